"""What the trained layer looks at in a word to tell whether it attributes: itself, its surroundings, its subject, its object."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from credscore import lexicon
from credscore.extract.document import Sentence
from credscore.extract.grammar.cues import inflect
from credscore.extract.grammar.line import Line
from credscore.extract.spans import Attribution
from credscore.normalize.lemmas import lemma

BUCKETS = 1 << 22
_CUES = frozenset("VvGgbNKAaEH:")
"""Classes of words that can attribute."""
_NOUNS = frozenset("NKSRU")
_VERBS = frozenset("VvbGgEMHd")
_LONGEST = 120
"""Words of a sentence that are looked at."""
_EDGE = 4


class Word(NamedTuple):
    """A word that may attribute: where it stands in the body, and what is known of it, hashed."""

    start: int
    end: int
    features: list[int]


class _Sight(NamedTuple):
    """A line with its edges, ready to be looked at word by word."""

    words: list[str]
    tags: str
    lemmas: list[str]
    classes: list[frozenset[str]]


@lru_cache(maxsize=1)
def _classes() -> dict[str, frozenset[str]]:
    """Map the base form of a word, with or without the particle behind it, to its classes."""
    found: dict[str, set[str]] = {}
    for row in lexicon.table("attitude_words"):
        for term in lexicon.split(row["terms"]):
            first, _, rest = term.partition(" ")
            for form in (first, *inflect(first)):
                found.setdefault(f"{lemma(form)} {rest}".rstrip(), set()).add(row["class"])
    return {term: frozenset(names) for term, names in found.items()}


@lru_cache(maxsize=1)
def _holders() -> dict[str, str]:
    """Map the base form of a noun to what it calls: a person's part or a body."""
    bodies = dict.fromkeys(lexicon.words("body_words"), "body")
    roles = {term.lower(): "role" for term in lexicon.words("roles") if " " not in term}
    return bodies | roles


def cue_words(sentence: Sentence, line: Line, found: Sequence[Attribution]) -> list[Word]:
    """Hash what is known of each word outside quotations that may attribute.

    Parameters
    ----------
    sentence : Sentence
    line : Line
        The sentence, tokenized.
    found : sequence of Attribution
        What the grammar found in it.
    """
    sight = _sight(line)
    subjects = _subjects(sight)
    general = f"{'Q' in sight.tags}{min(len(line.words), 40) // 8}"
    out = []
    for at in range(_EDGE, len(sight.words) - _EDGE):
        if sight.tags[at] not in _CUES:
            continue
        own = line.starts[at - _EDGE] + sentence.start
        names = [
            *_around(sight, at, general),
            *_shapes(sight, at),
            *_partners(sight, at, subjects[at]),
            *_grammar(sight, at, own, found),
        ]
        hashed = {zlib.crc32(name.encode("utf-8", "replace")) % BUCKETS for name in names}
        out.append(Word(own, line.ends[at - _EDGE] + sentence.start, sorted(hashed)))
    return out


def _sight(line: Line) -> _Sight:
    words = ["^"] * _EDGE + line.words[:_LONGEST] + ["$"] * _EDGE
    tags = "^" * _EDGE + line.tags[:_LONGEST] + "$" * _EDGE
    lemmas = [lemma(word) for word in words]
    known = _classes()
    none: frozenset[str] = frozenset()
    classes = [
        known.get(base, none) | known.get(f"{base} {behind}", none)
        for base, behind in zip(lemmas, [*words[1:], ""], strict=True)
    ]
    return _Sight(words, tags, lemmas, classes)


def _subjects(sight: _Sight) -> list[int]:
    """Give the place of each word's likely subject: the head of the last noun phrase before it; 0 is none."""
    subjects = []
    head, attached = 0, False
    for at, tag in enumerate(sight.tags):
        subjects.append(head)
        if tag in _NOUNS:
            if not attached:
                head = at
        elif tag in "PO":
            attached = head > 0 and sight.tags[head] != "S"
        elif tag in _VERBS or tag in ",;:-()C.":
            attached = False
    return subjects


def _object(sight: _Sight, at: int) -> int:
    """Give the place of the head of the noun phrase behind a word, or of the that, whether or to; 0 is none."""
    head = 0
    for place in range(at + 1, min(at + 9, len(sight.tags))):
        tag = sight.tags[place]
        if tag in _NOUNS or tag in "QTWI":
            head = place
            if tag not in "NK":
                break
        elif tag not in "DAYz" and (head or tag not in "PO"):
            break
    return head


def _kind(sight: _Sight, at: int) -> str:
    """Say what a noun calls: a pronoun is itself, other nouns what the lists hold them for."""
    if not at:
        return "-"
    word, tag = sight.words[at], sight.tags[at]
    if tag in "SRUQTWI":
        return word or tag
    base = sight.lemmas[at]
    known = _holders().get(base)
    nouns = sorted(name for name in sight.classes[at] if name.endswith("_noun"))
    return known or (nouns[0] if nouns else "name" if tag == "K" else "thing")


def _around(sight: _Sight, at: int, general: str) -> Iterator[str]:
    words, tag = sight.words, sight.tags[at]
    word, base = words[at], sight.lemmas[at]
    before, behind = words[at - 1], words[at + 1]
    yield from (f"w{word}", f"s{base}", f"t{tag}", f"g{general}{tag}", f"i{min(at - _EDGE, 6)}{tag}")
    yield from (f"+{behind}", f"-{before}", f"++{words[at + 2]}", f"--{words[at - 2]}")
    yield from (f"s{base}+{behind}", f"s{base}-{before}", f"-t{before}{tag}", f"+t{tag}{behind}")
    yield from (f"s{base}+{behind} {words[at + 2]}", f"s{base}-{words[at - 2]} {before}")
    yield f"pp{before}{tag}{behind}"
    yield f"x{word[-3:]}{sight.tags[at - 1]}{sight.tags[at + 1]}"
    for step in (-2, -1, 1, 2):
        for name in sight.classes[at + step]:
            yield f"n{step}{name}{tag}"


def _shapes(sight: _Sight, at: int) -> Iterator[str]:
    """Give the word, its classes and its tag with the classes of the words around."""
    tags = sight.tags
    left, right = tags[at - 2 : at], tags[at + 1 : at + 3]
    base, tag = sight.lemmas[at], tags[at]
    yield from (f"w{sight.words[at]}>{right[0]}", f"s{base}>{right}", f"s{base}<{left[1]}", f"s{base}<{left}")
    yield from (f"s{base}<{left[1]}>{right[0]}", f"s{base}<{left}>{right}")
    yield from (f"t3{tags[at - 1 : at + 2]}", f"t5{tags[at - 2 : at + 3]}", f"t7{tags[at - 3 : at + 4]}")
    yield from (f"tr{tags[at : at + 4]}", f"tl{tags[at - 3 : at + 1]}")
    for name in sight.classes[at]:
        yield from (f"c{name}", f"c{name}{tag}", f"c{name}>{right}", f"c{name}{tags[at : at + 4]}")
        yield from (f"c{name}<{left[1]}{tag}", f"c{name}<{left}{tag}", f"c{name}<{left}>{right}")
        yield from (f"c{name}+{sight.words[at + 1]}", f"c{name}-{sight.words[at - 1]}")
    yield f"C{','.join(sorted(sight.classes[at]))}"


def _partners(sight: _Sight, at: int, subject: int) -> Iterator[str]:
    """Give the word and its classes with the kinds of its subject and object."""
    behind = _object(sight, at)
    doer, done = _kind(sight, subject), _kind(sight, behind)
    base, tag = sight.lemmas[at], sight.tags[at]
    verb = next((t for t in reversed(sight.tags[subject:at]) if t in _VERBS), "-") if subject else "-"
    yield from (
        f"S{doer}{tag}{verb}",
        f"S{doer}s{base}",
        f"O{done}{tag}",
        f"O{done}s{base}",
        f"S{doer}O{done}{tag}",
    )
    yield from (f"v{verb}{tag}", f"v{verb}s{base}")
    if subject:
        yield from (f"Sw{sight.lemmas[subject]}{tag}", f"Sw{sight.lemmas[subject]}s{base}")
    if behind:
        yield from (f"Ow{sight.lemmas[behind]}{tag}", f"Ow{sight.lemmas[behind]}s{base}")
    for name in sight.classes[at]:
        yield from (f"c{name}S{doer}{verb}{tag}", f"c{name}O{done}{tag}", f"c{name}S{doer}O{done}{tag}")


def _grammar(sight: _Sight, at: int, own: int, found: Sequence[Attribution]) -> Iterator[str]:
    """Give what the grammar takes the word for."""
    for attribution in found:
        if attribution.cue and attribution.cue.start <= own < attribution.cue.end:
            yield from ("R", f"R{attribution.form}", f"R{attribution.form}{attribution.kind}")
            yield from (
                f"R{attribution.form}{attribution.confidence}",
                f"R{attribution.lemma}{attribution.form}",
            )
        elif any(span.start <= own < span.end for span in attribution.content):
            yield from ("I", f"I{attribution.form}", f"I{sight.tags[at]}")
        elif any(span.start <= own < span.end for span in attribution.sources):
            yield "A"
