"""The command line: data on stdout, progress and warnings on stderr.

Exit codes: 0 done, 1 some inputs were refused (each named, the rest done), 2 usage.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from credscore.cli.work import name_problems, notes_of, print_json, say, score_into, seeds
from credscore.errors import CredscoreError

PATHS = click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
RULES = click.option("--rules", type=click.Path(path_type=Path), help="A rule set in TOML.")
OUTLETS = click.option(
    "--outlets",
    type=click.Path(path_type=Path),
    help="CSV: outlet or domain, and rating, owner, country, kind.",
)
RESOLVED = click.option(
    "--resolved",
    type=click.Path(path_type=Path),
    help="Outcomes of earlier assertions: outcome, resolved_at, and outlet, domain or speaker.",
)
GATE = click.option("--gate", type=click.Path(path_type=Path), help="A layer that 'train-attribution' wrote.")
AS_OF = click.option(
    "--as-of", metavar="DATE", help="Leave out what was seen later; a bare date is the whole UTC day."
)


_GARBAGE = 50_000
"""Objects made before cycles are looked for: a run makes many objects that stay, and few cycles."""


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="credscore")
def cli() -> None:
    """Score how far a reported claim deserves belief, with every bit explained."""


@cli.command(short_help="Read articles or claims and score them.")
@PATHS
@click.option(
    "--out",
    default="-",
    metavar="DIR",
    help="Folder for claims.jsonl, assertions.jsonl, report.html; - prints.",
)
@AS_OF
@RULES
@OUTLETS
@RESOLVED
@GATE
@click.option("--csv", type=click.Path(path_type=Path), help="Write the assertions for a spreadsheet, too.")
def score(
    paths: Sequence[Path],
    out: str,
    as_of: str | None,
    rules: Path | None,
    outlets: Path | None,
    resolved: Path | None,
    gate: Path | None,
    csv: Path | None,
) -> int:
    """Read articles or claims and score every assertion in them."""
    return score_into(paths, out, as_of, rules, outlets, resolved, gate, csv)


@cli.command()
@click.option("--out", default="-", metavar="DIR", help="Folder for the results; - prints a table.")
def demo(out: str) -> int:
    """Score the dispatches that come with credscore."""
    return score_into([seeds()], out)


@cli.command(short_help="Extract who said what, and how it is sourced.")
@PATHS
@click.option("--out", default="-", metavar="FILE", help="JSON lines; - prints them.")
@GATE
def extract(paths: Sequence[Path], out: str, gate: Path | None) -> int:
    """Extract the claims of articles: who said what, and how it is sourced."""
    from credscore import frames
    from credscore.reading import read
    from credscore.report.files import write_jsonl
    from credscore.stations import claims_of, gate_of

    reading = read(paths)
    frame = frames.claims_frame(claims_of(reading, gate_of(gate)))
    rows = frames.records(frame, list(frames.EXTRACTED))
    if out == "-":
        print_json(rows)
    else:
        write_jsonl(Path(out), rows)
        say(f"{len(frame)} claims in {out}")
    return name_problems(reading.notes, reading.problems)


@cli.command(short_help="Explain one assertion's score.")
@click.argument("assertion")
@click.option(
    "--in",
    "folder",
    default="out",
    show_default=True,
    type=click.Path(path_type=Path),
    help="Folder that 'score' wrote.",
)
def explain(assertion: str, folder: Path) -> int:
    """Explain one assertion's score: an assertion_id, the start of one, or words of its text."""
    from credscore.report import explain_folder

    click.echo(explain_folder(folder, assertion))
    return 0


@cli.command(short_help="Show a score's course and what would change it.")
@click.argument("assertion")
@PATHS
@AS_OF
@RULES
@OUTLETS
@RESOLVED
def history(
    assertion: str,
    paths: Sequence[Path],
    as_of: str | None,
    rules: Path | None,
    outlets: Path | None,
    resolved: Path | None,
) -> int:
    """Show how one assertion's score came about day by day, and what would change it."""
    from credscore.reading import read
    from credscore.report.terminal import print_history
    from credscore.runs import report_of

    reading = read(paths, outlets)
    report = report_of(reading, rules, as_of, outlets, resolved=resolved)
    code = name_problems(notes_of(report, reading), reading.problems)
    print_history(report, assertion)
    return code


@cli.command(short_help="Show what moves between two rule sets.")
@click.argument("old", type=click.Path(path_type=Path))
@click.argument("new", type=click.Path(path_type=Path))
@PATHS
@AS_OF
@OUTLETS
@RESOLVED
@click.option(
    "--fail-over",
    type=click.FloatRange(min=0),
    metavar="BITS",
    help="Exit 1 where an assertion moves by more.",
)
def compare(
    old: Path,
    new: Path,
    paths: Sequence[Path],
    as_of: str | None,
    outlets: Path | None,
    resolved: Path | None,
    fail_over: float | None,
) -> int:
    """Show each assertion that moves between two rule sets, and by which rule."""
    from credscore.reading import read
    from credscore.report.terminal import print_moves
    from credscore.report.wording import count
    from credscore.runs import moves_of

    reading = read(paths, outlets)
    moves = moves_of(reading, old, new, as_of, outlets, resolved)
    print_moves(moves)
    code = name_problems(reading.notes, reading.problems)
    over = 0 if fail_over is None else int((moves["delta_bits"].abs() > fail_over).sum())
    if over:
        say(f"failed: {count(over, 'assertion')} moved by more than {fail_over:g} bits")
    return 1 if over else code


@cli.command(short_help="Fit the weights to labelled claims.")
@click.argument("labelled", type=click.Path(path_type=Path))
@click.option("--out", required=True, type=click.Path(path_type=Path), help="The calibrated rule set, TOML.")
@RULES
@OUTLETS
@click.option("--diagram", type=click.Path(path_type=Path), help="Draw the reliability diagram, SVG.")
def calibrate(
    labelled: Path, out: Path, rules: Path | None, outlets: Path | None, diagram: Path | None
) -> int:
    """Fit the weights to labelled claims and say how well they hold on unseen topics."""
    from credscore.report.files import replacing
    from credscore.report.terminal import print_calibration
    from credscore.runs import calibration_of

    found, reading = calibration_of(labelled, rules=rules, outlets=outlets)
    found.rules.to_toml(out)
    print_calibration(found)
    say(f"wrote {out}")
    if diagram is not None:
        with replacing(diagram) as file:
            file.write(found.after.to_svg())
        say(f"wrote {diagram}")
    return name_problems(reading.notes, reading.problems)


@cli.command("train-attribution", short_help="Train the optional attribution layer.")
@click.argument("data", type=click.Path(path_type=Path))
@click.option("--out", required=True, type=click.Path(path_type=Path), help="The trained layer, JSON.")
def train_attribution(data: Path, out: Path) -> int:
    """Train the optional attribution layer on marked texts (DATA/text, DATA/attributions in brat)."""
    from credscore.extract.training import train
    from credscore.report.files import replacing

    model = train(data)
    with replacing(out) as file:
        file.write(model.to_json())
    say(f"wrote {out}")
    return 0


@cli.command()
@click.argument("code", required=False)
@RULES
def rules(code: str | None, rules: Path | None) -> int:
    """List the rules, or show one rule's page."""
    from credscore.report.terminal import print_rule, print_rules
    from credscore.ruleset import RuleSet

    ruleset = RuleSet.of(rules)
    if code:
        print_rule(ruleset, code if code in ruleset else code.upper())
    else:
        print_rules(ruleset)
    return 0


def main() -> None:
    """Run the command line and leave with its exit code."""
    gc.set_threshold(_GARBAGE)
    try:
        code = cli.main(prog_name="credscore", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        code = 2
    except click.exceptions.Abort:
        code = 130
    except CredscoreError as error:
        say(f"error: {error}")
        code = 2
    except OSError as error:
        say(f"error: {error.filename or 'system'}: {error.strerror or error}")
        code = 2
    sys.exit(code if isinstance(code, int) else 0)
