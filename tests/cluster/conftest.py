"""Where the public data for the cluster tests lies."""

from __future__ import annotations

import os
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def data_folder() -> Path:
    """Give the public data, or skip where it is absent."""
    folder = Path(os.environ.get("CREDSCORE_DATA", Path(__file__).parents[3] / "shared" / "data"))
    if not (folder / "claims" / "c10k.parquet").is_file():
        pytest.skip(f"the claims corpora are not in {folder} (set CREDSCORE_DATA)")
    return folder
