"""How agency copy goes on behind a cue: asides, reasons, stages, semicolons, withheld names, short negations."""

from __future__ import annotations

import pytest

from credscore.terms import Act, Polarity
from readings import claims


@pytest.mark.parametrize(
    ("text", "speaker", "assertion"),
    [
        (
            "The brewer is selling its Polish arm, two people close to the talks told Reuters, in a deal that could fetch 900 million euros.",
            "people close to the talks",
            "The brewer is selling its Polish arm",
        ),
        (
            "The regent had not been asked, her chamberlain said, in a blow to the faction that wanted a vote.",
            "chamberlain",
            "The regent had not been asked",
        ),
        (
            "A court clerk said, on condition that he not be named, that 12 files were missing.",
            "court clerk",
            "12 files were missing",
        ),
        (
            "The ferry line, citing the height of the waves, said no boat would leave before Monday.",
            "ferry line",
            "No boat would leave before Monday",
        ),
        (
            "A glazier, whose name we are withholding, told us that a beam had cracked.",
            "glazier",
            "A beam had cracked",
        ),
        (
            "A family whose barn stood by the weir said the water rose within minutes.",
            "family",
            "The water rose within minutes",
        ),
        (
            "The skater's coach, Ilse Brandt, took to Instagram to deny that two bottles were swapped.",
            "Ilse Brandt",
            "Two bottles were swapped",
        ),
        (
            "Counsel Ida Marsh put it to the registrar that 40 deeds were backdated.",
            "Ida Marsh",
            "40 deeds were backdated",
        ),
    ],
)
def test_who_says_what(text: str, speaker: str, assertion: str) -> None:
    """The words said end where the writer's aside begins, and are his whose name or office the sentence gives."""
    found = [(claim.speaker or "", claim.assertion) for claim in claims(text)]
    assert any(speaker in name and words == assertion for name, words in found), found


def test_behind_a_semicolon_another_speaks() -> None:
    """A second teller behind a semicolon tells for himself; a second quotation is the first one's."""
    first, second = claims("Nine are missing, the operator said; the coastguard put the figure at 11.")
    assert (first.speaker, second.speaker) == ("operator", "coastguard")
    both = claims("“Nine are missing,” said Ann Lee, the mayor; “we saw 12 boats go out.”")
    assert [claim.speaker for claim in both] == ["Ann Lee", "Ann Lee"]


def test_a_platform_before_a_semicolon_is_not_the_second_speakers() -> None:
    """Who was reached by phone has not posted."""
    text = "The ministry, in a post on X, blamed a fault at the plant; an engineer at the works, reached by phone, described a leak that managers had known about for weeks."
    assert [claim.sourcing_type.value for claim in claims(text)] == ["institution", "anonymous_source"]


@pytest.mark.parametrize(
    "text",
    [
        "A spokesperson wouldn't say whether charges are coming.",
        "A spokesperson would not say whether charges are coming.",
        "The spokeswoman couldn’t say how many staff were affected.",
    ],
)
def test_what_is_not_said_is_no_claim(text: str) -> None:
    """However the negation is written."""
    assert claims(text) == []


@pytest.mark.parametrize(
    "denial",
    [
        "The ministry denied this on Tuesday.",
        "The ministry denied this within the hour.",
        "The ministry denied it in a statement to the Courier.",
        "The ministry denied that in March.",
    ],
)
def test_a_pronoun_with_a_time_or_place_points(denial: str) -> None:
    """What is denied is what was said before, not when or where."""
    told, denied = claims(f"Residents said 40 people had died in the fire. {denial}")
    assert denied.act is Act.DENIAL
    assert denied.targets == (told.claim_id,)
    assert denied.assertion == "It is not true that 40 people had died in the fire"


def test_a_pronoun_before_a_clause_points_at_nothing() -> None:
    """Denied is the clause."""
    told, denied = claims(
        "Residents said 40 people had died. The ministry denied that in March two wells ran dry."
    )
    assert denied.targets == ()
    assert "wells" in denied.assertion
    assert told.claim_id != denied.claim_id


def test_a_scant_figure_is_no_negation() -> None:
    """A figure called low is given, a deed called scant is not done."""
    came, knew = claims(
        "Scarcely 200 people came, organisers said. Guests hardly knew of the ban, the usher said."
    )
    assert (came.polarity, knew.polarity) == (Polarity.AFFIRMS, Polarity.DENIES)


def test_a_deed_in_the_past_perfect_belongs_to_what_is_said() -> None:
    """Both halves are the minister's words."""
    found = claims(
        "Minister Ann Lee said she was alarmed by the leak and had asked her staff for a list of 40 wells."
    )
    assert all(claim.speaker == "Ann Lee" for claim in found)
    assert any("40 wells" in claim.assertion for claim in found)


def test_two_adjectives_share_one_head() -> None:
    """One kind of people, not two; and what frightens them is no relay."""
    text = "Three current and former tutors, who spoke to the Herald on condition of anonymity because they feared losing their jobs, said 12 exams were sold."
    [claim] = claims(text)
    assert (claim.speaker, claim.via) == ("current and former tutors", ("The Herald",))


@pytest.mark.parametrize(
    "text",
    [
        "The union says members were told to stay home, a claim the company says is false.",
        "The union says members were told to stay home, an allegation that the company insists is untrue.",
    ],
)
def test_a_verdict_in_an_aside_is_another_ones_denial(text: str) -> None:
    """The first speaker neither passes it on nor says the aside."""
    told, denied = claims(text)
    assert (told.speaker, told.assertion) == ("union", "Members were told to stay home")
    assert (denied.speaker, denied.act, denied.via) == ("company", Act.DENIAL, ())


def test_only_how_it_is_denied() -> None:
    """An adverb behind "denied that" is no content."""
    told, denied = claims(
        "A diver accused the navy of having cut two cables. The navy denied that “categorically”."
    )
    assert denied.targets == (told.claim_id,)


def test_a_contracted_past_perfect_is_no_plan() -> None:
    """He'd been moved: he had been."""
    [claim] = claims("The minister said he'd been moved to Kaya.")
    assert (claim.assertion, claim.modality.value) == ("The minister had been moved to Kaya", "asserted")


def test_a_finder_tells_the_whole_sentence() -> None:
    """Not only what the picture shows."""
    found = claims("The picture was taken in 2021 and shows another man, the checkers at Fasocheck found.")
    assert any(claim.assertion.startswith("The picture was taken") and not claim.via for claim in found)


def test_one_person_of_two_posts() -> None:
    """What somebody is besides is no second speaker."""
    text = "“The jar held wine,” said Lin Mei, a chemist at the Delta Institute and a co-author of the study."
    [claim] = claims(text)
    assert (claim.speaker, claim.assertion) == ("Lin Mei", "The jar held wine")


def test_what_somebody_has_written_about_is_not_said() -> None:
    """The relative clause tells who he is."""
    text = "Omar Said, a professor who has written about old jars and took no part in the dig, cautioned that the jar held oil."
    assert [claim.assertion for claim in claims(text)] == ["The jar held oil"]


def test_the_count_is_the_nearest_figure() -> None:
    """A truce of so many days, said before, is none."""
    text = (
        "Two officials said the rebels had agreed to a 60-day truce. Health authorities say at least 6,200 people "
        "have been killed; the army disputes the count."
    )
    by_id = {claim.claim_id: claim for claim in claims(text)}
    [denial] = [claim for claim in by_id.values() if claim.act is Act.DENIAL]
    assert by_id[denial.targets[0]].assertion == "At least 6,200 people have been killed"


def test_a_part_of_the_world_is_no_body() -> None:
    """“We” of a Western diplomat is not “Western”."""
    [claim] = claims("“We are 12 days from a deal,” a Western diplomat in Cairo said.")
    assert claim.affiliation is None


@pytest.mark.parametrize(
    ("text", "teller", "via"),
    [
        (
            "As many as 9,000 settlers are being moved, retired general Bo Polko said on TV Norte, adding that a friend in the general staff had told him so.",
            "friend in the general staff",
            ("Bo Polko", "TV Norte"),
        ),
        (
            "The dam will burst, the mayor said, adding that engineers had told her this.",
            "engineers",
            ("mayor",),
        ),
    ],
)
def test_told_him_so(text: str, teller: str, via: tuple[str, ...]) -> None:
    """Who is said to have told the speaker so is the source, and the speaker passes it on."""
    [claim] = claims(text)
    assert (claim.speaker, claim.via) == (teller, via)


def test_somebody_told_others_so_is_no_source() -> None:
    """What he added is his own."""
    found = claims("The dam will burst, the mayor said, adding that 40 families had left.")
    assert {claim.speaker for claim in found} == {"mayor"}


@pytest.mark.parametrize("trait", ["retired general", "exiled journalist", "jailed opposition leader"])
def test_a_participle_before_an_office(trait: str) -> None:
    """Behind the comma of what is said it begins the speaker."""
    [claim] = claims(f"The dam will burst, {trait} Bo Polko said.")
    assert (claim.speaker, claim.assertion) == ("Bo Polko", "The dam will burst")


def test_a_claim_called_false_ends_before_the_verdict() -> None:
    """Whose claim it is says it, who calls it false denies it."""
    told, denied = claims(
        "Dornland's claim that 2,500 troops are being readied is false, analysts in Wells said."
    )
    assert (told.speaker, told.assertion) == ("Dornland", "2,500 troops are being readied")
    assert denied.polarity is Polarity.DENIES
