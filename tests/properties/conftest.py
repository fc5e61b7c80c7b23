"""What the property tests share."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("properties", settings(), max_examples=40)
settings.load_profile("properties")
