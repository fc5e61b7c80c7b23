"""What stands around a source: the name and the relative clause behind it, and what they tell of the speaker."""

from __future__ import annotations

import re
from typing import NamedTuple

from credscore.extract.firms import OWNING
from credscore.extract.issued import ISSUED, PAPERS
from credscore.extract.kinds import Kind, Phrase
from credscore.extract.people import Speaker, learn
from credscore.extract.phrases import NAME_GIVEN, parse
from credscore.extract.proper_names import name_kind
from credscore.extract.roles import role_of
from credscore.extract.wordsets import function_words, phrase_words, word_set
from credscore.lexicon import alternatives


class Source(NamedTuple):
    """A source's words with what the body says behind them.

    Attributes
    ----------
    text : str
        The words without a relative clause, with the name that follows them ("a herder called Moussa").
    whole : str
        With its relative clause.
    related : bool
        Whether there is a relative clause of persons.
    end : int
        Where the words end that the grammar gave, with the name behind them.
    apposed : str
        The description behind them with its relative clause ("Ann Lee, a nurse who lives there").
    """

    text: str
    whole: str
    related: bool
    end: int
    apposed: str


def around(body: str, text: str, at: int) -> Source:
    """Read a source with its surroundings.

    Examples
    --------
    >>> around("A herder called Moussa, who lost two goats, said so.", "A herder", 0).text
    'A herder called Moussa'
    """
    end = at + len(text)
    before = _unclosed(body, text, at)
    text = before + text
    called = _CALLED.match(body, end)
    if called is not None and called.group(1) not in text and not body.startswith(_OF_A_THING, called.end()):
        text += called.group()
    elif text.rpartition(" ")[2].lower() in PAPERS and (issued := ISSUED.match(body, end)):
        text += issued.group()
    end = at + len(text) - len(before)
    behind = _REST.match(body, end) if text.endswith(_DANGLING) else _WHO.match(body, end)
    whole = text + behind.group() if behind else text
    relative = _RELATIVE.search(text)
    if relative is not None and _CALLED.match(text, relative.start()):
        relative = None
    related = relative is not None or (behind is not None and " who " in behind.group())
    if relative is not None:
        name = _NAME_CLOSES.search(text, relative.end())
        text = text[: relative.start()] + (name.group() if name else "")
    apposed = _APPOSED.match(body, end) if behind is None and body.startswith(", a", end) else None
    return Source(text, whole, related, end, apposed.group() if apposed else "")


def _unclosed(body: str, text: str, at: int) -> str:
    """Give what a sentence opens with before a description or a name that no comma closes ("Ann Lee, a nurse at the clinic said")."""
    if body[at - 2 : at] != ", ":
        return ""
    if not text.startswith(_ARTICLES):
        role = _ROLE_OPENS.search(body, max(0, at - _NAME_ROOM), at) if " who " in text else None
        if role is not None and text[0].isupper():
            return role["role"] + ", "
        described = parse(text)
        if described.kind is not Kind.ROLE or described.plural or not described.single:
            return ""
    match = _OPENS.search(body, max(0, at - _NAME_ROOM), at)
    if match is None or match["name"].split()[0].lower() in function_words():
        return ""
    return match["name"] + ", " if name_kind(match["name"]) is Kind.PERSON else ""


_ARTICLES = ("a ", "an ", "the ")
_NAME_ROOM = 60
_CAPITAL = r"[^\W\d_a-zß-öø-ÿ]"
_AT_HEAD = r"(?:^|\n\W{0,2}|[.!?][”\"]? )"
_OPENS = re.compile(
    rf"{_AT_HEAD}(?P<name>{_CAPITAL}[\w’'-]+(?: (?:(?:al|el|bin|de|da|van|von) )?{_CAPITAL}[\w’'-]+| [A-Z]\.){{1,3}}), $"
)
_ROLE_OPENS = re.compile(rf"{_AT_HEAD}(?P<role>The [a-z]+(?: [a-z]+){{0,4}}), $")
"""A description before a name with a relative clause ("The driver, Ann Lee who broke an arm said")."""


def called(speaker: Speaker, text: str) -> Speaker:
    """Give somebody unnamed the name that the words behind tell ("one, who asked to be called Ines")."""
    match = _CALLED.search(text)
    if match is not None and speaker.kind is Kind.ROLE and not speaker.plural:
        speaker.kind, speaker.name, speaker.words = Kind.PERSON, match.group(1), (match.group(1),)
    return speaker


def note(speaker: Speaker, source: Source) -> None:
    """Take over what a source's surroundings tell of the speaker."""
    once = _once(source.whole) if speaker.kind is Kind.PERSON and not speaker.cls else None
    if once is not None:
        learn(speaker, once)
        return
    if source.whole.isalpha():  # a single word, behind which nothing is told
        return
    _mark(speaker, source)
    if _works_there(speaker, source):
        speaker.kind, speaker.cls = Kind.ROLE, "insider"
    if speaker.cls in _UNRANKED and (chairs := _CHAIRS.search(source.whole)):
        speaker.cls = "official"
        _lead(speaker, source.whole[chairs.end() :])
    wrote = _WROTE.search(source.whole) is not None
    if speaker.cls in _UNRANKED and not speaker.lived and (wrote or _specialises(speaker, source.whole)):
        speaker.cls = "expert"
        return
    if not wrote:
        speaker.charged = speaker.charged or _IN_CHARGE.search(source.whole) is not None
    speaker.counsel = speaker.counsel or _ACTS_FOR.search(source.whole) is not None


def _mark(speaker: Speaker, source: Source) -> None:
    """Mark a speaker as one who was there, is accused, had no part in it, or is the outlet's own."""
    there = _PRESENT.search(source.whole) is not None and _UNINVOLVED.search(source.whole) is None
    speaker.present = speaker.present or there
    if speaker.cls == "expert" and speaker.kind is Kind.PERSON:
        speaker.lived = (
            speaker.lived
            or _ONLOOKING.search(source.whole + source.apposed) is not None
            or _out_of_crowd(source.whole)
        )
    speaker.accused = speaker.accused or _CHARGED.match(source.whole, len(source.text)) is not None
    speaker.aloof = speaker.aloof or _ALOOF.search(source.whole) is not None
    speaker.ours = speaker.ours or source.whole[:4].lower() == "our "


def _works_there(speaker: Speaker, source: Source) -> bool:
    """Say whether a noun for a company is somebody who works there ("a developer at the studio")."""
    private = speaker.kind is Kind.BODY and speaker.name is None and speaker.head not in _PUBLIC
    placed = speaker.head in OWNING and _PLACED.search(source.whole) is not None
    return private and (source.related or placed)


def _specialises(speaker: Speaker, whole: str) -> bool:
    """Say whether somebody studies what he speaks of, or watches it by trade."""
    if _STUDIES.search(whole):
        return True
    return speaker.kind is Kind.PERSON and not speaker.cls and _FOLLOWS.search(whole) is not None


def _lead(speaker: Speaker, behind: str) -> None:
    """Name the post of whoever heads something ("who heads the Port Wells tide laboratory")."""
    headed = _HEADED.match(behind)
    if headed is not None and not speaker.role:
        speaker.role, speaker.head, speaker.family = f"head of{headed.group()}", "head", "director"


_HEADED = re.compile(r" (?:the|its|his|her|an?) [^,.;”\"]{3,60}")


def _out_of_crowd(whole: str) -> bool:
    """Say whether somebody is one of many who were there ("one of the passengers, the dentist Ann Lee")."""
    match = _ONE_OF.match(whole)
    role = role_of(match[1]) if match else None
    return role is not None and role.cls in _UNRANKED


def _once(whole: str) -> Phrase | None:
    """Read the office that somebody held once ("who was finance minister until 2014")."""
    match = _WAS.search(whole)
    if match is None:
        return None
    phrase = parse(f"a {match.group(1)}")
    held = phrase.kind is Kind.ROLE and phrase.cls in ("official", "spokesperson")
    return phrase._replace(former=True) if held else None


_PUBLIC = phrase_words("public_bodies") | phrase_words("body_heads")
"""Bodies that are persons to nobody, though "who" may take them up ("the police, who control the road")."""
_PLACED = re.compile(r" (?:at|inside|in) (?:the|its|one|a|an|this|another) ")
"""Where somebody works who is called by what a company can be too ("a developer at the studio")."""
_WAS = re.compile(
    r"\bwho (?:was|were|had been|used to be|once was|was once|was (?:dismissed|sacked|fired|removed|ousted|replaced|suspended|deposed|voted out) as|stepped down as|resigned as|retired as|served as|has served as|had served as|formerly served as|worked as) (?:an? |the |once |formerly )*([^,.;”\"]{3,60})"
)
_ONE_OF = re.compile(r"(?:[Oo]ne|[Aa]nother) of the ([a-z-]+),")
_UNRANKED = frozenset({"", "ordinary", "witness"})
_CHAIRS = re.compile(
    r"\bwho (?:also )?(?:chairs?|heads?|leads?|directs|oversees|presides over|runs the|is in charge of)\b"
)
_WROTE = re.compile(
    r"\bwho (?:also |has |had )?(?:led|leads|chaired|conducted|carried out|co-wrote|wrote|co-authored|authored|supervised|directed|designed|coordinated) (?:the |this |an? |its |his |her )"
    rf"(?:[\w-]+ ){{0,3}}(?:{alternatives(word_set('written_studies'))})\b"
)
"""Who made the study of which he tells: a specialist, whose office is not what counts."""
_IN_CHARGE = re.compile(
    r"\bwho (?:also )?(?:chairs?|heads?|leads?|led|directs|directed|oversees|oversaw|runs|ran|coordinates|coordinated|(?:is|was) (?:leading|running|treating|in charge of)|"
    r"treats?|treated|operated on|designed|built|composed|restored|excavated|discovered|dug up|unearthed|invented|developed|founded|co-founded|co-authored|authored|commissioned|"
    r"curates|curated|examined|performed|carried out|conducted|supervised|managed|wrote) (?:the |its |his |her |their |this )|"
    r"\bwhose (?:own )?(?:[\w-]+ )?(?:team|group|lab|laborator(?:y|ies)|company|firm|institute|department|unit|crew|workshop|studio|practice) (?:had |has |have |first |also )?"
    r"(?:built|designed|ran|made|found|discovered|developed|led|carried|conducted|examined|excavated|restored|tested|performed|treated|invented|measured|"
    r"analy[sz]ed|dug|identified|sequenced|dated|wrote|produced|supplied|installed|operated|drew up|won|planned) |"
    r"\bwhose (?:own |family |small )?(?:company|firm|business|agency|start-up|brewery|yard|shipyard|farm group|law firm|practice|consultancy)(?:,? [A-Z][\w’&-]*(?: [\w’&-]+){0,3},)? [a-z]+ "
)
_STUDIES = re.compile(
    r"\bwho (?:has |have )?(?:stud(?:y|ies|ied)|research(?:es|ed)|teach(?:es)?|taught|lectures?|specialis(?:es|ed)|specializ(?:es|ed)|works on|models|maps) |"
    r"\bwho (?:has |had )?(?:wrote|written|published|edited|translated|compiled|annotated) (?:an? |the |his |her |several |many )?(?:[\w-]+ ){0,3}(?:books?|biograph\w+|catalogues?|"
    r"catalogs?|histor(?:y|ies)|monographs?|papers?|edition|guide|thesis|dissertation|textbooks?|encyclop\w+)\b"
)
_FOLLOWS = re.compile(
    r"\bwho (?:has |have )?(?:follow(?:s|ed)|track(?:s|ed)|monitor(?:s|ed)|analy[sz](?:es|ed)|advis(?:es|ed)) "
)
"""Whose trade it is to watch what he speaks of."""
_ACTS_FOR = re.compile(
    r"(?:\bwho (?:is |was |has )?|, (?=\w+ing ))(?:represent\w*|acts? for|acted for|acting for|defend\w*)\b"
)
_PRESENT = re.compile(
    r"\b(?:who|that) (?:was|were|is|had been|has been|have been|had|saw|heard|watched|survived|escaped|fled|crossed|reached|boarded|climbed|returned|lost(?! (?:the|an?|his|her) (?:[\w-]+ ){0,3}?(?:election|race|bid|primary|runoff|contest|nomination|seat)\b)|lives?|lived|stay(?:s|ed)|attended|witnessed|"
    r"runs an?|owns an?|farms|keeps|sells|grows|rears|breeds|rents|commutes|drives|shops|grew up|moved|works nearby|works in the|"
    r"took part|flew|helped|arrived|ran|stood|slept|waited|crawled|jumped|climbed|swam|carried|found|filmed|felt|drove|travelled|traveled|queued|walks|walked|rides?|rode|cycles|cycled|"
    r"swims|fishes|fished|sails|sailed|dives|dived|surfs|camps|camped|lodges|shares|shared|works (?:at|in|as)|worked (?:at|in|as|that|the)|buys|bought|takes|brings|brought|sends|sent|goes|went|came|"
    r"sold(?= him | them | [A-Z][\w’-]+ (?:[A-Z][\w’-]+ )?(?:his|her|their) )|prays|prayed|plays|played|trains with|trained with|worked with|served with|cooks|cooked|bakes|cleans|cleaned|cares for|cared for|looks after|looked after|booked|paid|rescued|freed|pulled|"
    r"saved|caught|photographed|rang|called (?:the )?(?:police|ambulance|emergency|rescuers|firefighters)|spotted|noticed|left|hid|spent|sat|owns the|runs the) "
    r"(?!(?:not )?(?:briefed|familiar|authori[sz]ed|aware|involved in (?:the )?(?:talks|negotiations|discussions)|close|told|granted|allowed|"
    r"permitted|given anonymity|informed|named|identified|charged|accused|suspected|wanted|on trial|standing trial|under investigation|facing|being (?:tried|sued|investigated|prosecuted)|a |an |the (?:head|chief|director|chair)|once|formerly|previously|now|also)\b)|"
    r"\bwhose (?:own )?(?:[\w-]+ )?(?:son|daughter|husband|wife|mother|father|brother|sister|child|children|family|parents|house|home|flat|shop|stall|car|van|truck|boat|"
    r"farm|field|fields|crops|cattle|street|village|garden|roof|vehicle|bakery|café|restaurant) (?:was|were|had|is|are|has|[a-z]+(?:ed|nt)|fell|sank|died|went)\b|"
    r"\bwho (?:gave|did not (?:want to )?give|would (?:only|not) give|declined to give|refused to give|withheld|asked (?:that|for)) (?:only )?(?:her|his|their) "
    r"(?:sur|family |last |full |first )?name\b|\b(?:at the (?:scene|site|gate|gates)|on (?:board|the (?:train|bus|ship|plane|ferry|beach|ground|street|bridge|platform))|in the (?:crowd|queue|hall|square|stands|streets?|camp|village|tunnel|pit|stadium|shelter|station)|aboard|"
    r"inside the|outside the|(?:living|waiting|standing|sitting|queuing|queueing|gathered|gathering|sheltering|camping|camped|watching|working|stranded|trapped) "
    r"(?:near|in|at|by|on|outside|inside|next|opposite|beside|above|below|under))\b"
)
_ALOOF = re.compile(
    r"\bwho (?:was|is|were|had|has|took|takes|did|does|played) (?:not|no|never|neither|nothing)\b|\bnot (?:himself |herself )?(?:involved|connected|affiliated)\b|\bunconnected\b|\bindependent(?:ly)?\b"
)
_UNINVOLVED = re.compile(
    r"\b(?:(?:not|never) (?:directly |personally |himself |herself )?(?:involved|connected|affiliated|part of)|no (?:part|role|involvement) in|unconnected)\b"
)
_ONLOOKING = re.compile(
    r"\b(?:who|that) (?:lives?(?! in [A-Z])|lived(?! in [A-Z])|saw|heard|watched|witnessed|survived|escaped|fled|flew|swam|crawled|jumped|climbed|hid|drove past|walked past|"
    r"(?:has |had |have )?(?:run|ran|finished|entered|competed in|taken part in|took part in|attended|booked|queued for|stayed at)|"
    r"(?:was|were|had been) (?:also )?(?:on (?:the|board|duty|shift)|in the (?:car|bus|train|plane|crowd|queue|hall|room|stands|street|water|building|house|square|same)|at (?:the scene|home)|inside|aboard|there|among|next to|near|close to|sitting|standing|passing|"
    r"driving|walking|travelling|traveling|staying|asleep|sleeping|trapped|stuck|stranded|injured|hurt|hit|rescued|evacuated|woken|"
    r"(?!working|leading|heading|running|advising|teaching|researching|studying|investigating|speaking|acting|serving|being|appointed)[a-z]+ing))(?: |$)|"
    r"\b(?:who|that) (?:has|had) (?:his|her|their|an?) (?:practice|office|shop|house|flat|surgery|stall|garden) (?:across|next|opposite|near|close|in the|on the|at the) |"
    r"\bwhose (?:own )?(?:[\w-]+ )?(?:house|home|flat|shop|stall|car|van|boat|farm|field|office|practice|surgery|pharmacy|windows?|garden|roof|bakery|café|restaurant|son|daughter|wife|husband|mother|father|brother|sister) "
)
"""What tells of a specialist that he was there or lives near, so that he speaks as anybody would."""
_CALLED = re.compile(
    rf",? (?:called|named|nicknamed|dubbed|calling (?:him|her)self|styling (?:him|her)self|(?:better |also |only |widely |otherwise )?known (?:online |there |locally |to \w+ )?(?:only )?as|(?:using|under|by) the (?:name|nickname|pseudonym|handle|alias|username)|identified (?:only )?as|(?:who )?(?:writes|writing|posts|posting|tweets|blogs|signs|known online) (?:as|under the name)|{NAME_GIVEN}|who (?:asked to be (?:called|named|identified) (?:only )?(?:as )?|goes by)) [“\"‘]?"
    r"([^\W\d_a-zß-öø-ÿ][\w’-]*(?: [^\W\d_a-zß-öø-ÿ][\w’-]*){0,3})"
)
"""The name that a description behind it gives: "a herder called Moussa"."""
_OF_A_THING = ("’s ", "'s ", " the ", " a ", " an ", " “", ' "')
"""What shows behind a name that it was called something itself ("The mayor called Monday's ruling a relief")."""
_WHO = re.compile(
    r",? (?:who(?:se)? |(?:accused|suspected|convicted) of |charged with |on trial )[^,.;”\"]{0,60}"
)
"""A relative clause of persons behind the source, or a charge."""
_CHARGED = re.compile(r",? (?:accused|suspected|convicted|charged|on trial) ")
_APPOSED = re.compile(r", an? [\w’' -]{2,50}? who(?:se)? [^,.;”\"]{0,60}")
_REST = re.compile(r" [^,.;”\"]{1,60}(?=,)")
_DANGLING = (" who was", " who were", " who is", " who are", " who had been")
"""Relative clauses of which the grammar left the place out ("Ann Lee, who was inside")."""
_NAME_CLOSES = re.compile(r", [A-Z][\w’'.-]*(?: (?:d[aeiou]|v[ao]n|al|bin|la|[A-Z][\w’'.-]*)){0,4}$")
"""The name behind a description and its relative clause ("A restorer who worked on it in 2016, Ann Lee")."""
_RELATIVE = re.compile(r",? who (?!(?:is|was|are|were) (?:an?|the|one)\b)(?=[a-z])")
