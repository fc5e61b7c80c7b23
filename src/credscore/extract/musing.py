"""Sentences in the outlet's own voice in which the writer argues with the reader and tells nothing that happened."""

from __future__ import annotations

import re
from functools import lru_cache

from credscore import lexicon
from credscore.extract.remembered import SENTENCES
from credscore.extract.wordings import hinted
from credscore.lexicon import alternatives
from credscore.normalize.text import has_digit

_LISTS = lexicon.word_sets("appeal_words")


def _any(name: str) -> str:
    return alternatives(_LISTS[name])


_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|‘[^’]*’(?!\w)")
_ADDRESSES = re.compile(
    r"\byou(?:r|rself|[’'](?:d|re|ve|ll))?\b(?! believe\b)|"
    rf"\b[Ww]e (?:{_any('arguing_modals')})\b(?! (?:see|hear|smell|count|confirm)\b)|"
    rf"\bI(?:[’'](?:d|m|ve|ll))? (?:\w+ly |would |could |also |just |still |never |do |don[’']t )?(?:{_any('holding')})\b|"
    rf"\b[Mm]y (?:own )?(?:{_any('views')})\b"
)
"""How a writer speaks of himself and to whoever reads him."""
_OPENS = re.compile(rf"\W{{0,3}}(?:(?:and|but|so),? )?(?:{_any('asides')})\b", re.IGNORECASE)
_RATES = re.compile(
    r"\b(?:is|are|was|were|remains?|has|have|had|runs?|run|makes?|made) (?:(?:by far|easily|arguably|still|simply|perhaps) )?(?:(?:the|one of the|[a-z]+[’']s) )"
    rf"(?:{_any('rating')})\b(?![^.;]*\b(?:since|ever|record|history|memory|for (?:years|decades))\b)"
)
"""A writer's rating of somebody or something, which no record bears out."""


_COMMENTS = re.compile(
    r"\W{0,3}(?:(?:and|but|so|still|yet),? )?(?:that|this)(?:[’']s| is| was| would| could| should| may| might) "
    r"(?!(?:[a-z]+ly )?(?:not )?(?:be |been |being |also |later |now )*[a-z]+(?:ed|en)\b)(?!(?:the|its|his|her|their) (?:[a-z-]+ )?(?:first|second|third|last|latest|only|same)\b)"
    r"(?!(?:due|when|where|how|why|because|after|down|up)\b)",
    re.IGNORECASE,
)
"""A writer's comment on what he told before ("That would be good news for her rivals")."""
_WEIGHS = re.compile(
    rf"\b(?:(?:will|would|could|may|might|should|going to) (?:[a-z]+ly )?(?:be|prove|remain|become|make|have|need|find) (?:(?:an?|the|it|its|even|much|far|very|more|so|too|just) ){{0,2}}(?:{_any('outlooks')})\b|"
    r"[Ss]eem(?<!that [Ss]eem)(?<!which [Ss]eem)(?<!who [Ss]eem)(?:s|ed)?\b(?! to have\b)|[Aa]ll signs point\b|"
    rf"[Tt]here(?:[’']s| is| was| were| are) (?:{_any('presences')})\b|(?:[Ii]t|[Tt]his|[Tt]hat)(?:[’']s| is| was) (?:{_any('impressions')})\b)"
)
"""What a writer makes of it ("It will be tough for Lee to win", "There is little doubt", "It is premature to")."""
_ASKS = re.compile(r"\W{0,3}(?:How|Why) (?!(?:many|much|long|far|often)\b)[^?]+$")
"""A title that only says what is explained below ("How Lee Could Win the Race")."""


def muses(text: str) -> bool:
    """Say whether a sentence of the writer's own argues or rates, without a figure or a date.

    Parameters
    ----------
    text : str
        One sentence, its quotations included; what is quoted is not the writer's.

    Returns
    -------
    bool

    Examples
    --------
    >>> muses("In other words, the pier was a bad buy."), muses("That's more than you can say of the mayor.")
    (True, True)
    >>> muses("The pier was sold in May."), muses("The mayor called it “your pier”.")
    (False, False)
    """
    return _muses(text)


@lru_cache(maxsize=SENTENCES)
def _muses(text: str) -> bool:
    own = _QUOTED.sub("", text) if "“" in text or '"' in text or "‘" in text else text
    if has_digit(own):
        return False
    return (
        (hinted(own, _SPEAKING) and _ADDRESSES.search(own) is not None)
        or (hinted(own, _SUPERLATIVE) and _RATES.search(own) is not None)
        or (_first_word(own) in _OPENERS and _OPENS.match(own) is not None)
        or _COMMENTS.match(own) is not None
        or (hinted(own, _WEIGHING) and _WEIGHS.search(own) is not None)
        or (_first_word(own) in _ASKING and _ASKS.match(own) is not None)
    )


_SPEAKING = ("you", " we ", "We ", "I ", "I’", "I'", "my ", "My ")
_SUPERLATIVE = ("est ", "orst ", "most ", "right ", "wrong ")
_WEIGHING = (
    "ill ",
    "ould ",
    "ay ",
    "ight ",
    "oing to ",
    "eem",
    "ll signs",
    "here",
    "t is ",
    "t was ",
    "t’s ",
    "t's ",
    "his is ",
    "his was ",
)
_ASKING = frozenset({"how", "why"})
_OPENERS = frozenset(aside.partition(" ")[0] for aside in _LISTS["asides"])


def _first_word(text: str) -> str:
    """Give the first word that joins nothing, in small letters."""
    words = text[:_HEAD].lower().replace(",", " ").split()
    return next((word.strip('“"(—–-') for word in words if word not in ("and", "but", "so")), "")


_HEAD = 40
