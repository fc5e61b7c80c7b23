"""Which claims of its topic a claim contradicts: those with which it was found to be about one question."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final

from credscore.cluster.rows import Ints

if TYPE_CHECKING:
    from credscore.cluster.context import Met

_ANY: Final = -1


def opposed_claims(
    met: Met,
    denies: Sequence[bool],
    of_row: Ints,
    topic: Ints,
    order: Ints,
    ids: Sequence[str],
) -> list[tuple[str, ...]]:
    """Name, for each row, the affirming claims that say what it denies, or in its topic something else than it does.

    Parameters
    ----------
    met : Met
        The pairs of forms that were found to stand against each other.
    denies : sequence of bool
        Whether each row denies.
    of_row, topic : ndarray of int
        The form and the topic of each row.
    order : ndarray of int
        The rows as they were first seen.
    ids : sequence of str
        The name of each row.

    Returns
    -------
    list of tuple of str
        Of each form the row that was first seen in the topic.
    """
    denied, apart, across = _both_ways(met.opposed), _both_ways(met.rivals), _both_ways(met.across)
    first: dict[tuple[int, int], int] = {}
    for row in order.tolist():
        if not denies[row]:
            first.setdefault((int(of_row[row]), int(topic[row])), row)
            first.setdefault((int(of_row[row]), _ANY), row)
    found: list[tuple[str, ...]] = [()] * len(ids)
    for row, form in enumerate(of_row.tolist()):
        against = (denied if denies[row] else apart).get(form, ())
        named = [first.get((other, int(topic[row]))) for other in sorted(against)]
        if denies[row] and not any(other is not None for other in named):
            named = [first.get((other, _ANY)) for other in sorted(across.get(form, ()))]
        found[row] = tuple(ids[other] for other in named if other is not None)
    return found


def _both_ways(pairs: Iterable[tuple[int, int]]) -> dict[int, set[int]]:
    against: dict[int, set[int]] = defaultdict(set)
    for one, other in pairs:
        against[one].add(other)
        against[other].add(one)
    return dict(against)
