"""Who tells it where descriptions, relative clauses and second tellings stand between the words and the verb."""

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    "case",
    [
        # What stands before a name behind a clause is no apposition to it.
        ("A seat cost 9,000 crowns, Ann Moore, a clerk at the hall, told the paper.", "A seat", "Ann Moore", "eyewitness", ()),
        ("It is 12 weeks since the last leak, the plant's manager, Bo Li, explained on our programme.", "12 weeks", "Bo Li", "named_official", ()),
        ("Bo Li, the plant's manager, said that 12 pumps had failed.", "12 pumps", "Bo Li", "named_official", ()),
        # A telling in a relative clause, with its own place or act, is not the telling.
        ("A nurse who says she worked on the ward told the Herald that 12 beds were empty.", "12 beds", "nurse", "eyewitness", ("The Herald",)),
        ("A clerk, who would be nameless “in a house this small”, said Ann Moore burnt 12 files.", "12 files", "clerk", "eyewitness", ()),
        ("The map, which the firm's lawyer, Ann Moore, handed to this newspaper, adds that 12 wells are dry.", "12 wells", "map", "document", ()),
        ("The 12 rifles that guards said they found were toys, according to the court's ruling.", "were toys", "court’s ruling", "document", ()),
        # Whoever tells behind a semicolon tells it himself.
        ("Nine of 40 bills are paid, the mayor, Ann Moore, complains; the ministry says it has paid 34.", "paid 34", "ministry", "institution", ()),
        ("Nine of 40 bills are paid, the mayor, Ann Moore, complains.", "Nine", "Ann Moore", "named_official", ()),
        # Further verbs of telling.
        ("Host Ann Moore shot back that the firm owes 12 million.", "12 million", "Ann Moore", "pundit", ()),
        ("The fire chief, Bo Li, e-mailed me that 12 hoses had burst.", "12 hoses", "Bo Li", "named_official", ()),
        ("In Quay 64.9 per cent voted for it, notary Bo Li read out at ten.", "64.9", "Bo Li", "named_official", ()),
        ("Ann Moore left the board in May. She herself says she asked for it.", "asked for", "Ann Moore", "named_official", ()),
        ("Economist Ann Moore of Quay Research expects no more than one point.", "one point", "Ann Moore", "named_expert", ()),
        # Persons behind a word for several of them.
        ("Two rivals are in talks about a merger worth $9 million, four people in the sector confirm to the Post.", "merger", None, "anonymous_source", None),
        ("A group of parents said 12 lessons had been dropped.", "12 lessons", "parents", "eyewitness", ()),
        ("The Aid Group of Norland said 12 boats had sunk.", "12 boats", "Aid Group of Norland", "institution", ()),
    ],
)  # fmt: skip
def test_who_tells_it(told_by: Callable[..., None], case: tuple[object, ...]) -> None:
    """The one who tells is found over what stands in between."""
    told_by(*case)


@pytest.mark.parametrize(
    "text",
    [
        "The couple in the van called 112 seven times.",
        "She looked through the e-mails and the letters.",
    ],
)
def test_no_telling(text: str) -> None:
    """A number that is dialled is no name that is given, and letters are things."""
    from credscore.extract import extract_claims
    from credscore.models import Article

    found = extract_claims(Article(article_id="a", outlet="Port Gazette", body=text))
    assert all(claim.speaker is None for claim in found)


def test_reports_that_somebody_got_are_counted() -> None:
    """They are no rumour; "there were reports of fires" is one."""
    from credscore.extract import extract_claims
    from credscore.models import Article

    text = "The council has received 61 reports of fires and seven reports of floods."
    (claim,) = extract_claims(Article(article_id="a", outlet="Port Gazette", body=text))
    assert [amount.low for amount in claim.quantities] == [61, 7]
    assert not claim.hearsay
