"""Finite verbs that attribute: "X said that P", and infinitives that hang on them."""

from __future__ import annotations

import re

from credscore.extract.grammar import deeds, order, passives
from credscore.extract.grammar.clauses import clause_start
from credscore.extract.grammar.frames import Complement
from credscore.extract.grammar.gaps import (
    before_main_verb,
    filled,
    gap_behind,
    lacks_object,
    lacks_subject,
    of_an_object,
)
from credscore.extract.grammar.infinitives import infinitive
from credscore.extract.grammar.inverted import inverted
from credscore.extract.grammar.lefts import subject_left
from credscore.extract.grammar.other_senses import is_bidden, shows_thing, tells_nothing
from credscore.extract.grammar.phrases import (
    NAMING,
    has_finite,
    is_feeling,
    phrase_end,
    phrase_left,
    phrase_right,
)
from credscore.extract.grammar.relation import Range, Relation
from credscore.extract.grammar.subjects import agent
from credscore.extract.grammar.usage import Use, content_ahead, group_start
from credscore.extract.spans import Form
from credscore.extract.wordsets import word_set

_PRONOMINAL = word_set("pronominal")
_FOUND_THERE = frozenset(("read", "hear", "see", "find"))


def finite(use: Use) -> Relation | None:
    """Read a cue verb in a finite form, an infinitive or a participle of the passive."""
    tags, start = use.tags, use.start
    if start > 0 and tags[start - 1] == "I" and "b" in use.form.shape:
        return infinitive(use)
    if use.cue.lemma == "seek" and use.tags[use.end : use.end + 2] == "IV":
        return None  # "sought to assure them that P" tells it with the second verb
    if use.cue.lemma in ("quote", "cite", "report"):
        quoted = passives.quoted_as(use)
        if quoted is None and use.cue.lemma != "report":
            quoted = order.quoting(use)
        if quoted is not None:
            return quoted
    if use.line.words[max(0, start - 2) : start] in (["let", "it"], ["lets", "it"]):
        return _lets_know(use)
    if _gives_name(use):
        return None
    if passives.is_passive(use):
        return None if "to_number" in use.cue.frames else passives.passive(use)
    if _is_reduced(use) or deeds.suffered_too(use):
        return None
    said_behind = inverted(use)
    if said_behind is not None:
        return said_behind
    if _is_premodifier(use):
        return None
    if use.at == 0 and use.cue.kind == "question":
        return _asked(use)
    return _active(use)


def _lets_know(use: Use) -> Relation | None:
    """Read "X let it be known that P" and "P, X has let it be known"."""
    first = group_start(use.line, use.start - 2)
    teller = subject_left(use.line, first - 1)
    if teller is None:
        return None
    source, found = (teller[0], teller[1] + 1), use.complement()
    if found is not None:
        return content_ahead(use, Form.SUBJECT, source, found)
    return order.postposed(use._replace(start=first), Form.SUBJECT, source)


def _gives_name(use: Use) -> bool:
    """Say whether a participle only gives somebody's name ("a trader called Hendrik, said")."""
    tags, at = use.tags, use.at
    named = use.line.words[at] in NAMING and use.start == at > 0
    if not named or tags[at - 1] not in "NK,":
        return False
    if tags[at - 1] == ",":  # "She had an operation, called a Ross procedure"
        told = has_finite(tags, clause_start(tags, at), at - 1)
        return told and _NAME_ALONE.match(tags, use.end) is not None
    quoted = tags[use.end : use.end + 1] == "Q" and _told_before(use)
    return quoted or _NAME_ENDS.match(tags, use.end) is not None


def _told_before(use: Use) -> bool:
    """Say whether a clause is over before the noun to which a quoted name belongs ("It stole a device called “Tappy”")."""
    first = phrase_left(use.line, use.at - 1)
    start = clause_start(use.tags, use.at)
    return first > start and use.tags[first - 1] not in "RWTBC," and has_finite(use.tags, start, first)


_NAME_ALONE = re.compile(r"(?:Q|D?K{1,4}N{0,2})(?=[,.]|$)")
_NAME_ENDS = re.compile(r"K{1,4}(?:,|[VvHEMd])|DK{1,4},?[HEMd]")


def _is_reduced(use: Use) -> bool:
    """Say whether a participle only tells of whom a noun is ("the call reported by the agency had not taken place")."""
    tags, end = use.tags, use.end
    if (
        use.line.words[end : end + 2] in (["to", "be"], ["to", "have"])
        and use.line.words[use.at] in _HELD_TO_BE
    ):
        aside = tags[use.start - 1 : use.start] == "," and use.start == use.at
        return aside and has_finite(tags, tags.find(",", end) + 1, len(tags))
    if use.start == use.at and "n" in use.form.shape and _WITHIN_ASIDE.search(tags, 0, use.start):
        return tags.find(",", end) > 0
    if use.cue.kind in ("document", "perception") and _found_there(use):
        return True
    if use.line.words[end : end + 1] != ["by"] or "n" not in use.form.shape or use.start < 1:
        return False
    stop = phrase_end(tags, end + 1)
    return tags[use.start - 1] in "NK" and tags[stop : stop + 1] in ("H", "E", "M", "d")


def _found_there(use: Use) -> bool:
    """Say whether a participle only tells which thing it is that a verb follows ("the crack detected this time was wide")."""
    alone = use.start == use.at > 0 and "n" in use.form.shape and use.tags[use.start - 1] in "NY"
    when = _WHEN_OR_WHERE.match(use.tags, use.end) if alone else None
    return when is not None and (when["time"] is None or use.line.words[when.end("time") - 1] == "time")


_WHEN_OR_WHERE = re.compile(r"(?:D(?P<time>N)|A|P[DANKYyz]{1,5}){0,2}(?=[EHMd](?![^,]*T))")
_WITHIN_ASIDE = re.compile(r"(?:^|[.;:TQCB])D?[ANKYz]{1,6},[vV][^,;:EHMdTRSVv]*C$")
"""A participle set off behind its noun, with which a second one goes on ("The service, opened in May and dubbed Otto, has")."""
_HELD_TO_BE = frozenset(("said", "believed", "thought", "understood", "known", "reported", "alleged"))


def _active(use: Use) -> Relation | None:
    """Read a verb with its subject before it and its content around it."""
    found_agent = agent(use)
    if found_agent is None:
        return None
    form, source = found_agent
    written = order.written(use, form, source[0]) if use.line.words[source[0]] == "it" else None
    if written is not None:
        return written
    if use.line.words[source[1] - 1] == "one" and _by_anybody(use):
        found = use.complement()
        return use.relation(Form.IMPERSONAL, [], [(found.start, len(use.tags))]) if found else None
    if tells_nothing(use, source) or is_bidden(use, source):
        return None
    found = _said(use, source)
    if found is not None and found.start == use.end and lacks_subject(use, source[0]):
        found = None
    if found is not None and form is Form.RELATIVE and (stop := before_main_verb(use, source, found)):
        return use.relation(form, [source], [(found.start, stop)])
    if found is not None and (
        lacks_object(use, source, found)
        or shows_thing(use, source, found)
        or (form is Form.RELATIVE and found.frame == "about")
    ):
        return None
    if order.learns_from(use):
        return _learnt(use, form, source)
    if found is None or found.frame == "np":
        aside = order.as_clause(use, form, source)
        if aside is not None:
            return aside
    if found is not None:
        return of_an_object(use, source, found) or content_ahead(use, form, source, found)
    gap = gap_behind(use, source[0] if source[1] == use.start else use.start - 1)
    if gap is not None:
        return filled(use, form, source, gap)
    return order.postposed(use, form, source) or order.reaching(use, form, source)


def _by_anybody(use: Use) -> bool:
    """Say whether "one" is anybody ("one can read there that P")."""
    return use.cue.lemma in _FOUND_THERE and "M" in use.tags[use.start : use.at]


def _said(use: Use, source: Range) -> Complement | None:
    """Find what stands behind a verb, unless the words said stand before it."""
    found = use.complement()
    if found is None:
        return None
    before = (found.frame in ("bare", "np") and _closing(use, source)) or (
        found.frame == "that" and _says_who_has_it(use, source, found.start)
    )
    return None if before else found


def _learnt(use: Use, form: Form, source: Range) -> Relation | None:
    """Read "X has learned from Y that P" and "P, X has learned from Y": Y is the source."""
    stop = phrase_right(use.tags, use.end + 1)
    described = _DESCRIBED.match(use.tags, stop)
    stop = described.end() if described is not None else stop
    behind = stop + (use.tags[stop : stop + 2] == ",T")
    if use.tags[behind : behind + 1] != "T":
        return order.postposed(use, form, source)
    told = use.relation(form, [(use.end + 1, stop)], [(behind + 1, len(use.tags))])
    told.relays, told.kind = [] if use.cue.lemma == "hear" else [source], "speech"
    return told


_DESCRIBED = re.compile(r"R[^,;:Q.ST]{1,12}(?=T)")
"""What is told of the source before what it says ("I have it from a man who shared a cell with him that P")."""


def _closing(use: Use, source: Range) -> bool:
    """Say whether a clause stands before the source and only a place, a paper or an occasion behind ("P, X said after Q")."""
    tags = use.tags
    told = tags[source[0] - 1 : source[0]] in (",", "Q") and has_finite(tags, 0, source[0] - 1)
    if not told:
        return False
    when = _WHEN.match(tags, use.end)
    if when is not None and use.line.words[when.end() - 1] in _OCCASIONS:
        return True
    return tags[use.end : use.end + 1] == "P" and _PLACED.match(tags, use.end) is not None


def _says_who_has_it(use: Use, source: Range, at: int) -> bool:
    """Say whether "that" only tells who has the paper ("P, Acme told its staff in a letter that the Post has seen")."""
    told = use.tags[source[0] - 1 : source[0]] == "," and has_finite(use.tags, 0, source[0] - 1)
    held = _HELD.match(use.tags, at) if told else None
    return held is not None and use.line.words[held.end("verb") - 1] in _OBTAINED


_HELD = re.compile(r"D?[NKS]{1,4}HA?(?P<verb>[vV])[.]?$")
_OBTAINED = word_set("obtained")
_WHEN = re.compile(r"(?:A|P?y)*B")
_OCCASIONS = word_set("occasions")
_PLACED = re.compile(r"P[DNKAzOYg]{1,8}(?:[PI][DNKAzOYgPI]{1,16}|[vV][^,;:EHMdS]*)?[.]?$")


def _asked(use: Use) -> Relation | None:
    """Read "Asked whether P, X ..."."""
    found, comma = use.complement(), use.tags.find(",", use.end)
    if found is None or comma <= found.start:
        return None
    return use.relation(Form.IMPERSONAL, [], [(found.start, comma)])


def _is_premodifier(use: Use) -> bool:
    """Tell "the reported attack" from a verb."""
    tags, start = use.tags, use.start
    if is_feeling(use.line, use.at) or use.line.words[max(0, start - 2) : start] in (
        ["the", "most"],
        ["the", "least"],
    ):
        return True
    if start == 0 or "s" in use.form.shape:
        return False
    before = use.line.words[start - 1]
    if before in _ARTICLES and _MORE_BEFORE_NOUN.match(tags, use.at + 1):
        return True
    return (
        tags[start - 1] in "DzOY"
        and tags[use.at + 1 : use.at + 2] in ("N", "K")
        and before not in _PRONOMINAL
    )


_ARTICLES = frozenset(("a", "an", "the"))
_MORE_BEFORE_NOUN = re.compile("[AvgY]{1,4}[NK]")
"""What else stands between a participle and its noun ("the alleged forged permits", "an estimated 200 farmers")."""
