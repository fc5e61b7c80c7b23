"""Plain text with optional front matter → an Article."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, Final

from credscore.errors import InputError, nearest
from credscore.models import Article
from credscore.reading.columns import field_name, misspelt
from credscore.reading.markup import unmarked
from credscore.reading.rows import ARTICLE_FIELDS, article_of_fields, as_cell, domain_of

FENCE: Final = "---"
MARKDOWN: Final = ".md"
KEYS: Final = (ARTICLE_FIELDS - {"body"}) | {"url"}
HOST_NAME: Final = re.compile(r"(?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,24}(?=$|[_ ])", re.IGNORECASE)


def decode(raw: bytes) -> str:
    """Decode a file's bytes, or say why they are no text.

    Raises
    ------
    InputError
        If the bytes are empty, binary, or not UTF-8 (UTF-16 needs its byte order mark).
    """
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
        text = _decode(raw, "utf-16")
    elif b"\0" in raw:
        raise InputError("the file is binary (it holds NUL bytes)")
    else:
        text = _decode(raw, "utf-8-sig")
    if not text.strip():
        raise InputError("the file is empty")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _decode(raw: bytes, encoding: str) -> str:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise InputError(
            f"not {encoding.upper()[:6].rstrip('-')} text: {error.reason} in line {line}; save it as UTF-8"
        ) from error


def article_of(text: str, path: Path, unread: set[str] | None = None) -> Article:
    """Make the article that a text file holds.

    A file that opens with ``---`` has front matter up to the next ``---``; any other has
    its first line for a title and its name for an outlet. Markdown loses its marks. `unread` takes the names of front
    matter that is no field.

    Raises
    ------
    InputError
        If the front matter is not closed or malformed, or if there is no body.
    """
    opening, _, rest = text.lstrip("\n").partition("\n")
    bare = unmarked if path.suffix.lower() == MARKDOWN else str
    if opening.strip() == FENCE:
        fields, body = _front_matter(text, unread if unread is not None else set())
    else:
        fields, body = {"title": bare(opening.strip())}, rest
    body = bare(body)
    if not body.strip():
        raise InputError("there is a title but no body" if fields.get("title") else "there is no body")
    fields.setdefault("article_id", path.stem)
    if fields.get("url") and not fields.get("domain"):
        fields["domain"] = domain_of(fields["url"])
    fields.pop("url", None)
    if not fields.get("outlet"):
        fields |= outlet_of_name(path.stem) | {key: fields[key] for key in ("domain",) if fields.get(key)}
    return article_of_fields(fields | {"body": body.strip("\n")})


def outlet_of_name(stem: str) -> dict[str, Any]:
    """Take outlet and domain from a file's name, where it starts with a domain.

    Examples
    --------
    >>> outlet_of_name("example.org_2024-10-20")
    {'outlet': 'example.org', 'domain': 'example.org'}
    >>> outlet_of_name("dispatch 7")
    {'outlet': 'dispatch 7'}
    """
    host = HOST_NAME.match(stem)
    if host:
        name = host.group().lower().removeprefix("www.")
        return {"outlet": name, "domain": name}
    return {"outlet": stem}


def _front_matter(text: str, unread: set[str]) -> tuple[dict[str, Any], str]:
    lines = text.split("\n")
    first = next(i for i, line in enumerate(lines) if line.strip())
    fields: dict[str, Any] = {}
    skipping = False
    for number, line in enumerate(lines[first + 1 :], start=first + 2):
        if line.strip() == FENCE:
            return fields, "\n".join(lines[number:])
        if not line.strip() or line.lstrip().startswith("#") or (skipping and line.startswith((" ", "-"))):
            continue
        key, colon, value = line.partition(":")
        if not colon:
            raise InputError(f"line {number}: front matter wants 'key: value', not {line.strip()[:60]!r}")
        name = field_name(key)
        skipping = name not in KEYS
        if skipping and misspelt(name, KEYS):
            raise InputError(f"line {number}: unknown front matter key {name[:60]!r}{nearest(name, KEYS)}")
        if skipping:
            unread.add(name[:60])
        elif cell := as_cell(name, value.strip().strip("\"'")):
            fields[name] = cell
    raise InputError(f"line {first + 1}: the front matter is opened but never closed")
