"""Words before what is told that belong to it: those that bound its first figure, or limit its subject."""

from __future__ import annotations

import re

from credscore.extract.spans import Attribution, Span
from credscore.normalize.bounds import bound_before

_FIGURE = re.compile(
    r"[£$€]?\d|(?:half|dozens|hundreds|thousands|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty|sixty|"
    r"an? (?:dozen|hundred|thousand|million|third|quarter))\b",
    re.IGNORECASE,
)


_FIRST = re.compile(
    r"(?:(?<=[Bb]etween )(?P<low>[£$€]?\d[\d.,]*(?:%| per ?cent| percent)?) and|[£$€]?\d[\d.,]*(?:%| per ?cent| percent)? (?:to|or)) $"
)
"""The lower end of a range before its upper end ("70% to 80% of the farms")."""


_FOCUS = re.compile(r" (?P<word>only|even|mostly|mainly) ")
"""What limits the first words of what is told ("said only fighters had died"); "said only that" tells how much was said."""


def bounded(body: str, attribution: Attribution, floor: int) -> Attribution:
    """Let content that begins with a figure begin with its bound ("up to 40 people are said to have died").

    Parameters
    ----------
    body : str
    attribution : Attribution
    floor : int
        Where the sentence begins.
    """
    parts = tuple(_widened(body, attribution.cue, part, floor) for part in attribution.content)
    return attribution if parts == attribution.content else attribution._replace(content=parts)


def _widened(body: str, cue: Span | None, part: Span, floor: int) -> Span:
    """Widen one part, but not by the preposition that a verb takes ("speaks about ten")."""
    if part.start > floor and cue is not None and cue.end < part.start:
        focused = _FOCUS.fullmatch(body, cue.end, part.start)
        part = Span(focused.start("word"), part.end) if focused is not None else part
    if part.start <= floor or _FIGURE.match(body, part.start) is None:
        return part
    first = _FIRST.search(body, max(floor, part.start - 40), part.start)
    begin = first.start() if first is not None and first.start() >= floor else part.start
    begin -= 8 * (body[max(floor, begin - 8) : begin].lower() == "between ")
    start = bound_before(body, begin).start
    taken = cue is not None and cue.start <= start <= cue.end + 1
    return part if start < floor or taken else Span(start, part.end)
