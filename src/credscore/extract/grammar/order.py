"""Cues that stand behind or inside what they attribute: "P, said X", "P, X said, P", "as X said"."""

from __future__ import annotations

import re

from credscore.extract.grammar.phrases import has_finite, phrase_end, phrase_right
from credscore.extract.grammar.relation import Range, Relation
from credscore.extract.grammar.usage import Use, content_before
from credscore.extract.spans import Form
from credscore.extract.wordsets import record_nouns, word_set
from credscore.terms import Stance

_SAYING = frozenset(("quote", "bare", "that"))
_NAMED = re.compile(r",D?[ANKYzOP][ANKYzOPg]{0,11}(?:v|D[ANKYzg]{1,6})?,$")
"""An apposition before the verb: who stands there told, and what follows was told ("P, her lawyer, Bo Li, told X")."""
_RELATED = re.compile(r",R[^,;:.Q]{1,40},$")
"""A relative clause before the verb, whose head stands there told ("P, a nurse, who was there, told X")."""
_SHORT = 5
"""Tokens below which words before a comma are no clause that could be said."""
_PARTED = re.compile(r"(?:D[ANKYzO]{1,5},v|D?[ANKYzO]{1,7},[gG])[^,;:]{1,30},$")
"""A bare noun phrase with a participle set off, whose verb follows ("The note, signed by X, says")."""
_HELD_OPEN = re.compile(r"(?:[CB]A?,?)?(?:D|(?=[NK]))[ANKYz]{1,6}(?:[OP]D?[ANKYz]{1,5}){0,3},R[^,;:]{1,40},$")
"""A subject with a relative clause, whose verb follows ("A neighbour, who gave no name, said Ann Lee had fallen")."""
_POST_BEHIND = re.compile(r",[BC]K{1,5},D[ADNKzOP]{1,12},$")
"""A name and its post behind a conjunction, whose verb follows ("P, but Ann Lee, the head of the port, rejected X")."""
_INTERRUPTED = re.compile(r",[AX]*[EHMdvV]")
"""Where a clause goes on with its verb behind the words that part it ("The mine, says X, was flooded")."""
_PREMODIFIED = re.compile(r"D[vV](?=N)")
"""A participle before its noun ("a leaked report")."""


def inverted(use: Use) -> Relation | None:
    """Read "P, said X"."""
    tags, start = use.tags, use.start
    if start == 0 or not use.cue.frames & _SAYING or tags[start : use.at].strip("A"):
        return None
    quoted = tags[start - 1] == "Q" or tags[:start].endswith("Q,")
    if not _is_behind_words(use, quoted):
        return None
    begin = use.end
    while begin < len(tags) and tags[begin] == "A":
        begin += 1
    stop = _source_end(use, begin, quoted)
    if stop == begin:
        return None
    if tags[stop : stop + 1] == ":" and start < _SHORT and stop + 3 < len(tags) and "V" not in tags[stop:]:
        return use.relation(Form.SUBJECT, [(begin, stop)], [(stop + 1, len(tags))])
    if not quoted and (
        not _says_clause(use, stop)
        or ("obj" in use.cue.frames and (_NAMED.search(tags, 0, start) or _RELATED.search(tags, 0, start)))
        or (use.cue.lemma == "report" and _RELATED.search(tags, 0, start))
    ):
        return None
    content = content_before(tags, start)
    more = _goes_on_at(tags, stop)
    if more > stop:
        content.append((more, len(tags)))
    return use.relation(Form.SUBJECT, [(begin, stop)], content)


def _is_behind_words(use: Use, quoted: bool) -> bool:
    """Say whether what stands before a verb can be what is said."""
    tags, start = use.tags, use.start
    if _HELD_OPEN.match(tags, 0, start) or (
        "np" in use.cue.frames and _POST_BEHIND.search(tags, 0, start) is not None
    ):
        return False
    return quoted or (tags[start - 1] in ",-" and start >= 2 and use.line.words[use.at] != "read")


def _source_end(use: Use, begin: int, quoted: bool) -> int:
    """Give the end of the source behind an inverted verb, or `begin` where none stands there."""
    tags = use.tags
    if (
        begin >= len(tags)
        or tags[begin] in "IU"
        or (tags[begin] == "Y" and not quoted and not _counts(use, begin))
        or (tags[begin] == "S" and "np" in use.cue.frames)
    ):
        return begin
    stop = phrase_right(tags, begin)
    verb = has_finite(tags, stop, stop + 1) and tags[stop] != "v" and not (quoted and _passed(use, stop))
    return begin if verb else stop


def _goes_on_at(tags: str, stop: int) -> int:
    """Give where the words said go on behind their source, or `stop`."""
    later = _LATER.match(tags, stop)
    if later is not None and tags[stop] == ";":
        return later.end()
    goes_on = tags[stop : stop + 1] == "," and tags[stop + 1 : stop + 2] in ("Q", "E", "H", "M", "v", "V")
    behind = tags[stop : stop + 1] == ";" and (tags[stop + 1 : stop + 2] == "Q" or "V" not in tags[stop:])
    return stop + 1 if goes_on or behind or tags[stop : stop + 2] == ":Q" else stop


def _counts(use: Use, at: int) -> bool:
    """Say whether a number word counts those who say something ("said two of the officials")."""
    return (
        "np" not in use.cue.frames
        and use.line.words[at].isalpha()
        and use.tags[at + 1 : at + 2] in ("N", "O", "K")
    )


def _says_clause(use: Use, stop: int) -> bool:
    """Say whether the words before an unquoted "said X" are a clause, and X its speaker."""
    tags, takes_object = use.tags, "np" in use.cue.frames
    if not takes_object and _INTERRUPTED.match(tags, stop) and not has_finite(tags, 0, use.start - 1):
        return True
    if (
        tags[stop : stop + 2] != ":Q"
        and tags[stop : stop + 1] not in (".", ",", ";", "", "y", "P", "a", "-", "G", "R")
        and not _met(use, stop)
    ):
        return False
    plain_no = tags[:1] == "X" and not takes_object
    if not has_finite(tags, 0, use.start - 1) and (takes_object or use.start < _SHORT) and not plain_no:
        return False
    participle = _PARTED.match(tags, 0, use.start) is not None
    forward = takes_object or _has_verb_behind(tags, stop)
    return not participle and not (forward and _is_aside(tags, use.start - 1))


def _has_verb_behind(tags: str, stop: int) -> bool:
    """Say whether a noun phrase goes on to a verb of its own ("Ann Lee, a critic, said talk of gifts from firms was idle")."""
    clause = _UP_TO_MARK.match(tags, stop)
    return clause is not None and has_finite(tags, stop, clause.end())


_UP_TO_MARK = re.compile("P[^,;:RTWQ]+")


def _passed(use: Use, at: int) -> bool:
    """Say whether a participle tells how what speaks was passed on ("“P,” reads a post shared 40,000 times")."""
    return use.line.words[at].endswith("ed") and use.tags[at + 1 : at + 2] in ("Y", "P", "A", "D")


def _met(use: Use, at: int) -> bool:
    """Say whether a participle tells how somebody who speaks was met ("P, said a clerk reached by telephone")."""
    words = use.line.words
    return use.tags[at] == "v" and words[at].endswith("ed") and words[at + 1 : at + 2] == ["by"]


def _is_aside(tags: str, comma: int) -> bool:
    """Say whether a comma closes an aside behind a bare noun phrase, so that its verb follows."""
    opened = tags.rfind(",", 0, comma)
    return opened > 0 and not has_finite(_PREMODIFIED.sub("DN", tags[:opened]), 0, opened)


def postposed(use: Use, form: Form, source: Range) -> Relation | None:
    """Read "P, X said" and "P, X said, P"; of "P, X has learned from Y", Y is the source."""
    tags, end = use.tags, use.end
    before = source[0]
    while before > 1 and use.line.words[before - 1] in ("so", "or"):
        before -= 1
    if not use.cue.frames & _SAYING or before == 0 or tags[before - 1] not in ",Q-" or _leads(use, before):
        return None
    content = content_before(tags, before)
    semicolon = tags.rfind(";", 0, before)
    if "V" in tags[: max(0, semicolon)] and has_finite(tags, semicolon + 1, before - 1):
        content = [(semicolon + 1, before - 1)]  # "P, says X; Q, Y says"
    elif (start := _behind_told(use, before)) > 0:
        content = [(start, before - 1)]
    comma = end
    while comma < len(tags) and tags[comma] not in ",Q.;-":
        comma += 1
    if learns_from(use) and comma >= end + 1:
        told = use.relation(form, [(end + 1, max(comma, end + 2))], content)
        told.relays = [source] if use.line.words[source[0]] != "we" else []
        told.kind = "speech"
        return told
    later = _LATER.match(tags, comma)
    rest = comma + (tags[comma : comma + 1] in (",", "-") or tags[comma : comma + 2] == ";Q")
    rest = later.end() if later else rest
    if _goes_on_behind(use, source[0], comma, rest):
        content.append((rest, len(tags)))
    scene = len(content) == 1 and content[0][0] == 0 and _SCENE.match(tags) is not None
    if (
        scene
        and "Q" not in tags[:before]
        and not has_finite(_PREMODIFIED.sub("DN", tags[:before]), 0, before)
    ):
        return None  # "However, despite the inquiry, and her loss, Lee continued"
    return use.relation(form, [source], content)


def _behind_told(use: Use, before: int) -> int:
    """Give where the words begin behind those that somebody else said ("P, X said, while Q, Y said"), 0 where nobody did; what X said ends there."""
    for told in reversed(use.before):
        if not (told.sources and told.content) or told.content[0][1] > told.sources[0][0]:
            continue
        match = _NEXT_TOLD.match(use.tags, told.cue[1])
        if match is None or match.end() >= before or not has_finite(use.tags, match.end(), before - 1):
            return 0
        told.content = [part for part in told.content if part[0] < told.cue[0]]
        return match.end()
    return 0


_NEXT_TOLD = re.compile("(?:A|P?y|P[DNK]{1,3}){0,2},[BC](?=[DNKSPA])")


def _leads(use: Use, before: int) -> bool:
    """Say whether what stands before the source leads to what it says behind its verb ("Asked if P, X said Q")."""
    tags, words = use.tags, use.line.words
    if tags[use.end : use.end + 1] in ("T", "W", ":", "O") or "a" in tags[:2] or words[0] in _QUESTIONED:
        return True
    # "In sentencing him, the judge said: P"
    return _IN_DOING.match(tags) is not None and not has_finite(tags, 0, before) and "Q" not in tags[:before]


def _goes_on_behind(use: Use, source: int, comma: int, rest: int) -> bool:
    """Say whether the words said go on at token `rest`, behind the verb and the comma that ends what hangs on it."""
    tags = use.tags
    if tags[rest : rest + 1] == "Q" or rest >= len(tags) - 1:
        return tags[rest : rest + 1] == "Q"
    if tags[source - 1] == ",":
        if comma == use.end and tags[rest] == "B" and not tags[: source - 1].strip("CBA,"):
            return True  # "But, he said, if it rains, P"
        plain = comma == use.end
        told = tags[rest] not in "GBCR" and not _comments(use.line.words, rest)
        parted = tags[source - 2] in "HEM" and tags[rest] in "EHvVXA"
        if parted or (plain and (told or _JOINED.match(tags, rest) is not None)):
            return True
    return _interrupts(use, source, rest)


_SCENE = re.compile(r"(?:A,?)?[PB][^Y]")
"""How a phrase of time or place begins, which is nothing that could be said."""
_IN_DOING = re.compile(r"[BC]?,?P[gG]")
_QUESTIONED = frozenset(("asked", "pressed", "questioned", "quizzed"))
"""What opens the question before an answer ("Asked if it would rain, he demurred")."""


def _comments(words: list[str], at: int) -> bool:
    """Say whether the writer goes on with what it means ("P, she said, in a blow to the bank")."""
    return words[at : at + 1] == ["in"] and not _ASIDES.isdisjoint(words[at + 2 : at + 5])


_ASIDES = word_set("asides_of_the_writer")


def _interrupts(use: Use, source: int, rest: int) -> bool:
    """Say whether a bare subject before the source has its verb behind the addressee or the time ("The pier, she told us, is shut")."""
    tags = use.tags
    bare = (
        tags[source - 1] == "," and phrase_end(tags, 0) == source - 1 and not has_finite(tags, 0, source - 1)
    )
    return bare and tags[rest - 1] == "," and (tags[rest] in "EHMdvVX" or not use.line.words[rest])


_LATER = re.compile(r"[,;]?C?,?A{0,3},?:?(?=Q)")
"""What stands before another quotation of the same speaker ("“P,” she added; and, later, “Q”")."""
_JOINED = re.compile(r"[CB]X[DPAg]|C(?:[EHM]|[SF]A?[EHMdvV]|D?[AYNKzgOP]{1,8}[EHM])")
"""Where the words said go on with a clause joined to them ("P, X said, and was closed")."""


def learns_from(use: Use) -> bool:
    """Say whether a verb tells from whom somebody has something ("has learned from two clerks")."""
    learns = use.cue.kind == "perception" or use.cue.lemma == "understand"
    return learns and use.line.words[use.end : use.end + 1] == ["from"]


def quoting(use: Use) -> Relation | None:
    """Read "“P,” the Post quotes X": X says it, and the Post passes it on."""
    tags = use.tags
    stop = phrase_right(tags, use.end)
    if stop == use.end or tags[stop : stop + 1] not in ("", ".") or "E" in tags[use.start : use.at]:
        return None
    quote = tags.rfind("Q", 0, use.start)
    subject = (quote + 1 + (tags[quote + 1] == ","), use.start) if quote >= 0 else (0, 0)
    if subject[1] <= subject[0] or phrase_right(tags, subject[0], appositions=False) != subject[1]:
        return None
    relation = use.relation(Form.SUBJECT, [(use.end, stop)], [(0, quote + 1)])
    relation.relays = [subject]
    return relation


def written(use: Use, form: Form, pronoun: int) -> Relation | None:
    """Read "It says in the logbook that P" and "P, it says in the logbook": the record is who says it."""
    tags, words, end = use.tags, use.line.words, use.end
    if (
        words[end : end + 1] not in (["in"], ["on"], ["from"])
        or "that" not in use.cue.frames
        or "s" not in use.form.shape
    ):
        return None
    stop = phrase_right(tags, end + 1, appositions=False)
    if record_nouns().isdisjoint(words[end + 1 : stop]) or not _VENUES.isdisjoint(words[end + 1 : stop]):
        return None
    if tags[stop : stop + 1] in ("T", ":", "Q"):
        content = [(stop + (tags[stop] != "Q"), len(tags))]
    elif pronoun > _LEAST and tags[pronoun - 1] in ",-Q" and tags[stop : stop + 1] in ("", ".", ","):
        content = content_before(tags, pronoun)
    else:
        return None
    relation = use.relation(form, [(end + 1, stop)], content)
    relation.kind = "document"
    return relation


_LEAST = 3
_VENUES = word_set("venues")
_LEARNT = frozenset(("learn", "hear", "know"))


def as_clause(use: Use, form: Form, source: Range) -> Relation | None:
    """Read "As X reported, P" and "P, as X said"."""
    tags, end, as_ = use.tags, use.end, source[0] - 1
    if use.cue.frames <= {"quote"} and not use.cue.particle:
        return None  # "P as the search continued"
    if as_ > 1 and use.line.words[as_ - 1] == "far":
        as_ = 0 if as_ <= 2 else as_
    elif as_ < 0 or use.line.words[as_] != "as" or not use.cue.frames & _SAYING:
        return None
    elif tags[as_ - 1] != "," and "as" in use.line.words[max(0, as_ - _COMPARED) : as_]:
        return None  # "not as much as X has promised"
    comma = end
    while comma < len(tags) and tags[comma] in "PyDNKYAzO":
        comma += 1
    if (
        tags[comma : comma + 1] not in (",", ".", "")
        or comma - end > 6
        or tags[end : end + 1] not in tuple("PyA,.")
    ):
        return None
    if use.cue.lemma in _LEARNT and use.line.words[end] == "from" and comma > end + 1:
        source = (end + 1, comma)
    if tags[comma : comma + 1] == "," and _SUBORDINATED.search(tags, 0, as_):
        stop = tags.find(",", comma + 1)
        return use.relation(form, [source], [(comma + 1, stop if stop > 0 else len(tags))])
    content = [(comma + 1, len(tags))] if as_ < 2 else content_before(tags, as_)
    if as_ >= 2 and tags[comma : comma + 1] == "," and tags[as_ - 1] == ",":
        content.append((comma + 1, len(tags)))
    content = [part for part in content if part[1] - part[0] > 1]
    return use.relation(form, [source], content) if content else None


_COMPARED = 8
"""Tokens over which a thing is compared with what was said of it ("as much money as")."""
_SUBORDINATED = re.compile(r"(?<=.)B,$")
"""What opens a clause of which alone an aside then tells the source ("It will fail if, as X says, P")."""


def reaching(use: Use, form: Form, source: Range) -> Relation | None:
    """Read "X said:" before the words said, and "X said." behind them, each a sentence of its own."""
    if "quote" not in use.cue.frames or form is not Form.SUBJECT:
        return None
    denying = use.cue.stance is Stance.DENYING
    rest = use.tags[use.end :]
    if rest.endswith(":") and len(rest) <= 14:
        reach = 1
    elif not denying and source[0] <= 1 and rest.strip("AyPDNK.") == "" and len(rest) <= 8:
        reach = -1
    else:
        return None
    relation = use.relation(form, [source], [])
    relation.reach = reach
    return relation
