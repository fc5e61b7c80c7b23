"""Whose a gerund of saying is: the noun's before it, who issued the words, or the subject of its sentence."""

from __future__ import annotations

import re
from functools import lru_cache

from credscore import lexicon
from credscore.extract.grammar.lefts import clause_subject, subject_left
from credscore.extract.grammar.line import Line
from credscore.extract.grammar.phrases import TEMPORAL, phrase_end, phrase_left
from credscore.extract.grammar.relation import Range
from credscore.extract.grammar.subjects import shared_subject
from credscore.extract.grammar.usage import Use
from credscore.extract.wordsets import claim_nouns, record_nouns, word_set
from credscore.terms import Stance

_JUDGING = word_set("judging_verbs")
_ABOUT = frozenset(("in",))
_ISSUED = word_set("issued_words")
_ISSUING = word_set("issuing")
_ADDRESSING = word_set("addressing")
_ACCORDING = re.compile(r"aI[^,]{1,14},(?!,)[^,]*[HEMdvV][^,]*,")


def gerund_source(use: Use) -> Range | None:
    """Find whose gerund it is: the noun before it, or the subject of the main clause."""
    line, tags, start = use.line, use.tags, use.start
    if start == 0:
        comma = tags.find(",", use.end)
        end = phrase_end(tags, comma + 1) if comma > 0 else 0
        return (comma + 1, end) if end > comma + 1 > 0 else None
    if is_overheard(use):
        first = start - (3 if line.words[start - 1] == "as" else 1)
        while first > 0 and tags[first - 1] in "EAMXH":
            first -= 1
        heard = subject_left(line, first - 1) if first else None
        return (heard[0], heard[1] + 1) if heard else None
    if is_indefinite(line, start):
        return (start - 1, start)
    if tags[start - 1] in "NK":
        writer = _writer(use)
        if writer is not None:
            return writer
        if line.words[start - 2 : start] != ["on", "record"]:
            return _behind_noun(line, start)
    return _set_off(use)


def is_indefinite(line: Line, start: int) -> bool:
    """Say whether some of those spoken of say it ("with one saying P", "and others arguing that P")."""
    return tuple(line.words[max(0, start - 2) : start]) in _SOME


_SOME = frozenset(
    {("with", "one"), ("with", "some"), ("with", "many"), ("with", "others"), ("and", "others"), ("while", "others"), ("and", "one")}
)  # fmt: skip


def is_overheard(use: Use) -> bool:
    """Say whether somebody "is heard saying" it."""
    if use.line.words[max(0, use.start - 3) : use.start] == ["on", "record", "as"]:
        return True
    return (
        use.line.words[use.start - 1] in ("heard", "seen", "shown", "filmed", "recorded")
        and use.tags[use.start - 2] in "EA"
    )


def _writer(use: Use) -> Range | None:
    """Find who tells those at whom the clause before is directed ("wrote to three staff telling them that P")."""
    if use.tags[use.end : use.end + 1] != "U" or "obj" not in use.cue.frames:
        return None
    found = clause_subject(use.line, use.start)
    return (found[0], found[1] + 1) if found is not None and found[1] < use.start - 1 else None


def _behind_noun(line: Line, start: int) -> Range | None:
    """Find whose a gerund right behind a noun is: the noun's, or that of whoever issued the words."""
    first = phrase_left(line, start - 1)
    for at in range(max(first, 0) + 1, start - 1):
        if line.tags[at] == "v" and line.words[at] in _ISSUING and line.tags[at - 1] in "NK":
            return first, at  # "The ministry released footage showing P"
    speaking = _of_clause(line, first, start) if line.words[start] in _REASONING else None
    speaking = speaking or _sender(line, first)
    if speaking is not None or first < 0:
        return speaking
    placed = line.words[start - 1] in TEMPORAL or not _ABOUT.isdisjoint(line.words[first:start])
    return _issuer(line, first) or (None if placed else (first, start))


def _set_off(use: Use) -> Range | None:
    """Find whose a gerund is that hangs on the clause before it."""
    line, tags, start = use.line, use.tags, use.start
    absolute = _ABSOLUTE.search(tags, max(0, start - _APPOSED), start)
    if absolute is not None and line.words[absolute.start() + 1] == "with":
        return (absolute.start() + 2, start - 1)
    sent = _SENT_BY.search(tags, max(0, start - _APPOSED), start)
    if sent is not None and line.words[sent.start()] in _ISSUED and line.words[sent.start() + 1] in _BY:
        return sent.span("who")
    denying = next((told for told in use.before if told.stance is Stance.DENYING and told.sources), None)
    if denying is not None and tags[start - 1] == "," and use.cue.lemma in _JUDGING:
        return denying.sources[-1]
    if _ACCORDING.match(tags) and tags[start - 1] == ",":
        found = clause_subject(line, start)  # "According to Acme, a farmer sued, saying P"
        return _of_sentence(line, start, found)
    teller = _teller(use) if tags[start - 1] == "," else None
    if teller is not None:
        return teller
    shared = shared_subject(line, start - 1, use.before)
    return shared if any(told.sources for told in use.before) else _of_sentence(line, start, shared)


_ABSOLUTE = re.compile(r",P(?=[^K]*K)[DANKzO]{1,8},[DANKzOP]{1,10},$")
"""Who is named beside what he is before a gerund ("…, with its head, Ann Lee, saying P")."""
_APPOSED = 22
_SENT_BY = re.compile(r"NP(?P<who>D?[ANKz]{1,6}(?:[PO]D?[ANKz]{1,4})?(?:,[DANKzOP]{1,12})?),$")
_BY = frozenset(("from", "by"))
"""Who sent the words that a gerund behind him tells ("a letter from Ann Lee, the mayor of Hull, warning that P")."""


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
    told = record_nouns(language) | _ISSUED | claim_nouns(language)
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
