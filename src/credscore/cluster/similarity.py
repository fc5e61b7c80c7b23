"""How alike two forms are, by fixed weights: the same pair scores the same in any corpus."""

from __future__ import annotations

import numpy as np
import scipy.sparse as sp

from credscore.cluster.candidates import Floats, Ints, Table


def overlap(table: Table, left: Ints, right: Ints, block: int = 200_000) -> tuple[Floats, Floats, Floats]:
    """Sum the weights that two forms share, and those of each alone.

    Returns
    -------
    shared, of_left, of_right : ndarray of float
        One value a pair.
    """
    n_forms = len(table.starts) - 1
    root = np.sqrt(table.weights)
    matrix = sp.csr_matrix((root, table.concepts, table.starts), shape=(n_forms, table.n_concepts))
    totals = np.zeros(n_forms)
    np.add.at(totals, table.rows, table.weights)
    shared = np.empty(len(left))
    for start in range(0, len(left), block):
        end = start + block
        product = matrix[left[start:end]].multiply(matrix[right[start:end]])
        shared[start:end] = np.asarray(product.sum(axis=1)).ravel()
    return shared, totals[left], totals[right]


def blend(shared: Floats, of_left: Floats, of_right: Floats) -> Floats:
    """Blend agreement on the whole with containment of the shorter in the longer, 0 to 1."""
    dice = 2 * shared / np.maximum(of_left + of_right, 1e-9)
    within = shared / np.maximum(np.minimum(of_left, of_right), 1e-9)
    return 0.6 * dice + 0.4 * within
