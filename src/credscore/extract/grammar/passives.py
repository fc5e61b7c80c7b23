"""Passives: "was rejected by A and B", "is believed to", "was quoted as saying"."""

from __future__ import annotations

import re

from credscore.extract.grammar.complements import complement
from credscore.extract.grammar.cues import forms
from credscore.extract.grammar.frames import Complement, bare_clause, direct
from credscore.extract.grammar.lefts import subject_left
from credscore.extract.grammar.line import Line
from credscore.extract.grammar.other_senses import does_something_else
from credscore.extract.grammar.phrases import phrase_end, phrase_left, phrase_right, time_ahead, without_time
from credscore.extract.grammar.relation import Range, Relation
from credscore.extract.grammar.speech_nouns import nouns
from credscore.extract.grammar.subjects import antecedent
from credscore.extract.grammar.usage import Use, content_before
from credscore.extract.spans import Form
from credscore.extract.wordsets import word_set
from credscore.normalize.context import MONTHS

_SAYING = word_set("saying")
_WITH_OBJECT = frozenset(("np", "quote", "pred", "as"))
_HEARSAY_FRAMES = frozenset(("that", "to", "as", "pred", "quote", "bare", "wh"))
_REACH = 14


def is_passive(use: Use) -> bool:
    """Say whether a verb group is passive: a form of be stands right before a participle."""
    tags, start = use.tags, use.start
    if "n" not in use.form.shape:
        return False
    for at in range(use.at - 1, start - 1, -1):
        if tags[at] not in "AX":
            return tags[at] == "E" and not _has_said(use, at)
    return start > 0 and tags[start - 1] == "F"


def _has_said(use: Use, at: int) -> bool:
    """Say whether "he's said" stands for "he has said": a clause or a quotation follows, and no infinitive."""
    if use.line.words[at] not in ("'s", "’s") or use.tags[at - 1 : at] != "S":
        return False
    return use.cue.lemma in _SAYING_SO and use.tags[use.end : use.end + 1] in tuple("SFTQ")


_SAYING_SO = frozenset(("say", "claim", "argue", "admit", "suggest", "promise", "insist", "acknowledge"))


def passive(use: Use) -> Relation | None:
    """Read "was rejected by A and B" and "is believed to"."""
    if use.cue.lemma == "report" and "first" in use.line.words[use.start : use.at]:
        return None  # "The deal was first reported by Acme News"
    if use.cue.lemma == "deny" and does_something_else(use):
        return None  # "was denied entry by the guards"
    subject = _subject(use)
    by_agent = _by_agent(use, subject)
    if by_agent is not None:
        return by_agent
    found, tags, end = use.complement(), use.tags, use.end
    if "M" in tags[use.start : use.at] or "being" in use.line.words[use.start - 1 : use.at]:
        return None  # "risked being seen as weak"
    if subject is None or (found is None and tags[end : end + 1] != "I") or not _is_hearsay(use, found):
        return None
    if tags[end : end + 2].lstrip("X").startswith("I") and (use.cue.lemma in _DONE_TO or _is_resolved(use)):
        return (
            None  # "were called to the farm", "had been instructed not to follow", "was admitted to hospital"
        )
    behind = end if tags[end : end + 1] == "I" or found is None else found.start
    content = [(behind, _next_clause(use.line, behind) if tags[behind : behind + 1] == "I" else len(tags))]
    if use.line.words[subject[0]] != "it":
        content.insert(0, subject)
    relation = use.relation(Form.IMPERSONAL, [], content)
    relation.confidence = 0.7
    return relation


_NEXT_CLAUSE = re.compile(
    r",(?P<joint>[CB])P?y?(?:(?:[SF]|D?[ANKYz]{1,6}(?:[OP]D?[ANKYz]{1,4})?)[AX]{0,2}[EHMd]|[DK][ANKz]{0,5}[vV][DYSU])"
    r"|(?P<near>C)D?[ANKz]{1,5}H[AXE]*[vV]"
)
_JOINTS = frozenset(("and", "but", "yet", "while", "whereas"))


def _next_clause(line: Line, start: int) -> int:
    """Say where another clause with its own subject begins behind an infinitive ("is expected to sail, and the navy has four more")."""
    for match in _NEXT_CLAUSE.finditer(line.tags, start):
        if line.words[match.start(match.lastgroup or 0)] in _JOINTS:
            return match.start()
    return len(line.tags)


_DONE_TO = frozenset(("add", "call", "admit", "instruct", "direct", "command", "order"))
"""Verbs whose passive with "to" tells what somebody was made to do, or where to go."""


def _is_resolved(use: Use) -> bool:
    """Say whether somebody "is determined to race", and nothing "was determined to be arson"."""
    return use.cue.lemma == "determine" and use.line.words[use.end + 1 : use.end + 2] not in (
        ["be"],
        ["have"],
    )


def _claimed(use: Use) -> Range | None:
    """Find "the claims that P" before "have been rejected by": the subject with its clause."""
    tags = use.tags
    that = tags.find("T", 0, use.start)
    if (
        that < 1
        or tags[that - 1] in "Vv"
        or use.line.words[that - 1] not in nouns()
        or set(tags[that : use.start]) & set(",;:-Q")
    ):
        return None
    start = phrase_left(use.line, that - 1)
    return (start, use.start) if start == 0 or (start > 0 and tags[start - 1] in ",C") else None


def _subject(use: Use) -> Range | None:
    claimed = _claimed(use)
    if claimed is not None:
        return claimed
    found = subject_left(use.line, use.start - 1) if use.start else None
    if found is not None:
        alone = use.tags[found[1] - 1 : found[1] + 1] in ("CD", "CS")
        first = found[1] if alone else found[0]  # "It makes buses and these are expected to sell"
        return first, found[1] + 1
    if use.start and use.tags[use.start - 1] == "R":
        return antecedent(use.line, use.start - 1)
    return None


def _is_hearsay(use: Use, found: Complement | None) -> bool:
    """Say whether a passive without an agent passes on what nobody is named for."""
    if use.cue.lemma == "post" and use.line.words[use.end : use.end + 1] == ["to"]:
        return False  # "was posted to Cyprus"
    if use.cue.lemma == "call" and not use.cue.particle:
        return False  # "is called Acme", "was called a liar" by nobody
    if found is None or use.cue.kind == "question":
        return True
    told = "it" in use.line.words[use.end :]  # "was found dead, it is claimed"
    if not told and use.line.words[use.end] in _FATES and use.cue.lemma in ("find", "pronounce", "declare"):
        return False  # "was found guilty", "was pronounced dead"
    if use.cue.stance == "confirming" and found.frame in ("bare", "pred", "np"):
        return False  # "were confirmed dead" tells what is so
    if use.cue.lemma in _MAKES_IT_SO and found.frame == "pred":
        return False
    if "obj" in use.cue.frames and found.frame != "to":
        return False
    if found.frame == "bare" and use.tags[found.start] == "B":
        return use.line.words[use.start - 1] == "it"  # "after the offer was announced while shares fell"
    return found.frame in _HEARSAY_FRAMES


_MAKES_IT_SO = word_set("makes_it_so")
"""Verbs that by being said make somebody what they call him ("was named chief executive")."""
_FATES = word_set("fates_found")


def _by_agent(use: Use, subject: Range | None) -> Relation | None:
    tags, words, end = use.tags, use.line.words, use.end
    by = end
    while by < len(tags) and by - end < 8 and words[by] != "by" and tags[by] not in ",;:.VQTEHM":
        by += 1
    if subject is not None and "at_number" in use.cue.frames and words[end : end + 1] == ["at"]:
        stop = phrase_right(tags, by + 1) if words[by : by + 1] == ["by"] else by
        content = [(subject[0], by)]
        return use.relation(Form.PASSIVE, [(by + 1, stop)], content, (by, by + 1)) if stop > by + 1 else None
    if by >= len(tags) or words[by] != "by" or not use.cue.frames & _WITH_OBJECT:
        return _told_by(use, by)
    told = _told_by(use, by) if "obj" in use.cue.frames and use.cue.lemma == "tell" else None
    if told is not None:
        return told
    if "obj" in use.cue.frames and bare_clause(use.line, phrase_end(tags, by + 1)):
        return _told_by(use, by)
    stop = phrase_right(tags, by + 1)
    if use.cue.lemma == "accuse" and (doing := _DOING.search(tags, by + 1, stop)):
        stop = doing.start()
    if stop == by + 1 or tags[by + 1] == "g" or words[by + 1] in _MEANS or _by_when(use.line, by, stop):
        return None
    content = [subject] if subject else []
    if tags[end:by].strip("A"):
        content.append((end, by))
    named = words[stop : stop + 1] == ["as"] and use.cue.lemma in _JUDGING
    if named or tags[stop : stop + 1] in ("I", "P", "T") or (use.cue.lemma == "accuse" and tags[stop] == "O"):
        content.append((stop, len(tags)))
    return (
        use.relation(Form.PASSIVE, [_teller(use, by, stop)], content, (use.start, by + 1))
        if content
        else None
    )


_JUDGING = word_set("judging_verbs")
_DOING = re.compile("O[gG]")
"""Of doing what somebody is accused ("accused by a rival of taking bribes")."""


def _teller(use: Use, by: int, stop: int) -> Range:
    return by + 1, without_time(use.line, by + 1, stop - 1) + 1


def _by_when(line: Line, by: int, stop: int) -> bool:
    """Say whether "by" tells until when ("can be disclosed by 16 March", "will be announced by next week")."""
    words = line.words[by + 1 : stop]
    if without_time(line, by + 1, stop - 1) <= by:
        return True
    month = next((word for word in words if word.isalpha()), "")
    return month in MONTHS and all(word.isdigit() or word == month for word in words)


_MEANS = word_set("means_of_telling")
"""Nouns that tell without an article how something was done, not who did it ("warned by letter")."""


def _told_by(use: Use, by: int) -> Relation | None:
    """Read "were told by X that P": the subject is who was told, and no content."""
    words = use.line.words
    if "obj" not in use.cue.frames or words[by : by + 1] != ["by"] or by + 1 >= len(words):
        return None
    if words[by + 1] in _MEANS:
        return None  # "was told of the cuts by email before the vote"
    stop = phrase_end(use.tags, by + 1)
    whole = phrase_right(use.tags, by + 1)
    if use.tags[whole : whole + 2] == ",T":
        stop = whole
    behind = time_ahead(use.line, stop + (stop == whole and use.tags[stop] == ","))
    found = direct(use.line, use.cue, behind) if stop > by + 1 else None
    if found is None and use.tags[stop : stop + 1] == "I":
        found = Complement(stop, "to")
    if found is None and stop > by + 1 and "bare" in use.cue.frames and bare_clause(use.line, stop):
        found = Complement(stop, "bare")
    if found is None:
        return None
    content = [(found.start, len(use.tags))]
    return use.relation(Form.PASSIVE, [_teller(use, by, stop)], content, (use.start, by + 1))


def quoted_as(use: Use) -> Relation | None:
    """Read "X was quoted (by Y) as saying P" and "Y quoted X as saying P": X via Y."""
    words, tags, end = use.line.words, use.tags, use.end
    as_ = end
    while as_ < len(words) - 1 and as_ - end < _REACH and words[as_] != "as":
        as_ += 1
    if as_ >= len(words) - 1 or words[as_] != "as" or words[as_ + 1] not in _SAYING:
        return None
    subject = _subject(use)
    if subject is None:
        return None
    saying = use._replace(cue=forms()[words[as_ + 1]].cues[-1])
    stop = as_ + 2
    if not is_passive(use):
        source, relays, group = (end, as_), [subject], (use.at, end)
    else:
        by = end if words[end] == "by" else stop
        relay_end = phrase_end(tags, by + 1) if words[by : by + 1] == ["by"] else by + 1
        relays = [(by + 1, relay_end)] if relay_end > by + 1 else []
        source, group = subject, (use.start, stop)
        if relays and by == stop:
            stop = relay_end
    found = complement(use.line, saying.cue, stop)
    content = [(found.start, len(tags))] if found else content_before(tags, subject[0])
    if not content:
        return None
    relation = saying.relation(Form.SUBJECT, [source], content, group)
    relation.relays = relays
    return relation
