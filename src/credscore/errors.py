"""Every error that credscore raises on purpose.

All of them say what was wrong, where (file, line or field) and, where a name was
mistyped, which names are nearest.
"""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


class CredscoreError(Exception):
    """Base of every error that credscore raises on purpose."""


class InputError(CredscoreError):
    """An input (file, line, field, argument) cannot be used.

    Parameters
    ----------
    reason : str
        What is wrong, in one sentence.
    where : str, optional
        The file, ``file:line`` or field that it is wrong in.
    """

    def __init__(self, reason: str, where: str | None = None) -> None:
        self.reason = reason
        self.where = where
        super().__init__(f"{where}: {reason}" if where else reason)


class RuleError(CredscoreError):
    """A rule is written wrongly or gave something that is no finding."""


class RuleSetError(CredscoreError):
    """A rule set names unknown rules or knobs, or gives values out of range."""


class NotFittedError(CredscoreError, ValueError, AttributeError):
    """An estimator was asked for a result before ``fit``."""


def nearest(name: str, known: Iterable[str]) -> str:
    """Say which known names are nearest to a mistyped one.

    Returns
    -------
    str
        ``"; did you mean 'A' or 'B'?"``, or an empty string where nothing is near.

    Examples
    --------
    >>> nearest("COR01", ["COR101", "TIM205"])
    "; did you mean 'COR101'?"
    >>> nearest("tim205", ["COR101", "TIM205"])
    "; did you mean 'TIM205'?"
    """
    cased = {one.casefold(): one for one in known}
    close = [cased[one] for one in get_close_matches(str(name).casefold(), list(cased), n=2, cutoff=0.5)]
    return f"; did you mean {' or '.join(map(repr, close))}?" if close else ""
