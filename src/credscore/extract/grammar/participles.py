"""Gerunds that attribute: ", adding that P", ", citing X", "is calling for P"."""

from __future__ import annotations

import re
from functools import lru_cache

from credscore import lexicon
from credscore.extract.grammar import order
from credscore.extract.grammar.adjuncts import CITING
from credscore.extract.grammar.lefts import clause_subject, subject_left
from credscore.extract.grammar.other_senses import does_something_else
from credscore.extract.grammar.phrases import TEMPORAL, has_finite, phrase_end, phrase_left
from credscore.extract.grammar.relation import Range, Relation
from credscore.extract.grammar.subjects import agent, shared_subject
from credscore.extract.grammar.tokens import Line
from credscore.extract.grammar.usage import Use, content_ahead
from credscore.extract.grammar.verbs import shows_thing
from credscore.extract.spans import Form
from credscore.extract.wordsets import record_nouns, word_set
from credscore.terms import Stance

_JUDGING = word_set("judging_verbs")
_ABOUT = frozenset(("in",))
_SELF = ("self", "selves")
_CITING = word_set("citing")
_ISSUED = word_set("issued_words")
_ISSUING = word_set("issuing")
_ADDRESSING = word_set("addressing")
_TIMED = (["after"], ["before"], ["since"], ["upon"], ["without"])
"""Behind which a thing is done ("after accepting a raise")."""
_COMPOUND = re.compile("-(?:[a-z]+ed|led|run|held)$")
"""An adjective before a participle that belongs to the same noun ("the union-led striking crews")."""
_ON_THINGS = word_set("done_to_things")
"""Verbs that tell in other tenses and in the progressive do something to a thing ("is recalling cars")."""


_ACCORDING = re.compile(r"aI[^,]{1,14},(?!,)[^,]*[HEMdvV][^,]*,")
_OF_DOING = re.compile(r"[PO]g[^,;:QEHMdTR]*$")
_OCCASIONED = frozenset(("respond", "react", "comment"))
"""What at the head of a sentence tells only on what occasion somebody spoke ("Responding to the report, Lee said")."""


def gerund(use: Use) -> Relation | None:
    """Read a cue in its -ing form."""
    tags, start = use.tags, use.start
    if "E" in tags[start : use.at] or (start and tags[start - 1] == "F"):
        return _progressive(use)
    cites = use.line.words[use.at] in CITING and tags[start - 1 : start] == "V"
    if start and (
        (tags[start - 1] not in ",CBPNK-Q)yUv" and not cites and not _overheard(use))
        or (use.line.words[start - 1] == "as" and not _overheard(use))
    ):
        return None
    found = None if does_something_else(use) else use.complement()
    if found is None or (use.line.words[use.end : use.end + 1] and use.line.words[use.end].endswith(_SELF)):
        return None
    if start and _COMPOUND.search(use.line.words[start - 1]):
        return None
    if found.frame == "np" and (use.line.words[start - 1 : start] in _TIMED or _reduced(use, found.start)):
        return None
    if (
        found.frame in ("np", "bare")
        and tags[start - 1 : start] == "C"
        and _OF_DOING.search(tags, 0, start - 1)
    ):
        return None  # "the route of closing the mine and charging the owners"
    inside = "" if tags[start - 1 : start] != "P" else use.line.words[start - 1]
    if (inside == "in" and found.frame == "to") or (
        inside and found.frame == "np" and use.cue.kind == "document"
    ):
        return None  # "made progress in finding old seeds", "broke the law in refusing to pay"
    source = _source(use)
    if use.cue.lemma in _CITING and found.frame == "np":
        return _citing(use)
    if source is None:
        return None
    if start == 0 and use.cue.lemma in _OCCASIONED:
        return None
    if start == 0:
        relation = use.relation(Form.SUBJECT, [source], [(found.start, source[0] - 1)])
        relation.clip = False
        return relation
    relation = content_ahead(use, Form.SUBJECT, source, found)
    aside = _ASIDE.match(tags, found.start) if tags[start - 1] == "," else None
    if aside is not None and source[1] == start - 1 and not has_finite(tags, 0, start):
        relation.content[-1] = (found.start, aside.end())
    return relation


_ASIDE = re.compile("[^;:Q]{1,40}?(?=,A?[vVEHMd])")
"""What a participle set off behind the subject governs, before its verb ("Farmers, fearing the costs, stayed away")."""


def _reduced(use: Use, at: int) -> bool:
    """Say whether a gerund and its object only tell who somebody is ("Groups challenging the plan include Acme")."""
    behind = phrase_end(use.tags, at)
    return use.tags[use.start - 1 : use.start] in ("N", "K") and use.tags[behind : behind + 1] in tuple(
        "EHMdvV"
    )


def _overheard(use: Use) -> bool:
    """Say whether somebody "is heard saying" it."""
    if use.line.words[max(0, use.start - 3) : use.start] == ["on", "record", "as"]:
        return True
    return (
        use.line.words[use.start - 1] in ("heard", "seen", "shown", "filmed", "recorded")
        and use.tags[use.start - 2] in "EA"
    )


def _progressive(use: Use) -> Relation | None:
    """Read "is calling for P"."""
    subject, found = agent(use), use.complement()
    if found is not None and found.frame in ("np", "bare") and use.cue.lemma in _ON_THINGS:
        return None
    if subject is not None and found is None and use.cue.kind == "speech":
        return order.postposed(use, *subject)
    if subject is None or found is None or shows_thing(use, subject[1], found):
        return None
    return content_ahead(use, *subject, found)


def _source(use: Use) -> Range | None:
    """Find whose gerund it is: the noun before it, or the subject of the main clause."""
    line, tags, start = use.line, use.tags, use.start
    if start == 0:
        comma = tags.find(",", use.end)
        end = phrase_end(tags, comma + 1) if comma > 0 else 0
        return (comma + 1, end) if end > comma + 1 > 0 else None
    if _overheard(use):
        first = start - (3 if use.line.words[start - 1] == "as" else 1)
        while first > 0 and tags[first - 1] in "EAMXH":
            first -= 1
        heard = subject_left(line, first - 1) if first else None
        return (heard[0], heard[1] + 1) if heard else None
    if tags[start - 1] in "NK" and tags[use.end : use.end + 1] == "U" and "obj" in use.cue.frames:
        writer = clause_subject(line, start)  # "wrote to three staff telling them that P"
        if writer is not None and writer[1] < start - 1:
            return writer[0], writer[1] + 1
    if tags[start - 1] in "NK" and line.words[start - 2 : start] != ["on", "record"]:
        first = phrase_left(line, start - 1)
        if line.words[start] in _REASONING and (speaking := _of_clause(line, first, start)):
            return speaking
        sent = _sender(line, first)
        if sent is not None:
            return sent
        placed = line.words[start - 1] in TEMPORAL or not _ABOUT.isdisjoint(line.words[max(first, 0) : start])
        return _issuer(line, first) or (None if placed else (first, start)) if first >= 0 else None
    denying = next((told for told in use.before if told.stance is Stance.DENYING and told.sources), None)
    if denying is not None and tags[start - 1] == "," and use.cue.lemma in _JUDGING:
        return denying.sources[-1]
    if _ACCORDING.match(tags) and tags[start - 1] == ",":
        return _of_sentence(
            line, start, clause_subject(line, start)
        )  # "According to Acme, a farmer sued, saying P"
    teller = _teller(use) if tags[start - 1] == "," else None
    if teller is not None:
        return teller
    shared = shared_subject(line, start - 1, use.before)
    return shared if any(told.sources for told in use.before) else _of_sentence(line, start, shared)


def _teller(use: Use) -> Range | None:
    """Find who goes on speaking behind what he tells of another's words ("Lee said the board had agreed to pay, adding that P")."""
    if use.cue.kind != "speech" or len(use.before) < _TWO:
        return None
    outer, inner = use.before[0], use.before[-1]
    nested = any(part[0] <= inner.cue[0] < part[1] for part in outer.content) and outer.cue[1] <= inner.cue[0]
    if not nested or outer.lemma not in _PLAINLY or inner.lemma in _PLAINLY or not outer.sources:
        return None
    return outer.sources[-1] if outer.sources[-1][1] <= outer.cue[0] else None


_TWO = 2
_PLAINLY = frozenset(("say", "tell", "add", "write"))
"""Verbs of mere saying, behind each of which a speaker may go on."""


def _of_clause(line: Line, first: int, start: int) -> Range | None:
    """Give the subject of the verb before a phrase that says nothing itself ("took a swipe at the union saying P", "wrote to the bank saying P")."""
    head = re.match("[^PO]+", line.tags[first:start])
    words = [*line.words[first : first + head.end()], line.words[start - 1]] if head and first > 1 else []
    if not words or line.words[first - 1] in _VOICED | _SHOWING or not _speaking_nouns().isdisjoint(words):
        return None
    found = clause_subject(line, first)
    if not found or found[1] >= first - 1 or line.words[found[0]] == "there":
        return None
    return found[0], found[1] + 1


_REASONING = word_set("giving_reasons")
_VOICED = frozenset(("with", "by", "from", "like", "than", "of"))
"""Behind which somebody speaks himself ("with the owner saying that P")."""
_SHOWING = word_set("showing_speakers")
"""Verbs whose object speaks ("quoted Ann Lee saying P")."""


@lru_cache(maxsize=4)
def _speaking_nouns(language: str = "en") -> frozenset[str]:
    """Give the nouns, bodies apart, whose own words a gerund behind them can tell: people and pieces of writing."""
    terms = [row["term"] for row in lexicon.table("roles", language) if row["class"] != "body"]
    told = record_nouns(language) | _ISSUED | set(lexicon.words("claim_nouns", "term", language))
    return told | {form for term in terms for form in (term, f"{term}s", f"{term[:-1]}ies")}


def _of_sentence(line: Line, start: int, nearest: Range | None) -> Range | None:
    """Let a gerund behind a comma hang on the subject of the sentence, not on one inside its "that" or of a clause without one."""
    tags = line.tags
    inside = nearest is not None and nearest[0] > 1 and tags[nearest[0] - 1] == "T"
    if tags[start - 1] not in ",Q" or not (inside or nearest is None):
        return nearest
    found = clause_subject(line, nearest[0] - 1 if nearest is not None else _first_clause(tags, start))
    return (found[0], found[1] + 1) if found else nearest


def _first_clause(tags: str, at: int) -> int:
    """Say where the first clause of a sentence ends that goes on with another."""
    ends = [end for end in (tags.find("B", 1, at), tags.find("W", 1, at)) if end > 0]
    return min(ends, default=at)


def _sender(line: Line, first: int) -> Range | None:
    """Find who sent what is issued to those at `first` ("sent out an alert to its clients saying P")."""
    if first < 3 or line.words[first - 1] != "to" or line.words[first - 2] not in _ISSUED:
        return None
    verb = first - 3
    while verb > 0 and (line.tags[verb] in "DANKYzg" or line.words[verb] == "out"):
        verb -= 1
    return _by_verb(line, verb) if line.words[verb] in _ISSUING else None


def _issuer(line: Line, first: int) -> Range | None:
    """Find whose the words are that begin at `first` ("the mayor released a statement calling it false", "emailed voters saying")."""
    last = phrase_end(line.tags, first) - 1
    while last > first and line.words[last] in TEMPORAL:
        last -= 1
    verb = first - 1
    issued = line.words[last] in _ISSUED and line.words[verb] in _ISSUING
    if verb < 1 or not (issued or line.words[verb] in _ADDRESSING):
        return None
    return _by_verb(line, verb)


def _by_verb(line: Line, verb: int) -> Range | None:
    """Give the subject of a verb, over its auxiliaries and adverbs."""
    while verb > 1 and line.tags[verb - 1] in "HAX":
        verb -= 1
    found = subject_left(line, verb - 1)
    return (found[0], found[1] + 1) if found else None


def _citing(use: Use) -> Relation | None:
    """Read ", citing X": what the citing one says comes from X."""
    tags = use.tags
    cited = (use.end, phrase_end(tags, use.end))
    if cited[1] == cited[0]:
        return None
    if use.start == 0:
        stop = phrase_end(tags, cited[1] + 1) if tags[cited[1] : cited[1] + 1] == "," else 0
        source = (cited[1] + 1, stop) if stop > cited[1] + 1 else None
    elif (parted := _parted(use, cited[1]) or _of_a_piece(use)) is not None:
        source = parted
    else:
        teller = next(
            (r for r in reversed(use.before) if r.kind == "speech" and r.sources and r.cue[1] <= use.start),
            None,
        )
        source = teller.sources[-1] if teller else shared_subject(use.line, use.start - 1, use.before)
    if source is None:
        return None
    relation = use.relation(Form.SUBJECT, [source], [cited])
    relation.clip = False
    return relation


def _of_a_piece(use: Use) -> Range | None:
    """Find the piece that cites somebody ("denied a report citing two clerks")."""
    if use.tags[use.start - 1] not in "NK" or record_nouns().isdisjoint(
        use.line.words[use.start - 1 : use.start]
    ):
        return None
    first = phrase_left(use.line, use.start - 1)
    return (first, use.start) if first >= 0 else None


def _parted(use: Use, end: int) -> Range | None:
    """Find whom ", citing X," parts from the verb ("hours after the Star, citing two clerks, said that P")."""
    tags, first = use.tags, phrase_left(use.line, use.start - 2)
    closed = tags[use.start - 1] == "," and tags[end : end + 1] == "," and tags[end + 1 : end + 2] == "V"
    return (first, use.start - 1) if closed and first >= 0 else None
