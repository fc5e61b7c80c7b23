"""What outlets put around a sentence: datelines, labels, credits and tags."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from credscore.lexicon import split, table

_DATELINE: Final = re.compile(
    r"[A-Za-z][A-Za-z .'/-]{1,40}(?:, ?[A-Za-z]{3,9}\.? \d{1,2})? ?\(([^()]{2,40})\) ?-{1,3} ?"
)
_LABEL: Final = re.compile(
    r"(?:breaking|update|updated|exclusive|watch|just in|developing|urgent|news alert|opinion|analysis|live)"
    r"(?: news)?(?: \d)?: ",
    re.IGNORECASE,
)
_UNNAMED: Final = frozenset(
    f"{who}"
    for who in [
        "officials",
        "police",
        "authorities",
        "sources",
        "reports",
        "witnesses",
        "media",
        "insiders",
        "observers",
        "analysts",
        "experts",
        "local",
        "media",
        "state",
        "media",
        "news",
        "agencies",
    ]
) | {"local media", "state media", "news agencies", "news reports", "media reports", "sources said"}
_SAID: Final = (" reported", " reports", " said", " says")
_ENDS: Final = " .,;:-'\""


@lru_cache(maxsize=1)
def _credits() -> frozenset[str]:
    """Give the names by which outlets are credited, and the unnamed sources, folded."""
    names = set(_UNNAMED)
    for row in table("outlets"):
        for name in (row["name"], *split(row["aliases"])):
            folded = name.lower()
            names.update((folded, folded.removeprefix("the ")))
    return frozenset(names)


def unwrap(text: str) -> str:
    """Take off what outlets put around a sentence.

    Examples
    --------
    >>> unwrap("LONDON, Nov. 7 (Reuters) -- Rain fell on the whole coast, according to AFP.")
    'Rain fell on the whole coast'
    >>> unwrap("BREAKING: Rain fell on the whole coast | Reuters")
    'Rain fell on the whole coast'
    >>> unwrap("Rain fell on the whole coast, the mayor said.")
    'Rain fell on the whole coast, the mayor said.'
    """
    return _without_tail(_without_head(text))


def _without_head(text: str) -> str:
    if "(" in text[:64]:
        found = _DATELINE.match(text)
        if found and (text[0].isupper() or found[1] in _credits()):
            text = text[found.end() :]
    if ":" in text[:24]:
        found = _LABEL.match(text)
        if found:
            text = text[found.end() :]
    head = text[:60].lower()
    at = head.find(" reports that ")
    if at > 0 and head[:at].removeprefix("the ") in _credits():
        text = text[at + 14 :]
    return text


def _without_tail(text: str) -> str:
    text = text.rstrip(_ENDS) if text[-1:] in _ENDS and text.endswith("live updates") else text
    if text[-12:].lower() == "live updates":
        text = text[:-12].rstrip(_ENDS)
    at = text.rfind(" | ", -40)
    if at > 20:
        text = text[:at].rstrip()
    at = text.rfind(", ", -64)
    if at > 10:
        tail = text[at + 2 :].lower().rstrip(_ENDS)
        name = ""
        if tail.startswith("according to "):
            name = tail[13:]
        elif tail.endswith(_SAID):
            name = tail[: tail.rindex(" ")]
        if name and name.removeprefix("the ") in _credits():
            text = text[:at]
    return text
