"""A cue verb where a sentence uses it, and the relation that it makes."""

from __future__ import annotations

import re
from typing import NamedTuple

from credscore.extract.grammar.complements import complement
from credscore.extract.grammar.cues import Cue
from credscore.extract.grammar.cues import Form as WordForm
from credscore.extract.grammar.frames import Complement
from credscore.extract.grammar.line import Line
from credscore.extract.grammar.phrases import TEMPORAL, phrase_end
from credscore.extract.grammar.relation import Range, Relation
from credscore.extract.grammar.turns import thing_end
from credscore.extract.spans import Form
from credscore.extract.wordsets import word_set

_VEILING = frozenset(("who", "whose"))
_SURE_FRAMES = frozenset(("that", "quote", "bare", "wh", "at_number"))


class Use(NamedTuple):
    """One reading of a cue verb in a sentence.

    Attributes
    ----------
    line : Line
    cue : Cue
    form : cues.Form
        What the written form can be.
    start, at, end : int
        First token of the verb group, the verb itself, the token behind the cue.
    before : list of Relation
        What was found further left.
    """

    line: Line
    cue: Cue
    form: WordForm
    start: int
    at: int
    end: int
    before: list[Relation]

    @property
    def tags(self) -> str:
        """The sentence's class letters."""
        return self.line.tags

    @property
    def group(self) -> Range:
        """The cue's tokens with auxiliaries and adverbs, without a clause that says why the source has no name."""
        veiled = not _VEILING.isdisjoint(self.line.words[self.start : self.at])
        return self.at if veiled else self.start, self.end

    def complement(self) -> Complement | None:
        """Find what stands behind the cue."""
        return complement(self.line, self.cue, self.end)

    def relation(
        self, form: Form, sources: list[Range], content: list[Range], group: Range | None = None
    ) -> Relation:
        """Make the relation of this cue."""
        cue = self.cue
        lemma = f"{cue.lemma} {cue.particle}" if cue.particle else cue.lemma
        return Relation(sources, group or self.group, content, form, lemma, cue.kind, cue.stance)


_PARTING = frozenset(("yes", "no", "goodbye", "farewell", "hello", "thanks", "sorry"))


def group_start(line: Line, at: int) -> int:
    """Give the first token of the verb group that ends at token `at`; the particle of a verb before belongs to that ("will step down were denied")."""
    tags, start = line.tags, at
    while start > 0:
        if tags[start - 1] in "AXHEMd":
            start -= 1
        elif start > 3 and tags[start - 3 : start] == ",A," and tags[start - 4] in "HEMd":
            start -= 3
        else:
            break
    return start + (start < at and line.words[start] in _PARTICLES and tags[start + 1] in "HEM")


_PARTICLES = frozenset(("up", "down", "off", "out", "away", "back", "over"))


def readings(line: Line, form: WordForm, at: int, before: list[Relation]) -> list[Use]:
    """List the entries that a written form can be here."""
    words = line.words
    start = group_start(line, at)
    found = []
    for cue in form.cues:
        if not cue.particle and words[at + 1 : at + 2] == ["off"]:
            continue  # "called off", "wrote off" and the like tell nothing
        if words[at + 1 : at + 2] and words[at + 1] in _PARTING and line.tags[at + 2 : at + 3] in ("I", "P"):
            continue  # "said yes to the offer", "said goodbye to the team"
        if cue.lemma == "go" and cue.particle == "on" and line.tags[at + 2 : at + 3] in tuple("DNK"):
            continue  # "went on the offensive", "went on strike"
        if words[at - 1] in ("if", "once", "unless") and line.tags[at + 1 : at + 2] == "," and at:
            continue  # "the change, if confirmed, would"
        if _of_infinitive(line, at, cue) or _denied_too(line, at):
            continue
        if cue.lemma == "snap" and words[at + 1 : at + 2] == ["up"]:
            continue  # "was snapped up by Acme"
        if cue.lemma == "report" and words[at + 1 : at + 2] and words[at + 1] in _AT_WORK:
            continue  # "had reported sick" tells where somebody was
        if start and words[start - 1] == "without":
            continue  # "said P, without saying whether Q"
        if cue.lemma == "share" and line.tags[at + 1 : at + 2] in tuple("DNKYU"):
            continue  # "who shared a flat", "shared his grief"
        if not cue.particle:
            end = at + 1
        elif at + 1 < len(words) and words[at + 1] == cue.particle:
            end = at + 2
        elif cue.lemma == "make" and cue.particle in words[at + 1 : at + 4]:
            end = words.index(cue.particle, at + 1) + 1
        else:
            continue
        found.append(Use(line, cue, form, start, at, end, before))
    return found


def _denied_too(line: Line, at: int) -> bool:
    """Say whether a gerund is the second thing that somebody denies doing ("denied delaying or rejecting supplies")."""
    if line.tags[at : at + 1] not in ("g", "G") or line.words[at - 1] != "or":
        return False
    match = _DENYING.search(line.tags, 0, at - 1)
    return match is not None and line.words[match.start()] in _DENIED


_DENYING = re.compile("V[gG][AKNDP]{0,5}$")
_DENIED = frozenset(("denied", "denies", "deny", "denying"))


def _of_infinitive(line: Line, at: int, cue: Cue) -> bool:
    """Say whether a bare verb goes on with an infinitive and has a thing for its object ("conspired to get and disclose the plans")."""
    behind = line.tags[at + 1 : at + 2]
    if line.words[at] != cue.lemma.partition(" ")[0] or behind not in ("D", "N", "K", "A", "I"):
        return False
    if behind != "I" and _INFINITIVE_AND.search(line.tags, 0, at) is not None:
        return True
    return not cue.frames & {"bare", "that"} and _INFINITIVE_AFAR.search(line.tags, 0, at) is not None


_INFINITIVE_AND = re.compile("IA?[NvVd]A?CA?$")
_INFINITIVE_AFAR = re.compile("IA?[NvVd][PODANKYz]{0,8}CA?$")
_AT_WORK = frozenset(("sick", "ill", "fit", "absent"))


def content_before(tags: str, stop: int) -> list[Range]:
    """Give the content that stands before token `stop`."""
    last = stop
    while last > 0 and (
        tags[last - 1] in ",-C"
        or (tags[last - 1] == "A" and tags[last - 2 : last - 1] in ("", ",", "-", "C"))
    ):
        last -= 1
    return [(0, last)] if last > 0 else []


_CLAUSE_BEFORE = re.compile("[^TWRBQ:;]{1,40}[EHMdvV][^QTWR:;]{1,80},")
_MAIN = re.compile(r"[^EHMdTBWRSFCQ,;:]{2,14}(?=[EHMd])")
"""What an infinitive in a relative clause holds before the verb of the main one ("Parents who refuse to go could be fined")."""
_VERB_BEHIND = re.compile("(?:P?y|[AX])*[EHMdvV]")
_CLAUSE_CLOSED = re.compile(r"(?:,|(?<=Q))(?=A?[vVEHMd])")
"""Where the verb of the clause around goes on behind a relative one ("X, who denied P, resigned")."""


def content_ahead(use: Use, form: Form, source: Range, found: Complement) -> Relation:
    """Make the relation of a cue whose content follows, with a quotation before it where there is one."""
    tags = use.tags
    content = [(found.start, thing_end(use.line, found, use.cue.frames))]
    quoted = source[1] == use.start and source[0] > 0 and tags[: source[0]].endswith(("Q,", "Q"))
    if quoted:
        asides = found.frame in ("of", "about", "on", "to")
        if _tells_when(use.line, found.start):
            more = tags.find("Q", found.start)
            content, asides = [(more, len(tags))], more < 0
        content = content_before(tags, source[0]) + ([] if asides else content)
    elif (
        found.frame == "of" and use.cue.lemma == "say" and tags.startswith("T", phrase_end(tags, found.start))
    ):
        content = [(phrase_end(tags, found.start) + 1, len(tags))]  # "said of the ferry that it was safe"
    elif found.frame == "of" and use.cue.lemma == "say" and _CLAUSE_BEFORE.fullmatch(tags, 0, source[0]):
        content = content_before(tags, source[0])  # "He is well, the palace said of the king"
    elif found.frame == "quote" and tags[found.start - 1] != ":" and _opened(use.line, source[0]):
        content.insert(0, (0, source[0] - 1))
    relation = use.relation(form, [source], content)
    if form is Form.RELATIVE and source[1] < use.start and tags[source[1] : source[1] + 1] == ",":
        relation.content[-1] = (found.start, _clause_end(use.line, found.start))
    elif form is Form.RELATIVE and found.frame == "to" and (main := _MAIN.match(tags, found.start)):
        relation.content[-1] = (found.start, main.end())
    elif form is Form.RELATIVE and found.frame == "np":
        behind = phrase_end(tags, found.start)
        if _VERB_BEHIND.match(tags, behind):  # "A diner who ordered a soup had mistaken the sauce"
            relation.content[-1] = (found.start, behind)
    if found.frame not in _SURE_FRAMES and not quoted:
        relation.confidence = 0.7
    absolute = source[0] == 1 and use.line.words[0] == "with"
    stop = 0
    if absolute or found.frame in ("that", "bare"):
        stop = _main_behind(use.line, source[0], found.start, absolute=absolute)
    if stop:
        relation.content[-1] = (found.start, stop)
    return relation


def _clause_end(line: Line, start: int) -> int:
    """Say where a relative clause that a comma opened is closed, before the verb of the clause around."""
    end = _CLAUSE_CLOSED.search(line.tags, start)
    comma = line.tags.find(",DN", start)
    if end is None and comma >= 0 and line.words[comma + 1 : comma + 3] == ["no", "longer"]:
        return comma
    return end.start() if end else len(line.tags)


def _main_behind(line: Line, source: int, start: int, *, absolute: bool) -> int:
    """End what is told in a clause that opens the sentence before the main one ("While he has said P, he has done Q", "With X saying P, Y did Q"); 0 where none is."""
    if absolute:
        behind = _MAIN_VERB.search(line.tags, start)
        return behind.start() if behind else 0
    first = line.tags[:1] == "C"
    if (
        line.tags[first : first + 1] != "B"
        or "," in line.tags[:source]
        or line.words[first] not in _OPENING_CLAUSES
    ):
        return 0
    main = _MAIN_CLAUSE.search(line.tags, start)
    return main.start() if main else 0


_OPENING_CLAUSES = word_set("opening_clauses")
_MAIN_VERB = re.compile(",(?=(?:[SF]|D?[ANKYz]{1,6})[AX]{0,2}[EHMdvVF])")
_MAIN_CLAUSE = re.compile(",(?=(?:[SF]|D?[ANKYz]{1,6})[AX]{0,2}[EHMdvF])")


def _tells_when(line: Line, at: int) -> bool:
    """Say whether what stands behind "he said" tells when he did ("two days after the raid")."""
    match = _SOME_TIME.match(line.tags, at)
    return match is not None and line.words[match.end() - 1] in TEMPORAL


_SOME_TIME = re.compile("[DYA]{1,3}N(?=[BP])")


def _opened(line: Line, source: int) -> bool:
    """Say whether the words before "he said" are the subject of what is quoted ("The plan, he said, “has failed”")."""
    whole = source > 1 and line.tags[source - 1] == "," and phrase_end(line.tags, 0) == source - 1
    if line.words[0].endswith("ing") and line.tags[1:2] in ("P", "I", "A"):
        return False  # "Responding to the report, he said"
    return whole and line.tags[0] in "DNKS" and TEMPORAL.isdisjoint(line.words[: source - 1])
