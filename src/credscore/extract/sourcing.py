"""The sourcing type of the innermost agent, with the tie-breaks of the sourcing guide."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from credscore import lexicon
from credscore.extract import posted
from credscore.extract.kinds import Kind
from credscore.extract.marks import Telling, holds
from credscore.extract.people import Speaker
from credscore.extract.phrases import parse
from credscore.extract.proper_names import name_kind
from credscore.extract.wordsets import word_set
from credscore.lexicon import alternatives
from credscore.normalize.names import is_outlet_name, outlet_info
from credscore.terms import SourcingType

_OWNERS, _TIES, _PRESS = (
    alternatives(word_set(name)) for name in ("press_owners", "press_ties", "press_nouns")
)
_STATE = re.compile(
    rf"\bstate\s+(?:{_PRESS})|\b(?:{_OWNERS})-(?:{_TIES})\b|\bpro-(?:{_OWNERS})\b|\b(?:{_OWNERS})[’']?s? (?:\w+ )?mouthpiece\b",
    re.IGNORECASE,
)
_OFFICIAL = re.compile(
    rf"\b(?:{_OWNERS}|official|ruling[- ]party|communist[- ]party)(?:[’']s)? (?:[\w-]+ )?(?:{_PRESS})\b|\bpropaganda\b",
    re.IGNORECASE,
)
"""Descriptions of papers and stations that say whose they are."""


@lru_cache(maxsize=4)
def _anonymity(language: str = "en") -> re.Pattern[str]:
    terms = lexicon.words("anonymity", "term", language)
    return re.compile(rf"\b(?:{alternatives(terms)})\b[^.;,”\"]{{0,160}}", re.IGNORECASE)


_ANONYMITY_HINTS = (
    "anonym",
    "nam",
    "identif",
    "uthori",
    "fear",
    "because the",
    "not permitted",
    "not allowed",
)


def anonymity_reason(sentence: str) -> str | None:
    """Quote the clause that says that a source is not named, with its reason.

    Examples
    --------
    >>> anonymity_reason("The aide, who asked not to be named because talks go on, said so.")
    'asked not to be named because talks go on'
    """
    if not any(map(sentence.__contains__, _ANONYMITY_HINTS)):
        return None
    match = _anonymity().search(sentence)
    return match.group().strip() if match else None


def classify(
    speaker: Speaker | None, telling: Telling | None = None, *, impersonal: bool = False
) -> SourcingType:
    """Give the sourcing type of a speaker.

    Parameters
    ----------
    speaker : Speaker or None
    telling : Telling, optional
        The statement.
    impersonal : bool
        Whether the wording names no agent ("is believed to").

    Returns
    -------
    SourcingType
    """
    if speaker is None:
        if not impersonal:
            return SourcingType.UNATTRIBUTED
        online = telling is not None and telling.online and telling.lemma in posted.CLAIMING
        return SourcingType.SOCIAL_MEDIA if online else SourcingType.HEARSAY
    said = telling or Telling()
    for rule in (posted.by_post, _by_record, _by_outlet):
        found = rule(speaker, said)
        if found is not None:
            return found
    simple = _BY_KIND.get(speaker.kind)
    return simple if simple is not None else _person(speaker, said)


def is_person(speaker: Speaker | None) -> bool:
    """Say whether a speaker is typed by the marks of the table, as no body, record or outlet is."""
    return speaker is not None and speaker.kind is not Kind.OUTLET and speaker.kind not in _BY_KIND


def _by_record(speaker: Speaker, telling: Telling) -> SourcingType | None:
    """Give the type of what stands in a record, or of who stands behind it; None where there is none."""
    sitting = speaker.kind in (Kind.BODY, Kind.DOCUMENT) or speaker.head in _SITTING
    if sitting and telling.lemma == "hear":
        return SourcingType.HEARSAY  # what a court is told has an author whom the sentence leaves out
    if speaker.kind is Kind.BODY and speaker.head in _TEAMS and telling.in_journal:
        return SourcingType.DOCUMENT
    if speaker.name in word_set("databases"):
        return SourcingType.DOCUMENT
    body = speaker.kind is Kind.BODY or (
        speaker.kind is Kind.ROLE and (speaker.plural or speaker.head in word_set("regulating"))
    )
    if body and telling.from_record and not telling.online:
        return SourcingType.DOCUMENT
    if speaker.kind is Kind.DOCUMENT and speaker.head in _PIECES and _in_paper(speaker):
        return SourcingType.MEDIA_REPORT
    if speaker.kind is Kind.DOCUMENT and speaker.head in word_set("press_pieces"):
        return SourcingType.DOCUMENT if speaker.org in word_set("journals") else SourcingType.MEDIA_REPORT
    if speaker.kind is Kind.DOCUMENT and _given_out(speaker, telling):
        return SourcingType.INSTITUTION
    return None


def _by_outlet(speaker: Speaker, telling: Telling) -> SourcingType | None:
    if speaker.kind is not Kind.OUTLET:
        return None
    shown = telling.lemma in _SHOWING or telling.lemma == "according to"
    own_site = speaker.name is None and speaker.role in word_set("sites") and shown
    if own_site:
        return SourcingType.DOCUMENT
    if _papers(speaker, telling):
        return SourcingType.DOCUMENT if _is_record(telling) else SourcingType.INSTITUTION
    if telling.lemma in _EDITING and _OF_ITSELF.match(telling.said) and not is_state(speaker):
        return SourcingType.INSTITUTION
    return _outlet(speaker)


_OF_ITSELF = re.compile(
    r"\W{0,3}(?:that )?(?:[Ii]t|[Ii]ts [a-z]+|[Tt]hey|[Ww]e|[Oo]ur [a-z]+) (?:also )?(?:would|will|was|were|is|are|stands?|stood|continues?|plans?|planned|"
    r"had (?:carefully |not )?(?:reviewed the (?:complaints?|matter|case|story|article)|corrected|removed|fired|suspended|dismissed|hired|apologi[sz]ed|decided|agreed|received a))\b"
)
"""What an outlet says of its own house, as any firm does."""
_BY_KIND = {
    Kind.COUNTRY: SourcingType.INSTITUTION,
    Kind.BODY: SourcingType.INSTITUTION,
    Kind.DOCUMENT: SourcingType.DOCUMENT,
    Kind.STATEMENT: SourcingType.HEARSAY,
    Kind.RUMOUR: SourcingType.HEARSAY,
    Kind.SOCIAL: SourcingType.SOCIAL_MEDIA,
    Kind.PRONOUN: SourcingType.HEARSAY,
}


def _in_paper(speaker: Speaker) -> bool:
    """Say whether a piece stands in a paper, whose name may be known by its place alone ("a report in the Bay Lantern")."""
    name = speaker.org or ""
    if is_outlet_name(name):
        return True
    if _IN_PRESS.search(speaker.role or "") or _OF_PRESS.search(speaker.role or ""):
        return True
    placed = f" in the {name}" in (speaker.role or "") and " " in name and name.title() == name
    return placed and name_kind(name) not in (Kind.BODY, Kind.COUNTRY)


_IN_PRESS = re.compile(
    r" (?:in|on|by|from) (?:the |an? )?(?:[\w’'-]+ ){0,2}(?:press|media|television|tv|radio|newspapers?|tabloids?|broadcaster|news site|news website|daily|weekly)$"
)

_OF_PRESS = re.compile(
    r"\b(?:media|news|newspaper|press|magazine|television|tv|tabloid|broadcast|front-page) (?:report|article|investigation|interview|analysis|story)s?$",
    re.IGNORECASE,
)


def _given_out(speaker: Speaker, telling: Telling) -> bool:
    """Say whether a body stands behind what it gives out itself ("a press release by the port authority")."""
    if speaker.head in word_set("press_statements"):
        return not (speaker.role or "").startswith("joint ")
    if speaker.head in word_set("sites") and telling.lemma in _SHOWING:
        return False
    if speaker.head not in word_set("given_out") | word_set("sites") and telling.lemma != "announce":
        return False
    if speaker.head in _COUNTS and word_set("settled").isdisjoint((speaker.role or "").lower().split()):
        return False
    issuer = parse(f"the {speaker.org}").kind if speaker.org else Kind.NONE
    return issuer in (Kind.BODY, Kind.COUNTRY)


_SITTING = frozenset({"juror", "magistrate", "judge", "justice"})
_TEAMS = frozenset(
    {"team", "group", "consortium", "collaboration", "research team", "research group", "laboratory", "lab"}
)
_COUNTS = frozenset({"count", "tally"})
"""Records, unless a body gives them out as where its counting stands ("the latest count")."""
_PIECES = frozenset({"report", "article", "investigation", "interview", "analysis", "story"})
"""What stands in a paper ("a report in the Daily Lantern")."""
_HOLDING = frozenset({"according to", "hold", "name", "list"})
_SHOWING = frozenset({"show", "indicate", "reveal", "list", "confirm", "suggest", "prove"})


def _papers(speaker: Speaker, telling: Telling) -> bool:
    """Say whether papers are records: those show something ("the certification papers show"), as a journal's do."""
    if (speaker.role or "").rsplit(" ", 1)[-1] == "journal" or speaker.name in word_set("journals"):
        return True
    return (
        speaker.name is None
        and speaker.head == "paper"
        and speaker.plural
        and telling.lemma in _SHOWING | _HOLDING
    )


def _is_record(telling: Telling) -> bool:
    """Say whether a journal holds what is told; its editors speak of what they do ("the journal said")."""
    return telling.lemma not in _EDITING


_EDITING = frozenset(
    {
        "say",
        "announce",
        "add",
        "confirm",
        "tell",
        "apologise",
        "apologize",
        "retract",
        "explain",
        "acknowledge",
        "admit",
    }
)


def is_state(outlet: Speaker) -> bool:
    """Say whether an outlet is a state's, by its name or by what the text calls it."""
    info = outlet_info(outlet.name) if outlet.name else None
    described = " ".join(filter(None, (outlet.role, *sorted(outlet.aliases - {outlet.name}))))
    if (info is not None and info.kind == "state") or _STATE.search(f"{outlet.name} {described}"):
        return True
    return info is None and _OFFICIAL.search(described) is not None


def _outlet(speaker: Speaker) -> SourcingType:
    return SourcingType.STATE_MEDIA if is_state(speaker) else SourcingType.MEDIA_REPORT


class _Row(NamedTuple):
    """A row of the table ``source_types``."""

    marks: tuple[str, ...]
    type: SourcingType


@lru_cache(maxsize=256)
def _rows(named: bool, cls: str, language: str = "en") -> tuple[_Row, ...]:
    """Give the rows for the named or unnamed of one class, in their order."""
    letter = "y" if named else "n"
    return tuple(
        _Row(tuple(row["marks"].split()), SourcingType(row["type"]))
        for row in lexicon.table("source_types", language)
        if row["named"] in ("", letter)
        and (not row["classes"] or (cls or "-") in lexicon.split(row["classes"]))
    )


def _person(speaker: Speaker, telling: Telling) -> SourcingType:
    for row in _rows(speaker.name is not None, speaker.cls):
        for mark in row.marks:
            if not holds(mark, speaker, telling):
                break
        else:
            return row.type
    raise AssertionError("the last row of the table source_types has no marks")
