"""Raw strings to content concepts and signatures, many at once.

The work that a word needs is done once a word (:mod:`credscore.cluster.vocabulary`). Of each text
only figures and negations are read one by one; all else is arithmetic on the flat row of the
tokens of all texts.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import Final, NamedTuple

import numpy as np
import numpy.typing as npt

from credscore.cluster import kinds as v
from credscore.cluster.figures import Figure, read_figure
from credscore.cluster.roles import roles
from credscore.cluster.rows import (
    AROUND,
    SLOTS,
    Codes,
    Floats,
    Ints,
    Ragged,
    Reading,
    Rows,
    after_and_before,
    ragged,
)
from credscore.cluster.signature import DATE, YEAR
from credscore.cluster.surroundings import Surroundings
from credscore.cluster.tokens import Tokenizer
from credscore.cluster.unlisted import unlisted_places
from credscore.cluster.vocabulary import Vocabulary

Bools = npt.NDArray[np.bool_]

_MOST: Final = 100
"""How many figures and how many other marks of a text can veto."""
_NOT_ONLY: Final = ("only", "just", "merely", "simply")
_ADDED: Final = frozenset(
    ("but", "also", "too", "even", "however", "additionally", "likewise", "moreover", "furthermore")
)
"""What "not only" announces; without it, "only" itself is denied ("is not only one of many")."""
_BUT: Final = frozenset(("but", "however", "rather"))
"""What "not just" announces."""
_OF: Final = 7
"""Within how many words "of" follows where somebody is cleared of something."""
_PLACING: Final = frozenset(("by", "in", "at", "on", "from", "for", "with"))
_SLOT_OF: Final = {
    v.NEGATION: SLOTS.index("negations"),
    v.REFUSAL: SLOTS.index("refusals"),
    v.POLE: SLOTS.index("poles"),
    v.PLACE: SLOTS.index("names"),
}


class _Flat(NamedTuple):
    """The tokens of all texts in one row."""

    starts: Ints
    tokens: Codes
    rows: Ints
    kinds: Codes
    concepts: Codes


class _Found(NamedTuple):
    """The figures of all texts: the row and place of each, and what it says."""

    rows: Ints
    places: Ints
    figures: list[Figure]


class Reader:
    """Read texts into concepts; a word once met is never worked out again."""

    def __init__(self) -> None:
        self.vocabulary = Vocabulary()
        self._tokenize = Tokenizer(self.vocabulary)

    def read(self, text: str) -> Reading:
        """Read one text."""
        return self.read_all([text]).reading(0)

    def read_all(self, texts: Sequence[str]) -> Rows:
        """Read many texts; none changes what another says."""
        tokens = [self._tokenize(text) for text in texts]
        flat = self._flat(self._phrases_folded(tokens))
        figures, taken, standing = self._figures(flat, tokens)
        is_content = (~taken & (flat.kinds & v.SKIP == 0)) | standing
        places = np.concatenate((np.zeros(1, np.int64), np.cumsum(is_content)))
        content = Ragged(places[flat.starts], flat.concepts[is_content])
        breaks = _breaks(flat, taken, places)
        around = Surroundings(content, *breaks)
        clauses = Surroundings(content, *_clauses(flat, places, breaks))
        unlisted = unlisted_places(texts, self.vocabulary)
        marks = self._marks(flat, tokens, taken, places, around, clauses, unlisted)
        marks = self._with_roles(marks, texts)
        kept = _first_of_each_row(figures.rows, _MOST)
        rows, at = figures.rows[kept], places[figures.places[kept]]
        chosen = [figures.figures[place] for place in kept.tolist()]
        kinds = np.array([figure.kind for figure in chosen], dtype=np.int32)
        numbers = ragged(rows, np.column_stack((kinds, around.of(rows, at, at))), len(tokens))
        words, topic = self._concepts(flat, content, numbers, chosen)
        said = np.diff(marks.starts) + np.diff(numbers.starts) > 0
        return Rows(content, words, topic, numbers, _amounts(chosen), marks, around.several & said)

    def _phrases_folded(self, texts: list[list[int]]) -> list[list[int]]:
        """Put one token in the place of each known phrase, where two words that start one stand together."""
        flat = np.fromiter(chain.from_iterable(texts), np.int64, sum(map(len, texts)))
        pairs = self.vocabulary.column("stem_codes")[flat]
        starts = np.concatenate((np.zeros(1, np.int64), np.cumsum([len(tokens) for tokens in texts])))
        known = np.isin(pairs[:-1] << 32 | pairs[1:], self.vocabulary.phrase_starts)
        touched = np.unique(np.searchsorted(starts, np.flatnonzero(known), side="right") - 1)
        for row in touched.tolist():
            texts[row] = self.vocabulary.fold_phrases(texts[row])
        return texts

    def _flat(self, texts: list[list[int]]) -> _Flat:
        lengths = [len(tokens) for tokens in texts]
        tokens = np.fromiter(chain.from_iterable(texts), np.int32, sum(lengths))
        starts = np.concatenate((np.zeros(1, np.int64), np.cumsum(lengths, dtype=np.int64)))
        rows = np.repeat(np.arange(len(texts)), lengths)
        kinds, concepts = (self.vocabulary.column(name)[tokens] for name in ("flags", "concept_of"))
        return _Flat(starts, tokens, rows, kinds.astype(np.int32), concepts.astype(np.int32))

    def _figures(self, flat: _Flat, texts: list[list[int]]) -> tuple[_Found, Bools, Bools]:
        """Read the figures; tell which tokens they take up, and which of those stand as words all the same."""
        taken, standing = np.zeros(len(flat.tokens), bool), np.zeros(len(flat.tokens), bool)
        rows: list[int] = []
        places: list[int] = []
        figures: list[Figure] = []
        resume = 0
        numeric = np.flatnonzero(flat.kinds & v.NUMERIC)
        for place, row in zip(numeric.tolist(), flat.rows[numeric].tolist(), strict=True):
            if place < resume:
                continue
            start = int(flat.starts[row])
            figure, end = read_figure(self.vocabulary, texts[row], place - start)
            resume = start + end
            taken[place:resume] = True
            if figure is not None:
                rows.append(row)
                places.append(place)
                figures.append(figure)
            elif not flat.kinds[place] & v.NUMBER:
                standing[place] = True
        return _Found(np.array(rows, np.int64), np.array(places, np.int64), figures), taken, standing

    def _marks(
        self,
        flat: _Flat,
        texts: list[list[int]],
        taken: Bools,
        places: Ints,
        around: Surroundings,
        clauses: Surroundings,
        unlisted: Ints,
    ) -> Ragged:
        """Find negations, refusals, poles and places with what stands around them.

        What a negation bears on stands in its own clause, where anything follows it there.
        """
        negations = self._negations(flat, texts, taken, places)
        found = [(negations, np.full(len(negations), v.NEGATION))]
        for bit in v.MARKS:
            here = np.flatnonzero((flat.kinds & bit != 0) & ~taken)
            found.append((here, np.full(len(here), bit)))
        told = flat.rows.astype(np.int64) << 32 | flat.concepts
        here = np.flatnonzero(np.isin(told, unlisted) & ~taken)
        found.append((here, np.full(len(here), v.PLACE)))
        tokens, bits = (np.concatenate(column) for column in zip(*found, strict=True))
        order = np.argsort(tokens, kind="stable")
        order = order[_first_of_each_row(flat.rows[tokens[order]], _MOST)]
        tokens, bits = tokens[order], bits[order]
        rows, at = flat.rows[tokens], places[tokens]
        plain = bits == v.NEGATION
        undoing = plain & (flat.kinds[tokens] & v.UNDOING != 0)
        concepts = np.where(plain & ~undoing, 0, flat.concepts[tokens])
        own = np.where(undoing, flat.kinds[tokens] & v.SKIP == 0, ~plain & around.holds(rows, at, concepts))
        slots = np.select([bits == bit for bit in _SLOT_OF], list(_SLOT_OF.values()))
        near = around.of(rows, at + own, at)
        half = AROUND // 2
        within = clauses.of(rows, at + own, at)[:, :half]
        scoped = plain & (within[:, 0] >= 0)
        near[scoped, :half] = within[scoped]
        values = np.column_stack((slots, concepts, near)).astype(np.int32)
        return ragged(rows, values, len(texts))

    def _with_roles(self, marks: Ragged, texts: Sequence[str]) -> Ragged:
        """Add who does what to whom as a word that is opposed to the same the other way round."""
        rows, found = roles(texts, self.vocabulary)
        slots = np.full(len(rows), SLOTS.index("poles"), dtype=np.int32)
        values = np.concatenate((marks.values, np.column_stack((slots, found))))
        every = np.concatenate((marks.rows, rows))
        order = np.argsort(every, kind="stable")
        return ragged(every[order], values[order], len(texts))

    def _negations(self, flat: _Flat, texts: list[list[int]], taken: Bools, places: Ints) -> Ints:
        """Find negations; two of one word ("not without reason") cancel each other."""
        negating = (flat.kinds & (v.NEGATION | v.BREAK) == v.NEGATION) | (flat.kinds & v.UNDOING != 0)
        here = np.flatnonzero(negating & ~taken)
        inside = (here - flat.starts[flat.rows[here]]).tolist()
        idle = [
            self._idle(texts[row], index) for row, index in zip(flat.rows[here].tolist(), inside, strict=True)
        ]
        here = here[~np.array(idle, dtype=bool)]
        keys = flat.rows[here] << 32 | places[here]
        last = np.append(keys[1:] != keys[:-1], True)[: len(keys)]
        ends = np.flatnonzero(last)
        counts = np.diff(ends, prepend=-1)
        return np.asarray(here[ends[counts % 2 == 1]], dtype=np.int64)

    def _idle(self, tokens: list[int], index: int) -> bool:
        """Tell whether a negation negates nothing: that of "not only", a "no" that ends the sentence.

        A clause that starts with "not only" or "not just" adds to what is said; within a clause what comes must tell so.
        """
        folded = self.vocabulary.folded
        following = [folded[token] for token in tokens[index + 1 : index + 14]]
        if self.vocabulary.flags[tokens[index]] & v.UNDOING:
            return self._undoes_nothing(folded[tokens[index]], following[:_OF])
        if not following:
            return folded[tokens[index]] == "no"
        if following[0] not in _NOT_ONLY:
            return False
        starts = not index or bool(self.vocabulary.flags[tokens[index - 1]] & v.CLAUSE)
        return starts or not (_ADDED if following[0] == "only" else _BUT).isdisjoint(following)

    @staticmethod
    def _undoes_nothing(word: str, following: list[str]) -> bool:
        """Tell a road that is cleared from somebody who is cleared of something."""
        if not word.startswith("clear"):
            return False
        whom = following[: following.index("of")] if "of" in following else None
        return whom is None or not _PLACING.isdisjoint(whom)

    def _concepts(
        self, flat: _Flat, content: Ragged, numbers: Ragged, figures: list[Figure]
    ) -> tuple[Ragged, Ragged]:
        """Give the distinct concepts of all words and figures, and those of what a text is about."""
        n_rows = len(flat.starts) - 1
        wordy = flat.kinds & v.WORDLESS == 0
        rows: list[int] = []
        asked_rows: list[int] = []
        added: list[int] = []
        asked: list[int] = []
        cells = numbers.values.tolist()
        for row, figure, (kind, *around) in zip(numbers.rows.tolist(), figures, cells, strict=True):
            name = f"={figure.low:g}"
            questions = self._questions(kind, sum(after_and_before(around), ()), content, row)
            names = [name, *(f"+{name}{self.vocabulary.names[question]}" for question in questions)]
            added += map(self.vocabulary.concept_id, names)
            rows += [row] * len(names)
            asked += questions
            asked_rows += [row] * len(questions)
        about = ~self.vocabulary.column("masked").astype(bool)[content.values]
        return (
            _distinct(flat.rows[wordy], flat.concepts[wordy], rows, added, n_rows),
            _distinct(content.rows[about], content.values[about], asked_rows, asked, n_rows),
        )

    def _questions(self, kind: int, close: Sequence[int], content: Ragged, row: int) -> list[int]:
        """Tell what question a figure answers, by the counted things near it."""
        if kind in (YEAR, DATE):
            return []
        asked = self.vocabulary.questions
        found = [asked[word] for word in close if word in asked]
        if not found:
            start, end = content.starts[row : row + 2].tolist()
            found = [asked[word] for word in content.values[start:end].tolist() if word in asked]
        fates = {question for question, fate in found if fate}
        return sorted(fates) if fates else [question for question, _ in found[:1]]


def _breaks(flat: _Flat, taken: Bools, places: Ints) -> tuple[Ints, Ints]:
    """Find the ends of sentences: the row of each and how much content stands before it."""
    short = np.zeros(len(flat.tokens), bool)
    short[1:] = (flat.kinds[:-1] & v.SHORT != 0) & (flat.rows[1:] == flat.rows[:-1])
    here = np.flatnonzero((flat.kinds & v.BREAK != 0) & ~taken & ~short)
    return flat.rows[here], places[here]


def _clauses(flat: _Flat, places: Ints, breaks: tuple[Ints, Ints]) -> tuple[Ints, Ints]:
    """Find the ends of clauses, those of sentences among them, just as :func:`_breaks` does."""
    here = np.flatnonzero(flat.kinds & v.CLAUSE)
    rows, at = np.concatenate((breaks[0], flat.rows[here])), np.concatenate((breaks[1], places[here + 1]))
    order = np.argsort(rows << 32 | at)
    return rows[order], at[order]


def _first_of_each_row(rows: Ints, count: int) -> Ints:
    """Give the places of the first entries of each row; rows must rise."""
    rank = np.arange(len(rows)) - np.searchsorted(rows, rows, side="left")
    return np.flatnonzero(rank < count)


def _amounts(figures: list[Figure]) -> Floats:
    cells = [(figure.low, figure.high, figure.factor, figure.step) for figure in figures]
    return np.array(cells, dtype=np.float64).reshape(-1, 4)


def _distinct(rows: Ints, concepts: Codes, more_rows: list[int], more: list[int], n_rows: int) -> Ragged:
    """Give the distinct concepts of each row, rising."""
    codes = np.concatenate(
        (rows << 32 | concepts, np.array(more_rows, np.int64) << 32 | np.array(more, np.int64))
    )
    codes.sort()
    codes = codes[np.concatenate((np.ones(1, bool), codes[1:] != codes[:-1]))[: len(codes)]]
    return ragged(codes >> 32, (codes & 0xFFFFFFFF).astype(np.int32), n_rows)
