"""Sentences that open with the record in which a body says what they tell."""

from __future__ import annotations

import re

from credscore import lexicon

_NOUNS = lexicon.word_sets("word_sets")["bodies_records"]
_OPENING = re.compile(
    r"\W*(?:(?:But|And|Yet|Meanwhile|Later|However),? )?In (?:an?|its|the|their|that|this|another) ([^;:“”\"(]{3,120})"
)
_ENDS = re.compile(r",|\b(?:the|its|it|they|he|she|has|had|was|said|says)\b")


def opens(sentence: str) -> bool:
    """Say whether a sentence opens with the record that holds what it tells.

    Examples
    --------
    >>> opens("In its annual report for 2024, the mill says it sold 9,000 tonnes.")
    True
    >>> opens("In its reply the mill says it sold 9,000 tonnes."), opens("In the town the mill is loved.")
    (False, False)
    """
    match = _OPENING.match(sentence)
    if match is None:
        return False
    end = _ENDS.search(match[1])
    words = (match[1][: end.start()] if end else match[1]).split()
    return not _NOUNS.isdisjoint(words)
