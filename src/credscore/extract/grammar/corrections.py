"""What an outlet says of its own reports: corrections and retractions."""

from __future__ import annotations

import re

from credscore.extract.spans import Attribution, Form, Span
from credscore.extract.wordsets import word_set
from credscore.terms import Act

_WORK = r"(?:article|front page|edition|bulletin|story|report|post|piece|dispatch|column|headline|version|item|caption|graphic|chart|video|newsletter)s?"
_OWN = rf"(?:this|the|our|its|that|an?) (?:[\w’'-]+ ){{0,3}}{_WORK}"
_CORRECTION = re.compile(
    rf"(?:an? |the )?(?:earlier|previous|prior|original|initial) versions? of (?:this|the|our) {_WORK}"
    rf"|(?:editor[’']s note|clarification|correction)s?(?: \([^)]{{1,40}}\))?\s?[:—–-]"
    rf"|(?:this|the|our) (?:[\w’'-]+ ){{0,2}}{_WORK} (?:has been|was|have been|is being) (?:since )?(?:corrected|amended|"
    r"clarified|updated to correct|edited to correct|revised to correct|changed to correct)"
    rf"|{_OWN} (?:misstated|misidentified|misspelled|misquoted|misattributed)"
    r"|we (?:have corrected|regret the error|are correcting)",
    re.IGNORECASE,
)
_RETRACTION = re.compile(
    rf"we (?:have |hereby |now |are |fully |formally ){{0,3}}(?:retract|withdraw|retracted|withdrawn|withdrew|retracting|withdrawing)\b"
    rf"|(?:this|the|our) (?:[\w’'-]+ ){{0,2}}{_WORK} (?:has been|was|have been|is|is being) (?:since )?(?:retracted|withdrawn|removed|taken down|deleted)"
    rf"|(?:retraction|withdrawal)s?(?: \([^)]{{1,40}}\))?\s?[:—–-]",
    re.IGNORECASE,
)
_MISSAID = re.compile(
    rf"{_OWN}(?: (?:on|in|of|from|published) [^,;:“”]{{2,40}}?)? (?:(?:has|had) )?(?:incorrectly|mistakenly|wrongly|erroneously|falsely) (?:said|stated|reported|claimed|suggested)(?: that)?(?= )",
    re.IGNORECASE,
)
"""What it said that was not so."""
_SAID = re.compile(
    r"[\s,:;—–-]{0,6}(?:(?:incorrectly|mistakenly|wrongly|erroneously) )?"
    r"(?:(?:said|stated|reported|gave|claimed|suggested|indicated) (?:incorrectly |mistakenly |wrongly |erroneously )?(?:that )?)?",
    re.IGNORECASE,
)
SIGNALS = word_set("correction_signals")
"""Words of which one stands in every correction or retraction."""


def read(text: str) -> Attribution | None:
    """Read a sentence by which an outlet corrects or takes back a report of its own.

    Parameters
    ----------
    text : str
        The sentence; offsets count its characters.

    Returns
    -------
    Attribution or None
        Without sources: the outlet speaks. The content is the sentence without the cue,
        or all of it where nothing else is in it.
    """
    for pattern, act in (
        (_RETRACTION, Act.RETRACTION),
        (_MISSAID, Act.RETRACTION),
        (_CORRECTION, Act.CORRECTION),
    ):
        match = pattern.search(text)
        if match is not None and match.start() <= 60:
            return _attribution(text, match, act)
    return None


def _attribution(text: str, match: re.Match[str], act: Act) -> Attribution:
    cue = Span(match.start(), match.end())
    said = _SAID.match(text, match.end())
    left = said.end() if said else match.end()
    right = len(text.rstrip(" ."))
    content = Span(left, right)
    if right - left < 8:
        content = Span(0, right)
    lemma = "correct" if act is Act.CORRECTION else "retract"
    return Attribution((), cue, (content,), Form.SUBJECT, lemma, act=act)
