"""Sentences that close with whose word they are: P, X said, adding that a friend had told him so."""

from __future__ import annotations

import re
from dataclasses import replace

from credscore.extract.grammar.line import Line
from credscore.extract.grammar.phrases import phrase_end
from credscore.extract.grammar.relation import Relation
from credscore.extract.spans import Form
from credscore.extract.wordsets import word_set

_TOLD = word_set("telling_alike")
_TO_HIM_SO = re.compile(r"H?A?[Vv][UDSN]A?(?:[ADTU]|$)")
_SO = frozenset(("so", "this", "that", "it"))


def resourced(line: Line, found: list[Relation]) -> list[Relation]:
    """Give what somebody says to the one of whom he says that he told him so, and make him the relay.

    Parameters
    ----------
    line : Line
    found : list of Relation
        In the order of their cues.
    """
    if "so" not in line.words[-4:] and "this" not in line.words[-4:]:
        return found
    for told in found[1:]:
        teller = _teller(line, told)
        said = next((one for one in found if one is not told and one.sources == told.sources), None)
        if teller is None or said is None or not said.content:
            continue
        kept = replace(said, sources=[teller], relays=[*said.relays, *told.sources], form=Form.ACCORDING)
        return [kept if one is said else one for one in found if one is not told]
    return found


def _teller(line: Line, told: Relation) -> tuple[int, int] | None:
    """Give who is said to have told the speaker so, where nothing else is said of him."""
    if len(told.content) != 1:
        return None
    start, stop = told.content[0]
    end = phrase_end(line.tags, start)
    rest = [word for word in line.words[end:stop] if word and word not in '.”"']
    matched = _TO_HIM_SO.match(line.tags, end)
    if (
        end == start
        or matched is None
        or _TOLD.isdisjoint(rest[:2])
        or rest[-1:] == []
        or rest[-1] not in _SO
    ):
        return None
    return (start, end) if len(rest) <= _FEW else None


_FEW = 4
"""Words of "had told him so"."""
