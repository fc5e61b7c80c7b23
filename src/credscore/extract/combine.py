"""How the attributions of one sentence hang together: nested, doubled, overlapping."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from credscore import lexicon
from credscore.extract.phrases import Kind, Phrase, parse
from credscore.extract.spans import Attribution, Form, Span
from credscore.terms import Act, Stance

_PERCEPTION = frozenset({"witness", "ordinary", "journalist", "kin"})
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
    expressive: bool = False
    """Whether it is a wish, a request or an attitude: owed to somebody, but no information."""


@lru_cache(maxsize=8)
def uses(use: str, language: str = "en") -> frozenset[str]:
    """Give the cue lemmas of one use in the table ``cue_uses``."""
    return frozenset(row["term"] for row in lexicon.table("cue_uses", language) if row["use"] == use)


@lru_cache(maxsize=4)
def _nominal(language: str = "en") -> frozenset[str]:
    """Give the cue lemmas that a mere noun phrase can follow."""
    return frozenset(row["lemma"] for row in lexicon.table("cues", language) if "np" in lexicon.split(row["frames"]))


def usable(body: str, attribution: Attribution) -> bool:
    """Say whether an attribution attributes information, and not a wish, a plan or an attitude."""
    if attribution.kind not in _KINDS:
        return False
    if attribution.lemma in uses("deed") or attribution.kind == "mental" and attribution.lemma in uses("wish"):
        return False
    if not _content_fits(body, attribution):
        return False
    if not attribution.sources:
        return attribution.form is Form.IMPERSONAL
    phrases = [parse(source.of(body)) for source in attribution.sources]
    if attribution.form is Form.LABEL and not any(_can_label(phrase) for phrase in phrases):
        return False
    if attribution.cue is not None and _NO.search(body, attribution.cue.start, attribution.cue.end):
        return False
    if attribution.form is not Form.LABEL and not any(_can_speak(phrase, attribution.kind) for phrase in phrases):
        return False
    if attribution.kind == "perception":
        return any(phrase.cls in _PERCEPTION for phrase in phrases)
    return True


def _expressive(body: str, attribution: Attribution) -> bool:
    """Say whether a person or body wishes, asks or judges."""
    phrases = [parse(source.of(body)) for source in attribution.sources]
    return attribution.kind in ("speech", "mental", "attitude", "intention") and any(
        phrase.kind in (Kind.PERSON, Kind.ROLE, Kind.BODY, Kind.COUNTRY)
        or (phrase.kind is Kind.PRONOUN and phrase.gender in ("m", "f", "p"))
        or (phrase.kind is Kind.NONE and phrase.name is not None)
        for phrase in phrases
    )


def _content_fits(body: str, attribution: Attribution) -> bool:
    """Say whether the content can be information: no request, no mere noun but behind some cues."""
    if attribution.form not in (Form.SUBJECT, Form.RELATIVE, Form.NOMINAL, Form.PASSIVE) or not attribution.content:
        return True
    if attribution.stance is Stance.DENYING or attribution.act is not Act.STATEMENT:
        return True
    text = body[attribution.content[0].start : attribution.content[-1].end].lstrip(" ,“”\"‘’'")
    lemma = attribution.lemma
    if text[:3].lower() == "to " or _BARE_VERB.match(text):
        return lemma in uses("pledge") or lemma not in uses("request") and attribution.form is not Form.NOMINAL
    first = attribution.content[0].start
    if body[max(0, first - 6) : first].rstrip(" “\"‘'").endswith(("that", "how", "why")):
        return True
    if lemma in uses("bare") or lemma not in _nominal() or FINITE.search(text) or (lemma in uses("pledge") and any(map(str.isdigit, text))):
        return True
    return len(attribution.content) > 1 or text.endswith(("”", '"', "’"))


_BARE_VERB = re.compile(r"(?:not )?to [a-z]+", re.IGNORECASE)
FINITE = re.compile(
    r"\b(?:is|are|was|were|be|been|am|has|have|had|do|does|did|will|would|can|could|may|might|shall|should|must|[a-z]{2,}ed|"
    r"[’'](?:re|ve|ll|d|m)|said|told|went|came|took|made|got|gave|saw|knew|found|left|held|led|ran|began|fell|rose|lost|won|sent|"
    r"spent|paid|met|broke|shot|hit|cut|put|set|let|kept|brought|bought|caught|taught|thought|felt|sold|stood|understood|grew|flew|"
    r"drew|threw|became|remains?|continues?|plans?|wants?|needs?|intends?|shows?|means?|makes?|takes?|gives?|goes|comes|works?|ends?|costs?|rises?|falls?|grows?|faces?|holds?|owns?|uses?|plays?|pays?|runs?|leads?|heard|wrote|spoke|drove|rose|ate|drank|swept|tore|burst|struck|fled|sank|shook|sought|built|dealt|hid|sang|swam|woke|chose|froze|stole|threw|wore|"
    r"lives?|knows?|thinks?|feels?|looks?|seems?|includes?|remain)\b"
)


_NO = re.compile(r"\b(?:no|not|never|n[’']t)\b", re.IGNORECASE)


def _can_label(phrase: Phrase) -> bool:
    """Say whether words before a colon name a source rather than a subject."""
    if phrase.kind in (Kind.OUTLET, Kind.COUNTRY):
        return True
    if phrase.kind in (Kind.PERSON, Kind.BODY):
        return phrase.role is not None or phrase.titled
    return phrase.kind is Kind.ROLE


def _can_speak(phrase: Phrase, kind: str) -> bool:
    """Say whether a source phrase has an agent for its head; records can only show."""
    if phrase.kind is Kind.PRONOUN:
        return phrase.gender not in ("t", "r", "2", "x") and (kind != "document" or phrase.gender in ("n", "p"))
    if phrase.kind is Kind.NONE:
        return phrase.name is not None and kind != "document"
    return kind != "document" or phrase.kind not in (Kind.COUNTRY, Kind.PERSON)


def combine(body: str, found: Sequence[Attribution], start: int = 0) -> list[Link]:
    """Settle the attributions of one sentence.

    Parameters
    ----------
    body : str
    found : sequence of Attribution
        Those whose cue stands in the sentence, in text order.
    start : int
        Where the sentence begins.

    Returns
    -------
    list of Link
        Innermost agents only; relays on their links.
    """
    found = [_fronted(body, _mended(body, attribution), start) for attribution in found]
    links = [Link(attribution) for attribution in found if usable(body, attribution)]
    for link in links:
        at = _begins(link.attribution)
        if link.attribution.relays and _WITH.search(body, max(0, at - 12), at):
            link.attribution = replace(link.attribution, relays=())
    links += _recovered(body, found, links)
    if not links:
        return [Link(attribution, expressive=True) for attribution in found if _expressive(body, attribution)][:1]
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
    return _disjoint(kept)


_TO_EDGE = re.compile(r"[^,.;:—()\n]{1,90}")


def _mended(body: str, attribution: Attribution) -> Attribution:
    """Stretch the source behind "according to" to its edge where the words found have no head."""
    if attribution.lemma == "tell" and attribution.cue is not None and attribution.sources and (
        attribution.sources[0].start >= attribution.cue.end and attribution.content
    ):
        return _righted(body, attribution, attribution.cue, attribution.sources[0])
    if attribution.lemma == "tell" and attribution.cue is not None and len(attribution.content) > 1:
        after = attribution.cue.end
        kept = tuple(
            part for part in attribution.content
            if not (0 <= part.start - after <= 2 and not FINITE.search(body, part.start, part.end))
        )  # fmt: skip
        return replace(attribution, content=kept)
    if attribution.form is not Form.ACCORDING or len(attribution.sources) != 1:
        return attribution
    source = attribution.sources[0]
    phrase = parse(source.of(body))
    if phrase.kind is not Kind.NONE or phrase.name is not None:
        return attribution
    match = _TO_EDGE.match(body, source.start)
    if match is None or match.end() <= source.end:
        return attribution
    content = _minus(attribution.content, (Span(source.start, match.end()),))
    return replace(attribution, sources=(Span(source.start, match.end()),), content=content)


def _fronted(body: str, attribution: Attribution, start: int) -> Attribution:
    """Take the clause in front where what stands behind the cue is no content ("P, she told reporters")."""
    cue, content = attribution.cue, attribution.content
    if attribution.form is not Form.SUBJECT or cue is None or len(content) != 1 or not attribution.sources:
        return attribution
    source = attribution.sources[0]
    behind = content[0]
    if behind.start >= cue.end and source.end <= cue.start and FINITE.search(body, source.start, source.end):
        agent = parse(behind.of(body))
        if agent.kind is Kind.PERSON and (agent.titled or agent.role) and not FINITE.search(body, behind.start, behind.end):
            return replace(attribution, sources=(behind,), content=(source,))
    if behind.start < cue.end or source.start >= cue.start or behind.end - behind.start > 90 or source.start - start < 12:
        return attribution
    if body[source.start - 2 : source.start] != ", " or FINITE.search(body, behind.start, behind.end) or body[behind.start] in "“\"":
        return attribution
    if not FINITE.search(body, start, source.start):
        return attribution
    return replace(attribution, content=(Span(start, source.start - 2),))


_QUOTE_END = re.compile(r"[”\"’'],?\s*(?=[^”\"]*$)")
_SENTENCE_END = re.compile(r"[.!?][”\"]?(?=\s+[A-Z“\"]|\s*$)|\n|$")
_ADJUNCT = re.compile(r"^[\s,]*(?:(?:on|in|at|by|after|during|late|early|last|this) [^,;:“\"]{2,40}?\s*)?(?:,\s*)?(?:that\s+|:\s*)", re.IGNORECASE)


def _righted(body: str, attribution: Attribution, cue: Span, told: Span) -> Attribution:
    """Put the one who told and the one who was told in their places: nobody is told by what follows "told"."""
    first = attribution.content[0]
    before = body[first.start : cue.start]
    quote = _QUOTE_END.search(before)
    if quote and before[:1] in "“\"‘'":
        source = _trimmed(body, first.start + quote.end(), cue.start)
        content = (Span(first.start, first.start + quote.start() + 1), *(c for c in attribution.content[1:] if c.start > told.end))
    else:
        stop = _SENTENCE_END.search(body, told.end)
        end = stop.start() if stop else len(body)
        adjunct = _ADJUNCT.match(body[told.end : end])
        source = _trimmed(body, first.start, cue.start)
        content = (Span(told.end + (adjunct.end() if adjunct else 0), end),) if adjunct else attribution.content[1:]
    if source.end <= source.start:
        return attribution
    return replace(attribution, sources=(source,), content=content)


def _trimmed(body: str, start: int, end: int) -> Span:
    while start < end and body[start] in " ,;:":
        start += 1
    while end > start and body[end - 1] in " ,;:":
        end -= 1
    return Span(start, end)


def _recovered(body: str, found: Sequence[Attribution], links: Sequence[Link]) -> list[Link]:
    """Give the words of an unusable inner attribution to the one who relayed them."""
    speaking = {source for link in links for source in link.attribution.sources}
    out: list[Link] = []
    for attribution in found:
        relays = attribution.relays
        if not relays or relays[0] in speaking or usable(body, attribution):
            continue
        end = max(span.end for span in (*attribution.content, *attribution.sources))
        start = min(span.start for span in (*attribution.content, *attribution.sources))
        taken = any(_overlaps(link.attribution.content, (Span(start, end),)) for link in links)
        if taken or any(start <= relay.start < end for relay in relays):
            continue
        speaking.add(relays[0])
        out.append(
            Link(replace(attribution, sources=relays[:1], relays=relays[1:], cue=None, content=(Span(start, end),),
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
    phrases = [parse(source.of(body)) for source in inner.attribution.sources]
    if all(phrase.kind is Kind.PRONOUN for phrase in phrases):
        dropped.add(i)
        return
    if outer.attribution.lemma in _CITING and _speaks_for(parse(outer.attribution.sources[0].of(body)), phrases):
        outer.attribution = replace(outer.attribution, content=inner.attribution.content)
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


_CITING = frozenset({"cite", "quote"})


def _speaks_for(person: Phrase, phrases: Sequence[Phrase]) -> bool:
    """Say whether the cited person stands for the body that the report names ("citing the party leader")."""
    return person.kind is Kind.PERSON and person.cls in ("official", "spokesperson") and all(
        phrase.kind in (Kind.BODY, Kind.COUNTRY) for phrase in phrases
    )


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
