"""Tables for the terminal, on stdout; narrow ones get narrower tables, never cut figures."""

from __future__ import annotations

import shutil
import sys
from typing import TYPE_CHECKING, Final

from rich.console import Console
from rich.table import Table
from rich.text import Text

from credscore.report import wording

if TYPE_CHECKING:
    import pandas as pd

    from credscore.calibrate import Calibration
    from credscore.report.report import Report
    from credscore.report.view import Answer, Topic
    from credscore.ruleset import RuleSet

PLAIN_WIDTH: Final = 120
NARROW: Final = 72
WIDE: Final = 100
METER: Final = 10
OF_A_TOPIC: Final = 20
COUNTS: Final = ("reports", "outlets", "origins")


def console() -> Console:
    """Make a console on stdout: as wide as the terminal, or wide enough for a pipe."""
    terminal = sys.stdout.isatty()
    width = shutil.get_terminal_size().columns if terminal else PLAIN_WIDTH
    return Console(file=sys.stdout, width=width, highlight=False, markup=False, emoji=False)


def _put(out: Console, table: Table) -> None:
    """Print a table; into a file or a pipe without the blanks that fill its last column."""
    if out.is_terminal:
        out.print(table)
        return
    with out.capture() as filled:
        out.print(table)
    out.file.write("".join(f"{line.rstrip()}\n" for line in filled.get().splitlines()))


def print_assertions(report: Report, limit: int = 100, rest: str = "--out DIR writes them all") -> None:
    """Print the assertions, topic by topic: rivals first, the most believed at the top.

    Parameters
    ----------
    report : Report
    limit : int
        How many assertions to print, of one topic at most twenty; the others are counted.
    rest : str
        Where all of them are, for the last line.
    """
    out = console()
    book = report.book
    if report.assertions.empty:
        out.print("No assertion was found.")
        return
    table = _assertion_table(out.width)
    shown = 0
    for topic_id in book.topic_ids():
        if shown >= limit:
            break
        topic = book.topic(topic_id, min(OF_A_TOPIC, limit - shown))
        shown += _add_topic(table, topic, out.width)
    _put(out, table)
    if shown < len(report.assertions):
        others = wording.count(len(report.assertions) - shown, "more assertion")
        out.print(f"… and {others}; {rest}", soft_wrap=True)


def _assertion_table(width: int) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 1), expand=False, header_style="bold")
    table.add_column("belief", justify="right", no_wrap=True)
    if width >= NARROW:
        table.add_column("", no_wrap=True)
    table.add_column("grade", no_wrap=True)
    table.add_column("assertion", ratio=1, overflow="fold")
    if width >= NARROW:
        for name in _counted(width):
            table.add_column(name, justify="right", no_wrap=True)
        table.add_column("id", no_wrap=True)
    return table


def _counted(width: int) -> tuple[str, ...]:
    return COUNTS if width >= WIDE else COUNTS[-1:]


def _add_topic(table: Table, topic: Topic, width: int) -> int:
    for place, answer in enumerate(topic.answers, start=1):
        table.add_row(*_cells(answer, width), end_section=place == len(topic.answers))
    left = topic.n_answers - len(topic.answers)
    if left:
        blank = [""] * (2 if width < NARROW else 3)
        table.add_row(*blank, Text(f"… {wording.count(left, 'answer')} believed less", style="dim"))
    if topic.n_answers > 1:
        table.add_row()
    return len(topic.answers)


def _cells(answer: Answer, width: int) -> list[Text]:
    belief = Text(wording.percent(answer.probability), style=_style(answer.probability))
    text = Text(answer.text)
    grade = Text(answer.admiralty, style="dim")
    if width < NARROW:
        return [belief, grade, text]
    filled = round(METER * answer.probability)
    meter = Text("█" * filled, style=_style(answer.probability)) + Text("░" * (METER - filled), style="dim")
    name = Text(answer.assertion_id[:9], style="dim")
    counted = dict(zip(COUNTS, answer.counts, strict=True))
    counts = [Text(f"{counted[count]:,}", style="dim") for count in _counted(width)]
    return [belief, meter, grade, text, *counts, name]


def _style(probability: float) -> str:
    return "green" if probability >= 0.55 else "yellow" if probability >= 0.2 else "red"


def print_moves(moves: pd.DataFrame) -> None:
    """Print each assertion that moved visibly between two rule sets, and by which rules; count the others.

    Parameters
    ----------
    moves : DataFrame
        Columns ``text``, ``score_from``, ``score_to``, ``delta_bits`` and ``rules``.
    """
    out = console()
    if moves.empty:
        out.print("No assertion moved.")
        return
    visible = moves["delta_bits"].abs() >= wording.SHOWN
    if visible.any():
        _put(out, _moves_table(moves[visible]))
    if not visible.all():
        rest = wording.count(int((~visible).sum()), "more assertion" if visible.any() else "assertion")
        out.print(f"{rest} moved by less than a hundredth of a bit", soft_wrap=True)


def _moves_table(moves: pd.DataFrame) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 1), header_style="bold")
    for name, side in (
        ("from", "right"),
        ("to", "right"),
        ("bits", "right"),
        ("assertion", "left"),
        ("by", "left"),
    ):
        table.add_column(name, justify="right" if side == "right" else "left", overflow="fold")
    for row in moves.to_dict("records"):
        change = float(row["delta_bits"])
        cells = (
            wording.percent(row["score_from"]),
            wording.percent(row["score_to"]),
            wording.bits(change),
            wording.clean(row["text"]),
            wording.clean(row["rules"]),
        )
        table.add_row(*map(Text, cells), style="green" if change > 0 else "red")
    return table


def print_history(report: Report, key: str) -> None:
    """Print how one assertion's score came about day by day, and what would change it.

    Parameters
    ----------
    report : Report
    key : str
        As in `Report.explain`.
    """
    out = console()
    found, *others = report.book.find(key)
    answer = report.book.answer(found)
    out.print(answer.text, style="bold", soft_wrap=True)
    _print_course(out, report, answer)
    _print_changes(out, report, answer)
    if others:
        out.print("\nOther assertions that fit these words")
    for name in others[:5]:
        out.print(f"  {name}  {report.book.headline(name)}", overflow="ellipsis", no_wrap=True)


def _print_course(out: Console, report: Report, answer: Answer) -> None:
    table = Table(box=None, pad_edge=False, padding=(0, 1), header_style="bold")
    for name in ("seen", "belief", "bits", "by", "what was seen"):
        table.add_column(name, justify="right" if name in ("belief", "bits") else "left", overflow="fold")
    for place, step in enumerate(report.history(answer.assertion_id).to_dict("records")):
        belief, change = wording.percent(step["score"]), wording.bits(step["delta_bits"]) if place else ""
        seen, event = wording.moment(step["seen_at"]), wording.clean(step["event"])
        table.add_row(*map(Text, (seen, belief, change, step["rule"], event)))
    if table.row_count:
        _put(out, table)
    mine = report.claims["topic_id"] == answer.topic_id
    undated = int(report.claims.loc[mine, "published_at"].isna().sum())
    if undated:
        told = wording.count(undated, "report") + (" have" if undated > 1 else " has")
        out.print(f"{told} no date and count{'' if undated > 1 else 's'} in the last figure alone.")


def _print_changes(out: Console, report: Report, answer: Answer) -> None:
    now = f"{wording.percent(answer.probability)}, {wording.band(answer.probability)}"
    out.print(f"\nNow {now}. What would carry it into another band of credibility:")
    changes = report.what_would_change(answer.assertion_id).to_dict("records")
    for change in changes:
        to, score = wording.CREDIBILITY[change["credibility_to"]], change["score"]
        told = "no evidence would be left" if score != score else f"{wording.percent(score)}, {to}"
        out.print(f"  {wording.clean(change['change'])}: {told}")
    if not changes:
        out.print("  nothing that one origin less or six officials more could do")


def print_calibration(found: Calibration) -> None:
    """Print how well the probabilities held before and after, on topics not fitted on."""
    table = Table(box=None, pad_edge=False, padding=(0, 2), header_style="bold")
    for name in ("", "given rules", "calibrated, held out"):
        table.add_column(name, justify="right")
    for name in ("n", "accuracy", "brier", "log_loss", "ece", "ece_chance", "auc"):
        values = (getattr(found.before, name), getattr(found.after, name))
        table.add_row(name, *(f"{value:d}" if isinstance(value, int) else f"{value:.3f}" for value in values))
    out = console()
    _put(out, table)
    curve = Table(box=None, pad_edge=False, padding=(0, 2), header_style="bold")
    for name in ("calibrated, held out", "proved true", "assertions"):
        curve.add_column(name, justify="right")
    for p, observed, n in found.after.curve:
        curve.add_row(wording.percent(p), f"{100 * observed:.0f}%", str(n))
    out.print("\nReliability curve")
    _put(out, curve)


def print_rules(rules: RuleSet) -> None:
    """Print each rule of a set: its code, weight, family and first sentence."""
    out = console()
    table = Table(box=None, pad_edge=False, padding=(0, 1), header_style="bold")
    for name in ("code", "bits", "family", "rule"):
        table.add_column(name, justify="right" if name == "bits" else "left", overflow="fold")
    for item in rules:
        table.add_row(*map(Text, (item.code, wording.bits(item.bits), item.family, item.summary)))
    _put(out, table)
    out.print(f"fingerprint {rules.fingerprint}", soft_wrap=True)


def print_rule(rules: RuleSet, code: str) -> None:
    """Print one rule's reference page: its docstring, with its weight and knobs as they stand.

    Raises
    ------
    RuleSetError
        If there is no such rule; the message names the nearest.
    """
    item = rules[code]
    out = console()
    knobs = ", ".join(f"{name} = {value!r}" for name, value in {"bits": item.bits, **item.knobs}.items())
    out.print(f"{item.code}  {item.name}  ({item.family}, scope {item.scope})", style="bold", soft_wrap=True)
    out.print(f"knobs: {knobs}\n", soft_wrap=True)
    out.print(item.doc, soft_wrap=True)
