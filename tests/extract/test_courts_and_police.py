"""Courts, inquests, police and the wards: who tells what there, and what only happened."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from readings import claims


def told(text: str) -> list[tuple[str, str | None]]:
    return [(claim.assertion, claim.speaker) for claim in claims(text)]


TOLD = [
    # whoever is accused of something done to somebody else speaks himself
    (
        "A man accused of burgling a bakery in Rexham and a farm in Toll has denied the charges.",
        "charges",
        "man",
        "eyewitness",
        (),
    ),
    (
        "A woman accused of poisoning a tenant whose dog was found dead denied she bought the powder.",
        "bought",
        "woman",
        "eyewitness",
        (),
    ),
    (
        "Two brothers charged with stealing sheep from a farmer in Lowick denied the theft.",
        "theft",
        "brothers",
        "eyewitness",
        (),
    ),
    # a court is told, and passes nothing on
    (
        "The trial, which began in mid-May, has heard that Mrs Bell’s body was found in the hallway.",
        "hallway",
        "trial",
        "hearsay",
        (),
    ),
    (
        "Jurors have heard that the car was stolen in Leeds.",
        "stolen",
        "Jurors",
        "hearsay",
        (),
    ),
    (
        "The court was told yesterday the tenant was staying in a flat.",
        "flat",
        "court",
        "hearsay",
        (),
    ),
    (
        "The jury were told Mr Roe said he and the second man went into town.",
        "into town",
        "Roe",
        None,
        (),
    ),
    (
        "Michael Roe denies theft.\n\nRexham Crown Court heard he told detectives another man was responsible.",
        "another man",
        "Michael Roe",
        None,
        (),
    ),
    (
        "Michael Roe denies theft.\n\nThe court was told Ann Bell saw fists and she claimed she tried to calm the men.",
        "calm the men",
        "Ann Bell",
        None,
        (),
    ),
    # those who plead
    (
        "Nick Moss, defending, was asked about it. Mr Moss said there would be a delay.",
        "delay",
        "Nick Moss",
        "named_official",
        (),
    ),
    (
        "Advocate Olu Bako appearing for Roe said, “The charge is false.”",
        "charge",
        "Olu Bako",
        "named_official",
        (),
    ),
    (
        "The counsel for the applicant submitted that the letters are false.",
        "letters",
        "counsel for the applicant",
        None,
        (),
    ),
    (
        "The Toll High Court has held that the arrest can be made at will.",
        "at will",
        "Toll High Court",
        "institution",
        (),
    ),
    ("A coroner ruled the death was an accident.", "accident", "coroner", "named_official", ()),
    (
        "An independent expert told the hearing at Leeds Coroner’s Court that the fall would have been seen earlier.",
        "earlier",
        "independent expert",
        None,
        (),
    ),
    # what police give out
    (
        "Mr Olu Bako, the state Commissioner of Police, said 3 men were held. The CP said the men had fled.",
        "had fled",
        "Olu Bako",
        "named_official",
        (),
    ),
    (
        "The Canadian Press reported that 40 died. The CP said the toll could rise.",
        "toll could",
        "Canadian Press",
        "media_report",
        (),
    ),
    (
        "Spokesman of the State Police Command DSP Olu Bako in a press statement made available to newsmen on Monday in Minna"
        " stated that the suspects were arrested at dawn.",
        "at dawn",
        "Olu Bako",
        "named_official",
        (),
    ),
    (
        "In a post on its page, the sheriff’s office said deputies “went to a farm.” “The man shot at the deputies,” the post continued.",
        "shot at",
        "sheriff’s office",
        "institution",
        (),
    ),
    ("Police said that on Tuesday the man fled.", "fled", "Police", "institution", ()),
    (
        "ASIRT says on March 6, 2020, it was informed that a collision had taken place near Toll.",
        "collision",
        "ASIRT",
        None,
        (),
    ),
    (
        "According to Toll police, on May 10, 2022, accused Sandeep Kudale had uploaded a post.",
        "uploaded",
        "Toll police",
        "institution",
        (),
    ),
    (
        "The order came on a plea against a case registered by Toll Police against a person who claimed to be a party worker.",
        "party worker",
        "person",
        None,
        (),
    ),
]


@pytest.mark.parametrize(("text", "words", "speaker", "kind", "via"), TOLD)
def test_who_tells_it(
    told_by: Callable[..., None], text: str, words: str, speaker: str, kind: str | None, via: tuple[str, ...]
) -> None:
    """Those who stand trial, plead, rule and investigate tell it, not whom the words beside them name."""
    told_by(text, words, speaker, kind, via)


NOBODY = [
    "Deputies had first responded to the scene around 12:41 p.m. after a woman called authorities to report a theft.",
    "Emergency crews were called to the Lowick Road area at around 9.30pm on Friday.",
    "Sian Roe, 15, was admitted to hospital with stomach pains on Monday.",
    "The letters can be disclosed to the defence by 16 March and the maps by May.",
    "The judge sent the jury out on Tuesday after the clerk had summed up the case to them.",
    "Ms Bako was first asked to stand in the dock and confirm her name to the clerk of the court.",
]


@pytest.mark.parametrize("text", NOBODY)
def test_what_only_happened(text: str) -> None:
    """Who goes to a crash, is taken to a ward or asked to stand tells nothing."""
    assert {claim.speaker for claim in claims(text)} <= {None}


def test_the_defendant_is_not_his_lawyer() -> None:
    """A defendant spoken of behind his lawyer stays himself."""
    text = "Nick Moss, defending, said there would be a delay. The defendant said he had slept."
    assert told(text)[-1] == ("The defendant had slept", "defendant")


def test_a_reporter_without_the_court_is_himself() -> None:
    """Who hears something from somebody outside a court passes it on."""
    text = "The mayor, Ann Lee, was asked to resign and confirmed she would go."
    assert ("She would go", "Ann Lee") in told(text) or told(text)[-1][1] == "Ann Lee"


def test_main_clause_before_a_relative_one() -> None:
    """What stands before ", which X said …" is the outlet's own; a relative clause inside its sentence leaves nothing over."""
    found = told(
        "The bridge was shut on Friday with cracks in two piers, which engineers said were caused by frost."
    )
    assert found[0] == ("The bridge was shut on Friday with cracks in two piers", None)
    assert found[1][1] == "engineers"
    assert len(told("The bridge, which engineers said was unsafe, is closed.")) == 1


@pytest.mark.parametrize(
    ("text", "assertion"),
    [
        (
            "Peter Roe, 27, is on trial accused of the theft of a bell, which he denies.",
            "The theft of a bell",
        ),
        ("Mr Roe is accused of taking bribes, which he denies.", "Taking bribes"),
    ],
)
def test_charges_denied_in_passing(text: str, assertion: str) -> None:
    """ "Which he denies" takes up what somebody is accused of."""
    denied = [claim for claim in claims(text) if claim.polarity.value == "denies"]
    assert [claim.assertion for claim in denied] == [assertion]


def test_questions_put_are_no_claims() -> None:
    """What somebody was asked is not what he told."""
    text = "Asked if they’d handle it differently, Ann Lee mostly demurred. The play is an option, Lee said, but not a run."
    assert told(text)[-1] == ("The play is an option, but not a run", "Ann Lee")
    assert not any(speaker and "Asked" in text for text, speaker in told(text))


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("The men kidnapped one Alhaji Bala Musa of Toll, the mayor said.", []),
        ("The raid took place at about 0900 hours, the mayor said.", []),
        ("The siege lasted 14 hours, the mayor said.", [14]),
        ("The blaze killed one Toll farmer, the mayor said.", [1]),
    ],
)
def test_names_and_clocks_are_no_counts(text: str, counts: list[int]) -> None:
    """ "One" before somebody's name and the hours of a clock count nothing."""
    assert [quantity.low for claim in claims(text) for quantity in claim.quantities] == counts


def test_appeals_for_witnesses() -> None:
    """An appeal tells that witnesses are sought."""
    [(assertion, _)] = told(
        "Police are appealing for witnesses after a fatal crash on the A11 at Toll last night."
    )
    assert assertion.startswith("Police are appealing for witnesses")


def test_firm_beliefs() -> None:
    """How sure somebody is stays out of what he tells."""
    text = "Ann Lee, a nurse, said: “I firmly believe the dam leaked for 40 days.”"
    assert told(text) == [("The dam leaked for 40 days.", "Ann Lee")]


MORE = [
    # who a description, a list of fields or a charge ends with is not who speaks
    (
        "The now 26-year-old defendant, from Lowick, North Yorkshire, told officers that his brother was armed.",
        "was armed",
        "now defendant",
        "eyewitness",
        (),
    ),
    (
        "The family of an unarmed man shot dead by Toll police accused the officers of violating his rights.",
        "violating",
        "family of an unarmed man shot dead by Toll police",
        None,
        (),
    ),
    (
        "Deputy High Court Judge Ann Roe, QC told the hearing the case could have serious consequences for the election.",
        "consequences",
        "Ann Roe",
        "named_official",
        (),
    ),
    (
        "Mr Roe’s barrister, Bo Li, told Supreme Court Justice Kate Moss police had been shopping for a court.",
        "shopping",
        "Bo Li",
        "named_official",
        (),
    ),
    (
        "The Toll Department of Forestry and Fire Protection said 40 homes burnt.",
        "40 homes",
        "Toll Department of Forestry and Fire Protection",
        "institution",
        (),
    ),
    ("The Ministry of Health and Acme Foods said the milk was safe.", "milk", None, "institution", ()),
    (
        "The deceased, said to be from Toll in Lowick district, were returning from Rexham when the bus fell, a police officer said.",
        "returning",
        "police officer",
        "anonymous_official",
        (),
    ),
    (
        "Ian Roe, a plumber, fled. The older boy said he had the knife.",
        "knife",
        "older boy",
        None,
        (),
    ),
    (
        "Judge Richard Moss jailed the man. He said: “The street was full.\n\n“In my view Jay had done nothing.”\n\n"
        "He added: “You have taken 4 lives.”",
        "4 lives",
        "Richard Moss",
        "named_official",
        (),
    ),
    (
        "The letter to parents reads:\n\n“The pier is shut for 9 days.”",
        "9 days",
        "letter to parents",
        "document",
        (),
    ),
    (
        "TOLLBORO, OH (FOX19) - According to a letter sent to parents, school officials have been in contact with police.",
        "in contact",
        "letter sent to parents",
        "document",
        (),
    ),
]


@pytest.mark.parametrize(("text", "words", "speaker", "kind", "via"), MORE)
def test_who_is_meant(
    told_by: Callable[..., None],
    text: str,
    words: str,
    speaker: str,
    kind: str | None,
    via: tuple[str, ...] | None,
) -> None:
    """Speakers are read whole, and apart from whom the words beside them name."""
    told_by(text, words, speaker, kind, via)


@pytest.mark.parametrize(
    ("text", "assertions"),
    [
        (
            "Firefighters were helped by rain and made some progress, the mayor said.",
            ["Firefighters were helped by rain", "Firefighters made some progress"],
        ),
        (
            "The film was shot in Toll and went viral, the mayor said.",
            ["The film was shot in Toll", "The film went viral"],
        ),
        (
            "The men were held in Toll and charged with theft, the mayor said.",
            ["The men were held in Toll", "The men were charged with theft"],
        ),
        (
            "The fire was burning in timber and brush in the forest, the mayor said.",
            ["The fire was burning in timber and brush in the forest"],
        ),
        (
            "A man has been charged with fraud after he allegedly sold a bridge.",
            ["A man has been charged with fraud", "He sold a bridge"],
        ),
        (
            "After being told of the crash, the governor, who was in Toll, reportedly left for the site.",
            ["The governor, who was in Toll, left for the site"],
        ),
        (
            "Kate Roe QC told jurors how on October 5 Arslan ambushed and attacked Mr Bell as he came home.",
            ["On October 5 Arslan ambushed and attacked Mr Bell as he came home"],
        ),
        ("Campbell told police in the living room of the house: “I stabbed him.”", ["Campbell stabbed him."]),
        (
            "Police said in a statement two days after the shooting that the officers had approached the man.",
            ["The officers had approached the man"],
        ),
        (
            "Steve Roe, the lawyer, said that would be shown in court on 4 May.",
            ["That would be shown in court on 4 May"],
        ),
    ],
)
def test_what_is_told(text: str, assertions: list[str]) -> None:
    """What is told is cut where it begins and ends, and each half of it keeps its own subject."""
    assert [claim.assertion for claim in claims(text)] == assertions


@pytest.mark.parametrize(
    "text",
    ["Samuel Roe was pronounced dead at the scene at 1.43am.", "Roe was found guilty of theft on 5 April."],
)
def test_verdicts_and_deaths_are_no_rumours(text: str) -> None:
    """What a court or a doctor pronounces has happened; what somebody "was found to have done" is told."""
    assert [claim.sourcing_type.value for claim in claims(text)] == ["unattributed"]
    assert [
        claim.sourcing_type.value for claim in claims("The bank is said to have lost 4 million dollars.")
    ] == ["hearsay"]
