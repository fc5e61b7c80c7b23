"""Denials that a colon follows: "rejects this: P" denies what was said before, and says P."""

from __future__ import annotations

import re
from collections.abc import Iterator

from credscore.extract.disputing import NOUNS
from credscore.extract.spans import Attribution, Span
from credscore.terms import Act, Stance

_POINTED = re.compile(
    rf"\s+(?P<what>this|that|it|them|these|those|(?:the|this|that|these|those|his|her|its|their) (?:[\w’'-]+ ){{0,3}}?(?:{NOUNS}))\s?[:–—]\s*[“\"]?$",
    re.IGNORECASE,
)


def opened(body: str, found: list[Attribution]) -> Iterator[Attribution]:
    """Part a denial from what its speaker says behind a colon.

    Parameters
    ----------
    body : str
    found : list of Attribution

    Yields
    ------
    Attribution
    """
    for attribution in found:
        cue, content = attribution.cue, attribution.content
        match = None
        if (
            attribution.stance is Stance.DENYING
            and cue is not None
            and content
            and cue.end < content[0].start
        ):
            match = _POINTED.match(body, cue.end, content[0].start)
        if match is None or cue is None:
            yield attribution
            continue
        what = Span(*match.span("what"))
        yield attribution._replace(content=(what,), act=Act.DENIAL)
        yield attribution._replace(lemma="say", stance=Stance.NEUTRAL, act=Act.STATEMENT)
