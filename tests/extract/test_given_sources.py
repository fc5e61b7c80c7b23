"""Sources named in a column of a table: their kind is read as in a sentence."""

from __future__ import annotations

import pandas as pd
import pytest

from credscore import score
from credscore.extract.given import named_source
from credscore.models import Claim
from credscore.stations import complete


@pytest.mark.parametrize(
    ("speaker", "role", "kind"),
    [
        ("Harbour police", None, "institution"),
        ("Mayor Siv Dahl", None, "named_official"),
        ("Siv Dahl", "professor of hydrology", "named_expert"),
        ("a neighbour", None, "eyewitness"),
        ("unnamed official", None, "anonymous_official"),
        ("company spokesman", None, "institution"),
        ("court documents", None, "document"),
        ("Telegram channel", None, "social_media"),
    ],
)
def test_the_kind_of_a_named_source_is_read_from_its_name(speaker: str, role: str | None, kind: str) -> None:
    """As the grammar would type it in a sentence of news."""
    found = named_source(speaker, role)
    assert found is not None
    assert found.sourcing_type == kind


@pytest.mark.parametrize("speaker", ["Полиция", "???"])
def test_what_the_grammar_cannot_read_stays_untyped(speaker: str) -> None:
    """Nothing is guessed, and nothing raises."""
    found = named_source(speaker)
    assert found is None or found.sourcing_type


def test_a_given_type_stands_and_an_outlet_that_names_itself_keeps_its_own_voice() -> None:
    """Only what a row leaves out is worked out."""
    given = Claim(
        article_id="a", assertion="the quay sank", speaker="Harbour police", sourcing_type="hearsay"
    )
    itself = Claim(article_id="a", assertion="the quay sank", speaker="Quay Post", outlet="quay post")
    assert complete(given).sourcing_type == "hearsay"
    assert complete(itself).sourcing_type == "unattributed"


def test_a_table_with_speakers_alone_ranks_the_office_above_the_rumour() -> None:
    """Without a column of types each speaker still weighs as what it is."""
    table = pd.DataFrame(
        {
            "assertion": ["The quay at Melin sank", "A crane at Orsk fell"],
            "speaker": ["Harbour police", "Telegram channel"],
            "outlet": ["Quay Post", "Quay Post"],
        }
    )
    report = score(table)
    belief = report.assertions.set_index("text")["score"]
    assert belief["The quay at Melin sank"] > belief["A crane at Orsk fell"]
    assert "Harbour police, an institution" in report.explain("quay")
