"""Parameters that can be read, changed and cloned as in scikit-learn, which need not be loaded for it."""

from __future__ import annotations

import inspect
from numbers import Integral
from typing import Any, Self

from credscore.errors import InputError, nearest


class Params:
    """Base of estimators whose parameters are the keyword arguments of their ``__init__``."""

    def get_params(self, deep: bool = True) -> dict[str, Any]:
        """Give the keyword arguments (scikit-learn's interface)."""
        return {name: getattr(self, name) for name in self._knobs()}

    def set_params(self, **params: Any) -> Self:
        """Change keyword arguments (scikit-learn's interface)."""
        for name, value in params.items():
            if name not in self._knobs():
                raise InputError(
                    f"unknown knob {name!r}{nearest(name, self._knobs())}", where=type(self).__name__
                )
            setattr(self, name, value)
        return self

    def _within(self, **ends: tuple[float, float]) -> None:
        """Refuse numbers outside their ends and what is of another kind than the default, all at once."""
        defaults = inspect.signature(type(self).__init__).parameters
        faults = [
            _fault(getattr(self, name), defaults[name].default, *ends.get(name, ())) for name in self._knobs()
        ]
        wrong = [f"{name} {fault}" for name, fault in zip(self._knobs(), faults, strict=True) if fault]
        if wrong:
            raise InputError("; ".join(wrong), where=type(self).__name__)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(f'{k}={v!r}' for k, v in self.get_params().items())})"

    @classmethod
    def _knobs(cls) -> list[str]:
        return [
            name
            for name in inspect.signature(cls.__init__).parameters
            if name not in ("self", "args", "kwargs")
        ]


def _fault(value: Any, default: Any, *ends: float) -> str:
    if value is None and default is None:
        return ""
    if isinstance(default, bool) and value not in (True, False):
        return f"is {value!r}, not True or False"
    if not ends:
        return ""
    low, high = ends
    if not _is_within(value, low, high):
        return f"is {value!r}, not from {low:g} to {high:g}"
    whole = isinstance(default, int) and not isinstance(value, Integral)
    return f"is {value!r}, no whole number" if whole else ""


def _is_within(value: Any, low: float, high: float) -> bool:
    try:
        return bool(low <= value <= high)
    except TypeError:
        return False
