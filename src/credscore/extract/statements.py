"""Statements: pieces of the body with the speaker each is owed to, before any is judged worth a claim."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace

from credscore.extract import chains, sourcing
from credscore.extract.agents import agents
from credscore.extract.clean import body_sentences
from credscore.extract.combine import Link, combine
from credscore.extract.document import Document
from credscore.extract.grammar import attributions
from credscore.extract.kinds import Kind
from credscore.extract.people import Speaker
from credscore.extract.phrases import parse
from credscore.extract.quotes import Quote
from credscore.extract.spans import Attribution, Form, Span
from credscore.extract.speakers import Cast
from credscore.extract.statement import Statement
from credscore.extract.wordings import (
    ACCORDED,
    BACK_HINTS,
    BEFORE_BOTH,
    CONTINUING,
    CORRECTS,
    INNER,
    LIGHT,
    PRIVATE,
    RECORDS,
    RUMOUR_HINTS,
    RUMOURS,
    SAW,
    SAW_HINTS,
    TAKES_BACK,
    WORDS,
    hinted,
    own_act,
)
from credscore.terms import Act, Stance

_UNOFFICIAL = frozenset({"expert", "commentator", "journalist", "ordinary", "insider"})


class Reader:
    """Reads one document into statements."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.body = document.body
        self.cast = Cast(document)
        self.flags = body_sentences(document)
        self.starts = [sentence.start for sentence in document.sentences]
        self.quote_ends = [quote.end for quote in document.quotes]
        self.blocks = _blocks(document)
        self.group: tuple[Speaker | None, ...] = ()
        self.title_relay = chains.title_relay(document.article)
        self.wire = chains.wire(document)
        for name in (self.wire, self.title_relay):
            if name is not None:
                self.cast.outlet(name)

    def read(self) -> list[Statement]:
        """Give the statements in text order."""
        found: dict[int, list[Statement]] = {}
        for home, group in self._by_sentence():
            for link in combine(self.body, group, self.starts[home], self.document.sentences[home].end):
                for statement in self._attributed(link, home):
                    found.setdefault(statement.sentence, []).append(statement)
        out: list[Statement] = []
        for number in range(len(self.document.sentences)):
            if not self.flags[number]:
                continue
            if CORRECTS.match(self.document.sentences[number].text):
                found.pop(number, None)
            here = self._taken_back(number) or _sure(found.get(number, [])) or self._uncued(number, found)
            found[number] = here
            if here and all(statement.expressive for statement in here):
                told = tuple(self._uncued(number, {}))
                here = [replace(statement, told=told) for statement in here]
            out.extend(here)
        self.cast.settle_names()
        return out

    # -- statements with a cue

    def sentence_at(self, offset: int) -> int:
        """Index of the sentence that holds an offset."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def _by_sentence(self) -> Iterator[tuple[int, list[Attribution]]]:
        """Group the attributions by the sentence in which their cue stands."""
        group: list[Attribution] = []
        current = -1
        for attribution in _without_echoes(attributions(self.document), self.body):
            anchor = attribution.cue or (attribution.content[0] if attribution.content else None)
            if anchor is None:
                continue
            home = self.sentence_at(anchor.start)
            if home != current and group:
                yield current, group
                group = []
            current = home
            if self.flags[home]:
                group.append(attribution)
        if group:
            yield current, group

    def _attributed(self, link: Link, home: int) -> Iterator[Statement]:
        attribution = link.attribution
        sentence = self.document.sentences[home]
        staged, stage_relay = sourcing.stage(sentence.text)
        platform = sourcing.platform(sentence.text)
        reason = sourcing.anonymity_reason(sentence.text)
        relays = self._relays(link, home, stage_relay)
        impersonal = attribution.form is Form.IMPERSONAL or not attribution.sources
        for speaker in self._speakers(attribution, sentence.start):
            if speaker is not None and speaker.kind is Kind.RUMOUR:
                speaker, relays = self._promoted(relays, speaker)
                rumour = True
            else:
                rumour = False
            if platform is not None and speaker is not None and speaker.cls in _UNOFFICIAL:
                relays = chains.chain(platform, *relays)
            if speaker is not None and speaker.cls == "expert" and any(map(sourcing.broadcasts, relays)):
                staged = True
            if speaker is not None and staged:
                speaker.staged = True
                speaker.stage = speaker.stage or stage_relay
            base = Statement(
                home, attribution.content, speaker, attribution.form, attribution.lemma, attribution.kind,
                attribution.stance, attribution.act,
                chains.chain(*relays[:1], speaker.stage, *relays[1:]) if speaker and speaker.stage else relays,
                attribution.confidence,
                hearsay=impersonal or link.hearsay or rumour or speaker is None, reason=reason, cue=attribution.cue,
                expressive=link.expressive,
            )  # fmt: skip
            yield from self._pieces(base)

    def _both(self, source: Span, sentence_start: int) -> Span:
        """Read "A and B have both denied" from its subject."""
        match = BEFORE_BOTH.search(self.body, sentence_start, source.start)
        return Span(match.start(1), match.end(1)) if match else source

    def _promoted(self, relays: tuple[str, ...], rumour: Speaker) -> tuple[Speaker | None, tuple[str, ...]]:
        """Let the one who passes a rumour on speak for it: the chain ends visibly there."""
        for at, name in enumerate(relays):
            known = next((s for s in reversed(self.cast.recent) if name in (s.name, s.role)), None)
            if known is not None and known is not rumour:
                return known, relays[at + 1 :]
            if chains.outlet_name(name) == name and name not in (self.title_relay, self.wire):
                return self.cast.outlet(name), relays[at + 1 :]
        return None, relays

    def _speakers(self, attribution: Attribution, sentence_start: int) -> list[Speaker | None]:
        out: list[Speaker | None] = []
        if (
            self.group
            and len(attribution.sources) == 1
            and parse(attribution.sources[0].of(self.body)).gender == "p"
        ):
            return list(self.group)
        for source in attribution.sources:
            if source.of(self.body).lower() == "both":
                source = self._both(source, sentence_start)
            for text, at in agents(source.of(self.body), source.start):
                speaker = self.cast.resolve(text, at, sentence_start)
                if speaker not in out:
                    out.append(speaker)
        self.group = tuple(out) if len(out) > 1 else ()
        return out or [None]

    def _relays(self, link: Link, home: int, stage_relay: str | None) -> tuple[str, ...]:
        attribution = link.attribution
        sentence = self.document.sentences[home]
        relaying = [*attribution.relays, *link.outer]
        names: list[str | None] = [self._relay(relay, sentence.start) for relay in relaying]
        if attribution.lemma == "tell" and attribution.cue is not None:
            told = chains.told_outlet(self.body, attribution.cue.end)
            if told is not None and not chains.is_self(told, self.document.article):
                names.append(told)
        leading = chains.leading_relay(sentence.text)
        if leading and leading not in (source.of(self.body) for source in attribution.sources):
            names.append(None if chains.is_self(leading, self.document.article) else leading)
        names.append(stage_relay)
        names.extend(self._outer(home))
        return chains.chain(*names)

    def _relay(self, relay: Span, sentence_start: int) -> str | None:
        text = relay.of(self.body)
        speaker = self.cast.resolve(text, relay.start, sentence_start)
        name = (speaker.name or speaker.role) if speaker is not None else chains.relay_name(text)
        return None if chains.is_self(name, self.document.article) else name

    def _outer(self, home: int) -> list[str | None]:
        """Relays that stand outside the sentence: block label, title, wire."""
        return [self.blocks.get(self.document.sentences[home].paragraph), self.title_relay, self.wire]

    def _pieces(self, base: Statement) -> Iterator[Statement]:
        """Part content that runs over several sentences, and take inner speakers out of quotations."""
        parts: dict[int, list[Span]] = {}
        for span in base.content:
            number = self.sentence_at(span.start)
            while number < len(self.starts) and self.starts[number] < span.end:
                sentence = self.document.sentences[number]
                left, right = max(span.start, sentence.start), min(span.end, sentence.end)
                if right > left:
                    parts.setdefault(number, []).append(Span(left, right))
                number += 1
        if not parts:
            parts = {base.sentence: []}
        for number, spans in sorted(parts.items()):
            if number < len(self.flags) and self.flags[number]:
                quoted = bool(spans) and self._quoted(spans)
                yield self._inner(replace(base, sentence=number, content=tuple(spans), quoted=quoted))

    def _quoted(self, spans: list[Span]) -> bool:
        """Say whether most of the words stand in quotation marks."""
        total = sum(end - start for start, end in spans)
        inside = 0
        for quote in self._quotes_from(spans[0].start):
            if quote.start >= spans[-1].end:
                break
            if quote.end > spans[0].start:
                inside += sum(max(0, min(quote.end, end) - max(quote.start, start)) for start, end in spans)
        return 2 * inside > total

    def _quotes_from(self, offset: int) -> Iterator[Quote]:
        """Yield the quotations that end behind an offset."""
        for number in range(bisect_right(self.quote_ends, offset), len(self.document.quotes)):
            yield self.document.quotes[number]

    def _inner(self, statement: Statement) -> Statement:
        """Find the speaker inside a quotation: "He said: …", told by somebody else."""
        if not statement.quoted or not statement.content or statement.speaker is None:
            return statement
        first = statement.content[0]
        match = INNER.match(self.body, first.start, first.end)
        if match is None or match.group("np").lower().split()[0] in ("i", "we"):
            return statement
        teller = statement.speaker
        text = match.group("np")
        if parse(text).kind is Kind.PRONOUN and not self._private(first.start, text):
            return statement
        agent = self._quoted_agent(text, first.start)
        content = (Span(match.end(), first.end), *statement.content[1:])
        private = agent is None or (agent.name is None and agent.cls in ("private", "kin", "witness", ""))
        who = self._private(first.start, text) if private else None
        relay = teller.name or teller.role
        return replace(
            statement, content=content, speaker=None if private else agent, private=who, hearsay=True,
            relays=chains.chain(relay, *statement.relays), confidence=statement.confidence * 0.9,
        )  # fmt: skip

    def _private(self, at: int, text: str) -> str:
        """Name the private person of whom the quotation spoke before, or the words themselves do."""
        start = next((min(quote.start, at) for quote in self._quotes_from(at)), at)
        found = PRIVATE.search(self.body, start, at) or PRIVATE.search(text)
        return found.group("who") if found else ""

    def _quoted_agent(self, text: str, at: int) -> Speaker | None:
        """Say whom the quoted words name; a pronoun means the private person of the quotation."""
        return None if parse(text).kind is Kind.PRONOUN else self.cast.resolve(text, at, at)

    # -- sentences without a cue

    def _taken_back(self, number: int) -> list[Statement]:
        """Read "She withdrew her accusation": a denial by whoever made it."""
        sentence = self.document.sentences[number]
        if not hinted(sentence.text.lower(), BACK_HINTS):
            return []
        taken = TAKES_BACK.match(self.body, sentence.start, sentence.end)
        speaker = self.cast.resolve(taken.group(1), taken.start(1), sentence.start) if taken else None
        if taken is None or speaker is None or speaker.kind is Kind.OUTLET:
            return []
        relays = chains.chain(*self._outer(number))
        content = (Span(taken.start(2), taken.end(2)),)
        return [
            Statement(
                number,
                content,
                speaker,
                Form.SUBJECT,
                "withdraw",
                "speech",
                act=Act.DENIAL,
                confidence=0.8,
                relays=relays,
            )
        ]

    def _accorded(self, number: int) -> list[Statement]:
        """Read "P, according to X" where the grammar saw no agent in X."""
        sentence = self.document.sentences[number]
        match = ACCORDED.search(self.body, sentence.start, sentence.end)
        if match is None or match.start() - sentence.start < 12:
            return []
        speaker = self.cast.resolve(match.group(1), match.start(1), sentence.start)
        if speaker is None:
            return []
        relays = chains.chain(*self._outer(number))
        content = (Span(sentence.start, match.start()),)
        return [
            Statement(
                number,
                content,
                speaker,
                Form.ACCORDING,
                "according to",
                "speech",
                confidence=0.75,
                relays=relays,
            )
        ]

    def _recorded(self, number: int) -> list[Statement]:
        """Read "A copy of the report lists four defects": what a record holds."""
        sentence = self.document.sentences[number]
        match = RECORDS.match(self.body, sentence.start, sentence.end)
        if match is None or parse(match.group(1)).kind is not Kind.DOCUMENT:
            return []
        speaker = self.cast.resolve(match.group(1), match.start(1), sentence.start)
        relays = chains.chain(*self._outer(number))
        content = (Span(match.start(2), sentence.end),)
        return [
            Statement(
                number, content, speaker, Form.SUBJECT, "show", "document", confidence=0.75, relays=relays
            )
        ]

    def _seen(self, number: int) -> list[Statement]:
        """Read "A wire reporter saw P": an eyewitness of the outlet's own or another's."""
        sentence = self.document.sentences[number]
        match = (
            SAW.match(self.body, sentence.start, sentence.end) if hinted(sentence.text, SAW_HINTS) else None
        )
        phrase = parse(match.group(1)) if match is not None else None
        if match is None or phrase is None or phrase.cls != "journalist":
            return []
        speaker = self.cast.resolve(match.group(1), match.start(1), sentence.start)
        relays = chains.chain(*self._outer(number))
        content = (Span(sentence.start, sentence.end),)
        return [
            Statement(
                number, content, speaker, Form.SUBJECT, "see", "perception", confidence=0.85, relays=relays
            )
        ]

    def _uncued(self, number: int, found: dict[int, list[Statement]]) -> list[Statement]:
        """Carry the source over from the sentence before, or give the sentence to the outlet."""
        sentence = self.document.sentences[number]
        span = Span(sentence.start, sentence.end)
        block = self.blocks.get(sentence.paragraph)
        before = found.get(number - 1) if number else None
        if before and self.document.sentences[number - 1].paragraph == sentence.paragraph:
            carried = self._carried(number, before)
            if carried:
                return carried
        low = sentence.text.lower()
        recorded = (
            self._seen(number)
            or self._recorded(number)
            or ("according to " in low and self._accorded(number))
            or []
        )
        if recorded:
            return recorded
        act = own_act(sentence.text)
        if act is not Act.STATEMENT:
            return [Statement(number, (span,), None, None, act=act, confidence=0.8)]
        if (
            before
            and before[-1].act in (Act.CORRECTION, Act.RETRACTION)
            and (self.document.sentences[number - 1].paragraph == sentence.paragraph)
        ):
            return [Statement(number, (span,), None, None, act=Act.CORRECTION, confidence=0.7)]
        credit = chains.tail_credit(self.body[sentence.start : sentence.end + 60].split("\n", 1)[0])
        relay = credit or block or self.title_relay or self.wire
        if relay is not None:
            speaker = self.cast.outlet(relay)
            outer = tuple(name for name in chains.chain(*self._outer(number)) if name != relay)
            form = Form.LABEL if block or credit else Form.CARRIED
            return [Statement(number, (span,), speaker, form, kind="speech", relays=outer, confidence=0.7)]
        hearsay = hinted(low, RUMOUR_HINTS) and RUMOURS.search(sentence.text) is not None
        return [Statement(number, (span,), None, None, confidence=0.75, hearsay=hearsay)]

    def _carried(self, number: int, before: list[Statement]) -> list[Statement]:
        last = before[-1]
        if (
            last.expressive
            or last.form is None
            or last.speaker is None
            or last.act is not Act.STATEMENT
            or last.kind not in ("speech", "document")
        ):
            return []
        sentence = self.document.sentences[number]
        if not self._same_subject(sentence.text, last):
            return []
        span = Span(sentence.start, sentence.end)
        confidence = (
            max(0.35, 0.75 * last.confidence) if last.form is not Form.CARRIED else 0.8 * last.confidence
        )
        return [
            replace(statement, sentence=number, content=(span,), form=Form.CARRIED, cue=None, quoted=False,
                    confidence=confidence, reason=None, stance=Stance.NEUTRAL)
            for statement in before if statement.speaker is not None and statement.form is not None
        ]  # fmt: skip

    def _same_subject(self, text: str, last: Statement) -> bool:
        """Say whether a sentence goes on about what the attributed one was about."""
        words = WORDS.findall(text)[:7]
        if not words:
            return False
        low = words[0].lower()
        if low in ("a", "an"):
            return False
        if (
            low == "the"
            and last.speaker is not None
            and len(words) > 1
            and words[1].lower() in _names_of(last.speaker)
        ):
            return True
        if low in CONTINUING:
            return True
        content = {
            word.lower() for start, end in last.content for word in WORDS.findall(self.body[start:end])
        }
        subject = {word.lower() for word in words[:5] if len(word) > 3 and word.lower() not in LIGHT}
        name = {word.lower() for word in last.speaker.words} if last.speaker else set()
        return bool(subject & content - name)


def _without_echoes(found: list[Attribution], body: str) -> list[Attribution]:
    """Drop quotations guessed to be carried over: fragments, and words that a cue of their own attributes."""
    cued = {part.start: part.end for a in found if a.form is not Form.OPEN_QUOTE for part in a.content}
    return [
        a for a in found
        if a.form is not Form.OPEN_QUOTE
        or not any(cued.get(part.start, 0) > part.start or _is_fragment(part, body) for part in a.content)
    ]  # fmt: skip


def _is_fragment(part: Span, body: str) -> bool:
    """Say whether quoted words go on in the middle of the writer's own sentence."""
    return body[part.start : part.end].lstrip("“”\"'‘’ ")[:1].islower()


def _sure(here: list[Statement]) -> list[Statement]:
    """Drop quotations guessed to be carried over where the sentence has a cue for the same words."""
    cued = [s for s in here if s.form is not Form.OPEN_QUOTE]
    return [
        s for s in here
        if s.form is not Form.OPEN_QUOTE
        or not any(a.start < b.end and b.start < a.end for c in cued for a in c.content for b in s.content)
    ]  # fmt: skip


def _names_of(speaker: Speaker) -> set[str]:
    """Words by which "the …" can take a body up again."""
    if speaker.kind not in (Kind.BODY, Kind.DOCUMENT, Kind.OUTLET):
        return set()
    return {word.lower() for word in (*(speaker.name or "").split(), speaker.head)}


def _blocks(document: Document) -> dict[int, str]:
    """Map paragraphs to the outlet that a line "Name:" above them gives as their source."""
    blocks: dict[int, str] = {}
    current: str | None = None
    for number, paragraph in enumerate(document.paragraphs):
        text = document.body[paragraph.start : paragraph.end]
        if paragraph.kind == "label":
            label = text.rstrip(" :")
            current = chains.outlet_name(label) or chains.relay_name(label)
        elif paragraph.kind in ("heading", "bullet"):
            current = None
        elif current is not None:
            blocks[number] = current
    return blocks


def statements(document: Document) -> list[Statement]:
    """Read a document into statements, each owed to one speaker or to the outlet itself.

    Parameters
    ----------
    document : Document

    Returns
    -------
    list of Statement
        In text order; empty for an empty body.
    """
    return Reader(document).read()
