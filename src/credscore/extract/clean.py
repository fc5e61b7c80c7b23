"""Body text apart from page furniture: adverts, prompts, link lists, bylines, captions, repeated titles."""

from __future__ import annotations

import re
from functools import lru_cache

from credscore import lexicon
from credscore.extract.document import Document, Paragraph
from credscore.extract.rebuttals import VERDICT_LINE
from credscore.extract.remembered import SENTENCES
from credscore.extract.wordings import CLAIM_LABEL, CORRECTS
from credscore.lexicon import alternatives
from credscore.normalize.clauses import bag
from credscore.normalize.text import fold

_CREDIT = re.compile(
    r"(?:^|[(\s/|])(?:AP Photo|Getty Images|Shutterstock|via AP|via Getty|via Reuters|REUTERS/|AFP via|EPA/|"
    r"AFP/|Reuters/[A-Z]|File photo|handout)\b[^.]{0,60}\)?\.?$"
)
_CREDIT_HINTS = ("AP", "Getty", "Shutterstock", "Reuters", "REUTERS/", "AFP", "EPA/", "File photo", "handout")
_BYLINE = re.compile(
    r"[Bb][Yy]\s+(?:[A-Z][\w.’'-]*)(?:\s+(?:(?:and|AND|de|van|von|al)\s+)?[A-Z][\w.’'-]*){1,6}(?:\s*[,|].{0,60})?$"
)
_DIVIDER = re.compile(r"[\W_]+$")
_TELLING_LINES = (VERDICT_LINE, CORRECTS, CLAIM_LABEL)
"""Lines without a full stop that tell something."""
_CREDITED = re.compile(r"[.!?][”\"]?\s*[(\[][A-Z][^()\[\]]{1,40}[)\]]$")
_SHORT_LINE = 160
_STOPS = (".", "!", "?", "”", '"', "’", "…")


@lru_cache(maxsize=4)
def _prompts(language: str = "en") -> tuple[dict[str, str], re.Pattern[str]]:
    """Give whole lines, and an expression for wording anywhere."""
    rows = lexicon.table("boilerplate", language)
    anywhere = [row["term"] for row in rows if row["at"] == "any"]
    return {row["term"]: row["effect"] for row in rows}, _any_of(anywhere, r"\b")


_SIGN = "©"
_FIRST_WORD = re.compile(rf"\W{{0,4}}(\w+|{_SIGN})")


@lru_cache(maxsize=4)
def _openings(language: str = "en") -> dict[str, re.Pattern[str]]:
    """Map the first word of the wordings that can begin a line to an expression for them; a sign can stand before any word."""
    groups: dict[str, list[str]] = {}
    for row in lexicon.table("boilerplate", language):
        match = _FIRST_WORD.match(row["term"]) if row["at"] == "start" else None
        if match is not None:
            groups.setdefault(match.group(1), []).append(row["term"])
    signs = groups.get(_SIGN, [])
    return {word: _any_of([*terms, *signs], r"\W{0,4}") for word, terms in groups.items()}


@lru_cache(maxsize=4)
def _hints(language: str = "en") -> dict[str, tuple[str, ...]]:
    """Map the longest plain word of each wording that can stand anywhere to these: a cheap look before the expression."""
    hints: dict[str, tuple[str, ...]] = {}
    for row in lexicon.table("boilerplate", language):
        if row["at"] == "any":
            word = max(re.findall("[a-z]+", row["term"]), key=len)
            hints[word] = (*hints.get(word, ()), row["term"])
    return hints


def _hinted(line: str) -> bool:
    """Say whether a wording that can stand anywhere stands in a line, if only as part of a word."""
    hints, words = _hints(), bag(line)
    if hints.keys().isdisjoint(words):
        return False
    low = line.lower()
    return any(term in low for word in words if word in hints for term in hints[word])


def _any_of(terms: list[str], before: str) -> re.Pattern[str]:
    return re.compile(f"{before}({alternatives(terms)})(?!\\w)", re.IGNORECASE)


@lru_cache(maxsize=SENTENCES)
def furniture(line: str) -> str | None:
    """Name the effect of a line that is page furniture.

    Parameters
    ----------
    line : str
        One line or sentence.

    Returns
    -------
    str or None
        ``"line"``, ``"list"`` (short lines beneath belong to it) or ``"meta"``; None for text.

    Examples
    --------
    >>> furniture("Read also"), furniture("The minister read also from the report.")
    ('list', None)
    """
    whole, anywhere = _prompts()
    bare = line.strip(" \t:*-–—.•|>»").lower()
    if bare in whole:
        return whole[bare]
    first = _FIRST_WORD.match(line)
    starts = _openings().get(first.group(1).lower()) if first is not None else None
    match = starts.match(line) if starts is not None else None
    if match:
        effect = whole[match.group(1).lower()]
        return effect if _is_prompt(line, effect) else None
    if len(line) < 400 and _hinted(line) and anywhere.search(line):
        return "line"
    return "meta" if len(line) < 120 and _BYLINE.match(line) else None


def _is_prompt(line: str, effect: str) -> bool:
    """Tell "Read more: Storm hits coast" from a sentence that begins with the same words."""
    if effect == "meta":
        return len(line) < 250
    if effect == "list":
        return len(line) < _SHORT_LINE and not line.rstrip().endswith(".")
    return True


def _looks_like_link(text: str, kind: str) -> bool:
    return kind in ("heading", "bullet") or (len(text) < _SHORT_LINE and not text.endswith(_STOPS))


def body_paragraphs(document: Document) -> list[bool]:
    """Say for every paragraph whether it is body text.

    Headings, labels and page furniture are not; neither are lists of links, a line that
    repeats the title, captions and credits. A list whose items are sentences is text.

    Examples
    --------
    >>> from credscore.extract.document import read_document
    >>> from credscore.models import Article
    >>> text = "Rain fell for two days.\\n\\nRead also\\n- Ten best umbrellas\\n- Why we love rain"
    >>> body_paragraphs(read_document(Article(article_id="a", body=text)))
    [True, False, False, False]
    """
    body = document.body
    title = fold(document.article.title)
    links = _link_bullets(document)
    flags: list[bool] = []
    in_list = False
    for number, paragraph in enumerate(document.paragraphs):
        text = body[paragraph.start : paragraph.end]
        single = paragraph.last - paragraph.first < 2
        effect = (furniture(text) if single else None) or _other_furniture(text, title)
        if effect is None and in_list and _looks_like_link(text, paragraph.kind):
            flags.append(False)
            continue
        in_list = effect == "list" or (in_list and effect is not None)
        is_text = paragraph.kind in ("text", "bullet") or (
            paragraph.kind == "heading"
            and (_CREDITED.search(text) is not None or any(line.match(text) for line in _TELLING_LINES))
        )
        flags.append(effect is None and is_text and number not in links)
        if 2 * number >= len(document.paragraphs) and _ABOUT.match(text):
            return flags[:-1] + [False] * (len(document.paragraphs) - number)
    return flags


_ABOUT = re.compile(r"About (?:the )?[A-Z][\w&’'.-]*(?: [\w&’'.-]+){0,5}?(?::|$)")
"""What a press release ends with: who the company is."""


def credits_picture(text: str) -> bool:
    """Say whether a line or sentence ends with whose picture it stands under.

    Examples
    --------
    >>> credits_picture("Farmers hold signs in Hull on Nov. 30, 2022.(AP Photo/Ann Lee, File)")
    True
    """
    return any(map(text.__contains__, _CREDIT_HINTS)) and _CREDIT.search(text) is not None


def _other_furniture(text: str, title: str) -> str | None:
    if _DIVIDER.match(text) or (len(text) < 200 and credits_picture(text)):
        return "line"
    if title and len(text) < len(title) + 40 and fold(text) == title:
        return "line"
    return None


def _link_bullets(document: Document) -> set[int]:
    """Find runs of bullets most of which are no sentences."""
    found: set[int] = set()
    run: list[int] = []
    closing = Paragraph(0, 0, "text", 0, 0)
    for number, paragraph in enumerate([*document.paragraphs, closing]):
        if paragraph.kind == "bullet":
            run.append(number)
            continue
        ends = [document.body[document.paragraphs[i].end - 1] for i in run]
        if run and 2 * sum(end in '.!?”"' for end in ends) < len(run) + 1:
            found.update(run)
        run = []
    return found


def body_sentences(document: Document) -> list[bool]:
    """Say for every sentence whether it is body text; prompts inside a paragraph are not."""
    paragraphs = body_paragraphs(document)
    flags = [paragraphs[sentence.paragraph] for sentence in document.sentences]
    for paragraph in document.paragraphs:
        span = range(paragraph.first, paragraph.last)
        if len(span) < 2:
            continue
        prompts = [i for i in span if flags[i] and furniture(document.sentences[i].text)]
        gone = span if prompts and 2 * len(prompts) >= len(span) else prompts
        for i in gone:
            flags[i] = False
    return flags
