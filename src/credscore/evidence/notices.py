"""Which earlier claims a correction or retraction takes back when it does not point at them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, Final

import pandas as pd

from credscore.evidence.table import Table
from credscore.normalize.text import fold
from credscore.terms import Act, SourcingType

NOTICES: Final = frozenset({Act.CORRECTION, Act.RETRACTION})
# What an outlet itself answers for: quotations of people it names remain theirs.
_OWN_WORD: Final = frozenset(
    {
        SourcingType.UNATTRIBUTED,
        SourcingType.HEARSAY,
        SourcingType.ANONYMOUS_OFFICIAL,
        SourcingType.ANONYMOUS_SOURCE,
        SourcingType.MEDIA_REPORT,
        SourcingType.SOCIAL_MEDIA,
    }
)
_SELF: Final = re.compile(
    r"\b(?:we|our|us|this (?:newspaper|paper|site|website|agency|article|report|story))\b"
)
_WORD: Final = re.compile(r"[\w'&.-]+")
_LONGEST: Final = 5
_WEIGHTY: Final = 4  # shorter words tell little of what a claim is about


def aims(table: Table, notices: Iterable[int]) -> dict[int, list[int]]:
    """Find for each notice the outlet's earlier claims that it takes back.

    The outlet is the one that the notice names, or its own. A correction takes back the other
    answers that the outlet gave in the same topic. A retraction that says what was wrong takes
    back that, whoever had told it. Where it speaks of the outlet itself or names one, it takes
    back what the outlet said by its own word in that topic, or in those of which the retracting
    article speaks; where there are none of these and the outlet had brought a single report,
    that one.
    """
    rows = list(notices)
    if not rows:
        return {}
    said = _claims_by_outlet(table)
    articles: dict[Any, set[str]] = {}
    wanted = {table["article_id"][row] for row in rows} - {None}
    for row in range(table.n):
        if table["article_id"][row] in wanted:
            articles.setdefault(table["article_id"][row], set()).add(table["topic_id"][row])
    found = {}
    for row in rows:
        earlier, spoken_of = _earlier(table, row, said)
        told = _contradicted(table, row, earlier)
        earlier = [one for one in earlier if spoken_of and table["sourcing_type"][one] in _OWN_WORD]
        spoken = articles.get(table["article_id"][row], set()) | {table["topic_id"][row]}
        near = {table["topic_id"][one] for one in told} or spoken
        found[row] = sorted({*told, *_taken_back(table, row, earlier, near)})
    return {row: taken for row, taken in found.items() if taken}


def retold(table: Table, aims: Mapping[int, Sequence[int]]) -> dict[int, int]:
    """Say which rows only repeat, in a retracting article's own voice and at its own moment, what it takes back: row to notice."""
    taken: dict[tuple[str, str, Any], int] = {}
    for notice, rows in aims.items():
        article = table["article_id"][notice]
        if table["act"][notice] == Act.RETRACTION and article is not None:
            for row in rows:
                taken.setdefault((article, table["assertion_id"][row], table.stamp[notice]), notice)
    if not taken:
        return {}
    said = zip(table["article_id"], table["assertion_id"], table.stamp, strict=True)
    return {
        row: taken[key]
        for row, key in enumerate(said)
        if key in taken and table["act"][row] not in NOTICES and table["sourcing_type"][row] in _OWN_WORD
    }


def taker(table: Table, notice: int, claim: int) -> str | None:
    """Name the outlet that takes a claim back: the one that the notice names, else its own."""
    text = fold(table["assertion"][notice])
    names = (table["outlet"][claim], *table["via"][claim], table["speaker"][claim])
    named = (name for name in names if name and fold(name) in text)
    outlet: str | None = table["outlet"][notice]
    return next(named, outlet)


def aimed(frame: pd.DataFrame, as_of: datetime | None = None) -> pd.DataFrame:
    """Write into `targets` what each notice without any takes back, by what was seen until then."""
    if "act" not in frame.columns or not frame["act"].isin(NOTICES).any():
        return frame
    table = Table(frame, as_of)
    ids = table["claim_id"]
    found = aims(table, unaimed(table, set(ids)))
    if not found:
        return frame
    by_id = {ids[row]: tuple(ids[aim] for aim in taken) for row, taken in found.items()}
    targets = frame["targets"].tolist() if "targets" in frame.columns else [()] * len(frame)
    filled = [by_id.get(name, old) for name, old in zip(frame["claim_id"], targets, strict=True)]
    return frame.assign(targets=pd.Series(filled, index=frame.index, dtype=object))


def unaimed(table: Table, known: set[str]) -> list[int]:
    """List the notices that point at none of the known claims."""
    act, targets = table["act"], table["targets"]
    return [row for row in range(table.n) if act[row] in NOTICES and known.isdisjoint(targets[row])]


def _claims_by_outlet(table: Table) -> dict[str, list[int]]:
    """Index the claims by every outlet through which they came."""
    said: dict[str, list[int]] = {}
    columns = (table[name] for name in ("outlet", "speaker", "via", "sourcing_type"))
    for row, (outlet, speaker, via, kind) in enumerate(zip(*columns, strict=True)):
        voiced = speaker if kind == SourcingType.MEDIA_REPORT else None
        for name in {fold(name) for name in (outlet, voiced, *via) if name}:
            said.setdefault(name, []).append(row)
    return said


def _earlier(table: Table, notice: int, said: dict[str, list[int]]) -> tuple[list[int], bool]:
    """List what the outlet that takes something back had said in earlier articles, and whether the notice speaks of it."""
    outlet, article = table["outlet"][notice], table["article_id"][notice]
    own = fold(outlet) if outlet else ""
    text = fold(table["assertion"][notice])
    named = [name for name in _names_in(text, said) if name != own]
    itself = table["act"][notice] == Act.CORRECTION or own in text or _SELF.search(text) is not None
    rows = [
        row
        for row in said.get(named[0] if named else own, ())
        if table.stamp[row] < table.stamp[notice]
        and (table["article_id"][row] != article or article is None)
        and table["act"][row] not in NOTICES
    ]
    return rows, bool(named) or (bool(own) and itself)


def _contradicted(table: Table, notice: int, earlier: list[int]) -> list[int]:
    """List those of the earlier claims that a retraction contradicts by what it says, the most alike in words."""
    if table["act"][notice] != Act.RETRACTION or not len(table["opposed"][notice]):
        return []
    ids, assertion = table["claim_id"], table["assertion_id"]
    against = {assertion[row] for row in range(table.n) if ids[row] in set(table["opposed"][notice])}
    words = _words(table["assertion"][notice])
    shared = {
        row: len(words & _words(table["assertion"][row])) for row in earlier if assertion[row] in against
    }
    most = max(shared.values(), default=0)
    best = {assertion[row] for row, count in shared.items() if most and count == most}
    return [row for row in shared if assertion[row] in best]


def _words(text: str) -> frozenset[str]:
    return frozenset(word for word in _WORD.findall(fold(text)) if len(word) >= _WEIGHTY)


def _names_in(text: str, said: dict[str, list[int]]) -> list[str]:
    """Find the outlets that a text names, the longest names first."""
    words = [word.removesuffix("'s").rstrip(".") for word in _WORD.findall(text)]
    spans = (
        " ".join(words[start : start + length])
        for length in range(_LONGEST, 0, -1)
        for start in range(len(words) - length + 1)
    )
    return [span for span in dict.fromkeys(spans) if span in said]


def _taken_back(table: Table, notice: int, earlier: list[int], near: set[str]) -> list[int]:
    topic, assertion = table["topic_id"], table["assertion_id"]
    if table["act"][notice] == Act.CORRECTION:
        mine = (topic[notice], assertion[notice])
        return [row for row in earlier if topic[row] == mine[0] and assertion[row] != mine[1]]
    related = [row for row in earlier if topic[row] in near]
    if related:
        return related
    reports = {table["article_id"][row] for row in earlier}
    return earlier if len(reports) == 1 and None not in reports else []
