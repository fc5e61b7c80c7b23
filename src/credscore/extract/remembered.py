"""How much of earlier texts is remembered, so that reprints are read once and a stream of articles fills no more memory."""

from __future__ import annotations

from typing import Final

SENTENCES: Final = 40_960
"""Sentences, or assertions, of which each reader keeps what it made of them: about five megabytes of news."""
PARAGRAPHS: Final = 24_576
"""Paragraphs or lines kept."""
LONGEST: Final = 4_000
"""Characters of the longest paragraph kept."""
