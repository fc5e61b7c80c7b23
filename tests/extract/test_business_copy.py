"""Business news: firms behind their trades, forecasts and results, who speaks for whom."""

from __future__ import annotations

import pytest

from credscore.extract import extract_claims
from credscore.extract.kinds import Kind
from credscore.extract.phrases import parse
from credscore.models import Article


@pytest.mark.parametrize(
    ("phrase", "kind", "name"),
    [
        ("Film studio Harrow Pictures", Kind.BODY, "Harrow Pictures"),
        ("mortgage lender Halden Building Society", Kind.BODY, "Halden Building Society"),
        ("Airline Norling Airways", Kind.BODY, "Norling Airways"),
        ("Toymaker Bimbo & Lark", Kind.BODY, "Bimbo & Lark"),
        ("Investment bank Brandt Brothers", Kind.BODY, "Brandt Brothers"),
        ("Broker Vantor Securities", Kind.BODY, "Vantor Securities"),
        ("Rival Vantor", Kind.BODY, "Vantor"),
        ("Rival Peter Holm", Kind.PERSON, "Peter Holm"),
        ("Rival candidate Peter Holm", Kind.PERSON, "Peter Holm"),
        ("Broker Peter Holm", Kind.PERSON, "Peter Holm"),
        ("Developer John Smith", Kind.PERSON, "John Smith"),
        ("Security firm boss Dana Krol", Kind.PERSON, "Dana Krol"),
        ("The Airline Pilots Association", Kind.BODY, "Airline Pilots Association"),
        ("Retailer Trade Association", Kind.BODY, "Retailer Trade Association"),
        ("the Company Law Commission", Kind.BODY, "Company Law Commission"),
        ("Business Secretary Ann Holm", Kind.PERSON, "Ann Holm"),
    ],
)
def test_firms_behind_their_trades(phrase: str, kind: Kind, name: str) -> None:
    """A trade written small, or with the capital of the sentence, is none of the name's words."""
    found = parse(phrase)
    assert (found.kind, found.name) == (kind, name)


def _claims(body: str) -> list[tuple[str, str | None]]:
    """Read what an article claims, and by whom."""
    found = extract_claims(Article(article_id="a", outlet="The Lake Courier", title="", body=body))
    return [(claim.assertion, claim.speaker) for claim in found]


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("Vantor shares fell 4% after the company said sales had dropped.", "Vantor shares fell 4%"),
        ("Two roads were closed because police said the slope might slip.", "Two roads were closed"),
        ("The dam is 40 years old, but the ministry said it would hold.", "The dam is 40 years old"),
        ("Zinc hit its best level in almost three months after the bank said 300 tonnes were sold.", "Zinc hit its best level in almost three months"),
        ("Norling closed 12 shops hours after the union said 300 jobs were lost.", "Norling closed 12 shops"),
    ],
)  # fmt: skip
def test_what_happened_before_somebody_said_something(body: str, told: str) -> None:
    """The clause before "after X said that P" is the outlet's own."""
    assert (told, None) in _claims(body)


@pytest.mark.parametrize(
    ("body", "fragment"),
    [
        ("The move comes after Vantor said it would cut 300 jobs.", "The move comes"),
        ("The tower was shut for 12 days, as the mayor said it would be.", "The tower was shut for 12 days"),
        ("Two parents who had waited outside when a clerk arrived said 30 pupils were ill.", "Two parents who had waited outside"),
        ("What began as a joke on 3 May ended when police said the box held 3 kg of tea.", "What began as a joke on 3 May ended"),
    ],
)  # fmt: skip
def test_what_is_no_clause_of_its_own_is_not_told(body: str, fragment: str) -> None:
    """A relative clause, a cleft and "the move comes" tell nothing without what follows."""
    assert fragment not in {assertion.rstrip(".") for assertion, _ in _claims(body)}


@pytest.mark.parametrize(
    ("body", "assertion", "speaker"),
    [
        ("Brandt Bank cut its forecast for zinc to $86 a tonne from $95.", "Brandt Bank cut its forecast for zinc to $86 a tonne from $95", "Brandt Bank"),
        ("Vantor has shown interest in buying 300 vans.", "Vantor has shown interest in buying 300 vans", "Vantor"),
        ("The ministry has ordered an inquiry into how Vantor paid its directors 4m euros.", "The ministry has ordered an inquiry into how Vantor paid its directors 4m euros", "ministry"),
        ("Vantor reported a fall in profit of 12%.", "Vantor reported a fall in profit of 12%", "Vantor"),
        ("Vantor reported a profit of 12m euros in the year ended March 31.", "Vantor reported a profit of 12m euros in the year ended March 31", "Vantor"),
        ("Vantor reported a profit of 12m euros, the prospectus showed.", "Vantor reported a profit of 12m euros", "prospectus"),
        ("Two people familiar with the matter said Norling had rejected an offer of 38 euros.", "Norling had rejected an offer of 38 euros", "people familiar with the matter"),
        ("Vantor raised its estimate that demand would rise 9%.", "Demand would rise 9%", "Vantor"),
        ("Norling rejected claims that it had dumped 300 tonnes, the ministry said.", "Norling had dumped 300 tonnes", "Norling"),
    ],
)  # fmt: skip
def test_deeds_and_things_are_told_with_their_verb(body: str, assertion: str, speaker: str) -> None:
    """A thing without its verb is no claim; turning an offer down is a deed, denying is not."""
    assert (assertion, speaker) in _claims(body)


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("“We saw strong demand in May,” chief financial officer Petra Lind told reporters.", "named_official"),
        ("“We saw two men climb the fence,” guard Petra Lind told reporters.", "eyewitness"),
        ("“We saw no sign of the boat,” fisherman Petra Lind told reporters.", "eyewitness"),
        ("Norling Bank said zinc rose 3%. Prices will fall 2%, said Ann Holm, the bank's chief economist.", "named_expert"),
        ("The central bank said prices rose 3%. They will fall 2%, said Ann Holm, the central bank's chief economist.", "named_official"),
        ("The ferry firm said 40 were aboard. It was 41, said Ann Holm, the firm's managing director.", "named_official"),
        ("Prices will fall 2%, said Ann Holm, head of foreign exchange research at Norling Bank.", "named_expert"),
        ("Vantor needs 35m euros, said Ann Holm, an investment banker who has met the board.", "named_expert"),
    ],
)  # fmt: skip
def test_who_reads_the_markets(body: str, kind: str) -> None:
    """A house's economist reads the markets; its officers speak for it, and nobody sees demand with his eyes."""
    found = extract_claims(Article(article_id="a", outlet="The Lake Courier", title="", body=body))
    assert found[-1].sourcing_type.value == kind


@pytest.mark.parametrize(
    ("body", "assertion", "speaker"),
    [
        ("The port will close, Foreign Minister Sal Omari has been reported as saying.", "The port will close", "Sal Omari"),
        ("The port will close in May, the mayor reportedly said.", "The port will close in May", "mayor"),
        ("Ann Lee issued a warning earlier in the week that 300 fish had died.", "300 fish had died", "Ann Lee"),
        ("Announcing the closure of 12 mills, Ann Lee said costs were too high.", "Ann Lee announced the closure of 12 mills", "Ann Lee"),
        ("Karl Grieg called for a new mill, which he said was worth 3m euros.", "A new mill was worth 3m euros", "Karl Grieg"),
        ("300 people have left, reports from the country say.", "300 people have left", None),
        ("About 70% to 80% of the farms are believed to have closed.", "About 70% to 80% of the farms have closed", None),
        ("Vantor sold 12 mills to Norling in May. The German company said 300 jobs were safe.", "300 jobs were safe", "Vantor"),
        ("Ann Lee told broadcaster NRK she was safe. No flight was late, the airport operator said.", "No flight was late", "airport operator"),
        ("The local Arden Herald said the mayor resigned on Monday.", "The mayor resigned on Monday", "Arden Herald"),
        ("Campaign group the River Trust warned that 300 fish had died.", "300 fish had died", "River Trust"),
    ],
)  # fmt: skip
def test_who_said_it_in_business_copy(body: str, assertion: str, speaker: str | None) -> None:
    """Wordings by which agency copy hands on what somebody said."""
    assert (assertion, speaker) in _claims(body)


@pytest.mark.parametrize(
    "body",
    [
        "The agency published a report last week that showed 300 cases.",
        "The ministry sent a letter on Monday that the mayor had written.",
        "The firm sent out a claim form last week that 300 customers filled in.",
    ],
)
def test_a_relative_clause_is_not_what_a_record_says(body: str) -> None:
    """What describes the letter is none of its words."""
    assert all(speaker is None for _, speaker in _claims(body))
