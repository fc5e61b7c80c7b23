"""How the attributions of one sentence hang together: nested, doubled, overlapping."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from credscore.extract.phrases import Kind, parse
from credscore.extract.spans import Attribution, Form, Span

_WISHES = frozenset(
    "hope wish fear worry dream wonder imagine forget consider view regard want love like hate prefer doubt deem judge "
    "perceive".split()
)
_PERCEPTION = frozenset({"witness", "journalist", "kin"})
_KINDS = frozenset({"speech", "document", "mental", "perception"})
_WITH = re.compile(r"[\s,;–—-]*\b(?:with|while|as|although|though|whereas|despite|amid)\s*$", re.IGNORECASE)
_LOOSE = re.compile(r"[\s,;:–—-]*(?:\b(?:and|but|or|with|while|as|that|although|though|despite|amid|after|because)\b)?[\s,;:–—-]*$", re.IGNORECASE)
_LEAD_WORDS = 3


@dataclass(slots=True)
class Link:
    """An attribution as the sentence leaves it.

    Attributes
    ----------
    attribution : Attribution
        With its content cut where another speaker takes over.
    outer : list of Span
        Sources of the attributions around it, the nearest first: they pass it on.
    hearsay : bool
        Whether an impersonal hedge lies inside ("are said to have …, according to X").
    """

    attribution: Attribution
    outer: list[Span] = field(default_factory=list)
    hearsay: bool = False


def usable(body: str, attribution: Attribution) -> bool:
    """Say whether an attribution attributes information, and not a wish, a plan or an attitude."""
    if attribution.kind not in _KINDS:
        return False
    if attribution.kind == "mental" and (attribution.lemma in _WISHES or attribution.form is Form.IMPERSONAL and not attribution.content):
        return False
    if not attribution.sources:
        return attribution.form is Form.IMPERSONAL
    if attribution.kind == "perception":
        return any(parse(source.of(body)).cls in _PERCEPTION for source in attribution.sources)
    return True


def combine(body: str, found: Sequence[Attribution]) -> list[Link]:
    """Settle the attributions of one sentence.

    Parameters
    ----------
    body : str
    found : sequence of Attribution
        Those whose cue stands in the sentence, in text order.

    Returns
    -------
    list of Link
        Innermost agents only; relays on their links.
    """
    links = [Link(attribution) for attribution in found if usable(body, attribution)]
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
    return _disjoint(kept)


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
    phrases = [parse(source.of(body)) for source in inner.attribution.sources]
    if all(phrase.kind is Kind.PRONOUN for phrase in phrases):
        dropped.add(i)
        return
    start = _begins(inner.attribution)
    cut = _cut(body, outer.attribution, start)
    lead = " ".join(body[a:b] for a, b in cut)
    beside = _WITH.search(body, max(0, start - 12), start) is not None
    if not beside:
        inner.outer.extend(outer.attribution.sources[:1] or ())
        inner.outer.extend(outer.outer)
    if len(lead.split()) <= _LEAD_WORDS:
        dropped.add(j)
    else:
        outer.attribution = replace(outer.attribution, content=cut)


def _begins(attribution: Attribution) -> int:
    spans = [*attribution.sources, *attribution.content]
    if attribution.cue is not None:
        spans.append(attribution.cue)
    return min(span.start for span in spans)


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


def _disjoint(links: list[Link]) -> list[Link]:
    """Give words that two attributions claim to one of them."""
    out: list[Link] = []
    for link in links:
        rest = link.attribution.content
        skip = False
        for earlier in out:
            if not _overlaps(rest, earlier.attribution.content):
                continue
            if not link.attribution.sources and earlier.attribution.sources:
                earlier.hearsay = True
                skip = True
            elif link.attribution.sources and not earlier.attribution.sources:
                link.hearsay = True
                earlier.attribution = replace(earlier.attribution, content=())
            else:
                rest = _minus(rest, earlier.attribution.content)
        if skip:
            continue
        if rest or not link.attribution.content:
            link.attribution = replace(link.attribution, content=rest)
            out.append(link)
    return [link for link in out if link.attribution.content or link.attribution.sources]


def _overlaps(left: tuple[Span, ...], right: tuple[Span, ...]) -> bool:
    return any(a.start < b.end and b.start < a.end for a in left for b in right)


def _minus(spans: tuple[Span, ...], taken: tuple[Span, ...]) -> tuple[Span, ...]:
    out = list(spans)
    for other in taken:
        nxt: list[Span] = []
        for span in out:
            if span.end <= other.start or other.end <= span.start:
                nxt.append(span)
                continue
            if span.start < other.start:
                nxt.append(Span(span.start, other.start))
            if other.end < span.end:
                nxt.append(Span(other.end, span.end))
        out = nxt
    return tuple(span for span in out if span.end - span.start > 3)
