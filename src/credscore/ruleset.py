"""Rule sets: which rules judge, with which knobs. Data, not code; each has a fingerprint."""

from __future__ import annotations

import hashlib
import json
import os
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any, Final

from credscore.errors import InputError, RuleSetError, nearest
from credscore.rule import Rule
from credscore.rulefiles import load as load
from credscore.rulefiles import not_installed, plugged, source_of
from credscore.rules import DEFAULT_RULES

_KEYS: Final[dict[str, tuple[type, str]]] = {
    "rules": (dict, "a table"),
    "load": (list, "a list of paths"),
    "calibrated": (bool, "true or false"),
}


@dataclass(frozen=True, repr=False)
class RuleSet:
    """An ordered set of rules with their knobs.

    Attributes
    ----------
    rules : tuple of Rule
        One rule a code.
    paths : tuple of str
        Files from which rules of the user's own were loaded, as seen from here.
    calibrated : bool
        Whether the knobs were fitted to labels; else the score is an index, and says so.

    Examples
    --------
    >>> bolder = RuleSet.default().tweak("COR101", bits=2.5)
    >>> bolder["COR101"].bits
    2.5
    >>> bolder.fingerprint == RuleSet.default().fingerprint
    False
    """

    rules: tuple[Rule, ...]
    paths: tuple[str, ...] = ()
    calibrated: bool = False

    def __post_init__(self) -> None:
        """Refuse what is no rule, and two rules of one code."""
        self.__dict__["rules"] = tuple(self.rules)
        others = [one for one in self.rules if not isinstance(one, Rule)]
        if others:
            raise RuleSetError(f"{others[0]!r} is no rule; make one of a function with @credscore.rule(...)")
        codes = [rule.code for rule in self.rules]
        twice = sorted({code for code in codes if codes.count(code) > 1})
        if twice:
            raise RuleSetError(f"two rules have the code {', '.join(twice)}")

    def __repr__(self) -> str:
        """Say how many rules there are, and by which fingerprint they are known."""
        kind = "calibrated" if self.calibrated else "an index"
        return f"<RuleSet {self.fingerprint}: {len(self.rules)} rules, {kind}>"

    @classmethod
    def default(cls) -> RuleSet:
        """Give the house's rules, and those that installed packages add by entry point."""
        return cls(DEFAULT_RULES + plugged())

    @classmethod
    def from_toml(cls, path: str | Path) -> RuleSet:
        """Read a rule set: what differs from the default one.

        A file holds ``load = ["my_rules.py"]`` (paths as seen from the file), tables
        ``[rules.CODE]`` with knobs and ``enabled = false``, and ``calibrated = true`` where
        the knobs were fitted to labels.

        Raises
        ------
        RuleSetError
            With every fault of the file at once: unknown codes, knobs and values, each
            with the nearest valid name.
        """
        path = Path(path)
        data = _read(path)
        faults = [_unknown_key(key) for key in data if key not in _KEYS]
        files = [path.parent / name for name in data.get("load", ())]
        own = [rule for file in files for rule in load(file)]
        try:
            found = cls.default().add(*not_installed(own))
        except RuleSetError as error:
            raise RuleSetError(f"{path}: load: {error}") from error
        found = cls(found.rules, tuple(map(str, files)), data.get("calibrated", False))
        changed, more = found._apply(data.get("rules", {}))
        if faults + more:
            raise RuleSetError(f"{path}: " + "; ".join(faults + more))
        return changed

    @classmethod
    def of(cls, rules: RuleSet | str | Path | None) -> RuleSet:
        """Give the rule set that an argument stands for: itself, that of a TOML file, or where None the house's.

        Raises
        ------
        InputError
            If it is neither; `RuleSetError` if the file cannot be used.
        """
        if rules is None:
            return cls.default()
        if not isinstance(rules, (RuleSet, str, Path)):
            raise InputError(f"a RuleSet or the path of a TOML file is wanted, not {rules!r}", where="rules")
        return rules if isinstance(rules, RuleSet) else cls.from_toml(rules)

    def _apply(self, tables: Mapping[str, Any]) -> tuple[RuleSet, list[str]]:
        """Apply the tables of a file; give the rule set and all that is wrong with them."""
        faults, rules = [], {rule.code: rule for rule in self.rules}
        for code, table in tables.items():
            if code not in rules:
                faults.append(f"there is no rule {code!r}{nearest(code, rules)}")
                continue
            if not isinstance(table, Mapping):
                faults.append(f"rules.{code} must be a table of knobs, not {table!r}")
                continue
            knobs = dict(table)
            enabled = knobs.pop("enabled", True)
            if not isinstance(enabled, bool):
                faults.append(f"{code}.enabled must be true or false, not {enabled!r}")
            try:
                rules[code] = rules[code].tweak(**knobs)
            except RuleSetError as error:
                faults.append(str(error))
            if enabled is False:
                del rules[code]
        return replace(self, rules=tuple(rules.values())), faults

    def to_toml(self, path: str | Path | None = None) -> str:
        """Write every rule with every knob, so that later defaults change nothing in it.

        Parameters
        ----------
        path : path, optional
            Where the text is written to as well; files of rules are named as seen from there.

        Returns
        -------
        str
            What `from_toml` reads.

        Raises
        ------
        RuleSetError
            If the file cannot be written.

        Examples
        --------
        >>> RuleSet.default().tweak("COR101", bits=2.5).to_toml().count("bits = 2.5")
        1
        """
        lines = [f"# credscore rule set {self.fingerprint}"]
        if self.calibrated:
            lines.append("calibrated = true")
        if self.paths:
            home = Path(path).parent if path is not None else Path()
            lines.append(f"load = {_toml([_seen_from(home, file) for file in self.paths])}")
        ours = {rule.code for rule in self.rules}
        for rule in self.rules:
            knobs = {"bits": rule.bits, **rule.knobs}
            lines += ["", f"[rules.{rule.code}]  # {rule.summary}"]
            lines += [f"{name} = {_toml(value)}" for name, value in knobs.items()]
        for rule in DEFAULT_RULES:
            if rule.code not in ours:
                lines += ["", f"[rules.{rule.code}]  # {rule.summary}", "enabled = false"]
        text = "\n".join(lines) + "\n"
        if path is not None:
            _write(Path(path), text)
        return text

    def tweak(self, code: str, /, **knobs: Any) -> RuleSet:
        """Copy the rule set with other knobs for one rule.

        Raises
        ------
        RuleSetError
            If the code or a knob is unknown; the message names the nearest.
        """
        changed = self[code].tweak(**knobs)
        return replace(self, rules=tuple(changed if r.code == code else r for r in self.rules))

    def disable(self, *codes: str) -> RuleSet:
        """Copy the rule set without some rules.

        Raises
        ------
        RuleSetError
            If a code is unknown; all of them are named, with the nearest.
        """
        unknown = [code for code in codes if code not in self]
        if unknown:
            raise RuleSetError("; ".join(self._unknown(code) for code in unknown))
        return replace(self, rules=tuple(rule for rule in self.rules if rule.code not in codes))

    def add(self, *rules: Rule) -> RuleSet:
        """Copy the rule set with further rules, which judge after the others.

        Raises
        ------
        RuleSetError
            If a code stands in the set already.
        """
        return replace(self, rules=self.rules + rules)

    def __getitem__(self, code: str) -> Rule:
        for rule in self.rules:
            if rule.code == code:
                return rule
        raise RuleSetError(self._unknown(code))

    def __contains__(self, code: object) -> bool:
        return any(rule.code == code for rule in self.rules)

    def __iter__(self) -> Iterator[Rule]:
        return iter(self.rules)

    def __len__(self) -> int:
        return len(self.rules)

    def _unknown(self, code: str) -> str:
        return f"there is no rule {code!r}{nearest(code, (rule.code for rule in self.rules))}"

    @cached_property
    def fingerprint(self) -> str:
        """Sixteen hex digits that change with any code, knob or rule text, and with nothing else."""
        parts = [
            [r.code, r.scope, r.bits, dict(sorted(r.knobs.items())), source_of(r.function)]
            for r in self.rules
        ]
        return hashlib.blake2b(json.dumps(parts).encode(), digest_size=8).hexdigest()


def _unknown_key(key: str) -> str:
    known = {rule.code for rule in DEFAULT_RULES}
    more = f"; a rule's table is [rules.{key}]" if key in known else nearest(key, _KEYS)
    return f"unknown key {key!r}{more}"


def _read(path: Path) -> dict[str, Any]:
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise RuleSetError(f"{path}: {error.strerror or error}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise RuleSetError(f"{path}: not TOML: {error}") from error
    for key, (kind, said) in _KEYS.items():
        if not isinstance(data.get(key, kind()), kind):
            raise RuleSetError(f"{path}: {key} must be {said}, not {data[key]!r}")
    for name in data.get("load", ()):
        if not isinstance(name, str):
            raise RuleSetError(f"{path}: load must be a list of paths, and {name!r} is none")
    return data


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise RuleSetError(f"{path}: cannot be written: {error.strerror or error}") from error


def _seen_from(folder: Path, file: str) -> str:
    """Name a file as seen from a folder, the same on every system."""
    try:
        return Path(os.path.relpath(file, folder)).as_posix()
    except ValueError:  # On Windows there is no way from one drive to another.
        return Path(file).resolve().as_posix()


def _toml(value: Any) -> str:
    """Write a knob's value; JSON and TOML agree on all that knobs may be."""
    if isinstance(value, (list, tuple)):
        return f"[{', '.join(map(_toml, value))}]"
    return json.dumps(value, ensure_ascii=False)


def reference(rules: Iterable[Rule] = DEFAULT_RULES) -> list[dict[str, str]]:
    """Tabulate rules for a listing: code, family, bits and summary."""
    return [{"code": r.code, "family": r.family, "bits": f"{r.bits:+g}", "summary": r.summary} for r in rules]
