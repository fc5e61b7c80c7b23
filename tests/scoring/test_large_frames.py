"""Large frames: judged by parts and in processes with the same result, findings read where they are looked at."""

from __future__ import annotations

import io
import os

import pandas as pd
import pytest
from joblib import Parallel, delayed

from credscore.evidence.links import neighbourhoods
from credscore.rule import Finding, rule
from credscore.ruleset import RuleSet
from credscore.scoring import score, spread
from credscore.testing import frame, row


def corpus(n: int = 40) -> pd.DataFrame:
    """Make claims in many topics with rivals, denials across topics, and notices that name nothing."""
    rows = []
    for i in range(n):
        fields = {
            "topic_id": f"t{i // 3}",
            "assertion_id": f"a{i // 3}-{i % 2}",
            "outlet": f"Outlet {i % 7}",
            "start": i,
        }
        fields |= {"speaker": None, "sourcing_type": "unattributed", "origin_id": f"o{i % 11}"}
        day = f"2024-05-{i % 27 + 1:02d}"
        figure = ({"low": 10 + i, "high": 10 + i, "unit": "people"},)
        rows.append(row(f"{10 + i} people died", published_at=day, quantities=figure, **fields))
    aim = rows[2]["claim_id"]
    denial = {"act": "denial", "polarity": "denies", "targets": (aim,)}
    rows.append(row("a hoax", topic_id="t900", assertion_id="a900", published_at="2024-05-30", **denial))
    notice = {"act": "retraction", "outlet": "Outlet 3", "published_at": "2024-05-29"}
    rows.append(row("we withdraw our report", topic_id="t901", assertion_id="a901", **notice))
    rows.append(row("withdrawn", topic_id="t1", assertion_id="a902", **notice))
    return frame(rows)


def same(one, other) -> None:
    """Hold two results against each other, bit for bit."""
    for name in ("assertions", "findings", "claims"):
        pd.testing.assert_frame_equal(
            getattr(one, name).astype(object), getattr(other, name).astype(object), check_exact=True
        )


@pytest.mark.parametrize("as_of", [None, "2024-05-20"])
def test_processes_and_parts_change_nothing(monkeypatch, as_of):
    """Two processes with small parts give what one with a single part gives."""
    claims = corpus()
    alone = score(claims, as_of=as_of, n_jobs=1)
    monkeypatch.setattr(spread, "_SHARE", 5)
    monkeypatch.setattr(spread, "_PART", 7)
    same(score(claims, as_of=as_of, n_jobs=2), alone)
    same(score(claims.sample(frac=1, random_state=3), as_of=as_of, n_jobs=2), _shuffled(claims, as_of))


def _shuffled(claims, as_of):
    return score(claims.sample(frac=1, random_state=3), as_of=as_of, n_jobs=1)


def test_parts_of_nothing():
    """Of a large frame that was all seen later nothing is scored."""
    claims = pd.concat([corpus(60)] * 200, ignore_index=True)
    assert len(claims) > spread._PART
    assert score(claims, as_of="2024-04-30", n_jobs=1).assertions.empty


def test_users_rules_judge_in_processes_too(monkeypatch, tmp_path):
    """A rule loaded from a file judges where the parts are judged."""
    path = tmp_path / "mine.py"
    path.write_text(
        "from credscore.rule import Finding, rule\n"
        "@rule(code='USR101', family='house', bits=0.5)\n"
        "def wide(evidence, *, least: int = 1):\n"
        "    '''Note width.'''\n"
        "    return Finding(float(evidence.n_claims >= least), 'wide', evidence.claim_ids)\n"
    )
    rules = tmp_path / "rules.toml"
    rules.write_text('load = ["mine.py"]\n')
    monkeypatch.setattr(spread, "_SHARE", 5)
    monkeypatch.setattr(spread, "_PART", 7)
    found = score(corpus(), RuleSet.from_toml(rules), n_jobs=2)
    assert (found.findings.loc[found.findings["code"] == "USR101", "bits"] == 0.5).all()
    assert (found.findings["code"] == "USR101").sum() == len(found.assertions)


def test_this_process_judges_beside_its_helper(monkeypatch):
    """Two processes are two: this one, and another."""

    @rule(code="USR102", family="house")
    def judged_in(evidence):
        """Tell which process judged."""
        return Finding(0.0, str(os.getpid()))

    monkeypatch.setattr(spread, "_SHARE", 5)
    monkeypatch.setattr(spread, "_PART", 7)
    found = score(corpus(), RuleSet((judged_in,)), n_jobs=2).findings["message"]
    assert found.nunique() == 2
    assert str(os.getpid()) in set(found)


def test_processes_leave_joblib_to_the_user(monkeypatch):
    """What runs in processes after a large score, ours or the user's own, finds its executor whole."""
    monkeypatch.setattr(spread, "_SHARE", 5)
    monkeypatch.setattr(spread, "_PART", 7)
    for _ in range(2):
        score(corpus(), n_jobs=2)
        assert Parallel(n_jobs=2)(delayed(abs)(number) for number in (-1, 2)) == [1, 2]


def test_linked_topics_are_judged_together():
    """Topics that one claim's targets link, and those linked through them, share a neighbourhood."""
    claims = pd.DataFrame(
        {
            "claim_id": list("abcdef"),
            "topic_id": ["t3", "t1", "t2", "t4", "t1", "t5"],
            "targets": [("b",), ("f", "nobody"), None, float("nan"), ("e",), ()],
        }
    )
    assert neighbourhoods(claims).tolist() == [0, 0, 1, 3, 0, 0]
    assert neighbourhoods(claims.drop(columns="targets")).tolist() == [2, 0, 1, 3, 0, 4]
    parts = [part.tolist() for part in spread._parts(claims, None)]
    assert [sorted(part) for part in parts] == [list(range(6))]


def test_findings_read_as_lists():
    """A cell is a list of dictionaries; pandas maps, explodes, joins and stores the column."""
    found = score(frame([row(), row(assertion_id="a2", topic_id="t2", speaker=None)])).assertions
    cells = found["findings"]
    assert cells.map(len).tolist() == [len(cell) for cell in cells]
    assert list(cells.iloc[0][0]) == ["code", "outcome", "bits", "message", "claim_ids"]
    assert cells.explode().map(lambda finding: finding["code"]).tolist()[0] == "PRI101"
    twice = pd.concat([found, found], ignore_index=True)["findings"]
    assert twice.tolist() == cells.tolist() * 2
    assert found.reindex([1, 5])["findings"].isna().tolist() == [False, True]
    assert (cells == cells.tolist()).all()
    assert not (cells.iloc[:1].array == [[]]).any()
    assert cells.astype(object).tolist() == cells.tolist()
    assert cells.array.nbytes > 0
    stored = io.BytesIO()
    found.to_parquet(stored)
    assert pd.read_parquet(stored)["findings"].iloc[0][0]["code"] == "PRI101"
    with pytest.raises(TypeError):
        pd.array([[]], dtype="credscore.findings")


def test_findings_frame_is_made_when_asked_for():
    """The frame of findings agrees with the cells, and names each assertion."""
    found = score(corpus())
    table = found.findings
    assert table is found.findings
    cells = dict(zip(found.assertions["assertion_id"], found.assertions["findings"], strict=True))
    for name, own in table.groupby("assertion_id"):
        assert own["bits"].tolist() == [finding["bits"] for finding in cells[name]]
        assert own["message"].tolist() == [finding["message"] for finding in cells[name]]
        assert own["claim_ids"].map(list).tolist() == [finding["claim_ids"] for finding in cells[name]]
