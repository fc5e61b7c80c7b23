"""Vetoes for many pairs at once are those of each pair by itself; who is torn between rivals joins neither."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from credscore.cluster import ClaimClusterer
from credscore.cluster.amounts import number_conflict
from credscore.cluster.conflicts import conflict, name_conflict
from credscore.cluster.forms import FormStore
from credscore.cluster.text import Reader
from credscore.cluster.vetoes import Vetoes, traits

PARTS = st.sampled_from(
    [
        "Norway",
        "Kenya",
        "12 soldiers",
        "more than 12 soldiers",
        "40 to 50 soldiers",
        "up to 90 km",
        "1.5 million dollars",
        "two years",
        "1700 welders",
        "3,400 welders",
        "24 months",
        "in 2019",
        "not",
        "rose",
        "fell",
        "on May 5",
        "ships near the coast",
        "killed",
        "died there.",
    ]
)
TEXTS = st.lists(PARTS, min_size=1, max_size=7).map(" ".join)


@settings(max_examples=300, deadline=None, derandomize=True)
@given(st.lists(TEXTS, min_size=2, max_size=8))
def test_pairs_at_once_are_pairs_one_by_one(texts: list[str]) -> None:
    """Figures and names veto alike either way, and what agrees in short is in no conflict at length."""
    reader = Reader()
    rows = reader.read_all(texts)
    store = FormStore(rows, np.full(len(rows), -1, dtype=np.int8), reader.vocabulary.against)
    left, right = (side.ravel() for side in np.indices((len(texts), len(texts))))
    names = reader.vocabulary.names
    vetoes = Vetoes(rows, traits(rows), names)
    found = vetoes.on(left, right)
    clear = ~found & vetoes.certain(left, right) & store.clear(left, right)
    for a, b, vetoed, free in zip(left.tolist(), right.tolist(), found.tolist(), clear.tolist(), strict=True):
        mine, theirs = rows.reading(a), rows.reading(b)
        one, two = mine.signature, theirs.signature
        reason = conflict(one, two, mine.content, theirs.content, reader.vocabulary.against, names)
        if max(map(len, (one.numbers, two.numbers, one.names, two.names))) <= 4:
            plain = number_conflict(one.numbers, two.numbers) or name_conflict(
                one.names, two.names, mine.content, theirs.content, names
            )
            assert not vetoed or (plain and reason)
            assert vetoed or reason not in ("number", "name")
        if free or store.agree(a, b):
            assert reason is None


CUT_OFF = "The storm that struck the northern coast of Norway flooded the old harbour"


def _labels(*texts: str) -> list[int]:
    """Group texts that come in one after the other."""
    ids = [f"c{place}" for place in range(len(texts))]
    frame = pd.DataFrame({"claim_id": ids, "assertion": list(texts)})
    return ClaimClusterer().fit_predict(frame).tolist()


def test_a_text_cut_off_before_rivals_part_is_of_neither() -> None:
    """What fits two rivals alike stands alone."""
    assert _labels(CUT_OFF + " and killed 12", CUT_OFF + " and killed 40", CUT_OFF) == [0, 1, 2]


def test_a_text_cut_off_is_of_the_rival_that_most_repeat() -> None:
    """Of two rivals, the one that far more texts tell is the likelier."""
    often = [f"{CUT_OFF} and killed 12{more}" for more in ("", " sailors", " fishermen", " there at night")]
    assert _labels(*often, CUT_OFF + " and killed 40", CUT_OFF) == [0, 0, 0, 0, 1, 0]


@pytest.mark.parametrize(
    ("left", "right", "veto"),
    [
        ("plans to lay off 1700 welders", "plans to lay off 3,400 welders", "number"),
        ("plans to lay off 1700 welders", "plans to lay off 1,700 welders", None),
        ("was founded in 1950", "was praised for 300 boats", None),
    ],
)
def test_what_may_be_a_year_counts_where_a_count_stands(left: str, right: str, veto: str | None) -> None:
    """Four digits that could be a year rival a count in the very same place, and are the same count with a comma."""
    start = "The old shipyard by the harbour of Gdynia "
    assert ClaimClusterer().fit([start + left, start + right]).explain(0, 1).veto == veto


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (
            "The club cancelled the parade in Bergen on Sunday",
            "The club holds the parade in Bergen on Sunday",
            False,
        ),
        (
            "The court acquitted the baker of burning the mill",
            "The court said the baker burned the mill",
            False,
        ),
        ("The council asked whether the mill in Bergen burned", "The mill in Bergen burned", False),
        ("The club called off the parade in Bergen", "The club scrapped the parade in Bergen", True),
        (
            "The court cleared the baker of burning the mill",
            "The court acquitted the baker of burning the mill",
            True,
        ),
    ],
)
def test_what_is_undone_or_left_open_is_not_said_to_be_so(one: str, other: str, same: bool) -> None:
    """Calling off, acquitting and "whether" part a text from one that says the thing itself."""
    labels = ClaimClusterer().fit_predict([one, other])
    assert (labels[0] == labels[1]) == same
