"""Attributions by prepositions and adverbs: according to, per, as reported by, reportedly."""

from __future__ import annotations

import re
from collections.abc import Callable

from credscore.extract.grammar.cues import citing
from credscore.extract.grammar.hearsay import HEARSAY, hearsay
from credscore.extract.grammar.line import Line
from credscore.extract.grammar.opinions import OPINIONS, OWN, opinion, own_words
from credscore.extract.grammar.phrases import cited_end, has_finite, phrase_end
from credscore.extract.grammar.prepositional import around, at_edge, source_end
from credscore.extract.grammar.relation import Range, Relation
from credscore.extract.grammar.studies import SEEN, opening_study, seen_in, study_behind
from credscore.extract.spans import Form
from credscore.extract.wordsets import word_set

SIGNALS = word_set("prepositional_signals")
_MOST = 12


def relations(line: Line) -> list[Relation]:
    """Find the prepositional and adverbial attributions of one sentence."""
    found: list[Relation] = []
    if SIGNALS.isdisjoint(line.present):
        return found
    for at in [at for at, word in enumerate(line.words) if word in SIGNALS]:
        relation = _READERS[line.words[at]](line, at)
        if relation is not None:
            found.append(relation)
        if len(found) == _MOST:
            break
    return found


def _according_to(line: Line, at: int) -> Relation | None:
    """Read "according to X, P"."""
    if line.words[at + 1 : at + 2] != ["to"]:
        return None
    given = _GIVEN_BY.match(line.tags, at + 2) if line.words[at + 2 : at + 3] == ["information"] else None
    behind = given.end() if given and line.words[given.end() - 1] == "by" else at + 2
    return _prepositional(line, at, behind, "according to")


_GIVEN_BY = re.compile("N[vV]P")
"""Information with who gave it ("according to information provided by Acme")."""


def _in(line: Line, at: int) -> Relation | None:
    """Read "in X's view, P" and what stands in a study."""
    found = opinion(line, at, OPINIONS["in"])
    if found is not None:
        return found
    if at <= 1:
        return opening_study(line, at)
    return study_behind(line, at) if line.tags[at + 1 : at + 2] == "D" else None


def _by_tally(line: Line, at: int) -> Relation | None:
    """Read "by the union's count, P"."""
    return opinion(line, at, OPINIONS["by"])


def _per(line: Line, at: int) -> Relation | None:
    """Read "per local media" and "as per X"."""
    start = at - (at > 0 and line.words[at - 1] == "as")
    named = _names_source(line, at) and at_edge(line, start)
    return _prepositional(line, start, at + 1, "per") if named else None


def _names_source(line: Line, at: int) -> bool:
    """Say whether "per" names a source rather than a measure ("per local media", not "per person")."""
    end = phrase_end(line.tags, at + 1)
    if line.tags[end : end + 1] == "V":  # "Per Holm said": a given name
        return False
    return line.tags[at + 1 : at + 2] in ("K", "D") or (
        end > at + 1 and line.tags[at - 1 : at] != "N" and line.words[end - 1] in _MANY
    )


_MANY = word_set("plural_like") | word_set("media_words")


def _judging_by(line: Line, at: int) -> Relation | None:
    """Read "judging by X" and "going by X"."""
    led = line.words[at + 1 : at + 2] in (["by"], ["from"]) and at_edge(line, at)
    return _prepositional(line, at, at + 2, f"{line.words[at]} by") if led else None


def _as_told_by(line: Line, at: int) -> Relation | None:
    """Read "as reported by X" and "as first reported by X"."""
    verb = at + 1 + (line.tags[at + 1 : at + 2] == "A")
    return _prepositional(line, at, verb + 2, f"as {line.words[verb]} by") if _by(line, verb) else None


def _quoted_from(line: Line, at: int) -> Relation | None:
    """Read "Quoted by X, P"."""
    words = line.words
    if at > 2 or words[at + 1 : at + 2] not in (["from"], ["by"]):
        return None
    end = at + 2 + (line.tags[at + 2 : at + 3] == ",")
    return _prepositional(line, at, end, f"{words[at]} {words[at + 1]}")


def _in_the_words_of(line: Line, at: int) -> Relation | None:
    """Read "in the words of X, P"."""
    led = line.words[at - 2 : at] == ["in", "the"] and line.words[at + 1 : at + 2] == ["of"]
    return _prepositional(line, at - 2, at + 2, "in the words of") if led else None


def _by(line: Line, verb: int) -> bool:
    """Match "as reported by" and "as first reported by"."""
    words = line.words
    before = words.index("as", max(0, verb - 2)) - 1
    return (
        len(words) > verb + 2
        and words[verb + 1] == "by"
        and words[verb].endswith(("ed", "said", "told", "known", "shown"))
        and line.tags[verb] in "Vv"
        and (before < 0 or line.tags[before] in ",Q-(")
    )


def _prepositional(line: Line, at: int, end: int, lemma: str) -> Relation | None:
    tags = line.tags
    if tags[end : end + 1] in ("G", "g"):
        return None
    if (
        lemma.startswith(("quot", "cited"))
        and line.tags[phrase_end(line.tags, end) : phrase_end(line.tags, end) + 1] != ","
    ):
        return None
    leading = at == 0 or (at <= 2 and tags[:at].strip("CBA,") == "")
    stop = source_end(line, end, leading)
    if stop == end:
        return None
    source: Range = (end, stop)
    content = [(_behind_citing(line, stop), len(tags))] if leading else around(line, at, stop)
    if not leading:
        content = _second_half(line, at, stop) or content
    content = [part for part in content if part[1] > part[0]]
    if not content:
        return None
    relation = Relation([source], (at, end), content, Form.ACCORDING, lemma)
    relation.clip = False
    return relation


_VERB = re.compile("A?[HEMdvV]")


def _second_half(line: Line, at: int, stop: int) -> list[Range]:
    """Give what is told behind "and according to X," with its subject, where the clause before is another's ("P, and according to X, sold Q")."""
    tags = line.tags
    if tags[at - 1 : at] != "C" or line.words[at - 1] not in ("and", "but") or tags[stop : stop + 1] != ",":
        return []
    first = _VERB.search(tags, 0, at - 1)
    if first is None or not first.start() or "Q" in tags:
        return []
    if tags[stop + 1 : stop + 2] in tuple("vVHEMd"):
        plain = set(tags[: first.start()]) <= set("DANKYzOP")
        return [(0, first.start()), (stop + 1, len(tags))] if plain else []
    return [(stop + 1, len(tags))] if has_finite(tags, stop + 1, len(tags)) else []


def _behind_citing(line: Line, stop: int) -> int:
    """Step over the comma behind the source, and over "citing X," where that follows."""
    tags = line.tags
    begin = stop + (tags[stop : stop + 1] in (",", "-"))
    at = begin + (tags[begin : begin + 1] == "R")
    if line.words[at : at + 1] and line.words[at] in citing("spng"):
        end = cited_end(tags, at + 1)
        if tags[end : end + 1] == ",":
            return end + 1
    return begin


_READERS: dict[str, Callable[[Line, int], Relation | None]] = {
    "according": _according_to,
    "in": _in,
    "by": _by_tally,
    "per": _per,
    "as": _as_told_by,
    "words": _in_the_words_of,
    **dict.fromkeys(("judging", "going"), _judging_by),
    **dict.fromkeys(word_set("quoted_from"), _quoted_from),
    **dict.fromkeys(OWN, own_words),
    **dict.fromkeys(SEEN, seen_in),
    **dict.fromkeys(HEARSAY, hearsay),
}
"""What reads each word of the signals."""
