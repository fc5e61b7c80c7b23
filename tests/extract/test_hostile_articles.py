"""Hostile lines through the whole of extraction: steps and time grow with the text, and nothing fails."""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import FrameType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from credscore.errors import InputError
from credscore.extract import extract_claims
from credscore.models import Article, Claim

Maker = Callable[[random.Random], str]


def word(chance: random.Random) -> str:
    return "".join(chance.choice("bdfgklmnprstvz") + chance.choice("aeiou") for _ in range(3))


def name(chance: random.Random) -> str:
    return f"{word(chance).title()} {word(chance).title()}"


KINDS: dict[str, Maker] = {
    "names": lambda c: f"{name(c)}, {name(c)} and {name(c)} of the ",
    "titles": lambda c: f"the deputy defence minister {name(c)} of the {word(c).title()} Ministry, ",
    "unknown names": lambda c: f"{word(c).title()} said to {word(c).title()} that the ",
    "quotes": lambda c: f'"the {word(c)} of the {word(c)}" and ‘it’ “is ',
    "open quotes": lambda c: f"“the {word(c)} was in the ",
    "commas": lambda c: f"the {word(c)}, of, the, {word(c)}, ",
    "brackets": lambda c: f"( the [ {word(c)} ( of the ",
    "denials": lambda c: f"the {word(c)} denied the claims that it had the {word(c)}, and ",
    "numbers": lambda c: (
        f"at least {c.randrange(9_999)} of the {c.randrange(99)}.{c.randrange(9)}% to ${c.randrange(99)}bn and "
    ),
    "dates": lambda c: (
        f"on {c.randrange(28) + 1} May {c.randrange(1990, 2030)} and in the last {c.randrange(9)} weeks of "
    ),
    "cues": lambda c: f"the {word(c)} said that it was reported by the {word(c)} that ",
    "according": lambda c: f"according to the {word(c)} of the {word(c)}, ",
    "citing": lambda c: f"citing the {word(c)}, quoted by the {name(c)}, as ",
    "negations": lambda c: f"not {word(c)} and no {word(c)} was never the ",
    "sentences": lambda c: f"The {word(c)} denied it. He was not {name(c)}. ",
    "labels": lambda c: f"{name(c)}: the {word(c)} is in the {word(c)}: ",
    "labelled sentences": lambda c: (
        f"{word(c).upper()}: {word(c).title()}: the {word(c)} was in the {word(c)}. "
    ),
    "full stops": lambda c: f"the U.S. of A. and {word(c).title()}. of the ... ",
}


def line(kind: str, size: int) -> str:
    """Make a line of a kind in which no stretch comes twice, so that no memory of earlier text helps."""
    chance = random.Random(f"{kind} {size}")
    parts: list[str] = []
    length = 0
    while length < size:
        parts.append(KINDS[kind](chance))
        length += len(parts[-1])
    return "".join(parts)[:size]


def read(body: str) -> list[Claim]:
    return extract_claims(Article(article_id="a", title="The line", body=body))


def steps(body: str) -> int:
    """Count the calls that reading a body makes: the same in any run on any machine."""
    count = 0

    def calling(frame: FrameType, event: str, arg: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(calling)
    try:
        read(body)
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize("kind", KINDS)
def test_steps_grow_with_the_line(kind: str) -> None:
    """Six times the line takes far fewer than 36 times the steps."""
    read(line(kind, 3_000))
    short, long = steps(line(kind, 6_000)), steps(line(kind, 36_000))
    assert long < 6 * 1.7 * short + 5_000


def seconds(body: str) -> float:
    began = time.process_time()
    read(body)
    return time.process_time() - began


@pytest.mark.parametrize("kind", KINDS)
def test_time_grows_with_the_line(kind: str) -> None:
    """Expressions, whose steps no count shows, do not take the square of the line's length either."""
    read(line(kind, 3_000))
    for attempt in range(3):
        short = seconds(line(kind, 10_000 + attempt))
        long = seconds(line(kind, 160_000 + attempt))
        if long < 16 * 5 * short + 0.5:
            return
    pytest.fail(f"16 times the line took {long / short:.0f} times as long")


def test_a_long_line_of_one_letter_is_read() -> None:
    """A line of a megabyte without a blank gives no claim and no error."""
    assert read("x" * 1_000_000) == []


def _pieces() -> Iterator[str]:
    chance = random.Random(7)
    for make in KINDS.values():
        yield make(chance)
    yield from (
        "\n",
        "\n\n",
        "\x00",
        "\ud800",
        "\u200b",
        "\u202e",
        "—",
        "»",
        "٣",
        "²",
        "İ",
        "ſ",
        "’s ",
        "''",
        "``",
    )


NEWS = [
    "the", "a", "of", "to", "in", "by", "for", "with", "as", "that", "who", "what", "whether", "if", "while",
    "said", "says", "told", "claimed", "denied", "called", "found", "shows", "according", "known", "asked",
    "put", "evidence", "claim", "report", "rumour", "sources", "police", "minister", "Ann", "Lee", "Acme",
    "Reuters", "he", "it", "we", "not", "no", "neither", "nor", "and", "but", "or", ",", ".", ":", ";", "“",
    "”", "(", ")", "—", "?", "!", "40", "£4m", "percent", "14:20", "Dr.", "is", "are", "was", "were", "been",
    "has", "had", "will", "would", "may", "being", "up", "out", "off", "here", "on", "Monday", "people",
    "dead", "hoax", "false", "withdrew", "correction", "lists", "ruling", "hearing", "video", "post",
    "letter", "Telegram",
]  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(NEWS), min_size=3, max_size=40))
def test_words_of_the_news_in_any_order_are_read(words: list[str]) -> None:
    """A sentence that ends where its cue wants more words ("it was said to") is read without an error."""
    assert read("It is said that he was in the house. " + " ".join(words)) is not None


def test_a_text_may_end_anywhere() -> None:
    """No word is looked up behind the last one."""
    text = (
        "It is said that he was in the house and that they had not been there. "
        "It is not, he had not, and it was said that the claim that the man had been in the house was said to be false."
    )
    for end in range(40, len(text)):
        assert read(text[:end]) is not None


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(list(_pieces())), max_size=60))
def test_mixed_pieces_give_claims_with_true_offsets(pieces: list[str]) -> None:
    """Whatever is strung together, each claim's sentence stands in the body where it says."""
    body = "".join(pieces)
    try:
        claims = read(body)
    except InputError:
        return
    for claim in claims:
        if claim.start is not None and claim.end is not None:
            assert body[claim.start : claim.end] == claim.sentence
    assert [claim.claim_id for claim in read(body)] == [claim.claim_id for claim in claims]


def test_what_was_read_before_makes_no_difference() -> None:
    """A text gives the same claims whether its sentences were met in other texts or not."""
    told = 'Mayor Ann Lee said the dam was "safe for now". She denied that 40 people had left on Monday.'
    alone = read(told)
    read(f"In the north it was calm. {told} In the south it was not.")
    read(f"“He was there.\n\n{told}")
    assert read(told) == alone


def test_a_cue_without_content_is_read() -> None:
    """What somebody is told, with nothing behind it, is no claim and no error."""
    body = (
        "told this HOST that evidence : Ministry decree when who of of evidence of informs that where of ) under "
        "( to names who deaths , told hour"
    )
    extract_claims(Article(article_id="a", body=body))


SPOILERS: dict[str, Callable[[str, random.Random], str]] = {
    "small letters": lambda text, chance: text.lower(),
    "capitals": lambda text, chance: text.upper(),
    "no commas or stops": lambda text, chance: text.replace(". ", " ").replace(",", ""),
    "other quotation marks": lambda text, chance: text.replace('"', chance.choice("“”«»‘’„'")),
    "letters lost": lambda text, chance: "".join(c for c in text if chance.random() > 0.02),
    "marks strewn in": lambda text, chance: "".join(
        c
        if chance.random() > 0.01
        else chance.choice("\u200b\u00a0\u202e\u0301—…€%()[]{}<>&;:\n\t0123456789")
        for c in text
    ),
    "words in reverse": lambda text, chance: " ".join(reversed(text.split(" "))),
    "lines broken": lambda text, chance: text.replace(" ", "\n", len(text) // 60),
    "paragraphs joined": lambda text, chance: text.replace("\n\n", " "),
}
BODIES = sorted((Path(__file__).resolve().parents[2] / "fixtures" / "short").glob("*/*.txt"))


@settings(max_examples=150)
@given(st.sampled_from(BODIES), st.sampled_from(sorted(SPOILERS)), st.sampled_from(sorted(SPOILERS)))
def test_spoilt_articles_give_claims_with_true_offsets(path: Path, first: str, second: str) -> None:
    """Written news in small letters, without stops or back to front is read, or refused as another language."""
    chance = random.Random(f"{path.parent.name} {path.name}")
    told = path.read_text("utf-8").split("---", 2)[-1].strip()
    body = SPOILERS[second](SPOILERS[first](told, chance), chance)
    try:
        claims = read(body)
    except InputError:
        return
    for claim in claims:
        if claim.start is not None and claim.end is not None:
            assert body[claim.start : claim.end] == claim.sentence


def test_an_age_behind_a_name_in_small_letters_is_read() -> None:
    """Who is told with an age and no capital has no name to be known by, and is no error."""
    read(
        "petra holm, 41, from bergen, one of those on the ferry, was unhurt. “it just tipped over,” she said."
    )


def test_a_sentence_cut_behind_its_preposition_is_read() -> None:
    """A teaser that ends in "according to" names nobody, and is no error."""
    assert all(claim.speaker is None for claim in read("The pier was closed on Monday, according to"))
