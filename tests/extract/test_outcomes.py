"""What becomes of a claim: denied by a word, rated false, taken back, confirmed, corrected."""

from __future__ import annotations

import pytest

from credscore.terms import Act, Modality, Polarity
from readings import claims

_CLAIM = "The bakery in Holm sold mouldy bread, two apprentices said.\n\n"
_TOLD = "the bakery in Holm sold mouldy bread"


@pytest.mark.parametrize(
    ("answer", "speaker"),
    [
        ("“It did not,” said its owner, Ida Berg.", "Ida Berg"),
        ("“That is news to me,” its owner, Ida Berg, said.", "Ida Berg"),
        ("Its owner, Ida Berg, said she knew nothing about it.", "Ida Berg"),
        ("Its owner, Ida Berg, said nothing of the sort had happened.", "Ida Berg"),
        ("“We did no such thing,” Ida Berg, the owner, said.", "Ida Berg"),
        ("Owner Ida Berg spoke of a smear campaign.", "Ida Berg"),
        ("Owner Ida Berg dismissed this as gossip.", "Ida Berg"),
        ("Owner Ida Berg said there was no truth in the report.", "Ida Berg"),
        ("The claim was later withdrawn.", None),
        ("The accusation was taken back on Tuesday by the apprentices.", "apprentices"),
        ("The apprentices have since admitted that they made the story up.", "apprentices"),
        ("One of the apprentices, Kim Dahl, recanted on Friday.", "Kim Dahl"),
        ("Fact-checkers at Klarsicht rated the claim misleading.", "Klarsicht"),
        ("The claim has been found to be false by Klarsicht.", "Klarsicht"),
        ("Our verdict: false.", None),
        ("Rating: Mostly false", None),
        ("This is false.", None),
        ("The apprentices' story has been disproved by an audit.", "audit"),
        ("“We categorically reject these allegations,” owner Ida Berg said.", "Ida Berg"),
        ("Owner Ida Berg says this never happened.", "Ida Berg"),
    ],
)
def test_a_word_of_denial_denies_what_was_told(answer: str, speaker: str | None) -> None:
    """It is worded by the claim that it denies, and points at it."""
    told, *rest = claims(_CLAIM + answer)
    denial = next(claim for claim in rest if claim.act is Act.DENIAL)
    assert denial.targets[0] == told.claim_id
    assert denial.assertion == f"It is not true that {_TOLD}"
    assert denial.polarity is Polarity.DENIES
    assert (denial.speaker or "") == (speaker or "") or (speaker or "?") in (denial.speaker or "")


@pytest.mark.parametrize(
    "answer",
    [
        "“It is true,” its owner, Ida Berg, said.",
        "“Yes, that is correct,” said its owner, Ida Berg.",
        "Its owner, Ida Berg, said the report was accurate.",
        "Its owner, Ida Berg, confirmed the report on Friday.",
        "Its owner, Ida Berg, conceded as much.",
        "“That is what happened,” said its owner, Ida Berg.",
        "Its owner, Ida Berg, later admitted it.",
    ],
)
def test_a_word_of_agreement_says_what_was_told(answer: str) -> None:
    """Who only confirms makes the claim his own."""
    _, echo = claims(_CLAIM + answer)
    assert (echo.speaker, echo.assertion.lower(), echo.polarity) == (
        "Ida Berg",
        _TOLD.lower(),
        Polarity.AFFIRMS,
    )


@pytest.mark.parametrize(
    "answer",
    [
        "The owner would neither confirm nor deny the report.",
        "The owner neither confirmed nor denied it.",
        "The police declined to confirm this.",
        "The police decline to say how many loaves were sold.",
        "The owner did not rule that out.",
    ],
)
def test_who_leaves_it_open_claims_nothing(answer: str) -> None:
    """Neither a denial nor a confirmation."""
    assert len(claims(_CLAIM + answer)) == 1


@pytest.mark.parametrize(
    ("answer", "assertion"),
    [
        ("Owner Ida Berg rejected the accusation.", "The accusation is not true"),
        ("Owner Ida Berg called it a hoax.", "It is a hoax"),
        ("“It is not,” owner Ida Berg said.", "It is not"),
        ("Owner Ida Berg says she did nothing wrong.", "Ida Berg did nothing wrong"),
    ],
)
def test_a_bare_denial_stands_where_its_article_does_not_tell_the_claim(answer: str, assertion: str) -> None:
    """It is left to the affair to say what is meant."""
    [denial] = claims(answer)
    assert (denial.act, denial.assertion, denial.targets) == (Act.DENIAL, assertion, ())


def test_who_contradicts_somebody_denies_what_he_said() -> None:
    """The claim is meant by whose it is."""
    told, denial = claims(_CLAIM + "Owner Ida Berg contradicted the apprentices.")
    assert (denial.act, denial.targets) == (Act.DENIAL, (told.claim_id,))


def test_a_repeated_no_is_one_denial() -> None:
    """What a speaker says again right behind adds nothing."""
    found = claims(_CLAIM + "“It did not,” said its owner, Ida Berg. “It never has.”")
    assert [claim.act for claim in found] == [Act.STATEMENT, Act.DENIAL]


def test_the_question_says_what_a_no_denies() -> None:
    """“Asked whether P, he said no” denies P."""
    body = "Asked whether he had sold the mill, owner Bo Lind said he had not."
    [denial] = claims(body)
    assert (denial.speaker, denial.act, denial.assertion) == (
        "Bo Lind",
        Act.DENIAL,
        "Bo Lind had sold the mill",
    )


def test_behind_a_colon_the_denier_speaks_for_himself() -> None:
    """“Rejects this: P” denies what came before, and says P."""
    found = claims(_CLAIM + "Owner Ida Berg rejects this: every loaf was baked that morning.")
    assert [(claim.act, claim.polarity) for claim in found[1:]] == [
        (Act.DENIAL, Polarity.DENIES),
        (Act.STATEMENT, Polarity.AFFIRMS),
    ]
    assert found[2].assertion == "Every loaf was baked that morning"


def test_a_post_that_the_outlet_calls_false_is_denied_by_the_outlet() -> None:
    """What the post claims is denied, nobody claims it."""
    [denial] = claims("A post that claims 70 goats drowned in the Vesle is false.")
    assert (denial.speaker, denial.act, denial.quantities[0].low) == (None, Act.DENIAL, 70)


@pytest.mark.parametrize(
    "body",
    [
        "Correction: An article on 2 May said that the mill had burned down. That was wrong. We apologise.",
        "On 2 May we reported that the mill had burned down. This was incorrect. We apologise to its owner.",
        "Yesterday's front page said the mill had burned down. It had not.",
    ],
)
def test_a_correction_denies_what_had_been_printed(body: str) -> None:
    """The old wording and the apology are no claims."""
    [retraction] = claims(body)
    assert retraction.act is Act.RETRACTION
    assert retraction.assertion.rstrip(".") == "It is not true that the mill had burned down"


def test_what_is_withdrawn_must_have_been_said() -> None:
    """Troops that have been withdrawn are no retraction."""
    [claim] = claims("The troops have been withdrawn from Holm.")
    assert claim.act is Act.STATEMENT


def test_who_told_the_first_half_goes_on_with_the_second() -> None:
    """Behind “and” the speaker goes on, behind “but” the outlet."""
    body = "The dam has been closed, governor Ann Lee said, and 40 families were moved."
    assert [claim.speaker for claim in claims(body)] == ["Ann Lee", "Ann Lee"]
    body = "The dam is safe, governor Ann Lee said, but engineers found nine cracks."
    assert [claim.speaker for claim in claims(body)] == ["Ann Lee", None]


@pytest.mark.parametrize(
    ("body", "low", "high"),
    [
        ("Up to 70 sheep are believed to have drowned.", 0, 70),
        ("Fewer than 70 sheep were said to be on board.", 0, 70),
        ("The shepherds' union put the number at no more than 70.", 0, 70),
        ("“There were 70 at least,” shepherd Ole Moe said.", 70, None),
    ],
)
def test_the_bound_belongs_to_the_figure(body: str, low: int, high: int | None) -> None:
    """However the sentence is put."""
    [claim] = claims(body)
    assert [(amount.low, amount.high) for amount in claim.quantities] == [(low, high)]


@pytest.mark.parametrize(
    ("body", "speaker", "assertion"),
    [
        ("The club would like to make clear that Ed Rowe remains its captain.", "club", "Ed Rowe remains its captain"),
        ("The firm wishes to stress that no files were lost.", "firm", "No files were lost"),
        ("We can rule that out, says spokesman Ole Rud.", "Ole Rud", "We can rule that out"),
        ("Lund at first said he had paid for the trip himself.", "Lund", "Lund had paid for the trip himself"),
        ("What the guards saw was a stray dog, the army said.", "army", "What the guards saw was a stray dog"),
        ("Nothing suggests that the vote was rigged, the mission said.", "mission", "Nothing suggests that the vote was rigged"),
        ("The palace confirmed her pregnancy.", "palace", "The palace confirmed her pregnancy"),
        ("Terrex acknowledged having paid a bribe of 900 euros.", "Terrex", "Terrex acknowledged having paid a bribe of 900 euros"),
        ("Oslo said it was not in talks with Osta.", "Norway", "Norway was not in talks with Osta"),
    ],
)  # fmt: skip
def test_who_says_what(body: str, speaker: str, assertion: str) -> None:
    """Forms of telling that hide a verb."""
    [claim] = claims(body)
    assert (claim.speaker, claim.assertion) == (speaker, assertion)


def test_nothing_that_suggests_denies() -> None:
    """The clause is denied, not affirmed."""
    [claim] = claims("No evidence suggests that the barn was set on fire, police said.")
    assert claim.polarity is Polarity.DENIES


def test_all_probability_is_no_certainty() -> None:
    """A hedge of several words."""
    [claim] = claims("The object was in all probability a drifting tree, the navy said.")
    assert claim.modality is Modality.POSSIBLE


def test_a_preposition_left_at_the_end_is_read() -> None:
    """What is believed in stands before the verb, and nothing behind it."""
    body = "Governor Ann Lee: Deporting parents is not the kind of values Americans believe in"
    assert isinstance(claims(body), list)
