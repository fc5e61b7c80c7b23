"""How much of a first clause a second predicate shares: its subject, or its auxiliaries too."""

from __future__ import annotations

import re

from credscore.extract.grammar.cues import forms
from credscore.extract.grammar.line import Line
from credscore.extract.grammar.phrases import TEMPORAL
from credscore.extract.wordsets import word_set
from credscore.extract.worth import base_forms

_OWN_VERB = re.compile(r"(?:[EHMd][AXEH]{0,3}[vVgGbNAD]|[vV](?=.))")
_MAIN_BEHIND = re.compile(r"[vV][^,;CBTRWIvVEHMd]*[vVEHMd]")
"""Two participles before the verb ("Footage posted on X and verified by Y shows")."""
_ACTIVE = re.compile(r"[vV]|EA*[gG]")
_GOVERNED = re.compile(r"(?:M[AE]*|[HE]E?A*)(?=[vVNb])")
"""Auxiliaries that two verbs may share ("will close A and sell B", "were held and charged")."""
_UNDERGONE_BY_NONE = frozenset(
    {
        "come",
        "become",
        "remained",
        "stayed",
        "died",
        "survived",
        "escaped",
        "lived",
        "arrived",
        "appeared",
        "collapsed",
        "resigned",
    }
)
"""Participles that are no passive, so that they stand by themselves ("were adopted in May and come into force now")."""


def _acts(line: Line, verb: int) -> bool:
    """Say whether a past form is no participle, or has an object that a passive would not have."""
    word, behind = line.words[verb], line.tags[verb + 1 : verb + 2]
    return word in _NO_PARTICIPLES or (word in _ACTING and behind in ("D", "Y", "N", "K"))


_ACTING = frozenset(
    {"made", "won", "lost", "had", "kept", "received", "suffered", "involved", "included", "attracted"}
)
"""Verbs that have an object where they are no part of a passive."""
_NO_PARTICIPLES = word_set("no_participles")
"""Past forms that no passive has."""


def _is_base(word: str) -> bool:
    """Say whether a cue verb stands in a form that neither its past nor its participle has."""
    form = forms().get(word)
    return form is not None and "b" in form.shape and "p" not in form.shape


def shared(line: Line, at: int, first: int) -> int | None:
    """Say up to which token a second predicate shares what stands before the first one."""
    tags, behind = line.tags, at + 1
    while tags[behind : behind + 1] == "A":
        behind += 1
    if behind >= len(tags):
        return None
    if tags[first] == "M" and _left_bare(line, behind, first):
        return first + 1
    present = tags[behind] == "V" and line.words[behind].endswith("s")
    if (
        tags[behind] in "vV"
        and _is_base(line.words[behind])
        and (tags[first] == "E" or line.words[first].endswith("ed"))
    ):
        return None  # "was burning in timber and brush", "decided to cancel it and hold it again"
    passive = tags[first] == "E" or tags.startswith("HE", first)
    if passive and tags[behind] in "vV" and _acts(line, behind):
        return first  # "were helped by rain and made some progress", "had been filmed and went viral"
    if _OWN_VERB.match(tags, behind) and (present or tags[behind] in "EHMd" or _ACTIVE.match(tags, first)):
        if tags[first] in "vV" and _MAIN_BEHIND.match(tags, behind):
            return None
        return first - (line.words[first - 1].endswith("ly") and tags[first - 1] == "A")
    if passive and line.words[behind] in _UNDERGONE_BY_NONE:
        return first  # "had been arrested and remained in custody"
    governed = _GOVERNED.match(tags, first)
    if governed is None or len(tags) <= behind + 1:
        return None
    return _behind_auxiliaries(line, governed, behind)


def _left_bare(line: Line, behind: int, first: int) -> bool:
    """Say whether a second auxiliary needs the modal verb of the first ("A driver must hold a licence and have passed a test")."""
    word, subject = line.words[behind], line.words[first - 1]
    return word == "be" or (word == "have" and line.tags[first - 1] in "NK" and not subject.endswith("s"))


def _behind_auxiliaries(line: Line, governed: re.Match[str], behind: int) -> int | None:
    """Say up to which token a predicate shares what stands before auxiliaries, or these too ("will close A and sell B")."""
    tags, first = line.tags, governed.start()
    if _has_thing(line, first) and tags[behind] in "vV":
        return first  # "had sales of $5bn and made a profit"
    if _takes_object(line, first, behind):
        return first
    if tags[first] == "M" and line.words[behind] in base_forms():
        return first + 1 + (tags[first + 1] == "A")
    if tags[first] == "E" and tags[behind : behind + 3] == "vNN":
        return None  # "to speed up the use of trams and fixed fare tickets"
    auxiliary = not {"E", "H"}.isdisjoint(governed[0])
    predicated = auxiliary and tags[governed.end()] == "N" and not line.words[governed.end()].endswith("ed")
    if predicated and line.words[behind].endswith("ed") and tags[behind + 1] in "IDNKYSU":
        return first  # "were aware of it but continued to lend"
    end = first + len(governed.group().rstrip("A"))
    return end if tags[behind] in "vV" and auxiliary else None


def _has_thing(line: Line, first: int) -> bool:
    """Say whether somebody "has" a thing, which no verb goes on with ("has ground crews on it and expects that")."""
    match = _THING_HAD.match(line.tags, first)
    return match is not None and not line.words[match.end() - 1].endswith(("ed", "en"))


_THING_HAD = re.compile("H(?:[DYA]{1,3}N|N(?=[OPNC,]))")


def _takes_object(line: Line, first: int, behind: int) -> bool:
    """Say whether a verb behind a passive has an object, so that it is no passive ("was beaten and resigned the post")."""
    if line.tags[first] != "E" or _OBJECT.match(line.tags, behind) is None:
        return False
    if line.words[behind].endswith(("en", "wn", "ne", "ung", "unk")):
        return False  # forms that are participles only
    return line.words[behind] not in _OF_TWO and TEMPORAL.isdisjoint(line.words[behind + 1 : behind + 5])


_OBJECT = re.compile(r"v(?:[DY]|[SU](?![EHMdvV]))")
_OF_TWO = word_set("verbs_of_two_objects")
"""Verbs that keep an object in the passive ("was arrested and denied a lawyer")."""
