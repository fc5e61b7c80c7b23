"""Verb or noun: what a cue form that both share ("claims", "report") is where it stands."""

from __future__ import annotations

import re
from functools import lru_cache

from credscore.extract.grammar.cues import clausal, forms
from credscore.extract.wordsets import record_nouns, word_set
from credscore.terms import Stance

_RARELY_VERB = word_set("rarely_verb")
_PRONOUN_DETERMINERS = word_set("pronoun_determiners")
_TEMPORAL = word_set("temporal")
_TIMES = _TEMPORAL | word_set("time_leads")
_ONE_MORE = frozenset(("other", "another"))
_ARTICLES = frozenset(("a", "an", "the"))
_ADJECTIVAL = ("able", "ible", "ful", "ous", "less", "ical")
_ONE = frozenset(("a", "an"))
"""Behind which a noun that looks like several goes before another ("a news report", "a sales claim")."""
_PRICED = frozenset(("cost", "costs", "total", "totals"))
"""Nouns that are verbs between a noun and a figure ("the ticket cost $40")."""
_SAYING = word_set("saying_that")
_CALLING = word_set("calling_verbs")
_TURNED = frozenset(("since", "least", "most", "first")) | _PRICED
"""Words that those beside them make adverbs or verbs."""
_PLURAL_LIKE = word_set("plural_like")


def settle_verbs(words: list[str], tags: list[str]) -> None:
    """Decide for each cue form that a noun shares ("claims", "report") which of the two it is here."""
    turned = not _TURNED.isdisjoint(words)
    for at in [at for at, tag in enumerate(tags) if tag in "BbVGR" or (turned and words[at] in _TURNED)]:
        tag = tags[at]
        if words[at] in _PRICED:
            amount = "".join(tags[at + 1 : at + 3]).startswith(("Y", "KY"))
            if tag == "N" and at and tags[at - 1] in "NKS" and amount:
                tags[at] = "v"
        elif tag == "G":
            if at and _is_ruling(words, tags, at):
                tags[at] = "N"
        elif tag == "R":
            if words[at] == "who" and _does(words, tags, at + 1):
                tags[at + 1] = "v"
        elif words[at] in _PAPERS and _say_so(words, tags, at):
            tags[at : at + 2] = "NV"
        elif not _settled_by_neighbours(words, tags, at):
            _settle_verb(words, tags, at)


_PAPERS = word_set("papers_that_say")
_SAY_SO = word_set("what_papers_say")


def _say_so(words: list[str], tags: list[str], at: int) -> bool:
    """Say whether papers are what speaks behind the words said ("P, reports claim.")."""
    return (
        at > 1
        and tags[at - 1] in ",Q"
        and words[at + 1 : at + 2] != []
        and words[at + 1] in _SAY_SO
        and (tags[at + 2 : at + 3] in ([], ["."]))
    )


def _settled_by_neighbours(words: list[str], tags: list[str], at: int) -> bool:
    """Tag the words that those beside them turn ("such as", "at least", "the first did"); say whether it was one of them."""
    word, before = words[at], words[at - 1] if at else ""
    if tags[at] == "B" and word == "as" and before in ("such", "well"):
        tags[at] = "P"
    elif word == "since" and at and tags[at - 1] == "H":
        tags[at] = "A"
    elif word in ("least", "most") and before == "at":
        tags[at - 1] = tags[at] = "A"
    elif word == "first":
        if before == "the" and tags[at + 1 : at + 2] and tags[at + 1] in "VvHEMd":
            tags[at] = "N"
    else:
        return False
    return True


def _settle_verb(words: list[str], tags: list[str], at: int) -> None:
    tag = tags[at]
    if (at > 1 and tags[at - 1] == "I" and tags[at - 2] == "a") or (
        words[at] == "accused" and _is_accused(tags, at)
    ):
        tags[at] = "N"
    elif tag == "V" and at > 1 and words[at] in _denying() and (floating := _floating(words, tags, at)):
        tags[floating] = "A"
    elif tag == "b":
        tags[at] = "V" if _is_verb(words, tags, at) else "N"
    elif tag == "V" and words[at] in clausal() and not _before_that(tags, at + 1):
        tags[at] = "v" if words[at].endswith("ed") else "N"
    elif tag == "V" and _is_headed(words, tags, at):
        tags[at] = "N"


def _is_headed(words: list[str], tags: list[str], at: int) -> bool:
    """Say whether a form stands behind an article with nothing that it could govern ("the claims that", "its report said")."""
    if at and words[at - 1] in _ARTICLES and "".join(tags[at + 1 : at + 2]) in "T.,PO":
        return True
    inside = 0 < at < len(tags) - 1 and tags[at - 1] in "DzO" and tags[at + 1] in "VEHMd"
    return inside and words[at - 1] not in _PRONOUN_DETERMINERS


def _is_ruling(words: list[str], tags: list[str], at: int) -> bool:
    """Say whether a form in "ing" ends a noun phrase ("the 61-page ruling", "told the hearing that")."""
    lead = at - 1
    while lead > 0 and tags[lead] in "YNKA":
        lead -= 1
    if tags[lead] not in "Dz" or at - lead > _LEAD:
        return False
    if tags[at + 1 : at + 2] == ["T"] and tags[at - 1] in "NK" and words[at] in _SAYING:
        return False  # "a letter saying that P"
    if (
        words[at] == "hearing"
        and words[at - 1] in _ARTICLES
        and "".join(tags[at + 1 : at + 2]) in ("P", "D", "Q")
    ):
        return True
    return at + 1 == len(tags) or tags[at + 1] in ".,;)VEHMdT"


_LEAD = 4


_PRESS = frozenset(("media", "press", "news", "newspaper"))


def _floating(words: list[str], tags: list[str], at: int) -> int:
    """Give the place of "all", "both" or "outright" between "have" and its verb ("the firms have all flatly denied it"), 0 where none is."""
    before = at - 1
    while before > 0 and tags[before] == "A":
        before -= 1
    return before if before > 0 and words[before] in FLOATING and tags[before - 1] == "H" else 0


@lru_cache(maxsize=4)
def _denying(language: str = "en") -> frozenset[str]:
    return frozenset(
        form for form, entry in forms(language).items() if entry.cues[-1].stance is Stance.DENYING
    )


FLOATING = frozenset(("all", "both", "each", "outright"))


def _is_accused(tags: list[str], at: int) -> bool:
    """Say whether "accused" is what somebody is, before the name ("the theft, accused Bala Roe had fled")."""
    led = at == 0 or tags[at - 1] in ",PDB"
    return led and _NAME_DOES.match("".join(tags[at + 1 : at + 6])) is not None


_NAME_DOES = re.compile(r"K{1,4}A?[HEMdvV]")


def _does(words: list[str], tags: list[str], at: int) -> bool:
    """Say whether an unknown word behind "who" is its verb ("a pilot who overflew Rabat"), not a noun ("whom police say")."""
    if tags[at : at + 1] != ["N"] or at + 1 >= len(tags):
        return False
    return tags[at + 1] in "DKYIU" or (tags[at + 1] == "P" and not _is_plural(words[at]))


def _before_that(tags: list[str], at: int) -> bool:
    """Say whether "that" and a clause follow, with no more than a time or an adverb in between."""
    while at < len(tags) and tags[at] in "AyPK":
        at += 1
    return tags[at : at + 1] == ["T"] and at + 2 < len(tags)


@lru_cache(maxsize=4)
def _unmarked(language: str = "en") -> frozenset[str]:
    """Forms that are base and past in one ("put"), which agree with any subject."""
    return frozenset(form for form, entry in forms(language).items() if {"b", "p"} <= set(entry.shape))


def _is_verb(words: list[str], tags: list[str], at: int) -> bool:
    """Say whether a base or third-person form is a verb, by the word before it and agreement."""
    before = _word_before(words, tags, at)
    if before < 0:
        return False
    tag, word = tags[before], words[before]
    following = tags[at + 1] if at + 1 < len(tags) else "."
    press = before > 1 and word in _PRESS and words[before - 2] == "as"
    if tag in "NQ" and before and (words[before - 1] == "as" or press) and following == "T":
        return False
    third = words[at].endswith("s") and not words[at].endswith("ss")
    if before == 0 and at == 1 and word in _STAGES and following == "P" and words[at] in record_nouns():
        return False  # "Early reports from the port say that P"
    if words[at] == "estimates" and words[at + 1 : at + 2] in (["hearing"], ["hearings"], ["committee"]):
        return False
    if third and before and words[before - 1 : before] == ["amid"]:
        return False  # "amid opposition claims that he lied"
    if following == "." and _closes(words, tags, at, third):
        return True
    if following == "." and at > 1 and words[at] in _unmarked() and tags[at - 2] in ",Q" and tag == "N":
        return _is_plural(word)  # "P, economists forecast."
    if words[at] in _RARELY_VERB and following not in "TQ:" and tag not in "MdI":
        return third and _tells_all_the_same(words, tags, at)
    if tag == "H" and words[at] in _unmarked():
        return True  # "Analysts have forecast sales will rise"
    if words[at] in _unmarked() and (
        tag in "KNE" or word in _ONE_MORE or (tag == "U" and tags[before - 1] == "O")
    ):
        return (
            following in "DSUYTQ:"
            or words[at + 1 : at + 2] == ["out"]
            or _put_at(words, tags, at)
            or (
                words[at + 1 : at + 2] == ["at"]
                and AT_FIRST.match("".join(tags[at + 1 : at + 7])) is not None
            )
            or (tag == "E" and words[at + 1 : at + 2] == ["at"])
        )
    if tag in "MdISFR":
        return True
    if tag == "D":
        singular = word in ("this", "that", "each", "neither") or word in _ONE_MORE
        return (word in _PRONOUN_DETERMINERS or word in _ONE_MORE) and third == singular
    if tag == "g":
        return third and following != "b" and before > 0 and tags[before - 1] in "DzNK"
    if following in "TDKNSY" and (tag == "y" or word in _TEMPORAL or word == "times"):
        dated = _dated(words, tags, before)
        if dated >= 0:
            return _is_plural(words[dated]) != third
    if tag in "zOPYVvGgEH-UyBT" and not (tag == "Y" and word == "one"):
        return tag in "yU" and third
    return _agrees(words, tags, at, before, third)


_STAGES = word_set("record_stages")


def _tells_all_the_same(words: list[str], tags: list[str], at: int) -> bool:
    """Say whether a form that is mostly a noun is the verb of an aside ("P, states Ann Lee", "The pier, the report states, P")."""
    if tags[at - 1] == ",":
        return _NAMED_LAST.match("".join(tags[at + 1 : at + 6])) is not None
    return (
        words[at - 1] in record_nouns()
        and tags[at + 1 : at + 2] == [","]
        and "," in tags[max(0, at - _LEAD) : at]
    )


_NAMED_LAST = re.compile(r"K{1,4}[.,;]")


def _word_before(words: list[str], tags: list[str], at: int) -> int:
    """Give the word before a form, over adverbs and the number in a name ("Channel 4 reports"); -1 where there is none."""
    before = at - 1
    while before >= 0 and tags[before] in "AX":
        before -= 1
    numbered = before > 0 and tags[before] == "Y" and tags[before - 1] == "K" and words[before].isdigit()
    return before - numbered


def _agrees(words: list[str], tags: list[str], at: int, before: int, third: bool) -> bool:
    """Say whether what stands before a form can be its subject: a noun that agrees with it, names, or a mark."""
    tag, word = tags[before], words[before]
    following = tags[at + 1] if at + 1 < len(tags) else "."
    if tag in "KN":
        head = _head(tags, before)
        tag, word = tags[head], words[head]
        if (following == "T" and not _one_thing(words, tags, head, third)) or (
            following == "." and not third and "," in tags[:head]
        ):
            return True
    if tag == "N" and third and word.endswith(_ADJECTIVAL) and tags[head - 1 : head] != ["D"]:
        return False  # "set out workable plans"
    if tag == "N":
        return not (not third and words[before - 1] in _ONE and before == head) and (
            _is_plural(word) != third and following not in "VEMHd" and not _is_named_so(words, tags, before)
        )
    if tag == "K":
        if not third and words[head - 1 : head] in (["a"], ["an"]):
            return False  # "a Reuters report quoting two clerks"
        return following not in "VEMHdO" and (
            third or word.endswith("s") or word in _PLURAL_LIKE or _coordinated(tags, before)
        )
    if tag in ",Q" and not third and _TITLED.match("".join(tags[at + 1 : at + 9])):
        return False
    if tag == "C" and not third and following == "N" and not {"I", "M"} & set(tags[:before]):
        return False  # "the coast guard and fire service divers"
    return tag in ",)QC;" and following not in "VEMHdO.,"


def _is_named_so(words: list[str], tags: list[str], at: int) -> bool:
    """Say whether a verb of naming stands before the phrase, whose noun then follows ("called the lengthy reports “false”")."""
    while at > 0 and tags[at] in "NAYvg":
        at -= 1
    return at > 0 and tags[at] == "D" and words[at - 1] in _CALLING


def _one_thing(words: list[str], tags: list[str], head: int, third: bool) -> bool:
    """Say whether a form without "s" stands behind "a" and a noun, and is the noun of that phrase ("a voice note that …")."""
    first = head
    while first > 0 and tags[first - 1] in "NAgvYK":
        first -= 1
    if third or first == 0 or _is_plural(words[head]):
        return False
    if words[first - 1] == "the":
        return head == first and tags[head] == "K" and _is_of_a_country(words[head])
    return words[first - 1] in ("a", "an")


def _is_of_a_country(word: str) -> bool:
    """Say whether an adjective needs an "s" to mean the people ("the Kenyan claim that", "the Kenyans claim that")."""
    return word.endswith(("an", "i")) and word not in _PEOPLES


_PEOPLES = word_set("peoples_in_one_form")


def _put_at(words: list[str], tags: list[str], at: int) -> bool:
    """Say whether a thing and its figure follow ("put unemployment at 11%")."""
    match = _AT_FIGURE.match("".join(tags[at + 1 : at + 9]))
    return match is not None and words[at + 1 + match.end("thing")] == "at"


_AT_FIGURE = re.compile(r"(?P<thing>[ANKOPz]{0,4}?[NK])P(?:A{0,2}(?:DP)?Y|Q)")


AT_FIRST = re.compile(r"PA{0,2}Y{1,2}D")
"""A figure before what it counts ("put at 40 the number of those hurt")."""


def _closes(words: list[str], tags: list[str], at: int, third: bool) -> bool:
    """Say whether the last word of a sentence is the verb of the source behind a comma ("P, the release states")."""
    comma = at - 1
    while comma > 0 and tags[comma] in "NKYzOg":
        comma -= 1
    if tags[comma] != "D" or comma < 1 or tags[comma - 1] not in ",Q" or comma == at - 1:
        return False
    if tags[comma - 1] == "Q":
        return words[at] in _unmarked() or _is_plural(words[_head(tags, at - 1)]) != third
    head = _head(tags, at - 1)
    agrees = words[at] in _unmarked() or _is_plural(words[head]) != third
    return agrees and not _FINITE.isdisjoint(tags[:comma])


_FINITE = frozenset("EHMdvV")
_TITLED = re.compile(r"N{1,3}K{0,4}V")
"""What a cue verb's own form stands before as a noun: "…”, fire chief Ann Roe said"."""


def _dated(words: list[str], tags: list[str], at: int) -> int:
    """Give the noun on which the time that ends at a token hangs ("images taken last month"), or -1."""
    floor = at - 5
    while at > max(0, floor) and (tags[at] in "yYDPA" or words[at] in _TIMES or words[at] == "times"):
        at -= 1
    if tags[at] not in "vV":
        return -1
    return at - 1 if at > 0 and tags[at - 1] in "NK" else -1


def _is_plural(word: str) -> bool:
    return (word.endswith("s") and not word.endswith(("ss", "us", "is"))) or word in _PLURAL_LIKE


def _head(tags: list[str], at: int) -> int:
    """Give the head of the phrase that ends at a token: the noun before its first preposition."""
    head, left = at, at
    while left > 0 and at - left < 12 and tags[left - 1] in "NKDYzPOAUI":
        left -= 1
        if tags[left] in "POI" and left > 0 and tags[left - 1] in "NKU":
            head = left - 1
        elif left > 1 and tags[left - 2] == "N" and tags[left - 1] + tags[left] in ("vP", "VP", "gD"):
            head = left = left - 2
    return head


def _coordinated(tags: list[str], at: int) -> bool:
    """Say whether the name that ends at a token is one of several joined by "and"."""
    while at > 0 and tags[at] in "KNDzO":
        at -= 1
    return tags[at] == "C"
