"""How news words its sources: chains, companies, requests, eyewitnesses, descriptions, narration."""

from __future__ import annotations

import pytest

from credscore.models import Claim
from credscore.terms import Polarity, SourcingType
from readings import claims


def _one(body: str) -> Claim:
    [claim] = claims(body)
    return claim


@pytest.mark.parametrize(
    ("body", "speaker", "via"),
    [
        ("The dam held, the port agency said, according to Reuters.", "port agency", ("Reuters",)),
        ("Two people died, Health Minister Ana Ruiz said, according to Reuters.", "Ana Ruiz", ("Reuters",)),
        (
            "The bridge will close in May, the transport ministry said, Reuters reported.",
            "transport ministry",
            ("Reuters",),
        ),
    ],
)
def test_the_last_reporter_relays_the_innermost_speaker(
    body: str, speaker: str, via: tuple[str, ...]
) -> None:
    """ "P, X said, according to Y" is X via Y."""
    claim = _one(body)
    assert (claim.speaker, claim.via) == (speaker, via)
    assert "said" not in claim.assertion


def test_an_abbreviated_company_speaks_with_time_and_comma() -> None:
    """The stop of "Corp." ends no clause, and the remark on the earlier statement is no content."""
    body = (
        "Hartley Corp. said on Wednesday that nine divers, not seven, had been trapped by a landslide, "
        "reversing its earlier statement."
    )
    claim = _one(body)
    assert (claim.speaker, claim.sourcing_type) == ("Hartley Corp.", SourcingType.INSTITUTION)
    assert claim.assertion == "Nine divers, not seven, had been trapped by a landslide"
    assert claim.polarity is Polarity.AFFIRMS


@pytest.mark.parametrize(
    ("body", "speaker"),
    [
        (
            "The Food and Drug Administration has warned parents not to use three brands of milk.",
            "Food and Drug Administration",
        ),
        ("The army urged residents to leave the valley before nightfall.", "army"),
        ("Police asked drivers to avoid the coastal road.", "Police"),
    ],
)
def test_a_request_to_somebody_is_an_event_of_its_subject(body: str, speaker: str) -> None:
    """Warning and asking affirm that the warning was given, whatever is to be left undone."""
    claim = _one(body)
    assert (claim.speaker, claim.polarity) == (speaker, Polarity.AFFIRMS)
    assert claim.assertion in (body[:-1], body[4:-1])


@pytest.mark.parametrize(
    ("body", "speaker"),
    [
        ("The BBC's reporter in Port Salem saw crowds celebrating in the square.", "BBC"),
        ("A Reuters reporter saw three burnt tanks on the road.", "Reuters"),
        ("An AFP photographer counted 12 bodies in the morgue.", "Agence France-Presse"),
    ],
)
def test_reporters_are_eyewitnesses(body: str, speaker: str) -> None:
    """What an outlet's own people saw is the outlet's as an eyewitness."""
    claim = _one(body)
    assert (claim.speaker, claim.sourcing_type) == (speaker, SourcingType.EYEWITNESS)


def test_a_self_citation_is_the_outlet_itself() -> None:
    """ "Quoting its own projection" adds no relay."""
    claim = _one("The ruling party won 62% of the vote, state television said, quoting its own projection.")
    assert (claim.speaker, claim.sourcing_type, claim.via) == (
        "state television",
        SourcingType.STATE_MEDIA,
        (),
    )


@pytest.mark.parametrize(
    ("body", "speaker"),
    [
        ("An American who lives in Lima, told Reuters that the road was blocked.", "American"),
        ("Espinoza, who runs the port, said 40 ships were waiting.", "Espinoza"),
        ("The water came up in minutes, a woman who lives by the river said.", "woman"),
        ("The wings were icing, a pilot who flew the route said.", "pilot"),
    ],
)
def test_relative_clauses_stand_between_speaker_and_verb(body: str, speaker: str) -> None:
    """The head before "who" speaks, not the noun next to the verb."""
    claim = _one(body)
    assert claim.speaker == speaker
    assert "said" not in claim.assertion


def test_claims_rejected_by_two_have_two_deniers() -> None:
    """A subject with a that-clause and an aside in the verb group keeps both agents."""
    found = claims(
        "The claims that the two were trading arms have, however, been rejected by both Moscow and Pyongyang."
    )
    assert [claim.speaker for claim in found] == ["Russia", "North Korea"]
    assert {(claim.assertion, claim.polarity) for claim in found} == {
        ("The two were trading arms", Polarity.DENIES)
    }


@pytest.mark.parametrize(
    ("body", "speaker"),
    [
        (
            "Hartley Corp. shut the mine on Monday.\n\nThe company said nine divers were trapped.",
            "Hartley Corp.",
        ),
        (
            "The Ministry of Health opened an inquiry.\n\nThe ministry said 12 people had died.",
            "Ministry of Health",
        ),
        ("The Board of Elections met.\n\nThe Board said 300 ballots were lost.", "Board of Elections"),
        (
            "The National Union of Teachers met.\n\nThe union said 4,000 members walked out.",
            "National Union of Teachers",
        ),
        (
            "Tomas Vrba, a spokesman for the Coast Guard, spoke.\n\nA spokesman said 12 people were rescued.",
            "Coast Guard",
        ),
    ],
)
def test_short_forms_mean_the_body_named_before(body: str, speaker: str) -> None:
    """ "The company" and "a spokesman" are given the full name that came earlier."""
    assert claims(body)[-1].speaker == speaker


def test_two_bodies_make_a_claim_each() -> None:
    """ "Police and the election commission" are two speakers."""
    found = claims("Police and the election commission said 12 polling stations had closed.")
    assert [claim.speaker for claim in found] == ["Police", "election commission"]


@pytest.mark.parametrize(
    "body",
    [
        "He did not want to be named because he feared reprisals.",
        "The company declined to comment.",
        "He gave no source for the figure.",
        "The president congratulated the winner on his victory.",
        "I have always said that the council is useless.",
        "We regret the error and apologise to readers.",
        "Ruiz told reporters in Quito on Monday.",
    ],
)
def test_narration_is_no_claim(body: str) -> None:
    """Manners, refusals to comment and the writer's opinion are not worth checking."""
    assert claims(body) == []


@pytest.mark.parametrize(
    ("body", "assertion"),
    [
        (
            "BUCHAREST, Sept 13 (Reuters) - A mine killed two sailors on Friday.",
            "A mine killed two sailors on Friday.",
        ),
        ("Bucharest (AP) — A mine killed two sailors on Friday.", "A mine killed two sailors on Friday."),
        (
            "The ministry rejected the agreement in a separate statement.",
            "The ministry rejected the agreement",
        ),
        ("A spokesman called the report pure fantasy.", "The report is pure fantasy"),
        ("Acme Ltd. denied any role in the leak.", "Acme Ltd. denied any role in the leak"),
    ],
)
def test_assertions_are_clauses(body: str, assertion: str) -> None:
    """No dateline, no venue, no mere noun phrase."""
    assert _one(body).assertion == assertion
