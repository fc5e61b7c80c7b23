"""Hostile text: linear time, no crash, same result in any run."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from credscore.extract.document import read_document
from credscore.extract.grammar import attributions, outermost
from credscore.models import Article

UNITS = [
    '"',
    "“",
    "'",
    "' ",
    "a, ",
    "said ",
    "said that ",
    "he said, ",
    "A. ",
    "A.B",
    "Mr. ",
    "according to ",
    "X: ",
    "the report of ",
    "- ",
    "(",
    "Smith, ",
    "as reported by ",
    "not to say to ",
    "\u200b",
    "one of the ",
    "and who said of which ",
    "!?",
    ". . . ",
    "\n",
    "- a\n",
    "said:\n",
    "citing X, ",
    "Lee’s ",
]


def seconds(body: str) -> float:
    best = float("inf")
    for _ in range(3):
        began = time.process_time()
        attributions(read_document(Article(article_id="a", body=body)))
        best = min(best, time.process_time() - began)
    return best


@pytest.mark.parametrize("unit", UNITS)
def test_time_grows_linearly(unit: str) -> None:
    """Twice the text takes at most about twice the time."""
    small = unit * (12_000 // len(unit))
    first = seconds(small)
    assert seconds(small * 2) <= 2.8 * first + 0.1


@settings(derandomize=True, max_examples=200, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["said", "that", "the", "mayor", ",", "“", "”", '"', ".", ":", "and", "who", "Ann", "Lee", "citing",
             "according", "to", "by", "was", "reported", "reports", "as", "quoted", "saying", "of", "not", "\n",
             "claims", "in", "a", "poll", "denied", "it", "’s", "(", ")", "—", "asked", "whether", "?"]
        ),
        max_size=40,
    )
)  # fmt: skip
def test_any_order_of_words(words: list[str]) -> None:
    """Nothing crashes, and every span lies in the body."""
    body = " ".join(words)
    document = read_document(Article(article_id="a", body=body))
    for attribution in (*attributions(document), *outermost(document)):
        assert attribution.content
        for span in (*attribution.sources, *attribution.content, *attribution.relays):
            assert 0 <= span.start < span.end <= len(body)


def test_control_characters() -> None:
    """NUL and lone surrogates are only characters."""
    body = "The mayor\x00 said \ud800that the dam failed\u202e."
    document = read_document(Article(article_id="a", body=body))
    assert attributions(document) == attributions(document)
