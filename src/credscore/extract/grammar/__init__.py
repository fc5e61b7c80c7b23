"""The attribution grammar: who says what in an article, by rules over word classes."""

from __future__ import annotations

from credscore.extract.document import Document
from credscore.extract.grammar.assembly import attributions, outermost

__all__ = ["Document", "attributions", "outermost"]
