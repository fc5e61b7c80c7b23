"""How the attributions of one sentence hang together: nested, doubled, overlapping."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from credscore.extract.absorbing import absorbed, answered, denied, described, in_hearing
from credscore.extract.colons import opened
from credscore.extract.cue_uses import uses
from credscore.extract.figured import bounded
from credscore.extract.kinds import Kind
from credscore.extract.leftovers import tidied
from credscore.extract.links import Link
from credscore.extract.mending import cited, fronted, heard, mended, minus, parted, passed_on_first, referred
from credscore.extract.phrases import parse
from credscore.extract.spans import Attribution, Form, Span
from credscore.extract.usable import expressive, usable
from credscore.extract.verb_forms import FINITE
from credscore.extract.voices import speaks_behind, voiced
from credscore.extract.whole_clauses import is_clause
from credscore.terms import Stance

_WITH = re.compile(
    r"[\s,;–—-]*\b(?:with|while|as|although|though|whereas|despite|amid|where)\s*$", re.IGNORECASE
)


_LOOSE = re.compile(
    r"[\s,;:–—-]*(?:\b(?:(?:and|but) that|and|but|or|with|while|as|that|although|though|despite|amid|after|because|where)\b)?[\s,;:–—-]*$",
    re.IGNORECASE,
)


_LEAD_WORDS = 3


class Told(NamedTuple):
    """The attributions whose cues stand in one sentence, in text order, and where it begins and ends."""

    found: list[Attribution]
    start: int
    end: int


def combine(body: str, told: Sequence[Told]) -> list[list[Link]]:
    """Settle the attributions of sentences, each sentence by itself.

    Parameters
    ----------
    body : str
    told : sequence of Told

    Returns
    -------
    list of list of Link
        For each sentence its innermost agents only; relays on their links.
    """
    places = [(one.start, one.end) for one in told]
    opening = [list(opened(body, one.found)) for one in told]
    shaped = [_shaped(body, found, *place) for found, place in zip(opening, places, strict=True)]
    cleared = [_cleared(body, found, *place) for found, place in zip(shaped, places, strict=True)]
    for found in cleared:
        for attribution in found:
            for source in attribution.sources:
                parse(source.of(body))  # remembered for what follows
    settled = [_settled(body, found) for found in cleared]
    for links, one in zip(settled, told, strict=True):
        for link in links:
            link.attribution = bounded(body, link.attribution, one.start)
    return settled


def _shaped(body: str, found: Sequence[Attribution], start: int, end: int) -> list[Attribution]:
    """Mend where the words of each attribution begin and end."""
    return [
        tidied(body, parted(body, fronted(body, mended(body, attribution), start), end))
        for attribution in found
    ]


def _cleared(body: str, found: Sequence[Attribution], start: int, end: int) -> list[Attribution]:
    """Say who heard, passed on or is cited by whom."""
    hearers = [heard(body, referred(body, attribution, end), start) for attribution in found]
    return cited(body, passed_on_first(body, hearers), start, end)


def _settled(body: str, found: Sequence[Attribution]) -> list[Link]:
    links = [Link(attribution) for attribution in found if usable(body, attribution)]
    for link in links:
        at = _begins(link.attribution)
        if link.attribution.relays and _WITH.search(body, max(0, at - 12), at):
            link.attribution = link.attribution._replace(relays=())
        if _prompted(body, link.attribution):
            link.attribution = link.attribution._replace(relays=())
        else:
            link.attribution = voiced(body, described(body, link.attribution))
    links += _recovered(body, found, links)
    if not links:
        first = next((attribution for attribution in found if expressive(body, attribution)), None)
        return [] if first is None else [Link(first, expressive=True)]
    links.sort(key=lambda link: _begins(link.attribution))
    if len(links) < 2:
        return links
    dropped: set[int] = set()
    for i, inner in enumerate(links):
        for j, outer in enumerate(links):
            if i == j or i in dropped or j in dropped:
                continue
            if _inside(inner.attribution, outer.attribution):
                _nest(body, links, i, j, dropped)
    kept = [link for i, link in enumerate(links) if i not in dropped]
    return _disjoint(body, kept)


def _recovered(body: str, found: Sequence[Attribution], links: Sequence[Link]) -> list[Link]:
    """Give the words of an unusable inner attribution to the one who relayed them."""
    speaking = {source for link in links for source in link.attribution.sources}
    out: list[Link] = []
    for attribution in found:
        relays = attribution.relays
        if not relays or relays[0] in speaking or usable(body, attribution):
            continue
        if attribution.form is Form.NOMINAL and attribution.lemma in uses("request"):
            continue  # "did not respond to the Globe's request for comment"
        end = max(span.end for span in (*attribution.content, *attribution.sources))
        start = min(span.start for span in (*attribution.content, *attribution.sources))
        taken = any(_overlaps(link.attribution.content, (Span(start, end),)) for link in links)
        if taken or any(start <= relay.start < end for relay in relays):
            continue
        speaking.add(relays[0])
        out.append(
            Link(attribution._replace(sources=relays[:1], relays=relays[1:], cue=None, content=(Span(start, end),),
                         kind="speech", lemma="say", form=Form.SUBJECT))
        )  # fmt: skip
    return out


def _inside(inner: Attribution, outer: Attribution) -> bool:
    cue = inner.cue
    if cue is None or outer.cue is None:
        return False
    if not any(part.start <= cue.start and cue.end <= part.end for part in outer.content):
        return False
    around = outer.cue
    back = any(part.start <= around.start and around.end <= part.end for part in inner.content)
    return not back or inner.form is Form.IMPERSONAL


def _nest(body: str, links: list[Link], i: int, j: int, dropped: set[int]) -> None:
    inner, outer = links[i], links[j]
    if not inner.attribution.sources:
        outer.hearsay = True
        dropped.add(i)
        return
    around = _around(body, inner.attribution, outer.attribution)
    if around is not None:
        inner.attribution = inner.attribution._replace(relays=())
        outer.attribution = outer.attribution._replace(content=around)
        return
    prompted = _prompted(body, inner.attribution)
    if not prompted and absorbed(body, inner.attribution, outer):
        dropped.add(i)
        return
    if answered(inner.attribution, outer.attribution):
        return
    if speaks_behind(body, outer.attribution, inner.attribution):
        if inner.attribution.stance is not Stance.DENYING:
            inner.attribution = inner.attribution._replace(sources=outer.attribution.sources)
        dropped.add(j)
        return
    start = _takes_over(body, inner.attribution, outer.attribution)
    related = inner.attribution.form is Form.RELATIVE and inner.attribution.sources[-1].end
    cut = _cut(body, outer.attribution, related or start)
    lead = " ".join(body[a:b] for a, b in cut)
    if denied(body, inner.attribution, outer.attribution):
        outer.attribution = outer.attribution._replace(content=cut or outer.attribution.content[:1])
        return
    beside = body.endswith((", which ", ", whom "), 0, inner.attribution.sources[0].start)
    parallel = (prompted or beside or _parallel(body, outer.attribution, start)) and is_clause(lead)
    if parallel:
        inner.attribution = inner.attribution._replace(relays=())
    elif _WITH.search(body, max(0, start - 12), start) is None and not in_hearing(body, outer.attribution):
        inner.outer.extend(outer.attribution.sources[:1] or ())
        inner.outer.extend(outer.outer)
    if lead.endswith((" by", " of", " from")):
        dropped.add(j)  # "evidence gathered by police suggested P"
        return
    timed = _WHEN_TOLD.match(lead) is not None and FINITE.search(lead) is None
    if (len(lead.split()) <= _LEAD_WORDS and not parallel) or timed:
        inner.told = outer.attribution.cue if outer.attribution.lemma == "tell" else None
        dropped.add(j)
    else:
        outer.attribution = outer.attribution._replace(content=cut)


def _around(body: str, inner: Attribution, outer: Attribution) -> tuple[Span, ...] | None:
    """Give what a clause tells of a thing of which somebody else tells in passing ("The draft that Lee says dates from May was made in June, the file shows")."""
    if len(inner.content) != 2 or len(outer.content) != 1 or not inner.sources:
        return None
    thing, told = inner.content
    whole = outer.content[0]
    if thing.start != whole.start or thing.end > inner.sources[0].start or whole.end < told.end + _GOES_ON:
        return None
    goes_on = len(body[told.end : whole.end].lstrip(" ,"))
    return thing, Span(whole.end - goes_on, whole.end)


_GOES_ON = 12
"""Characters of a clause that goes on behind a relative one."""


def _prompted(body: str, inner: Attribution) -> bool:
    """Say whether a report is named as what somebody spoke after ("said it kept the unit after a media report said P")."""
    at = _begins(inner)
    if _AFTER.search(body, max(0, at - 8), at) is None:
        return False
    phrases = [parse(source.of(body)) for source in inner.sources]
    return all(phrase.kind is Kind.OUTLET or _PRESS.search(phrase.text) for phrase in phrases)


_RELATIVE = re.compile(r", (?:which|who) ")
_AFTER = re.compile(r"\bafter\s$")
_PRESS = re.compile(r"\b(?:media|news|press|newspaper|television|TV) reports?\b")


def _takes_over(body: str, inner: Attribution, outer: Attribution) -> int:
    """Give the place where words are no longer the outer's: the inner's verb, where both have one subject."""
    start = _begins(inner)
    if _shares_head(body, inner):
        return inner.content[0].end
    if inner.cue is not None and outer.cue is not None and start < outer.cue.start < inner.cue.start:
        return inner.cue.start
    return start


def _shares_head(body: str, inner: Attribution) -> bool:
    """Say whether a relative clause tells of a thing that the words before it end with ("P in adopting the plan, which Acme says Q")."""
    if len(inner.content) < 2 or not inner.sources:
        return False
    return _RELATIVE.fullmatch(body, inner.content[0].end, inner.sources[0].start) is not None


def _parallel(body: str, outer: Attribution, start: int) -> bool:
    """Say whether a second source speaks for itself behind the words of the first ("The union said P and the firm says Q")."""
    said = outer.cue.end if outer.cue is not None else start
    joint = _JOINT.search(body, said, start)
    return joint is not None and _QUOTED.search(body, said, start) is None


_JOINT = re.compile(r",? (?:and|but|yet) $")
_QUOTED = re.compile(r"[“”\"]")


_WHEN_TOLD = re.compile(
    r"(?:(?:that )?(?:[a-z\d-]+ ){1,2}(?:minutes?|hours?|days?|weeks?|months?|years?) (?:before|after|later|earlier|ago)|(?:on|in|at|after|before|during|by|since|until|from|last|this) )\b",
    re.IGNORECASE,
)
"""What only tells when or where the inner one of two tellings was ("she said that four days before his death, staff had told her P")."""


def _begins(attribution: Attribution) -> int:
    spans = [*attribution.sources, *attribution.content]
    if attribution.cue is not None:
        spans.append(attribution.cue)
    return min(spans).start


def _cut(body: str, attribution: Attribution, start: int) -> tuple[Span, ...]:
    """End content before another speaker takes over."""
    kept: list[Span] = []
    for part in attribution.content:
        if part.end <= start:
            kept.append(part)
        elif part.start < start:
            piece = body[part.start : start]
            size = len(piece) - len(_LOOSE.search(piece).group()) if _LOOSE.search(piece) else len(piece)  # type: ignore[union-attr]
            if size > 0:
                kept.append(Span(part.start, part.start + size))
    return tuple(kept)


def _disjoint(body: str, links: list[Link]) -> list[Link]:
    """Give words that two attributions claim to one of them."""
    out: list[Link] = []
    for link in links:
        rest = link.attribution.content
        skip = False
        for earlier in out:
            if not _overlaps(rest, earlier.attribution.content) or (
                _shares_head(body, link.attribution)
                or (len(rest) == 2 and rest[:1] == earlier.attribution.content[:1])
                or answered(link.attribution, earlier.attribution)
                or answered(earlier.attribution, link.attribution)
            ):
                continue
            if not link.attribution.sources and earlier.attribution.sources:
                earlier.hearsay = True
                skip = True
            elif link.attribution.sources and not earlier.attribution.sources:
                link.hearsay = True
                earlier.attribution = earlier.attribution._replace(content=())
            else:
                rest = minus(rest, earlier.attribution.content)
        if skip:
            continue
        if rest or not link.attribution.content:
            link.attribution = link.attribution._replace(content=rest)
            out.append(link)
    return [link for link in out if link.attribution.content or link.attribution.sources]


def _overlaps(left: tuple[Span, ...], right: tuple[Span, ...]) -> bool:
    return any(a.start < b.end and b.start < a.end for a in left for b in right)


def owned(link: Link, body: str) -> Link:
    """Let whoever tells that "two boats were reported missing" speak for it, with the report as hearsay."""
    attribution = link.attribution
    if attribution.form is not Form.IMPERSONAL or attribution.sources or not attribution.relays:
        return link
    teller = attribution.relays[0]
    if parse(teller.of(body)).kind in (Kind.OUTLET, Kind.NONE, Kind.PRONOUN):
        return link
    own = attribution._replace(sources=(teller,), relays=attribution.relays[1:], form=Form.SUBJECT)
    return replace(link, attribution=own, hearsay=True)
