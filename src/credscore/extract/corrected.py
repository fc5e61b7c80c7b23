"""What a correction says that the outlet had told wrongly, and what it says instead."""

from __future__ import annotations

import re

from credscore.extract.scene import Scene
from credscore.extract.spans import Span
from credscore.extract.statement import Statement
from credscore.extract.whole_clauses import is_clause
from credscore.extract.wordings import BY_ERROR, EARLIER, LABEL, OWN_REPORT, OWN_WORK, WRONGLY
from credscore.terms import Act


def corrected(scene: Scene, number: int) -> list[Statement]:
    """Read a correction: "An earlier version said P" takes P back, "This story has been corrected to say that Q" tells Q.

    Parameters
    ----------
    scene : Scene
    number : int
        A sentence by which the outlet corrects itself.

    Returns
    -------
    list of Statement
        Without speaker: the outlet answers for them. Empty where the sentence only announces a correction.
    """
    return _mistold(scene, number) or _told_now(scene, number)


def corrected_before(scene: Scene, number: int) -> list[Statement]:
    """Read "It was 12, not 21" behind a correction that says what was given wrongly ("misstated the number of injured").

    Parameters
    ----------
    scene : Scene
    number : int
        The sentence behind the correction.

    Returns
    -------
    list of Statement
    """
    before, sentence = scene.sentences[number - 1], scene.sentences[number]
    given = _MISGIVEN.match(scene.body, before.start, before.end)
    right = _IT_WAS.match(scene.body, sentence.start, sentence.end)
    if given is None or right is None:
        return []
    thing = given.span("thing") if given["thing"] is not None else given.span("what")
    return [_statement(number, Act.CORRECTION, thing, right.span("right"))]


def _mistold(scene: Scene, number: int) -> list[Statement]:
    sentence = scene.sentences[number]
    match = _MISTOLD.match(scene.body, sentence.start, sentence.end)
    if match is not None and is_clause(match["told"]):
        return [_statement(number, Act.RETRACTION, match.span("told"))]
    given = _MISGIVEN.match(scene.body, sentence.start, sentence.end)
    if given is None or given["given"] is None:
        return []
    return [_statement(number, Act.RETRACTION, (given.start("what"), given.end("given")))]


def _told_now(scene: Scene, number: int) -> list[Statement]:
    sentence = scene.sentences[number]
    match = _TO_SAY.match(scene.body, sentence.start, sentence.end)
    if match is not None and is_clause(match["right"]):
        return [_statement(number, Act.CORRECTION, match.span("right"))]
    changed = _CHANGED.match(scene.body, sentence.start, sentence.end)
    if changed is not None and changed["thing"] is None:
        return [_statement(number, Act.CORRECTION, (changed.start("what"), changed.end("now")))]
    if changed is not None:
        return [_statement(number, Act.CORRECTION, changed.span("thing"), changed.span("right"))]
    label = LABEL.match(scene.body, sentence.start, sentence.end)
    if label is None:
        return []
    rest = scene.body[label.end() : sentence.end]
    if OWN_WORK.match(rest) or OWN_REPORT.match(rest):
        return []
    return [_statement(number, Act.CORRECTION, (label.end(), sentence.end))] if is_clause(rest) else []


def _statement(number: int, act: Act, *spans: tuple[int, int]) -> Statement:
    return Statement(number, tuple(Span(*span) for span in spans), None, None, act=act, confidence=0.8)


_MISTOLD = re.compile(
    rf"\W{{0,3}}(?:{LABEL.pattern})?{BY_ERROR}{EARLIER},? {WRONGLY}(?:said|stated|reported|wrote|claimed|suggested)(?: that)? "
    r"(?P<told>[^;]{8,300}?)(?=,? (?:when|but) (?:it|this|that|the [a-z]+|in fact|there)\b|;|[.)\s]*$)",
    re.IGNORECASE,
)
"""What the outlet had told before it corrected itself ("An earlier version of this story incorrectly said P")."""
_MISGIVEN = re.compile(
    rf"\W{{0,3}}(?:{LABEL.pattern})?{BY_ERROR}{EARLIER},? {WRONGLY}"
    r"(?:(?:misstated|misreported|mis-stated|understated|overstated|got|had) (?P<thing>(?:the|his|her|its|their) [^,;:.]{3,80}?)(?: wrong)?(?=[.,;:)]|$)"
    r"|(?:gave|put|listed|identified|named|described) (?P<what>(?:the|his|her|its|their) [^,;:.]{3,80}?) (?:as|at) (?P<given>[^,;:]{1,80}?)(?=[.,;:)]*$|[,;:] ))",
    re.IGNORECASE,
)
"""What it had given wrongly ("misstated the number of dead", "gave the number of dead as 42")."""
_IT_WAS = re.compile(
    r"(?:in fact,? |actually,? )?(?:it|they|(?:the|its|their) (?:correct|right|actual|true|real) (?:number|figure|name|date|amount|sum|total|age|title|percentage|price|one)s?|"
    r"(?:the|that) (?:number|figure|date|amount|sum|total|percentage|price)s?) (?P<right>(?:is|was|are|were|should (?:be|have been|read)) [^;]{1,200}?)[.)\s]*$",
    re.IGNORECASE,
)
_SAYING = (
    r"(?:say|state|show|reflect(?: the fact)?|clarify|make (?:it )?clear|note|indicate|read|add)(?: that)?"
)
_TO_SAY = re.compile(
    rf"\W{{0,3}}(?:{LABEL.pattern})?(?:{OWN_WORK.pattern},? to {_SAYING}|(?:this (?:story|article|version) )?corrects? (?:[\w ]{{2,30}} )?to {_SAYING}) (?P<right>[^;]{{8,300}}?)"
    r"(?=,? in (?:the )?(?:\w+ )?(?:paragraph|headline|graf)\b|;|[.)\s]*$)",
    re.IGNORECASE,
)
"""What it says now ("This article was amended on 3 May to clarify that P")."""
_CHANGED = re.compile(
    rf"\W{{0,3}}(?:{LABEL.pattern})?(?:(?:this (?:story|article|version) )?corrects (?P<thing>(?:the )?[a-z][^,;:.]{{3,60}}?) to (?P<right>[^,;:.]{{1,40}}?)(?= from\b|,| in (?:the )?(?:\w+ )?(?:paragraph|headline)|[.)\s]*$)"
    rf"|{OWN_WORK.pattern},? to correct (?P<what>the [^,;:.]{{3,80}}?)(?:: | to | as )(?P<now>[^;:.]{{1,60}}?)(?=[.)\s]*$))",
    re.IGNORECASE,
)
"""What a figure is now ("Corrects number of dead to 24 from 42")."""
