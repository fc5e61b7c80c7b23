"""How a score came about over time, and what would change it."""

from __future__ import annotations

import math
from datetime import datetime
from typing import Any, Final

import numpy as np
import pandas as pd

from credscore import frames
from credscore.errors import InputError, nearest
from credscore.evidence import first_seen, moment
from credscore.evidence.links import neighbourhoods
from credscore.evidence.notices import NOTICES, aimed
from credscore.evidence.words import KIND, marked, named
from credscore.ruleset import RuleSet
from credscore.scoring.admiralty import credibility
from credscore.scoring.judgement import Judgement, judgements
from credscore.scoring.score import learned
from credscore.terms import Act, Modality, Polarity, SourcingType, Stance

HISTORY: Final = {
    "seen_at": frames.TIME,
    **dict.fromkeys(("score", "bits", "delta_bits"), "float64"),
    **dict.fromkeys(("event", "rule", "claim_ids"), "object"),
}
CHANGES: Final = {
    **dict.fromkeys(("change", "kind"), "object"),
    "origins": "int64",
    **dict.fromkeys(("score", "bits"), "float64"),
    **dict.fromkeys(("credibility_from", "credibility_to"), "object"),
}
_MOST_ADDED: Final = 6
_SUPPOSED: Final[dict[str, Any]] = {
    "sourcing_type": SourcingType.NAMED_OFFICIAL.value,
    "modality": Modality.ASSERTED.value,
    "stance": Stance.NEUTRAL.value,
    "act": Act.STATEMENT.value,
    "interested": False,
    "hearsay": False,
    "confidence": 1.0,
    "outlet_known": True,
    "likelihood": None,
    "outlet_rating": None,
    "outlet_record": None,
    "speaker_record": None,
    "relays": 0,
    "side": None,
    "owner": None,
}
"""What a supposed claim is, whatever it says: a named official's plain statement, in a known outlet."""


def history(
    frame: pd.DataFrame,
    assertion_id: str,
    rules: RuleSet | None = None,
    as_of: Any = None,
    verdicts: pd.DataFrame | None = None,
) -> pd.DataFrame:
    """Follow one assertion's score through the days on which its topic moved.

    Each step is what `score` gives as of that moment: nothing seen or resolved later is known yet.

    Parameters
    ----------
    frame : DataFrame
        Traced claims.
    assertion_id : str
    rules : RuleSet, optional
    as_of : str, date or datetime, optional
        Where the course ends; the last claim or outcome unless given.
    verdicts : DataFrame, optional
        As in `score`: the outcomes behind the track records of outlets and speakers.

    Returns
    -------
    DataFrame
        A moment a row: `seen_at`, `score`, `bits`, `delta_bits`, `event` (what was seen then),
        `rule` (the code whose bits changed most, empty where none did) and `claim_ids`. A moment at which only an
        outcome became known is a row if the score moved. Claims and outcomes without a date are in
        no row.

    Raises
    ------
    InputError
        If there is no such assertion.

    Examples
    --------
    >>> from credscore.testing import frame, row
    >>> rows = [row(), row(speaker="Elin Berg", published_at="2024-05-03")]
    >>> history(frame(rows), "a1")["event"].tolist()
    ['said by Ana Soto', 'said by Elin Berg']
    """
    rules = RuleSet.of(rules)
    near = _near(aimed(frame), assertion_id)
    seen, end = first_seen(near), moment(as_of)
    days = [seen]
    if verdicts is not None:
        days.append(pd.to_datetime(verdicts["resolved_at"], utc=True))
    times = sorted({t.to_pydatetime() for column in days for t in column.dropna() if end is None or t <= end})
    steps, before, known = [], None, near
    for when in times:
        now = _known(frame, assertion_id, when, verdicts)
        judged = _find(now, assertion_id, rules, when)
        arrived = near.loc[(seen == when).to_numpy()]
        if judged is not None and (len(arrived) or (before and before.bits != judged.bits)):
            events = [_event(judged, record) for record in arrived.to_dict("records")]
            events += [f"{name}: another track record" for name in _changed(known, now)] if before else []
            steps.append(_step(when, before, judged, events, tuple(arrived["claim_id"])))
            before, known = judged, now
    return frames.listed(steps, HISTORY)


def _step(
    when: datetime, before: Judgement | None, judged: Judgement, events: list[str], claims: tuple[str, ...]
) -> tuple[Any, ...]:
    was = {f.code: f.bits for f in before.findings} if before else {}
    now = {f.code: f.bits for f in judged.findings}
    deltas = {code: now.get(code, 0.0) - was.get(code, 0.0) for code in sorted({*was, *now})}
    most = _most_moved(deltas) if before else _first_rule(now)
    delta = judged.bits - before.bits if before else 0.0
    return when, judged.p, judged.bits, delta, "; ".join(dict.fromkeys(events)), most, claims


def _changed(before: pd.DataFrame, now: pd.DataFrame) -> list[str]:
    """Name the sources whose record is another one than before."""
    names = []
    for record, source in (("outlet_record", "outlet"), ("speaker_record", "speaker")):
        if record in now.columns:
            new = now.set_index("claim_id")[record]
            old = (
                before.set_index("claim_id")[record].reindex(new.index)
                if record in before.columns
                else new * math.nan
            )
            names += now.loc[~((new == old) | (new.isna() & old.isna())).to_numpy(), source].dropna().tolist()
    return sorted(set(names))


def _most_moved(deltas: dict[str, float]) -> str:
    moved = {code: abs(delta) for code, delta in deltas.items() if delta}
    return max(moved, key=lambda code: (moved[code], code), default="")


def _first_rule(found: dict[str, float]) -> str:
    return max(found, key=lambda code: (found[code], code))


def _event(judged: Judgement, record: dict[Any, Any]) -> str:
    """Say in a few words what a claim did to the assertion."""
    name = named(record["speaker"] or record["outlet"] or KIND[record["sourcing_type"]])
    if record.get("act") in NOTICES:
        return f"{record['outlet'] or name}: {record['act']}"
    if any(record["claim_id"] in origin.claim_ids for origin in judged.evidence.denials):
        return f"denied by {name}"
    if record["assertion_id"] == judged.evidence.assertion_id:
        return f"said by {name}"
    text = record["assertion"]
    return f"{name}: {marked(text) if record['polarity'] == Polarity.DENIES else text}"


def what_would_change(
    frame: pd.DataFrame,
    assertion_id: str,
    rules: RuleSet | None = None,
    as_of: Any = None,
    verdicts: pd.DataFrame | None = None,
) -> pd.DataFrame:
    """Find the smallest changes of the evidence that carry an assertion over a credibility band.

    Parameters
    ----------
    frame, assertion_id, rules, as_of, verdicts
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
    rules = RuleSet.of(rules)
    as_of = moment(as_of)
    near = _known(frame, assertion_id, as_of, verdicts)
    now = _find(near, assertion_id, rules, as_of)
    if now is None:
        return frames.empty(CHANGES)
    found = [*_without(near, now, rules, as_of), *_with(near, now, rules, as_of)]
    return frames.listed(found, CHANGES)


def _without(near: pd.DataFrame, now: Judgement, rules: RuleSet, as_of: Any) -> list[tuple[Any, ...]]:
    out = []
    for origin in (*now.evidence.support, *now.evidence.denials):
        rest = near.loc[~near["claim_id"].isin(origin.claim_ids).to_numpy()]
        judged = _find(rest, now.evidence.assertion_id, rules, as_of)
        name = named(origin.speaker or origin.outlet or KIND[origin.sourcing_type])
        out.append(_change(f"without {name}", "without", 1, now, judged))
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
            change = _change(told, kind, number, now, judged)
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
    made = made.assign(
        **_SUPPOSED,
        claim_id=names,
        origin_id=names,
        speaker=[name.title() for name in names],
        polarity=(Polarity.DENIES if denies else Polarity.AFFIRMS).value,
        published_at=now.evidence.last_seen,
        seen_at=now.evidence.last_seen,
    )
    if kind == "denial":
        made["assertion_id"] = "supposed denial"
    for column in ("via", "targets"):
        aims = tuple(now.evidence.claim_ids[:1]) if kind == "denial" and column == "targets" else ()
        made[column] = [aims] * number
    return made


def _change(
    told: str, kind: str, number: int, now: Judgement, judged: Judgement | None
) -> tuple[Any, ...] | None:
    """Describe a change if it crosses a band; without any evidence the prior remains."""
    before = credibility(now.p)
    if judged is None or judged.evidence.empty:
        return told, kind, number, float("nan"), float("nan"), before, "6"
    after = credibility(judged.p)
    return (told, kind, number, judged.p, judged.bits, before, after) if after != before else None


def _known(
    frame: pd.DataFrame, assertion_id: str, when: datetime | None, verdicts: pd.DataFrame | None
) -> pd.DataFrame:
    """Give what bears on the assertion as it was known by then: records, copiers, what notices take back."""
    return _near(aimed(learned(frame, when, verdicts), when), assertion_id)


def _near(frame: pd.DataFrame, assertion_id: str) -> pd.DataFrame:
    """Cut out the assertion's topic and the topics that denials and notices link it to."""
    mine = (frame["assertion_id"] == assertion_id).to_numpy()
    if not mine.any():
        raise InputError(
            f"there is no assertion {assertion_id!r}{nearest(assertion_id, set(frame['assertion_id']))}"
        )
    near = neighbourhoods(frame)
    return frame.loc[np.isin(near, near[mine])]


def _find(frame: pd.DataFrame, assertion_id: str, rules: RuleSet, as_of: Any) -> Judgement | None:
    found = (
        j for j in judgements(frame, rules, as_of, searched=True) if j.evidence.assertion_id == assertion_id
    )
    return next(found, None)
