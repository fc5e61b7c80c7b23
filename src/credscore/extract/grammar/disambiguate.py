"""Verb or noun: what a cue form that both share ("claims", "report") is where it stands."""

from __future__ import annotations

import re

from credscore.extract.grammar.agreement import is_plural
from credscore.extract.grammar.cues import clausal, denying
from credscore.extract.grammar.line import Line
from credscore.extract.grammar.verb_or_noun import PRONOUN_DETERMINERS, is_verb
from credscore.extract.wordsets import claim_nouns, word_set

_ARTICLES = frozenset(("a", "an", "the"))
_PRICED = frozenset(("cost", "costs", "total", "totals"))
"""Nouns that are verbs between a noun and a figure ("the ticket cost $40")."""
_SAYING = word_set("saying_that")
_TURNED = frozenset(("since", "least", "most", "first", "so")) | _PRICED
"""Words that those beside them make adverbs or verbs."""


def settle_verbs(line: Line, tags: list[str]) -> None:
    """Decide for each cue form that a noun shares ("claims", "report") which of the two it is here."""
    words, turned = line.words, not _TURNED.isdisjoint(line.present)
    for at in [at for at, tag in enumerate(tags) if tag in "BbVGR" or (turned and words[at] in _TURNED)]:
        tag = tags[at]
        if words[at] in _PRICED:
            amount = "".join(tags[at + 1 : at + 3]).startswith(("Y", "KY"))
            if tag == "N" and at and tags[at - 1] in "NKS" and amount:
                tags[at] = "v"
        elif tag == "G":
            if at and _is_ruling(words, tags, at):
                tags[at] = "N"
            elif at and words[at - 1] in claim_nouns() and _goes_round(words, at):
                tags[at] = "g"
        elif tag == "R":
            if words[at] == "who" and _does(words, tags, at + 1):
                tags[at + 1] = "v"
        elif words[at] in _PAPERS and _say_so(words, tags, at):
            tags[at : at + 2] = "NV"
        elif not _settled_by_neighbours(words, tags, at):
            _settle_verb(words, tags, at)


def _goes_round(words: list[str], at: int) -> bool:
    """Say whether a gerund tells that claims go round ("rumours circulating in the town", "reports making the rounds")."""
    return words[at] in _GOING_ROUND or words[at + 1 : at + 3] == ["the", "rounds"]


_GOING_ROUND = word_set("travelling_ways")
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
    elif word == "so" and at and tags[at - 1] in "NKv":
        if not _FOR_PURPOSE.match("".join(tags[at + 1 : at + 7])):
            return False
        tags[at] = "B"
    elif word == "first":
        if before == "the" and tags[at + 1 : at + 2] and tags[at + 1] in "VvHEMd":
            tags[at] = "N"
    else:
        return False
    return True


_FOR_PURPOSE = re.compile(r"(?:S|D?[ANKYz]{1,4})M")
"""What behind "so" tells what for ("ran a firm so people could claim P")."""


def _settle_verb(words: list[str], tags: list[str], at: int) -> None:
    tag = tags[at]
    if (at > 1 and tags[at - 1] == "I" and tags[at - 2] == "a") or (
        words[at] == "accused" and _is_accused(tags, at)
    ):
        tags[at] = "N"
    elif tag == "V" and at > 1 and words[at] in denying() and (floating := _floating(words, tags, at)):
        tags[floating] = "A"
    elif tag == "b":
        tags[at] = "V" if is_verb(words, tags, at) else "N"
    elif tag == "V" and words[at] in clausal() and not _before_that(tags, at + 1):
        tags[at] = "v" if words[at].endswith("ed") else "N"
    elif tag == "V" and _is_headed(words, tags, at):
        tags[at] = "N"


def _is_headed(words: list[str], tags: list[str], at: int) -> bool:
    """Say whether a form stands behind an article with nothing that it could govern ("the claims that", "its report said")."""
    if at and words[at - 1] in _ARTICLES and "".join(tags[at + 1 : at + 2]) in "T.,PO":
        return True
    inside = 0 < at < len(tags) - 1 and tags[at - 1] in "DzO" and tags[at + 1] in "VEHMd"
    return inside and words[at - 1] not in PRONOUN_DETERMINERS


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
        tags[at + 1 : at + 2] == ["T"]
        and words[max(0, lead - 1)] == "with"
        and words[lead] not in ("a", "an")
    ):
        return False  # "with its head Ann Lee warning that P"
    if (
        words[at] == "hearing"
        and words[at - 1] in _ARTICLES
        and "".join(tags[at + 1 : at + 2]) in ("P", "D", "Q")
    ):
        return True
    obtained = tags[at + 1 : at + 2] == ["v"] and words[at + 2 : at + 3] == ["by"]
    return obtained or at + 1 == len(tags) or tags[at + 1] in ".,;)VEHMdT"


_LEAD = 4
"""Tokens between an article and its noun."""


def _floating(words: list[str], tags: list[str], at: int) -> int:
    """Give the place of "all", "both" or "outright" between "have" and its verb ("the firms have all flatly denied it"), 0 where none is."""
    before = at - 1
    while before > 0 and tags[before] == "A":
        before -= 1
    return before if before > 0 and words[before] in FLOATING and tags[before - 1] == "H" else 0


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
    return tags[at + 1] in "DKYIU" or (tags[at + 1] == "P" and not is_plural(words[at]))


def _before_that(tags: list[str], at: int) -> bool:
    """Say whether "that" and a clause follow, with no more than a time or an adverb in between."""
    while at < len(tags) and tags[at] in "AyPK":
        at += 1
    return tags[at : at + 1] == ["T"] and at + 2 < len(tags)
