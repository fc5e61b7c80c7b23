"""Ways to read a scored run: notes, tables, a static page, safe exports."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from credscore.report.folder import explain_folder as explain_folder
    from credscore.report.report import Report as Report

_HOMES = {"Report": "report", "explain_folder": "folder"}
__all__ = sorted(_HOMES)


def __getattr__(name: str) -> Any:
    # Late, so that whoever writes files of claims need not load what scores and draws.
    if name not in _HOMES:
        raise AttributeError(f"module 'credscore.report' has no attribute {name!r}")
    home = import_module(f"credscore.report.{_HOMES[name]}")
    value = globals()[name] = getattr(home, name)
    return value
