"""Rules of the user's own: from a Python file by its path, from installed packages by entry point."""

from __future__ import annotations

import hashlib
import importlib.util
import inspect
import sys
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import lru_cache, partial
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any

from credscore.errors import RuleSetError, nearest
from credscore.rule import Rule


def load(path: str | Path) -> tuple[Rule, ...]:
    """Load rules of the user's own from a Python file.

    Raises
    ------
    RuleSetError
        If there is no such file, it cannot be run, or it holds no rule.
    """
    path = Path(path)
    if not path.is_file():
        raise RuleSetError(f"{path}: no such file of rules")
    name = _module_name(path)
    spec = importlib.util.spec_from_file_location(name, path)
    if spec is None or spec.loader is None:
        raise RuleSetError(f"{path}: not a Python file")
    module = importlib.util.module_from_spec(spec)
    vars(module)["__rule__"] = partial(of_file, str(path.resolve()))
    sys.modules[name] = module
    try:
        spec.loader.exec_module(module)
    except Exception as error:  # A file of the user's own may raise anything.
        del sys.modules[name]
        raise RuleSetError(f"{path}: {type(error).__name__}: {error}") from error
    found = _rules_in(name)
    if not found:
        raise RuleSetError(f"{path}: holds no rule; decorate a function with @credscore.rule(...)")
    return tuple(found.values())


def of_file(path: str, code: str, bits: float, knobs: dict[str, Any]) -> Rule:
    """Give a pickled rule of a file, which is run only where this process has not yet."""
    found = _rules_in(_module_name(Path(path))) or {rule.code: rule for rule in load(path)}
    if code not in found:
        raise RuleSetError(f"{path}: holds no rule {code!r} any more{nearest(code, found)}")
    return replace(found[code], bits=bits, knobs=knobs)


def _module_name(path: Path) -> str:
    return f"credscore_rules_{hashlib.blake2b(str(path.resolve()).encode(), digest_size=6).hexdigest()}"


def _rules_in(module: str) -> dict[str, Rule]:
    held = vars(sys.modules[module]).values() if module in sys.modules else ()
    return {one.code: one for one in held if isinstance(one, Rule) and one.__module__ == module}


@lru_cache(maxsize=1)
def plugged() -> tuple[Rule, ...]:
    """Load the rules that installed packages offer, ordered by name."""
    points = sorted(entry_points(group="credscore.rules"), key=lambda point: point.name)
    found: list[Rule] = []
    for point in points:
        where = f"entry point {point.name!r} ({point.value})"
        try:
            offered = point.load()
        except Exception as error:  # A plug-in may raise anything.
            raise RuleSetError(f"{where}: {type(error).__name__}: {error}") from error
        offered = list(offered) if isinstance(offered, Iterable) else [offered]
        if not all(isinstance(rule, Rule) for rule in offered):
            raise RuleSetError(f"{where} offers something that is no rule")
        found += offered
    return tuple(found)


def not_installed(rules: Iterable[Rule]) -> list[Rule]:
    """Leave out the rules that an installed package offers word for word: who ships a rule still has its file.

    Raises
    ------
    RuleSetError
        If an installed package offers another rule by the same code.
    """
    offered = {rule.code: source_of(rule.function) for rule in plugged()}
    fresh = [rule for rule in rules if offered.get(rule.code) != source_of(rule.function)]
    twice = sorted({rule.code for rule in fresh} & offered.keys())
    if twice:
        raise RuleSetError(f"an installed package offers another rule with the code {', '.join(twice)}")
    return fresh


@lru_cache(maxsize=1024)
def source_of(function: Callable[..., Any]) -> str:
    """Take the rule's own text, so that an edited rule has another fingerprint."""
    try:
        return inspect.getsource(function)
    except OSError:
        return function.__code__.co_code.hex()
