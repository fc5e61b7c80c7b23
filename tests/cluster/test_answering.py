"""Which earlier claim a claim answers: in whatever words, where fields of events and what denies speak for it."""

from __future__ import annotations

import pandas as pd
import pytest

from credscore.cluster import ClaimClusterer, cluster
from credscore.cluster.answering import add_links
from credscore.cluster.fields import read_fields
from credscore.cluster.sources import read_sources
from credscore.cluster.told import JUST, Pair, Source, Told


def articles(*texts: tuple[str, ...]) -> pd.DataFrame:
    """Make a frame of articles of several claims each, a day apart."""
    rows = [(place, text) for place, article in enumerate(texts) for text in article]
    days = pd.date_range("2025-03-01", periods=len(texts), freq="D", tz="UTC")
    return pd.DataFrame(
        {
            "claim_id": [f"c{number}" for number in range(len(rows))],
            "article_id": [f"a{place}" for place, _ in rows],
            "published_at": [days[place] for place, _ in rows],
            "start": list(range(len(rows))),
            "assertion": [text for _, text in rows],
        }
    )


@pytest.mark.parametrize(
    ("first", "later"),
    [
        ("The ferry line Nordkai has cash for ten more days", "Nordkai was placed into administration"),
        ("Oxley Dairy has been made ill by nobody, it says", "Listeria was found in cream of Oxley Dairy"),
        ("The tanker Orla was boarded by armed men", "Commandos hijacked the Orla"),
    ],
)
def test_an_outcome_in_other_words_is_of_the_same_topic(first: str, later: str) -> None:
    """What opens a later article answers what opened the earlier one, where both tell of one field."""
    out = cluster(articles((first, "The weather was mild"), (later, "Cafes were full")))
    topics = out["topic_id"].tolist()
    assert topics[0] == topics[2]
    assert topics[3] not in topics[:3]


def test_long_articles_ask_many_questions() -> None:
    """The same two claims stay apart where their articles tell of much else."""
    rest = (
        "The weather was mild",
        "Cafes were full",
        "A choir sang in the square",
        "The museum got a new roof",
        "Two bakers opened a stall",
    )
    first, later = (
        "The ferry line Nordkai has cash for ten more days",
        "Nordkai was placed into administration",
    )
    topics = cluster(articles((first, *rest), (later, *(f"{text} again" for text in rest))))[
        "topic_id"
    ].tolist()
    assert topics[0] != topics[6]


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("The broker went bust", "solvency", 1.0),
        ("The broker lost money", "solvency", 0.5),
        ("They will lay down all their arms", "ceasefire", 1.0),
        ("The choir sang", "solvency", 0.0),
    ],
)
def test_fields(text: str, field: str, value: float) -> None:
    """Fields are read by their terms in base form, weak ones for half."""
    assert read_fields(text).get(field, 0.0) == value


def test_names_alone_make_no_assertion() -> None:
    """Claims of one affair that share their names and nothing that is told of them stay apart."""
    texts = [
        "In it Norland promised Sudland its full support against Estland",
        "Norland gets grain for Sudland from Estland",
    ]
    frame = pd.DataFrame(
        {"assertion": texts, "article_id": ["a", "b"], "claim_id": ["c1", "c2"], "speaker": [None, None]}
    )
    assert len(set(ClaimClusterer().fit_predict(frame))) == 2


def test_a_finding_meets_the_report_of_another_outlet() -> None:
    """What an office finds later answers what opened the affair, where words and fields speak for it; asides do not."""
    frame = articles(
        ("A gang robbed the Halden museum of its coins", "The weather was mild", "Cafes were full"),
        ("Police denied that the coins were robbed", "Trams ran late", "A choir sang"),
    ).assign(polarity=["affirms"] * 3 + ["denies"] + ["affirms"] * 2)
    topics = cluster(frame)["topic_id"].tolist()
    assert topics[3] == topics[0]
    assert len(set(topics)) == 5


def test_large_affairs_are_joined_by_what_they_share_alone() -> None:
    """Where an affair has very many claims, nothing is added to what words, states and figures tell."""
    found: dict[tuple[int, int], Pair] = {}
    told = {
        form: Told(frozenset(), frozenset(), None, False, False, "A choir sang", lead=form == 0)
        for form in range(200)
    }
    add_links([199], list(range(200)), 20, told, {}, found)
    assert found == {}


def test_a_pair_that_just_looks_alike_is_parted() -> None:
    """A likeness just over the threshold does not join asides by the outlet; what is surely of one question stays."""
    told = {
        form: Told(frozenset(), frozenset(), None, False, False, "A choir sang", source=Source(own_word=True))
        for form in range(20)
    }
    found = {(19, 3): Pair(0.5), (19, 4): Pair(1.0)}
    add_links([19], list(range(20)), 2, told, {}, found)
    assert found[19, 3].topic < JUST < found[19, 4].topic


def test_sources_of_a_frame_without_columns_tell_nothing() -> None:
    """Columns that are not there speak for nothing."""
    assert read_sources(pd.DataFrame({"assertion": ["A choir sang"]})) == [Source()]
