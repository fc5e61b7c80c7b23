"""Language as data: tables under ``lexicon/<language>/``, read once and frozen."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable
from functools import lru_cache
from importlib.resources import files
from itertools import zip_longest

from credscore.errors import InputError


@lru_cache(maxsize=64)
def table(name: str, language: str = "en") -> tuple[dict[str, str], ...]:
    """Read one lexicon table.

    Parameters
    ----------
    name : str
        The table's name without its ending, e.g. ``"cues"``.
    language : str
        The folder under ``lexicon/``.

    Returns
    -------
    tuple of dict
        The rows in file order, keyed by the header. Lines that start with ``#`` are
        comments (they name the source of the facts).

    Raises
    ------
    InputError
        If there is no such table, or a row has more cells than the header.
    """
    path = files(__name__) / language / f"{name}.csv"
    if not path.is_file():
        raise InputError(f"there is no lexicon table {name!r} for language {language!r}", where=str(path))
    lines = [
        line
        for line in path.read_text(encoding="utf-8").splitlines()
        if line.strip() and not line.startswith("#")
    ]
    header, *cells = csv.reader(lines)
    for row in cells:
        if len(row) > len(header):
            raise InputError(f"row {row!r} has more cells than the header", where=str(path))
    return tuple([dict(zip_longest(header, row, fillvalue="")) for row in cells])


def words(name: str, column: str = "term", language: str = "en") -> tuple[str, ...]:
    """Read one column of a lexicon table."""
    return tuple(row[column] for row in table(name, language))


def split(cell: str) -> tuple[str, ...]:
    """Split a cell that holds several values behind ``|``."""
    return tuple(filter(None, map(str.strip, cell.split("|"))))


@lru_cache(maxsize=64)
def word_sets(
    name: str, key: str = "name", column: str = "terms", language: str = "en"
) -> dict[str, frozenset[str]]:
    """Read a table of word lists: each row's cell of several values under the row's key.

    Examples
    --------
    >>> "statement" in word_sets("word_sets")["venues"]
    True
    """
    return {row[key]: frozenset(split(row[column])) for row in table(name, language)}


def alternatives(terms: Iterable[str]) -> str:
    """Give terms as alternatives of a regular expression, the longest first: none hides a longer one.

    Examples
    --------
    >>> alternatives({"more", "more than", "vs."})
    'more\\\\ than|more|vs\\\\.'
    """
    return "|".join(map(re.escape, sorted(terms, key=lambda term: (-len(term), term))))
