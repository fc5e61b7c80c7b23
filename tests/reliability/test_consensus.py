"""Consensus: similarity, priors, copies, camouflage, gold, sides, times."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from credscore.errors import InputError
from credscore.reliability import Consensus, MajorityVote


def world(
    seed: int, n_topics: int, accuracies: list[float], n_false: int = 4
) -> tuple[pd.DataFrame, pd.Series]:
    """Make claims of independent sources with these accuracies, and the truth."""
    rng = np.random.default_rng(seed)
    rows = []
    for s, accuracy in enumerate(accuracies):
        right = rng.random(n_topics) < accuracy
        wrong = rng.integers(1, n_false + 1, n_topics)
        rows.append(
            pd.DataFrame(
                {
                    "topic": [f"t{i}" for i in range(n_topics)],
                    "value": [
                        f"t{i}v{0 if ok else w}" for i, (ok, w) in enumerate(zip(right, wrong, strict=True))
                    ],
                    "source": f"s{s}",
                }
            )
        )
    truth = pd.Series({f"t{i}": f"t{i}v0" for i in range(n_topics)})
    return pd.concat(rows, ignore_index=True), truth


def accuracy(chosen: pd.Series, truth: pd.Series) -> float:
    """Share of topics whose choice is the truth."""
    return float((chosen.reindex(truth.index) == truth).mean())


def clones(frame: pd.DataFrame, source: str, n: int) -> pd.DataFrame:
    """Add n verbatim copies of a source."""
    own = frame[frame["source"] == source]
    return pd.concat([frame, *(own.assign(source=f"{source}-copy{i}") for i in range(n))], ignore_index=True)


def test_beats_the_majority_where_sources_differ() -> None:
    """Three good sources outweigh six poor ones."""
    frame, truth = world(0, 200, [0.9, 0.9, 0.9, 0.4, 0.4, 0.4, 0.3, 0.3, 0.3])
    mine = accuracy(Consensus().fit(frame).predict(), truth)
    most = accuracy(MajorityVote().fit(frame).predict(), truth)
    assert mine > most
    assert mine > 0.95


@pytest.mark.parametrize("seed", range(3))
def test_sources_who_often_differ_are_not_driven_to_extremes(seed: int) -> None:
    """Nine gauges right 35 to 60% of the time, three readings a topic: no gauge is always wrong."""
    rng = np.random.default_rng(seed)
    skill = np.linspace(0.35, 0.6, 9)
    rows = [
        (t, f"{t}:{0 if rng.random() < skill[s] else rng.integers(1, 7)}", f"gauge{s}")
        for t in range(1500)
        for s in rng.choice(9, 3, replace=False)
    ]
    frame = pd.DataFrame(rows, columns=["topic", "value", "source"])
    truth = pd.Series({t: f"{t}:0" for t in range(1500)})
    found = Consensus().fit(frame)
    assert accuracy(found.predict(), truth) > accuracy(MajorityVote().fit(frame).predict(), truth) - 0.01
    assert found.reliability_["reliability"].min() > 0.2


def test_poor_sources_are_told_apart() -> None:
    """Where a topic has five wrong values, sources right 10 to 70% of the time are not taken for alike."""
    mine, most = [], []
    for seed in range(4):
        rng = np.random.default_rng(seed)
        skill = rng.beta(2, 3, 12)
        rows = [
            (t, f"{t}:{(0 if rng.random() < skill[s] else rng.integers(1, 6)) + 7 * t % 11}", f"s{s}")
            for t in range(300)
            for s in np.flatnonzero(rng.random(12) < 0.6)
        ]
        frame = pd.DataFrame(rows, columns=["topic", "value", "source"])
        truth = pd.Series({t: f"{t}:{7 * t % 11}" for t in range(300)})
        found = Consensus().fit(frame)
        mine.append(accuracy(found.predict(), truth))
        most.append(accuracy(found.majority_, truth))
    assert np.mean(mine) > np.mean(most) + 0.04


def test_reliability_finds_the_accuracies() -> None:
    """Learned reliabilities lie near the accuracies that made the claims, mostly inside their intervals."""
    made = [0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.85, 0.75]
    frame, _ = world(1, 300, made)
    learned = Consensus().fit(frame).reliability_
    assert learned["reliability"].to_numpy() == pytest.approx(np.array(made), abs=0.06)
    assert learned["low"].le(learned["high"]).all()


def test_few_claims_are_shrunk() -> None:
    """A source of one right claim is not rated above one of two hundred mostly right ones."""
    frame, _ = world(2, 200, [0.95, 0.9, 0.6, 0.6])
    once = pd.DataFrame({"topic": ["t0"], "value": ["t0v0"], "source": ["once"]})
    learned = Consensus().fit(pd.concat([frame, once])).reliability_
    assert learned.loc["once", "reliability"] < learned.loc["s0", "reliability"]
    width = learned["high"] - learned["low"]
    assert width["once"] > 3 * width["s0"]


@pytest.mark.parametrize("seed", range(3, 8))
def test_twenty_clones_change_nothing(seed: int) -> None:
    """Twenty clones of the worst source neither win a topic nor lose the group its name."""
    frame, truth = world(seed, 150, [0.8, 0.8, 0.75, 0.75, 0.7, 0.3])
    clean = accuracy(Consensus().fit(frame).predict(), truth)
    fitted = Consensus().fit(clones(frame, "s5", 20))
    assert accuracy(fitted.predict(), truth) >= clean - 0.01
    groups = fitted.groups_
    assert groups[[f"s5-copy{i}" for i in range(20)]].nunique() == 1
    assert groups[["s0", "s1", "s2", "s3", "s4", "s5"]].nunique() == 6


@pytest.mark.parametrize("n", [5, 10, 20])
def test_camouflage_is_seen_through(n: int) -> None:
    """Copies that follow the majority except on a fifth of the topics do not win those topics."""
    frame, truth = world(4, 200, [0.8, 0.8, 0.75, 0.75, 0.7, 0.7, 0.6, 0.6])
    followed = MajorityVote().fit(frame).predict()
    targets = followed.index[::5]
    followed[targets] = [f"{topic}lie" for topic in targets]
    script = followed.rename_axis("topic").rename("value").reset_index()
    attacked = pd.concat([frame, *(script.assign(source=f"camo{i}") for i in range(n))], ignore_index=True)
    chosen = Consensus().fit(attacked).predict()
    assert accuracy(chosen, truth[targets]) >= 0.67
    clean = truth.drop(targets)
    assert accuracy(chosen, clean) >= accuracy(Consensus().fit(frame).predict(), clean) - 0.01


def test_agreement_of_good_sources_is_no_copying() -> None:
    """Sources that agree because they are right stay in groups of their own."""
    frame, _ = world(5, 300, [0.97, 0.97, 0.96, 0.96, 0.5, 0.5])
    fitted = Consensus().fit(frame)
    assert fitted.groups_.nunique() == 6
    assert fitted.copies_.empty


def test_copies_come_with_their_evidence() -> None:
    """A found copy shows probability, rate, what is shared and what differs."""
    frame, _ = world(6, 150, [0.8, 0.8, 0.7, 0.7, 0.4])
    found = Consensus().fit(clones(frame, "s4", 1)).copies_
    first = found.iloc[0]
    assert {first["source"], first["original"]} == {"s4", "s4-copy0"}
    assert first["probability"] > 0.99
    assert first["rate"] > 0.9
    assert first["differing"] == 0
    assert first["shared"] > 100


def test_time_tells_the_original() -> None:
    """With times the earlier of two that share everything is the original."""
    frame, _ = world(7, 150, [0.8, 0.8, 0.7, 0.7, 0.4])
    late = clones(frame, "s4", 1)
    late["time"] = np.where(late["source"] == "s4", 9.0, 1.0)
    fitted = Consensus().fit(late)
    assert fitted.copies_.iloc[0]["original"] == "s4-copy0"
    assert fitted.counted_["s4-copy0"] > fitted.counted_["s4"]


def test_small_overlap_proves_nothing() -> None:
    """Two sources that share one odd value are no proven copies."""
    frame, _ = world(8, 60, [0.8, 0.8, 0.8, 0.8])
    odd = pd.DataFrame({"topic": ["t0", "t0"], "value": ["odd", "odd"], "source": ["x", "y"]})
    assert Consensus().fit(pd.concat([frame, odd])).copies_.empty


def test_partial_lists_speak_hardly_against_the_full() -> None:
    """Where sources drop co-authors, the full list wins against more partial ones."""
    rng = np.random.default_rng(9)
    rows = []
    for i in range(80):
        for s in range(6):
            whole = rng.random() < (0.9 if s < 2 else 0.35)
            kept = [f"a{i}", f"b{i}"] if whole else [f"a{i}"]
            rows.append((f"book{i}", "; ".join(kept), f"s{s}"))
    frame = pd.DataFrame(rows, columns=["topic", "value", "source"])
    truth = pd.Series({f"book{i}": f"a{i}; b{i}" for i in range(80)})
    mine = accuracy(Consensus().fit(frame).predict(), truth)
    assert mine > accuracy(MajorityVote().fit(frame).predict(), truth) + 0.2
    assert mine > 0.85


def test_near_numbers_support_each_other() -> None:
    """Where sources round, figures near one another outweigh a far one claimed by as many."""
    rows = []
    for i in range(30):
        true = 1000 * (i + 5)
        rows += [
            (f"t{i}", true, "A"),
            (f"t{i}", true, "B"),
            (f"t{i}", true + 20, "C"),
            (f"t{i}", true - 20, "D"),
        ]
    rows += [("q", 12000, "C"), ("q", 12100, "D"), ("q", 11900, "E"), ("q", 90000, "F")]
    frame = pd.DataFrame(rows, columns=["topic", "value", "source"])
    chosen = Consensus().fit(frame).predict()
    assert chosen["t0"] == 5000
    assert chosen["q"] in (11900, 12000, 12100)


def test_doubt_weighs_more_than_support() -> None:
    """Among shared labels, the rare denial that only false topics get outweighs the usual support."""
    rng = np.random.default_rng(10)
    rows, truth = [], {}
    for i in range(300):
        false = i % 2 == 0
        truth[f"t{i}"] = "false" if false else "true"
        for s in rng.choice(40, 6, replace=False):
            denies = rng.random() < (0.4 if false else 0.02)
            rows.append((f"t{i}", "false" if denies else "true", f"s{s}"))
    frame = pd.DataFrame(rows, columns=["topic", "value", "source"])
    known = pd.Series(truth)
    claimed = known[known.index.isin(frame["topic"])]
    assert accuracy(Consensus().fit(frame).predict(), claimed) > 0.85
    assert accuracy(MajorityVote().fit(frame).predict(), claimed) < 0.75


def test_gold_teaches_whom_to_believe() -> None:
    """With a few known topics the minority that is right there is believed elsewhere."""
    rows = []
    for i in range(20):
        rows += [
            (f"t{i}", f"right{i}", "Lone"),
            (f"t{i}", f"wrong{i}", "Two"),
            (f"t{i}", f"wrong{i}", "Three"),
        ]
    frame = pd.DataFrame(rows, columns=["topic", "value", "source"])
    gold = {f"t{i}": f"right{i}" for i in range(10)}
    assert Consensus().fit(frame).predict()["t19"] == "wrong19"
    assert Consensus(gold=gold).fit(frame).predict()["t19"] == "right19"
    assert Consensus().fit(frame, gold).predict()["t3"] == "right3"


def test_known_values_stay_known_when_claims_are_added() -> None:
    """In parts as at once, and values known later come to those known before."""
    first = pd.DataFrame({"topic": ["q"] * 3, "value": ["x", "x", "y"], "source": ["A", "B", "C"]})
    more, last = first.assign(topic="r"), first.assign(topic="s")
    parts = Consensus().fit(first, {"q": "y"}).partial_fit(more).partial_fit(last, {"r": "y"})
    whole = Consensus().fit(pd.concat([first, more, last], ignore_index=True), {"q": "y", "r": "y"})
    pd.testing.assert_series_equal(parts.predict_proba(), whole.predict_proba())
    assert parts.predict()["q"] == parts.predict()["r"] == "y"


@pytest.mark.parametrize("gold", [5, "x", pd.DataFrame({"q": ["y"]})])
def test_known_values_that_are_no_mapping_are_refused(gold: object) -> None:
    """Whether they are a parameter or come with the claims."""
    frame = pd.DataFrame({"topic": ["q"], "value": ["x"], "source": ["A"]})
    for model in (Consensus(gold=gold), Consensus()):  # type: ignore[arg-type]
        with pytest.raises(InputError, match="gold: known values are a mapping or Series"):
            model.fit(frame, gold if model.gold is None else None)


def test_a_known_list_is_written_like_a_claimed_one() -> None:
    """A list equals no tuple, and would make every claim wrong; a gap is nothing known."""
    frame = pd.DataFrame({"topic": ["q"] * 3, "value": [("x",), ("x",), ("y",)], "source": ["A", "B", "C"]})
    with pytest.raises(InputError, match=r"the known value \['y'\] equals no claim's; write lists as tuples"):
        Consensus(gold={"q": ["y"]}).fit(frame)
    assert Consensus(gold={"q": ("y",)}).fit(frame).predict()["q"] == ("y",)
    for gap in (None, float("nan")):
        assert Consensus(gold={"q": gap}).fit(frame).predict_proba()["q"].iloc[0] < 1


def test_one_side_counts_less_than_two() -> None:
    """Three of one declared side weigh less than three that stand alone."""
    frame = pd.DataFrame(
        {"topic": ["q"] * 5, "value": ["x", "x", "x", "y", "y"], "source": ["A", "B", "C", "D", "E"]}
    )
    alone = Consensus().fit(frame).predict_proba()["q", "x"]
    sided = Consensus().fit(frame.assign(side=["gov"] * 3 + [None, None])).predict_proba()["q", "x"]
    assert sided < alone


def test_names_are_nothing() -> None:
    """Renaming the sources one to one leaves the probabilities as they were."""
    frame, _ = world(11, 80, [0.8, 0.7, 0.6, 0.5])
    renamed = frame.assign(source=frame["source"].map({"s0": "z", "s1": "y", "s2": "x", "s3": "w"}))
    first, second = Consensus().fit(frame).predict_proba(), Consensus().fit(renamed).predict_proba()
    pd.testing.assert_series_equal(first, second, atol=1e-9)


@pytest.mark.parametrize(("name", "floor"), [("book", 0.90), ("flight_raha", 0.935), ("population", 0.83)])
def test_public_sets(data: Path, name: str, floor: float) -> None:
    """On the public truth-discovery sets the default reaches its figures."""
    import importlib.util

    spec = importlib.util.spec_from_file_location("load", data / "truth" / "load.py")
    assert spec is not None
    assert spec.loader is not None
    load = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(load)
    frame, gold = load.ALL[name]()
    chosen = Consensus().fit(frame).predict()
    known = [topic for topic in gold if topic in chosen.index]
    assert sum(chosen[topic] == gold[topic] for topic in known) / len(known) >= floor


@pytest.mark.parametrize("sides", [("s", "s", "u"), ("s", "s", "s"), ("s", "t", "u")])
def test_few_claims_of_one_side_still_outvote_a_lone_one(sides: tuple[str, str, str]) -> None:
    """Two sources against one, twice: that all of them always err explains it as well, and informs nobody."""
    rows = [
        {"topic": topic, "value": value, "source": source, "side": side}
        for topic in ("t1", "t2")
        for value, source, side in zip("xxy", "ABC", sides, strict=True)
    ]
    assert set(Consensus().fit(pd.DataFrame(rows)).predict()) == {"x"}
