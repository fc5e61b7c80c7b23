"""credscore: how far a reported claim deserves belief, with every bit of the score explained.

Examples
--------
>>> import credscore
>>> report = credscore.score(["seeds"])  # doctest: +SKIP
>>> report.assertions[["text", "score"]]  # doctest: +SKIP
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from credscore.cluster import ClaimClusterer as ClaimClusterer
    from credscore.errors import CredscoreError as CredscoreError
    from credscore.models import Article as Article
    from credscore.models import Claim as Claim
    from credscore.models import Quantity as Quantity
    from credscore.pipeline import calibrate as calibrate
    from credscore.pipeline import cluster as cluster
    from credscore.pipeline import compare as compare
    from credscore.pipeline import extract as extract
    from credscore.pipeline import score as score
    from credscore.reliability import Consensus as Consensus
    from credscore.report import Report as Report
    from credscore.rule import Finding as Finding
    from credscore.rule import rule as rule
    from credscore.ruleset import RuleSet as RuleSet
    from credscore.terms import SourcingType as SourcingType

__version__ = "0.1.0"

_HOMES = {
    "Article": "models",
    "Claim": "models",
    "ClaimClusterer": "cluster",
    "Consensus": "reliability",
    "CredscoreError": "errors",
    "Finding": "rule",
    "Quantity": "models",
    "Report": "report",
    "RuleSet": "ruleset",
    "SourcingType": "terms",
    "calibrate": "pipeline",
    "cluster": "pipeline",
    "compare": "pipeline",
    "extract": "pipeline",
    "rule": "rule",
    "score": "pipeline",
}
__all__ = sorted([*_HOMES, "__version__"])


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'credscore' has no attribute {name!r}")
    value = getattr(import_module(f"credscore.{_HOMES[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return list(__all__)


class _Package(ModuleType):
    """Keeps ``credscore.extract`` the function when the room of that name is imported.

    Functions of a notebook that use the package go to worker processes by way of cloudpickle, which
    knows by itself only modules of the plain type.
    """

    def __reduce__(self) -> tuple[Callable[[str], ModuleType], tuple[str]]:
        return import_module, (self.__name__,)

    def __setattr__(self, name: str, value: Any) -> None:
        if not (name in _HOMES and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package
