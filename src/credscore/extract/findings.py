"""What the grammar sees no attribution in: what an office has counted or found, what somebody told the writer."""

from __future__ import annotations

import re
from collections.abc import Set
from itertools import pairwise

from credscore.extract import chains
from credscore.extract.kinds import Kind, Phrase
from credscore.extract.people import Speaker
from credscore.extract.phrases import parse
from credscore.extract.proper_names import international
from credscore.extract.roles import role_of
from credscore.extract.scene import Scene
from credscore.extract.spans import Form, Span
from credscore.extract.statement import Statement
from credscore.extract.verb_forms import FINITE
from credscore.extract.wordings import hinted
from credscore.extract.wordsets import phrase_words, word_set
from credscore.lexicon import alternatives
from credscore.normalize.clauses import bag

_STANDS = re.compile(
    r"(?P<who>[^,;:“”\"]{2,80}?(?:, [^,;:“”\"]{3,60},)?) (?:also |still |now |itself |so far ){0,2}"
    r"(?:(?:has|have|had) (?:since |later |now |meanwhile )?(?:no (?:record|records|knowledge|information|indication|indications|plans?|intention) (?:of|that|to|about)\b|"
    r"(?:corrected|revised|raised|lowered|cut|put) (?:this|that|it|the (?:number|figure|toll|count|estimate|total)) (?:up |down )?(?:to|at) [^.;]{0,20}\d)|"
    r"(?:knows?|knew) of (?:no|only|at least|just|\d)|(?:is|are|was|were) (?:not )?aware of \w|"
    r"reckon(?:s|ed)? with \w|(?:(?:does|do|did|would|could|will|has|have) not|cannot|doesn[’']t|didn[’']t|won[’']t|can[’']t) (?:yet )?(?:rul|exclud)(?:e|ed|es) (?:out )?\w|stands? by (?:its|his|her|their|the) \w|counts? (?:(?:at least|about|around|some|nearly|only|just|another|more than) )*(?:\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty)\b))"
)
"""What only those can tell who keep the books or have to know ("The airline has no record of such a call", "Brightwell counts four fires")."""
_STANDING = frozenset(
    {"record", "records", "knowledge", "information", "indication", "indications", "plan", "plans", "intention", "corrected", "revised", "raised",
     "lowered", "cut", "put", "know", "knows", "knew", "aware", "reckon", "reckons", "reckoned", "stand", "stands", "count", "counts", "rule", "ruled", "exclude", "excluded"}
)  # fmt: skip
_AMOUNT = (
    r"(?:(?:at least|about|around|some|nearly|almost|more than|fewer than|up to|only|just|another|a total of|no fewer than) )*"
    r"(?:\d|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundreds|thousands|dozens|one)\b)"
)
_NOTHING = r"(?:no [a-z]{3,}|neither|nothing)\b"
_FOUND = re.compile(
    r"(?P<who>(?:[\w’'-]+ ){0,8}?[\w’'-]+(?:, (?:which|who|whose) [^,;:“”\"]{3,90},)? )(?:has |have |had |also |now |so far |meanwhile |later |only ){0,3}"
    rf"(?:(?:counts?|counted|records?|recorded|registers?|registered|tallied|tallies|logged|logs|documents?|documented|verified|verifies|lists?|listed) {_AMOUNT}|"
    r"(?P<verdict>(?:records?|recorded|returns?|returned|reaches|reached|delivers?|delivered) (?:an?|the|its|his|her) (?:[\w-]+ ){0,2}(?:verdict|conclusion|finding) (?:of|that)\b)|"
    rf"(?P<found>finds?|found|detected|discovered|saw|seen|sees?|(?:did|does|do) not find) (?:{_NOTHING}|(?:an?y?|another|an? further|further) (?:[\w-]+ ){{0,3}}|{_AMOUNT}|(?:traces|signs|evidence) of\b|(?P<thing>[a-z-]{{3,}} (?:[a-z-]{{3,}} )?)(?:in|on) (?:the|an?|its|his|her|their|all|every|\d)))"
)
_FINDING = frozenset(
    {
        "count", "counts", "counted", "record", "records", "recorded", "register", "registers", "registered", "tallied", "tallies", "logged",
        "logs", "document", "documents", "documented", "verified", "verifies", "list", "lists", "listed", "return", "returns", "returned",
        "reach", "reaches", "reached", "deliver", "delivers", "delivered", "find", "finds", "found", "detected", "discovered", "saw", "seen",
        "see", "sees",
    }
)  # fmt: skip
_PROOF = re.compile(rf"(?:found|find|finds) no (?:{alternatives(word_set('proofs'))})$")
"""What nobody fails to find who did not look for it."""
_CONFIDED = re.compile(
    r"(?:(?:So|And|But|Well|Now|Anyway|Meanwhile),? )?(?P<who>(?:[Aa]n?|[Oo]ne|[Mm]y|[Tt]he|[Oo]ur|[Tt]wo|[Ss]ome) [^,;:“”\"]{3,90}?) (?:has |have |had )?"
    r"(?:told|tells?|assured|assures|informed|texted|messaged|e-?mailed) (?:me|us|this (?:blogger|blog|writer|reporter|columnist|correspondent|author|newsletter|site|website))"
    r" (?:(?:[\w’'-]+ ){0,6}?that )?(?=\w)"
)
"""Whoever tells the writer himself something, wherever and over whatever drink."""
_WRITERS = frozenset(
    {
        "me", "us", "blogger", "blog", "writer", "reporter", "columnist", "correspondent", "author", "newsletter", "site", "website",
    }
)  # fmt: skip
_OFFICES = phrase_words("public_bodies") | phrase_words("body_heads")
_RULING = phrase_words("ruling")
_INSPECTING = phrase_words("inspecting")


_SHARE = r"(?:\d[\d.,]*|[a-z]+)(?: ?%| per ?cent| percentage points| points| seats)"
_GIVEN = re.compile(
    r"(?P<who>(?:[\w’'-]+ ){0,5}?[\w’'-]+ )(?:now |also |currently |still ){0,2}(?:(?:gives?|gave) (?:the |its )?[^,;:“”\"]{2,50}?|(?:has|have|sees?|puts?) (?:the |its )?[^,;:“”\"]{2,50}? (?:at|on|ahead (?:of|by)|with|leading (?:with|by))) "
    rf"(?:about |around |only |just |some |nearly |over |more than |a lead of |a share of |a majority of )?{_SHARE}"
)
"""Shares that a pollster or an office gives somebody ("gives the Liberals 31.5 percent", "has inflation at 6 percent")."""
_GIVING = frozenset({"give", "gives", "gave", "has", "have", "see", "sees", "put", "puts"})
_SHARES = ("%", " per", " points", " seats")
_MEASURED = re.compile(
    r"(?P<who>(?:[\w’'-]+ ){0,6}?[\w’'-]+ )(?:has |have |had |also |later ){0,2}(?:measured|measures?|clocked|recorded|registered|logged) (?:an? )?(?:[a-z-]+ ){0,3}?(?:of|at|between) (?:magnitude )?"
    rf"{_AMOUNT}"
)
"""What an office measured ("measured gusts of 140 kilometres an hour")."""
_MEASURING = frozenset({"measure", "measures", "measured", "clocked", "recorded", "registered", "logged"})
_POLLING = phrase_words("polling")
_CERTAIN = re.compile(
    r"(?P<who>[^,;:“”\"]{3,90}?) (?:(?:(?:is|are|was|were) (?:also |still )?in (?:no|little) doubt|ha(?:s|ve|d) (?:no|little) doubts?|leaves? no doubt)(?: in (?:his|her|their) mind)?(?: that |: ?)|"
    r"(?:makes?|made) no secret of (?:it|the fact|this)(?:: | that )|"
    r"(?:has|have|had|gives?|gave|offers?|offered|tells?|told) (?:an?|another|an? (?:very|quite|rather|entirely) |its own|his own|her own|their own|a different) ?(?:[a-z-]+ )?(?:account|version|explanation|story|reading|view|theory|answer): )(?=[\w“])"
)
"""Who "is in no doubt" of what a colon or "that" follows."""
_VIEWS = frozenset(
    {
        "doubt",
        "doubts",
        "secret",
        "account",
        "version",
        "explanation",
        "story",
        "reading",
        "view",
        "theory",
        "answer",
    }
)


def certain(scene: Scene, number: int) -> list[Statement]:
    """Read "The coroner is in no doubt: P" as what the coroner holds."""
    match = _matched(_CERTAIN, scene, number, _VIEWS)
    return [] if match is None else _told(scene, number, match, _ANYBODY, ("say", "speech", 0.7))


def stands(scene: Scene, number: int) -> list[Statement]:
    """Read "The airline has no record of such a call" as what the airline says."""
    match = _matched(_STANDS, scene, number, _STANDING)
    if match is None or FINITE.search(_RELATED.sub("", match["who"])):
        return []
    start = scene.sentences[number].start
    phrase = parse(_RELATED.sub("", match["who"]))
    if not (_in_office(phrase) or phrase.head in _IT):
        return []
    speaker = scene.cast.resolve(match["who"], start, start)
    if speaker is None or not _in_office(speaker):
        return []
    return [_owed(scene, number, start, speaker, ("say", "speech", 0.65))]


def _in_office(source: Phrase | Speaker) -> bool:
    return source.kind in _HOUSES or source.cls in ("official", "spokesperson")


_RELATED = re.compile(r" (?:that|which|who) .{3,60}$")
_HOUSES = frozenset({Kind.BODY, Kind.COUNTRY})
_IT = frozenset({"it", "they"})
_BESIDE = alternatives(phrase_words("beside_labels"))
_HEARD = re.compile(
    rf"(?P<who>[A-Z][^,;:“”\"]{{3,90}}(?:, [^,;:“”\"]{{3,60}})?), (?:{_BESIDE})\b[^:;“”\"]{{2,80}}: ?(?=[“\"])"
)
"""Who spoke, and where or how, before a colon and a quotation ("Tom Hale, speaking to Radio Tarn: “P”")."""


def heard_there(scene: Scene, number: int) -> list[Statement]:
    """Read "Rail chief Tom Hale, speaking to Radio Tarn: “P”" as his words."""
    match = _matched(_HEARD, scene, number) if ":" in scene.sentences[number].text else None
    if match is None or FINITE.search(match["who"]):
        return []
    return _told(scene, number, match, _SPEAKING, ("say", "speech", 0.75))


_AT_HAND = re.compile(
    r"(?:\d{1,2}[:.]\d\d\b\W{1,4})?(?P<who>[Oo]ur (?:[\w-]+ ){0,2}(?:reporter|correspondent|colleague|photographer|journalist)s?(?: [A-Z][\w’'-]+){0,3}),? (?:is|are|was|were|stands|has been|have been) [^:;“”\"]{2,60}: ?(?=\w)"
)


def at_hand(scene: Scene, number: int) -> list[Statement]:
    """Read "Our reporter Ann Lee is at the gate: P" as what she sees there."""
    match = _matched(_AT_HAND, scene, number) if ":" in scene.sentences[number].text else None
    return [] if match is None else _told(scene, number, match, _PERSONS, ("see", "perception", 0.75))


def _gives_share(phrase: Phrase) -> bool:
    """Say whether a phrase names who polls or keeps statistics."""
    words = {word.lower() for word in f"{phrase.name or ''} {phrase.role or ''}".split()}
    return not words.isdisjoint(_POLLING)


def found_by(scene: Scene, number: int) -> list[Statement]:
    """Read the count or the finding of a body of office as its own word."""
    sentence = scene.sentences[number]
    match = _matched(_FOUND, scene, number, _FINDING)
    if match is None:
        return _figures(scene, number)
    who = match.group("who").split(", ", 1)[0].strip()
    phrase = parse(who)
    rules = match.group("verdict") and phrase.head in _RULING
    proves = _PROOF.search(match.group()) and phrase.kind in (Kind.BODY, Kind.ROLE, Kind.PERSON, Kind.PRONOUN)
    if not (rules or proves) and not _may_find(
        phrase, bool(match["found"]) and not (match["thing"] or " no " in match.group())
    ):
        return []
    speaker = scene.cast.resolve(who, sentence.start, sentence.start)
    if speaker is None or speaker.kind not in (Kind.BODY, Kind.ROLE, Kind.PERSON, Kind.OUTLET):
        return []
    return [_owed(scene, number, sentence.start, speaker, ("find", "document", 0.7))]


def _figures(scene: Scene, number: int) -> list[Statement]:
    """Read the share that a pollster gives, or what an office measured, as its own word."""
    sentence = scene.sentences[number]
    given = _matched(_GIVEN, scene, number, _GIVING) if hinted(sentence.text, _SHARES) else None
    match = given or _matched(_MEASURED, scene, number, _MEASURING)
    if match is None:
        return []
    phrase = parse(match["who"])
    if not (_gives_share(phrase) if given else _may_find(phrase, True)):
        return []
    speaker = scene.cast.resolve(match["who"].strip(), sentence.start, sentence.start)
    if speaker is None or speaker.kind not in (Kind.BODY, Kind.PERSON, Kind.ROLE, Kind.DOCUMENT):
        return []
    return [_owed(scene, number, sentence.start, speaker, ("put", "document", 0.7))]


def confided(scene: Scene, number: int) -> list[Statement]:
    """Read what somebody told the writer where the grammar lost the speaker in the telling."""
    match = _matched(_CONFIDED, scene, number, _WRITERS)
    return [] if match is None else _told(scene, number, match, _PERSONS, ("tell", "speech", 0.75))


_PERSONS = frozenset({Kind.ROLE, Kind.PERSON})
_SPEAKING = _PERSONS | {Kind.BODY}
_ANYBODY = frozenset(Kind) - {Kind.NONE}


def _matched(
    pattern: re.Pattern[str], scene: Scene, number: int, words: Set[str] | None = None
) -> re.Match[str] | None:
    """Match the beginning of a sentence; where words are given, one of them must stand in it."""
    sentence = scene.sentences[number]
    if words is not None and words.isdisjoint(bag(sentence.text)):
        return None
    return pattern.match(scene.body, sentence.start, sentence.end)


def _told(
    scene: Scene, number: int, match: re.Match[str], kinds: Set[Kind], cue: tuple[str, str, float]
) -> list[Statement]:
    """Owe what stands behind a match to whoever it names, if that is one who can tell."""
    speaker = scene.cast.resolve(match["who"], match.start("who"), scene.sentences[number].start)
    if speaker is None or speaker.kind not in kinds:
        return []
    return [_owed(scene, number, match.end(), speaker, cue)]


def _owed(scene: Scene, number: int, start: int, speaker: Speaker, cue: tuple[str, str, float]) -> Statement:
    """Owe a sentence, from a place on, to a speaker: by which cue, of what kind, how surely."""
    lemma, kind, confidence = cue
    content = (Span(start, scene.sentences[number].end),)
    relays = chains.chain(*scene.outer(number))
    return Statement(
        number, content, speaker, Form.SUBJECT, lemma, kind, confidence=confidence, relays=relays
    )


def _may_find(phrase: Phrase, inspects: bool) -> bool:
    """Say whether a phrase names those whose office it is to count or to look into things."""
    if phrase.kind is Kind.ROLE:
        return phrase.plural and phrase.head in _INSPECTING
    if phrase.name in international() or (phrase.kind is Kind.OUTLET and phrase.name and not inspects):
        return True
    if phrase.kind is not Kind.BODY:
        return False
    parts = (phrase.name or "").lower().split()
    words = {*parts, *(f"{one} {other}" for one, other in pairwise(parts)), phrase.head}
    if inspects and phrase.head in _RULING:
        return True
    return not words.isdisjoint(_INSPECTING if inspects else _OFFICES | _INSPECTING) or _by_letters(phrase)


def _by_letters(phrase: Phrase) -> bool:
    """Say whether a body is named by its initials, as public ones are ("the UN")."""
    name = phrase.name or ""
    return phrase.definite and name.isupper() and role_of(name) is None
