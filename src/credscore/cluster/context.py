"""What the frame knows beside the words: whose article a claim stands in, and what it leaves unsaid there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence, Set
from functools import lru_cache, partial
from typing import Final, NamedTuple

import numpy as np
import pandas as pd

from credscore.cluster.affairs import affair_pairs
from credscore.cluster.bare import is_bare
from credscore.cluster.counts import read_figures
from credscore.cluster.denying import Denying, Reader
from credscore.cluster.forms import Forms
from credscore.cluster.giving_up import retreat_of
from credscore.cluster.grouping import Edges
from credscore.cluster.questions import main_figure, of_one_size
from credscore.cluster.rows import Floats, Ints
from credscore.cluster.sources import read_sources
from credscore.cluster.states import State, excludes, is_denial, told_states
from credscore.cluster.told import JUST, Told, contradict
from credscore.cluster.vocabulary import Vocabulary
from credscore.cluster.words import words_of
from credscore.lexicon import alternatives
from credscore.terms import Act, Modality, Polarity

_NAME: Final = re.compile(r"(?<=[a-z,\d] )[A-Z][\w'’.-]*")
_CAPITAL: Final = re.compile(r"(?<![\w'’])[A-Z][\w'’.-]*")
_ENDS: Final = ("'s", "’s")
_ANSWER: Final = 0.9
"""How alike two claims are that give one figure for one question."""
_APART: Final = 0.6
"""What the likeness of two claims of different affairs is worth for a topic."""
_WEIGHED: Final = 0.4
"""From which likeness on it matters what two claims share."""
_BACK: Final = 3
"""How many claims back a bare figure finds what it counts."""


class Context:
    """The claims of a frame by article, as :func:`credscore.cluster.affairs.affair_pairs` wants them."""

    def __init__(self, frame: pd.DataFrame, forms: Forms) -> None:
        self.against = forms.vocabulary.against
        self._texts = frame["assertion"].tolist()
        self._forms = forms
        self._denies = [value == Polarity.DENIES for value in frame.get("polarity", [None] * len(frame))]
        self._denial = [act == Act.DENIAL for act in frame.get("act", [None] * len(frame))]
        self._possible = [value == Modality.POSSIBLE for value in frame.get("modality", [None] * len(frame))]
        self._own = _speakers(frame, forms.vocabulary)
        self._voice = _named_voices(frame, forms.vocabulary)
        self._sources = read_sources(frame)
        self._sentences = frame["sentence"].tolist() if "sentence" in frame else self._texts
        self._said = _said(frame)
        self._reader = Reader(partial(_concepts, vocabulary=forms.vocabulary))
        rows = _by_article(frame, forms.order)
        self.told: dict[int, Told] = {}
        self.of_row: dict[int, Told] = {}
        self.articles: list[list[int]] = []
        self.voices: list[set[int]] = []
        named = _heard(frame)
        for article in rows:
            read = self._article(article)
            self.of_row.update(read)
            self.articles.append(sorted({int(forms.of_row[row]) for row in article}))
            self.voices.append(
                _concepts(sorted({name for row in article for name in named[row]}), forms.vocabulary)
            )
            for row in article:
                self.told.setdefault(int(forms.of_row[row]), read[row])

    def parted(self, one: int, other: int) -> str | None:
        """Tell why two forms are two whatever their words: nobody says the same thing twice in a sentence, nor what he only supposes."""
        mine, theirs = self.told.get(one), self.told.get(other)
        if mine is None or theirs is None:
            return None
        if mine.said is not None and mine.said == theirs.said:
            return "one sentence"
        return "supposed" if mine.supposed != theirs.supposed else None

    def _article(self, rows: list[int]) -> dict[int, Told]:
        """Read the claims of one article in their order: a bare figure takes up the one before it."""
        read: dict[int, Told] = {}
        past: list[Told] = []
        before: int | None = None
        for row in rows:
            told = self._claim(row)
            told = told._replace(lead=not past, before=before, states=_unspent(told, past))
            before = int(self._forms.of_row[row])
            if told.bare:
                told = _taken_up(told, past[-_BACK:])
            read[row] = told
            past.append(told)
        return read

    def _claim(self, row: int) -> Told:
        vocabulary, text = self._forms.vocabulary, self._texts[row]
        about = self._forms.distinct.rows.topic_of(int(self._forms.of_row[row]))
        words = frozenset(word for word in about if vocabulary.names[word][:1] not in "?~")
        figure = main_figure(read_figures(text))
        names = _names(text, vocabulary) | {word for word in words if vocabulary.names[word][:1] in "@#"}
        bare = is_bare(text, figure, (vocabulary.names[word] for word in words))
        denying = self._denying(row, words, names)
        return Told(
            words,
            words & names,
            figure,
            self._denies[row],
            self._possible[row],
            text,
            denying.denied,
            bare,
            self._states(row),
            empty=denying.empty,
            own=frozenset(self._own[row]),
            loose=denying.loose,
            takes_back=denying.takes_back,
            source=self._sources[row],
            voice=self._voice[row],
            supposed=_supposing().search(text) is not None,
            retreat=retreat_of(text, self._sentences[row], self._sources[row].confirms),
            said=self._said[row],
        )

    def _denying(self, row: int, words: frozenset[int], names: Set[int]) -> Denying:
        if not self._denies[row]:
            return Denying()
        marks = self._forms.distinct.rows.signature_of(int(self._forms.of_row[row]))
        text, sentence = self._texts[row], self._sentences[row]
        return self._reader.read(text, sentence, self._denial[row], words, names, self._own[row], marks)

    def _states(self, row: int) -> tuple[State, ...]:
        text = self._texts[row]
        return told_states(text, self._denial[row] or (self._denies[row] and is_denial(text)))


def _unspent(told: Told, past: list[Told]) -> tuple[State, ...]:
    """Leave out states that exclude what the same voice told before: they are those of something else."""
    before = [state for other in past if other.own == told.own for state in other.states]
    return tuple(state for state in told.states if not any(excludes(state, other) for other in before))


def _taken_up(told: Told, past: list[Told]) -> Told:
    figure = told.figure
    assert figure is not None
    for before in reversed(past):
        other = before.figure
        if other is None or not (other.question or other.noun):
            continue
        if other.dimension == figure.dimension and of_one_size(figure, other):
            taken = figure._replace(question=other.question, noun=other.noun)
            return told._replace(
                figure=taken, words=told.words | before.words, names=told.names | before.names, bare=False
            )
    return told


def _names(text: str, vocabulary: Vocabulary) -> set[int]:
    """Give the concepts of the words that are written as names."""
    return _concepts(_NAME.findall(text), vocabulary)


def _concepts(texts: Iterable[str], vocabulary: Vocabulary) -> set[int]:
    """Give the concepts of the words of some texts."""
    words = (word.rstrip(".") for text in texts for word in text.split())
    tokens = (word[:-2] if word.endswith(_ENDS) else word for word in words)
    return {vocabulary.concept_of[vocabulary.tokens[token]] for token in tokens if token}


def _heard(frame: pd.DataFrame) -> list[list[str]]:
    """Give the names of those who speak in each row and of what they speak for, and other names of its sentence."""
    columns = [frame[name] for name in ("speaker", "affiliation") if name in frame]
    rows = zip(*columns, strict=True) if columns else ((),) * len(frame)
    sentences = frame["sentence"] if "sentence" in frame else [""] * len(frame)
    return [
        [cell for cell in cells if isinstance(cell, str)] + _NAME.findall(sentence)
        for cells, sentence in zip(rows, sentences, strict=True)
    ]


def _speakers(frame: pd.DataFrame, vocabulary: Vocabulary) -> list[set[int]]:
    """Give the concepts in the name and body of each row's speaker."""
    columns = [frame[name] for name in ("speaker", "speaker_role", "affiliation") if name in frame]
    rows = zip(*columns, strict=True) if columns else ((),) * len(frame)
    return [_concepts([cell for cell in row if isinstance(cell, str)], vocabulary) for row in rows]


def _named_voices(frame: pd.DataFrame, vocabulary: Vocabulary) -> list[tuple[frozenset[int], ...]]:
    """Give the concepts in the name of each row's speaker and in that of his body; where it is no name, in all its words."""
    columns = [frame[name] for name in ("speaker", "affiliation") if name in frame]
    rows = zip(*columns, strict=True) if columns else ((),) * len(frame)
    return [
        tuple(
            frozenset(_concepts(_CAPITAL.findall(cell) or [cell], vocabulary))
            for cell in row
            if isinstance(cell, str)
        )
        for row in rows
    ]


def _by_article(frame: pd.DataFrame, order: Ints) -> list[list[int]]:
    """List the rows of each article in their order in it, the article first seen first."""
    names = frame["article_id"].tolist()
    place = np.empty(len(frame), dtype=np.int64)
    place[order] = np.arange(len(frame))
    starts = frame["start"].fillna(-1).tolist() if "start" in frame else [-1] * len(frame)
    found: dict[object, list[int]] = {}
    for row in order.tolist():
        name = names[row]
        found.setdefault(("row", row) if name is None or name != name else name, []).append(row)
    return [sorted(rows, key=lambda row: (starts[row], place[row])) for rows in found.values()]


def _said(frame: pd.DataFrame) -> list[tuple[str, ...] | None]:
    """Tell of each row in which sentence of which article who says it, where all that is known but the speaker."""
    if not {"article_id", "sentence", "speaker"} <= set(frame):
        return [None] * len(frame)
    rows = zip(frame["article_id"], frame["sentence"], frame["speaker"], strict=True)
    return [
        (article, sentence, speaker if isinstance(speaker, str) else "")
        if isinstance(article, str) and isinstance(sentence, str)
        else None
        for article, sentence, speaker in rows
    ]


class Met(NamedTuple):
    """Pairs of forms, the later one first: rivals for one question, a denial with what it denies, and what is given up."""

    rivals: frozenset[tuple[int, int]] = frozenset()
    opposed: frozenset[tuple[int, int]] = frozenset()
    given_up: frozenset[tuple[int, int]] = frozenset()


def with_affairs(edges: Edges, context: Context, weight: Sequence[float]) -> tuple[Edges, Met]:
    """Put what the affairs tell in the place of what words alone told; name those that met among the pairs.

    What would pass for one answer but for opposed words ("passed", "failed") is two of one question.
    Claims of articles that are not of one affair must be more alike.
    """
    edges = edges._replace(scores=_named_only(edges, context.told))
    pairs = affair_pairs(context.told, context.articles, context.voices, weight, context.against)
    if not pairs:
        return edges, Met()
    n_forms = 1 + max(max(context.told), int(edges.later.max(initial=0)))
    known = edges.later * n_forms + edges.earlier
    held = np.fromiter((later * n_forms + earlier for later, earlier in pairs), np.int64, len(pairs))
    codes = np.unique(np.concatenate((known, held)))
    scores, topics = np.zeros(len(codes)), np.zeros(len(codes))
    scores[np.searchsorted(codes, known)] = edges.scores
    topics[np.searchsorted(codes, known)] = edges.topics * _APART
    places = np.searchsorted(codes, held)
    found = np.array([pair.topic for pair in pairs.values()])
    apart = np.array([pair.apart for pair in pairs.values()]) & (scores[places] >= _WEIGHED)
    topics[places] = np.where(apart, np.maximum(found, _ANSWER), found)
    answers = places[[pair.answer for pair in pairs.values()]]
    scores[answers] = np.maximum(scores[answers], _ANSWER)
    for place in np.flatnonzero(scores >= _WEIGHED).tolist():
        if context.parted(*divmod(int(codes[place]), n_forms)):
            scores[place] = 0.0
    rivals = frozenset(
        forms for (forms, pair), parted in zip(pairs.items(), apart, strict=True) if pair.rivals or parted
    )
    told = context.told
    opposed = frozenset(
        (one, other)
        for (one, other), pair in pairs.items()
        if pair.topic >= JUST and contradict(told[one], told[other])
    )
    given_up = frozenset(forms for forms, pair in pairs.items() if pair.gives_up)
    return Edges(codes // n_forms, codes % n_forms, scores, topics), Met(rivals, opposed, given_up)


@lru_cache(maxsize=1)
def _supposing() -> re.Pattern[str]:
    """Give the pattern of a claim that does not say that the thing is so: "If P, …", "urged X to", "threatened to"."""
    supposing, bidding = (alternatives(words_of(kind)) for kind in ("supposing", "bidding"))
    return re.compile(rf"^(?:{supposing})\b|\b(?:{bidding})\b(?: [\w’'.-]+){{0,6}}? to\b", re.IGNORECASE)


def _named_only(edges: Edges, told: Mapping[int, Told]) -> Floats:
    """Take the likeness from claims that have names in common and nothing that is told of them, or of which one only supposes."""
    scores = edges.scores.copy()
    for place in np.flatnonzero(scores >= _WEIGHED).tolist():
        one, other = told.get(int(edges.later[place])), told.get(int(edges.earlier[place]))
        if one is None or other is None:
            continue
        if one.supposed != other.supposed:
            scores[place] = 0.0
            continue
        mine, theirs = one.words - one.names - other.names, other.words - other.names - one.names
        if mine and theirs and mine.isdisjoint(theirs):
            scores[place] = 0.0
    return scores
