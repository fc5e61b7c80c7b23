"""One row of a table or one JSON object → an Article or a Claim."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime, time
from typing import Any, Final, TypeVar
from urllib.parse import urlsplit

import pandas as pd
from pydantic import BaseModel, ValidationError

from credscore import frames
from credscore.errors import InputError, nearest
from credscore.models import Article, Claim, content_id, utc
from credscore.reading.columns import ARTICLE_TEXT, CLAIM_TEXT, field_name, misspelt
from credscore.reading.tables import share

LIST_FIELDS: Final = ("via", "quantities", "targets")
ARTICLE_FIELDS: Final = frozenset(Article.model_fields)
LONGEST_ARTICLE: Final = 300_000
"""Characters of title and body together that are read: fifty thousand words; what is longer is no article."""
CLAIM_FIELDS: Final = frozenset(Claim.model_fields)
IGNORED: Final = frozenset(frames.STATION)
"""A written claims.jsonl can be read back: the stations work these out anew."""
Record = TypeVar("Record", bound=BaseModel)
TIMES: Final = ("published_at", "event_at", "seen_at")
SHARES: Final = ("confidence", "likelihood")
KINDS: Final = ("sourcing_type", "modality", "polarity", "stance", "act")
PROSE: Final = frozenset((*ARTICLE_TEXT, "sentence"))
TEXT_FIELDS: Final = frozenset(
    (
        "article_id",
        "claim_id",
        "outlet",
        "domain",
        "title",
        "source",
        "speaker",
        "speaker_role",
        "affiliation",
    )
)
_SCORED: Final = frozenset({"assertion_id", "admiralty", "n_origins"})
"""Fields that only a written assertions.jsonl has."""
MISSING: Final = frozenset(
    ("", "-", "–", "—", "?", "nan", "nat", "none", "null", "n/a", "#n/a", "<na>", "unknown")
)
"""What tables write into a cell that holds nothing."""


def record_of(row: Mapping[str, Any], stem: str, unread: set[str] | None = None) -> Article | Claim:
    """Make the record that a row holds.

    Parameters
    ----------
    row : mapping
        A row with a body (an article) or an assertion (a claim); field names as in the records,
        in any case and with spaces, or a common word for one (see `columns.ALIASES`).
    stem : str
        The name of the file that it comes from, for rows without an outlet.
    unread : set of str, optional
        Takes the names of the columns that are no field of the record.

    Raises
    ------
    InputError
        If a field is missing, mistyped or malformed; the message names the field.
    """
    if row.keys() >= _SCORED:
        raise InputError("an assertion that credscore scored, and no claim; hand in claims.jsonl")
    fields = _fields(row)
    if "outlet" not in fields and "source" in fields:
        fields["outlet"] = fields.pop("source")
    if fields.get("url") and not fields.get("domain"):
        fields["domain"] = domain_of(str(fields["url"]))
    for texts, target, known, build in (
        (CLAIM_TEXT, "assertion", CLAIM_FIELDS, _claim),
        (ARTICLE_TEXT, "body", ARTICLE_FIELDS, _article),
    ):
        found = next((name for name in texts if name in fields), None)
        if found is not None:
            fields = {target: fields.pop(found)} | fields
            kept = {name: value for name, value in fields.items() if name in known or misspelt(name, known)}
            if unread is not None:
                unread.update(name for name in fields if name not in kept and name != "url")
            return build({"outlet": fields.get("domain") or stem} | kept)
    blank = next((key for key in row if field_name(str(key)) in (*CLAIM_TEXT, *ARTICLE_TEXT)), None)
    if blank is not None:
        raise InputError(f"field {blank}: it is empty")
    raise InputError("neither a body (an article) nor an assertion (a claim)")


def _fields(row: Mapping[str, Any]) -> dict[str, Any]:
    """Name the fields that a row fills; a column of the field's own name goes before others for it.

    Of a nested object that stands for a name its own ``name`` is taken.
    """
    fields: dict[str, Any] = {}
    for key, cell in row.items():
        name = field_name(str(key))
        value = as_cell(name, cell.get("name") if isinstance(cell, dict) and name in TEXT_FIELDS else cell)
        if value is not None and (name not in fields or name == key):
            fields[name] = value
    return fields


def domain_of(url: str) -> str | None:
    """Cut the host out of an address, without ``www.``.

    Raises
    ------
    InputError
        If the address is malformed.

    Examples
    --------
    >>> domain_of("https://www.example.org/a?b")
    'example.org'
    """
    try:
        host = urlsplit(url if "//" in url else f"//{url}").hostname
    except ValueError as error:
        raise InputError(f"field url: {url[:60]!r} is no address ({error})") from error
    return host.removeprefix("www.") if host else None


def as_cell(name: str, value: Any) -> Any:
    """Turn the empty cells of a table into None, list cells into lists, names of kinds into our own."""
    if value is None or value is pd.NA or value is pd.NaT:
        return None
    if isinstance(value, str):
        return _text_cell(name, value)
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        if value != value:
            return None
        if name in TEXT_FIELDS:
            return str(int(value)) if value == value // 1 else str(value)
    return when(name, value) if name in TIMES else value


def _text_cell(name: str, value: str) -> Any:
    if name in LIST_FIELDS:
        return _list_cell(name, value)
    _refuse_unprintable(name, value)
    if name in PROSE:
        return value if value.strip() else None
    text = " ".join(value.split())
    if text.casefold() in MISSING:
        return None
    if name in TIMES:
        return when(name, text)
    if name in SHARES:
        return share(text)
    return text.casefold().replace(" ", "_").replace("-", "_") if name in KINDS else text


def when(name: str, value: Any) -> Any:
    """Read a field that holds a time, and name it where it holds none."""
    try:
        return utc(value)
    except ValueError as error:
        raise InputError(f"field {name}: {error}") from error


def _list_cell(name: str, value: str) -> Any:
    if value.strip().casefold() in MISSING:
        return None
    if value.lstrip().startswith("["):
        try:
            return json.loads(value)
        except (ValueError, RecursionError) as error:
            raise InputError(f"field {name}: not a JSON list ({error})") from error
    return [part.strip() for part in value.split("|") if part.strip()]


def _refuse_unprintable(name: str, value: str) -> None:
    if "\0" in value:
        raise InputError(f"field {name}: holds a NUL character")
    if not value.isascii() and any("\ud800" <= char <= "\udfff" for char in value):
        raise InputError(f"field {name}: holds a lone surrogate")


def _article(fields: dict[str, Any]) -> Article:
    return article_of_fields(_identified(fields, ("outlet", "domain", "published_at", "title", "body")))


def _claim(fields: dict[str, Any]) -> Claim:
    if isinstance(fields["assertion"], str):
        fields.setdefault("sentence", fields["assertion"])
    parts = ("outlet", "domain", "published_at", "sentence", "speaker")
    return validated(Claim, _identified(fields, parts), CLAIM_FIELDS)


def _identified(fields: dict[str, Any], parts: tuple[str, ...]) -> dict[str, Any]:
    """Name a row without an `article_id` after what it holds, the same however its times are written."""
    if "article_id" not in fields:
        fields["article_id"] = content_id("r", *(_written(fields.get(part)) for part in parts))
    return fields


def _written(value: Any) -> Any:
    if not isinstance(value, datetime):
        return value
    return value.date().isoformat() if value.time() == time.min else value.isoformat()


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
        told: dict[str, str] = {}
        for item in error.errors(include_url=False):
            name = ".".join(str(part) for part in item["loc"] if part not in ("int", "float")) or "record"
            if name != "seen_at" or "seen_at" in fields:
                told.setdefault(name, _fault(name, dict(item), known))
        raise InputError("; ".join(told.values())) from error


def _fault(name: str, item: dict[str, Any], known: frozenset[str]) -> str:
    if item["type"] == "extra_forbidden":
        return f"field {name}: unknown{nearest(name, known)}"
    shown = repr(str(item["input"])[:60])
    if item["type"] == "enum":
        kinds = item["ctx"]["expected"].replace(" or ", ", ").replace("'", "").split(", ")
        return f"field {name}: {shown} is none of {', '.join(kinds)}{nearest(str(item['input']), kinds)}"
    if name in SHARES:
        return f"field {name}: a number from 0 to 1, or a percentage, is wanted, not {shown}"
    if item["type"] == "string_type":
        return f"field {name}: a text is wanted, not {shown}"
    told = item["msg"].removeprefix("Value error, ")
    return f"field {name}: {told}" + ("" if shown in told else f" (got {shown})")
