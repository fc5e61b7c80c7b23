"""The how-to's blocks work as printed."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

HOWTO = Path(__file__).parents[2] / "docs" / "howto-rules.md"
BLOCK = re.compile(r"```(?:python|toml)\n# ([\w.]+)\n(.*?)```", flags=re.DOTALL)


def test_every_block_runs(tmp_path):
    """Written to the files that their first lines name, the tests among them pass."""
    blocks = BLOCK.findall(HOWTO.read_text(encoding="utf-8"))
    assert {name for name, _ in blocks} >= {"house.toml", "my_rules.py", "mine.toml", "test_my_rules.py"}
    for name, text in blocks:
        (tmp_path / name).write_text(text, encoding="utf-8")
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-p",
        "no:cacheprovider",
        "--rootdir",
        str(tmp_path),
        str(tmp_path),
    ]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
