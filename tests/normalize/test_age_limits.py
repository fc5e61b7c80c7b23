"""Ages behind "the age of" count nothing, whatever stands behind them."""

from __future__ import annotations

import pytest

from credscore.normalize.quantities import quantities


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Three children under the age of five developed symptoms.", [3]),
        ("Two men over the age of 60 died in the fire.", [2]),
        ("Nine girls under the age of 12 are missing.", [9]),
    ],
)
def test_an_age_is_no_count(text: str, figures: list[int]) -> None:
    assert [quantity.low for quantity in quantities(text)] == figures
