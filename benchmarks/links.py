"""Fit the weights by which a claim finds the earlier claim that it answers, see ``cluster/answering.py``.

    python benchmarks/links.py                # the weights, fitted to all annotated sets
    python benchmarks/links.py --without seventh    # fitted to all sets but these
    python benchmarks/links.py --held-out     # log loss a claim on affairs that the fit has not seen

Each annotated claim of ``fixtures/`` answers one of the earlier claims of its topic, or none where it
is the topic's first. The fit takes the likelihood of that (all earlier claims of the topic count as
right) under a softmax over all earlier claims of the affair and "none". Claims without annotation
count as answering none, at a lower weight: most of them are told in passing.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from hashlib import md5
from typing import NamedTuple
from unittest.mock import patch

import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize

from fixtures_eval import ROOT, _articles, pair, sets

Floats = npt.NDArray[np.float64]
SETS = ("articles", "second", "third", "fourth", "fifth", "sixth", "seventh", "short")
RIDGE = 1.0
IN_PASSING = 0.3
"""What a claim without annotation counts."""
FOLDS = 5


class Case(NamedTuple):
    """A claim with those before it: what speaks for each and for none, which are right, and what it counts."""

    affair: str
    pairs: Floats
    alone: Floats
    right: npt.NDArray[np.bool_]
    weight: float


def cases(name: str) -> Iterator[tuple[Case, list[str], list[str]]]:
    """Read the claims of a set, with the names of their features."""
    from credscore.cluster import affairs, cluster
    from credscore.cluster.answering import Answering
    from credscore.cluster.told import Pair
    from credscore.extract import extract

    for subject, folder, expected in sets((), ROOT / "fixtures" / name):
        claims = json.loads(expected.read_text(encoding="utf-8"))["claims"]
        frame = extract(_articles(folder)).reset_index(drop=True)
        wanted = {frame["assertion"][row]: claims[i]["topic"] for i, row in pair(claims, frame).items()}
        seen: list = []

        def keep(*call: object, seen: list = seen) -> None:
            seen.append((*call[:5], dict(call[5])))

        with patch.object(affairs, "add_links", keep):
            cluster(frame)
        for fresh, affair, n_articles, told, inside, found in seen:
            answering = Answering(fresh, affair, n_articles, told, inside)
            topic = {form: wanted.get(told[form].text) for form in affair}
            for form in fresh:
                earlier = [other for other in affair if other < form]
                if not earlier:
                    continue
                alone = answering.alone(form)
                rows = [
                    answering.pair(form, other, found.get((form, other), Pair(0.0)).topic)
                    for other in earlier
                ]
                right = [topic[form] is not None and topic[other] == topic[form] for other in earlier]
                case = Case(
                    f"{name}/{subject}",
                    np.array([list(row.values()) for row in rows]),
                    np.array(list(alone.values())),
                    np.array(right),
                    1.0 if topic[form] is not None else IN_PASSING,
                )
                yield case, list(rows[0]), list(alone)


def loss(weights: Floats, known: Sequence[Case]) -> tuple[float, Floats]:
    """Give the weighted negative log likelihood and its gradient."""
    total, gradient = 0.0, np.zeros_like(weights)
    for case in known:
        width = case.pairs.shape[1]
        values = np.append(case.pairs @ weights[:width], case.alone @ weights[width:])
        right = np.append(case.right, not case.right.any())
        odds = np.exp(values - values.max())
        share, wanted = odds / odds.sum(), np.where(right, odds, 0.0)
        total -= case.weight * float(np.log(wanted.sum() / odds.sum()))
        slope = case.weight * (share - wanted / wanted.sum())
        gradient[:width] += case.pairs.T @ slope[:-1]
        gradient[width:] += case.alone * slope[-1]
    return total, gradient


def fit(known: Sequence[Case]) -> Floats:
    """Fit the weights, those of pairs first, with a ridge."""

    def penalized(weights: Floats) -> tuple[float, Floats]:
        value, gradient = loss(weights, known)
        return value + RIDGE / 2 * float(weights @ weights), gradient + RIDGE * weights

    start = np.zeros(known[0].pairs.shape[1] + len(known[0].alone))
    found: Floats = minimize(penalized, start, jac=True, method="L-BFGS-B").x
    return found


def held_out(known: Sequence[Case]) -> float:
    """Give the log loss a claim on affairs left out of the fit."""
    folds = [int(md5(case.affair.encode()).hexdigest(), 16) % FOLDS for case in known]
    total = 0.0
    for fold in range(FOLDS):
        weights = fit([case for case, one in zip(known, folds, strict=True) if one != fold])
        total += loss(weights, [case for case, one in zip(known, folds, strict=True) if one == fold])[0]
    return total / sum(case.weight for case in known)


def main() -> None:
    """Print the weights, or how well they hold."""
    parser = argparse.ArgumentParser(description="Fit the weights of cluster/answering.py.")
    parser.add_argument("--without", nargs="*", default=(), help="sets left out of the fit")
    parser.add_argument("--held-out", action="store_true", help="print the loss on affairs left out")
    options = parser.parse_args()
    read = [found for name in SETS if name not in options.without for found in cases(name)]
    known, (_, pairs, alone) = [case for case, _, _ in read], read[0]
    if options.held_out:
        print(f"log loss {held_out(known):.4f} a claim, {len(known)} claims")
        return
    weights = fit(known)
    for title, names, values in (
        ("PAIR", pairs, weights[: len(pairs)]),
        ("ALONE", alone, weights[len(pairs) :]),
    ):
        shown = ", ".join(f'"{name}": {value:.2f}' for name, value in zip(names, values, strict=True))
        print(f"{title} = {{{shown}}}")


if __name__ == "__main__":
    main()
