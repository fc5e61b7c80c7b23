"""Sentences as tokens with one-letter word classes, so that phrases are expressions over letters.

The letters: ``D`` determiner, ``A`` adverb, ``X`` negation, ``P`` preposition, ``O`` of,
``C`` coordinator, ``B`` subordinator, ``T`` that, ``W`` whether/how/why, ``R`` who/which,
``S`` subject pronoun, ``F`` pronoun with its verb (he's), ``U`` object pronoun, ``H`` have,
``E`` be, ``d`` do, ``M`` modal, ``I`` to, ``V`` cue verb, ``G`` cue gerund, ``v`` other verb,
``g`` other gerund, ``y`` weekday or the like, ``Y`` number, ``K`` capitalised word, ``N`` other
word, ``z`` possessive 's, ``a`` according, ``Q`` quotation, and the marks ``, ; : - ( ) .``
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import chain
from operator import itemgetter

from credscore import lexicon
from credscore.extract.grammar.disambiguate import settle_verbs
from credscore.extract.grammar.joined import join_words
from credscore.extract.grammar.letters import classes, letter, word_letter
from credscore.extract.grammar.veiled import veil
from credscore.extract.quotes import Quote
from credscore.extract.wordsets import word_set
from credscore.normalize.context import MONTHS_SHORT
from credscore.normalize.vocabulary import Vocabulary

_PIECE = re.compile(r"\S+")
_TITLE = 4
"""Letters of the longest title that is written with a full stop."""
_SHORTENED = (
    *sorted(
        row["term"].title()
        for row in lexicon.table("titles")
        if row["kind"] == "title" and len(row["term"]) <= _TITLE
    ),
    *("Mr", "Mrs", "Ms", "Dr", "St", "Jr", "Sr", "Reps", "Sens"),
)
_TOKEN = re.compile(
    r"(?:[A-Z]\.){2,6}"
    rf"|(?:{'|'.join(_SHORTENED)}|[A-Z])\.(?=$|,)"
    r"|[A-Z][A-Za-z-]{0,5}\.(?=[,;)])"
    r"|[nN]['’]t\b"
    r"|['’](?:s|re|ve|ll|d|m)\b"
    r"|\d+(?:[.,]\d+)*%"
    r"|\d+(?:[.,:]\d+)+"
    r"|@\w*_\w*"
    r"|[^\W_]+(?:(?:[-.&/]|['’](?!s\b|re\b|ve\b|ll\b|d\b|m\b))[^\W_]+)*"
    r"|[,;:()\[\]—–.!?…]|--|^-$|[$€£¥#@]"
)
_SCARE_WORDS = 3


class Line:
    """One sentence, tokenized.

    Attributes
    ----------
    words : list of str
        Tokens in lower case; empty for quotations.
    tags : str
        One class letter a token.
    """

    __slots__ = ("_ends", "_starts", "_stretches", "tags", "words")

    def __init__(self, words: list[str], tags: str, stretches: list[_Stretch]) -> None:
        self.words = words
        self.tags = tags
        self._stretches = stretches
        self._starts: list[int] = []
        self._ends: list[int] = []

    @property
    def starts(self) -> list[int]:
        """Where the tokens begin in the sentence; counted when first asked for."""
        if not self._starts:
            self._locate()
        return self._starts

    @property
    def ends(self) -> list[int]:
        """Where the tokens end."""
        if not self._starts:
            self._locate()
        return self._ends

    def _locate(self) -> None:
        starts, ends = self._starts, self._ends
        for offset, chunks in self._stretches:
            at = offset
            for _, _, lefts, rights, step in chunks:
                if lefts is _FIRST:
                    starts.append(at)
                    ends.append(at + rights[0])
                else:
                    for left, right in zip(lefts, rights, strict=True):
                        starts.append(at + left)
                        ends.append(at + right)
                at += step


_Chunk = tuple[tuple[str, ...], str, tuple[int, ...], tuple[int, ...], int]
"""A stretch between blanks as tokens: their words, tags, begins and ends, and how far from its begin the next one begins."""
_Stretch = tuple[int, list[_Chunk]]
"""Where a stretch of a sentence begins, and its chunks."""


_CLOSING = frozenset(",;:).!?…")
_ENDINGS = _CLOSING | {"’s", "'s"}
"""What a stretch ends in that is a word and one mark, or one possessive, for certain."""
_APOSTROPHES = ("'", "’")
_WITH_STOP = frozenset(f"{word}." for word in _SHORTENED)
_FIRST = (0,)
_SIZES = tuple((size,) for size in range(40))


def _taken_apart(chunk: str) -> _Chunk:
    size = len(chunk)
    if chunk.isalpha():
        lower = chunk.lower()
        return (lower,), word_letter(chunk, lower), _FIRST, _SIZES[size] if size < 40 else (size,), size + 1
    cut = size - 1 if chunk[-1:] in _CLOSING else size - 2
    if cut > 1 and chunk[:cut].isalpha() and chunk not in _WITH_STOP and chunk[cut:] in _ENDINGS:
        words, tags, *_ = _known[chunk[:cut]]
        ending = chunk[cut:]
        return (*words, ending), tags + letter(ending), (0, cut), (cut, size), size + 1
    if chunk[-1:] in _APOSTROPHES and chunk[-2:-1] == "s" and chunk[:-1].isalpha():
        words, tags, *_ = _known[chunk[:-1]]
        return (*words, chunk[-1]), f"{tags}z", (0, size - 1), (size - 1, size), size + 1
    pieces = [
        (piece.start() + match.start(), piece.start() + match.end(), match.group())
        for piece in _PIECE.finditer(chunk)
        for match in _TOKEN.finditer(piece.group())
    ]
    if not pieces:
        return (), "", (), (), size + 1
    lefts, rights, words = zip(*pieces, strict=True)
    return tuple(map(str.lower, words)), "".join(map(letter, words)), lefts, rights, size + 1


_known = Vocabulary(_taken_apart)


def is_scare(body: str, quote: Quote) -> bool:
    """Say whether a quotation is a quoted word or a title inside the writer's own phrase."""
    inner = body[quote.inner_start : min(quote.inner_end, quote.inner_start + 90)]
    if not inner or inner[-1] in ",.!?" or not quote.closed:
        return False
    words = inner.split()
    if len(words) <= _SCARE_WORDS:
        return True
    return len(words) <= 8 and all(word[0].isupper() or len(word) <= 3 for word in words)


Quoted = tuple[tuple[int, int, bool], ...]
"""The quotations of one sentence: where each begins and ends in it, and whether it is a mere quoted word."""


def tokenize(text: str, quoted: Quoted = ()) -> Line:
    """Tokenize one sentence; each quotation in it is one token.

    Parameters
    ----------
    text : str
        The sentence.
    quoted : tuple
        Its quotations, in text order.

    Examples
    --------
    >>> tokenize('The mayor said the dam was "close to breaking now".', ((27, 50, False),)).tags
    'DNVDNEQ.'
    """
    words: list[str] = []
    letters: list[str] = []
    stretches: list[_Stretch] = []
    at = 0
    for left, right, scare in quoted:
        _scan(text[at:left], at, words, letters, stretches)
        cue = _quoted_cue(text[left + 1 : right - 1], letters) if scare else ""
        words.append(cue)
        letters.append("V" if cue else _quoted_letter(text[left + 1 : right - 1]) if scare else "Q")
        stretches.append((left, [(("",), "", _FIRST, (right - left,), 0)]))
        at = right
    _scan(text[at:] if at else text, at, words, letters, stretches)
    joined = "".join(letters)
    line = Line(words, joined, stretches)
    tags = _join_abbreviations(line) if "K." in joined[:-1] else list(joined)
    if (", 20" in text or ", 19" in text) and _DATED_NOUN.search(text) is not None:
        _join_dates(line, tags)
    if _INITIALS.search(text) is not None:
        _name_initials(text, line, tags)
    if ")" in tags and not _RETIRED.isdisjoint(words):
        _drop_brackets(line, tags)
    if ";" in tags and "(" in tags:
        _join_brackets(tags)
    _lower_capitals(words, tags)
    join_words(words, tags)
    settle_verbs(words, tags)
    veil(words, tags)
    told = "".join(tags).replace("Sz", "SE").replace("Rz", "RE").replace("yz", "Kz").replace("yNz", "KNz")
    line.tags = _QUOTED_SUBJECT.sub("N", told) if "DQ" in told else told
    return line


_QUOTED_SUBJECT = re.compile(r"(?<=D)Q(?=A?[vVEHMd])")
"""A quotation that is the noun of a phrase with its verb ("said that a “large group of armed men” attacked the post")."""


def _quoted_letter(word: str) -> str:
    """Give the class of a quoted word or title: an adverb stays one ("“firmly” denied")."""
    return "A" if word.endswith("ly") and " " not in word and letter(word) == "A" else "N"


def _quoted_cue(quoted: str, before: list[str]) -> str:
    """Give the verb of saying in quotation marks, where a subject stands before it ("The ministry “strongly denied” the report")."""
    *adverbs, verb = quoted.lower().split() or [""]
    if (
        not adverbs
        or not all(adverb.endswith("ly") for adverb in adverbs)
        or "".join(before)[-1:] not in _SUBJECTS
    ):
        return ""
    return verb if verb.endswith(("ed", "s")) and letter(verb) in "Vb" else ""


_SUBJECTS = ("N", "K", "S", ")", "y")


def _scan(text: str, at: int, words: list[str], letters: list[str], stretches: list[_Stretch]) -> None:
    """Append the tokens of a stretch without quotations."""
    chunks = list(map(_known.__getitem__, text.split(" ")))
    words += chain.from_iterable(map(_words_of, chunks))
    letters += map(_tags_of, chunks)
    stretches.append((at, chunks))


_words_of = itemgetter(0)
_tags_of = itemgetter(1)


_INITIALS = re.compile(r"A(?<!\wA)(?= [A-Z]\.? [A-Z][a-z])|Per(?<=[a-z”,] Per)(?= [A-Z][a-z])")
"""The initial that looks like an article ("A K Roe said"), and the given name that looks like a preposition ("said Per Roe")."""


def _name_initials(text: str, line: Line, tags: list[str]) -> None:
    """Read a lone capital A before another initial as part of a name."""
    starts = line.starts
    for match in _INITIALS.finditer(text):
        if match.start() in starts:
            tags[starts.index(match.start())] = "K"


_DATED_NOUN = re.compile(r"\b[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4} [a-z]")


def _join_dates(line: Line, tags: list[str]) -> None:
    """Leave out the comma inside a date before its noun ("the May 6, 2020 report"): it parts nothing."""
    words, starts, ends = line.words, line.starts, line.ends
    for at in range(len(words) - 3, 1, -1):
        year = words[at + 1]
        dated = words[at] == "," and tags[at - 1] + tags[at + 1] + tags[at + 2] in ("YYN", "YYb", "YYV")
        if dated and len(year) == _YEAR and year.isdigit() and tags[at - 2] == "K":
            for parts in (words, tags, starts, ends):
                del parts[at]


_YEAR = 4
_RETIRED = frozenset(("retd", "ret", "rtd", "retired", "retd."))


def _drop_brackets(line: Line, tags: list[str]) -> None:
    """Leave out what stands in brackets behind a rank that is held no longer ("Gen (retd.) Roe")."""
    words, starts, ends = line.words, line.starts, line.ends
    for at in range(len(words) - 4, 1, -1):
        if words[at] not in _RETIRED or words[at - 1] != "(":
            continue
        behind = at + 1 + (words[at + 1] == ".")
        if words[behind] == ")" and tags[behind + 1 : behind + 2] == ["K"] and tags[at - 2] in "KN":
            for parts in (words, tags, starts, ends):
                del parts[at - 1 : behind + 1]


def _join_brackets(tags: list[str]) -> None:
    """Let a semicolon in brackets part no clauses ("14bn crowns ($1.9bn; £1bn)")."""
    inside = False
    for at, tag in enumerate(tags):
        if tag in "()":
            inside = tag == "("
        elif tag == ";" and inside:
            tags[at] = "C"


_INNER = frozenset(".!?")


def _join_abbreviations(line: Line) -> list[str]:
    """Take the stop of "Corp. said" and the mark of "told Golo! that" into the word before: inside a sentence they end no clause."""
    words, tags, starts, ends = line.words, list(line.tags), line.starts, line.ends
    stops = {
        at
        for at in range(1, len(words) - 1)
        if words[at] in _INNER
        and tags[at - 1] == "K"
        and ends[at - 1] == starts[at]
        and (
            (words[at + 1].isalpha() and (words[at] == "." or tags[at + 1] != "K"))
            or (words[at + 1].isdigit() and words[at - 1] in MONTHS_SHORT)
        )
    }
    if not stops:
        return tags
    for at in stops:
        ends[at - 1] = ends[at]
    kept = [at for at in range(len(words)) if at not in stops]
    starts[:], ends[:] = [starts[at] for at in kept], [ends[at] for at in kept]
    words[:] = [words[at] for at in kept]
    return [tags[at] for at in kept]


def _opening(words: list[str], at: int) -> str:
    """Give the class of a capitalised first word that no list has: "Separately," and "Faced with" are no names."""
    word, behind = words[at], words[at + 1 : at + 2]
    if behind == [","] and word.endswith("ly") and len(word) > 4 and word not in _given_names():
        return "A"
    if word in _OPENING_ADVERBS or (word.endswith("ally") and behind[:1] and behind[0].endswith("ed")):
        return "A"  # "Internationally recognised rules"
    participle = word.endswith("ed") and len(word) > 4 and behind[:1] and behind[0] in _BEHIND_PARTICIPLES
    return "v" if participle and word not in _given_names() else "K"


_OPENING_ADVERBS = frozenset(
    ("privately", "publicly", "officially", "initially", "reportedly", "recently", "previously")
)
"""Adverbs that stand before a subject without a comma ("Privately ministers say")."""
_BEHIND_PARTICIPLES = word_set("behind_opening_participles")


@lru_cache(maxsize=1)
def _given_names() -> frozenset[str]:
    names = (*lexicon.words("first_names"), *lexicon.words("surnames"))
    return frozenset(name.lower() for name in names if name.endswith(("ly", "ed")))


def _lower_capitals(words: list[str], tags: list[str]) -> None:
    """Read verbs that are capitalised for their place: first in a sentence, or in a title-cased headline."""
    first = 0
    while first < len(words) and tags[first] in ",-.(":
        first += 1
    title = tags.count("K") >= 3 and not any(
        tag in "NVvg" and words[i] and not words[i].isupper() and len(words[i]) > 3
        for i, tag in enumerate(tags)
    )
    letters, _ = classes()
    for at in range(first, len(words) if title else min(first + 1, len(words))):
        if tags[at] != "K":
            continue
        known = letters.get(words[at], "K")
        if at == first and known == "K":
            tags[at] = _opening(words, at)
        elif (
            known in "PMEHd"
            or (at == first and known in "Ay")
            or (known in "GvVb" and (title or known == "G" or words[at].endswith("ed")))
        ):
            tags[at] = known
        elif at == first and known in "Vb":
            tags[at] = "N"
