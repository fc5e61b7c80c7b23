"""Cheap looks before expressions: they may let too much through, never too little."""

from __future__ import annotations

import re

import pytest

from credscore.extract import (
    appeals,
    assertion,
    experience,
    findings,
    heard_on,
    outcomes,
    polled,
    portfolios,
    secondhand,
    stages,
    stands,
    turns,
    venues,
    wordings,
    worth,
)
from credscore.extract.document import Paragraph
from credscore.extract.grammar import backward, contests
from credscore.extract.grammar.cues import forms
from credscore.extract.grammar.tokens import tokenize
from credscore.extract.houses import _by_name
from credscore.extract.language import sampled, share_of
from credscore.extract.roles import role_ending
from credscore.extract.wordsets import function_words, phrase_words, word_set
from credscore.normalize import cues, quantities, sentences, verdicts
from credscore.normalize.clauses import bag
from credscore.normalize.cues import CLAIM_LABEL, LABEL, VERDICTS
from credscore.normalize.numbers import STARTERS

_WORDS = sorted({*re.findall(r"[A-Za-z]{2,}", re.sub(r"\[(\w)(\w)\]", r"\1", venues._SPOKE.pattern)), "On"})
_VIEWS = word_set("poll_views")
_LINKS = ("to", "on", "with", "for", "in", "in the", "published in", "sent to", "live on")


@pytest.mark.parametrize("word", _WORDS)
def test_whatever_shows_a_venue_is_read(word: str) -> None:
    """No word of the expression for venues is missing from the look before it."""
    for opening in ("", "In an ", "The mayor "):
        for link in _LINKS:
            for ending in ("",) if word.endswith("s") else ("", "s", "ing"):
                sentence = f"{opening}{word}{ending} {link} Radio Norte, the dam held."
                if venues._SPOKE.search(sentence):
                    assert venues._SPOKE in dict(venues._read_here(sentence)), sentence


@pytest.mark.parametrize(
    "venue",
    ["on the talk show Klartext", "via the channel Kanal Sur", "on the airwaves of Sierra", "in his newsletter Tideline", "on Radio Norte"],
)  # fmt: skip
def test_shows_and_stations_are_read(venue: str) -> None:
    """What is called a show, a channel or a station is named."""
    assert venues.venues(f"The pilot predicted {venue} that the port would close.")


@pytest.mark.parametrize(
    "words",
    [
        "on Ruritanian state TV", "in a video message", "on air", "on breakfast tv", "during a panel debate", "on their own podcast",
        "appearing on the network", "told the studio", "told listeners", "as a regular guest of the evening news", "on a government-run station",
    ],
)  # fmt: skip
def test_stages_are_seen(words: str) -> None:
    """No wording of the table of stages is missing from the look before it."""
    sentence = f"The admiral spoke of the fleet {words}."
    every = stages._stages()[0]
    assert every.search(sentence.lower())
    assert stages.stage(sentence) is not None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Roe, Diaz; Lee: no", ["roe", ",", "diaz", ";", "lee", ":", "no"]),
        ("Capt. Roe’s boat sank.", ["capt.", "roe", "’s", "boat", "sank", "."]),
        ("At the mayor's? (Reluctantly)", ["at", "the", "mayor", "'s", "?", "(", "reluctantly", ")"]),
        ("The U.S. envoy, J. Roe, left", ["the", "u.s.", "envoy", ",", "j.", "roe", ",", "left"]),
    ],
)
def test_words_with_a_mark_are_two_tokens(text: str, words: list[str]) -> None:
    """A word and the mark or possessive behind it are parted, titles and initials are not."""
    line = tokenize(text)
    assert line.words == words
    assert [text[start:end].lower() for start, end in zip(line.starts, line.ends, strict=True)] == words


def test_typeset_marks_change_no_share() -> None:
    """Typeset quotation marks and dashes part words as plain ones do; letters with accents are letters."""
    plain = (
        "the dam 'held' for a week - the mayor said so to her \"old\" friend, and then the rain came back to it all "
        * 2
    )
    typeset = plain.replace("'", "’").replace('"', "”").replace(" - ", " — ")
    assert sampled(typeset) == sampled(plain)
    assert _share(typeset.replace("mayor", "Müller")) == _share(plain)


def _share(text: str) -> float:
    return share_of(sampled(text), function_words())


@pytest.mark.parametrize(
    ("pattern", "look", "sentence"),
    [
        (findings._FOUND, findings._FINDING, "The inspectorate counted nine leaks."),
        (findings._FOUND, findings._FINDING, "The coroner returned a verdict of misadventure."),
        (findings._MEASURED, findings._MEASURING, "The observatory clocked gusts of 140 kilometres an hour."),
        (findings._CERTAIN, findings._VIEWS, "The warden leaves no doubt that the weir was shut."),
        (findings._CERTAIN, findings._VIEWS, "The skipper gave a different version: the buoy had gone."),
        (wordings.RULED, wordings.BENCHES, "The jury acquitted him."),
        (wordings.INSTRUMENTS, wordings.TAKING_DOWN, "A seismograph picked up two shocks."),
        (wordings.TAKES_BACK, wordings.BACK, "The skipper backed away from his claim that the buoy was lit."),
        (appeals._SCENE, appeals._REACTING, "The host went one step further."),
        (experience._WE_DID, experience._SEVERAL, "It fell right in front of us."),
        (experience._OURSELVES, experience._ON_THE_SPOT, "Smoke can be seen from here."),
        (secondhand._IN_QUOTES, secondhand._HEARD, "I have heard that the weir burst."),
        (secondhand._IN_QUOTES, secondhand._HEARD, "We’ve been told by the wardens of a leak."),
        (secondhand._IN_QUOTES, secondhand._HEARD, "They say the weir burst."),
        (secondhand._IN_QUOTES, secondhand._HEARD, "People are saying so."),
        (secondhand._IN_QUOTES, secondhand._HEARD, "Word is the weir burst."),
        (polled._SHARED, polled._HELD, "Seven in nine anglers would vote for the weir."),
        (polled._SHARED, polled._HELD, "Seven in nine anglers hold a dim opinion of it."),
        (polled._SHARED, polled._HELD, "Seven in nine anglers were undecided."),
        (polled._INCLINED, polled._HELD, "Anglers are less likely to vote."),
        (polled._SHARED, polled._SHARES, "Seven in nine anglers support the weir."),
        (polled._SHARED, polled._SHARES, "Thirteen percent of anglers support the weir."),
        (polled._SHARED, polled._SHARES, "A clear majority of anglers support the weir."),
        (polled._SHARED, polled._SHARES, "Respondents oppose the weir."),
        (polled._SHARED, polled._SHARES, "Those surveyed oppose the weir."),
        (polled._INCLINED, polled._SHARES, "Anglers are more likely to support the weir."),
    ],
)  # fmt: skip
def test_what_an_expression_reads_passes_the_look(
    pattern: re.Pattern[str], look: frozenset[str], sentence: str
) -> None:
    """A look by the words of a sentence lets through what its expression reads."""
    assert pattern.search(sentence)
    assert not look.isdisjoint(bag(sentence))


@pytest.mark.parametrize(
    "word", sorted(re.findall(r"[a-z]{4,}", outcomes._RATING.replace("label(s|led|ed)", "")))
)
def test_whatever_rates_a_claim_passes_the_look(word: str) -> None:
    """No verb of rating is missing from the look before the expressions."""
    if re.fullmatch(outcomes._RATING, word):
        assert word in outcomes._RATING_WORDS


@pytest.mark.parametrize(
    "claiming",
    [
        "that claims", "which says", "who said", "claiming", "saying that", "stating", "suggesting that", "alleging that", "asserting",
        "purporting that",
    ],
)  # fmt: skip
def test_whatever_tells_what_is_false_passes_the_look(claiming: str) -> None:
    """No word that opens what a text told is missing from the look before the expression."""
    sentence = f"A video {claiming} the weir has burst is false."
    [look] = [look for pattern, _, look in outcomes._PATTERNS if pattern is outcomes._TOLD_FALSE]
    assert outcomes._TOLD_FALSE.match(sentence)
    assert not look.isdisjoint(bag(sentence))


@pytest.mark.parametrize(
    "figures", ["42% to 38%", "41 per cent and 39 per cent", "a 12-point lead", "40 PERCENT"]
)
def test_whatever_compares_shares_passes_the_look(figures: str) -> None:
    """No sign of a share is missing from the look before the expression."""
    assert polled._COMPARED.search(figures)
    assert any(sign in figures.lower() for sign in polled._FIGURED)


@pytest.mark.parametrize("word", sorted(STARTERS - {"a", "an", "half", "couple", "few", "handful"}))
def test_whatever_begins_a_number_passes_the_look(word: str) -> None:
    """A group whose size is told by a number word alone is read."""
    text = f"A ring of {word} was taken."
    assert quantities._may_count(text)
    assert quantities.quantities(text) == quantities.quantities(f"{text} They had 2 boats.")[:-1]


@pytest.mark.parametrize("label", ["Q. ", "A. ", "Q: ", "Ann Lee: ", "ANN LEE (mayor): "])
def test_labels_of_turns_pass_the_look(label: str) -> None:
    """A label that ends in a stop or a colon is found at the head of a paragraph."""
    body = f"{label}Was the weir shut at noon?"
    assert turns._labelled(body, Paragraph(0, len(body), "text", 0, 1)) is not None


def test_every_label_has_its_word() -> None:
    """Each label that calls something false holds a word of the look."""
    assert all(not VERDICTS.isdisjoint(phrase) for group in (LABEL, CLAIM_LABEL) for phrase in group.all)


@pytest.mark.parametrize("post", sorted(phrase_words("portfolio_posts")))
def test_every_post_with_a_portfolio_is_read(post: str) -> None:
    """No post is missing from the look before the expression, in small letters or capitals."""
    for before in (f"{post} of ", f"The {post.title()} for the "):
        assert portfolios.named_behind(before, "Public Works Bo Li") is not None


@pytest.mark.parametrize(
    ("words", "size"),
    [
        (["Deputy", "Prime", "Minister"], 3), (["chief", "executive"], 2), (["Prime", "Minister-elect"], 2), (["pilot"], 1),
        (["blue", "harbour"], 0),
    ],
)  # fmt: skip
def test_role_terms_of_several_words_are_found(words: list[str], size: int) -> None:
    """The look by the last word leaves no longer term out."""
    found = role_ending(words, len(words))
    assert (len(words) - found[1] if found else 0) == size


def test_a_name_beside_a_noun_is_seen() -> None:
    """A name behind a noun, or before its description, passes the look; a noun alone does not."""
    assert _by_name("They called rating agency Corvus.", "agency")
    assert _by_name("Its landlord, Brix Estates, sued.", "landlord")
    assert _by_name("Brix Estates, the big landlord, sued.", "landlord")
    assert not _by_name("The landlord sued the harbour.", "landlord")


@pytest.mark.parametrize(
    "talk",
    ["In an INTERVIEW with", "was asked on", "Pressed by", "sat down with", "sits down with", "spoke to", "Speaking on", "talked to", "talking on", "made an appearance on"],
)  # fmt: skip
def test_whatever_opens_a_talk_passes_the_look(talk: str) -> None:
    """No word of the expression for talks is missing from the look before it."""
    sentence = f"The warden {talk} Radio Norte at noon."
    assert heard_on._ASKED.search(sentence)
    assert heard_on._may_open(sentence)


@pytest.mark.parametrize("subject", ["he", "she", "they", "we", "I", "who"])
def test_subjects_without_a_verb_pass_the_look(subject: str) -> None:
    """A clause cut short behind any subject is worth nothing."""
    text = f"The sluice broke on 3 May when {subject}"
    assert worth._CUT_SHORT.search(text)
    assert worth.worth(text, 1) == 0.0


@pytest.mark.parametrize(
    "opener", ["which", "who", "whom", "where", "when", "if", "because", "while", "that"]
)
def test_what_opens_the_next_clause_is_left_out(opener: str) -> None:
    """No word that opens a clause of somebody else's is left at the end."""
    assert assertion._worded(f"the sluice broke, and {opener}") == "the sluice broke"


def test_a_record_taken_up_again_passes_the_look() -> None:
    """A pronoun behind a semicolon or a colon takes up a record."""
    for mark in ";:":
        assert stands.resumed(f"The keeper kept a log of the tides{mark} it gives the hour as nine.")


@pytest.mark.parametrize(
    "glued",
    [
        "GALE WARNING FOR SOUTHThe sluice broke at noon.", "MAYOR’S LAST STANDShe left the hall.",
        "(Bo Li/Reuters)The sluice broke at noon.", "(AP Photo/Ann Lee)“We left,” she said.",
    ],
)  # fmt: skip
def test_headings_and_credits_glued_to_a_sentence_pass_the_look(glued: str) -> None:
    """What a page without breaks glues to a sentence is parted from it."""
    text = f"The tide turned. {glued}"
    assert sentences._GLUED.search(text)
    assert not any(glued == text[start:end] for start, end in sentences.split(text, 0, len(text)))


@pytest.mark.parametrize(
    "sentence",
    [
        "The board took issue with reports that the sluice had failed.", "Voss rejected as a smear claims that she had left.",
        "Voss did not answer questions about a report that the sluice had failed.", "She called reports that it failed a lie.",
        "He described as false a story that the sluice had failed.", "She said a Herald report that it failed was untrue.",
    ],
)  # fmt: skip
def test_whatever_contests_a_report_passes_the_look(sentence: str) -> None:
    """The words of every kind of contest are looked for."""
    line = tokenize(sentence)
    assert contests.contesting(sentence, line, [])


def test_no_word_that_contests_is_missing_from_the_look() -> None:
    """Words outside the look begin no phrase that contests, no silence and no verdict."""
    for word in forms().keys() - contests._telling():
        line = tokenize(f"She {word} as the reports that P were false")
        assert contests._phrase(line, 1) == 0
        assert contests._judged("", line, 1, 1, []) is None


def test_phrases_are_found_by_their_heads() -> None:
    """A word that is no head begins no phrase."""
    for group in (cues.NOT, cues.DENIAL, cues.CLAIM_VERB, cues.FIXED, cues.LINKS):
        for phrase in group.all:
            assert phrase[0] in group.heads
            assert group.at([*phrase, "x"], 0)
    for phrase in cues.LINKS.all:
        assert phrase[0] in verdicts._LINKING


@pytest.mark.parametrize(
    "sentence",
    [
        "Weir Corp. said the lock leaked.", "The March 6, 2021 memo said the barge sank.", "At 9 p.m. pilots heard of it.",
        "Capt. Ana Roe (retired) of the Tide Board (TB) warned: “No.”", "",
    ],
)  # fmt: skip
def test_the_words_at_a_look_are_those_of_the_line(sentence: str) -> None:
    """What a line shows at first sight are its words as they are once its marks are joined, asked for again or not."""
    line = tokenize(sentence)
    assert line.present == line.present == set(line.words)


@pytest.mark.parametrize(
    "sentence",
    [
        "The keeper gave this warning on Friday.",
        "The pilots made this known in a letter.",
        "The keeper is sure of it.",
    ],
)
def test_a_sentence_that_only_points_back_passes_the_look(sentence: str) -> None:
    """What hands over a verb, makes known or is sure is read as the telling of the sentence before."""
    assert backward.read(tokenize(sentence)) is not None
