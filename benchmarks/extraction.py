"""Measure article-level extraction: Markkula's sourced statements, and speed.

    python benchmarks/extraction.py                    # both tables
    python benchmarks/extraction.py --misses           # and every Markkula miss, one a line
    python benchmarks/extraction.py --megabytes 20     # PolNeAR text repeated to that size

The data folder is ``CREDSCORE_DATA`` (default ``../shared/data``). The hand-made article
sets have their own script, ``benchmarks/fixtures_eval.py --stage extract``.

Markkula (github.com/MarkkulaCenterJMEthics/llms-journ-sourcing). A gold statement is found
where a statement with a speaker stands in a sentence that shares at least 70 % of the words
of the shorter of the two. Judged is the sentence that shares most; where several speakers
share it, the one that fits. All statements are read, not only those worth checking, since
the set counts opinions, wishes and requests too. Our kinds map to its classes: a named
person; organisations, outlets, governments and unnamed spokespersons and officials of a
named body; documents; unnamed people with a stated reason or close to the matter; other
unnamed people, one or several. Precision is the share of our statements that meet any gold.
"""

from __future__ import annotations

import argparse
import csv
import os
import re
import sys
import time
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

from credscore.extract import extract_claims
from credscore.extract.display import display_name
from credscore.extract.document import read_document
from credscore.extract.kinds import Kind
from credscore.extract.statement import Statement
from credscore.extract.statements import statements
from credscore.models import Article
from credscore.normalize.names import same_name

ROOT = Path(__file__).resolve().parent.parent
OVERLAP = 0.7
CLASSES = {
    "named individual": "person",
    "named person": "person",
    "named organization": "organization",
    "document": "document",
    "anonymous source": "anonymous",
    "unnamed person": "unnamed person",
    "unnamed individual": "unnamed person",
    "unnamed group of people": "unnamed group",
    "unamed group of people": "unnamed group",
}
NAMED = ("person", "organization", "document")


def data_folder() -> Path:
    """Give the folder of public data."""
    return Path(os.environ.get("CREDSCORE_DATA", ROOT.parent / "shared" / "data"))


def words(text: str) -> set[str]:
    """Give a text's words, folded."""
    return set(re.findall(r"\w+", text.lower().replace("’", "'")))


def gold(path: Path) -> Iterator[tuple[str, str, str]]:
    """Yield statement, class and name of each row."""
    with path.open(encoding="utf-8-sig", newline="") as lines:
        for row in csv.DictReader(lines):
            cells = {key.strip().lower(): (value or "").strip() for key, value in row.items() if key}
            text = next((v for k, v in cells.items() if k.startswith("sourced statement")), "")
            kind = next((v for k, v in cells.items() if k.startswith("type of source")), "").lower()
            if text:
                yield text, CLASSES.get(kind, kind), cells.get("name of source", "")


def their_class(statement: Statement) -> str | None:
    """Map a statement's speaker to the set's classes."""
    speaker = statement.speaker
    if speaker is None:
        return None
    if speaker.kind is Kind.ROLE:
        if statement.reason or speaker.cls == "insider":
            return "anonymous"
        if speaker.cls == "spokesperson" or (speaker.cls == "official" and speaker.org):
            return "organization"
        return "unnamed group" if speaker.plural else "unnamed person"
    simple = {Kind.PERSON: "person", Kind.DOCUMENT: "document", Kind.SOCIAL: "unnamed group"}
    if speaker.kind in (Kind.BODY, Kind.OUTLET, Kind.COUNTRY):
        return "organization"
    return simple.get(speaker.kind)


def named_alike(given: str | None, wanted: str) -> bool:
    """Say whether two names mean one source: contained, alike, or most words shared."""
    left, right = (given or "").lower().replace("’", "'"), wanted.lower().replace("’", "'")
    if not left:
        return False
    a, b = words(left) - {"the", "of", "and"}, words(right) - {"the", "of", "and"}
    shared = len(a & b)
    return (
        left in right
        or right in left
        or same_name(given or "", wanted)
        or shared >= max(1, 0.6 * min(len(a), len(b)))
    )


def markkula(folder: Path, show: bool) -> None:
    """Print found, type, name and precision over all files."""
    total = found = typed = names = name_hits = given = met = 0
    started = time.process_time()
    for path in sorted((folder / "ground_truth_csv").glob("*.csv")):
        article = folder / "extracted_articles" / f"{path.stem}.txt"
        if not article.is_file():
            continue
        document = read_document(Article(article_id=path.stem, body=article.read_text(encoding="utf-8-sig")))
        ours = [
            (s, words(document.sentences[s.sentence].text))
            for s in statements(document)
            if s.speaker is not None
        ]
        hits: set[int] = set()
        for text, kind, name in gold(path):
            total += 1
            wanted = words(text)
            fitting = [
                (len(wanted & own), s)
                for s, own in ours
                if own and len(wanted & own) >= max(min(4, len(wanted)), OVERLAP * min(len(own), len(wanted)))
            ]
            if not fitting:
                if show:
                    print(f"missed  {path.stem} {kind} {name!r}: {text[:110]}")
                continue
            found += 1
            hits.update(id(s) for _, s in fitting)
            top = max(fitting, key=lambda item: (item[0], -item[1].sentence))[1].sentence
            best = max(
                (s for _, s in fitting if s.sentence == top),
                key=lambda s: (named_alike(display_name(s.speaker), name), their_class(s) == kind),
            )
            typed += their_class(best) == kind
            if kind in NAMED and name:
                names += 1
                name_hits += named_alike(display_name(best.speaker), name)
            if show and their_class(best) != kind:
                print(
                    f"type    {path.stem} {kind} {name!r}, got {their_class(best)} {display_name(best.speaker)!r}: {text[:80]}"
                )
        given += len(ours)
        met += len(hits)
    print(f"Markkula, odd files: {total} statements, {time.process_time() - started:.1f} s of CPU")
    rows = [
        ("sourced statements found", found / total, 0.84, "LLMs up to .84"),
        ("type right, of those", typed / found, 0.90, "LLMs .88-.93; logistic regression .69"),
        ("name right, of those named", name_hits / names, 0.85, ""),
        ("precision (statements that meet gold)", met / given, None, f"{met} of {given}"),
    ]
    for label, figure, goal, peer in rows:
        print(f"{label:40} {figure:6.3f}  wanted {goal if goal else '-':>5}  {peer}")


def corpus(folder: Path) -> list[str]:
    """Read PolNeAR's texts."""
    return [
        path.read_text(encoding="utf-8", errors="replace") for path in sorted(folder.glob("*/text/*.txt"))
    ]


def speed(folder: Path, megabytes: float) -> None:
    """Print megabytes a second of CPU for texts not seen before and over the whole run, and the peak."""
    texts = corpus(folder)
    size = sum(len(text.encode()) for text in texts) / 1e6
    done = claims = 0.0
    first: float | None = None
    started = time.process_time()
    number = 0
    while done < megabytes:
        text = texts[number % len(texts)]
        claims += len(extract_claims(Article(article_id=str(number), body=text)))
        done += len(text.encode()) / 1e6
        number += 1
        if first is None and number == len(texts):
            first = size / (time.process_time() - started)
    whole = done / (time.process_time() - started)
    print(f"speed, one core: {done:.1f} MB, {int(claims):,} claims")
    print(f"{'every text for the first time':40} {first or whole:6.2f} MB/s")
    print(f"{'whole run (texts repeat)':40} {whole:6.2f} MB/s  wanted 1.00")


def memory(folder: Path) -> None:
    """Print the peak of Python memory after one and after three rounds of the same articles."""
    texts = corpus(folder)[:150]
    peaks = []
    for rounds in (1, 3):
        tracemalloc.start()
        for number in range(rounds * len(texts)):
            extract_claims(Article(article_id=str(number), body=texts[number % len(texts)]))
        peaks.append(tracemalloc.get_traced_memory()[1] / 1e6)
        tracemalloc.stop()
    print(f"{'peak, 150 articles / 450 articles':40} {peaks[0]:.1f} / {peaks[1]:.1f} MB")


def main() -> int:
    """Run what the data folder allows."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--megabytes", type=float, default=7.0)
    options = parser.parse_args()
    missing = [name for name in ("markkula", "polnear") if not (data_folder() / name).is_dir()]
    for name in missing:
        print(f"missing: {data_folder() / name} (set CREDSCORE_DATA)", file=sys.stderr)
    if "markkula" not in missing:
        markkula(data_folder() / "markkula", options.misses)
    if "polnear" not in missing:
        speed(data_folder() / "polnear", options.megabytes)
        memory(data_folder() / "polnear")
    return 1 if missing else 0


if __name__ == "__main__":
    raise SystemExit(main())
