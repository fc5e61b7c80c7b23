"""Finding the main predicate: the words of a sentence with clauses below the main one stepped over."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from credscore.lexicon import split, table, word_sets
from credscore.normalize.lists import listed
from credscore.normalize.text import of_ascii

_LISTS: Final = word_sets("clause_words", key="kind")
AUX: Final = _LISTS["aux"]
BETWEEN: Final = _LISTS["between"]
SAID: Final = _LISTS["said"]
_RELATIVE: Final = _LISTS["relative"]
_OPENER: Final = _LISTS["subordinate"]
_STOPPER: Final = _LISTS["stopper"]
DETERMINER: Final = _LISTS["determiner"]
_NAMING_AS: Final = _LISTS["naming_as"]

MODALS: Final = listed("modal_verbs")

_TOKEN: Final = re.compile(
    r"[^\W\d_]+(?:-[^\W\d_]+){0,4}(?:['’](?:t|ll|re|ve|d|s|m)\b)?|\d+(?:[.,:]\d+)*|[,;:()\"“”—–?]"
)
_IN_ASCII: Final = of_ascii(_TOKEN)
_BLANKED: Final = bytes(code if 97 <= code <= 122 else 32 for code in range(256))
"""Small letters as they are, all else a blank."""
_CONTRACTED: Final = {"won't": ("will", "n't"), "can't": ("can", "n't"), "shan't": ("shall", "n't")}
_MOST_TOKENS: Final = 400


def tokens(text: str) -> list[str]:
    """Split a sentence into words in lower case and punctuation, contractions taken apart.

    Examples
    --------
    >>> tokens("It won't fly, he'll say.")
    ['it', 'will', "n't", 'fly', ',', 'he', "'ll", 'say']
    """
    text = text[:6000]
    found = _with_month(text) if "May" in text else _split(text.lower())
    if "'" not in text and "’" not in text:
        return found[:_MOST_TOKENS]
    out: list[str] = []
    found = found[:_MOST_TOKENS]
    for low, behind in zip(found, [*found[1:], ""], strict=True):
        if "'" in low or "’" in low:
            out.extend(_apart(low.replace("’", "'"), behind))
        else:
            out.append(low)
    return out


def _split(low: str) -> list[str]:
    return (_IN_ASCII if low.isascii() else _TOKEN).findall(low)


def _with_month(text: str) -> list[str]:
    """Split a sentence that holds "May", which is the month unless a verb can follow."""
    out: list[str] = []
    for found in _TOKEN.finditer(text):
        word = found.group()
        month = word == "May" and ((out and out[-1] in _BEFORE_MONTH) or not _modal_may(text, found.end()))
        out.append("(month)" if month else word.lower())
    return out


_BEFORE_MONTH: Final = listed("month_prepositions")
_AFTER_MODAL: Final = re.compile(
    r"\s+(?!(?:had|has|was|were|is|are|did|said)\b)(?:not|have|be|also|soon|even|still|[A-Za-z][a-z]+(?<!s))\b(?!\s*\d)"
)
_MONTH_NEXT: Final = re.compile(
    r"\s+(?:\d|of\b|and\b|or\b|to\b|in\b|at\b|when\b|with\b|after\b|for\b|by\b|election|the\b)"
)


def _modal_may(text: str, end: int) -> bool:
    """Tell the capitalised modal of a headline ("Troops May Be Sent") from the month."""
    return _AFTER_MODAL.match(text, end) is not None and _MONTH_NEXT.match(text, end) is None


def is_done(word: str) -> bool:
    """Say whether a word behind a contracted auxiliary is a participle, so that "he'd" is "he had".

    Examples
    --------
    >>> is_done("been"), is_done("taken"), is_done("warned"), is_done("go"), is_done("need")
    (True, True, True, False, False)
    """
    return word in _PARTICIPLES or (word.endswith("ed") and word not in _NO_PARTICIPLES)


_PARTICIPLES: Final = frozenset(
    term for row in table("word_classes") if row["class"] == "participle" for term in split(row["terms"])
) | {"been", "had", "gone", "got", "done"}
_NO_PARTICIPLES: Final = _LISTS["no_participle"]


def _apart(low: str, behind: str) -> tuple[str, ...]:
    if low in _CONTRACTED:
        return _CONTRACTED[low]
    if low.endswith("'d"):
        return (low[:-2], "had" if is_done(behind) else "'d")
    if low.endswith("n't"):
        return (low[:-3], "n't")
    at = low.index("'")
    return (low[:at], low[at:])


def plain_words(low: str) -> list[str]:
    """Give the runs of the letters a to z in a text in lower case, in order.

    Examples
    --------
    >>> plain_words("the café’s 40 guests")
    ['the', 'caf', 's', 'guests']
    """
    return low.encode("ascii", "replace").translate(_BLANKED).decode("ascii").split()


@lru_cache(maxsize=512)
def worded(text: str) -> tuple[list[str], frozenset[str]]:
    """Give the plain words of a text in lower case, in order and as a set; the readers of one text share them."""
    words = plain_words(text.lower())
    return words, frozenset(words)


@lru_cache(maxsize=512)
def bag(text: str) -> frozenset[str]:
    """Give the set of a text's plain words in lower case, for a first look."""
    return worded(text)[1]


_BESIDE: Final = _RELATIVE | _OPENER | _STOPPER | {"with", "but", "(", ";"}
"""Words of which one stands in every sentence that is more than its main clause."""


def main_words(words: list[str]) -> tuple[list[str], bool]:
    """Leave out leading subordinate clauses, parentheses and relative clauses before the main predicate.

    Returns
    -------
    tuple
        The words of the main clause up to where a clause below it begins for good, and
        whether a leading clause set a condition ("If talks fail, ...").
    """
    if _BESIDE.isdisjoint(words) and not (words and words[0] in _INVERTED):
        return words, False
    out: list[str] = []
    i, condition = 0, False
    lead = _lead_end(words)
    if lead:
        condition = words[0] in ("if", "unless") or words[0] in _INVERTED
        i = lead
    while i < len(words):
        word = words[i]
        if word == "(":
            i = _find(words, i, (")",))
        elif word in _RELATIVE and out and not _is_complement(words, i):
            i = _past_relative(words, i, out)
            continue
        elif (word in _OPENER or word == "with") and out and out[-1] == "," and not condition:
            i = _find(words, i, (",",))
            if i >= len(words):
                break
        elif (
            (word in _STOPPER and len(out) > 2 and out[-1] != "a")
            or (word == ";" and len(out) > 3)
            or (word == "but" and out and out[-1] == "," and len(out) > 3)
        ):
            break
        else:
            out.append(word)
        i += 1
    return out, condition


def _find(words: list[str], start: int, marks: tuple[str, ...]) -> int:
    for i in range(start + 1, min(len(words), start + 60)):
        if words[i] in marks:
            return i
    return len(words)


def _lead_end(words: list[str]) -> int:
    """Find where a leading adverbial clause ends; 0 where the sentence begins with its main clause."""
    if len(words) < 4:
        return 0
    if words[0] in _INVERTED:
        end = _find(words, 0, (",",))
        return end + 1 if not _HYPOTHETICAL.isdisjoint(words[end + 1 : end + 10]) else 0
    if words[0] not in _OPENER and words[0] != "with":
        return 0
    if words[0] == "as" and words[1] in _NAMING_AS:
        return 0
    end = _find(words, 0, (",",))
    return end + 1 if end < len(words) - 1 else 0


_INVERTED: Final = frozenset({"had", "were", "should"})
"""They set a condition where they stand first ("Had they checked, it would not have sunk")."""
_HYPOTHETICAL: Final = frozenset({"would", "could", "might", "will", "may"})


BEFORE_PRONOUN: Final = _LISTS["before_pronoun"]
"""Prepositions behind which "that" is a pronoun ("anything above that would hurt")."""
_REFUSING: Final = ("reject", "disput", "denie", "deny", "refut")


def _is_complement(words: list[str], i: int) -> bool:
    """Tell "said that P" and the pronoun "that" from a relative clause."""
    word, before = words[i], words[i - 1]
    if word != "that":
        return before in SAID and word in ("who", "which")
    if before in BEFORE_PRONOUN:
        return True
    return (
        before in SAID
        or before.startswith(_REFUSING)
        or before
        in (
            ",",
            '"',
            "“",
            "likely",
            "possible",
            "clear",
            "and",
            "true",
            "unlikely",
        )
    )


def _past_relative(words: list[str], i: int, out: list[str]) -> int:
    """Step over a relative clause: to the closing comma, or past its verb group."""
    if out[-1] == ",":
        return _find(words, i, (",",)) + 1
    j = i + 1
    if any(word in MODALS or word in AUX for word in out):
        return j
    if j < len(words) and words[j] not in AUX and words[j] not in MODALS and words[j] not in DETERMINER:
        return j
    while j < len(words) and words[j] not in AUX and words[j] not in MODALS and words[j] != ",":
        j += 1
    while j < len(words) and (words[j] in AUX or words[j] in MODALS or words[j] in ("not", "n't")):
        j += 1
    # "who did not want to give her name": the infinitive belongs to the relative clause.
    return j + 3 if words[j + 1 : j + 2] == ["to"] else j
