"""Records that repeat each other count once; different ones of one id get ids of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from credscore.models import Article, Claim, content_id

if TYPE_CHECKING:
    from credscore.reading.collect import Reading

Kept = TypeVar("Kept", Article, Claim)


def _doubles(number: int, kind: str) -> str:
    return f"{number} exact duplicate{'s' if number > 1 else ''} among the {kind} count{'' if number > 1 else 's'} once"


def articles_apart(reading: Reading) -> list[Article]:
    """Count exact duplicates once, and keep different texts of one name apart."""
    by_id = _by_id(reading.articles, "article_id")
    kept = [
        article if len(group) == 1 else article.model_copy(update={"article_id": f"{name}-{key[1:9]}"})
        for name, group in by_id.items()
        for key, article in group.items()
    ]
    doubles = len(reading.articles) - len(kept)
    if doubles:
        reading.notes.append(_doubles(doubles, "articles"))
    shared = [name for name, group in by_id.items() if len(group) > 1 and reading.places[name][1]]
    reading.notes += _shared("article_id", shared, "articles; each got another that begins with it")
    return kept


def claims_apart(reading: Reading) -> list[Claim]:
    """Do the same with claims; where an id stands for several, say so: others may point at it."""
    by_id = _by_id(reading.claims, "claim_id")
    kept = [
        claim if not place else claim.model_copy(update={"claim_id": f"{name}-{key[1:9]}"})
        for name, group in by_id.items()
        for place, (key, claim) in enumerate(group.items())
    ]
    doubles = len(reading.claims) - len(kept)
    if doubles:
        reading.notes.append(_doubles(doubles, "claims"))
    shared = [name for name, group in by_id.items() if len(group) > 1]
    reading.notes += _shared("claim_id", shared, "claims; all but the first got another")
    return kept


def _shared(name: str, ids: list[str], what: str) -> list[str]:
    """Say which ids of a table stand for several records; whoever joins by them wants to know."""
    more = f" and {len(ids) - 5} more" if len(ids) > 5 else ""
    return [f"{name} {', '.join(ids[:5])}{more}: given to several {what}"] if ids else []


def _by_id(records: list[Kept], name: str) -> dict[str, dict[str, Kept]]:
    """Group records by their id, and in it by what they hold."""
    groups: dict[str, dict[str, Kept]] = {}
    for record in records:
        key = content_id("x", *record.model_dump(exclude={name}).values())
        groups.setdefault(getattr(record, name), {})[key] = record
    return groups
