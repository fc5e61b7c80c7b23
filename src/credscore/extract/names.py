"""A fast scan of an article for the people whom it names, in text order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from credscore import lexicon
from credscore.extract.heads import OWNING, SEATED
from credscore.extract.kinds import PERSONAL, Kind
from credscore.extract.phrases import parse
from credscore.extract.portfolios import named_behind
from credscore.extract.remembered import LONGEST, PARAGRAPHS, PHRASES
from credscore.extract.roles import (
    common,
    common_ending,
    first_names,
    international,
    like_person,
    name_kind,
    phrase_words,
    role_of,
    strip_possessive,
    trade,
)
from credscore.normalize.context import MONTHS
from credscore.normalize.days import WEEKDAYS
from credscore.normalize.names import government

_UPPER = r"[^\W\d_a-zß-öø-ÿ]"
_REST = r"(?:[\w’'-]{0,3}\.(?=\s)|[\w’'-]*)"
_TOKEN = _UPPER + _REST
_PARTICLES = "|".join(sorted(phrase_words("name_particles") - {"e", "y", "op"}))
_RUN = re.compile(rf"{_UPPER}(?<![\w’'.-]{_UPPER}){_REST}(?: (?:(?:{_PARTICLES}) ){{0,2}}{_TOKEN}){{0,5}}")
_MODIFIERS = phrase_words("office_modifiers")
_TITLE_WORDS = frozenset(row for row in lexicon.words("titles"))


class Named(NamedTuple):
    """A name as a run of capitalised words gives it."""

    words: tuple[str, ...]
    role: str
    offset: int


class Mention(NamedTuple):
    """A place in the body where a person is named.

    Attributes
    ----------
    words : tuple of str
        The name without titles.
    role : str
        Title or description before the name, empty where there is none.
    """

    start: int
    end: int
    words: tuple[str, ...]
    role: str


@lru_cache(maxsize=1)
def _function_words() -> frozenset[str]:
    return frozenset(lexicon.words("function_words"))


@lru_cache(maxsize=PHRASES)
def _read_run(run: str) -> Named | None:
    """Take titles off a run of capitalised words; None where no person can be meant."""
    words = run.split(" ")
    while len(words) > 1 and words[0].lower().endswith(SEATED):
        words = words[1:]
    at = 0
    while at < len(words) and words[at].lower() in _function_words():
        at += 1
    first = at
    while at < len(words) - 1 and _is_title(words, at):
        at += 1
    inner = [i for i in range(at, len(words) - 1) if _is_office(words[i])]
    if inner:
        at = inner[-1] + 1
    role = " ".join(words[first:at])
    name = words[at:]
    office = " ".join(words[at - 1 :] if len(name) == 1 and at else name)
    if " " in office and role_of(office.lower()) is not None:
        return None  # "Deputy Prime Minister", "Chief Cabinet Secretary"
    for i, word in enumerate(name):
        if word.endswith(".") and len(word) > 2 and word[:-1] not in ("Jr", "Sr", "St"):
            name = [*name[:i], word[:-1]]
            break
        if word.endswith(("’s", "'s", "’", "'")):
            name = [
                *name[:i],
                word.rstrip("’'") if not word.endswith("s") or word[-2:-1] not in "’'" else word[:-2],
            ]
            break
    if not name or not name[0]:
        return None
    offset = len(run) - len(" ".join(words[at:]))
    text = " ".join(name)
    if len(name) == 1:
        usable = bool(role) or name_kind(text) in (Kind.NONE, Kind.PERSON)
        return Named((name[0],), role, offset) if usable and len(name[0]) > 1 else None
    personal = name_kind(text) is Kind.PERSON or (role and common_ending(text))
    return Named(tuple(name), role, offset) if personal else None


def _is_office(word: str) -> bool:
    """Say whether a word inside a run is an office, so that a name begins behind it ("Acme CEO Ann Lee")."""
    role = role_of(word.lower())
    return (
        role is not None and role.cls in ("official", "spokesperson", "expert") and word not in first_names()
    )


def _is_title(words: list[str], at: int) -> bool:
    low = words[at].lower().rstrip(".")
    if low in _TITLE_WORDS and (words[at].endswith(".") or len(low) > 2 or low in ("dr", "mr", "ms")):
        return True
    if words[at] in first_names():
        return False
    role = role_of(low.removeprefix("ex-"))
    if words[at + 1] in first_names() and at + 2 < len(words) and trade(low):
        return True
    if role is not None and (role.cls in PERSONAL or low in ("state", "house", "party")):
        return True
    if low in _MODIFIERS:
        return True
    return government(words[at]) is not None and at + 1 < len(words) - 1


def _runs(body: str) -> list[tuple[int, Named | None]]:
    """Give the runs of capitalised words with their offsets; none goes over the end of a line."""
    found: list[tuple[int, Named | None]] = []
    offset = 0
    for line in body.splitlines(keepends=True):
        read = _runs_of if len(line) <= LONGEST else _runs_of.__wrapped__
        found += [(offset + start, named) for start, named in read(line)]
        offset += len(line)
    return found


@lru_cache(maxsize=PARAGRAPHS)
def _runs_of(line: str) -> tuple[tuple[int, Named | None], ...]:
    return tuple([(match.start(), _read(line, match)) for match in _RUN.finditer(line)])


def _read(line: str, match: re.Match[str]) -> Named | None:
    """Read a run of capitals in the light of what stands around it."""
    named = _behind_post(line, match) or _read_run(match.group())
    if named is None and _AGE.match(line, match.end()) and match.group().count(" ") in (1, 2):
        return Named(tuple(match.group().split(" ")), "", 0)
    return named


_AGE = re.compile(r", \d{1,2}(?:,|$| (?:and|who|said|was|is|has)\b)")
"""An age, which only a person's name has behind it."""


def _behind_post(line: str, match: re.Match[str]) -> Named | None:
    """Read the name behind an office and its portfolio ("minister of Health Ann Lee")."""
    held = (
        named_behind(line[: match.start()], match.group())
        if line.endswith((" of ", " for ", " the "), 0, match.start())
        else None
    )
    named = _read_run(held[1]) if held else None
    if held is None or named is None:
        return None
    return Named(named.words, held[0], len(match.group()) - len(held[1]) + named.offset)


def scan(body: str) -> list[Mention]:
    """Find the places where the body names people.

    Names of one word are listed only where a title stands before them, or where the word
    is part of a longer name that the body gives somewhere.

    Parameters
    ----------
    body : str

    Returns
    -------
    list of Mention
        In text order.

    Examples
    --------
    >>> [(m.words, m.role) for m in scan("Judge Ruth Okoye ruled on Friday. Okoye said no more.")]
    [(('Ruth', 'Okoye'), 'Judge'), (('Okoye',), '')]
    """
    runs = _runs(body)
    alone = {
        named.words[0]
        for start, named in runs
        if named and len(named.words) == 1 and body[max(0, start - 4) : start].lower() != "the "
    }
    given = first_names()
    for at, (start, named) in enumerate(runs):
        if named is None or len(named.words) == 1 or named.role or named.words[0] in given:
            continue
        if named.words[-1] not in alone and not _looks_personal(body, start + named.offset, named):
            runs[at] = (start, None)
    known = {
        word
        for _, named in runs
        if named and len(named.words) > 1
        for word in (named.words[0], named.words[-1])
    }
    known |= {named.words[0] for _, named in runs if named and named.role}
    found = []
    for start, named in runs:
        if named is None or (len(named.words) == 1 and not named.role and named.words[0] not in known):
            continue
        at = start + named.offset
        role = _full_role(body, start, named.role) if len(named.words) > 1 or named.role else ""
        if body[start - 2 : start] == ", " and _owns(role) and not like_person(" ".join(named.words)):
            continue
        found.append(Mention(at, at + len(" ".join(named.words)), named.words, role))
    return found


_CLAUSE_EDGE = re.compile(r"[.;:!?”\"(—]|, |\n")


def _owns(role: str) -> bool:
    """Say whether a company can have the role too ("the operator, Port Wells Lines")."""
    return bool(role) and parse(role).head in OWNING


_AUXILIARY = re.compile(
    r"\b(?:is|are|was|were|will|would|has|have|had|can|could|may|might|must|shall|should|does|did|do)\b"
)
"""What shows a clause where an office would stand ("The Prince will not give up his place, Ann Lee said")."""


_DETERMINED = re.compile(r"\bthe (?=[a-z])")


def _apposed_role(body: str, comma: int) -> str:
    """Read the office in "the ambassador to Ruritania, Ann Lee"."""
    left = max(0, comma - 90)
    edge = max((match.end() for match in _CLAUSE_EDGE.finditer(body, left, comma)), default=left)
    phrase = parse(body[edge:comma].strip())
    if phrase.kind is not Kind.ROLE or not phrase.definite:
        edge = max((match.start() for match in _DETERMINED.finditer(body, edge, comma)), default=edge)
        phrase = parse(body[edge:comma].strip())
    return (
        phrase.role or ""
        if phrase.kind is Kind.ROLE
        and phrase.single
        and not phrase.plural
        and phrase.definite
        and _AUXILIARY.search(body, edge, comma) is None
        else ""
    )


def bodies(body: str, people: set[str]) -> list[tuple[int, str]]:
    """Find names that can be those of bodies: capitalised runs that name no person, place or day.

    Parameters
    ----------
    body : str
    people : set of str
        Words of people's names.

    Returns
    -------
    list of tuple
        Offset and name, in text order.
    """
    found = []
    for start, run in _capitals(body):
        words = run.split(" ")
        while words and (words[0].lower() in _function_words() or words[0].lower().endswith(SEATED)):
            words = words[1:]
        if (
            not words
            or people & set(words)
            or (
                len(words) == 1
                and (start == 0 or body[start - 2] in ".!?\n")
                and not _opens_as_body(words[0], body, start)
            )
        ):
            continue
        name = " ".join(words).rstrip(".").removesuffix("’s").removesuffix("'s")
        if (
            len(name) > 1
            and government(name) is None
            and name_kind(name) is not Kind.COUNTRY
            and name.lower() not in _CALENDAR
        ):
            found.append((start + len(run) - len(name), name))
    return found


def _opens_as_body(word: str, body: str, start: int) -> bool:
    """Say whether one word at the head of a sentence is a body's name: initials, or no word of the language that acts or owns."""
    bare = strip_possessive(word)
    if bare in international() or name_kind(bare) is Kind.BODY:
        return True
    if common(bare) or role_of(bare) is not None or f" in {bare}" in body:
        return False
    return bare != word or _ACTS.match(body, start + len(word)) is not None


_ACTS = re.compile(
    r" (?:has|had|will|would|is|was|plans|says|said|also|does|did|owns|runs|makes|[a-z]+ed|cut|shut|sold|bought|built|held|took|made|lost|won|sent|hit|put|left|fell|rose|began)\b"
)


_ENDED = re.compile(r"(?<=[a-z]{3})(?<!Corp)(?<!Bros)(?<!Prof)\. ")
"""The end of a sentence inside a run of capitalised words; "Corp. " ends none."""


def _capitals(body: str) -> Iterator[tuple[int, str]]:
    """Yield the runs of capitalised words, each within one sentence, with their offsets."""
    for match in _RUN.finditer(body):
        at = match.start()
        for run in _ENDED.split(match.group()):
            yield at, run
            at += len(run) + 2


_CALENDAR = frozenset(
    (
        *MONTHS,
        *WEEKDAYS,
        *(day[:3] for day in (*MONTHS, *WEEKDAYS)),
        "sept",
        "thurs",
        "christmas",
        "easter",
        "i",
    )
)
_BEHIND = re.compile(r",? \(?(\d{1,3}|an? [^,.;]{3,60}|the [^,.;]{3,60}|[a-z][^,.;]{3,60})[,).;—]")


def _looks_personal(body: str, at: int, named: Named) -> bool:
    """Say whether a description before or an age or description behind shows a name to be a person's."""
    if len(named.words) > 2 and any("-" in word for word in named.words):
        return True
    if _full_role(body, at, ""):
        return True
    match = _BEHIND.match(body, at + len(" ".join(named.words)))
    if match is None or (body[match.start()] != "," and not match.group(1).isdigit()):
        return False
    return match.group(1).isdigit() or parse(match.group(1)).kind is Kind.ROLE


def _words_before(body: str, start: int) -> list[str]:
    """Give up to six words right before an offset, back to the nearest mark."""
    if not start or body[start - 1] != " ":
        return []
    words: list[str] = []
    for word in reversed(body[max(0, start - 60) : start].split()[-6:]):
        if not _PLAIN_WORD.match(word):
            break
        words.append(word)
    return words[::-1]


_PLAIN_WORD = re.compile(r"[\w’'-]+$")


def _full_role(body: str, start: int, role: str) -> str:
    """Add the words before a capitalised run that describe the person: "the defence minister"."""
    if not role and body[start - 2 : start] == ", ":
        return _apposed_role(body, start - 2)
    words = _words_before(body, start)
    if not words:
        return role
    kept: list[str] = []
    for word in reversed(words):
        low = word.lower()
        is_role = role_of(low.removeprefix("ex-"))
        personal = is_role is not None and is_role.cls in PERSONAL
        if not kept and not role and not personal:
            return role
        joined = kept and role_of(f"{low} {kept[-1].lower()}") is not None
        if (
            personal
            or joined
            or low in _MODIFIERS
            or word[0].isupper()
            or word.endswith(("’s", "'s"))
            or (is_role is not None and is_role.cls == "body")
        ):
            if word[0].isupper() and low in _function_words():
                break
            kept.append(word)
            continue
        break
    return " ".join([*reversed(kept), role]).strip()
