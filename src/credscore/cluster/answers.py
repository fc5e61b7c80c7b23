"""The figure by which each claim answers its topic's question, in one unit a topic."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

from credscore.cluster.counts import Figure, read_figures
from credscore.cluster.questions import Match, match
from credscore.cluster.rows import Ints
from credscore.cluster.told import Told

Answer = tuple[dict[str, Any], ...]


def answers(
    texts: list[str], told: Mapping[int, Told], topic: Ints, order: Ints
) -> tuple[list[Answer], list[Answer]]:
    """Choose each claim's answer to its topic's question, and the value that it says is replaced.

    Parameters
    ----------
    texts : list of str
        The claims.
    told : mapping of int to Told
        What each row is about.
    topic : ndarray of int
        The topic of each row.
    order : ndarray of int
        The rows as they were first seen; what comes later changes no answer.

    Returns
    -------
    answers, replaced : list of tuple of dict
        Quantities (`low`, `high`, `unit`) as claims.jsonl holds them, at most
        one a claim, the units alike for all of a topic that count the same.
    """
    given: dict[int, list[tuple[Figure, str]]] = {}
    chosen: list[Answer] = [()] * len(texts)
    replaced: list[Answer] = [()] * len(texts)
    for row in order.tolist():
        main = told[row].figure
        if main is None:
            if told[row].none and not told[row].denies:
                chosen[row] = ({"low": 0.0, "high": 0.0, "unit": told[row].none},)
            continue
        earlier = given.setdefault(int(topic[row]), [])
        figures = read_figures(texts[row])
        figure, unit = _fitting((main, *(one for one in figures if not one.old)), earlier)
        if not figure.old:
            earlier.append((figure, unit))
            chosen[row] = (_quantity(figure, unit),)
        old = next((one for one in figures if one.old and one.dimension == figure.dimension), None)
        if old is not None:
            replaced[row] = (_quantity(old, unit),)
    return chosen, replaced


def _fitting(figures: tuple[Figure, ...], earlier: list[tuple[Figure, str]]) -> tuple[Figure, str]:
    """Choose the figure that answers what earlier ones answer, with their unit; else the main one."""
    for wanted in (Match.SAME, Match.UNKNOWN):
        for figure in figures:
            for other, unit in earlier:
                if match(figure, other) is wanted and figure.dimension == other.dimension:
                    return figure, figure.unit if figure.dimension == "money" else unit
    return figures[0], figures[0].counts


def _quantity(figure: Figure, unit: str) -> dict[str, Any]:
    high = None if math.isinf(figure.high) else figure.high
    return {"low": figure.low, "high": high, "unit": unit}
