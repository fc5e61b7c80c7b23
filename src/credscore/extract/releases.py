"""Articles that a body publishes itself: releases, communiqués, notices and reports in its own voice."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from credscore import lexicon
from credscore.extract import bodies
from credscore.extract.document import Document
from credscore.extract.kinds import Kind
from credscore.extract.phrases import parse
from credscore.extract.proper_names import corporate, international
from credscore.extract.roles import role_of
from credscore.lexicon import alternatives
from credscore.normalize.names import outlet_info

_SETS = lexicon.word_sets("release_words")
_LONGEST = 200
"""Characters of a name that is looked at."""
_OPENING = 140
"""Characters of the first sentence in which a body names itself."""


class _Imprint(NamedTuple):
    """The outlet's name without what marks a release in it, and that mark."""

    name: str
    mark: str

    @property
    def apart(self) -> bool:
        """Whether the mark is no part of the name, as that of a "Press Centre" is."""
        return bool(self.mark) and (self.mark[-1] in ")]" or self.mark.islower())


def issuer(document: Document) -> str | None:
    """Name the body in whose own voice an article speaks, None for a news outlet's.

    A body shows itself by what is put behind its name ("FIDE press office"), by a title that
    calls the text its statement, or by speaking of itself in the first sentence.

    Parameters
    ----------
    document : Document

    Returns
    -------
    str or None

    Examples
    --------
    >>> from credscore.extract.document import read_document
    >>> from credscore.models import Article
    >>> text = "The Harbour Authority informs the public that pier 4 is closed."
    >>> issuer(read_document(Article(article_id="a", outlet="Harbour Authority", body=text)))
    'Harbour Authority'
    >>> issuer(read_document(Article(article_id="a", outlet="Harbour Herald", body=text))) is None
    True
    """
    outlet = document.article.outlet
    if not outlet or len(outlet) > _LONGEST or outlet_info(outlet) is not None:
        return None
    imprint = _imprint(outlet)
    opening = _opening(document)
    if _is_press(imprint.name):
        return None
    title = document.article.title
    titled = _TITLE.match(title) is not None
    informing = _INFORMS.match(opening)
    itself = _names_itself(imprint.name, opening)
    body = _is_body(imprint.name) or (bool(imprint.mark) and imprint.name.isupper())
    shown = (
        imprint.apart or _RELEASED.match(title) is not None or (body and (itself or titled or imprint.mark))
    )
    if informing is not None and not itself and (shown or titled):
        return informing["body"]
    return imprint.name if shown else None


def _alternatives(name: str) -> str:
    return alternatives(_SETS[name])


_MARK = re.compile(
    rf"[\s,:(\[–—-]+(?:(?:{_alternatives('offices')})|(?:(?:{_alternatives('kinds')}) )?(?:{_alternatives('papers')}))[)\]]?$",
    re.IGNORECASE,
)
_TITLE = re.compile(
    rf"(?:(?:{_alternatives('kinds')}) )?(?:{_alternatives('papers')})\b(?: |:|$)", re.IGNORECASE
)
_RELEASED = re.compile(
    r"\W?(?:(?:joint|official|public) )?(?:press|media|news) (?:release|statement|note|notice)\b",
    re.IGNORECASE,
)
_INFORMS = re.compile(
    rf"(?:The|This) (?P<body>[A-Z][\w’'-]*(?: (?:[A-Z][\w’'-]*|of|for|and|the|de|del|della)){{0,7}})(?: (?:hereby|today))? (?:{_alternatives('performing')})\b"
)


@lru_cache(maxsize=1_000)
def _imprint(outlet: str) -> _Imprint:
    mark = _MARK.search(outlet.strip())
    if mark is None or not mark.start():
        return _Imprint(outlet.strip(), "")
    return _Imprint(outlet[: mark.start()].strip(), mark.group())


def _opening(document: Document) -> str:
    """Give the beginning of the first sentence, without a dateline."""
    first = next((p for p in document.paragraphs if p.kind == "text" and p.last > p.first), None)
    if first is None:
        return ""
    sentence = document.sentences[first.first].text
    return _DATED.sub("", sentence[: _OPENING * 2], 1)[:_OPENING]


_DATED = re.compile(r"^[A-Z][\w.’' ,/()-]{1,60} [–—-]+ ")


def _is_press(name: str) -> bool:
    """Say whether a name is that of a medium or an agency, or tells only of which country or which sort it is."""
    words = name.lower().split()
    return (
        parse(name).kind is Kind.OUTLET
        or not bodies.topic_words(name)
        or any(word in _SETS["media"] for word in words)
        or all(parse(f"the {word}").kind is Kind.COUNTRY or word in _SETS["sorts"] for word in words)
    )


def _is_body(name: str) -> bool:
    """Say whether a name holds a noun for bodies ("Harbour Authority", "Acme Holdings")."""
    if name in international():
        return True
    words = re.findall(r"[\w&]+", name)
    roles = [role_of(word) for word in words]
    return any(map(corporate, words)) or any(role is not None and role.cls == "body" for role in roles)


def _names_itself(name: str, opening: str) -> bool:
    """Say whether a text begins with the name as its subject."""
    words = bodies.topic_words(name)
    subject = " ".join(opening.split()[: len(name.split()) + 3])
    letters = bodies.acronym(name)
    return bool(words) and (words <= bodies.topic_words(subject) or (len(letters) > 2 and letters in subject))
