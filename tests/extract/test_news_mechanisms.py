"""How news sources its claims: chains, first hand, unknown names and nouns, asides, surveys, rulings."""

from __future__ import annotations

import pytest

from credscore.terms import Act, Modality, SourcingType
from readings import claims

T = SourcingType


@pytest.mark.parametrize(
    ("body", "speaker", "kind", "via"),
    [
        (
            "According to the Wall Street Journal, which cited people close to the talks, two rivals have made 3 offers.",
            "people close to the talks", T.ANONYMOUS_SOURCE, ("The Wall Street Journal",),
        ),
        (
            "Sales fell 4%, according to Reuters, which quoted a finance ministry official.",
            "finance ministry official", T.ANONYMOUS_OFFICIAL, ("Reuters",),
        ),
        (
            "According to an affidavit filed in Ash County Court, police found 212 transfers.",
            "affidavit filed in Ash County Court", T.DOCUMENT, (),
        ),
        (
            "An internal memo dated August 28 and reviewed by Reuters said 9 trucks had stopped.",
            "internal memo dated August 28 and reviewed by Reuters", T.DOCUMENT, None,
        ),
        ("The Farmers' Union of Ashland said 40 barns had burned.", "Farmers' Union of Ashland", T.INSTITUTION, ()),
        ("A gang calling itself Black Tern says it stole 4,000 files.", "Black Tern", T.SOCIAL_MEDIA, ()),
        ("Three firms bid. One of them, Northgate Financial, said it would pay $4 million.", "Northgate Financial", T.INSTITUTION, ()),
        ("President Rick Amal will visit on Tuesday, his office said.", "Rick Amal’s office", T.INSTITUTION, ()),
        ("Russia's RIA Novosti news agency reported that 12 people had died.", "RIA Novosti", T.STATE_MEDIA, ()),
        ("Tova, the broadcaster Tova said. A minister told Tova that 40 people had died.", "minister", T.ANONYMOUS_OFFICIAL, ("Tova",)),
    ],
)  # fmt: skip
def test_chains_and_names(body: str, speaker: str, kind: SourcingType, via: tuple[str, ...] | None) -> None:
    """The innermost agent speaks, under its whole name, and relays stand in `via`."""
    claim = claims(body)[-1]
    assert (claim.speaker, claim.sourcing_type) == (speaker, kind)
    assert via is None or claim.via == via


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("A firefighter who took part in the search said 20 rocks had fallen on the trail.", T.EYEWITNESS),
        ("A pilot who flew over the valley reported seeing at least 20 landslides.", T.EYEWITNESS),
        ("“The water rose and 40 cars floated away,” said a woman who was trapped for a day.", T.EYEWITNESS),
        ("“I woke up and 3 walls were gone,” said Dev Patel.", T.EYEWITNESS),
        ("Our reporter Tim Vale says 40 shops are shut.", T.EYEWITNESS),
        ("A photographer for Publico said he was hit by 2 batons.", T.EYEWITNESS),
        ("A paramedic who asked not to be named said 12 people had died.", T.ANONYMOUS_SOURCE),
        ("A worker said 12 people had died.", T.ANONYMOUS_SOURCE),
        ("A government source said 12 people had died.", T.ANONYMOUS_OFFICIAL),
        ("An industry source said 12 people had died.", T.ANONYMOUS_SOURCE),
        ("Organisers said 120,000 people had marched.", T.INSTITUTION),
        ("African Union observers said 300 polling stations had opened late.", T.ANONYMOUS_OFFICIAL),
        ("Forensic accountant Alan Burch testified that he had traced $118,000.", T.NAMED_EXPERT),
        ("Judge Irina Volkova found that Gromov had taken 45 million roubles.", T.NAMED_OFFICIAL),
    ],
)
def test_types(body: str, kind: SourcingType) -> None:
    """First-hand people are eyewitnesses, offices stay offices, organised groups are bodies."""
    assert claims(body)[0].sourcing_type is kind


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("Vellmar said the bridge had been closed for 12 days.", T.INSTITUTION),
        ("Vellmar said he had closed the bridge for 12 days.", T.NAMED_OFFICIAL),
        ("Vellmarson said the bridge had been closed for 12 days.", T.NAMED_OFFICIAL),
        ("Shares in Vellmar fell. Vellmar said the bridge had been closed for 12 days.", T.INSTITUTION),
    ],
)
def test_single_names(body: str, kind: SourcingType) -> None:
    """A single unknown name is a body's unless the text shows a person."""
    assert claims(body)[-1].sourcing_type is kind


def test_unknown_nouns_speak() -> None:
    """What says something is a source though no table knows its noun."""
    body, person = claims("The lido said 40 people had been hurt. The winchman said 12 people had drowned.")
    assert (body.speaker, body.sourcing_type) == ("lido", T.INSTITUTION)
    assert (person.speaker, person.sourcing_type) == ("winchman", T.ANONYMOUS_SOURCE)


def test_the_bank_is_the_one_called_a_bank() -> None:
    """A description means the body whose name holds the noun, not the last one that spoke."""
    body = (
        "Depositors left Meridian Bank. The Deposit Insurance Corporation said 4 offices had closed.\n\n"
        "The bank said 12 branches had shut."
    )
    assert claims(body)[-1].speaker == "Meridian Bank"


def test_the_health_ministry_is_no_other_ministry() -> None:
    """Two ministries of one article stay two."""
    body = "The Ministry of Foreign Affairs said six people had died. The health ministry said 12 hospitals had opened."
    assert [claim.speaker for claim in claims(body)] == ["Ministry of Foreign Affairs", "health ministry"]


def test_it_means_the_last_subject() -> None:
    """ "It" takes up the body that was last a subject rather than a document further back."""
    body = (
        "An internal email shows that Homex engineers knew of 3 defects.\n\nHomex did not reply to questions.\n\n"
        "In a statement, it said that it had recalled 40 models."
    )  # fmt: skip
    assert claims(body)[-1].speaker == "Homex"


@pytest.mark.parametrize(
    "aside", ["– a claim the union denied", ", an allegation denied by the union", ", which the union denies"]
)
def test_disputing_asides(aside: str) -> None:
    """An aside that disputes leaves the claim whole and makes a denial that points at it."""
    said, denied = claims(f"Minister Ann Pike said the union had lost 40 members{aside}.")
    assert (said.speaker, said.act) == ("Ann Pike", Act.STATEMENT)
    assert "union denie" not in said.assertion
    assert (denied.speaker, denied.act, denied.targets) == ("union", Act.DENIAL, (said.claim_id,))


def test_quotations_with_any_verb() -> None:
    """A quotation makes a cue of a verb that no lexicon holds."""
    claim = claims("“I will lose 40 pounds a week,” moaned nurse Kelly Ford, 29.")[0]
    assert claim.speaker == "Kelly Ford"


def test_two_that_clauses() -> None:
    """Each that-clause is a claim of its own."""
    body = (
        "Ann Pike, the mayor, said that 40 homes had burned and that the company had ignored three requests."
    )
    assert [c.assertion for c in claims(body)] == [
        "40 homes had burned",
        "The company had ignored three requests",
    ]


def test_reported_would_carries_on() -> None:
    """Reported speech goes on in "would", as a plan and not a condition."""
    claim = claims(
        "A deal is close, the newspaper Globe said on Monday. Ostrava would pay 14 euros a share."
    )[-1]
    assert (claim.sourcing_type, claim.modality) == (T.MEDIA_REPORT, Modality.PLANNED)


def test_what_is_yet_to_be_announced_is_no_source() -> None:
    """A telling that lies ahead belongs to what is said."""
    found = claims(
        "The commission said it had counted 61% of the ballots and would announce results by Thursday."
    )
    assert {claim.speaker for claim in found} == {"commission"}
    assert "61%" in found[0].assertion


@pytest.mark.parametrize(
    ("body", "speaker"),
    [
        ("The Labour Party is ahead by 6 points in the latest YouGov survey.", "YouGov"),
        ("The Geological Survey put the magnitude at 7.4.", "Geological Survey"),
        ("Norvane has since acknowledged that 19 operations were postponed.", "Norvane"),
        ("Brandt took 1.9 million euros, presiding judge Martina Egger said.", "Martina Egger"),
        ("The company lost 40 cars, the final count shows.", "final count"),
        ("The Federal Court on Thursday found former minister Viktor Brandt guilty of 3 thefts.", "Federal Court"),
        ("Homex is recalling 310,000 toasters after reports of 14 fires, the Safety Commission announced.", "Safety Commission"),
    ],
)  # fmt: skip
def test_cues(body: str, speaker: str) -> None:
    """Surveys, measures, rulings and verb groups with adverbs attribute."""
    assert speaker in (claims(body)[0].speaker or "")


@pytest.mark.parametrize(
    "body",
    [
        "He blasted the 3 per cent offer as an insult to hard-working drivers.",
        "She asked not to be identified because she still works for the agency.",
        "Medora would not confirm that.",
        "Please note, Ashland is the region which was attacked by the army.",
    ],
)
def test_no_claims(body: str) -> None:
    """Judgements, manners and prompts claim nothing."""
    assert claims(body) == []


def test_press_releases_end_at_about() -> None:
    """Who the company is, at the end of a release, is no news."""
    body = "Novabel said 40 people were cured.\n\nIt will apply in May.\n\nAbout Novabel\n\nIt employs 9,400 people."
    assert not any("9,400" in claim.assertion for claim in claims(body))


def test_pronouns_in_quotations_mean_others() -> None:
    """Inside quotation marks "he" is not the one who speaks."""
    claim = claims("“He had 2 phones in his hand,” said Lucia Romano, 22.")[0]
    assert claim.assertion.startswith("He had")
