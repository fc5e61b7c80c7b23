"""Source noun phrases taken apart: who is named, in which role, at which body."""

from __future__ import annotations

import re
from functools import lru_cache

from credscore.extract.appositions import with_appositions
from credscore.extract.chunks import chunk_end, possessor_of
from credscore.extract.cleaned import RETIRED, cleaned
from credscore.extract.descriptions import EDGE
from credscore.extract.grammar.joined import CROWDS
from credscore.extract.heads import head
from credscore.extract.issued import AIRED, ISSUED, PAPERS
from credscore.extract.kinds import OWN, PERSONAL, PRONOUNS, Kind, Phrase
from credscore.extract.leads import demonyms
from credscore.extract.remembered import PHRASES
from credscore.extract.roles import (
    RANKS,
    common,
    international,
    is_name_word,
    phrase_words,
    role_ending,
)
from credscore.extract.titled import name_behind
from credscore.extract.wordsets import word_set
from credscore.normalize.days import WEEKDAYS
from credscore.normalize.lists import listed
from credscore.normalize.names import outlet_info

_DETERMINERS = phrase_words("determiners")
_DEFINITE = phrase_words("definite")
_INDEFINITE = phrase_words("indefinite")
_SKIP = phrase_words("skip")
_KNOWLEDGE = phrase_words("knowledge")
_NOTES = frozenset({"report", "note", "research note", "memo", "forecast"})
_ANALYSTS = frozenset({"analyst", "economist", "strategist"})
"""Whose notes are what they say themselves ("a note by the analyst Ann Lee")."""


_SEATED = re.compile(
    r"\b(?!The |An? |Its )[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*)* [A-Z][\w’'-]*-(?:based|headquartered|listed|registered|owned|run|born) (?=\w)"
)
"""A place of several words where a body has its seat ("the San Jose-based company")."""


_DOCTOR = re.compile(r"\bDr\.? [^\W\d_a-z]")


NAME_GIVEN = (
    r"(?:who )?(?:would |will )?(?:only )?(?:g[ai]ve|gives|giving) (?:only )?(?:his|her|their) "
    r"(?:\w+ )?name (?:only |simply |just )?as"
)
"""How somebody gives a name before it."""
_CALLED = re.compile(
    rf"(?:{NAME_GIVEN}|calling (?:itself|themselves|himself|herself)|known as|called|named|identified as|(?:which|who) calls? (?:itself|themselves|himself|herself)|"
    r"(?:with|under|by|going by) the (?:\w+ )?(?:name|pseudonym|nickname|alias|handle)(?: of)?|(?:who )?(?:writes|writing|posts|posting|blogs|blogging|tweets) as) "
    r"(?:the )?([^\W\d_a-zß-öø-ÿ][\w’&-]*(?: [^\W\d_a-zß-öø-ÿ][\w’&-]*){0,4})"
)


_THOSE = re.compile(
    r"(?:[Tt]hose|[Ss]omeone|[Ss]omebody) (?:close to|familiar with|briefed on|with (?:direct )?knowledge|in the know|around|privy to)\b|[Tt]hose who\b|"
    r"(?:[\w-]+ ){0,2}[Pp]eople (?:in|within|inside) (?:the|its|his|her|their) (?:[\w-]+ )?(?:sector|industry|trade|business|company|firm|party|ministry|government|administration|campaign|club|team|camp|entourage|management|police|force|talks|negotiations)\b"
)
"""Persons known by nothing but what they are close to."""
_SELF = frozenset({"himself", "herself", "itself", "themselves"})
_WITH_PRONOUN = _SELF | {"too", "also", "both"}
_FROM = re.compile(
    r"^(?:(?:(?:posted|published|released|issued|placed) )?on (?:the |an? )?(?:[\w-]+ )?(?:website|site|page|account|channel|feed|homepage|noticeboard) (?=of |from |by |belonging ))?"
    r"(from|by|of|belonging to) (.+)$"
)


_DATED = listed("date_marks")
"""What a date begins with, which owns no record ("the auditors' report of May")."""
_TENS = re.compile(
    r"(?:[Tt]wenty|[Tt]hirty|[Ff]orty|[Ff]ifty|[Ss]ixty|[Ss]eventy|[Ee]ighty|[Nn]inety)-(?:one|two|three|four|five|six|seven|eight|nine)$"
)
_YEARS = re.compile(r"\d{1,3}-year-olds?$|(?:[A-Z]?[a-z]+)-of-(?:\d|[a-z]+)$")
"""An age, or how many children somebody has ("mum-of-three")."""
_BARE_APPOSITION = re.compile(r"^((?:[A-Z][\w’-]+ ?){1,3}) the (?=[a-z])")
"""A name with its description behind it and no comma ("Lee the mayor")."""


_HIMSELF = re.compile(r"^(?:himself|herself|itself|themselves) (?=\w)")
"""What opens a description of somebody just named ("Ann Lee - herself a former judge - said")."""
_BREAK = re.compile(r"\s*(?:,(?!\d{3}\b)|;|\s[–—-]\s|—|–|\(|\)|:)\s*")


@lru_cache(maxsize=PHRASES)
def parse(text: str) -> Phrase:
    """Take a source noun phrase apart.

    Parameters
    ----------
    text : str
        The phrase with its titles and appositions.

    Returns
    -------
    Phrase
        Of kind ``none`` where no head can be told.

    Examples
    --------
    >>> phrase = parse("Ann Lee, a harbour pilot at Port Wells,")
    >>> phrase.name, phrase.role
    ('Ann Lee', 'harbour pilot at Port Wells')
    >>> parse("the company's chief executive").org
    'company'
    """
    clean = cleaned(text)
    words = _inner(clean.split())
    if not words:
        return Phrase(text, Kind.NONE)
    pronoun = _pronoun(words, text)
    if pronoun is not None:
        return pronoun
    if _THOSE.match(clean):
        return Phrase(
            text, Kind.ROLE, role=clean, head="person", cls="insider", family="insider", plural=True
        )
    whole = " ".join(words)
    apposed = _BARE_APPOSITION.sub(r"\1, the ", whole) if " the " in whole else whole
    parts = [_HIMSELF.sub("", part) for part in _parts(apposed)]
    if not parts:
        return Phrase(text, Kind.NONE)
    core = _named_core(parts[0], text)
    behind = _behind(core, parts)
    if behind is not None:
        return behind
    called = _CALLED.match(core.rest) or _CALLED.match(" ".join(parts[1:2]))
    if called and core.name is None and core.kind in (Kind.BODY, Kind.ROLE, Kind.OUTLET, Kind.SOCIAL):
        core = core._replace(name=called.group(1), kind=Kind.PERSON if core.kind is Kind.ROLE else core.kind)
    if core.head in RANKS and parts[1:] and RETIRED.search(text) is not None:
        core = core._replace(role=None, head="", cls="", family="", single=False)
    phrase = with_appositions(core, parts[1:], _core)
    phrase = phrase._replace(plural=True) if phrase.head in _UNTOLD else phrase
    return phrase._replace(doctor=True) if "Dr" in parts[0] and _DOCTOR.search(parts[0]) else phrase


def _parts(text: str) -> list[str]:
    """Part a phrase at its marks, but not a body's name at the commas between its fields ("Ministry of Food, Energy and Trade")."""
    fields = _FIELDS.search(text) if " and " in text and "," in text else None
    if fields is None or not all(common(word) for word in re.findall(r"[A-Z][\w’'-]*", fields[1])):
        return [part for part in _BREAK.split(text) if part]
    behind = _BREAK.split(text[fields.end() :])
    before = _BREAK.split(text[: fields.start()])
    return [part for part in (*before[:-1], before[-1] + fields[0] + behind[0], *behind[1:]) if part]


_FIELD = r"[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)?"
_FIELDS = re.compile(
    rf"\b[A-Z][\w’'-]* (?:of|for|on) (?:the )?({_FIELD}(?:, {_FIELD}){{1,4}},? and {_FIELD})"
)
"""A body named by the several things it is for."""
_UNTOLD = frozenset(("some", "others", "many"))
"""People of whom nothing else is said: no "he"."""


def _inner(words: list[str]) -> list[str]:
    """Leave "himself" out at the end and light words at the beginning."""
    while len(words) > 1 and words[-1] in _SELF and words[0].lower() not in PRONOUNS:
        words = words[:-1]
    while words and words[0].lower().rstrip(",") in _SKIP:
        words = words[1:]
    return words[2:] if len(words) > 2 and words[1] == "of" and words[0].lower() in CROWDS else words


def _pronoun(words: list[str], text: str) -> Phrase | None:
    """Read a pronoun, alone or with "himself", "too" or the like."""
    low = words[0].lower().rstrip(",")
    if words[0].rstrip(",") in international():  # WHO is nobody's "who"
        return None
    if low not in PRONOUNS or len(words) > 2 or (len(words) == 2 and words[1].lower() not in _WITH_PRONOUN):
        return None
    return Phrase(text, Kind.PRONOUN, head=low, gender=PRONOUNS[low])


def _named_core(part: str, text: str) -> Phrase:
    """Read the phrase up to its first comma, with the name that an office's portfolio hides."""
    core = _core(part, text)
    if core.kind is Kind.PERSON and core.name and core.name.startswith("of "):
        core = core._replace(
            kind=Kind.ROLE, name=None, role=f"{core.role} {core.name}", rest=core.name, titled=False
        )
    if core.kind is Kind.BODY and core.name and core.rest.startswith("to ") and _SENT.search(core.name):
        owner = f"{core.org}’s " if core.org else ""
        core = core._replace(name=f"{owner}{core.name} {core.rest}", rest="")
    if core.name is not None and _TENS.match(core.name):
        return Phrase(text, Kind.NONE)
    return name_behind(core)


_SENT = re.compile(r"\b(?:Mission|Delegation|Representation)(?: of [A-Z][\w’-]+)?$")
"""What says nothing without whose it is and to whom it is sent ("Peru's Permanent Mission to the United Nations")."""


def _behind(core: Phrase, parts: list[str]) -> Phrase | None:
    """Read who stands behind a pronoun, a statement or a record of what somebody knows; None where the core itself is meant."""
    unnamed = core.kind is Kind.NONE and core.name is None
    if (core.kind is Kind.PRONOUN or unnamed) and len(parts) > 1:
        named = parse(", ".join(parts[1:]))
        if named.name or named.role:
            return named
    paper = core.kind is Kind.STATEMENT or core.head in PAPERS
    behind = (ISSUED.search(parts[0]) if paper else None) or _FROM.match(core.rest)
    if behind and behind.group(2).split()[0].lower() in _DATED:
        behind = None
    whose = ", ".join([AIRED.sub("", behind.group(2)), *parts[1:]]) if behind else ""
    if behind and paper and behind.group(1) != "of" and (owner := parse(whose)).kind is not Kind.NONE:
        return owner
    if behind and (core.kind is Kind.STATEMENT or (unnamed and behind.group(1) != "of")):
        return parse(whose)
    if core.kind is not Kind.DOCUMENT or core.name is not None:
        return None
    if (
        behind
        and core.head in _NOTES
        and (analyst := parse(whose)).kind is Kind.PERSON
        and _analyses(analyst)
    ):
        return analyst
    if behind and core.head in _KNOWLEDGE:
        owner = parse(whose)
        if owner.kind in (Kind.BODY, Kind.COUNTRY, Kind.PERSON, Kind.ROLE):
            return owner
    own = core.org is not None and f" own {core.head}" in f" {core.role}"
    if (own or core.head in _KNOWLEDGE | {"analysis"}) and core.org and len(parts) == 1:
        owner = parse(core.org if core.org[:1].isupper() else f"the {core.org}")
        if owner.kind in (Kind.BODY, Kind.COUNTRY, Kind.OUTLET, Kind.SOCIAL):
            return owner
    return None


def _analyses(person: Phrase) -> bool:
    return person.head.rpartition(" ")[2] in _ANALYSTS


def _core(part: str, text: str) -> Phrase:
    """Read the phrase up to its first comma."""
    words = [word.strip(EDGE) for word in (_SEATED.sub("", part) if "-" in part else part).split()]
    words = [word for word in words if word]
    if not words:
        return Phrase(text, Kind.NONE)
    definite = words[0].lower() in _DEFINITE
    indefinite = words[0].lower() in _INDEFINITE
    start = len(words) if _INITIALLED.match(" ".join(words)) else 0
    while start < len(words) - 1 and (
        words[start].lower() in _DETERMINERS or words[start].isdigit() or _TENS.match(words[start])
    ):
        start += 1
    start %= len(words)
    article = words[:start]
    words = _behind_courtesy(words[start:])
    several = _several(article, words, text) if start else None
    if several is not None:
        return several
    if " ".join(words) in international():
        return Phrase(text, Kind.BODY, name=" ".join(words), cls="body", definite=definite)
    double = _two_roles(words, text)
    if double is not None:
        return double
    phrase = _noun(words, article, text, definite, indefinite)
    written = phrase.name and "," in part and re.search(",? ".join(map(re.escape, phrase.name.split())), part)
    return phrase._replace(name=written[0]) if written else phrase


def _behind_courtesy(words: list[str]) -> list[str]:
    """Leave out what belongs to the words before "Mr Lee" and not to him ("Launching the initiative Mr Lee said")."""
    at = next((i for i, word in enumerate(words[:-1]) if i and word.rstrip(".") in _COURTESY), 0)
    role = role_ending(words, at) if at else None
    stray = at and (words[0].lower() in WEEKDAYS or (role is not None and role[0].cls not in PERSONAL))
    return words[at:] if stray else words


_COURTESY = frozenset({"Mr", "Mrs", "Ms", "Miss"})
_INITIALLED = re.compile(r"A [A-Z]\.? [A-Z][\w’-]+$")
"""A name of initials of which the first is no article ("A K Roe")."""


def _several(article: list[str], words: list[str], text: str) -> Phrase | None:
    """Read "two of the clerks" and "a group of parents"."""
    if words[0].lower() == "of" and len(words) > 1:
        return _out_of_many(article[-1].lower(), words[1:], text)
    if words[0].lower() in _CROWDS and words[1:2] == ["of"] and len(words) > 2:
        crowd = _out_of_many(words[0].lower(), words[2:], text)
        return crowd if crowd.kind is Kind.ROLE and crowd.plural else None
    return None


def _noun(words: list[str], article: list[str], text: str, definite: bool, indefinite: bool) -> Phrase:
    """Read a phrase behind its determiners."""
    stop = chunk_end(words)
    rest = "" if words[stop + 1 : stop + 2] == ["by"] else " ".join(words[stop:])
    chunk = words[:stop]
    aged = [word for word in chunk if _YEARS.match(word)]
    if aged:
        chunk = [word for word in chunk if word not in aged]
        if not chunk:
            return Phrase(text, Kind.ROLE, role=aged[0], head="year-old", cls="ordinary", family="ordinary", definite=definite,
                          rest=rest)  # fmt: skip
        article = []
        bare = len(chunk) == 1 and not (definite or indefinite)
        if bare and is_name_word(chunk[0]) and chunk[0] not in demonyms():
            return Phrase(text, Kind.PERSON, name=chunk[0], titled=True)
    possessor, chunk = possessor_of(chunk)
    if not chunk:
        return Phrase(text, Kind.NONE)
    phrase = _acquainted(head(chunk, rest, possessor, text, bool(article)), article, text)
    if phrase.kind is Kind.OUTLET and phrase.head == "paper" and phrase.name is None and _files(possessor):
        phrase = phrase._replace(kind=Kind.DOCUMENT, cls="document", family="document")
    if phrase.kind is Kind.OUTLET and phrase.name and chunk[-1].islower():
        phrase = _some_paper(phrase, indefinite)
    if not article and possessor is None and phrase.definite == definite and not (phrase.owned or indefinite):
        return phrase
    return phrase._replace(
        definite=definite or possessor is not None,
        owned=bool(article) and article[0].lower() in ("his", "her", "its", "their"),
        plural=phrase.plural or (phrase.kind is Kind.ROLE and "both" in [w.lower() for w in article]),
        single=phrase.single and not indefinite,
        counted=indefinite or any(word.isdigit() for word in article),
    )


def _files(owner: str | None) -> bool:
    """Say whether somebody's paper is one he wrote for his office, not one he prints ("the treasurer's paper", "the party's paper")."""
    if owner is None or owner[:1].isupper() or not _PRINTERS.isdisjoint(owner.lower().split()):
        return False
    by = parse(f"the {owner.removesuffix(' own')}")
    return by.kind is Kind.BODY or by.cls in ("official", "expert")


_PRINTERS = word_set("press_owners") | {"union", "diocese", "opposition"}


def _some_paper(phrase: Phrase, indefinite: bool) -> Phrase:
    """Read what stands before a paper as its language or place, not its name ("a Hindi newspaper", "Kurdish media")."""
    nameless = indefinite or phrase.plural or phrase.head in _PRESS or phrase.name in _LANGUAGES
    known = phrase.name is not None and outlet_info(phrase.name) is not None
    return phrase._replace(name=None, org=phrase.org or phrase.name) if nameless and not known else phrase


_PRESS = frozenset({"media", "press"})
_LANGUAGES = word_set("languages")


_CROWDS = frozenset({"group", "handful", "number", "crowd", "trio", "couple", "string"})
"""Words for several people, who say a thing each for himself ("a group of parents")."""


def _out_of_many(count: str, words: list[str], text: str) -> Phrase:
    """Read what stands behind "of" in "one of the officers" and "some of them"."""
    if len(words) == 1 and words[0].lower() in ("them", "us", "those", "these"):
        return Phrase(text, Kind.PRONOUN, head="they", gender="p", plural=True)
    inner = _core(" ".join(words), text)
    plural = inner.plural and count not in ("one", "another")
    return inner._replace(plural=plural, single=False, definite=False)


def _acquainted(phrase: Phrase, article: list[str], text: str) -> Phrase:
    """Take one whom the writer knows himself for a private source ("my neighbour", "a man I know")."""
    if phrase.cls not in _ACQUAINTANCES:
        return phrase
    known = (article and article[0].lower() in ("my", "our")) or _ACQUAINTED.search(text)
    return phrase._replace(cls="private", family=OWN) if known else phrase


def _two_roles(words: list[str], text: str) -> Phrase | None:
    """Read a name behind two roles ("author and commentator Ann Lee"); an office goes before the rest."""
    at = next((i for i, word in enumerate(words[:-2]) if word == "and"), 0)
    first = role_ending(words, at) if 0 < at <= _LEAD else None
    if first is None or first[0].plural or first[0].cls not in PERSONAL:
        return None
    second = _core(" ".join(words[at + 1 :]), text)
    if second.kind is not Kind.PERSON or not second.name or second.cls not in PERSONAL:
        return None
    both = f"{' '.join(words[:at])} and {second.role}"
    if first[0].cls != "official" or second.cls == "official":
        return second._replace(role=both)
    return second._replace(role=both, head=first[0].term, cls="official", family=first[0].family,
                   single=first[0].single)  # fmt: skip


_LEAD = 4
"""Words that the first of two roles has at most."""
_ACQUAINTANCES = frozenset({"kin", "witness", "ordinary", "private"})
_ACQUAINTED = re.compile(
    r"\b(?:(?:I|we)(?:[’']ve)? (?:know|knew|met|trust|have known|spoke to|talked to|used to \w+|(?:play|drink|work|worked|served|went|grew up|share|sail|fish|ride|sit|sing|train|run|drive|go)(?: [\w-]+){0,4} with)|(?:in|at|on|from) my|of (?:mine|ours))\b"
)
"""How a writer speaks of those whom he knows himself."""
