"""Verbs behind the words said and before who said them: "P, said X"."""

from __future__ import annotations

import re

from credscore.extract.grammar.frames import ON_CONDITION
from credscore.extract.grammar.order import LATER, SAYING
from credscore.extract.grammar.phrases import has_finite, only_nouns, phrase_right
from credscore.extract.grammar.relation import Relation
from credscore.extract.grammar.usage import Use, content_before
from credscore.extract.spans import Form

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


def inverted(use: Use) -> Relation | None:
    """Read "P, said X"."""
    tags, start = use.tags, use.start
    if start == 0 or not use.cue.frames & SAYING or tags[start : use.at].strip("A"):
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
        or (ON_CONDITION.match(tags, stop) and not has_finite(tags, 0, start))
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
    if not quoted and use.cue.lemma in _SEEING:
        return False  # "was raised in a broken home, saw his mother abused"
    return quoted or (tags[start - 1] in ",-" and start >= 2 and use.line.words[use.at] != "read")


_SEEING = frozenset(("see", "hear", "watch", "feel", "notice", "witness"))
"""What nobody does behind the words that he says."""


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
    later = LATER.match(tags, stop)
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
    return opened > 0 and only_nouns(tags, opened)
