"""Outlets: agencies, newspapers, broadcasters and sites, by name, abbreviation or domain."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from credscore.lexicon import alternatives, split, table
from credscore.normalize.lists import listed
from credscore.normalize.text import plain


class OutletInfo(NamedTuple):
    """What the table of outlets knows.

    Attributes
    ----------
    name : str
        The outlet's own name.
    domain : str
        Its home domain, "" where it has none of its own.
    kind : {"agency", "state", "outlet"}
        A wire that others reprint, a state-controlled outlet (state agencies too), any other.
    country : str
        Everyday name of the country it comes from.
    """

    name: str
    domain: str
    kind: str
    country: str


def _load() -> tuple[dict[str, OutletInfo], dict[str, OutletInfo], dict[str, OutletInfo]]:
    by_name: dict[str, OutletInfo] = {}
    by_acronym: dict[str, OutletInfo] = {}
    by_domain: dict[str, OutletInfo] = {}
    for row in table("outlets"):
        info = OutletInfo(row["name"], row["domain"], row["kind"], row["country"])
        for form in (row["name"], *split(row["aliases"]), row["domain"]):
            if not form:
                continue
            if _DOMAIN.fullmatch(form):
                by_domain.setdefault(form.lower(), info)
            if len(form) <= 5 and form.isupper():
                by_acronym.setdefault(form, info)
            else:
                by_name.setdefault(_key(form), info)
    return by_name, by_acronym, by_domain


_DOMAIN: Final = re.compile(r"(?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,24}(?:/[a-z]+)?", re.IGNORECASE)
_URL: Final = re.compile(
    r"(?:https?://)?(?:www\.|m\.|amp\.)?([a-z0-9.-]{3,200})(?:[/:?#].*)?$", re.IGNORECASE | re.DOTALL
)
_FRAME: Final = re.compile(
    r"^(?:the\s|(?:[a-z.]{2,20}\s){0,3}[a-z.]{2,20}'s\s|state-(?:run|owned|controlled|funded|affiliated|linked|backed|aligned)\s|state\s|news\sagency\s)+(?=\w)"
)
_OPENINGS: Final = ("the", "state", "news")
_ENDINGS: Final = ("agency", "newspaper", "site", "outlet", "service", "magazine")
_TAIL: Final = re.compile(
    r"\s(?:news agency|newspaper|news site|news outlet|website|news website|news service|magazine)$"
)


_STOPS: Final = re.compile(r"\.(?=\s|$)")


def _key(name: str) -> str:
    bare = plain(name)
    return (_STOPS.sub("", bare) if "." in bare else bare).removeprefix("the ")


_BY_NAME, _BY_ACRONYM, _BY_DOMAIN = _load()
_WORDS: Final = {
    place: frozenset(r["term"] for r in table("outlet_words") if r["place"] == place)
    for place in ("last", "any", "newspaper", "first", "numbered")
}
_ENDS: Final = tuple(r["term"] for r in table("outlet_words") if r["place"] == "ending")
_DESK: Final = re.compile(
    rf"\s(?:{alternatives(r['term'] for r in table('outlet_words') if r['place'] == 'desk')})$", re.IGNORECASE
)
_POST_OF: Final = listed("no_outlet_before") - {"free"}
_SITE: Final = re.compile(
    r"[A-Z][\w-]{2,40}\.(?:com|net|org|info|news|ru|ua|co|io|eu|tv|uk|de|fr)(?:\.[a-z]{2})?\b"
)


@lru_cache(maxsize=16384)
def outlet_info(name_or_domain: str) -> OutletInfo | None:
    """Look an outlet up by its name, a usual abbreviation, or its domain.

    Abbreviations count in capitals only ("AP", not "ap"). A subdomain finds its outlet; a
    look-alike domain does not.

    Examples
    --------
    >>> outlet_info("NYT").name, outlet_info("www.tass.com").kind
    ('The New York Times', 'state')
    >>> outlet_info("reuters.com.example.net") is None
    True
    """
    text = name_or_domain.strip(" \t\n\"'“”‘’,;:()[]").removesuffix("'s").removesuffix("’s")
    if not text or len(text) > 300:
        return None
    bare = text.removeprefix("the ").removeprefix("The ").replace(".", "") if len(text) < 12 else text
    if bare.isupper() and bare in _BY_ACRONYM:
        return _BY_ACRONYM[bare]
    if "." in text and " " not in text:
        return _by_domain(text)
    key = _key(text)
    found = _BY_NAME.get(key)
    if found is None:
        short = _unframed(key)
        found = _BY_NAME.get(short) or _BY_NAME.get(_unended(short))
    if found is None and not _named(text):
        return None
    if found is None:
        return _BY_ACRONYM.get(_unended(_unframed(text.removeprefix("The "))).strip()) or _of_house(text)
    # Names that are common words must be written as names.
    return found if _named(text) or found.name == text else None


def _of_house(text: str) -> OutletInfo | None:
    """Look up the outlet of which a name is a desk or a channel ("BBC Sport"); a single common word ("Sun Sport") names none."""
    desk = _DESK.search(text)
    if desk is None:
        return None
    house = outlet_info(text[: desk.start()])
    sure = house is not None and (house.kind == "agency" or " " in text[: desk.start()] or text[:3].isupper())
    return house if sure else None


def _named(text: str) -> bool:
    """Say whether a text is written like a name: not all in small letters."""
    return not text.isascii() or text != text.lower()


def _unframed(text: str) -> str:
    """Take "the", "Ruritania's" and "state-run" off the front."""
    frame = _FRAME.match(text) if text.startswith(_OPENINGS) or "'s" in text else None
    return text[frame.end() :] if frame is not None else text


def _unended(text: str) -> str:
    """Take "newspaper" and the like off the end."""
    return _TAIL.sub("", text) if text.endswith(_ENDINGS) else text


def _by_domain(text: str) -> OutletInfo | None:
    match = _URL.match(text)
    if match is None:
        return None
    host = match.group(1).lower().rstrip(".")
    path = re.search(r"/([a-z]+)", text[match.end(1) :].lower())
    if path and (found := _BY_DOMAIN.get(f"{host}/{path.group(1)}")):
        return found
    labels = host.split(".")
    for start in range(len(labels) - 1):
        found = _BY_DOMAIN.get(".".join(labels[start:]))
        if found is not None:
            return found
    return None


@lru_cache(maxsize=8192)
def is_outlet_name(text: str) -> bool:
    """Tell whether a capitalised name is that of an outlet, known or by its own words.

    Examples
    --------
    >>> is_outlet_name("Valley Herald"), is_outlet_name("Radio Norte"), is_outlet_name("Port Authority")
    (True, True, False)
    """
    if outlet_info(text) is not None:
        return True
    name = text.strip(" \t\n\"'“”‘’,;:()").removesuffix("'s").removesuffix("’s")
    words = name.split()
    if not words or len(words) > 6:
        return False
    if len(words) == 1:
        ended = len(name) > 5 and name.endswith(_ENDS)
        return ended or (len(name) > 3 and name.endswith("TV")) or _SITE.fullmatch(name) is not None
    if len(words) == 2 and words[0].lower() in _WORDS["numbered"] and words[1].isdigit():
        return True
    if not (words[0][0].isupper() or words[0][0].isdigit()) or not words[-1][0].isupper():
        return (
            name.lower().endswith((" news agency", " newspaper", " news website")) and words[0][0].isupper()
        )
    low = [word.lower().strip(".,") for word in words]
    if low[-1] == "agency":
        return low[-2] in ("news", "press", "telegraph")
    if low[-1] in _WORDS["last"]:
        return low[-2] not in _POST_OF
    return bool(_WORDS["any"].intersection(low)) or (low[0] in _WORDS["first"] and len(words) == 2)
