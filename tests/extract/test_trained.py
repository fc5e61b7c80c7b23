"""The optional trained gate: learns, is stored as JSON, refuses what is no model."""

from __future__ import annotations

import json

import pytest

from credscore.errors import InputError
from credscore.extract.annotated import Annotated, read_annotated
from credscore.extract.document import read_document
from credscore.extract.gate_features import looks
from credscore.extract.spans import Span
from credscore.extract.trained import Model
from credscore.extract.training import fit, labels
from credscore.models import Article

SAID = "The mayor said that the dam had failed."
FELL = "Rain fell on the town all night."


def annotated(name: str) -> Annotated:
    text = f"{SAID} {FELL}"
    spans = {"Source": [Span(0, 9)], "Cue": [Span(10, 14)], "Content": [Span(15, 38)]}
    return Annotated(name, text, spans)


@pytest.fixture(scope="module")
def model() -> Model:
    return fit([annotated(f"t{number}") for number in range(12)], strength=1.0)


def test_learns(model: Model) -> None:
    """It tells what it was shown apart."""
    document = read_document(Article(article_id="a", body=f"{FELL} {SAID}"))
    low, high = model.gate(document)
    assert 0 < low < 0.5 < high < 1
    assert model.holds(document) == [False, True]


def test_json_round_trip(model: Model) -> None:
    """What is stored is read back as it was, and twice the same."""
    stored = model.to_json()
    assert Model.from_json(stored) == model
    assert Model.from_json(stored).to_json() == stored


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"format": "other", "version": 1}', "nope"])
def test_refuses_other_json(text: str) -> None:
    """What is no model raises."""
    with pytest.raises(InputError):
        Model.from_json(text)


def test_stored_model_says_the_same(model: Model) -> None:
    """What was stored and read gives the very same probabilities."""
    document = read_document(Article(article_id="a", body=f"{FELL} {SAID} “It held,” she said. Why?"))
    assert Model.from_json(model.to_json()).gate(document) == model.gate(document)


def test_refuses_older_versions(model: Model) -> None:
    """A model of another version raises rather than being misread."""
    record = json.loads(model.to_json()) | {"version": 1}
    with pytest.raises(InputError, match="version"):
        Model.from_json(json.dumps(record))


@pytest.mark.parametrize("part", ["words", "sentences"])
def test_refuses_numbers_that_are_none(model: Model, part: str) -> None:
    """Infinite weights raise."""
    record = json.loads(model.to_json())
    record[part]["bias"] = float("inf")
    with pytest.raises(InputError, match="finite"):
        Model.from_json(json.dumps(record))


def test_needs_both_classes() -> None:
    """Without a sentence of one of the classes nothing can be learned."""
    with pytest.raises(InputError, match="with and without"):
        fit([Annotated("a", FELL, {})])


def test_learns_without_cues() -> None:
    """Texts in which only the content is marked can be learned from, too."""
    texts = [Annotated(f"t{n}", f"{SAID} {FELL}", {"Content": [Span(15, 38)]}) for n in range(8)]
    low, high = fit(texts, strength=1.0).gate(read_document(Article(article_id="a", body=f"{FELL} {SAID}")))
    assert low < high


def test_unknown_verbs_go_by_their_class() -> None:
    """A verb that no text showed is read like those of its class."""
    texts = []
    for number, (who, what) in enumerate(
        (("nurse", "tunnel"), ("baker", "bridge"), ("judge", "harbour")) * 4
    ):
        text = f"The {who} despises the {what}. The {who} repairs the {what}."
        cue = Span(text.index("despises"), text.index("despises") + len("despises"))
        texts.append(Annotated(f"t{number}", text, {"Cue": [cue]}))
    document = read_document(
        Article(article_id="a", body="The pilot loathes the runway. The pilot washes the runway.")
    )
    loathing, washing = fit(texts, strength=1.0).gate(document)
    assert loathing > washing


@pytest.mark.parametrize(("one", "other"), [("Ortega", "Lindqvist"), ("Halvorsen", "Mbeki")])
def test_names_tell_a_sentence_nothing(one: str, other: str) -> None:
    """Who is in the news tells nothing: the sentence's own features are those of any other name."""
    ours, theirs = (
        looks(read_document(Article(article_id="a", body=f"On Tuesday the aides of {who} left the harbour.")))
        for who in (one, other)
    )
    assert ours[0].features == theirs[0].features


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Rumours reached the harbour.", "Ferries reached the harbour."),
        ("Harbour Rumours Reach The Council", "Harbour Ferries Reach The Council"),
        ("He asked: “Should the ferry sail?”", "He asked: “Could the ferry sail?”"),
        ("The aides left the harbour.", "The aides feared the harbour."),
    ],
)
def test_other_words_tell_something(one: str, other: str) -> None:
    """A first word, a headline's words, the first word of a quotation and small letters stand for themselves."""
    ours, theirs = (looks(read_document(Article(article_id="a", body=body)))[0] for body in (one, other))
    assert ours.features != theirs.features


def test_reads_brat(tmp_path: object) -> None:
    """Spans that no attribution uses are left out; split spans come as fragments."""
    from pathlib import Path

    base = Path(str(tmp_path))
    (base / "text").mkdir()
    (base / "attributions").mkdir()
    (base / "text" / "a.txt").write_text(f"{SAID} {FELL}", encoding="utf-8")
    (base / "attributions" / "a_01ab.ann").write_text(
        "T1\tSource 0 9\tThe mayor\nT2\tCue 10 14\tsaid\nT3\tContent 15 19;20 38\tthat ...\n"
        "T4\tContent 40 44\tRain\nT5\tAttribution 10 14\tsaid\n"
        "E1\tAttribution:T5 Source:T1 Cue:T2 Content:T3\nA1\tFlag T4\n",
        encoding="utf-8",
    )
    [found] = read_annotated(base)
    assert found.spans["Content"] == [Span(15, 19), Span(20, 38)]
    assert labels(read_document(Article(article_id="a", body=found.text)), found) == [True, False]


def test_missing_folder(tmp_path: object) -> None:
    """A folder without texts raises, and names itself."""
    with pytest.raises(InputError, match="text"):
        next(read_annotated(str(tmp_path)))
