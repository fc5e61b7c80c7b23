"""Kinds of sources, their speakers and relays, each by a sentence of its kind."""

from __future__ import annotations

import pytest

from readings import claims


def only(text: str) -> tuple[str | None, str]:
    """Give the speaker and the sourcing type of the one claim of a text."""
    [claim] = claims(text)
    return claim.speaker, claim.sourcing_type.value


@pytest.mark.parametrize(
    ("text", "speaker", "kind"),
    [
        ("On X, leaker @dockleaks posted that the crane weighs 900 tonnes.", "@dockleaks", "social_media"),
        ("On social media, fans claimed that two players had been sold.", "fans", "social_media"),
        ("In a video shared on TikTok, a man says that 20 boats were burnt.", "man", "social_media"),
        (
            "A video posted on TikTok shows three men kicking a guard.",
            "video posted on TikTok",
            "social_media",
        ),
    ],
)
def test_posts(text: str, speaker: str, kind: str) -> None:
    """Handles, unnamed people on a platform and unverified pictures from it are social media."""
    assert only(text) == (speaker, kind)


def test_what_posts_are_not() -> None:
    """A verified video is a record, and residents who tell of a post have not posted it."""
    assert (
        only("Footage posted on Telegram and verified by AFP shows smoke rising above 40 homes.")[1]
        == "document"
    )
    assert only("Residents said a video posted on Telegram in May was fake.")[1] == "eyewitness"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Measurements by the Port Water Board show that the level rose 12% last year.", None),
        ("Satellite images taken on Monday show the pier has gone.", None),
        ("Accounts filed last month show the company lost 31 million euros.", None),
        ("Documents seen by the BBC show the firm paid $4 million in bribes.", "Documents"),
        ("An audit by the firm Marlet found losses of 2 million euros.", None),
        (
            "A leaked report, seen by the Gazette, recommends shutting branches in Ashby and Holt.",
            "leaked report",
        ),
        ("Two of the five members voted against the cut, the minutes showed.", "minutes"),
        ("Three weather satellites detected 14 large fires at the port.", None),
        ("The longest track stretches 150 metres, according to a paper in the journal Ichnos.", None),
        ("The dam sank by 4 cm after 2015, the authors write.", "authors"),
    ],
)
def test_records(text: str, speaker: str | None) -> None:
    """Measurements, filings, audits, minutes, instruments, papers and what their authors write."""
    got = only(text)
    assert got[1] == "document"
    assert speaker is None or got[0] == speaker


@pytest.mark.parametrize(
    ("text", "via"),
    [
        (
            "Speaking to Al Jazeera from exile, opposition leader Ann Roe said 30 men had been held.",
            ("Al Jazeera",),
        ),
        ("In an interview with Der Spiegel, Mayor Ann Roe said the plant would close.", ("Der Spiegel",)),
        (
            "Writing in Corriere della Sera, columnist Ann Roe said six ships had sunk.",
            ("Corriere della Sera",),
        ),
        ("Former police chief Rolf Berg said on RTL that 200 officers had left.", ("RTL",)),
        ("A clerk told RTÉ's Prime Time that 30 letters had been shredded.", ("RTÉ",)),
        ("Digger driver Ann Roe saw two bombs in the clay, she told the BBC.", ("BBC",)),
    ],
)
def test_stages_and_interviews(text: str, via: tuple[str, ...]) -> None:
    """Whoever speaks to, in or on another outlet speaks through it."""
    assert tuple(claims(text)[0].via) == via


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("State epidemiologist Ann Roe said the number of cases was 200.", "named_official"),
        ("National security expert Ann Roe said the number of cases was 200.", "pundit"),
        ("Defence advocate Karl Smit said the accused had been at home.", "named_official"),
        (
            "Solicitor Ann Lacey, who represents nine of the men, said letters had been destroyed.",
            "named_official",
        ),
        ("“He lost the crew in October,” former midfielder Gary Noble said on Sky's Super Sunday.", "pundit"),
        ("Analyst Ann Roe told eNCA that the state had dropped two charges.", "pundit"),
        ("Her agent said she would sue the paper for 2 million euros.", "anonymous_source"),
        ("Bishop Declan Moyne said he would publish the file in May.", "named_official"),
        ("Local MSP Fergus Airlie said there had been 14 crashes.", "named_official"),
        ("A neighbour who did not want to be named said he heard glass breaking at 3 a.m.", "eyewitness"),
        ("A former aide told the High Court that she watched the minister take R800,000.", "eyewitness"),
        ("“The ward was full. We treated 40 men,” said Ann Roe, a nurse at the clinic.", "eyewitness"),
        ("Ann Brook, who runs a kiosk near the port, said three men had fallen.", "eyewitness"),
        ("The GMB's Ann Hall said 300 drivers had been sacked.", "named_official"),
        (
            "Marco Bellini, of the Natural History Museum in Milan, said 40 prints were made by machines.",
            "named_expert",
        ),
    ],
)
def test_people(text: str, kind: str) -> None:
    """Public posts, counsel, performers on a stage, attendants, clergy, witnesses and scholars."""
    assert {claim.sourcing_type.value for claim in claims(text)} == {kind}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Brokers Tullet Marsh said the yen fell 4%.", "Tullet Marsh"),
        ("The operator, Minera Kallpa, said 13 men had been found.", "Minera Kallpa"),
        ("Natural England confirmed that 40 birds had died.", "Natural England"),
        ("A spokesman for the company, Prairie Bio, said 210 jobs had been created.", "Prairie Bio"),
        (
            "Nine were taken to Port Wells Hospital, where a spokesperson said three had died.",
            "Port Wells Hospital",
        ),
        ("The NGG union fears that up to 1,100 jobs could go.", "NGG union"),
    ],
)
def test_bodies(text: str, speaker: str) -> None:
    """Firms under a plural, owners, bodies named after a country, and whom a spokesperson speaks for."""
    assert (speaker, "institution") in {(claim.speaker, claim.sourcing_type.value) for claim in claims(text)}


def test_owner_by_name() -> None:
    """An owner with a given name is a person."""
    assert only("The club's owner, Dmitri Volkov, said 13 men had been hired.") == (
        "Dmitri Volkov",
        "named_official",
    )


@pytest.mark.parametrize(
    "text",
    [
        "A guy I know at one of the banks told me they have lost 2 billion dollars.",
        "A woman in my building says the police took three men.",
        "A friend who works there tells me 40 desks have been sold.",
        "It is understood the group had left Oslo on Monday.",
        "Rumours spread through the town that three girls had died.",
    ],
)
def test_hearsay(text: str) -> None:
    """The writer's own acquaintances, and what nobody says."""
    assert [claim.sourcing_type.value for claim in claims(text)] in (["hearsay"], ["unattributed"])
    assert all(claim.sourcing_type.value == "hearsay" or claim.hearsay for claim in claims(text))


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“It is the largest fire in 20 years,” fire chief Tom Ray said.", "Tom Ray"),
        ("At least 120 homes were destroyed on Wednesday, fire officials said.", "fire officials"),
        ("The talks collapsed on Monday, said two of the officials, who asked not to be named.", "officials"),
        (
            "Minister Ann Roe declined to comment on the decision but said that 9% would be laid off.",
            "Ann Roe",
        ),
        ("The firm has not paid its riders for three weeks, six of them told the Globe.", "riders"),
    ],
)
def test_speakers_found(text: str, speaker: str) -> None:
    """Role nouns that look like verbs, counted speakers, second verbs and people of the same sentence."""
    assert [claim.speaker for claim in claims(text)] == [speaker]


def test_pleas() -> None:
    """A plea is the accused's own word, a denial where it is not guilty."""
    [claim] = claims("Ann Roe pleaded not guilty in May to three counts of fraud.")
    assert (claim.speaker, claim.polarity.value) == ("Ann Roe", "denies")
    [claim] = claims("Ann Roe pleaded guilty in May to three counts of fraud.")
    assert (claim.speaker, claim.polarity.value) == ("Ann Roe", "affirms")


def test_that_noun() -> None:
    """ "Dismissed that idea" denies what was said before."""
    text = "Ann Roe said 40 prints were made by machines. Bo Lund dismissed that idea."
    first, second = claims(text)
    assert (second.speaker, second.polarity.value, list(second.targets)) == (
        "Bo Lund",
        "denies",
        [first.claim_id],
    )


def test_surname_alone() -> None:
    """A frequent family name is a person's, where nothing shows a company."""
    assert only("Boyd said the driver had run away.")[1] != "institution"


def test_questions_asked() -> None:
    """A question in quotation marks is no claim."""
    assert claims("“How many more must die before it is built?” he asked.") == []


def test_leaving_is_no_retraction() -> None:
    """Whoever withdraws from a play takes nothing back."""
    [claim] = claims("Soprano Ann Roe has withdrawn from a new production of Tosca.")
    assert claim.polarity.value == "affirms"
