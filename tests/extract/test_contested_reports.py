"""Reports that somebody denies, doubts or will not speak of: what they say, whose they are, and who denies it."""

from __future__ import annotations

import pytest

from credscore import score
from credscore.models import Article
from readings import claims


def _article(body: str, name: str = "a", outlet: str = "The Herald", day: int = 13) -> Article:
    return Article(article_id=name, outlet=outlet, body=body, published_at=f"2024-03-{day:02d}T00:00:00Z")


def _claims(body: str) -> list[tuple[str, str | None, str]]:
    return [(claim.assertion, claim.speaker, claim.polarity.value) for claim in claims(body)]


def _sides(body: str) -> dict[str | None, tuple[str, str]]:
    return {speaker: (polarity, text) for text, speaker, polarity in _claims(body)}


DENIED = [
    ("Veldora on Friday rejected a Reuters report from a day earlier which said it had sold two ferries.", "Veldora", "Reuters", "Veldora had sold two ferries"),
    ("Acme rejected a report last week in the Wall Street Journal saying it had closed a mill.", "Acme", "The Wall Street Journal", "Acme had closed a mill"),
    ("The port has dismissed as ‘unfounded’ and ‘absurd’ some earlier report by Reuters claiming that Acme has leased two cranes.", "port", "Reuters", "Acme has leased two cranes"),
    ("The mayor dismissed as “nonsense” and “pure fiction” a story in the Guardian alleging that the council had sold the library.", "mayor", "The Guardian", "The council had sold the library"),
    ("The army vehemently rejected as a fabrication claims by rebels that they had taken the airfield.", "army", "rebels", "The rebels had taken the airfield"),
    ("The union dismissed as unfounded what has been reported by Reuters claiming that nine pilots had quit.", "union", "Reuters", "Nine pilots had quit"),
    ("Norway rejected claims from Sweden that two boats had fished in the fjord.", "Norway", "Sweden", "Two boats had fished in the fjord"),
    ("The ministry took issue with a Reuters report that inspectors had found lead in the wells.", "ministry", "Reuters", "Inspectors had found lead in the wells"),
    ("The museum called into question a report in the Guardian that the vase had been stolen.", "museum", "The Guardian", "The vase had been stolen"),
    ("The bank shot down a story published by Axios on Friday that nine branches had closed.", "bank", "Axios", "Nine branches had closed"),
    ("The fire service described as false a report by Reuters which claimed that the dam had burst.", "fire service", "Reuters", "The dam had burst"),
    ("Acme said a Reuters report that it had halted production was false.", "Acme", "Reuters", "Acme had halted production"),
    ("The ministry called the Reuters report that nine ships had sunk “a complete lie”.", "ministry", "Reuters", "Nine ships had sunk"),
    ("The embassy refuted a Guardian investigation alleging that two clerks had sold visas.", "embassy", "The Guardian", "Two clerks had sold visas"),
    ("Norling rejected a Reuters report that it had dumped 300 tonnes, the ministry said.", "Norling", "Reuters", "Norling had dumped 300 tonnes"),
    ("The club rejected a Reuters report, published on Sunday, that the coach had resigned.", "club", "Reuters", "The coach had resigned"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "denier", "teller", "told"), DENIED)
def test_both_sides_of_a_denied_report_are_told(body: str, denier: str, teller: str, told: str) -> None:
    assert _sides(body) == {denier: ("denies", told), teller: ("affirms", told)}


@pytest.mark.parametrize(
    ("body", "denier", "told"),
    [
        ("The court rejected a report from Monday which said the tower was safe.", "court", "The tower was safe"),
        ("The rail bank poured cold water on reports that it would close nine lines.", "rail bank", "The rail bank would close nine lines"),
        ("The firm called reports that it had cut nine jobs untrue.", "firm", "The firm had cut nine jobs"),
        ("Peru rejected reports in Chile that the dam had burst.", "Peru", "The dam had burst"),
    ],
)  # fmt: skip
def test_nobody_tells_a_denied_report_that_is_nobodys(body: str, denier: str, told: str) -> None:
    assert _claims(body) == [(told, denier, "denies")]


def test_a_charge_of_a_deed_is_denied_without_those_who_level_it() -> None:
    found = _claims(
        "Port officials have repeatedly denied the accusations leveled by the media and some unions about selling Acme two cranes."
    )
    assert [polarity for _, _, polarity in found] == ["denies"]
    assert found[0][0].endswith("denied selling Acme two cranes")


@pytest.mark.parametrize(
    ("body", "teller", "told"),
    [
        ("The bank has not responded to a Reuters report that it plans to cut 300 jobs.", "Reuters", "The bank plans to cut 300 jobs"),
        ("The palace refused to confirm or deny a Reuters report that the duke had fled.", "Reuters", "The duke had fled"),
        ("The head of the port Ann Lee did not confirm Western media reports that two cranes had fallen.", "Western media", "Two cranes had fallen"),
        ("The league has yet to comment on a report by Reuters that two umpires were suspended.", "Reuters", "Two umpires were suspended"),
        ("The ministry has neither confirmed nor denied a Reuters report that two pilots were captured.", "Reuters", "Two pilots were captured"),
        ("The army did not deny a Reuters report that it had shelled the village.", "Reuters", "The army had shelled the village"),
        ("Acme declined comment on a Reuters report that two of its ships had sunk.", "Reuters", "Two of its ships had sunk"),
        ("The mayor would not comment on reports that nine trams had crashed.", None, "Nine trams had crashed"),
    ],
)  # fmt: skip
def test_who_will_not_speak_of_a_report_tells_nothing_of_it(body: str, teller: str | None, told: str) -> None:
    assert _claims(body) == [(told, teller, "affirms")]
    assert claims(body)[0].via == ()


def test_what_is_only_named_in_a_question_is_not_told() -> None:
    body = "Roe did not respond to a question about the alleged reports on Peru but said the port remains closed."
    assert [text for text, _, _ in _claims(body)] == ["The port remains closed"]


def test_what_somebody_reacts_to_is_no_relay_of_his_answer() -> None:
    body = "In reaction to a report that has just been released by Reuters claiming Peru has sold two ferries, Ann Lee said that the ferries were idle."
    assert [(claim.assertion, claim.speaker, claim.via) for claim in claims(body)] == [
        ("Peru has sold two ferries", "Reuters", ()),
        ("The ferries were idle", "Ann Lee", ()),
    ]


def test_two_papers_that_published_it_both_tell_it() -> None:
    body = "Peru's Permanent Mission to the United Nations dismissed reports published by CNN and Wall Street Journal alleging that Lima had sold two ferries."
    told = "Lima had sold two ferries"
    assert [(c.assertion, c.speaker, c.polarity.value, c.via) for c in claims(body)] == [
        (told, "Peru’s Permanent Mission to the United Nations", "denies", ()),
        (told, "CNN", "affirms", ()),
        (told, "The Wall Street Journal", "affirms", ()),
    ]


@pytest.mark.parametrize(
    "body",
    [
        "The minister rejected a proposal that schools should close.",
        "The minister denied that the report in the Guardian had hurt sales.",
        "The ministry confirmed a Reuters report that nine ships had sunk.",
        "The minister dismissed the official who had reported that the dam was cracked.",
        "The club shot down the plan on Monday.",
        "The board rejected an offer from Acme and said a report was due in May.",
        "The clinic did not publish a report that said nine babies had died.",
    ],
)
def test_what_is_no_contested_report_is_read_as_before(body: str) -> None:
    """A proposal, a clause of its own, a person dismissed: nothing that a report says is denied."""
    assert not {(text, "denies") for text, _, polarity in _claims(body) if polarity == "denies"} & {
        ("Schools should close", "denies"),
        ("Nine ships had sunk", "denies"),
        ("The dam was cracked", "denies"),
        ("Nine babies had died", "denies"),
        ("A report was due in May", "denies"),
    }


def test_a_denial_passed_on_is_nobodys_in_particular() -> None:
    [(text, speaker, polarity)] = _claims(
        "A denial conveyed through Acme News described the charges as ‘extremely laughable’."
    )
    assert (text, speaker, polarity) == ("The charges are extremely laughable", None, "denies")
    assert _claims("A denial from the ministry described the charges as false.")[0][1] == "ministry"


@pytest.mark.parametrize(
    "denial",
    [
        "Veldora on Saturday rejected a Reuters report from a day earlier which said it had moved nine tanks to Graustark.",
        "A Veldoran minister dismissed as ‘unfounded’ some earlier report by Reuters claiming that Veldora had moved nine tanks to Graustark.",
    ],
)
def test_a_denial_lowers_what_the_report_said(denial: str) -> None:
    told = _article(
        "Veldora has moved nine tanks to Graustark, Reuters reported, citing three clerks.", day=12
    )
    aside = _article("A bakery opened in Larne on Saturday.", "b", "The Post")

    def level(other: Article) -> float:
        claims = score([told, other]).claims
        return float(claims.loc[claims["article_id"] == "a", "score"].iloc[0])

    assert level(_article(denial, "b", "The Post")) < level(aside)


def test_what_the_denier_says_behind_is_his_own_word() -> None:
    body = "Ann Lee, who rejected a Reuters report that she had quit, told the court the vault was empty."
    assert ("The vault was empty", "Ann Lee", "affirms") in _claims(body)
    assert ("Ann Lee had quit", "Ann Lee", "denies") in _claims(body)
    body = "Acme denied reports that it would close the studio, but said 90 jobs would go."
    assert _claims(body) == [
        ("Acme would close the studio", "Acme", "denies"),
        ("90 jobs would go", "Acme", "affirms"),
    ]
