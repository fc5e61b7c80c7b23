"""A person whom an article gives no role has the standing under which an earlier one introduced him."""

from __future__ import annotations

import pytest

from credscore.provenance.standing import standings

OFFICIAL, WITNESS, EXPERT = "named_official", "eyewitness", "named_expert"


def second(
    first: tuple[str, str | None, str],
    later: str,
    topics: tuple[str, str] = ("mill", "mill"),
    ticks: tuple[int, int] = (1, 2),
) -> str:
    """Give the type of a later article's roleless person, an eyewitness by himself."""
    name, role, kind = first
    return standings([name, later], [role, None], [kind, WITNESS], ["a", "b"], topics, ticks)[1]


@pytest.mark.parametrize(
    ("later", "topics", "kind"),
    [
        ("Ida Moll", ("mill", "mill"), EXPERT),
        ("Moll", ("mill", "mill"), EXPERT),
        ("Ida Moll", ("mill", "dam"), EXPERT),
        ("Moll", ("mill", "dam"), WITNESS),
        ("Per Moll", ("mill", "mill"), WITNESS),
        ("Dahl", ("mill", "mill"), WITNESS),
    ],
)
def test_who_was_introduced(later: str, topics: tuple[str, str], kind: str) -> None:
    """A full name is known anywhere, a surname within its topic."""
    assert second(("Ida Moll", "hydrologist", EXPERT), later, topics) == kind


def test_no_later_article_introduces() -> None:
    """What is seen later, or at one moment, tells nothing."""
    first = ("Ida Moll", "hydrologist", EXPERT)
    assert second(first, "Moll", ticks=(2, 1)) == second(first, "Moll", ticks=(1, 1)) == WITNESS


def test_two_bearers_leave_it_open() -> None:
    """A surname of two people says nothing of either."""
    names, roles = ["Ida Moll", "Per Moll", "Moll"], ["hydrologist", "mayor", None]
    types = [EXPERT, OFFICIAL, WITNESS]
    assert standings(names, roles, types, ["a", "b", "c"], ["t"] * 3, [1, 2, 3])[2] == WITNESS


def test_most_of_his_words_decide() -> None:
    """Who once told what he saw, and else spoke in office, is an official."""
    names, roles = ["Ida Moll"] * 3 + ["Moll"], ["mayor"] * 3 + [None]
    types = [WITNESS, OFFICIAL, OFFICIAL, WITNESS]
    assert standings(names, roles, types, ["a", "a", "a", "b"], ["t"] * 4, [1, 1, 1, 2])[3] == OFFICIAL


def test_other_kinds_stay() -> None:
    """Bodies and records of the same name are left alone."""
    types = [OFFICIAL, "institution"]
    assert standings(["Ida Moll", "Moll"], ["mayor", None], types, ["a", "b"], ["t"] * 2, [1, 2]) == types
