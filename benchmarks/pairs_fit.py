"""Fit the weights of `score_pairs`: the F1 of four sets at one threshold, and how it fares in five folds.

usage: python benchmarks/pairs_fit.py

SICK and MSRP by their training parts, STS news and ClaimMatch whole; pairs of MSRP's test part are left out of all.
What counts is the F1 made smooth, MSRP five times and ClaimMatch twice, with a little log loss of the sets, of SICK's
neutral pairs and of shuffled ones, which are all to stay apart. What figures in conflict tell is not fitted: a short
text that gives another figure is to stay below .5, and the sets have few of those.
"""

from __future__ import annotations

import csv

import numpy as np
import pandas as pd
from scipy.optimize import minimize
from scipy.special import expit
from sklearn.model_selection import StratifiedKFold

from clustering import DATA, f1, pair_sets
from credscore.cluster import compare

COUNTS = {"MSRP": 5.0, "ClaimMatch": 2.0}
STEEP, LOSS, NEUTRAL, SHUFFLED, RIDGE = 4.0, 0.2, 0.03, 0.03, 1e-4


def folded(text: str) -> str:
    """Give the letters and digits of a text."""
    return "".join(sign for sign in text.lower() if sign.isalnum())


def training_sets() -> dict[str, tuple[list[str], list[str], np.ndarray]]:
    """Read the pairs to fit to, those of MSRP's test part left out."""
    known = pair_sets()
    tested = {frozenset(map(folded, pair)) for pair in zip(*known["MSRP test"][:2], strict=True)}
    sick = pd.concat(
        pd.read_csv(DATA / "pairs" / "sick2014" / f"SICK_{part}.txt", sep="\t", quoting=csv.QUOTE_NONE)
        for part in ("train", "trial")
    )
    lines = [
        line.split("\t")
        for part in ("train", "val")
        for line in (DATA / "pairs" / "msrp" / f"msr-para-{part}.tsv").read_text("utf-8-sig").splitlines()[1:]
    ]
    judged = sick["entailment_judgment"]
    rows = {
        "SICK": [(*pair, word == "ENTAILMENT") for *pair, word in _columns(sick[judged != "NEUTRAL"])],
        "MSRP": [(cells[3], cells[4], cells[0] == "1") for cells in lines],
        "STS": list(zip(*known["STS news"], strict=True)),
        "ClaimMatch": list(zip(*known["ClaimMatch"], strict=True)),
        "neutral": [(*pair, False) for *pair, _ in _columns(sick[judged == "NEUTRAL"])],
    }
    found = {}
    for name, pairs in rows.items():
        kept = [pair for pair in pairs if frozenset(map(folded, pair[:2])) not in tested]
        left, right, same = zip(*kept, strict=True)
        found[name] = (list(left), list(right), np.array(same, dtype=bool))
    left = [text for name in rows if name != "neutral" for text in found[name][0]]
    right = [text for name in rows if name != "neutral" for text in found[name][1]]
    order = np.random.default_rng(0).permutation(len(left))
    found["shuffled"] = (left, [right[place] for place in order], np.zeros(len(left), dtype=bool))
    return found


def _columns(sick: pd.DataFrame) -> list[tuple[str, str, str]]:
    return list(zip(sick["sentence_A"], sick["sentence_B"], sick["entailment_judgment"], strict=True))


def chosen(measured: compare.Measured, weights: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Give the measures and the evidence of the best part of each pair."""
    evidence = np.where(measured.barred, -np.inf, weights @ measured.values)
    order = np.lexsort((evidence, measured.pair))
    last = order[np.append(np.diff(measured.pair[order]) > 0, True)]
    return measured.values[:, last].T, evidence[last]


def fitted(sets: dict[str, tuple[compare.Measured, np.ndarray, np.ndarray]]) -> np.ndarray:
    """Fit weights to some pairs of each set, three times over, as the best parts change with the weights."""
    weights = compare.WEIGHTS.copy()
    for _ in range(3):
        rows = {}
        for name, (measured, same, used) in sets.items():
            values, evidence = chosen(measured, weights)
            free = used & np.isfinite(evidence)
            rows[name] = values[free], same[free].astype(float)
        scale = np.sqrt(np.mean(np.concatenate([values for values, _ in rows.values()]) ** 2, axis=0))
        bounds = [(None, None)] * (len(weights) - 1) + [(weights[-1] * scale[-1],) * 2]
        found = minimize(_cost, weights * scale, args=(rows, scale), jac=True, bounds=bounds)
        weights = found.x / scale
    return weights


def _cost(weights: np.ndarray, rows: dict[str, tuple[np.ndarray, np.ndarray]], scale: np.ndarray) -> tuple:
    total, slope = RIDGE * weights[1:] @ weights[1:], 2 * RIDGE * np.append(0, weights[1:])
    for name, (values, same) in rows.items():
        scaled = values / scale
        evidence = scaled @ weights
        share = {"neutral": NEUTRAL, "shuffled": SHUFFLED}.get(name, LOSS) / len(same)
        total += share * np.logaddexp(0, np.where(same > 0, -evidence, evidence)).sum()
        slope += share * (expit(evidence) - same) @ scaled
        if name in ("neutral", "shuffled"):
            continue
        soft = expit(STEEP * evidence)
        both, either, count = 2 * same @ soft, same.sum() + soft.sum(), COUNTS.get(name, 1.0)
        total -= count * both / either
        slope -= count * ((2 * same * either - both) / either**2 * soft * (1 - soft) * STEEP) @ scaled
    return total, slope


def main() -> None:
    """Print the F1 of five folds and the weights that all pairs give."""
    pairs = training_sets()
    sets = {name: (compare.measure(left, right), same) for name, (left, right, same) in pairs.items()}
    every = {name: (*both, np.ones(len(both[1]), dtype=bool)) for name, both in sets.items()}
    folds = {
        name: np.empty(len(same), dtype=int)
        for name, (_, same) in sets.items()
        if name not in ("neutral", "shuffled")
    }
    for name, fold in folds.items():
        cut = StratifiedKFold(5, shuffle=True, random_state=1).split(fold, sets[name][1])
        for number, (_, held) in enumerate(cut):
            fold[held] = number
    got = {name: np.empty(len(fold)) for name, fold in folds.items()}
    for number in range(5):
        used = {name: (*sets[name], fold != number) for name, fold in folds.items()}
        weights = fitted(every | used)
        for name, fold in folds.items():
            got[name][fold == number] = chosen(sets[name][0], weights)[1][fold == number]
    for name, evidence in got.items():
        print(f"{name} ({len(evidence)} pairs): F1 held out {f1(sets[name][1], evidence >= 0):.4f}")
    weights = fitted(every)
    print("weights", np.round(weights, 2).tolist())
    for name in ("neutral", "shuffled"):
        print(name, f"at .5 and above: {np.mean(chosen(sets[name][0], weights)[1] >= 0):.3f}")


if __name__ == "__main__":
    main()
