"""Truth discovery on further sets: any folders of label.csv and truth.csv, beside the peers.

    python benchmarks/reliability_further.py FOLDER

Every folder below FOLDER that holds `label.csv` (topic, source, value, in this order, under any header) and
`truth.csv` (topic, value) is a set, as in the public repositories that docs/benchmarks/reliability.md names.
Peers are the other estimators here and, where it is installed, crowd-kit's on sets of at most 60 values
(the slow ones on the smaller sets). Told are the accuracies, whether Consensus lies within .01 of the best peer,
and how likely so great a difference were by chance (two-sided sign test, not adjusted for choosing the best).
"""

from __future__ import annotations

import sys
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pandas as pd
from scipy.stats import binomtest

from credscore import reliability
from reliability import ESTIMATORS, accuracy

NEAR = 0.01
# Slow peers run on sets of at most so many claims.
CROWD_KIT = {
    "DawidSkene": (300_000, {"n_iter": 100}),
    "OneCoinDawidSkene": (300_000, {"n_iter": 100}),
    "MACE": (12_000, {"n_restarts": 3, "n_iter": 30, "random_state": 0}),
    "GLAD": (6_000, {"n_iter": 30, "silent": True}),
}


def sets(folder: Path) -> Iterator[tuple[str, pd.DataFrame, dict[Any, Any]]]:
    """Read every set below a folder."""
    for path in sorted(folder.rglob("label.csv")):
        if not path.with_name("truth.csv").is_file():
            continue
        claims = pd.read_csv(path, dtype=str, keep_default_na=False)
        truth = pd.read_csv(path.with_name("truth.csv"), dtype=str, keep_default_na=False)
        claims.columns = pd.Index(["topic", "source", "value"])
        known = dict(zip(truth.iloc[:, 0], truth.iloc[:, 1], strict=True))
        claims = claims.drop_duplicates(["topic", "source"])
        asked = set(claims["topic"])
        gold = {topic: value for topic, value in known.items() if topic in asked}
        yield str(path.parent.relative_to(folder)), claims, gold


def choices(frame: pd.DataFrame) -> dict[str, pd.Series]:
    """Let every estimator choose."""
    found = {kind: getattr(reliability, kind)().fit(frame).predict() for kind in ESTIMATORS}
    try:
        from crowdkit import aggregation
    except ImportError:
        return found
    votes = frame.rename(columns={"topic": "task", "value": "label", "source": "worker"})
    for kind, (most, settings) in CROWD_KIT.items():
        if len(frame) <= most and frame["value"].nunique() <= 60:
            found[f"crowd-kit {kind}"] = getattr(aggregation, kind)(**settings).fit_predict(votes)
    return found


def chance(mine: pd.Series, theirs: pd.Series, gold: dict[Any, Any]) -> float:
    """Give the two-sided probability that as many topics part the two one way."""
    ours = sum(mine.get(t) == value != theirs.get(t) for t, value in gold.items())
    peers = sum(theirs.get(t) == value != mine.get(t) for t, value in gold.items())
    return float(binomtest(ours, ours + peers).pvalue) if ours + peers else 1.0


def main(folder: Path) -> None:
    """Print a line a set and the means."""
    rows = []
    print(f"{'set (gold topics)':38s}{'Consensus':>10s}{'majority':>9s}{'best peer':>10s}{'chance':>8s}")
    for name, frame, gold in sets(folder):
        chosen = choices(frame)
        figures = {kind: accuracy(each, gold) for kind, each in chosen.items()}
        mine = figures.pop("Consensus")
        best = max(figures, key=figures.__getitem__)
        p = chance(chosen["Consensus"], chosen[best], gold)
        mark = "" if mine >= figures[best] - NEAR - 1e-9 else " short"
        line = f"{name[-30:]} ({len(gold)})"
        print(
            f"{line:38s}{mine:10.3f}{figures['MajorityVote']:9.3f}{figures[best]:10.3f}{p:8.3f} {best}{mark}",
            flush=True,
        )
        rows.append(figures | {"Consensus": mine, "near": not mark, "worse": bool(mark) and p < 0.05})
    table = pd.DataFrame(rows)
    print(f"\nwithin {NEAR} of the best peer: {table['near'].sum()} of {len(table)}")
    print(f"short, and hardly by chance (p < .05): {table['worse'].sum()}")
    print("means:", table[list(ESTIMATORS)].mean().sort_values(ascending=False).round(4).to_dict())
    both = table.dropna(subset=[c for c in table if c == "crowd-kit DawidSkene"])
    kinds = [c for c in ("Consensus", "crowd-kit DawidSkene", "crowd-kit OneCoinDawidSkene") if c in table]
    print(f"means over the {len(both)} sets of labels:", both[kinds].mean().round(4).to_dict())


if __name__ == "__main__":
    if len(sys.argv) != 2 or not Path(sys.argv[1]).is_dir():
        sys.exit(__doc__)
    warnings.filterwarnings("ignore")
    main(Path(sys.argv[1]))
