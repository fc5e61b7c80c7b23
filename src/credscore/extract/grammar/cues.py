"""The cue lexicon in all its inflections."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from credscore import lexicon
from credscore.extract.wordsets import word_set
from credscore.terms import Stance

_COUNTED = frozenset(("at_number", "to_number"))
_VOWELS = frozenset("aeiou")
_CITING = word_set("citing")


@dataclass(frozen=True, slots=True)
class Cue:
    """One verb or verb phrase that attributes."""

    lemma: str
    particle: str
    kind: str
    stance: Stance
    frames: frozenset[str]


class Form(NamedTuple):
    """What one written form of a cue verb can be.

    Attributes
    ----------
    cues : tuple of Cue
        Entries with a particle first, the longest match wins.
    shape : str
        Any of ``b`` (base), ``s`` (third person), ``p`` (past), ``n`` (past participle)
        and ``g`` (gerund).
    """

    cues: tuple[Cue, ...]
    shape: str


def inflect(verb: str) -> tuple[str, str, str, str]:
    """Inflect a regular verb: third person, past, past participle, gerund.

    Examples
    --------
    >>> inflect("deny")
    ('denies', 'denied', 'denied', 'denying')
    >>> inflect("propose")
    ('proposes', 'proposed', 'proposed', 'proposing')
    """
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        third, past = verb[:-1] + "ies", verb[:-1] + "ied"
    else:
        third = verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")
        past = verb + ("d" if verb.endswith("e") else "ed")
    gerund = (verb[:-1] if verb.endswith("e") and not verb.endswith("ee") else verb) + "ing"
    return third, past, past, gerund


def _doubled(verb: str) -> tuple[tuple[str, str], ...]:
    """Give the forms in which British spelling doubles the last letter ("signalled", "labelling")."""
    if not _UNSTRESSED.search(verb):
        return ()
    return (f"{verb}led", "p"), (f"{verb}led", "n"), (f"{verb}ling", "g")


_UNSTRESSED = re.compile(r"[aeiou][^aeiou]+[aeo]l\Z")


@lru_cache(maxsize=4)
def counting(language: str = "en") -> frozenset[str]:
    """Give the lemmas behind which a thing and its amount are the content ("put the toll at seven")."""
    return frozenset(
        cue.lemma
        for form in forms(language).values()
        for cue in form.cues
        if not cue.frames.isdisjoint(_COUNTED)
    )


@lru_cache(maxsize=4)
def naming(language: str = "en") -> frozenset[str]:
    """Give the lemmas, particles with them, behind which a mere thing can stand ("announce a cut", "set out plans")."""
    cues = (cue for form in forms(language).values() for cue in form.cues if "np" in cue.frames)
    return frozenset(f"{cue.lemma} {cue.particle}".rstrip() for cue in cues)


@lru_cache(maxsize=4)
def changing(language: str = "en") -> frozenset[str]:
    """Give the forms that tell only where a figure follows ("cut its forecast to 2 percent") and are no cues elsewhere."""
    known = forms(language).items()
    return frozenset(term for term, form in known if all(cue.frames == {"to_number"} for cue in form.cues))


@lru_cache(maxsize=4)
def clausal(language: str = "en") -> frozenset[str]:
    """Give the forms that tell only before "that" ("accepts that he erred") and are common verbs elsewhere."""
    known = forms(language).items()
    return frozenset(term for term, form in known if all("that_only" in cue.frames for cue in form.cues))


@lru_cache(maxsize=4)
def denying(language: str = "en") -> frozenset[str]:
    """Give the forms of the verbs that deny ("rejected")."""
    known = forms(language).items()
    return frozenset(term for term, form in known if form.cues[-1].stance is Stance.DENYING)


@lru_cache(maxsize=8)
def citing(shapes: str, language: str = "en") -> frozenset[str]:
    """Give the forms of the verbs that name whom something comes from, by their shapes: "g" gives "citing"."""
    return frozenset(
        form
        for form, entry in forms(language).items()
        if not set(shapes).isdisjoint(entry.shape) and any(cue.lemma in _CITING for cue in entry.cues)
    )


@lru_cache(maxsize=4)
def forms(language: str = "en") -> dict[str, Form]:
    """Map each written form of a cue verb to its entries."""
    entries: dict[str, list[Cue]] = {}
    shapes: dict[str, set[str]] = {}
    for row in lexicon.table("cues", language):
        cue = Cue(
            row["lemma"],
            row["particle"],
            row["kind"],
            Stance(row["stance"]),
            frozenset(lexicon.split(row["frames"])),
        )
        third, past, participle, gerund = lexicon.split(row["forms"]) or inflect(cue.lemma)
        written = ((cue.lemma, "b"), (third, "s"), (past, "p"), (participle, "n"), (gerund, "g"))
        for form, shape in (*written, *_doubled(cue.lemma)):
            if cue not in entries.setdefault(form, []):
                entries[form].append(cue)
            shapes.setdefault(form, set()).add(shape)
    return {
        form: Form(tuple(sorted(cues, key=lambda cue: not cue.particle)), "".join(sorted(shapes[form])))
        for form, cues in entries.items()
    }
