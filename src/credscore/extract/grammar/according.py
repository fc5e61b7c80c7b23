"""Attributions by prepositions and adverbs: according to, per, as reported by, reportedly."""

from __future__ import annotations

import re

from credscore.extract.grammar.lefts import subject_left
from credscore.extract.grammar.phrases import TO_SOMEONE, cited_end, has_finite, phrase_end, phrase_right
from credscore.extract.grammar.relation import Range, Relation
from credscore.extract.grammar.subjects import antecedent
from credscore.extract.grammar.tokens import Line
from credscore.extract.spans import Form
from credscore.extract.wordsets import record_nouns, word_set
from credscore.terms import Stance

_QUOTED = word_set("quoted_from")
SIGNALS = word_set("prepositional_signals")
_HEARSAY = word_set("hearsay")
_CITING = frozenset(("citing", "quoting", "cited", "quoted", "cites", "quotes"))


_MOST = 12
_REDUCED = 10
"""Tokens that a reduced relative clause behind a source in front may take."""


def relations(line: Line) -> list[Relation]:
    """Find the prepositional and adverbial attributions of one sentence."""
    found: list[Relation] = []
    if SIGNALS.isdisjoint(line.words):
        return found
    hits = [at for at, word in enumerate(line.words) if word in SIGNALS]
    for at in hits:
        word = line.words[at]
        relation = None
        if word == "according" and line.words[at + 1 : at + 2] == ["to"]:
            relation = _prepositional(line, at, at + 2, "according to")
        elif word in _OPINIONS and (opinion := _opinion(line, at, _OPINIONS[word])) is not None:
            relation = opinion
        elif word == "in" and at <= 1:
            relation = _in_record(line, at)
        elif word == "in" and line.tags[at + 1 : at + 2] == "D":
            relation = _by_record(line, at)
        elif word in _OWN and line.words[at - 1] == "own" and (owned := _own_words(line, at)) is not None:
            relation = owned
        elif (
            word == "per"
            and _per(line, at)
            and _edge(line, start := at - (at > 0 and line.words[at - 1] == "as"))
        ):
            relation = _prepositional(line, start, at + 1, "per")
        elif word in _JUDGING and line.words[at + 1 : at + 2] in (["by"], ["from"]) and _edge(line, at):
            relation = _prepositional(line, at, at + 2, f"{word} by")
        elif word in _SEEN and _shown(line, at) and line.tags[at + 1 : at + 2] != "G":
            relation = _seen_in(line, at)
        elif word == "as" and _by(line, verb := at + 1 + (line.tags[at + 1 : at + 2] == "A")):
            relation = _prepositional(line, at, verb + 2, f"as {line.words[verb]} by")
        elif word in _QUOTED and at <= 2 and line.words[at + 1 : at + 2] in (["from"], ["by"]):
            relation = _prepositional(
                line, at, at + 2 + (line.tags[at + 2 : at + 3] == ","), f"{word} {line.words[at + 1]}"
            )
        elif word in _HEARSAY:
            relation = _hearsay(line, at)
        elif (word == "words" and line.words[at - 3 : at] == ["in", "the", "words"][:2]) or (
            word == "words"
            and line.words[at - 2 : at] == ["in", "the"]
            and line.words[at + 1 : at + 2] == ["of"]
        ):
            relation = _prepositional(line, at - 2, at + 2, "in the words of")
        if relation is not None:
            found.append(relation)
        if len(found) == _MOST:
            break
    return found


_OPINIONS = {"in": word_set("opinions"), "by": word_set("tallies")}
"""Nouns of what somebody thinks or counts, by the word before it ("in her view", "by the union's count")."""
_OWNERS = word_set("possessives") - {"its", "my", "our", "your"}
STUDIES = word_set("studies")


def _opinion(line: Line, at: int, nouns: frozenset[str]) -> Relation | None:
    """Read "in his opinion P", "P, in the minister's view", "in the view of X" and "by the union's count"."""
    words, tags = line.words, line.tags
    if at and tags[at - 1] not in ",:;-(CB":
        return None
    noun = next((i for i in range(at + 2, min(at + 9, len(words))) if words[i] in nouns), 0)
    if not noun or set(tags[at + 1 : noun]) - set("DNKAYz"):
        return None
    if words[noun + 1 : noun + 2] == ["of"]:
        end = _source_end(line, noun + 2, at == 0)
        source = (noun + 2, end)
    elif words[at + 1] in _OWNERS and noun == at + 2:
        source, end = (at + 1, at + 2), noun + 1
    elif tags[noun - 1] == "z":
        source, end = (at + 1, noun - 1), noun + 1
    else:
        return None
    start = max(tags.rfind(";", 0, at), tags.rfind(":", 0, at)) + 1
    leading = at - start <= 1
    content = [(end + (tags[end : end + 1] == ","), len(tags))] if leading else _around(line, at, end)
    content = [part for part in content if part[1] - part[0] > 2]
    cue = (at, at + 1) if source[0] == at + 1 else (at, source[0])
    return (
        Relation([source], cue, content, Form.ACCORDING, "in the words of", clip=False)
        if content and source[1] > source[0]
        else None
    )


def _in_record(line: Line, at: int) -> Relation | None:
    """Read "In a poll released on Monday, P"."""
    stop = phrase_end(line.tags, at + 1)
    comma = line.tags.find(",", stop)
    if stop == at + 1 or comma < 0 or comma - stop > 8 or STUDIES.isdisjoint(line.words[at:stop]):
        return None
    content = (comma + 1, len(line.tags))
    return Relation([(at + 1, stop)], (at, at + 1), [content], Form.ACCORDING, "in", "document", clip=False)


def _by_record(line: Line, at: int) -> Relation | None:
    """Read "X leads by 4 points in a poll": figures that a survey gives, where nothing else tells them."""
    tags = line.tags
    stop = phrase_end(tags, at + 1)
    head = next((i for i in range(stop - 1, at, -1) if line.words[i] in STUDIES), -1)
    if head < 0 or "Y" not in tags[:at] or set(tags[:at]) & set("VGaQ") or not has_finite(tags, 0, at):
        return None
    if tags[stop : stop + 1] not in ("", ".", ",", "v", "V", "T", "R", "P") and stop != head + 1:
        return None
    return Relation(
        [(at + 1, stop)],
        (at, at + 1),
        [(0, at)],
        Form.ACCORDING,
        "in",
        "document",
        confidence=0.7,
        clip=False,
    )


def _per(line: Line, at: int) -> bool:
    """Say whether "per" names a source rather than a measure ("per local media", not "per person")."""
    end = phrase_end(line.tags, at + 1)
    return line.tags[at + 1 : at + 2] in ("K", "D") or (
        end > at + 1 and line.tags[at - 1 : at] != "N" and line.words[end - 1] in _MANY
    )


_MANY = word_set("plural_like") | word_set("media_words")
_OWN = word_set("own_words")


def _own_words(line: Line, at: int) -> Relation | None:
    """Read "By his own account, X did P" and "P, by its own admission": the one who did it says so."""
    tags, by = line.tags, at - 3
    while by > 0 and tags[by] in "KNDz":
        by -= 1
    if by < 0 or line.words[by] not in ("by", "on") or not _edge(line, by):
        return None
    named = (by + 1, at - 2) if tags[at - 2] == "z" else None
    if by == 0:
        begin = at + 1 + (tags[at + 1 : at + 2] == ",")
        content = (begin, len(tags))
        source = named or (begin, phrase_end(tags, begin))
    else:
        content = (0, by - 1)
        source = named or (0, phrase_end(tags, 0))
    if source[1] <= source[0] or content[1] - content[0] < _LEAST:
        return None
    return Relation([source], (by, at + 1), [content], Form.ACCORDING, "in the words of", clip=False)


_LEAST = 3
_JUDGING = frozenset(("judging", "going"))
_SEEN = word_set("seen_in_records")
_WHERE = frozenset(("in", "on", "from"))


def _shown(line: Line, at: int) -> bool:
    """Say whether something "can be seen", "is audible" or "is clear" there."""
    return at > 0 and "E" in line.tags[max(0, at - 2) : at]


def _seen_in(line: Line, at: int) -> Relation | None:
    """Read "P, as can be seen from X", "P can be seen in X" and "On X, P can be seen", where X is a record."""
    tags, words = line.tags, line.words
    if words[at + 1 : at + 2] == ["by"]:
        return None  # "In a letter, a copy of which was seen by X, Y wrote that P"
    start = at
    while start > 0 and tags[start - 1] in "AXEM":
        start -= 1
    place = next((i for i in range(at + 1, min(at + _REDUCED, len(words))) if words[i] in _WHERE), 0)
    stop = phrase_right(tags, place + 1) if place else 0
    if stop > place + 1 and not record_nouns().isdisjoint(words[place + 1 : stop]):
        aside = start > 0 and words[start - 1] == "as"
        begin = start - 1 if aside else place
        content = [part for part in ((0, begin), (stop + 1, len(tags))) if part[1] - part[0] > 2][:1]
        cue = (begin, place + 1)
        source = (place + 1, stop)
    else:
        comma = tags.find(",", 0, start)
        if tags[comma + 1] in "RVvGg":
            comma = tags.find(",", comma + 1, start)
        if words[0] not in _WHERE or comma < 2 or record_nouns().isdisjoint(words[1:comma]):
            return None
        cue, source, content = (0, 1), (1, comma), [(comma + 1, len(tags))]
    return Relation([source], cue, content, Form.ACCORDING, "in", "document", clip=False) if content else None


def _edge(line: Line, at: int) -> bool:
    return at == 0 or line.tags[at - 1] in ",(-Q"


def _by(line: Line, verb: int) -> bool:
    """Match "as reported by" and "as first reported by"."""
    words = line.words
    before = words.index("as", max(0, verb - 2)) - 1
    return (
        len(words) > verb + 2
        and words[verb + 1] == "by"
        and words[verb].endswith(("ed", "said", "told", "known", "shown"))
        and line.tags[verb] in "Vv"
        and (before < 0 or line.tags[before] in ",Q-(")
    )


def _prepositional(line: Line, at: int, end: int, lemma: str) -> Relation | None:
    tags = line.tags
    if tags[end : end + 1] in ("G", "g"):
        return None
    if (
        lemma.startswith(("quot", "cited"))
        and line.tags[phrase_end(line.tags, end) : phrase_end(line.tags, end) + 1] != ","
    ):
        return None
    leading = at == 0 or (at <= 2 and tags[:at].strip("CBA,") == "")
    stop = _source_end(line, end, leading)
    if stop == end:
        return None
    source: Range = (end, stop)
    content = [(_behind_citing(line, stop), len(tags))] if leading else _around(line, at, stop)
    content = [part for part in content if part[1] > part[0]]
    if not content:
        return None
    relation = Relation([source], (at, end), content, Form.ACCORDING, lemma)
    relation.clip = False
    return relation


def _behind_citing(line: Line, stop: int) -> int:
    """Step over the comma behind the source, and over "citing X," where that follows."""
    tags = line.tags
    begin = stop + (tags[stop : stop + 1] in (",", "-"))
    citing = begin + (tags[begin : begin + 1] == "R")
    if line.words[citing : citing + 1] and line.words[citing] in _CITING:
        end = cited_end(tags, citing + 1)
        if tags[end : end + 1] == ",":
            return end + 1
    return begin


def _source_end(line: Line, at: int, leading: bool) -> int:
    """End the source; in front of its content an apposition must be closed by a comma."""
    tags = line.tags
    end = phrase_end(tags, at)
    if end == at:
        return at
    if leading and (listed := _LISTED.match(tags, at)):
        return listed.end()
    if not leading and not (tags[end : end + 1] == "I" and line.words[end - 1] in TO_SOMEONE):
        return phrase_right(tags, at)
    if tags[end] == "I" and line.words[end - 1] in TO_SOMEONE:
        end = phrase_end(tags, end + 1)
    reduced = _reduced(tags, end)
    if reduced > end:
        return reduced
    whole = phrase_right(tags, at)
    if whole > end and tags[whole : whole + 1] == "," and tags[end] == ",":
        inner = tags[end + 1 : whole]
        if inner[:1] in "DR" or (len(inner) <= 2 and inner.strip("KNY") == ""):
            return whole
    return end


_LISTED = re.compile(r"(?:D?[NKz]{1,5},){1,4}D?[NKz]{1,5},?CD?[NKz]{1,5}(?=,(?:S|D?[ANKYz]{1,8})[EHMdvV])")
"""Three sources or more, behind whose last a clause begins."""


def _reduced(tags: str, end: int) -> int:
    """End "an affidavit filed in the county court," at its comma, if a clause follows."""
    comma = tags.find(",", end)
    if tags[end : end + 1] not in ("v", "V", "g") or not end < comma <= end + _REDUCED:
        return end
    inside = has_finite(tags, end + 1, comma) or not has_finite(tags, comma + 1, len(tags))
    return end if inside else comma


def _around(line: Line, at: int, stop: int) -> list[Range]:
    """The clause before "according to X", and what carries on behind the source."""
    tags = line.tags
    start = max(tags.rfind(";", 0, at), tags.rfind(":", 0, at)) + 1
    told = _TOLD_BEFORE.search(tags, start, at)
    if told is not None and has_finite(tags, start, told.start()) and has_finite(tags, told.end(), at):
        start = told.end()
    last = at
    while last > start and tags[last - 1] in ",-(":
        last -= 1
    if tags[last - 1] == "R" and last - 1 > start:
        return _within_relative(line, last - 1, stop)
    content = [(start, last)]
    if tags[stop : stop + 1] in (",", "-") and tags[at - 1 : at] in (",", "-") and stop + 2 < len(tags):
        follower = tags[stop + 1]
        if follower not in "GCBR":
            content.append((stop + 1, len(tags)))
    return content


_TOLD_BEFORE = re.compile(
    "(?<=[^,]),(?:S|D?[ANKYz]{1,6})[HA]{0,2}V(?:A|P?y|P[DNK]{1,3}){0,2},[CB](?=[DNKSPA])"
)
"""Who told what stands before ("P, X said on Monday, and Q, according to Y")."""


def _within_relative(line: Line, relative: int, stop: int) -> list[Range]:
    """Read "X, which according to Y did P," as P of X; where X is the object of another's deed, nothing."""
    begin = stop + (line.tags[stop : stop + 1] == ",")
    head = antecedent(line, relative)
    if head is None or line.tags[begin : begin + 1] not in tuple("vVEHMdA"):
        return []
    comma = line.tags.find(",", begin)
    return [head, (begin, comma if comma > 0 else len(line.tags))]


def _hearsay(line: Line, at: int) -> Relation | None:
    """Read "reportedly": the clause around it has no agent."""
    tags = line.tags
    if "".join(line.words[at + 1 : at + 2]) in _SAYING:
        return None  # "P, the mayor reportedly said" names who said it
    if tags[at - 1 : at] == "D" and tags[at + 1 : at + 2] not in ("v", "V"):
        return None  # "a supposedly safer version" is doubted in its adjective alone
    start, stops = at, ",;:CBTRQ"
    while start > 0:
        if tags[start - 1] in stops:
            if start < _HEADED or _RELATIVE_OVER.match(tags, start - 2, at + 2) is None:
                break
            stops = ",;:CBTRQvVEHMd"
        start -= 1
    stop = at + 1
    while stop < len(tags) and tags[stop] not in ",;:.":
        stop += 1
    listed = _MORE_THINGS.match(tags, stop)
    stop = listed.end() if listed else stop
    content = [part for part in ((start, at), (at + 1, stop)) if part[1] > part[0]]
    subject = subject_left(line, at - 1) if start == at > 1 and tags[at - 1] == "," else None
    if subject is not None and tags[at + 1 : at + 2] in tuple("vVHEMd"):
        content.insert(0, (subject[0], subject[1] + 1))
    stance = Stance.NEUTRAL if line.words[at] == "reportedly" else Stance.DOUBTING
    if not content:
        return None
    return Relation([], (at, at + 1), content, Form.IMPERSONAL, line.words[at], stance=stance, clip=False)


_HEADED = 2
_MORE_THINGS = re.compile(
    r"(?:,[DANKYz]{1,4}(?:O[DANK]{1,3})?){1,9},?C[DANKYz]{1,4}(?:O[DANK]{1,3})?(?=[,;.]|$)"
)
"""The other things of a list behind its first ("reportedly include cough, fever and aches")."""
_RELATIVE_OVER = re.compile(r"[NK][TR][^,;:CBTRQ]{0,6}[vVEHMd][^,;:CBTRQ]{0,20}A[vVEHMd]$")
"""A relative clause whose verb stands before that of the main one ("The tram that hit a wall reportedly ran").

Its "that" begins no content.
"""
_SAYING = frozenset(
    (
        "said",
        "says",
        "told",
        "tells",
        "warned",
        "admitted",
        "claimed",
        "announced",
        "promised",
        "confirmed",
        "denied",
    )
)
