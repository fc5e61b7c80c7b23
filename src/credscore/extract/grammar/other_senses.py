"""Cue verbs in senses in which they tell nothing: "the flood claimed five lives", "a group known for its raids"."""

from __future__ import annotations

import re

from credscore.extract.grammar import records
from credscore.extract.grammar.cues import forms
from credscore.extract.grammar.frames import Complement
from credscore.extract.grammar.line import Line
from credscore.extract.grammar.phrases import phrase_end
from credscore.extract.grammar.relation import Range
from credscore.extract.grammar.usage import Use
from credscore.extract.wordsets import record_nouns, word_set
from credscore.normalize.lists import listed

_LOST = word_set("claimed_things")
"""Lives that something takes, and what is fetched or won ("relatives claimed the bodies")."""
_OF_A_KIND = {"identify": (["as"],), "know": (["for"], ["as"]), "refer": (["to", "as"],)}
"""What stands behind a verb that only tells what somebody is ("people who identify as nomads", "a group known for its raids")."""
_SAID_THINGS = {
    "say": [[word] for word in word_set("said_rites")],
    "fear": [[word] for word in word_set("feared_fates")],
}
"""What is said or feared and tells nothing ("imams said prayers", "searched for passengers feared dead")."""
_WITHHELD = word_set("withheld")
_PASSIVE_BEFORE = re.compile(r"EA*[vV][^EHMdTWR;:]*$")
_VERBS = ("E", "H", "M", "d")


def does_something_else(use: Use) -> bool:
    """Say whether a cue verb stands in a sense in which it tells nothing.

    Parameters
    ----------
    use : Use
    """
    if _of_whom_it_is_said(use):
        return True
    if any(
        use.line.words[use.at + 1 : use.at + 1 + len(kind)] == kind
        for kind in _OF_A_KIND.get(use.cue.lemma, ())
    ):
        return True
    if use.cue.lemma == "write" and _writes_letter(use):
        return True
    if use.cue.lemma == "charge":
        return _asks_money(use)
    if use.cue.lemma == "recall":
        amount = _AMOUNT.match(use.tags, use.end)  # "will recall about 2.1 million cars"
        return amount is not None and any(
            word[:1].isdigit() for word in use.line.words[use.end : amount.end()]
        )
    if use.cue.lemma == "assume":
        return _takes_over(use)
    if use.cue.lemma in _SAID_THINGS:
        return use.line.words[use.end : use.end + 1] in _SAID_THINGS[use.cue.lemma]
    return _takes_lives(use) if use.cue.lemma == "claim" else use.cue.lemma == "deny" and _withheld(use)


_AMOUNT = re.compile(r"A{0,2}(?:D?A{0,2})?Y{1,3}[ANKg]{0,4}(?![EHMdvV])")
"""So many things, with no verb behind them."""


def _asks_money(use: Use) -> bool:
    """Say whether somebody charges others a price ("could charge the mills up to 10% of their sales")."""
    end = phrase_end(use.tags, use.end)
    return end > use.end and use.tags[end : end + 1] not in (*_VERBS, "v", "V", "F")


def _writes_letter(use: Use) -> bool:
    """Say whether what somebody writes is the paper itself ("wrote the letter to the board in May")."""
    end = phrase_end(use.tags, use.end)
    head = _HEAD.match(use.tags, use.end, end)
    return (
        head is not None
        and use.line.words[head.end() - 1] in _PAPERS
        and use.tags[end : end + 1] not in _VERBS
    )


_HEAD = re.compile("D?[ANK]{0,3}N")
_PAPERS = word_set("issued_words")


def _of_whom_it_is_said(use: Use) -> bool:
    """Say whether a participle only tells what is said of somebody ("Men believed to belong to a gang have fled")."""
    if use.cue.lemma not in _SAID_OF or use.start != use.at or use.tags[use.end : use.end + 1] != "I":
        return False
    return use.tags[use.end + 1 : use.end + 2] in ("E", "H", "v", "V", "b")


_SAID_OF = word_set("said_of_somebody")
_TAKEN = word_set("offices_taken")
"""What somebody assumes who takes it over ("since assuming office")."""


def _takes_lives(use: Use) -> bool:
    """Say whether a thing took lives ("the flood claimed five lives")."""
    end = phrase_end(use.tags, use.end)
    return not _LOST.isdisjoint(use.line.words[use.end : end]) and use.tags[end : end + 1] not in _VERBS


def _takes_over(use: Use) -> bool:
    """Say whether somebody assumes an office or the like ("since assuming office in May")."""
    at = next(
        (i for i in range(use.end, use.end + 4) if use.line.words[i : i + 1] and use.line.words[i] in _TAKEN),
        0,
    )
    return at > 0 and use.tags[at + 1 : at + 2] not in ("N", "K", "V", "v", "E", "M", "H")


def _withheld(use: Use) -> bool:
    """Say whether somebody was denied what others get ("was denied entry", "arrested and denied a lawyer", "denied his rivals a debate")."""
    tags, end = use.tags, phrase_end(use.tags, use.end)
    things = use.line.words[use.end : end]
    if "E" in tags[use.start : use.at]:
        return bool(things) and listed("date_marks").isdisjoint(things)
    kept = not _WITHHELD.isdisjoint(things)
    if tags[use.start - 1 : use.start] == "C" and kept:
        return _PASSIVE_BEFORE.search(tags, 0, use.start - 1) is not None
    return (kept and tags[use.end] in "NK" and "to" in use.line.words[end : end + 1]) or _FROM_WHOM.match(
        tags, use.end
    ) is not None


_FROM_WHOM = re.compile("(?:D?A?[NK]{1,3}(?:CD?A?[NK]{1,3})?|S)D[AYN]{0,3}N(?![EHMdvVGSN])")
"""Two phrases in a row: whom something is denied, and what."""


_EXPLETIVES = frozenset(("it", "this", "that", "there"))


def is_bidden(use: Use, source: Range) -> bool:
    """Say whether a bare form tells what somebody is called on to do ("demanded that Roe retract his claim")."""
    last = use.line.words[source[1] - 1]
    if use.line.words[use.at] != use.cue.lemma or use.start != use.at or last.endswith("s"):
        return False
    before = source[0] - 1 - (use.tags[source[0] - 1 : source[0]] == "T")
    form = forms().get(use.line.words[before]) if before >= 0 else None
    return use.tags[source[0]] != "S" and form is not None and form.cues[-1].lemma in _BIDDING


_BIDDING = word_set("bidding_verbs")


def tells_nothing(use: Use, source: Range) -> bool:
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


def _compares(use: Use, source: Range) -> bool:
    """Say whether a source is what something is measured by ("two more than the ministry had admitted")."""
    behind = use.line.words.index("than", max(0, source[0] - 1)) + 1
    counted = use.tags[behind] == "Y" or use.line.words[behind + 1] in _ROUND
    return not counted and use.complement() is None


_ROUND = frozenset(("dozen", "hundred", "score", "thousand", "half", "third", "quarter"))


def _acquainted(use: Use, source: Range) -> bool:
    """Say whether "I know" tells whose acquaintance somebody is ("a guy I know at the bank")."""
    return source[0] > 0 and use.line.words[source[0]] in ("i", "we") and use.tags[source[0] - 1] in "NU"


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
