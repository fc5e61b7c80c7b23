"""Sentences and paragraphs with exact offsets."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from credscore.extract.document import read_document
from credscore.models import Article
from credscore.normalize.sentences import split


def pieces(text: str) -> list[str]:
    return [text[start:end] for start, end in split(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Mr. Ito met Gen. J. K. Roe at 5 p.m. on Friday. They talked.", 2),
        ("The U.S. envoy left. The U.K. followed.", 2),
        ("She lives in the U.S. He does not.", 2),
        ("Acme Inc. shares fell 3.5 percent to $4.20. Analysts shrugged.", 2),
        ("“It held,” she said. “Just.”", 2),
        ('"Why now?" he asked.', 1),
        ('"Who knew?" Smith asked. Nobody did.', 2),
        ("“We lost everything.” The crew was saved.", 2),
        ("It rained... and then it stopped.", 1),
        ("Police (and others) came. (Nobody was hurt.) They left.", 3),
        ("He was born on Jan. 5 in Portland, Ore. and died there.", 1),
        ("The ship, e.g. the ferry, sank.", 1),
        ("No. 10 denied it. No. That is all.", 3),
        ("What a night! Nobody slept. Did you?", 3),
        ("", 0),
        ("   ", 0),
        ("No stop at the end", 1),
    ],
)
def test_splits(text: str, count: int) -> None:
    """Abbreviations, initials and quotations do not mislead the splitter."""
    assert len(pieces(text)) == count, pieces(text)


def test_lost_space() -> None:
    """A space lost between two sentences is seen."""
    assert pieces("The dam broke.Then the water came.") == ["The dam broke.", "Then the water came."]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Profit rose in 2016-17.The growth came from exports. Sales rose 14%.Two sites closed.", 4),
        ("It has gone up to 29%.”Other items put a strain on it.", 2),
        ('He will play on Monday."It was old," he said.', 2),
        ('The mill "closed for good."The owner left.', 2),
        ("The vote “was like any other”.“We count every vote,” she said.", 2),
        ("Version 2.0 of Paint.NET costs $1.50 and runs on No.10 only.", 1),
    ],
)
def test_lost_space_behind_figures_and_marks(text: str, count: int) -> None:
    """A sentence ends where a figure, a percentage or a closing mark has lost the space behind it."""
    assert len(pieces(text)) == count


@settings(derandomize=True, max_examples=150)
@given(st.text(alphabet="aB .!?\"“”'‘’\n-:;,()1é\u2028", max_size=120))
def test_offsets_are_exact(text: str) -> None:
    """Every sentence is a slice of the body, in order, and no letter is lost."""
    document = read_document(Article(article_id="a", body=text))
    at = 0
    for sentence in document.sentences:
        assert document.body[sentence.start : sentence.end] == sentence.text
        assert sentence.start >= at
        assert not document.body[at : sentence.start].strip()
        at = sentence.end
    assert not document.body[at:].strip()


@settings(derandomize=True, max_examples=150)
@given(st.text(alphabet="aB .\"“”'‘’\n", max_size=120))
def test_quotes_are_ordered(text: str) -> None:
    """Quotations never overlap and lie inside the body."""
    document = read_document(Article(article_id="a", body=text))
    at = 0
    for quote in document.quotes:
        assert at <= quote.start < quote.inner_start <= quote.inner_end <= quote.end <= len(text)
        at = quote.end


def test_paragraph_kinds() -> None:
    """Headings, bullets and block labels are told from running text."""
    body = "River rises again\n\nThe river rose on Monday.\n- Read this first\n\nReuters:\n\nThe water fell."
    document = read_document(Article(article_id="a", body=body))
    assert [p.kind for p in document.paragraphs] == ["heading", "text", "bullet", "label", "text"]


def test_wrapped_lines_are_one_paragraph() -> None:
    """Text wrapped at a fixed width is read as paragraphs."""
    body = (
        "The company said on Tuesday that it would close its plant in the north\n"
        "of the country and move the production of engines to a new site which\n"
        "employs fewer people, according to a statement that was seen by several\n"
        "newspapers. Unions called for talks.\n\nA second paragraph follows here."
    )
    document = read_document(Article(article_id="a", body=body))
    assert len(document.paragraphs) == 2
    assert len(document.sentences) == 3


def test_empty_body() -> None:
    """An empty body gives an empty document."""
    document = read_document(Article(article_id="a", body=""))
    assert (document.paragraphs, document.sentences, document.quotes) == ([], [], [])
