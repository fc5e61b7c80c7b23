"""Runs of capitalised words, each read by itself: titles taken off, a name kept where it can be a person's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from credscore import lexicon
from credscore.extract.headlined import Named, is_title_cased, out_of_headlines
from credscore.extract.kinds import PERSONAL, Kind
from credscore.extract.leads import SEATED
from credscore.extract.portfolios import BEHIND_POSTS, named_behind
from credscore.extract.proper_names import (
    common,
    common_ending,
    first_names,
    initialled,
    name_kind,
    surnames,
    trade,
)
from credscore.extract.remembered import LONGEST, PARAGRAPHS, PHRASES
from credscore.extract.roles import role_of
from credscore.extract.wordsets import function_words, phrase_words
from credscore.lexicon import alternatives
from credscore.normalize.days import WEEKDAYS
from credscore.normalize.names import government
from credscore.normalize.text import of_ascii

_UPPER = r"[^\W\d_a-zß-öø-ÿ]"
_REST = r"(?:[^\W\dA-Z_]{0,3}\.(?=\s)|[\w’'-]*)"
_PLACE_INITIALS = alternatives(phrase_words("place_initials"))
_INITIALS = rf"(?<=(?!{_PLACE_INITIALS})[A-Z])\.(?:[A-Z]\.){{1,2}}(?=\s{_UPPER}[\w’'-])"
"""What follows the first of several initials, unless they are a place's."""
_BEHIND_UPPER = rf"(?:{_INITIALS}|{_REST})"
_PARTICLES = alternatives(phrase_words("name_particles") - {"e", "y", "op"})
_ELIDED = r"(?:(?:a[dlnrst]|ash|el|ou?l|u[dlnrsz])-|[dl][’'])?"
_RUN = re.compile(
    rf"{_UPPER}(?<![\w’'.-]{_UPPER}){_BEHIND_UPPER}(?: (?:& |(?:(?:{_PARTICLES}) ){{0,2}}){_ELIDED}{_UPPER}{_BEHIND_UPPER}){{0,5}}"
)
"""Capitalised words in a row; it begins with a letter so that the letters between are leapt over."""
_IN_ASCII = of_ascii(_RUN)
MODIFIERS = phrase_words("office_modifiers")
"""Words that belong to the office before a name ("deputy", "foreign")."""
_STYLES = phrase_words("styles")
_POST_NOMINALS = phrase_words("post_nominals")
_TITLE_WORDS = frozenset(lexicon.words("titles"))


@lru_cache(maxsize=PHRASES)
def _read_run(run: str) -> Named | None:
    """Take titles off a run of capitalised words; None where no person can be meant."""
    words = run.split(" ")
    owned = next((at for at in range(1, len(words)) if _owns(words, at)), 0)
    if owned:
        named = _read_run(" ".join(words[owned:]))
        return named and named._replace(offset=named.offset + len(" ".join(words[:owned])) + 1)
    while len(words) > 1 and (words[0].lower().endswith(SEATED) or "-of-" in words[0]):
        words = words[1:]
    first = _opening(words)
    at = _behind_titles(words, first)
    role = " ".join(words[first:at])
    name = words[at:]
    office = " ".join(words[at - 1 :] if len(name) == 1 and at else name)
    if " " in office and role_of(office.lower()) is not None:
        return None  # "Deputy Prime Minister", "Chief Cabinet Secretary"
    name = _unmarked(name)
    if not name or not name[0]:
        return None
    offset = len(run) - len(" ".join(words[at:]))
    text = " ".join(name)
    if len(name) == 1:
        if at > first and all(map(_only_modifies, words[first:at])):
            return None  # "Home Depot", "Early Acme"
        usable = bool(role) or name_kind(text) in (Kind.NONE, Kind.PERSON)
        return Named((name[0],), role, offset) if usable and len(name[0]) > 1 else None
    personal = name_kind(text) is Kind.PERSON or (role and common_ending(text))
    return Named(tuple(name), role, offset) if personal else None


def _only_modifies(word: str) -> bool:
    """Say whether a word stands before offices and is none itself."""
    return word.lower() in MODIFIERS and role_of(word) is None and word.lower() not in _TITLE_WORDS


def _opening(words: list[str]) -> int:
    """Count the words before a name that only open the sentence."""
    at = 0
    while at < len(words) and (
        words[at].lower() in function_words() or (words[at].lower() in WEEKDAYS and at < len(words) - 1)
    ):
        at += 1
    doing = words[at : at + 1]
    if at < len(words) - 1 and doing[0].endswith("ing") and _is_doing(doing[0]):
        at += 1  # "Hosting Lee at the castle was an honour"
    return at


def _is_doing(word: str) -> bool:
    """Say whether a word at the head of a sentence tells what somebody does, and names nobody."""
    return common(word) and not {word} & (first_names().keys() | surnames())


def _behind_titles(words: list[str], at: int) -> int:
    """Give where the name begins behind titles and offices."""
    while at < len(words) - 1 and _is_title(words, at):
        at += 1
    inner = [
        i
        for i in range(at, len(words) - 1)
        if _is_office(words[i]) or (i and _is_office(words[i - 1], words[i]))
    ]
    return inner[-1] + 1 if inner else at


def _owns(words: list[str], at: int) -> bool:
    """Say whether a house stands before somebody's given name ("the Green Party’s Ann Lee")."""
    return words[at - 1].endswith(("’s", "'s")) and words[at] in first_names() and at < len(words) - 1


_DATES = frozenset((*WEEKDAYS, "january", "february", "september", "october", "november", "december"))


def _unmarked(name: list[str]) -> list[str]:
    """Take the first full stop or possessive off a name; those of "Jr." and "St." stay."""
    while len(name) > 1 and name[-1].lower() in _DATES:
        name = name[:-1]  # "met with Lee Wednesday"
    while len(name) > 2 and name[-1].lower() in _POST_NOMINALS and name[-1].isupper():
        name = name[:-1]
    for i, word in enumerate(name):
        stopped = word.endswith(".") and len(word) > 2 and not initialled(word)
        if stopped and word[:-1] not in ("Jr", "Sr", "St"):
            return [*name[:i], word[:-1]]
        if word.endswith(("’s", "'s", "’", "'")):
            bare = word[:-2] if word.endswith("s") and word[-2:-1] in "’'" else word.rstrip("’'")
            return [*name[:i], bare]
    return name


def _is_office(*words: str) -> bool:
    """Say whether words inside a run are an office, so that a name begins behind it ("Acme CEO Ann Lee")."""
    role = role_of(" ".join(words).lower())
    official = role is not None and role.cls in ("official", "spokesperson", "expert")
    return official and words[-1] not in first_names()


def _is_title(words: list[str], at: int) -> bool:
    low = words[at].lower().rstrip(".")
    following = words[at + 1].lower().rstrip(".")
    if low in _STYLES and following in _TITLE_WORDS:
        return True
    if low in _TITLE_WORDS and (
        words[at].endswith(".")
        or len(low) > 2
        or low in ("dr", "mr", "ms", "lt", "fr", "ch")
        or words[at].isupper()
    ):
        return role_of(f"{low} {following}") is None or words[at].endswith(".")
    if words[at] in first_names():
        return False
    role = role_of(low.removeprefix("ex-"))
    if words[at + 1] in first_names() and at + 2 < len(words) and trade(low):
        return True
    if role is not None and (role.cls in PERSONAL or low in ("state", "house", "party")):
        return True
    if low in MODIFIERS:
        return True
    return government(words[at]) is not None and at + 1 < len(words) - 1


def named_runs(body: str) -> list[tuple[int, Named | None]]:
    """Give the runs of capitalised words with their offsets; none goes over the end of a line."""
    found: list[tuple[int, Named | None]] = []
    headlines: list[int] = []
    offset = 0
    for line in body.splitlines(keepends=True):
        read = _runs_of if len(line) <= LONGEST else _runs_of.__wrapped__
        runs = read(line)
        if any(named and len(named.words) > 1 for _, named in runs) and is_title_cased(line):
            headlines += range(len(found), len(found) + len(runs))
        found += [(offset + start, named) for start, named in runs]
        offset += len(line)
    return out_of_headlines(found, headlines) if headlines else found


@lru_cache(maxsize=PARAGRAPHS)
def _runs_of(line: str) -> tuple[tuple[int, Named | None], ...]:
    return tuple([(start, _read(line, start, run)) for start, run in capitals(line)])


def _read(line: str, start: int, run: str) -> Named | None:
    """Read a run of capitals in the light of what stands around it."""
    posted = _behind_post(line, start, run) if line.endswith(BEHIND_POSTS, 0, start) else None
    named = posted or _read_run(run)
    if named is None and run.count(" ") in (1, 2) and _AGE.match(line, start + len(run)):
        return Named(tuple(run.split(" ")), "", 0)
    return named


_AGE = re.compile(r", \d{1,2}(?:,|$| (?:and|who|said|was|is|has)\b)")
"""An age, which only a person's name has behind it."""


def _behind_post(line: str, start: int, run: str) -> Named | None:
    """Read the name behind an office and its portfolio ("minister of Health Ann Lee")."""
    held = named_behind(line[:start], run)
    named = _read_run(held[1]) if held else None
    if held is None or named is None:
        return None
    return Named(named.words, held[0], len(run) - len(held[1]) + named.offset)


_ENDED = re.compile(
    r"(?:(?<=[a-z]{3})|(?<=[A-Z]{2}s))"
    + "".join(f"(?<!{word.title()})" for word in sorted(phrase_words("abbreviated")))
    + r"\. "
)
"""The end of a sentence inside a run of capitalised words; "Corp. " ends none."""


def _within(run: str) -> Iterator[tuple[int, str]]:
    """Part a run at the ends of sentences inside it; give each piece with its offset."""
    at = 0
    for piece in _ENDED.split(run):
        yield at, piece
        at += len(piece) + 2


def capitals(body: str) -> Iterator[tuple[int, str]]:
    """Yield the runs of capitalised words, each within one sentence, with their offsets."""
    for match in (_IN_ASCII if body.isascii() else _RUN).finditer(body):
        start, found = match.start(), match.group()
        if ". " not in found:
            yield start, found
            continue
        for at, run in _within(found):
            yield start + at, run
