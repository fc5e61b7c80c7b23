"""Short names that a text gives its bodies itself: "the Port Workers' Union (PWU)", "Lark Lines plc (“the Company”)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from credscore.extract.proper_names import international, like_person
from credscore.extract.roles import role_of
from credscore.extract.wordsets import function_words, word_set
from credscore.normalize.names import canonical_name, is_outlet_name

_ZONES = word_set("time_zones")
_UPPER = r"[^\W\d_a-zß-öø-ÿ]"
_LINK = r"(?:of|for|and|the|on|in|to|at|without|with|against|de|del|della|di|da|do|dos|des|du|la|le|les|der|für|y|e|et|&) "
_FULL = re.compile(
    rf"({_UPPER}[\w’'&.-]*(?: (?:{_LINK}){{0,2}}{_UPPER}[\w’'&.-]*){{1,8}})(?: [a-z]{{2,4}})?,? $"
)
_LONGEST = 110
_GIVEN = re.compile(
    rf"\((?:(?:known |better known )?(?:as |by its (?:\w+ )?(?:initials|acronym),? (?:in \w+, )?|in short |hereafter )?(?:the )?)"
    rf"({_UPPER}[A-Za-z]{{0,6}}{_UPPER})s?(?:\)|, |; )|\((?=[^()\n]{{0,30}}[“\"])([^()\n]{{2,60}})\)|or (?<!\wor )({_UPPER}{{2,7}}),"
)
_CALLED = re.compile(r"[“\"](?:the )?([^”\"]{2,30})[”\"]", re.IGNORECASE)
_REVERSED = re.compile(rf"({_UPPER}(?<!\w{_UPPER}){_UPPER}{{1,6}}) \(((?:the )?{_UPPER}[^()\n]{{6,80}})\)")


def short_names(body: str) -> dict[str, str]:
    """Map the short names that a text gives to the full ones.

    Parameters
    ----------
    body : str

    Returns
    -------
    dict
        Full names by short ones; common nouns in lower case.

    Examples
    --------
    >>> short_names("Aid came from the Red Lion Trust (RLT). Lark Lines plc (“the Company”) gave none.")
    {'RLT': 'Red Lion Trust', 'company': 'Lark Lines'}
    """
    found = _spelt_out(body)
    if "(" not in body and ", or " not in body:
        return found
    for short, full in _pairs(body):
        found.setdefault(
            short if short[1:2].isupper() or role_of(short.lower()) is None else short.lower(), full
        )
    return found


def _spelt_out(body: str) -> dict[str, str]:
    """Map initials that tables know as another body's to the name with them that the text spells out before."""
    found: dict[str, str] = {}
    for match in _SHORT.finditer(body):
        short = match[1]
        if short in found or short not in international() or canonical_name(short) in body:
            continue
        words = rf" (?:{_LINK})?".join(rf"{letter}[a-z’'-]+" for letter in short)
        spelt = re.search(rf"(?<![A-Z][a-z] )\b{words}\b(?! [A-Z])", body[: match.start()])
        if spelt is not None:
            found[short] = spelt[0]
    return found


_SHORT = re.compile(r"[Tt](?<!\w[Tt])he ([A-Z]{3,6})\b")


def _pairs(body: str) -> Iterator[tuple[str, str]]:
    for match in _GIVEN.finditer(body):
        left = max(0, match.start() - _LONGEST)
        named = _FULL.search(body, left, match.start())
        if named is None:
            continue
        if match[2] is not None:
            yield from ((short, _bare(named[1])) for short in _CALLED.findall(match[2]))
        elif (full := _named_by(named[1], match[1] or match[3])) is not None:
            yield match[1] or match[3], full
    for match in _REVERSED.finditer(body):
        full = _bare(match[2])
        if _initials(full.split()) == match[1]:
            yield match[1], full


def _named_by(run: str, short: str) -> str | None:
    """Cut a run of capitalised words to the name for which initials stand; those of another language fit none."""
    words = run.split()
    for at in range(len(words) - 1):
        if words[at][0].isupper() and short.upper() in (_initials(words[at:]), _every(words[at:])):
            return " ".join(words[at:])
    full = _bare(run)
    opening = role_of(full.split()[0].lower())
    led = opening is not None and opening.cls != "body"
    known = short in international() or is_outlet_name(short) or short.lower() in _ZONES
    return None if led or known or like_person(full) or " " not in full else full


def _bare(run: str) -> str:
    """Leave an article or another word that opens no name out."""
    words = run.rstrip(",").split()
    while len(words) > 1 and words[0].lower() in function_words():
        words = words[1:]
    return " ".join(words)


def _initials(words: list[str]) -> str:
    return "".join(part[0] for word in words for part in word.split("-") if part[:1].isupper())


def _every(words: list[str]) -> str:
    return "".join(word[0] for word in words).upper()
