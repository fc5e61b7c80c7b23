"""Ways to read a scored run: notes, tables, a static page, safe exports."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from credscore.report.report import Report as Report
    from credscore.report.report import explain_folder as explain_folder

__all__ = ["Report", "explain_folder"]


def __getattr__(name: str) -> Any:
    # Late, so that whoever writes files of claims need not load what scores and draws.
    if name not in __all__:
        raise AttributeError(f"module 'credscore.report' has no attribute {name!r}")
    value = globals()[name] = getattr(import_module("credscore.report.report"), name)
    return value
