"""Who has a stake in what they say, who cites in circles, and who copies by the numbers."""

from __future__ import annotations

import pandas as pd

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
