"""Two names around one verb may not change places."""

from __future__ import annotations

import pytest

from credscore import ClaimClusterer


def _labels(*texts: str) -> list[int]:
    return ClaimClusterer().fit_predict(list(texts)).tolist()


@pytest.mark.parametrize(
    ("text", "turned"),
    [
        ("Norway attacked Peru on Sunday", "Peru attacked Norway on Sunday"),
        ("Rovers beat Albion 3-1", "Albion beat Rovers 3-1"),
        ("Kari Moe was stabbed by Jan Roe", "Jan Roe was stabbed by Kari Moe"),
        ("Altmark will buy a stake in Brevik", "Brevik will buy a stake in Altmark"),
        ("Chad will lend 40 tanks to Mali", "Mali will lend 40 tanks to Chad"),
    ],
)
def test_turned_round_is_another_assertion(text: str, turned: str) -> None:
    """The question is one, the answers are two."""
    model = ClaimClusterer().fit([text, turned])
    assert model.labels_.tolist() == [0, 1]
    assert model.topic_labels_.tolist() == [0, 0]


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("Peru was attacked by Norway on Sunday", "Norway attacked Peru on Sunday"),
        ("Jan Roe stabbed Kari Moe", "Kari Moe was stabbed by Jan Roe"),
        ("Talks between Chad and Mali collapsed", "Talks between Mali and Chad collapsed"),
        ("Chad and Mali signed a truce", "Mali and Chad signed a truce"),
        ("Moe met Roe in Bergen", "Roe met Moe in Bergen"),
    ],
)
def test_voice_and_order_alone_change_nothing(text: str, other: str) -> None:
    """The passive, lists of names, and verbs that hold both ways."""
    assert _labels(text, other) == [0, 0]


def test_the_reason_is_told() -> None:
    """Whoever asks why two are apart is told so."""
    model = ClaimClusterer().fit(["Norway attacked Peru on Sunday", "Peru attacked Norway on Sunday"])
    assert model.explain(0, 1).veto == "role"
