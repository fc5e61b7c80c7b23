"""What every test and docstring example may use without importing it."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.fixture(autouse=True)
def _judge_in_examples(doctest_namespace: dict[str, Any]) -> None:
    """Let the examples of rules call `judge`, as their reference pages show it."""
    from credscore.testing import judge

    doctest_namespace["judge"] = judge
