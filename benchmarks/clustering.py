"""Clustering of claims: credscore and its peers, each in a process of its own.

usage: python benchmarks/clustering.py [10k] [100k] [PATH.parquet ...] [emergent] [pairs] [peers] [dated]

CREDSCORE_MODEL=package:callable plugs a language model into credscore, see plugged.py.

The data folder is ``CREDSCORE_DATA`` (default ../shared/data beside the repository). Claims corpora are those
of its README (``make.py`` makes any size); Emergent is Ferreira & Vlachos 2016; pairs are SICK 2014, the news
parts of SemEval STS 2012-2016, MSRP and ClaimMatch 2022.
"""

from __future__ import annotations

import csv
import importlib.util
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
from joblib.externals.loky import get_reusable_executor

from plugged import model_of
from splink_peer import splink_labels

if TYPE_CHECKING:
    from credscore.cluster.semantic import Embedder

DATA = Path(os.environ.get("CREDSCORE_DATA", Path(__file__).parents[2] / "shared" / "data"))
SHOWN = ("pair_f1", "b3_f1", "pair_p", "pair_r", "merged_num", "merged_neg", "merged_ent")


def measure(frame: pd.DataFrame, labels: np.ndarray) -> dict[str, float]:
    """Measure labels just as the corpora's own measure.py does."""
    spec = importlib.util.spec_from_file_location("measure", DATA / "claims" / "measure.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.measure(frame, labels)


def united(frame: pd.DataFrame) -> pd.DataFrame:
    """Give one gold assertion to those whose base sentence is the very same text.

    From its second round over the bases on (beyond some 300,000 claims) make.py gives one sentence to
    several assertions, which no tool could tell apart.
    """
    from scipy.sparse import coo_matrix
    from scipy.sparse.csgraph import connected_components

    gold, names = pd.factorize(frame["assertion"])
    base = (frame["level"] == 0).to_numpy()
    texts, distinct = pd.factorize(frame["text"][base])
    size = len(names) + len(distinct)
    same = coo_matrix((np.ones(len(texts)), (gold[base], len(names) + texts)), shape=(size, size))
    return frame.assign(assertion=connected_components(same, directed=False)[1][gold])


@lru_cache(maxsize=1)
def plugged() -> Embedder | None:
    """Give the model that the environment names."""
    return model_of(os.environ.get("CREDSCORE_MODEL"))


def credscore_labels(frame: pd.DataFrame) -> np.ndarray:
    """Cluster raw strings, end to end."""
    from credscore.cluster import ClaimClusterer

    return ClaimClusterer(semantic=plugged()).fit_predict(frame["text"].tolist())


def credscore_dated(frame: pd.DataFrame) -> np.ndarray:
    """Cluster claims that come in one by one: a claim_id gives the order, later ones regroup nothing."""
    from credscore.cluster import ClaimClusterer

    ids = [f"c{number:08d}" for number in frame["id"]]
    return ClaimClusterer(semantic=plugged()).fit_predict(frame.assign(claim_id=ids, assertion=frame["text"]))


def tfidf_labels(frame: pd.DataFrame, threshold: float = 0.62) -> np.ndarray:
    """TF-IDF words, sparse top-n self-join, transitive closure."""
    from scipy.sparse.csgraph import connected_components
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sparse_dot_topn import sp_matmul_topn

    matrix = TfidfVectorizer(sublinear_tf=True, max_df=0.05).fit_transform(frame["text"]).astype(np.float32)
    joined = sp_matmul_topn(matrix, matrix.T.tocsr(), top_n=20, threshold=threshold, n_threads=2)
    return connected_components(joined, directed=False)[1]


def string_grouper_labels(frame: pd.DataFrame) -> np.ndarray:
    """string_grouper at .62."""
    from string_grouper import group_similar_strings

    return group_similar_strings(frame["text"], min_similarity=0.62, ignore_index=True).to_numpy()


def rensa_labels(frame: pd.DataFrame) -> np.ndarray:
    """Rensa MinHash LSH at .5, transitive closure."""
    from rensa import RMinHash, RMinHashLSH
    from scipy.sparse import coo_matrix
    from scipy.sparse.csgraph import connected_components

    lsh, made = RMinHashLSH(threshold=0.5, num_perm=128, num_bands=32), []
    for place, text in enumerate(frame["text"]):
        sketch = RMinHash(num_perm=128, seed=1)
        sketch.update(text.lower().split())
        made.append(sketch)
        lsh.insert(place, sketch)
    pairs = [
        (a, b)
        for a, sketch in enumerate(made)
        for b in lsh.query(sketch)
        if a < b and sketch.jaccard(made[b]) > 0.5
    ]
    rows, columns = zip(*pairs, strict=True)
    size = len(made)
    return connected_components(coo_matrix((np.ones(len(pairs)), (rows, columns)), shape=(size, size)))[1]


def datasketch_labels(frame: pd.DataFrame) -> np.ndarray:
    """datasketch MinHash LSH at .5 over words, estimates verified, transitive closure."""
    from datasketch import MinHash, MinHashLSH
    from scipy.sparse import coo_matrix
    from scipy.sparse.csgraph import connected_components

    lsh, made, pairs = MinHashLSH(threshold=0.5, num_perm=64), [], []
    for place, text in enumerate(frame["text"]):
        sketch = MinHash(num_perm=64, seed=1)
        sketch.update_batch([word.encode() for word in text.lower().split()])
        pairs += [(place, other) for other in lsh.query(sketch) if sketch.jaccard(made[other]) > 0.5]
        made.append(sketch)
        lsh.insert(place, sketch)
    rows, columns = zip(*pairs, strict=True)
    joined = coo_matrix((np.ones(len(pairs)), (rows, columns)), shape=(len(frame), len(frame)))
    return connected_components(joined, directed=False)[1]


TOOLS: dict[str, Callable[[pd.DataFrame], np.ndarray]] = {
    "credscore": credscore_labels,
    "credscore, in order": credscore_dated,
    "TF-IDF + sparse top-n": tfidf_labels,
    "string_grouper": string_grouper_labels,
    "rensa": rensa_labels,
    "datasketch": datasketch_labels,
    "splink": splink_labels,
}


def cpu_seconds() -> float:
    """Give the processor time of this process and of those that it started and that have ended."""
    spent = os.times()
    return spent.user + spent.system + spent.children_user + spent.children_system


def run_one(tool: str, path: str) -> None:
    """Run one tool on one corpus and print a line of the table."""
    frame = pd.read_parquet(path)
    started, used = time.perf_counter(), cpu_seconds()
    labels = TOOLS[tool](frame)
    seconds = time.perf_counter() - started
    get_reusable_executor().shutdown(wait=True)  # processes count once they have ended
    used = cpu_seconds() - used
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    figures = measure(frame, labels)
    fair = measure(united(frame), labels)
    cells = [*(f"{figures[name]:.3f}" for name in SHOWN), *(f"{fair[name]:.3f}" for name in SHOWN[:2])]
    print("|", " | ".join([tool, *cells, f"{seconds:.1f}", f"{used:.1f}", f"{peak:.0f}"]), "|", flush=True)


def corpus(path: Path, tools: list[str]) -> tuple[int, float] | None:
    """Print the table of one claims corpus; give its size and the CPU seconds of credscore."""
    if not path.is_file():
        print(f"\n{path} is absent: see {DATA / 'claims' / 'README.md'}")
        return None
    cost = None
    print(
        f"\n{path.name}\n\n| tool |",
        " | ".join(SHOWN),
        "| pair_f1, one a sentence | b3_f1, one a sentence | s | CPU s | peak MB |\n|"
        + " --- |" * (len(SHOWN) + 6),
    )
    for tool in tools:
        done = subprocess.run(
            [sys.executable, __file__, "--one", tool, str(path)], text=True, capture_output=True
        )
        print(
            done.stdout.strip() or f"| {tool} | not run: {done.stderr.strip().splitlines()[-1][:100]} |",
            flush=True,
        )
        if tool == "credscore" and done.stdout.strip():
            cost = len(pd.read_parquet(path, columns=["id"])), float(done.stdout.split("|")[-3])
    return cost


def growth(costs: list[tuple[int, float]]) -> None:
    """Print the exponent by which CPU seconds grow from each corpus to the next larger one."""
    for (few, short), (many, long) in pairwise(sorted(costs)):
        if few < many:
            print(f"\ngrowth {few:,} -> {many:,}: exponent {np.log(long / short) / np.log(many / few):.2f}")


def emergent() -> None:
    """Print the pairwise F1 of headlines grouped into rumours."""
    from credscore.cluster import ClaimClusterer

    path = DATA / "truth" / "emergent" / "dev.csv"
    if not path.is_file():
        print(f"\n{path} is absent")
        return
    frame = pd.read_csv(path)
    model = ClaimClusterer(semantic=plugged()).fit(frame["articleHeadline"].tolist())
    gold = frame.assign(assertion=frame["claimId"], topic=0, kind="base")
    for name, labels in (("assertions", model.labels_), ("topics", model.topic_labels_)):
        figures = measure(gold, labels)
        print(f"Emergent headlines, {name}:", {key: round(float(figures[key]), 3) for key in SHOWN[:4]})


def pair_sets() -> dict[str, tuple[list[str], list[str], np.ndarray]]:
    """Read the labelled pairs of the real sets."""
    folder, found = DATA / "pairs", {}
    sick = pd.read_csv(folder / "sick2014" / "SICK_test_annotated.txt", sep="\t", quoting=csv.QUOTE_NONE)
    sick = sick[sick["entailment_judgment"] != "NEUTRAL"]
    same = (sick["entailment_judgment"] == "ENTAILMENT").to_numpy()
    found["SICK entail/contradict"] = (sick["sentence_A"].tolist(), sick["sentence_B"].tolist(), same)
    rows = []
    for path in sorted((folder / "sts_news").glob("*.tsv")):
        lines = (line.rstrip("\n").split("\t") for line in path.read_text("utf-8").splitlines())
        rows += [(cells[1], cells[2], float(cells[0])) for cells in lines if len(cells) > 2 and cells[0]]
    rows = [row for row in rows if row[2] >= 4 or row[2] <= 2]
    found["STS news"] = ([r[0] for r in rows], [r[1] for r in rows], np.array([r[2] >= 4 for r in rows]))
    lines = (folder / "msrp" / "msr-para-test.tsv").read_text("utf-8-sig").splitlines()[1:]
    cells = [line.split("\t") for line in lines]
    found["MSRP test"] = (
        [c[3] for c in cells],
        [c[4] for c in cells],
        np.array([c[0] == "1" for c in cells]),
    )
    with (folder / "claimmatch" / "ClaimMatchData.csv").open(encoding="utf-8-sig", newline="") as file:
        cells = list(csv.reader(file, delimiter="\t"))[1:]
    found["ClaimMatch"] = (
        [c[0] for c in cells],
        [c[1] for c in cells],
        np.array([c[2].strip() == "1" for c in cells]),
    )
    return found


def pairs() -> None:
    """Print the F1 on real pairs at the one threshold, and the best that each set could have."""
    from credscore.cluster.compare import score_pairs

    if not (DATA / "pairs").is_dir():
        print(f"\n{DATA / 'pairs'} is absent")
        return
    for name, (left, right, same) in pair_sets().items():
        shown = []
        for veto in (True, False):
            got = score_pairs(left, right, veto=veto, semantic=plugged())
            best = max((f1(same, got >= t), -t) for t in np.arange(0.02, 0.99, 0.02))
            shown.append(f"{f1(same, got >= 0.5):.3f} (best {best[0]:.3f} at {-best[1]:.2f})")
        print(f"{name} ({len(left)} pairs): F1 at .5 {shown[0]}, without veto {shown[1]}")


def f1(gold: np.ndarray, got: np.ndarray) -> float:
    """Give the F1 of a boolean prediction."""
    return 2 * float((gold & got).sum()) / max(1, int(gold.sum()) + int(got.sum()))


def main(arguments: list[str]) -> None:
    """Run what was asked for; 10k, emergent and pairs without arguments."""
    if arguments[:1] == ["--one"]:
        run_one(*arguments[1:3])
        return
    asked = arguments or ["10k", "emergent", "pairs"]
    tools = list(TOOLS) if "peers" in asked else list(TOOLS)[: 2 if "dated" in asked else 1]
    costs = []
    for word in asked:
        if word in ("10k", "100k") or word.endswith(".parquet"):
            path = Path(word) if word.endswith(".parquet") else DATA / "claims" / f"c{word}.parquet"
            costs.append(corpus(path, tools))
    growth([cost for cost in costs if cost is not None])
    if "emergent" in asked:
        emergent()
    if "pairs" in asked:
        pairs()


if __name__ == "__main__":
    main(sys.argv[1:])
