"""What the trained layer looks at in words, and what their scores tell of a sentence."""

from __future__ import annotations

import pytest

from credscore.extract.cue_features import Word, cue_words
from credscore.extract.document import read_document
from credscore.extract.gate_features import heard, looks
from credscore.extract.grammar.tokens import tokenize
from credscore.models import Article


def words_of(body: str) -> dict[str, Word]:
    [look] = looks(read_document(Article(article_id="a", body=body)))
    return {body[word.start : word.end]: word for word in look.words}


def test_words_are_where_they_stand() -> None:
    """Places count from the start of the body; articles, prepositions and marks are no cues."""
    assert set(words_of("The warden of the reserve said that wolves had returned.")) == {
        "warden", "reserve", "said", "wolves", "had", "returned",
    }  # fmt: skip


def test_places_in_a_later_sentence() -> None:
    """A second sentence's words are placed in the body, not in the sentence."""
    body = "Snow fell. Anglers complained."
    _, second = looks(read_document(Article(article_id="a", body=body)))
    assert [body[word.start : word.end] for word in second.words] == ["Anglers", "complained"]


def test_quoted_words_are_not_looked_at() -> None:
    """Only the writer's own words can attribute."""
    assert "believe" not in words_of("“We believe that the ferry will sail today,” the purser said.")


def test_a_class_is_shared() -> None:
    """Verbs of one class have features in common that other verbs lack."""
    loathe, despise, wash = (
        set(words_of(f"The pilot {verb} the runway.")[verb].features)
        for verb in ("loathes", "despises", "washes")
    )
    assert len(loathe & despise) > len(loathe & wash)


def test_subject_is_the_head_of_its_phrase() -> None:
    """Behind "of" stands no subject: it is the mayor who objects, a person like the ambassador."""
    mayor, ambassador, tide = (
        set(words_of(f"The {head} of Turin objects.")["objects"].features)
        for head in ("mayor", "ambassador", "tide")
    )
    assert len(mayor & ambassador) > len(mayor & tide)


def test_an_empty_line_has_no_words() -> None:
    """Nothing is read out of nothing."""
    [sentence] = read_document(Article(article_id="a", body="…")).sentences
    assert cue_words(sentence, tokenize(""), []) == []


@pytest.mark.parametrize("logits", [[], [-900.0], [900.0] * 300, [0.0]])
def test_any_scores_can_be_told(logits: list[float]) -> None:
    """No words, silent words and very loud ones are all told."""
    assert heard(logits, 0) == sorted(set(heard(logits, 0)))


def test_one_loud_word_is_heard() -> None:
    """A loud word changes what is told, a silent one beside it hardly; their order does not matter."""
    assert heard([4.0, -8.0], 0) == heard([-8.0, 4.0], 0)
    loud, silent = set(heard([4.0], 0)), set(heard([-8.0], 0))
    beside = set(heard([4.0, -8.0], 0))
    assert len(loud & beside) > len(loud & silent)
