"""Addresses: host, registrable domain, and what in them is made to deceive."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Final, NamedTuple

from publicsuffixlist import PublicSuffixList

from credscore.lexicon import table

MAX_ADDRESS: Final = 2000
_CLUSTERS: Final = (("rn", "m"), ("vv", "w"), ("cl", "d"), ("0", "o"), ("1", "l"), ("i", "l"), ("5", "s"))
_HIDDEN: Final = frozenset({"Cf", "Cc", "Co", "Cs", "Cn"})


class Host(NamedTuple):
    """An address taken apart.

    Attributes
    ----------
    raw : str
        The host as written, in lower case, without scheme, port and path.
    registrable : str or None
        The domain that someone registered, in Unicode; None for an IP number or nonsense.
    prefixes : tuple of str
        Registrable domains that stand as subdomains before the true one.
    flags : tuple of str
        What is wrong with it as an address.
    """

    raw: str
    registrable: str | None
    prefixes: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()

    @property
    def site(self) -> str | None:
        """The whole host without ``www``, None where nobody can have registered it."""
        return self.raw.removeprefix("www.") if self.registrable else None

    @property
    def sites(self) -> tuple[str, ...]:
        """The host and each domain above it, down to the registrable one."""
        if self.registrable is None:
            return ()
        above = self.raw[: -len(self.registrable)].rstrip(".").split(".")
        heads = [".".join(above[k:]) for k in range(len(above)) if above[k]]
        return (*(f"{head}.{self.registrable}" for head in heads), self.registrable)


@lru_cache(maxsize=1)
def _suffixes() -> PublicSuffixList:
    return PublicSuffixList()


@lru_cache(maxsize=65_536)
def read_host(address: str | None) -> Host:
    """Take an address apart.

    Examples
    --------
    >>> read_host("https://www.example.co.uk:443/a?b").registrable
    'example.co.uk'
    >>> read_host("https://example.org@evil.net/").flags
    ('its address holds a user name',)
    """
    if not address:
        return Host("", None)
    text = address.strip()
    flags = []
    if len(text) > MAX_ADDRESS:
        return Host(text[:MAX_ADDRESS], None, flags=("its address is absurdly long",))
    if hidden_characters(text):
        flags.append("its address holds hidden characters")
        text = "".join(c for c in text if unicodedata.category(c) not in _HIDDEN)
    if "\\" in text:
        flags.append("its address holds characters that no address has")
    authority = text.split("://", 1)[-1].replace("\\", "/").removeprefix("//").split("/", 1)[0]
    authority = authority.split("?", 1)[0].split("#", 1)[0]
    if "@" in authority:
        flags.append("its address holds a user name")
        authority = authority.rsplit("@", 1)[1]
    return _labels(authority, flags)


def _labels(authority: str, flags: list[str]) -> Host:
    compatible = unicodedata.normalize("NFKC", authority)
    if compatible.casefold() != authority.casefold():
        flags.append("its address uses disguised letters")
    raw = compatible.split(":", 1)[0].strip(".").lower()
    host = ".".join(_decoded(label, flags) for label in raw.split("."))
    if any(has_foreign_letters(label) for label in host.split(".")):
        flags.append("its address mixes alphabets")
    elif not host.isascii() and skeleton(host).isascii():
        flags.append("its address uses look-alike letters")
    if not all(c.isalnum() or c in ".-_" or unicodedata.category(c)[0] == "M" for c in host):
        flags.append("its address holds characters that no address has")
    suffixes = _suffixes()
    registrable = None if host.replace(".", "").isdigit() else suffixes.privatesuffix(host)
    return Host(host, registrable, _prefixes(host, registrable), tuple(dict.fromkeys(flags)))


def _decoded(label: str, flags: list[str]) -> str:
    if not label.startswith("xn--"):
        return label
    try:
        return label[4:].encode("ascii").decode("punycode").lower()
    except (UnicodeError, ValueError):
        flags.append("its address holds broken punycode")
        return label


def _prefixes(host: str, registrable: str | None) -> tuple[str, ...]:
    if registrable is None or host == registrable:
        return ()
    labels = host[: -len(registrable) - 1].split(".")
    found = []
    for end in range(2, len(labels) + 1):
        candidate = _suffixes().privatesuffix(".".join(labels[:end]))
        if candidate:
            found.append(candidate)
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=1)
def _looks() -> dict[int, str]:
    return {ord(row["term"]): row["looks_like"] for row in table("confusables")}


@lru_cache(maxsize=65_536)
def skeleton(text: str) -> str:
    """Fold letters that look alike into one, after Unicode TS 39.

    Two addresses with one skeleton look the same to a hurried reader; a skeleton is for
    comparing only.

    Examples
    --------
    >>> skeleton("rnodern.example") == skeleton("modern.example")
    True
    """
    decomposed = unicodedata.normalize("NFKD", text.casefold().translate(_looks()))
    plain = "".join(c for c in decomposed if unicodedata.category(c) != "Mn").translate(_looks())
    for pair, one in _CLUSTERS:
        plain = plain.replace(pair, one)
    return plain


def hidden_characters(text: str) -> bool:
    """Say whether the text holds zero-width, bidi, control or unassigned characters."""
    return (not text.isascii() and any(unicodedata.category(c) in _HIDDEN for c in text)) or _has_control(
        text
    )


def _has_control(text: str) -> bool:
    return any(c < " " or c == "\x7f" for c in text)


def has_foreign_letters(text: str) -> bool:
    """Say whether Latin letters stand mixed with those of another alphabet in one word.

    Examples
    --------
    >>> has_foreign_letters("Rеuters"), has_foreign_letters("Reuters"), has_foreign_letters("Новости")
    (True, False, False)
    """
    if text.isascii():
        return False
    return any(len(_scripts(word)) > 1 for word in text.split())


def _scripts(word: str) -> frozenset[str]:
    names = (unicodedata.name(c, "?").split(" ", 1)[0] for c in word if c.isalpha())
    east = {"HIRAGANA", "KATAKANA", "KATAKANA-HIRAGANA", "CJK", "HANGUL", "BOPOMOFO"}
    return frozenset("EAST" if name in east else name for name in names)
