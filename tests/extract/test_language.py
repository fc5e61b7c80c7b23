"""Another language is refused, not misread."""

from __future__ import annotations

import pytest

from credscore.errors import InputError
from credscore.extract.language import is_supported, require_supported

GERMAN = (
    "Die Regierung hat am Montag mitgeteilt, dass die Brücke nach dem Hochwasser wieder für den Verkehr "
    "geöffnet wird. Der Minister sagte, die Arbeiten seien früher als geplant beendet worden."
)
FRENCH = (
    "Le gouvernement a annoncé lundi que le pont serait rouvert à la circulation après les inondations. "
    "La ministre a déclaré que les travaux avaient été terminés plus tôt que prévu par les équipes."
)
ENGLISH = (
    "The government said on Monday that the bridge would be opened again after the flood. The minister "
    "added that the work had been finished earlier than planned by the crews on the ground."
)


NOTE = "Der Minister sagte am Montag, die Schleuse in Bremen sei gesperrt, weil ein Kahn in der Nacht sank."


@pytest.mark.parametrize(
    "text", [GERMAN, FRENCH, NOTE, "Министр заявил, что мост снова открыт для движения."]
)
def test_refuses(text: str) -> None:
    """German, French and Russian raise, with the place named."""
    with pytest.raises(InputError, match="not in English") as caught:
        require_supported(text, "a.txt")
    assert caught.value.where == "a.txt"


@pytest.mark.parametrize("text", [ENGLISH, "", "Flood: 40 dead", "50,000 troops"])
def test_accepts(text: str) -> None:
    """English passes, and so does a text too short to tell."""
    assert is_supported(text)
