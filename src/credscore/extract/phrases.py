"""Source noun phrases taken apart: who is named, in which role, at which body."""

from __future__ import annotations

import re
from functools import lru_cache

from credscore.extract.appositions import with_appositions
from credscore.extract.cleaned import RETIRED, cleaned
from credscore.extract.cores import TENS, read_core
from credscore.extract.grammar.joined import CROWDS
from credscore.extract.issued import AIRED, ISSUED, PAPERS
from credscore.extract.kinds import PRONOUNS, Kind, Phrase
from credscore.extract.proper_names import common, international
from credscore.extract.remembered import PHRASES
from credscore.extract.roles import RANKS
from credscore.extract.titled import name_behind
from credscore.extract.wordsets import phrase_words
from credscore.normalize.lists import listed

_SKIP = phrase_words("skip")
_KNOWLEDGE = phrase_words("knowledge")
_NOTES = frozenset({"report", "note", "research note", "memo", "forecast"})
_ANALYSTS = frozenset({"analyst", "economist", "strategist"})
"""Whose notes are what they say themselves ("a note by the analyst Ann Lee")."""
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
_BARE_APPOSITION = re.compile(r"^((?:[A-Z][\w’-]+ ?){1,3}) the (?=[a-z])")
"""A name with its description behind it and no comma ("Lee the mayor")."""
_HIMSELF = re.compile(r"^(?:himself|herself|itself|themselves) (?=\w)")
"""What opens a description of somebody just named ("Ann Lee - herself a former judge - said")."""
_INITIALS = re.compile(
    r"( (?:of|for|at|to) [^(),]{2,80}?) \((?=[^)]{0,9}?[A-Z][^)]{0,8}?[A-Z])[\w&.-]{2,9}\)(?=, )"
)
"""A body's initials behind its name, before the name of who speaks for it ("the head of the Farmers' Union (FU), Ann Lee")."""
_LETTERS = re.compile(r" \([A-Z][A-Za-z&.-]{0,6}[A-Z]\) (?=(?:[\w’-]+ ){1,4}[A-Z][\w’-]+ [A-Z])")
"""The same before the office of who speaks for it ("Denver Fire Department (DFD) Captain Tom Reed")."""
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
    whole = _INITIALS.sub(r"\1", whole) if " (" in whole else whole
    whole = _LETTERS.sub(" ", whole) if ") " in whole else whole
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
    phrase = with_appositions(core, parts[1:], read_core)
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
    core = read_core(part, text)
    if core.kind is Kind.BODY and core.name is None and (several := _OF_SEVERAL.fullmatch(part)):
        people = read_core(several["last"], text)
        if people.kind is Kind.ROLE and people.plural:
            core = people._replace(role=part, org=None)
    if core.kind is Kind.PERSON and core.name and core.name.startswith("of "):
        core = core._replace(
            kind=Kind.ROLE, name=None, role=f"{core.role} {core.name}", rest=core.name, titled=False
        )
    if core.kind is Kind.BODY and core.name and core.rest.startswith("to ") and _SENT.search(core.name):
        owner = f"{core.org}’s " if core.org else ""
        core = core._replace(name=f"{owner}{core.name} {core.rest}", rest="")
    if core.name is not None and TENS.match(core.name):
        return Phrase(text, Kind.NONE)
    return name_behind(core)


_OF_SEVERAL = re.compile(r"[a-z-]+(?:, [a-z-]+)*,? and (?P<last>[a-z-]+ [a-z-]+s)")
"""Those of several bodies at once ("hospital and union officials")."""
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
    if core.kind is Kind.RUMOUR and core.org:
        outlet = parse(core.org.partition(" and ")[0])
        return outlet if outlet.kind is Kind.OUTLET and outlet.name else None  # "reports in the Globe"
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
