"""Truth discovery on the public sets, under attack and at size, beside the majority and the peers.

    python benchmarks/reliability.py [sets] [attacks] [synthetic] [speed] [large]

The data folder comes from CREDSCORE_DATA (default ../shared/data). `speed` compares with crowd-kit
where it is installed. `large` makes 10 million claims of 100,000 sources (some minutes, < 8 GB).
Peers' figures are those of the data folder's README, where they were measured on these loaders.
"""

from __future__ import annotations

import importlib.util
import os
import resource
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import pandas as pd

from credscore import reliability
from credscore.reliability import Consensus, DawidSkene, MajorityVote
from credscore.reliability.base import TruthEstimator

DATA = Path(os.environ.get("CREDSCORE_DATA", Path(__file__).resolve().parents[2] / "shared" / "data"))
ESTIMATORS = (
    "MajorityVote",
    "Sums",
    "AverageLog",
    "Investment",
    "PooledInvestment",
    "TruthFinder",
    "CRH",
    "DawidSkene",
    "Accu",
    "AccuCopy",
    "Consensus",
)
# Published beside the data: majority, best, and who is best.
PEERS = {
    "book": (0.82, 0.90, "PooledInvestment"),
    "flight_raha": (0.790, 0.943, "AccuCopy prototype"),
    "population": (0.731, 0.827, "Investment, TruthFinder"),
    "emergent": (None, None, "none published on dev"),
}
PEER_CLONES = {
    "majority": 0.65,
    "MACE": 0.64,
    "Dawid-Skene": 0.61,
    "PooledInvestment": 0.93,
    "AccuCopy": 0.89,
}


def loaders() -> ModuleType:
    """Load the data folder's own loaders, so that figures compare."""
    path = DATA / "truth" / "load.py"
    if not path.is_file():
        sys.exit(f"{path} is absent: set CREDSCORE_DATA to the folder of public data")
    spec = importlib.util.spec_from_file_location("load", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def accuracy(chosen: pd.Series[Any], gold: dict[Any, Any]) -> float:
    """Share of the gold topics that have claims whose choice is the gold value."""
    known = [topic for topic in gold if topic in chosen.index]
    return sum(chosen[topic] == gold[topic] for topic in known) / len(known)


def timed(work: Callable[[], Any]) -> tuple[Any, float]:
    """Run and give the result and the seconds."""
    start = time.perf_counter()
    return work(), time.perf_counter() - start


def peak_mb() -> float:
    """Peak resident memory of this process so far."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def scored(kind: str, frame: pd.DataFrame, gold: dict[Any, Any]) -> tuple[float, float]:
    """Accuracy, and seconds of fit and predict, of one estimator."""
    chosen, seconds = timed(lambda: getattr(reliability, kind)().fit(frame).predict())
    return accuracy(chosen, gold), seconds


def sets() -> None:
    """Every estimator on every set, one default configuration each."""
    print("\n## Public sets (accuracy; best peer: of those published beside the data and those here)")
    print(
        f"{'':18s}{'estimator':18s}{'accuracy':>9s}{'majority':>10s}{'best peer':>10s}{'ratio':>7s}{'s':>7s}{'MB':>6s}"
    )
    for name, load in loaders().ALL.items():
        frame, gold = load()
        _, best, who = PEERS[name]
        majority = accuracy(MajorityVote().fit(frame).predict(), gold)
        rows = [(kind, *scored(kind, frame, gold)) for kind in ESTIMATORS]
        own_best = max(figure for kind, figure, _ in rows if kind != "Consensus")
        reference = max(best or 0, own_best)
        for kind, figure, seconds in rows:
            print(
                f"{name:18s}{kind:18s}{figure:9.3f}{majority:10.3f}{reference:10.3f}"
                f"{figure / reference:7.3f}{seconds:7.2f}{peak_mb():6.0f}"
            )
        print(f"{'':18s}best published: {best} ({who}); best of the estimators here: {own_best:.3f}")


def with_clones(frame: pd.DataFrame, gold: dict[Any, Any], n: int) -> pd.DataFrame:
    """Add n verbatim copies of the worst source that has at least 20 gold claims."""
    right = frame["value"] == frame["topic"].map(gold)
    record = right.groupby(frame["source"]).agg(["mean", "size"])
    worst = record.loc[record["size"] >= 20, "mean"].idxmin()
    own = frame[frame["source"] == worst]
    return pd.concat([frame, *(own.assign(source=f"clone{i}") for i in range(n))], ignore_index=True)


def with_camouflage(
    frame: pd.DataFrame, gold: dict[Any, Any], n: int, seed: int
) -> tuple[pd.DataFrame, set[str]]:
    """Add n copies of a script that follows the majority but for one lie on a fifth of the topics."""
    rng = np.random.default_rng(seed)
    script = MajorityVote().fit(frame).predict()
    targets = rng.choice(np.array(script.index), int(0.2 * len(script)), replace=False)
    pool = sorted(frame["value"].unique())
    for topic in targets:
        lies = [value for value in pool if value not in (script[topic], gold.get(topic))]
        script[topic] = lies[rng.integers(len(lies))]
    rows = script.rename_axis("topic").rename("value").reset_index()
    added = [rows.assign(source=f"camouflage{i}") for i in range(n)]
    return pd.concat([frame, *added], ignore_index=True), set(targets)


def attacks() -> None:
    """Clones and camouflage on Flight-Raha."""
    frame, gold = loaders().ALL["flight_raha"]()
    plain = Consensus().fit(frame).predict()
    print("\n## 20 clones of the worst source, Flight-Raha (peers: " + str(PEER_CLONES) + ")")
    attacked = with_clones(frame, gold, 20)
    for kind in ESTIMATORS:
        before = accuracy(getattr(reliability, kind)().fit(frame).predict(), gold)
        after = accuracy(getattr(reliability, kind)().fit(attacked).predict(), gold)
        print(f"{kind:18s}{before:7.3f} -> {after:6.3f}  loss {before - after:+.3f}")
    print("\n## Camouflage, Flight-Raha: accuracy on the targeted and on the clean topics (loss)")
    for n in (5, 10, 20):
        for seed in range(3):
            attacked, targets = with_camouflage(frame, gold, n, seed)
            hit = {t: v for t, v in gold.items() if t in targets}
            clean = {t: v for t, v in gold.items() if t not in targets}
            most, mine = MajorityVote().fit(attacked).predict(), Consensus().fit(attacked).predict()
            print(
                f"{n:3d} copies, seed {seed}: targeted {accuracy(mine, hit):.3f} (majority {accuracy(most, hit):.3f}),"
                f" clean {accuracy(mine, clean):.3f} (loss {accuracy(plain, clean) - accuracy(mine, clean):+.3f})"
            )


def worlds() -> Iterator[tuple[str, pd.DataFrame, dict[Any, Any]]]:
    """Make synthetic sets that differ in sources, accuracies, volume, copying and kinds of values."""
    for name, n_sources, topics, accuracies, labels, tail, copiers in (
        ("few good, many poor", 12, 300, (2.0, 3.0), 0, False, 0),
        ("all good", 10, 300, (8.0, 2.0), 0, False, 0),
        ("long tail", 400, 500, (4.0, 3.0), 0, True, 0),
        ("labels", 40, 500, (4.0, 2.0), 3, False, 0),
        ("binary, poor", 60, 500, (3.0, 2.0), 2, True, 0),
        ("copies of a poor source", 12, 300, (4.0, 3.0), 0, False, 10),
    ):
        rng = np.random.default_rng(len(name))
        skill = rng.beta(*accuracies, n_sources)
        share = rng.pareto(1.0, n_sources).clip(0.02, 1) if tail else np.full(n_sources, 0.6)
        rows = []
        truth = rng.integers(0, labels or 1, topics)
        for s in range(n_sources):
            heard = np.flatnonzero(rng.random(topics) < share[s] * (0.2 if tail else 1))
            right = rng.random(len(heard)) < skill[s]
            wrong = rng.integers(1, labels or 6, len(heard))
            value = np.where(right, truth[heard], (truth[heard] + wrong) % (labels or 99))
            if not labels:
                value = (value + 37 * heard) % 99 + heard * 100
            rows.append(pd.DataFrame({"topic": heard, "value": [f"v{v}" for v in value], "source": f"s{s}"}))
            if copiers and s == int(skill.argmin()):
                rows += [rows[-1].assign(source=f"copy{i}") for i in range(copiers)]
        frame = pd.concat(rows, ignore_index=True)
        # The truth is no lesser value than the others as a rule: of equals, the lesser is chosen.
        answers = truth if labels else 37 * np.arange(topics) % 99 + np.arange(topics) * 100
        yield name, frame, {topic: f"v{value}" for topic, value in enumerate(answers)}


def synthetic() -> None:
    """Every estimator on made worlds, whose truths are known."""
    print("\n## Synthetic worlds (accuracy)")
    print(f"{'':26s}" + "".join(f"{kind[:10]:>11s}" for kind in ESTIMATORS))
    for name, frame, gold in worlds():
        figures = [accuracy(getattr(reliability, kind)().fit(frame).predict(), gold) for kind in ESTIMATORS]
        print(f"{name:26s}" + "".join(f"{figure:11.3f}" for figure in figures))


def made(n: int, n_sources: int, labels: int = 4, *, shared: bool = True) -> pd.DataFrame:
    """Make n claims by sources of uneven volume, twenty a topic, among a few labels (else each topic's own)."""
    rng = np.random.default_rng(0)
    source = (n_sources * rng.random(n) ** 2).astype(np.int32)
    topic = rng.integers(0, n // 20, n, dtype=np.int32)
    right = rng.random(n) < rng.beta(4, 2, n_sources)[source]
    value = np.where(right, 0, rng.integers(1, labels, n))
    value = (topic % labels + value) % labels
    value = value if shared else topic * labels + value
    frame = pd.DataFrame({"topic": topic, "value": value, "source": source})
    return frame.drop_duplicates(["topic", "source"], ignore_index=True)


def speed() -> None:
    """Majority vote and Dawid-Skene beside crowd-kit, rounds set equal."""
    frame = made(200_000, 2_000)
    print(f"\n## Speed, {len(frame):,} claims, 2,000 sources, 4 labels (seconds of fit and predict)")
    own: list[tuple[str, TruthEstimator]] = [
        ("MajorityVote", MajorityVote()),
        ("DawidSkene", DawidSkene(max_iter=20, tol=0)),
    ]
    mine = {name: timed(lambda one=one: one.fit(frame).predict())[1] for name, one in own}
    try:
        from crowdkit.aggregation import DawidSkene as PeerDawidSkene
        from crowdkit.aggregation import MajorityVote as PeerMajority
    except ImportError:
        print("crowd-kit is not installed: pip install crowd-kit", mine)
        return
    votes = frame.rename(columns={"topic": "task", "value": "label", "source": "worker"})
    peers = {"MajorityVote": PeerMajority(), "DawidSkene": PeerDawidSkene(n_iter=20, tol=0)}
    for name, peer in peers.items():
        _, seconds = timed(lambda peer=peer: peer.fit_predict(votes))
        print(
            f"{name:14s} ours {mine[name]:7.2f}   crowd-kit {seconds:7.2f}   ratio {seconds / mine[name]:6.1f}"
        )


def large() -> None:
    """Ten million claims of 100,000 sources, of labels and of open values (peaks are of the whole process)."""
    for shared, kind in ((True, MajorityVote), (True, Consensus), (False, Consensus)):
        frame = made(10_000_000, 100_000, shared=shared)
        fitted, seconds = timed(lambda kind=kind, frame=frame: kind().fit(frame).predict())
        print(
            f"{kind.__name__:14s}{'labels' if shared else 'open values':12s}{len(frame):,} claims, "
            f"{len(fitted):,} topics: {seconds:.0f} s, peak {peak_mb():.0f} MB",
            flush=True,
        )


PARTS = {"sets": sets, "attacks": attacks, "synthetic": synthetic, "speed": speed, "large": large}

if __name__ == "__main__":
    asked = sys.argv[1:] or ["sets", "attacks", "synthetic", "speed"]
    for part in asked:
        if part not in PARTS:
            sys.exit(f"{part!r} is none of {', '.join(PARTS)}")
    for part in asked:
        PARTS[part]()
