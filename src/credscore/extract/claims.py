"""From statements to claims: what is worth checking, in normal form, with its confidence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

import pandas as pd

from credscore import frames
from credscore.errors import InputError
from credscore.extract import denials, sourcing
from credscore.extract.assertion import finite, resolved, wording
from credscore.extract.combine import uses
from credscore.extract.document import Document, read_document
from credscore.extract.language import require_supported
from credscore.extract.phrases import Kind
from credscore.extract.speakers import Speaker
from credscore.extract.spans import Form, Span
from credscore.extract.statements import Statement, is_notice, statements
from credscore.extract.worth import worth
from credscore.models import Article, Claim, content_id
from credscore.normalize.dates import find_dates
from credscore.normalize.names import canonical_name, government
from credscore.normalize.quantities import quantities
from credscore.normalize.stance import likelihood, modality, polarity
from credscore.terms import Act, Modality, Polarity, SourcingType, Stance

_THRESHOLD = 0.3
_NARRATED = 0.5
_JUDGING = frozenset({"call", "describe", "brand", "label", "dub", "term", "characterise", "characterize", "blast", "slam"})


def extract_claims(article: Article) -> list[Claim]:
    """Read one article into claims.

    Parameters
    ----------
    article : Article

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
    return [Claim.model_construct(**row) for row in _rows(article)]


def extract(articles: Iterable[Article]) -> pd.DataFrame:
    """Read articles into one frame of claims.

    Parameters
    ----------
    articles : iterable of Article
        Consumed one at a time.

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
        for row in _rows(article):
            for name, values in data.items():
                values.append(row[name])
    if not data["claim_id"]:
        return frames.empty(columns)
    for name in ("sourcing_type", "modality", "polarity", "stance", "act"):
        data[name] = [value.value for value in data[name]]
    frame = pd.DataFrame({name: pd.Series(values, dtype="object") for name, values in data.items()})
    return frames.typed(frame, columns)


def _rows(article: Article) -> list[dict[str, Any]]:
    if not isinstance(article, Article):
        raise InputError(f"expected an Article, got {type(article).__name__}")
    require_supported(f"{article.title}\n{article.body}", article.article_id)
    document = read_document(article)
    drafts = list(_drafts(document))
    rows = [row for _, row in drafts]
    denials.point(rows, [statement for statement, _ in drafts], document)
    rows = [row for row in rows if row.pop("keep")]
    for row in rows:
        row["claim_id"] = _claim_id(row)
    denials.name_targets(rows)
    return rows


def _claim_id(row: dict[str, Any]) -> str:
    keys = ("article_id", "outlet", "domain", "start", "end", "sentence", "assertion", "speaker")
    return content_id("c", *(row[key] for key in keys))


def _drafts(document: Document) -> Iterator[tuple[Statement, dict[str, Any]]]:
    seen: set[tuple[int, str, str | None]] = set()
    for statement in statements(document):
        if statement.expressive:
            statement = _narrated(document, statement)
        row = _row(document, statement)
        if row is None:
            continue
        key = (statement.sentence, row["assertion"], row["speaker"])
        if key not in seen:
            seen.add(key)
            yield statement, row


def _narrated(document: Document, statement: Statement) -> Statement:
    """Take "the mayor ordered the streets cleared" as what the outlet tells."""
    sentence = document.sentences[statement.sentence]
    return Statement(
        statement.sentence, (Span(sentence.start, sentence.end),), None, None, confidence=0.7, relays=statement.relays
    )


def display_name(speaker: Speaker | None) -> str | None:
    """Give the canonical name that stands in a claim; None for the unnamed person."""
    if speaker is None:
        return None
    if speaker.name:
        if speaker.kind is Kind.COUNTRY:
            return speaker.name
        if speaker.kind is Kind.OUTLET or speaker.title and speaker.name.startswith(speaker.title):
            return speaker.name
        return canonical_name(speaker.name)
    if speaker.cls in ("spokesperson", "journalist") and speaker.org:
        return canonical_name(speaker.org)
    if speaker.kind is Kind.DOCUMENT and speaker.org and speaker.org[:1].isupper() and speaker.head in _DATA:
        return canonical_name(speaker.org)
    if speaker.kind in (Kind.BODY, Kind.OUTLET, Kind.DOCUMENT, Kind.SOCIAL, Kind.ROLE):
        return speaker.role
    return None


def affiliation(speaker: Speaker | None) -> str | None:
    """Give the body or country for which a speaker speaks."""
    if speaker is None:
        return None
    if speaker.kind is Kind.COUNTRY:
        return speaker.name
    if speaker.cls in ("journalist", "commentator", "witness", "ordinary", "kin", "private", "insider"):
        return None
    if speaker.org:
        return government(speaker.org) or canonical_name(speaker.org)
    if speaker.kind is Kind.DOCUMENT and speaker.org and speaker.org[:1].isupper() and speaker.head in _DATA:
        return canonical_name(speaker.org)
    if speaker.kind in (Kind.BODY, Kind.OUTLET):
        return display_name(speaker)
    if speaker.cls in ("official", "spokesperson") and speaker.role:
        first = speaker.role.split(" ")
        for size in (2, 1):
            country = government(" ".join(first[:size]).removesuffix("’s").removesuffix("'s")) if first[0][:1].isupper() else None
            if country:
                return country
    return None


_DATA = frozenset("data figure statistic poll survey opinion poll exit poll estimate projection forecast official data tally census".split())
_LIVED = re.compile(
    r"^\W*(?:(?:and|so|then|suddenly),? )?(?:I|we) (?:saw|heard|watched|felt|smelled|held|ran|woke|jumped|hid|fled|survived|was (?:sitting|standing|"
    r"there|inside|asleep|on the|in the|at the))\b",
    re.IGNORECASE,
)
_WOULD = re.compile(r"\bwould\b(?! (?:have|like)\b)|[’']d\b(?= (?:be|go|take|send|pay|get|give)\b)")
_IF = re.compile(r"\b(?:if|unless|were to|provided that|in case|otherwise|under the (?:deal|plan|bill|proposal))\b", re.IGNORECASE)


def _unshifted(text: str) -> str:
    """Undo the "would" of reported speech ("he said it would close"), which is no condition."""
    return text if _IF.search(text) else _WOULD.sub("will", text)


def _is_condition(text: str) -> bool:
    """Say whether the words only tell on which terms somebody spoke."""
    return len(text) < 200 and text.lower().startswith(("anonymity", "condition of anonymity", "on condition"))


def _clause(document: Document, statement: Statement, text: str) -> str:
    """Make a sentence of content that is an infinitive or hangs on an impersonal passive."""
    speaker = statement.speaker
    cue = document.body[statement.cue.start : statement.cue.end] if statement.cue else ""
    if statement.form is Form.IMPERSONAL and len(statement.content) == 2:
        subject, rest = (wording(document.body, (span,)) for span in statement.content)
        plural = cue.lower().startswith(("are", "were", "have"))
        return finite(rest, subject, plural, cue, False) if rest[:3].lower() == "to " else text
    name = display_name(speaker)
    if name and speaker is not None and text[:3].lower() in ("to ", "not"):
        return finite(text, name, speaker.plural, cue, statement.lemma in uses("pledge"))
    return text


def _row(document: Document, statement: Statement) -> dict[str, Any] | None:
    article = document.article
    sentence = document.sentences[statement.sentence]
    speaker = statement.speaker
    spans = statement.content
    text = wording(document.body, spans) if spans else ""
    own = affiliation(speaker)
    act = statement.act
    if act is Act.STATEMENT and speaker is not None and (statement.stance is Stance.DENYING or denials.is_rebuttal(text)):
        act = Act.DENIAL
    bare = act is Act.DENIAL and (denials.is_bare(text) or denials.is_rebuttal(text))
    assertion = resolved(_clause(document, statement, text), speaker, own, statement.quoted) if text else sentence.text
    amounts = quantities(assertion)
    dates = find_dates(assertion, article.published_at)
    value = 0.6 if act in (Act.DENIAL, Act.RETRACTION) else worth(text or assertion, len(amounts), quoted=statement.quoted, dated=bool(dates))
    needed = _NARRATED if statement.form in (None, Form.CARRIED) else _THRESHOLD
    if act is Act.STATEMENT and statement.lemma in _JUDGING:
        value -= 0.3
    if value < needed or _is_condition(text) or (act is Act.CORRECTION and is_notice(sentence.text)):
        return None
    kind = SourcingType.HEARSAY if statement.private else sourcing.classify(
        speaker, lemma=statement.lemma, impersonal=statement.hearsay, reason=statement.reason
    )
    if statement.quoted and kind in (SourcingType.NAMED_EXPERT, SourcingType.ANONYMOUS_SOURCE) and _LIVED.match(text):
        kind = SourcingType.EYEWITNESS
    if act is Act.DENIAL and kind is SourcingType.PUNDIT and speaker is not None and speaker.former:
        kind = SourcingType.NAMED_OFFICIAL  # the accused on his own doings has first-hand knowledge
    event = next((date.at for date in dates if date.at is not None), None)
    mood = modality(_unshifted(assertion) if speaker is not None and not statement.quoted else assertion)
    if mood is Modality.ASSERTED and statement.lemma in uses("pledge") and not statement.quoted:
        mood = Modality.PLANNED
    denied = act in (Act.DENIAL, Act.RETRACTION)
    return {
        "claim_id": "",
        "article_id": article.article_id,
        "outlet": article.outlet,
        "domain": article.domain,
        "published_at": article.published_at,
        "sentence": sentence.text,
        "start": sentence.start,
        "end": sentence.end,
        "assertion": assertion,
        "speaker": None if statement.private else display_name(speaker),
        "speaker_role": speaker.role if speaker is not None and speaker.kind in (Kind.PERSON, Kind.ROLE) else None,
        "sourcing_type": kind,
        "via": tuple(name for name in statement.relays if name != display_name(speaker)),
        "quantities": amounts,
        "modality": mood,
        "polarity": Polarity.DENIES if denied else polarity(assertion),
        "confidence": round(min(1.0, statement.confidence * min(1.0, 0.6 + 0.5 * value)), 3),
        "affiliation": own,
        "stance": statement.stance,
        "likelihood": likelihood(assertion),
        "hearsay": statement.hearsay or kind is SourcingType.HEARSAY,
        "anonymity_reason": statement.reason,
        "act": act,
        "targets": (),
        "event_at": event,
        "seen_at": article.published_at,
        "bare": bare,
        "keep": True,
    }
