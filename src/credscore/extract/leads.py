"""What leads a name: a seat, titles, a nationality; and where the name itself begins."""

from __future__ import annotations

from functools import lru_cache

from credscore import lexicon
from credscore.extract.kinds import PERSONAL
from credscore.extract.proper_names import common, first_names, is_name_word, like_person
from credscore.extract.roles import known_titles, role_of
from credscore.extract.wordsets import phrase_words, word_set
from credscore.normalize.names import government

_INNER = phrase_words("name_particles") | (
    phrase_words("joints") - {"of", "and", "the", "for", "in", "on", "&", "a", "i", "per"}
)
"""Small words inside names of people and of foreign bodies."""
_POST_NOMINALS = phrase_words("post_nominals")
_PRESS_OWNERS = word_set("press_owners")
SEATED = (
    "-based",
    "-led",
    "-backed",
    "-owned",
    "-registered",
    "-listed",
    "-headquartered",
    "-funded",
    "-controlled",
    "-run",
)
"""Ends of words that say where a body has its seat or whose it is ("Bergen-based")."""


def without_seat(chunk: list[str]) -> list[str]:
    """Leave "Bergen-based" out."""
    kept = [
        word
        for word in chunk
        if not word.lower().endswith(SEATED) or word.lower().rpartition("-")[0] in _PRESS_OWNERS
    ]
    return kept or chunk


def honorifics(chunk: list[str]) -> tuple[list[str], str, bool, str]:
    """Take "Mr.", "Gov." … off; give the rest, the gender, whether there was one, and the title's role."""
    titles = known_titles()
    out: list[str] = []
    gender, role, titled = "", "", False
    for at, word in enumerate(chunk):
        row = titles.get(word.rstrip(".").lower())
        follows = at + 1 < len(chunk) and is_name_word(chunk[at + 1])
        if row and out and row["kind"] == "title" and role_of(word) is not None:
            row = None
        if row and ((out and role_of(f"{out[-1]} {word}")) or (row["kind"] == "rank" and not word.isupper())):
            row = None
        if (
            row
            and word[0].isupper()
            and follows
            and (word.endswith(".") or row["kind"] != "title" or word not in first_names())
        ):
            titled, gender, role = True, row["gender"] or gender, row["role"] or role
        else:
            out.append(word)
    return out, gender, titled, role


def without_letters(chunk: list[str]) -> list[str]:
    """Leave the letters behind a name out ("Ann Lee KC")."""
    end = len(chunk)
    while end > 2 and chunk[end - 1].lower() in _POST_NOMINALS and not chunk[end - 1].islower():
        end -= 1
    name = chunk[max(0, end - 2) : end]
    shown = end == len(chunk) or role_of(chunk[end]) is None or like_person(" ".join(name))
    named = shown and all(map(is_name_word, name)) and role_of(name[-1]) is None
    return chunk[:end] if named else chunk


def opens_with_trade(words: list[str]) -> bool:
    """Say whether a capital opens a sentence rather than the name behind it ("Toymaker Bimbo & Lark", "Rival Vantor").

    Examples
    --------
    >>> opens_with_trade(["Toymaker", "Vantor"]), opens_with_trade(["Bank", "Vantor"])
    (True, False)
    """
    if len(words) < _FULL or words[0].lower() not in _OPENING or words[0].islower():
        return False
    return is_name_word(words[1]) and role_of(words[1]) is None and not common(words[1])


_OPENING = phrase_words("opening_trades")


def name_start(chunk: list[str]) -> int:
    """Index at which the run of name words that ends the chunk begins."""
    at = len(chunk)
    while at > 0:
        word = chunk[at - 1]
        if (
            is_name_word(word)
            or (word.isdigit() and 1 < at == len(chunk) and is_name_word(chunk[at - 2]))
            or word == "&"
            or (word.lower() in _INNER and at < len(chunk) and at > 0)
        ):
            lead = role_of(word.lower().removeprefix("ex-"))
            taken = _given_before(chunk, at - 1) or _given(chunk, at - 1)
            if lead and lead.cls in PERSONAL and at < len(chunk) and not taken:
                return at
            at -= 1
            continue
        if (
            word.lower() in ("of", "and", "the", "for")
            and at < len(chunk)
            and at > 1
            and is_name_word(chunk[at - 2])
        ):
            at -= 1
            continue
        break
    while at < len(chunk) and not is_name_word(chunk[at]):
        at += 1
    return _after_demonym(chunk, at)


def _given_before(chunk: list[str], at: int) -> bool:
    """Say whether a role's word stands behind a given name as a surname does, and not before one ("San Juan Mayor Ann Lee")."""
    led = at + 2 < len(chunk) and chunk[at + 1] in first_names()
    return at > 0 and chunk[at - 1] in first_names() and not led


def _given(chunk: list[str], at: int) -> bool:
    """Say whether a role's word is the given name of one whose trade stands before it ("electrician Dean Mott")."""
    if not 0 < at == len(chunk) - _FULL or chunk[at] not in first_names():
        return False
    before = role_of(chunk[at - 1].lower())
    return (
        before is not None
        and before.cls in PERSONAL
        and not before.plural
        and role_of(f"{chunk[at - 1]} {chunk[at]}".lower()) is None
    )


_FULL = 2
"""Words of a given name and a surname."""


def _after_demonym(chunk: list[str], at: int) -> int:
    """Leave a nationality out of a name ("Republican", "Russian" + given name)."""
    given = first_names()
    if len(chunk) - at < 3 or chunk[at] in given:
        return at
    person = chunk[at].endswith(_PERSONS) and chunk[at] in demonyms()
    return at + 1 if person or (chunk[at + 1] in given and government(chunk[at])) else at


_PERSONS = ("man", "woman")
"""How those nationalities end that a person alone can have ("Dutchman")."""


@lru_cache(maxsize=1)
def demonyms() -> frozenset[str]:
    """Give the words for the people of countries."""
    return frozenset(name for row in lexicon.table("countries") for name in lexicon.split(row["demonyms"]))
