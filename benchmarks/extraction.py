"""Measure article-level extraction: Markkula's sourced statements, and speed.

    python benchmarks/extraction.py                    # both tables
    python benchmarks/extraction.py --misses           # and every Markkula miss, one a line
    python benchmarks/extraction.py --megabytes 20     # PolNeAR text repeated to that size (the default)
    python benchmarks/extraction.py --line             # and a single line of 10 MB
    python benchmarks/extraction.py --stream 6         # and the memory over six corpora of new text (minutes)

The data folder is ``CREDSCORE_DATA`` (default ``../shared/data``). The hand-made article
sets have their own script, ``benchmarks/fixtures_eval.py --stage extract``.

Markkula (github.com/MarkkulaCenterJMEthics/llms-journ-sourcing). A gold statement is found
where a statement with a speaker stands in a sentence that shares at least 70 % of the words
of the shorter of the two. Judged is the sentence that shares most; where several speakers
share it, the one that fits. All statements are read, not only those worth checking, since
the set counts opinions, wishes and requests too. Our kinds map to its classes: a named
person; organisations, outlets, governments, unnamed spokespersons and officials of a named
body, data whose publisher the claim names as its speaker, whoever our types call an
institution; documents; unnamed people with a stated reason or close to the matter; other
unnamed people, one or several. Precision is the share of our statements that meet any gold.
"""

from __future__ import annotations

import argparse
import csv
import os
import re
import resource
import sys
import time
from collections.abc import Iterable, Iterator
from itertools import cycle
from pathlib import Path

from credscore.extract import extract_claims
from credscore.extract.display import display_name
from credscore.extract.document import read_document
from credscore.extract.kinds import Kind
from credscore.extract.marks import Telling
from credscore.extract.sourcing import classify
from credscore.extract.statement import Statement
from credscore.extract.statements import statements
from credscore.models import Article
from credscore.normalize.names import same_name
from credscore.terms import SourcingType

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
        if classify(speaker, Telling(statement.lemma)) is SourcingType.INSTITUTION:
            return "organization"
        return "unnamed group" if speaker.plural else "unnamed person"
    if speaker.kind is Kind.DOCUMENT and (
        display_name(speaker) not in (speaker.name, speaker.role)
        or classify(speaker, Telling(statement.lemma)) is SourcingType.MEDIA_REPORT
    ):
        return "organization"
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


def additions() -> float:
    """Give the CPU seconds of ten million additions: how fast the machine is just now."""
    started, total = time.process_time(), 0
    for number in range(10_000_000):
        total += number
    return time.process_time() - started


def seconds(texts: Iterable[str], outlet: str | None = None) -> float:
    """Read texts into claims; give the CPU seconds."""
    started = time.process_time()
    for number, text in enumerate(texts):
        extract_claims(Article(article_id=str(number), outlet=outlet, body=text))
    return time.process_time() - started


def line(label: str, figure: str, wanted: str = "") -> None:
    """Print one row of a table."""
    print(f"{label:44} {figure:>16}  {f'wanted {wanted}' if wanted else ''}", flush=True)


def speed(folder: Path, megabytes: float) -> None:
    """Print megabytes a second of CPU: unseen texts, texts seen before, and all of it up to a size."""
    texts = corpus(folder)
    size = sum(len(text.encode()) for text in texts) / 1e6
    line("CPU of ten million additions", f"{additions():.2f} s")
    cold = seconds(texts)
    line(f"texts not seen before ({size:.1f} MB)", f"{size / cold:.2f} MB/s")
    again = seconds(up_to(texts, (megabytes - size) * 1e6))
    line("the same articles again", f"{(megabytes - size) / again:.1f} MB/s")
    line(f"repeated to {megabytes:.0f} MB", f"{megabytes / (cold + again):.2f} MB/s", "1.00")
    line("the same texts, of another outlet", f"{size / seconds(texts, 'Valley Herald'):.2f} MB/s")


def up_to(texts: list[str], size: float) -> Iterator[str]:
    """Yield texts over and over up to a number of bytes."""
    for text in cycle(texts):
        if size <= 0:
            return
        size -= len(text.encode())
        yield text


def long_line(folder: Path) -> None:
    """Print the time of a single line of 1 and of 10 MB: news text, and one letter."""
    news = " ".join(" ".join(text.split()) for text in corpus(folder))
    news = news * (10_000_000 // len(news) + 1)
    for label, text in (("news text", news), ("one letter", "x" * 10_000_000)):
        for size in (1_000_000, 10_000_000):
            line(f"a line of {size // 1_000_000} MB, {label}", f"{seconds([text[:size]]):.1f} s")


_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{2,}|(?<= )[a-z]{9,}")


def unseen(texts: list[str], mark: str) -> Iterator[str]:
    """Rename whatever has a name or a long word, so that hardly a sentence has been met before."""
    for text in texts:
        yield _NAME.sub(lambda match: match.group() + mark, text)


def memory(folder: Path, rounds: int) -> None:
    """Print the memory of the process while ever new articles stream through it."""
    texts = corpus(folder)
    size = sum(map(len, texts)) / 1e6
    for done in range(rounds):
        for number, text in enumerate(unseen(texts, "bcdfgklmnprstvz"[done % 15] + "o")):
            extract_claims(Article(article_id=str(number), body=text))
        resident = int(Path("/proc/self/statm").read_text().split()[1]) * resource.getpagesize() / 1e6
        line(f"memory behind {(done + 1) * size:.0f} MB of new text", f"{resident:.0f} MB")


def main() -> int:
    """Run what the data folder allows."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--megabytes", type=float, default=20.0)
    parser.add_argument("--stream", type=int, default=0, metavar="ROUNDS", help="memory over so many corpora")
    parser.add_argument("--line", action="store_true", help="time a line of 10 MB")
    options = parser.parse_args()
    missing = [name for name in ("markkula", "polnear") if not (data_folder() / name).is_dir()]
    for name in missing:
        print(f"missing: {data_folder() / name} (set CREDSCORE_DATA)", file=sys.stderr)
    if "markkula" not in missing:
        markkula(data_folder() / "markkula", options.misses)
    if "polnear" not in missing:
        speed(data_folder() / "polnear", options.megabytes)
        if options.line:
            long_line(data_folder() / "polnear")
        if options.stream:
            memory(data_folder() / "polnear", options.stream)
    return 1 if missing else 0


if __name__ == "__main__":
    raise SystemExit(main())
