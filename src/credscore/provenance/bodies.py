"""For which body someone speaks, and on whose side that body stands."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from credscore import lexicon
from credscore.lexicon import table
from credscore.normalize.names import canonical_name, countries_in, government
from credscore.normalize.text import fold
from credscore.provenance.words import word_set

_WORD: Final = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_PORTFOLIO: Final = re.compile(
    r"\b(?:ministry|minister|department|secretary|secretariat|bureau|agency|office) (?:of|for) "
    r"(?:the )?(?:public )?([^\W\d_]+)"
    r"|(?<!['’])\b(?:public (?=[^\W\d_]+ minist))?([^\W\d_]+) (?:ministry|minister|department|directorate|(?:state |under)-?secretary)\b"
)
_ALIASES: Final = {
    "defense": "defence",
    "external": "foreign",
    "internal": "interior",
    "home": "interior",
    "labor": "labour",
    "transportation": "transport",
    "commerce": "trade",
    "sports": "sport",
    "emergency": "emergencies",
    "safety": "security",
    "prime": "government",
    "armies": "defence",
    "war": "defence",
}
_STATE_TITLES: Final = word_set("state_titles")
"""Heads of any state; a president, leader or chancellor without a country may head anything."""
_LOCAL: Final = word_set("local_offices")
"""Offices that towns and regions have too: "the police" may be the Southmere police."""
_HEADS: Final = frozenset({"government", "presidency"})
"""Offices whose titles may head anything: a president, a leader."""
_POSTED: Final = word_set("posted")
_OWNER: Final = re.compile(r"^(?:the )?([^\n]{2,80}?)(?:['’]s|(?<=s)['’]) (.+)$", re.I)
_OF: Final = re.compile(r"\b(?:of|for|at|with|from|by) (?:the )?([A-ZÀ-Þ][^\n]*)$")
_PREPOSITION: Final = re.compile(r"\s(?:of|for|at|with|from|by|in|on|against|to)\s")
_LEADING: Final = re.compile(r"^(?:the )?((?:[A-Z]{2,}|[A-Z][a-z]+[A-Z])[\w-]*) [a-z]")
_POST: Final = re.compile(r"^((?:[A-Z][\w&.’'-]+ ){1,4}?)(?:[a-z][a-z-]*(?: [a-z][a-z-]*){0,3}|CEO|CFO|COO)$")
_HELPERS: Final = word_set("helpers")
_STATE_WORDS: Final = word_set("state_words")
_SMALL: Final = word_set("small")
_LED: Final = word_set("led")
_OF_MEMBERS: Final = word_set("member_bodies")
_HOLDER: Final = re.compile(r"(?:\s[A-ZÀ-Þ][\w’'-]+)+")
_GENERIC: Final = word_set("generic")
_APPOSED: Final = re.compile(
    r"^(?:the )?(?:[a-z][\w-]* ){0,3}(?:agency|regulator|watchdog|authority|company|firm|operator|group|union|charity"
    r"|association|gang|party|bank|broker|consultancy|carrier|airline|manufacturer|maker|club) (?=[A-Z])"
)
_LETTERED: Final = re.compile(
    r"^(?:the )?([A-Z]{3,}) (?:[a-z]+ ){0,2}(?:union|group|network|channel|company|club|party|charity|firm|federation|association|broadcaster)$"
)
"""A body that goes by its initials, and what it is: "the FDT union"."""
_TOWN: Final = re.compile(
    r"^(?:the )?(?:city|town|municipality|commune|borough) of (?:the )?([^\W\d_]+(?:[ -][A-Z][^\W\d_]+)?)$"
)
_APOSTROPHE: Final = re.compile(r"['’]s?$")
_EPITHETS: Final = tuple(f"-{word}" for word in sorted(word_set("ruled")))
"""Endings of words that say who rules a body and not where it is: "rebel-held"."""
_TITLES: Final = frozenset(lexicon.words("honorifics"))


class Body(NamedTuple):
    """A body that speaks through people.

    Attributes
    ----------
    key : str
        What counts as one body. A state's starts with its country.
    name : str
        For people to read.
    side : str or None
        Whose interest it serves: a country, or the body itself; None where unknown.
    office : str or None
        The office without its country, where the words name one.
    whole : bool
        Whether it is known of which country (or company) it is the office.
    """

    key: str
    name: str
    side: str | None
    office: str | None = None
    whole: bool = True


@lru_cache(maxsize=1)
def _offices() -> tuple[re.Pattern[str], dict[str, tuple[str, str | None]]]:
    rows = table("body_offices")
    known = {row["term"]: (row["office"], row["country"] or None) for row in rows}
    longest = sorted(known, key=lambda term: (-len(term), term))
    return re.compile(r"\b(?:" + "|".join(map(re.escape, longest)) + r")\b"), known


def office_terms() -> re.Pattern[str]:
    """The words by which a text may name an office, in lower case."""
    return _offices()[0]


def office_in(text: str) -> tuple[str, str | None, str] | None:
    """Find the office that the words name: office, its country where implied, the words.

    Examples
    --------
    >>> office_in("the defence minister")
    ('defence', None, 'defence minister')
    >>> office_in("Ministry of Water Resources")
    ('water', None, 'ministry of water')
    """
    folded = fold(text)
    pattern, known = _offices()
    named = (m for m in pattern.finditer(folded) if not _is_of_others(folded, m.end()))
    found = max(named, key=lambda m: (len(m[0]), -m.start()), default=None)
    general = _PORTFOLIO.search(folded)
    if general and (found is None or len(general[0]) > len(found[0])):
        name = general[1] or general[2]
        if name not in _GENERIC and name not in _SMALL:
            return _ALIASES.get(name, name), None, general[0]
    return None if found is None else (*known[found[0]], found[0])


def _is_of_others(folded: str, end: int) -> bool:
    """Tell what goes by an office that it is not: the police union, a government hospital."""
    after = _WORD.match(folded, end + 1)
    return after is not None and after[0] in _OF_MEMBERS


@lru_cache(maxsize=262_144)
def body_of(words: str) -> Body:
    """Say which body the words name.

    Parameters
    ----------
    words : str
        A body, an office or a country, as a text names it.

    Examples
    --------
    >>> body_of("Russian Defence Ministry").key == body_of("Russia's ministry of defense").key
    True
    >>> body_of("Norwegian Coast Guard").side
    'Norway'
    >>> body_of("Acme Foods").side
    'Acme Foods'
    """
    words = _led(_APPOSED.sub("", words))
    lettered = _LETTERED.match(words)
    if lettered is not None and government(lettered[1]) is None:
        words = lettered[1]
    town = _TOWN.match(words)
    if town is not None:
        return Body(f"mayor|{fold(town[1])}", words, None, "mayor")
    country = government(words) if any(c.isupper() for c in words) else None
    office, home = office_in(words), _home(words)
    if country is not None and (office is None or office[0] == "government" or home != country):
        return Body(f"{country}|government", f"the government of {country}", country, "government")
    if office is not None and not (home or office[1]) and not _sure(office, words):
        office = None
    if office is not None:
        return _office(words, office, home)
    name = canonical_name(words)
    rest = _rest(words, "") if home is not None and _STATE_WORDS & {*_folded_words(words)} else []
    if rest:
        return Body(f"{home}|{' '.join(sorted(rest))}", name, home)
    return Body(fold(name), name, name)


def _led(words: str) -> str:
    """Give the body behind a post at it: "Assistant Chief Constable at the Midland Police" is of the Midland Police."""
    named = _OF.search(words)
    inner = office_in(named[1]) if named else None
    if named is None or inner is None:
        return words
    office = office_in(words)
    return named[1] if office is not None and office[0] == inner[0] else words


def _without_holder(words: str, term: str) -> str:
    """Leave out who holds an office: "spokesman for President Jane Roe"."""
    end = words.casefold().find(term) + len(term)
    if end < len(term) or term.rsplit(" ", 1)[-1] not in _LED:
        return words
    holder = _HOLDER.match(words, end)
    return words if holder is None else words[:end] + words[holder.end() :]


def _sure(office: tuple[str, str | None, str], words: str) -> bool:
    """A title like president or ambassador names a state's office only where a state stands beside it."""
    name, _, term = office
    if not _POSTED.isdisjoint(term.split()):
        return False
    return name not in _HEADS or (
        term in _STATE_TITLES
        and len([word for word in _folded_words(words) if word not in _SMALL]) <= len(term.split()) + 1
    )


def _office(words: str, office: tuple[str, str | None, str], home: str | None) -> Body:
    name, implied, term = office
    home = implied or home
    place = " ".join(_rest(_without_holder(words, term), term)) if implied is None else ""
    key = "|".join(part for part in (home or "", name, place) if part)
    if home is None and not place:
        return Body(f"|{name}", f"the {_label(name)}", None, name, whole=False)
    if home is None or place:
        return Body(
            key,
            canonical_name(words),
            home,
            name if name in _LOCAL or (_OWNER.match(words) and name not in _HEADS) else None,
        )
    return Body(key, f"{home}'s {_label(name)}", home, name)


@lru_cache(maxsize=1)
def _ministries() -> frozenset[str]:
    return frozenset(office for term, (office, _) in _offices()[1].items() if "ministry" in term)


def _label(office: str) -> str:
    known = {name for name, _ in _offices()[1].values()}
    return f"{office} ministry" if office in _ministries() or office not in known else office


@lru_cache(maxsize=262_144)
def principal(words: str) -> str | None:
    """Say for whom a helper speaks: "Roe's lawyer" and "the Roe campaign" speak for Roe.

    Examples
    --------
    >>> principal("Jane Roe's lawyer"), principal("spokesperson for IGSU"), principal("farmer")
    ('Jane Roe', 'IGSU', None)
    >>> principal("University of Oslo") is None
    True
    """
    if is_body(words):
        return None
    owned = _OWNER.match(words)
    if owned:
        return owned[1] if any(c.isupper() for c in owned[1]) or office_in(owned[1]) else None
    last = words.rsplit(" ", 1)
    if (
        len(last) == 2
        and last[1] in _HELPERS
        and last[0][:1].isupper()
        and last[0].rsplit(" ", 1)[-1][:1].isupper()
    ):
        return last[0].removeprefix("The ")
    named = _OF.search(words) or _LEADING.match(words)
    whose = named[1].rsplit(", ", 1)[-1] if named else _head_of(words)
    return None if whose is None or fold(whose) in word_set("regions") else whose


@lru_cache(maxsize=65_536)
def holder_noun(role: str) -> str:
    """Say by what noun a post's body goes: "the institute's director", "airport director", "head of the union".

    Examples
    --------
    >>> holder_noun("county coroner"), holder_noun("chair of the committee"), holder_noun("director")
    ('county', 'committee', '')
    >>> holder_noun("Acme director")
    ''
    """
    before, _, after = role.partition(" of the ")
    words = fold(after or before).split()
    noun = _APOSTROPHE.sub("", words[-1] if after else words[0]) if after or len(words) > 1 else ""
    return noun if noun in body_nouns() else ""


def is_body(words: str) -> bool:
    """Whether the words name a body, which speaks for itself: a museum, a university of a town."""
    head = fold(split_before(words)).split()
    return bool(head) and head[-1] in body_nouns()


def split_before(words: str) -> str:
    """Give what stands before the first preposition."""
    return _PREPOSITION.split(words, maxsplit=1)[0]


@lru_cache(maxsize=1)
def body_nouns() -> frozenset[str]:
    """Nouns that name a body by what it is: museum, university, union."""
    known = frozenset(row["term"] for row in table("roles") if row["class"] == "body")
    return (known | word_set("public_bodies")) - _HELPERS


def _head_of(words: str) -> str | None:
    """The proper name before a post: "Acme chief executive", but not "Legal adviser"."""
    head = _POST.match(words)
    if head is None or _common_words().intersection(fold(head[1]).split()):
        return None
    return head[1].strip()


@lru_cache(maxsize=1)
def _common_words() -> frozenset[str]:
    """Words too frequent to be the name of one body."""
    return frequent_words() | _GENERIC | _STATE_WORDS | word_set("common_heads")


@lru_cache(maxsize=1)
def frequent_words() -> frozenset[str]:
    """Words that news uses most."""
    return frozenset(row["term"] for row in table("cluster_frequency"))


def _home(words: str) -> str | None:
    countries = countries_in(_before_posting(words))
    return countries[0] if countries else None


def _before_posting(words: str) -> str:
    """An ambassador to a country speaks for another one."""
    return words.split(" to ", 1)[0]


def _folded_words(text: str) -> list[str]:
    return [word.removesuffix("'s") for word in _WORD.findall(fold(text))]


def _rest(words: str, term: str) -> list[str]:
    """Collect proper names that neither the office nor the country explains."""
    taken = {*_WORD.findall(term)} | _SMALL | _GENERIC | _TITLES
    found = _WORD.findall(_before_posting(words))
    kept = []
    for k, word in enumerate(found):
        folded = fold(word).removesuffix("'s")
        if folded in taken or not word[:1].isupper() or folded.endswith(_EPITHETS):
            continue
        spans = (
            found[max(k - 1, 0) : k + 1],
            found[k : k + 1],
            found[k : k + 2],
            found[max(k - 1, 0) : k + 2],
        )
        if not any(_tells_country(word, span) for span in spans):
            kept.append(folded)
    return kept


def _tells_country(word: str, span: list[str]) -> bool:
    """Whether a word is part of a country's name: "South" of South Korea, but not "Tax" of a Danish Tax Agency."""
    without = [other for other in span if other is not word]
    return bool(span) and countries_in(" ".join(span)) != countries_in(" ".join(without))
