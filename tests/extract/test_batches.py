"""What is read over a batch is what is read one by one."""

from __future__ import annotations

import random
from itertools import pairwise

import pytest

from credscore.extract import rows
from credscore.extract.claims import _told
from credscore.extract.combine import Told, combine
from credscore.extract.document import read_document
from credscore.extract.grammar import assembly, constructions
from credscore.extract.grammar.assembly import attributions
from credscore.extract.spans import Attribution
from credscore.models import Article

_PARTS = (
    ("The keeper", "Marina Voss, the harbour's pilot,", "A spokesman for the Weir Board", "Kanal Sur", "They", "The audit"),
    ("said that", "told the Valley Herald that", "denied that", "did not say whether", "warned of a leak and said", "closed the gate after", "rejected reports that"),
    ("the sluice had failed twice in 2019", "nine barges were lost off Port Wells", "the claim was false", "it would reopen in May", "some 300 anglers left and the weir burst"),
    (".", ", according to the ministry.", ", she said.", ", reports the Tidewater Post.", ". “It was dark,” Voss said. “We saw nothing.”", ": that is untrue, the board said."),
)  # fmt: skip


def _bodies(count: int) -> list[str]:
    """Make texts of sentences with and without tellings, denials, figures and quotations."""
    chance = random.Random(71)
    return [
        "\n\n".join(
            " ".join(" ".join(map(chance.choice, _PARTS)) for _ in range(chance.randint(1, 3)))
            for _ in range(chance.randint(2, 9))
        ).replace(" .", ".").replace(" ,", ",").replace(" :", ":")
        for _ in range(count)
    ]  # fmt: skip


_BODIES = _bodies(24)


@pytest.mark.parametrize("body", _BODIES)
def test_the_size_of_a_batch_changes_no_claim(body: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Sentence by sentence, three at a time or all at once: the same rows."""
    article = Article(article_id="a", title="Weir bursts, board says", body=body)
    together = _told(article, None)
    assert together
    for size in (1, 3):
        constructions._remembered.cache_clear()
        monkeypatch.setattr(assembly, "_AT_ONCE", size)
        monkeypatch.setattr(rows, "_AT_ONCE", size)
        assert _told(article, None) == together


@pytest.mark.parametrize("nested", [True, False])
def test_sentences_are_read_each_by_itself(nested: bool) -> None:
    """What stands beside a sentence in its batch, be it the same sentence, changes nothing of what is read in it."""
    texts = [
        (sentence.text, (), False)
        for body in _BODIES
        for sentence in read_document(Article(article_id="a", body=body)).sentences
    ]
    constructions._remembered.cache_clear()
    together = constructions.readings([*texts, *texts], nested)
    alone = []
    for text in texts:
        constructions._remembered.cache_clear()
        alone += constructions.readings([text], nested)
    assert together == [*alone, *alone]
    assert any(alone)


def test_attributions_are_settled_each_sentence_by_itself() -> None:
    """The attributions of one sentence take none from those of the next."""
    for body in _BODIES:
        document = read_document(Article(article_id="a", body=body))
        groups: dict[int, list[Attribution]] = {}
        for attribution in attributions(document):
            at = attribution.cue or attribution.content[0]
            home = next(i for i, s in enumerate(document.sentences) if s.start <= at.start < s.end)
            groups.setdefault(home, []).append(attribution)
        told = [
            Told(group, document.sentences[home].start, document.sentences[home].end)
            for home, group in groups.items()
        ]
        together = combine(body, told)
        assert together == [links for one in told for links in combine(body, [one])]


def test_the_texts_differ() -> None:
    """No two of the texts made here are alike."""
    assert all(first != second for first, second in pairwise(sorted(_BODIES)))
