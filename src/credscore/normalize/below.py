"""What stands below the predicate: clauses of time and cause behind a finite verb, plans that are only spoken of."""

from __future__ import annotations

from credscore.normalize.clauses import AUX, DETERMINER, MODALS
from credscore.normalize.cues import BEFORE_NOUN
from credscore.normalize.lists import listed

_PASTS = listed("plain_pasts")
_OPENERS = listed("openers_below")
_ROLES = listed("roles_before_as")
_ABOUT = listed("about_plans")
_OWNING = BEFORE_NOUN | {"new"}


def opens_below(words: list[str], at: int) -> bool:
    """Say whether a word opens a clause below one whose finite verb is told already ("Shares fell after talks failed").

    Examples
    --------
    >>> opens_below("shares fell after talks failed".split(), 2)
    True
    >>> opens_below("a man arrested after the raid denied theft".split(), 3)
    False
    """
    if words[at] not in _OPENERS or at < 2:
        return False
    told = any(word in _PASTS or _acts(words, i) for i, word in enumerate(words[:at]))
    return told or (words[at] == "as" and _is_of_headline(words, at))


def _acts(words: list[str], i: int) -> bool:
    """Tell a verb with its object ("cut the price", "closed two mines") from a participle that describes a noun."""
    if i == 0 or not words[i].endswith("ed") or words[i].endswith("eed") or words[i - 1] in DETERMINER:
        return False
    behind = words[i + 1]
    return behind in DETERMINER or behind[:1].isdigit()


def _is_of_headline(words: list[str], at: int) -> bool:
    """Tell "Firm cuts jobs as banks refuse loans" from "Her work as head of the bank" and "as many as"."""
    behind = "".join(words[at + 1 : at + 2])
    before = words[at - 1]
    noun = behind in DETERMINER or behind in _NO_SUBJECT or behind[:1].isdigit()
    return at > 1 and not noun and before not in _ROLES and not before.endswith(("ed", "en", "wn"))


_NO_SUBJECT = listed("no_subject_behind_as")


def opens_told(words: list[str], at: int) -> bool:
    """Say whether a clause begins behind a verb of saying, with or without "that", and no word or question.

    Examples
    --------
    >>> [opens_told(text.split(), 0) for text in ("that he fell", "the dam had leaked", "the number", "how he fell")]
    [True, True, False, False]
    """
    if words[at : at + 1] == ["that"]:
        return True
    near = words[at : at + 6]
    if not near or near[0] not in DETERMINER:
        return False
    return any(
        word in AUX or word in MODALS or _acts(near, i)
        for i, word in enumerate(near[:-1])
        if i and word not in _HANGING
    )


_HANGING = frozenset({"'s", "be", "been"})


def only_spoken_of(words: list[str], at: int) -> bool:
    """Say whether a plan is what a deed is about, and not what is planned ("a march against plans to close it").

    Examples
    --------
    >>> only_spoken_of("they marched over the plan to sell it".split(), 4)
    True
    >>> only_spoken_of("the board plans to sell it".split(), 2)
    False
    >>> only_spoken_of("a plan to sell it was dropped".split(), 1)
    True
    """
    if words[at] not in _PLANS:
        return False
    if at < 3 and (at == 0 or words[0] in BEFORE_NOUN) and _given_up(words):
        return True
    k = at - 1
    if k > 0 and words[k] == "'s":
        k -= 2 + (words[k - 2 : k - 1] == ["the"])
    elif k > 0 and words[k] in _OWNING:
        k -= 1
    return k > 0 and words[k] in _ABOUT


def _given_up(words: list[str]) -> bool:
    return any(words[i] in _BEEN and words[i + 1] in _GIVEN_UP for i in range(3, len(words) - 1))


_BEEN = frozenset({"was", "were", "been"})
_GIVEN_UP = listed("given_up")
_PLANS = frozenset(
    {"plan", "plans", "planned", "intention", "intentions", "decision", "pledge", "pledges", "promise"}
)
