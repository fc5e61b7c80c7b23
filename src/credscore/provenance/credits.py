"""Credit lines: where an article says itself that an agency wrote it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from credscore.lexicon import split, table
from credscore.models import Article
from credscore.normalize.names import outlet_info

_HEAD: Final = 400
_TAIL: Final = 500
_PICTURE: Final = re.compile(
    r"\b(?:photo(?:graph)?|picture|image|video|getty|file|handout|pool|illustration|graphic|map|via)\b", re.I
)


class Credit(NamedTuple):
    """An agency named as the text's maker, and the words that say so."""

    agency: str
    words: str


@lru_cache(maxsize=1)
def _agencies() -> dict[str, str]:
    """Names by which credit lines call an agency, each with the agency's own name."""
    known: dict[str, str] = {}
    for row in table("outlets"):
        if row["kind"] in ("agency", "state"):
            for name in (row["name"], *split(row.get("aliases", ""))):
                known.setdefault(name, row["name"])
    return known


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], ...]:
    name = "(" + "|".join(re.escape(n) for n in sorted(_agencies(), key=lambda n: (-len(n), n))) + ")"
    place = r"^[^\S\n]{0,3}[A-ZÀ-Þ][\w .,'’/-]{1,60}?"
    dash = r"[^\S\n]{0,3}[-–—:]"
    return (
        re.compile(rf"{place}[^\S\n]?[(\[]{name}(?:/[\w .]{{2,30}})?[)\]]{dash}", re.M),
        re.compile(rf"^[^\S\n]{{0,3}}[(\[]{name}[)\]]{dash}?", re.M),
        re.compile(
            rf"(?:^|[.!?\"”’)\]])[^\S\n]{{0,3}}(?:[(\[][^\S\n]?{name}[^\S\n]?[)\]]|[-–—][^\S\n]{{0,2}}{name})"
            r"[^\S\n]{0,3}[.]?[^\S\n]{0,3}$",
            re.M,
        ),
        re.compile(
            rf"^[^\S\n]{{0,3}}(?:by|source|credit|agency|via|from)[^\S\n]?:?[^\S\n]{{1,2}}(?:the )?{name}[^\S\n]{{0,3}}\.?$",
            re.M | re.I,
        ),
        re.compile(
            rf"^[^\S\n]{{0,3}}by [\w .,'’-]{{3,60}}?(?:,|\||/|[(]|[-–—])[^\S\n]{{0,2}}{name}[)]?[^\S\n]{{0,3}}$",
            re.M | re.I,
        ),
        re.compile(
            rf"\b{name}(?: (?:and|,) [\w .]{{2,40}})? contributed (?:reporting|to this (?:report|story|article))\b"
        ),
        re.compile(
            rf"\b(?:with|additional) (?:reporting|material|files|input|inputs|information) (?:by|from) (?:the )?{name}\b",
            re.I,
        ),
        re.compile(rf"\b(?:with|from) {name} (?:inputs|files|reporting)\b", re.I),
        re.compile(
            rf"\bthis (?:article|story|report) (?:was |is |has been )?(?:first |originally )?"
            rf"(?:published|written|produced|provided|supplied|distributed|appeared)"
            rf"(?: first| originally)? (?:by|from|on|in|via) (?:the )?{name}\b",
            re.I,
        ),
        re.compile(
            rf"(?:©|\(c\)|\bcopyright|\breprinted from)[^\w\n]{{0,3}}(?:20\d\d )?(?:the )?{name}\b", re.I
        ),
    )


def credit(article: Article) -> Credit | None:
    """Find the agency to which an article credits its text.

    Parameters
    ----------
    article : Article
        A feed's ``source`` decides; else a dateline, a byline or a credit line at the
        beginning or the end of the body does. Picture credits do not count, nor does
        a report that the text merely cites.

    Returns
    -------
    Credit or None
        None also where the agency is the outlet itself.

    Examples
    --------
    >>> credit(Article(article_id="a", body="PARIS (AP) — The museum closed on Monday.")).agency
    'Associated Press'
    >>> credit(Article(article_id="a", body="The museum closed, AP reported.")) is None
    True
    """
    found = _by_source(article) or _in_text(article.body)
    if found is None:
        return None
    own = outlet_info(article.domain or "") or outlet_info(article.outlet or "")
    named = {(article.outlet or "").casefold(), own.name.casefold() if own else ""}
    return None if found.agency.casefold() in named else found


def _by_source(article: Article) -> Credit | None:
    if not article.source:
        return None
    known = outlet_info(article.source)
    return Credit(known.name if known else article.source, f"the feed names {article.source}")


def _in_text(body: str) -> Credit | None:
    if len(body) <= _HEAD + _TAIL:
        return _first(body)
    return _first(body[:_HEAD]) or _first(body[body.find("\n", len(body) - _TAIL) + 1 :][-_TAIL:])


def _first(text: str) -> Credit | None:
    for pattern in _patterns():
        for match in pattern.finditer(text):
            start = text.rfind("\n", 0, match.start() + 1) + 1
            end = text.find("\n", match.end())
            line = text[start : end if end >= 0 else len(text)]
            if len(line) < 120 and _PICTURE.search(line):
                continue
            words = " ".join(match[0].strip(' .—–-\n"”').split())
            name = str(match[match.lastindex or 1])
            return Credit(_agencies().get(name) or _caseless(name), f'credit line "{words[:80]}"')
    return None


def _caseless(name: str) -> str:
    folded = name.casefold()
    return next((agency for known, agency in _agencies().items() if known.casefold() == folded), name)
