"""What is spread on platforms: whose it is, and whether an office or a body stands behind it."""

from __future__ import annotations

import re

from credscore.extract import stages
from credscore.extract.kinds import Kind
from credscore.extract.marks import Telling
from credscore.extract.people import Speaker
from credscore.extract.phrases import parse
from credscore.extract.role_senses import is_shared
from credscore.extract.wordsets import word_set
from credscore.normalize.names import outlet_info
from credscore.terms import SourcingType

CLAIMING = frozenset(
    {
        "claim",
        "say",
        "write",
        "allege",
        "suggest",
        "post",
        "assert",
        "speculate",
        "talk",
        "word",
        "rumour",
        "go round",
    }
)
"""Verbs of those who put on a platform what nobody stands behind."""
_ALLEGING = frozenset({"claim", "allege", "assert", "speculate", "insist", "go round"})
_CLIPS = word_set("clips")


def by_post(speaker: Speaker, telling: Telling) -> SourcingType | None:
    """Give the type of what is spread on platforms; None where it is not."""
    if telling.online and _spread_about(speaker):
        return SourcingType.SOCIAL_MEDIA
    if speaker.kind is Kind.DOCUMENT and speaker.org is None and _alleges(speaker, telling):
        return SourcingType.SOCIAL_MEDIA
    body = speaker.kind is Kind.BODY
    if body and (
        _is_gang(speaker, telling) or (speaker.name is None and stages.platform(speaker.role or ""))
    ):
        return SourcingType.SOCIAL_MEDIA
    if speaker.kind is Kind.STATEMENT and speaker.head == "account" and telling.lemma in CLAIMING:
        return SourcingType.SOCIAL_MEDIA
    if (
        telling.online
        and speaker.kind is Kind.OUTLET
        and speaker.head == "channel"
        and not _licensed(speaker)
    ):
        return SourcingType.SOCIAL_MEDIA
    return _poster(speaker) if speaker.kind is Kind.SOCIAL else None


def _alleges(speaker: Speaker, telling: Telling) -> bool:
    """Say whether a clip speaks, as those do that go round; one that is looked at as a record shows something."""
    if speaker.head not in _CLIPS or not is_shared(speaker.head, speaker.role or ""):
        return False
    return telling.lemma in _ALLEGING or (telling.lemma == "say" and speaker.head == "audio")


def _licensed(speaker: Speaker) -> bool:
    """Say whether a channel is known as an outlet or called one that broadcasts ("the television channel")."""
    known = outlet_info(speaker.name) if speaker.name else None
    return known is not None or stages.broadcasts(speaker.role or "")


def _spread_about(speaker: Speaker) -> bool:
    """Say whether what was put on a platform is no office's: a picture, a page, a gang's boast."""
    if speaker.kind is Kind.STATEMENT:
        return speaker.org is None or parse(speaker.org).kind is Kind.SOCIAL
    if speaker.kind is Kind.DOCUMENT:
        return speaker.head == "page" or is_shared(speaker.head, speaker.role or "")
    called = {speaker.head, (speaker.role or "").lower()}
    return speaker.kind is Kind.BODY and not word_set("unofficial_groups").isdisjoint(called)


def _is_gang(speaker: Speaker, telling: Telling | None) -> bool:
    """Say whether a body is one of hackers, who speak to the world by what they post alone."""
    if telling is not None and " calling " in (speaker.role or "") and _STOLE.search(telling.said):
        return True
    return _HACKING.search((speaker.role or "").lower()) is not None


_STOLE = re.compile(
    r"\b(?:stolen|stole|steal|hacked|breached|encrypted|leaked|copied|downloaded|obtained|published)\b[^.;]{0,60}\b(?:data|records|files|documents|e-?mails|passwords|"
    r"accounts|servers|systems|network|database|gigabytes|terabytes|passports)\b"
)
_HACKING = re.compile(
    r"\b(?:hack\w*|ransomware|cyber|cybercrim\w+|cyber[- ]?(?:gang|crime|attack)\w*|data[- ]leak|extortion) (?:[\w-]+ )?(?:group|gang|crew|collective|outfit|ring|team|cartel|syndicate)\b"
)


def _poster(speaker: Speaker) -> SourcingType | None:
    """Give the type of the body or office whose own account or post it is ("the club's Instagram account", "the senator's tweet")."""
    role = speaker.role or ""
    if speaker.head not in word_set("official_feeds"):
        return None
    owned = speaker.org and role.startswith((f"{speaker.org}’s", f"{speaker.org}'s", f"{speaker.org}’ "))
    by = None if owned else _BY.search(role)
    owner = speaker.org if owned else by[1] if by else None
    if not owner:
        return None
    if parse(f"the {owner}").kind in (Kind.BODY, Kind.COUNTRY):
        return SourcingType.INSTITUTION
    person = parse(owner)
    office = person.cls in ("official", "spokesperson") and (person.name is not None or person.single)
    return SourcingType.NAMED_OFFICIAL if office else None


_BY = re.compile(r" (?:by|from) (?:the |an? )?(.+)$")
