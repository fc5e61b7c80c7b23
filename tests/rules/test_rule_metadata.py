"""Every rule's code, file, docstring and documented weight."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import credscore.rules
from credscore.rule import SCOPES, SECTIONS, Rule
from credscore.rules import DEFAULT_RULES
from credscore.testing import judge

FOLDER = Path(credscore.rules.__file__).parent
FAMILIES = {
    "PRI": "prior",
    "SRC": "sourcing",
    "COR": "corroboration",
    "CON": "contradiction",
    "WRD": "wording",
    "TIM": "time",
    "OUT": "outlet",
    "STR": "structure",
}
each_rule = pytest.mark.parametrize("rule", DEFAULT_RULES, ids=lambda r: r.code)


@each_rule
def test_code_family_and_scope(rule: Rule):
    """The code's letters are the family's, and the scope is known."""
    assert FAMILIES[rule.code[:3]] == rule.family
    assert rule.scope in SCOPES


@each_rule
def test_one_rule_one_file(rule: Rule):
    """The file is named after code and function, and is short."""
    path = FOLDER / f"{rule.code.lower()}_{rule.name}.py"
    assert path.is_file()
    assert len(path.read_text().splitlines()) <= 90


@each_rule
def test_reference_page_is_complete(rule: Rule):
    """Why, Weight, Example, Known false positives and Source all say something."""
    for section in SECTIONS:
        assert len(rule.section(section)) > 3, f"{rule.code} lacks {section}"
    assert rule.summary.endswith(".")
    assert f'judge("{rule.code}"' in rule.section("Example")


@each_rule
def test_documented_weight_is_the_codes(rule: Rule):
    """Percentages and bits that the Weight section states are the knobs' values."""
    said = rule.section("Weight")
    bits = {abs(float(x)) for x in re.findall(r"([+-]?\d+(?:\.\d+)?) bits?\b", said)}
    shares = {float(x) / 100 for x in re.findall(r"(\d+)%", said)}
    knobs = {float(v) for v in rule.knobs.values() if isinstance(v, (int, float))}
    if rule.scope in ("assertion", "count", "topic") and bits - {0.0}:
        assert abs(rule.bits) in bits or rule.knobs.get("second") in bits
    if rule.scope == "origin" and rule.code not in ("OUT103", "STR104"):
        assert shares <= knobs, f"{rule.code} documents {shares - knobs}"


@each_rule
def test_rules_never_import_each_other(rule: Rule):
    """A rule's file imports no other rule."""
    text = (FOLDER / f"{rule.code.lower()}_{rule.name}.py").read_text()
    assert "credscore.rules" not in text


@each_rule
def test_every_file_is_listed(rule: Rule):
    """The tuple lists each file's rule once."""
    files = {p.stem for p in FOLDER.glob("[a-z]*.py")}
    assert files == {f"{r.code.lower()}_{r.name}" for r in DEFAULT_RULES}


SILENT = ("PRI101", "SRC101")


@pytest.mark.parametrize("code", [r.code for r in DEFAULT_RULES if r.code not in SILENT])
def test_abstains_on_a_plain_report(code: str):
    """One direct, known, unhedged official gives the other rules nothing to say."""
    found = judge(code)
    assert (found.bits, found.outcome) == (0.0, "abstains")
