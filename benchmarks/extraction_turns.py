"""Compare how fast two trees read new text: CPU seconds of both, a few texts at a time in turns.

    python benchmarks/extraction_turns.py OTHER_TREE               # this tree against another checkout
    python benchmarks/extraction_turns.py OTHER_TREE --every 3     # a third of PolNeAR's texts

A machine that other work shares differs from minute to minute by more than most changes are
worth. Each tree is a process of its own; both read the same four texts right after one another,
the order changing from group to group. The data folder is ``CREDSCORE_DATA``.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
from pathlib import Path

from extraction import corpus, data_folder

ROOT = Path(__file__).resolve().parent.parent
GROUP = 4
READER = """
import json, sys, time
sys.path.insert(0, sys.argv[1])
from credscore.extract import extract_claims
from credscore.models import Article
for line in sys.stdin:
    articles = [Article(article_id=str(at), body=body) for at, body in enumerate(json.loads(line))]
    started = time.process_time()
    for article in articles:
        extract_claims(article)
    print(time.process_time() - started, flush=True)
"""


def reader(tree: Path) -> subprocess.Popen[str]:
    """Start a process that reads with a tree's package."""
    command = [sys.executable, "-c", READER, str(tree / "src")]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def seconds(process: subprocess.Popen[str], texts: list[str]) -> float:
    """Have texts read; give the CPU seconds."""
    assert process.stdin is not None
    assert process.stdout is not None
    print(json.dumps(texts), file=process.stdin, flush=True)
    return float(process.stdout.readline())


def main() -> None:
    """Print the CPU seconds of both trees and the ratio of this one to the other."""
    options = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    options.add_argument("other", type=Path, metavar="OTHER_TREE")
    options.add_argument("--every", type=int, default=1, help="read one text in so many")
    given = options.parse_args()
    texts = corpus(data_folder() / "polnear")[:: given.every]
    groups = [texts[at : at + GROUP] for at in range(0, len(texts), GROUP)]
    trees = [reader(given.other.resolve()), reader(ROOT)]
    for process in trees:
        seconds(process, groups[0])  # tables are read and expressions compiled
    spent: list[list[float]] = [[], []]
    for number, group in enumerate(groups[1:]):
        for at in (0, 1) if number % 2 else (1, 0):
            spent[at].append(seconds(trees[at], group))
    other, this = map(sum, spent)
    median = statistics.median(b / a for a, b in zip(*spent, strict=True))
    size = sum(len(text.encode()) for group in groups[1:] for text in group) / 1e6
    print(f"{len(spent[0])} groups of {GROUP}, {size:.2f} MB")
    print(
        f"the other tree {other:.1f} s, this one {this:.1f} s of CPU: {this / other:.3f}, median {median:.3f}"
    )


if __name__ == "__main__":
    main()
