"""One row of a table or one JSON object → an Article or a Claim."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Final, TypeVar
from urllib.parse import urlsplit

import pandas as pd
from pydantic import BaseModel, ValidationError

from credscore import frames
from credscore.errors import InputError, nearest
from credscore.models import Article, Claim, content_id

ALIASES: Final = {
    "published": "published_at",
    "date": "published_at",
    "publisher": "outlet",
    "headline": "title",
    "id": "article_id",
}
ARTICLE_TEXT: Final = ("body", "text", "content")
CLAIM_TEXT: Final = ("assertion", "claim")
LIST_FIELDS: Final = ("via", "quantities", "targets")
ARTICLE_FIELDS: Final = frozenset(Article.model_fields)
LONGEST_ARTICLE: Final = 300_000
"""Characters of title and body together that are read: fifty thousand words; what is longer is no article."""
CLAIM_FIELDS: Final = frozenset(Claim.model_fields)
Record = TypeVar("Record", bound=BaseModel)
# A written claims.jsonl can be read back: the stations work these out anew.
IGNORED: Final = frozenset(frames.STATION) | {"url"}


def record_of(row: Mapping[str, Any], stem: str) -> Article | Claim:
    """Make the record that a row holds.

    Parameters
    ----------
    row : mapping
        A row with a body (an article) or an assertion (a claim); field names as in the
        records, or ``published``, ``date``, ``publisher``, ``headline``, ``id``, ``url``.
    stem : str
        The name of the file that it comes from, for rows without an outlet.

    Raises
    ------
    InputError
        If a field is missing, unknown or malformed; the message names the field.
    """
    fields = {ALIASES.get(str(key), str(key)): _cell(str(key), value) for key, value in row.items()}
    if fields.get("url") and not fields.get("domain"):
        fields["domain"] = domain_of(str(fields["url"]))
    for text, target, build in ((CLAIM_TEXT, "assertion", _claim), (ARTICLE_TEXT, "body", _article)):
        for name in text:
            if fields.get(name):
                value = fields.pop(name)
                return build(fields | {target: value}, stem)
    raise InputError("neither a body (an article) nor an assertion (a claim)")


def domain_of(url: str) -> str | None:
    """Cut the host out of an address, without ``www.``.

    Examples
    --------
    >>> domain_of("https://www.example.org/a?b")
    'example.org'
    """
    host = urlsplit(url if "//" in url else f"//{url}").hostname
    return host.removeprefix("www.") if host else None


def _cell(name: str, value: Any) -> Any:
    """Turn the empty cells of a table into None and the list cells into lists."""
    if value is None or value is pd.NA or value != value:
        return None
    if isinstance(value, str):
        if name in LIST_FIELDS:
            return _list_cell(name, value)
        _refuse_unprintable(name, value)
        return value if value.strip() else None
    return value


def _list_cell(name: str, value: str) -> Any:
    if not value.strip():
        return None
    if value.lstrip().startswith("["):
        try:
            return json.loads(value)
        except ValueError as error:
            raise InputError(f"field {name}: not a JSON list ({error})") from error
    return [part.strip() for part in value.split("|") if part.strip()]


def _refuse_unprintable(name: str, value: str) -> None:
    if "\0" in value:
        raise InputError(f"field {name}: holds a NUL character")
    if not value.isascii() and any("\ud800" <= char <= "\udfff" for char in value):
        raise InputError(f"field {name}: holds a lone surrogate")


def _article(fields: dict[str, Any], stem: str) -> Article:
    given = {key: value for key, value in fields.items() if value is not None}
    known = {key: value for key, value in given.items() if key not in IGNORED}
    known.setdefault("outlet", given.get("domain") or stem)
    if "article_id" not in known:
        parts = (known.get(key) for key in ("outlet", "domain", "published_at", "title", "body"))
        known["article_id"] = content_id("r", *parts)
    known["article_id"] = str(known["article_id"])
    return article_of_fields(known)


def _claim(fields: dict[str, Any], stem: str) -> Claim:
    given = {key: value for key, value in fields.items() if value is not None}
    known = {key: value for key, value in given.items() if key not in IGNORED}
    known.setdefault("outlet", given.get("domain") or stem)
    known.setdefault("sentence", known["assertion"])
    if "article_id" not in known:
        parts = (known.get(key) for key in ("outlet", "domain", "published_at", "sentence", "speaker"))
        known["article_id"] = content_id("r", *parts)
    known["article_id"] = str(known["article_id"])
    return validated(Claim, known, CLAIM_FIELDS)


def article_of_fields(fields: Mapping[str, Any]) -> Article:
    """Build an article.

    Raises
    ------
    InputError
        If a field is unknown or malformed, or the text is longer than any article.
    """
    size = sum(len(fields[name]) for name in ("title", "body") if isinstance(fields.get(name), str))
    if size > LONGEST_ARTICLE:
        raise InputError(
            f"too long for an article: {size:,} characters; at most {LONGEST_ARTICLE:,} are read, so split it"
        )
    return validated(Article, fields, ARTICLE_FIELDS)


def validated(model: type[Record], fields: Mapping[str, Any], known: frozenset[str]) -> Record:
    """Build a record, and say of each faulty field what is wrong."""
    try:
        return model.model_validate(dict(fields))
    except ValidationError as error:
        faults = [_fault(dict(item), known) for item in error.errors(include_url=False)]
        raise InputError("; ".join(faults)) from error


def _fault(item: dict[str, Any], known: frozenset[str]) -> str:
    name = ".".join(str(part) for part in item["loc"]) or "record"
    if item["type"] == "extra_forbidden":
        return f"field {name}: unknown{nearest(name, known)}"
    return f"field {name}: {item['msg']} (got {str(item['input'])[:60]!r})"
