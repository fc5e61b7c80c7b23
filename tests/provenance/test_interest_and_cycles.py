"""Who has a stake in what they say, who cites in circles, and who copies by the numbers."""

from __future__ import annotations

import pandas as pd
import pytest

from credscore.provenance import copy_hypotheses, cycles, trace

from .claims import claims

BODY = {"sourcing_type": "institution"}
MEDIA = {"sourcing_type": "media_report"}


def test_a_party_to_the_matter_is_interested() -> None:
    """The side named in the assertion has a stake, another has none."""
    traced = trace(
        claims(
            {**BODY, "speaker": "Norway", "assertion": "Norwegian ships never entered the strait."},
            {**BODY, "speaker": "Sweden", "assertion": "Norwegian ships never entered the strait."},
        )
    )
    assert traced["interested"].tolist() == [True, False]


def test_what_befalls_a_country_does_not_accuse_it() -> None:
    """Norway denies without a stake that a shell fell on it; with one, that it fired it."""
    denial = {**BODY, "speaker": "Norway", "act": "denial", "assertion_id": "a2"}

    def party(told: str) -> bool:
        return bool(
            trace(claims({"assertion": told}, {**denial, "assertion": told, "targets": ("c000",)}))[
                "interested"
            ][1]
        )

    assert not party("A Danish shell fell on Norway.")
    assert not party("Danish drones crossed into NATO member Norway.")
    assert party("Norway fired a shell on Denmark.")
    assert party("Denmark put the blame on Norway.")


def test_a_bare_denial_is_judged_by_what_it_denies() -> None:
    """ "A hoax" names nobody; the denied assertion does."""
    traced = trace(
        claims(
            {"assertion": "Norway will sell the port to Acme Foods."},
            {
                **BODY,
                "speaker": "Norway",
                "assertion": "The reports are a hoax.",
                "act": "denial",
                "targets": ("c000",),
            },
            {
                **BODY,
                "speaker": "Acme Foods",
                "assertion": "Nonsense.",
                "act": "denial",
                "targets": ("c000",),
            },
            {**BODY, "speaker": "Sweden", "assertion": "Nonsense.", "act": "denial", "targets": ("c000",)},
        )
    )
    assert traced["interested"].tolist() == [False, True, True, False]


def test_a_company_is_interested_in_itself() -> None:
    """A company's name is matched as a whole word."""
    traced = trace(
        claims(
            {**BODY, "speaker": "Acme Foods", "assertion": "Acme Foods is not for sale."},
            {**BODY, "speaker": "Acme Foods", "assertion": "Acme Foodstore is for sale."},
        )
    )
    assert traced["interested"].tolist() == [True, False]


OFFICIAL = {"sourcing_type": "named_official", "speaker": "Ada Holm"}


@pytest.mark.parametrize(
    ("role", "denial", "party"),
    [
        ("brewery director", "Our brewery is not for sale.", True),
        ("brewery director", "We have found no trace of mould.", False),
        (None, "None of its barrels leaked.", True),
        (None, "Having paid the driver.", True),
        ("transport minister", "The government has not signed the lease.", True),
        ("transport minister", "Nobody in the country is short of salt.", False),
        ("paint maker's spokesman", "The burns are not related to the product.", True),
        ("paint maker's spokesman", "No inspector came to the product.", False),
        ("chemist", "The burns are not related to the product.", False),
        ("geologist", "The government has not signed the lease.", False),
        ("police chief", "The police have received no report of a stolen tram.", False),
    ],
)
def test_a_denial_of_its_own_is_a_partys(role: str | None, denial: str, party: bool) -> None:
    """The first person, a possessive or what the office stands for shows it; an observer is none."""
    row = {**OFFICIAL, "speaker_role": role, "assertion": denial, "polarity": "denies", "act": "denial"}
    assert trace(claims(row))["interested"].tolist() == [party]


def test_the_head_of_a_place_is_a_party_to_what_is_said_about_it() -> None:
    """ "No such thing" from the one in charge of the factory is no outsider's word."""
    denial = {**OFFICIAL, "assertion": "There was no such leak.", "polarity": "denies", "act": "denial"}
    traced = trace(
        claims(
            {"assertion": "The factory let paint run into the brook.", "seen_at": "2024-03-01"},
            {**denial, "speaker_role": "factory manager", "seen_at": "2024-03-02"},
            {**denial, "speaker": "Ben Roy", "speaker_role": "hydrologist", "seen_at": "2024-03-02"},
        )
    )
    assert traced["interested"].tolist() == [False, True, False]


def test_a_negated_admission_is_no_partys_denial() -> None:
    """Who concedes that something was not done speaks against its interest."""
    row = {
        **OFFICIAL,
        "speaker_role": "mayor",
        "polarity": "denies",
        "assertion": "We never salted the bridge.",
    }
    traced = trace(claims({**row, "stance": "confirming"}, {**row, "stance": "neutral"}))
    assert traced["interested"].tolist() == [False, True]


def test_circles_are_reported_with_their_claims() -> None:
    """The circle starts at the outlet seen first, where it is cut."""
    loop = claims(
        {"outlet": "Beacon"},
        {**MEDIA, "outlet": "Valley Post", "speaker": "Beacon"},
        {**MEDIA, "outlet": "Lakeside", "speaker": "Valley Post"},
        {**MEDIA, "outlet": "Beacon", "speaker": "Lakeside"},
    )
    found = cycles(loop)
    assert found["outlets"].tolist() == [("Beacon", "Valley Post", "Lakeside", "Beacon")]
    assert found.loc[0, "claim_ids"] == ("c001", "c002", "c003")
    assert found.loc[0, "root"] == "Beacon"


def test_a_chain_is_no_circle_and_topics_do_not_mix() -> None:
    """Citations of different assertions never close a circle."""
    assert cycles(
        claims(
            {**MEDIA, "outlet": "Valley Post", "speaker": "Beacon"},
            {**MEDIA, "outlet": "Beacon", "speaker": "Valley Post", "assertion_id": "a2"},
        )
    ).empty


def test_relays_close_a_circle_too() -> None:
    """Passing an official on with another outlet's credit counts as citing it."""
    found = cycles(
        claims(
            {**BODY, "speaker": "Norway", "outlet": "Beacon", "via": ("Valley Post",)},
            {**BODY, "speaker": "Norway", "outlet": "Valley Post", "via": ("Beacon",)},
        )
    )
    assert found["outlets"].tolist() == [("Beacon", "Valley Post", "Beacon")]


def _answers(n_topics: int, shared_errors: int) -> pd.DataFrame:
    """Five good outlets, one with errors of its own, and an echo that shares some of them."""
    rows = []
    for t in range(n_topics):
        wrong = f"wrong-{t}" if t < shared_errors else f"own-{t}"
        for k, owner in enumerate(["A", "B", "C", "D", "E"]):
            rows.append((owner, t, "true", k))
        rows.append(("Origin", t, f"wrong-{t}", 10))
        rows.append(("Echo", t, wrong, 20))
    frame = pd.DataFrame(rows, columns=["owner", "t", "value", "hour"])
    frame["topic_id"] = "t" + frame["t"].astype(str)
    frame["assertion_id"] = frame["topic_id"] + frame["value"]
    frame["seen_at"] = pd.Timestamp("2024-01-01", tz="UTC") + pd.to_timedelta(frame["hour"], unit="h")
    return frame


def test_shared_rare_answers_betray_a_copier() -> None:
    """An echo of rare errors is found, with its direction; agreement on the truth is none."""
    found = copy_hypotheses(_answers(20, 18))
    top = found.iloc[0]
    assert (top["copier"], top["source"]) == ("Echo", "Origin")
    assert top["probability"] > 0.99
    assert top["p_direction"] < 0.01
    honest = found[found["copier"].isin([*"ABCDE"]) & found["source"].isin([*"ABCDE"])]
    assert (honest["probability"] < 0.5).all()


def test_too_little_in_common_proves_nothing() -> None:
    """Pairs below the least number of topics are not judged."""
    assert copy_hypotheses(_answers(4, 4)).empty


def test_what_one_origin_explains_is_no_evidence() -> None:
    """Outlets that quote the same speaker do not copy each other."""
    frame = _answers(20, 18).assign(origin_id="o1")
    assert copy_hypotheses(frame).empty
