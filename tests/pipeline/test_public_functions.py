"""What `credscore` offers at its door, as a program uses it."""

from __future__ import annotations

import pickle
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

import credscore
from credscore.errors import InputError
from credscore.extract.parsing import Parsed

THINGS = (
    "the crane fell", "a bakery burned down", "the mayor resigned", "tram drivers walked out", "wheat rose", "the dam leaked",
    "two actors married", "snow closed schools", "a lynx escaped", "the museum reopened", "taxes doubled", "a bell was cast",
)  # fmt: skip
KINDS = ("named_official", "hearsay")


def labelled() -> pd.DataFrame:
    """Make a table in which officials are right and hearsay is wrong, six topics each."""
    rows = [
        {
            "assertion": THINGS[n],
            "outlet": f"Post {n}",
            "published_at": "2025-05-04",
            "topic_id": f"t{n}",
        }
        | {"speaker": f"Ana {n}" if n % 2 == 0 else None, "sourcing_type": KINDS[n % 2], "label": n % 2 == 0}
        for n in range(12)
    ]
    return pd.DataFrame(rows)


def test_an_assertion_labelled_both_ways_teaches_nothing() -> None:
    """It is left out by name; which row comes first decides nothing."""
    texts = ["The dam broke", "The mayor resigned", "The school closed", "The ferry sank"]
    table = pd.DataFrame({"assertion": texts, "speaker": list("ABCD"), "label": [True, False, True, False]})
    torn = table.iloc[:1].assign(speaker="E", label=False)
    with pytest.warns(UserWarning, match="labelled both true and false, and left out: 1 .* “The dam broke”"):
        found = credscore.calibrate(pd.concat([table, torn]))
    assert found.after.n == 3
    with pytest.warns(UserWarning, match="labelled both"):
        assert credscore.calibrate(pd.concat([torn, table])).rules == found.rules


def test_calibrate_takes_a_table_a_frame_or_a_report(tmp_path: Path) -> None:
    """The three give fitted rules that score; a report is given its labels by assertion_id."""
    table = labelled()
    table.to_csv(tmp_path / "labelled.csv", index=False)
    fitted = credscore.calibrate(table)
    assert fitted.rules.calibrated
    assert fitted.after.n == 12
    assert credscore.calibrate(tmp_path / "labelled.csv").rules == fitted.rules
    report = credscore.score(table.drop(columns=["label", "topic_id"]))
    texts = dict(zip(table["assertion"], table["label"], strict=True))
    labels = {
        a: bool(texts[t]) for a, t in report.assertions[["assertion_id", "text"]].itertuples(index=False)
    }
    assert credscore.calibrate(report, labels).rules.calibrated
    assert credscore.score(table.drop(columns="label"), rules=fitted.rules).rules.calibrated


def test_an_article_that_cannot_be_read_as_news_is_named_by_file_and_line(tmp_path: Path) -> None:
    """Another language is found out late; the file is named all the same."""
    french = (
        "Le ministre a déclaré mardi que six cents personnes avaient été évacuées de la zone du port. " * 3
    )
    (tmp_path / "a.txt").write_text(f"Titre\n\n{french}")
    pd.DataFrame({"body": ["The mayor said that the bridge was shut.", french]}).to_csv(
        tmp_path / "b.csv", index=False
    )
    with pytest.warns(UserWarning, match="not in English"):
        report = credscore.score(tmp_path)
    assert [warning.split(": ")[0] for warning in report.warnings] == [
        f"{tmp_path / 'a.txt'}",
        f"{tmp_path / 'b.csv'}:3",
    ]
    assert len(report.claims) == 1


def test_a_forged_address_is_told_and_an_honest_one_is_not() -> None:
    """The reader of a report cannot see a Cyrillic letter; the note says why the outlet counts as unknown."""
    rows = [
        {"assertion": "The bridge is shut", "outlet": name, "domain": name}
        for name in ("rеuters.com", "radioelbe.example")
    ]
    (note,) = credscore.score(pd.DataFrame(rows)).warnings
    assert note.startswith("rеuters.com: its address mixes alphabets")
    assert note.endswith("it counts as unknown")


def test_a_text_in_place_of_a_path_is_told_what_to_do() -> None:
    """However long it is, it is no crash."""
    with pytest.warns(UserWarning, match="hand a text itself in as"):
        assert credscore.extract("The mayor said that the bridge was shut. " * 200).empty
    assert len(credscore.extract({"body": "The mayor said that the bridge was shut."})) == 1


@pytest.mark.parametrize(
    ("knobs", "told"),
    [
        ({"threshold": -1}, "threshold is -1"),
        ({"support": "x", "topic_threshold": 2}, "support.*; topic_threshold"),
    ],
)
def test_a_threshold_out_of_range_is_refused(knobs: dict[str, object], told: str) -> None:
    """All faults at once, with the range."""
    with pytest.raises(InputError, match=told):
        credscore.ClaimClusterer(**knobs).fit(["It broke"])


@pytest.mark.parametrize("plug", ["gate", "parser"])
def test_what_cannot_be_plugged_in_is_refused(plug: str) -> None:
    """By the argument's name, before any work."""
    with pytest.raises(InputError, match=rf"^{plug}: .* is wanted, not 5"):
        credscore.score({"assertion": "The mayor said that the bridge was shut."}, **{plug: 5})  # type: ignore[arg-type]


def test_an_article_without_a_headline_may_say_none() -> None:
    """A program hands on what its own table holds, None included."""
    article = credscore.Article(article_id="a", title=None, body="The crane fell, the mayor said.")  # type: ignore[arg-type]
    assert credscore.extract([article])["assertion"].tolist() == ["The crane fell"]


def test_what_is_no_text_is_named_by_its_place() -> None:
    """A missing cell in a column of texts is found at once."""
    with pytest.raises(InputError, match="found float at position 1 and 1 more"):
        credscore.ClaimClusterer().fit(["It broke", float("nan"), 3])


def test_consensus_refuses_what_it_cannot_weigh() -> None:
    """What is no frame, lists, and knobs out of range are named."""
    claims = pd.DataFrame({"topic": ["t"] * 2, "value": [["a"], ["b"]], "source": ["A", "B"]})
    with pytest.raises(InputError, match="lists as tuples"):
        credscore.Consensus().fit(claims)
    with pytest.raises(InputError, match="found list"):
        credscore.Consensus().fit([1])
    with pytest.raises(InputError, match="bound is 7"):
        credscore.Consensus(bound=7).fit(claims.assign(value="a"))


class StandIn:
    """A model to which all that names a ship is alike."""

    def encode(self, sentences: list[str]) -> np.ndarray:
        """Give a vector of two parts."""
        return np.array(
            [[1.0, 0.1] if "aboard" in text or "carrying" in text else [0.0, 1.0] for text in sentences]
        )


def test_a_model_of_ones_own_joins_paraphrases_in_a_score() -> None:
    """What `ClaimClusterer` takes, `score` and `cluster` take too."""
    texts = [
        "The vessel went down off Lima with 12 aboard",
        "A ship carrying 12 sank near the Peruvian capital",
    ]
    table = pd.DataFrame({"assertion": texts, "outlet": ["Elbe Post", "Radio Elbe"]})
    assert len(credscore.score(table).assertions) == 2
    assert len(credscore.score(table, semantic=StandIn()).assertions) == 1
    assert credscore.cluster(table, semantic=StandIn())["assertion_id"].nunique() == 1


def test_a_parser_of_ones_own_is_asked_in_a_score() -> None:
    """It reads the sentences whose names nothing introduces."""
    asked: list[str] = []

    def parser(sentence: str) -> Parsed:
        asked.append(sentence)
        return Parsed()

    article = credscore.Article(
        article_id="a", body="Kvannberg said on Monday that the bridge would stay shut."
    )
    assert len(credscore.score([article], parser=parser).claims) == 1
    assert asked == [article.body]


def test_a_rule_set_shows_itself_in_a_line() -> None:
    """Thirty-seven rules with their functions are no answer to a notebook's question."""
    shown = repr(credscore.RuleSet.default())
    assert shown.startswith("<RuleSet ")
    assert len(shown) < 80


def test_rules_that_are_none_are_refused() -> None:
    """The argument is named."""
    with pytest.raises(InputError, match="rules: a RuleSet or the path"):
        credscore.score([], rules=5)


def test_an_undated_row_is_named_by_what_it_says() -> None:
    """A hash would tell nobody which row a past date leaves out."""
    table = pd.DataFrame(
        {"assertion": ["The bridge is shut", "The bridge is open"], "date": ["2025-05-04", None]}
    )
    assert credscore.score(table, as_of="2025-05-05").warnings == [
        "left out as of 2025-05-05, because they have no date: “The bridge is open”"
    ]


def test_a_notebook_function_that_uses_the_package_goes_to_workers() -> None:
    """The package pickles as a module does: by its name."""
    assert pickle.loads(pickle.dumps(credscore)) is credscore  # noqa: S301 (our own bytes)
