"""What a denial without content points at: the claims that it can be about, the likeliest first."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from credscore.extract.cue_uses import uses
from credscore.extract.denied_objects import Object, light
from credscore.extract.remembered import PHRASES
from credscore.extract.spans import Form
from credscore.extract.statement import Statement
from credscore.extract.wordsets import word_set
from credscore.models import Quantity
from credscore.normalize.lemmas import lemma
from credscore.normalize.names import government
from credscore.terms import Act, Modality, Polarity, SourcingType, Stance

_ASIDE = 9.0
_NEAR = 3
_REACH = 6
_FAR = 200
_MANY = 8
_AGAINST = frozenset(("contradict", "disagree"))
"""What is done to whoever made a claim ("contradicted the apprentices")."""
_HALF, _MOST = 0.5, 0.75
"""How much of what a denial tells a claim holds that it denies; the latter where the outlet tells it as its own."""
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
_CARRIED = frozenset({None, Form.CARRIED, Form.LABEL})


def _of_another_size(denied: Sequence[Quantity], told: Sequence[Quantity]) -> bool:
    """Say whether a claim gives figures of what is denied, and none of them can be the one that is denied."""
    pairs = [(one, other) for one in denied for other in told if one.unit == other.unit]
    return bool(pairs) and not any(_may_be_one(one, other) for one, other in pairs)


def _may_be_one(one: Quantity, other: Quantity) -> bool:
    tops = [math.inf if side.high is None else side.high for side in (one, other)]
    return (one.low or 0.0) <= tops[1] and (other.low or 0.0) <= tops[0]


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
    cue = statements[at].lemma
    reach = _farthest(thing, bare)
    about = frozenset() if bare else _lemmas(row["assertion"]) - _named(row)
    weighed = []
    for other in range(at - 1, -1, -1):
        gap = statements[at].sentence - statements[other].sentence
        if gap > reach:
            break
        beside = gap == 0 and statements[other].form is None
        narrated = _is_narrated(statements[other], rows[other])
        if beside or not deniable(row, rows[other], cue):
            continue
        if not _claimed_by(thing.owner, rows[other], narrated):
            continue
        shared = len(thing.words & _told_words(rows[other])) if thing.words else 0
        if bare and gap == 0 and statements[at].form is Form.RELATIVE:
            weight = _ASIDE  # "X said P, a claim Y denies"
        elif bare:
            weight = _weight(thing, row, statements[other], rows[other], gap, shared)
        else:
            held = len(about & _lemmas(rows[other]["assertion"]))
            least = _MOST if narrated else _HALF
            enough = held >= max(1 + narrated, min(2, len(about)), least * len(about)) and gap <= _REACH
            enough = enough or (cue in _AGAINST and bool(thing.words) and thing.words <= _teller(rows[other]))
            enough = enough and not _of_another_size(row["quantities"], rows[other]["quantities"])
            weight = max(held, 1) - gap / 100 if enough else 0.0
        if weight > 0:
            weighed.append((weight, other))
    weighed.sort(key=lambda pair: (-pair[0], -pair[1]))
    return [other for _, other in weighed[:_MANY] if not bare or _meant(thing, other, weighed, rows, row)]


def deniable(row: dict[str, Any], target: dict[str, Any], cue: str) -> bool:
    """Say whether a claim may be meant: nobody denies himself, one takes back what is one's own, and admits either."""
    if (
        target["act"] is not Act.STATEMENT
        or _of_reports(target)
        or (target["modality"] is Modality.CONDITIONAL and target["speaker"] is None)
    ):
        return False
    if cue == "retract" or cue in uses("admission"):
        return True
    same = row["speaker"] is not None and _one_house(row["speaker"], target["speaker"])
    return (same or _speaks_for(row, target)) if cue == "withdraw" else not same


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


def _is_narrated(statement: Statement, target: dict[str, Any]) -> bool:
    """Say whether the outlet tells a claim as its own news, which nobody has to answer."""
    return target["speaker"] is None and statement.form in _CARRIED and not target["hearsay"]


def _named(row: dict[str, Any]) -> frozenset[str]:
    """Give the words by which a denier and whom he speaks for are named."""
    return frozenset().union(
        *(_lemmas(row[field] or "") for field in ("speaker", "affiliation", "speaker_role"))
    )


@lru_cache(maxsize=PHRASES)
def _lemmas(text: str) -> frozenset[str]:
    """Give the words of a text that can be shared, in their base forms; not that somebody denies it."""
    return frozenset(lemma(word) for word in _topic(text) if word not in light()) - {
        "deny",
        "reject",
        "dismiss",
    }


def _claimed_by(owner: str, target: dict[str, Any], narrated: bool) -> bool:
    """Say whether a claim can be the one of its owner: his own, or one of nobody in particular."""
    if not owner or target["speaker"] is None:
        return not owner or not narrated
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
    return _topic(target["assertion"]) | _teller(target)


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
    narrated = _is_narrated(statement, target)
    if (
        narrated
        and not own
        and not (pointed and thing.kind == "figure")
        and not 0 < len(thing.words) <= shared
    ):
        return 0.0
    blamed = thing.kind == "charge" and (statement.stance is Stance.DOUBTING or own)
    doubtful = target["sourcing_type"] in _OFTEN_DENIED or statement.stance is Stance.DOUBTING
    if thing.kind == "charge" and not (blamed or (gap <= 1 and not narrated)):
        return 0.0
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
    return not thing.words.isdisjoint(_teller(target))


def _teller(target: dict[str, Any]) -> frozenset[str]:
    return _topic(target["speaker"] or "") | _topic(target["speaker_role"] or "")


def _about(row: dict[str, Any], target: dict[str, Any]) -> bool:
    """Say whether a claim is about the denier or whom he speaks for."""
    names = " ".join(row[field] for field in ("speaker", "affiliation", "speaker_role") if row[field])
    spoken = {lemma(word.lower()) for word in _WORD.findall(names) if word[:1].isupper()}
    return not spoken.isdisjoint(_lemmas(target["assertion"]))


def _meant(
    thing: Object,
    other: int,
    weighed: Sequence[tuple[float, int]],
    rows: Sequence[dict[str, Any]],
    row: dict[str, Any],
) -> bool:
    """Keep the best; with it, for a plural, what is nearly as likely, and for a report, what its source said.

    What is nearly as likely was said by the same one, by another weak source, or of the denier.
    """
    best, first = weighed[0]
    weight = next(w for w, place in weighed if place == other)
    if other == first:
        return True
    same = rows[first]["speaker"] is not None and rows[other]["speaker"] == rows[first]["speaker"]
    if not thing.plural:
        return thing.kind == "account" and same
    weak, likewise = (rows[place]["sourcing_type"] in _OFTEN_DENIED for place in (first, other))
    told = rows[other]["speaker"] is not None or rows[other]["hearsay"]
    meant = same or (weak == likewise and (weak or _about(row, rows[other])))
    return weight >= best - 1.2 and told and meant
