"""How a clause puts its content: modality, polarity and the probability that its hedges word."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from credscore.lexicon import split, table
from credscore.normalize.clauses import AUX, BETWEEN, MODALS, SAID, bag, main_words, tokens
from credscore.normalize.lists import listed
from credscore.terms import Modality, Polarity

_CUES: Final = {tuple(r["term"].split()): (Modality(r["modality"]), r["place"]) for r in table("modals")}
_CUE_HEADS: Final = {cue[0]: max(len(c) for c in _CUES if c[0] == cue[0]) for cue in _CUES}
_NEGATION: Final = {r["kind"]: split(r["terms"]) for r in table("negation")}
_NOT: Final = {tuple(term.split()) for term in _NEGATION["not"]}
_DENIAL: Final = {tuple(term.split()) for term in _NEGATION["verb"]}
_CLAIM_VERB: Final = {tuple(term.split()) for term in _NEGATION["claim_verb"]}
_LABEL: Final = {tuple(term.split()) for term in _NEGATION["label"]}
_FIXED: Final = {tuple(term.split()) for term in _NEGATION["fixed"]}
_OPEN: Final = frozenset(_NEGATION["open"])
_CLAIM: Final = frozenset(_NEGATION["claim"])
_OBJECT: Final = {tuple(term.split()) for term in _NEGATION["verb_object"]}
_NO_SUBJECT: Final = frozenset(["no", "nobody", "none", "nothing", "neither"])
_ADJUNCT: Final = listed("adjunct_heads")
_ADJECTIVAL: Final = frozenset(
    ["possible", "probable", "likely", "unlikely", "potential", "improbable", "planned"]
)
_BEFORE_NOUN: Final = listed("noun_openers")
_BASE_IS: Final = frozenset(["is", "are", "was", "were"])


def _rarest(phrase: tuple[str, ...]) -> str:
    """Give the longest plain word of a phrase, which a text must hold to hold the phrase."""
    parts = re.findall(r"[a-z]+", " ".join(phrase))
    return max(parts, key=lambda part: (len(part), part))


_TRIGGERS: Final = (
    {_rarest(phrase) for group in (_CUES, _NOT, _DENIAL, _CLAIM_VERB, _LABEL) for phrase in group}
    | _NO_SUBJECT
    | {"t", "ll", "won", "wouldn", "couldn"}
) - {"n"}
#: "is to visit" plans without any word of its own.
_IS_TO: Final = re.compile(r"\b(?:is|are|was|were)\s+to\b", re.IGNORECASE)


class _Stance(NamedTuple):
    modality: Modality
    polarity: Polarity


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


@lru_cache(maxsize=8192)
def _read(text: str, reported: bool) -> _Stance:
    if _TRIGGERS.isdisjoint(bag(text)) and not _IS_TO.search(text):
        return _Stance(Modality.ASSERTED, Polarity.AFFIRMS)
    words, condition = main_words(tokens(text))
    walk = _Walk(words, reported)
    walk.run()
    mode = walk.modality
    if condition or (_has_if(words, walk.at) and mode is not None):
        mode = Modality.CONDITIONAL
    return _Stance(
        mode or Modality.ASSERTED,
        Polarity.DENIES if walk.negations % 2 else Polarity.AFFIRMS,
    )


_NO_CONDITION: Final = listed("no_condition_before")


def _has_if(words: list[str], start: int) -> bool:
    return any(
        word in ("if", "unless") and i and words[i - 1] not in _NO_CONDITION
        for i, word in enumerate(words[start:], start)
    )


def _match(phrases: set[tuple[str, ...]], words: list[str], at: int, most: int = 4) -> int:
    """Give the length of the longest phrase that begins at `at`, 0 for none."""
    for size in range(min(most, len(words) - at), 0, -1):
        if tuple(words[at : at + size]) in phrases:
            return size
    return 0


class _Walk:
    """One pass over the words of the main clause, up to its first predicate."""

    def __init__(self, words: list[str], reported: bool) -> None:
        self.words = words
        self.reported = reported
        self.modality: Modality | None = None
        self.negations = 0
        self.at = 0
        self.claims_before = False

    def run(self) -> None:
        words = self.words
        i = 0
        while i < len(words):
            word = words[i]
            fixed = _match(_FIXED, words, i)
            if fixed:
                i += fixed
                continue
            if word in SAID and word not in ("found",):
                # A claim noun before its verb of saying was the speaker's, not the matter.
                self.reported = self.reported or word.endswith(("d", "ought"))
                self.negations, self.claims_before = 0, self.claims_before or word in _CLAIM
                i += 1
                continue
            step = self._predicate(i)
            if step is None:
                self.at = i
                return
            self.claims_before = self.claims_before or word in _CLAIM
            i += step
        self.at = len(words)

    def _predicate(self, i: int) -> int | None:
        """Read the word at `i`; None where the main predicate has been read."""
        words, word = self.words, self.words[i]
        coordinated = i > 1 and words[i - 1] in ("and", "but", "or", "then") and words[i - 2] != ","
        if word in MODALS or word in AUX:
            if coordinated:
                self._settle(Modality.ASSERTED)
                return None
            return self._modal(i) if word in MODALS else self._aux(i)
        if word in _NO_SUBJECT:
            if word == "no" and i and words[i - 1] in _ADJUNCT:
                return 1
            self.negations += 1
            return 1
        size = _match(_NOT, words, i)
        if size:
            self.negations += 1
            return size
        return self._verb(i)

    def _settle(self, mode: Modality) -> None:
        if self.modality is None:
            self.modality = mode

    def _modal(self, i: int) -> int | None:
        words, word = self.words, self.words[i]
        j, negated = self._negation(i + 1)
        if word == "cannot":
            negated = True
        after = words[j : j + 3]
        if negated and after and after[0] in _OPEN:
            negated = False
            self._settle(Modality.ASSERTED)
        self.negations += negated
        cue = _CUES.get((word,))
        if word == "could" and negated and "have" not in after[:1]:
            self._settle(Modality.ASSERTED)
        elif word == "would":
            self._settle(Modality.PLANNED if self.reported else Modality.CONDITIONAL)
        elif word == "will" and any(w in ("likely", "probably", "possibly", "perhaps") for w in after[:2]):
            self._settle(Modality.POSSIBLE)
        else:
            self._settle(cue[0] if cue else Modality.ASSERTED)
        self._after(j)
        return None

    def _aux(self, i: int) -> int | None:
        """Read an auxiliary and what it governs, through words that let the cue shine through."""
        words = self.words
        if words[i] == "'s" or (words[i] in ("be", "been") and i and words[i - 1] not in ("to", "and")):
            return 1
        yet = _match(_DENIAL, words, i)
        if yet:
            self.negations += 1
            self._settle(Modality.ASSERTED)
            return None
        j, negated = i + 1, False
        while j < len(words) and not (negated and words[j] in _OPEN):
            size = _match(_NOT, words, j)
            cue = self._cue(j, aux=True)
            if size:
                negated, j = True, j + size
            elif cue is not None:
                self.negations += negated
                self._settle(cue)
                return None
            elif (
                words[j] == "to"
                and words[j - 1] in _BASE_IS
                and words[j + 1 : j + 2] not in (["blame"], ["date"])
            ):
                self._settle(Modality.PLANNED)
                break
            elif words[j] in SAID and words[i] in ("has", "have", "had") and words[j + 1 : j + 2] != ["to"]:
                self.reported = True
                return j + 1 - i
            elif words[j] in BETWEEN or words[j] in AUX:
                j += 1
            else:
                break
        if negated and j < len(words) and words[j] in _OPEN:
            negated = False
        elif j < len(words) and words[j] == "no" and not _match(_FIXED, words, j):
            negated = not negated
            later = self._cue(j + 1, aux=True)
            if later is not None and later is not Modality.PLANNED:
                self._settle(later)
        self.negations += negated
        self._after(j)
        self._settle(Modality.ASSERTED)
        return None

    def _negation(self, j: int) -> tuple[int, bool]:
        negated = False
        while j < len(self.words):
            if _match(_FIXED, self.words, j):
                break
            size = _match(_NOT, self.words, j)
            if size:
                negated, j = True, j + size
            elif self.words[j] in ("also", "still", "now", "yet", "even", "ever"):
                j += 1
            else:
                break
        return j, negated

    def _after(self, j: int) -> None:
        """Read the verb or label behind an auxiliary: "has denied", "is a hoax", "were rejected"."""
        words = self.words
        k = j
        while k < len(words) and (
            words[k] in BETWEEN
            or words[k] in AUX
            or words[k]
            in (
                "a",
                "an",
                "the",
                "any",
                "it",
                "utterly",
                "totally",
                "pure",
                "simply",
                "completely",
                "entirely",
                "as",
            )
        ):
            k += 1
        size = _match(_DENIAL, words, k)
        if size:
            self.negations += self._denies(k, size)
            return
        if _match(_LABEL, words, k) and (self.claims_before or k <= 6):
            self.negations += 1
            return
        size = _match(_CLAIM_VERB, words, k)
        if size and (self.claims_before or self._has_claim(k + size)) and self._dismisses(k, size):
            self.negations += 1

    def _verb(self, i: int) -> int | None:
        """Read a finite verb that plans, denies or dismisses, or a loose cue ("likely", "ready to")."""
        words = self.words
        size = _match(_DENIAL, words, i)
        if size and not (i and words[i - 1] in _BEFORE_NOUN):
            self.negations += self._denies(i, size)
            self._settle(Modality.ASSERTED)
            return None
        size = _match(_CLAIM_VERB, words, i)
        if (
            size
            and not (i and words[i - 1] in _BEFORE_NOUN)
            and self._has_claim(i + size)
            and self._dismisses(i, size)
        ):
            self.negations += 1
            self._settle(Modality.ASSERTED)
            return None
        if words[i] in _ADJECTIVAL and i and words[i - 1] in _BEFORE_NOUN:
            return 1
        if words[i] in ("if", "unless"):
            return 1
        cue = self._cue(i, aux=False)
        if cue is None:
            return 1
        if i > 1 and words[i - 1] in ("and", "but", "or"):
            cue = Modality.ASSERTED
        self._settle(cue)
        return None

    def _cue(self, j: int, *, aux: bool) -> Modality | None:
        words = self.words
        if j >= len(words) or words[j] not in _CUE_HEADS:
            return None
        for size in range(_CUE_HEADS[words[j]], 0, -1):
            cue = _CUES.get(tuple(words[j : j + size]))
            if cue is not None and (aux or cue[1] == "any") and not (size == 1 and words[j] in MODALS):
                return cue[0]
        return None

    def _denies(self, at: int, size: int) -> bool:
        words = self.words
        rest = words[at + size : at + size + 3]
        if _match(_OBJECT, words, at + size, 2) and words[at].startswith(("den", "refus")):
            return False
        if words[at].startswith(("refus", "declin")):
            return not (rest and rest[0] in _OPEN)
        return True

    def _has_claim(self, start: int) -> bool:
        return any(
            word in _CLAIM or _match(_LABEL, self.words, start + k)
            for k, word in enumerate(self.words[start : start + 9])
        )

    def _dismisses(self, at: int, size: int) -> bool:
        """Tell a dismissed claim from a rejected offer and from a thing merely called something."""
        words = self.words
        rest = words[at + size : at + size + 14]
        labelled = any(_match(_LABEL, words, at + size + k) for k in range(len(rest)))
        if words[at] in (
            "called",
            "calls",
            "branded",
            "described",
            "labelled",
            "labeled",
            "denounced",
            "condemned",
        ):
            return labelled
        if labelled:
            return True
        if self.claims_before and (not rest or rest[0] in ("by", "as", ",", "on")):
            return True
        return (
            any(
                word in _CLAIM
                and word
                not in (
                    "it",
                    "this",
                    "them",
                    "these",
                    "those",
                    "article",
                    "account",
                    "information",
                    "statement",
                    "charge",
                    "talk",
                )
                for word in rest[:7]
            )
            or "as" in rest[:6]
        )


_HEDGES: Final = {r["term"]: float(r["likelihood"]) for r in table("hedges")}
_HEDGE: Final = re.compile(
    r"\b(?:" + "|".join(re.escape(t) for t in sorted(_HEDGES, key=lambda t: (-len(t), t))) + r")\b|"
    r"\b(\d{1,2}(?:\.\d)?)\s?(?:%|per ?cent)\s(?:chance|probability|likelihood|possibility|odds)\b"
)
_HEDGE_WORDS: Final = frozenset(re.findall(r"[a-z]+", " ".join(t.split()[-1] for t in _HEDGES))) | {
    "chance",
    "probability",
}
_INABILITY: Final = re.compile(r"\b(?:could|may|might)(?:n't|n’t| not)\b(?! have)")


@lru_cache(maxsize=8192)
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
    if _HEDGE_WORDS.isdisjoint(words):
        return None
    if "may" in words:
        text = " ".join(tokens(text))
    low = _INABILITY.sub(" ", text[:6000].lower())
    values = [
        float(found.group(1)) / 100 if found.group(1) else _HEDGES[found.group()]
        for found in _HEDGE.finditer(low)
    ]
    return min(values) if values else None
