"""What somebody saw or heard himself: reporters of whatever outlet, and people on the spot."""

from __future__ import annotations

import re

from credscore.extract import chains
from credscore.extract.experience import FIGURED
from credscore.extract.people import Speaker
from credscore.extract.phrases import parse
from credscore.extract.scene import Scene
from credscore.extract.spans import Form, Span
from credscore.extract.statement import Statement
from credscore.extract.wordings import hinted

_FRONTED = (
    r"(?:[\[(]?\d{1,2}[:.h]\d\d\b[^\w]{1,4})?(?:(?:At|In|On|Near|Inside|Outside|From|By|Along|Around|Across|Behind|Beside|Opposite|Over|Below|Above|"
    r"After|Before|Yesterday|Earlier|Later|This|Last|Early|Late|Only|Shortly|Just|Of)\b[^,;:“”\"]{0,70},? )?"
)
"""The time of an entry and the place or time in front of the one who saw."""
_REPORTERS = (
    r"(?:(?:The|[Oo]ur|[Aa]n?|One|Two|the) )?(?:[A-Z][\w.&]*(?: [A-Z][\w.&]*){0,3}(?:[’']s)? )?(?:[a-z-]+ )?"
    r"(?:reporters?|correspondents?|photographers?|journalists?|camera (?:crew|operator)|news crew|news team|mobile unit|crew|team)"
    r"(?:(?: [A-Z][\w’'-]+){1,3}| of (?:ours|this (?:paper|newspaper|site|agency)))?"
    r"(?: (?:working )?for (?:(?:the|this|our) )?(?:paper|newspaper|site|agency|[A-Z][\w.&’'-]*(?: [A-Z][\w.&’'-]*){0,3}))?"
    r"(?: (?:in|at|on|near|from|with|aboard|travelling with|traveling with|embedded with) [^,.;:“\"]{2,50}?)?"
)
_SEES = (
    r"(?:saw|sees?|counted|counts|heard|hears?|watched|watches|witnessed|witness(?:es)?|observed|observes|visited|photographed|filmed|"
    r"(?:has|have|had) (?:seen|heard|watched|counted|visited|witnessed|filmed|photographed)|(?:can|could) (?:see|hear|smell|count)|was shown|were shown)\b"
)
_SAW = re.compile(
    rf"{_FRONTED}(?:({_REPORTERS})(?:, [A-Z][\w’' -]{{2,40}},)?(?: who [^,;:“”]{{3,60}}?)? (?:also |later |then |himself |herself )?{_SEES}"
    rf"|([Oo]ur {_REPORTERS[_REPORTERS.index('(?:reporters') :]}) (?!(?:was|were|has been|had been) (?:told|informed))(?:[a-z]{{2,}}(?:s|ed|t)|found|met|drove|stood|took|bought|rode|ran|flew|swam)\b)"
)
_WITNESSES = re.compile(
    rf"{_FRONTED}((?:[\w’'-]+ ){{0,5}}?[\w’'-]+) (?:also |later |then )?(?:saw|heard|watched|witnessed|smelled|smelt)\b"
    rf"{FIGURED}(?! (?:their|its|his|her|nothing|no|none|what|how|an? (?:[\w%.-]+ )?(?:increase|rise|fall|decline|surge|change) (?:in|of))\b)"
)
"""What people on the spot perceived ("Residents heard two explosions")."""
_VERBS = (" saw ", " heard ", " watched ", " witnessed ", " smelled ", " smelt ")
_SAW_HIMSELF = re.compile(rf"(?:He|She|They) (?:also |later |then |himself |herself |themselves )?{_SEES}")
_SAW_WHERE = re.compile(
    rf"{_FRONTED}({_REPORTERS}) (?:was|were|is|are|had|has|have|spent|stood|sat|went|came|[a-z]+ed)\b"
)
"""What is told of the reporter before "He counted …"."""
_SEEN_BY = re.compile(
    rf"(?P<told>(?=[^,]{{12,}}).{{12,300}}?), (?:where |as )?({_REPORTERS}) {_SEES}(?: them| it| him| her)?(?: (?:on|this|last|early|late|from|at|in|across|through) [\w’' ]{{2,40}}| yesterday| today)?(?=[.]?$)"
)
_WHEN_THERE = re.compile(
    r"(?P<told>.{12,300}?) when ((?:this|our|the|an?) (?:[A-Z][\w’&-]*(?:[’']s)? ){0,3}(?:reporter|correspondent|journalist|photographer|crew|team)) "
    r"(?:arrived|visited|called|passed|came|looked|reached|toured|returned|walked|drove|left|went|was there|got there|stopped)\b"
)
"""What was so "when this reporter arrived"."""
_HINTS = ("reporter", "correspondent", "photographer", "journalist", "crew", "team", "mobile unit")
_PERCEIVING = (
    (_SAW, "journalist"),
    (_SEEN_BY, "journalist"),
    (_WHEN_THERE, "journalist"),
    (_WITNESSES, "witness"),
)
"""How it is told, and of what class those are who can have perceived it."""


def may_tell(text: str) -> bool:
    """Take a cheap look at whether a sentence may tell what somebody perceived."""
    return hinted(text, _HINTS) or hinted(text, _VERBS) or _SAW_HIMSELF.match(text) is not None


def seen(scene: Scene, number: int) -> list[Statement]:
    """Read "A wire reporter saw P" and "Residents heard P", and "He counted 41 stretchers" behind a reporter's whereabouts."""
    sentence = scene.sentences[number]
    found = _perceived(scene.body, sentence.start, sentence.end)
    if found is None:
        speaker = _reporter_before(scene, number)
        content = Span(sentence.start, sentence.end)
        return [] if speaker is None else [_perception(scene, number, content, speaker, 0.8)]
    who, content = found
    speaker = scene.cast.resolve(who.of(scene.body), who.start, sentence.start)
    return [_perception(scene, number, content, speaker, 0.85)]


def _perceived(body: str, start: int, end: int) -> tuple[Span, Span] | None:
    """Find who perceived something, and what is told of it."""
    for pattern, cls in _PERCEIVING:
        match = pattern.match(body, start, end)
        who = (match.lastindex or 1) if match is not None else 0
        if match is not None and parse(match.group(who)).cls == cls:
            told = match.end("told") if "told" in pattern.groupindex else end
            return Span(*match.span(who)), Span(start, told)
    return None


def _reporter_before(scene: Scene, number: int) -> Speaker | None:
    """Find the reporter of whom the sentence before tells where he was, where this one begins with "He saw"."""
    sentence = scene.sentences[number]
    match = _SAW_HIMSELF.match(scene.body, sentence.start, sentence.end)
    if match is None or not number or not hinted(scene.sentences[number - 1].text, _HINTS):
        return None
    start = scene.sentences[number - 1].start
    before = _SAW_WHERE.match(scene.sentences[number - 1].text)
    speaker = scene.cast.resolve(before.group(1), start + before.start(1), start) if before else None
    return speaker if speaker is not None and speaker.cls == "journalist" else None


def _perception(
    scene: Scene, number: int, content: Span, speaker: Speaker | None, confidence: float
) -> Statement:
    relays = chains.chain(*scene.outer(number))
    return Statement(
        number, (content,), speaker, Form.SUBJECT, "see", "perception", confidence=confidence, relays=relays
    )
