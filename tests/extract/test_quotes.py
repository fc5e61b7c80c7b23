"""Quotation state per paragraph."""

from __future__ import annotations

import pytest

from credscore.extract.document import read_document
from credscore.extract.quotes import quotations
from credscore.models import Article


def quoted(text: str) -> list[str]:
    return [text[q.inner_start : q.inner_end] for q in quotations(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"It held," she said.', ["It held,"]),
        ("“It held,” she said, “but barely.”", ["It held,", "but barely."]),
        ("‘It held,’ she said.", ["It held,"]),
        ("'It held,' she said.", ["It held,"]),
        ("The crew's ship didn't sink in the '90s.", []),
        ("“It held, she said.", ["It held, she said."]),
        ('He said “it held" and left.', ["it held"]),
        ('He said "it held” and left.', ["it held"]),
        ("The farmers' union said 'no deal' again.", ["no deal"]),
        ("She is 6'2\" tall.", []),
        ("“He told me ‘run’ and I ran,” she said.", ["He told me ‘run’ and I ran,"]),
        ("''It held,'' she said.", ["It held,"]),
        ("«It held», she said.", ["It held"]),
    ],
)
def test_marks(text: str, expected: list[str]) -> None:
    """Straight, curly, single, mixed and unclosed marks; apostrophes and inches are none."""
    assert quoted(text) == expected


def test_quotation_over_paragraphs() -> None:
    """A quotation re-opened in the next paragraph carries on the one left open."""
    body = "“We had no warning, she said.\n\n“The water came at night.”\n\nShe left."
    document = read_document(Article(article_id="a", body=body))
    assert [(q.closed, q.continued) for q in document.quotes] == [(False, False), (True, True)]


def test_unclosed_quotation_ends_with_its_paragraph() -> None:
    """What follows an unclosed quotation's paragraph is not quoted."""
    body = "“We had no warning.\n\nThe water came at night."
    document = read_document(Article(article_id="a", body=body))
    [quote] = document.quotes
    assert body[quote.inner_start : quote.inner_end] == "We had no warning."
