"""The analyst's note on one assertion, as plain text."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable
from typing import Final

from credscore.report import wording
from credscore.report.view import Answer, Book, Line
from credscore.report.witness import Witness

WIDTH: Final = 92
UNCALIBRATED: Final = (
    "The score is an index from house weights, not yet calibrated on labelled outcomes: "
    "read it as a ranking, not as a frequency."
)


def note(book: Book, assertion_id: str, others: Iterable[str] = (), calibrated: bool = False) -> str:
    """Write the note: the assertion, its score, each finding, the sentences behind it, its rivals."""
    answer = book.answer(assertion_id)
    parts = [*_head(answer), "", "Why this score (bits of log-odds; +1 doubles the odds)", *_findings(answer)]
    heard = answer.heard
    parts += ["", "The sentences behind it", *_witnesses(heard.own, heard.more_own)]
    if heard.others:
        parts += ["", "Also weighed", *_witnesses(heard.others, heard.more_others)]
    parts += _rivals(book, assertion_id)
    also = [f"  {name}  {book.headline(name)}" for name in list(others)[:5]]
    if also:
        parts += ["", "Other assertions that fit these words", *map(_cut, also)]
    if not calibrated:
        parts += ["", *textwrap.wrap(UNCALIBRATED, WIDTH)]
    return "\n".join(parts)


def _head(answer: Answer) -> list[str]:
    belief = f"{wording.percent(answer.probability)}, {wording.band(answer.probability)}"
    meaning = wording.admiralty(answer.admiralty)
    grade = f"{answer.admiralty} ({meaning})" if meaning else answer.admiralty
    return [
        answer.text,
        f"  belief     {belief} ({wording.bits(answer.bits)} bits)",
        f"  Admiralty  {grade}",
        f"  reported   {answer.size}; {answer.span}",
        f"  id         {wording.clean(answer.assertion_id)}, topic {wording.clean(answer.topic_id)}",
    ]


def _findings(answer: Answer) -> list[str]:
    out = [row for line in answer.lines for row in _finding(line)]
    out += [f"  {'─' * 7}", f"  {wording.bits(answer.bits):>7}  in all"]
    silent = f"Nothing to go by for {', '.join(answer.abstained)}." if answer.abstained else ""
    return [*out, *textwrap.wrap(silent, WIDTH, initial_indent="  ", subsequent_indent="  ")]


def _finding(line: Line) -> list[str]:
    refs = f" {_refs(line.refs)}" if line.refs else ""
    first = f"  {wording.bits(line.bits):>7}  {line.code}  "
    return textwrap.wrap(
        f"{line.message}{refs}", WIDTH, initial_indent=first, subsequent_indent=" " * len(first)
    ) or [first.rstrip()]


def _cut(line: str) -> str:
    return line if len(line) <= WIDTH else f"{line[: WIDTH - 1].rstrip()}…"


def _refs(numbers: tuple[int, ...]) -> str:
    shown = ", ".join(map(str, numbers[:8]))
    return f"[{shown}{', …' if len(numbers) > 8 else ''}]"


def _witnesses(witnesses: Iterable[Witness], more: int) -> list[str]:
    rows = [row for witness in witnesses for row in _witness(witness)]
    return [*rows, f"  … and {more:,} more"] if more else rows


def _witness(witness: Witness) -> list[str]:
    label = f"  [{witness.number}] "
    indent = " " * len(label)
    head = f"{witness.outlet}, {witness.day}: {described(witness)}"
    return [
        *textwrap.wrap(head, WIDTH, initial_indent=label, subsequent_indent=indent),
        *textwrap.wrap(
            witness.sentence, WIDTH, initial_indent=f"{indent}│ ", subsequent_indent=f"{indent}│ "
        ),
    ]


def described(witness: Witness) -> str:
    """Say in one line who said it, of which kind, through whom, in which mood."""
    kind = "" if witness.kind == witness.who else f" ({witness.kind})"
    via = f", via {', '.join(witness.via)}" if witness.via else ""
    return f"{witness.who}{kind}{via}" + (f" — {witness.mood}" if witness.mood else "")


def _rivals(book: Book, assertion_id: str) -> list[str]:
    rivals = book.rivals(assertion_id)
    if not rivals:
        return []
    rows = ["", "Other answers to the same question"]
    for row in rivals[:10]:
        first = f"  {wording.percent(row['score']):>4}  {row['assertion_id']}  "
        text = book.headline(row["assertion_id"])
        rows += textwrap.wrap(text, WIDTH, initial_indent=first, subsequent_indent=" " * len(first))
    return [*rows, f"  … and {len(rivals) - 10} more"] if len(rivals) > 10 else rows
