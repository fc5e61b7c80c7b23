"""Finite verbs that attribute: "X said that P", and infinitives that hang on them."""

from __future__ import annotations

import re

from credscore.extract.grammar import deeds, order, passives, records
from credscore.extract.grammar.cues import forms
from credscore.extract.grammar.frames import Complement
from credscore.extract.grammar.infinitives import infinitive
from credscore.extract.grammar.lefts import subject_left
from credscore.extract.grammar.nominal import nouns
from credscore.extract.grammar.other_senses import does_something_else
from credscore.extract.grammar.phrases import NAMING, has_finite, is_feeling, phrase_end, phrase_right
from credscore.extract.grammar.relation import Range, Relation
from credscore.extract.grammar.subjects import agent, antecedent
from credscore.extract.grammar.tokens import Line
from credscore.extract.grammar.usage import Use, content_ahead, group_start
from credscore.extract.spans import Form
from credscore.extract.wordsets import record_nouns, word_set

_PRONOMINAL = word_set("pronominal")
_FOUND_THERE = frozenset(("read", "hear", "see", "find"))
_EXPLETIVES = frozenset(("it", "this", "that", "there"))


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
    inverted = order.inverted(use)
    if inverted is not None:
        return inverted
    if _is_premodifier(use):
        return None
    if use.at == 0 and use.cue.kind == "question":
        return _asked(use)
    return _active(use)


def _lets_know(use: Use) -> Relation | None:
    """Read "X let it be known that P" and "P, X has let it be known"."""
    first = group_start(use.tags, use.start - 2)
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
    return named and tags[at - 1] in "NK" and _NAME_ENDS.match(tags, use.end) is not None


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
    if use.line.words[end : end + 1] != ["by"] or "n" not in use.form.shape or use.start < 1:
        return False
    stop = phrase_end(tags, end + 1)
    return tags[use.start - 1] in "NK" and tags[stop : stop + 1] in ("H", "E", "M", "d")


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
    if _tells_nothing(use, source) or _is_bidden(use, source):
        return None
    found = _said(use, source)
    if found is not None and form is Form.RELATIVE and (stop := _of_main_clause(use, source, found)):
        return use.relation(form, [source], [(found.start, stop)])
    if found is not None and _lacks_object(use, source, found):
        return None
    if found is not None and (
        shows_thing(use, source, found) or (form is Form.RELATIVE and found.frame == "about")
    ):
        return None
    if order.learns_from(use):
        return _learnt(use, form, source)
    if found is None or found.frame == "np":
        aside = order.as_clause(use, form, source)
        if aside is not None:
            return aside
    if found is not None:
        return _of_an_object(use, source, found) or content_ahead(use, form, source, found)
    gap = _gap(use, source[0])
    if gap is not None:
        return _fill(use, form, source, gap)
    return order.postposed(use, form, source) or order.reaching(use, form, source)


def _is_bidden(use: Use, source: Range) -> bool:
    """Say whether a bare form tells what somebody is called on to do ("demanded that Roe retract his claim")."""
    last = use.line.words[source[1] - 1]
    if use.line.words[use.at] != use.cue.lemma or use.start != use.at or last.endswith("s"):
        return False
    before = source[0] - 1 - (use.tags[source[0] - 1 : source[0]] == "T")
    form = forms().get(use.line.words[before]) if before >= 0 else None
    return use.tags[source[0]] != "S" and form is not None and form.cues[-1].lemma in _BIDDING


_BIDDING = word_set("bidding_verbs")


def _of_main_clause(use: Use, source: Range, found: Complement) -> int:
    """End an object before the only verb left for the sentence ("Men who denied the charges were freed"); 0 where it is none."""
    tags = use.tags
    if found.frame != "bare" or "np" not in use.cue.frames or has_finite(tags, 0, source[0]):
        return 0
    stop = phrase_end(tags, found.start)
    return stop if _ONE_VERB.match(tags, stop) and tags[source[1] : source[1] + 1] != "," else 0


_ONE_VERB = re.compile(r"[AX]*[EHMd][AXEH]*[vVgG]?[^EHMdvVTRW,;:.]*[,;:.]")


def _lacks_object(use: Use, source: Range, found: Complement) -> bool:
    """Say whether a verb only tells of the amount or thing before its subject ("the 3.1% the bank estimated in May", "profits it expects to make")."""
    tags, words, at = use.tags, use.line.words, source[0]
    counted = _KNOWN_AMOUNT.search(tags, 0, at) is not None and not _YEAR.fullmatch(words[at - 1])
    if found.frame not in ("bare", "np", "to") or has_finite(tags, found.start, len(tags)):
        return False
    if not (counted or has_finite(tags, 0, at)):
        return False
    if tags[at - 1] == "T":
        return found.frame != "to" and at > 1 and tags[at - 2] in "NY" and words[at - 2] not in nouns()
    if found.frame == "to":
        return tags[at] == "S" and tags[at - 1] == "N"
    return tags[at] in "DS" and (counted or words[at - 1] in _AMOUNTS) and tags[found.start] in "APD"


_KNOWN_AMOUNT = re.compile(r"[DOP]A?Y{1,3}$")
_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_AMOUNTS = word_set("amounts_foreseen")


def _by_anybody(use: Use) -> bool:
    """Say whether "one" is anybody ("one can read there that P")."""
    return use.cue.lemma in _FOUND_THERE and "M" in use.tags[use.start : use.at]


def _tells_nothing(use: Use, source: Range) -> bool:
    """Say whether a verb only tells whom one knows, how things seem, or by what something is measured."""
    words = use.line.words
    if does_something_else(use):
        return True
    if use.cue.lemma == "know" and _acquainted(use, source):
        return True
    if use.cue.kind == "impression":
        shown = records.seems_to_show(use.line, use.at) and not record_nouns().isdisjoint(
            words[source[0] : source[1]]
        )
        if words[source[0]] in _EXPLETIVES or shown:
            return True
    return "than" in words[max(0, source[0] - 1) : source[1]] and _compares(use, source)


def _said(use: Use, source: Range) -> Complement | None:
    """Find what stands behind a verb, unless the words said stand before it."""
    found = use.complement()
    if found is None:
        return None
    before = (found.frame in ("bare", "np") and _closing(use, source)) or (
        found.frame == "that" and _says_who_has_it(use, source, found.start)
    )
    return None if before else found


def _of_an_object(use: Use, source: Range, found: Complement) -> Relation | None:
    """Read "the bag that police said they found was empty": what was said ends before the verb of the clause around."""
    if source[0] < _LEAST or use.tags[source[0] - 1] != "T" or use.tags[source[0] - 2] not in "NK":
        return None
    match = _OBJECT_GAP.match(use.tags, found.start) if found.frame == "bare" else None
    return use.relation(Form.RELATIVE, [source], [(found.start, match.end())]) if match else None


_LEAST = 3
_OBJECT_GAP = re.compile(r"(?:S|D?[NK]{1,3})[HA]{0,2}[vV](?:A|P?y|[PB]g?[DANKYz]{1,6}){0,2}(?=[EHMd])")


def _learnt(use: Use, form: Form, source: Range) -> Relation | None:
    """Read "X has learned from Y that P" and "P, X has learned from Y": Y is the source."""
    stop = phrase_right(use.tags, use.end + 1)
    behind = stop + (use.tags[stop : stop + 2] == ",T")
    if use.tags[behind : behind + 1] != "T":
        return order.postposed(use, form, source)
    told = use.relation(form, [(use.end + 1, stop)], [(behind + 1, len(use.tags))])
    told.relays, told.kind = [] if use.cue.lemma == "hear" else [source], "speech"
    return told


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


def _compares(use: Use, source: Range) -> bool:
    """Say whether a source is what something is measured by ("two more than the ministry had admitted")."""
    behind = use.line.words.index("than", max(0, source[0] - 1)) + 1
    counted = use.tags[behind] == "Y" or use.line.words[behind + 1] in _ROUND
    return not counted and use.complement() is None


_ROUND = frozenset(("dozen", "hundred", "score", "thousand", "half", "third", "quarter"))


def _acquainted(use: Use, source: Range) -> bool:
    """Say whether "I know" tells whose acquaintance somebody is ("a guy I know at the bank")."""
    return source[0] > 0 and use.line.words[source[0]] in ("i", "we") and use.tags[source[0] - 1] in "NU"


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
_MORE_BEFORE_NOUN = re.compile("[AvgY]{1,2}[NK]")
"""What else stands between a participle and its noun ("the alleged forged permits", "an estimated 200 farmers")."""


def _gap(use: Use, source: int) -> Complement | None:
    """Read "a letter that he said was drafted": the content lacks its subject."""
    tags, end = use.tags, use.end
    sensed = use.cue.lemma in _SENSING and use.line.words[end : end + 1] != ["being"]
    if (
        sensed
        or not use.cue.frames & {"bare", "that"}
        or tags[end : end + 1] not in ("E", "H", "M", "d", "v", "V")
    ):
        return None
    return Complement(end, "bare") if source and tags[source - 1] in "TRWN,K" else None


_SENSING = frozenset(("feel", "hear", "see", "notice"))
"""What a thing can be the object of ("the blow that passengers felt was the cargo")."""


def _fill(use: Use, form: Form, source: Range, gap: Complement) -> Relation:
    """Give content that lacks its subject the antecedent, and end it with the relative clause."""
    tags = use.tags
    relation = content_ahead(use, form, source, gap)
    if tags[source[0] - 1] == "R":
        head = antecedent(use.line, source[0] - 1)
        comma = tags.find(",", gap.start)
        set_off = tags[source[0] - 2 : source[0] - 1] == "," and comma > 0
        relation.content = [*([head] if head else []), (gap.start, comma if set_off else len(tags))]
    return relation


def shows_thing(use: Use, source: Range, found: Complement) -> bool:
    """Say whether someone finds or shows a thing, rather than a record that something is so."""
    if use.cue.kind != "document" or found.frame not in ("np", "bare") or _is_record(use.line, source):
        return False
    end = phrase_end(use.tags, found.start)
    if use.cue.lemma == "find" and not _BONDS.isdisjoint(use.line.words[found.start : end]):
        return False
    return found.frame == "np" or use.tags[end : end + 1] not in ("E", "M", "H", "d")


_BONDS = frozenset(("link", "links", "association", "correlation", "relationship"))
"""What those find who study something ("found a link between sugar and gout")."""


def _is_record(line: Line, source: Range) -> bool:
    """Say whether a source is a record or a study, which shows or finds things."""
    return not record_nouns().isdisjoint(line.words[source[0] : source[1]])
