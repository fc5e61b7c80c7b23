"""Why two claims are together or apart."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from credscore.cluster.amounts import number_conflict
from credscore.lexicon import table
from credscore.terms import Verdict

if TYPE_CHECKING:
    from credscore.cluster.counts import Figure
    from credscore.cluster.forms import Forms


@dataclass(frozen=True)
class Explanation:
    """Why two claims are together or apart.

    Attributes
    ----------
    verdict : Verdict
        Same, competing (rivals in one topic), revised (a figure brought up to date) or different.
    score : float
        Similarity from 0 to 1.
    aligned : tuple of str
        The concepts that both texts hold.
    only_left, only_right : tuple of str
        The concepts that one of them lacks.
    veto : str or None
        What forbids the pair: number, negation, polarity, pole, role (who does it to whom) or name, or
        that one sentence of one source tells both.
    questions : tuple of str
        What the figures of the two answer ("dead", "price"), empty where there is none or no
        article to tell.
    least : float
        The similarity asked for.
    meant : float or None
        How alike a language model takes the two to be, where there is one: 1 for the same, about 0
        for unrelated news.
    """

    verdict: Verdict
    score: float
    aligned: tuple[str, ...]
    only_left: tuple[str, ...]
    only_right: tuple[str, ...]
    veto: str | None
    questions: tuple[str, str] = ("", "")
    least: float = 0.0
    meant: float | None = None

    @property
    def reason(self) -> str:
        """Say in a few words what decided."""
        left, right = self.questions
        if self.verdict is Verdict.SAME:
            if left and left == right:
                return f"one answer to {left}"
            return "alike" if self.meant is None or self.score >= self.least else "alike to the model"
        if self.verdict is Verdict.DIFFERENT and left and right and left != right:
            return f"two questions: {left}, {right}"
        if self.veto:
            return f"veto: {self.veto}" + (f", both on {left}" if left and left == right else "")
        if self.score < self.least:
            return f"too little in common: {self.score:.2f} of {self.least:.2f}"
        return "another member of the group stands against it, or too few support it"

    def __str__(self) -> str:
        model = "" if self.meant is None else f" ({self.meant:.2f} to the model)"
        parts = [
            f"{self.verdict}: {self.score:.2f}{model}",
            "shared: " + ", ".join(self.aligned),
            self.reason,
        ]
        for side, words in (("left", self.only_left), ("right", self.only_right)):
            if words:
                parts.append(f"only {side}: " + ", ".join(words))
        return "; ".join(parts)


def revised(later: str, first: Figure | None, second: Figure | None) -> bool:
    """Tell whether the later of two claims brings the figure of the earlier one up to date.

    It names the earlier figure as replaced, or gives a higher one for what only ever rises.
    """
    if first is None or second is None:
        return False
    # Late: raw strings, whose figures answer no question, need none of it.
    from credscore.cluster.counts import read_figures
    from credscore.cluster.questions import Match, match

    if any(figure.old and figure[:3] == first[:3] for figure in read_figures(later)):
        return True
    return match(first, second) is Match.SAME and second.low > first.low and first.question in _rising()


@lru_cache(maxsize=1)
def _rising() -> frozenset[str]:
    return frozenset(row["question"] for row in table("figure_questions") if row["rises"])


def shown(forms: Forms, concepts: set[int]) -> tuple[str, ...]:
    """Name concepts as a reader knows them."""
    vocabulary = forms.vocabulary
    return tuple(sorted(vocabulary.shown(concept) for concept in concepts))


def rising(forms: Forms, earlier: int, later: int) -> bool:
    """Tell whether the later of two forms gives a higher figure for what only ever rises as news comes in."""
    a, b = forms.distinct[earlier].reading, forms.distinct[later].reading
    found = number_conflict(a.signature.numbers, b.signature.numbers)
    if found is None or not found[1].low > found[0].low:
        return False
    rises = forms.vocabulary.rising
    return any(word in rises for word in (*a.content, *b.content))
