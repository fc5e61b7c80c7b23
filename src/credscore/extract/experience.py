"""What words tell of their speaker: that he saw or did it himself, that it was done to him, that it is his own affair."""

from __future__ import annotations

import re

from credscore.extract.roles import role_of
from credscore.extract.wordsets import word_set
from credscore.lexicon import alternatives
from credscore.normalize.clauses import bag

_UNIT = f"(?:{alternatives(word_set('units_served_in'))})"
"""With whom somebody serves or works, whose doings are his own ("his battery had fired")."""
_ENDURED = re.compile(
    r"\W{0,3}(?:that )?(?:[Hh]e|[Ss]he|they) (?:was|were|had been) (?:\w+ ){0,2}?(?:allowed|forced|ordered|offered|promised|refused|denied|turned away|sacked|fired|evicted|warned|handed|sent home|burned|burnt|bitten|stabbed|"
    r"dragged|kicked|punched|slapped|arrested|questioned|threatened|tortured|deported|paid|charged|hit|beaten|trapped|stuck|asleep|knocked|thrown|injured|woken|pushed|detained|rung|phoned|telephoned|texted|"
    r"stopped|searched|robbed|attacked|shot|evacuated|rescued|told|handed|left|given|made|asked|sent|standing|sitting|driving|walking|sleeping|inside|at home)\b"
)
_ACTED = re.compile(
    rf"\W{{0,3}}(?:that )?(?:[Hh]e|[Ss]he|[Tt]hey)(?: and (?:an?|his|her|their|the|\w+) \w+)? (?:had |have )(?:\w+ )?(?:{alternatives(word_set('own_acts'))})\b|"
    rf"\W{{0,3}}(?:that )?(?:[Hh]is|[Hh]er|[Tt]heir) (?:\w+ )?{_UNIT} (?:was|were|had) "
)
"""What an unnamed person without an office has done, or those with him ("they had reported cracks in June")."""
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
FIGURED = (
    r"(?! (?:no|little|nothing|fit|that|of|about|from|by|down|for|firm|up|short|off|away|back|through|against|in (?:the )?(?:election|vote|polls?|way)|a (?:need|reason|chance|rise|drop|fall|trend|link)|"
    r"(?:the|this|it|them|him|her|a|an|any|such)? ?(?:as an?|need|reason|point|case|evidence|proof|document|documents|letter|report|reports|list|figures|data|draft|text|file|files|petition|lawsuit|talks|"
    r"negotiations|inquiry|investigation|meeting|office|pressure|accountable|responsible|door to|market|economy|budget|costs?|links|ties|record|ground|line))\b)"
)
"""What follows those verbs where nothing was seen or done in the body ("saw no reason", "stood by it", "ran for")."""
_OFTEN = r"(?:just |then |also |myself |himself |herself |personally |suddenly |even |only |still )?"
_I_DID = re.compile(
    rf"\bI (?:had )?{_OFTEN}(?:{_BODILY})\b{FIGURED}|\bI was (?:sitting|standing|lying|sleeping|asleep|inside|there|driving|walking|making|having|doing|washing|cooking|getting)\b"
)
_WE_DID = re.compile(
    r"\b[Ww]e (?:all |then |just |both )?(?:carried|dragged|pulled|lifted|ran|hid|fled|jumped|leapt|crawled|climbed|swam|waded|rowed|slept|sat|lay|stood (?!by|for|up|firm|down)|huddled|prayed|screamed|shouted|buried|"
    r"dug|broke|grabbed|held on|held hands|heard(?! (?:that|of|from|about|nothing|back|no)\b))\b|\b(?:in front of|before|beside|behind|next to|towards|past|around|on top of) (?:me|us)\b"
)
_DID = re.compile(rf"\W{{0,3}}(?:that )?(?:[Hh]e|[Ss]he) {_OFTEN}(?:had )?{_OFTEN}(?:{_BODILY})\b{FIGURED}")
_OBJECT = re.compile(r" (?:(?:an?|the|his|her|my|this|that|some) )?((?:[\w-]+ ){0,3}[\w-]+)")


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
    r"\bI(?:[’']ve| have) ever [a-z]+\b|\bas far as I(?:[’']m| am) concerned\b|\bI(?: (?:would|strongly|totally|completely))? (?:dis)?agree\b|"
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
