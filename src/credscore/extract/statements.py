"""Statements: pieces of the body with the speaker each is owed to, before any is judged worth a claim."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from credscore.extract import chains, firsthand, stages
from credscore.extract.agents import agents, countries_meant
from credscore.extract.answers import answered
from credscore.extract.asked import said_yes_or_no
from credscore.extract.cataphora import with_meant
from credscore.extract.closing import closed_by_record
from credscore.extract.combine import Told, combine, owned
from credscore.extract.cue_uses import uses
from credscore.extract.document import Document, Sentence
from credscore.extract.doubtful import sure, without_echoes, without_reasons, without_topics
from credscore.extract.grammar import attributions
from credscore.extract.heard_on import heard_on
from credscore.extract.interviews import interviewed
from credscore.extract.kinds import Kind
from credscore.extract.links import Link
from credscore.extract.narrated import beside, going_on, in_own_voice
from credscore.extract.outcomes import outcome
from credscore.extract.parsing import Parser
from credscore.extract.passing import passed_by, promoted
from credscore.extract.people import Speaker
from credscore.extract.phrases import parse
from credscore.extract.pieces import pieces
from credscore.extract.polled import Polls
from credscore.extract.scene import Scene
from credscore.extract.secondhand import from_the_street
from credscore.extract.settings import of_no_house, place, posted_on, setting_of, staged_on
from credscore.extract.spans import Attribution, Form, Span
from credscore.extract.statement import Statement
from credscore.extract.uncued import look_ahead, taken_back, uncued
from credscore.extract.views import with_told
from credscore.extract.wordings import BEFORE_BOTH, CORRECTS, PLACED
from credscore.terms import Act

_PLACES = frozenset({Kind.SOCIAL, Kind.OUTLET})
_UNOFFICIAL = frozenset({"expert", "commentator", "journalist", "ordinary", "insider"})


class Reader:
    """Reads one document into statements."""

    def __init__(self, document: Document, parser: Parser | None = None) -> None:
        self.document = document
        self.body = document.body
        self.scene = Scene(document, parser)
        self.cast = self.scene.cast
        self.group: tuple[Speaker | None, ...] = ()
        self.polls = Polls(self.scene)
        self.pointing: set[int] = set()
        """Sentences that only say whose the one before them was."""

    def read(self) -> list[Statement]:
        """Give the statements in text order."""
        scene, sentences = self.scene, self.document.sentences
        found: dict[int, list[Statement]] = {}
        told = [
            (home, Told(group, sentences[home].start, sentences[home].end))
            for home, group in self._by_sentence()
        ]
        settled = combine(self.body, [one for _, one in told])
        for home, _ in told:
            setting_of(sentences[home].text)  # remembered for what follows
        for (home, _), links in zip(told, settled, strict=True):
            for link in links:
                for statement in self._attributed(link, home):
                    here = found.setdefault(statement.sentence, [])
                    here.append(_told_alike(statement, here))
        look_ahead(one.text for at, one in enumerate(sentences) if scene.flags[at] and at not in found)
        out: list[Statement] = []
        for number, sentence in enumerate(sentences):
            if not scene.flags[number] or number in self.pointing:
                continue
            if CORRECTS.match(sentence.text):
                found.pop(number, None)
            cued, before = found.get(number, []), found.get(number - 1)
            here = (
                _with_rest(*taken_back(scene, number), cued)
                or _with_rest(*outcome(scene, number), cued)
                or said_yes_or_no(scene, number)
                or closed_by_record(scene, number, cued)
                or answered(scene, number, cued, before)
                or sure(without_topics(cued, self.body, sentence.start))
                or uncued(scene, number, before)
            )
            here = self.polls.told(number, here)
            found[number] = here
            here = with_told(scene, number, here, before)
            out.extend(beside(scene, number, here))
            out.extend(here)
            out.extend(going_on(scene, number, here))
        self.cast.settle_names()
        own = (in_own_voice(statement, self.document.article) for statement in heard_on(scene, out))
        return [with_meant(statement, self.document, self.cast) for statement in own]

    def _by_sentence(self) -> Iterator[tuple[int, list[Attribution]]]:
        """Group the attributions by the sentence in which their cue stands."""
        scene = self.scene
        group: list[Attribution] = []
        current = -1
        found = without_reasons(without_echoes(attributions(self.document), self.body), self.body)
        for attribution in found:
            anchor = attribution.cue or (attribution.content[0] if attribution.content else None)
            if anchor is None:
                continue
            home = scene.sentence_at(anchor.start)
            if attribution.form is Form.BACK:
                self.pointing.add(home)
            if home != current and group:
                yield current, group
                group = []
            current = home
            if scene.flags[home] and not self._by_turn(attribution, home):
                group.append(attribution)
        if group:
            yield current, group

    def _by_turn(self, attribution: Attribution, home: int) -> bool:
        """Say whether words are those of whoever has his turn in a conversation ("I can say that P"), or his question."""
        if self.scene.turn(home) is None:
            return False
        asked = self.document.sentences[home].text.endswith("?")
        return asked or any(source.of(self.body).lower() in ("i", "we") for source in attribution.sources[:1])

    def _attributed(self, link: Link, home: int) -> Iterator[Statement]:
        link = owned(link, self.body)
        link.attribution = attribution = interviewed(self.body, link.attribution)
        sentence = self.document.sentences[home]
        setting = setting_of(sentence.text)
        staged, stage_relay = staged_on(setting, attribution, sentence)
        reason, platform = setting.reason, posted_on(setting, attribution, sentence)
        relays, hander = passed_by(self.scene, link, home, setting)
        impersonal = attribution.form is Form.IMPERSONAL or not attribution.sources
        speakers = self._speakers(attribution, sentence.start)
        if not attribution.sources and impersonal:
            speakers = self._there(sentence)
        self._told_last(hander, speakers)
        if attribution.form is Form.PASSIVE:
            self._suffered(attribution, sentence.start)
        veiled = bool(reason) and len(attribution.sources) == 1
        for speaker in speakers:
            rumour = speaker is not None and speaker.kind is Kind.RUMOUR
            if speaker is not None and rumour:
                speaker, relays = promoted(self.scene, relays, speaker)
            own = speaker is not None and self._cites_itself(speaker, attribution)
            if own:
                speaker = None
            if speaker is not None:
                if platform and speaker.name and speaker.cls in _UNOFFICIAL:
                    relays = chains.chain(platform, *relays)
                staged = staged or (of_no_house(speaker) and any(map(stages.is_stage, relays)))
                place(speaker, staged, stage_relay, veiled)
                if speaker.kind is Kind.OUTLET:
                    relays = tuple(relay for relay in relays if relay != stage_relay)
            base = Statement(
                home, attribution.content, speaker, attribution.form, attribution.lemma, attribution.kind,
                attribution.stance, attribution.act,
                chains.chain(*relays[:1], speaker.stage, *relays[1:]) if speaker and speaker.stage else relays,
                attribution.confidence,
                hearsay=impersonal or link.hearsay or rumour or (speaker is None and not own) or self._reported(attribution.cue), reason=reason, cue=attribution.cue,
                expressive=link.expressive, online=platform is not None,
                private=from_the_street(speaker, hander),
                source=attribution.sources[0] if attribution.sources else None, meant=self._meant(attribution, sentence.start),
            )  # fmt: skip
            yield from pieces(self.scene, base)

    def _meant(self, attribution: Attribution, sentence_start: int) -> Speaker | None:
        """Find whom a pronoun at the start of the words means, where that is not the source."""
        meant = attribution.meant
        return self.cast.resolve(meant.of(self.body), meant.start, sentence_start) if meant else None

    def _told_last(self, hander: Speaker | None, speakers: list[Speaker | None]) -> None:
        """Let a pronoun behind take up who tells what others said where he stands last ("…, the driver had said, said Lee. He …")."""
        spoke = max((speaker.spoke for speaker in speakers if speaker is not None), default=-1)
        if hander is not None and hander.personal and 0 <= spoke < hander.spoke:
            self.cast.recent.append(hander)

    def _suffered(self, attribution: Attribution, sentence_start: int) -> None:
        """Let a pronoun behind take up the person of whom others say something ("Lee was accused of theft by a clerk. He …")."""
        first = attribution.content[0]
        if first.start == sentence_start and parse(first.of(self.body)).kind is Kind.PERSON:
            self.cast.resolve(first.of(self.body), first.start, sentence_start)

    def _reported(self, cue: Span | None) -> bool:
        """Say whether somebody is only reported to have said it ("the mayor reportedly said")."""
        return cue is not None and self.body.find("reportedly ", max(0, cue.start - 11), cue.end) >= 0

    def _cites_itself(self, speaker: Speaker, attribution: Attribution) -> bool:
        """Say whether the outlet tells what it has found out itself ("this newspaper understands", "the Star can reveal")."""
        if attribution.lemma not in uses("own_finding"):
            return False
        named = attribution.sources[0].of(self.body) if attribution.sources else ""
        if speaker.kind in (Kind.PERSON, Kind.ROLE, Kind.DOCUMENT):
            return named[4:5].isupper() and chains.is_self(named, self.document.article)
        cue = attribution.cue.of(self.body).lower() if attribution.cue is not None else ""
        here = f"{named.lower()} ".startswith(("this ", "we "))
        return (
            (cue.startswith("can ") and chains.outlet_name(named) is None)
            or (here and speaker.kind is Kind.OUTLET)
            or chains.is_self(speaker.name, self.document.article)
            or self.cast.our_own(speaker.name)
        )

    def _there(self, sentence: Sentence) -> list[Speaker | None]:
        """Find the channel on which it "is claimed" or "one can read" something."""
        match = PLACED.match(sentence.text)
        if match is None:
            return [None]
        speaker = self.cast.resolve(match.group(1), sentence.start + match.start(1), sentence.start)
        if (
            speaker is not None
            and speaker.kind is not Kind.SOCIAL
            and (platform := stages.platform(match.group()))
        ):
            users = f"users on {platform[0] or 'social media'}"
            speaker = self.cast.resolve(users, sentence.start, sentence.start)
        return [speaker] if speaker is not None and speaker.kind in _PLACES else [None]

    def _both(self, source: Span, sentence_start: int) -> Span:
        """Read "A and B have both denied" from its subject."""
        match = BEFORE_BOTH.search(self.body, sentence_start, source.start)
        return Span(match.start(1), match.end(1)) if match else source

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
            pair = countries_meant(self.body, source)
            for text, at in pair or agents(source.of(self.body), source.start):
                speaker = self.cast.resolve(text, at, sentence_start)
                if speaker is not None and speaker.kind is Kind.STATEMENT and speaker.head == "denial":
                    speaker = None  # "A denial conveyed through Acme News called the claims false"
                if speaker not in out:
                    out.append(speaker)
        self.group = tuple(out) if len(out) > 1 else ()
        return out or [None]


def _with_rest(back: list[Statement], end: int, found: list[Statement]) -> list[Statement]:
    """Keep beside what somebody takes back what is told behind it ("..., saying that P")."""
    if not back:
        return []
    return [*back, *(one for one in found if one.content and one.content[0].start >= end)]


def _told_alike(statement: Statement, before: list[Statement]) -> Statement:
    """Let "…, he told the Globe, adding that P" go through the Globe as a whole."""
    first = next((s for s in before if s.speaker is statement.speaker and s.lemma == "tell"), None)
    if first is None or statement.speaker is None or statement.relays or statement.sentence != first.sentence:
        return statement
    return replace(statement, relays=first.relays)


def statements(document: Document, parser: Parser | None = None) -> list[Statement]:
    """Read a document into statements, each owed to one speaker or to the outlet itself.

    Parameters
    ----------
    document : Document
    parser : Parser, optional
        Asked where the rules are unsure.

    Returns
    -------
    list of Statement
        In text order; empty for an empty body.
    """
    reader = Reader(document, parser)
    found = [_issued(reader.scene.issuer, statement) for statement in reader.read()]
    firsthand.mark(found, document.body, document.article.title)
    return found


def _issued(issuer: Speaker | None, statement: Statement) -> Statement:
    """Give what nobody is named for to the body whose own text the article is."""
    if issuer is None or statement.relays or statement.act in _OF_THE_TEXT:
        return statement
    told = tuple(_issued(issuer, one) for one in statement.told)
    if statement.speaker is not None:
        return replace(statement, told=told) if told else statement
    return replace(statement, speaker=issuer, form=statement.form or Form.CARRIED, told=told)


_OF_THE_TEXT = frozenset({Act.CORRECTION, Act.RETRACTION})
