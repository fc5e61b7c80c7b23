"""The records at the doors: what comes in (articles, claims) and what claims are made of."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from email.utils import parsedate_to_datetime
from functools import cache
from typing import Annotated, Any, Self

from pydantic import (
    AwareDatetime,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    field_validator,
    model_validator,
)

from credscore.terms import Act, Modality, Polarity, SourcingType, Stance


def content_id(prefix: str, *parts: object) -> str:
    """Make a short identifier that depends on nothing but the content.

    Examples
    --------
    >>> content_id("c", "a", 1) == content_id("c", "a", 1)
    True
    >>> len(content_id("c", "a"))
    17
    """
    joined = "\x1f".join(["" if part is None else str(part) for part in parts])
    raw = joined.encode("utf-8", "surrogatepass")
    return prefix + hashlib.blake2b(raw, digest_size=8).hexdigest()


def utc(value: Any) -> Any:
    """Read a time that stands in a record; one without a zone is UTC, so that no machine's zone matters.

    Read are ISO dates and times, the dates of mail and feeds, "4 March 2025" and "March 4, 2025", also with
    a clock time, and seconds or milliseconds since 1970. Dates like 4/3/2025 are not: their day may be their
    month (of a table's column see `credscore.reading.days`).

    Raises
    ------
    ValueError
        If a text or number is no such time.

    Examples
    --------
    >>> utc("2025-03-04T12:30+02:00").isoformat(), utc("4 March 2025").isoformat()
    ('2025-03-04T10:30:00+00:00', '2025-03-04T00:00:00+00:00')
    """
    if hasattr(value, "to_pydatetime"):  # pandas' own kind of datetime, which a column of objects cannot hold
        value = None if value != value else value.to_pydatetime()
    if isinstance(value, str):
        value = _moment(value.strip()) if value.strip() else None
    elif isinstance(value, date) and not isinstance(value, datetime):
        value = datetime(value.year, value.month, value.day)
    elif isinstance(value, (int, float)):
        value = _since_1970(value)
    if isinstance(value, datetime):
        try:
            return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)
        except OverflowError as error:
            raise ValueError(f"{value.isoformat()!r} lies outside the calendar") from error
    return value


def _moment(text: str) -> datetime:
    with suppress(ValueError):
        return datetime.fromisoformat(text)
    if _DIGITS.match(text):
        return _since_1970(float(text))
    clock = _CLOCK.search(text)
    day = text[: clock.start()] if clock else text
    for form in _LONG_DATES:
        with suppress(ValueError):
            return datetime.strptime(day, form) + _since_midnight(clock)
    if _ZONED.search(text):
        with suppress(ValueError, TypeError):
            return parsedate_to_datetime(text)
    two = _TWO_DAYS.match(text)
    told = (
        "may be two days, of which another day of its column may show the right one" if two else "is no date"
    )
    raise ValueError(f"{text[:60]!r} {told}; write 2024-10-20 or 2024-10-20T14:30+02:00")


def _since_midnight(clock: re.Match[str] | None) -> timedelta:
    """Read 14:30, 14:30:05 or 2:30 PM."""
    if clock is None:
        return timedelta()
    hour, minute, second = (int(part or 0) for part in clock.group(1, 2, 3))
    half = (clock[4] or "").lower()
    if hour > (12 if half else 23) or minute > 59 or second > 59 or (half and not hour):
        raise ValueError(clock.group())
    return timedelta(hours=hour % 12 + 12 * (half == "pm") if half else hour, minutes=minute, seconds=second)


def _since_1970(seconds: float) -> datetime:
    for unit in (1, 1000):
        if _SECONDS[0] <= seconds / unit <= _SECONDS[1]:
            return datetime.fromtimestamp(seconds / unit, UTC)
    if _SHEET_DAYS[0] <= seconds <= _SHEET_DAYS[1]:
        day = datetime(1899, 12, 30) + timedelta(days=int(seconds))
        raise ValueError(f"{seconds:g} is no date; if a spreadsheet counted these days, write {day:%Y-%m-%d}")
    raise ValueError(f"{seconds!r} is no date; a number would be seconds since 1970")


_LONG_DATES = (
    *("%d %B %Y", "%d %b %Y", "%d.%m.%Y", "%B %d, %Y", "%b %d, %Y", "%Y/%m/%d", "%Y-%m-%d", "%d-%b-%Y"),
    *("%A, %B %d, %Y", "%A, %d %B %Y", "%A %d %B %Y", "%a, %d %b %Y", "%a, %b %d, %Y"),
)
_CLOCK = re.compile(r"(?:,|, | at |[ T])(\d{1,2}):(\d\d)(?::(\d\d))? ?([AaPp][Mm])?\Z")
_TWO_DAYS = re.compile(r"(?:0?[1-9]|1[0-2])([/-])(?:0?[1-9]|1[0-2])\1\d{2}(?:\d{2})?(?!\d)")
_DIGITS = re.compile(r"(?:\d{10}(?:\d{3})?|\d{5}(?:\.\d+)?)\Z")
_ZONED = re.compile(r"(?:GMT|UTC?|[+-]\d{4})\Z")
_SECONDS = (10**8, 10**10)
_SHEET_DAYS = (10_000, 99_999)
UtcTime = Annotated[AwareDatetime, BeforeValidator(utc)]


@cache
def _names(record: type[BaseModel]) -> set[str]:
    """Give the names of a record's fields, one set for all that are made of all of them."""
    return set(record.model_fields)


class Record(BaseModel):
    """A frozen record that refuses unknown fields by name."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """Copy the record; what is put in anew is checked as in a new one, so that plain strings become terms."""
        if not update:
            return super().model_copy(deep=deep)
        given = {name: getattr(self, name) for name in self.model_fields_set}
        return type(self).model_validate(given | dict(update))

    @classmethod
    def of_valid(cls, fields: dict[str, Any]) -> Self:
        """Make a record of all its fields, known to be valid: they are neither checked nor copied.

        ``model_construct`` and ``model_copy`` take thirty times as long, which a corpus of claims feels.
        """
        record = cls.__new__(cls)
        object.__setattr__(record, "__dict__", fields)
        object.__setattr__(record, "__pydantic_fields_set__", _names(cls))
        object.__setattr__(record, "__pydantic_extra__", None)
        object.__setattr__(record, "__pydantic_private__", None)
        return record


class Quantity(Record):
    """A counted or measured amount as an interval.

    Attributes
    ----------
    low : int or float
        Lower end, 0 where the text only gives an upper one ("up to 40").
    high : int or float or None
        Upper end; None where it is open ("at least 40").
    unit : str
        The noun counted ("troops"), a currency code ("USD") or "percent"; may be empty.

    Examples
    --------
    >>> Quantity(low=3000, high=9000, unit="troops").high
    9000
    """

    low: int | float
    high: int | float | None
    unit: str = ""

    @model_validator(mode="after")
    def _ordered(self) -> Quantity:
        if self.high is not None and self.high < self.low:
            raise ValueError(f"high ({self.high}) is below low ({self.low})")
        return self


class Article(Record):
    """One published text.

    Attributes
    ----------
    article_id : str
        The file's stem unless given.
    outlet, domain : str or None
        The publishing outlet's name and registrable domain.
    published_at : datetime or None
        Aware time in UTC; None when unknown.
    title, body : str
        Headline and text; claim offsets count characters of `body`.
    source : str or None
        The agency that a feed or front matter names as the text's maker.
    date_estimated : bool
        Whether `published_at` was estimated from the content by whoever filed the text.

    Examples
    --------
    >>> Article(article_id="a1", published_at="2024-05-01", body="The ferry sank.").published_at.isoformat()
    '2024-05-01T00:00:00+00:00'
    """

    article_id: str
    outlet: str | None = None
    domain: str | None = None
    published_at: UtcTime | None = None
    title: str = ""
    body: str = ""
    source: str | None = None
    date_estimated: bool = False

    @field_validator("title", "body", mode="before")
    @classmethod
    def _none_is_blank(cls, value: Any) -> Any:
        return "" if value is None else value


class Claim(Record):
    """One assertion, as one article attributes it to one speaker.

    The fields up to `confidence` are those of ``claims.jsonl``; the ones behind it are
    facts that extraction keeps beside them for the later stations.

    Attributes
    ----------
    claim_id : str
        A hash of the content unless given.
    article_id : str
    outlet, domain : str or None
        The publishing outlet's name and registrable domain.
    published_at : datetime or None
        Aware time in UTC.
    sentence : str
        Verbatim.
    start, end : int or None
        Offsets of the sentence in the article's body, in characters.
    assertion : str
        What is claimed, without its attribution.
    speaker, speaker_role : str or None
        Whoever the text gives the information to; None for the outlet's own voice and for hearsay.
    sourcing_type : SourcingType
    via : tuple of str
        Relays between the speaker and the outlet, nearest the speaker first.
    quantities : tuple of Quantity
    modality : Modality
    polarity : Polarity
    confidence : float
        Of the extraction, 0 to 1.

    Examples
    --------
    >>> Claim(article_id="a1", assertion="212 people were aboard", speaker="Ana Soto").polarity.value
    'affirms'
    """

    claim_id: str = ""
    article_id: str
    outlet: str | None = None
    domain: str | None = None
    published_at: UtcTime | None = None
    sentence: str = ""
    start: int | None = None
    end: int | None = None
    assertion: str
    speaker: str | None = None
    speaker_role: str | None = None
    sourcing_type: SourcingType = SourcingType.UNATTRIBUTED
    via: tuple[str, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    modality: Modality = Modality.ASSERTED
    polarity: Polarity = Polarity.AFFIRMS
    confidence: Annotated[float, Field(ge=0, le=1)] = 1.0

    affiliation: str | None = None
    """Canonical body or country for which the speaker speaks."""
    stance: Stance = Stance.NEUTRAL
    likelihood: Annotated[float, Field(ge=0, le=1)] | None = None
    """Probability that the hedge words (ICD 203), None where nothing hedges."""
    hearsay: bool = False
    anonymity_reason: str | None = None
    act: Act = Act.STATEMENT
    targets: tuple[str, ...] = ()
    """claim_ids that a denial, correction or retraction points at."""
    event_at: UtcTime | None = None
    """When the thing happened or is to happen, where the text says so."""
    seen_at: UtcTime | None = None
    """When the claim was first seen; `published_at` unless a ledger knows better."""

    @field_validator("speaker", "speaker_role", "affiliation", "outlet", "domain", mode="before")
    @classmethod
    def _blank_is_none(cls, value: Any) -> Any:
        return None if isinstance(value, str) and not value.strip() else value

    @model_validator(mode="before")
    @classmethod
    def _fill(cls, data: Any) -> Any:
        if not isinstance(data, dict):
            return data
        filled = dict(data)
        if filled.get("seen_at") is None:
            filled["seen_at"] = filled.get("published_at")
        if not filled.get("claim_id"):
            keys = ("article_id", "outlet", "domain", "start", "end", "sentence", "assertion", "speaker")
            filled["claim_id"] = content_id("c", *(filled.get(key) for key in keys))
        return filled
