"""The outlets table: what is known of each outlet beforehand."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import pandas as pd

from credscore.errors import InputError
from credscore.models import Article
from credscore.reading.columns import folded
from credscore.reading.files import table_rows
from credscore.reading.tables import Row, cell, share

COLUMNS: Final = ("article_id", "outlet", "domain", "rating", "owner", "country", "kind", "judged")
RATING_NAMES: Final = ("rating", "pc1", "quality", "reliability")
ADMIRALTY: Final = {"A": 0.95, "B": 0.8, "C": 0.6, "D": 0.4, "E": 0.15, "F": float("nan")}
"""Admiralty letters as ratings: midpoints of NATO's verbal grades; F is "cannot be judged".

An outlet so marked stands in the table, but counts as one of which nothing is known."""


def read_outlets(source: Any) -> pd.DataFrame | None:
    """Read an outlets table.

    Parameters
    ----------
    source : path or DataFrame or None
        A .csv, .xlsx, .jsonl or .parquet file, or a frame, with `outlet` or `domain` (or `article_id`, or `file`), and
        any of `rating` (0–1, or an Admiralty letter A–F; `pc1` and `quality` are read
        too), `owner`, `country`, `kind`.

    Returns
    -------
    DataFrame or None
        Columns ``article_id, outlet, domain, rating, owner, country, kind``; missing
        values are None (`rating`: NaN). `judged` is False where the rating is F.

    Raises
    ------
    InputError
        If the file cannot be read, names neither outlet nor domain, or holds a rating
        outside 0–1: file and line are named.

    Examples
    --------
    >>> table = read_outlets(pd.DataFrame({"domain": ["example.org"], "rating": ["B"]}))
    >>> table.loc[0, "rating"]
    np.float64(0.8)
    """
    if source is None:
        return None
    where = str(source) if isinstance(source, (str, Path)) else "outlets"
    rows = [
        _values(row, f"{where}:{line}") for line, row in table_rows(source, where, _check, "outlets tables")
    ]
    out = pd.DataFrame(rows, columns=list(COLUMNS), dtype="object")
    return out.astype({"rating": "float64"})


def _check(header: list[str]) -> None:
    if not {"outlet", "domain", "article_id"} & {*map(_name, header)}:
        raise InputError("an outlets table needs a column 'outlet' or 'domain'")


def _name(column: str) -> str:
    name = folded(column)
    return "article_id" if name == "file" else name


def _values(row: Row, where: str) -> list[Any]:
    """Give the cells of a row by column; of two columns of one name the first counts."""
    if isinstance(row, InputError):
        raise InputError(row.reason, where=where)
    fields: dict[str, Any] = {}
    for name, value in row.items():
        fields.setdefault(_name(name), cell(value))
    rating = next((fields[name] for name in RATING_NAMES if name in fields), None)
    file = fields.get("article_id")
    fields |= {"article_id": Path(file).stem if isinstance(file, str) else None}
    fields |= {"rating": _rating(rating, where), "judged": str(rating).strip().upper() != "F"}
    return [fields.get(name) for name in COLUMNS]


def _rating(value: Any, where: str) -> float:
    if value is None:
        return float("nan")
    letter = str(value).strip().upper()
    if letter in ADMIRALTY:
        return ADMIRALTY[letter]
    try:
        number = float(share(value))
    except ValueError:
        number = -1.0
    if not 0 <= number <= 1:
        raise InputError(
            f"field rating: a number from 0 to 1, a percentage or a letter A–F is wanted, not {value!r}",
            where=where,
        )
    return number


def name_outlets(articles: list[Article], table: pd.DataFrame | None) -> list[Article]:
    """Fill outlet and domain from the table: by article, by domain, by outlet."""
    if table is None:
        return articles
    keys: dict[str, dict[str, Mapping[str, Any]]] = {"article_id": {}, "domain": {}, "outlet": {}}
    for row in table.to_dict("records"):
        for key, index in keys.items():
            if row[key]:
                index.setdefault(str(row[key]).casefold(), {str(k): v for k, v in row.items()})
    return [_named(article, keys) for article in articles]


def _named(article: Article, keys: Mapping[str, Mapping[str, Mapping[str, Any]]]) -> Article:
    update: dict[str, str] = {}
    by_file = keys["article_id"].get(article.article_id.casefold())
    if by_file:
        update = {name: str(by_file[name]) for name in ("outlet", "domain") if by_file[name]}
    row = keys["domain"].get((article.domain or "").casefold()) or keys["outlet"].get(
        (article.outlet or "").casefold()
    )
    if row and not update:
        if not article.domain and row["domain"]:
            update["domain"] = str(row["domain"])
        if row["outlet"] and (not article.outlet or article.outlet == article.domain):
            update["outlet"] = str(row["outlet"])
    return article.model_copy(update=update) if update else article
