"""Claims as their affair sees them, and how two of them stand to each other."""

from __future__ import annotations

from typing import Final, NamedTuple

from credscore.cluster.counts import Figure, denied_count
from credscore.cluster.giving_up import Retreat
from credscore.cluster.states import State, agree, excludes, same

JUST: Final = 0.5
"""How far two claims are about one question that are just so."""


class Source(NamedTuple):
    """Who makes a claim, and how.

    Attributes
    ----------
    speaker : str
        The last word of the speaker's name.
    outlet : str
        Where it stands.
    placed : bool
        Whether a record, a witness, an official, a body or an expert is named for it.
    own_word : bool
        Whether the outlet tells it by its own word.
    planned : bool
        Whether it is told as anything but a fact.
    reacts : bool
        Whether its cue denies or confirms.
    confirms : bool
        Whether its cue confirms.
    """

    speaker: str = ""
    outlet: str = ""
    placed: bool = False
    own_word: bool = False
    planned: bool = False
    reacts: bool = False
    confirms: bool = False


class Told(NamedTuple):
    """One form as its affair sees it.

    Attributes
    ----------
    words, names : frozenset of int
        The concepts that it is about, and those of them that are names.
    figure : Figure or None
        The figure that it is about.
    denies, possible : bool
        Whether it denies; whether it is told as a mere possibility.
    text : str
        Its words.
    denied : frozenset of int
        The concepts that it denies.
    bare : bool
        Whether it gives a figure and neither it nor its article says of what.
    states : tuple of State
        The states of persons and things of which it tells.
    lead : bool
        Whether its article tells it first.
    empty : bool
        Whether it denies and does not say what.
    own : frozenset of int
        The concepts in the name of its speaker.
    before : int or None
        The form that its article tells before it.
    takes_back : bool
        Whether its speaker takes back what he had said.
    loose : bool
        Whether it names what it denies only as something told or dealt in ("the reports", "no contract").
    source : Source
        Who makes it, and how.
    voice : tuple of frozenset of int
        The concepts in the name of its speaker, and in that of the body for which he speaks.
    supposed : bool
        Whether its words do not say that the thing is so ("If P, …", "urged X to").
    retreat : Retreat or None
        How it gives up what its voice had said before.
    said : tuple of str or None
        Its article, its sentence and who says it there.
    """

    words: frozenset[int]
    names: frozenset[int]
    figure: Figure | None
    denies: bool
    possible: bool
    text: str
    denied: frozenset[int] = frozenset()
    bare: bool = False
    states: tuple[State, ...] = ()
    lead: bool = False
    empty: bool = False
    own: frozenset[int] = frozenset()
    before: int | None = None
    takes_back: bool = False
    loose: bool = False
    source: Source = Source()
    voice: tuple[frozenset[int], ...] = ()
    supposed: bool = False
    retreat: Retreat | None = None
    said: tuple[str, ...] | None = None

    @property
    def none(self) -> str:
        """Name the question that it answers by "none"."""
        return "" if self.figure is not None else denied_count(self.text)

    @property
    def counts(self) -> bool:
        """Tell whether it answers how many or how much."""
        return self.figure is not None or bool(denied_count(self.text))


class Pair(NamedTuple):
    """How two forms of one affair stand to each other.

    Attributes
    ----------
    topic : float
        How far they are about one question: 1 sure, 0.5 just so, 0 not at all.
    answer : bool
        Whether they give one answer to it.
    rivals : bool
        Whether they give different answers.
    apart : bool
        Whether they speak in opposed words ("passed", "failed"), so that they do not say the same.
    gives_up : bool
        Whether the later one gives up what its voice says in the earlier one.
    """

    topic: float
    answer: bool = False
    rivals: bool = False
    apart: bool = False
    gives_up: bool = False


def by_state(left: Told, right: Told, topic: float, states: list[tuple[State, State]]) -> Pair:
    """Say how two claims stand that tell of one state."""
    apart = any(excludes(mine, theirs) for mine, theirs in states)
    alike = (left.denies, left.possible) == (right.denies, right.possible)
    alike = alike and left.figure is None and right.figure is None and not apart
    return Pair(topic, alike and all(same(mine, theirs) for mine, theirs in states), apart)


def common_states(left: Told, right: Told) -> list[tuple[State, State]]:
    """Pair the states of one subject of which two claims tell; an affair has one cause."""
    pairs = [
        (mine, theirs) for mine in left.states for theirs in right.states if mine.question == theirs.question
    ]
    if not pairs or _one_subject(left, right):
        counted = any(one.figure is not None and one.figure.dimension == "people" for one in (left, right))
        return [pair for pair in pairs if not (pair[0].about == "person" and counted)]
    return [pair for pair in pairs if pair[0].about == "cause"]


def _one_subject(left: Told, right: Told) -> bool:
    """Tell whether a state of which two claims tell may be that of one subject."""
    if not (left.lead or right.lead) or any(
        one.figure is not None and one.figure.question for one in (left, right)
    ):
        return False
    return not (left.names and right.names and left.names.isdisjoint(right.names))


def contradict(one: Told, other: Told) -> bool:
    """Tell whether one of two claims on one question denies what the other says, by words, state, figure or by its very act."""
    if one.denies == other.denies or agree(one.states, other.states):
        return False
    denial, claim = (one, other) if one.denies else (other, one)
    denied = denial.denied - denial.names
    if denial.empty or denial.loose or denial.takes_back or not denied:
        return True
    return (
        not denied.isdisjoint(claim.words)
        or bool(common_states(denial, claim))
        or (denial.counts and claim.counts)
    )
