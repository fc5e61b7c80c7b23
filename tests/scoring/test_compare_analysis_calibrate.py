"""Comparing rule sets, tabulating rules, fitting weights."""

from __future__ import annotations

import numpy as np
import pytest

from credscore.analysis import analyse
from credscore.calibrate import SignedLogistic, calibrate, measure
from credscore.compare import compare
from credscore.errors import InputError
from credscore.report import Report
from credscore.ruleset import RuleSet
from credscore.testing import frame, judge, row

OLD = RuleSet.default()


def test_compare_lists_what_moved_and_by_which_rule(tmp_path):
    """Only moved assertions are listed, the farthest first, with from, to and the rule."""
    claims = frame(
        [
            row(),
            row(speaker="Elin Berg"),
            row(assertion_id="b1", topic_id="t2", via=("a friend",)),
            row(assertion_id="c1", topic_id="t3"),
        ]
    )
    path = tmp_path / "new.toml"
    OLD.tweak("COR101", bits=2.5).tweak("STR101", private=0.5).to_toml(path)
    moved = compare(OLD, path, claims)
    assert moved["assertion_id"].tolist() == ["a1", "b1"]
    assert moved["rule"].tolist() == ["COR101", "STR101"]
    assert moved.loc[0, "delta_bits"] == pytest.approx(1.0)
    assert moved.loc[0, "bits_to"] - moved.loc[0, "bits_from"] == pytest.approx(1.0)
    assert moved.loc[0, "rules"] == "COR101 +1.00"
    back = compare(OLD.tweak("COR101", bits=2.5), OLD, claims)
    assert back.loc[0, "rules"] == "COR101 −1.00"
    assert compare(OLD, OLD, claims).empty
    assert compare(OLD, OLD, claims).dtypes.equals(moved.dtypes)


def test_compare_names_rules_that_only_one_set_has():
    """A disabled rule is named for what it no longer does, and rivals' moves go to the changed rule first."""
    sides = [("a1", 212, "Ana Soto"), ("a2", 500, "Bram Visser")]
    said = [
        row(f"{n} aboard", assertion_id=a, speaker=who, quantities=({"low": n, "high": n, "unit": "people"},))
        for a, n, who in sides
    ]
    denials = [
        row(
            f"not {claim['assertion']}",
            assertion_id=f"d{i}",
            polarity="denies",
            act="denial",
            targets=(claim["claim_id"],),
            speaker=f"Denier {i}",
            speaker_role="coroner",
            origin_id=f"denier {i}",
        )
        for i, claim in enumerate(said)
    ]
    claims = frame([*said, *denials])
    moved = compare(OLD, OLD.disable("CON108"), claims)
    assert set(moved["rule"]) == {"CON108"}
    assert "CON103" in moved.set_index("assertion_id").loc["a1", "rules"]


def test_a_report_is_taken_as_it_is():
    """As of its own date, and by its own rules; another date asks it what was known then."""
    planned = {"modality": "planned", "event_at": "2024-05-03"}
    claims = frame([row(**planned), row(speaker="Elin Berg", published_at="2024-08-01", **planned)])
    report = Report(claims, OLD.disable("COR101"), as_of="2024-09-01")
    moved = compare(report.rules, OLD, report)
    assert moved["bits_from"].tolist() == report.assertions["bits"].tolist()
    earlier = compare(OLD, OLD.tweak("PRI101", bits=-3.0), report, as_of="2024-06-01")
    assert earlier["bits_from"].tolist() == Report(claims, OLD, "2024-06-01").assertions["bits"].tolist()
    assert "COR101" not in set(analyse(report)["code"])
    fading = analyse(report).set_index("code").loc["TIM101", "mean_bits"]
    assert fading == report.findings.set_index("code").loc["TIM101", "bits"]


@pytest.mark.parametrize("function", [analyse, calibrate, lambda claims: compare(OLD, OLD, claims)])
@pytest.mark.parametrize("claims", ["articles", [1], None])
def test_what_holds_no_traced_claims_is_refused(function, claims):
    """A path or a list is for `credscore.score`."""
    with pytest.raises(InputError, match="a frame of traced claims or a Report is wanted, not"):
        function(claims)


@pytest.mark.parametrize("function", [analyse, calibrate])
@pytest.mark.parametrize(
    ("labels", "said"),
    [
        ([True], "labels map assertion_id to True or False; they are no list"),
        ({"a1": "false"}, "the label of a1 is 'false', not True or False"),
        ({"x": True}, "none of the labels' assertions is there, such as 'x'"),
    ],
)
def test_labels_that_say_nothing_are_refused(function, labels, said):
    """A string that reads false would else be true."""
    with pytest.raises(InputError, match=said):
        function(frame([row()]), labels=labels)


def test_analysis_tabulates_each_rule():
    """Coverage, overlaps, conflicts and accuracy are shares of what the rule spoke on."""
    claims = frame(
        [
            row(),
            row(assertion_id="b1", topic_id="t2", via=("a friend",)),
            row(assertion_id="c1", topic_id="t3"),
        ]
    )
    table = analyse(claims, labels={"a1": True, "b1": False}).set_index("code")
    assert table.loc["SRC101", ["n", "coverage", "overlaps", "accuracy"]].tolist() == [
        3,
        1.0,
        pytest.approx(1 / 3),
        0.5,
    ]
    assert table.loc["STR101", ["n", "coverage", "conflicts", "accuracy"]].tolist() == [
        1,
        pytest.approx(1 / 3),
        1.0,
        1.0,
    ]
    assert table.loc["CON101", "n"] == 0
    assert np.isnan(table.loc["CON101", "mean_bits"])


def labelled(n=60):
    """Make topics in which officials are right three times in four and pundits one time in five."""
    rows, labels = [], {}
    for i in range(n):
        official = i % 2 == 0
        true = (i % 8 != 0) if official else (i % 10 == 1)
        kind = "named_official" if official else "pundit"
        rows.append(row(topic_id=f"t{i}", assertion_id=f"a{i}", sourcing_type=kind, start=i))
        labels[f"a{i}"] = true
    return frame(rows), labels


def test_calibration_fits_weights_that_keep_their_sign():
    """The fitted set is marked, its weights stay positive, and held-out scores are no worse."""
    claims, labels = labelled()
    found = calibrate(claims, labels, folds=5, strength=1.0)
    assert found.rules.calibrated
    assert all(r.bits > 0 for r in found.rules if r.family != "prior")
    assert found.after.n == 60
    assert found.after.log_loss <= found.before.log_loss + 0.02
    assert set(found.predictions.columns) == {"assertion_id", "topic_id", "label", "p_before", "p_after"}
    column = claims.assign(label=claims["assertion_id"].map(labels))
    assert calibrate(column, folds=5, strength=1.0).rules == found.rules


def test_calibration_needs_labels_of_both_kinds():
    """One kind of label, or none at all, is refused in words."""
    claims, labels = labelled(8)
    with pytest.raises(InputError, match=r"true and false .*; there are 8 true and 0 false on 8"):
        calibrate(claims, dict.fromkeys(labels, True))
    with pytest.raises(InputError, match="no column 'label'"):
        calibrate(claims)


def test_signed_logistic_never_turns_a_sign():
    """A feature that points the wrong way gets weight 0."""
    X = np.array([[1.0, -1.0], [2.0, -2.0], [-1.0, 1.0], [-2.0, 2.0]] * 5)
    y = np.array([1, 1, 0, 0] * 5)
    model = SignedLogistic(strength=0.1, center=0.0).fit(X, y)
    assert model.coef_[0] > 0
    assert model.coef_[1] == pytest.approx(0, abs=1e-9)
    assert model.predict_proba(X).sum(axis=1) == pytest.approx(1)
    assert model.score(X, y) == 1.0
    with pytest.raises(InputError):
        model.fit(X, y + 5)


def test_measures_by_hand():
    """Brier, accuracy, AUC and calibration error on four cases."""
    found = measure([0, 1, 1, 0], [0.15, 0.85, 0.45, 0.25])
    assert found.accuracy == 0.75
    assert found.brier == pytest.approx((0.15**2 + 0.15**2 + 0.55**2 + 0.25**2) / 4)
    assert found.auc == 1.0
    assert found.ece == pytest.approx((0.15 + 0.15 + 0.55 + 0.25) / 4)
    assert [n for *_, n in found.curve] == [1, 1, 1, 1]
    assert np.isnan(measure([1, 1], [0.5, 0.6]).auc)
    svg = found.to_svg()
    assert svg.startswith("<svg")
    assert svg.count("<circle") == 4
    assert "n 4, accuracy 0.750" in str(found)


def rated(n=80):
    """Make topics that a well or a badly rated outlet tells; ratings tell more than the house thinks."""
    rows, labels = [], {}
    for i in range(n):
        good = i % 2 == 0
        said = row(topic_id=f"t{i}", assertion_id=f"a{i}", sourcing_type="unattributed", start=i)
        rows.append({**said, "speaker": None, "outlet_known": True, "outlet_rating": 0.95 if good else 0.2})
        labels[f"a{i}"] = (i % 20 != 0) if good else (i % 20 == 1)
    return frame(rows), labels


def test_calibration_fits_how_much_a_rule_about_single_origins_counts():
    """Where ratings tell more than the house thinks, its rule comes to count for more; silent rules stay."""
    claims, labels = rated()
    found = calibrate(claims, labels, folds=5)
    assert found.hold.single < np.inf
    assert found.rules["OUT101"].bits > 1.5
    assert found.rules["STR101"].bits == OLD["STR101"].bits
    assert found.after.log_loss < found.before.log_loss - 0.05


def test_calibration_keeps_weights_that_the_labels_say_nothing_about():
    """Labels that fall as the given probabilities say move no rule that counts."""
    claims, labels = labelled(24)
    found = calibrate(claims, labels, folds=3)
    assert found.hold.counting == np.inf
    assert [found.rules[c].bits for c in ("PRI101", "SRC101")] == [OLD[c].bits for c in ("PRI101", "SRC101")]


def test_bits_of_a_rule_about_single_origins_are_its_power():
    """At 0 its effect is gone, at 2 it is that of the factor squared."""
    hedged = {"modality": "possible"}
    alone = judge("WRD103", rules=OLD.tweak("WRD103", bits=2.0), **hedged).bits
    assert alone == pytest.approx(judge("WRD103", rules=OLD.tweak("WRD103", possible=0.25), **hedged).bits)
    assert judge("WRD103", rules=OLD.tweak("WRD103", bits=0.0), **hedged).bits == 0.0


def test_calibration_error_by_chance_shrinks_with_the_number_of_cases():
    """Four times as many cases scatter half as far, and sure ones hardly at all."""
    few, many = measure([0, 1] * 8, [0.5] * 16), measure([0, 1] * 32, [0.5] * 64)
    assert few.ece == 0.0
    assert few.ece_chance == pytest.approx(2 * many.ece_chance)
    assert few.ece_chance == pytest.approx(np.sqrt(2 / np.pi * 0.25 / 16))
    assert measure([0, 1], [1e-9, 1 - 1e-9]).ece_chance < 1e-4
