"""Claims of one affair: one question in many words, other questions apart, revisions, none, bare figures."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from credscore.cluster import ClaimClusterer, cluster
from credscore.cluster.counts import denied_count, read_figures
from credscore.cluster.questions import Match, main_figure, match, rivals, same_answer
from credscore.terms import Verdict


def affair(*texts: str) -> pd.DataFrame:
    """Make a frame of articles of one claim each, a day apart."""
    times = pd.date_range("2025-03-01", periods=len(texts), freq="D", tz="UTC")
    return pd.DataFrame(
        {
            "claim_id": [f"c{place}" for place in range(len(texts))],
            "article_id": [f"a{place}" for place in range(len(texts))],
            "published_at": times,
            "assertion": texts,
        }
    )


def figure(text: str) -> object:
    """Read the figure that a text is about."""
    found = main_figure(read_figures(text))
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The landslide killed at least 31 people", "The death toll has risen to 44"),
        ("Rescuers saved 140 passengers", "The number of survivors is 163"),
        ("The bid values the brewer at $3.1 billion", "The price will be $4 billion"),
        ("She will join the club for £20m", "The fee could rise to £25m"),
        ("Turnout stood at 41 percent", "Some 58 percent of voters took part"),
        ("The court sentenced him to four years in prison", "He faces six years behind bars"),
        ("About 900 jobs would be cut", "The firm will lay off 2,000 workers"),
        ("40,000 people marched through the city", "Police put the number of demonstrators at 9,000"),
        ("The fire has burned 300 hectares", "The blaze destroyed 800 hectares"),
        ("There were 19 people on board", "The crew numbered 17"),
    ],
)
def test_one_question_in_other_words(left: str, right: str) -> None:
    """Figures for one fate, purpose or object answer one question, and rival each other."""
    assert match(figure(left), figure(right)) is Match.SAME
    out = cluster(affair(left, right))
    assert out["topic_id"].nunique() == 1
    assert out["assertion_id"].nunique() == 2
    assert len({answer[0]["unit"] for answer in out["answer"]}) == 1


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("At least 31 people were killed", "Some 31 people are missing"),
        ("The ferry carried 212 people", "140 people were rescued"),
        ("Police arrested 34 people", "34 people were injured"),
        ("The deal is worth $3 billion", "The deal will save $3 billion"),
        ("The fee is £20m", "He earns £200,000 a week"),
        ("Two of the dead were brothers", "Seven people died"),
        ("Turnout was 58 percent", "Shares rose 58 percent"),
        ("The gang demanded a ransom of $5 million", "A ransom of $2 million was paid"),
    ],
)
def test_other_questions_stay_apart(left: str, right: str) -> None:
    """Another fate or purpose, a rate, a part and a demand are other questions."""
    assert match(figure(left), figure(right)) is not Match.SAME
    assert cluster(affair(left, right))["topic_id"].nunique() == 2


@pytest.mark.parametrize(
    "then",
    [
        "A landslide at the same quarry killed 14 people in March 2009",
        "Twenty miners died there two years ago",
        "A blast of last year left 31 dead",
    ],
)
def test_the_dead_of_another_year_may_be_of_another_event(then: str) -> None:
    """A toll that is dated by its year is not known to answer what the news of the day does, nor known not to."""
    assert match(figure("The landslide killed six people"), figure(then)) is Match.UNKNOWN
    assert match(figure("A flood killed 40 people in 1998"), figure(then)) is Match.SAME


def test_one_figure_for_one_question_is_one_answer() -> None:
    """Wordings that share nothing but question and figure are one assertion within an affair."""
    out = cluster(affair("The landslide killed 31 people", "The death toll stands at 31"))
    assert out["assertion_id"].nunique() == 1


def test_a_revision_counts_by_its_new_value() -> None:
    """'From seven to six' is six, replaces seven, and is no copy of it."""
    texts = (
        "Seven people have died in the flood",
        "The death toll of the flood was lowered from seven to six",
    )
    out = cluster(affair(*texts))
    assert out["assertion_id"].nunique() == 2
    assert [answer[0]["low"] for answer in out["answer"]] == [7, 6]
    assert out["replaced"].iloc[1][0]["low"] == 7
    model = ClaimClusterer().fit(affair(*texts))
    assert model.explain(0, 1).verdict is Verdict.REVISED


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("About 40 people are missing, down from more than 60", 40),
        ("There have been four deaths, not 300", 4),
        ("The quake killed 120 people in two villages within nine hours", 120),
    ],
)
def test_the_figure_that_a_claim_is_about(text: str, value: float) -> None:
    """Compared values, denied ones and mere measures come after the figure itself."""
    assert figure(text).low == value  # type: ignore[attr-defined]


def test_a_withdrawn_figure_answers_nothing() -> None:
    """An old figure that is explained away is replaced, not repeated."""
    out = cluster(
        affair("There were 19 people on board", "Our first figure of 19 came from an old crew list")
    )
    assert out["answer"].iloc[1] == ()
    assert out["replaced"].iloc[1][0]["low"] == 19


def test_none_is_an_answer() -> None:
    """'No one died' and 'all of the missing were found' answer how many."""
    assert denied_count("No one was injured") == "injured"
    assert denied_count("All of the missing have been found alive") == "missing"
    assert denied_count("No gate was opened") == ""
    assert denied_count("He never received a single cent") == "received"
    out = cluster(affair("About 40 people are missing", "All of the missing have been found alive"))
    assert out["topic_id"].nunique() == 1
    assert out["answer"].iloc[1][0]["high"] == 0


def test_a_bare_figure_takes_up_the_one_before_it() -> None:
    """In one article 'the final figure is 62 percent' goes on about turnout."""
    frame = affair(
        "Turnout was 64 percent", "Turnout was put at 64 percent by mistake", "The final figure is 62 percent"
    )
    frame["article_id"], frame["start"] = ["a", "b", "b"], [0, 0, 50]
    out = cluster(frame)
    assert out["topic_id"].iloc[2] == out["topic_id"].iloc[0]


def test_opposed_words_ask_one_question() -> None:
    """Who says open and who says closed answer one question."""
    out = cluster(affair("The harbour bridge is open to traffic", "The harbour bridge is shut for traffic"))
    assert out["topic_id"].nunique() == 1
    assert out["assertion_id"].nunique() == 2


def test_articles_of_other_affairs_are_held_apart() -> None:
    """Tolls of two events that share no name are two topics where a corpus holds several events."""
    events = {
        "Herat": "quake shook Herat province near Zinda Jan and Gulran",
        "Cebu": "ferry Maria Stella capsized off Cebu on its way to Bantayan",
        "Alcora": "wildfire near Alcora reached Figueroles and Ribesalbes",
    }
    rows = [
        {
            "article_id": f"{place}{copy}",
            "assertion": claim,
            "published_at": f"2025-0{number + 1}-0{copy + 1}",
        }
        for number, (place, event) in enumerate(sorted(events.items()))
        for copy in range(3)
        for claim in (f"The {event}", f"{10 * number + copy + 20} people were killed in {place}")
    ]
    frame = pd.DataFrame(rows).assign(claim_id=lambda made: [f"c{place:02d}" for place in range(len(made))])
    frame["published_at"] = pd.to_datetime(frame["published_at"], utc=True)
    out = cluster(frame)
    tolls = out[out["assertion"].str.contains("killed")]
    assert (
        tolls.groupby("topic_id")["assertion"]
        .agg(lambda told: len({text.split()[-1] for text in told}))
        .max()
        == 1
    )


def test_explanations_say_why() -> None:
    """Together by one answer; apart by a rival figure, another question, or too little in common."""
    frame = affair(
        "The landslide killed 31 people",
        "The death toll stands at 31",
        "The death toll stands at 12",
        "Some 60 people are missing",
        "Trains to the valley run again",
    )
    model = ClaimClusterer().fit(frame)
    assert model.explain(0, 1).reason == "one answer to dead"
    assert model.explain(0, 2).reason == "veto: number, both on dead"
    assert model.explain(0, 3).reason == "two questions: dead, missing"
    assert "too little in common" in str(model.explain(0, 4))
    assert "only right: " in str(model.explain(0, 4))


def test_rising_answers_are_revisions_only_upwards() -> None:
    """A toll that rises revises the earlier one; one that falls competes with it."""
    model = ClaimClusterer().fit(affair("The flood killed 12 people", "The death toll has risen to 43"))
    assert model.explain(0, 1).verdict is Verdict.REVISED
    model = ClaimClusterer().fit(affair("The flood killed 43 people", "The death toll is 12"))
    assert model.explain(0, 1).verdict is Verdict.COMPETING


COUNTS = st.integers(1, 500)
TELLS = st.sampled_from(
    [
        "At least {n} people were killed",
        "The death toll is {n}",
        "{n} people are missing",
        "{n} people were injured",
    ]
)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(COUNTS, COUNTS, TELLS, TELLS)
def test_matches_are_symmetric(left: int, right: int, one: str, other: str) -> None:
    """Which claim comes first changes neither match nor rivalry, and no answer rivals itself."""
    a, b = figure(one.format(n=left)), figure(other.format(n=right))
    assert match(a, b) is match(b, a)  # type: ignore[arg-type]
    assert same_answer(a, b) == same_answer(b, a)  # type: ignore[arg-type]
    assert rivals(a, b) == rivals(b, a)  # type: ignore[arg-type]
    assert not (same_answer(a, b) and rivals(a, b))  # type: ignore[arg-type]


@settings(max_examples=30, deadline=None, derandomize=True)
@given(st.lists(st.tuples(TELLS, COUNTS), min_size=2, max_size=9), st.randoms(use_true_random=False))
def test_order_and_later_articles_change_nothing(rows: list[tuple[str, int]], chance: object) -> None:
    """Within an affair, shuffled rows get the same groups, and later articles regroup no earlier ones."""
    frame = affair(*(text.format(n=n) for text, n in rows))
    columns = ["topic_id", "assertion_id", "answer"]
    whole = cluster(frame).set_index("claim_id")[columns]
    places = list(range(len(frame)))
    chance.shuffle(places)  # type: ignore[attr-defined]
    assert cluster(frame.iloc[places]).set_index("claim_id")[columns].loc[whole.index].equals(whole)
    early = frame.head(len(frame) // 2)
    if len(early):
        assert cluster(early).set_index("claim_id")[columns].equals(whole.loc[early["claim_id"]])


@pytest.mark.parametrize(
    ("first", "later"),
    [
        (
            "The coach had passed its inspection in May",
            "The coach failed its last yearly inspection, in May, over worn tyres and a cracked mirror",
        ),
        (
            "The Orsund dam had passed its safety test in June",
            "The Orsund dam failed its last full safety test, in June, because of wide cracks and a loose gate",
        ),
    ],
)
def test_opposed_words_part_what_else_would_be_one_answer(first: str, later: str) -> None:
    """Who passed and who failed are not one, however much else stands around the two words; the question is one."""
    out = cluster(affair(first, later))
    assert out["assertion_id"].nunique() == 2
    assert out["topic_id"].nunique() == 1
    assert out["opposed"].tolist() == [("c1",), ("c0",)]
