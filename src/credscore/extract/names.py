"""A fast scan of an article for the people whom it names, in text order."""

from __future__ import annotations

import re
from typing import NamedTuple

from credscore.extract.cleaned import RETIRED
from credscore.extract.firms import OWNING
from credscore.extract.grammar.cues import forms
from credscore.extract.headlined import Named
from credscore.extract.kinds import PERSONAL, Kind
from credscore.extract.people import HONORIFIC, family_words
from credscore.extract.phrases import parse
from credscore.extract.proper_names import first_names, like_person, surnames
from credscore.extract.roles import role_of
from credscore.extract.runs import MODIFIERS, named_runs
from credscore.extract.wordsets import function_words, phrase_words, word_set
from credscore.normalize.days import WEEKDAYS
from credscore.normalize.names import outlet_info


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
    runs = _personal(body, [(start, named and _without_suffix(named)) for start, named in named_runs(body)])
    known = _known(runs)
    found = []
    for start, named in runs:
        if named is None:
            continue
        again = len(named.words) == 1 and named.words[0] in known
        if len(named.words) == 1 and not (again or named.role or _is_kin(body, start, named.words[0])):
            continue
        at = start + named.offset
        end = at + len(" ".join(named.words))
        partner = _PARTNER.search(body, max(0, at - _PARTNER_ROOM), at) if len(named.words) > 1 else None
        if (
            partner is not None
            and {partner[1], named.words[0]} <= first_names().keys()
            and partner[1] not in known
        ):
            words = (partner[1], named.words[-1])
            found.append(Mention(partner.start(1), partner.end(1), words, ""))
        closed = body[end : end + 1] in (",", ".") or body.startswith(_SAYING, end)
        role = _full_role(body, start, named.role, closed) if not again or named.role else ""
        if body[start - 2 : start] == ", " and _owns(role) and not like_person(" ".join(named.words)):
            continue
        found.append(Mention(at, end, named.words, role))
    return found


def _without_suffix(named: Named) -> Named:
    """Leave out what tells a son from his father, who are called by one family name ("Ann Lee Jr.")."""
    return named._replace(words=family_words(named.words))


def _is_kin(body: str, start: int, name: str) -> bool:
    """Say whether a given name stands behind what its bearer is to somebody ("her husband Marek")."""
    if name not in first_names():
        return False
    match = _KIN.search(body, max(0, start - _KIN_ROOM), start)
    role = role_of(match["role"]) if match else None
    if match is None or role is None or role.plural:
        return False
    return role.cls == "kin" or (match["whose"] is not None and role.cls in PERSONAL)


_SAYING = (" saying ", " as saying ")
"""What goes on behind a name that a description leads ("quoted an eyewitness, Ann Lee saying")."""
_KIN = re.compile(r"(?P<whose>\b(?:his|her|their|my|our|[’']s?) (?:[\w-]+ )?)?\b(?P<role>[a-z-]+),? $")
_KIN_ROOM = 30
_PARTNER = re.compile(r"(?<![A-Z] )(?<![\w’'-])([A-Z][\w’-]+) and $")
"""Who shares the family name behind ("John and Sarah Lee")."""
_PARTNER_ROOM = 24


def _personal(body: str, runs: list[tuple[int, Named | None]]) -> list[tuple[int, Named | None]]:
    """Drop the names of several words that nothing shows to be a person's."""
    alone = {
        named.words[0]
        for start, named in runs
        if named and len(named.words) == 1 and body[max(0, start - 4) : start].lower() != "the "
    }
    given = first_names()
    for at, (start, named) in enumerate(runs):
        if named is None or len(named.words) == 1 or named.role or named.words[0] in given:
            continue
        again = named.words[-1] in alone or (named.words[0] in alone and named.words[0] in surnames())
        if not again and not _looks_personal(body, start + named.offset, named):
            runs[at] = (start, None)
    return runs


def _known(runs: list[tuple[int, Named | None]]) -> set[str]:
    """Give the words by which the people named can be called again."""
    known = {
        word
        for _, named in runs
        if named and len(named.words) > 1
        for word in (named.words[0], named.words[-1])
    }
    return known | {named.words[0] for _, named in runs if named and named.role}


_CLAUSE_EDGE = re.compile(r"[.;:!?”\"(—]|, |\n")


def _owns(role: str) -> bool:
    """Say whether a company can have the role too ("the operator, Port Wells Lines")."""
    return bool(role) and parse(role).head in OWNING


_AUXILIARY = re.compile(
    r"\b(?:is|are|was|were|will|would|has|have|had|can|could|may|might|must|shall|should|does|did|do)\b"
)
"""What shows a clause where an office would stand ("The Prince will not give up his place, Ann Lee said")."""


_WHOM = re.compile(r" ?(?:whom?|whose|which|that) (?:its|his|her|their|the) ")
"""What opens a relative clause whose subject an office is ("whom its chairman, Ann Lee, had dismissed")."""
_PLACING = frozenset(
    (
        "On",
        "In",
        "At",
        "From",
        "For",
        "By",
        "With",
        "After",
        "Before",
        "During",
        "As",
        "When",
        "While",
        "Through",
        "Via",
    )
)
_BARE_PLACES = word_set("bare_places")
_FIRM_OR_MAN = word_set("firm_or_man")
_AGED = re.compile(r"[A-Z][\w’-]+(?: [A-Z][\w.’-]*){1,3}, \d{2}[,.]")
_WHERE = frozenset(("in", "at", "outside", "inside", "from", "near", "after", "before"))
_DETERMINED = re.compile(r"\b(?:the|an?) (?=[a-z])")


def _apposed_role(body: str, comma: int, closed: bool) -> str:
    """Read the office in "the ambassador to Ruritania, Ann Lee"; between commas, whatever the person is ("The farmer, Ann Lee, …")."""
    left = max(0, comma - 90)
    edge = max((match.end() for match in _CLAUSE_EDGE.finditer(body, left, comma)), default=left)
    edge += _said(body[edge:comma])
    edge += _dated(body[edge:comma])
    accorded = _ACCORDED.match(body, edge, comma)
    edge = accorded.end() if accorded else edge
    whom = _WHOM.match(body, edge, comma)
    edge = whom.end() if whom else edge
    phrase = parse(body[edge:comma].strip())
    clause = body[edge:comma].split(" ")[0] in _PLACING or _ACTED_ON.search(body, edge, comma) is not None
    if phrase.kind is not Kind.ROLE or not phrase.definite or clause:
        edge = max((match.start() for match in _DETERMINED.finditer(body, edge, comma)), default=edge)
        phrase = parse(body[edge:comma].strip())
    return (
        phrase.role or ""
        if phrase.kind is Kind.ROLE
        and (closed or (phrase.single and phrase.definite))
        and not phrase.plural
        and _AUXILIARY.search(body, edge, comma) is None
        else ""
    )


_ACTED_ON = re.compile(r"\b[a-z]{2,}ed an? (?=[a-z])")
"""A verb before a description, which is no part of it ("The fire killed a teacher, Ann Lee")."""


def _said(text: str) -> int:
    """Give the length of a verb of telling before an office ("said the club's chairman")."""
    first = text.split(" ", 2)[:2] if text[:1] == " " else text.split(" ", 1)[:1]
    return len(" ".join(first)) if first and first[-1] in forms() else 0


_ACCORDED = re.compile(r" ?(?:[Aa]ccording to|to|[Pp]er) (?=\w)")
"""What stands before an office whose holder is a source ("according to the coach, Ann Lee")."""


def _dated(text: str) -> int:
    """Give the length of a time that no comma closes before an office ("Last year the club's chairman")."""
    match = _TIME_AHEAD.match(text)
    if match is None or outlet_info(" ".join(text.split()[:2])) is not None:  # "Sunday Telegraph"
        return 0
    return match.end() - 1


_TIME_AHEAD = re.compile(
    r" ?(?:(?:This|Last|Next|Late|Early|Earlier|Late on|Early on|Earlier on|Earlier this|Earlier last) )?"
    rf"(?:{'|'.join(day.title() for day in WEEKDAYS)}|(?<= )(?:year|month|week|night|summer|spring|autumn|winter|morning|evening)),? (?=\w)"
)
_BEHIND = re.compile(r",? \(?(\d{1,3}|an? [^,.;]{3,60}|the [^,.;]{3,60}|[a-z][^,.;]{3,60})[,).;—]")


def _looks_personal(body: str, at: int, named: Named) -> bool:
    """Say whether a description before or an age or description behind shows a name to be a person's."""
    if len(named.words) > 2 and any("-" in word for word in named.words):
        return True
    end = at + len(" ".join(named.words))
    if _full_role(body, at, "", closed=body[end : end + 1] == "."):
        return True
    match = _BEHIND.match(body, end)
    if match is None or (body[match.start()] != "," and not match.group(1).isdigit()):
        return False
    return match.group(1).isdigit() or parse(match.group(1)).kind is Kind.ROLE


def _words_before(body: str, start: int) -> list[str]:
    """Give up to six words right before an offset, back to the nearest mark."""
    if not start or body[start - 1] != " ":
        return []
    retired = RETIRED.search(body, max(0, start - _BRACKET), start) if body[start - 2] == ")" else None
    start = retired.start() + 1 if retired is not None else start
    words: list[str] = []
    for word in reversed(body[max(0, start - 60) : start].split()[-6:]):
        if not _PLAIN_WORD.match(word):
            break
        words.append(word)
    return words[::-1]


_BRACKET = 12
"""Letters of a bracket at the most that says that a rank is held no longer."""
_PLAIN_WORD = re.compile(r"[\w’'-]+$")


_ARTICLES = phrase_words("determiners")
_PORTFOLIOS = phrase_words("portfolios") | {"shadow"}


def _full_role(body: str, start: int, role: str, closed: bool = False) -> str:
    """Add the words before a capitalised run that describe the person: "the defence minister"."""
    if not role and body[start - 2 : start] == ", ":
        return _apposed_role(body, start - 2, closed)
    words = _words_before(body, start)
    if not words:
        return role
    kept: list[str] = []
    for word in reversed(words):
        low = word.lower()
        is_role = role_of(low.removeprefix("ex-"))
        personal = is_role is not None and (
            is_role.cls in PERSONAL or (low in _FIRM_OR_MAN and _AGED.match(body, start) is not None)
        )
        if not kept and low in forms() and words[-2:-1] and words[-2].lower() not in _ARTICLES:
            return role  # "the chancellor accused Mr Lee"
        if not kept and not personal and (not role or HONORIFIC.fullmatch(role)):
            return role  # "in his first government Mr Lee sold it"
        if not kept and low in _BARE_PLACES and words[-2:-1] and words[-2].lower() in _WHERE:
            return role  # "outside court Ms Lee said"
        joined = kept and role_of(f"{low} {kept[-1].lower()}") is not None
        if (
            personal
            or joined
            or low in MODIFIERS
            or low in _PORTFOLIOS
            or word[0].isupper()
            or word.endswith(("’s", "'s"))
            or (is_role is not None and is_role.cls == "body")
        ):
            if word[0].isupper() and low in function_words():
                break
            kept.append(word)
            continue
        break
    full = " ".join([*reversed(kept), role]).strip()
    return full[_dated(f"{full} x") :].strip()
