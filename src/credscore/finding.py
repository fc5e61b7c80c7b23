"""What a rule may give, and what is wrong with anything else."""

from __future__ import annotations

import math
from collections.abc import Callable, Sized
from functools import partial
from numbers import Real
from typing import Any, Final, NamedTuple

from credscore.terms import Outcome


class Finding(NamedTuple):
    """One rule's result on one assertion.

    A rule gives its *strength* in `bits`; the rule's own ``bits`` knob multiplies it, and
    the rule fills in `code` and `outcome`.

    Attributes
    ----------
    bits : float
        Log2 odds for (above 0) or against (below 0) the assertion; finite.
    message : str
        What was found, in words that a reader of the report understands.
    claim_ids : tuple of str
        The claims behind it.
    outcome : str
        One of `terms.Outcome`; by the sign of `bits` unless given.
    code : str
        The rule's.

    Examples
    --------
    >>> Finding(1.0, "three outlets carry it", ("c1", "c2", "c3")).bits
    1.0
    """

    bits: float = 0.0
    message: str = ""
    claim_ids: tuple[str, ...] = ()
    outcome: str = ""
    code: str = ""


class Effect(NamedTuple):
    """What a rule does to one origin: the share of its odds that is kept (above 0; above 1 adds), and why."""

    factor: float
    why: str


class Shares(NamedTuple):
    """How far each of several origins counts beside the others (0 to 1, in their order), and why."""

    values: list[float]
    why: str


ABSTAINS: Final = Finding(outcome=Outcome.ABSTAINS.value)
"""Returned by a rule whose facts are missing. Abstaining is no miss: it adds nothing."""


_GIVEN: Final[dict[str, tuple[type, str]]] = {
    "origin": (Effect, "an Effect or None"),
    "crowd": (Shares, "Shares or None"),
}
_OUTCOMES: Final = frozenset(("", *(one.value for one in Outcome)))


def is_finite(value: Any) -> bool:
    """Say whether it is a number, and neither infinite nor nan."""
    return isinstance(value, Real) and not isinstance(value, bool) and math.isfinite(value)


def fault_of(scope: str, found: Any, facts: Any) -> str:
    """Say what is wrong with what a rule of a scope gave for some facts; nothing where it may stand.

    Examples
    --------
    >>> fault_of("assertion", 1.0, None), fault_of("origin", None, None)
    ('returned float, not a Finding', '')
    """
    if scope == "weight":
        return "" if is_finite(found) else f"gave {found!r} bits; they must be finite"
    kind, said = _GIVEN.get(scope, (Finding, "a Finding"))
    if found is None and kind is not Finding:
        return ""
    if not isinstance(found, kind):
        more = "; return ABSTAINS where the facts are missing" if found is None else ""
        return f"returned {type(found).__name__}, not {said}{more}"
    checks: dict[str, Callable[[Any], str]] = {"origin": _of_effect, "crowd": partial(_of_shares, facts)}
    return checks.get(scope, _of_finding)(found)


def _of_effect(found: Effect) -> str:
    if not is_finite(found.factor) or found.factor < 0:
        return f"gave the factor {found.factor!r}; it must be a number from 0"
    return _of_words(found.why)


def _of_shares(origins: Sized, found: Shares) -> str:
    if len(found.values) != len(origins):
        return f"gave {len(found.values)} shares for {len(origins)} origins"
    wrong = [value for value in found.values if not is_finite(value) or not 0 <= value <= 1]
    return f"gave the share {wrong[0]!r}; it must be a number from 0 to 1" if wrong else _of_words(found.why)


def _of_finding(found: Finding) -> str:
    if not (isinstance(found.bits, bool) or is_finite(found.bits)):
        return f"gave {found.bits!r} bits; they must be finite"
    if isinstance(found.claim_ids, str) or not all(isinstance(one, str) for one in found.claim_ids):
        return f"gave the claim_ids {found.claim_ids!r}; they must be a tuple of strings"
    if found.outcome not in _OUTCOMES:
        return f"gave the outcome {found.outcome!r}; it must be one of {', '.join(sorted(_OUTCOMES - {''}))}"
    return _of_words(found.message)


def _of_words(message: Any) -> str:
    return "" if isinstance(message, str) else f"gave the message {message!r}; it must be a string"
