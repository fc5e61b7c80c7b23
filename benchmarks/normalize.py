"""How long each reader of normalize takes for a sentence of news, and what it finds.

Run: ``python benchmarks/normalize.py``; the data folder comes from ``CREDSCORE_DATA`` (default
``../shared/data``), PolNeAR from https://github.com/networkdynamics/PolNeAR (2018). CPU time of one
process, caches empty. "empty" sentences are those in which the reader finds nothing.
"""

from __future__ import annotations

import os
import re
import resource
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from credscore.normalize.concepts import concepts
from credscore.normalize.dates import find_dates
from credscore.normalize.names import countries_in
from credscore.normalize.quantities import find_quantities
from credscore.normalize.stance import likelihood, modality, polarity
from credscore.normalize.text import fold
from credscore.terms import Modality, Polarity

_DAY = datetime(2016, 6, 1, tzinfo=UTC)
READERS: dict[str, tuple[Callable[[str], object], object]] = {
    "fold": (fold, None),
    "find_quantities": (find_quantities, []),
    "find_dates": (lambda text: find_dates(text, _DAY), []),
    "countries_in": (countries_in, ()),
    "modality (with polarity)": (modality, Modality.ASSERTED),
    "polarity (cached by modality)": (polarity, Polarity.AFFIRMS),
    "likelihood": (likelihood, None),
    "concepts": (concepts, ()),
}


def sentences(folder: Path) -> list[str]:
    """Cut the texts into lines and sentences, each kept once."""
    texts = [path.read_text(encoding="utf-8", errors="replace") for path in sorted(folder.glob("*.txt"))]
    parts = [part.strip() for text in texts for part in re.split(r"(?<=[.!?])\s+|\n+", text)]
    return [part for part in dict.fromkeys(parts) if 30 < len(part) < 400]


def main() -> int:
    """Print one line a reader; 1 where the data is absent."""
    root = Path(os.environ.get("CREDSCORE_DATA", Path(__file__).resolve().parents[2] / "shared" / "data"))
    folder = root / "polnear" / "train" / "text"
    if not folder.is_dir():
        print(f"PolNeAR is missing: {folder}", file=sys.stderr)
        return 1
    lines = sentences(folder)
    size = sum(map(len, lines)) / 1e6
    print(f"{len(lines)} sentences, {size:.2f} MB")
    print(f"{'reader':32}{'us/sentence':>12}{'us/empty':>10}{'found in':>10}{'MB/s':>8}")
    for name, (read, nothing) in READERS.items():
        begin = time.process_time()
        found = [read(line) for line in lines]
        spent = time.process_time() - begin
        bare = [line for line, got in zip(lines, found, strict=True) if got == nothing]
        empty = (
            _again(read, bare) if bare and "polarity" not in name and name != "likelihood" else float("nan")
        )
        share = 1 - len(bare) / len(lines)
        print(f"{name:32}{spent / len(lines) * 1e6:12.1f}{empty:10.1f}{share:10.1%}{size / spent:8.1f}")
    print(f"peak MB: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f}")
    return 0


def _again(read: Callable[[str], object], lines: list[str]) -> float:
    # A trailing blank keeps the caches from answering.
    fresh = [line + " " for line in lines]
    begin = time.process_time()
    for line in fresh:
        read(line)
    return (time.process_time() - begin) / len(fresh) * 1e6


if __name__ == "__main__":
    sys.exit(main())
