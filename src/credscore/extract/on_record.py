"""Records that stand behind what is told: the one that opens a sentence, and "the paper" that is a study."""

from __future__ import annotations

import re

from credscore.extract.wordsets import word_set

_NOUNS = word_set("bodies_records")
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
    match = _OPENING.match(sentence) if "In " in sentence else None
    if match is None:
        return False
    end = _ENDS.search(match[1])
    words = (match[1][: end.start()] if end else match[1]).split()
    return not _NOUNS.isdisjoint(words)


def is_study(head: str, text: str) -> bool:
    """Say whether what is called a paper is one of science, as the text speaks of it.

    Examples
    --------
    >>> is_study("paper", "The paper appeared in the journal Annals of Ice.")
    True
    >>> is_study("paper", "The paper said the mayor would go.")
    False
    """
    return head == "paper" and _STUDY.search(text) is not None


_SCIENCE = r"(?:journal|co-?authors?|authors|peer[- ]review\w*|preprint|retract\w*|experiments?|researchers|scientists)"
_STUDY = re.compile(rf"\b[Pp]aper\b[^.]{{0,60}}\b{_SCIENCE}\b|\b{_SCIENCE}\b[^.]{{0,60}}\bpaper\b")
