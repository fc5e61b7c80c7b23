"""Articles into claims: the public functions, and what belongs to a whole article."""

from __future__ import annotations

import gc
from collections.abc import Iterable
from operator import itemgetter
from typing import Any

import pandas as pd

from credscore import frames
from credscore.errors import InputError
from credscore.extract import denials
from credscore.extract.document import Document, read_document
from credscore.extract.facts import facts, shared_fields
from credscore.extract.headline import as_sentence, headline, labelled_outlet
from credscore.extract.language import require_supported
from credscore.extract.parsing import Parser
from credscore.extract.remembered import ARTICLES, Shelf
from credscore.extract.rows import Draft, rows
from credscore.extract.statements import statements
from credscore.models import Article, Claim, content_id
from credscore.terms import Act, SourcingType, Stance

_ID_FIELDS = ("article_id", "outlet", "domain", "start", "end", "sentence", "assertion", "speaker")
_id_parts = itemgetter(*_ID_FIELDS)
_HEADLINE_CONFIDENCE = 0.4
_FEW = 4
"""Lines without a sentence that are read as titles; longer lists are furniture."""
_FIELDS = (*frames.EXTRACTED, *frames.INNER)
_values = itemgetter(*_FIELDS)
_Values = tuple[Any, ...]
_TOLD = Shelf[tuple[_Values, ...]](ARTICLES)
"""What the latest articles tell, so that a reprint is read once."""


def extract_claims(article: Article, *, parser: Parser | None = None) -> list[Claim]:
    """Read one article into claims.

    Parameters
    ----------
    article : Article
    parser : Parser, optional
        A tagger or dependency parser of the caller's (see :mod:`credscore.extract.parsing`), asked where
        the rules cannot tell a person from a body. Not needed.

    Returns
    -------
    list of Claim
        In text order; empty where nothing is worth checking.

    Raises
    ------
    InputError
        If the text is not in a language that has a lexicon.

    Examples
    --------
    >>> text = "The ferry sank off Port Wells with 40 people aboard, coastguard chief Ann Lee said on Monday."
    >>> [claim] = extract_claims(Article(article_id="a", body=text))
    >>> claim.speaker, claim.sourcing_type.value, claim.quantities[0].low
    ('Ann Lee', 'named_official', 40)
    """
    return [Claim.of_valid(row) for row in _rows(article, parser)]


def extract(articles: Iterable[Article], *, parser: Parser | None = None) -> pd.DataFrame:
    """Read articles into one frame of claims.

    Parameters
    ----------
    articles : iterable of Article
        Consumed one at a time.
    parser : Parser, optional
        As for :func:`extract_claims`.

    Returns
    -------
    pandas.DataFrame
        Columns ``frames.EXTRACTED`` and ``frames.INNER``, a claim a row, in reading order.

    Raises
    ------
    InputError
        If an article is not in a language that has a lexicon.

    Examples
    --------
    >>> extract([]).empty
    True
    """
    columns = frames.EXTRACTED | frames.INNER
    data: dict[str, list[Any]] = {name: [] for name in columns}
    for article in articles:
        for row in _rows(article, parser):
            for name, values in data.items():
                values.append(row[name])
    if not data["claim_id"]:
        return frames.empty(columns)
    for name in ("sourcing_type", "modality", "polarity", "stance", "act"):
        data[name] = [value.value for value in data[name]]
    frame = pd.DataFrame({name: pd.Series(values, dtype="object") for name, values in data.items()})
    return frames.typed(frame, columns)


def _rows(article: Article, parser: Parser | None) -> list[dict[str, Any]]:
    """Read one article without collecting garbage in between: what is read holds no cycles."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        return _read(article, parser)
    finally:
        if collecting:
            gc.enable()


def _read(article: Article, parser: Parser | None) -> list[dict[str, Any]]:
    if not isinstance(article, Article):
        raise InputError(f"expected an Article, got {type(article).__name__}")
    if parser is not None:
        return _stamped(article, _told(article, parser))
    when = article.published_at
    key = (
        article.title,
        article.body,
        article.outlet,
        article.domain,
        article.source,
        when,
        when and when.utcoffset(),
    )
    size = len(article.title) + len(article.body)
    return _stamped(article, _TOLD.fetch(key, size, lambda: _told(article, None)))


def _told(article: Article, parser: Parser | None) -> tuple[_Values, ...]:
    """Read an article into rows without identifiers, whose targets are places among them."""
    require_supported(f"{article.title}\n{article.body}", article.article_id)
    document = read_document(article)
    found = _settled(document, _drafts(document, parser))
    for titled in _lines_alone(document) if not found else ():
        found.extend(_headline(titled, found, parser))
    found.extend(_headline(article, found, parser))
    return tuple(map(_values, found))


def _lines_alone(document: Document) -> list[Article]:
    """Give the lines of a text that has no sentence as titles: alerts and headlines handed over as texts."""
    article, paragraphs = document.article, document.paragraphs
    if article.title or len(paragraphs) > _FEW or any(part.kind != "heading" for part in paragraphs):
        return []
    lines = (document.body[part.start : part.end] for part in paragraphs)
    return [article.model_copy(update={"title": line, "body": ""}) for line in lines]


def _settled(document: Document, drafts: list[Draft]) -> list[dict[str, Any]]:
    """Give the rows of drafts, each denial pointing at what it denies."""
    found = [draft.row for draft in drafts]
    asked = frozenset(
        number for number, one in enumerate(document.sentences) if one.text.rstrip("”\"’' ").endswith("?")
    )
    denials.point(found, [draft.statement for draft in drafts], [draft.text for draft in drafts], asked)
    found = [row for row in found if row.pop("keep")]
    denials.place_targets(found)
    return found


def _stamped(article: Article, told: tuple[_Values, ...]) -> list[dict[str, Any]]:
    """Put the article's own fields and the identifiers into rows."""
    rows = []
    for values in told:
        row = dict(zip(_FIELDS, values, strict=True))
        row["article_id"], row["published_at"], row["seen_at"] = (
            article.article_id,
            article.published_at,
            article.published_at,
        )
        row["claim_id"] = content_id("c", *_id_parts(row))
        rows.append(row)
    for row in rows:
        if row["targets"]:
            row["targets"] = tuple(rows[place]["claim_id"] for place in row["targets"])
    return rows


def _drafts(document: Document, parser: Parser | None) -> list[Draft]:
    seen: set[tuple[int, str, str | None]] = set()
    out = []
    found = statements(document, parser)
    told = (one for statement in found for one in (statement.told if statement.expressive else (statement,)))
    for draft in rows(document, told):
        key = (draft.statement.sentence, draft.row["assertion"], draft.row["speaker"])
        if key not in seen:
            seen.add(key)
            out.append(draft)
    return out


def _headline(article: Article, found: list[dict[str, Any]], parser: Parser | None) -> list[dict[str, Any]]:
    """Add the title's claims where no claim of the body covers it: as those say who tell it there, else as the outlet's."""
    amounts = [amount for row in found for amount in row["quantities"]]
    text = headline(article, [row["assertion"] for row in found], amounts)
    if text is None:
        return []
    titled = article.model_copy(update={"title": "", "body": as_sentence(article.title)})
    line = read_document(titled)
    cued = [draft for draft in _drafts(line, parser) if draft.statement.cue is not None]
    told = [row for row in _settled(line, cued) if row["speaker"] is not None and not row["targets"]]
    place = {"sentence": article.title, "start": None, "end": None, "confidence": _HEADLINE_CONFIDENCE}
    if told:
        return [row | place for row in told]
    outlet = labelled_outlet(article)
    fields = dict.fromkeys(_FIELDS)
    own = place | {
        "assertion": text,
        "speaker": outlet,
        "sourcing_type": SourcingType.MEDIA_REPORT if outlet else SourcingType.UNATTRIBUTED,
        "via": (),
        "stance": Stance.NEUTRAL,
        "hearsay": False,
        "act": Act.STATEMENT,
    }
    return [fields | shared_fields(article, facts(text, False)) | own]
