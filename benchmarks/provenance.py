"""Measure provenance: wire reprints, copy farms, outlet spoofs, speed.

``python benchmarks/provenance.py [wire] [farm] [spoofs] [speed] [--rows N]``
Without a name all are run. The spoofs need the outlet ratings under ``CREDSCORE_DATA``
(default ``../shared/data``), which say which domains are real.
"""

from __future__ import annotations

import argparse
import os
import random
import resource
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from credscore.models import Article
from credscore.provenance import OutletBook, find_copies, trace
from credscore.provenance.copies import article_copies
from credscore.provenance.domains import read_host

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "fixtures" / "wire"))
from wire_pairs import pairs as labelled_pairs  # noqa: E402

DATA = Path(os.environ.get("CREDSCORE_DATA", ROOT / ".." / "shared" / "data"))
SPOOF_SEED = 11


def row(name: str, figure: str, peer: str = "–", note: str = "") -> None:
    """Print one line of the table."""
    print(f"| {name} | {figure} | {peer} | {note} |")


def wire() -> None:
    """Score the labelled pairs, one by one and as one corpus, beside two plain methods."""
    pairs = labelled_pairs()
    book = OutletBook()
    started = time.perf_counter()
    ours = [_judged(Article(**p["first"]), Article(**p["second"]), book) for p in pairs]
    seconds = time.perf_counter() - started
    labels = [p["label"] for p in pairs]
    kinds = Counter(p["kind"] for p, guess in zip(pairs, ours, strict=True) if guess != p["label"])
    row(
        "wire reprints, pair by pair",
        _prf(ours, labels),
        "",
        f"{len(pairs)} pairs, {seconds:.2f} s; wrong: {dict(kinds)}",
    )
    _pooled(pairs, book)
    exact = [p["first"]["body"] == p["second"]["body"] for p in pairs]
    row("… exact hash of the body", _prf(exact, labels), "", "peer")
    jaccard = [_jaccard(p["first"]["body"], p["second"]["body"]) >= 0.5 for p in pairs]
    row("… 3-word Jaccard ≥ .5 (as MinHash-LSH would)", _prf(jaccard, labels), "", "peer")


def _pooled(pairs: list[dict[str, Any]], book: OutletBook) -> None:
    """All articles in one corpus: every reprint found must go back to its own pair's first."""
    articles = [Article(**p[side]) for p in pairs for side in ("first", "second")]
    firsts = {p["second"]["article_id"]: p["first"] for p in pairs if p["label"]}
    kinds = {p[side]["article_id"]: p["kind"] for p in pairs for side in ("first", "second")}
    started = time.perf_counter()
    found = find_copies(articles)
    seconds = time.perf_counter() - started
    right, wrong = set(), Counter()
    for name, source, root in found[["article_id", "copied_from", "root"]].itertuples(index=False):
        first = firsts.get(name)
        by_line = source is None or source != source
        if (
            first
            and root == book.identify(first["outlet"], None).name
            and (by_line or source == first["article_id"])
        ):
            right.add(name)
        else:
            wrong[kinds[name]] += 1
    missed = Counter(kinds[name] for name in firsts if name not in right)
    row(
        "wire reprints, pooled in one corpus",
        f"P {len(right) / max(len(found), 1):.3f} R {len(right) / len(firsts):.3f}",
        "",
        f"{len(articles)} articles, {seconds:.2f} s; wrong: {dict(wrong)}; missed: {dict(missed)}",
    )


def _judged(first: Article, second: Article, book: OutletBook) -> bool:
    root = article_copies([first, second], book).of(second.article_id)
    return root is not None and root[0].key == book.identify(first.outlet, first.domain).key


def _jaccard(a: str, b: str) -> float:
    one, other = (
        {tuple(w[i : i + 3]) for i in range(len(w) - 2)} for w in (a.lower().split(), b.lower().split())
    )
    return len(one & other) / max(len(one | other), 1)


def _prf(guesses: list[bool], labels: list[bool]) -> str:
    tp = sum(g and y for g, y in zip(guesses, labels, strict=True))
    precision, recall = tp / max(sum(guesses), 1), tp / sum(labels)
    return f"P {precision:.3f} R {recall:.3f}"


def farm(copies: int = 1000) -> None:
    """One claim, then a thousand verbatim or lightly edited copies by unknown outlets."""
    rng = random.Random(3)
    text = "Two hundred workers were trapped overnight when the northern tunnel of the Valdora mine filled with water."
    swaps = {
        "workers": "miners",
        "trapped": "stuck",
        "overnight": "during the night",
        "northern": "north",
        "filled": "flooded",
    }
    for kind in ("verbatim", "lightly edited"):
        texts = [text] + [text if kind == "verbatim" else _swapped(rng, text, swaps) for _ in range(copies)]
        traced = trace(_farm_frame(texts))
        row(f"copy farm, {copies} {kind}", f"{traced['origin_id'].nunique()} origin(s)", "", "target 1")


def _swapped(rng: random.Random, text: str, swaps: dict[str, str]) -> str:
    for old in rng.sample(list(swaps), 2):
        text = text.replace(old, swaps[old])
    return text


def _farm_frame(texts: list[str]) -> pd.DataFrame:
    n = len(texts)
    return pd.DataFrame({
        "claim_id": [f"c{i:06d}" for i in range(n)], "article_id": [f"d{i}" for i in range(n)],
        "outlet": [f"Outlet {i}" for i in range(n)], "domain": [f"outlet{i}.example" for i in range(n)],
        "assertion": texts, "sentence": texts, "speaker": None, "sourcing_type": "unattributed",
        "seen_at": pd.date_range("2024-01-01", periods=n, freq="min", tz="UTC"), "topic_id": "t1", "assertion_id": "a1",
    })  # fmt: skip


def spoofs() -> None:
    """Forge addresses of the rated domains; and see how many real ones are suspected."""
    path = DATA / "outlets" / "domain_pc1.csv"
    if not path.is_file():
        row("spoofed outlets", "not measured", "", f"{path} is absent")
        return
    table = pd.read_csv(path).rename(columns={"pc1": "rating"})
    started = time.perf_counter()
    book = OutletBook(table)
    real = [book.identify(None, domain) for domain in table["domain"]]
    flagged = sum(bool(identity.flags) for identity in real)
    row(
        "real domains flagged, all in the table",
        f"{flagged / len(real):.4%}",
        "≤ 0.1%",
        f"{len(real)} domains, {time.perf_counter() - started:.1f} s",
    )
    half = OutletBook(table.iloc[::2])
    unknown = [half.identify(None, domain) for domain in table["domain"].iloc[1::2]]
    suspects = [identity.domain for identity in unknown if identity.flags]
    row(
        "real domains flagged, not in the table",
        f"{len(suspects) / len(unknown):.4%}",
        "≤ 0.1%",
        f"{len(suspects)} of {len(unknown)}: {', '.join(map(str, suspects[:8]))}",
    )
    _forged(book, table["domain"].tolist())


def _forged(book: OutletBook, domains: list[str]) -> None:
    made = list(
        forgeries([d for d in domains[:2000] if len(d.split(".")[0]) >= 5 and read_host(d).registrable == d])
    )
    seen = [(kind, book.identify(None, address)) for kind, address in made]
    inherited = sum(identity.rating == identity.rating for _, identity in seen)
    missed = Counter(kind for kind, identity in seen if not identity.flags)
    row("spoofs that inherit a rating", f"{inherited} of {len(made)}", "0", "")
    row("spoofs flagged", f"{1 - missed.total() / len(made):.1%}", "≥ 98%", f"missed: {dict(missed)}")


def forgeries(domains: list[str], n: int = 500) -> Iterator[tuple[str, str]]:
    """Forge `n` addresses, each kind in turn."""
    rng = random.Random(SPOOF_SEED)
    cyrillic = str.maketrans("aceopxy", "асеорху")
    kinds = {
        "homoglyph": lambda d: _one(rng, d, cyrillic),
        "whole Cyrillic label": lambda d: d.split(".")[0].translate(cyrillic) + "." + d.split(".", 1)[1],
        "punycode": lambda d: _one(rng, d, cyrillic).encode("idna").decode("ascii"),
        "rn for m": lambda d: d.replace("m", "rn", 1) if "m" in d.split(".")[0] else None,
        "vv for w": lambda d: d.replace("w", "vv", 1) if "w" in d.split(".")[0] else None,
        "digit for letter": lambda d: (
            d.split(".")[0].replace("o", "0").replace("l", "1") + "." + d.split(".", 1)[1]
        ),
        "user name": lambda d: f"https://{d}@evil.example/story",
        "zero width": lambda d: d[:3] + "\u200b" + d[3:],
        "bidi": lambda d: "\u202e" + d[::-1],
        "subdomain": lambda d: f"{d}.evil.net",
        "subdomain, dashed": lambda d: f"www.{d}.login-check.info",
        "hyphen": lambda d: f"{d.split('.')[0]}-news.com",
        "accent": lambda d: _one(rng, d, str.maketrans("aeiou", "áéíóú")),
        "fullwidth": lambda d: chr(ord(d[0]) + 0xFEE0) + d[1:],
        "Greek": lambda d: _one(rng, d, str.maketrans("aouv", "αουν")),
    }
    made = 0
    while made < n:
        for kind, forge in kinds.items():
            domain = rng.choice(domains)
            address = forge(domain)
            if address and address != domain and made < n:
                made += 1
                yield kind, address


def _one(rng: random.Random, domain: str, swaps: dict[int, int | str]) -> str:
    label, rest = domain.split(".", 1)
    places = [i for i, c in enumerate(label) if ord(c) in swaps]
    if not places:
        return domain
    i = rng.choice(places)
    return label[:i] + label[i].translate(swaps) + label[i + 1 :] + "." + rest


def speed(n: int) -> None:
    """Trace a synthetic corpus."""
    frame = corpus(n)
    started, cpu = time.perf_counter(), time.process_time()
    traced = trace(frame)
    seconds, cpu = time.perf_counter() - started, time.process_time() - cpu
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    row(
        f"trace, {n:,} claims",
        f"{seconds:.1f} s",
        "≤ 60 s at 1M",
        f"{cpu:.1f} s of CPU, peak {peak} MB; {traced['origin_id'].nunique():,} origins",
    )


def corpus(n: int) -> pd.DataFrame:
    """Claims as a month of monitoring gives them: mixed sourcing, some of it copied."""
    rng = np.random.default_rng(5)
    words = np.array(
        [
            f"{a}{b}{c}"
            for a in "bdfgklmnprst"
            for b in ("a", "e", "io", "u")
            for c in ("nd", "l", "rt", "m", "x", "")
        ]
    )
    assertions = rng.zipf(1.3, n) % (n // 4)
    base = [" ".join(rng.choice(words, 16)) for _ in range(min(n // 8, 60_000))]
    texts = [
        base[k] + " " + words[v] for k, v in zip(assertions % len(base), rng.integers(0, 40, n), strict=True)
    ]
    types = np.array(
        [
            "unattributed",
            "named_official",
            "institution",
            "pundit",
            "anonymous_official",
            "media_report",
            "hearsay",
        ]
    )
    kind = rng.choice(len(types), n, p=[0.35, 0.2, 0.15, 0.1, 0.08, 0.09, 0.03])
    places = np.array(["Norway", "Russia", "South Korea", "Ukraine", "Brazil", "France", "Japan", "Kenya"])
    offices = np.array(
        ["defence ministry", "foreign ministry", "coast guard", "police", "central bank", "government"]
    )
    bodies = np.char.add(np.char.add(places[rng.integers(0, 8, n)], "'s "), offices[rng.integers(0, 6, n)])
    names = np.char.capitalize(words)
    persons = np.char.add(
        np.char.add(rng.choice(names, n), " "), np.char.add(rng.choice(names, n), rng.choice(words, n))
    )
    persons = rng.choice(persons, n // 20)[rng.zipf(1.2, n) % (n // 20)]
    outlets = np.char.add("Outlet ", (rng.zipf(1.4, n) % 20_000).astype(str))
    speaker = np.select(
        [kind == 1, kind == 2, kind == 3, kind == 4, kind == 5],
        [persons, bodies, persons, np.char.add("an official of ", bodies), np.roll(outlets, 7)],
        default="",
    ).astype(object)
    return pd.DataFrame({
        "claim_id": [f"c{i:08x}" for i in rng.permutation(n)], "article_id": [f"d{i // 6}" for i in range(n)],
        "outlet": outlets.astype(object), "domain": None, "sentence": texts, "assertion": texts,
        "speaker": np.where(speaker == "", None, speaker), "speaker_role": None,
        "affiliation": np.where(kind == 1, bodies, None), "sourcing_type": types[kind],
        "via": [()] * n, "act": "statement", "targets": [()] * n,
        "seen_at": pd.Timestamp("2024-01-01", tz="UTC") + pd.to_timedelta(rng.integers(0, 2_600_000, n), unit="s"),
        "topic_id": [f"t{a // 3}" for a in assertions], "assertion_id": [f"a{a}" for a in assertions],
    })  # fmt: skip


def main() -> None:
    """Run what is asked for and print one table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("what", nargs="*", choices=["wire", "farm", "spoofs", "speed", []])
    parser.add_argument("--rows", type=int, default=100_000)
    options = parser.parse_args()
    print("| figure | measured | wanted or peer | note |\n| --- | --- | --- | --- |")
    for name in options.what or ["wire", "farm", "spoofs", "speed"]:
        speed(options.rows) if name == "speed" else {"wire": wire, "farm": farm, "spoofs": spoofs}[name]()
    sys.stdout.flush()


if __name__ == "__main__":
    main()
