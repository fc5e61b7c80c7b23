"""Posts set into an article: whose they are stands in the line behind them, "— Ann Lee (@annlee) May 3, 2024"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from credscore.extract.turns import Turn
from credscore.lexicon import alternatives
from credscore.normalize.context import MONTHS

if TYPE_CHECKING:
    from credscore.extract.document import Paragraph

_SIGNED = re.compile(
    rf"(?:—|–|--|-)\s?(?P<name>[^()\n@]{{2,60}}?) \(@\w{{1,20}}\)(?:,? (?i:{alternatives(MONTHS)})\.? \d{{1,2}}, \d{{4}})?\W*"
)


def posts(body: str, paragraphs: Sequence[Paragraph]) -> dict[int, Turn]:
    """Map the paragraphs that are posts, by number, to whoever signs them.

    Examples
    --------
    >>> from credscore.extract.document import read_document
    >>> from credscore.models import Article
    >>> text = "The pier is shut.\\n\\nNine boats have sunk.\\n\\n— Ann Lee (@annlee) May 3, 2024"
    >>> [turn.words for turn in read_document(Article(article_id="a", body=text)).turns.values()]
    ['Ann Lee']
    """
    if "(@" not in body:
        return {}
    found: dict[int, Turn] = {}
    for number, paragraph in enumerate(paragraphs[1:]):
        match = _SIGNED.fullmatch(body, paragraph.start, paragraph.end)
        before = paragraphs[number]
        if match is not None and before.kind in ("text", "heading") and body[before.start] not in _QUOTES:
            found[number] = Turn(match.start("name"), before.start, match["name"].strip(), False, posted=True)
    return found


_QUOTES = '“"„«'
