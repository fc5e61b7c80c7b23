"""How a score came about over time, and what would change it."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Final

import pandas as pd

from credscore.errors import InputError, nearest
from credscore.evidence import moment
from credscore.evidence.notices import aimed
from credscore.evidence.words import KIND
from credscore.ruleset import RuleSet
from credscore.scoring.admiralty import credibility
from credscore.scoring.judgement import Judgement, judgements
from credscore.terms import SourcingType

HISTORY: Final = ("seen_at", "score", "bits", "delta_bits", "event", "rule", "claim_ids")
CHANGES: Final = ("change", "kind", "origins", "score", "bits", "credibility_from", "credibility_to")
_MOST_ADDED: Final = 6
_ADDED: Final = SourcingType.NAMED_OFFICIAL


def history(
    frame: pd.DataFrame, assertion_id: str, rules: RuleSet | None = None, as_of: Any = None
) -> pd.DataFrame:
    """Follow one assertion's score through the days on which its topic moved.

    Parameters
    ----------
    frame : DataFrame
        Traced claims.
    assertion_id : str
    rules : RuleSet, optional
    as_of : str, date or datetime, optional
        Where the course ends; the last claim unless given.

    Returns
    -------
    DataFrame
        A moment a row: `seen_at`, `score`, `bits`, `delta_bits`, `event` (what was seen then),
        `rule` (the code whose bits changed most) and `claim_ids`. Claims without a date are
        in no row.

    Raises
    ------
    InputError
        If there is no such assertion.

    Examples
    --------
    >>> from credscore.testing import frame, row
    >>> rows = [row(), row(speaker="Elin Berg", published_at="2024-05-03")]
    >>> history(frame(rows), "a1")["event"].tolist()
    ['Ana Soto says so', 'Elin Berg says so']
    """
    rules = RuleSet.default() if rules is None else rules
    near = _near(aimed(frame), assertion_id)
    seen = near["seen_at"].fillna(near["published_at"]) if "published_at" in near else near["seen_at"]
    end = moment(as_of)
    times = sorted({when.to_pydatetime() for when in seen.dropna() if end is None or when <= end})
    steps, before = [], None
    for when in times:
        judged = _find(near, assertion_id, rules, when)
        if judged is not None:
            arrived = near.loc[(seen == when).to_numpy()]
            steps.append(_step(when, before, judged, arrived))
            before = judged
    return pd.DataFrame(steps, columns=list(HISTORY))


def _step(
    when: datetime, before: Judgement | None, judged: Judgement, arrived: pd.DataFrame
) -> tuple[Any, ...]:
    was = {f.code: f.bits for f in before.findings} if before else {}
    now = {f.code: f.bits for f in judged.findings}
    deltas = {code: now.get(code, 0.0) - was.get(code, 0.0) for code in sorted({*was, *now})}
    most = max(deltas, key=lambda code: (abs(deltas[code]), code)) if before else _first_rule(now)
    delta = judged.bits - before.bits if before else 0.0
    events = list(dict.fromkeys(_event(judged, record) for record in arrived.to_dict("records")))
    return when, judged.p, judged.bits, delta, "; ".join(events), most, tuple(arrived["claim_id"])


def _first_rule(found: dict[str, float]) -> str:
    return max(found, key=lambda code: (found[code], code))


def _event(judged: Judgement, record: dict[Any, Any]) -> str:
    """Say in a few words what a claim did to the assertion."""
    name = record["speaker"] or record["outlet"] or KIND[record["sourcing_type"]]
    if record.get("act") in ("correction", "retraction"):
        return f"{record['outlet'] or name}: {record['act']}"
    if any(record["claim_id"] in origin.claim_ids for origin in judged.evidence.denials):
        return f"{name} denies it"
    if record["assertion_id"] == judged.evidence.assertion_id:
        return f"{name} says so"
    return f"{name}: {record['assertion']}"


def what_would_change(
    frame: pd.DataFrame, assertion_id: str, rules: RuleSet | None = None, as_of: Any = None
) -> pd.DataFrame:
    """Find the smallest changes of the evidence that carry an assertion over a credibility band.

    Parameters
    ----------
    frame, assertion_id, rules, as_of
        As in `history`.

    Returns
    -------
    DataFrame
        A change a row: `change` in words, `kind` ("without", "support" or "denial"), `origins`
        (how many it takes), the `score` and `bits` it would come to, `credibility_from` and
        `credibility_to`. Removals take single origins; additions up to six independent,
        disinterested named officials. Empty where none of these crosses a band.

    Examples
    --------
    >>> from credscore.testing import frame, row
    >>> what_would_change(frame([row()]), "a1")["change"].tolist()
    ['without Ana Soto', 'with 2 more independent officials for it', 'with 1 official without a stake against it']
    """
    rules = RuleSet.default() if rules is None else rules
    near = _near(aimed(frame), assertion_id)
    now = _find(near, assertion_id, rules, as_of)
    if now is None:
        return pd.DataFrame(columns=list(CHANGES))
    found = [*_without(near, now, rules, as_of), *_with(near, now, rules, as_of)]
    return pd.DataFrame(found, columns=list(CHANGES))


def _without(near: pd.DataFrame, now: Judgement, rules: RuleSet, as_of: Any) -> list[tuple[Any, ...]]:
    out = []
    for origin in (*now.evidence.support, *now.evidence.denials):
        rest = near.loc[~near["claim_id"].isin(origin.claim_ids).to_numpy()]
        judged = _find(rest, now.evidence.assertion_id, rules, as_of)
        name = origin.speaker or origin.outlet or KIND[origin.sourcing_type]
        out.append(_change(f"without {name}", "without", 1, now, judged, rules))
    return [change for change in out if change is not None]


def _with(near: pd.DataFrame, now: Judgement, rules: RuleSet, as_of: Any) -> list[tuple[Any, ...]]:
    out = []
    for kind, one, many in (
        ("support", "with {} more independent official for it", "with {} more independent officials for it"),
        (
            "denial",
            "with {} official without a stake against it",
            "with {} officials without a stake against it",
        ),
    ):
        for number in range(1, _MOST_ADDED + 1):
            more = pd.concat([near, _made(near, now, kind, number)], ignore_index=True)
            judged = _find(more, now.evidence.assertion_id, rules, as_of)
            told = (one if number == 1 else many).format(number)
            change = _change(told, kind, number, now, judged, rules)
            if change is not None:
                out.append(change)
                break
    return out


def _made(near: pd.DataFrame, now: Judgement, kind: str, number: int) -> pd.DataFrame:
    """Make up claims by officials whom nobody has quoted yet, seen with the last of the topic."""
    like = near.loc[(near["assertion_id"] == now.evidence.assertion_id).to_numpy()].tail(1)
    made = pd.concat([like] * number, ignore_index=True)
    names = [f"supposed official {i + 1}" for i in range(number)]
    denies = (kind == "denial") != now.evidence.denies
    fresh: dict[str, Any] = {
        "claim_id": names,
        "origin_id": names,
        "speaker": [name.title() for name in names],
        "sourcing_type": _ADDED.value,
        "polarity": "denies" if denies else "affirms",
        "modality": "asserted",
        "stance": "neutral",
        "act": "statement",
        "interested": False,
        "hearsay": False,
        "confidence": 1.0,
        "outlet_known": True,
        "likelihood": None,
        "outlet_rating": None,
        "outlet_record": None,
        "relays": 0,
        "side": None,
        "owner": None,
        "published_at": now.evidence.last_seen,
        "seen_at": now.evidence.last_seen,
    }
    made = made.assign(**fresh)
    if kind == "denial":
        made["assertion_id"] = "supposed denial"
    for column in ("via", "targets"):
        aims = tuple(now.evidence.claim_ids[:1]) if kind == "denial" and column == "targets" else ()
        made[column] = [aims] * number
    return made


def _change(
    told: str, kind: str, number: int, now: Judgement, judged: Judgement | None, rules: RuleSet
) -> tuple[Any, ...] | None:
    """Describe a change if it crosses a band; without any evidence the prior remains."""
    before = credibility(now.p)
    if judged is None or judged.evidence.empty:
        return told, kind, number, float("nan"), float("nan"), before, "6"
    after = credibility(judged.p)
    return (told, kind, number, judged.p, judged.bits, before, after) if after != before else None


def _near(frame: pd.DataFrame, assertion_id: str) -> pd.DataFrame:
    """Cut out the assertion's topic and the topics that its denials and notices link it to."""
    mine = frame["assertion_id"] == assertion_id
    if not mine.any():
        raise InputError(
            f"there is no assertion {assertion_id!r}{nearest(assertion_id, set(frame['assertion_id']))}"
        )
    topics = set(frame.loc[mine.to_numpy(), "topic_id"])
    if "targets" in frame.columns:
        inside = set(frame.loc[frame["topic_id"].isin(topics).to_numpy(), "claim_id"])
        aims = frame["targets"].map(lambda t: set(t) if t is not None and not isinstance(t, float) else set())
        here = frame["claim_id"].isin(inside)
        found = set().union(*aims[here.to_numpy()]) if here.any() else set()
        linked = frame["claim_id"].isin(found) | aims.map(lambda t: not inside.isdisjoint(t)).astype(bool)
        topics |= set(frame.loc[linked.to_numpy(), "topic_id"])
    return frame.loc[frame["topic_id"].isin(topics).to_numpy()]


def _find(frame: pd.DataFrame, assertion_id: str, rules: RuleSet, as_of: Any) -> Judgement | None:
    found = (j for j in judgements(frame, rules, as_of) if j.evidence.assertion_id == assertion_id)
    return next(found, None)
