"""Two claims in one sentence: coordinated clauses, each of which can be true by itself."""

from __future__ import annotations

import re
from functools import lru_cache

from credscore.extract.grammar.tokens import Line, tokenize
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


_JOINING = frozenset({"and", "but", "while", "whereas"})
_OWN_CLAUSE = re.compile(r"[PAy]{0,2}(?:[SF]|(?:D?[AYNKgvz]{0,5}[NKY]|Y)(?:[OP]D?[AYNKz]{0,3}[NKY])?)[AX]{0,2}(?P<verb>[EHMdvV])")
"""A clause with a subject: what comes first, the subject, its verb."""
_OWN_VERB = re.compile(r"A?(?:[EHMd][AXEH]{0,3}[vVgGbNAD]|[vV](?=.))")
_FINITE = re.compile(r"[EHMdF]|(?<![PD])[vV]")
_PLAIN = re.compile(r"[vV]")
_HANGING = frozenset("BTRW")
"""What makes all that follows it depend on something."""
_SHORT = 3


@lru_cache(maxsize=SENTENCES)
def clauses(text: str) -> tuple[str, ...]:
    """Part an assertion into its coordinated clauses.

    Parameters
    ----------
    text : str

    Returns
    -------
    tuple of str
        The clauses, one that has no subject of its own with that of the first; the text alone
        where it is one clause, or where a condition, a doubt or a negation bears on both.

    Examples
    --------
    >>> clauses("The mill burned down and all workers have been evacuated")
    ('The mill burned down', 'All workers have been evacuated')
    >>> clauses("The regulator fined the bank on Monday and closed two branches")
    ('The regulator fined the bank on Monday', 'The regulator closed two branches')
    >>> clauses("If the rain stops and the river falls, the road will open")
    ('If the rain stops and the river falls, the road will open',)
    """
    if len(text) > _LONGEST or not (";" in text or _JOINING & bag(text)):
        return (text,)
    line = tokenize(text)
    for at, word in enumerate(line.words):
        if (word in _JOINING or word == ";") and _SHORT <= at < len(line.words) - 2:
            second = _second(text, line, at)
            if second is not None:
                left = text[: line.starts[at]].rstrip(" ,")
                return (left, *clauses(_capital(second)))
    return (text,)


def _second(text: str, line: Line, at: int) -> str | None:
    """Give what stands behind a conjunction as a sentence; None where it is no clause."""
    before = line.tags[:at].rstrip(",")
    first = _FINITE.search(before)
    if first is None or not first.start() or not _HANGING.isdisjoint(before):
        return None
    rest = text[line.starts[at + 1] :]
    own = _OWN_CLAUSE.match(line.tags, at + 1)
    if own is not None and (own["verb"] not in "vV" or line.words[at] != "and" or line.tags[at - 1] == ","):
        return rest
    if line.words[at] in ("while", "whereas") or "X" in before or not _OWN_VERB.match(line.tags, at + 1):
        return None
    bare = line.tags[at + 1 : at + 3].lstrip("A")[:1] in ("v", "V")
    if bare and _PLAIN.search(before[: first.start() + 1]) is None:
        return None
    return f"{text[: line.starts[first.start()]]}{rest}"


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
