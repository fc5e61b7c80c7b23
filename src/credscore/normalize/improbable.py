"""What a predicate calls unlikely or impossible: "is unlikely to", "there is little chance that", "is unthinkable"."""

from __future__ import annotations

from typing import Final

from credscore.normalize.clauses import AUX, BETWEEN
from credscore.normalize.cues import (
    CHANCE,
    IMPOSSIBLE,
    IMPROBABLE,
    LEAVING_OPEN,
    OPEN,
    SCANT,
)

_CLAUSAL: Final = frozenset({"that", "whether", "if"})
_PERHAPS: Final = frozenset({"doubtful", "questionable", "dubious"})
"""What people and things are called as well as events ("Lee is doubtful for Saturday")."""


def is_improbable(words: list[str], at: int) -> bool:
    """Tell whether what stands behind an auxiliary calls the matter unlikely or impossible.

    What is "impossible without" a thing takes nothing back, nor what is "impossible to say".

    Parameters
    ----------
    words : list of str
    at : int
        The place behind the auxiliary.

    Examples
    --------
    >>> is_improbable("a deal is very unlikely".split(), 3), is_improbable("a fix is impossible".split(), 3)
    (True, True)
    >>> is_improbable("it is impossible to say".split(), 2), is_improbable("there is little chance".split(), 2)
    (False, True)
    """
    while at < len(words) and (words[at] in BETWEEN or words[at] in AUX or words[at].endswith("ly")):
        if words[at] in IMPROBABLE:
            return True
        at += 1
    word, after = "".join(words[at : at + 1]), "".join(words[at + 1 : at + 2])
    if word in _PERHAPS:
        return after in _CLAUSAL or words[:1] == ["it"]
    if word in IMPROBABLE:
        return True
    if word in IMPOSSIBLE:
        shut = after == "to" and not (OPEN | LEAVING_OPEN).isdisjoint(words[at + 2 : at + 3])
        return not shut and after != "without"
    return word in SCANT and (after in CHANCE or not CHANCE.isdisjoint(words[: at - 1]))
