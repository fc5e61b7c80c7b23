"""Denials: cues that deny, and predicates that call a statement false."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from credscore.extract.grammar.disambiguate import FLOATING
from credscore.extract.grammar.line import Line
from credscore.extract.grammar.phrases import phrase_left
from credscore.extract.grammar.relation import Relation
from credscore.extract.spans import Form
from credscore.extract.wordsets import claim_nouns, denied_nouns, false_words, record_nouns, word_set
from credscore.normalize.clauses import bag, plain_words
from credscore.normalize.cues import CLAIM_LABEL, VERDICTS
from credscore.normalize.verdicts import stands_alone
from credscore.terms import Act, Stance

_JUDGING = word_set("judging_verbs")
_ALWAYS = word_set("always_denying")
_REACH = 12
_COPULAS = frozenset({"is", "are", "was", "were", "it's", "that's", "it’s", "that’s", "be", "been", "a"})
_POSTMODIFIER = re.compile("[OPRG]|T(?=A?[HEMdvV])")


def mark(body: str, line: Line, found: list[Relation]) -> None:
    """Give the relations that deny something said before the act of a denial."""
    for relation in found:
        first, behind = relation.cue
        if behind - first > 2 and line.words[first + 1] in FLOATING and line.tags[first] == "H":
            relation.cue = (first + 2, behind)
        if not relation.content:
            continue
        if relation.lemma in BELIEFS and _is_disbelieved(line, relation):
            relation.act, relation.stance = Act.DENIAL, Stance.DENYING
        elif relation.stance is Stance.DENYING and (
            is_negated(line, *relation.cue)
            or _is_of_plan(line, relation)
            or (relation.lemma == "doubt" and _is_by_few(line, relation))
        ):
            relation.stance = Stance.NEUTRAL
        elif relation.lemma in _ALWAYS or (
            relation.stance is Stance.DENYING and _names_claim(line, relation)
        ):
            relation.act = Act.DENIAL
        elif relation.lemma in REFUSING and _is_thing(line, relation):
            relation.stance = Stance.NEUTRAL
        elif (relation.lemma in _JUDGING or relation.lemma in _SAYING) and _calls_false(body, line, relation):
            relation.act, relation.stance = Act.DENIAL, Stance.DENYING
    found[:] = [one for one in found if not (_is_refused(one) or _is_left_open(line, one))]


BELIEFS = word_set("beliefs")
"""Verbs and adjectives of what somebody holds to be so, which deny it where they are negated."""
_HARDLY_ANY = (["few"], ["hardly", "any"], ["scarcely", "any"], ["not", "many"])
_A_CLAUSE = frozenset("EHMdFvV")


def _is_disbelieved(line: Line, relation: Relation) -> bool:
    """Say whether somebody does not believe what he is told, or few do ("is not convinced that P", "few believe P")."""
    start, end = relation.content[0]
    told = not _A_CLAUSE.isdisjoint(line.tags[start:end]) or _names_claim(line, relation)
    return told and (_is_by_few(line, relation) or is_negated(line, *relation.cue))


def _is_by_few(line: Line, relation: Relation) -> bool:
    return any(
        line.words[first:end][: len(few)] == few for first, end in relation.sources for few in _HARDLY_ANY
    )


def _is_refused(relation: Relation) -> bool:
    """Say whether something was refused by somebody, which the sentence's teller tells ("the offer was rejected by its board", "threw out 40 files")."""
    refused = (relation.form is Form.PASSIVE and relation.lemma in REFUSING) or relation.lemma == "throw out"
    return refused and relation.stance is Stance.NEUTRAL


def _is_left_open(line: Line, relation: Relation) -> bool:
    """Say whether somebody leaves a thing open ("did not admit or deny the findings")."""
    first = relation.cue[0]
    joined = relation.lemma == "deny" and line.words[first - 1 : first] == ["or"]
    return joined and "X" in line.tags[max(0, first - 4) : first]


def answered(line: Line, found: list[Relation]) -> list[Relation]:
    """Take the quotation behind a denial's colon for the denier's own words ("denied the claims: “We sold nothing”")."""
    added = []
    for relation in found:
        if relation.act is not Act.DENIAL or len(relation.content) != 1 or not relation.sources:
            continue
        start, end = relation.content[0]
        colon = line.tags.find(":Q", max(0, start - 1), end)
        if colon < 0 or set(line.tags[start:colon]) & set(_FINITE):
            continue
        thing = (relation.cue[1], colon) if colon <= start else (start, colon)
        if thing[1] <= thing[0]:
            relation.act, relation.stance = Act.STATEMENT, Stance.NEUTRAL
            continue
        relation.content = [thing]
        added.append(
            replace(relation, cue=(colon, colon + 1), content=[(colon + 1, end)], lemma="say", stance=Stance.NEUTRAL, act=Act.STATEMENT, relays=[*relation.relays])
        )  # fmt: skip
    return [*found, *added]


_FINITE = "VvEHMdTQ"


def denied_report(line: Line, outer: Relation, inner: Relation) -> bool:
    """Give a denial what the report says that it denies ("rejected a report claiming that P"); say whether it did.

    Who calls for a report to be retracted denies it as well; the one who is to retract it told it.
    """
    if not (inner.sources and inner.content and outer.content) or inner.act is not Act.STATEMENT:
        return False
    start, end = inner.sources[0]
    if inner.form not in (Form.SUBJECT, Form.RELATIVE) or _REPORTS.isdisjoint(line.words[start:end]):
        return False
    taken_back = line.words[start - 1] in _TAKING_BACK and line.tags[start - 2] == "I"
    if taken_back and outer.act is Act.STATEMENT and outer.lemma in _DEMANDING:
        outer.act, outer.stance, outer.lemma = Act.DENIAL, Stance.DENYING, "deny"
        teller = phrase_left(line, start - 3, outer.content[0][0])
        inner.sources = [(teller, start - 2)] if teller >= 0 else inner.sources
    elif outer.act is Act.STATEMENT or set(line.tags[outer.content[0][0] : start]) - set("DA"):
        return False
    outer.content, inner.form = list(inner.content), Form.NOMINAL
    last = inner.content[-1]
    if line.tags[last[1] - 1] == ".":
        inner.content[-1] = (last[0], last[1] - 1)
    return True


_TAKING_BACK = frozenset(("retract", "withdraw", "disown"))
_DEMANDING = frozenset(("call for", "call on", "demand", "urge", "ask", "want", "request", "tell", "order"))


_REPORTS = denied_nouns("account", "charge", "post")
"""What others tell that can speak itself ("a report claiming that P")."""


@lru_cache(maxsize=4)
def _cheap_words(language: str = "en") -> frozenset[str]:
    """Give the longest plain word of each word that calls something false, for a cheap look."""
    terms = (term for term in false_words(language) if " " not in term)
    return VERDICTS.union(max(plain_words(term), key=len) for term in terms)


def is_negated(line: Line, first: int, behind: int) -> bool:
    """Say whether a cue itself is negated: "did not deny", "neither confirmed nor denied"."""
    cue = line.words[first:behind]
    if "X" in line.tags[first:behind] or any(word.endswith(("n't", "n’t")) for word in cue):
        return True
    return not {"nor", "neither"}.isdisjoint(line.words[max(0, first - 3) : first])


def _names_claim(line: Line, relation: Relation) -> bool:
    """Say whether what is rejected is a claim: its first words hold a noun for something said."""
    start, end = relation.content[0]
    edge = _POSTMODIFIER.search(line.tags, start + 1, end)
    end = edge.start() if edge else end
    return not claim_nouns().isdisjoint(line.words[start : min(end, start + _REACH)])


def _is_thing(line: Line, relation: Relation) -> bool:
    """Say whether what is rejected is a thing or a person and nothing that was said ("rejected the offer", "quashed the sentence")."""
    start, end = relation.content[0]
    judged = line.words.index("as", start, end) if "as" in line.words[start:end] else end
    if judged < end and relation.lemma == "reject":
        return False
    if "" in line.words[start:end] or not false_words().isdisjoint(line.words[judged:end]):
        return False
    edge = _POSTMODIFIER.search(line.tags, start + 1, end)
    last = edge.start() if edge else end
    told = (record_nouns() - _PLANS) | denied_nouns("figure", "account", "post", "charge", "claim")
    return _CLAUSAL.isdisjoint(line.tags[start:last]) and told.isdisjoint(line.words[start:last])


REFUSING = word_set("refusing_verbs")
"""Verbs that call false what was said, and refuse everything else."""
_CLAUSAL = frozenset("QTEHMd")
"""Tags of a clause or a quotation."""


def _calls_false(body: str, line: Line, relation: Relation) -> bool:
    """Say whether the content, quoted or not, is a predicate that denies: "it a hoax"."""
    if _cheap_words().isdisjoint(bag(body)):
        return False
    start, end = relation.content[-1]
    if relation.lemma in _SAYING and _of_a_claim(line, start, min(end, len(line.words))):
        return True
    if "as" in line.words[start + _REACH : end]:
        start = max(place for place in range(start, end) if line.words[place] == "as")
    end = min(end, start + _REACH, len(line.words))
    if end <= start or _is_plan(line, relation.content[0][0], end):
        return False
    bare = bare_words(body[line.starts[start] : line.ends[end - 1]])[:_REACH]
    if relation.lemma in _SAYING:
        told = not claim_nouns().isdisjoint(bare[:3])
        if (
            not told
            or "not" in bare
            or (len(bare) > 8 and "of" not in bare[1:3])
            or _COPULAS.isdisjoint(bare)
        ):
            return False
        if bare[0][:2] == "it" and "that" in bare[2:] and not _SCORN.isdisjoint(bare):
            return False  # "it is absurd that ten mills were shut" owns that they were
        if bare[0][:2] == "it" and any(one in false_words() and to == "to" for one, to in pairwise(bare)):
            return False  # "it would be wrong to panic"
    return not false_words().isdisjoint(bare) or _labels_claim(line, relation, bare)


def _labels_claim(line: Line, relation: Relation, bare: list[str]) -> bool:
    """Say whether a claim is named what only claims are called ("described reports that P as wide of the mark")."""
    start, end = relation.content[0]
    if denied_nouns("account", "charge", "claim").isdisjoint(line.words[start : min(end, start + _LAST)]):
        return False
    labels = ((k, CLAIM_LABEL.at(bare, k)) for k in range(len(bare)))
    return any(label and stands_alone(bare, k, label) for k, label in labels)


def bare_words(text: str) -> list[str]:
    """Give words without capitals and the marks around them, also those of a quotation."""
    return [word.strip(" .,;:!?\"'“”‘’()") for word in text.lower().split()]


def _is_of_plan(line: Line, relation: Relation) -> bool:
    """Say whether "it" is a plan of which the sentence has spoken ("proposed a motion, but it was rejected by the board")."""
    start, end = relation.content[0]
    alone = end - start == 1 or line.words[start + 1] == "as"
    return alone and _is_plan(line, start, end)


def _is_plan(line: Line, start: int, end: int) -> bool:
    """Say whether a plan or a deed is called absurd or a stunt, and nothing that was said."""
    if line.words[start] in ("it", "that", "this"):
        before = line.words[:start]
        return not _PLANS.isdisjoint(before) and claim_nouns().isdisjoint(before)
    quoted = next((at for at in range(start, end) if not line.words[at]), end)
    thing = _HEAD.match(line.tags, start, quoted)
    return thing is not None and line.words[thing.end() - 1] in _PLANS


_HEAD = re.compile("D?[ANKYz]{0,5}N")
_PLANS = word_set("plans_and_deeds")
_SCORN = frozenset(("absurd", "ludicrous", "ridiculous", "preposterous", "laughable"))
_SAYING = word_set("saying_false")
"""Verbs behind which a whole clause calls a claim false."""
_LAST = 5
"""Tokens at the end in which a claim is called false."""


def _of_a_claim(line: Line, start: int, end: int) -> bool:
    """Say whether a clause tells at its end that a claim is false ("said reports that she had left were untrue")."""
    that = line.tags.find("T", start, start + _LAST)
    if that < 0 or claim_nouns().isdisjoint(line.words[start:that]):
        return False
    last = line.words[max(that, end - _LAST) : end]
    at = next((i for i in range(len(last) - 1, -1, -1) if last[i] in _COPULAS), len(last))
    return not false_words().isdisjoint(last[at:])
