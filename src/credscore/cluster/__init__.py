"""Claims to topics (the question) and assertions (the answers)."""

from __future__ import annotations

from credscore.cluster.clusterer import ClaimClusterer, cluster

__all__ = ["ClaimClusterer", "cluster"]
