"""Who lived through what they tell: "I woke up at two", "he said he was hit"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from credscore.extract import on_record, standing
from credscore.extract.cue_uses import uses
from credscore.extract.experience import acted, endured, own, witnessed
from credscore.extract.kinds import Kind
from credscore.extract.people import Speaker
from credscore.extract.proper_names import name_kind
from credscore.extract.spans import Form, Span
from credscore.extract.specialists import of_markets
from credscore.extract.statement import Statement
from credscore.extract.wordsets import word_set
from credscore.lexicon import alternatives
from credscore.terms import Stance

_PAST = (
    r"(?:was|were|had|saw|heard(?! (?:that|of|about|rumou?rs)\b)|felt|ran|woke|hid|fled|lost (?:my|our|everything|all|the|his|her|a|an|two|three|both|sight)|got|went|came|fell|stood|sat|held|took|found|dug|rang|wore|caught|spent|crept|bled|shook|froze|knelt|leapt|slid|tore|wept|bit|ate|drank|fought|brought|carried|waited|left (?:the|my|our|home|everything|it|them|him|her|when|at|in|with)|threw|broke|swam|drove|rode|slept|lay|smelled|smelt|"
    r"thought|could (?:see|hear|feel|smell|not (?:see|breathe|move|get))|[a-z]{2,}ed)"
)
_LIVED = re.compile(
    rf"\W{{0,4}}(?:(?:and|so|then|suddenly|at first|when|as),? )?(?:I|[Ww]e) (?:just |suddenly |all |then |only )?{_PAST}\b(?! (?:always|never|long|often)\b)|"
    r"\W{0,4}(?:My|Our) (?:house|home|car|son|daughter|husband|wife|mother|father|brother|sister|children|kids|neighbou?rs?|boat|shop|flat|street|village|family|"
    r"friends?|parents|baby|dog|hands?|legs?|clothes)\b|"
    r"\W{0,4}(?:They|He|She|[Tt]he (?:soldiers|police|men|guards|gunmen|rebels)) (?:took|stole|burned|burnt|beat|hit|kicked|pushed|dragged|shot|killed|tied|robbed|locked|searched|broke|"
    r"destroyed|emptied|looted|seized|cut|slaughtered|grabbed|slapped|punched|threatened) (?:\w+ ){0,2}?(?:me|us|my|our)\b"
)
_KIN = (
    r"(?:son|daughter|husband|wife|mother|father|brother|sister|child(?:ren)?|kids|house|home|family|parents|baby|grandson|granddaughter|cousin|nephew|niece|"
    r"uncle|aunt|grandmother|grandfather|boyfriend|girlfriend|partner|fianc[ée]e?)"
)
_ANYBODY = word_set("strangers")
_DOING = alternatives(word_set("firsthand_doings"))
_CARE = alternatives(word_set("care"))
_SUFFERED = re.compile(
    r"\W{0,3}(?:that )?(?:[Hh]e|[Ss]he|[Tt]hey) (?:had |has |have )?(?:personally |clearly |also |then |suddenly |just |only |already )?"
    rf"(?:{_DOING}|found out|picked up|were told|was told|had been told)\b|"
    rf"\W{{0,3}}(?:that )?(?:[Hh]is|[Hh]er|[Tt]heir) (?:\w+ )?{_KIN} (?:was|were|had|is|are|has|have|could|would|[a-z]+ed|died|went|left|came|lost|told)\b"
)
_I_ACTED = re.compile(r"\W{0,4}(?:I|[Ww]e) (?:wrote|told|gave|put|paid|sent|kept)\b")
"""The same in words of his own."""
_DONE_TO = re.compile(rf"\b{_PAST} (?:\w+ ){{0,2}}?(?:me|us|my|our)\b")
"""What others did to the speaker: "They took my two sons"."""
_TO_OURS = re.compile(
    r" (?:an?|one|another|two|some) (?:[\w-]+ ){1,3}of (?:mine|ours)\b|"
    r" (?:my|our) (?:[\w-]+ ){0,2}?(?:mate|pal|friend|neighbou?r|cousin|brother|sister|wife|husband|son|daughter|mother|father|mum|dad|uncle|aunt|nephew|niece|"
    r"colleague|barber|hairdresser|landlord|landlady|partner|flatmate|in-laws|brother-in-law|sister-in-law|mother-in-law|father-in-law)s?\b"
)
"""Whom somebody told it who is the writer's own acquaintance."""
_CLIENT = re.compile(r"\b(?:[Mm]y|[Oo]ur|[Hh]is|[Hh]er|[Tt]heir) clients?\b")
_MEDICS = word_set("medics")
_TREATED = re.compile(
    r"\W{0,4}(?:I|[Ww]e) (?:have|had|are|am|was|were|treated|received|operated|delivered|lost|buried|saw|see|get|got|took|admitted|cannot|can[’']t|ran)\b"
)
"""How those who nurse the sick tell of their own ward."""
_TENDED = re.compile(
    rf"\W{{0,3}}(?:that )?(?:[Hh]e|[Ss]he|[Tt]hey) (?:had |has |have )(?:\w+ )?(?:{_CARE})\b"
)
_UNOFFICIAL = frozenset({"", "ordinary", "witness", "journalist", "kin"})
_THERE = frozenset({"journalist", "witness", "ordinary", "kin"})
"""Who tells of what he saw also where the text says where he belongs ("a worker at the plant")."""


def mark(statements: Iterable[Statement], body: str, title: str = "") -> None:
    """Note which speakers without an office tell what they lived through themselves."""
    told: set[Speaker] = set()
    for statement in statements:
        speaker = statement.speaker
        if speaker is None or not statement.content:
            continue
        speaker.accused = (
            speaker.accused or statement.stance is Stance.DENYING or statement.lemma in uses("admission")
        )
        speaker.sworn = speaker.sworn or statement.lemma == "testify"
        if speaker.kind is Kind.PERSON:
            _mark_person(speaker, statement, body, title if speaker not in told else None)
            if statement.quoted and not speaker.cls and speaker not in told:
                said = body[slice(*statement.content[0])].lstrip("“\"‘'")
                speaker.confiding = witnessed(said) or own(said, True, False)
            told.add(speaker)
        if speaker.kind is Kind.OUTLET and speaker.name is None and on_record.is_study(speaker.head, body):
            speaker.kind = Kind.DOCUMENT
        if speaker.kind is Kind.ROLE and statement.cue and _is_private(speaker, statement.cue, body):
            speaker.cls = "private"
        start, end = statement.content[0]
        if _tends(speaker):
            tended = _TREATED if statement.quoted else _TENDED
            speaker.lived = speaker.lived or tended.match(body, start, end) is not None
        told_of = speaker.former and statement.form is Form.CARRIED
        medic = speaker.former and speaker.head in _MEDICS
        if not (speaker.lived or told_of) and (_private(speaker) or medic):
            speaker.lived = _lived(speaker, statement, body)
            speaker.present = speaker.present or speaker.lived


def _mark_person(speaker: Speaker, statement: Statement, body: str, title: str | None) -> None:
    """Note whose cause somebody named speaks for, and, at the first statement, which gives the title, where he stands."""
    start, end = statement.content[0]
    if not speaker.concerned:
        speaker.concerned = _concerned(speaker, body)
    if not speaker.counsel:
        speaker.counsel = (
            body.find("client", start, end) >= 0 and _CLIENT.search(body, start, end) is not None
        )
    if speaker.cls == "expert" and speaker.former and not speaker.lived:
        speaker.lived = witnessed(body[start:end].lstrip("“\"‘'"), statement.quoted)
    if title is None:
        return
    if speaker.cls == "expert" and speaker.words:
        speaker.lived = speaker.lived or standing.befallen(speaker.words[-1], body)
        speaker.charged = speaker.charged or standing.leads(speaker.words[-1], body)
    ran = speaker.former and speaker.head.rsplit(" ", 1)[-1] in word_set("running_for_office")
    if (speaker.former or speaker.cls in _LAY) and speaker.words and not (speaker.aged or ran):
        speaker.public = standing.campaigns(speaker.words, body)
    if not speaker.cls and speaker.name:
        speaker.public = standing.holds_office(speaker.words[-1], body) or standing.campaigns(
            speaker.words, body, title
        )
        told = (standing.lives_privately, standing.competes)
        private = not speaker.public and any(tells(speaker.words[-1], body) for tells in told)
        speaker.present = speaker.present or private or standing.of_crowd(speaker.name, body)


_LAY = frozenset({"ordinary", "witness", "commentator", "expert"})
"""Descriptions that people keep who have gone into politics ("the businessman")."""


def _is_private(speaker: Speaker, cue: Span, body: str) -> bool:
    """Say whether somebody unnamed told the writer himself ("a man told me")."""
    if _TO_OURS.match(body, cue.end):
        return True
    return speaker.head in _ANYBODY and not speaker.plural and body.startswith(" me ", cue.end)


def _lived(speaker: Speaker, statement: Statement, body: str) -> bool:
    """Say whether words tell what their speaker did or went through."""
    start, end = statement.content[0]
    if not statement.quoted:
        said = body[start:end]
        if _of_the_unnamed(speaker, said) or (speaker.name is None and acted(said)):
            return True
        return endured(said, False) or _SUFFERED.match(said) is not None
    if speaker.name is None and _I_ACTED.match(body, start, end) is not None:
        return True
    done_to = speaker.cls in _THERE and _DONE_TO.search(body, start, end) is not None
    return done_to or _LIVED.match(body, start, end) is not None


def _of_the_unnamed(speaker: Speaker, said: str) -> bool:
    """Say whether a man or woman of whom nothing else is known speaks of himself or herself ("the woman said she had been asleep")."""
    match = _HE_OR_SHE.match(said)
    plain = speaker.name is None and speaker.role is not None and speaker.head in _MEN_AND_WOMEN
    return plain and match is not None and _GENDERS[match[1].lower()] == speaker.gender


_GENDERS = {"he": "m", "she": "f"}
_MEN_AND_WOMEN = frozenset({"man", "woman", "boy", "girl", "teenager"})
_HE_OR_SHE = re.compile(
    r"\W{0,3}(?:that )?(he|she) (?:had|has|was|is|did|does|could|felt|feared|wanted|knew|[a-z]+ed)(?:n[’']t)?\b(?! been told| heard)",
    re.IGNORECASE,
)


def _concerned(speaker: Speaker, body: str) -> bool:
    """Say whether a text has spoken of a specialist's house before the specialist comes in."""
    house = speaker.org
    if not house or speaker.cls not in ("expert", "official") or of_markets(speaker):
        return False
    if house.islower():
        role = speaker.role or ""
        owned = role.startswith((f"{house}’s ", f"{house}'s ")) and (
            speaker.cls == "official" or house not in word_set("wide_owners")
        )
        return owned or (len(house.split()) == 1 and f"the {house}" in role)
    if " poll" in house.lower() or standing.polls(house, body):
        return False
    at = body.find(house)
    told = " " in house or name_kind(house) is Kind.BODY
    return told and 0 <= at < speaker.first - _BEFORE and not speaker.aloof


_BEFORE = 80
"""How far before a specialist the house stands at the most that is named to introduce him."""


def _tends(speaker: Speaker) -> bool:
    """Say whether the speaker cares for the hurt; a responder with a name speaks for the service."""
    return speaker.head in _MEDICS or (speaker.family == "responder" and speaker.name is None)


def of_another(said: str, speaker: Speaker, quoted: bool) -> bool:
    """Say whether "he" is not the one who tells, but somebody of whom he tells ("The prosecutor said he had opened the safe").

    Examples
    --------
    >>> of_another("he had opened the safe", Speaker(Kind.PERSON, name="Ann Lee", gender="f"), False)
    True
    """
    match = None if quoted else _WHOSE.match(said)
    if match is None:
        return False
    return speaker.family in _ON_OTHERS or speaker.gender not in ("", _GENDERS[match[1].lower()])


_WHOSE = re.compile(r"\W{0,3}(?:that )?(he|she)\b", re.IGNORECASE)
_ON_OTHERS = frozenset({"judge", "police", "prosecutor"})
"""Families of those whose office it is to tell what others did."""


def _private(speaker: Speaker) -> bool:
    """Say whether nobody but the speaker stands behind the words; who held an office once is a witness in court."""
    if speaker.kind not in (Kind.PERSON, Kind.ROLE) or speaker.public:
        return False
    if speaker.former and speaker.name is None:
        return True
    return speaker.cls in _UNOFFICIAL and not speaker.title and (speaker.org is None or speaker.cls in _THERE)
