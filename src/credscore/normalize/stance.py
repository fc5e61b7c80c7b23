"""How a clause puts its content: modality, polarity and the probability that its hedges word."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from credscore.lexicon import alternatives, table
from credscore.normalize.clauses import bag, main_words, tokens
from credscore.normalize.cues import HEADLINE_VERBS, TRIGGERS
from credscore.normalize.lists import listed
from credscore.normalize.predicate import Walk
from credscore.terms import Modality, Polarity

#: "is to visit" and the headline's "Search to be halted" plan without any word of their own.
_IS: Final = frozenset({"is", "are", "was", "were", "about"})
_IS_TO: Final = re.compile(r"\b(?:is|are|was|were|about)\s+to\b", re.IGNORECASE)
_HEADLINE_TO: Final = re.compile(
    r"(?:\S{1,30}\s){1,6}to\s(?:" + alternatives(HEADLINE_VERBS) + r")\b", re.IGNORECASE
)
_NO_CONDITION: Final = listed("no_condition_before")


class _Stance(NamedTuple):
    modality: Modality
    polarity: Polarity


_PLAIN: Final = _Stance(Modality.ASSERTED, Polarity.AFFIRMS)


def modality(text: str, *, reported: bool = False) -> Modality:
    """Tell how far the main predicate of a clause puts its content as a fact.

    Parameters
    ----------
    text : str
        The content of an assertion, or a sentence; what verbs of saying report is read,
        not the saying.
    reported : bool
        Whether the content hangs on a past verb of saying outside the text, so that its
        "would" is a "will" moved into the past.

    Examples
    --------
    >>> [str(modality(t)) for t in ("They may leave in May", "It plans to sell", "The dam broke")]
    ['possible', 'planned', 'asserted']
    >>> str(modality("If talks fail, it would leave"))
    'conditional'
    """
    return _read(text, reported).modality


def polarity(text: str) -> Polarity:
    """Tell whether the main predicate affirms its content, or negates, rejects or dismisses it.

    "Not only", "did not deny" and "could not confirm" are no denials; negation in a clause
    below the main one or in an adjunct ("with no survivors") does not turn it, whereas
    "there were no survivors" and "failed to" do.

    Examples
    --------
    >>> [str(polarity(t)) for t in ("It did not sink", "He did not deny it", "Not only ships sank")]
    ['denies', 'affirms', 'affirms']
    """
    return _read(text, False).polarity


@lru_cache(maxsize=512)
def _read(text: str, reported: bool) -> _Stance:
    if "zero " in text:
        text = _ZERO.sub("no", text)
    present = bag(text)
    if TRIGGERS.isdisjoint(present) and not ("to" in present and _plans(text, present)):
        return _PLAIN
    told = tokens(text)
    words, condition = main_words(told)
    walk = Walk(words, reported, whole=len(words) == len(told))
    walk.run()
    mode = walk.modality or Modality.ASSERTED
    settled = walk.modality in (None, Modality.POSSIBLE)
    past = mode is Modality.ASSERTED and words[walk.at : walk.at + 1] in _DONE
    if condition or words[:1] == ["if"] or (not settled and not past and _has_condition(words, walk.at)):
        mode = Modality.CONDITIONAL
    return _Stance(mode, Polarity.DENIES if walk.negations % 2 else Polarity.AFFIRMS)


_ZERO: Final = re.compile(
    rf"\bzero(?= (?:{alternatives(listed('zero_of'))})\b)",
)
"""No whole number: there is none of it ("zero evidence")."""
_DONE: Final = (["was"], ["were"])
"""What was done, be it against what may come ("They were sent to fire if attacked")."""


def _plans(text: str, present: frozenset[str]) -> bool:
    if not _IS.isdisjoint(present) and _IS_TO.search(text) is not None:
        return True
    return _HEADLINE_TO.match(text) is not None


def _has_condition(words: list[str], start: int) -> bool:
    if "if" not in words and "unless" not in words:
        return False
    return any(
        word in ("if", "unless") and words[i - 1] not in _NO_CONDITION
        for i, word in enumerate(words[start:], start)
        if i
    )


_HEDGES: Final = {r["term"]: float(r["likelihood"]) for r in table("hedges")}
_HEDGE: Final = re.compile(
    r"\b(?:" + alternatives(_HEDGES) + r")\b|"
    r"\b(\d{1,2}(?:\.\d)?)\s?(?:%|per ?cent)\s(?:chance|probability|likelihood|possibility|odds)\b"
)
_HEDGE_WORDS: Final = frozenset(re.findall(r"[a-z]+", " ".join(t.split()[-1] for t in _HEDGES))) | {
    "chance",
    "probability",
    "fifty",
    "even",
    "toss",
    "seem",
    "seems",
    "seemed",
    "appear",
    "appears",
    "appeared",
} - {"to", "not", "up", "than"}
_BY_LAST: Final[dict[str, list[frozenset[str]]]] = {}
for _parts in (re.findall(r"[a-z]+", term) for term in _HEDGES):
    if _parts:
        _BY_LAST.setdefault(_parts[-1], []).append(frozenset(_parts))
_CHANCES: Final = frozenset({"chance", "probability", "likelihood", "possibility", "odds"})
_HEDGE_FIGURE: Final = re.compile(r"50[-/]50")
_INABILITY: Final = re.compile(r"\b(?:could|may|might)(?:n't|n’t| not)\b(?! have)")


def _can_hedge(words: frozenset[str]) -> bool:
    """Say whether all the words of any hedge, or of a chance in figures, are there."""
    return not _CHANCES.isdisjoint(words) or any(
        parts <= words for last in _BY_LAST.keys() & words for parts in _BY_LAST[last]
    )


@lru_cache(maxsize=512)
def likelihood(text: str) -> float | None:
    """Give the probability that a text's hedges word, on the scale of ICD 203.

    A stated chance ("a 70% chance") counts as it stands. Of several hedges the weakest
    counts. None where nothing hedges; "could not" is inability, "in May" a month.

    Examples
    --------
    >>> likelihood("It is highly likely that the ship sank"), likelihood("The ship sank")
    (0.875, None)
    """
    words = bag(text)
    figured = "50" in text and _HEDGE_FIGURE.search(text) is not None
    if _HEDGE_WORDS.isdisjoint(words) and not figured:
        return None
    if "may" in words:
        text = " ".join(tokens(text))
        words = bag(text)
    if not figured and not _can_hedge(words):
        return None
    low = _INABILITY.sub(" ", text[:6000].lower())
    values = [
        float(found.group(1)) / 100 if found.group(1) else _HEDGES[found.group()]
        for found in _HEDGE.finditer(low)
    ]
    return min(values) if values else None
