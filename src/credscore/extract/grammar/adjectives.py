"""Adjectives that attribute a state of mind: X is confident that P, eager to P."""

from __future__ import annotations

from functools import lru_cache

from credscore import lexicon
from credscore.extract.grammar.cues import Cue
from credscore.extract.grammar.frames import bare_clause, direct
from credscore.extract.grammar.lefts import subject_left
from credscore.extract.grammar.line import Line
from credscore.extract.grammar.phrases import has_finite, without_time
from credscore.extract.grammar.relation import Range, Relation
from credscore.extract.grammar.subjects import antecedent, shared_subject
from credscore.extract.grammar.usage import content_before
from credscore.extract.spans import Form
from credscore.extract.wordsets import word_set
from credscore.terms import Stance

_COPULAS = word_set("copulas")


_MOST = 12


@lru_cache(maxsize=4)
def adjectives(language: str = "en") -> dict[str, Cue]:
    """Map each adjective to its entry."""
    return {
        row["term"]: Cue(
            row["term"], "", row["kind"], Stance(row["stance"]), frozenset(lexicon.split(row["frames"]))
        )
        for row in lexicon.table("cue_adjectives", language)
    }


def relations(line: Line, before: list[Relation]) -> list[Relation]:
    """Find the attributions by predicative adjectives in one sentence."""
    table = adjectives()
    found: list[Relation] = []
    if table.keys().isdisjoint(line.present):
        return found
    hits = [at for at, word in enumerate(line.words) if word in table]
    for at in hits[:_MOST]:
        relation = _relation(line, table[line.words[at]], at, before)
        if relation is not None:
            found.append(relation)
    return found


def _relation(line: Line, cue: Cue, at: int, before: list[Relation]) -> Relation | None:
    tags = line.tags
    start = at
    while start > 0 and (tags[start - 1] in "AXEHMd" or line.words[start - 1] in _COPULAS):
        start -= 1
    if (
        "E" not in tags[start:at]
        and not _COPULAS.intersection(line.words[start:at])
        and tags[start - 1 : start] != "F"
    ):
        return None
    if start == 0:
        return None
    source = _source(line, start, before)
    content = _content(line, cue, at, source[0]) if source is not None else None
    if source is None or content is None:
        return None
    return Relation(
        [source],
        (start, at + 1),
        [content],
        Form.SUBJECT,
        cue.lemma,
        cue.kind,
        cue.stance,
        confidence=0.6,
    )


def _content(line: Line, cue: Cue, at: int, source: int) -> Range | None:
    """Find what somebody is sure of: behind the adjective, or the clause before ("P, X is sure")."""
    tags = line.tags
    found = direct(line, cue, at + 1)
    if found is not None and found.frame == "about" and tags[found.start : found.start + 1] == "W":
        return None  # "is doubtful about how much it would help"
    if found is not None and found.frame in ("of", "by") and tags[found.start] not in "gGTWQ":
        return None  # "were aware of the problems" tells what they knew, not what is so
    if found is not None:
        return found.start, len(tags)
    if "bare" not in cue.frames:
        return None
    if bare_clause(line, at + 1) and tags[at + 1] in "DKSFNzY":
        return at + 1, len(tags)
    behind = tags[at + 1 : at + 2] in ("", ".", ",") and source > 2 and tags[source - 1] in ",-Q"
    if behind and (tags[source - 1] == "Q" or "Q" in tags[:source] or has_finite(tags, 0, source - 1)):
        return content_before(tags, source)[0]
    return None


def _source(line: Line, start: int, before: list[Relation]) -> tuple[int, int] | None:
    tags = line.tags
    if tags[start - 1] == "R":
        return antecedent(line, start - 1)
    if tags[start - 1] == "C":
        return shared_subject(line, start - 1, before)
    if line.words[start - 1] in ("it", "there", "this", "that"):
        return None
    subject = subject_left(line, start - 1)
    if subject is None:
        return None
    last = without_time(line, *subject)
    return (subject[0], last + 1) if last >= subject[0] else None
