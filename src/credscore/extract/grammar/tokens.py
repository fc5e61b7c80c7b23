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
from itertools import chain
from operator import itemgetter

from credscore import lexicon
from credscore.extract.grammar.capitals import lower_capitals
from credscore.extract.grammar.disambiguate import settle_verbs
from credscore.extract.grammar.joined import join_words
from credscore.extract.grammar.letters import letter, word_letter
from credscore.extract.grammar.line import WHOLE, Chunk, Line, Stretch
from credscore.extract.grammar.marks import join_marks
from credscore.extract.grammar.veiled import veil
from credscore.extract.quotes import Quote
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
    rf"|(?:{lexicon.alternatives(_SHORTENED)}|[A-Z])\.(?=$|,)"
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


_CLOSING = frozenset(",;:).!?…")
_ENDINGS = _CLOSING | {"’s", "'s"}
"""What a stretch ends in that is a word and one mark, or one possessive, for certain."""
_APOSTROPHES = ("'", "’")
_WITH_STOP = frozenset(f"{word}." for word in _SHORTENED)
_SIZES = tuple((size,) for size in range(40))


def _taken_apart(chunk: str) -> Chunk:
    size = len(chunk)
    if chunk.isalpha():
        lower = chunk.lower()
        return (lower,), word_letter(chunk, lower), WHOLE, _SIZES[size] if size < 40 else (size,), size + 1
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
    stretches: list[Stretch] = []
    at = 0
    for left, right, scare in quoted:
        _scan(text[at:left], at, words, letters, stretches)
        cue = _quoted_cue(text[left + 1 : right - 1], letters) if scare else ""
        words.append(cue)
        letters.append("V" if cue else _quoted_letter(text[left + 1 : right - 1]) if scare else "Q")
        stretches.append((left, [(("",), "", WHOLE, (right - left,), 0)]))
        at = right
    _scan(text[at:] if at else text, at, words, letters, stretches)
    line = Line(words, "".join(letters), stretches)
    tags = join_marks(text, line)
    lower_capitals(words, tags)
    join_words(line, tags)
    settle_verbs(line, tags)
    veil(line, tags)
    told = "".join(tags).replace("Sz", "SE").replace("Rz", "RE").replace("yz", "Kz").replace("yNz", "KNz")
    line.tags = _QUOTED_SUBJECT.sub("N", told) if "DQ" in told else told
    return line


_QUOTED_SUBJECT = re.compile(r"(?<=D)Q(?=A?[vVEHMd])")
"""A quotation that is the noun of a phrase with its verb ("said that a “large group of armed men” attacked the post")."""


def _quoted_letter(word: str) -> str:
    """Give the class of a quoted word or title: an adverb stays one ("“firmly” denied"), a predicate is told ("France “will not yield”")."""
    first, _, rest = word.partition(" ")
    if first and rest and letter(first) in _AUXILIARIES:
        return "Q"
    return "A" if word.endswith("ly") and " " not in word and letter(word) == "A" else "N"


_AUXILIARIES = frozenset("MEHd")


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


def _scan(text: str, at: int, words: list[str], letters: list[str], stretches: list[Stretch]) -> None:
    """Append the tokens of a stretch without quotations."""
    chunks = list(map(_known.__getitem__, text.split(" ")))
    words += chain.from_iterable(map(_words_of, chunks))
    letters += map(_tags_of, chunks)
    stretches.append((at, chunks))


_words_of = itemgetter(0)
_tags_of = itemgetter(1)
