"""Everything that a rule may see, gathered from the traced claims."""

from __future__ import annotations

from credscore.evidence.build import build, topics
from credscore.evidence.facts import (
    Evidence,
    Notice,
    Origin,
    Relation,
    RelayKind,
    Rival,
    claims_of,
    with_bits,
    with_origins,
)
from credscore.evidence.table import first_seen, moment

__all__ = [
    "Evidence",
    "Notice",
    "Origin",
    "Relation",
    "RelayKind",
    "Rival",
    "build",
    "claims_of",
    "first_seen",
    "moment",
    "topics",
    "with_bits",
    "with_origins",
]
