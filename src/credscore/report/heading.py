"""What a topic is called: its question with the figures left open, or what its answers share."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from credscore import lexicon
from credscore.normalize.quantities import find_quantities

WORD: Final = re.compile(r"[^\W\d_][\w’'-]*")
MOST_SHARED: Final = 4


def heading(texts: Sequence[str], leader: str) -> str:
    """Name a topic.

    Parameters
    ----------
    texts : sequence of str
        The wordings of its answers.
    leader : str
        The wording to start from, that of its most believed answer.

    Returns
    -------
    str
        The leader itself where it stands alone; else the leader as a question with "…"
        for its figures; else the words that most answers share.

    Examples
    --------
    >>> heading(["212 people were aboard", "400 people were aboard"], "212 people were aboard")
    '… people were aboard?'
    >>> heading(["The Blue Line signed a pact", "The Blue Line denied it"], "The Blue Line signed a pact")
    'Blue Line'
    """
    if len(texts) < 2:
        return leader
    return _with_gaps(leader) or _shared(texts, leader) or leader


def _with_gaps(leader: str) -> str:
    spans = find_quantities(leader)
    text = leader
    for span in reversed(spans):
        unit = f" {span.unit}" if span.unit and span.unit in text[span.start : span.end] else ""
        text = f"{text[: span.start]}…{unit}{text[span.end :]}"
    return f"{text.rstrip('.')}?" if spans else ""


def _shared(texts: Sequence[str], leader: str) -> str:
    """Join the leader's runs of words that at least half of the answers hold."""
    spread = Counter(word for text in texts for word in {found.casefold() for found in WORD.findall(text)})
    common = {
        word for word, number in spread.items() if 2 * number >= len(texts) and number > 1
    } - _stop_words()
    runs: list[str] = []
    end = -1
    for found in WORD.finditer(leader):
        if found.group().casefold() not in common:
            continue
        if runs and leader[end : found.start()] == " ":
            runs[-1] += f" {found.group()}"
        elif found.group() not in runs:
            runs.append(found.group())
        end = found.end()
    return " · ".join(list(dict.fromkeys(runs))[:MOST_SHARED])


@lru_cache(maxsize=1)
def _stop_words() -> frozenset[str]:
    return frozenset(lexicon.words("stop_words"))
