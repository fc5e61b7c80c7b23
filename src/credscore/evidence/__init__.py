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
from credscore.evidence.table import moment, undated

__all__ = [
    "Evidence",
    "Notice",
    "Origin",
    "Relation",
    "RelayKind",
    "Rival",
    "build",
    "claims_of",
    "moment",
    "topics",
    "undated",
    "with_bits",
    "with_origins",
]
