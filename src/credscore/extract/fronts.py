"""Clauses in front of somebody's telling in one sentence ("The bridge was closed and engineers say that P")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from credscore.extract.spans import Form, Span
from credscore.extract.statement import Statement
from credscore.extract.whole_clauses import is_clause


def front(body: str, sentence: Span, here: Sequence[Statement]) -> Span | None:
    """Find what a sentence tells before the first source, or before what that source is quoted with.

    Parameters
    ----------
    body : str
    sentence : Span
    here : sequence of Statement
        What the sentence attributes.

    Returns
    -------
    Span or None
        The clause; None where it hangs on what follows, or where there is none.

    Examples
    --------
    >>> from credscore.extract.spans import Form, Span
    >>> body = "Shares fell hours after the firm said it would close."
    >>> said = Statement(0, (Span(38, 52),), None, Form.SUBJECT, cue=Span(33, 37), source=Span(24, 32))
    >>> front(body, Span(0, len(body)), [said]).of(body)
    'Shares fell'
    """
    conceded = _conceded(body, sentence, here)
    if conceded is not None:
        return conceded
    joint = _joint(body, sentence, here)
    if joint is None or body.count(" ", sentence.start, joint.start()) < 1:
        return None
    told = body[sentence.start : joint.start()]
    if not _DURING.search(told):
        told = _SPAN_OF_TIME.sub("", told)
    if _SUBORDINATE.match(told) or _HANGING.search(told) or told.count("“") != told.count("”"):
        return None
    return Span(sentence.start, sentence.start + len(told)) if is_clause(told) else None


def _joint(body: str, sentence: Span, here: Sequence[Statement]) -> re.Match[str] | None:
    """Find the conjunction or relative pronoun before the first source, or before what it says."""
    first = min(here, key=lambda one: one.cue or one.content[0])
    starts = [part.start for one in here for part in one.content]
    if first.source is not None and first.form is Form.SUBJECT:
        starts.append(first.source.start)
    joint = _JOINT.search(body, sentence.start, min(starts)) or _HUNG.search(
        body, sentence.start, min(starts)
    )
    if joint is not None or first.cue is None or sentence.start in starts:
        return joint
    if first.speaker is None and first.form is Form.IMPERSONAL and first.cue.end < min(starts):
        feared = _FEARED.search(body, sentence.start, first.cue.start)
        if feared is not None:
            return feared
    hanging = _ALLEGED if all(one.speaker is None for one in here) else _RELATIVE
    joint = hanging.search(body, max(sentence.start, first.cue.start - _REACH), first.cue.start)
    return joint if joint and body.count(" ", sentence.start, joint.start()) >= _A_CLAUSE else None


def _conceded(body: str, sentence: Span, here: Sequence[Statement]) -> Span | None:
    """Find what is granted before somebody's telling ("Although output rose by 4%, analysts say P")."""
    first = min(here, key=lambda one: one.cue or one.content[0])
    if first.source is None or first.form is not Form.SUBJECT or first.quoted:
        return None
    match = _CONCEDED.fullmatch(body, sentence.start, first.source.start)
    inside = match is None or any(part.start < first.source.start for one in here for part in one.content)
    return None if inside or match is None or not is_clause(match["told"]) else Span(*match.span("told"))


_CONCEDED = re.compile(r"(?:Although|Though|While|Whilst|Whereas|Even though) (?P<told>[^,;:“”\"]{12,}), ")
_JOINT = re.compile(r",? (?:and|but|yet|while|although|though|whereas|after|when|because) $")
_HUNG = re.compile(
    r", (?:with|(?:further|fresh|more|new|clear|another|an?) (?:evidence|proof|sign|indication) that|[a-z]{3,}ing)(?: [\w’'-]+){0,4} $"
)
"""What hangs on a clause and brings in who tells more ("Shares fell, with analysts saying P", "…, reflecting figures showing P")."""
_FEARED = re.compile(
    r",? (?:on|amid|over|despite|after|following|in light of|because of|due to)(?: (?!on\b|in\b|at\b|over\b|amid\b|after\b)[\w’'-]+){0,4} $"
)
"""What a clause hangs on that nobody is named for ("The crown fell on fears that P")."""
_RELATIVE = re.compile(r", (?:which|whom?|where) (?:[\w’'&.-]+ ){1,7}$")
_ALLEGED = re.compile(r",? (?:after|when|because|before) (?:[\w’'&.-]+ ){1,6}$")
"""The clause of something that is only alleged ("was charged after he allegedly sold P")."""
_REACH = 80
"""Characters from the comma of a relative clause to the verb of telling in it."""
_A_CLAUSE = 4
"""Blanks between the words of a clause that tells something by itself."""
_SPAN_OF_TIME = re.compile(
    r"(?: (?:just|only|shortly|soon|less than|more than|some|about))?(?: (?:an?|one|two|three|four|five|several|a few))?"
    r"(?: (?:minute|hour|day|week|month|year)s?| shortly| soon| just| only)$"
)
"""How long before it was said ("hours after")."""
_DURING = re.compile(
    r"\b(?:in|for|of|over|the|last|past) (?:[a-z-]+ ){0,2}(?:minute|hour|day|week|month|year)s?$"
)
_HANGING = re.compile(
    r"\b(?:who|which|where|whose|whom)\b[^,]*$|\b(?:came|comes?|coming|triggered|prompted|sparked|caused|followed|began|begun|started|emerged|arose)$|\b(?:was|were) (?:speaking|talking)$"
)
"""What the clause behind belongs to: a relative clause, or a verb that tells no more than when."""
_SUBORDINATE = re.compile(
    r"(?:After|Although|As|Asked|Because|Before|Both|Either|Even|If|Neither|Not|Once|Since|That|Though|Unless|Until|When|Whenever|Where|Whereas|"
    r"What|Whether|While|Whilst|Who)\b"
)
