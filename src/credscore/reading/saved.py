"""Web pages as browsers save them: one .html, a .mhtml with its parts, Safari's .webarchive."""

from __future__ import annotations

import codecs
import plistlib
import re
from email import message_from_bytes
from pathlib import Path
from typing import Final
from xml.parsers.expat import ExpatError

from credscore.errors import InputError
from credscore.reading.text import decode

ARCHIVES: Final = frozenset({".mhtml", ".mht", ".webarchive"})
_CHARSET: Final = re.compile(
    rb"""<meta\s[^<>]{0,120}charset=["']?\s{0,3}([A-Za-z0-9_:.-]{2,40})""", re.IGNORECASE
)
_SAVED_FROM: Final = re.compile(r"<!-- saved from url=\(\d{4}\)(\S{1,2000}) -->")
_LATIN: Final = "cp1252"
"""What browsers read where a page names Latin-1 or nothing that fits."""


def saved_page(raw: bytes, suffix: str) -> tuple[str, str | None]:
    """Give the markup of a saved page, and the address that the browser notes with it.

    Raises
    ------
    InputError
        If the file holds no page, or no text.
    """
    address = None
    if suffix == ".webarchive":
        raw, address = _web_archive(raw)
    elif suffix in ARCHIVES:
        raw, address = _mime_page(raw)
    text = decode_page(raw)
    noted = _SAVED_FROM.search(text[:4000])
    return text, address or (noted.group(1) if noted else None)


def decode_page(raw: bytes) -> str:
    """Decode a page: UTF-8 where it is that, else as its meta tag says, else as Western European.

    Raises
    ------
    InputError
        If the bytes are empty or binary.

    Examples
    --------
    >>> decode_page("<meta charset=utf-8><p>Café “Ru”".encode("cp1252"))
    '<meta charset=utf-8><p>Café “Ru”'
    """
    if raw[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE) or b"\0" in raw or _is_utf8(raw):
        return decode(raw)
    return decode(_declared(raw).encode())


def _is_utf8(raw: bytes) -> bool:
    try:
        raw.decode()
    except UnicodeDecodeError:
        return False
    return True


def _declared(raw: bytes) -> str:
    named = _CHARSET.search(raw[:4096])
    try:
        charset = codecs.lookup(named.group(1).decode() if named else _LATIN).name
    except LookupError:
        charset = _LATIN
    if charset in ("iso8859-1", "ascii"):
        charset = _LATIN
    if charset == "utf-8":
        text = raw.decode(errors="replace")
        letters = sum(char > "\x7f" and char != "\ufffd" for char in text)
        return text if letters > text.count("\ufffd") else raw.decode(_LATIN, errors="replace")
    return raw.decode(charset, errors="replace")


def _mime_page(raw: bytes) -> tuple[bytes, str | None]:
    message = message_from_bytes(raw)
    for part in message.walk():
        if part.get_content_type() == "text/html":
            page = part.get_payload(decode=True)
            address = part.get("Content-Location") or message.get("Snapshot-Content-Location")
            return (page if isinstance(page, bytes) else b""), address
    raise InputError("the archive holds no page (no part of it is text/html)")


def _web_archive(raw: bytes) -> tuple[bytes, str | None]:
    try:
        main = plistlib.loads(raw)["WebMainResource"]
        return bytes(main["WebResourceData"]), main.get("WebResourceURL")
    except (plistlib.InvalidFileException, ExpatError, KeyError, TypeError, ValueError) as error:
        raise InputError("not a web archive") from error


def is_part(path: Path, root: Path) -> bool:
    """Say whether a file is a picture, style or frame that a browser saved beside its page."""
    for folder in path.relative_to(root).parents:
        name = folder.name.removesuffix("_files")
        if name != folder.name and any(
            (root / folder.parent / f"{name}{end}").is_file() for end in (".html", ".htm")
        ):
            return True
    return False
