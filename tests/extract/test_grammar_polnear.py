"""The grammar keeps its level on a corpus marked by hand (skipped where the data is absent)."""

from __future__ import annotations

import os
from itertools import islice
from pathlib import Path

import pytest

from credscore.extract.annotated import read_annotated
from credscore.extract.document import read_document
from credscore.extract.grammar import outermost
from credscore.extract.training import labels
from credscore.models import Article

DATA = (
    Path(os.environ.get("CREDSCORE_DATA", Path(__file__).parents[3] / "shared" / "data")) / "polnear" / "dev"
)


@pytest.mark.skipif(not DATA.is_dir(), reason="PolNeAR is not here; set CREDSCORE_DATA")
def test_sentences_with_an_attribution() -> None:
    """On every third text sentence F1 stays at .86 or above."""
    right = given_count = wanted_count = 0
    for annotated in islice(read_annotated(DATA), 0, None, 3):
        document = read_document(Article(article_id=annotated.name, body=annotated.text))
        spans = [
            span
            for a in outermost(document)
            for span in (*a.sources, *a.content, *([a.cue] if a.cue else []))
        ]
        for sentence, wanted in zip(document.sentences, labels(document, annotated), strict=True):
            given = any(span.start < sentence.end and sentence.start < span.end for span in spans)
            right += given and wanted
            given_count += given
            wanted_count += wanted
    assert 2 * right / (given_count + wanted_count) >= 0.86
