"""Which texts share wording: winnowed word shingles and an inverted index over them.

Method: Schleimer, Wilkerson & Aiken (2003), "Winnowing: local algorithms for document
fingerprinting", SIGMOD, doi:10.1145/872757.872770. A run of ``size + window - 1`` equal
words is sure to be found; an edited word costs only the shingles that hold it.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

import numpy as np
import numpy.typing as npt

Hashes = npt.NDArray[np.uint64]
Ints = npt.NDArray[np.int64]

_TOKEN: Final = re.compile(r"[^\W_]+")
_DIGITS: Final = re.compile(r"(?<=\d)[,\u00a0\u202f](?=\d{3})")
_BATCH: Final = 1_000_000
_LAST: Final = np.iinfo(np.uint64).max


class Fingerprints(NamedTuple):
    """Distinct shingle hashes of many texts: hash by hash, and to which text each belongs."""

    hashes: Hashes
    texts: Ints
    sizes: Ints


class Overlaps(NamedTuple):
    """Pairs of texts that share shingles; `later` comes after `earlier` in the given order."""

    later: Ints
    earlier: Ints
    shared: Ints


def tokens(text: str) -> list[str]:
    """Cut a text into folded words; 12,000 is one of them.

    Examples
    --------
    >>> tokens("Some 12,000 Men")
    ['some', '12000', 'men']
    """
    return _TOKEN.findall(_DIGITS.sub("", text).casefold())


def fingerprint(
    texts: Sequence[str], size: int = 4, window: int = 1, cut: Callable[[str], list[str]] = tokens
) -> Fingerprints:
    """Hash every run of words, and of each window of runs keep the least.

    Parameters
    ----------
    texts : sequence of str
    size : int
        Words in a shingle.
    window : int
        Shingles of which one is kept; 1 keeps all.
    cut : callable
        Cuts a text into words.

    Examples
    --------
    >>> fingerprint(["one two three four five", "one two three four"]).sizes
    array([2, 1])
    """
    words, owner = _words(texts, cut)
    starts = (
        np.flatnonzero(owner[: len(owner) - size + 1] == owner[size - 1 :]) if len(owner) >= size else None
    )
    if starts is None or not len(starts):
        none = np.zeros(0, dtype=np.int64)
        return Fingerprints(none.astype(np.uint64), none, np.zeros(len(texts), dtype=np.int64))
    hashes = np.zeros(len(starts), dtype=np.uint64)
    for k in range(size):
        hashes = _mix(hashes * np.uint64(0x100000001B3) + words[starts + k])
    texts_of = owner[starts]
    if window > 1:
        kept = _winnow(hashes, texts_of, window)
        hashes, texts_of = hashes[kept], texts_of[kept]
    order = np.lexsort((hashes, texts_of))
    hashes, texts_of = hashes[order], texts_of[order]
    first = np.ones(len(hashes), dtype=bool)
    first[1:] = (hashes[1:] != hashes[:-1]) | (texts_of[1:] != texts_of[:-1])
    hashes, texts_of = hashes[first], texts_of[first]
    return Fingerprints(hashes, texts_of, np.bincount(texts_of, minlength=len(texts)).astype(np.int64))


class _Hashes(dict[str, int]):
    """Each word's hash, worked out once."""

    def __missing__(self, word: str) -> int:
        value = self[word] = zlib.crc32(word.encode("utf-8", "surrogatepass"))
        return value


def _words(texts: Sequence[str], cut: Callable[[str], list[str]]) -> tuple[Hashes, Ints]:
    hashed = _Hashes().__getitem__
    lengths = np.zeros(len(texts), dtype=np.int64)
    parts: list[Hashes] = []
    batch: list[int] = []
    for i, text in enumerate(texts):
        found = cut(text)
        lengths[i] = len(found)
        batch.extend(map(hashed, found))
        if len(batch) > _BATCH:
            parts.append(np.array(batch, dtype=np.uint64))
            batch.clear()
    parts.append(np.array(batch, dtype=np.uint64))
    return np.concatenate(parts), np.repeat(np.arange(len(texts), dtype=np.int64), lengths)


def _mix(values: Hashes) -> Hashes:
    """Spread bits so that near values do not stay near (the finalizer of splitmix64)."""
    values = (values ^ (values >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    values = (values ^ (values >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return values ^ (values >> np.uint64(31))


def _winnow(hashes: Hashes, owner: Ints, window: int) -> Ints:
    """Positions of the least hash of every window that lies within one text."""
    padded = np.concatenate([hashes, np.full(window - 1, _LAST)])
    owners = np.concatenate([owner, np.full(window - 1, -1)])
    views = np.lib.stride_tricks.sliding_window_view(padded, window)
    inside = np.lib.stride_tricks.sliding_window_view(owners, window) == owner[:, None]
    masked = np.where(inside, views, _LAST)
    whole = inside.all(axis=1)
    first = np.ones(len(owner), dtype=bool)
    first[1:] = owner[1:] != owner[:-1]
    chosen = whole | first
    return np.unique(np.flatnonzero(chosen) + masked[chosen].argmin(axis=1))


def overlaps(prints: Fingerprints, rank: Ints, group: Ints | None = None, depth: int = 16) -> Overlaps:
    """Count the shingles that each text shares with texts earlier in `rank`.

    Parameters
    ----------
    prints : Fingerprints
    rank : ndarray of int
        Each text's place in time.
    group : ndarray of int, optional
        Only texts of one group are compared.
    depth : int
        Of the texts that share a shingle, only the earliest `depth` stand as sources: the
        work stays linear however often a text is copied.

    Examples
    --------
    >>> prints = fingerprint(["a b c d e f", "x a b c d e f"])
    >>> overlaps(prints, np.array([0, 1])).shared
    array([3])
    """
    hashes = prints.hashes
    if group is not None:
        hashes = _mix(hashes + _mix(group[prints.texts].astype(np.uint64) + np.uint64(1)))
    keys, _ = _meetings(hashes, prints, rank, depth)
    pairs, shared = np.unique(keys, return_counts=True)
    n = max(len(prints.sizes), 1)
    return Overlaps(pairs // n, pairs % n, shared.astype(np.int64))


def nearest(prints: Fingerprints, rank: Ints, keep: int = 8, depth: int = 16) -> Overlaps:
    """Find for each text the few earlier ones with which it shares the rarest shingles.

    A shingle counts by the texts that had it *before*: what is stock wording by then
    weighs little, and nothing that comes later changes the choice. The shingles shared
    with the chosen texts are counted in full.

    Parameters
    ----------
    prints : Fingerprints
    rank : ndarray of int
        Each text's place in time.
    keep : int
        How many earlier texts are kept for each.
    depth : int
        See `overlaps`.

    Examples
    --------
    >>> prints = fingerprint(["a b c d e f", "x a b c d e f"])
    >>> nearest(prints, np.array([0, 1])).shared
    array([3])
    """
    keys, before = _meetings(prints.hashes, prints, rank, depth)
    pairs, codes = np.unique(keys, return_inverse=True)
    weight = np.bincount(codes, weights=1.0 / before, minlength=len(pairs))
    n = max(len(prints.sizes), 1)
    later, earlier = pairs // n, pairs % n
    order = np.lexsort((rank[earlier], -weight.round(9), later))
    later, earlier = later[order], earlier[order]
    first = np.searchsorted(later, later)
    kept = np.arange(len(later)) - first < keep
    later, earlier = later[kept], earlier[kept]
    bounds = np.r_[0, np.cumsum(prints.sizes)]
    own = [prints.hashes[bounds[i] : bounds[i + 1]] for i in range(len(prints.sizes))]
    shared = [
        np.intersect1d(own[i], own[j], assume_unique=True).size
        for i, j in zip(later.tolist(), earlier.tolist(), strict=True)
    ]
    return Overlaps(later, earlier, np.array(shared, dtype=np.int64))


def _meetings(hashes: Hashes, prints: Fingerprints, rank: Ints, depth: int) -> tuple[Ints, Ints]:
    """Where a text has a shingle of an earlier one: the pair as one number, and how many had it before."""
    order = np.lexsort((rank[prints.texts], hashes))
    hashes, texts = hashes[order], prints.texts[order]
    starts = np.flatnonzero(np.r_[True, hashes[1:] != hashes[:-1]]) if len(hashes) else np.zeros(0, np.int64)
    start_of = np.repeat(starts, np.diff(np.r_[starts, len(hashes)]))
    position = np.arange(len(hashes)) - start_of
    keys, before = [np.zeros(0, np.int64)], [np.zeros(0, np.int64)]
    n = np.int64(len(prints.sizes))
    later = np.arange(len(hashes))
    for step in range(depth):
        later = later[position[later] > step]
        if not len(later):
            break
        keys.append(texts[later] * n + texts[start_of[later] + step])
        before.append(position[later])
    return np.concatenate(keys), np.concatenate(before)
