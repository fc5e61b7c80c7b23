"""Articles into claims: who says what, in which office, through how many hands."""

from __future__ import annotations

from credscore.extract.claims import extract, extract_claims

__all__ = ["extract", "extract_claims"]
