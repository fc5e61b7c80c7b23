"""Concepts: the content words of a text in base form, synonyms and names folded, numbers typed."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from credscore.lexicon import split, table, words
from credscore.normalize.lemmas import lemma
from credscore.normalize.lists import listed
from credscore.normalize.names import canonical_name
from credscore.normalize.places import government
from credscore.normalize.quantities import find_quantities
from credscore.normalize.text import plain
from credscore.normalize.units import unit_concept

_STOP: Final = frozenset(words("stop_words"))
_NOT: Final = listed("not_words")
_SINGLE: Final[dict[str, str]] = {}
_PHRASES: Final[dict[str, list[tuple[tuple[str, ...], str]]]] = {}
for _row in table("synonyms"):
    for _term in split(_row["terms"]):
        _parts = tuple(_term.split())
        if len(_parts) == 1:
            _SINGLE.setdefault(_term, _row["concept"])
        else:
            _PHRASES.setdefault(_parts[0], []).append((_parts, _row["concept"]))
for _group in _PHRASES.values():
    _group.sort(key=lambda entry: (-len(entry[0]), entry[0]))

_WORD: Final = re.compile(r"[^\W_]+(?:['’.&-][^\W_]+)*")
_NAME: Final = re.compile(
    r"\b(?:(?:[Tt]he\s)?[A-ZÀ-Þ][\w.'’&-]*(?:\s(?:of(?:\sthe)?\s|and\s)?[A-ZÀ-Þ][\w.'’&-]*){0,5})"
)


def concept(word: str) -> str:
    """Fold one word into its concept.

    Examples
    --------
    >>> concept("dispatched"), concept("soldiers"), concept("trawlers")
    ('send', 'troops', 'trawler')
    """
    base = lemma(word)
    return _SINGLE.get(base) or _SINGLE.get(word) or base


@lru_cache(maxsize=8192)
def concepts(text: str) -> tuple[str, ...]:
    """List the concepts of a text, in order.

    Content words come in base form with the news trade's synonyms folded, names of countries,
    bodies and outlets in their canonical form joined by "_", amounts as ``#low-high`` (``#n`` for
    an exact one, an open end left out), not-words as ``!``. Stop words are left out.

    Examples
    --------
    >>> concepts("The DPRK will deploy 12,000 soldiers")
    ('north_korea', 'send', '#12000', 'troops')
    >>> concepts("Pyongyang is to send twelve thousand troops") == concepts("North Korea sends 12,000 troops")
    True
    """
    out: list[str] = []
    at = 0
    for start, end, tokens in _fixed(text):
        _words(text, at, start, out)
        out.extend(tokens)
        at = end
    _words(text, at, len(text), out)
    return tuple(out)


def _fixed(text: str) -> list[tuple[int, int, tuple[str, ...]]]:
    """Find the stretches that are read whole: amounts with their units, and known names."""
    spans: list[tuple[int, int, tuple[str, ...]]] = []
    for q in find_quantities(text):
        high = "" if q.high is None else str(q.high)
        number = f"#{q.low}" if q.high == q.low else f"#{q.low}-{high}"
        unit = unit_concept(q.unit)
        spans.append((q.start, q.end, (number, "_".join(unit.split())) if unit else (number,)))
    taken = list(spans)
    for found in _NAME.finditer(text):
        for start, end, name in _known(found.group(), found.start()):
            if all(end <= s or start >= e for s, e, _ in taken):
                spans.append((start, end, (name,)))
    spans.sort()
    return spans


def _known(run: str, offset: int) -> list[tuple[int, int, str]]:
    """Cut a run of capitalised words into the names that the tables know."""
    parts = [(m.start(), m.end()) for m in re.finditer(r"\S+", run)]
    out: list[tuple[int, int, str]] = []
    i = 0
    while i < len(parts):
        for j in range(min(len(parts), i + 6), i, -1):
            piece = run[parts[i][0] : parts[j - 1][1]]
            name = _table_name(piece)
            if name is not None:
                out.append((offset + parts[i][0], offset + parts[j - 1][1], name))
                i = j
                break
        else:
            i += 1
    return out


@lru_cache(maxsize=16384)
def _table_name(piece: str) -> str | None:
    state = government(piece)
    if state is None:
        name = canonical_name(piece)
        bare = re.sub(r"(?:'s|’s)$", "", re.sub(r"^[Tt]he\s", "", piece)).strip(".,")
        if name == bare or plain(name) == plain(bare):
            return None
        state = name
    return "_".join(plain(state).split())


def _words(text: str, start: int, end: int, out: list[str]) -> None:
    bases = [
        (word, lemma(word))
        for word in (m.group().lower().replace("’", "'") for m in _WORD.finditer(text, start, end))
    ]
    i = 0
    while i < len(bases):
        word, base = bases[i]
        phrase = _phrase(bases, i)
        if phrase is not None:
            out.append(phrase[0])
            i += phrase[1]
            continue
        if word in _NOT or word.endswith("n't"):
            out.append("!")
        elif base not in _STOP and word not in _STOP and len(base) > 1:
            out.append(_SINGLE.get(base) or _SINGLE.get(word) or base.removesuffix("'s"))
        i += 1


def _phrase(bases: list[tuple[str, str]], i: int) -> tuple[str, int] | None:
    for parts, name in _PHRASES.get(bases[i][1], ()):
        here = bases[i : i + len(parts)]
        if len(here) == len(parts) and all(p in pair for p, pair in zip(parts, here, strict=True)):
            return name, len(parts)
    return None
