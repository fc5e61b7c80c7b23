"""Asides that dispute what the sentence says: "…, a claim the union denied", "…, which the ministry rejects"."""

from __future__ import annotations

import re

from credscore.extract.grammar.cues import forms
from credscore.extract.grammar.line import Line
from credscore.extract.grammar.phrases import phrase_end
from credscore.extract.grammar.relation import Range, Relation
from credscore.extract.spans import Form
from credscore.extract.wordsets import claim_nouns, false_words, word_set
from credscore.normalize.verdicts import is_debunked
from credscore.terms import Act, Stance

_ACTIVE = re.compile(
    r"[,-](?P<claim>D[AN]{0,3}N|N)?[TR]?(?P<subject>D?[ANKYz]{1,9}|[SU])(?P<group>[HAXEMd]{0,3})(?P<cue>V)(?=[,.;)-]|y|P|$)"
)
_PASSIVE = re.compile(r"[,-](?P<claim>D[AN]{0,3}N)(?:[TR][HE]{1,2})?A?(?P<cue>V)P(?=[DNKAY])")
_DISPUTING = word_set("disputing_verbs")
_DISPUTED = word_set("disputed_nouns")
_CALLING = word_set("judging_verbs")
_SAYING = word_set("reporting") | {"say", "insist", "maintain", "argue", "believe", "think"}


def _claims() -> frozenset[str]:
    return claim_nouns() | _DISPUTED


def relations(line: Line) -> list[Relation]:
    """Find the asides of one sentence that deny what stands before them."""
    tags = line.tags
    if "V" not in tags or ("," not in tags and "-" not in tags):
        return []
    found = []
    for match in _ACTIVE.finditer(tags):
        relation = _active(line, match)
        if relation is not None:
            found.append(relation)
    for match in _PASSIVE.finditer(tags):
        agent = match.end()
        if not _denies(line, match) or line.words[agent - 1] != "by" or not _is_claim(line, match):
            continue
        source = (agent, phrase_end(tags, agent))
        if source[1] > source[0]:
            found.append(_relation(line, match, source))
    found.extend(filter(None, (_judged(line, match) for match in _JUDGED.finditer(tags))))
    branded = (match for match in _BRANDED.finditer(tags) if _is_claim(line, match) and _brands(line, match))
    found.extend(_relation(line, match, match.span("subject")) for match in branded)
    found.extend(filter(None, (_refuted(line, match) for match in _REFUTED.finditer(tags))))
    return found


OWN_VERDICT = "turn out"
"""Lemma of a verdict that the outlet gives itself."""
_REFUTED = re.compile(r"[,-](?:D[AN]{0,2}N[TR]?|R)(?P<link>H?[ABP]?(?:E|[Vv])[^,;:.Q]{1,6})(?=[.,;]|$)")
"""An aside in which the outlet itself says that it was not so ("…, which turned out to be wrong", "…, a claim that proved false")."""


def _refuted(line: Line, match: re.Match[str]) -> Relation | None:
    first, end = match.span("link")
    words = line.words[first:end]
    relative = line.tags[first - 1] in "TR"
    named = relative and line.tags[first - 2] == "N" and line.words[first - 2] in _claims()
    if not (line.words[first - 1] == "which" or named) or not is_debunked(["that", *_plain(words)]):
        return None
    content = (match.start() + 1, first - named)
    return Relation(
        [], (first, end), [content], Form.IMPERSONAL, OWN_VERDICT, "speech", Stance.DENYING, Act.DENIAL, confidence=0.8, clip=False
    )  # fmt: skip


def _plain(words: list[str]) -> list[str]:
    """Leave "has since" out before what links a claim with its verdict."""
    while len(words) > 1 and words[0] in _LEADING:
        words = words[1:]
    return words


_LEADING = frozenset(("has", "have", "had", "since", "later", "now", "then"))


_BRANDED = re.compile(
    r"[,-](?P<claim>D[AN]{0,3}N)[TR]?(?P<subject>D?[ANKYz]{1,9}|[SU])(?P<group>[HAXEMd]{0,3})(?P<cue>V)(?P<verdict>P?(?:Q|[^,;:Q.]{1,6}))"
)
"""An aside with a name for what is told ("…, a figure the ministry called absurd", "…, a charge she dismissed as “fantasy”")."""


def _brands(line: Line, match: re.Match[str]) -> bool:
    form = forms().get(line.words[match.start("cue")])
    lemma = form.cues[-1].lemma if form is not None else ""
    verdict = line.words[match.start("verdict") : match.end()]
    if lemma in _DISPUTING:
        return verdict[:1] == ["as"]
    return lemma in _CALLING and ("" in verdict or not false_words().isdisjoint(verdict))


_JUDGED = re.compile(
    r"[,-](?=D[AN]{1,3})(?P<nouns>[^,;:.QVEHMd-]{2,14})(?P<cue>V)E(?P<verdict>Q|[^,;:Q]{1,6})"
)
"""An aside that somebody gives a verdict on ("…, a claim the union says is false")."""


def _judged(line: Line, match: re.Match[str]) -> Relation | None:
    at, cue = match.start("nouns"), match.start("cue")
    last = next((i for i in range(at + 1, min(at + 4, cue)) if line.words[i] in _claims()), None)
    form = forms().get(line.words[cue])
    if last is None or form is None or form.cues[-1].lemma not in _SAYING:
        return None
    first = last + 1 + (line.tags[last + 1] in "TR")
    source = (first, phrase_end(line.tags, first))
    told = line.words[match.start("verdict") - 1 : match.end()]
    if source[1] != cue or (
        "X" not in match["verdict"] and "" not in told and false_words().isdisjoint(told)
    ):
        return None
    return Relation(
        [source], (cue, cue + 1), [(at, last + 1)], Form.RELATIVE, form.cues[-1].lemma, "speech", Stance.DENYING,
        Act.DENIAL, confidence=0.8, clip=False,
    )  # fmt: skip


def _active(line: Line, match: re.Match[str]) -> Relation | None:
    named = match.group("claim") is not None
    relative = line.tags[match.start("subject") - 1] in "TR"
    if not _denies(line, match) or not (_is_claim(line, match) if named else relative):
        return None
    return _relation(line, match, match.span("subject"))


def _denies(line: Line, match: re.Match[str]) -> bool:
    form = forms().get(line.words[match.start("cue")])
    negated = "X" in line.tags[match.start() : match.end()]
    return form is not None and not negated and form.cues[-1].lemma in _DISPUTING


def _is_claim(line: Line, match: re.Match[str]) -> bool:
    return line.words[match.end("claim") - 1] in _claims()


def _relation(line: Line, match: re.Match[str], source: tuple[int, int]) -> Relation:
    named = match.span("claim") if match.group("claim") else None
    light = named is not None and line.words[named[0]] == "something"
    content = (
        (_charge(line, match.start()) if light or named is None else None)
        or named
        or (match.start() + 1, match.start() + 2)
    )
    cue = match.start("group") if "group" in match.re.groupindex else match.start("cue"), match.end("cue")
    lemma = forms()[line.words[match.start("cue")]].cues[-1].lemma
    return Relation(
        [source],
        cue,
        [content],
        Form.RELATIVE,
        lemma,
        "speech",
        Stance.DENYING,
        Act.DENIAL,
        confidence=0.8,
        clip=False,
    )


def _charge(line: Line, comma: int) -> Range | None:
    """Find what somebody is held or asked to have done before ", which he denies" ("is accused of taking bribes, which he denies")."""
    for at in range(comma - 2, 0, -1):
        if line.tags[at] in ";:":
            return None
        if line.words[at] == "whether":
            return (at + 1, comma)
        if (line.words[at - 1], line.words[at]) in _CHARGES:
            return (at + 1, comma)
    return None


_CHARGES = frozenset((("accused", "of"), ("suspected", "of"), ("charged", "with")))


def cut(found: list[Relation], asides: list[Relation]) -> None:
    """End what the others attribute where an aside that disputes it begins."""
    for aside in asides:
        if aside.lemma == OWN_VERDICT:
            first, behind = aside.cue
            found[:] = [one for one in found if not first <= one.cue[0] < behind]
        edge = aside.content[0][0] - 1
        for relation in found:
            if relation in asides or relation.cue[0] > edge:
                continue
            relation.content = [
                (start, min(end, edge)) if start < edge else (start, end)
                for start, end in relation.content
                if start < edge or start >= aside.cue[1]
            ]
