"""The core of a source noun phrase, up to its first comma: determiners, head, and whose it is."""

from __future__ import annotations

import re

from credscore.extract.chunks import chunk_end, possessor_of
from credscore.extract.descriptions import EDGE
from credscore.extract.heads import head
from credscore.extract.kinds import OWN, PERSONAL, Kind, Phrase
from credscore.extract.leads import demonyms
from credscore.extract.proper_names import international, is_name_word
from credscore.extract.roles import role_ending
from credscore.extract.wordsets import function_words, phrase_words, word_set
from credscore.normalize.days import WEEKDAYS
from credscore.normalize.names import outlet_info

_DETERMINERS = phrase_words("determiners")
_DEFINITE = phrase_words("definite")
_INDEFINITE = phrase_words("indefinite")
_SEATED = re.compile(
    r"\b(?!The |An? |Its )[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*)* [A-Z][\w’'-]*-(?:based|headquartered|listed|registered|owned|run|born) (?=\w)"
)
"""A place of several words where a body has its seat ("the San Jose-based company")."""
TENS = re.compile(
    r"(?:[Tt]wenty|[Tt]hirty|[Ff]orty|[Ff]ifty|[Ss]ixty|[Ss]eventy|[Ee]ighty|[Nn]inety)-(?:one|two|three|four|five|six|seven|eight|nine)$"
)
_YEARS = re.compile(r"\d{1,3}-year-olds?$|(?:[A-Z]?[a-z]+)-of-(?:\d|[a-z]+)$")
"""An age, or how many children somebody has ("mum-of-three")."""


def read_core(part: str, text: str) -> Phrase:
    """Read the phrase up to its first comma."""
    words = [word.strip(EDGE) for word in (_SEATED.sub("", part) if "-" in part else part).split()]
    words = [word for word in words if word]
    if not words:
        return Phrase(text, Kind.NONE)
    definite = words[0].lower() in _DEFINITE
    indefinite = words[0].lower() in _INDEFINITE
    start = len(words) if _INITIALLED.match(" ".join(words)) else 0
    while start < len(words) - 1 and (
        words[start].lower() in _DETERMINERS or words[start].isdigit() or TENS.match(words[start])
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
    # "Speaking in Leeds Mr Lee said"
    placed = role is None and at <= _LEAD and function_words().isdisjoint(map(str.lower, words[:at]))
    stray = at and (
        words[0].lower() in WEEKDAYS or placed or (role is not None and role[0].cls not in PERSONAL)
    )
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
    bare = phrase.kind is Kind.BODY and not (phrase.head or phrase.org or possessor or rest)
    if bare and indefinite and chunk[0].islower() and " ".join(chunk).endswith(f" {phrase.name}"):
        return read_core(phrase.name or "", text)  # "a weakened Tarrant", "an angry Ann Lee"
    if phrase.kind is Kind.OUTLET and phrase.head == "paper" and phrase.name is None and _files(possessor):
        phrase = phrase._replace(kind=Kind.DOCUMENT, cls="document", family="document")
    if phrase.kind is Kind.OUTLET and phrase.name and chunk[-1].islower():
        phrase = _some_paper(phrase, indefinite)
    if rest.startswith("and ") and phrase.kind is Kind.ROLE:
        phrase = _with_office(phrase, rest[len("and ") :], text)
    elected = definite and phrase.head in _ELECTED and _FOR_A_PLACE.match(rest) is not None
    phrase = phrase._replace(single=True) if elected else phrase
    if not article and possessor is None and phrase.definite == definite and not (phrase.owned or indefinite):
        return phrase
    return phrase._replace(
        definite=definite or possessor is not None,
        owned=bool(article) and article[0].lower() in ("his", "her", "its", "their"),
        plural=phrase.plural or (phrase.kind is Kind.ROLE and "both" in [w.lower() for w in article]),
        single=phrase.single and not indefinite,
        counted=indefinite or any(word.isdigit() for word in article),
    )


_ELECTED = frozenset(("mp", "msp", "candidate"))
_FOR_A_PLACE = re.compile(r"for [A-Z]")
"""For whom one alone sits or stands ("the MP for Ealing North")."""


def _with_office(phrase: Phrase, behind: str, text: str) -> Phrase:
    """Let the second of two callings count where it alone is an office ("a farmer and deputy president of the union")."""
    if phrase.cls not in PERSONAL or phrase.cls == "official" or phrase.plural:
        return phrase
    second = read_core(behind, text)
    if second.kind is not Kind.ROLE or second.cls != "official" or second.plural or second.definite:
        return phrase
    return phrase._replace(
        cls=second.cls, family=second.family, head=second.head, org=second.org or phrase.org
    )


def _files(owner: str | None) -> bool:
    """Say whether somebody's paper is one he wrote for his office, not one he prints ("the treasurer's paper", "the party's paper")."""
    if owner is None or owner[:1].isupper() or not _PRINTERS.isdisjoint(owner.lower().split()):
        return False
    by = read_core(f"the {owner.removesuffix(' own')}", "")
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
    inner = read_core(" ".join(words), text)
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
    second = read_core(" ".join(words[at + 1 :]), text)
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
