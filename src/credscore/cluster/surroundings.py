"""What stands around a figure, a negation or a name: the nearest content words of its sentence or clause."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from credscore.cluster.rows import AROUND, Codes, Ints, Ragged

Bools = npt.NDArray[np.bool_]


class Surroundings:
    """What stands around a place in the content of a text, within its sentence."""

    def __init__(self, content: Ragged, rows: Ints, places: Ints) -> None:
        self._content = content
        first, last = content.starts[:-1], content.starts[1:]
        inner = (places > first[rows]) & (places < last[rows])
        self.several = np.bincount(rows[inner], minlength=len(first)) > 0
        broken = np.unique(rows)
        self._bounds = np.sort(np.concatenate((broken << 32 | first[broken], rows << 32 | places)))

    def holds(self, rows: Ints, at: Ints, concepts: Ints) -> Bools:
        """Tell whether the content word at a place is a given one."""
        inside = at < self._content.starts[rows + 1]
        values = self._content.values
        return np.asarray(inside & (values[np.where(inside, at, 0)] == concepts if len(values) else inside))

    def of(self, rows: Ints, behind: Ints, at: Ints) -> Codes:
        """Give up to two concepts from `behind` on and up to two before `at`."""
        start, end = self._content.starts[rows], self._content.starts[rows + 1]
        index = np.searchsorted(self._bounds, rows << 32 | at, side="right")
        padded = np.concatenate((np.full(1, -1), self._bounds, np.full(1, -1)))
        before, after = padded[index], padded[index + 1]
        start = np.where(before >> 32 == rows, before & 0xFFFFFFFF, start)
        end = np.where(after >> 32 == rows, after & 0xFFFFFFFF, end)
        out = np.full((len(rows), AROUND), -1, dtype=np.int32)
        half = AROUND // 2
        for step in range(half):
            there = behind + step < end
            out[there, step] = self._content.values[behind[there] + step]
            there = at - step - 1 >= start
            out[there, half + step] = self._content.values[at[there] - step - 1]
        return out
