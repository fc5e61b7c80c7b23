"""Bare denials, corrections and retractions: which claims of the article they point at."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from credscore import lexicon
from credscore.extract.assertion import proposition
from credscore.extract.denied_objects import read_object
from credscore.extract.grammar.cues import forms
from credscore.extract.proper_names import first_names
from credscore.extract.rebuttals import is_rebuttal, names_none, owns_no_guilt
from credscore.extract.statement import Statement
from credscore.extract.targets import deniable, denied_rows
from credscore.extract.verb_forms import FINITE
from credscore.extract.wordings import ERRED, OWN_REPORT
from credscore.extract.wordsets import false_words, function_words, word_set
from credscore.normalize.names import countries_in, government
from credscore.normalize.text import has_digit
from credscore.terms import Act, Polarity


def is_bare(text: str) -> bool:
    """Say whether a denial names what it denies only by a noun ("these reports").

    Examples
    --------
    >>> is_bare("these claims"), is_bare("the ship had left the harbour")
    (True, False)
    >>> is_bare("it had sold the ship"), is_bare("it was in talks"), is_bare("it as nonsense")
    (False, False, True)
    """
    if not text.strip() or names_none(text) or _HOW.fullmatch(text):
        return True
    if is_rebuttal(text):
        return proposition(text) is None
    return proposition(text) is None and bool(read_object(text).kind) and _OF_IT.match(text) is None


_HOW = re.compile(r"\W*[a-z]+ly(?:,? (?:and )?[a-z]+ly)?\W*", re.IGNORECASE)
"""Only how it is denied ("denied that “categorically”")."""


def refers(text: str) -> bool:
    """Say whether words only point at something said before ("the report on Friday", "it").

    Examples
    --------
    >>> refers("the report on Friday"), refers("the death toll of 40"), refers("the arrest")
    (True, False, False)
    """
    thing = read_object(text)
    told = bool(thing.kind) and not thing.words and not thing.amounts and not has_digit(text)
    return (
        told
        and _TELLING.search(text) is None
        and proposition(text) is None
        and _OF_IT.match(text) is None
        and FINITE.search(text) is None
    )


def is_told_of(text: str) -> bool:
    """Say whether words name a report or a charge by what it is about ("rumours of a split"), and tell no clause.

    Examples
    --------
    >>> is_told_of("charges of fraud and conspiracy"), is_told_of("any involvement in the deal")
    (True, False)
    """
    return read_object(text).kind in ("account", "charge", "claim") and _OF.match(text) is not None


_OF = re.compile(r"(?:(?:any|all|the|these|those|such) )?(?:[a-z]+ )?[a-z]+s? of [^,;]{2,80}\W*$")
_TELLING = re.compile(r"\b(?:link|say|claim|suggest|alleg|accus|stat|indicat|quot|ty)ing\b")
"""What a report says ("the reports linking him to the club")."""
_OF_IT = re.compile(
    r"(?:it|they|this|that|these|those)(?: is| are| was| were|[’'](?:s|re)) (?!the case\b|so\b|happening\b|in any way true\b)",
    re.IGNORECASE,
)
"""The start of a clause about a thing ("it was in talks"), which no verdict follows."""


def point(
    rows: list[dict[str, Any]],
    statements: list[Statement],
    texts: list[str],
    asked: frozenset[int] = frozenset(),
) -> None:
    """Give every denial its targets (as rows), and word the bare ones by what they deny.

    Parameters
    ----------
    rows : list of dict
    statements : list of Statement
        The statement of every row.
    texts : list of str
        The words said.
    asked : frozenset of int
        The sentences that ask something; a plain no behind one answers it and no claim.
    """
    for at, row in enumerate(rows):
        bare = row.pop("bare")
        if row.pop("echo"):
            _echo(at, row, statements, rows)
            continue
        if row["act"] is Act.STATEMENT:
            continue
        if row["act"] is Act.RETRACTION and at and _restates(row, rows[at - 1], statements, at):
            _take_over(row, rows[at - 1], rows)
            continue
        thing = read_object(texts[at])
        if bare and not thing.kind:
            thing = thing._replace(words=frozenset())
        if bare and statements[at].lemma in _THROWN_OUT and _COURT.search(row["speaker"] or ""):
            bare, row["assertion"] = False, row["sentence"]
        found = denied_rows(at, thing, statements, rows, bare) or _denied_beside(at, statements[at], rows)
        if bare and thing.kind in ("", "pronoun") and statements[at].sentence - 1 in asked:
            found, row["keep"] = [], row["keep"] and not statements[at].quoted
        if bare and (other := _OF_ANOTHER.match(texts[at])):
            subject = re.compile(rf"\b{re.escape(other[1])}\b", re.IGNORECASE)
            found = [i for i in found if subject.search(rows[i]["assertion"])]
        row["targets"] = tuple(rows[i] for i in found)
        if bare and statements[at].quoted and _JUDGEMENT.fullmatch(texts[at]):
            found = [i for i in found if not _told_by_himself(row, rows[i])]
            row["targets"] = tuple(rows[i] for i in found)
        if bare and found and not owns_no_guilt(texts[at]):
            row["assertion"] = _untrue(rows[found[0]]["assertion"], rows)
            row["quantities"] = ()
        elif statements[at].lemma == "withdraw" and (bare or _UNNAMED.match(row["assertion"])):
            if statements[at].cue is None and not _UNNAMED.match(texts[at]):
                row["assertion"] = row["sentence"]
            else:
                row["assertion"] = f"{row['speaker']} withdrew {texts[at]}"
            continue
        elif bare and row["speaker"] is None and statements[at].form is None and not statements[at].lemma:
            row["keep"] = bool(thing.words)
        if bare and any(_same_denial(row, rows[i], not found) for i in range(max(0, at - 3), at)):
            row["keep"] = False


_THROWN_OUT = frozenset(("dismiss", "reject"))
_COURT = re.compile(r"\b(?:courts?|judges?|tribunals?|magistrates?|justices?)\b", re.IGNORECASE)
"""Who throws a suit out without saying that what is told is untrue."""
_JUDGEMENT = re.compile(r"[ ”\"]*it(?:[’']s| is)(?: simply| just)? wrong[ .,!”\"]*", re.IGNORECASE)
"""What blames a deed as well as it calls a claim false."""


def _told_by_himself(row: dict[str, Any], target: dict[str, Any]) -> bool:
    """Say whether an outlet only tells what the denier said or did in words ("Biden condemned the violence")."""
    words = target["assertion"].split()[:5]
    name = (row["speaker"] or "").split(" ")[-1]
    return target["speaker"] is None and name in words and any(word in forms() for word in words)


_UNNAMED = re.compile(r"(?:its|his|her|their|the|what|everything|all) ", re.IGNORECASE)
"""The start of what is taken back where no clause of it is told."""


_OF_ANOTHER = re.compile(
    r"\W*(?:the )?((?!(?:it|he|she|they|we|i|you|there|this|that|one|all|none) )[\w.’-]+(?: [\w.’-]+){0,3}) "
    r"(?:is|are|was|were|has|have|had|do|does|did|will|would|can|could) ?(?:not|n[’']t|never)(?:\W*$|[,;:.] )",
    re.IGNORECASE,
)
"""What is left out of a denial whose subject is named ("The Forest Service doesn’t"); only claims on it can be meant."""


def _denied_beside(at: int, statement: Statement, rows: list[dict[str, Any]]) -> list[int]:
    """Find what the one named before denies in the same words of one sentence ("denied by both A and B")."""
    row, before = rows[at], rows[at - 1] if at else None
    if before is None or any(row[field] != before[field] for field in ("act", "start", "assertion")):
        return []
    places = {id(other): place for place, other in enumerate(rows[:at])}
    return [places[id(target)] for target in before["targets"] if deniable(row, target, statement.lemma)]


def _untrue(told: str, rows: list[dict[str, Any]]) -> str:
    plain = _plain(told, [other["sentence"] for other in rows])
    return f"It is not true that {told[:1].lower() if plain else told[:1]}{told[1:]}"


def _restates(row: dict[str, Any], before: dict[str, Any], statements: list[Statement], at: int) -> bool:
    """Say whether the claim before a retraction only tells again what the outlet had reported."""
    near = 0 <= statements[at].sentence - statements[at - 1].sentence <= 1
    if not near or row["speaker"] is not None:
        return False
    if ERRED.match(row["sentence"]):
        return before["act"] is Act.STATEMENT or not before["keep"]
    own = OWN_REPORT.search(before["sentence"]) is not None
    return own and before["speaker"] is None and before["act"] is Act.STATEMENT


def _take_over(row: dict[str, Any], restated: dict[str, Any], rows: list[dict[str, Any]]) -> None:
    """Let a retraction say what it takes back, which its own article does not tell as its claim."""
    told = _TOLD_BEFORE.sub("", restated["assertion"])
    row["assertion"] = _untrue(told, rows)
    restated["keep"] = False


_TOLD_BEFORE = re.compile(
    rf"^[^.]{{0,240}}?{OWN_REPORT.pattern}(?: [\w ]{{2,30}}? as saying)? that ", re.IGNORECASE
)
"""Where, when and that the outlet reported it."""


def _echo(at: int, row: dict[str, Any], statements: list[Statement], rows: list[dict[str, Any]]) -> None:
    """Let a bare confirmation say what it confirms: the claim right before it."""
    near = [
        other
        for other in range(at - 1, max(-1, at - 12), -1)
        if statements[at].sentence - statements[other].sentence <= 3
        and rows[other]["act"] is Act.STATEMENT
        and (rows[other]["speaker"] is None or statements[other].speaker is not statements[at].speaker)
    ]
    place = next((other for other in near if rows[other]["quantities"]), near[0] if near else None)
    if place is None:
        row["keep"] = False
        return
    target = rows[place]
    if _calls_false(target["assertion"]):
        row["act"], row["polarity"], row["targets"] = Act.DENIAL, Polarity.DENIES, (target,)
        row["assertion"] = _untrue(target["assertion"], rows)  # "The tape is doctored." "It is genuine."
        return
    for field in ("assertion", "quantities", "modality", "polarity", "likelihood", "event_at"):
        row[field] = target[field]


def _calls_false(told: str) -> bool:
    """Say whether a claim calls something false, so that who calls it genuine denies the claim."""
    words = told.lower().strip(" .").split(" ")
    said = next((words[at + 1 :] for at, word in enumerate(words) if word in _COPULAS), [])
    return not (false_words() | word_set("tampered")).isdisjoint(said)


_COPULAS = frozenset(("is", "are", "was", "were", "been"))


def _same_denial(row: dict[str, Any], earlier: dict[str, Any], empty: bool) -> bool:
    """Say whether an earlier claim of one speaker denies the same, so that a bare denial adds nothing to it."""
    if (row["speaker"], row["speaker_role"]) != (earlier["speaker"], earlier["speaker_role"]):
        return False
    if not earlier["keep"] or earlier["act"] is not Act.DENIAL:
        return False
    return empty or earlier["start"] == row["start"] or earlier["assertion"] == row["assertion"]


def _plain(text: str, sentences: list[str]) -> bool:
    """Say whether a text begins with a word that only its place makes a capital."""
    first, _, rest = text.partition(" ")
    low = first.lower()
    if low in function_words() and low != "i":
        return True
    if first[1:] != low[1:] or not first.isalpha() or rest[:1].isupper():
        return False
    if any(f" {low} " in sentence for sentence in sentences):
        return True
    proper = low in first_names() or government(first) or countries_in(first)
    return not proper and low in _frequent() and not any(f" {first} " in sentence for sentence in sentences)


@lru_cache(maxsize=4)
def _frequent(language: str = "en") -> frozenset[str]:
    """Give frequent words, and those that count or describe people."""
    return (
        frozenset(lexicon.words("cluster_frequency", "term", language))
        - lexicon.word_sets("naming_words")["proper"]
    )


def place_targets(rows: list[dict[str, Any]]) -> None:
    """Put places among the rows for the rows that denials point at; those that are gone fall away."""
    places = {id(row): place for place, row in enumerate(rows)}
    for row in rows:
        if row["targets"]:
            row["targets"] = tuple(places[id(target)] for target in row["targets"] if id(target) in places)
