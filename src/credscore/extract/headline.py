"""The headline's claim, where nothing in the body covers it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from credscore.extract.appeals import idle
from credscore.extract.chains import is_self, outlet_name
from credscore.extract.worth import worth
from credscore.models import Article, Quantity
from credscore.normalize.concepts import concepts
from credscore.normalize.quantities import quantities

_LABEL = re.compile(r"^[A-Z][\w.&’' -]{1,40}?:\s+(?=\S)")
_TAIL = re.compile(r"\s*[:–—-]\s*[A-Z][\w.&’' ]{1,40}$")
_PREFIX = re.compile(
    r"^(?:live|breaking|exclusive|watch|video|update|opinion|analysis|explainer|factbox|q&a|podcast)\s*[:|-]",
    re.IGNORECASE,
)
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
        where the body's assertions say most of it.

    Examples
    --------
    >>> from credscore.models import Article, Quantity
    >>> title = "Port Wells bridge closed after 12 cracks found"
    >>> headline(Article(article_id="a", title=title), ["Engineers found 12 cracks in the bridge, which was closed"])
    >>> headline(Article(article_id="a", title=title), ["Rain fell"])
    'Port Wells bridge closed after 12 cracks found'
    """
    title = " ".join(article.title.split())
    if not title or "?" in title or _PREFIX.match(title):
        return None
    text = _TAIL.sub("", _LABEL.sub("", title)) or title
    own = quantities(text)
    if worth(text, len(own)) < 0.6 or len(text.split()) < 4 or idle(text, len(own)):
        return None
    if {(amount.low, amount.high) for amount in own} & {(amount.low, amount.high) for amount in amounts}:
        return None
    wanted = set(concepts(text))
    if not wanted:
        return None
    told = {concept for assertion in assertions for concept in concepts(assertion)}
    return None if len(wanted & told) >= _COVERED * len(wanted) else text


def labelled_outlet(article: Article) -> str | None:
    """Name the outlet to which the title owes its words, if another one."""
    match = _LABEL.match(article.title)
    name = outlet_name(match.group()) if match else None
    return None if is_self(name, article) else name
