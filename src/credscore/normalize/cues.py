"""The cues of stance: phrases of modality and denial, from the lexicon, by their first words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from credscore.lexicon import split, table, words
from credscore.normalize.clauses import AUX, MODALS, SAID
from credscore.normalize.lists import listed
from credscore.terms import Modality


class Phrases:
    """Phrases by their first word, the longest first; `heads` are these first words."""

    def __init__(self, terms: Iterable[str]) -> None:
        self.all = [tuple(term.split()) for term in terms]
        self._by_head: dict[str, list[tuple[str, ...]]] = {}
        for phrase in self.all:
            self._by_head.setdefault(phrase[0], []).append(phrase)
        self.heads = self._by_head.keys()
        for group in self._by_head.values():
            group.sort(key=lambda phrase: (-len(phrase), phrase))

    def at(self, words: list[str], i: int) -> tuple[str, ...]:
        """Give the longest phrase that begins at `i`, () for none."""
        group = self._by_head.get(words[i]) if i < len(words) else None
        if group is not None:
            for phrase in group:
                size = len(phrase)
                if size == 1 or tuple(words[i : i + size]) == phrase:
                    return phrase
        return ()


_MODALS_TABLE: Final = table("modals")
MODALITY: Final = {tuple(r["term"].split()): Modality(r["modality"]) for r in _MODALS_TABLE}
AUX_ONLY: Final = frozenset(tuple(r["term"].split()) for r in _MODALS_TABLE if r["place"] == "aux")
CUES: Final = Phrases(r["term"] for r in _MODALS_TABLE)
_NEGATION: Final = {r["kind"]: split(r["terms"]) for r in table("negation")}
NOT: Final = Phrases(_NEGATION["not"])
DENIAL: Final = Phrases(
    [
        *_NEGATION["verb"],
        *(f"{verb} {plan} to" for verb in _NEGATION["giving_up"] for plan in _NEGATION["plan_given_up"]),
    ]
)
CLAIM_VERB: Final = Phrases(_NEGATION["claim_verb"])
LABEL: Final = Phrases(row["term"] for row in table("denial_words") if row["alone"])
CLAIM_LABEL: Final = Phrases(_NEGATION["claim_label"])
VERDICTS: Final = frozenset(max(phrase, key=len) for group in (LABEL, CLAIM_LABEL) for phrase in group.all)
"""The longest word of each label: one of them stands in every clause that calls something false."""
LINKS: Final = Phrases(_NEGATION["link"])
TOLD: Final = frozenset(_NEGATION["told"])
POINTERS: Final = frozenset(_NEGATION["pointer"])
SAYERS: Final = frozenset(_NEGATION["sayer"])
FIXED: Final = Phrases(_NEGATION["fixed"])
OBJECT: Final = Phrases(_NEGATION["verb_object"])
OPEN: Final = frozenset(_NEGATION["open"])
IMPROBABLE: Final = frozenset(_NEGATION["improbable"])
IMPOSSIBLE: Final = frozenset(_NEGATION["impossible"])
SCANT: Final = frozenset(_NEGATION["scant"])
CHANCE: Final = frozenset(_NEGATION["chance"])
LEAVING_OPEN: Final = frozenset(_NEGATION["leaving_open"])
CLAIM: Final = frozenset(_NEGATION["claim"])
PERSON: Final = frozenset(_NEGATION["person"])
NAMING: Final = frozenset(_NEGATION["naming"])
NOUN_VERB: Final = frozenset(_NEGATION["noun_or_verb"])
WEAK_CLAIM: Final = listed("weak_claim_nouns")
NO_SUBJECT: Final = frozenset({"no", "nobody", "none", "nothing", "neither"})
ADJUNCT: Final = listed("adjunct_heads")
KNOWING: Final = listed("knowing")
ADJECTIVAL: Final = frozenset(
    {"possible", "probable", "likely", "unlikely", "potential", "improbable", "planned"}
)
BEFORE_NOUN: Final = listed("noun_openers")
SENSES: Final = listed("senses")
HEADLINE_VERBS: Final = listed("headline_verbs")
LEAD_INS: Final = listed("label_lead_ins")
BE: Final = frozenset({"is", "are", "was", "were"})
HAVE: Final = frozenset({"has", "have", "had"})
NEAR_CERTAIN: Final = frozenset({"likely", "probable", "possible", "potential"})
CONTRAST: Final = frozenset({",", "and", "or", "—", "–"})
HEDGED_WILL: Final = frozenset({"likely", "probably", "possibly", "perhaps", "maybe"})


_TELLING: Final = frozenset({"due", "yet", "fake", "risk", "condition", "event", "provided", "longer"})
_COMMON: Final = frozenset(words("function_words"))


def _rarest(phrase: tuple[str, ...]) -> str:
    """Give a plain word that a text must hold to hold the phrase: a telling one, or else the longest."""
    parts: list[str] = re.findall(r"[a-z]+", " ".join(phrase))
    return max(parts, key=lambda part: (_tells(part), part not in _COMMON, len(part), part))


def _tells(part: str) -> bool:
    return part in _TELLING or part in NO_SUBJECT or part == "not"


#: A text without any of these words is plainly asserted.
TRIGGERS: Final = (
    {_rarest(p) for group in (CUES, NOT, DENIAL, CLAIM_VERB, LABEL, CLAIM_LABEL) for p in group.all}
    | NO_SUBJECT
    | NEAR_CERTAIN
    | IMPROBABLE
    | IMPOSSIBLE
    | CHANCE
    | {"mistaken", "lying", "dreaming", "misinformed"}
    | {"t", "ll", "d"}
) - {"n", "about"}


HEADS: Final = (
    {phrase[0] for group in (CUES, NOT, DENIAL, CLAIM_VERB, FIXED) for phrase in group.all}
    | AUX
    | MODALS
    | SAID
    | NO_SUBJECT
    | CLAIM
    | listed("openers_below")
)
