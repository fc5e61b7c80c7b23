"""Rules: plain functions with a code, knobs and a docstring that is message and reference page at once."""

from __future__ import annotations

import inspect
import math
import re
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from types import FunctionType, MappingProxyType
from typing import Any, Final

from credscore.errors import RuleError, RuleSetError, nearest
from credscore.finding import ABSTAINS as ABSTAINS
from credscore.finding import Effect as Effect
from credscore.finding import Finding as Finding
from credscore.finding import Shares as Shares
from credscore.finding import fault_of, is_finite
from credscore.terms import Outcome

SCOPES: Final = {
    "weight": "origin → bits: what one origin's word is worth by itself; `bits` scales the best one",
    "origin": "origin → Effect or None: what share of that worth is kept; `bits` is its power: 0 none, 2 twice over",
    "crowd": "origins → Shares or None: how far each counts beside the others",
    "count": "evidence → Finding: adds up the weighed origins; whether it speaks may not hang on their bits",
    "assertion": "evidence → Finding: anything else about one assertion",
    "topic": "evidence → Finding: how the topic's other answers bear on this one",
}
SECTIONS: Final = ("Why", "Weight", "Example", "Known false positives", "Source")
_SHOWN: Final = ("__module__", "__name__", "__qualname__", "__doc__")
_HOUSE: Final = "credscore.rules."
_INSIDE: Final = ".function"
"""Where a rule that has taken its function's name keeps it: by this path pickle finds it."""
_SUPPORTS, _WEAKENS, _NEUTRAL = (o.value for o in (Outcome.SUPPORTS, Outcome.WEAKENS, Outcome.NEUTRAL))
_CODE: Final = re.compile(r"[A-Z]{3}[0-9]{3}")


@dataclass(frozen=True)
class Rule:
    """A rule with its knobs set; calling it judges.

    Attributes
    ----------
    code, family : str
    scope : str
        What the function takes and gives, see `SCOPES`.
    bits : float
        Multiplies what the function finds; of an `Effect` it is the power of the factor.
    function : callable
    knobs : mapping
        The function's keyword-only parameters with their values.
    apply : callable
        The function with these knobs bound; gives what it finds, unscaled.
    amount : callable or None
        Gives the strength alone, unscaled, and 0 where the rule abstains. Recounting needs no
        words, and is faster by it; without it `apply` is called.
    """

    code: str
    family: str
    scope: str
    bits: float
    function: Callable[..., Any]
    knobs: Mapping[str, Any] = field(default_factory=dict)
    amount: Callable[..., float] | None = field(default=None, compare=False)
    apply: Callable[..., Any] = field(init=False, repr=False, compare=False)
    quickly: Callable[[Any], float] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Let doctest and help see the rule as the function that it was made of."""
        shown = {name: getattr(self.function, name) for name in _SHOWN}
        shown["__qualname__"] = shown["__qualname__"].removesuffix(_INSIDE)
        knobs = MappingProxyType(dict(self.knobs))
        guard = self._guarded if self._may_fail() else lambda call, scope: call
        bound = guard(_bound(self.function, knobs), self.scope)
        quickly = guard(_bound(self.amount, knobs), "weight") if self.amount else partial(_strength, bound)
        self.__dict__.update(shown, __wrapped__=self.function, knobs=knobs, apply=bound, quickly=quickly)

    def _may_fail(self) -> bool:
        """Say whether the rule is somebody's own, or one of the house's with knobs that nobody tried."""
        return not self.function.__module__.startswith(_HOUSE) or self.knobs != (
            self.function.__kwdefaults__ or {}
        )

    def _guarded(self, call: Callable[[Any], Any], scope: str) -> Callable[[Any], Any]:
        """Name the rule in whatever goes wrong in it, and refuse what its scope may not give."""
        usual = getattr(self.function, "__kwdefaults__", None) or {}
        turned = [f"{name} = {value!r}" for name, value in self.knobs.items() if usual.get(name) != value]
        name = f"{self.code} ({self.function.__name__}{' with ' if turned else ''}{', '.join(turned)})"

        def guarded(facts: Any) -> Any:
            try:
                found = call(facts)
            except Exception as error:  # A rule of the user's own may raise anything.
                raise RuleError(f"{name} raised {type(error).__name__}: {error}") from error
            fault = fault_of(scope, found, facts)
            if fault:
                raise RuleError(f"{name} {fault}")
            return found

        return guarded

    def __reduce__(self) -> tuple[Callable[..., Rule], tuple[Any, ...]]:
        """Pickle what the rule is made of; a rule from a file of the user's own by that file."""
        of_file = getattr(sys.modules.get(self.__module__), "__rule__", None)
        if of_file is not None:
            return of_file, (self.code, self.bits, dict(self.knobs))
        own = (self.function, dict(self.knobs), self.amount)
        return Rule, (self.code, self.family, self.scope, self.bits, *own)

    def __deepcopy__(self, memo: Any) -> Rule:
        """Give the rule itself: nothing in it can be changed."""
        return self

    @property
    def name(self) -> str:
        """The function's name."""
        return self.function.__name__

    @property
    def doc(self) -> str:
        """The reference page: the function's docstring."""
        return inspect.getdoc(self.function) or ""

    @property
    def summary(self) -> str:
        """The first line of the reference page."""
        return self.doc.partition("\n")[0]

    def section(self, title: str) -> str:
        """Cut one section ("Why", "Weight", …) out of the reference page; empty where it lacks."""
        found = re.search(rf"^{title}:\s*(.*(?:\n(?!\S[\w ]*:).*)*)", self.doc, flags=re.MULTILINE)
        return found.group(1).strip() if found else ""

    def __call__(self, facts: Any) -> Any:
        """Apply the function with the knobs set; findings get the code, the bits and the outcome."""
        found = self.apply(facts)
        if found is None or found is ABSTAINS or self.scope in ("weight", "crowd"):
            return found
        return self.powered(found) if self.scope == "origin" else self.scaled(found)

    def powered(self, effect: Effect) -> Effect:
        """Let an effect count as often as the rule's bits say."""
        return effect if self.bits == 1.0 else Effect(effect.factor**self.bits, effect.why)

    def scaled(self, found: Finding) -> Finding:
        """Give a finding the code, the outcome and the rule's bits.

        Raises
        ------
        RuleError
            If its bits are not finite.
        """
        bits = found.bits * self.bits
        if not math.isfinite(bits):
            raise RuleError(f"{self.code} ({self.name}) gave {bits} bits; they must be finite")
        return found_by(self, bits, found.message, found.claim_ids, found.outcome)

    def tweak(self, **knobs: Any) -> Rule:
        """Copy the rule with other knobs.

        Raises
        ------
        RuleSetError
            If a knob is unknown or its value is of another kind; all faults at once.
        """
        faults = [fault for name, value in knobs.items() if (fault := self._fault(name, value))]
        if faults:
            raise RuleSetError("; ".join(faults))
        bits = float(knobs.pop("bits", self.bits))
        return replace(self, bits=bits, knobs={**self.knobs, **knobs})

    def _fault(self, name: str, value: Any) -> str:
        known = {"bits": self.bits, **self.knobs}
        if name not in known:
            return f"{self.code} has no knob {name!r}{nearest(name, known)}"
        old = known[name]
        if isinstance(old, (int, float)) and not isinstance(old, bool):
            if not is_finite(value):
                return f"{self.code}.{name} must be a finite number, not {value!r}"
        elif type(value) is not type(old):
            return f"{self.code}.{name} must be {type(old).__name__}, not {value!r}"
        return ""


def _bound(function: Callable[..., Any], knobs: Mapping[str, Any]) -> Callable[..., Any]:
    """Bind knobs: as a plain function's own defaults, since calls through `partial` take three times as long."""
    if not isinstance(function, FunctionType) or _keywords(function) != tuple(knobs):
        return partial(function, **knobs)
    code, closure = function.__code__, function.__closure__
    made = FunctionType(code, function.__globals__, function.__name__, function.__defaults__, closure)
    made.__kwdefaults__ = dict(knobs)
    return made


def _keywords(function: FunctionType) -> tuple[str, ...]:
    """List the keyword-only parameters in order."""
    code = function.__code__
    return code.co_varnames[code.co_argcount : code.co_argcount + code.co_kwonlyargcount]


def _strength(apply: Callable[[Any], Finding], facts: Any) -> float:
    """Give the strength of what a rule finds, 0 where it abstains."""
    found = apply(facts)
    return 0.0 if found is ABSTAINS or found.outcome == ABSTAINS.outcome else found.bits


def found_by(rule: Rule, bits: float, message: str, claim_ids: tuple[str, ...], out: str = "") -> Finding:
    """Make a rule's finding; `Finding(…)` at a fifth of its cost, since all findings pass here."""
    return tuple.__new__(Finding, (bits, message, claim_ids, out or outcome(bits), rule.code))


def outcome(bits: float) -> str:
    """Say how a number of bits comes out."""
    return _SUPPORTS if bits > 0 else _WEAKENS if bits < 0 else _NEUTRAL


def rule(
    *,
    code: str,
    family: str,
    bits: float = 1.0,
    scope: str = "assertion",
    amount: Callable[..., float] | None = None,
) -> Callable[[Callable[..., Any]], Rule]:
    """Make a rule of a function.

    Parameters
    ----------
    code : str
        Three capitals and three digits, e.g. ``"COR101"``.
    family : str
        What kind of fact it looks at.
    bits : float
        Multiplies what the function finds.
    scope : str
        What the function takes and gives, see `SCOPES`; ``"assertion"`` unless given.
    amount : callable, optional
        For a rule of scope ``count``: takes what the function takes and gives its strength alone, 0
        where it abstains.

    Returns
    -------
    callable
        A decorator. The function takes the facts and keyword-only knobs with defaults.

    Raises
    ------
    RuleError
        If the code, the scope or the signature is not as described.

    Examples
    --------
    >>> from credscore.evidence import Evidence
    >>> @rule(code="USR101", family="house", bits=0.5)
    ... def three_outlets(evidence: Evidence, *, at_least: int = 3) -> Finding:
    ...     '''Note that several outlets carry it.'''
    ...     if evidence.n_outlets < at_least:
    ...         return ABSTAINS
    ...     return Finding(1.0, f"{evidence.n_outlets} outlets carry it", evidence.claim_ids)
    >>> three_outlets(Evidence(n_outlets=4)).bits
    0.5
    """

    def decorate(function: Callable[..., Any]) -> Rule:
        made = Rule(code, family, scope, float(bits), function, _knobs(function, code), amount)
        function.__qualname__ = function.__qualname__.removesuffix(_INSIDE) + _INSIDE
        return made

    if not _CODE.fullmatch(code):
        raise RuleError(f"{code!r} is no rule code: three capitals and three digits, e.g. 'COR101'")
    if scope not in SCOPES:
        raise RuleError(f"{code}: there is no scope {scope!r}{nearest(scope, SCOPES)}")
    if not is_finite(bits):
        raise RuleError(f"{code}: bits must be a finite number, not {bits!r}")
    return decorate


def _knobs(function: Callable[..., Any], code: str) -> dict[str, Any]:
    """Read the knobs off a function's signature."""
    parameters = list(inspect.signature(function).parameters.values())
    knobs = {p.name: p.default for p in parameters if p.kind is p.KEYWORD_ONLY}
    positional = [p for p in parameters if p.kind is not p.KEYWORD_ONLY]
    bare = [name for name, default in knobs.items() if default is inspect.Parameter.empty]
    first = [p for p in positional if p.kind in (p.POSITIONAL_ONLY, p.POSITIONAL_OR_KEYWORD)]
    if len(positional) != 1 or not first or bare or "bits" in knobs:
        raise RuleError(
            f"{code} ({function.__name__}) must take the facts and, keyword-only, knobs with defaults"
        )
    return knobs
