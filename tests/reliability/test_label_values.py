"""Whether labels mean the same in every topic, and wrong answers that many share."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from credscore.reliability import Consensus, MajorityVote
from credscore.reliability.label_values import are_few, carry_over, evenness
from credscore.reliability.table import encode


def quiz(
    seed: int, questions: int = 40, takers: int = 50, experts: int = 10
) -> tuple[pd.DataFrame, pd.Series]:
    """Make answers A to E; a third of the questions is hard: but for experts many share one wrong answer."""
    rng = np.random.default_rng(seed)
    truth, lure = rng.integers(0, 5, questions), rng.integers(1, 5, questions)
    rows = []
    for q in range(questions):
        for s in range(takers):
            right = rng.random() < (0.95 if s < experts else 0.5 if q % 3 else 0.15)
            wrong = lure[q] if rng.random() < 0.5 else rng.integers(1, 5)
            rows.append((f"q{q}", "ABCDE"[truth[q] if right else (truth[q] + wrong) % 5], f"s{s}"))
    frame = pd.DataFrame(rows, columns=["topic", "value", "source"])
    return frame, pd.Series({f"q{q}": "ABCDE"[truth[q]] for q in range(questions)})


def rated(seed: int) -> pd.DataFrame:
    """Make ratings of 100 topics on a scale of five, wrong ones next to the true one."""
    rng = np.random.default_rng(seed)
    truth = rng.integers(0, 5, 100)
    rows = [
        (t, int(np.clip(truth[t] + rng.choice([-1, 0, 0, 1]), 0, 4)), s) for t in range(100) for s in range(6)
    ]
    return pd.DataFrame(rows, columns=["topic", "value", "source"])


def signs(seed: int, n: int = 800) -> tuple[pd.DataFrame, pd.Series]:
    """Make mushrooms of two even kinds, judged by signs each of which only ever speaks for one kind."""
    rng = np.random.default_rng(seed)
    edible, rows = rng.random(n) < 0.5, []
    for s, (often, amiss) in enumerate([(0.5, 0.4), (0.3, 0.1), (0.1, 0.02), (0.2, 0.05)] * 2):
        kind = s < 4
        seen = np.flatnonzero(rng.random(n) < np.where(edible == kind, often, amiss))
        rows += [(i, "edible" if kind else "poisonous", f"sign{s}") for i in seen]
    frame = pd.DataFrame(rows, columns=["topic", "value", "source"])
    return frame, pd.Series(np.where(edible, "edible", "poisonous"))


def overused(seed: int, share: tuple[float, float, float], n: int = 600) -> tuple[pd.DataFrame, pd.Series]:
    """Make soils of three kinds in these shares; whoever errs mostly says loam."""
    rng = np.random.default_rng(seed)
    kinds = np.array(["loam", "clay", "sand"])
    truth, rows = kinds[rng.choice(3, n, p=share)], []
    for i in range(n):
        for s in rng.choice(20, 3, replace=False):
            right = rng.random() < (0.75 if s < 8 else 0.5)
            lapse = "loam" if rng.random() < 0.6 else rng.choice(kinds)
            rows.append((i, truth[i] if right else lapse, f"surveyor{s}"))
    return pd.DataFrame(rows, columns=["topic", "value", "source"]), pd.Series(truth)


@pytest.mark.parametrize("seed", range(3))
def test_sources_of_one_label_each_cannot_make_it_commoner(seed: int) -> None:
    """Sources that only ever say one thing do better than a majority of them, though no confusion shows."""
    frame, truth = signs(seed)
    mine, most = (e.fit(frame).predict() for e in (Consensus(), MajorityVote()))
    known = truth.loc[mine.index]
    assert (mine == known).mean() > (most == known).mean()


def test_an_overused_label_is_no_commoner_truth() -> None:
    """Three even kinds, one of which is said on any doubt: the majority is bettered by far."""
    gains = []
    for seed in range(3):
        frame, truth = overused(seed, (1 / 3, 1 / 3, 1 / 3))
        mine, most = (float((e.fit(frame).predict() == truth).mean()) for e in (Consensus(), MajorityVote()))
        gains.append(mine - most)
    assert np.mean(gains) > 0.03


def test_a_commoner_label_is_thought_likelier() -> None:
    """Where four soils in five are loam, the labels are not evened out."""
    frame, truth = overused(1, (0.8, 0.1, 0.1))
    fitted = Consensus().fit(frame)
    assert (fitted.predict() == truth).mean() >= 0.85
    table = encode(frame)
    assert evenness(table, table.shares(table.per_answer(table.weight))) == 0
    even = encode(rated(2))
    assert evenness(even, np.ones(even.n_answers) / even.answers_per_topic()[even.answer_topic]) == 1


def test_options_of_a_quiz_carry_no_meaning_over() -> None:
    """Letters that stand for another answer in each question are no shared labels."""
    for seed in range(5):
        table = encode(quiz(seed)[0])
        assert are_few(table)
        assert not carry_over(table)


def test_grades_carry_their_meaning_over() -> None:
    """On a scale neighbours meet, and a source that says one label always has its habit."""
    for seed in range(5):
        assert carry_over(encode(rated(seed)))
    letters = quiz(0)[0]
    lazy = letters["source"].isin([f"s{i}" for i in range(20, 50)])
    assert carry_over(encode(letters.assign(value=letters["value"].mask(lazy, "A"))))


def test_experts_outweigh_a_wrong_answer_that_many_share() -> None:
    """Where most fall for the same lure, the few who are right elsewhere are believed."""
    mine, most = [], []
    for seed in range(3):
        frame, truth = quiz(seed)
        mine.append((Consensus().fit(frame).predict()[truth.index] == truth).mean())
        most.append((MajorityVote().fit(frame).predict()[truth.index] == truth).mean())
    assert np.mean(mine) > np.mean(most) + 0.2
    assert np.mean(mine) > 0.9


def overlooked(seed: int, topics: int = 400) -> tuple[pd.DataFrame, pd.Series]:
    """Make sightings that many watchers miss, some topics oftener than others, and few invent."""
    rng = np.random.default_rng(seed)
    there, seen, invents = rng.random(topics) < 0.5, rng.beta(2, 2.4, topics), rng.beta(2, 12, 60)
    rows = []
    for t in range(topics):
        for s in rng.choice(60, 15, replace=False):
            yes = rng.random() < (seen[t] if there[t] else invents[s])
            rows.append((t, "yes" if yes else "no", f"watcher{s}"))
    frame = pd.DataFrame(rows, columns=["topic", "value", "source"])
    return frame, pd.Series(np.where(there, "yes", "no"))


def test_what_many_miss_is_still_there() -> None:
    """Where watchers miss much and invent little, a minority that saw it is believed."""
    gains = []
    for seed in range(4):
        frame, truth = overlooked(seed)
        mine, most = (each.fit(frame).predict() for each in (Consensus(), MajorityVote()))
        gains.append(float((mine == truth).mean() - (most == truth).mean()))
    assert min(gains) > 0
    assert np.mean(gains) > 0.04


GRADES = np.array(["none", "mild", "clear", "strong"])


def moody(seed: int, topics: int = 150) -> tuple[pd.DataFrame, pd.Series]:
    """Make grades, four in five of them none; on some topics many err, on most hardly anyone."""
    rng = np.random.default_rng(seed)
    truth = np.where(rng.random(topics) < 0.8, 0, rng.integers(1, 4, topics))
    hard = rng.beta(0.5, 1.5, topics)
    rows = []
    for t in range(topics):
        for s in rng.choice(30, 10, replace=False):
            shift = rng.integers(1, 4) if rng.random() < 0.8 * hard[t] else 0
            rows.append((t, GRADES[(truth[t] + shift) % 4], f"grader{s}"))
    return pd.DataFrame(rows, columns=["topic", "value", "source"]), pd.Series(GRADES[truth])


def shy(seed: int, topics: int = 300) -> tuple[pd.DataFrame, pd.Series]:
    """Make grades by graders who all shun the ends of the scale, each claim for itself."""
    rng = np.random.default_rng(seed)
    truth = rng.integers(0, 4, topics)
    said = [[0.35, 0.6, 0.05, 0], [0.03, 0.9, 0.07, 0], [0, 0.07, 0.9, 0.03], [0, 0.05, 0.6, 0.35]]
    rows = [
        (t, GRADES[rng.choice(4, p=said[truth[t]])], f"grader{s}")
        for t in range(topics)
        for s in rng.choice(30, 10, replace=False)
    ]
    return pd.DataFrame(rows, columns=["topic", "value", "source"]), pd.Series(GRADES[truth])


def test_hard_topics_make_no_class() -> None:
    """Where errors pile up on hard topics, no rare grade is given to them: the majority is not unlearned."""
    for seed in range(3):
        frame, truth = moody(seed)
        found = Consensus().fit(frame)
        assert (found.predict()[truth.index] == truth).mean() >= (
            found.majority_[truth.index] == truth
        ).mean()


def test_a_scale_that_all_shun_alike_is_read_back() -> None:
    """Where each errs for itself but all in the same direction, what the grades mean is learned from all."""
    for seed in range(3):
        frame, truth = shy(seed)
        found = Consensus().fit(frame)
        assert (found.predict()[truth.index] == truth).mean() > 0.8
        assert (found.majority_[truth.index] == truth).mean() < 0.7


@pytest.mark.parametrize("seed", range(3))
def test_clones_do_not_choose_the_model(seed: int) -> None:
    """Twenty copies of the worst grader make no topic look hard: what all shun is read back as before."""
    frame, truth = shy(seed)
    worst = (frame["value"] == frame["topic"].map(truth)).groupby(frame["source"]).mean().idxmin()
    own = frame[frame["source"] == worst]
    cloned = pd.concat([frame, *(own.assign(source=f"clone{i}") for i in range(20))], ignore_index=True)
    before, after = (Consensus().fit(each).predict()[truth.index] for each in (frame, cloned))
    assert (after == truth).mean() >= (before == truth).mean() - 0.01
