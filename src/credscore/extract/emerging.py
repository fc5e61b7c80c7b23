"""What has come to light: the writer tells it himself, whoever spoke before ("It has since emerged that P")."""

from __future__ import annotations

import re

_DAY = r"(?:[Oo]n|[Ii]n|[Ll]ast|[Tt]his|[Ll]ater|[Tt]oday|[Yy]esterday)\b[^,;:]{0,24},? "
_WHEN = r" (?:on|in|at|this|last|late|early|only|later|yesterday|today|afterwards)\b[^,;:]{0,24}?"
_OUT = r"turn(?:ed|s) out"
_EMERGED = re.compile(
    rf"^(?:(?:[Bb]ut|[Aa]nd|[Hh]owever|[Yy]et),? )?(?:{_DAY})?"
    r"[Ii]t (?:(?:has|had|soon|later|then|now|since|also|quickly|eventually|subsequently|only|today) ){0,4}"
    rf"(?:(?:{_OUT}|emerge[ds]|transpire[ds]|(?:became|becomes?) (?:clear|apparent|known|evident))(?:{_WHEN})? that|"
    rf"{_OUT} (?=(?:the|an?|he|she|it|they|there|no|nobody|his|her|its|their|[A-Z][\w’-]*|\d[\d,.]*)\b)) ?(?=\S)"
)
_ASIDE = re.compile(rf", it {_OUT}(?=,)|^[Aa]s it {_OUT}, ")


def has_emerged(sentence: str) -> bool:
    """Say whether a sentence opens by telling that something has come to light.

    Examples
    --------
    >>> has_emerged("On Friday it emerged that the tank had leaked"), has_emerged("It emerged unhurt")
    (True, False)
    """
    return _EMERGED.match(sentence) is not None


def what_emerged(text: str) -> str:
    """Give what has come to light without the words that it has.

    Examples
    --------
    >>> what_emerged("It later turned out that the tank was full"), what_emerged("As it turned out, it was full")
    ('the tank was full', 'it was full')
    """
    if not any(map(text.__contains__, _SIGNALS)):
        return text
    return _ASIDE.sub("", _EMERGED.sub("", text, 1), 1)


_SIGNALS = ("turn", "emerge", "transpire", "becam", "becom")
"""Parts of words without which nothing is said to have come to light."""
