"""Truth discovery on made figures that hardly agree exactly, where the truth is known.

    python benchmarks/reliability_numbers.py [KIND ...]

Twelve sources of uneven care claim seven in ten of 200 figures, three seeds a kind. Told are the
median distance to the truth, in median deviations of the claims on the topic, the share of choices
within 5% of the truth and the share that are exactly true.
"""

from __future__ import annotations

import sys

import numpy as np
import pandas as pd

from credscore import reliability

ESTIMATORS = ("Consensus", "MajorityVote", "TruthFinder", "CRH", "CATD", "PooledInvestment", "Accu")
KINDS = {
    "relative noise": {},
    "relative noise, whole numbers": {"digits": 0},
    "absolute noise": {"relative": False},
    "absolute noise, one decimal": {"relative": False, "digits": 1},
    "heavy tails": {"tails": 3},
    "one in ten far off": {"far": 0.1},
    "a third biased by 30%": {"bias": 0.3},
    "8 clones of the worst": {"clones": 8},
    "most say the exact figure": {"exact": 12, "digits": 0},
    "a quarter say the exact figure": {"exact": 3, "digits": 0},
}
TOPICS, SOURCES, SEEDS = 200, 12, 3


def world(
    seed: int,
    *,
    relative: bool = True,
    digits: int | None = None,
    tails: int = 0,
    far: float = 0.0,
    bias: float = 0.0,
    clones: int = 0,
    exact: int = 0,
) -> tuple[pd.DataFrame, pd.Series]:
    """Make claims on figures, and the truth."""
    rng = np.random.default_rng(seed)
    truth = 10 ** rng.uniform(1, 6, TOPICS) if relative else rng.normal(20, 8, TOPICS)
    truth = truth if digits is None else truth.round(digits)
    care = rng.choice([0.01, 0.03, 0.1, 0.3] if relative else [0.2, 0.5, 1.0, 4.0], SOURCES)
    parts = []
    for s in range(SOURCES):
        noise = rng.standard_t(tails, TOPICS) if tails else rng.standard_normal(TOPICS)
        noise = np.where(rng.random(TOPICS) < far, 20 * noise, noise) * care[s]
        value = truth * (1 + noise) if relative else truth + noise
        value = value * (1 + bias) if s % 3 == 0 else value
        hit = rng.random(TOPICS) < (0.8 if s < exact else 0.0)
        value = np.where(hit, truth, value)
        value = value if digits is None else value.round(digits)
        parts.append(pd.DataFrame({"topic": np.arange(TOPICS), "value": value, "source": f"s{s:02d}"}))
        parts[-1] = parts[-1][rng.random(TOPICS) < 0.7]
    worst = parts[int(np.argmax(care))]
    parts += [worst.assign(source=f"clone{i}") for i in range(clones)]
    return pd.concat(parts, ignore_index=True), pd.Series(truth)


def judged(kind: str, frame: pd.DataFrame, truth: pd.Series) -> tuple[float, float, float]:
    """Median distance in deviations, share within 5%, share exact."""
    chosen = pd.to_numeric(getattr(reliability, kind)().fit(frame).predict())
    off = (chosen - truth.reindex(chosen.index)).abs()
    spread = frame.groupby("topic")["value"].agg(lambda x: (x - x.median()).abs().median())
    known = truth.reindex(chosen.index).abs()
    return (
        float((off / spread.clip(lower=1e-9)).median()),
        float((off <= 0.05 * known).mean()),
        float((off < 1e-9).mean()),
    )


def main(asked: list[str]) -> None:
    """Print a line an estimator and kind."""
    for name in asked or KINDS:
        worlds = [world(seed, **KINDS[name]) for seed in range(SEEDS)]
        print(f"\n## {name}\n{'':18s}{'distance':>9s}{'within 5%':>11s}{'exact':>7s}")
        for kind in ESTIMATORS:
            figures = np.mean([judged(kind, *each) for each in worlds], axis=0)
            print(f"{kind:18s}{figures[0]:9.3f}{figures[1]:11.2f}{figures[2]:7.2f}")


if __name__ == "__main__":
    main(sys.argv[1:])
