"""What the table of sourcing types asks of a person: marks of the description, of the words said, of the stage."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from credscore.extract.kinds import PERSONAL, Kind
from credscore.extract.people import Speaker
from credscore.extract.phrases import parse
from credscore.extract.proper_names import first_names, name_kind, surnames
from credscore.extract.roles import role_of
from credscore.extract.specialists import (
    UNTIED,
    answers,
    employed,
    learning,
    ranking,
    reports_own,
    scholar,
    serves,
    styled,
    unaffiliated,
)
from credscore.extract.stages import broadcasts
from credscore.extract.wordings import hinted
from credscore.extract.wordsets import word_set
from credscore.normalize.names import government, outlet_info

_SAW = frozenset({"see", "watch", "witness", "hear", "observe", "count", "visit", "film", "photograph"})
_RECORDED = re.compile(
    r"\b(?:in|on) (?:the|a|an|this|that) (?:[\w-]+ )?(?:recording|video|clip|audio|footage|voice message|voice note|livestream|post|thread)\b"
)
"""Whoever is known from a recording that goes round alone."""
_POSTS = frozenset({"post", "tweet", "repost", "retweet"})
_COUNSEL = frozenset({"lawyer", "solicitor", "barrister", "counsel", "attorney", "advocate"})
_DEFENDS = ("defence", "defense", "prosecution", "defending", "lead counsel", "public defender")
_SILKS = (("KC",), ("QC",), ("SC",))
"""What those put behind their names who plead in British courts."""
_WRITING = frozenset({"author", "co-author", "researcher", "scientist", "reviewer", "auditor", "examiner"})
_SET_DOWN = frozenset({"write", "conclude", "find"})
"""What several authors together do in what they publish."""
_BENCH = frozenset({"judge", "justice", "magistrate", "investigator", "inspector", "monitor"})
_FOUND = frozenset({"find", "conclude", "rule", "establish", "determine", "decide", "hold", "convict"})
"""What those who sit together decide as a body."""
_ADVISING = frozenset({"adviser", "advisor", "aide", "assistant"})
_ATTENDANTS = frozenset({"coach", "manager", "publicist", "trainer", "adviser", "advisor", "aide"})
_SITS = re.compile(
    r"\bmembers? of (?:its|the|their|his|her|an?) (?:[\w’'-]+ ){0,2}(?:board|council|committee|cabinet|management|executive|leadership|presidium|jury|panel)\b"
)
_WATCHING = frozenset({"observer", "monitor", "inspector"})
_HIMSELF = re.compile(
    r"\b(?:(?:had |has |have )?personally (?:saw|seen|heard|watched|witnessed|counted)|(?:saw|seen|heard|watched|witnessed|counted) \w+ (?:himself|herself|myself)|"
    r"with (?:my|his|her|our|their) own (?:eyes|ears|hands))\b",
    re.IGNORECASE,
)
_SELF = ("self", "personally", " own ")


class Telling(NamedTuple):
    """One statement of a speaker.

    Attributes
    ----------
    lemma : str
        The cue's lemma; seeing makes an eyewitness.
    reason : str or None
        A stated reason for anonymity.
    online : bool
        Whether the words were posted on a platform.
    said : str
        The words.
    in_journal : bool
        Whether they are published as a study.
    from_record : bool
        Whether the sentence opens with the record in which they stand.
    witnessing : bool
        Whether they tell what the speaker perceived.
    together : bool
        Whether they tell what the speaker did with others.
    endured : bool
        Whether they tell what was done to the speaker.
    own_doings : bool
        Whether they deny or admit what is laid at the speaker's own door.
    own_words : bool
        Whether they are of the speaker's own doings.
    quoted : bool
        Whether they are quoted.
    passed_on : bool
        Whether they are told at second hand.
    """

    lemma: str = ""
    reason: str | None = None
    online: bool = False
    said: str = ""
    in_journal: bool = False
    from_record: bool = False
    witnessing: bool = False
    together: bool = False
    endured: bool = False
    own_doings: bool = False
    own_words: bool = False
    quoted: bool = False
    passed_on: bool = False


def holds(mark: str, speaker: Speaker, telling: Telling) -> bool:
    """Say whether a mark of the table ``source_types`` holds.

    Parameters
    ----------
    mark : str
        A key of the table below; behind ``!`` it must not hold.
    speaker : Speaker
    telling : Telling

    Examples
    --------
    >>> from credscore.extract.kinds import Kind
    >>> holds("!former", Speaker(Kind.PERSON, former=True), Telling())
    False
    """
    return not _MARKS[mark[1:]](speaker, telling) if mark[0] == "!" else _MARKS[mark](speaker, telling)


def _role(speaker: Speaker) -> str:
    return (speaker.role or "").lower()


def _party(speaker: Speaker, telling: Telling) -> bool:
    """Say whether a lawyer speaks for a party."""
    role = _role(speaker)
    if speaker.words[-1:] in _SILKS:
        return True
    if speaker.counsel or role.startswith(_DEFENDS):
        return speaker.cls in ("expert", "", "official")
    return speaker.head.rsplit(" ", 1)[-1] in _COUNSEL and (
        speaker.owned or " for " in role or " representing " in role or _OWNED.search(role) is not None
    )


_OWNED = re.compile(r"(?:[’']s|s[’']) ")
"""A possessor before a description ("the Princess's lawyer", "the players’ agent")."""


def _helms(speaker: Speaker, telling: Telling) -> bool:
    """Say whether somebody steers a vessel or machine and speaks for it alone ("the trawler's captain")."""
    if speaker.head not in word_set("helms"):
        return False
    role = speaker.role or ""
    sure = role[:1].islower() or " of the " in role or speaker.head not in word_set("many_posts")
    return sure and word_set("led_bodies").isdisjoint(_role_words(role))


def _role_words(role: str) -> list[str]:
    return _POSSESSIVE.sub("", role.lower()).split()


_POSSESSIVE = re.compile("[’']s?(?= |$)")


def _attends(speaker: Speaker, telling: Telling) -> bool:
    """Say whether an unnamed agent or coach works for a person and holds no office of a body's."""
    if speaker.head.endswith("agent"):
        return True
    if speaker.head not in _ATTENDANTS:
        return False
    owner = (speaker.org or _role(speaker).rpartition(" to the ")[2]).split(" ")
    kept = role_of(owner[-1])
    if kept is not None and kept.cls == "official" and speaker.head in _ADVISING:
        return False
    return owner[0] in first_names() or speaker.owned or (kept is not None and kept.cls in PERSONAL)


_INITIALS = 4
"""Letters of the initials of services, which have no plural ("ISI")."""


@lru_cache(maxsize=4)
def _state(language: str = "en") -> re.Pattern[str]:
    terms = sorted(word_set("state_words", language), key=lambda t: (-len(t), t))
    several = (re.escape(term) + ("s?" if len(term) > _INITIALS else "") for term in terms)
    return re.compile(rf"\b(?:{'|'.join(several)})(?![\w-])", re.IGNORECASE)


def _official_source(speaker: Speaker, telling: Telling) -> bool:
    """Say whether a source is placed in the state ("a government source", "sources in the army")."""
    return (
        speaker.head == "source"
        and "close to" not in _role(speaker)
        and _state().search(speaker.role or "") is not None
    )


def _there(speaker: Speaker, telling: Telling) -> bool:
    """Say whether people are known by nothing but the place where they live ("people in the old quarter")."""
    if speaker.head not in word_set("anybody") or not speaker.org:
        return False
    return _AREA.search(speaker.org) is not None or name_kind(speaker.org) in (Kind.NONE, Kind.COUNTRY)


_AREA = re.compile(
    r"\b(?:district|village|town|city|valley|island|islands|neighbou?rhood|quarter|area|region|camp|street|coast|settlement|suburb|suburbs|province|"
    r"county|community|estate|block|building|slum|favela|hamlet|parish|bay|hills?|mountains?|square|market|zone|delta|commune|shelter|border|harbou?r)$",
    re.IGNORECASE,
)


def _prominent(speaker: Speaker, telling: Telling) -> bool:
    """Say whether somebody is kin of one who holds an office or stands on a stage: that is hearsay from the house."""
    if speaker.owned or not speaker.org:
        return False
    words = speaker.org.lower().split()
    of = role_of(speaker.org) or role_of(words[-1]) or role_of(words[0])
    return of is not None and (of.single or of.cls == "official" or of.term in word_set("performers"))


_MARKS: dict[str, Callable[[Speaker, Telling], bool]] = {
    "posted": lambda s, t: (
        t.online
        or t.lemma in _POSTS
        or (parse(s.org or "").kind is Kind.SOCIAL and not (s.org or "").endswith(" Post"))
        or _RECORDED.search(_role(s)) is not None
    ),
    "saw_himself": lambda s, t: hinted(t.said.lower(), _SELF) and _HIMSELF.search(t.said) is not None,
    "lived": lambda s, t: s.lived,
    "confiding": lambda s, t: s.confiding,
    "witnessing": lambda s, t: t.witnessing,
    "together": lambda s, t: t.together,
    "endured": lambda s, t: t.endured,
    "saw": lambda s, t: t.lemma in _SAW,
    "present": lambda s, t: s.present,
    "ours": lambda s, t: s.ours,
    "aged": lambda s, t: s.aged,
    "first_name": lambda s, t: (
        len(s.words) == 1 and s.words[0] in first_names() and s.words[0] not in surnames() and not s.title
    ),
    "reason": lambda s, t: t.reason is not None or s.veiled,
    "envoys": lambda s, t: s.plural and s.head == "representative" and government(s.org or "") is not None,
    "placed": lambda s, t: s.org is not None or s.definite or s.owned,
    "at_body": lambda s, t: s.org is not None,
    "office": lambda s, t: s.single and not s.plural,
    "many": lambda s, t: s.plural,
    "counted": lambda s, t: s.counted,
    "bosses": lambda s, t: s.head in word_set("bosses") and " " in _role(s),
    "managing": lambda s, t: s.head in word_set("managers"),
    "on_service": lambda s, t: s.head in word_set("service_experts"),
    "on_shift": lambda s, t: s.head in word_set("shift_workers"),
    "responder": lambda s, t: s.family == "responder",
    "state_body": lambda s, t: _state().search(s.org or "") is not None or _SITS.search(_role(s)) is not None,
    "bench": lambda s, t: s.plural and s.head in _BENCH,
    "judges": lambda s, t: s.family == "judge" or s.head.endswith("coroner"),
    "posting": lambda s, t: s.head in word_set("posters"),
    "found": lambda s, t: t.lemma in _FOUND,
    "former": lambda s, t: s.former,
    "own_doings": lambda s, t: t.own_doings,
    "own_words": lambda s, t: t.own_words,
    "quoted": lambda s, t: t.quoted,
    "passed_on": lambda s, t: t.passed_on,
    "apart": lambda s, t: (
        s.head not in word_set("near_kin") and (s.org is not None or _OWNED.search(_role(s)) is not None)
    ),
    "public": lambda s, t: s.public,
    "helms": _helms,
    "steers": lambda s, t: (
        s.head in word_set("helms") and word_set("led_bodies").isdisjoint(_role_words(_role(s)))
    ),
    "regulates": lambda s, t: s.head in word_set("regulating"),
    "ranking": lambda s, t: ranking(s),
    "untied": lambda s, t: s.head.rsplit(" ", 1)[-1] in UNTIED,
    "of_channel": lambda s, t: broadcasts(s.role or ""),
    "edits": lambda s, t: s.head in word_set("chief_editors"),
    "attends": _attends,
    "writes": lambda s, t: s.definite and s.head in _WRITING and t.lemma in _SET_DOWN,
    "in_journal": lambda s, t: t.in_journal,
    "employed": lambda s, t: employed(s),
    "serves": lambda s, t: serves(s),
    "answers": lambda s, t: answers(s),
    "reports_own": lambda s, t: reports_own(s),
    "testifies": lambda s, t: s.sworn or t.lemma == "testify" or "court-appointed" in _role(s),
    "accused": lambda s, t: s.accused,
    "medic": lambda s, t: s.head in word_set("hospital_doctors"),
    "party": _party,
    "official_source": _official_source,
    "watches": lambda s, t: s.head in _WATCHING,
    "learning": lambda s, t: learning(s),
    "scholar": lambda s, t: scholar(s),
    "doctor": lambda s, t: s.doctor,
    "staged": lambda s, t: s.staged,
    "retired": lambda s, t: (
        s.former and (s.staged or s.head in word_set("performers") or s.head in word_set("veterans"))
    ),
    "everyday": lambda s, t: s.head in word_set("everyday"),
    "letters": lambda s, t: s.head in word_set("authors"),
    "on_the_spot": lambda s, t: s.head in word_set("on_the_spot"),
    "carer": lambda s, t: s.head in word_set("carers"),
    "there": _there,
    "hosts": lambda s, t: s.plural and government(s.org or "") is not None and s.head in word_set("hosts"),
    "prominent": _prominent,
    "unaffiliated": lambda s, t: unaffiliated(s),
    "styled": lambda s, t: styled(s),
    "seated": lambda s, t: s.head in word_set("seated_offices") and s.org is not None,
    "clerks": lambda s, t: s.head == "clerk",
    "clergy": lambda s, t: s.head in word_set("clergy"),
    "this_one": lambda s, t: s.definite and not s.plural,
    "whose": lambda s, t: s.owned or _OWNED.search(_role(s)) is not None,
    "concerned": lambda s, t: s.concerned,
    "service": lambda s, t: s.plural and not s.counted and s.org is None and s.head in word_set("services"),
    "of_outlet": lambda s, t: outlet_info(s.org or "") is not None,
}
