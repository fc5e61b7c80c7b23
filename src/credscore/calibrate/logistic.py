"""Logistic regression whose weights keep their sign."""

from __future__ import annotations

from typing import Any

import numpy as np
from scipy.optimize import Bounds, minimize
from scipy.special import expit
from sklearn.base import BaseEstimator, ClassifierMixin
from sklearn.utils.validation import check_is_fitted, validate_data

from credscore.errors import InputError


class SignedLogistic(ClassifierMixin, BaseEstimator):  # type: ignore[misc]
    """Logistic regression whose weights keep their sign, shrunken towards given ones.

    Minimises the log loss plus ``strength / 2`` times the squared distance of the weights from
    `center`, under ``weights >= 0``, by bounded L-BFGS. The intercept is free in sign, and
    shrunken towards `anchor` where that is given.

    Parameters
    ----------
    strength : float or ndarray, shape (k + 1,)
        How firmly the weights are held to `center`; given for each, that of the intercept is
        the last. Infinite, they stay there.
    center : float
        Where weights stay that the data say nothing about.
    anchor : float, optional
        Where the intercept stays that the data say nothing about.

    References
    ----------
    Zhu et al. (1997), L-BFGS-B, doi:10.1145/279232.279236.

    Examples
    --------
    >>> X, y = np.array([[0.0], [1.0], [2.0], [3.0]]), np.array([0, 0, 1, 1])
    >>> SignedLogistic().fit(X, y).predict(X).tolist()
    [0, 0, 1, 1]
    """

    def __init__(self, strength: Any = 1.0, center: float = 1.0, anchor: float | None = None) -> None:
        self.strength = strength
        self.center = center
        self.anchor = anchor

    def fit(self, X: Any, y: Any, offset: Any = None, base: Any = None) -> SignedLogistic:
        """Fit to features of shape (n, k) and labels 0/1.

        `offset` is added to the log odds; the intercept counts `base` times in each row, once
        where it is not given.
        """
        X, y = validate_data(self, X, y, dtype=np.float64)
        self.classes_ = np.unique(y)
        if not set(self.classes_.tolist()) <= {0, 1}:
            raise InputError("labels must be 0/1 or true/false", where="calibrate")
        shift = np.zeros(len(y)) if offset is None else np.asarray(offset, dtype=float)
        ones = np.ones(len(y)) if base is None else np.asarray(base, dtype=float)
        firm = np.broadcast_to(np.asarray(self.strength, dtype=float), X.shape[1] + 1).copy()
        firm[-1] = 0.0 if self.anchor is None else firm[-1]
        start = np.append(np.full(X.shape[1], self.center), self.anchor or 0.0)
        weights, self.n_iter_ = _least(
            np.column_stack([X, ones]), np.where(y == 1, 1.0, -1.0), shift, start, firm
        )
        self.coef_, self.intercept_ = np.maximum(weights[:-1], 0.0), float(weights[-1])
        return self

    def decision_function(self, X: Any) -> np.ndarray:
        """Give the log odds (natural), shape (n,)."""
        check_is_fitted(self)
        odds: np.ndarray = (
            validate_data(self, X, reset=False, dtype=np.float64) @ self.coef_ + self.intercept_
        )
        return odds

    def predict_proba(self, X: Any) -> np.ndarray:
        """Give the probabilities of 0 and 1, shape (n, 2)."""
        p = expit(self.decision_function(X))
        return np.column_stack([1 - p, p])

    def predict(self, X: Any) -> np.ndarray:
        """Give the likelier label of each row."""
        labels: np.ndarray = (self.decision_function(X) > 0).astype(int)
        return labels


def _least(
    rows: np.ndarray, signs: np.ndarray, shift: np.ndarray, start: np.ndarray, firm: np.ndarray
) -> tuple[np.ndarray, int]:
    """Find the weights of least loss, and in how many steps; each is moved on the scale on which it may move."""
    scale = 1 / np.sqrt(np.where(firm > 0, firm, 1.0))

    def loss(step: np.ndarray) -> tuple[float, np.ndarray]:
        odds = rows @ (start + scale * step) + shift
        pull = np.where(firm > 0, step, 0.0)
        value = np.logaddexp(0, -signs * odds).sum() + pull @ pull / 2
        slope = -signs * expit(-signs * odds)
        return float(value), scale * (rows.T @ slope) + pull

    low = np.full(len(start), -np.inf)
    np.divide(-start[:-1], scale[:-1], out=low[:-1], where=scale[:-1] > 0)
    found = minimize(loss, np.zeros(len(start)), jac=True, bounds=Bounds(low), method="L-BFGS-B")
    return start + scale * found.x, int(found.nit)
