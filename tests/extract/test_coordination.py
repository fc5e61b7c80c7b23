"""Clauses joined in one sentence, and what a sentence tells beside what it attributes."""

from __future__ import annotations

import pytest

from credscore.extract import extract_claims
from credscore.extract.coordination import clauses
from credscore.extract.whole_clauses import is_sentence
from credscore.models import Article


def _told(body: str) -> list[tuple[str | None, str]]:
    claims = extract_claims(Article(article_id="a", outlet="The Lake Courier", title="", body=body))
    return [(claim.speaker, claim.assertion.rstrip(".")) for claim in claims]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "Six hikers were found on Sunday and two are still missing",
            ("Six hikers were found on Sunday", "Two are still missing"),
        ),
        (
            "The factory has been sealed and is being searched",
            ("The factory has been sealed", "The factory is being searched"),
        ),
        (
            "The council will close the pool and sell the site",
            ("The council will close the pool", "The council will sell the site"),
        ),
        (
            "The club has not sold and does not intend to sell the stadium",
            ("The club has not sold and does not intend to sell the stadium",),
        ),
        (
            "The government has not paid and will not pay any ransom",
            ("The government has not paid and will not pay any ransom",),
        ),
        (
            "Two guards were held and charged with theft",
            ("Two guards were held", "Two guards were charged with theft"),
        ),
        (
            "The bank was losing money and sold four branches",
            ("The bank was losing money", "The bank sold four branches"),
        ),
        (
            "The trial, which began in May, was halted, and three nurses were suspended",
            ("The trial, which began in May, was halted", "Three nurses were suspended"),
        ),
        (
            "The club sold its ground in 2019, and in two years the money was gone",
            ("The club sold its ground in 2019", "In two years the money was gone"),
        ),
        (
            "The pilot had never flown the route and would be replaced",
            ("The pilot had never flown the route", "The pilot would be replaced"),
        ),
        (
            "There was no sign that the door was forced, but the search will go on",
            ("There was no sign that the door was forced", "The search will go on"),
        ),
        (
            "The guards are being trained, and before the week is over they may be sent south",
            ("The guards are being trained", "Before the week is over they may be sent south"),
        ),
        (
            "Two pumps failed and that no engineer was called",
            ("Two pumps failed", "No engineer was called"),
        ),
        (
            "The mast fell, but the crew survived, and the yacht was towed to Brest",
            ("The mast fell", "The crew survived", "The yacht was towed to Brest"),
        ),
    ],
)
def test_clauses_are_parted(text: str, parts: tuple[str, ...]) -> None:
    """Each clause of a coordination is an assertion, with the subject that it shares."""
    assert clauses(text) == parts


@pytest.mark.parametrize(
    "text",
    [
        "If the rain stops and the river falls, the road will open",
        "The mayor met unions and employers on Friday",
        "The shop closed because rents rose and customers left",
        "A study showed that prices rose, and wages fell",
        "The tower is old and narrow",
        "She did not resign and left the room",
        "Nurses and drivers were paid late",
    ],
)
def test_what_hangs_together_is_not_parted(text: str) -> None:
    """Nouns, conditions, reasons, negations and reported clauses stay with what they belong to."""
    assert clauses(text) == (text,)


def test_each_half_has_its_own_figure_and_sign() -> None:
    """A denial in one half leaves the other an affirmation."""
    body = "Nine trucks were stopped and no weapons were found, police said on Monday."
    claims = extract_claims(Article(article_id="a", outlet="Courier", title="", body=body))
    assert [(one.polarity.value, [q.low for q in one.quantities]) for one in claims] == [
        ("affirms", [9]),
        ("denies", []),
    ]


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (
            "The regulator fined Norbank 3 million euros on Monday and said that its records were incomplete.",
            [
                (None, "The regulator fined Norbank 3 million euros on Monday"),
                ("regulator", "Its records were incomplete"),
            ],
        ),
        (
            "Kanal Nord withdrew the film on Friday, saying that two scenes had been staged.",
            [
                (None, "Kanal Nord withdrew the film on Friday"),
                ("Kanal Nord", "Two scenes had been staged"),
            ],
        ),
        (
            "The company confirmed the breach and took its servers offline on Monday.",
            [
                (None, "The company took its servers offline on Monday"),
                ("company", "The company confirmed the breach"),
            ],
        ),
    ],
)
def test_events_beside_words(body: str, told: list[tuple[str | None, str]]) -> None:
    """What somebody did, told in the sentence that says what he said, is the outlet's own claim."""
    assert _told(body) == told


def test_the_words_of_another_are_not_taken_for_the_event() -> None:
    """What follows belongs to whom the sentence names behind it."""
    told = _told("The Front rejects the result and will go to court within a week, its lawyer Ada Boro says.")
    assert all(speaker is not None for speaker, _ in told)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Nine climbers fell and three died", ("Nine climbers fell", "Three died")),
        ("The toll stands at 12 dead and 40 injured", ("The toll stands at 12 dead and 40 injured",)),
        (
            "Everybody ran and there was no guard at the gate",
            ("Everybody ran", "There was no guard at the gate"),
        ),
        (
            "All lorries that crossed the pass today were searched and there is no queue",
            ("All lorries that crossed the pass today were searched", "There is no queue"),
        ),
        (
            "A clerk that forged the stamps was held and will be fined",
            ("A clerk that forged the stamps was held", "A clerk that forged the stamps will be fined"),
        ),
        (
            "The baker knew that the oven was broken and the flour is damp",
            ("The baker knew that the oven was broken and the flour is damp",),
        ),
    ],
)
def test_a_second_subject_without_a_comma(text: str, parts: tuple[str, ...]) -> None:
    """A number that does something and what stands behind a closed relative clause are claims of their own."""
    assert clauses(text) == parts


def test_one_of_two_that_clauses_is_given_alone() -> None:
    """Where one of two clauses with "that" is an opinion, the other is a claim by itself."""
    assert _told("The curator said that she was sorry and that the vase was sold in 1994.") == [
        ("curator", "The vase was sold in 1994")
    ]


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("No such licences exist", False),
        ("No licences for us exist", True),
        ("The keys belong to a neighbour", True),
        ("The ledger names no buyer at all", True),
        ("It names a goldsmith of Bruges", True),
        ("We love every minute of it", False),
        ("A smear by the envious few", False),
        ("Please join us in the square", False),
        ("The full bill that the city faces", False),
    ],
)
def test_a_sentence_is_known_by_its_build(text: str, whole: bool) -> None:
    """A subject and a verb make a sentence of words said, even a verb that no table holds."""
    assert is_sentence(text) is whole


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("“The keys belong to a neighbour,” lawyer Vera Lund said.", [("Vera Lund", "The keys belong to a neighbour")]),
        ("Mr Okoro blamed “a leak in the old boiler”.", [("Okoro", "Okoro blamed a leak in the old boiler")]),
        ("Vera Lund, the transport minister, blamed engine failure.", [("Vera Lund", "Vera Lund blamed engine failure")]),
        ("The minister blamed her.", []),
        ("Nurses put the number of sick at “sixty at the very least”.", [("Nurses", "Nurses put the number of sick at sixty at the very least")]),
        ("In the arcades of the old town the word is that the mint was robbed.", [(None, "The mint was robbed")]),
        ("Talk in the paddock is that Ferrol has sold the team.", [(None, "Ferrol has sold the team")]),
        ("Rumour has it he fled to Cadiz.", [(None, "He fled to Cadiz")]),
        ("The good news is that the lamp is lit.", []),
        ("The Met Office recorded gusts of 96mph at Kelso.", [("Met Office", "The Met Office recorded gusts of 96mph at Kelso")]),
        ("The box office recorded sales of 96 tickets.", [(None, "The box office recorded sales of 96 tickets")]),
    ],
)  # fmt: skip
def test_what_is_told_without_a_clause_or_by_nobody(body: str, told: list[tuple[str | None, str]]) -> None:
    """Blame, figures in quotation marks, what goes about and what an office measured are claims."""
    assert _told(body) == told


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (
            "Tenor Ugo Salvi told his fans that the well was poisoned. There is no evidence of that whatever.",
            [("Ugo Salvi", "The well was poisoned"), (None, "It is not true that the well was poisoned")],
        ),
        ("The abbot said there was no evidence of that.", [("abbot", "There was no evidence of that")]),
        ("There were no casualties among the monks.", [(None, "There were no casualties among the monks")]),
        ("No lamp is lit in the tower.", [(None, "No lamp is lit in the tower")]),
        ("There was no immediate comment from the abbey.", []),
        ("There is no doubt about the abbot.", []),
        ("There is no better view of the valley.", []),
    ],
)
def test_what_is_not_there(body: str, told: list[tuple[str | None, str]]) -> None:
    """What has no evidence is denied, and what was not there is told."""
    assert _told(body) == told


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("The chain, founded in 1884, operates 310 shops and has about 240 staff", ("The chain, founded in 1884, operates 310 shops", "The chain has about 240 staff")),
        ("The bank, based in Oslo, lost 3m euros and closed two branches", ("The bank, based in Oslo, lost 3m euros", "The bank, based in Oslo, closed two branches")),
        ("The boat, arriving from Oslo, came down safely and taxied to the gate", ("The boat, arriving from Oslo, came down safely", "The boat, arriving from Oslo, taxied to the gate")),
        ("The firm deeply regrets the fire and would offer a refund", ("The firm deeply regrets the fire", "The firm would offer a refund")),
        ("We have trained a team of highly-skilled and carefully chosen divers", ("We have trained a team of highly-skilled and carefully chosen divers",)),
        ("It is good to see the value of computer and board games being tested", ("It is good to see the value of computer and board games being tested",)),
    ],
)  # fmt: skip
def test_asides_adverbs_and_pairs_of_adjectives(text: str, parts: tuple[str, ...]) -> None:
    """An aside is no verb, an adverb belongs to its own verb, and two adjectives share a noun."""
    assert clauses(text) == parts


@pytest.mark.parametrize(
    "text",
    [
        "The port will need 300 tonnes of steel for the repair and launch of the ship",
        "Each site will set aside land for the setup and launch of balloons",
        "The council will pay for the search and rescue of the crew",
        "India will take all necessary steps to safeguard and promote national interest",
        "The fund will be used to restore and reopen the mill",
        "The plan makes the city's old and restored squares safer",
        "The scheme gives help with the costs; owners pay the full cost and will be paid back in part",
        "The law protects wildlife such as struggling grouse and endangered salmon",
        "A fleet of buses had been ordered by the mayor and so became known as Bo Buses",
    ],
)
def test_nouns_and_deeds_of_one_clause(text: str) -> None:
    """Nouns that "of" goes on with and verbs under one "to" are not parted."""
    assert clauses(text) == (text,)


@pytest.mark.parametrize(
    ("text", "second"),
    [
        ("The firm will buy the farm and dispose of the waste", "The firm will dispose of the waste"),
        ("The mayor went to court and opened the gate", "The mayor opened the gate"),
        ("A driver must hold a licence and have passed a test", "A driver must have passed a test"),
        ("The pass should be signed and be shown at the gate", "The pass should be shown at the gate"),
        ("The miners must pay a fine and have closed two pits", "The miners have closed two pits"),
    ],
)
def test_what_a_second_predicate_needs(text: str, second: str) -> None:
    """A second predicate keeps the modal verb that it cannot do without."""
    assert clauses(text)[-1] == second
