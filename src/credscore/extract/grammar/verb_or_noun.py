"""Whether a base or third-person form that a noun shares is the verb, by what stands before it."""

from __future__ import annotations

import re

from credscore.extract.grammar.agreement import Standing, agrees, head_before, is_plural
from credscore.extract.grammar.cues import denying
from credscore.extract.grammar.unmarked import ONE_MORE, unmarked, unmarked_verb
from credscore.extract.wordsets import record_nouns, word_set

_RARELY_VERB = word_set("rarely_verb")
PRONOUN_DETERMINERS = word_set("pronoun_determiners")
_TEMPORAL = word_set("temporal")
_TIMES = _TEMPORAL | word_set("time_leads")
_ASIDE = 4
"""Tokens between a comma and the verb of what it sets off."""
_PRESS = frozenset(("media", "press", "news", "newspaper"))


def is_verb(words: list[str], tags: list[str], at: int) -> bool:
    """Say whether a base or third-person form is a verb, by the word before it and agreement."""
    before = _word_before(words, tags, at)
    if before < 0:
        return False
    form = Standing(words, tags, at, before, words[at].endswith("s") and not words[at].endswith("ss"))
    if _is_surely_noun(form):
        return False
    decided = _at_the_end(form) if form.following == "." else None
    if decided is not None:
        return decided
    if words[at] in _RARELY_VERB and form.following not in "TQ:" and form.tag not in "MdI":
        return form.third and _tells_all_the_same(words, tags, at)
    decided = unmarked_verb(form)
    return _behind(form) if decided is None else decided


def _is_surely_noun(form: Standing) -> bool:
    """Say whether a form is a noun whatever agrees with it ("as media reports that", "amid opposition claims that he lied")."""
    words, _, at, before, third = form
    if form.tag in "NQ" and before and form.following == "T":
        press = before > 1 and form.word in _PRESS and words[before - 2] == "as"
        if words[before - 1] == "as" or press or _is_object(form):
            return True
    if before == 0 and at == 1 and form.word in _STAGES and form.following == "P":
        return words[at] in record_nouns()  # "Early reports from the port say that P"
    if words[at] == "estimates" and words[at + 1 : at + 2] in (["hearing"], ["hearings"], ["committee"]):
        return True
    return third and before > 0 and words[before - 1] == "amid"


def _is_object(form: Standing) -> bool:
    """Say whether a noun with the form is what is denied, or what a preposition names ("denied media reports that P", "despite press claims that P")."""
    first = form.before
    while first > 0 and form.tags[first] in "NKA" and form.before - first < _ASIDE:
        first -= 1
    if form.words[first] in denying():
        return True
    return form.word in _PRESS and form.tags[first] in "PVGg"


def _at_the_end(form: Standing) -> bool | None:
    """Say whether the last word of a sentence is its verb; None where its place alone does not tell."""
    words, tags, at, _, third = form
    if _closes(words, tags, at, third):
        return True
    if at > 1 and words[at] in unmarked() and tags[at - 2] in ",Q" and form.tag == "N":
        return is_plural(form.word)  # "P, economists forecast."
    return None


def _behind(form: Standing) -> bool:
    """Say whether a form is a verb by what stands before it alone."""
    words, tags, at, before, third = form
    tag, word, following = form.tag, form.word, form.following
    if tag in "MdISFR":
        return True
    if words[at] == "claims" and following == "I" and words[at + 2 : at + 3] and words[at + 2] in _CLAIMED:
        return True  # "a clip seen on X claims to show"
    if tag == "D":
        singular = word in ("this", "that", "each", "neither") or word in ONE_MORE
        return (word in PRONOUN_DETERMINERS or word in ONE_MORE) and third == singular
    if tag == "g":
        return third and following != "b" and before > 0 and tags[before - 1] in "DzNK"
    if following in "TDKNSY" and (tag == "y" or word in _TEMPORAL or word == "times"):
        dated = _dated(words, tags, before)
        if dated >= 0:
            return is_plural(words[dated]) != third
    if tag in "zOPYVvGgEH-UyBT" and not (tag == "Y" and word == "one"):
        return tag in "yU" and third
    return agrees(form)


_STAGES = word_set("record_stages")
_CLAIMED = word_set("claimed_infinitives")


def _tells_all_the_same(words: list[str], tags: list[str], at: int) -> bool:
    """Say whether a form that is mostly a noun is the verb of an aside ("P, states Ann Lee", "The pier, the report states, P")."""
    if tags[at - 1] == ",":
        return _NAMED_LAST.match("".join(tags[at + 1 : at + 6])) is not None
    return (
        words[at - 1] in record_nouns()
        and tags[at + 1 : at + 2] == [","]
        and "," in tags[max(0, at - _ASIDE) : at]
    )


_NAMED_LAST = re.compile(r"K{1,4}[.,;]")


def _word_before(words: list[str], tags: list[str], at: int) -> int:
    """Give the word before a form, over adverbs and the number in a name ("Channel 4 reports"); -1 where there is none."""
    before = at - 1
    while before >= 0 and tags[before] in "AX":
        before -= 1
    numbered = before > 0 and tags[before] == "Y" and tags[before - 1] == "K" and words[before].isdigit()
    return before - numbered


def _closes(words: list[str], tags: list[str], at: int, third: bool) -> bool:
    """Say whether the last word of a sentence is the verb of the source behind a comma ("P, the release on its site states")."""
    comma = at - 1
    while comma > 0 and tags[comma] not in ",Q" and tags[comma] not in _APART:
        comma -= 1
    first = comma + 1
    if tags[comma] not in ",Q" or tags[first] != "D" or at - first < _LEAST:
        return False
    last = first + 1
    while last < at and tags[last] in "NKYzOgA":
        last += 1
    if last < at and tags[last] not in "PvV":
        return False
    fits = words[at] in unmarked() or is_plural(words[head_before(tags, last - 1)]) != third
    return fits and (tags[comma] == "Q" or not _FINITE.isdisjoint(tags[:comma]))


_APART = frozenset("EHMdSTRWBC;:.")
_LEAST = 2
_FINITE = frozenset("EHMdvV")


def _dated(words: list[str], tags: list[str], at: int) -> int:
    """Give the noun on which the time that ends at a token hangs ("images taken last month"), or -1."""
    floor = at - 5
    while at > max(0, floor) and (tags[at] in "yYDPA" or words[at] in _TIMES or words[at] == "times"):
        at -= 1
    if tags[at] not in "vV":
        return -1
    return at - 1 if at > 0 and tags[at - 1] in "NK" else -1
