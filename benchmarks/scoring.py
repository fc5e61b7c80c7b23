"""The score against Emergent's verdicts, threats, and the clock.

Run ``python benchmarks/scoring.py [emergent [SEEDS]|threats|speed [N]|beside [10k|100k|PATH.parquet]]``; the
data folder is ``CREDSCORE_DATA`` (``../shared/data`` unless set). `beside` clusters and scores the same claims. Emergent: Ferreira and Vlachos (2016),
https://github.com/willferreira/mscproject; outlet ratings: Lin et al. (2023),
https://github.com/hauselin/domain-quality-ratings.
"""

from __future__ import annotations

import sys
from collections.abc import Callable

import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import KFold, cross_val_predict

from credscore.calibrate import calibrate, measure
from credscore.ruleset import RuleSet
from credscore.scoring import judgements, score
from credscore.testing import frame, row
from emergent_claims import DATA, emergent_articles, emergent_claims, own_stance, ratings
from scoring_speed import beside, speed


def rumour_scores(claims: pd.DataFrame, rumours: pd.Index, rules: RuleSet) -> np.ndarray:
    """Score the rumours; one that nobody supports has the odds left by those who deny it."""
    found = {j.evidence.assertion_id: (j.p, j.bits) for j in judgements(claims, rules)}
    prior = 2.0 ** rules["PRI101"].bits
    out = []
    for name in rumours:
        if f"{name}+" in found:
            out.append(found[f"{name}+"][0])
        else:
            denied = 2.0 ** found[f"{name}-"][1] if f"{name}-" in found else 0.0
            out.append(prior / (1 + prior + denied))
    return np.array(out)


def emergent(seeds: int = 5) -> None:
    """Print the figures on Emergent; what is fitted with the spread over seeds of the folds."""
    articles = emergent_articles()
    verdicts = articles.drop_duplicates("claimId").set_index("claimId")["claimTruth"]
    decided = verdicts[verdicts != "unknown"]
    y = (decided == "true").astype(int).to_numpy()
    print(
        f"Emergent dev: {len(verdicts)} rumours, {len(decided)} with a verdict, {y.mean():.3f} of them true"
    )
    print(f"{'always false':34} accuracy {1 - y.mean():.3f}")
    _peers(articles, decided, y)
    articles["own"] = [
        own_stance(*pair) for pair in zip(articles["claimHeadline"], articles["articleHeadline"], strict=True)
    ]
    right = articles["own"] == articles["articleHeadlineStance"]
    recall = right.groupby(articles["articleHeadlineStance"]).mean().round(3).to_dict()
    print(f"{'own stances':34} accuracy {right.mean():.3f}, recall {recall}")
    for name, rated, column in (
        ("outlets unrated", {}, "articleHeadlineStance"),
        ("outlets rated", ratings(), "articleHeadlineStance"),
        ("own stances, unrated", {}, "own"),
        ("own stances, rated", ratings(), "own"),
    ):
        claims = emergent_claims(articles, rated, column)
        p = rumour_scores(claims, verdicts.index, RuleSet.default())
        print(f"{'default rules, ' + name:34} {measure(y, p[verdicts != 'unknown'])}")
        answers = [_three(verdicts, lambda _, p=p: p, seed) for seed in range(seeds)]
        print(f"{'  with unverified as third answer':34} accuracy {_spread(answers)}")
        _fitted(claims, verdicts, f"calibrated, {name}", seeds)


def _fitted(claims: pd.DataFrame, verdicts: pd.Series, name: str, seeds: int) -> None:
    """Print what calibrated rules reach on the rumours that they were not fitted on."""
    decided = verdicts[verdicts != "unknown"]
    y = (decided == "true").astype(int).to_numpy()
    found = [measure(y, held_out(claims, decided, seed)) for seed in range(seeds)]
    columns = ("accuracy", "brier", "log_loss", "auc", "ece")
    print(f"{name:34} {', '.join(f'{c} {_spread([getattr(m, c) for m in found])}' for c in columns)}")
    answers = [_three(verdicts, lambda known: _calibrated(claims, known, verdicts), s) for s in range(seeds)]
    print(f"{'  with unverified as third answer':34} accuracy {_spread(answers)}")


def _spread(values: list[float]) -> str:
    return f"{np.mean(values):.3f} ± {np.std(values):.3f}"


def _three(verdicts: pd.Series, scores: Callable[[pd.Series], np.ndarray], seed: int) -> float:
    """Answer false below one probability, true from another on, unverified between; all chosen on nine tenths."""
    truth = verdicts.to_numpy()
    right = np.zeros(len(truth), dtype=bool)
    for train, test in KFold(10, shuffle=True, random_state=seed).split(truth):
        p = scores(verdicts.iloc[train])
        steps = np.unique(np.quantile(p[train], np.linspace(0, 1, 60)))
        pairs = [(low, high) for low in steps for high in steps if low <= high]
        low, high = max(pairs, key=lambda pair: (_answers(p[train], *pair) == truth[train]).mean())
        right[test] = _answers(p[test], low, high) == truth[test]
    return float(right.mean())


def _answers(p: np.ndarray, low: float, high: float) -> np.ndarray:
    return np.where(p >= high, "true", np.where(p < low, "false", "unknown"))


def _peers(articles: pd.DataFrame, decided: pd.Series, y: np.ndarray) -> None:
    counts = (
        articles.groupby(["claimId", "articleHeadlineStance"]).size().unstack(fill_value=0).loc[decided.index]
    )
    vote = counts["for"] > counts["against"]
    strict = (counts["against"] == 0) & (counts["for"] > 0)
    print(f"{'more for than against':34} accuracy {(vote == y).mean():.3f}")
    print(f"{'any against, or none for: false':34} accuracy {(strict == y).mean():.3f}")
    folds = KFold(10, shuffle=True, random_state=0)
    p = cross_val_predict(LogisticRegression(), np.log1p(counts), y, cv=folds, method="predict_proba")[:, 1]
    print(f"{'logistic regression on log counts':34} {measure(y, p)}")


def held_out(claims: pd.DataFrame, decided: pd.Series, seed: int) -> np.ndarray:
    """Score each rumour by rules calibrated on the other nine tenths of the topics."""
    out = np.empty(len(decided))
    for train, test in KFold(10, shuffle=True, random_state=seed).split(decided):
        out[test] = _calibrated(claims, decided.iloc[train], decided.iloc[test])
    return out


def _calibrated(claims: pd.DataFrame, known: pd.Series, wanted: pd.Series) -> np.ndarray:
    """Score rumours by rules calibrated on those whose verdict is known."""
    labels = {f"{name}+": verdict == "true" for name, verdict in known.items() if verdict != "unknown"}
    fitted = calibrate(claims, labels, folds=2).rules
    return rumour_scores(claims[claims["topic_id"].isin(wanted.index)], wanted.index, fitted)


def threats() -> None:
    """Print what copies and unknown outlets do to a score."""
    base = [row()]
    before = score(frame(base)).assertions.loc[0, "score"]
    copies = [row(outlet=f"copy {i}", published_at="2024-05-02", origin_id="o Ana Soto") for i in range(1000)]
    unknown = [
        row(
            outlet=f"farm {i}",
            speaker=None,
            sourcing_type="unattributed",
            origin_id=f"f{i}",
            outlet_known=False,
        )
        for i in range(1000)
    ]
    for name, more in (("1,000 copies", copies), ("1,000 unknown outlets", unknown)):
        after = score(frame(base + more)).assertions.loc[0, "score"]
        print(f"{name:34} Δp {after - before:.6f}")


def main(arguments: list[str]) -> int:
    """Run the named part, or all of them."""
    parts = arguments[:1] or ["emergent", "threats", "speed"]
    for part in parts:
        if part == "emergent" and not (DATA / "truth" / "emergent").is_dir():
            print(f"emergent: no data at {DATA}; set CREDSCORE_DATA")
        elif part == "emergent":
            emergent(*map(int, arguments[1:2]))
        elif part == "threats":
            threats()
        elif part == "speed":
            speed(int(arguments[1]) if len(arguments) > 1 else 100_000)
        elif part == "beside":
            beside(arguments[1] if len(arguments) > 1 else "100k")
        else:
            print(f"there is no part {part!r}: emergent, threats, speed or beside", file=sys.stderr)
            return 2
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
