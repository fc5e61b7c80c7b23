"""What a token can be, as bits; several may be set."""

from __future__ import annotations

from typing import Final

PUNCTUATION: Final = 1
FUNCTION: Final = 2
NEGATION: Final = 4
NUMBER: Final = 8
NUMBER_WORD: Final = 16
POLE: Final = 64
PLACE: Final = 128
REFUSAL: Final = 1024
UNDOING: Final = 2048
"""What it is done to does not come about or is left open ("cancel", "whether"): it negates, and may be a word as well."""
BREAK: Final = 4096
SHORT: Final = 8192
CLAUSE: Final = 16384
"""A comma or colon stands behind it."""
WORDLESS: Final = PUNCTUATION | NEGATION | NUMBER | NUMBER_WORD
SKIP: Final = PUNCTUATION | FUNCTION | NEGATION
NUMERIC: Final = NUMBER | NUMBER_WORD
MARKS: Final = (REFUSAL, POLE, PLACE)
