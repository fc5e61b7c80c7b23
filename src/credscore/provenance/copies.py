"""Who printed whose words: reprints among articles, near-verbatim repeats among claims."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

import numpy as np
import pandas as pd
from rapidfuzz import fuzz, process

from credscore.models import Article
from credscore.provenance.agents import Kind
from credscore.provenance.alike import LEAST_SHARED, same_story
from credscore.provenance.credits import Credit, credit
from credscore.provenance.outlets import OutletBook, OutletIdentity
from credscore.provenance.prose import own_prose, own_words
from credscore.provenance.rows import Rows
from credscore.provenance.shingles import Ints, Overlaps, fingerprint, nearest, overlaps, tokens

COPIED: Final = 0.35
"""Share of an article's own wording (quotations left out) from which it counts as a copy."""
SAME_WORDS: Final = 0.7
"""Share of a claim's three-word runs from which it counts as another's claim cut short."""

ALIKE: Final = 0.85
"""Likeness of two sentences of twelve words or more from which one repeats the other."""
LEAST_AROUND: Final = 6
"""Words around a quotation below which nothing shows that the report is copied."""

Root = tuple[OutletIdentity, str]


class Copies:
    """Which articles are another's text: whose, and how that shows."""

    def __init__(self, roots: Mapping[Any, Root] | None = None) -> None:
        self._roots = dict(roots or {})

    def of(self, article_id: Any) -> Root | None:
        """Give the outlet that the article's text comes from and why, None for its own text."""
        return self._roots.get(article_id)

    def wired(self) -> frozenset[Any]:
        """Give the articles whose text is an agency's."""
        return frozenset(name for name, (root, _) in self._roots.items() if root.kind == "agency")


def article_copies(
    articles: Iterable[Article], book: OutletBook, seen: Mapping[Any, int] | None = None
) -> Copies:
    """Find the articles that reprint an agency's or an earlier article's text.

    Parameters
    ----------
    articles : iterable of Article
    book : OutletBook
    seen : mapping, optional
        When each article was seen (any integers in order); else `published_at` counts.

    Returns
    -------
    Copies
    """
    found = _Corpus(articles, book, seen)
    roots: dict[Any, Root] = {}
    for i in found.order:
        article = found.articles[i]
        wire = found.credits[i]
        if wire is not None:
            roots[article.article_id] = (book.identify(wire.agency, None), wire.words)
            continue
        parent = found.parents.get(i)
        if parent is None:
            continue
        j, share = parent
        earlier = found.articles[j]
        root = roots.get(earlier.article_id, (found.publishers[j], ""))[0]
        if root.key != found.publishers[i].key:
            name = found.publishers[j].name
            roots[article.article_id] = (
                root,
                f"{share:.0%} of its wording stands in an earlier text of {name}",
            )
    return Copies(roots)


def find_copies(articles: Iterable[Article], outlets: pd.DataFrame | None = None) -> pd.DataFrame:
    """List the reprints among articles, each with its evidence.

    Parameters
    ----------
    articles : iterable of Article
    outlets : DataFrame, optional
        The outlets table.

    Returns
    -------
    DataFrame
        ``article_id``, ``copied_from`` (the earlier article, None where a credit line
        alone tells), ``root`` (the outlet it goes back to), ``share`` (0–1 of the
        wording, NaN for a credit line), ``evidence``.

    Examples
    --------
    >>> text = "The ferry left port at noon with forty people aboard and sank off the cape in heavy seas."
    >>> pair = [Article(article_id=name, outlet=name, body=text) for name in ("a", "b")]
    >>> find_copies(pair)[["article_id", "copied_from"]].values.tolist()
    [['b', 'a']]
    """
    book = OutletBook(outlets)
    found = _Corpus(articles, book, None)
    copies = article_copies(found.articles, book)
    rows = []
    for i in found.order:
        article = found.articles[i]
        root = copies.of(article.article_id)
        if root is None:
            continue
        parent = found.parents.get(i)
        earlier = found.articles[parent[0]].article_id if parent else None
        rows.append([article.article_id, earlier, root[0].name, parent[1] if parent else np.nan, root[1]])
    return pd.DataFrame(rows, columns=["article_id", "copied_from", "root", "share", "evidence"])


class _Corpus:
    """Articles with their credits, their order in time and the text each is copied from."""

    def __init__(self, articles: Iterable[Article], book: OutletBook, seen: Mapping[Any, int] | None) -> None:
        self.articles = list(articles)
        self.publishers = [book.identify(a.outlet, a.domain) for a in self.articles]
        self.credits: list[Credit | None] = [credit(a) for a in self.articles]
        self.order = sorted(range(len(self.articles)), key=lambda i: self._place(i, seen))
        self.parents = self._parents()

    def _place(self, i: int, seen: Mapping[Any, int] | None) -> tuple[Any, ...]:
        article = self.articles[i]
        if seen is not None and article.article_id in seen:
            when = seen[article.article_id] / 1e6
        else:
            when = article.published_at.timestamp() if article.published_at else float("inf")
        agency = self.publishers[i].kind == "agency"
        return when, not agency, self.credits[i] is None, article.article_id

    def _parents(self) -> dict[int, tuple[int, float]]:
        """The earliest text of another publisher that each article copies, and how much of it."""
        prose = [own_prose(article.body) for article in self.articles]
        prints = fingerprint(prose, size=4, window=2)
        rank = np.empty(len(prose), dtype=np.int64)
        rank[self.order] = np.arange(len(prose))
        pairs = nearest(prints, rank)
        share = pairs.shared / np.maximum(prints.sizes[pairs.later], 1)
        close = np.flatnonzero((share >= COPIED) & (pairs.shared >= LEAST_SHARED))
        parents: dict[int, tuple[int, float]] = {}
        for k in close[np.lexsort((rank[pairs.earlier[close]], pairs.later[close]))].tolist():
            i, j = int(pairs.later[k]), int(pairs.earlier[k])
            if i in parents or self.publishers[i].key == self.publishers[j].key:
                continue
            if same_story(prose[i], prose[j]):
                parents[i] = (j, float(share[k]))
        return parents


def claim_copies(frame: pd.DataFrame, rows: Rows) -> Ints:
    """Find for each claim the earliest claim of another outlet whose words it repeats.

    Returns
    -------
    ndarray of int
        Row numbers, −1 where the words are the outlet's own.
    """
    parents = np.full(len(frame), -1, dtype=np.int64)
    members, assertion = _candidates(rows)
    if not len(members) or "sentence" not in frame.columns:
        return parents
    texts, quoting, text_of = _texts(frame, members)
    rank = np.empty(len(frame), dtype=np.int64)
    rank[rows.order] = np.arange(len(frame))
    units = pd.DataFrame(
        {
            "row": members,
            "rank": rank[members],
            "assertion": assertion,
            "text": text_of,
            "publisher": _codes([rows.publishers[i].key for i in members.tolist()]),
        }
    ).sort_values("rank")
    first = units.drop_duplicates(["assertion", "text", "publisher"])
    wording = [texts[code] for code in first["text"].tolist()]
    around = [quoting.get(code) for code in first["text"].tolist()]
    group = first["assertion"].to_numpy()
    prints = fingerprint(wording, size=3, cut=str.split)
    pairs = overlaps(prints, np.arange(len(first)), group, depth=6)
    chosen = _verified(pairs, prints.sizes, wording, around, first["publisher"].to_numpy())
    unit_row = first["row"].to_numpy()
    keys = first.assign(parent=[unit_row[chosen[n]] if n in chosen else -1 for n in range(len(first))])
    joined = units.merge(keys[["assertion", "text", "publisher", "parent"]], how="left")
    parents[joined["row"].to_numpy()] = joined["parent"].to_numpy()
    return parents


def _codes(values: Sequence[Any]) -> Ints:
    return pd.factorize(np.array(values, dtype="object"))[0].astype(np.int64)


def _candidates(rows: Rows) -> tuple[Ints, Ints]:
    """Rows of assertions that several outlets carry and that some outlet vouches for alone."""
    assertion = _codes(rows.assertions)
    publisher = _codes([outlet.key for outlet in rows.publishers])
    alone = np.array([agent.kind in (Kind.OWN, Kind.UNNAMED) for agent in rows.agents], dtype=bool)
    if not alone.any():
        return np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64)
    n = int(assertion.max()) + 2
    low = np.full(n, np.iinfo(np.int64).max)
    high = np.full(n, -1)
    np.minimum.at(low, assertion, publisher)
    np.maximum.at(high, assertion, publisher)
    vouched = np.zeros(n, dtype=bool)
    vouched[assertion[alone]] = True
    members = np.flatnonzero((low != high)[assertion] & vouched[assertion] & (assertion >= 0))
    return members, assertion[members]


def _texts(frame: pd.DataFrame, members: Ints) -> tuple[list[str], dict[int, str], Ints]:
    """The folded sentences; of those that quote, the words around the quotation.

    A claim without a sentence has no wording by which copying could show.
    """
    codes, distinct = pd.factorize(frame["sentence"].to_numpy(dtype="object")[members])
    words = [_folded(text) if isinstance(text, str) else "" for text in distinct] + [""]
    folded, unique = pd.factorize(np.array(words, dtype="object"))
    whole = [text.partition("\0") for text in unique.tolist()]
    quoting = {code: around for code, (_, quotes, around) in enumerate(whole) if quotes}
    return [text for text, _, _ in whole], quoting, folded[codes].astype(np.int64)


def _folded(sentence: str) -> str:
    own = own_words(sentence)
    words = " ".join(tokens(sentence))
    return words if own is None else words + "\0" + " ".join(tokens(own))


def _verified(
    pairs: Overlaps, sizes: Ints, wording: list[str], around: list[str | None], publisher: Ints
) -> dict[int, int]:
    """Keep for each text the earliest other outlet's text that is the same but for light edits."""
    apart = publisher[pairs.later] != publisher[pairs.earlier]
    later, earlier, shared = pairs.later[apart], pairs.earlier[apart], pairs.shared[apart]
    ratio = (
        process.cpdist(
            [wording[i] for i in later.tolist()],
            [wording[i] for i in earlier.tolist()],
            scorer=fuzz.ratio,
            score_cutoff=100 * ALIKE,
            dtype=np.float64,
        )
        / 100.0
        if len(later)
        else np.zeros(0)
    )
    n_words = sizes[later] + 2
    needed = np.select([n_words >= 12, n_words >= 8], [ALIKE, 0.92], default=1.0)
    contained = (shared >= SAME_WORDS * sizes[later]) & (n_words >= 10)
    close = np.flatnonzero((ratio >= needed) | contained)
    chosen: dict[int, int] = {}
    for k in close[np.lexsort((earlier[close], later[close]))].tolist():
        i, j = int(later[k]), int(earlier[k])
        if i not in chosen and _told_alike(wording[i], around[i], wording[j], around[j]):
            chosen[i] = j
    return chosen


def _told_alike(one: str, around: str | None, other: str, beside: str | None) -> bool:
    """Two reports that quote one statement are copies only if the words around it are alike too."""
    if around is None and beside is None:
        return True
    told, again = (one if around is None else around), (other if beside is None else beside)
    return told.count(" ") + 1 >= LEAST_AROUND and fuzz.ratio(told, again) >= 100 * ALIKE
