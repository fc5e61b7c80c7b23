"""With whom or what a sentence begins: the subject of its main clause."""

from __future__ import annotations

import re
from functools import lru_cache

from credscore.extract.grammar.lefts import clause_subject
from credscore.extract.grammar.phrases import without_time
from credscore.extract.grammar.tokens import tokenize
from credscore.extract.remembered import PHRASES

_STAMP = re.compile(r"\W{0,2}\d{1,2}[:.h]\d\d(?:[ap]m)?\b[^\w“\"]{1,4}")
"""The time that opens an entry of a live blog."""
_INNER = re.compile(r"[TWQ;:]")
"""Where another clause begins."""


@lru_cache(maxsize=PHRASES)
def subject(text: str) -> tuple[int, int] | None:
    """Find the subject of a sentence, with the appositions behind it.

    Parameters
    ----------
    text : str
        The sentence, or its words before a place.

    Returns
    -------
    tuple of int or None
        Where it begins and ends.

    Examples
    --------
    >>> text = "The harbour's pilot, Ann Lee, has met the owners"
    >>> start, end = subject(text)
    >>> text[start:end]
    "The harbour's pilot, Ann Lee"
    """
    stamp = _STAMP.match(text)
    offset = stamp.end() if stamp else 0
    line = tokenize(text[offset:])
    inner = _INNER.search(line.tags, 1)
    found = clause_subject(line, inner.start() if inner else len(line.tags))
    if found is None:
        return None
    first, last = found
    last = max(first, without_time(line, first, last))
    return offset + line.starts[first], offset + line.ends[last]
