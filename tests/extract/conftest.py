"""What the tests of sources share."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from credscore.extract import extract_claims
from credscore.models import Article


@pytest.fixture
def told_by() -> Callable[..., None]:
    """Check who tells what in a text: the claim meant by its words, speaker and relays where they matter, type."""

    def check(
        text: str, words: str, speaker: str | None, kind: str | None, via: tuple[str, ...] | None
    ) -> None:
        found = extract_claims(Article(article_id="a", outlet="Port Gazette", body=text))
        claim = min((c for c in found if words in c.sentence), key=lambda c: words not in c.assertion)
        assert kind is None or claim.sourcing_type.value == kind
        assert speaker is None or claim.speaker == speaker
        assert via is None or claim.via == via

    return check
