"""Who lived through what they tell: "I woke up at two", "he said he was hit"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from credscore.extract import on_record, standing
from credscore.extract.kinds import Kind
from credscore.extract.people import Speaker
from credscore.extract.roles import name_kind, role_of
from credscore.extract.spans import Form, Span
from credscore.extract.specialists import of_markets
from credscore.extract.statement import Statement
from credscore.extract.usable import uses
from credscore.extract.wordsets import word_set
from credscore.lexicon import alternatives
from credscore.normalize.clauses import bag
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
_UNIT = f"(?:{alternatives(word_set('units_served_in'))})"
"""With whom somebody serves or works, whose doings are his own ("his battery had fired")."""
_ANYBODY = word_set("strangers")
_DOING = alternatives(word_set("firsthand_doings"))
_CARE = alternatives(word_set("care"))
_DONE_TO_HIM = (
    r"\W{0,3}(?:that )?(?:[Hh]e|[Ss]he|they) (?:was|were|had been) (?:\w+ ){0,2}?(?:allowed|forced|ordered|offered|promised|refused|denied|turned away|sacked|fired|evicted|warned|handed|sent home|burned|burnt|bitten|stabbed|"
    r"dragged|kicked|punched|slapped|arrested|questioned|threatened|tortured|deported|paid|charged|hit|beaten|trapped|stuck|asleep|knocked|thrown|injured|woken|pushed|detained|rung|phoned|telephoned|texted|"
    r"stopped|searched|robbed|attacked|shot|evacuated|rescued|told|handed|left|given|made|asked|sent|standing|sitting|driving|walking|sleeping|inside|at home)\b"
)
_ENDURED = re.compile(_DONE_TO_HIM)
_SUFFERED = re.compile(
    rf"{_DONE_TO_HIM}|"
    r"\W{0,3}(?:that )?(?:[Hh]e|[Ss]he|[Tt]hey) (?:had |has |have )?(?:personally |clearly |also |then |suddenly |just |only |already )?"
    rf"(?:{_DOING}|found out|picked up|were told|was told|had been told)\b|"
    rf"\W{{0,3}}(?:that )?(?:[Hh]is|[Hh]er|[Tt]heir) (?:\w+ )?{_KIN} (?:was|were|had|is|are|has|have|could|would|[a-z]+ed|died|went|left|came|lost|told)\b"
)
_ACTED = re.compile(
    rf"\W{{0,3}}(?:that )?(?:[Hh]e|[Ss]he|[Tt]hey)(?: and (?:an?|his|her|their|the|\w+) \w+)? (?:had |have )(?:\w+ )?(?:{alternatives(word_set('own_acts'))})\b|"
    rf"\W{{0,3}}(?:that )?(?:[Hh]is|[Hh]er|[Tt]heir) (?:\w+ )?{_UNIT} (?:was|were|had) "
)
"""What an unnamed person without an office has done, or those with him ("they had reported cracks in June")."""
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
_WITNESSED = re.compile(
    r"\W{0,4}(?:(?:and|so|then|suddenly),? )?(?:I|we) (?:saw|heard(?! (?:that|of|about|rumou?rs)\b)|watched|felt|smelled|held|ran|woke|stood|sat|slept|waited|counted|stayed|jumped|hid|fled|survived|"
    r"was (?:sitting|standing|there|inside|asleep|on the|in the|at the))\b",
    re.IGNORECASE,
)
_OF_BUSINESS = re.compile(
    r"(?<=saw|elt) (?:[a-z-]+ ){0,3}?(?:benefits|competition|costs?|declines?|decreases?|demand|earnings|growth|improvements?|increases?|interest|losses|margins?|momentum"
    r"|opportunit(?:y|ies)|performance|pick-?up|pressures?|profits?|progress|recovery|results?|revenues?|sales|slowdown|spending|turnover|uptake|volumes?)\b"
)
"""What those see who read figures ("We saw strong demand")."""
_BODILY = alternatives(word_set("bodily_doings"))
_FIGURED = (
    r"(?! (?:no|little|nothing|fit|that|of|about|from|by|down|for|firm|up|short|off|away|back|through|against|in (?:the )?(?:election|vote|polls?|way)|a (?:need|reason|chance|rise|drop|fall|trend|link)|"
    r"(?:the|this|it|them|him|her|a|an|any|such)? ?(?:as an?|need|reason|point|case|evidence|proof|document|documents|letter|report|reports|list|figures|data|draft|text|file|files|petition|lawsuit|talks|"
    r"negotiations|inquiry|investigation|meeting|office|pressure|accountable|responsible|door to|market|economy|budget|costs?|links|ties|record|ground|line))\b)"
)
"""What follows those verbs where nothing was seen or done in the body ("saw no reason", "stood by it", "ran for")."""
_OFTEN = r"(?:just |then |also |myself |himself |herself |personally |suddenly |even |only |still )?"
_I_DID = re.compile(
    rf"\bI (?:had )?{_OFTEN}(?:{_BODILY})\b{_FIGURED}|\bI was (?:sitting|standing|lying|sleeping|asleep|inside|there|driving|walking|making|having|doing|washing|cooking|getting)\b"
)
_WE_DID = re.compile(
    r"\b[Ww]e (?:all |then |just |both )?(?:carried|dragged|pulled|lifted|ran|hid|fled|jumped|leapt|crawled|climbed|swam|waded|rowed|slept|sat|lay|stood (?!by|for|up|firm|down)|huddled|prayed|screamed|shouted|buried|"
    r"dug|broke|grabbed|held on|held hands|heard(?! (?:that|of|from|about|nothing|back|no)\b))\b|\b(?:in front of|before|beside|behind|next to|towards|past|around|on top of) (?:me|us)\b"
)
_DID = re.compile(rf"\W{{0,3}}(?:that )?(?:[Hh]e|[Ss]he) {_OFTEN}(?:had )?{_OFTEN}(?:{_BODILY})\b{_FIGURED}")
_OBJECT = re.compile(r" (?:(?:an?|the|his|her|my|this|that|some) )?((?:[\w-]+ ){0,3}[\w-]+)")
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
        private = not speaker.public and standing.lives_privately(speaker.words[-1], body)
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
        if _of_the_unnamed(speaker, body[start:end]):
            return True
        acted = speaker.name is None and _ACTED.match(body, start, end) is not None
        return acted or _SUFFERED.match(body, start, end) is not None
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


def witnessed(said: str, quoted: bool = True) -> bool:
    """Say whether somebody tells of what he perceived or did with his own body, or where he was.

    Examples
    --------
    >>> witnessed("We saw two boats"), witnessed("We expect two boats")
    (True, False)
    >>> witnessed("she had counted nine boats", False), witnessed("she had seen no reason to stop", False)
    (True, False)
    """
    if quoted and _SELVES.isdisjoint(bag(said)):
        return False
    seen = _WITNESSED.match(said) if quoted else None
    if seen is not None and _OF_BUSINESS.match(said, seen.end()):
        return False
    if quoted and (seen or _WE_DID.search(said)) is not None:
        return True
    done = _I_DID.search(said) if quoted else _DID.match(said)
    return done is not None and not _on_paper(said[done.end() :])


def acted(said: str) -> bool:
    """Say whether "he" tells what he has done.

    Examples
    --------
    >>> acted("he had signed the cheques"), acted("he would sign the cheques")
    (True, False)
    """
    return _ACTED.match(said) is not None


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
_SEVERAL = frozenset({"we", "us", "me"})
_SELVES = _SEVERAL | {"i"}
"""How those speak of themselves who were there."""


def _on_paper(behind: str) -> bool:
    """Say whether a verb's object is a record or a picture, which whoever holds an office reads for it."""
    match = _OBJECT.match(behind)
    roles = (role_of(word) for word in match[1].lower().split()) if match else ()
    return any(role is not None and role.cls == "document" for role in roles)


def endured(said: str, quoted: bool) -> bool:
    """Say whether somebody tells what was done to him ("he had been told to sign").

    Examples
    --------
    >>> endured("he had been told to sign", False), endured("he had signed", False)
    (True, False)
    """
    return not quoted and _ENDURED.match(said) is not None


def together(said: str) -> bool:
    """Say whether somebody tells what several did with their hands, as those speak too who have men under them.

    Examples
    --------
    >>> together("Then we pulled four people out"), together("We saw four people")
    (True, False)
    """
    if _SEVERAL.isdisjoint(bag(said)) or _WE_DID.search(said) is None:
        return False
    return (_WITNESSED.match(said) or _I_DID.search(said)) is None


def by_outlet(sentence: str) -> bool:
    """Say whether a writer tells what he saw or did himself, in his own voice.

    Examples
    --------
    >>> by_outlet("We counted nine lorries."), by_outlet("“We counted nine lorries,” a docker told us.")
    (True, False)
    """
    if _ON_THE_SPOT.isdisjoint(bag(sentence)) or not _QUOTE_MARKS.isdisjoint(sentence):
        return False
    return _OURSELVES.search(sentence) is not None


_ON_THE_SPOT = frozenset({"i", "we", "seen", "heard"})
_QUOTE_MARKS = frozenset('“”"«»„')
_OURSELVES = re.compile(
    r"\b(?:I|[Ww]e) (?:also |then |later |personally |myself |ourselves )?(?:saw|counted|watched|heard(?! (?:that|from|of|about|it|rumou?rs?)\b)|walked|stood|visited|photographed|"
    r"filmed|measured|smelled|smelt|(?:can|could) (?:see|hear|smell|count))\b|\b(?:can|could) be (?:seen|heard) from (?:here|where I|where we|our)\b|"
    r"\bwhat (?:I|we) (?:saw|heard|counted) (?:myself|ourselves|with (?:my|our) own)\b|"
    r"\bI (?:also |then |later )?(?:bought|ordered|tested|weighed|timed|plugged|unscrewed|drove|cycled|rode|queued|ran (?:it|one|them|both)|tried (?:it|one|them|both)|took (?:it|one|them) apart)\b"
)
"""What a writer says who was there himself."""


def own(said: str, quoted: bool, answering: bool) -> bool:
    """Say whether somebody speaks of his own doings: as "I", or as "he" who denies or admits something.

    Parameters
    ----------
    said : str
    quoted : bool
    answering : bool
        Whether the words deny or admit what is laid at the speaker's door.

    Examples
    --------
    >>> own("I have never set foot there", True, False), own("I think the ice is thin", True, False)
    (True, False)
    >>> own("He had moved the buoy", False, True), own("The buoy had moved", False, True)
    (True, False)
    """
    if not quoted:
        of_himself = answering and _OF_HIMSELF.match(said) is not None
    elif _FIRST_PERSON.isdisjoint(bag(said)):
        return False
    else:
        of_himself = _MYSELF.search(_OPINING.sub("", said)) is not None
    return of_himself and _OF_OFFICE.search(said) is None


_FIRST_PERSON = frozenset({"i", "my", "me", "myself"})
_MYSELF = re.compile(r"\b(?:I|I[’'](?:m|ve|d|ll)|[Mm]y|me|myself)\b")
_OPINING = re.compile(
    r"\bI(?: (?:would|do|don[’']t|can|still|really|personally|also))? (?:take [\w ]{1,20} seriously|think|believe|guess|suppose|hope|expect|fear|reckon|assume|imagine|mean|say|doubt|suspect|know|trust|find (?:it|this|that|the|his|her|their|all))\b|"
    r"\bI(?:[’']ll| (?:will|must|can|have to)) (?:tell|remind|assure) you\b|"
    r"\b(?:in my (?:view|opinion|experience)|my (?:view|guess|opinion|sense|understanding) is)\b",
    re.IGNORECASE,
)
_OF_OFFICE = re.compile(
    r"\b(?:step(?:ped|ping)? (?:down|aside)|stand(?:ing)? down|resign(?:s|ed|ing|ation)?|run(?:ning)? (?:for|again)|stand(?:ing)? for (?:election|office|parliament|president)|"
    r"(?:my|our|his|her) (?:party|government|ministry|cabinet|administration|ministers|voters|constituen\w+|mandate|campaign|candidacy|term|election|office|members|council|country|nation))\b"
)
"""What those say who hold or seek an office."""
_OF_HIMSELF = re.compile(
    r"(?:that |to )?(?:he|she|having|ever|being|any (?:wrongdoing|part|involvement|knowledge|role|link)|wrongdoing|knowing|taking|receiving)\b",
    re.IGNORECASE,
)


def _private(speaker: Speaker) -> bool:
    """Say whether nobody but the speaker stands behind the words; who held an office once is a witness in court."""
    if speaker.kind not in (Kind.PERSON, Kind.ROLE) or speaker.public:
        return False
    if speaker.former and speaker.name is None:
        return True
    return speaker.cls in _UNOFFICIAL and not speaker.title and (speaker.org is None or speaker.cls in _THERE)
