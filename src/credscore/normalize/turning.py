"""What turns a predicate round beside its not-words: verbs that deny or dismiss, verdicts, objects that are not there."""

from __future__ import annotations

from credscore.normalize.clauses import AUX, BETWEEN
from credscore.normalize.cues import (
    ADJUNCT,
    CLAIM,
    CLAIM_LABEL,
    CLAIM_VERB,
    DENIAL,
    FIXED,
    KNOWING,
    LABEL,
    LEAD_INS,
    NAMING,
    NO_SUBJECT,
    OBJECT,
    OPEN,
    PERSON,
    WEAK_CLAIM,
)
from credscore.normalize.verdicts import stands_alone


def turned(words: list[str], j: int, claimed: bool) -> bool:
    """Read the verb or label behind an auxiliary: "has denied", "is a hoax", "were rejected", "face no".

    Parameters
    ----------
    words : list of str
    j : int
        The place behind the auxiliary.
    claimed : bool
        Whether a word for what was said stood before.

    Examples
    --------
    >>> turned("he has denied the theft".split(), 2, False), turned("they face no charges".split(), 1, False)
    (True, True)
    >>> turned("he has rejected the offer".split(), 2, False)
    False
    """
    while j < len(words) and (words[j] in BETWEEN or words[j] in AUX or words[j] in LEAD_INS):
        j += 1
    denial = DENIAL.at(words, j)
    if denial:
        return denies(words, j, len(denial))
    if _is_false(words, j, claimed):
        return True
    dismissal = CLAIM_VERB.at(words, j)
    return dismisses(words, j, len(dismissal), claimed) if dismissal else _has_no_object(words, j)


def denies(words: list[str], at: int, size: int) -> bool:
    """Tell a denied fact from a denied request, and a refusal from a refusal to comment."""
    word, rest = words[at], words[at + size : at + size + 1]
    if word.startswith(("den", "refus")) and OBJECT.at(words, at + size):
        return False
    return not (word.startswith(("refus", "declin")) and rest and rest[0] in OPEN)


def dismisses(words: list[str], at: int, size: int, claimed: bool) -> bool:
    """Tell a dismissed claim from a rejected offer and from a thing merely called something."""
    rest = words[at + size : at + size + 14]
    if any(LABEL.at(rest, k) or (claimed and CLAIM_LABEL.at(rest, k)) for k in range(len(rest))):
        return True
    if words[at] in NAMING:
        return False
    if _refuses(words[at], rest):
        return True
    if claimed and (not rest or rest[0] in ("by", "as", ",", "on")):
        return True
    near = rest[:7]
    return ("as" in near and not CLAIM.isdisjoint(near)) or any(
        w in CLAIM and w not in WEAK_CLAIM for w in near
    )


def _refuses(word: str, rest: list[str]) -> bool:
    """Tell "rejects that P" and "dismissed it (out of hand)"."""
    if not rest or not word.startswith(("reject", "dismiss", "brush", "wav", "laugh", "shrug")):
        return False
    if rest[0] == "that":
        return True
    return rest[0] in ("it", "this", "them") and (
        len(rest) == 1 or rest[1] in (",", "as", "out", "outright", "on", "by")
    )


def is_absent(words: list[str], i: int, j: int) -> bool:
    """Tell "there will be no X" from "there will be no fewer than X"."""
    none = words[i - 1 : i] == ["there"] and words[j : j + 2] == ["be", "no"]
    return none and not FIXED.at(words, j + 1) and words[j + 2 : j + 3] not in (["fewer"], ["less"], ["more"])


def heads_adjunct(words: list[str], at: int) -> bool:
    """Say whether a word heads an adjunct; "of" behind "knew" or "aware" heads the object."""
    known = words[at] in ("of", "about") and at > 0 and words[at - 1] in KNOWING
    return words[at] in ADJUNCT and not known


def _is_false(words: list[str], j: int, claimed: bool) -> bool:
    """Tell whether a verdict stands behind the auxiliary of what was said, or of a thing."""
    label = LABEL.at(words, j)
    if not label or not (claimed or j <= 6) or PERSON.intersection(words[:3]):
        return False
    return stands_alone(words, j, label)


def _has_no_object(words: list[str], j: int) -> bool:
    """Tell "face no charges", "told nothing", "spoke to no judge" and "heard of no plan"."""
    known = words[j : j + 1] != [] and words[j] in KNOWING and words[j + 1 : j + 2] == ["of"]
    k = j + 2 if known or words[j + 1 : j + 2] == ["to"] else j + 1
    return (
        words[k : k + 1] != []
        and words[k] in NO_SUBJECT
        and not heads_adjunct(words, j)
        and not FIXED.at(words, k)
    )


def of_doing(words: list[str], at: int) -> bool:
    """Tell a not-word that turns only a doing round which hangs on the predicate ("a reason for not paying").

    Examples
    --------
    >>> of_doing("a reason for not paying".split(), 3), of_doing("it is not paying".split(), 2)
    (True, False)
    """
    hanging = words[at] == "not" and at > 0 and words[at - 1] in _HANGING
    return hanging and "".join(words[at + 1 : at + 2]).endswith("ing")


_HANGING = frozenset({"for", "of", "by", "about", "from", "after", "despite"})
