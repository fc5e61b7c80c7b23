"""Conjunctions that part no clauses: of two verbs with one object, of words before one noun, of what describes a subject."""

from __future__ import annotations

import re

from credscore.extract.grammar.cues import forms
from credscore.extract.grammar.line import Line
from credscore.extract.wordsets import word_set
from credscore.extract.worth import base_forms
from credscore.normalize.lemmas import lemma

_SHARED_OBJECT = re.compile(r"[vV],C[^,;:]{1,20},(?=[DYKN])")
"""Two verbs with one object, set off ("have not made, and will not make, an offer")."""
_ADJECTIVAL = ("less", "ful", "ous", "able", "ible", "ical")
_LISTED = re.compile(r"[vVgG](?:D?[AYNKO]{1,6}),[ANK]{1,4}$")
"""Things listed behind a verb before the last of them."""
_ALIKE = re.compile(r"[PODzY]A?vCA?v[NK]")


def undivided(line: Line, at: int, before: str) -> bool:
    """Say whether a conjunction joins parts of one clause.

    Parameters
    ----------
    line : Line
    at : int
        The conjunction.
    before : str
        The tags before it, without a comma at the end.
    """
    return (
        _SHARED_OBJECT.match(line.tags, at - 2) is not None
        or _twice(line, at)
        or _describes_on(line, at)
        or _ASIDE_GOES_ON.fullmatch(before) is not None
        or _APPOSED.fullmatch(before) is not None
        or _believes_of_two(line, at)
        or _both(line, at)
        or _alike(line, at)
        or _one_object(line, at)
        or _to_do_both(line, at, before)
        or _between(line, at)
        or (line.words[at : at + 2] == ["and", "so"] and line.tags[at + 2 : at + 3] in ("v", "V"))
        or _things_done(line, at)
        or (line.words[at - 1] in _WITH_OBJECT and line.words[at] in ("and", "but"))
    )


_WITH_OBJECT = frozenset(("from", "to", "by", "with", "of", "for", "at"))
"""Prepositions whose object stands behind a second verb ("took orders from and reported to the board")."""


def _between(line: Line, at: int) -> bool:
    """Say whether a conjunction joins the two sides of something ("the deal between Iran and world powers does not")."""
    first = max(
        (place for place in range(max(0, at - _SIDE), at) if line.words[place] == "between"), default=-1
    )
    return first >= 0 and line.words[at] == "and" and set(line.tags[first + 1 : at]) <= set("DANKYzO")


_SIDE = 8
"""Tokens from "between" to "and"."""


def _to_do_both(line: Line, at: int, before: str) -> bool:
    """Say whether one "to" governs two verbs with one object ("hard to track and contain the disease")."""
    match = _INFINITIVE.search(before)
    if match is None or line.words[at + 1].endswith("ed"):
        return False
    if line.tags[at + 1] not in "vV":
        return _two_deeds(line, at)
    return before[-1] != "N" or line.words[match.start() - 1] in _HOW_HARD or _two_deeds(line, at)


def _two_deeds(line: Line, at: int) -> bool:
    """Say whether verbs that no table holds stand on both sides ("steps to safeguard and promote the port")."""
    return line.tags[at - 2] == "I" and base_forms().issuperset((line.words[at - 1], line.words[at + 1]))


def _things_done(line: Line, at: int) -> bool:
    """Say whether "and" joins two nouns that "of" goes on with ("for the repair and launch of the ship")."""
    before = _HEADED.search(line.tags, 0, at)
    return (
        before is not None
        and line.tags[at + 1 : at + 3] in ("NO", "bO", "VO")
        and lemma(line.words[at + 1]) not in _WITH_OF
    )


_HEADED = re.compile("D[AN]{0,2}N$")
_WITH_OF = frozenset(("dispose", "approve", "disapprove", "think", "dream", "speak", "hear", "learn", "know", "complain", "consist", "beware", "warn", "boast", "die"))  # fmt: skip
"""Verbs with "of"."""


_INFINITIVE = re.compile("IA?[vVN]$")
_HOW_HARD = frozenset(
    (
        "hard",
        "harder",
        "easy",
        "easier",
        "difficult",
        "impossible",
        "possible",
        "able",
        "unable",
        "ready",
        "how",
    )
)


def _both(line: Line, at: int) -> bool:
    """Say whether "both" stands before the first of two things ("flies both foreign and chosen home routes")."""
    both = line.words[at] == "and" and "both" in line.words[max(0, at - 3) : at]
    return both and line.tags[at + 1] in "vVNK"


_ASIDE_GOES_ON = re.compile(r"D?[ANKYz]{1,6},[vV][^,EHMdTRSVv]*")
"""A participle set off behind the subject, with which a second one goes on ("The service, opened in May and dubbed Otto, has")."""


def _believes_of_two(line: Line, at: int) -> bool:
    """Say whether a conjunction joins the subjects of what somebody thinks ("I doubt the plan and role of the board are sound")."""
    apart = line.words[at] != "and" or line.tags[at + 1] not in "DNK"
    match = None if apart else _THOUGHT.search(line.tags, 0, at)
    form = forms().get(line.words[match.start()]) if match else None
    return form is not None and all("bare" in cue.frames and "np" not in cue.frames for cue in form.cues)


_THOUGHT = re.compile(r"VT?D?[ANKYz]{1,5}(?:[PO]D?[ANK]{1,4})?$")
"""A verb of thought with a noun and no verb behind it."""


_APPOSED = re.compile(r"[DK][ANKYz]{0,6}(?:[OP]D?[ANKY]{1,4})?,D[ANK]{1,5}(?:[PO]D?[ANK]{1,4})?vP[^EHMdVRT]*")
"""A description with a participle, in which a list goes on ("The club, a body with members drawn from Peru and Chile, has")."""


def _describes_on(line: Line, at: int) -> bool:
    """Say whether a conjunction joins two words before one noun ("a team of gifted and carefully chosen boys")."""
    before, behind = line.words[at - 1], line.tags[at + 1 : at + 4]
    if before in _PLAIN and behind[:2] in ("vN", "vK") and line.tags[at - 2] not in "EAX":
        return True
    return before.endswith("ed") and line.tags[at - 2] in "PDO" and re.match(r"A?v[AN]", behind) is not None


_PLAIN = word_set("plain_adjectives")


def _twice(line: Line, at: int) -> bool:
    """Say whether one verb stands on both sides with one object behind ("has not paid and will not pay a ransom")."""
    behind = _ANEW.match(line.tags, at + 1)
    if behind is None or line.tags[at - 1] not in "vVN" or line.tags[at - 2] not in "EHMdXA":
        return False
    return lemma(line.words[at - 1]) == lemma(line.words[behind.end() - 1])


_ANEW = re.compile(r"A?[EHMd][AXEH]{0,3}(?:[vVbN]I)?[vVbN]")
"""Auxiliaries with a verb behind a conjunction."""


def _one_object(line: Line, at: int) -> bool:
    """Say whether a verb that needs an object waits for that of the next one ("had ambushed and killed forty men")."""
    active = line.tags[at - 1] in "vV" and line.tags[at - 2] != "E"
    return (
        active and lemma(line.words[at - 1]) in _NEEDING and _GOVERNING.match(line.tags, at + 1) is not None
    )


_NEEDING = word_set("needing_an_object")
_GOVERNING = re.compile(r"A?[vVgN](?:[DYKNAOSU]|P[A-Z]?Y)")


def _alike(line: Line, at: int) -> bool:
    """Say whether "and" joins words before one noun, or things listed ("heavily armed and masked men", "roads, woods and suspected hideouts")."""
    if line.tags[at + 1 : at + 3] in ("vN", "vK") and (
        line.words[at - 1].endswith(_ADJECTIVAL) or _LISTED.search(line.tags, 0, at)
    ):
        return True
    described = line.words[at + 1] in _NO_DEEDS and line.tags[at + 2 : at + 3] in ("N", "K")
    if described or (line.tags[at + 1 : at + 3] in ("vN", "vK") and _names_examples(line, at)):
        return True
    return any(_ALIKE.match(line.tags, start) for start in (at - 2, at - 3) if start >= 0)


def _names_examples(line: Line, at: int) -> bool:
    """Say whether things are named as examples before "and" ("wildlife such as struggling grouse and endangered salmon")."""
    for place in range(at - 1, max(0, at - _EXAMPLES), -1):
        if line.words[place - 1 : place + 1] == ["such", "as"] or line.words[place] == "including":
            return True
        if line.tags[place] not in "DANKYgvz,":
            return False
    return False


_NO_DEEDS = frozenset(
    ("related", "associated", "affiliated", "allied", "suspected", "alleged", "disabled", "armed")
)
"""Participles that before a bare noun only describe it."""
_EXAMPLES = 9
