"""Claims that read alike are one form: all further work is done once a form."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any, Final, NamedTuple, overload

import numpy as np
import numpy.typing as npt
import pandas as pd
import scipy.sparse as sp

from credscore.cluster.conflicts import conflict, doubt
from credscore.cluster.reading import read_texts
from credscore.cluster.rows import SLOTS, Ints, Reading, Rows, Signatures
from credscore.cluster.signature import Signature
from credscore.cluster.similarity import products
from credscore.cluster.states import told_false
from credscore.cluster.vetoes import Traits, traits
from credscore.cluster.vocabulary import Vocabulary
from credscore.terms import Polarity

PUT_SO: Final = 2
"""How a form denies whose words were put in the negative, since they affirm what its claims deny."""
_KINDS: Final = 4
"""How many ways there are to deny or not."""
_UNPACKED: Final = 100_000
"""How many signatures stay unpacked."""


class Form(NamedTuple):
    """What claims that read alike have in common.

    Attributes
    ----------
    reading : Reading
        Their concepts and signature.
    denies : bool or None
        Whether the claims' column `polarity` says that they deny; None without such a column.
    """

    reading: Reading
    denies: bool | None = None


class Said(NamedTuple):
    """What a veto looks at: a form's signature, content words, and whether its claims deny."""

    signature: Signature
    content: tuple[int, ...]
    denies: bool | None


class FormStore(Sequence[Form]):
    """Forms kept as arrays and unpacked when asked for.

    Parameters
    ----------
    rows : Rows
        What each form says.
    denies : ndarray of int
        Whether its claims deny, -1 where nothing tells; `PUT_SO` where only their polarity tells it.
    against : mapping of int to frozenset of int
        The concepts that are opposed to each.
    """

    def __init__(
        self, rows: Rows, denies: npt.NDArray[np.int8], against: Mapping[int, frozenset[int]]
    ) -> None:
        self.rows = rows
        self._denies = denies
        self._against = against
        self._sides: dict[int, tuple[frozenset[int], frozenset[int]]] = {}
        self._signatures: Signatures | None = None
        self._unpacked: dict[int, Said] = {}

    def __len__(self) -> int:
        return len(self.rows)

    @overload
    def __getitem__(self, place: int) -> Form: ...
    @overload
    def __getitem__(self, place: slice) -> list[Form]: ...
    def __getitem__(self, place: int | slice) -> Form | list[Form]:
        if isinstance(place, slice):
            return [self[one] for one in range(len(self))[place]]
        return Form(self.rows.reading(range(len(self))[place]), self.said(place).denies)

    def __getstate__(self) -> dict[str, Any]:
        made = {"traits", "_traits"}
        kept = {name: value for name, value in self.__dict__.items() if name not in made}
        return {**kept, "_signatures": None, "_unpacked": {}, "_sides": {}}

    def said(self, form: int) -> Said:
        """Give what a veto looks at."""
        found = self._unpacked.get(form)
        if found is None:
            if len(self._unpacked) >= _UNPACKED:
                self._unpacked.clear()
            if self._signatures is None:
                self._signatures = Signatures(self.rows)
            denies = int(self._denies[form])
            found = self._unpacked[form] = Said(
                self._signatures[form],
                self.rows.content_of(form),
                None if denies < 0 else bool(denies),
            )
        return found

    def is_put_so(self, form: int) -> bool:
        """Tell whether a form's words affirm what its claims deny, and were put in the negative."""
        return bool(self._denies[form] == PUT_SO)

    @cached_property
    def traits(self) -> Traits:
        """Give what tells quickly that two forms are in no conflict."""
        return traits(self.rows)

    def agree(self, left: int, right: int) -> bool:
        """Tell whether nothing that two forms hold can be in conflict, without a look at the words around it."""
        figures, poles, names, negations = self._traits
        if negations[left] != negations[right] or self._denies[left] != self._denies[right]:
            return False
        for codes in (figures, names):
            mine = codes[left]
            if mine:
                other = codes[right]
                if other and other != mine:
                    return False
        mine, other = poles[left], poles[right]
        return not mine or not other or mine == other or not self._opposed(left, right)

    def clear(self, left: Ints, right: Ints) -> npt.NDArray[np.bool_]:
        """Tell which pairs agree in all but, it may be, figures and names."""
        _, poles, _, negations = self.traits
        out = (negations[left] == negations[right]) & (self._denies[left] == self._denies[right])
        rows = np.flatnonzero(out & (poles[left] > 0) & (poles[right] > 0) & (poles[left] != poles[right]))
        out[rows[products(self._poles_and_opposed, left[rows], right[rows] + len(self)) > 0]] = False
        return np.asarray(out)

    @property
    def _poles_and_opposed(self) -> sp.csr_matrix:
        """Give the opposable words of each form as a matrix of ones, and under it those that are opposed to them."""
        marks = self.rows.marks
        chosen = marks.values[:, 0] == SLOTS.index("poles")
        words = marks.values[chosen, 1]
        pairs = [(word, other) for word in np.unique(words).tolist() for other in self._against.get(word, ())]
        size = max(int(words.max(initial=0)), max((other for _, other in pairs), default=0)) + 1
        held = sp.csr_matrix((np.ones(len(words)), (marks.rows[chosen], words)), shape=(len(self), size))
        against = sp.csr_matrix(
            (np.ones(len(pairs)), tuple(zip(*pairs, strict=True)) or ((), ())), shape=(size, size)
        )
        return sp.vstack((held, held @ against), format="csr")

    def _opposed(self, left: int, right: int) -> bool:
        """Tell whether two forms hold opposed words, wherever they stand."""
        return not self._poles(left)[1].isdisjoint(self._poles(right)[0])

    def _poles(self, form: int) -> tuple[frozenset[int], frozenset[int]]:
        """Give the poles of a form and what is opposed to them."""
        code = self._traits[1][form]
        found = self._sides.get(code)
        if found is None:
            held = self.rows.poles_of(form)
            others = frozenset().union(*(self._against.get(pole, ()) for pole in held))
            found = self._sides[code] = held, others
        return found

    @cached_property
    def _traits(self) -> tuple[memoryview, ...]:
        return tuple(codes.data for codes in self.traits)

    def sure(self, left: int, right: int) -> bool | None:
        """Tell whether two forms differ in a way that is doubtful, None where that takes a closer look."""
        figures, _, names, negations = self._traits
        mine, other = figures[left], figures[right]
        if (negations[left] - negations[right]) % 2 or bool(mine) != bool(other):
            return True
        if mine != other:
            return None
        name, other_name = names[left], names[right]
        return None if name and other_name and name != other_name else False

    def kinds(self) -> Ints:
        """Number the forms by what may veto them."""
        codes = self.rows.signatures() * _KINDS + self._denies + 1
        return np.asarray(pd.factorize(codes)[0], dtype=np.int64)


class Forms(NamedTuple):
    """The distinct forms of a corpus in the order in which they were first seen."""

    distinct: FormStore
    of_row: Ints
    order: Ints
    vocabulary: Vocabulary

    def conflict(self, left: int, right: int) -> str | None:
        """Name the veto between two forms, None where there is none."""
        if self.distinct.agree(left, right):
            return None
        a, b = self.distinct.said(left), self.distinct.said(right)
        known = self.vocabulary
        reason = conflict(a.signature, b.signature, a.content, b.content, known.against, known.names)
        if reason is None and a.denies is not b.denies and None not in (a.denies, b.denies):
            # What is denied may be what the other says in the negative, not what it says of something else.
            denied, said, form = (a, b, left) if a.denies else (b, a, right)
            own = _parity(denied.signature) - self.distinct.is_put_so(form)
            return None if _parity(said.signature) > own else "polarity"
        return reason

    def doubt(self, left: int, right: int) -> bool:
        """Tell whether two forms must be more alike than others to be one assertion."""
        known = self.distinct.sure(left, right)
        if known is not None:
            return known
        return doubt(self.distinct.said(left).signature, self.distinct.said(right).signature)


def _parity(signature: Signature) -> int:
    return len(signature.negations) % 2


def _put_so(texts: npt.NDArray[np.object_], denies: Ints) -> tuple[npt.NDArray[np.object_], Ints]:
    """Put what is denied in the negative where the words affirm it."""
    put = [told_false(text) if no else text for text, no in zip(texts, denies, strict=True)]
    turned = np.array([new is not text for new, text in zip(put, texts, strict=True)], dtype=bool)
    return np.array(put, dtype=object), np.where(turned, PUT_SO, denies)


def read_forms(frame: pd.DataFrame, order: Ints, n_jobs: int | None = None) -> Forms:
    """Read every text of a frame once and number its form by first appearance in `order`."""
    texts = frame["assertion"].to_numpy(dtype=object)[order]
    denies: Ints = np.full(len(texts), -1, dtype=np.int64)
    if "polarity" in frame:
        denies = np.asarray(frame["polarity"] == Polarity.DENIES, dtype=np.int64)[order]
        texts, denies = _put_so(texts, denies)
    of_place, distinct = pd.factorize(texts)
    rows, of_text, vocabulary = read_texts(distinct.tolist(), n_jobs)
    codes, found = pd.factorize(of_text[of_place] * _KINDS + denies + 1)
    of_row = np.empty(len(texts), dtype=np.int64)
    of_row[order] = codes
    store = FormStore(rows.take(found // _KINDS), (found % _KINDS - 1).astype(np.int8), vocabulary.against)
    return Forms(store, of_row, order, vocabulary)
