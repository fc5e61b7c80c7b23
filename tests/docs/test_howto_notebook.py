"""The how-to for notebooks works as printed."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

PAGE = Path(__file__).parents[2] / "docs" / "howto-notebook.md"


def test_every_block_runs() -> None:
    """One after another, in one namespace, as in a notebook; the results said in comments hold."""
    names: dict[str, Any] = {}
    blocks = re.findall(r"^```python\n(.*?)^```", PAGE.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)
    assert len(blocks) == 4
    for block in blocks:
        exec(compile(block, str(PAGE), "exec"), names)
    assert names["model"].labels_.tolist() == [0, 0, 1]
    assert names["model"].topic_labels_.tolist() == [0, 0, 0]
    assert names["found"].predict().to_dict() == {"capacity": "40", "height": "40"}
