"""Two claims in one sentence: coordinated clauses that differ in modality."""

from __future__ import annotations

import re
from functools import lru_cache

from credscore.extract.remembered import SENTENCES
from credscore.normalize.clauses import bag
from credscore.normalize.stance import modality

_AUXILIARIES = (
    r"may|might|could|can|will|would|is|are|was|were|has|have|had|plans? to|intends? to|expects? to|aims? to"
)
_JOINT = re.compile(rf",? (?:and|but) (?=(?:{_AUXILIARIES})\b)")
_PREDICATE = re.compile(
    rf" (?:(?:also|now|already|still|currently) )?(?:{_AUXILIARIES}|[a-z]{{2,}}(?:ed|es)|said|went|came|took|left|fell|rose|lost|won|"
    r"sent|spent|paid|met|broke|shot|hit|cut|put|set|held|began|sank)\b"
)
_CLAUSES = re.compile(
    r", (?:and|but|while) (?P<when>(?:[a-z][\w’' ]{0,40}? )??)(?=(?:they|it|he|she|some|others|(?:the|its|their|these|those|more|another) [\w’'-]+(?: [\w’'-]+)?) "
    r"(?:may|might|could|will|would)\b)"
)
_HEDGES = frozenset(
    [
        "may",
        "might",
        "could",
        "will",
        "would",
        "can",
        "plan",
        "plans",
        "intend",
        "intends",
        "expect",
        "expects",
        "aim",
        "aims",
    ]
)
_HEDGE = re.compile(r"\b(?:may|might|could|will|would|can|plans? to|intends? to|expects? to|aims? to)\b")


_LONGEST = 600
"""Characters of an assertion that is parted; longer ones stand only in text made to exhaust a reader."""
_AND_THAT = re.compile(r",? (?:and|but) that (?=\w)")


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


@lru_cache(maxsize=SENTENCES)
def split(text: str) -> tuple[str, ...]:
    """Part an assertion whose two predicates are not asserted alike.

    Parameters
    ----------
    text : str

    Returns
    -------
    tuple of str
        Both clauses, the second with the subject of the first; the text alone where one
        modality covers it.

    Examples
    --------
    >>> split("Forty guards are being trained and may be sent to the border")
    ('Forty guards are being trained', 'Forty guards may be sent to the border')
    >>> split("The dam leaked and that nobody was told")
    ('The dam leaked', 'Nobody was told')
    >>> split("Nine people died and 40 were hurt")
    ('Nine people died and 40 were hurt',)
    """
    joined = "d that " in text or "t that " in text
    said = _AND_THAT.search(text) if joined and len(text) <= _LONGEST else None
    if said and _PREDICATE.search(text, 0, said.start()) and _PREDICATE.search(text, said.end()):
        return (*split(text[: said.start()]), *split(_capital(text[said.end() :])))
    if _HEDGES.isdisjoint(bag(text)) or not _HEDGE.search(text):
        return (text,)
    for match in _JOINT.finditer(text):
        left, right = text[: match.start()], text[match.end() :]
        predicate = _PREDICATE.search(left)
        if predicate is None or predicate.start() > 120:
            continue
        second = f"{left[: predicate.start()]} {right}"
        if modality(left) != modality(second):
            return left, second
    for match in _CLAUSES.finditer(text):
        left, right = text[: match.start()], text[match.end() :]
        when = match.group("when").strip()
        second = f"{right} {when}".strip()
        if _PREDICATE.search(left) and modality(left) != modality(second):
            return left, second[:1].upper() + second[1:]
    return (text,)
