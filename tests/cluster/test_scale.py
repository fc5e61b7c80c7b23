"""Batches, processes and memory change no result."""

from __future__ import annotations

import copy
import os
import subprocess
import sys
from importlib import import_module

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from credscore.cluster import ClaimClusterer
from credscore.cluster.candidates import Table, candidate_pairs
from credscore.cluster.tokens import Tokenizer, fold, scanned
from credscore.cluster.vocabulary import Vocabulary
from credscore.cluster.wrapping import unwrap

reading = import_module("credscore.cluster.reading")

PLACES = ("Lima", "Oslo", "North Korea", "the U.S.", "New York")
SAID = (
    "{p} will send {n} troops to the border. No, it won't, the mayor said",
    "Not only {p} but {n} towns denied the report that {n} ships sank in 2019",
    "Between {n} and 12 000 people did not flee {p}. Prices rose 4.5%.",
    "{p} rejected the deal",
    "",
)
TEXTS = [text.format(p=place, n=number) for number in range(2, 90, 3) for place in PLACES for text in SAID]


@pytest.fixture
def small_shares(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let few texts be worth a process and a batch of their own."""
    monkeypatch.setattr(reading, "_SHARE", 100)
    monkeypatch.setattr(reading, "_BATCH", 37)


def _fitted(n_jobs: int) -> list[object]:
    model = ClaimClusterer(n_jobs=n_jobs).fit(TEXTS)
    explained = [str(model.explain(0, other)) for other in range(0, len(TEXTS), 50)]
    return [model.labels_.tolist(), model.topic_labels_.tolist(), explained]


@pytest.mark.usefixtures("small_shares")
@pytest.mark.parametrize("n_jobs", [2, 3])
def test_processes_change_nothing(n_jobs: int) -> None:
    """Groups, scores and explanations are the same with one process and with several."""
    assert _fitted(n_jobs) == _fitted(1)


@pytest.mark.usefixtures("small_shares")
def test_processes_number_concepts_and_readings_alike() -> None:
    """Several processes give the very arrays that one gives."""
    (rows, of_text, one), (others, of_other, two) = (reading.read_texts(TEXTS, jobs) for jobs in (1, 3))
    assert one.names == two.names
    assert one.first_words() == two.first_words()
    assert of_text.tolist() == of_other.tolist()
    assert [rows.reading(row) for row in range(len(rows))] == [
        others.reading(row) for row in range(len(others))
    ]


def test_a_script_without_a_main_guard_may_use_processes() -> None:
    """Processes do not run the caller's script again."""
    script = (
        "import importlib; r = importlib.import_module('credscore.cluster.reading'); r._SHARE = 2\n"
        "print('once', len(r.read_texts(['Rain fell', 'Snow fell', 'Hail fell', 'It was dry'], 2)[0]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, env={**os.environ}
    )
    assert done.stdout.split() == ["once", "4"]


def test_batches_change_no_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    """A text says the same in a batch of all and in one of a few."""
    whole, _, names = reading.read_texts(TEXTS, 1)
    monkeypatch.setattr(reading, "_BATCH", 7)
    apart, _, others = reading.read_texts(TEXTS, 1)
    assert names.names == others.names
    assert [whole.reading(row) for row in range(len(whole))] == [
        apart.reading(row) for row in range(len(apart))
    ]


@settings(max_examples=300, deadline=None, derandomize=True)
@given(st.text(alphabet="aNo n't,.!?\"'()-$%:;0123 \t5Usé’", max_size=60))
def test_words_apart_are_the_text_scanned_whole(text: str) -> None:
    """Tokens are the same whether a text is scanned as a whole or from one space to the next."""
    vocabulary = Vocabulary()
    whole = [vocabulary.tokens[token] for token in scanned(unwrap(fold(text)))]
    assert Tokenizer(vocabulary)(text) == whole


def _table(rows: list[list[int]]) -> Table:
    starts = np.cumsum([0, *map(len, rows)])
    return Table(starts, np.concatenate(rows).astype(np.int32), 40)


def _candidates(table: Table, figures: list[int] | None = None, n_jobs: int = 1) -> set[tuple[int, int]]:
    names = [f"w{n}" for n in range(40)]
    kinds = np.array(figures or range(table.n_forms), dtype=np.int32)
    pairs = candidate_pairs(table, np.ones(len(table.concepts)), names, kinds, n_jobs)
    return {divmod(pair, table.n_forms) for pair in pairs.tolist()}


@settings(max_examples=100, deadline=None, derandomize=True)
@given(st.lists(st.sets(st.integers(0, 39), min_size=1, max_size=9).map(sorted), min_size=2, max_size=31))
def test_candidates_share_enough_and_are_all_found(rows: list[list[int]]) -> None:
    """Forms are paired that share three concepts, or two that are two fifths of one of them, and no others.

    Those that hold the same figures, or none, are all found among thirty, those that hold others among ten.
    """
    wanted = {
        (a, b)
        for a in range(len(rows))
        for b in range(a)
        if len(set(rows[a]) & set(rows[b])) >= (2 if min(len(rows[a]), len(rows[b])) <= 5 else 3)
    }
    assert _candidates(_table(rows), [1] * len(rows)) == wanted
    assert _candidates(_table(rows[:11])) == {(a, b) for a, b in wanted if a < 11}


def test_a_form_of_a_crowded_key_meets_the_latest_before_it() -> None:
    """Of forms that all share three concepts it meets the ten latest, and thirty of those with its own figures."""
    rows = [[0, 1, 2, *range(place, place + 3)] for place in range(3, 37)]
    found = _candidates(_table(rows))
    assert {earlier for later, earlier in found if later == 33} == set(range(23, 33))
    found = _candidates(_table(rows), [place % 2 for place in range(34)])
    assert {earlier for later, earlier in found if later == 33} == {*range(23, 33), *range(1, 33, 2)}


@pytest.mark.parametrize("n_jobs", [1, 2])
def test_parts_and_threads_change_no_candidates(n_jobs: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keys sorted a few at a time, by several threads, pairs united now and then: the same pairs."""
    rows = [sorted({place * step % 40 for step in (1, 3, 7, 9, 11, 13)}) for place in range(1, 120)]
    wanted = _candidates(_table(rows))
    candidates = import_module("credscore.cluster.candidates")
    monkeypatch.setattr(candidates, "_KEYS", 50)
    monkeypatch.setattr(candidates, "_BUFFER", 10)
    assert _candidates(_table(rows), n_jobs=n_jobs) == wanted


@settings(max_examples=60, deadline=None, derandomize=True)
@given(
    st.lists(st.sets(st.integers(0, 39), min_size=1, max_size=12).map(sorted), min_size=4, max_size=60),
    st.integers(2, 30),
)
def test_later_forms_change_no_earlier_candidates(rows: list[list[int]], cut: int) -> None:
    """The pairs of the first forms are the same without the later ones."""
    cut = min(cut, len(rows))
    found = [{pair for pair in _candidates(_table(part)) if pair[0] < cut} for part in (rows, rows[:cut])]
    assert found[0] == found[1]


def test_a_fitted_model_survives_a_copy() -> None:
    """A model that was sent to another process explains as before."""
    model = ClaimClusterer().fit(TEXTS[:40])
    copied = copy.deepcopy(model)
    assert str(copied.explain(0, 5)) == str(model.explain(0, 5))
