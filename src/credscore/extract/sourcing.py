"""The sourcing type of the innermost agent, with the tie-breaks of the sourcing guide."""

from __future__ import annotations

import re
from functools import lru_cache

from credscore import lexicon
from credscore.extract.kinds import Kind
from credscore.extract.people import Speaker
from credscore.extract.roles import first_names
from credscore.normalize.names import government, outlet_info
from credscore.terms import SourcingType

_STATE = re.compile(r"\bstate(?:-run|-owned|-controlled|-backed)?\s+(?:tv|television|media|news|broadcaster|radio|channel|"
                    r"outlet|newspaper|paper|agency|wire|press)|\b(?:state|government|kremlin)-(?:run|owned|controlled|backed)\b", re.IGNORECASE)  # fmt: skip
_LEARNED = re.compile(
    r"\b(?:university|institute|institution|college|think[- ]tank|school of|research|polytechnic|observatory|laborator|"
    r"academy|centre for|center for|centre on|center on|society for|foundation)\b",
    re.IGNORECASE,
)
_HOUSES = re.compile(r"\b(?:museum|royal college|royal society|botanic|library|archives?)\b", re.IGNORECASE)
"""Whoever speaks for no office at such a house is one of its scholars."""
_HEADS_OF_LEARNING = frozenset({"director", "minister"})
_SAW = frozenset({"see", "watch", "witness", "hear", "observe", "count", "visit", "film", "photograph"})
_POSTS = frozenset({"post", "tweet", "repost", "retweet"})
_POSTING = frozenset({"", "ordinary", "witness", "insider", "kin", "private"})
_COUNSEL = frozenset({"lawyer", "solicitor", "barrister", "counsel", "attorney", "advocate"})
_DEFENDS = ("defence", "defense", "prosecution", "defending", "lead counsel", "public defender")
_WRITING = frozenset({"author", "co-author", "researcher", "scientist", "reviewer", "auditor", "examiner"})
_SET_DOWN = frozenset({"write", "conclude", "find"})
"""What several authors together do in what they publish."""
_PUBLIC = frozenset(
    {"state", "county", "city", "federal", "provincial", "municipal", "government", "district", "borough"}
)
_ATTENDANTS = frozenset({"coach", "manager", "publicist", "adviser", "advisor", "trainer"})
_UNTIED = frozenset(
    {"expert", "analyst", "professor", "scholar", "academic", "author", "historian", "activist", "advocate"}
)


@lru_cache(maxsize=4)
def _anonymity(language: str = "en") -> re.Pattern[str]:
    terms = sorted(lexicon.words("anonymity", "term", language), key=lambda term: (-len(term), term))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, terms))})\b[^.;,”\"]{{0,160}}", re.IGNORECASE)


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
    speaker: Speaker | None,
    *,
    lemma: str = "",
    impersonal: bool = False,
    reason: str | None = None,
    online: bool = False,
) -> SourcingType:
    """Give the sourcing type of a speaker.

    Parameters
    ----------
    speaker : Speaker or None
    lemma : str
        The cue's lemma; seeing makes an eyewitness.
    impersonal : bool
        Whether the wording names no agent ("is believed to").
    reason : str or None
        A stated reason for anonymity.
    online : bool
        Whether the words were posted on a platform.

    Returns
    -------
    SourcingType
    """
    if speaker is None:
        return SourcingType.HEARSAY if impersonal else SourcingType.UNATTRIBUTED
    kind = speaker.kind
    if kind is Kind.OUTLET:
        return _outlet(speaker)
    simple = _BY_KIND.get(kind)
    if simple is not None:
        return simple
    if speaker.name is None:
        posted = online or lemma in _POSTS
        if posted and speaker.cls in _POSTING:
            return SourcingType.SOCIAL_MEDIA
        return _unnamed(speaker, lemma, reason)
    return _named(speaker)


_BY_KIND = {
    Kind.COUNTRY: SourcingType.INSTITUTION,
    Kind.BODY: SourcingType.INSTITUTION,
    Kind.DOCUMENT: SourcingType.DOCUMENT,
    Kind.STATEMENT: SourcingType.HEARSAY,
    Kind.RUMOUR: SourcingType.HEARSAY,
    Kind.SOCIAL: SourcingType.SOCIAL_MEDIA,
    Kind.PRONOUN: SourcingType.HEARSAY,
}


def _outlet(speaker: Speaker) -> SourcingType:
    info = outlet_info(speaker.name) if speaker.name else None
    text = " ".join(filter(None, (speaker.name, speaker.role, *sorted(speaker.aliases))))
    if (info is not None and info.kind == "state") or _STATE.search(text):
        return SourcingType.STATE_MEDIA
    return SourcingType.MEDIA_REPORT


def _speaks_for(speaker: Speaker) -> bool:
    """Say whether a lawyer speaks for a party."""
    role = (speaker.role or "").lower()
    if speaker.counsel or role.startswith(_DEFENDS):
        return speaker.cls in ("expert", "", "official")
    return speaker.head.rsplit(" ", 1)[-1] in _COUNSEL and (
        speaker.owned or " for " in role or " representing " in role or "’s " in role or "'s " in role
    )


def _serves(speaker: Speaker) -> bool:
    """Say whether a specialist holds a public post ("the state epidemiologist")."""
    if speaker.cls != "expert" or speaker.head in _UNTIED or not speaker.role:
        return False
    before = speaker.role.lower().split(speaker.head, 1)[0].replace("chief", "").split()
    return bool(before) and before[-1] in _PUBLIC


def _attends(speaker: Speaker) -> bool:
    """Say whether an unnamed agent or coach works for a person and holds no office of a body's."""
    if speaker.head.endswith("agent"):
        return True
    owner = (speaker.org or "").split(" ")[0]
    return speaker.head in _ATTENDANTS and (owner in first_names() or speaker.owned)


def _unnamed(speaker: Speaker, lemma: str, reason: str | None) -> SourcingType:
    cls = speaker.cls
    if speaker.lived:
        return SourcingType.EYEWITNESS
    if cls == "spokesperson":
        if speaker.plural and speaker.head == "representative" and speaker.org and government(speaker.org):
            return SourcingType.ANONYMOUS_OFFICIAL
        known = speaker.org is not None or speaker.definite
        return SourcingType.INSTITUTION if known and not reason else SourcingType.ANONYMOUS_OFFICIAL
    if cls == "official":
        if speaker.former or _attends(speaker):
            return SourcingType.ANONYMOUS_SOURCE
        known = speaker.definite or speaker.owned or speaker.org is not None
        office = speaker.single and not speaker.plural and known
        return SourcingType.NAMED_OFFICIAL if office and not reason else SourcingType.ANONYMOUS_OFFICIAL
    if cls in ("witness", "kin"):
        return SourcingType.ANONYMOUS_SOURCE if reason and cls != "kin" else SourcingType.EYEWITNESS
    if speaker.head in _WRITING and lemma in _SET_DOWN and speaker.definite:
        return SourcingType.DOCUMENT
    if _serves(speaker):
        return SourcingType.ANONYMOUS_OFFICIAL
    if cls == "ordinary":
        there = lemma in _SAW or (speaker.present and not reason)
        return SourcingType.EYEWITNESS if there else SourcingType.ANONYMOUS_SOURCE
    if cls == "private":
        return SourcingType.HEARSAY
    if cls == "journalist":
        there = lemma in _SAW or speaker.ours or speaker.present
        return SourcingType.EYEWITNESS if there else SourcingType.MEDIA_REPORT
    if _speaks_for(speaker):
        return SourcingType.INSTITUTION
    if cls == "insider" and speaker.head == "source" and _OFFICIAL_SOURCE.search(speaker.role or ""):
        return SourcingType.ANONYMOUS_OFFICIAL
    if speaker.head in ("observer", "monitor", "inspector") and speaker.org is not None:
        return SourcingType.ANONYMOUS_OFFICIAL
    return SourcingType.ANONYMOUS_SOURCE


_OFFICIAL_SOURCE = re.compile(
    r"\b(?:government|ministry|ministerial|cabinet|police|military|army|navy|air force|defen[cs]e|intelligence|diplomatic|security|official|"
    r"presidential|palace|kremlin|white house|downing street|parliamentary|congressional|judicial|court|prosecution|law enforcement|police force|"
    r"state department|pentagon|nato|eu|u\.?n\.?|european commission|central bank|regulatory|council|city hall) sources?\b|"
    r"\bsources? (?:in|at|inside|within|from) the (?:[\w’' -]{0,30})?(?:government|ministry|police|military|army|cabinet|presidency|prosecutor|chancellery|"
    r"embassy|parliament|treasury|palace|kremlin)\b",
    re.IGNORECASE,
)


def _named(speaker: Speaker) -> SourcingType:
    cls = speaker.cls
    if cls == "official" and _of_learning(speaker):
        return SourcingType.PUNDIT if speaker.staged else SourcingType.NAMED_EXPERT
    if cls == "official":
        return SourcingType.PUNDIT if speaker.former else SourcingType.NAMED_OFFICIAL
    if cls == "spokesperson":
        return SourcingType.NAMED_OFFICIAL
    if cls in ("witness", "ordinary", "kin"):
        retired = speaker.former and (speaker.staged or speaker.head in _performers())
        return SourcingType.PUNDIT if retired and not speaker.lived else SourcingType.EYEWITNESS
    if cls == "private":
        return SourcingType.HEARSAY
    if cls == "commentator":
        return SourcingType.PUNDIT
    if cls == "journalist":
        if speaker.ours:
            return SourcingType.EYEWITNESS
        at_outlet = speaker.org is not None and outlet_info(speaker.org) is not None and not speaker.staged
        return SourcingType.MEDIA_REPORT if at_outlet else SourcingType.PUNDIT
    if cls == "expert":
        if _speaks_for(speaker) or _serves(speaker):
            return SourcingType.NAMED_OFFICIAL
        if speaker.lived:
            return SourcingType.EYEWITNESS
        return SourcingType.PUNDIT if speaker.staged or speaker.former else SourcingType.NAMED_EXPERT
    if cls == "insider":
        return SourcingType.PUNDIT
    if speaker.aged or speaker.present:
        return SourcingType.EYEWITNESS
    if not cls and speaker.org and (_LEARNED.search(speaker.org) or _HOUSES.search(speaker.org)):
        return SourcingType.PUNDIT if speaker.staged else SourcingType.NAMED_EXPERT
    if speaker.doctor:
        return SourcingType.PUNDIT if speaker.staged else SourcingType.NAMED_EXPERT
    return SourcingType.PUNDIT if speaker.staged else SourcingType.NAMED_OFFICIAL


def _of_learning(speaker: Speaker) -> bool:
    text = f"{speaker.role or ''} {speaker.org or ''}"
    return speaker.family in _HEADS_OF_LEARNING and bool(_LEARNED.search(text))


@lru_cache(maxsize=4)
def _performers(language: str = "en") -> frozenset[str]:
    return lexicon.word_sets("word_sets", language=language)["performers"]
