"""The kernel for near figures."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from credscore.cluster.compatibility import compatible
from credscore.models import Quantity

NUMBERS = st.integers(0, 10**9)


def _troops(low: float, high: float | None = None) -> Quantity:
    return Quantity(low=low, high=low if high is None else high, unit="troops")


def test_near_figures_are_compatible_in_part_and_far_ones_are_not() -> None:
    """12,000 and 10,000 agree in part; 12,000 and 100,000 do not."""
    assert 0.4 < compatible(_troops(12_000), _troops(10_000)) < 0.8
    assert compatible(_troops(12_000), _troops(100_000)) < 0.01


def test_intervals_that_meet_agree() -> None:
    """Ranges and open ends that hold the other figure are no conflict."""
    assert compatible(_troops(3_000, 9_000), _troops(5_000)) == 1.0
    assert (
        compatible(Quantity(low=40, high=None, unit="dead"), Quantity(low=50, high=50, unit="killed")) == 1.0
    )


@pytest.mark.parametrize(
    ("left", "right"),
    [("km", "miles"), ("months", "years"), ("kg", "tonnes")],
)
def test_units_of_one_dimension_are_converted(left: str, right: str) -> None:
    """The same amount in another unit agrees."""
    size = {"km": 48, "miles": 30, "months": 24, "years": 2, "kg": 3000, "tonnes": 3}
    a, b = (Quantity(low=size[unit], high=size[unit], unit=unit) for unit in (left, right))
    assert compatible(a, b) == 1.0


def test_other_things_say_nothing_about_each_other() -> None:
    """Figures of different things do not conflict."""
    assert compatible(_troops(5), Quantity(low=900, high=900, unit="tanks")) == 1.0


@given(NUMBERS, NUMBERS)
def test_symmetric_and_bounded(left: int, right: int) -> None:
    """The kernel is symmetric, within 0 and 1, and 1 for equals."""
    value = compatible(_troops(left), _troops(right))
    assert value == compatible(_troops(right), _troops(left))
    assert 0.0 <= value <= 1.0
    assert (value == 1.0) == (left == right)
