"""Pairs of texts by themselves."""

from __future__ import annotations

import pytest

from credscore.cluster.compare import score_pairs
from credscore.cluster.stretches import apart, reworded, verbatim

LONG = (
    "Shares of the northern bank rose 12 percent in early trade, helped by a sale of its old harbour offices"
)


def _score(left: str, right: str) -> float:
    return float(score_pairs([left], [right])[0])


@pytest.mark.parametrize(
    "other", ["", "Norway", "The habrour office of the bank was not sold", LONG[40:], LONG]
)
def test_a_score_is_the_same_either_way(other: str) -> None:
    """Which text comes first changes nothing, and a text is like nothing more than itself."""
    score = _score(LONG, other)
    assert score == pytest.approx(_score(other, LONG))
    assert (score > 0.995) == (other == LONG)


def test_a_figure_weighs_less_in_a_long_text() -> None:
    """One figure that differs is all that a short text says, and a detail of a long one."""
    short, other = "Shares rose 12 percent", LONG.replace("12", "15")
    assert (
        _score(short, short.replace("12", "15"))
        < 0.1
        < 0.9
        < _score(LONG, other)
        < _score(LONG, LONG) - 0.001
    )


def test_a_negation_that_differs_leaves_nothing() -> None:
    """A denial is never what it denies."""
    assert _score(LONG, LONG.replace("rose", "did not rise")) == 0


def test_derived_and_misspelt_words_count_in_part() -> None:
    """Runs of letters see what words do not."""
    base = "The inspectors found the tunnel"
    alike, unlike = score_pairs(
        [base] * 2, ["The inspections found the tunnel", "The fishermen found the tunnel"]
    )
    assert alike > unlike + 0.1


def test_words_weigh_by_the_texts_at_hand() -> None:
    """What all texts say tells little about any two of them."""
    few = score_pairs(["A viral photo of Bergen"], ["A viral photo of Lima"])[0]
    texts = [f"A viral photo of {place}{k}" for k in range(400) for place in ("bay", "cape")]
    many = score_pairs(["A viral photo of Bergen", *texts], ["A viral photo of Lima", *texts[::-1]])[0]
    assert many < few
    assert (score_pairs(texts, texts) > 0.99).all()


def test_long_texts_are_alike_where_one_sentence_is() -> None:
    """Posts and reports say one thing among others; what is around it counts for little."""
    said = "The ferry Aspros sank off Samos at dawn."
    post = f"What a week. {said} I still cannot sleep, and my phone is broken."
    report = f"Officials met reporters at noon. Markets were calm. {said} Schools reopen on Thursday."
    assert _score(post, report) > 0.9
    assert _score(post, report.replace(said, "The harvest was better than in any year since the war.")) < 0.1


@pytest.mark.parametrize(
    "rest", ["", " She thanked her staff.", " She thanked her staff. She left by the back door."]
)
def test_what_forbids_one_sentence_forbids_the_texts(rest: str) -> None:
    """That other sentences are the same does not help."""
    assert _score(f"The minister resigned.{rest}", f"The minister did not resign.{rest}") == 0


@pytest.mark.parametrize(("one", "other"), [("in Peru", "in Ghana"), ("for 4 hours", "with 9 drums")])
def test_figures_and_places_that_each_lacks_count(one: str, other: str) -> None:
    """One that the other text leaves out does not."""
    base = "Crowds marched"
    apart, left_out = score_pairs([f"{base} {one}"] * 2, [f"{base} {other}", base])
    assert apart < 0.3 < 0.7 < left_out


def test_common_words_alone_are_no_evidence() -> None:
    """Texts of function words share them by chance, captions of plain words do not."""
    assert _score("He said that to us", "She said so to them") < 0.3
    assert (
        _score("A man is cutting a big fish with a knife", "A man is slicing the fish with a large knife")
        > 0.9
    )


def test_a_stretch_weighs_more_than_words_here_and_there() -> None:
    """Words that one text has to itself are news where they stand together, wording where they do not."""
    base = "The museum reopened its west wing on Sunday after two years of repairs to the roof"
    spread = "The town museum reopened its old west wing on Sunday after two dusty years of costly repairs to the roof"
    stretch = f"{base}, a dusty costly town job"
    together, here_and_there = score_pairs([base] * 2, [stretch, spread])
    assert together < here_and_there


def test_other_words_in_the_same_place_are_wording() -> None:
    """What one leaves out and the other adds elsewhere is not."""
    names = [f"word{number}" if number < 6 else f"{number}other" for number in range(12)]
    kept, placed, moved = (0, 1, 2, 3), (0, 6, 7, 3), (0, 3, 6, 7)
    assert reworded(kept, placed) == 2 > reworded(kept, moved) == 0
    assert reworded(placed, kept) == reworded(kept, placed)
    assert apart(kept, (0, 3), names[6:] + names[:6]) == 2


def test_words_of_one_root_are_not_apart() -> None:
    """Inflected and derived words are held by the other text."""
    names = ["minister", "dismiss", "dismal", "gardener", "ministry"]
    assert apart((0, 1), (4, 2), names) == 0
    assert apart((0, 3), (4, 1), names) == 2


def test_what_stands_side_by_side_is_verbatim() -> None:
    """The same words in another order are not."""
    assert verbatim((0, 1, 2), (0, 1, 2)) == 1
    assert verbatim((0, 1, 2), (2, 1, 0)) == verbatim((), ()) == 0


def test_texts_without_content_are_the_same_only_word_by_word() -> None:
    """Function words are no evidence, the same ones in the same order are."""
    same, other, none = score_pairs(
        ["They did it for us"] * 3, ["They did it for us", "We did so for her", ""]
    )
    assert same > 0.9 > 0.3 > other > none
