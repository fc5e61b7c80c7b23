"""Trade news: what is told beside fears and figures, verbs that tell nothing, brackets and asides in the way."""

from __future__ import annotations

import pytest

from credscore.extract import extract_claims
from credscore.extract.agents import agents
from credscore.extract.phrases import parse
from credscore.models import Article


def _claims(body: str) -> list[tuple[str, str | None]]:
    """Read what an article claims, and by whom."""
    found = extract_claims(Article(article_id="a", outlet="The Lake Courier", title="", body=body))
    return [(claim.assertion.rstrip("."), claim.speaker) for claim in found]


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("Halden shares fell 7% on fears that the mine would close.", "Halden shares fell 7%"),
        ("Tin has lost a third of its value amid speculation that Halden will sell.", "Tin has lost a third of its value"),
        ("Halden shares jumped 9% on Monday, with analysts saying sales could double.", "Halden shares jumped 9% on Monday"),
        ("The rent fell to 180 crowns, reflecting city figures showing 40 empty flats.", "The rent fell to 180 crowns"),
        ("Halden has won a case in Lagos, further evidence that courts are tougher.", "Halden has won a case in Lagos"),
        ("Although output rose by 4% in May, growers warn that 300 jobs may go.", "Output rose by 4% in May"),
        ("While fares fell by 12%, the union says 40 boats have been sold.", "Fares fell by 12%"),
    ],
)  # fmt: skip
def test_a_clause_beside_what_others_say(body: str, told: str) -> None:
    """The outlet's own clause is told, whatever hangs on it."""
    assert (told, None) in _claims(body)


@pytest.mark.parametrize(
    "body",
    [
        "The envoy was speaking amid claims that 40 votes were bought.",
        "As growers said on Monday that 300 jobs may go.",
    ],
)
def test_no_clause_without_news(body: str) -> None:
    """That somebody spoke is no news, nor is a sentence that hangs on nothing."""
    assert all(speaker is not None or "votes" in told or "jobs" in told for told, speaker in _claims(body))


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("The board is investigating two clerks over allegations of selling permits.", "The board is investigating two clerks over allegations of selling permits"),
        ("Ann Lee resigned amid accusations of fraud at the mill.", "Ann Lee resigned amid accusations of fraud at the mill"),
        ("Concerns over the harbour pushed down shares by 4%.", "Concerns over the harbour pushed down shares by 4%"),
        ("Halden and Orsk are in talks about whether to merge 12 shops.", "Halden and Orsk are in talks about whether to merge 12 shops"),
        ("The board could charge the mills up to 10% of their sales.", "The board could charge the mills up to 10% of their sales"),
        ("Growth beat the 3.1% the bank estimated a month ago.", "Growth beat the 3.1% the bank estimated a month ago"),
        ("It topped the 3.5% growth rate that economists had forecast ahead of the vote.", "It topped the 3.5% growth rate that economists had forecast ahead of the vote"),
    ],
)  # fmt: skip
def test_what_only_looks_like_words_said(body: str, told: str) -> None:
    """A noun phrase of what is alleged, a price and a known figure are part of what is told."""
    assert _claims(body) == [(told, None)]


@pytest.mark.parametrize(
    ("body", "told", "speaker"),
    [
        ("There are allegations of torture at the jail.", "Torture at the jail", None),
        (
            "The clerk resigned over allegations that she had sold 12 permits.",
            "She had sold 12 permits",
            None,
        ),
        (
            "He charged the board had sold 12 permits, and Bo Diaz, the mayor, said nine were false.",
            "Nine were false",
            "Bo Diaz",
        ),
    ],
)
def test_what_is_alleged_in_a_clause_stays(body: str, told: str, speaker: str | None) -> None:
    """A clause, or an allegation that nothing else is told beside, remains a claim."""
    assert (told, speaker) in _claims(body)


@pytest.mark.parametrize(
    ("body", "told", "speaker"),
    [
        ("Growers have forecast output will rise by 4%.", "Growers have forecast output will rise by 4%", "Growers"),
        ("The new rate is likely to be 4%, economists forecast.", "The new rate is likely to be 4%", "economists"),
        ("Mr Lee’s office added Ann Roe had sold 12 permits.", "Ann Roe had sold 12 permits", "Mr Lee’s office"),
        ("Halden’s doctors agreed the samples were forged in May.", "The samples were forged in May", "Halden’s doctors"),
        ("Halden closed a mine. But the firm denied reports it was leaving Peru.", "Halden was leaving Peru", "Halden"),
        ("Some growers say this may cut yields by 4%.", "This may cut yields by 4%", "growers"),
        ("Internationally recognised tests are now part of the plan, growers said on Monday.", "Internationally recognised tests are now part of the plan", "growers"),
        ("Ann Lee - herself a former pilot - said the boat had sunk.", "The boat had sunk", "Ann Lee"),
        ("The growers will get 3m crowns (£2.1m; $4.1m) in aid, the ministry said.", "The growers will get 3m crowns (£2.1m; $4.1m) in aid", "ministry"),
        ("Bo Diaz told the Reuters news agency Orsk’s exit from the port had cost 300 jobs.", "Orsk’s exit from the port had cost 300 jobs", "Bo Diaz"),
        ("Growers predict Halden is likely to report a loss of 12m crowns.", "Halden is likely to report a loss of 12m crowns", "Growers"),
        ("Ann Roe told the council that Halden had submitted an offer for the mill.", "Halden had submitted an offer for the mill", "Ann Roe"),
        ("Earlier this month figures showed that 300 jobs were lost.", "300 jobs were lost", "figures"),
        ("The council told the Courier that reports of 40 deaths were “nonsense”.", "Reports of 40 deaths were nonsense", "council"),
    ],
)  # fmt: skip
def test_who_tells_it(body: str, told: str, speaker: str) -> None:
    """Brackets, asides and bare clauses do not hide who tells what."""
    assert (told, speaker) in _claims(body)


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("Orsk had sales of $5.2bn in 2004 and made a profit of $901m.", ["Orsk had sales of $5.2bn in 2004", "Orsk made a profit of $901m"]),
        ("The banks were aware of the debts of 40 mills but continued to lend 12m crowns.", ["The banks were aware of the debts of 40 mills", "The banks continued to lend 12m crowns"]),
        ("The ferry, built in May and dubbed Otto, has sunk 12 times.", ["The ferry, built in May and dubbed Otto, has sunk 12 times"]),
        ("The tests were preliminary and taken out of context in 2019.", ["The tests were preliminary", "The tests were taken out of context in 2019"]),
    ],
)  # fmt: skip
def test_where_clauses_part(body: str, told: list[str]) -> None:
    """A second verb shares the auxiliary only where there is one, and an aside is not parted."""
    assert [words for words, _ in _claims(body)] == told


def test_speakers_in_business_phrases() -> None:
    """A trade in -ing before a post is part of it; two firms told apart are two; short forms hide no name."""
    assert parse("chief operating officer Ann Roe").name == "Ann Roe"
    assert parse("deputy planning director Bo Diaz").role == "deputy planning director"
    assert parse("a man impersonating officers").name is None
    assert agents("Harl and Brugg, two of the largest brewers", 0) == [("Harl", 0), ("Brugg", 9)]
    assert len(agents("the Lake Fishing and Boating Council (LFBC)", 0)) == 1
    assert len(agents("Both the Council of Growers (CG) and Lake Savers Society (LSS)", 0)) == 2


@pytest.mark.parametrize(
    ("body", "told", "speaker"),
    [
        ("Growers have made progress in finding 12 old seeds.", "Growers have made progress in finding 12 old seeds", None),
        ("Two yards will recall about 40,000 boats.", "Two yards will recall about 40,000 boats", None),
        ("Divers will be able to see 12 wrecks in May.", "Divers will be able to see 12 wrecks in May", None),
        ("Orlo is breaking 12 laws in refusing to pay, the union said.", "Orlo is breaking 12 laws in refusing to pay", "union"),
    ],
)  # fmt: skip
def test_deeds_that_sound_like_words(body: str, told: str, speaker: str | None) -> None:
    """What is found, recalled, refused or yet to be seen in a deed is part of it."""
    assert _claims(body) == [(told, speaker)]


@pytest.mark.parametrize(
    ("behind", "speaker"),
    [
        ("This was disclosed by the Bureau of Crops in its index on Monday.", "Bureau of Crops"),
        ("The Bureau of Crops disclosed this in its report for May.", "Bureau of Crops"),
        ("The governor, Ann Roe, made this known in a statement.", "Ann Roe"),
        ("This was contained in a statement signed by the governor, Ann Roe.", "Ann Roe"),
    ],
)
def test_whose_the_sentence_before_was(behind: str, speaker: str) -> None:
    """A sentence that only tells who made it known gives its source to the one before."""
    assert _claims(f"Prices rose by 4% in May. {behind}") == [("Prices rose by 4% in May", speaker)]


@pytest.mark.parametrize(
    ("body", "speakers"),
    [
        ("Seven yards — including Orlo Ship Co. and Harl Group LLC — said on Monday they will mend 12 boats.", {"Seven yards"}),
        ("The lender with branches in Peru, Chile, Bolivia and Ecuador said its bad loans rose 11%.", {"lender with branches in Peru"}),
        ("On 20 October Orlo said 12 boats had sunk.", {"Orlo"}),
        ("In October Orlo said 12 boats had sunk.", {"Orlo"}),
        ("Ann Lee, a spokesman for the Bell campaign said 12 boats had sunk.", {"Ann Lee"}),
        ("According to The River Journal, a farmer sued the mill over 12 wells, claiming it broke the law.", {"River Journal"}),
    ],
)  # fmt: skip
def test_one_speaker_whatever_describes_him(body: str, speakers: set[str]) -> None:
    """Examples, places and months beside a speaker are no speakers."""
    assert {speaker for _, speaker in _claims(body)} == speakers


@pytest.mark.parametrize(
    ("body", "mood"),
    [
        ("Growers expected adjusted yields of 49 sacks.", "planned"),
        ("Orlo is predicting a 2% fall in prices.", "planned"),
        ("Orlo cut its sales forecasts for May by 4%.", "asserted"),
        ("Growers forecast that yields fell by 4% in May.", "asserted"),
        ("Troops set up 12 roadblocks on the road, a photographer saw.", "asserted"),
    ],
)
def test_what_is_foretold(body: str, mood: str) -> None:
    """A noun phrase that is foretold is yet to come."""
    found = extract_claims(Article(article_id="a", outlet="The Lake Courier", title="", body=body))
    assert [claim.modality.value for claim in found] == [mood]
