"""The command line: what it writes, where it says what, and how it leaves."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from credscore import frames
from credscore.cli import main

STORY = """---
outlet: Harbour Post
domain: harbour.example
published: 2024-03-01
title: Ferry sinks
---
The port authority said on Friday that 212 people were aboard the ferry when it sank.

Coast guard commander Ana Lopes told reporters that 180 people had been rescued.
"""
DENIAL = """---
outlet: Bay News
domain: bay.example
published: 2024-03-03
title: Operator disputes count
---
The ferry's operator, Blue Line, said on Sunday that 150 people were aboard the ferry when it sank.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two short stories in a folder of their own."""
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "post.txt").write_text(STORY)
    (tmp_path / "in" / "bay.txt").write_text(DENIAL)
    return tmp_path


def run(monkeypatch: pytest.MonkeyPatch, *words: object) -> int:
    """Run the command line in this process and give its exit code."""
    monkeypatch.setattr(sys, "argv", ["credscore", *map(str, words)])
    with pytest.raises(SystemExit) as leaving:
        main()
    return int(leaving.value.code or 0)


def lines(path: Path) -> list[dict[str, object]]:
    """Read a JSON-lines file."""
    return [json.loads(line) for line in path.read_text().splitlines()]


def test_score_writes_the_three_files(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """claims.jsonl and assertions.jsonl hold exactly the documented fields, in order."""
    out = folder / "out"
    assert run(monkeypatch, "score", folder / "in", "--out", out) == 0
    claims, assertions = lines(out / "claims.jsonl"), lines(out / "assertions.jsonl")
    assert {tuple(row) for row in claims} == {tuple(frames.CLAIM_COLUMNS)}
    assert {tuple(row) for row in assertions} == {tuple(frames.ASSERTION_COLUMNS)}
    assert (out / "report.html").read_text().startswith("<!doctype html>")
    assert sorted(path.name for path in out.iterdir()) == ["assertions.jsonl", "claims.jsonl", "report.html"]


def test_progress_goes_to_stderr_and_data_to_stdout(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The table stands on stdout, the stations on stderr."""
    assert run(monkeypatch, "score", folder / "in", "--out", "-") == 0
    shown = capsys.readouterr()
    assert "212 people" in shown.out
    assert "read 2 articles" in shown.err
    assert "read 2 articles" not in shown.out


def test_a_refused_file_is_named_and_the_rest_is_done(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit 1, the file and its reason on stderr, the other files' results unchanged."""
    assert run(monkeypatch, "score", folder / "in", "--out", folder / "clean") == 0
    (folder / "in" / "bad.txt").write_bytes(b"\0\1\2")
    (folder / "in" / "empty.txt").write_bytes(b"")
    capsys.readouterr()
    assert run(monkeypatch, "score", folder / "in", "--out", folder / "out") == 1
    shown = capsys.readouterr().err
    assert "bad.txt: the file is binary" in shown
    assert "empty.txt: the file is empty" in shown
    for name in ("claims.jsonl", "assertions.jsonl"):
        assert (folder / "out" / name).read_bytes() == (folder / "clean" / name).read_bytes()


def test_as_of_leaves_the_later_story_out(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A bare date reaches to the end of its day."""
    assert run(monkeypatch, "score", folder / "in", "--out", folder / "out", "--as-of", "2024-03-01") == 0
    assert {row["outlet"] for row in lines(folder / "out" / "claims.jsonl")} == {"Harbour Post"}


def test_extract_prints_the_extracted_fields(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """One JSON object a claim, with offsets that cut the sentence out of the body."""
    assert run(monkeypatch, "extract", folder / "in" / "post.txt") == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert {tuple(row) for row in rows} == {tuple(frames.EXTRACTED)}
    body = STORY.split("---\n")[2].strip("\n")
    assert all(body[row["start"] : row["end"]] == row["sentence"] for row in rows)
    assert {"Ana Lopes"} <= {row["speaker"] for row in rows}


def test_explain_reads_like_a_note(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Every finding with its bits and the sentences behind it."""
    run(monkeypatch, "score", folder / "in", "--out", folder / "out")
    top = lines(folder / "out" / "assertions.jsonl")[0]
    capsys.readouterr()
    assert run(monkeypatch, "explain", top["assertion_id"], "--in", folder / "out") == 0
    note = capsys.readouterr().out
    assert str(top["text"]) in note
    for finding in top["findings"]:
        assert finding["code"] in note


def test_history_shows_the_days_and_what_would_change(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The rival figure moves the score on the day it is seen, and not in a course that ends before."""
    assert run(monkeypatch, "history", "212", folder / "in") == 0
    shown = capsys.readouterr().out
    assert "1 Mar 2024" in shown
    assert "3 Mar 2024" in shown
    assert "without the port authority" in shown
    assert run(monkeypatch, "history", "212", folder / "in", "--as-of", "2024-03-02") == 0
    assert "3 Mar 2024" not in capsys.readouterr().out
    assert run(monkeypatch, "history", "no such words", folder / "in") == 2


def test_explain_names_an_unknown_assertion(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit 2 and a message, no traceback."""
    run(monkeypatch, "score", folder / "in", "--out", folder / "out")
    capsys.readouterr()
    assert run(monkeypatch, "explain", "zzz", "--in", folder / "out") == 2
    assert "zzz" in capsys.readouterr().err


def test_a_file_that_cannot_be_read_or_written_is_named(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The name once, the system's reason, exit 2, no traceback, and all before any work."""
    (folder / "taken").write_text("")
    for words, told in (
        (("score", folder / "in", "--outlets", folder / "none.csv"), "none.csv: No such file or directory"),
        (("extract", folder / "in", "--gate", folder / "none"), "none: No such file or directory"),
        (("score", folder / "in", "--out", folder / "taken"), "taken: this is a file; --out wants a folder"),
        (("score", folder / "in", "--as-of", "soon"), "'soon' is no ISO date"),
    ):
        assert run(monkeypatch, *words) == 2
        shown = capsys.readouterr().err
        assert shown.count(told) == 1
        assert "Errno" not in shown
        assert "extracted" not in shown


@pytest.mark.parametrize(
    "words", [["score"], ["fly"], ["score", "x", "--as-of", "soon"], ["rules", "COR999"]]
)
def test_wrong_usage_leaves_with_2(monkeypatch: pytest.MonkeyPatch, words: list[str]) -> None:
    """A missing argument, an unknown command, a bad date, an unknown rule."""
    assert run(monkeypatch, *words) == 2


def test_rules_lists_and_shows(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Every rule by code; one rule's page with its reasons."""
    assert run(monkeypatch, "rules") == 0
    assert "COR101" in capsys.readouterr().out
    assert run(monkeypatch, "rules", "cor101") == 0
    page = capsys.readouterr().out
    assert "Why" in page
    assert "Known false positives" in page


def test_output_is_the_same_for_every_hash_seed(folder: Path) -> None:
    """Byte-identical files whatever PYTHONHASHSEED is."""
    results = []
    for seed in ("1", "2"):
        out = folder / f"out{seed}"
        command = [sys.executable, "-m", "credscore", "score", str(folder / "in"), "--out", str(out)]
        subprocess.run(command, check=True, capture_output=True, env={"PYTHONHASHSEED": seed, "PATH": ""})
        results.append([path.read_bytes() for path in sorted(out.iterdir())])
    assert results[0] == results[1]


def test_the_package_imports_lazily() -> None:
    """pandas, scikit-learn and pydantic are absent until they are used."""
    code = "import sys, credscore; print({'pandas', 'sklearn', 'pydantic', 'numpy'} & set(sys.modules))"
    shown = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert shown.stdout.strip() == "set()"


def test_extracting_loads_no_later_station(tmp_path: Path) -> None:
    """Whoever only extracts does not wait for what clusters, scores, fits and draws."""
    (tmp_path / "a.txt").write_text("Pier shut\n\nThe pier was shut on Monday, harbour chief Ann Roe said.\n")
    later = "{'sklearn', 'scipy', 'jinja2', 'credscore.scoring', 'credscore.cluster.clusterer'}"
    for door in ("credscore.extract", "credscore.cli.cli.main"):
        call = (
            f"{door}([PATH])"
            if door.endswith("extract")
            else f"{door}(['extract', PATH], standalone_mode=False)"
        )
        code = f"import sys, credscore, credscore.cli; PATH = sys.argv[1]; {call}; print({later} & set(sys.modules))"
        shown = subprocess.run(
            [sys.executable, "-c", code, str(tmp_path)], check=True, capture_output=True, text=True
        )
        assert shown.stdout.strip().endswith("set()"), door


def test_functions_keep_their_names_beside_their_rooms() -> None:
    """``credscore.extract`` is the function even when the room of that name is loaded."""
    import credscore
    from credscore.cluster import ClaimClusterer
    from credscore.extract import extract_claims

    assert credscore.ClaimClusterer is ClaimClusterer
    assert callable(extract_claims)
    for name in ("extract", "cluster", "compare", "rule", "score"):
        assert callable(getattr(credscore, name)), name
    with pytest.raises(AttributeError, match="nothing"):
        _ = credscore.nothing


def test_a_second_run_does_not_read_the_results_of_the_first(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Results written inside the folder that is read are no input, which is told; named by hand they are."""
    out = folder / "in" / "out"
    assert run(monkeypatch, "score", folder / "in", "--out", out) == 0
    first = (out / "assertions.jsonl").read_bytes()
    assert run(monkeypatch, "score", folder / "in", "--out", out) == 0
    assert (out / "assertions.jsonl").read_bytes() == first
    assert "not read, since the results are written there" in capsys.readouterr().err
    assert run(monkeypatch, "score", out / "claims.jsonl", "--out", folder / "again") == 0
    assert lines(folder / "again" / "claims.jsonl")


def test_a_table_for_a_spreadsheet(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """--csv writes the assertions beside whatever else is wanted, and a second run does not read them."""
    sheet = folder / "in" / "sheet.csv"
    first = run(monkeypatch, "score", folder / "in", "--csv", sheet)
    once = sheet.read_text(encoding="utf-8-sig")
    assert once.startswith('"assertion_id","topic_id","text","score"')
    assert run(monkeypatch, "score", folder / "in", "--csv", sheet) == first
    assert sheet.read_text(encoding="utf-8-sig") == once
    assert "sheet.csv: not read, since the results are written there" in capsys.readouterr().err


def test_compare_counts_what_moves_by_next_to_nothing(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Rows of zeros hide the rows that matter; --fail-over still sees them."""
    from credscore import RuleSet

    house = RuleSet.default()
    house.to_toml(folder / "old.toml")
    house.tweak("PRI101", bits=house["PRI101"].bits + 0.001).to_toml(folder / "new.toml")
    words = ("compare", folder / "old.toml", folder / "new.toml", folder / "in")
    assert run(monkeypatch, *words, "--fail-over", "0.0001") == 1
    out = capsys.readouterr().out
    assert "moved by less than a hundredth of a bit" in out
    assert "PRI101" not in out


def test_compare_shows_what_a_tweak_moves(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each moved assertion with the rule behind it; --fail-over turns a move into exit 1."""
    from credscore import RuleSet

    house = RuleSet.default()
    house.to_toml(folder / "old.toml")
    house.tweak("SRC101", bits=2.0).to_toml(folder / "new.toml")
    words = ("compare", folder / "old.toml", folder / "new.toml", folder / "in")
    assert run(monkeypatch, *words) == 0
    assert "SRC101" in capsys.readouterr().out
    assert run(monkeypatch, *words, "--fail-over", "0.1") == 1
    assert "moved by more than 0.1 bits" in capsys.readouterr().err
    assert (
        run(
            monkeypatch,
            "compare",
            folder / "old.toml",
            folder / "old.toml",
            folder / "in",
            "--fail-over",
            "0",
        )
        == 0
    )
    assert "No assertion moved" in capsys.readouterr().out


def test_calibrate_fits_labelled_claims(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A labelled table becomes a rule set that `score` takes, with figures on unseen topics."""
    rows = [
        {
            "topic_id": f"t{n}",
            "assertion_id": f"a{n}",
            "assertion": f"{n + 3} boats sank",
            "outlet": f"Post {n} {m}",
            "published_at": "2024-03-01",
            "speaker": f"Ana {n}{m}" if n % 2 else "",
            "sourcing_type": "named_official" if n % 2 else "hearsay",
            "label": "true" if n % 2 else "false",
        }
        for n in range(12)
        for m in range(1 + n % 3)
    ]
    table = folder / "labelled.jsonl"
    table.write_text("\n".join(map(json.dumps, rows)) + '\n{"label": "perhaps", "assertion": "x"}\n')
    words = ("calibrate", table, "--out", folder / "mine.toml", "--diagram", folder / "mine.svg")
    assert run(monkeypatch, *words) == 1
    shown = capsys.readouterr()
    assert "brier" in shown.out
    assert "Reliability curve" in shown.out
    assert (folder / "mine.svg").read_text().startswith("<svg")
    assert "field label" in shown.err
    assert run(monkeypatch, "score", folder / "in", "--rules", folder / "mine.toml") == 0


def test_the_trained_layer_lowers_confidence_where_it_disagrees(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A layer trained on marked texts is written as JSON and read by `extract --gate`."""
    data = folder / "data"
    for part in ("text", "attributions"):
        (data / part).mkdir(parents=True)
    for n in range(12):
        text = f"The mayor said that {n + 2} boats sank. The harbour was quiet on day {n}."
        (data / "text" / f"t{n}.txt").write_text(text)
        marks = ((0, 9, "Source"), (10, 14, "Cue"), (15, text.index("."), "Content"))
        lines_ = [f"T{i}\t{kind} {a} {b}\t{text[a:b]}" for i, (a, b, kind) in enumerate(marks, start=1)]
        lines_ += ["T4\tAttribution 10 14\tsaid", "E1\tAttribution:T4 Content:T3 Cue:T2 Source:T1"]
        (data / "attributions" / f"t{n}.ann").write_text("\n".join(lines_) + "\n")
    assert run(monkeypatch, "train-attribution", data, "--out", folder / "gate.json") == 0
    capsys.readouterr()
    confidences = []
    for extra in ((), ("--gate", folder / "gate.json")):
        assert run(monkeypatch, "extract", folder / "in", *extra) == 0
        confidences.append([json.loads(row)["confidence"] for row in capsys.readouterr().out.splitlines()])
    plain, gated = confidences
    assert len(plain) == len(gated)
    assert all(b in (a, round(a * 0.75, 3)) for a, b in zip(plain, gated, strict=True))
    assert run(monkeypatch, "extract", folder / "in", "--gate", folder / "in" / "bay.txt") == 2


def test_a_bad_out_folder_is_told_before_the_work(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file where a folder is wanted, and a folder that cannot be written to, stop the run at once."""
    taken = folder / "taken"
    taken.write_text("x")
    assert run(monkeypatch, "score", folder / "in", "--out", taken) == 2
    shown = capsys.readouterr()
    assert f"error: {taken}: this is a file; --out wants a folder" in shown.err
    assert "read 2 articles" not in shown.err
    allowed = os.access
    monkeypatch.setattr("os.access", lambda path, mode: mode != os.W_OK and allowed(path, mode))
    assert run(monkeypatch, "score", folder / "in", "--out", folder / "shut") == 2
    assert "cannot be written to" in capsys.readouterr().err
