"""Scores of small affairs, their history, and what would change them."""

from __future__ import annotations

import math

import pytest

from credscore import frames
from credscore.errors import InputError
from credscore.rule import rule
from credscore.ruleset import RuleSet
from credscore.scoring import admiralty, credibility, history, probability, score, what_would_change
from credscore.testing import article, claim, evidence, frame, judge, row


def troops(low, high=None):
    """Make a figure of troops."""
    return ({"low": low, "high": high or low, "unit": "troops"},)


def affair():
    """Give a ministry's and a president's near figures, two pundits' far ones, and the accused's denial."""
    made = [
        row("12,000 will be sent", assertion_id="12k", speaker="Intelligence Service", sourcing_type="institution",
            via=("Reuters",), modality="planned", quantities=troops(12000), origin_id="is", published_at="2024-05-02"),
        row("12,000 will go", assertion_id="12k", speaker="Intelligence Service", sourcing_type="institution",
            modality="planned", quantities=troops(12000), origin_id="is", published_at="2024-05-02", start=9),
        row("10,000 are readied", assertion_id="10k", speaker="Elin Berg", modality="planned",
            quantities=troops(10000), published_at="2024-05-02"),
        row("50,000 may come", assertion_id="50k", speaker="Bo Ek", sourcing_type="pundit", modality="possible",
            quantities=troops(50000)),
        row("100,000 are ready", assertion_id="100k", speaker="Ivo Petrov", sourcing_type="pundit", hearsay=True,
            modality="planned", quantities=troops(100000)),
    ]  # fmt: skip
    aims = tuple(r["claim_id"] for r in made[:3])
    hoax = row("a hoax", assertion_id="hoax", speaker="Spokesman", sourcing_type="institution", act="denial",
               polarity="denies", interested=True, targets=aims, published_at="2024-05-04")  # fmt: skip
    return frame([*made, hoax])


def scores(claims, **kwargs):
    """Score claims and index the probabilities by assertion."""
    found = score(claims, **kwargs).assertions
    return dict(zip(found["assertion_id"], found["score"], strict=True))


def test_the_well_sourced_figures_rank_well_above_the_pundits():
    """Institution and president beat pundits, and the accused's bare denial beats nobody."""
    found = scores(affair())
    assert min(found["12k"], found["10k"]) > 3 * max(found["50k"], found["100k"])
    assert found["hoax"] < min(found["50k"], found["100k"])
    mentions = score(affair()).assertions.set_index("assertion_id")
    assert mentions.loc["12k", "n_origins"] == 1


def test_before_the_denial_nothing_shows_it():
    """As of the day before, the denial is neither an assertion nor a finding."""
    before = score(affair(), as_of="2024-05-03")
    assert "hoax" not in set(before.assertions["assertion_id"])
    assert not before.findings["code"].isin(["CON101", "CON102"]).any()
    after = scores(affair())
    assert after["12k"] < scores(affair(), as_of="2024-05-03")["12k"]


def test_frames_have_their_columns_and_dtypes():
    """The three frames are as the contract says, sorted by belief; the claims carry their score."""
    found = score(affair())
    assert list(found.assertions.columns) == list(frames.ASSERTION_COLUMNS)
    assert list(found.findings.columns) == list(frames.FINDING_COLUMNS)
    assert found.assertions["score"].is_monotonic_decreasing
    assert found.claims["score"].notna().all()
    assert len(found.claims) == 6


def test_an_empty_frame_gives_empty_frames():
    """Nothing in, nothing out, with all columns."""
    found = score(frame([row()]).iloc[:0])
    assert found.assertions.empty
    assert list(found.assertions.columns) == list(frames.ASSERTION_COLUMNS)


def test_exclusive_answers_and_none_of_these_sum_to_one():
    """Three rivals that exclude each other share one probability with the answer that none is true."""
    far = [
        row(assertion_id=f"a{n}", speaker=f"S {n}", quantities=troops(10.0 ** (6 * n + 1))) for n in range(3)
    ]
    found = score(frame(far))
    alone = [score(frame([r])).assertions.loc[0, "bits"] for r in far]
    none = 1 / (1 + sum(2.0**b for b in alone))
    assert math.fsum(found.assertions["score"]) + none == pytest.approx(1, abs=1e-12)


def test_a_later_toll_by_another_origin_takes_over():
    """The higher later count outranks the earlier one, which an update does not harm by being denied."""
    dead = lambda n: ({"low": n, "high": n, "unit": "dead"},)  # noqa: E731
    found = score(
        frame(
            [
                row(quantities=dead(12)),
                row(assertion_id="a2", speaker="Elin Berg", quantities=dead(43), published_at="2024-05-02"),
            ]
        )
    )
    by = found.assertions.set_index("assertion_id")["score"]
    assert by["a2"] == pytest.approx(0.7)
    assert by["a1"] < 0.5


@pytest.mark.parametrize(
    ("day", "figure", "confirmed"), [("02", 240, False), ("01", 240, True), ("02", 205, True)]
)
def test_who_gives_another_figure_later_does_not_confirm_the_first(day, figure, confirmed):
    """The same moment, or nearly the same figure, still does; and the first lends the second its size."""
    jobs = lambda n: ({"low": n, "high": n, "unit": "jobs"},)  # noqa: E731
    second = row(
        assertion_id="a2", speaker="Elin Berg", quantities=jobs(figure), published_at=f"2024-05-{day}"
    )
    found = score(frame([row(quantities=jobs(200)), second])).findings
    near = found[found["code"] == "COR104"]
    assert set(near["assertion_id"]) == ({"a1", "a2"} if confirmed else {"a2"})


def test_probabilities_never_reach_the_ends():
    """However many bits, the probability stays inside, and bits still rank."""
    assert 0 < probability(-5000) < probability(-900) < probability(900) <= probability(5000) < 1


def test_admiralty_pairs():
    """Letters follow the best source and what is known of the outlet, digits the probability."""

    def letter(**facts):
        return admiralty(evidence(**facts), 0.6)

    assert letter(sourcing_type="document") == "A3"
    assert letter(sourcing_type="institution") == "B3"
    assert letter(sourcing_type="media_report") == "C3"
    assert letter(sourcing_type="pundit") == "D3"
    assert letter(sourcing_type="hearsay") == "E3"
    assert letter(sourcing_type="unattributed", known=False) == "F3"
    assert letter(sourcing_type="unattributed", known=False, rating=0.15) == "D3"
    assert letter(sourcing_type="media_report", rating=1.0) == "B3"
    assert letter(sourcing_type="institution", record=0.1) == "C3"
    assert letter(sourcing_type="institution", rating=0.5) == "B3"
    assert letter(sourcing_type="media_report", rating=0.84) == "B3"
    assert admiralty(evidence(n_origins=0, denials=[{}]), 0.1) == "F5"
    assert admiralty(evidence(n_origins=0), 0.2) == "F6"
    assert [credibility(p) for p in (0.9, 0.7, 0.5, 0.25, 0.249)] == ["1", "2", "3", "4", "5"]


def test_tables_of_nothing_have_the_dtypes_of_others():
    """So that they can be put together: a claim without a date has no course, one not yet seen no changes."""
    undated, dated = frame([row(published_at=None)]), frame([row()])
    assert history(undated, "a1").empty
    assert history(undated, "a1").dtypes.equals(history(dated, "a1").dtypes)
    changes = [what_would_change(dated, "a1", as_of=day) for day in ("2024-04-01", "2024-06-01")]
    assert [table.empty for table in changes] == [True, False]
    assert changes[0].dtypes.equals(changes[1].dtypes)


def test_history_names_the_event_that_moved_each_step():
    """Each moment of the topic is a row with what was seen, the change and the rule behind it."""
    course = history(affair(), "12k")
    assert course["event"].iloc[0] == "said by Intelligence Service; Elin Berg: 10,000 are readied"
    assert course["event"].iloc[-1] == "denied by Spokesman"
    assert course["rule"].iloc[0] == "SRC101"
    assert course["rule"].iloc[-1] == "CON101"
    assert course["delta_bits"].iloc[-1] < 0
    assert course["score"].iloc[-1] == pytest.approx(scores(affair(), as_of="2024-05-04")["12k"])
    assert len(history(affair(), "12k", as_of="2024-05-03")) == 1
    with pytest.raises(InputError, match="did you mean '12k'"):
        history(affair(), "12kk")


def test_history_names_retractions():
    """A notice is an event of its own."""
    said = row()
    notice = row(
        "withdrawn",
        act="retraction",
        targets=(said["claim_id"],),
        assertion_id="n",
        published_at="2024-05-05",
    )
    assert history(frame([said, notice]), "a1")["event"].tolist() == [
        "said by Ana Soto",
        "Harbour Post: retraction",
    ]


def test_what_would_change_crosses_a_band():
    """Each change it names leads to another credibility digit; without any origin it is insufficient."""
    found = what_would_change(frame([row(), row(speaker="Elin Berg")]), "a1")
    assert (found["credibility_from"] != found["credibility_to"]).all()
    assert set(found["kind"]) <= {"without", "support", "denial"}
    alone = what_would_change(frame([row()]), "a1").set_index("kind")
    assert alone.loc["without", "credibility_to"] == "6"
    assert alone.loc["support", "origins"] == 2


def test_users_own_rules_judge_too():
    """An added rule's finding is part of the sum, and a wrong return is named."""

    @rule(code="USR101", family="house", bits=0.25)
    def trusted(evidence, *, who: str = "Ana Soto"):
        """Trust one speaker more."""
        from credscore.rule import ABSTAINS, Finding

        return (
            Finding(1.0, "house favourite") if any(o.speaker == who for o in evidence.support) else ABSTAINS
        )

    rules = RuleSet.default().add(trusted)
    plain, more = (score(frame([row()]), r).assertions.loc[0, "bits"] for r in (None, rules))
    assert more == pytest.approx(plain + 0.25)
    assert judge(trusted).bits == 0.25
    assert judge(trusted, speaker="Bo Ek").outcome == "abstains"
    assert judge("USR101", rules=rules, who="Bo Ek").outcome == "abstains"


def test_builders_are_complete():
    """Articles and claims come out whole, with ids of their own."""
    assert article().article_id != article("Other text.").article_id
    assert claim().claim_id != claim("Other words").claim_id


def test_of_several_versions_at_once_the_weightiest_counts():
    """Quoted directly and through a relay at the same moment, the direct quotation is weighed."""
    direct = row(origin_id="o")
    for via in (("Reuters",), ("Lake Courier", "a friend")):
        found = score(frame([row(origin_id="o", via=via), direct]))
        assert found.assertions.loc[0, "bits"] == score(frame([direct])).assertions.loc[0, "bits"]
        assert "STR101" not in set(found.findings["code"])


def test_the_prior_points_at_one_claim():
    """The prior's finding has the first claim behind it, whatever number there is."""
    found = score(frame([row(), row(speaker="Elin Berg")])).findings.set_index("code")
    assert len(found.loc["PRI101", "claim_ids"]) == 1


def test_the_clearest_wording_stands_for_the_assertion():
    """Surely extracted, plain, and neither clipped nor rambling wording is chosen."""
    good = "the ferry with two hundred and twelve people aboard sank off the northern cape before dawn"

    def text(**other):
        claims = [row(good), row(speaker="Elin Berg", **other)]
        return score(frame(claims)).assertions.loc[0, "text"]

    assert text(assertion="it sank") == good
    assert text(assertion=good + " and " * 30) == good
    assert text(assertion=good[:-1], confidence=0.5) == good
    assert text(assertion=good[:-1], modality="possible") == good
    assert (
        score(frame([row(good, confidence=0.5), row("it sank", speaker="B")])).assertions.loc[0, "text"]
        == "it sank"
    )
