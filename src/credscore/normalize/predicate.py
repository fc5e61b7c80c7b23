"""The first predicate of a main clause: its modality and what turns it round."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from credscore.normalize.below import only_spoken_of, opens_below, opens_told
from credscore.normalize.clauses import AUX, BEFORE_PRONOUN, BETWEEN, DETERMINER, MODALS, SAID
from credscore.normalize.cues import (
    ADJECTIVAL,
    AUX_ONLY,
    BE,
    BEFORE_NOUN,
    CLAIM,
    CLAIM_VERB,
    CONTRAST,
    CUES,
    DENIAL,
    FIXED,
    HAVE,
    HEADLINE_VERBS,
    HEADS,
    HEDGED_WILL,
    IMPOSSIBLE,
    IMPROBABLE,
    MODALITY,
    NEAR_CERTAIN,
    NO_SUBJECT,
    NOT,
    NOUN_VERB,
    OPEN,
    PERSON,
    SENSES,
)
from credscore.normalize.improbable import is_improbable
from credscore.normalize.lists import listed
from credscore.normalize.numbers import NUMBER_WORDS
from credscore.normalize.turning import denies, dismisses, heads_adjunct, is_absent, of_doing, turned
from credscore.normalize.verdicts import is_debunked, is_shown_false
from credscore.terms import Modality

_DATING = frozenset({"after", "before", "since", "until"})
_NO_CLAUSE = (["to"], ["about"], ["of"])
"""What shows behind a verb of saying or thinking that it tells nothing ("has never thought about leaving")."""
_SO_FAR: Final = frozenset({("as", "yet"), ("so", "far"), ("for", "now"), ("at", "present")})
_PROOFS: Final = listed("proofs_of_claims")
_SUBJECT = 4
"""How far on a word may stand to belong to the subject with which a clause begins."""
_SCANT = frozenset({"hardly", "scarcely"})
"""Of a figure they say that it is low ("scarcely 200 came"), of all else that it is not so."""


def _bounded(words: list[str]) -> list[str]:
    """Put the plain word in the place of one that means it here: "scarcely 200 came", "far from leaking"."""
    if "far" in words:
        at = words.index("far")
        if words[at + 1 : at + 2] == ["from"] and "".join(words[at + 2 : at + 3]).endswith("ing"):
            words = [*words[:at], "not", *words[at + 2 :]]
    if _SCANT.isdisjoint(words):
        return words
    return [
        "only" if word in _SCANT and (after[:1].isdigit() or after in NUMBER_WORDS) else word
        for word, after in pairwise([*words, ""])
    ]


def _is_sensed(after: list[str]) -> bool:
    """Say whether "could" tells what was seen or heard ("could be heard shouting")."""
    heard = after[:1] == ["be"] and (
        after[1:2] == ["heard"] or (after[1:2] == ["seen"] and after[2:] != ["as"])
    )
    sure = sorted(after[:2]) == ["confirm", "only"]
    return heard or sure or not SENSES.isdisjoint(after[:1])


class Walk:
    """One pass over the words of the main clause, up to its first predicate; `whole` where no clause was left out of it.

    After `run`: `modality` (None where no predicate showed itself), `negations` (odd where the
    predicate denies) and `at`, the index where the predicate was read.
    """

    def __init__(self, words: list[str], reported: bool, *, whole: bool) -> None:
        self.words = words = _bounded(words)
        self.reported = reported or (words[:1] == ["that"] and not AUX.union(MODALS).intersection(words[1:2]))
        self.modality: Modality | None = None
        self.negations = 0
        self.at = len(words)
        self._claim_before = False
        self._nobody = False
        self._negated = 0
        self._whole = whole

    def run(self) -> None:
        """Read words until the first predicate is settled."""
        if is_debunked(self.words) or is_shown_false(self.words):
            self.negations, self.modality, self.at = 1, Modality.ASSERTED, 0
            return
        i = 0
        while i < len(self.words):
            word = self.words[i]
            if word not in HEADS:
                i += 1
                continue
            fixed = FIXED.at(self.words, i) if word in FIXED.heads else ()
            if fixed:
                i += len(fixed)
                continue
            if self._whole and opens_below(self.words, i):
                return
            step = self._saying(i) if word in SAID and word != "found" else self._word(i)
            if step == 0:
                self.at = i
                return
            self._claim_before = self._claim_before or word in CLAIM
            i += step
        if self.modality is None and self._is_headline_plan():
            self.modality = Modality.PLANNED

    def _leaves_open(self, at: int, aux: int) -> bool:
        """Tell "is not known" and "did not say why" from "had not known" and "does not say that P"."""
        words = self.words
        if words[at] == "known":
            return words[at - 1] not in HAVE and (words[aux] not in HAVE or words[at - 1] == "been")
        return words[at] in OPEN and not (words[at] in ("say", "said") and opens_told(words, at + 1))

    def _is_headline_plan(self) -> bool:
        """Tell a headline's infinitive ("Search to be halted") where no finite verb was found."""
        words = self.words
        whole = words[:1] in (["the"], ["a"], ["an"])
        return "to" in words[1:5] and any(
            words[i] == "to"
            and words[i + 1] in HEADLINE_VERBS
            and not words[i - 1].endswith(("ed", "ing", "s'"))
            and not (whole and not words[min(i + 2, len(words) - 1)].endswith(("ed", "en")))
            for i in range(1, min(5, len(words) - 1))
            if not any(word.endswith("ed") for word in words[:i])
        )

    def _saying(self, i: int) -> int:
        word = self.words[i]
        if self.negations and "," in self.words[:i]:
            # "... never left, she said": the matter stood before the verb of saying.
            return self._done(self.modality or Modality.ASSERTED)
        if self.negations and self.words[i + 1 : i + 2] == ["of"] and "no" in self.words[max(0, i - 2) : i]:
            return 1  # "received no reports of damage"
        never = "never" in self.words[max(0, i - 2) : i] or (self._nobody and word not in OPEN)
        if self.negations and never:
            return self._done(Modality.ASSERTED)
        # What was negated before a verb of saying was the saying.
        self.reported = self.reported or word.endswith(("d", "ought"))
        self.negations = 0
        return 1

    def _word(self, i: int) -> int:
        """Read the word at `i`; give how far to go on, 0 where the predicate has been read."""
        words, word = self.words, self.words[i]
        if word in MODALS or word in AUX:
            if i > 1 and words[i - 1] in ("and", "but", "or", "then") and words[i - 2] != ",":
                # A second verb of the same subject: the first, a plain one, is the main predicate.
                return self._done(Modality.ASSERTED)
            return self._modal(i) if word in MODALS else self._aux(i)
        if word in NO_SUBJECT:
            self.negations += not (word == "no" and i and heads_adjunct(words, i - 1))
            self._nobody = i == 0 or (i == 1 and words[0] in ("that", "but", "and", "because"))
            return 1
        negation = NOT.at(words, i) if word in NOT.heads else ()
        if negation and (of_doing(words, i) or (word == "nor" and "neither" in words[:i])):
            return 1
        if negation and self.negations and words[i - 1] not in CONTRAST and "," in words[self._negated : i]:
            # "I never wrote it, I never saw it": the second clause negates again and turns nothing round.
            return self._done(Modality.ASSERTED)
        if negation:
            self._negated = i
            self.negations += not (word == "not" and i and words[i - 1] in CONTRAST)
            return len(negation)
        return self._verb(i)

    def _done(self, mode: Modality) -> int:
        self.modality = mode
        return 0

    def _modal(self, i: int) -> int:
        word = self.words[i]
        j, negated = self._negation(i + 1)
        negated = negated or word == "cannot"
        after = self.words[j : j + 3]
        inability = negated and word in ("could", "can", "cannot") and after[:1] != ["have"]
        if negated and after and after[0] in OPEN:
            negated = False
        if negated and self._rules_out(j):
            return self._done(Modality.POSSIBLE)
        self.negations += negated or is_absent(self.words, i, j)
        self.negations += turned(self.words, j, self._claim_before) or is_improbable(self.words, j)
        if inability or (word == "could" and _is_sensed(after)):
            return self._done(Modality.ASSERTED)
        if word == "would":
            foreseen = self.reported and after[:1] != ["have"]
            return self._done(Modality.PLANNED if foreseen else Modality.CONDITIONAL)
        if word == "will" and HEDGED_WILL.intersection(after):
            return self._done(Modality.POSSIBLE)
        return self._done(MODALITY.get((word,), Modality.ASSERTED))

    def _negation(self, j: int) -> tuple[int, bool]:
        """Step over not-words and light adverbs behind a modal."""
        negated = False
        while j < len(self.words) and not FIXED.at(self.words, j):
            negation = NOT.at(self.words, j)
            if negation:
                negated, j = True, j + len(negation)
            elif self.words[j] in ("also", "still", "now", "yet", "even", "ever"):
                j += 1
            else:
                break
        return j, negated

    def _aux(self, i: int) -> int:
        """Read an auxiliary and what it governs, through words that let the cue shine through."""
        words = self.words
        if words[i] in ("'s", "be", "been"):
            planned = words[i] == "be" and words[max(0, i - 1)] == "to" and self._is_headline_plan()
            return self._done(Modality.PLANNED) if planned else 1
        if DENIAL.at(words, i):
            self.negations += 1
            return self._done(Modality.ASSERTED)
        if self._is_said_there(i):
            return words.index("that", i) + 1 - i
        j, negated = i + 1, False
        while j < len(words) and not (negated and self._leaves_open(j, i)):
            negation = () if FIXED.at(words, j) else NOT.at(words, j)
            cue = None if self._has_planned(i, j) else self._cue(j, behind_aux=True)
            if negation:
                negated, j = True, j + len(negation)
            elif cue is not None:
                self.negations += negated + (words[j] in IMPROBABLE)
                return self._done(cue)
            elif self._is_to(j):
                dating = not _DATING.isdisjoint(words[1:i])
                self.negations += negated and not dating
                # "The troops stay a week after the drill was to end" plans nothing.
                return self._done(Modality.ASSERTED if dating else Modality.PLANNED)
            elif tuple(words[j : j + 2]) in _SO_FAR:
                j += 2
            elif self._has_said(i, j) and not (negated and (words[j] == "found" or opens_told(words, j + 1))):
                self.reported = True
                return j + 1 - i
            elif (
                words[j] in BETWEEN
                or words[j] in AUX
                or (words[j].endswith("ly") and words[j + 1 : j + 2] == ["no"])
            ):
                j += 1
            else:
                break
        return self._plain(j, negated and not (j < len(words) and self._leaves_open(j, i)))

    def _rules_out(self, j: int) -> bool:
        """Tell what is left possible where it is not, or nobody wants to have it, "ruled out"."""
        return self.words[j + 1 : j + 2] == ["out"] and self.words[j].startswith(("rule", "ruling"))

    def _has_planned(self, i: int, j: int) -> bool:
        """Tell "had planned the raid", which is done, from "had planned to leave" and "has been planned"."""
        words = self.words
        return (
            words[i] in HAVE
            and words[j] == "planned"
            and words[j - 1] != "been"
            and words[j + 1 : j + 2] != ["to"]
        )

    def _is_said_there(self, i: int) -> bool:
        """Tell "there are reports that P", which says P, and "there are no reports that P", which does not deny it."""
        words = self.words
        if words[i + 1 : i + 2] == ["no"] and words[i + 2 : i + 3] and words[i + 2] in _PROOFS:
            return False  # "there is no evidence for claims that P"
        return (
            words[max(0, i - 1)] == "there"
            and "that" in words[i : i + 7]
            and not CLAIM.isdisjoint(words[i : i + 6])
            and words[words.index("that", i) - 1] not in BEFORE_PRONOUN
        )

    def _is_to(self, j: int) -> bool:
        """Tell "is to leave" from "is to blame"."""
        words = self.words
        return words[j] == "to" and words[j - 1] in BE and words[j + 1 : j + 2] not in (["blame"], ["date"])

    def _has_said(self, i: int, j: int) -> bool:
        words = self.words
        said = words[j] in SAID and words[i] in HAVE
        return said and words[j - 1] != "been" and words[j + 1 : j + 2] not in _NO_CLAUSE

    def _plain(self, j: int, negated: bool) -> int:
        """Settle an auxiliary without a cue: "was not closed", "has no plans", "is a hoax"."""
        words = self.words
        mode = Modality.ASSERTED
        if negated and self._rules_out(j):
            return self._done(Modality.POSSIBLE)
        # "there is no question (that) the well is clean"
        granted = (
            words[j : j + 2] == ["no", "question"] and words[j + 2 : j + 3] != ["of"] and words[0] == "there"
        )
        if words[j : j + 1] and words[j] in NO_SUBJECT and not (granted or FIXED.at(words, j)):
            negated = not negated
            later = self._cue(j + 1, behind_aux=True)
            mode = later if later is Modality.POSSIBLE else mode
        elif (
            words[j : j + 1] and words[j] in ("a", "the") and NEAR_CERTAIN.intersection(words[j + 1 : j + 3])
        ):
            mode = Modality.POSSIBLE
        self.negations += negated
        if is_improbable(words, j):
            self.negations += 1
            return self._done(mode if IMPOSSIBLE.intersection(words[j : j + 3]) else Modality.POSSIBLE)
        self.negations += turned(self.words, j, self._claim_before)
        return self._done(mode)

    def _verb(self, i: int) -> int:
        """Read a finite verb that plans, denies or dismisses, or a loose cue ("likely", "ready to")."""
        words, word = self.words, self.words[i]
        noun = i > 0 and words[i - 1] in BEFORE_NOUN
        denial = DENIAL.at(words, i) if word in DENIAL.heads else ()
        if denial and not noun and not (word in NOUN_VERB and not self._verbal(i)):
            if self._rules_out(i + len(denial)):
                return self._done(Modality.POSSIBLE)
            self.negations += denies(words, i, len(denial))
            return self._done(Modality.ASSERTED)
        dismissal = CLAIM_VERB.at(words, i) if word in CLAIM_VERB.heads else ()
        if dismissal and not noun and dismisses(words, i, len(dismissal), self._claim_before):
            self.negations += 1
            return self._done(Modality.ASSERTED)
        if noun and word == "likely" and words[i - 1] == "most" and i < _SUBJECT:
            # "The most likely cause is a short circuit."
            return self._done(Modality.POSSIBLE)
        if word in ("if", "unless") or (noun and (word in ADJECTIVAL or word in ("pledges", "promises"))):
            return 1
        cue = self._cue(i, behind_aux=False)
        if cue is None:
            return 1
        second = i > 1 and words[i - 1] in ("and", "but", "or")
        self.negations += word in IMPROBABLE and not second
        return self._done(Modality.ASSERTED if second else cue)

    def _verbal(self, i: int) -> bool:
        """Tell the verb "dispute" from the noun: it stands behind a plural or pronoun or begins the clause."""
        before = self.words[i - 1]
        return i == 0 or before in PERSON or (before.endswith("s") and not before.endswith("ss"))

    def _cue(self, j: int, *, behind_aux: bool) -> Modality | None:
        words = self.words
        cue = CUES.at(words, j)
        if cue and only_spoken_of(words, j):
            return None
        if not cue or (cue in AUX_ONLY and not behind_aux) or (len(cue) == 1 and cue[0] in MODALS):
            return None
        after = words[j + len(cue) : j + len(cue) + 1]
        if cue[-1] == "to" and after and (after[0] in DETERMINER or after[0][0].isdigit()):
            return None
        return MODALITY[cue]
