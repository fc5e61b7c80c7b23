"""Hostile text: time grows no faster than the text."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from credscore.normalize.concepts import concepts
from credscore.normalize.dates import find_dates
from credscore.normalize.names import canonical_name, countries_in, government, outlet_info
from credscore.normalize.quantities import find_quantities
from credscore.normalize.stance import likelihood, modality, polarity
from credscore.normalize.text import fold

_DAY = datetime(2024, 10, 23, tzinfo=UTC)
_READERS: dict[str, Callable[[str], object]] = {
    "fold": fold,
    "quantities": find_quantities,
    "modality": modality,
    "polarity": polarity,
    "likelihood": likelihood,
    "dates": lambda text: find_dates(text, _DAY),
    "countries": countries_in,
    "government": government,
    "outlet": outlet_info,
    "canonical": canonical_name,
    "concepts": concepts,
}
_HOSTILE = [
    "1 ",
    "1,",
    "1-",
    "one ",
    "a ",
    "million ",
    "in 2016 ",
    "between 1 and ",
    "May ",
    "not ",
    "which ",
    "US$",
]
_HOSTILE += [
    "the United States ",
    "\u0130",
    "e\u0301",
    "'s ",
    "(",
    "A ",
    "end of ",
    "1 year ",
    "tens of ",
    ".",
    "\u200b",
]


def _seconds(read: Callable[[str], object], text: str) -> float:
    begin = time.process_time()
    read(text)
    return time.process_time() - begin


@pytest.mark.parametrize("name", list(_READERS))
def test_time_grows_with_the_text(name: str) -> None:
    """Four times the text takes at most about four times the time, on every hostile pattern."""
    read = _READERS[name]
    for pattern in _HOSTILE:
        text = pattern * (8000 // len(pattern))
        small = min(_seconds(read, text + "a" * i) for i in range(2))
        large = _seconds(read, text * 4)
        assert large < 0.1 + 12 * small, pattern


def test_a_huge_line_is_cheap() -> None:
    """A line of a million digits and a huge integer are read in no time."""
    assert find_quantities("9" * 1_000_000) == []
    assert find_dates("9" * 1_000_000, _DAY) == []
