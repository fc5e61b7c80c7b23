"""World news as agencies and papers of many countries write it: wars, coups, disasters, epidemics, diplomacy."""

from __future__ import annotations

import pytest

from credscore.terms import Polarity, SourcingType
from readings import claims, told

T = SourcingType


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("The army denied on Monday that its drones had hit a convoy, hours after a Hindi daily, citing two clerks, said that six trucks burned.",
         [("The army’s drones had hit a convoy", "army"), ("Six trucks burned", "clerks")]),
        ("Army officials admitted that seven soldiers had died, following which Prime Minister Anton Verr said that the country could defend itself.",
         [("Seven soldiers had died", "Army officials"), ("The country could defend itself", "Anton Verr")]),
    ],
)  # fmt: skip
def test_a_clause_that_tells_how_long_before_is_the_writers(
    body: str, expected: list[tuple[str, str]]
) -> None:
    """What somebody denied or said ends where the writer tells when."""
    found = told(body)
    assert found[0] == expected[0] or found[0][0].startswith(expected[0][0])
    assert found[-1] == expected[-1]


def test_a_denial_before_such_a_clause_stays_one() -> None:
    """The denial is its speaker's own, not a relay of those whom the paper cites."""
    denial, claim = claims(
        "The army denied on Monday that its drones had hit a convoy, hours after a Hindi daily, citing two clerks, said that six trucks burned."
    )
    assert denial.polarity is Polarity.DENIES
    assert denial.via == ()
    assert claim.via == ("Hindi daily",)
    assert claim.polarity is Polarity.AFFIRMS


@pytest.mark.parametrize(
    ("body", "speaker", "kind"),
    [
        ("According to a statement released on Saturday by the Velonian Border Guard (VBG), nine herders died.", "Velonian Border Guard", T.INSTITUTION),
        ("Nine herders died, a press release issued by the Velonian foreign ministry said.", "Velonian foreign ministry", T.INSTITUTION),
        ("Nine herders died, said a statement issued by the Velonian army.", "Velonian army", T.INSTITUTION),
        ("A statement from the media wing of Velonia's army said nine herders died.", "media wing of Velonia's army", T.INSTITUTION),
        ("According to a joint statement issued after the meeting, nine herders died.", "joint statement issued after the meeting", T.HEARSAY),
        ("A report released by the harbour authority says nine herders died.", "report", T.DOCUMENT),
    ],
)  # fmt: skip
def test_a_statement_speaks_for_who_gives_it_out(body: str, speaker: str, kind: SourcingType) -> None:
    """The issuer is the speaker; a report stays a record, and a statement of nobody named stays one."""
    [claim] = claims(body)
    assert (claim.speaker, claim.sourcing_type) == (speaker, kind)


@pytest.mark.parametrize(
    ("body", "denier"),
    [
        ("The Velonian army rejected the Kestrian claim that its drones had hit a convoy.", "Velonian army"),
        ("The Velonian ministry “categorically rejected” claims by Kestrian media that its drones had hit a convoy.", "Velonian ministry"),
        ("Kestria said it destroyed four camps, a claim Velonia has strongly rejected.", "Velonia"),
        ("The army said nine rebels were in the school, but Ismo Tabar, the director of the media office, rejected the claims.", "Ismo Tabar"),
        ("Velonia has denied a Tarvik Post report quoting diplomats who said traces of gas had been found.", "Velonia"),
    ],
)  # fmt: skip
def test_denials_of_what_others_claim_are_kept(body: str, denier: str) -> None:
    """Who denies is a speaker of his own, whatever he denies."""
    assert any(claim.speaker == denier and claim.polarity is Polarity.DENIES for claim in claims(body))


def test_what_is_denied_by_a_noun_keeps_its_own_speaker() -> None:
    """The diplomats whom the report quotes say it through the report alone."""
    [claim] = [
        claim
        for claim in claims(
            "Velonia has denied a Tarvik Post report quoting diplomats who said traces of gas had been found."
        )
        if claim.speaker == "diplomats"
    ]
    assert claim.assertion == "Traces of gas had been found"
    assert "Velonia" not in claim.via


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Three buses burned on Sunday, and the ministry said two people died.", [("Three buses burned on Sunday", None), ("Two people died", "ministry")]),
        ("Fishermen rescued 700 migrants near the cape, and the navy reportedly saved 200 more.", [("Fishermen rescued 700 migrants near the cape", None), ("The navy saved 200 more", None)]),
        ("The mayor, the governor of the province, and the minister said the bridge would be shut.", [("The bridge would be shut", "minister")]),
    ],
)  # fmt: skip
def test_a_clause_before_somebody_elses_telling_is_told_too(
    body: str, expected: list[tuple[str, str | None]]
) -> None:
    """Neither half is lost, and a list of speakers is no clause."""
    assert told(body) == expected


@pytest.mark.parametrize(
    ("body", "speaker"),
    [
        ("The army said nine posts were hit. The rebel group lost 30 men, it said.", "army"),
        ("The Velonian Foreign Office said a reply would follow. The Kestrian side had lost nine men, it said.", "Velonian Foreign Office"),
        ("The Tarvik Post reported a deal. Acme has no plans to sell, it said.", "Acme"),
        ("The union said jobs were at risk. The council shut two depots on Monday, it said.", "council"),
        ("The board has met, it said.", "board"),
    ],
)  # fmt: skip
def test_it_said_goes_on_with_the_body_that_spoke_before(body: str, speaker: str) -> None:
    """Of another body's deeds whoever spoke last tells; of its own plans and announcements a body does itself."""
    assert claims(body)[-1].speaker == speaker


@pytest.mark.parametrize(
    ("body", "assertion"),
    [
        ("It is now the worst outbreak on record, the World Health Organization said.", "It is now the worst outbreak on record"),
        ("It has obtained 4,000 doses, the World Health Organization said.", "The World Health Organization has obtained 4,000 doses"),
        ("The Velonian army said Saturday's strike had killed nine men.", "Saturday's strike had killed nine men"),
        ("The army said that a “large group of fighters with new rifles” attacked two posts.", "A large group of fighters with new rifles attacked two posts"),
        ("The operation, which according to the rebels left eight dead, was carried out near the coast.", "The operation left eight dead"),
        ("Two navy boats, coast guard and fire service divers have joined the search, the mayor said.", "Two navy boats, coast guard and fire service divers have joined the search"),
        ("The spokesman said there had been a clash near Tarvik but gave no further details.", "There had been a clash near Tarvik"),
        ("The junta said the palace was surrounded by heavily armed and masked men.", "The palace was surrounded by heavily armed and masked men"),
        ("The convoy was last seen on Sunday and caused no alarm, police said.", "The convoy caused no alarm"),
        ("A rocket had completely destroyed a post but caused no casualties, police said.", "A rocket had caused no casualties"),
        ("The man was arrested and released the next day, police said.", "The man was released the next day"),
        ("The flood claimed five lives.", "The flood claimed five lives"),
        ("Men believed to belong to a gang have seized 42 people, a local official said.", "Men believed to belong to a gang have seized 42 people"),
    ],
)  # fmt: skip
def test_what_is_said_is_cut_where_it_ends(body: str, assertion: str) -> None:
    """Whole clauses with their own subjects and auxiliaries."""
    assert assertion in [text for text, _ in told(body)]


@pytest.mark.parametrize(
    ("body", "speaker", "via"),
    [
        ("Border Guard spokesman Ivo Karn while talking to AFP claimed they had shelled two posts.", "Ivo Karn", ("Agence France-Presse",)),
        ("Eid Sabo told Reuters some staff had been hurt.", "Eid Sabo", ("Reuters",)),
        ("New Delhi: Six rebels were killed in a raid near the border, the military said on Sunday.", "military", ()),
        ("Reuters: The ministry said nine men were held near the border on Sunday.", "ministry", ("Reuters",)),
        ("A Kestrian paper cited unnamed diplomats as alleging that Velonia has been enriching ore.", "diplomats", ("Kestrian paper",)),
        ("The opposition late on Tuesday said it had found nine bundles of ballots.", "opposition", ()),
        ("According to Velonian Ambassador to the United States Hamo Mohr, the tests show progress.", "Hamo Mohr", ()),
        ("The Velonian health agency said 393 people who identified as nomads were being followed up.", "Velonian health agency", ()),
        ("Two officers—one in Oslo and another in Bergen—said the talks had been broken off.", "officers", ()),
    ],
)  # fmt: skip
def test_who_tells_it_and_through_whom(body: str, speaker: str, via: tuple[str, ...]) -> None:
    """Asides, datelines and addressees neither hide the speaker nor relay him."""
    [claim] = claims(body)
    assert (claim.speaker, claim.via) == (speaker, via)


@pytest.mark.parametrize(
    ("body", "role"),
    [
        ("Last year Velonia's top envoy Sarto Anders admitted the country hosted rebel leaders.", "Velonia’s top envoy"),
        ("This Sunday the Velonian interior minister, Nesto Revel, said that nine men were held.", "Velonian interior minister"),
        ("According to the ministry's spokesman, Ali Mehr, the fire killed four people.", "ministry’s spokesman"),
        ("Bo Kir, officer-in-charge of Tarvik police station, said the ship was seized.", "officer-in-charge of Tarvik police station"),
    ],
)  # fmt: skip
def test_offices_are_read_without_what_stands_before_them(body: str, role: str) -> None:
    """No time and no preposition belongs to an office."""
    assert claims(body)[0].speaker_role == role


def test_members_of_bodies_that_rule_hold_an_office() -> None:
    """A member of a party's political office speaks for it; one of a choir only of himself."""
    [official] = claims("Ivo Karn, a member of the Red Front's political office, said the port was shelled.")
    [member] = claims("Ivo Karn, a member of the choir, said the port was shelled.")
    assert official.sourcing_type is T.NAMED_OFFICIAL
    assert member.sourcing_type is not T.NAMED_OFFICIAL


@pytest.mark.parametrize(
    "body",
    [
        "The ministry dismissed the claims of what it called “Anton Verr's rotten regime”.",
        "The army did not immediately respond to a request for comment on the alleged errors the rebels identified.",
    ],
)
def test_names_and_silences_are_no_claims_of_their_own(body: str) -> None:
    """What a thing is called, and what nobody commented on, is told by nobody."""
    assert all("rotten regime" not in text or "claims" in text for text, _ in told(body))
    assert all("alleged errors" not in text for text, _ in told(body))


def test_a_second_quotation_behind_the_source_is_a_claim_of_its_own() -> None:
    """“P,” it added; and, later, “Q.”"""
    assert told(
        "“The enemy will be punished,” the ministry said; and, later, “We have the means to do it.”"
    ) == [
        ("The enemy will be punished", "ministry"),
        ("The ministry has the means to do it", "ministry"),
    ]


@pytest.mark.parametrize(
    ("body", "amounts"),
    [
        (
            "The North fired 36 shells of 155mm calibre at posts 542 and 543, the ministry said.",
            [(36, "shells")],
        ),
        ("Posts 541, 542 and 543 were hit, the ministry said.", []),
        ("The army lost 9 posts and 12 men, the ministry said.", [(9, "posts"), (12, "men")]),
        ("115 ill-fated passengers have been found, the mayor said.", [(115, "passengers")]),
    ],
)
def test_names_and_calibres_count_nothing(body: str, amounts: list[tuple[int, str]]) -> None:
    """Numbers of posts and calibres are no amounts; what is counted is."""
    [claim] = claims(body)
    assert [(one.low, one.unit) for one in claim.quantities] == amounts
