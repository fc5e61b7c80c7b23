"""Properties 1 to 9 of trust.md: range, order, duplicates, sums and signs."""

from __future__ import annotations

import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from credscore.ruleset import RuleSet
from credscore.terms import SourcingType
from credscore.testing import rows
from properties.worlds import all_bits, anchored, bits, denier, scored, supporter, worlds

ORDER = [kind for kind in SourcingType if kind != SourcingType.UNATTRIBUTED]


@given(worlds())
def test_property_01_probabilities_are_inside_and_bits_finite(made):
    """0 < p < 1, and the bits are finite."""
    found = scored(made).assertions
    assert ((found["score"] > 0) & (found["score"] < 1)).all()
    assert found["bits"].map(math.isfinite).all()


@given(worlds(), st.randoms(use_true_random=False))
def test_property_02_input_order_is_irrelevant(made, random):
    """A shuffled input gives the same bits, byte for byte, and the same findings."""
    shuffled = random.sample(made, len(made))
    one, other = scored(made), scored(shuffled)
    assert one.assertions.to_json(date_format="iso") == other.assertions.to_json(date_format="iso")
    assert one.findings.to_json(date_format="iso") == other.findings.to_json(date_format="iso")


@given(worlds(), st.data())
def test_property_03_exact_duplicates_change_nothing(made, data):
    """Rows that are there twice count once."""
    twice = data.draw(st.lists(st.sampled_from(made), max_size=4))
    assert all_bits(made + twice) == all_bits(made)


@given(worlds())
def test_property_04_findings_sum_to_the_score(made):
    """The findings' bits sum exactly to the assertion's."""
    result = scored(made)
    for record in result.assertions.itertuples():
        assert math.fsum(finding["bits"] for finding in record.findings) == record.bits
        mine = result.findings[result.findings["assertion_id"] == record.assertion_id]
        assert math.fsum(mine["bits"]) == record.bits


@given(anchored(), rows(assertion_id="a1", origin_id="new"))
def test_property_05_new_support_strictly_raises(made, more):
    """Support by an origin that nobody had raises the score."""
    assert bits([*made, more]) > bits(made)


@given(anchored(), rows(assertion_id="a4", origin_id="new"))
def test_property_06_a_new_denial_strictly_lowers(made, more):
    """A denial by an origin that nobody had lowers the score of what it denies."""
    assert bits([*made, more]) < bits(made)


@given(anchored(), st.sampled_from(ORDER))
def test_property_07_an_interested_denial_moves_it_no_more(made, kind):
    """A denial by an interested party lowers the score no more than a disinterested one."""
    interested = bits([*made, denier(interested=True, sourcing_type=kind)])
    assert interested >= bits([*made, denier(interested=False, sourcing_type=kind)])


@given(worlds(0), rows(assertion_id="a1", origin_id="new"), st.data())
def test_property_08_a_better_sourcing_type_never_scores_lower(made, last, data):
    """Types stand in order; state media on their own government's plans are the documented exception."""
    better = data.draw(st.integers(0, len(ORDER) - 1))
    worse = data.draw(st.integers(better, len(ORDER) - 1))
    if ORDER[worse] == SourcingType.STATE_MEDIA and last["interested"] and last["modality"] == "planned":
        worse = better
    with_better = bits([*made, {**last, "sourcing_type": ORDER[better].value}])
    assert with_better >= bits([*made, {**last, "sourcing_type": ORDER[worse].value}])


@pytest.mark.parametrize("known", [True, False])
@pytest.mark.parametrize("side", [None, "Norland"])
@given(rows(assertion_id="a1"), worlds(0, 3, assertion_id="a4"))
def test_property_09_the_marginal_gain_never_grows(known, side, like, made):
    """Of equal origins each adds at most what the one before added."""
    equal = [
        {**like, "claim_id": f"e{i}", "origin_id": f"e{i}", "outlet_known": known, "side": side}
        for i in range(9)
    ]
    course = [bits([*made, *equal[:n]]) for n in range(1, 10)]
    gains = [after - before for before, after in pairwise(course)]
    assert all(gain > 0 for gain in gains)
    assert all(later <= earlier + 1e-12 for earlier, later in pairwise(gains))


def test_property_09_the_first_origin_gains_most():
    """The second of equal origins adds less than the first did over the prior."""
    prior = RuleSet.default()["PRI101"].bits
    for kind in SourcingType:
        one = bits([supporter(sourcing_type=kind)])
        two = bits([supporter(sourcing_type=kind), supporter(sourcing_type=kind, origin_id="other")])
        assert two - one <= one - prior
