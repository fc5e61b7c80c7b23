"""The doors of the package: inputs through every station to a report.

Each door loads the stations that it leads through, and no others.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pandas as pd

from credscore import frames
from credscore.reading import Reading, read_inputs, refusals
from credscore.runs import calibration_of, moves_of, report_of
from credscore.stations import Plugs, claims_of, gate_of, quiet

if TYPE_CHECKING:
    from credscore.calibrate import Calibration
    from credscore.cluster.semantic import Embedder
    from credscore.extract.parsing import Parser
    from credscore.extract.trained import Model
    from credscore.report import Report
    from credscore.ruleset import RuleSet

    AsOf = str | date | datetime | None
    Progress = Callable[[str], None]


def extract(
    inputs: Any, *, parser: Parser | None = None, gate: Model | str | Path | None = None
) -> pd.DataFrame:
    """Read articles and extract their claims.

    Parameters
    ----------
    inputs : path, list of paths, Articles, or a data frame of articles
    parser : Parser, optional
        A tagger or parser of your own, asked where the rules are unsure; a spaCy pipeline becomes
        one by :func:`credscore.extract.parsing.from_spacy`.
    gate : path or Model, optional
        The layer that ``credscore train-attribution`` wrote: lowers the confidence of claims where it
        disagrees with the grammar.

    Returns
    -------
    DataFrame
        A claim a row; columns as in ``claims.jsonl`` up to `confidence`, and the facts
        kept beside them (``frames.INNER``). Refused inputs are warned of by name.

    Raises
    ------
    InputError
        If an argument cannot be used.

    Examples
    --------
    >>> from credscore import Article, extract
    >>> text = "The port authority said on Monday that 212 people were aboard the ferry."
    >>> frame = extract([Article(article_id="a", outlet="Harbour Post", body=text)])
    >>> frame.loc[0, ["speaker", "sourcing_type"]].tolist()
    ['port authority', 'institution']
    """
    reading = read_inputs(inputs)
    frame = frames.claims_frame(claims_of(reading, gate_of(gate), parser))
    _warn(reading)
    return frame


def cluster(inputs: Any, **options: Any) -> pd.DataFrame:
    """Group claims into topics (questions) and assertions (answers).

    Parameters
    ----------
    inputs : DataFrame or anything that `extract` reads
        A claims frame, or articles.
    **options
        Parameters of `ClaimClusterer`, such as ``semantic`` for a model of your own.

    Returns
    -------
    DataFrame
        The claims with ``topic_id`` and ``assertion_id``.

    Raises
    ------
    InputError
        If the inputs cannot be used, or a parameter lies outside its range.

    Examples
    --------
    >>> from credscore import Claim, cluster
    >>> told = ("12,000 soldiers will be deployed", "Twelve thousand troops are to be sent", "The dam broke")
    >>> claims = [Claim(article_id=name, assertion=text) for name, text in zip("abc", told, strict=True)]
    >>> cluster(claims)["assertion_id"].nunique()
    2
    """
    from credscore.cluster import cluster as cluster_claims

    if isinstance(inputs, pd.DataFrame) and {*frames.INNER} <= {*inputs.columns}:
        return cluster_claims(inputs, **options)
    return cluster_claims(extract(inputs), **options)


def score(
    inputs: Any,
    rules: RuleSet | str | Path | None = None,
    as_of: AsOf = None,
    outlets: Any = None,
    progress: Progress = quiet,
    resolved: Any = None,
    *,
    parser: Parser | None = None,
    gate: Model | str | Path | None = None,
    semantic: Embedder | None = None,
) -> Report:
    """Score how far each assertion in the inputs deserves belief.

    Parameters
    ----------
    inputs : path, list of paths, Articles, Claims, or a data frame of either
    rules : RuleSet or path of a TOML file, optional
        The house's rules unless given.
    as_of : str, date or datetime, optional
        Leave out all that was seen later. A bare date reaches to the end of that UTC day.
    outlets : path or DataFrame, optional
        What is known of the outlets: `outlet` or `domain`, and `rating`, `owner`,
        `country`, `kind`.
    progress : callable, optional
        Is told, in a few words, which station is at work.
    resolved : path or DataFrame, optional
        How earlier assertions turned out (see ``reading.read_outcomes``): the track records of
        outlets and speakers. An outcome counts from the day on which it was resolved, also in
        `Report.at`.
    parser, gate : optional
        As in `extract`.
    semantic : Embedder, optional
        A sentence-transformers model, or anything with its ``encode``: joins free paraphrases, see
        `ClaimClusterer`.

    Returns
    -------
    Report
        `assertions`, `claims` and `findings` as frames; `explain`, `at`, `to_html`.

    Raises
    ------
    InputError
        If an argument cannot be used. A bad file or row is warned of by name instead,
        and costs nothing else.
    RuleSetError
        If the file of rules cannot be used; all its faults are named.

    Examples
    --------
    >>> from credscore import Claim, score
    >>> claim = Claim(article_id="a", assertion="The dam broke", speaker="Ana Soto", sourcing_type="eyewitness")
    >>> score([claim]).assertions["text"].tolist()
    ['The dam broke']
    """
    reading = read_inputs(inputs, outlets)
    plugs = Plugs(parser, gate_of(gate), semantic)
    report = report_of(reading, rules, as_of, outlets, progress, resolved, plugs)
    _warn(reading)
    return report


def compare(
    old: RuleSet | str | Path,
    new: RuleSet | str | Path,
    inputs: Any,
    as_of: AsOf = None,
    outlets: Any = None,
    resolved: Any = None,
) -> pd.DataFrame:
    """Show each assertion that moves between two rule sets, and by which rule.

    Parameters
    ----------
    old, new : RuleSet or path of a TOML file
    inputs : Report, or anything that `score` takes
    as_of, outlets, resolved
        As in `score`; for a Report, its own outlets and outcomes stand.

    Returns
    -------
    DataFrame
        A moved assertion a row, the farthest first: `text`, `score_from`, `score_to`,
        `delta_bits`, `rule` and more (see ``credscore.compare.compare``, which has an example).

    Raises
    ------
    InputError
        If an argument cannot be used.
    RuleSetError
        If a file of rules cannot be used; all its faults are named.
    """
    from credscore.compare import compare as compare_rules
    from credscore.report import Report

    if isinstance(inputs, Report):
        return compare_rules(old, new, inputs, as_of)
    reading = read_inputs(inputs, outlets)
    moves = moves_of(reading, old, new, as_of, outlets, resolved)
    _warn(reading)
    return moves


def calibrate(
    labelled: Any,
    labels: Mapping[str, bool] | None = None,
    rules: RuleSet | str | Path | None = None,
    outlets: Any = None,
) -> Calibration:
    """Fit the rules' weights to labelled claims.

    Parameters
    ----------
    labelled : path, DataFrame or Report
        A claims table with a column ``label`` (see ``reading.read_labelled``), or a scored run.
    labels : mapping of assertion_id to bool, optional
        For a Report: which of its assertions proved true. Others are left out of the fit.
    rules : RuleSet or path of a TOML file, optional
        Where to start from; the Report's own or the house's rules unless given.
    outlets : path or DataFrame, optional
        As in `score`; a Report has its own.

    Returns
    -------
    Calibration
        `rules`, to score with or to write with `to_toml`; `before` and `after` (held out), whose
        `to_svg` draws the reliability diagram; `predictions`.

    Raises
    ------
    InputError
        If the labels are of one kind only, or fewer topics than two are labelled.
    """
    from credscore.calibrate import calibrate as fit_rules
    from credscore.report import Report

    if isinstance(labelled, Report):
        return fit_rules(labelled, labels, labelled.rules if rules is None else rules)
    found, reading = calibration_of(labelled, rules, outlets, labels)
    _warn(reading)
    return found


def _warn(reading: Reading) -> None:
    for fault in refusals(reading.problems):
        warnings.warn(fault, stacklevel=3)
