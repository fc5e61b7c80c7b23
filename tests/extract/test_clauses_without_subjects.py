"""Clauses that lack their subject, whom words are said to, what is argued against, and where contents end."""

from __future__ import annotations

import pytest

from readings import claims


def _told(body: str) -> list[tuple[str | None, str]]:
    return [(claim.speaker, claim.assertion) for claim in claims(body)]


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("Joe Hill opposes a plan he said could hurt the county.", ("Joe Hill", "A plan could hurt the county")),
        ("The plan, which Acme says opens up 95 acres to mining, was dropped.", ("Acme", "The plan opens up 95 acres to mining")),
        ("Firms that Hull, Leeds and others say break the rules were fined.", ("Hull", "Firms break the rules")),
        ("Letters she said were forged came from Hull.", (None, "Letters were forged")),
        ("The police have arrested a man who allegedly planned an attack on the mill.", (None, "A man planned an attack on the mill")),
        ("A clerk who allegedly stole 40 coins was jailed.", (None, "A clerk stole 40 coins")),
        ("A man who reportedly stole 40 coins was jailed.", (None, "A man stole 40 coins")),
    ],
)  # fmt: skip
def test_a_relative_clause_has_its_thing_for_subject(body: str, told: tuple[str | None, str]) -> None:
    """What a relative clause tells is told of the thing before it, and ends before the main verb."""
    assert told in _told(body)


def test_a_thing_belongs_to_both_clauses() -> None:
    """The words before a relative clause keep the thing that it tells of."""
    told = _told(
        "The suit says the bureau broke the law in adopting the plan, which Acme says will open up 95 acres."
    )
    assert told == [
        ("suit", "The bureau broke the law in adopting the plan"),
        ("Acme", "The plan will open up 95 acres"),
    ]


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("Ann Lee told Joe Hill, who runs the mill, that it was shut.", ("Ann Lee", "It was shut")),
        ("Ann Lee warned Europe - which has objected to the tax - that much is at stake.", ("Ann Lee", "Much is at stake")),
        ("Ann Lee warned Europe, which has objected to the tax, that much is at stake.", ("Ann Lee", "Much is at stake")),
    ],
)  # fmt: skip
def test_who_is_told_is_no_speaker(body: str, told: tuple[str, str]) -> None:
    """A clause about the person told stands between the verb and what is said."""
    assert told in _told(body)
    assert not any("that" in assertion for _, assertion in _told(body))


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("Farmers have argued against closing the mill.", [("Farmers", "Farmers have argued against closing the mill")]),
        ("Ann Lee has argued against the closure of ten mills.", [("Ann Lee", "Ann Lee has argued against the closure of ten mills")]),
        ("The bank cautioned about closing ten mills.", [("bank", "The bank cautioned about closing ten mills")]),
        ("The company maintains strong ties with Hull.", [(None, "The company maintains strong ties with Hull.")]),
        ("The town faced an onslaught, with rebel forces claiming to control ten villages.", [(None, "The town faced an onslaught"), ("rebel forces", "Rebel forces claimed to control ten villages")]),
    ],
)  # fmt: skip
def test_things_and_deeds_are_told_with_their_verb(body: str, told: list[tuple[str | None, str]]) -> None:
    """Who argues against a deed does not say that it is done; what is kept up is no claim."""
    assert _told(body) == told


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("The farmers accuse the ministry of failing to adequately examine and fully disclose the costs of the dam.", [("farmers", "The ministry was failing to adequately examine and fully disclose the costs of the dam")]),
        ("The suit says the firm conspired to obtain and disclose secret plans.", [("suit", "The firm conspired to obtain and disclose secret plans")]),
        ("With the vote put off while the war goes on, there is a limited check on the king, some experts say.", [("experts", "With the vote put off while the war goes on, there is a limited check on the king")]),
        ("And that sparked a demand to put 40 items on the list.", [(None, "That sparked a demand to put 40 items on the list.")]),
    ],
)  # fmt: skip
def test_where_contents_are_not_parted(body: str, told: list[tuple[str | None, str]]) -> None:
    """Two infinitives share their object, "while" hangs on a fronted "with", "and that" points back."""
    assert _told(body) == told


def test_while_that_is_a_time() -> None:
    """A while is a time."""
    told = _told('"We lost it a while back, I think we have now regained it," Ann Lee said.')
    assert not any(assertion.endswith(" a") for _, assertion in told)


def test_a_content_does_not_end_with_a_conjunction() -> None:
    """What opens somebody else's clause is cut off."""
    body = "Joe Hill claimed there were signs of doubt - and if the party could show they had listened, it could win."
    assert ("Joe Hill", "There were signs of doubt") in _told(body)


def test_calls_to_subscribe_are_left_out() -> None:
    """Sign-up lines in the text are nobody's claim."""
    body = "The town lost 40 boats, Ann Lee said.\nBy entering your email and clicking Subscribe, you agree to receive content and promotional communications from the Post."
    assert _told(body) == [("Ann Lee", "The town lost 40 boats")]


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("There will be no winners, the ministry said on X. Belgian farmers said ten mills were shut.", [("ministry", "There will be no winners"), ("Belgian farmers", "Ten mills were shut")]),
        ("William Zarit, chairman of the Chamber, said the car announcement, if confirmed, was a relief.", [("William Zarit", "The car announcement, if confirmed, was a relief")]),
        ("Joe Hill took orders from and reported to the board, the suit says.", [("suit", "Joe Hill took orders from and reported to the board")]),
        ("The mayor said that evidence so far gathered by police suggested the dead man was in his 50s.", [("police", "The dead man was in his 50s")]),
        ("Leaders point to the mayor's controversial comments on refugees as evidence of his bias.", [("Leaders", "Leaders point to the mayor's controversial comments on refugees as evidence of his bias")]),
        ("The bank released footage showing 40 boats in flames.", [("bank", "40 boats in flames")]),
        ("The guards have learned how to break from a tight grip and respond to a knife attack.", [("guards", "The guards have learned to break from a tight grip and respond to a knife attack")]),
        ("Joe Hill said: “To be invited is a pleasure.”", [("Joe Hill", "To be invited is a pleasure.")]),
        ("The draft that Ann Lee says dates from 2019 was created on 12 May on a bank computer, the file’s metadata show.", [("Ann Lee", "The draft dates from 2019"), ("file’s metadata", "The draft was created on 12 May on a bank computer")]),
        ("The plan, which Acme says will save 40 jobs, was dropped in May, Ann Lee said.", [("Acme", "The plan will save 40 jobs"), ("Ann Lee", "The plan was dropped in May")]),
    ],
)  # fmt: skip
def test_who_tells_which_part(body: str, told: list[tuple[str, str]]) -> None:
    """Each part of a sentence goes to the one who tells it, whole."""
    assert _told(body) == told


def test_a_day_is_no_surname() -> None:
    """The day of a meeting behind a name is no part of it."""
    body = 'Maksut was there when he met with Durr Wednesday evening. "I lost 40 boats," Durr said.'
    assert _told(body)[-1][0] == "Durr"


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("Israel has denied holding up or rejecting humanitarian supplies.", [("Israel", "Israel has denied holding up or rejecting humanitarian supplies")]),
        ("Officials with the Ministry of Health and the Department of Justice said ten mills were shut.", [("Officials with the Ministry of Health", "Ten mills were shut"), ("Officials with the Department of Justice", "Ten mills were shut")]),
        ("Acme sells 40 cakes there despite boycotts and calls for it to stop.", [(None, "Acme sells 40 cakes there despite boycotts and calls for it to stop.")]),
        ('Joe Biden specifically condemned the violence at the port. "It\'s simply wrong," Biden said.', [("Joe Biden", "It's simply wrong")]),
    ],
)  # fmt: skip
def test_denied_deeds_and_named_bodies(body: str, told: list[tuple[str | None, str]]) -> None:
    """Two deeds are denied together, bodies keep their names, nobody denies what he only condemned."""
    assert _told(body) == told


def test_a_court_that_dismisses_claims_denies_nothing() -> None:
    """A court throws a suit out and does not say that what is told before is untrue."""
    told = _told(
        "After his name was revealed, Joe Hill brought suit. A district court dismissed the claims in May."
    )
    assert not any("not true" in assertion for _, assertion in told)


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("Iran has sold ten boats to Russia, and according to US officials, built a boat factory in Hull.", ("US officials", "Iran built a boat factory in Hull")),
        ("The school was the first in town when it opened in 1978, and according to its latest report, has more than 1,300 pupils.", ("latest report", "The school has more than 1,300 pupils")),
        ("The results showed that while those who drank water felt less tired, they still had the same pain.", ("results", "While those who drank water felt less tired, they still had the same pain")),
    ],
)  # fmt: skip
def test_second_halves_and_feelings(body: str, told: tuple[str, str]) -> None:
    """Who is named behind "and" tells what follows; how somebody feels is told by nobody."""
    assert told in _told(body)
    assert len(_told(body)) == 1


@pytest.mark.parametrize(
    "words",
    [
        "do not, in any manner, reflect the views of the state",
        "will not, under the law, make the town a party",
    ],
)
def test_a_negation_before_an_aside_is_no_bare_denial(words: str) -> None:
    """What is denied stands behind the aside, not in the sentence before."""
    told = _told(
        f"Ten mills were shut in May. The ministry issued a statement saying her comments “{words}.”"
    )
    assert not any("not true" in assertion for _, assertion in told)
