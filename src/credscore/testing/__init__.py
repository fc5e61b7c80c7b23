"""For tests of rules: one-line judgements, builders, and hypothesis strategies.

Examples
--------
>>> judge("COR101", n_origins=3).bits
2.25
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from credscore.testing.builders import article, claim, frame, row
from credscore.testing.judging import evidence, judge

if TYPE_CHECKING:
    from credscore.testing.strategies import claims as claims
    from credscore.testing.strategies import reports as reports
    from credscore.testing.strategies import rows as rows

_STRATEGIES = ("claims", "reports", "rows")
__all__ = ["article", "claim", "claims", "evidence", "frame", "judge", "reports", "row", "rows"]


def __getattr__(name: str) -> Any:
    """Import hypothesis only for those who ask for a strategy."""
    if name not in _STRATEGIES:
        raise AttributeError(f"module 'credscore.testing' has no attribute {name!r}")
    from credscore.testing import strategies

    return getattr(strategies, name)
