"""Ordinary copy on any subject: verdicts on reports, absolutes with a speaker, interviews, retractions, offices of two names."""

from __future__ import annotations

import pytest

from credscore.terms import Act, Polarity
from readings import claims


def _told(body: str) -> list[tuple[str | None, str, Polarity]]:
    return [(claim.speaker, claim.assertion, claim.polarity) for claim in claims(body)]


@pytest.mark.parametrize(
    ("body", "speaker", "assertion"),
    [
        (
            "A spokesman for the Labour Party called a report suggesting the leader had taken money from a Chinese firm outrageous.",
            "Labour Party", "The leader had taken money from a Chinese firm",
        ),
        (
            "The hospital described a story suggesting 12 babies died of infection as irresponsible.",
            "hospital", "12 babies died of infection",
        ),
        (
            "The club's chairman Peter Moss branded a report claiming the team would be sold \"absurd\".",
            "Peter Moss", "The team would be sold",
        ),
        ("The minister said a report claiming the lake was poisoned was wrong.", "minister", "The lake was poisoned"),
    ],
)  # fmt: skip
def test_a_verdict_on_a_report_denies_what_it_says(body: str, speaker: str, assertion: str) -> None:
    """Whoever calls a report that tells something outrageous denies it."""
    assert _told(body) == [(speaker, assertion, Polarity.DENIES)]


@pytest.mark.parametrize(
    "body",
    [
        "A spokesman for the bank called a report suggesting it will cut 300 jobs.",
        "Dr. Ann Lee called a study suggesting that coffee prevents cancer promising.",
        "The union called the proposed pay cuts outrageous.",
    ],
)
def test_no_verdict_denies_nothing(body: str) -> None:
    """Praise, a call by telephone and a verdict on a deed are no denials of what was told."""
    assert all(polarity is Polarity.AFFIRMS for _, _, polarity in _told(body))


@pytest.mark.parametrize(
    ("body", "speaker", "assertion"),
    [
        (
            "The council rejected the plan, with Tom Hill of the housing charity Roof saying rents had risen 12%.",
            "Tom Hill", "Rents had risen 12%",
        ),
        (
            "The bank raised rates, with its governor Paul Grant warning that inflation would reach 9%.",
            "Paul Grant", "Inflation would reach 9%",
        ),
        (
            "The union met the mayor, with Paul Grant, the general secretary, saying that members would strike in May.",
            "Paul Grant", "Members would strike in May",
        ),
        ("With the Met Office warning of heavy snow in Scotland, schools will close on Thursday.", "Met Office", "Heavy snow in Scotland"),
        ("With police saying 12 people had been hurt, the mayor cancelled the parade.", "police", "12 people had been hurt"),
        ("The company was criticised by customers, with one saying she had waited three weeks for a refund.", None, "She had waited three weeks for a refund"),
        (
            "The plan divided the village, with some residents saying that traffic would double and others arguing that shops needed customers.",
            "residents", "Shops needed customers",
        ),
        (
            "The plan divided the village, with some residents saying that traffic would double and others arguing that shops needed customers.",
            "residents", "Traffic would double",
        ),
    ],
)  # fmt: skip
def test_who_speaks_in_an_absolute(body: str, speaker: str | None, assertion: str) -> None:
    """Behind "with" somebody tells something of his own, up to the main clause or the next to speak."""
    assert (speaker, assertion, Polarity.AFFIRMS) in _told(body)


def test_with_somebody_met_is_no_absolute() -> None:
    """Whom a body met does not speak for it."""
    told = _told("The council met with Ann Lee, the developer, saying it needed more time.")
    assert told[-1][:2] == ("council", "The council needed more time")


@pytest.mark.parametrize(
    ("body", "denier", "teller", "via"),
    [
        ("The hospital disputed a Tribune article in which a nurse said 12 babies had died of infection.", "hospital", "nurse", ("Tribune",)),
        ("Nestle denied a Reuters report in which two workers said the plant had hidden lead levels.", "Nestle", "workers", ("Reuters",)),
        ("The ministry rejected a BBC documentary in which a former guard alleged that inmates were beaten.", "ministry", "former guard", ("BBC",)),
        ("The university dismissed a blog post in which a student said exams had been leaked.", "university", "student", ()),
        ("The hospital described as false a Tribune article in which a nurse said 12 babies had died.", "hospital", "nurse", ("Tribune",)),
    ],
)  # fmt: skip
def test_a_report_in_which_somebody_speaks_is_denied(
    body: str, denier: str, teller: str, via: tuple[str, ...]
) -> None:
    """Who denies the report denies what is said in it; who says it there says it through its outlet."""
    denial, telling = claims(body)
    assert (denial.speaker, denial.polarity) == (denier, Polarity.DENIES)
    assert (telling.speaker, telling.polarity, telling.via) == (teller, Polarity.AFFIRMS, via)
    assert denial.assertion == telling.assertion


def test_an_offer_refused_passes_nothing_on() -> None:
    """Whoever refuses an offer tells nothing of what the other says in it."""
    (claim,) = claims("The club rejected an offer in which the buyer said it would pay 40 million pounds.")
    assert (claim.speaker, claim.via) == ("buyer", ())


@pytest.mark.parametrize(
    ("body", "speaker", "via"),
    [
        ("The plant will close in June, according to an interview with Reuters.", None, ("Reuters",)),
        ("Chief executive Ann Lee plans to cut 300 jobs, according to an interview with Reuters.", "Ann Lee", ("Reuters",)),
        ("Mayor Tom Hill will not run again, according to an interview he gave to the Globe.", "Tom Hill", None),
        ("The dam will be finished by May, according to an interview with engineer Maria Lopez.", "Maria Lopez", ()),
        ("According to an interview with the Financial Times, Volkswagen will close two plants.", None, ("Financial Times",)),
        ("The firm's sales fell 4%, according to interviews with 12 workers.", "workers", ()),
    ],
)  # fmt: skip
def test_an_interview_is_nobody(body: str, speaker: str | None, via: tuple[str, ...] | None) -> None:
    """An interview is held with somebody, whom an outlet heard."""
    (claim,) = claims(body)
    assert claim.speaker == speaker
    assert via is None or claim.via == via


@pytest.mark.parametrize(
    "body",
    [
        "We were misled by someone we trusted.",
        "The clinic closed in May, we reported last week. We retract that report. We were misled by someone we trusted.",
        "That report was wrong and we have retracted it. We were deceived by a source we had relied on.",
    ],
)
def test_an_outlet_that_was_misled_retracts(body: str) -> None:
    """That an outlet was misled is its retraction and no news of its own."""
    assert [claim.act for claim in claims(body)] == [Act.RETRACTION]


def test_who_else_was_misled_retracts_nothing() -> None:
    """Somebody quoted speaks of himself, a writer of everyone."""
    told = claims("We were misled by the board, investor Ann Lee said. We were misled into a war.")
    assert {claim.act for claim in told} <= {Act.STATEMENT}


@pytest.mark.parametrize(
    ("body", "speaker"),
    [
        ("The permanent representative of Iran to the UN, Amir Saeid Iravani, said the strike killed 12 people.", "Amir Saeid Iravani"),
        ("The Permanent Representative of Ghana to the United Nations (UN), Harold Agyeman, said the mission would end in June.", "Harold Agyeman"),
        ("The ambassador of Kenya to the European Union, Betty Cherwon, said exports rose 12%.", "Betty Cherwon"),
        ("The president of the National Farmers' Union (NFU), Minette Batters, said 40 farms had closed.", "Minette Batters"),
        ("The head of the Confederation of African Football (CAF), Patrice Motsepe, said the cup would be moved to January.", "Patrice Motsepe"),
        ("The premier of Canada's Nova Scotia, Ann Lee, said 40 wells were closed.", "Ann Lee"),
        ("The chairman of Spain's Real Betis, Angel Haro, said the club had lost 4 million euros.", "Angel Haro"),
        ("Governor of Nigeria's Kano Abba Yusuf said 12 schools would close.", "Abba Yusuf"),
        ("The club's Peter Moss said 40 fans were banned.", "Peter Moss"),
    ],
)  # fmt: skip
def test_names_behind_offices_of_two_names(body: str, speaker: str) -> None:
    """An office at one body, or of one country to another, leaves its holder the name."""
    assert claims(body)[-1].speaker == speaker


@pytest.mark.parametrize(
    ("body", "speaker"),
    [
        ("Le Monde reported that the minister had resigned. The French publication said he would leave on Friday.", "Le Monde"),
        ("According to Haaretz, the court will hear the case in May. The Israeli outlet said that three judges would sit.", "Haaretz"),
        ("The Sun reported that the singer was in hospital. The British tabloid said she had collapsed on stage.", "The Sun"),
        ("Der Spiegel reported that Volkswagen will close two plants. The German magazine said 9,000 jobs would go.", "Der Spiegel"),
        ("The Bay Voice reported that the pier had burned. The Australian newspaper said 12 boats were lost.", "Bay Voice"),
        ("Le Monde and The Sun reported that the singer was ill. The British tabloid said she had collapsed on stage.", "The Sun"),
        ("According to Haaretz, the court will hear the case in May. The French daily said that three judges would sit.", "French daily"),
        ("Le Monde reported that the minister had resigned. A French newspaper said he would leave on Friday.", "French newspaper"),
        ("Le Monde reported that the minister had resigned. The French ministry said he would leave on Friday.", "French ministry"),
    ],
)  # fmt: skip
def test_a_paper_called_by_its_country(body: str, speaker: str) -> None:
    """A paper named before is called by its country and its sort, where it can be of that country."""
    assert claims(body)[-1].speaker == speaker


@pytest.mark.parametrize(
    ("body", "speaker", "assertion"),
    [
        (
            "Prosecutors said Johnson created 300 fake police reports so people could claim their identities were stolen.",
            "Prosecutors", "Johnson created 300 fake police reports so people could claim their identities were stolen",
        ),
        (
            "The former sheriff was raised in a broken home, saw his mother abused by a boyfriend and left at age 17, lawyer Ann Barber said.",
            "Ann Barber", None,
        ),
        ("At least six people died in Autauga County, Coroner Buster Barber said.", "Buster Barber", "At least six people died in Autauga County"),
        ("Judge Otis Cook said 12 jurors were ill.", "Otis Cook", "12 jurors were ill"),
        ("A city spokeswoman for New Bern, NC, said more than 200 people were rescued.", "city", "More than 200 people were rescued"),
        ("Nurses began a strike on Monday, hospital and union officials confirmed.", "hospital and union officials", "Nurses began a strike on Monday"),
        (
            "“Shore management wants to cut 40 beds,” reads a statement obtained by Patch from Eric Smith, field director of the union.",
            "Eric Smith", "Shore management wants to cut 40 beds",
        ),
        (
            "Ryanair “certainly did take the market by surprise”, Stephen Furlong, transport analyst with Davy Stockbrokers told AFP.",
            "Stephen Furlong", "Ryanair certainly did take the market by surprise",
        ),
        ("The pier burned down, Maria Lopez, a nurse at the ward said.", "Maria Lopez", "The pier burned down"),
        ("The road to Port Wells, Lee County, a spokesman for the sheriff said, is shut.", "sheriff", "The road to Port Wells, Lee County is shut"),
        ("He lives in Cork, South Ireland, a neighbour at the house said.", "neighbour at the house", None),
        (
            "Ann Lee led the study. Without urgent action, she said, further rises in losses are likely, heralding what many believe could become a rout.",
            "Ann Lee", "Without urgent action, further rises in losses are likely, heralding what many believe could become a rout",
        ),
        ("The responses created unforeseen and unprecedented circumstances, the committee said.", "committee", "The responses created unforeseen and unprecedented circumstances"),
        ("Councilor Thompson expressed his support, urging fellow members not to postpone the decision.", "Thompson", "Thompson urged fellow members not to postpone the decision"),
        (
            "The Court of Arbitration for Sport dismissed the appeals filed by the Football Union.",
            "Court of Arbitration for Sport", "The Court of Arbitration for Sport dismissed the appeals filed by the Football Union",
        ),
    ],
)  # fmt: skip
def test_wording_of_agencies_and_regional_papers(body: str, speaker: str, assertion: str | None) -> None:
    """Names behind trades, purposes, unclosed appositions and asides leave the words and the speaker whole."""
    found = {(claim.speaker, claim.assertion) for claim in claims(body)}
    assert any(who == speaker and assertion in (None, words) for who, words in found)
    assert len(found) <= 2


@pytest.mark.parametrize(
    ("body", "assertion"),
    [
        ("A man has been jailed for nine years after a judge said he had shown no remorse.", "He had shown no remorse"),
        ("A teenager was cleared after the coroner said he had acted in self-defence.", "He had acted in self-defence"),
        ("The race was cancelled after the mayor said he had received 12 threats.", "The mayor had received 12 threats"),
        ("The union called off the strike after its leader said he had won a 5% rise.", "The leader had won a 5% rise"),
    ],
)  # fmt: skip
def test_he_to_whom_it_happened(body: str, assertion: str) -> None:
    """Behind what befell somebody, "he" is he and not whoever speaks of him."""
    assert claims(body)[-1].assertion == assertion
