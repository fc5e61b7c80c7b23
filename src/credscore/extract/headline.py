"""The headline's claim, where nothing in the body covers it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from credscore.extract.appeals import idle
from credscore.extract.chains import is_self, outlet_name
from credscore.extract.grammar.phrases import phrase_end
from credscore.extract.grammar.tokens import tokenize
from credscore.extract.kinds import Kind
from credscore.extract.phrases import parse
from credscore.extract.worth import worth
from credscore.models import Article, Quantity
from credscore.normalize.concepts import concepts
from credscore.normalize.quantities import quantities

_LABEL = re.compile(r"^[A-Z][\w.&’' -]{1,40}?:\s+(?=\S)")
_TAIL = re.compile(r"\s*[:–—|-]\s*[A-Z][\w.&’' ]{1,40}$")
_PREFIX = re.compile(
    r"^(?:live|video|opinion|analysis|explainer|factbox|q&a|podcast)\s*[:|-]",
    re.IGNORECASE,
)
_GUIDE = re.compile(
    r"\b(?:what we know|what you need to know|everything (?:you need to know|we know)|all you need to know|explained|as it happened|in pictures|in full|at a glance|a timeline|how it unfolded)\b",
    re.IGNORECASE,
)
"""Titles that tell of their text and of no news."""
_COVERED = 1 / 3


def headline(article: Article, assertions: Sequence[str], amounts: Sequence[Quantity] = ()) -> str | None:
    """Give the title's own claim.

    Parameters
    ----------
    article : Article
    assertions : sequence of str
        What the body claims.
    amounts : sequence of Quantity
        The quantities in it.

    Returns
    -------
    str or None
        The title without labels; None for a question, for a title not worth checking and
        where the body's assertions have one of its figures or a third of its words.

    Examples
    --------
    >>> from credscore.models import Article, Quantity
    >>> title = "Port Wells bridge closed after 12 cracks found"
    >>> headline(Article(article_id="a", title=title), ["Engineers found 12 cracks in the bridge, which was closed"])
    >>> headline(Article(article_id="a", title=title), ["Rain fell"])
    'Port Wells bridge closed after 12 cracks found'
    """
    title = _NEWS.sub("", " ".join(article.title.split()))
    if not title or "?" in title or _PREFIX.match(title) or _GUIDE.search(title):
        return None
    told = _told(title)
    text = told[0] if told else _TAIL.sub("", _LABEL.sub("", title)) or title
    own = quantities(text)
    if worth(text, len(own)) < 0.6 or len(text.split()) < 4 or idle(text, len(own)):
        return None
    if {(amount.low, amount.high) for amount in own} & {(amount.low, amount.high) for amount in amounts}:
        return None
    wanted = set(concepts(text))
    if not wanted:
        return None
    known = {concept for assertion in assertions for concept in concepts(assertion)}
    return None if len(wanted & known) >= _COVERED * len(wanted) else text


def as_sentence(title: str) -> str:
    """Word a title as a sentence, with who tells it named as sentences do.

    Examples
    --------
    >>> as_sentence("Acme to cut 400 jobs: sources"), as_sentence("40 dead in mine blast")
    ('Acme to cut 400 jobs, sources said.', '40 dead in mine blast.')
    """
    text = _NEWS.sub("", " ".join(title.split()))
    told = _told(text)
    if told is not None:
        text = f"{told[0]}, {told[1]} said"
    return text if text.endswith((".", "!", "”", '"')) else f"{text}."


def _told(title: str) -> tuple[str, str] | None:
    """Part a title that names at its end or its head who tells it ("40 dead in blast - police", "Police: 40 dead")."""
    led = _LED.fullmatch(title)
    if led is not None:
        teller = parse(led["who"])
        if teller.kind in _LEADING and teller.name is None:
            return led["what"], led["who"][0].lower() + led["who"][1:]
    match = _TELLER.fullmatch(title)
    if match is None:
        return None
    kind = parse(match["who"]).kind
    if kind not in _TELLERS and not (kind is Kind.OUTLET and match["mark"] == ":"):
        return None
    tags = tokenize(match["who"]).tags
    return (match["what"], match["who"]) if phrase_end(tags, 0) == len(tags) else None


_NEWS = re.compile(r"(?:breaking|exclusive|update|just in|watch)\s*[:|-]\s*", re.IGNORECASE)
"""What is put before a title that tells news."""
_TELLER = re.compile(r"(?P<what>.{8,200}?)(?:\s*(?P<mark>[:–—])| -)\s+(?P<who>[\w.&’' ]{2,40})")
_LED = re.compile(r"(?P<who>[A-Z][a-z’']+(?: [a-z’']+){0,2}): (?P<what>.{8,200})")
_LEADING = frozenset({Kind.ROLE, Kind.BODY, Kind.DOCUMENT})
_TELLERS = frozenset({Kind.ROLE, Kind.BODY, Kind.COUNTRY, Kind.DOCUMENT})


def labelled_outlet(article: Article) -> str | None:
    """Name the outlet to which the title owes its words, if another one."""
    match = _LABEL.match(article.title)
    name = outlet_name(match.group()) if match else None
    return None if is_self(name, article) else name
