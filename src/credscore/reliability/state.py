"""What one fit of a voting model hands to the copy test and back."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from credscore.reliability.table import Floats


@dataclass(frozen=True, eq=False)
class State:
    """Beliefs and accuracies after expectation maximisation.

    Attributes
    ----------
    belief : ndarray, shape (n_answers,)
        Probability of each answer; a topic may sum to less than 1 where none claimed may be true.
    accuracy : ndarray, shape (n_sources,)
        Posterior mean accuracies, between .02 and .99.
    right, wrong : ndarray, shape (n_sources,)
        Parameters of the Beta posterior of each accuracy.
    n_iter : int
    """

    belief: Floats
    accuracy: Floats
    right: Floats
    wrong: Floats
    n_iter: int


@dataclass(frozen=True, eq=False)
class Gold:
    """Answers settled beforehand: in the topics of `settled`, exactly those of `right` are true."""

    settled: npt.NDArray[np.bool_]
    right: npt.NDArray[np.bool_]

    def fix(self, belief: Floats) -> Floats:
        """Put the settled answers at 0 or 1."""
        return np.where(self.settled, self.right.astype(float), belief)
