"""Rule sets as data: TOML, tweaks, faults, fingerprints, rules of one's own."""

from __future__ import annotations

import copy
import functools
import pickle
import re
import subprocess
import sys
from typing import NamedTuple

import pytest

from credscore.errors import InputError, RuleError, RuleSetError
from credscore.evidence import Evidence
from credscore.rule import Effect, Finding, Shares, rule
from credscore.rulefiles import load, plugged
from credscore.ruleset import RuleSet, reference
from credscore.scoring import score
from credscore.testing import frame, judge, row

OWN = '''
from credscore import Finding, rule

@rule(code="USR101", family="house", bits=0.5)
def many_outlets(evidence, *, at_least: int = 3):
    """Note that many outlets carry it."""
    return Finding(float(evidence.n_outlets >= at_least), "many outlets")
'''


def test_round_trip_through_toml(tmp_path):
    """A written rule set reads back as the same, knob for knob."""
    changed = RuleSet.default().tweak("COR101", bits=2.5, saturation=3).disable("TIM101", "WRD102")
    path = tmp_path / "rules.toml"
    assert changed.to_toml(path) == path.read_text()
    back = RuleSet.from_toml(path)
    assert back == changed
    assert back.fingerprint == changed.fingerprint
    assert "TIM101" not in back
    assert len(back) == len(RuleSet.default()) - 2


def test_a_rule_set_that_cannot_be_written_is_named(tmp_path):
    """A folder, or a folder that is missing."""
    for path in (tmp_path, tmp_path / "none" / "mine.toml"):
        with pytest.raises(RuleSetError, match=f"{path}: cannot be written"):
            RuleSet.default().to_toml(path)


def test_a_file_holds_only_what_differs(tmp_path):
    """Rules that a file does not name stay as they are; a calibrated set says so."""
    path = tmp_path / "rules.toml"
    path.write_text("calibrated = true\n[rules.STR101]\noutlet = 0.7\n[rules.TIM103]\nenabled = false\n")
    rules = RuleSet.from_toml(path)
    assert rules.calibrated
    assert rules["STR101"].knobs["outlet"] == 0.7
    assert rules["STR101"].knobs["agency"] == 0.95
    assert "TIM103" not in rules
    assert "calibrated = true" in rules.to_toml()


def test_all_faults_are_named_at_once_with_the_nearest_names(tmp_path):
    """Unknown keys, codes and knobs and wrong values are told in one message."""
    path = tmp_path / "rules.toml"
    path.write_text(
        'ruels = 1\n[rules.COR01]\nbits = 1\n[rules.COR101]\nsaturatoin = 2\nbits = "much"\n'
        "[rules.STR101]\nenabled = 3\noutlet = nan\n[rules]\nSRC101 = 4\n"
    )
    with pytest.raises(RuleSetError) as caught:
        RuleSet.from_toml(path)
    message = str(caught.value)
    for part in (
        "unknown key 'ruels'; did you mean 'rules'?",
        "there is no rule 'COR01'; did you mean 'COR101'",
        "COR101 has no knob 'saturatoin'; did you mean 'saturation'?",
        "COR101.bits must be a finite number, not 'much'",
        "STR101.enabled must be true or false, not 3",
        "STR101.outlet must be a finite number, not nan",
        "rules.SRC101 must be a table of knobs, not 4",
    ):
        assert part in message


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("not toml", "not TOML"),
        ("rules = 3", "rules must be a table"),
        ('load = "x"', "load must be a list"),
        ('load = ["x.py", 3]', "load must be a list of paths, and 3 is none"),
    ],
)
def test_unreadable_files(tmp_path, text, said):
    """What is no TOML, or of the wrong kind, is refused with the file's name."""
    path = tmp_path / "rules.toml"
    path.write_text(text)
    with pytest.raises(RuleSetError, match=said):
        RuleSet.from_toml(path)
    with pytest.raises(RuleSetError, match=r"nowhere\.toml"):
        RuleSet.from_toml(tmp_path / "nowhere.toml")


def test_tweak_disable_and_add_copy():
    """They leave the rule set that they start from alone, and name what is unknown."""
    rules = RuleSet.default()
    before = rules.fingerprint
    assert rules.tweak("COR101", bits=9)["COR101"].bits == 9
    assert "COR101" not in rules.disable("COR101")
    assert rules["COR101"].bits == 1.5
    assert rules.fingerprint == before
    with pytest.raises(RuleSetError, match=r"COR10X.*did you mean"):
        rules.disable("COR10X", "CON999")
    with pytest.raises(RuleSetError, match="did you mean 'saturation'"):
        rules.tweak("COR101", saturated=3)
    with pytest.raises(RuleSetError, match="two rules have the code COR101"):
        rules.add(rules["COR101"])


def test_knobs_reach_the_function_inside_a_decorated_one():
    """A rule may be made of a decorated function; its knobs are those of the function inside."""

    def noted(function):
        @functools.wraps(function)
        def call(*facts, **knobs):
            return function(*facts, **knobs)

        return call

    @rule(code="USR109", family="house")
    @noted
    def wide(evidence, *, weight: float = 1.0, least: int = 2) -> Finding:
        return Finding(weight if evidence.n_outlets >= least else 0.0, "wide")

    assert wide(Evidence(n_outlets=2)).bits == 1.0
    heavy = wide.tweak(weight=3.0, least=1)
    assert heavy(Evidence(n_outlets=1)).bits == 3.0
    assert wide(Evidence(n_outlets=1)).bits == 0.0


def test_rules_of_ones_own_are_loaded_by_path(tmp_path):
    """A file beside the rule set adds its rules; the written set loads it again."""
    (tmp_path / "mine.py").write_text(OWN)
    path = tmp_path / "rules.toml"
    path.write_text('load = ["mine.py"]\n[rules.USR101]\nat_least = 2\n')
    rules = RuleSet.from_toml(path)
    assert judge("USR101", rules=rules, n_outlets=2).bits == 0.5
    for written in (path, tmp_path / "out" / "fitted.toml"):
        written.parent.mkdir(exist_ok=True)
        rules.to_toml(written)
        assert RuleSet.from_toml(written).fingerprint == rules.fingerprint


@rule(code="USR101", family="house", bits=0.5)
def several_outlets(evidence, *, at_least: int = 3):
    """Note that several outlets carry it."""
    return Finding(float(evidence.n_outlets >= at_least), "several outlets")


def test_rules_are_pickled_with_their_knobs():
    """The house's rules and one of a module, which its name no longer leads to; a copy is the rule itself."""
    rules = RuleSet.default().add(several_outlets).tweak("USR101", at_least=2).tweak("COR101", bits=2.5)
    again = pickle.loads(pickle.dumps(rules))  # noqa: S301
    assert again == rules
    assert again.fingerprint == rules.fingerprint
    assert judge("USR101", rules=again, n_outlets=2).bits == 0.5
    with pytest.raises(TypeError):
        again["USR101"].knobs["at_least"] = 1
    assert copy.deepcopy(rules)["COR101"] is rules["COR101"]
    assert (several_outlets.__qualname__, several_outlets.name) == ("several_outlets", "several_outlets")


def test_rules_of_a_file_are_pickled_by_it(tmp_path):
    """Another process runs the file; where it no longer holds the rule, that is said."""
    file = tmp_path / "mine.py"
    file.write_text(OWN)
    own = RuleSet.default().add(*load(file)).tweak("USR101", bits=0.25)
    (tmp_path / "rules.pickle").write_bytes(pickle.dumps(own))
    asked = "import pickle, sys; print(pickle.load(open(sys.argv[1], 'rb')).fingerprint)"
    command = [sys.executable, "-c", asked, str(tmp_path / "rules.pickle")]
    assert subprocess.run(command, capture_output=True, text=True).stdout.strip() == own.fingerprint
    file.write_text(OWN.replace("USR101", "USR102"))
    assert "holds no rule 'USR101' any more; did you mean 'USR102'" in subprocess.run(command, capture_output=True, text=True).stderr  # fmt: skip


class _Plugin(NamedTuple):
    """An installed package's entry point that gives, or raises, what it holds."""

    name: str
    value: str
    holds: object

    def load(self) -> object:
        """Import what the package offers."""
        if isinstance(self.holds, Exception):
            raise self.holds
        return self.holds


@pytest.mark.parametrize(
    ("holds", "said"),
    [
        (ImportError("no module named 'numbers_of_old'"), "'tides' (tides:rules): ImportError: no module"),
        (3, "'tides' (tides:rules) offers something that is no rule"),
        ([3], "'tides' (tides:rules) offers something that is no rule"),
    ],
)
def test_a_broken_plugin_is_named(monkeypatch, holds, said):
    """A package whose rules cannot be loaded is told by its entry point."""
    monkeypatch.setattr(
        "credscore.rulefiles.entry_points", lambda group: [_Plugin("tides", "tides:rules", holds)]
    )
    plugged.cache_clear()
    with pytest.raises(RuleSetError, match=re.escape(said)):
        RuleSet.default()


def test_a_plugin_may_offer_one_rule_or_several(monkeypatch):
    """One rule alone, or any collection of them, joins the house's."""
    own = rule(code="USR101", family="house")(lambda evidence: Finding(1.0))
    for holds in (own, (own,)):
        monkeypatch.setattr(
            "credscore.rulefiles.entry_points", lambda group, holds=holds: [_Plugin("x", "x", holds)]
        )
        plugged.cache_clear()
        assert "USR101" in RuleSet.default()
    plugged.cache_clear()


SHIPPED = """from credscore import Finding, rule

@rule(code="USR301", family="house")
def tides(evidence, *, high: int = 4):
    return Finding(float(high))
"""


def test_a_rule_that_is_shipped_may_still_be_loaded(monkeypatch, tmp_path):
    """Its file stands in a rule set and its package is installed: one rule. Once edited, it is another: refused."""
    (tmp_path / "installed.py").write_text(SHIPPED, encoding="utf-8")
    offered = load(tmp_path / "installed.py")
    monkeypatch.setattr("credscore.rulefiles.entry_points", lambda group: [_Plugin("x", "x", offered)])
    plugged.cache_clear()
    (tmp_path / "tides.py").write_text(SHIPPED, encoding="utf-8")
    (tmp_path / "mine.toml").write_text('load = ["tides.py"]\n[rules.USR301]\nhigh = 6\n', encoding="utf-8")
    mine = RuleSet.from_toml(tmp_path / "mine.toml")
    assert [item.code for item in mine].count("USR301") == 1
    assert mine["USR301"].knobs["high"] == 6
    (tmp_path / "tides.py").write_text(SHIPPED.replace("float(high)", "2.0"), encoding="utf-8")
    with pytest.raises(RuleSetError, match=r"installed package offers another rule with the code USR301"):
        RuleSet.from_toml(tmp_path / "mine.toml")
    plugged.cache_clear()


@pytest.mark.parametrize(
    ("text", "said"),
    [("x = 1", "holds no rule"), ("import nothing_such", "ModuleNotFoundError"), (None, "no such file")],
)
def test_bad_rule_files_are_named(tmp_path, text, said):
    """A file without a rule, one that fails, and one that is not there."""
    path = tmp_path / "mine.py"
    if text is not None:
        path.write_text(text)
    with pytest.raises(RuleSetError, match=said):
        load(path)


def test_fingerprint_changes_with_the_rules_text(tmp_path):
    """The same code and knobs with another text are another rule set."""
    prints = []
    for bound in ("3", "4"):
        path = tmp_path / f"mine{bound}.py"
        path.write_text(OWN.replace("many outlets carry", f"{bound} outlets carry"))
        prints.append(RuleSet.default().add(*load(path)).fingerprint)
    assert prints[0] != prints[1]
    assert len(prints[0]) == 16


def test_rule_decorator_refuses_what_is_no_rule():
    """Codes, scopes, signatures and returns are checked where they are written."""

    def plain(evidence):
        """Say nothing."""
        return "nothing"

    with pytest.raises(RuleError, match="no rule code"):
        rule(code="cor1", family="x")
    with pytest.raises(RuleError, match="did you mean 'origin'"):
        rule(code="USR101", family="x", scope="origins")
    with pytest.raises(RuleError, match="keyword-only"):
        rule(code="USR101", family="x")(lambda evidence, knob: None)
    with pytest.raises(RuleError, match="keyword-only"):
        rule(code="USR101", family="x")(lambda evidence, *, knob: None)
    with pytest.raises(RuleError, match="returned str, not a Finding"):
        rule(code="USR101", family="x")(plain)(Evidence())
    with pytest.raises(RuleError, match="must be finite"):
        rule(code="USR101", family="x")(lambda evidence: Finding(float("inf")))(Evidence())


@pytest.mark.parametrize(
    ("scope", "given", "said"),
    [
        ("assertion", None, "returned NoneType, not a Finding; return ABSTAINS where the facts are missing"),
        ("count", 1.0, "returned float, not a Finding"),
        ("assertion", Finding("1", "x"), "gave '1' bits"),
        ("assertion", Finding(1.0, None), "gave the message None"),
        ("assertion", Finding(1.0, "x", "c1"), "gave the claim_ids 'c1'"),
        ("assertion", Finding(1.0, "x", (), "good"), "gave the outcome 'good'; it must be one of abstains"),
        ("origin", 0.5, "returned float, not an Effect or None"),
        ("origin", Effect(-1.0, "x"), "gave the factor -1.0"),
        ("origin", Effect(float("nan"), "x"), "gave the factor nan"),
        ("weight", None, "gave None bits"),
        ("crowd", Shares([1.0], "x"), "gave 1 shares for 2 origins"),
        ("crowd", Shares([1.0, 3.0], "x"), "gave the share 3.0"),
        ("crowd", [1.0, 1.0], "returned list, not Shares or None"),
    ],
)
def test_what_a_rule_of_ones_own_may_not_give_is_refused_by_its_name(scope, given, said):
    """Wherever it is judged, by its own test or in a run."""

    @rule(code="USR109", family="house", scope=scope)
    def mine(facts):
        """Give it."""
        return given

    claims = frame([row(), row(speaker="Elin Berg")])
    for run in (lambda: judge(mine, n_origins=2), lambda: score(claims, RuleSet.default().add(mine))):
        with pytest.raises(RuleError, match=re.escape(f"USR109 (mine) {said}")):
            run()


def test_what_a_rule_of_ones_own_raises_names_it():
    """The error behind it stays to be seen; so for a knob of the house's that cannot be."""
    wrong = rule(code="USR109", family="house")(lambda evidence: Finding(evidence.n_outlet, "x"))
    with pytest.raises(RuleError, match=r"USR109 \(<lambda>\) raised AttributeError: .*n_outlet") as caught:
        judge(wrong)
    assert isinstance(caught.value.__cause__, AttributeError)
    with pytest.raises(
        RuleError, match=r"SRC101 \(sourcing_type with pundit = 1.0\) raised ZeroDivisionError"
    ):
        score(frame([row(sourcing_type="pundit")]), RuleSet.default().tweak("SRC101", pundit=1.0))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[COR101]\nbits = 1", "unknown key 'COR101'; a rule's table is [rules.COR101]"),
        ("[rules.cor101]\nbits = 1", "there is no rule 'cor101'; did you mean 'COR101'"),
        ('load = ["mine.py", "mine.py"]', "rules.toml: load: two rules have the code USR101"),
    ],
)
def test_slips_of_a_rule_set_are_told_with_what_was_meant(tmp_path, text, said):
    """A table of its own for a rule, small letters, a file loaded twice."""
    (tmp_path / "mine.py").write_text(OWN)
    (tmp_path / "rules.toml").write_text(text)
    with pytest.raises(RuleSetError, match=re.escape(said)):
        RuleSet.from_toml(tmp_path / "rules.toml")


@pytest.mark.parametrize("bits", ["x", float("nan"), None, True])
def test_a_rule_has_finite_bits(bits):
    """They are read when the rule is written, not when it judges."""
    with pytest.raises(RuleError, match="USR101: bits must be a finite number"):
        rule(code="USR101", family="x", bits=bits)


def test_a_rule_set_holds_rules_only():
    """A function that nobody decorated is none; a list will do as well as a tuple."""
    with pytest.raises(RuleSetError, match="is no rule; make one of a function"):
        RuleSet.default().add(lambda evidence: None)
    assert RuleSet([several_outlets]).add() == RuleSet((several_outlets,))


def test_evidence_is_frozen():
    """A rule cannot change what it sees."""
    with pytest.raises(AttributeError):
        Evidence().support = ()


def test_unknown_facts_are_named():
    """A mistyped fact in a rule test is told with the nearest."""
    with pytest.raises(RuleError, match="no fact 'n_origin'; did you mean 'n_origins'"):
        judge("COR101", n_origin=3)


def test_unknown_fields_of_a_row_are_named():
    """As they are in a rule test, so in a made-up claim."""
    with pytest.raises(InputError, match=r"field speeker: unknown; did you mean 'speaker'"):
        row(speeker="Elin Berg")


def test_reference_lists_every_rule():
    """A listing has code, family, bits and summary."""
    table = reference()
    assert [r["code"] for r in table][:2] == ["PRI101", "SRC101"]
    assert table[0]["bits"] == "-2"
