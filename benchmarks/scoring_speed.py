"""What scoring costs: on a made corpus, and beside the clustering of the same claims.

The claims corpora, and `make.py`, which makes any size of them, lie in the data folder (``claims/README.md``).
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import time
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
from joblib.externals.loky import get_reusable_executor

from credscore.cluster import ClaimClusterer
from credscore.scoring import Scored, score
from emergent_claims import DATA

_KINDS = ["named_official", "institution", "unattributed", "anonymous_official", "pundit", "hearsay"]
_FIGURES = {low: ({"low": low, "high": low, "unit": "dead"},) for low in (40, 60)}


class Cost(NamedTuple):
    """Seconds by the clock, those of all processors, and the memory of the largest process, in MB."""

    wall: float
    cpu: float
    peak: float


def beside(name: str) -> None:
    """Cluster a claims corpus and score its claims in their gold topics, each in a process of its own."""
    path = DATA / "claims" / f"c{name}.parquet" if name in ("10k", "100k") else Path(name)
    if not path.is_file():
        print(f"beside: no corpus at {path}; make one with {DATA / 'claims' / 'make.py'}")
        return
    costs = []
    for tool in ("cluster", "score"):
        run = [sys.executable, __file__, tool, str(path)]
        done = subprocess.run(run, text=True, capture_output=True, check=True).stdout
        costs.append(Cost(*map(float, done.split())))
        print(f"{tool:8} {_shown(costs[-1])}, load {os.getloadavg()[0]:.0f}", flush=True)
    cluster, scored = costs
    ratios = (f"{mine / theirs:.2f}" for mine, theirs in zip(scored, cluster, strict=True))
    print(f"score / cluster: {' / '.join(ratios)} (seconds, CPU seconds, memory)")


def _shown(cost: Cost) -> str:
    return f"{cost.wall:8.1f} s, {cost.cpu:8.1f} CPU s, {cost.peak:6,.0f} MB"


def _cost(tool: str, path: str) -> Cost:
    """Run one tool on one corpus, after a few claims with which it loads what it needs."""
    frame = pd.read_parquet(path)
    if tool == "cluster":
        run, claims = ClaimClusterer().fit_predict, frame["text"].tolist()
    else:
        run, claims = score, gold_claims(frame)
    run(claims[:100])
    start, used = time.perf_counter(), _cpu_seconds()
    run(claims)
    wall = time.perf_counter() - start
    get_reusable_executor().shutdown(wait=True)  # processes count once they have ended
    peak = max(_peak(resource.RUSAGE_SELF), _peak(resource.RUSAGE_CHILDREN))
    return Cost(wall, _cpu_seconds() - used, peak)


def gold_claims(corpus: pd.DataFrame) -> pd.DataFrame:
    """Make a traced frame of a claims corpus: its own texts, outlets, topics and assertions, all else drawn.

    Variants by number have another figure than their base, those by negation deny it.
    """
    rng, kind = np.random.default_rng(5), corpus["kind"].to_numpy()
    figures = {"base": _FIGURES[40], "num": _FIGURES[60]}
    return pd.DataFrame(_drawn(rng, len(corpus))).assign(
        outlet=corpus["outlet"].to_numpy(dtype=object),
        assertion=corpus["text"].to_numpy(dtype=object),
        topic_id=[f"t{number:06d}" for number in pd.factorize(corpus["topic"])[0]],
        assertion_id=[f"a{number:06d}" for number in pd.factorize(corpus["assertion"])[0]],
        polarity=np.where(kind == "neg", "denies", "affirms"),
        quantities=pd.Series([figures.get(one, ()) for one in kind], dtype=object),
    )


def speed(n: int) -> None:
    """Print what n claims in n/5 topics take: wall seconds, those of the processors, memory of the largest process."""
    made = corpus(n)
    before, cpu = _peak(resource.RUSAGE_SELF), _cpu_seconds()
    start = time.perf_counter()
    scored = score(made)
    seconds = time.perf_counter() - start
    get_reusable_executor().shutdown(wait=True)
    print(f"{n:,} claims, {made['topic_id'].nunique():,} topics, {len(scored.assertions):,} assertions:")
    print(f"  {seconds:.1f} s, {n / seconds:,.0f} claims/s; load {os.getloadavg()[0]:.0f}")
    print(f"  CPU {_cpu_seconds() - cpu:.1f} s in all processes")
    print(
        f"  peak {_peak(resource.RUSAGE_SELF):,.0f} MB here ({before:,.0f} with the corpus alone), "
        f"{_peak(resource.RUSAGE_CHILDREN):,.0f} MB in the largest further process"
    )
    _findings(scored)


def _findings(scored: Scored) -> None:
    start = time.process_time()
    found = scored.findings
    print(f"  {len(found):,} findings as a frame: {time.process_time() - start:.1f} CPU s,", end=" ")
    print(f"peak {_peak(resource.RUSAGE_SELF):,.0f} MB")


def _peak(whose: int) -> float:
    return resource.getrusage(whose).ru_maxrss / 1024


def _cpu_seconds() -> float:
    """Give the processor time of this process and of those that it started and that have ended."""
    spent = os.times()
    return spent.user + spent.system + spent.children_user + spent.children_system


def corpus(n: int) -> pd.DataFrame:
    """Make a traced frame of n claims: five a topic on average, two figures and some denials."""
    rng = np.random.default_rng(5)
    topic = rng.integers(0, n // 5, n)
    answer = rng.choice(3, n, p=[0.65, 0.25, 0.10])
    figures = {0: _FIGURES[40], 1: _FIGURES[60], 2: ()}
    return pd.DataFrame(_drawn(rng, n)).assign(
        assertion=[f"{a} people died in affair {t}" for a, t in zip(answer, topic, strict=True)],
        topic_id=[f"t{t:06d}" for t in topic],
        assertion_id=[f"a{t:06d}{a}" for a, t in zip(answer, topic, strict=True)],
        polarity=np.where(answer == 2, "denies", "affirms"),
        quantities=pd.Series([figures[a] for a in answer], dtype=object),
    )


def _drawn(rng: np.random.Generator, n: int) -> dict[str, Any]:
    """Draw who tells n claims, when and how: mostly origins of their own, three claims an article."""
    hours = rng.integers(0, 720, n)
    sides = np.array([None, "Norland", "Sudland"], dtype=object)
    return {
        "claim_id": [f"c{i:07d}" for i in range(n)],
        "article_id": [f"d{i // 3}" for i in range(n)],
        "outlet": [f"outlet {i}" for i in rng.integers(0, 5000, n)],
        "origin_id": [f"o{o}" for o in rng.integers(0, n // 2, n)],
        "side": rng.choice(sides, n, p=[0.7, 0.2, 0.1]),
        "speaker": [f"Speaker {o}" for o in rng.integers(0, n // 10, n)],
        "sourcing_type": rng.choice(np.array(_KINDS), n),
        "modality": rng.choice(np.array(["asserted", "planned", "possible"]), n, p=[0.8, 0.1, 0.1]),
        "via": [("Reuters",) if r < 0.2 else () for r in rng.random(n)],
        "interested": rng.random(n) < 0.1,
        "confidence": rng.choice(np.array([1.0, 0.8]), n, p=[0.8, 0.2]),
        "outlet_known": rng.random(n) < 0.7,
        "seen_at": pd.Timestamp("2024-05-01", tz="UTC") + pd.to_timedelta(hours, unit="h"),
    }


if __name__ == "__main__":
    print(*_cost(*sys.argv[1:]))
