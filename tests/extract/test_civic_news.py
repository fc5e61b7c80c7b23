"""Who says what in news of councils, courts and parties: gerunds, lists, denials, two voices in a sentence."""

from __future__ import annotations

import pytest

from credscore.models import Claim
from credscore.terms import Act, Modality
from readings import claims


def _one(body: str, piece: str) -> Claim:
    found = [claim for claim in claims(body) if piece in claim.assertion]
    assert len(found) == 1
    return found[0]


@pytest.mark.parametrize(
    ("body", "speaker"),
    [
        ("The mayor has written to the port authority saying the crane had failed twice.", "mayor"),
        ("Harbour minister Ann Lee took a swipe at the union saying the crane had failed twice.", "Ann Lee"),
        ("A driver is suing Acme saying the crane had failed twice.", "driver"),
        ("The harbour minister defended the sale saying the crane had failed twice.", "harbour minister"),
        ("The strike went on, with the union saying the crane had failed twice.", "union"),
        ("Reporters met two drivers saying the crane had failed twice.", "drivers"),
        ("The paper quoted Ann Lee saying the crane had failed twice.", "Ann Lee"),
    ],
)
def test_whoever_gives_a_reason_is_the_subject_of_the_clause(body: str, speaker: str) -> None:
    """What stands before the gerund speaks only where it can: people, pieces of writing, whoever is quoted."""
    assert _one(body, "had failed twice").speaker == speaker


def test_a_reason_does_not_deny_with_what_was_dismissed() -> None:
    """The gerund behind a rejection affirms."""
    claim = _one(
        "The union chief dismissed the figures insisting that the average pay had gone up.", "average pay"
    )
    assert (claim.speaker, claim.act) == ("union chief", Act.STATEMENT)


@pytest.mark.parametrize(
    "body",
    [
        "The fisheries board asked the council to hold off on announcing quotas until its doubts had been heard.",
        "Ann Lee said the council had lost its case by refusing to hand over 12 letters.",
    ],
)
def test_a_gerund_behind_a_preposition_names_a_deed(body: str) -> None:
    """The words around it are told whole."""
    assert all(not claim.assertion.endswith((" on", " by")) for claim in claims(body))
    assert all("Quotas until" not in claim.assertion for claim in claims(body))


def test_a_promise_behind_a_preposition_is_told() -> None:
    """A pledge is no deed done to a thing."""
    claim = _one("Ann Lee broke the deadlock by promising to open two wards in May.", "two wards")
    assert (claim.speaker, claim.modality) == ("Ann Lee", Modality.PLANNED)


@pytest.mark.parametrize(
    ("body", "assertion"),
    [
        ("An estimated 200 farmers were sent to the dam.", "An estimated 200 farmers were sent to the dam."),
        (
            "Mayor Ann Lee announced that members of the LPR-led ruling coalition would not take their pay.",
            "Members of the LPR-led ruling coalition would not take their pay",
        ),
    ],
)
def test_participles_before_a_noun_attribute_nothing(body: str, assertion: str) -> None:
    """Neither behind an article nor behind a compound adjective."""
    assert [claim.assertion for claim in claims(body)] == [assertion]


def test_an_alleged_thing_is_no_telling() -> None:
    """Another participle can stand between it and its noun."""
    assert all(
        claim.speaker is None
        for claim in claims("Police have stopped the inquiry into the alleged forged permits.")
    )


@pytest.mark.parametrize(
    ("body", "speakers"),
    [
        (
            "The airline, the pilots' union and the transport ministry denied the report that the jet had been overloaded.",
            ["airline", "pilots’ union", "transport ministry"],
        ),
        ("Mr Lee, Mr Roe and Ms Dell denied that the jet had been overloaded.", ["Lee", "Roe", "Dell"]),
        ("Norway, Chile and Peru have denied that the jet had been overloaded.", ["Norway", "Chile", "Peru"]),
        (
            "According to Acme, Borel and the ministry, the jet had been overloaded.",
            ["Acme", "Borel", "ministry"],
        ),
    ],
)
def test_each_of_a_list_of_sources_speaks(body: str, speakers: list[str]) -> None:
    """Three or more, of one make."""
    assert [claim.speaker for claim in claims(body) if "overloaded" in claim.assertion] == speakers


@pytest.mark.parametrize(
    "body",
    [
        "Ann Lee, the mayor, said the jet had been overloaded.",
        "In May, the mayor said the jet had been overloaded.",
        "The rebel movement, the Norte Front for Peace, Labour and Bread, said the jet had been overloaded.",
        "Pilots in Norte, Wells and Dellport said the jet had been overloaded.",
    ],
)
def test_what_is_no_list_of_sources_is_one(body: str) -> None:
    """Appositions, times, fields and places."""
    assert len([claim for claim in claims(body) if "overloaded" in claim.assertion]) == 1


@pytest.mark.parametrize(
    "body",
    [
        "The bank denied that its chief had said the vaults were empty.",
        "The bank denied claims that its chief had said the vaults were empty.",
        "The bank denied claims by two clerks that its chief had said the vaults were empty.",
    ],
)
def test_that_somebody_said_something_can_be_what_is_denied(body: str) -> None:
    """He who is said to have said it says nothing here."""
    [claim] = [claim for claim in claims(body) if "vaults" in claim.assertion]
    assert (claim.speaker, claim.act, claim.assertion) == (
        "bank",
        Act.DENIAL,
        "The bank’s chief had said the vaults were empty",
    )


def test_who_is_told_of_beside_a_denial_still_speaks() -> None:
    """A union's own claim stands beside the denial of it."""
    found = claims("The mayor denied a claim by the union that he had ordered the gates shut.")
    assert {(claim.speaker, claim.act) for claim in found} == {
        ("mayor", Act.DENIAL),
        ("union", Act.STATEMENT),
    }


@pytest.mark.parametrize(
    "body",
    [
        "A spokesman for the mayor demanded Roe retract his claim that the gates were shut.",
        "The union asked that the board deny the request.",
    ],
)
def test_who_is_to_deny_something_has_denied_nothing(body: str) -> None:
    """A bare form behind a demand tells what is called for."""
    assert all(claim.act is Act.STATEMENT for claim in claims(body) if claim.speaker in ("Roe", "board"))


def test_no_truth_in_claims_is_a_denial_of_what_they_say() -> None:
    """Also where somebody is named who made them."""
    body = "“There is no truth to the claim of Senator Roe that the clerks were paid by the mill,” council spokesman Bo Lee said."
    claim = _one(body, "paid by the mill")
    assert (claim.speaker, claim.act, claim.assertion) == (
        "Bo Lee",
        Act.DENIAL,
        "The clerks were paid by the mill",
    )


def test_two_verdicts_before_what_is_rejected() -> None:
    """“As X and Y” stands between the verb and its object."""
    claim = _one(
        'Mayor Ann Lee has rejected as "silly" and "sinister" any implication that she was paid.', "was paid"
    )
    assert (claim.speaker, claim.act) == ("Ann Lee", Act.DENIAL)


@pytest.mark.parametrize(
    ("body", "act"),
    [
        ('The union leader called the plan "absurd".', Act.STATEMENT),
        ('The union leader called the report "absurd".', Act.DENIAL),
    ],
)
def test_a_plan_is_no_claim_that_could_be_false(body: str, act: Act) -> None:
    """To call a plan absurd is a judgement."""
    assert all(claim.act is act for claim in claims(body))


@pytest.mark.parametrize(
    ("body", "voices"),
    [
        (
            "The strike ended at noon, the union said, but the port stayed shut, the harbour master said.",
            [("union", "The strike ended at noon"), ("harbour master", "The port stayed shut")],
        ),
        (
            "In Norte, dockers walked out at noon, Radio Norte reported on Monday, while in Wells the port stayed open, the Wells Gazette reported.",
            [
                ("Radio Norte", "In Norte, dockers walked out at noon"),
                ("Wells Gazette", "In Wells the port stayed open"),
            ],
        ),
    ],
)
def test_two_tellings_each_behind_its_own_clause(body: str, voices: list[tuple[str, str]]) -> None:
    """The second begins where the first ends."""
    assert [(claim.speaker, claim.assertion) for claim in claims(body)] == voices
    assert all(not claim.via for claim in claims(body))


@pytest.mark.parametrize(
    ("body", "via"),
    [
        ("The ferry was full, according to an e-mail obtained by Reuters.", ("Reuters",)),
        ("In a memo seen by Reuters, harbour chief Ann Lee wrote that the ferry was full.", ("Reuters",)),
        (
            "The ferry was full, the ministry said in a statement carried by the official news agency TASS.",
            ("TASS",),
        ),
        ("Ann Lee told The New York Times Tuesday morning that the ferry was full.", ("The New York Times",)),
        ("In a memo seen by Acme, harbour chief Ann Lee wrote that the ferry was full.", ()),
    ],
)
def test_whoever_got_hold_of_a_paper_passes_it_on(body: str, via: tuple[str, ...]) -> None:
    """An outlet does; a firm that read it does not."""
    assert _one(body, "ferry was full").via == via


def test_declining_to_discuss_reports_passes_nothing_on() -> None:
    """What somebody will not do with a report is no relay."""
    body = "The captain declined to discuss newspaper reports that the firm had repaid 5,000 crowns."
    assert all("captain" not in claim.via for claim in claims(body))


@pytest.mark.parametrize(
    ("body", "speaker", "assertion"),
    [
        (
            "Mayor Ann Lee hinted more wards could close.",
            "Ann Lee",
            "More wards could close",
        ),
        (
            "Bo Roe said the union would set out workable plans for the docks in May.",
            "Bo Roe",
            "The union would set out workable plans for the docks in May",
        ),
        ("The judge told Roe he had abused his office.", "judge", "Roe had abused his office"),
    ],
)
def test_what_is_told_is_told_whole(body: str, speaker: str, assertion: str) -> None:
    """By whoever tells it, of whom he tells it."""
    [claim] = claims(body)
    assert (claim.speaker, claim.assertion) == (speaker, assertion)


def test_a_clause_is_added_without_that() -> None:
    """Things are added as well; they say nothing."""
    claim = _one("Ann Lee said the pier was safe. She added the bridge would be watched in May.", "bridge")
    assert (claim.speaker, claim.assertion) == ("Ann Lee", "The bridge would be watched in May")
    assert all(
        claim.speaker is None for claim in claims("The club added the striker Bo Roe for 4 million in May.")
    )


@pytest.mark.parametrize(
    "assertion",
    ["That did not happen for smaller boats.", "That does not mean the port was shut in May."],
)
def test_that_stays_where_it_is_the_subject(assertion: str) -> None:
    """It is a conjunction only before a clause."""
    body = f"But t{assertion[1:]}"
    assert [claim.assertion for claim in claims(body)] == [assertion]


def test_whether_stays_before_its_main_clause() -> None:
    """Without it the clause would be told as a fact."""
    claim = _one(
        "Mr Roe said that whether the town chose the pier or the dock, it would pay 4 million.", "4 million"
    )
    assert claim.assertion.startswith("Whether ")


def test_party_and_state_behind_a_name_are_no_pronoun() -> None:
    """The independent senator's "I" is not the speaker."""
    body = "“Sen. Bo Dell (I-Vt.) lost 12 wards in May,” mayor Ann Lee said."
    assert "I-Vt." in _one(body, "12 wards").assertion


@pytest.mark.parametrize(
    ("body", "assertion"),
    [
        ("While the union has said the pier is shut, the mill has hired 40 men.", "The pier is shut"),
        ("“The pier is shut,” the union said two days after the storm.", "The pier is shut"),
        ("When the union said the pier was shut, the mill had hired 40 men.", "The pier was shut"),
    ],
)
def test_what_is_told_ends_with_its_clause(body: str, assertion: str) -> None:
    """Neither the main clause nor the day on which it was told belongs to it."""
    assert [claim.assertion for claim in claims(body) if claim.speaker == "union"] == [assertion]


@pytest.mark.parametrize(
    "body",
    [
        "Harbour lawyer Bo Roe wrote the letter May 2 to the port's acting head.",
        "Lee, referred to as the fastest diver in the fleet, was killed in May.",
    ],
)
def test_letters_and_names_are_no_words_said(body: str) -> None:
    """Writing a letter and being called something tell nothing."""
    assert all(claim.speaker is None for claim in claims(body))
