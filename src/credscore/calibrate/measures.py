"""How good probabilities are: accuracy, Brier score, log loss, AUC, calibration error, diagram."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from sklearn.metrics import log_loss, roc_auc_score


@dataclass(frozen=True)
class Measures:
    """The quality of n probabilities against what proved true.

    Attributes
    ----------
    n : int
    accuracy : float
        Share on the right side of one half.
    brier, log_loss : float
        Mean squared error, and mean negative log likelihood (nats); lower is better.
    auc : float
        Chance that a true one is ranked above a false one; NaN where all are of one kind.
    ece : float
        Expected calibration error over ten bins of equal width (Guo et al. 2017).
    ece_chance : float
        About what it would be by chance, were each probability exactly right: n outcomes scatter.
    curve : tuple of (p, observed, n)
        The reliability curve: mean probability, share true and number, a bin each.
    """

    n: int
    accuracy: float
    brier: float
    log_loss: float
    auc: float
    ece: float
    ece_chance: float
    curve: tuple[tuple[float, float, int], ...]

    def __str__(self) -> str:
        """Write the figures in one line."""
        return (
            f"n {self.n}, accuracy {self.accuracy:.3f}, Brier {self.brier:.3f}, "
            f"log loss {self.log_loss:.3f}, AUC {self.auc:.3f}, ECE {self.ece:.3f} "
            f"({self.ece_chance:.3f} by chance)"
        )

    def to_svg(self, width: int = 320) -> str:
        """Draw the reliability curve as inline SVG: the diagonal is perfect calibration."""
        side = width - 60
        dots = [(40 + p * side, 20 + (1 - seen) * side, n) for p, seen, n in self.curve]
        line = " ".join(f"{x:.1f},{y:.1f}" for x, y, _ in dots)
        marks = "".join(
            f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{2 + min(n, 50) ** 0.5 / 2:.1f}" fill="#1f5f8b"/>'
            for x, y, n in dots
        )
        ticks = "".join(
            f'<text x="{40 + t * side:.1f}" y="{side + 36}" font-size="10" text-anchor="middle">{t:g}</text>'
            f'<text x="34" y="{24 + (1 - t) * side:.1f}" font-size="10" text-anchor="end">{t:g}</text>'
            for t in (0.0, 0.5, 1.0)
        )
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{width}" role="img" '
            f'aria-label="Reliability diagram: observed share against stated probability">'
            f'<rect x="40" y="20" width="{side}" height="{side}" fill="none" stroke="#999"/>'
            f'<line x1="40" y1="{20 + side}" x2="{40 + side}" y2="20" stroke="#bbb" stroke-dasharray="4"/>'
            f'<polyline points="{line}" fill="none" stroke="#1f5f8b"/>{marks}{ticks}'
            f'<text x="{40 + side / 2}" y="{side + 52}" font-size="11" text-anchor="middle">stated probability'
            f'</text><text x="12" y="14" font-size="11">share that proved true</text></svg>'
        )


def measure(labels: Any, p: Any, bins: int = 10) -> Measures:
    """Measure probabilities, shape (n,), against labels of 0/1, shape (n,).

    Examples
    --------
    >>> found = measure([0, 0, 1, 1], [0.1, 0.4, 0.6, 0.9])
    >>> found.accuracy, found.auc, round(found.brier, 3)
    (1.0, 1.0, 0.085)
    """
    y, p = np.asarray(labels, dtype=int), np.asarray(p, dtype=float)
    curve, groups = _curve(y, p, bins), _groups(p, bins)
    both = len(np.unique(y)) == 2
    return Measures(
        n=len(y),
        accuracy=float(np.mean((p >= 0.5) == (y == 1))),
        brier=float(np.mean((p - y) ** 2)),
        log_loss=float(log_loss(y, p, labels=[0, 1])),
        auc=float(roc_auc_score(y, p)) if both else float("nan"),
        ece=float(sum(n * abs(mean - seen) for mean, seen, n in curve) / len(y)),
        ece_chance=float(sum(np.sqrt(2 / np.pi * (p[g] * (1 - p[g])).sum()) for g in groups) / len(y)),
        curve=curve,
    )


def _groups(p: np.ndarray, bins: int) -> list[np.ndarray]:
    """Cut the range of probabilities into bins of equal width; empty ones are left out."""
    places = np.minimum((p * bins).astype(int), bins - 1)
    return [places == place for place in np.unique(places)]


def _curve(y: np.ndarray, p: np.ndarray, bins: int) -> tuple[tuple[float, float, int], ...]:
    return tuple((float(p[g].mean()), float(y[g].mean()), int(g.sum())) for g in _groups(p, bins))
