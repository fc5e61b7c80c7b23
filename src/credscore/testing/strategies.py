"""Hypothesis strategies for claims, traced rows and reports. They need hypothesis installed."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any, Final

from hypothesis import strategies as st

from credscore.models import Claim
from credscore.report import Report
from credscore.terms import Modality, Polarity, SourcingType, Stance
from credscore.testing.builders import claim, frame, row

START: Final = datetime(2024, 5, 1, tzinfo=UTC)
SPEAKERS: Final = ("Ana Soto", "Bram Visser", "Chidi Okafor", "residents", None)
OUTLETS: Final = ("Harbour Post", "Lake Courier", "The Beacon", "hill-news.example")
_ANSWERS: Final = (
    ("a1", "212 people were aboard", Polarity.AFFIRMS, 212),
    ("a2", "230 people were aboard", Polarity.AFFIRMS, 230),
    ("a3", "500 people were aboard", Polarity.AFFIRMS, 500),
    ("a4", "nobody was aboard", Polarity.DENIES, None),
)


def times() -> st.SearchStrategy[datetime]:
    """Draw times within a month, on the hour."""
    return st.integers(0, 720).map(lambda hours: START + timedelta(hours=hours))


def _wording() -> dict[str, st.SearchStrategy[Any]]:
    return {
        "sourcing_type": st.sampled_from(SourcingType),
        "modality": st.sampled_from(Modality),
        "stance": st.sampled_from([Stance.NEUTRAL, Stance.DOUBTING, Stance.CONFIRMING]),
        "likelihood": st.none() | st.floats(0.05, 0.95),
        "hearsay": st.booleans(),
        "via": st.lists(st.sampled_from(["Reuters", "Lake Courier", "a friend"]), max_size=2).map(tuple),
        "confidence": st.floats(0.3, 1),
    }


@st.composite
def claims(draw: st.DrawFn, /) -> Claim:
    """Draw a claim as extraction might give it."""
    _, text, polarity, number = draw(st.sampled_from(_ANSWERS))
    fields = {name: draw(strategy) for name, strategy in _wording().items()}
    fields |= {"outlet": draw(st.sampled_from(OUTLETS)), "speaker": draw(st.sampled_from(SPEAKERS))}
    fields |= {"article_id": f"article {draw(st.integers(0, 5))}", "published_at": draw(st.none() | times())}
    return claim(text, polarity=polarity, quantities=_quantities(number), **fields)


@st.composite
def rows(draw: st.DrawFn, /, **fixed: Any) -> dict[str, Any]:
    """Draw a traced row of one topic with three figures and a denial; `fixed` fields stay as given."""
    assertion, text, polarity, number = draw(st.sampled_from([a for a in _ANSWERS if _allowed(a, fixed)]))
    fields = {name: draw(strategy) for name, strategy in _wording().items() if name not in fixed}
    origin = draw(st.integers(0, 5))
    drawn: dict[str, Any] = {
        "assertion_id": assertion,
        "polarity": polarity,
        "quantities": _quantities(number),
        "origin_id": f"o{origin}",
        "side": (None, "Norland", "Sudland")[origin % 3],
        "speaker": draw(st.sampled_from(SPEAKERS)),
        "outlet": draw(st.sampled_from(OUTLETS)),
        "outlet_known": draw(st.booleans()),
        "outlet_rating": draw(st.none() | st.floats(0, 1)),
        "interested": draw(st.booleans()),
        "published_at": draw(times()),
        "start": draw(st.integers(0, 10**6)),
    }
    return row(text, **{**fields, **drawn, **fixed})


def reports(max_claims: int = 8) -> st.SearchStrategy[Report]:
    """Draw reports on a handful of traced claims about one topic."""
    drawn = st.lists(rows(), min_size=1, max_size=max_claims, unique_by=lambda r: r["claim_id"])
    return drawn.map(lambda made: Report(frame(made)))


def _allowed(answer: tuple[str, str, Polarity, int | None], fixed: dict[str, Any]) -> bool:
    return bool(fixed.get("assertion_id", answer[0]) == answer[0])


def _quantities(number: int | None) -> tuple[dict[str, Any], ...]:
    return () if number is None else ({"low": number, "high": number, "unit": "people"},)
