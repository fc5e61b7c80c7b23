"""What a negated claim contradicts, who has a stake in it, and what a notice takes back."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from credscore.errors import InputError
from credscore.evidence import build, moment
from credscore.evidence.notices import aimed
from credscore.provenance.interest import interested
from credscore.scoring import history, score
from credscore.testing import frame, row

LATE = "2024-05-09"


def codes(rows, name):
    """The codes of the findings on one assertion."""
    findings = score(frame(rows)).findings
    return set(findings.loc[findings["assertion_id"] == name, "code"])


def test_a_negated_claim_that_contradicts_nothing_is_an_ordinary_one():
    """Nobody had said the contrary: the same bits as for a plain statement."""
    plain = score(frame([row("the plant stays open")])).assertions["bits"].iloc[0]
    negated = score(frame([row("no plant will be shut", polarity="denies")])).assertions["bits"].iloc[0]
    assert negated == plain


def test_doubt_weighs_more_only_where_somebody_is_contradicted():
    """The same words weigh double once they answer a claim."""
    denial = row(
        "no plant will be shut",
        polarity="denies",
        assertion_id="d",
        speaker="Elin Berg",
        speaker_role="coroner",
    )
    assert "CON108" not in codes([denial], "d")
    said = row("a plant will be shut", published_at="2024-04-01")
    assert "CON108" in codes([said, denial], "d")
    assert "CON108" in codes([said, denial], "a1")


@pytest.mark.parametrize("said", ["the singer has died", "the hostages are alive", "the bridge is closed"])
def test_a_table_denies_a_state_in_the_words_of_the_claim(said: str) -> None:
    """A row of negative polarity with the words of the claim denies it, whatever state they tell."""
    claim = row(said, published_at="2024-04-01")
    denial = row(
        said,
        polarity="denies",
        assertion_id="d",
        outlet="Coast Gazette",
        speaker="Elin Berg",
        speaker_role="coroner",
    )
    alone = score(frame([claim])).assertions.set_index("assertion_id").loc["a1", "bits"]
    denied = score(frame([claim, denial])).assertions.set_index("assertion_id").loc["a1", "bits"]
    assert denied < alone - 1


def test_a_party_that_denies_a_charge_on_no_file_is_still_a_party():
    """An explicit denial by a party tells little, though the charge itself was not collected."""
    charged = row("it poisoned the river", act="denial", polarity="denies", interested=True)
    assert "CON102" in codes([charged], "a1")
    (found,) = build(frame([charged]))
    assert found.support[0].denies
    (free,) = build(frame([{**charged, "interested": False}]))
    assert not free.support[0].denies


WIRE = {"sourcing_type": "anonymous_source", "speaker": "a banker", "article_id": "wire"}


def withdrawn(**fields):
    """A third outlet's line that the Wire took its report back."""
    return row(
        "The Wire has since withdrawn its report",
        act="retraction",
        polarity="denies",
        assertion_id="w",
        topic_id="t9",
        outlet="Harbour Post",
        article_id="later",
        published_at=LATE,
        sourcing_type="unattributed",
        speaker=None,
        **fields,
    )


@pytest.mark.parametrize(
    "carried", [{"outlet": "The Wire"}, {"outlet": "Harbour Post", "via": ("The Wire",)}]
)
def test_a_retraction_told_by_others_takes_back_the_outlets_report(carried):
    """The withdrawn claim counts no more from the day the retraction is seen, and not before."""
    claims = frame([row("the price is 4.8bn", **WIRE, **carried), withdrawn()])
    then, now = (score(claims, as_of=day).assertions for day in ("2024-05-08", LATE))
    before, after = (one.loc[one["assertion_id"] == "a1", "bits"].iloc[0] for one in (then, now))
    assert after == before - (before + 2) - 1
    found = score(claims).findings.query("code == 'CON105'")
    assert found["message"].str.startswith("taken back by The Wire").all()
    assert history(claims, "a1")["bits"].tolist() == pytest.approx([before, after])


def test_a_retraction_leaves_named_peoples_words_and_other_reports_alone():
    """What named people told the outlet remains theirs; of several reports none is guessed."""
    named = row("the price is 4.8bn", outlet="The Wire", article_id="wire")
    assert aimed(frame([named, withdrawn()]))["targets"].map(len).sum() == 0
    other = row(
        "the bank failed",
        **{**WIRE, "article_id": "wire 2"},
        outlet="The Wire",
        topic_id="t2",
        assertion_id="b",
    )
    two = [row("the price is 4.8bn", **WIRE, outlet="The Wire"), other, withdrawn()]
    assert aimed(frame(two))["targets"].map(len).sum() == 0
    topical = row(
        "the deal is off", article_id="later", outlet="Harbour Post", published_at=LATE, assertion_id="c"
    )
    assert aimed(frame([*two, topical]))["targets"].map(len).sum() == 1


def test_a_retraction_that_says_what_was_wrong_takes_back_that_alone():
    """Whoever had told it to the outlet: it vouches for it no more; what else it reported stays."""
    note = {"outlet": "Harbour Post", "article_id": "early", "sourcing_type": "document", "speaker": "a note"}
    wrong = row("the panel was bought in Antwerp", claim_id="c1", published_at="2024-04-01", **note)
    other = row(
        "the panel is small",
        claim_id="c2",
        published_at="2024-04-01",
        assertion_id="b",
        topic_id="t2",
        **note,
    )
    notice = row(
        "It is not true that the panel was bought in Antwerp",
        act="retraction",
        polarity="denies",
        assertion_id="n",
        outlet="Harbour Post",
        article_id="later",
        published_at=LATE,
        sourcing_type="unattributed",
        speaker=None,
        claim_id="c3",
    )
    assert _aims_at_the_first([wrong, other, notice]) == ["c1"]
    assert _aims_at_the_first([{**wrong, "outlet": "The Wire"}, other, notice]) == []


def _aims_at_the_first(rows):
    """What the notice, which comes last, takes back where it was found to contradict the first row."""
    claims = frame(rows)
    claims["opposed"] = [*[()] * (len(rows) - 1), (claims["claim_id"].iloc[0],)]
    return list(aimed(claims)["targets"].iloc[-1])


def test_a_correction_takes_back_the_outlets_other_answer():
    """A correction without an aim replaces what the outlet itself had said in the topic."""
    own = {"outlet": "The Wire", "sourcing_type": "unattributed", "speaker": None}
    first = row("two dams were opened", **own, article_id="one")
    fixed = row(
        "only one dam was opened",
        **own,
        act="correction",
        assertion_id="b",
        article_id="two",
        published_at=LATE,
    )
    assert "CON104" in codes([first, fixed], "a1")
    assert "CON104" not in codes([first, {**fixed, "outlet": "The Beacon"}], "a1")


def claims(*rows):
    """A claims frame for the question of interest."""
    base = {"topic_id": "t1", "polarity": "affirms", "act": "statement", "sourcing_type": "institution"}
    return pd.DataFrame([{"claim_id": f"c{i}", "targets": (), **base, **r} for i, r in enumerate(rows)])


SPILL = {
    "assertion": "The Varga plant poisoned the river",
    "speaker": "residents",
    "sourcing_type": "eyewitness",
}


@pytest.mark.parametrize(
    ("denier", "said", "stake"),
    [
        ({"speaker": "Varga Chemicals"}, SPILL, True),
        (
            {"speaker": "Ana Soto", "affiliation": "Varga Chemicals", "sourcing_type": "named_official"},
            SPILL,
            True,
        ),
        ({"speaker": "Norland Chemicals"}, SPILL, False),
        (
            {"speaker": "Viktor Brandt", "sourcing_type": "named_official"},
            {"assertion": "Brandt took the money"},
            True,
        ),
        (
            {"speaker": "Viktor Brandt", "sourcing_type": "named_official"},
            {"assertion": "Anna Brandt took it"},
            False,
        ),
        ({"speaker": "European Commission"}, {"assertion": "European leaders took the money"}, False),
    ],
)
def test_a_denial_of_what_is_said_of_oneself_is_interested(denier, said, stake):
    """A party is found in the affirmed claims, by the head word of a body or a person's surname."""
    denial = {"assertion": "That is untrue", "act": "denial", "polarity": "denies", **denier}
    assert interested(claims(said, denial), [None, None]).tolist() == [False, stake]


def test_interest_waits_for_the_charge_and_spares_the_observer():
    """A claim seen later makes no party of an earlier denier; who only looked is none."""
    denial = {
        "assertion": "That is untrue",
        "polarity": "denies",
        "speaker": "Varga Chemicals",
        "seen_at": "2024-05-01",
    }
    later = claims({**SPILL, "seen_at": LATE}, denial)
    assert not interested(later, [None, None]).any()
    observer = {"assertion": "The Harbour Office had seen no evidence of a leak", "polarity": "denies"}
    assert not interested(claims({**observer, "speaker": "Harbour Office"}), [None]).any()


def test_a_denial_contradicts_what_it_was_found_to_oppose():
    """Of two claims of its topic a denial denies the one with which it was found to be about one question."""
    rows = [
        row("the memo is genuine", claim_id="c1", assertion_id="genuine"),
        row("the ministry bought boats", claim_id="c2", assertion_id="boats"),
        row("no boat was bought", claim_id="c3", assertion_id="none", polarity="denies", published_at=LATE),
    ]
    assert "CON101" in codes(rows, "genuine")
    rows[2]["opposed"] = ("c2",)
    assert "CON101" not in codes(rows, "genuine")
    assert "CON101" in codes(rows, "boats")


def test_a_retraction_that_repeats_what_it_takes_back_does_not_tell_it_anew():
    """ "On 3 May we reported that …. We retract that report": the first sentence supports nothing."""
    report = row(
        "divers cut the cable",
        outlet="The Lantern",
        speaker=None,
        sourcing_type="unattributed",
        article_id="lantern-1",
        published_at="2024-05-03",
    )
    again = row(
        "divers cut the cable",
        outlet="The Lantern",
        speaker=None,
        sourcing_type="unattributed",
        article_id="lantern-2",
        published_at=LATE,
    )
    notice = row(
        "we retract that report",
        outlet="The Lantern",
        speaker=None,
        act="retraction",
        sourcing_type="unattributed",
        article_id="lantern-2",
        topic_id="t2",
        assertion_id="n",
        published_at=LATE,
    )
    told = frame([report, again, notice])
    evidence = build(told)
    found = next(one for one in evidence if one.assertion_id == "a1")
    assert found.support == ()
    before = next(one for one in build(told, "2024-05-08") if one.assertion_id == "a1")
    assert len(before.support) == 1


def test_a_missing_time_is_no_moment_to_score_at() -> None:
    """pandas' NaT would leave out everything without a word."""
    with pytest.raises(InputError, match="NaT is no time"):
        score(frame([row("the quay sank")]), as_of=pd.NaT)
    with pytest.raises(InputError, match="NaT is no time"):
        score(frame([row("the quay sank")]), as_of=np.datetime64("NaT"))


def test_numpys_days_and_times_are_moments():
    """A bare day reaches to its end, as one in text does."""
    assert moment(np.datetime64("2024-05-01")) == moment("2024-05-01")
    assert moment(np.datetime64("2024-05-01T10", "ns")) == moment("2024-05-01T10:00")


@pytest.mark.parametrize(
    ("later", "origin", "stands"),
    [
        ("police used rubber bullets in isolated cases", "ministry", False),
        ("police used rubber bullets in isolated cases", "hospital", True),
        ("the crowd had gone home by ten", "ministry", True),
    ],
)
def test_who_tells_later_what_he_denied_denies_it_no_longer(later, origin, stands):
    """The denial falls for all whom it contradicted, if its own origin says the same in other words; not if another does."""
    saw = row("a reporter saw rubber bullets fired", claim_id="c1", assertion_id="saw", origin_id="paper")
    ministry = {"speaker": "Interior Ministry", "origin_id": "ministry"}
    denial = row(
        "police used no rubber bullets",
        claim_id="c2",
        assertion_id="no",
        polarity="denies",
        published_at="2024-05-03",
        **ministry,
    ) | {"opposed": ("c1", "c3")}
    tells = row(
        later,
        claim_id="c3",
        assertion_id="later",
        published_at=LATE,
        **(ministry | {"origin_id": origin}),
    )

    def denied(*rows):
        return any(one.denials for one in build(frame([*rows])) if one.assertion_id == "saw")

    assert denied(saw, denial)
    assert denied(saw, denial, tells) is stands
