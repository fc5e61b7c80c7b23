"""What leads a name: a seat, titles, a nationality; and where the name itself begins."""

from __future__ import annotations

from credscore import lexicon
from credscore.extract.kinds import PERSONAL
from credscore.extract.roles import (
    first_names,
    is_name_word,
    known_titles,
    phrase_words,
    role_of,
)
from credscore.normalize.names import government

_NAME_PARTICLES = phrase_words("name_particles")
_PRESS_OWNERS = lexicon.word_sets("word_sets")["press_owners"]
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
        if row and row["kind"] == "title" and out and role_of(word) is not None:
            row = None
        if (
            row
            and word[0].isupper()
            and follows
            and (word.endswith(".") or row["kind"] == "honorific" or word not in first_names())
        ):
            titled, gender, role = True, row["gender"] or gender, row["role"] or role
        else:
            out.append(word)
    return out, gender, titled, role


def name_start(chunk: list[str]) -> int:
    """Index at which the run of name words that ends the chunk begins."""
    at = len(chunk)
    while at > 0:
        word = chunk[at - 1]
        if (
            is_name_word(word)
            or (word.isdigit() and 1 < at == len(chunk) and is_name_word(chunk[at - 2]))
            or word == "&"
            or (word.lower() in _NAME_PARTICLES and at < len(chunk) and at > 0)
        ):
            lead = role_of(word.lower().removeprefix("ex-"))
            if lead and lead.cls in PERSONAL and at < len(chunk) and not _given_before(chunk, at - 1):
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
    return at > 0 and chunk[at - 1] in first_names()


def _after_demonym(chunk: list[str], at: int) -> int:
    """Leave a nationality out of a name ("Republican", "Russian" + given name)."""
    given = first_names()
    if len(chunk) - at >= 3 and chunk[at] not in given and chunk[at + 1] in given and government(chunk[at]):
        return at + 1
    return at
