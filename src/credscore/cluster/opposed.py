"""Which claims of its topic a claim contradicts: those with which it was found to be about one question."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from credscore.cluster.rows import Ints


def opposed_claims(
    opposed: Iterable[tuple[int, int]],
    rivals: Iterable[tuple[int, int]],
    denies: Sequence[bool],
    of_row: Ints,
    topic: Ints,
    order: Ints,
    ids: Sequence[str],
) -> list[tuple[str, ...]]:
    """Name, for each row, the affirming claims of its topic that say what it denies, or something else than it does.

    Parameters
    ----------
    opposed : iterable of (int, int)
        Pairs of forms about one question of which one denies.
    rivals : iterable of (int, int)
        Pairs of forms that give different answers to one question.
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
    denied, apart = _both_ways(opposed), _both_ways(rivals)
    first: dict[tuple[int, int], int] = {}
    for row in order.tolist():
        if not denies[row]:
            first.setdefault((int(of_row[row]), int(topic[row])), row)
    found: list[tuple[str, ...]] = [()] * len(ids)
    for row, form in enumerate(of_row.tolist()):
        against = (denied if denies[row] else apart).get(form, ())
        met = (first.get((other, int(topic[row]))) for other in sorted(against))
        found[row] = tuple(ids[other] for other in met if other is not None)
    return found


def given_up_claims(
    given_up: Iterable[tuple[int, int]], of_row: Ints, order: Ints, ids: Sequence[str]
) -> list[tuple[str, ...]]:
    """Name, for each row, the claims of its own voice that it gives up: of each form the row that was first seen."""
    against: dict[int, list[int]] = defaultdict(list)
    for form, other in sorted(given_up):
        against[form].append(other)
    first: dict[int, int] = {}
    for row in order.tolist() if against else ():
        first.setdefault(int(of_row[row]), row)
    return [tuple([ids[first[other]] for other in against.get(form, ())]) for form in of_row.tolist()]


def _both_ways(pairs: Iterable[tuple[int, int]]) -> dict[int, set[int]]:
    against: dict[int, set[int]] = defaultdict(set)
    for one, other in pairs:
        against[one].add(other)
        against[other].add(one)
    return dict(against)
