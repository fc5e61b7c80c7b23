"""How tests write an input file and read a short article: its claims, and who says what."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from credscore.extract import extract_claims
from credscore.models import Article, Claim


def claims(*paragraphs: str, outlet: str = "Port Gazette", title: str = "") -> list[Claim]:
    """Read the claims of an article of these paragraphs, of no known date."""
    body = "\n\n".join(paragraphs)
    return extract_claims(Article(article_id="a", outlet=outlet, title=title, body=body))


def of(found: Iterable[Claim], words: str) -> Claim:
    """Give the first claim whose assertion holds the words."""
    return next(claim for claim in found if words in claim.assertion)


def told(*paragraphs: str) -> list[tuple[str, str | None]]:
    """List what is said, without its full stop, and who says it."""
    return [(claim.assertion.rstrip("."), claim.speaker) for claim in claims(*paragraphs)]


def write(folder: Path, name: str, content: str | bytes) -> Path:
    """Write one input file, and give its path."""
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path
