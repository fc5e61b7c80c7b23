"""Raw strings to content concepts and signatures.

The work that a word needs is done once a word (:mod:`credscore.cluster.vocabulary`); what is
left for each text is one scan, one look-up a token, and a visit to the few tokens that matter.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from typing import Final, NamedTuple

from credscore.cluster import kinds as v
from credscore.cluster.numbers import (
    INFINITE,
    Amount,
    bounds,
    idle_after_one,
    measures,
    number_words,
    read_run,
)
from credscore.cluster.signature import (
    COUNT,
    DATE,
    MEASURES,
    MONEY,
    NOTHING,
    SPAN,
    YEAR,
    Mark,
    Number,
    Signature,
)
from credscore.cluster.vocabulary import Vocabulary
from credscore.cluster.wrapping import unwrap

_QUOTES: Final = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛ʼ´`′＇", "'"),
        **dict.fromkeys("“”„‟«»″", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys(
            "\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f\u202a\u202b\u202c\u202d\u202e", None
        ),
        **dict.fromkeys("\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\u2028\u2029\u00a0\u202f\u2009", " "),
    }
)
_TOKEN: Final = re.compile(
    r"\b[Nn][Oo], "
    r"|[^\W\d_]{2}[^\W_]*+(?!-\d)(?:'(?:s|t|re|ve|ll|d|m|S|T|RE|VE|LL|D|M)\b)?"
    r"|\d{1,3}(?: \d{3}){1,6}(?![\d.,]*\d)"
    r"|\d{1,2}:\d\d"
    r"|\d+(?:[.,]\d+){0,12}(?:[A-Za-z]{1,3}\b)?"
    r"|(?<!\d)\.\d+"
    r"|(?<=\d)-(?=\d)"
    r"|(?:[^\W\d_]\.){2,8}"
    r"|[A-Za-z]{1,5}-\d{1,4}\b"
    r"|[DdOoLl]'[^\W\d_]+"
    r"|[^\W\d_][^\W_]*(?:'(?:s|t|re|ve|ll|d|m|S|T|RE|VE|LL|D|M)\b)?"
    r"|[%$€£¥₽₹₴₩]"
    r"|[.!?](?=[\"')]{0,2} )"
)
_MONTHS: Final = frozenset(
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sept",
        "sep",
        "oct",
        "nov",
        "dec",
    ]
)


_LONGEST: Final = 20_000
"""How many characters of a text are read: a claim is a sentence, not a book."""
_MOST: Final = 100
"""How many figures and how many other marks of a text can veto."""
_SIGNS: Final = frozenset("$€£¥₽₹₴₩")
_MONEY: Final = frozenset(
    ["dollar", "dollars", "usd", "euro", "euros", "eur", "yuan", "yen", "rupees", "rubles", "roubles"]
)
_NOT_ONLY: Final = ("just", "merely", "simply")


class Reading(NamedTuple):
    """What one text says.

    Attributes
    ----------
    content : tuple of int
        The concepts of its content words, in order.
    words : tuple of int
        The distinct concepts of all its words and figures, rising.
    topic : tuple of int
        What it is about: content without hedges, reporting and figures, and the questions that
        its figures answer; rising.
    signature : Signature
        What may not differ between it and another text of the same assertion.
    """

    content: tuple[int, ...]
    words: tuple[int, ...]
    topic: tuple[int, ...]
    signature: Signature


def fold(text: str) -> str:
    """Unify Unicode forms, quotation marks, dashes and white space; drop what is invisible.

    Examples
    --------
    >>> fold("the “ﬁrst”—ﬁgure")
    'the "first"-figure'
    """
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text.translate(_QUOTES)).translate(_QUOTES)
    return text


class Reader:
    """Read texts into concepts; a word once met is never worked out again."""

    def __init__(self) -> None:
        self.vocabulary = Vocabulary()

    def read(self, text: str) -> Reading:
        """Read one text."""
        vocabulary = self.vocabulary
        tokens = list(map(vocabulary.tokens.__getitem__, _TOKEN.findall(unwrap(fold(text[:_LONGEST])))))
        if not vocabulary.starters.isdisjoint(tokens):
            tokens = vocabulary.fold_phrases(tokens)
        return self._scan(tokens)

    def _scan(self, tokens: list[int]) -> Reading:
        vocabulary = self.vocabulary
        kinds = list(map(vocabulary.flags.__getitem__, tokens))
        concepts = list(map(vocabulary.concept_of.__getitem__, tokens))
        content: list[int] = []
        breaks: list[int] = [0]
        marks: list[tuple[int, int, int]] = []
        numbers: list[tuple[Amount, float, int, int]] = []
        resume = 0
        for index, kind in enumerate(kinds):
            if index < resume:
                continue
            if kind & v.VISIT:
                if kind & v.NUMERIC:
                    resume = self._number(tokens, index, len(content), numbers, content)
                    continue
                if kind & v.BREAK:
                    if not (index and kinds[index - 1] & v.SHORT):
                        breaks.append(len(content))
                elif kind & v.NEGATION:
                    self._negation(tokens, index, len(content), marks)
                marks.extend((mark, concepts[index], len(content)) for mark in v.MARKS if kind & mark)
            if not kind & v.SKIP:
                content.append(concepts[index])
        signature = _signature(content, breaks, marks[:_MOST], numbers[:_MOST])
        words = {concept for concept, kind in zip(concepts, kinds, strict=True) if not kind & v.WORDLESS}
        masked = vocabulary.masked
        about = {concept for concept in content if not masked[concept]}
        for number in signature.numbers:
            figure = f"={number.low:g}"
            words.add(vocabulary.concept_id(figure))
            questions = self._questions(number, content)
            about.update(questions)
            words.update(vocabulary.concept_id(f"+{figure}{vocabulary.names[asked]}") for asked in questions)
        return Reading(tuple(content), tuple(sorted(words)), tuple(sorted(about)), signature)

    def _negation(self, tokens: list[int], index: int, at: int, marks: list[tuple[int, int, int]]) -> None:
        """Note a negation; two of one word ("not without reason") cancel each other."""
        if self._idle(tokens, index):
            return
        mark = (v.NEGATION, 0, at)
        if mark in marks:
            marks.remove(mark)
        else:
            marks.append(mark)

    def _questions(self, number: Number, content: list[int]) -> set[int]:
        """Tell what question a figure answers, by the counted things near it."""
        if number.kind in (YEAR, DATE):
            return set()
        asked = self.vocabulary.questions
        close = [asked[word] for word in number.after + number.before if word in asked]
        found = close or [asked[word] for word in content if word in asked]
        fates = [question for question, fate in found if fate]
        return set(fates) if fates else {question for question, _ in found[:1]}

    def _idle(self, tokens: list[int], index: int) -> bool:
        """Tell whether a negation negates nothing: that of "not only", a "no" that ends the sentence."""
        folded = self.vocabulary.folded
        following = [folded[token] for token in tokens[index + 1 : index + 14]]
        if not following:
            return folded[tokens[index]] == "no"
        return following[0] == "only" or (following[0] in _NOT_ONLY and "but" in following)

    def _number(
        self,
        tokens: list[int],
        start: int,
        at: int,
        numbers: list[tuple[Amount, float, int, int]],
        content: list[int],
    ) -> int:
        """Read the number that starts at `start`; give the index behind it."""
        flags, folded = self.vocabulary.flags, self.vocabulary.folded
        amount, end = self._amount(tokens, start)
        if amount is None:
            if not flags[tokens[start]] & v.NUMBER:
                content.append(self.vocabulary.concept_of[tokens[start]])
            return end
        words = [folded[token] for token in tokens[max(0, start - 4) : start]]
        joint = folded[tokens[end]] if end + 1 < len(tokens) else ""
        if joint in ("-", "to") or (joint == "and" and words[-1:] == ["between"]):
            upper, behind = self._amount(tokens, end + 1)
            if upper is not None and not upper.year and upper.low > amount.low:
                unscaled = amount.high < 1000 <= upper.low and upper.low % 1000 == 0 and joint != "and"
                scale = (
                    1000 ** ((len(str(int(upper.low))) - 1) // 3)
                    if unscaled and upper.low / 1000 > amount.high
                    else 1
                )
                amount, end = Amount(amount.low * scale, upper.high, SPAN), behind
        following = [folded[token] for token in tokens[end : end + 2]]
        low, high = _bounded(amount, words, following)
        kind, factor = _kind(amount, words[-1:], following[:1])
        numbers.append((Amount(low, high, amount.step), factor, kind, at))
        return end

    def _amount(self, tokens: list[int], start: int) -> tuple[Amount | None, int]:
        """Read one run of number tokens: digits, then scales, or number words alone."""
        flags, folded = self.vocabulary.flags, self.vocabulary.folded
        if start >= len(tokens) or not flags[tokens[start]] & v.NUMERIC:
            return None, start + 1
        known = number_words()
        first = folded[tokens[start]]
        words = [first]
        digits = bool(flags[tokens[start]] & v.NUMBER)
        end = start + 1
        while end < len(tokens):
            word = folded[tokens[end]]
            if word in ("and", "of", "a") and end + 1 < len(tokens) and folded[tokens[end + 1]] in known:
                linked = known[words[-1]].kind if words[-1] in known else ""
                if word != ("and" if linked == "scale" else "of") or linked not in ("scale", "plural"):
                    break
                if linked == "plural" and known[folded[tokens[end + 1]]].kind != "plural":
                    break
                end += 1
                continue
            if word not in known or (digits and known[word].kind != "scale"):
                break
            words.append(word)
            end += 1
        if len(words) == 1 and first in ("one", "few", "couple", "handful", "half"):
            before = folded[tokens[start - 1]] if start else ""
            after = folded[tokens[end]] if end < len(tokens) else "of"
            if after in idle_after_one() if first == "one" else before not in ("a", "past", "last", "next"):
                return None, end
        return read_run(tuple(words)), end


def _signature(
    content: list[int],
    breaks: list[int],
    marks: list[tuple[int, int, int]],
    numbers: list[tuple[Amount, float, int, int]],
) -> Signature:
    if not marks and not numbers:
        return NOTHING
    breaks.append(len(content))
    found: dict[int, list[Mark]] = {}
    for kind, name, at in marks:
        own = kind != v.NEGATION and at < len(content) and content[at] == name
        found.setdefault(kind, []).append(Mark(name, *_around(content, breaks, at, own)))
    return Signature(
        tuple(
            Number(amount.low, amount.high, factor, kind, amount.step, *_around(content, breaks, at, False))
            for amount, factor, kind, at in numbers
        ),
        tuple(found.get(v.NEGATION, ())),
        tuple(found.get(v.REFUSAL, ())),
        tuple(found.get(v.POLE, ())),
        tuple(found.get(v.PLACE, ())),
        any(0 < place < len(content) for place in breaks),
    )


def _around(
    content: list[int], breaks: list[int], at: int, own: bool
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Give up to two concepts behind and before a place, within its sentence."""
    start, end = 0, len(content)
    if len(breaks) > 2:
        place = bisect_right(breaks, at) - 1
        start = breaks[place]
        end = next((stop for stop in breaks[place + 1 :] if stop > at), len(content))
    return tuple(content[at + own : min(end, at + own + 2)]), tuple(content[max(start, at - 2) : at])


def _kind(amount: Amount, before: list[str], after: list[str]) -> tuple[int, float]:
    """Tell what a number is by the words next to it, and the size of its unit."""
    previous, following = (before or [""])[0], (after or [""])[0]
    if previous in _SIGNS or following in _MONEY:
        return MONEY, 1.0
    if amount.low == amount.high <= 31 and (previous in _MONTHS or following in _MONTHS):
        return DATE, 1.0
    if amount.year:
        return YEAR, 1.0
    dimension, factor = measures().get(following, ("", 1.0))
    return (4 + MEASURES.index(dimension), factor) if dimension in MEASURES else (COUNT, 1.0)


def _bounded(amount: Amount, before: list[str], after: list[str]) -> tuple[float, float]:
    """Open an interval where words around the number say so ("more than", "up to", "or more")."""
    leading, trailing = bounds()
    words = before[:-1] if before and before[-1] in _SIGNS else before
    side = next((leading[tail] for k in (4, 3, 2, 1) if (tail := tuple(words[-k:])) in leading), None)
    if side in (None, "about"):
        side = trailing.get(tuple(after), side)
    if side == "min":
        return amount.low, INFINITE
    if side == "max":
        return 0.0, amount.high
    return amount.low, amount.high
