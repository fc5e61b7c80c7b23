"""Claims to topics (the question) and assertions (the answers)."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from credscore.cluster.clusterer import ClaimClusterer as ClaimClusterer
    from credscore.cluster.clusterer import cluster as cluster

__all__ = ["ClaimClusterer", "cluster"]


def __getattr__(name: str) -> Any:
    # Late, so that the processes that read texts need not load scikit-learn and pandas.
    if name not in __all__:
        raise AttributeError(f"module 'credscore.cluster' has no attribute {name!r}")
    value = globals()[name] = getattr(import_module("credscore.cluster.clusterer"), name)
    return value
