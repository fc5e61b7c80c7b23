"""A scored run: its frames, and every way to read them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pandas as pd

from credscore import frames, scoring
from credscore.errors import InputError
from credscore.evidence import first_seen, moment
from credscore.report import html, wording
from credscore.report.export import to_csv
from credscore.report.files import replacing, results_in, write_jsonl
from credscore.report.note import note
from credscore.report.view import Book
from credscore.ruleset import RuleSet

if TYPE_CHECKING:
    AsOf = str | date | datetime | None

_HASH: Final = re.compile("r[0-9a-f]{16}")
TABLES = ("assertions", "claims", "findings")


class Report:
    """What a run of credscore found, scored as of one date.

    Parameters
    ----------
    frame : DataFrame
        Traced claims, a row each: ``frames.EXTRACTED`` and ``frames.INNER`` with the
        columns of clustering and provenance. An empty frame gives an empty report.
    rules : RuleSet, optional
        The house's rules unless given.
    as_of : str, date or datetime, optional
        Leave out all that was seen later; a bare date reaches to the end of that UTC day.
    warnings : iterable of str
        What the reader should know of the inputs: refusals, estimated dates.
    verdicts : DataFrame, optional
        Outcomes of earlier assertions by source (``provenance.verdicts``): the track records.
        Each counts from the day on which it was resolved.

    Attributes
    ----------
    claims : DataFrame
        A claim a row, as in ``claims.jsonl``, with what the stations keep beside it.
    assertions : DataFrame
        An assertion a row, as in ``assertions.jsonl``; `score` is a probability in (0, 1),
        `bits` its log2 odds.
    warnings : list of str
        What was given, and what scoring adds (undated articles under a past `as_of`).
    as_of : str, date, datetime or None
    rules : RuleSet
    """

    def __init__(
        self,
        frame: pd.DataFrame,
        rules: RuleSet | None = None,
        as_of: AsOf = None,
        warnings: Iterable[str] = (),
        verdicts: pd.DataFrame | None = None,
    ) -> None:
        self.rules = RuleSet.of(rules)
        self.as_of = as_of
        self._frame = frame
        self._given = list(warnings)
        self._verdicts = verdicts
        self._scored = scoring.score(frame, self.rules, as_of, verdicts)
        self.claims: pd.DataFrame = self._scored.claims
        self.assertions: pd.DataFrame = self._scored.assertions
        self.warnings = [*self._given, *_left_out(frame, as_of), *_unresolved(verdicts, as_of)]

    @property
    def findings(self) -> pd.DataFrame:
        """A finding a row: `assertion_id`, `code`, `outcome`, `bits`, `message`, `claim_ids`."""
        return self._scored.findings

    @cached_property
    def book(self) -> Book:
        """The topics and answers, ready to be shown."""
        return Book(self.claims, self.assertions)

    def __repr__(self) -> str:
        """Say how much there is, and as of when."""
        return f"<Report: {self._summary()}>"

    def _summary(self) -> str:
        counts = (
            wording.count(len(self.claims), "claim"),
            wording.count(self.claims["article_id"].nunique(), "article"),
            wording.count(len(self.assertions), "assertion"),
            wording.count(self.assertions["topic_id"].nunique(), "topic"),
        )
        as_of = f", as of {self.as_of}" if self.as_of is not None else ""
        return "{} from {}: {} on {}".format(*counts) + as_of

    def explain(self, key: str) -> str:
        """Write the analyst's note on one assertion.

        Parameters
        ----------
        key : str
            An `assertion_id`, the start of one, or words of its text. Where several
            assertions hold the words, the one with the most claims is explained and the
            others are named at the end.

        Returns
        -------
        str
            The assertion, its score and grade, each finding with its signed bits, the
            verbatim sentences behind it, and the rival answers.

        Raises
        ------
        InputError
            If nothing fits; the message names the nearest.
        """
        found = self.book.find(key)
        return note(self.book, found[0], found[1:], calibrated=_is_calibrated(self.rules))

    def at(self, as_of: AsOf) -> Report:
        """Score the same claims as of another date (None: all of them)."""
        return Report(self._frame, self.rules, as_of, self._given, self._verdicts)

    def history(self, key: str) -> pd.DataFrame:
        """Follow one assertion's score through the days on which its question moved.

        Parameters
        ----------
        key : str
            As in `explain`.

        Returns
        -------
        DataFrame
            A moment a row: `seen_at`, `score`, `bits`, `delta_bits`, `event` (what was seen then),
            `rule` (the one whose bits changed most) and `claim_ids`; see `scoring.history`.

        Examples
        --------
        >>> from credscore.testing import frame, row
        >>> report = Report(frame([row(), row(speaker="Elin Berg", published_at="2024-05-03")]))
        >>> report.history("212 people")["event"].tolist()
        ['said by Ana Soto', 'said by Elin Berg']
        """
        found = self.book.find(key)[0]
        return scoring.history(self._frame, found, self.rules, self.as_of, self._verdicts)

    def what_would_change(self, key: str) -> pd.DataFrame:
        """Find the smallest changes of the evidence that would carry an assertion over a credibility band.

        Parameters
        ----------
        key : str
            As in `explain`.

        Returns
        -------
        DataFrame
            A change a row: `change` in words, `kind`, `origins`, the `score` and `bits` it would come
            to, `credibility_from` and `credibility_to`; see `scoring.what_would_change`.

        Examples
        --------
        >>> from credscore.testing import frame, row
        >>> Report(frame([row()])).what_would_change("212 people")["change"].tolist()[0]
        'without Ana Soto'
        """
        found = self.book.find(key)[0]
        return scoring.what_would_change(self._frame, found, self.rules, self.as_of, self._verdicts)

    def to_html(self, path: str | Path, max_topics: int = html.PAGE_TOPICS) -> None:
        """Write the report as one static page that loads nothing and runs nothing.

        Parameters
        ----------
        path : path
            Written beside and moved into place.
        max_topics : int
            How many topics to show, those with rivals and many claims first; fewer where they have more
            than a thousand answers together.

        Raises
        ------
        InputError
            If the file cannot be written.
        """
        text = html.page(self.book, self._cover(), max_topics)
        with replacing(Path(path)) as file:
            file.write(text)

    def _repr_html_(self) -> str:
        """Show the leading topics in a notebook's cell."""
        return html.fragment(self.book, self._cover())

    def _cover(self) -> html.Cover:
        return html.Cover(
            summary=f"{self._summary()}.",
            stamp=f"Rule set {self.rules.fingerprint}.",
            warnings=tuple(self.warnings),
            calibrated=_is_calibrated(self.rules),
        )

    def to_csv(self, path: str | Path, table: str = "assertions", raw: bool = False) -> None:
        """Write one of the frames as CSV that no spreadsheet takes for formulas.

        Parameters
        ----------
        path : path
        table : {"assertions", "claims", "findings"}
        raw : bool
            Write texts as they are; see `credscore.report.export.to_csv`.

        Raises
        ------
        InputError
            If there is no such table.
        """
        if table not in TABLES:
            raise InputError(f"no table {table!r}; there are {', '.join(TABLES)}", where="table")
        columns = {"assertions": frames.ASSERTION_COLUMNS, "claims": frames.CLAIM_COLUMNS}.get(table)
        frame: pd.DataFrame = getattr(self, table)
        to_csv(frame[list(columns)] if columns else frame, path, raw)

    def write(self, folder: str | Path) -> list[Path]:
        """Write ``claims.jsonl``, ``assertions.jsonl`` and ``report.html`` into a folder.

        Returns
        -------
        list of Path
            The three files, each moved into place when it was whole.
        """
        paths = results_in(folder)
        write_jsonl(paths[0], frames.records(self.claims, list(frames.CLAIM_COLUMNS)))
        write_jsonl(paths[1], frames.records(self.assertions, list(frames.ASSERTION_COLUMNS)))
        self.to_html(paths[2])
        return paths


def _is_calibrated(rules: RuleSet) -> bool:
    return bool(getattr(rules, "calibrated", False))


def _left_out(frame: pd.DataFrame, as_of: AsOf) -> list[str]:
    """Name the articles without a date, which an as-of date leaves out, and say where it leaves nothing."""
    until = moment(as_of)
    if until is None or frame.empty:
        return []
    seen = first_seen(frame)
    if (earliest := seen.min()) > until:
        return [f"nothing was seen by {as_of}; the earliest claim is of {wording.day(earliest)}"]
    undated = frame.loc[seen.isna().to_numpy(), ["article_id", "assertion"]]
    names = sorted({_told(*pair) for pair in undated.itertuples(index=False)})
    shown = ", ".join(names[:20]) + (f" and {len(names) - 20} more" if len(names) > 20 else "")
    return [f"left out as of {as_of}, because they have no date: {shown}"] if names else []


def _told(article_id: str, assertion: str) -> str:
    """Name an article by its id, and a row that has none but its hash by what it says."""
    text = wording.clean(assertion)
    return (
        wording.clean(article_id)
        if not _HASH.fullmatch(article_id)
        else f"“{text[:60]}{'…' if text[60:] else ''}”"
    )


def _unresolved(verdicts: pd.DataFrame | None, as_of: AsOf) -> list[str]:
    """Say how many outcomes have no day, which an as-of date leaves out."""
    if as_of is None or verdicts is None:
        return []
    n = int(verdicts["resolved_at"].isna().sum())
    told = wording.count(n, "outcome")
    return [f"left out as of {as_of}, because nothing says when it was resolved: {told}"] if n else []
