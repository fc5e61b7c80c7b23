"""Nouns that attribute: X's claim that P, a warning from X, there are reports that P."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from credscore import lexicon
from credscore.extract.grammar.lefts import subject_left
from credscore.extract.grammar.phrases import phrase_end, phrase_left
from credscore.extract.grammar.relation import Range, Relation
from credscore.extract.grammar.tokens import Line
from credscore.extract.spans import Form
from credscore.extract.wordsets import word_set
from credscore.normalize.lists import listed
from credscore.normalize.names import is_outlet_name
from credscore.terms import Act, Stance

_POSSESSIVES = word_set("possessives")
_LIGHT = word_set("light_verbs")
_MOST_NOUNS = 16
_SENDERS = frozenset(("from", "by", "among", "between"))


class Noun(NamedTuple):
    """One entry of the table of speech nouns."""

    lemma: str
    kind: str
    stance: Stance
    frames: frozenset[str]
    alone: bool


@lru_cache(maxsize=4)
def nouns(language: str = "en") -> dict[str, Noun]:
    """Map singular and plural of each speech noun to its entry."""
    found: dict[str, Noun] = {}
    for row in lexicon.table("speech_nouns", language):
        term = row["term"]
        noun = Noun(
            term,
            row["kind"],
            Stance(row["stance"]),
            frozenset(lexicon.split(row["frames"])),
            row["alone"] == "yes",
        )
        found[term] = noun
        found[term[:-1] + "ies" if term.endswith("y") and term[-2] not in "aeiou" else term + "s"] = noun
    return found


def relations(line: Line) -> list[Relation]:
    """Find the attributions by nouns in one sentence."""
    table = nouns()
    found: list[Relation] = (
        [] if "that" not in line.words or _TRAVELS.isdisjoint(line.words) else travelling(line)
    )
    if found or table.keys().isdisjoint(line.words):
        return found
    hits = [at for at, word in enumerate(line.words) if word in table and _is_noun(line.tags, at)]
    for at in hits[:_MOST_NOUNS]:
        relation = _relation(line, at, table[line.words[at]])
        if relation is not None:
            found.append(relation)
    return found


def _is_noun(tags: str, at: int) -> bool:
    """Say whether a word is a noun, as a gerund is behind an article ("a warning in May")."""
    return tags[at] in "NK" or (tags[at] in "Gg" and tags[at - 1 : at] == "D")


def travelling(line: Line) -> list[Relation]:
    """Read what goes round without a sender ("the story goes around that P", "a message is doing the rounds on X that P")."""
    tags, words = line.tags, line.words
    for at in range(len(words) - 3):
        match = _GOES.match(tags, at + 1) if words[at] in _NEWS and tags[at] in "NKV" else None
        if (
            match is None
            or _TRAVELS.isdisjoint(words[at + 1 : match.end()])
            or _WAYS.isdisjoint(words[at + 1 : match.end()])
        ):
            continue
        content, start = (match.end(), len(tags)), phrase_left(line, at) if words[at] in _SENT else -1
        source, form = ([(start, at + 1)], Form.SUBJECT) if start >= 0 else ([], Form.IMPERSONAL)
        return [
            Relation(source, (at + 1, match.end()), [content], form, "go round", confidence=0.7, clip=False)
        ]
    return []


_GOES = re.compile(r"(?:[HEA]{0,3}[vVgGN])(?:[APDNKY]){0,7}T")
_NEWS = word_set("travelling_news")
_SENT = frozenset(("message", "post", "video", "clip"))
"""What speaks itself that goes round."""
_TRAVELS = word_set("travelling_verbs")
_WAYS = word_set("travelling_ways")


def _relation(line: Line, at: int, noun: Noun) -> Relation | None:
    if noun.lemma == "comment" and line.words[at - 1] == "for":
        return None  # "a request for comment on P"
    if noun.lemma == "comment" and line.words[at - 1] == "no":
        return None
    if noun.lemma == "account" and line.words[at + 1 : at + 2] == ["of"]:
        return None  # "her account of the flood" tells nothing of it
    owner, first = _owner(line, at)
    behind, sender = _sender(line, at + 1)
    start = _content(line, behind, noun)
    if start < 0:
        return None
    stop = _stop(line.tags, start)
    source, cue = (owner or sender, (at, at + 1))
    if source is None:
        source, cue = _told_by(line, first, at, stop)
    if source is None and (not noun.alone or _is_counted(line, first, at)):
        return None
    content = (start, stop)
    overtaken = not _OVERTAKEN.isdisjoint(line.words[first:at])
    told = line.tags.rfind("T", 0, first) + 1
    if source is None and told and line.tags[start - 1] == "O" and _LEADING.fullmatch(line.tags, told, first):
        return None  # "told us that reports of a sale were wrong"
    if not overtaken and _LEADING.fullmatch(line.tags, 0, first):
        content = (start, _matrix(line.tags, *content, clausal=line.tags[start - 1] == "T"))
        if source is None and line.words[start - 1] in ("about", "over") and noun.kind == "mental":
            return None  # "Concerns about the pier were next in line"
    if content[1] <= content[0]:
        return None
    form = Form.NOMINAL if source else Form.IMPERSONAL
    sure = noun.lemma == "doubt" and line.words[at - 1] == "no"
    lacking = source is not None and line.words[at] in _PROOFS and line.words[at - 1] in ("no", "any")
    cue = (at, at + 1) if lacking or (sure and source) else cue
    return Relation(
        [source] if source else [],
        cue,
        [content],
        form,
        noun.lemma,
        "speech" if lacking else noun.kind,
        Stance.CONFIRMING if sure else Stance.DENYING if lacking else noun.stance,
        Act.DENIAL if lacking else Act.STATEMENT,
        confidence=0.6,
        clip=False,
    )


def _is_counted(line: Line, first: int, at: int) -> bool:
    """Say whether so many of them are what somebody got ("has received 61 reports of fires")."""
    counted = "Y" in line.tags[first:at] or line.tags[first - 1 : first] == "Y"
    return counted and not _GOT.isdisjoint(line.words[:at])


_GOT = word_set("getting_verbs")


def _told_by(line: Line, first: int, at: int, stop: int) -> tuple[Range | None, Range]:
    """Find who stands behind a noun that nobody owns, and the words that attribute: by its verb, or behind its content."""
    source, cue = _light_subject(line, first, at)
    if source is None and line.words[first - 1] == "with":
        source = _come_forward(line, first - 1)
    if source is None and line.words[first - 1] in ("of", "on"):
        source = _holding(line, first - 1)
    if source is None and line.words[stop : stop + 1] != ["by"]:
        source = _sender(line, stop)[1]
    return source, cue


def _sender(line: Line, at: int) -> tuple[int, Range | None]:
    """Read "from X" behind the noun."""
    if line.words[at : at + 1] and line.words[at] in _SENDERS:
        stop = phrase_end(line.tags, at + 1)
        if stop > at + 1:
            return stop, (at + 1, stop)
    if line.words[at : at + 1] == ["in"] and line.words[at - 1] in _PRINTED:
        stop = phrase_end(line.tags, at + 1)
        if line.tags[stop : stop + 1] == "T" and "K" in line.tags[at + 1 : stop]:
            return stop, (at + 1, stop)
    return at, None


_PRINTED = frozenset(("report", "reports", "story", "stories"))
"""What stands in a paper ("a report in the Bay Lantern that P")."""


def _owner(line: Line, at: int) -> tuple[Range | None, int]:
    """Find the possessor of a noun: "the minister's claim", "his claim"."""
    tags, words = line.tags, line.words
    first = at
    while first > 0 and at - first < 4 and tags[first - 1] in "NAvgGKV" and not _is_finite(tags, first - 1):
        first -= 1
    for edge in range(at, first - 1, -1):
        if edge > 0 and tags[edge - 1] == "z":
            start = max(phrase_left(line, edge - 2), tags.rfind("P", 0, edge) + 1)
            return ((start, edge - 1) if start >= 0 else None), edge
    if first > 0 and tags[first - 1] == "D":
        if words[first - 1] in _POSSESSIVES:
            return (first - 1, first), first
        first -= 1
    return None, first


def _is_finite(tags: str, at: int) -> bool:
    """Say whether a verb stands right behind a noun and before another one ("Ann Lee’s agent denied web rumours")."""
    return tags[at] == "V" and at > 0 and tags[at - 1] in "NK"


def _light_subject(line: Line, first: int, at: int) -> tuple[Range | None, Range]:
    """Find who "issued a warning": the subject of a verb without a meaning of its own."""
    tags, words = line.tags, line.words
    for verb in range(at - 1, max(at - 5, 0), -1):
        if words[verb] in _LIGHT or (words[verb] in _FINDING and words[at] in _PROOFS):
            break
        if tags[verb] not in "NADKvV":
            return None, (at, at + 1)
    else:
        return None, (at, at + 1)
    start = verb
    while start > 0 and tags[start - 1] in "AXHEMd":
        start -= 1
    if start == 0:
        return None, (at, at + 1)
    if tags[start - 1] == "R":
        last = start - 2 if tags[start - 2 : start - 1] == "," else start - 1
        left = phrase_left(line, last - 1 if tags[last] in ",R" else last)
        return ((left, last) if left >= 0 else None), (start, at + 1)
    subject = subject_left(line, start - 1)
    return ((subject[0], subject[1] + 1) if subject else None), (start, at + 1)


_FINDING = word_set("finding_verbs")
_PROOFS = word_set("proofs")
"""What somebody finds for something, or does not."""
_STEPPED = word_set("stepped_forward")


def _come_forward(line: Line, at: int) -> Range | None:
    """Find who "came forward with claims" or "opened the meeting with the news": the subject of that verb."""
    verb = next((i for i in range(at - 1, max(at - 6, 0), -1) if line.words[i] in _STEPPED), 0)
    start = verb
    while start > 0 and line.tags[start - 1] in "AH":
        start -= 1
    if not start or line.tags[start - 1] in "EMXI":
        return None
    subject = subject_left(line, start - 1)
    return (subject[0], subject[1] + 1) if subject else None


def _holding(line: Line, at: int) -> Range | None:
    """Find who "is of the opinion" or "is working on the assumption": the subject of that "be"."""
    verb = at - (line.words[at - 1] in _WORKING)
    start = verb
    while start > 0 and line.tags[start - 1] in "AHE":
        start -= 1
    if "E" not in line.tags[start:verb] or (line.words[at] == "on" and verb == at) or start == 0:
        return None
    subject = subject_left(line, start - 1)
    return (subject[0], subject[1] + 1) if subject else None


_WORKING = frozenset(("working", "proceeding", "operating", "acting"))


def _content(line: Line, at: int, noun: Noun) -> int:
    tags, words = line.tags, line.words
    if at + 1 >= len(tags):
        return -1
    if tags[at] == "T" and "that" in noun.frames:
        return -1 if _is_held(line, at) else at + 1
    late = _LATE.match(tags, at) if words[at] in _ASIDE and "that" in noun.frames else None
    if late is not None and not (_DAYS | _PARTS_OF_TIME).isdisjoint(words[at : late.end()]):
        return late.end()
    if words[at : at + 4] == ["to", "the", "effect", "that"]:
        return at + 4
    if tags[at] == "I" and "to" in noun.frames:
        return at
    if words[at] == "about" and tags[at + 1] == "W":
        return -1  # "is in talks about whether to sell"
    if words[at] == "on" and _on_air(line, at + 1):
        return -1  # "made the comments on BBC Radio"
    if tags[at] in "POBWA" and words[at] in noun.frames and words[at + 1] not in _DAYS:
        return at + 1
    return -1


def _on_air(line: Line, at: int) -> bool:
    """Say whether a name that begins at a token is an outlet's."""
    stop = next((end for end in range(at, len(line.tags)) if line.tags[end] not in "KY"), len(line.tags))
    names = (" ".join(line.words[at:end]) for end in range(stop, at, -1))
    return any(is_outlet_name(form) for name in names for form in (name.title(), name.upper()))


_LATE = re.compile(r"I?[PADNKYy]{1,7}T(?=[DNKSYAUO])")
_ASIDE = word_set("time_asides")
_PARTS_OF_TIME = frozenset(("week", "month", "year", "yesterday", "today"))
"""When something was told, between the noun and its clause ("a warning earlier in the week that P")."""


def _is_held(line: Line, at: int) -> bool:
    """Say whether "that" begins who has the record ("an invoice that this newspaper has obtained names …")."""
    match = _HELD.match(line.tags, at)
    return match is not None and line.words[match.end() - 1] in _OBTAINED


_HELD = re.compile(r"T[DKNA]{1,6}HA?[vV](?=[vVEHMdNb])")
_OBTAINED = word_set("obtained")
_OVERTAKEN = word_set("overtaken")
"""What is said of a report that the sentence goes on to correct."""
_LEADING = re.compile(r"(?:[PA][^,]{0,30},|[CB])?D?[ANKYzg]{0,8}")
"""What stands before a speech noun that is the subject of its sentence."""
_GROUP = re.compile(r"(?<![IBRW])(?:[HEMd][HEAXMd]*[Vvg]?|[vV])")


def _matrix(tags: str, start: int, stop: int, clausal: bool) -> int:
    """End what a subject is about before the verb of the sentence ("X's claim that P is disputed", "the claim about X was dropped")."""
    groups = [match.start() for match in _GROUP.finditer(tags, start, stop)]
    if clausal:
        return groups[-1] if len(groups) > 1 else stop
    return groups[0] if groups else stop


_DAYS = listed("date_marks")
"""What a date begins with, which is not what a report is about."""


def _stop(tags: str, start: int) -> int:
    """End a nominal's content at the next comma or mark: the sentence has a verb of its own."""
    stop = start
    while stop < len(tags) and tags[stop] not in ",;:.":
        stop += 1
    return stop
