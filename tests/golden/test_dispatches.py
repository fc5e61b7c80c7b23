"""The main job on the five dispatches of seeds/, and on the originals where they are at hand."""

from __future__ import annotations

import warnings
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

import credscore
from credscore.report import Report

ROOT = Path(__file__).resolve().parents[2]
WANTED = [
    # speaker (a part of the name), sourcing type, relay (a part of its name; None: any), polarity
    ("Sladkov", {"pundit"}, None, "affirms"),
    ("friend", {"hearsay"}, "Sladkov", "affirms"),
    ("Korotchenko", {"pundit"}, "TV", "affirms"),
    ("Sin Hong Chol", {"named_official"}, "Defense Security Asia", "affirms"),
    ("Matsegora", {"named_official"}, None, "affirms"),
    ("defense chief|Minister Kim|Kim", {"named_official"}, None, "affirms"),
    ("Intelligence Service|intelligence", {"institution"}, "Yonhap", "affirms"),
    ("intelligence agency|spy agency|Intelligence Service", {"institution"}, "", "affirms"),
    ("Zelensky", {"named_official"}, None, "affirms"),
    ("BBC Russian", {"media_report"}, None, "affirms"),
    ("Ryabykh", {"named_expert"}, None, "affirms"),
    ("military intelligence", {"anonymous_official"}, "Washington Post|WP", "affirms"),
    ("Kremlin|Russia", {"institution", "named_official"}, None, "denies"),
]
FIGURES = [
    (50000, 50000),
    (100000, 100000),
    (12000, 12000),
    (10000, 10000),
    (3000, 9000),
    (1500, 1500),
    (6, 6),
]


def scored(folder: Path) -> Report:
    """Score a folder's texts; a note on estimated dates is no refusal."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        return credscore.score(sorted(folder.glob("*.txt")))


@pytest.fixture(scope="module")
def retold() -> Report:
    """The dispatches in our own words."""
    return scored(ROOT / "seeds")


@pytest.fixture(scope="module", params=["retold", "originals"])
def report(request: pytest.FixtureRequest) -> Report:
    """Both versions, the originals where they are."""
    if request.param == "originals":
        return scored(request.getfixturevalue("originals"))
    return request.getfixturevalue("retold")


def holds(part: str, value: Any) -> bool:
    """Whether one of the parts (behind ``|``) stands in the value."""
    return isinstance(value, str) and any(piece.casefold() in value.casefold() for piece in part.split("|"))


def spoken(
    claims: pd.DataFrame, speaker: str, kinds: set[str], relay: str | None, polarity: str
) -> pd.DataFrame:
    """The claims of a speaker, of a kind, through a relay ("" for none), of a polarity."""
    via = claims["via"].map(
        lambda names: any(holds(relay, name) for name in names) if relay else relay is None or not len(names)
    )
    keep = (
        claims["speaker"].map(lambda name: holds(speaker, name)) & claims["sourcing_type"].isin(kinds) & via
    )
    return claims[keep & (claims["polarity"] == polarity)]


@pytest.mark.parametrize(
    ("speaker", "kinds", "relay", "polarity"), WANTED, ids=[f"{s}-{r}" for s, _, r, _ in WANTED]
)
def test_each_source_is_found_with_its_type(
    report: Report, speaker: str, kinds: set[str], relay: str | None, polarity: str
) -> None:
    """Who said it, in which office, through whom."""
    found = spoken(report.claims, speaker, kinds, relay, polarity)
    near = report.claims[report.claims["speaker"].map(lambda name: holds(speaker, name))]
    assert len(found), near[["speaker", "sourcing_type", "via", "polarity", "assertion"]].to_string()


@pytest.mark.parametrize("figure", FIGURES, ids=[str(low) for low, _ in FIGURES])
def test_each_figure_comes_out_as_a_quantity(report: Report, figure: tuple[int, int]) -> None:
    """50,000 … six, and "several thousand" as a range."""
    assert figure in intervals(report)


def test_calibres_years_and_anniversaries_are_no_quantities(report: Report) -> None:
    """155MM, 2016 and 2022 count nothing."""
    assert not {low for low, _ in intervals(report)} & {155, 2016, 2022}


def intervals(report: Report) -> set[tuple[float, float | None]]:
    """Every quantity's ends."""
    return {(q["low"], q["high"]) for row in report.claims["quantities"] for q in row}


def best(report: Report, low: int) -> float:
    """The bits of the most believed assertion that holds a figure."""
    rows = report.claims[report.claims["quantities"].map(lambda row: low in [q["low"] for q in row])]
    bits = report.assertions.set_index("assertion_id")["bits"]
    return float(bits[rows["assertion_id"]].max())


@pytest.mark.parametrize("official", [12000, 10000])
@pytest.mark.parametrize("rumour", [50000, 100000])
def test_the_official_figures_rank_well_above_the_pundits(report: Report, official: int, rumour: int) -> None:
    """By more than one bit: at least twice the odds."""
    assert best(report, official) > best(report, rumour) + 1


def test_the_bare_denial_does_not_beat_the_official_figures(report: Report) -> None:
    """The accused's word alone weighs less."""
    denials = spoken(report.claims, "Kremlin|Russia", {"institution", "named_official"}, None, "denies")
    bits = report.assertions.set_index("assertion_id")["bits"]
    assert float(bits[denials["assertion_id"]].max()) < min(best(report, 12000), best(report, 10000))


def test_the_intelligence_service_counts_once(report: Report) -> None:
    """Directly and through the agency, it is one origin."""
    parts = "National Intelligence Service|intelligence agency of South Korea|spy agency|South Korea’s intelligence agency"
    rows = report.claims[report.claims["speaker"].map(lambda name: holds(parts, name))]
    assert len(rows) >= 3
    assert rows["origin_id"].nunique() == 1, rows[["speaker", "origin_id"]].to_string()


def test_before_the_denial_nothing_shows_it(retold: Report) -> None:
    """As of the day before, no claim, finding or score knows of it; scores move only afterwards."""
    before, after = retold.at("2024-10-19"), retold.at("2024-10-20")
    assert not before.claims["sentence"].str.contains("hoax").any()
    assert not before.findings["message"].str.contains("Kremlin").any()
    assert after.claims["sentence"].str.contains("hoax").any()
