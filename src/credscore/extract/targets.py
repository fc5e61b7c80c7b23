"""What a denial without content points at: the claims that it can be about, the likeliest first."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from credscore.extract.cue_uses import uses
from credscore.extract.disputing import kinds
from credscore.extract.facts import amounts_of
from credscore.extract.remembered import PHRASES
from credscore.extract.spans import Form
from credscore.extract.statement import Statement
from credscore.extract.wordsets import false_words, function_words, word_set
from credscore.models import Quantity
from credscore.normalize.names import government
from credscore.terms import Act, Modality, Polarity, SourcingType, Stance

_ASIDE = 9.0
_NEAR = 3
_REACH = 6
_FAR = 200
_MANY = 8
_WORD = re.compile(r"[^\W\d_]{4,}")
_NOUN = re.compile(r"[^\W\d_]+")
_OFTEN_DENIED = frozenset(
    {
        SourcingType.HEARSAY, SourcingType.SOCIAL_MEDIA, SourcingType.PUNDIT, SourcingType.ANONYMOUS_SOURCE,
        SourcingType.ANONYMOUS_OFFICIAL, SourcingType.MEDIA_REPORT, SourcingType.STATE_MEDIA,
    }
)  # fmt: skip
_AS_A_WHOLE = frozenset({"account", "figure", "charge"})
_POSTED = frozenset({SourcingType.SOCIAL_MEDIA, SourcingType.HEARSAY})
_JUDGES = word_set("object_judges")
_STOPS = word_set("object_stops")
_BEHIND = word_set("behind_pronoun")
"""What can stand behind a pronoun that is all of the object ("denied this on Monday")."""
_CARRIED = frozenset({None, Form.CARRIED, Form.LABEL})


class Object(NamedTuple):
    """What is denied.

    Attributes
    ----------
    kind : str
        That of its noun or pronoun in the lexicon's `denied_nouns`; empty where it has none.
    plural : bool
    words : frozenset of str
        The words that say what it is about.
    amounts : frozenset of (float or None, float or None)
        The figures that it names ("the figure of 300").
    """

    kind: str
    plural: bool
    words: frozenset[str]
    amounts: frozenset[tuple[float | None, float | None]] = frozenset()
    owner: str = ""
    """Whose claim it is, where the words say so ("the Bay Lantern’s report"); a country for its people ("the Veldoran claim")."""


_PREDICATE = re.compile(
    r"\b(?:as|is|are|was|were|to be)\b|(?:(?<=\bit)|(?<=\bthat)|(?<=\bthis)|(?<=\bthey)|(?<=\bhere)|(?<=\bwhat))[’'](?:s|re)\b(?= )|[,;:“\"]",
    re.IGNORECASE,
)
_BEFORE_NOUN = 6


def read_object(text: str) -> Object:
    """Read the noun or pronoun by which a denial names what it denies.

    Examples
    --------
    >>> read_object("the figure as propaganda")[:2], read_object("these allegations")[:2]
    (('figure', False), ('charge', True))
    >>> read_object("the ship had sunk").kind
    ''
    """
    cut = _PREDICATE.search(text)
    named = text[: cut.start()] if cut else text
    words = [word.lower() for word in _NOUN.findall(named)]
    noun = _head(words, cut is not None)
    kind = kinds().get(noun, "")
    plural = noun in ("them", "these", "those", "they") or (kind != "pronoun" and noun.endswith("s"))
    naming = _naming(words, noun) if kind != "pronoun" else ()
    owner = _owner(named, noun) if noun else ""
    about = frozenset(
        word
        for word in naming
        if len(word) > 3 and word not in _light() and not (owner and government(word.title()) == owner)
    )
    amounts = frozenset((one.low, one.high) for one in amounts_of(named)) if kind == "figure" else frozenset()
    return Object(kind, plural, about, amounts, owner)


def _owner(named: str, noun: str) -> str:
    """Give the one whose claim is denied: by name before the noun, or as the people of a country."""
    match = _OWNED.match(named)
    if match is None or match["noun"].lower() != noun:
        return ""
    name: str = match["name"]
    return government(name) or (name if match["own"] else "")


_OWNED = re.compile(
    r"\W*(?:the |all |any |such |these |those )?(?P<name>[A-Z][\w&-]*(?: [A-Z][\w&-]*){0,3})(?P<own>[’']s?)? (?:[a-z-]+ ){0,2}?(?P<noun>[a-z]+)\b"
)


def _naming(words: list[str], noun: str) -> list[str]:
    """Leave out what is said of the noun ("the report pure fantasy") rather than what it is about."""
    if noun not in words:
        return words
    behind = words.index(noun) + 1
    if not words[behind : behind + 1] or words[behind] not in _STOPS:
        return words[:behind]
    judged = next((at for at in range(behind, len(words)) if words[at] in false_words()), len(words))
    return words[:judged]


def _head(words: Sequence[str], judged: bool) -> str:
    """Give the noun before any verb or preposition, or a pronoun that stands alone; "" where there is none."""
    if not words:
        return "it" if judged else ""
    alone = len(words) == 1 or words[1] in _BEHIND or words[1] in _JUDGES or words[1] in false_words()
    if alone and kinds().get(words[0]) == "pronoun":
        return words[0]
    for place, word in enumerate(words[:_BEFORE_NOUN]):
        if word in _STOPS:
            break
        relative = words[place + 1 : place + 2] in (["that"], ["who"])
        if kinds().get(word, "pronoun") != "pronoun" and not relative:
            return word
    return ""


@lru_cache(maxsize=4)
def _light(language: str = "en") -> frozenset[str]:
    return false_words(language).union(kinds(language), function_words(language), word_set("whose_claims"))


def _of_another_size(denied: Sequence[Quantity], told: Sequence[Quantity]) -> bool:
    """Say whether a claim gives figures, and none of them can be the one that is denied."""
    spans = [
        [(one.low, math.inf if one.high is None else one.high) for one in side] for side in (denied, told)
    ]
    return all(spans) and not any(
        low <= top and least <= high for low, high in spans[0] for least, top in spans[1]
    )


def denied_rows(
    at: int, thing: Object, statements: Sequence[Statement], rows: Sequence[dict[str, Any]], bare: bool
) -> list[int]:
    """Find the rows before a denial that it denies.

    Parameters
    ----------
    at : int
        Place of the denial.
    thing : Object
        What it names as denied.
    statements : sequence of Statement
        The statement of every row.
    rows : sequence of dict
    bare : bool
        Whether it names what it denies by a noun or pronoun only.

    Returns
    -------
    list of int
        The likeliest first; empty where nothing that was said before fits.
    """
    row = rows[at]
    lemma = statements[at].lemma
    reach = _farthest(thing, bare)
    weighed = []
    for other in range(at - 1, -1, -1):
        gap = statements[at].sentence - statements[other].sentence
        if gap > reach:
            break
        beside = gap == 0 and statements[other].form is None
        if beside or not _deniable(row, rows[other], lemma) or not _claimed_by(thing.owner, rows[other]):
            continue
        shared = len(thing.words & _told_words(rows[other])) if thing.words else 0
        if bare and gap == 0 and statements[at].form is Form.RELATIVE:
            weight = _ASIDE  # "X said P, a claim Y denies"
        elif bare:
            weight = _weight(thing, row, statements[other], rows[other], gap, shared)
        else:
            enough = shared >= min(2, max(1, len(thing.words))) and gap <= _REACH
            enough = enough and not _of_another_size(row["quantities"], rows[other]["quantities"])
            weight = shared - gap / 100 if enough else 0.0
        if weight > 0:
            weighed.append((weight, other))
    weighed.sort(key=lambda pair: (-pair[0], -pair[1]))
    return [other for _, other in weighed[:_MANY] if not bare or _meant(thing, other, weighed, rows)]


def _deniable(row: dict[str, Any], target: dict[str, Any], lemma: str) -> bool:
    """Say whether a claim may be meant: nobody denies himself, one takes back what is one's own, and admits either."""
    if (
        target["act"] is not Act.STATEMENT
        or _of_reports(target)
        or (target["modality"] is Modality.CONDITIONAL and target["speaker"] is None)
    ):
        return False
    if lemma == "retract" or lemma in uses("admission"):
        return True
    same = row["speaker"] is not None and _one_house(row["speaker"], target["speaker"])
    return (same or _speaks_for(row, target)) if lemma == "withdraw" else not same


def _of_reports(target: dict[str, Any]) -> bool:
    """Say whether the writer speaks of what is told ("The hoax spread on Monday"), and does not tell it himself."""
    return target["speaker"] is None and not _topic(target["assertion"]).isdisjoint(
        word_set("words_for_rumours")
    )


def _one_house(one: str, other: str | None) -> bool:
    """Say whether two speakers are one, or one of them speaks for the other ("Veldora", "the Veldora army")."""
    if other is None or one == other:
        return one == other
    names, others = (set(_NOUN.findall(name.lower().replace("’s", ""))) for name in (one, other))
    inner, outer = sorted((names, others), key=len)
    return bool(inner) and inner < outer and outer - inner <= word_set("voices_of_a_house")


def _claimed_by(owner: str, target: dict[str, Any]) -> bool:
    """Say whether a claim can be the one of its owner: his own, or one of nobody in particular."""
    if not owner or target["speaker"] is None:
        return True
    told_by = " ".join(
        filter(None, (target["speaker"], target["speaker_role"], target["affiliation"], *target["via"]))
    )
    country = government(owner)
    return owner in told_by or any(country and government(word) == country for word in told_by.split())


def _speaks_for(row: dict[str, Any], target: dict[str, Any]) -> bool:
    """Say whether a claim was made for the body that takes it back."""
    house = " ".join(filter(None, (target["affiliation"], target["speaker_role"]))).lower()
    if row["speaker"] is None:
        return False
    return (
        row["speaker"].lower() in house
        or f"one of the {(target['speaker'] or '').lower()}" in row["sentence"].lower()
    )


def _farthest(thing: Object, bare: bool) -> int:
    """Give the sentences behind which nothing can weigh any more."""
    if not bare:
        return _REACH
    return _FAR if thing.words or thing.kind in _AS_A_WHOLE else _NEAR


def _told_words(target: dict[str, Any]) -> frozenset[str]:
    """Give the words of a claim and of whoever made it ("the deckhands' story")."""
    return _topic(target["assertion"]).union(
        _topic(target["speaker"] or ""), _topic(target["speaker_role"] or "")
    )


@lru_cache(maxsize=PHRASES)
def _topic(assertion: str) -> frozenset[str]:
    return frozenset(map(str.lower, _WORD.findall(assertion)))


def _weight(
    thing: Object, row: dict[str, Any], statement: Statement, target: dict[str, Any], gap: int, shared: int
) -> float:
    """Weigh a claim as what a bare denial means; 0 where it cannot be meant.

    House judgement: nearness decides between equals; a report is denied as a whole, so that its
    first claims count however far back they stand; people deny what is said of themselves, and
    what weak sources say, more often than other things.
    """
    if (thing.kind == "figure" and not target["quantities"]) or (thing.words and not shared):
        return 0.0
    if thing.amounts and thing.amounts.isdisjoint((one.low, one.high) for one in target["quantities"]):
        return 0.0
    pointed = thing.kind in ("pronoun", "figure") and gap <= 1
    if target["polarity"] is Polarity.DENIES and not (pointed or (shared and _names_teller(thing, target))):
        return 0.0
    if not (gap <= _NEAR or shared or thing.kind in _AS_A_WHOLE):
        return 0.0
    own = _about(row, target)
    blamed = thing.kind == "charge" and (statement.stance is Stance.DOUBTING or own)
    doubtful = target["sourcing_type"] in _OFTEN_DENIED or statement.stance is Stance.DOUBTING
    weight = 1.0 - 0.15 * min(gap, 6)
    if thing.kind == "pronoun":
        weight = 1.6 - 0.4 * min(gap, 4) + (gap <= 1)
    weight += 1.2 * min(shared, 3) + own + blamed + doubtful
    weight += 1.2 * (gap == 0 and statement.form is Form.SUBJECT)  # "X said P, but Y rejected the claims"
    weight += (1.0 + (gap == 0)) * (thing.kind == "figure")
    weight += 1.5 * (thing.kind == "post" and target["sourcing_type"] in _POSTED)
    told = doubtful or statement.form not in _CARRIED or (thing.kind == "pronoun" and gap <= 1)
    weight -= 1.5 * (not told) + 1.0 * (target["polarity"] is Polarity.DENIES)
    return max(weight, 0.01) if gap <= _NEAR or weight > 0.2 else 0.0


def _names_teller(thing: Object, target: dict[str, Any]) -> bool:
    """Say whether what is denied is named by who told it ("the union’s statement"): none else denies a denial."""
    return not thing.words.isdisjoint(_topic(target["speaker"] or "") | _topic(target["speaker_role"] or ""))


def _about(row: dict[str, Any], target: dict[str, Any]) -> bool:
    """Say whether a claim is about the denier or whom he speaks for."""
    names = " ".join(row[field] for field in ("speaker", "affiliation", "speaker_role") if row[field])
    spoken = {word.lower() for word in _WORD.findall(names) if word[:1].isupper()}
    return not spoken.isdisjoint(_topic(target["assertion"]))


def _meant(
    thing: Object, other: int, weighed: Sequence[tuple[float, int]], rows: Sequence[dict[str, Any]]
) -> bool:
    """Keep the best; with it, for a plural, what is nearly as likely, and for a report, what its source said."""
    best, first = weighed[0]
    weight = next(w for w, place in weighed if place == other)
    if thing.plural:
        return weight >= best - 1.2
    same = rows[first]["speaker"] is not None and rows[other]["speaker"] == rows[first]["speaker"]
    return other == first or (thing.kind == "account" and same)
