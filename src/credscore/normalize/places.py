"""Countries and their governments, by name, capital, seat of power and demonym."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from credscore.lexicon import split, table, words
from credscore.normalize.lists import listed
from credscore.normalize.text import fold, plain

_ROWS: Final = table("countries")
#: Names and aliases of countries, folded, to the everyday name.
COUNTRY_NAMES: Final = {
    plain(form): row["name"] for row in _ROWS for form in (row["name"], *split(row["aliases"]))
}
_GOVERNMENTS: Final = {
    plain(form).removeprefix("the "): row["name"]
    for row in _ROWS
    for form in (
        *split(row["demonyms"]), *split(row["seats"]), *split(row["capital"]), row["name"], *split(row["aliases"])
    )
} | {"brussels": "European Union", "berlaymont": "European Union"}  # fmt: skip
#: Capitals as they are written.
CAPITALS: Final = frozenset(city for row in _ROWS for city in split(row["capital"]))
#: Acronyms that are also words, or mean a country in capitals only.
_CAPITALS_ONLY: Final = frozenset({"us", "gb", "uk", "arg"})
_OF_STATE: Final = re.compile(
    r"(?:'s|')?\s(?:government|authorities|officials?|administration|regime|state|leadership|cabinet|side|military"
    r"|army|armed forces|forces|ministry|president|leader|parliament|delegation|diplomats?)$"
)


def _forms() -> dict[str, tuple[tuple[str, str], ...]]:
    """Group every written form by its first word, the longest forms first; traps mean no country."""
    forms: dict[str, str] = {}
    for row in _ROWS:
        for column in ("demonyms", "capital", "aliases"):
            for form in split(row[column]):
                forms.setdefault(form, row["name"])
        forms[row["name"]] = row["name"]
        for seat in split(row["seats"]):
            if not seat[0].isdigit() and not seat.startswith("No"):
                forms.setdefault(seat, row["name"])
    forms = {form[4:] if form.startswith(("the ", "The ")) else form: name for form, name in forms.items()}
    forms |= dict.fromkeys(words("place_traps"), "")
    first: dict[str, list[tuple[str, str]]] = {}
    for form, name in forms.items():
        first.setdefault(_FIRST.findall(form)[0], []).append((form, name))
    return {word: tuple(sorted(group, key=lambda f: (-len(f[0]), f[0]))) for word, group in first.items()}


_FIRST: Final = re.compile(r"[^\W\d_]+")
_BY_FIRST: Final = _forms()
_CAPITAL: Final = re.compile(r"(?<![\w@#])[A-ZÀ-Þ][^\W\d_]*")
#: Countries that are also given names or surnames: a capitalised neighbour makes them a person.
_PERSONAL: Final = frozenset(
    {"Jordan", "Chad", "Georgia", "Israel", "Lima", "Santiago", "Sofia", "Paris", "Washington", "Dominica"}
)
_NEXT_NAME: Final = re.compile(r"\s[A-Z][a-z]+")
_PREVIOUS_NAME: Final = re.compile(r"\b([A-Z][a-z]+)\s$")
_NO_NAME: Final = listed("no_name_before")
_US_STATE: Final = re.compile(
    r"\b(?:Atlanta|Savannah|Fulton|Republican|Democrat|Gov\.|U\.S\.|Senate|Trump|Biden|GOP|Augusta)"
)


@lru_cache(maxsize=8192)
def countries_in(text: str) -> tuple[str, ...]:
    """List the countries a text names, by name, capital, seat of power or demonym.

    Returns
    -------
    tuple of str
        Everyday names in order of first mention, each once.

    Examples
    --------
    >>> countries_in("Moscow and the South Korean president met in New Mexico")
    ('Russia', 'South Korea')
    """
    found: dict[str, None] = {}
    past = 0
    for match in _CAPITAL.finditer(text):
        start = match.start()
        if start < past:
            continue
        word = match.group()
        group = _BY_FIRST.get(word)
        if group is None:
            # Headlines in capitals: KYIV, GERMANY.
            group = _BY_FIRST.get(word.capitalize()) if len(word) > 3 and word.isupper() else None
            if group is None:
                continue
            text_here = text[start : start + 48].title()
        else:
            text_here = text[start : start + 48]
        for form, name in group:
            if text_here.startswith(form) and not text_here[len(form) : len(form) + 1].isalnum():
                past = start + len(form)
                if name and not (form in _PERSONAL and _is_personal(text, start, past, form)):
                    found[name] = None
                break
    return tuple(found)


def _is_personal(text: str, start: int, end: int, form: str) -> bool:
    """Tell a person's name (and the US state of Georgia) from the country."""
    if form == "Georgia" and _US_STATE.search(text) is not None:
        return True
    before = _PREVIOUS_NAME.search(text[max(0, start - 20) : start])
    if before is not None and before.group(1) not in _NO_NAME and before.group(1) not in _BY_FIRST:
        return True
    after = _NEXT_NAME.match(text, end)
    return (
        after is not None
        and form in ("Jordan", "Chad", "Israel", "Sofia", "Paris")
        and text[end : end + 1] == " "
    )


@lru_cache(maxsize=16384)
def government(text: str) -> str | None:
    """Name the country for which a place, seat of power, demonym or country name speaks.

    Parameters
    ----------
    text : str
        A noun phrase alone: "the Kremlin", "Pyongyang", "South Korean authorities".

    Returns
    -------
    str or None
        The country's everyday name ("European Union" for Brussels); None for anything else.

    Examples
    --------
    >>> government("the Kremlin"), government("South Korean"), government("DPRK"), government("DPR")
    ('Russia', 'South Korea', 'North Korea', None)
    """
    bare = text.strip(" \t\n\"'“”‘’.,:;")
    low = plain(bare)
    low = low.removeprefix("the ")
    if not low or (low in _CAPITALS_ONLY and not bare.removeprefix("the ").removeprefix("The ").isupper()):
        return None
    low = low.removesuffix("'s").removesuffix("'")
    known = _GOVERNMENTS.get(low) or _GOVERNMENTS.get(low + ".")
    if known:
        return (
            known
            if bare != bare.lower() or low not in ("turkey", "china", "polish", "pole", "jordan")
            else None
        )
    state = _OF_STATE.search(low)
    if state is None:
        return None
    head = low[: state.start()]
    return (
        None
        if head in _CAPITALS_ONLY and fold(bare[: len(head)]) == bare[: len(head)]
        else _GOVERNMENTS.get(head)
    )
