"""How well the attribution grammar reads PolNeAR (US political news), beside its peers.

Run: ``python benchmarks/attribution_polnear.py [dev|train] [--trained] [--repeat-to MB]``; the data folder comes
from ``CREDSCORE_DATA`` (default ``../shared/data``), PolNeAR from
https://github.com/networkdynamics/PolNeAR (2018).

Definitions. A sentence holds an attribution when at least one character of it, white space aside, lies
in a Source, Cue or Content span; sentences are those of credscore's own splitter. A span counts as
found when it shares at least one such character with a gold span of its type (a colon can be a cue):
precision over the spans given, recall over the gold spans. Word figures compare words one by one. PolNeAR marks each word once, so
of nested attributions only the outermost is compared (its source is the last relay).
"""

from __future__ import annotations

import argparse
import os
import re
import resource
import sys
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from credscore.extract.annotated import TYPES, Annotated, read_annotated
from credscore.extract.document import Document, read_document
from credscore.extract.grammar import attributions, outermost
from credscore.extract.trained import Model
from credscore.extract.training import labels, train
from credscore.models import Article

Spans = Sequence[tuple[int, int]]
PEERS = {
    "sentence": "verb lexicon + according to + quotation mark .797; TF-IDF + logistic regression .886; CRF .876",
    "Source": "CRF .72",
    "Cue": "CRF .70",
    "Content": "CRF .81; BBC Citron .83 on PARC3 (its authors)",
}
WANTED = {"sentence": 0.88, "Source": 0.75, "Cue": 0.75, "Content": 0.83}


def data_folder() -> Path:
    """Give the folder with the public data."""
    return Path(os.environ.get("CREDSCORE_DATA", Path(__file__).parents[2] / "shared" / "data"))


def corpus(split: str) -> Iterator[Annotated]:
    """Yield the texts of one split with their spans."""
    return read_annotated(data_folder() / "polnear" / split)


def predicted(document: Document) -> dict[str, Spans]:
    """Give the grammar's spans by type, outermost attributions only."""
    found: dict[str, set[tuple[int, int]]] = {kind: set() for kind in TYPES}
    for attribution in outermost(document):
        found["Source"].update((span.start, span.end) for span in attribution.sources)
        found["Content"].update((span.start, span.end) for span in attribution.content)
        if attribution.cue:
            found["Cue"].add((attribution.cue.start, attribution.cue.end))
    return {kind: sorted(spans) for kind, spans in found.items()}


class Counts:
    """Hits among the given and among the wanted."""

    def __init__(self) -> None:
        self.given = self.given_right = self.wanted = self.wanted_found = 0

    def add(self, given: Iterable[bool], wanted: Iterable[bool]) -> None:
        """Count one text's items: was each given one right, was each wanted one found."""
        for right in given:
            self.given += 1
            self.given_right += right
        for found in wanted:
            self.wanted += 1
            self.wanted_found += found

    def figures(self) -> tuple[float, float, float]:
        """Precision, recall and F1."""
        p = self.given_right / max(self.given, 1)
        r = self.wanted_found / max(self.wanted, 1)
        return p, r, 2 * p * r / max(p + r, 1e-9)


WORD = re.compile(r"\w+")
INK = re.compile(r"\S+")


def _mask(text: str, spans: Spans) -> bytearray:
    mask = bytearray(len(text))
    for start, end in spans:
        for match in INK.finditer(text, start, end):
            mask[match.start() : match.end()] = b"\x01" * (match.end() - match.start())
    return mask


def measure(split: str) -> tuple[dict[str, Counts], float, int]:
    """Measure one split: counts by figure, seconds, characters."""
    counts: dict[str, Counts] = defaultdict(Counts)
    seconds, size = 0.0, 0
    for _, text, gold in corpus(split):
        began = time.process_time()
        document = read_document(Article(article_id="a", body=text))
        attributions(document)
        seconds += time.process_time() - began
        size += len(text.encode())
        given = predicted(document)
        compare(text, document, gold, given, counts)
    return counts, seconds, size


def compare(
    text: str,
    document: Document,
    gold: Mapping[str, Spans],
    given: Mapping[str, Spans],
    counts: dict[str, Counts],
) -> None:
    """Add one text's agreement to the counts."""
    masks = {kind: (_mask(text, gold[kind]), _mask(text, given[kind])) for kind in TYPES}
    for sentence in document.sentences:
        for name, kinds in (("sentence", TYPES), ("sentence with a cue", ("Cue",))):
            a = any(any(masks[kind][0][sentence.start : sentence.end]) for kind in kinds)
            b = any(any(masks[kind][1][sentence.start : sentence.end]) for kind in kinds)
            counts[name].add([a] if b else [], [b] if a else [])
    words = [(m.start(), m.end()) for m in WORD.finditer(text)]
    for kind in TYPES:
        wanted_mask, given_mask = masks[kind]
        counts[kind].add(
            (any(wanted_mask[a:b]) for a, b in given[kind]), (any(given_mask[a:b]) for a, b in gold[kind])
        )
        counts[kind + ", words"].add(
            (bool(wanted_mask[a]) for a, _ in words if given_mask[a]),
            (bool(given_mask[a]) for a, _ in words if wanted_mask[a]),
        )


def measure_trained() -> tuple[Counts, float, float]:
    """Train the gate on the train split and measure it on dev: counts, seconds, megabytes of JSON."""
    began = time.process_time()
    model = train(data_folder() / "polnear" / "train")
    stored = model.to_json()
    seconds = time.process_time() - began
    model = Model.from_json(stored)
    counts = Counts()
    for annotated in corpus("dev"):
        document = read_document(Article(article_id="a", body=annotated.text))
        for given, wanted in zip(model.holds(document), labels(document, annotated), strict=True):
            counts.add([wanted] if given else [], [given] if wanted else [])
    return counts, seconds, len(stored) / 1e6


def speed(megabytes: int) -> tuple[float, float]:
    """Time document and grammar on PolNeAR dev text repeated as one body of each text."""
    texts = [text for _, text, _ in corpus("dev")]
    size, seconds = 0, 0.0
    while size < megabytes * 1_000_000:
        for text in texts:
            began = time.process_time()
            attributions(read_document(Article(article_id="a", body=text)))
            seconds += time.process_time() - began
            size += len(text.encode())
    return size / 1e6, seconds


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("split", nargs="?", default="dev", choices=["dev", "train"])
    parser.add_argument("--repeat-to", type=int, default=0, metavar="MB", help="also time this much text")
    parser.add_argument(
        "--trained", action="store_true", help="also train the gate on train, measure it on dev"
    )
    options = parser.parse_args()
    if not (data_folder() / "polnear" / options.split).is_dir():
        print(f"missing: {data_folder() / 'polnear' / options.split} (set CREDSCORE_DATA)", file=sys.stderr)
        return 1
    counts, seconds, size = measure(options.split)
    print(
        f"PolNeAR {options.split}: {size / 1e6:.2f} MB in {seconds:.2f} s = {size / 1e6 / seconds:.2f} MB/s"
    )
    print(f"{'figure':<22}{'P':>7}{'R':>7}{'F1':>7}{'wanted':>8}  peers' F1")
    for name, count in counts.items():
        p, r, f1 = count.figures()
        wanted = f"{WANTED[name]:.2f}" if name in WANTED else ""
        print(f"{name:<22}{p:>7.3f}{r:>7.3f}{f1:>7.3f}{wanted:>8}  {PEERS.get(name, '')}")
    if options.trained:
        count, spent, size_mb = measure_trained()
        p, r, f1 = count.figures()
        print(
            f"{'sentence, trained':<22}{p:>7.3f}{r:>7.3f}{f1:>7.3f}{'0.92':>8}  {spent:.0f} s, {size_mb:.1f} MB of JSON"
        )
    if options.repeat_to:
        mb, spent = speed(options.repeat_to)
        print(f"{mb:.1f} MB in {spent:.1f} s = {mb / spent:.2f} MB/s on one core")
    print(f"peak {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
