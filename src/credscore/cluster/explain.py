"""Why two claims are together or apart."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from credscore.cluster.signature import number_conflict
from credscore.terms import Verdict

if TYPE_CHECKING:
    from credscore.cluster.forms import Forms


@dataclass(frozen=True)
class Explanation:
    """Why two claims are together or apart.

    Attributes
    ----------
    verdict : Verdict
        Same, competing (rivals in one topic), revised (a figure that rose with time) or different.
    score : float
        Similarity from 0 to 1.
    aligned : tuple of str
        The concepts that both texts hold.
    only_left, only_right : tuple of str
        The concepts that one of them lacks.
    veto : str or None
        What forbids the pair: number, negation, polarity, pole or name.
    """

    verdict: Verdict
    score: float
    aligned: tuple[str, ...]
    only_left: tuple[str, ...]
    only_right: tuple[str, ...]
    veto: str | None

    def __str__(self) -> str:
        parts = [f"{self.verdict}: {self.score:.2f}", "shared: " + ", ".join(self.aligned)]
        if self.veto:
            parts.append(f"veto: {self.veto}")
        return "; ".join(parts)


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
