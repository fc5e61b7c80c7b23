"""Who speaks where an aside, a semicolon, a lawyer or a sentence before stands between the words and the name."""

from __future__ import annotations

import pytest

from credscore.models import Claim
from credscore.terms import Polarity
from readings import claims


def of(claims: list[Claim], words: str) -> Claim:
    return next(claim for claim in claims if words in claim.assertion)


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        # "they" are the many with whom the sentence before begins
        ("The Orchid Society said the glasshouse was locked. Police have spoken to two gardeners. They said nobody had been hurt.", "been hurt", "Police"),
        ("Ines Moll said the moth was new. On Chirpr, anonymous commenters have gone further. They allege that the wings were painted.", "painted", "anonymous commenters"),
        ("The Orchid Society said the glasshouse was locked. A fire had gutted the shed. They said it was insured.", "insured", "Orchid Society"),
        # a second relative clause before the verb
        ("A porter who worked on the night shift, and who asked that neither he nor his town be named, said the lift had failed twice.", "lift had failed", "porter"),
        ("1.50pm: A porter who left Harbourview last year, and who asked us not to use his name, says the lift had failed twice.", "lift had failed", "porter"),
        # verbs that are mostly nouns
        ("The kiln cracked in May, states Ivo Brandt; the glaze had been too thick.", "kiln cracked", "Ivo Brandt"),
        ("The kiln cracked in May, states Ivo Brandt; the glaze had been too thick.", "glaze", "Ivo Brandt"),
        ("The second kiln, the report states, was not damaged in the fire.", "not damaged", "report"),
        # a quotation behind the name
        ("Nobody had oiled the hinge, said Ivo Brandt: “The door fell on its own.”", "oiled", "Ivo Brandt"),
        ("Nobody had oiled the hinge, said Ivo Brandt: “The door fell on its own.”", "door fell", "Ivo Brandt"),
        # two speakers parted by a semicolon
        ("The kiln cracked in May, says Ivo Brandt; the glaze had been too thick, the mayor says.", "glaze", "mayor"),
        # what somebody knew is told by the one around it
        ("The baker knew a rope was torn nine days before the fall, the prosecution told the jury.", "rope", "prosecution"),
        ("A dresser said the wig was old. Put to her on Friday, the photographs drew a short reply from Mira Kolb, the manager of the opera. “I was not told,” she said.", "not told", "Mira Kolb"),
        # a place without an article is no office
        ("Outside court Ms Harken said the orchard would be sold.", "orchard", "Harken"),
        # whoever the lead leaves without a name
        ("The felling of the pear trees was unlawful, a High Court judge ruled on Thursday.\n\nMrs Justice Barrow said the council had hidden its plans.", "pear trees", "Barrow"),
        ("The choir has lost its hall. Its leader, Alan Brook, told Radio Fen that rents were up.\n\nThe landlord said Mr Brook's brother had never paid. The choir leader said that was untrue.", "not true", "Alan Brook"),
        ("Conductor Alan Brook said the hall was cold. Jonah Pike, for the council, said the boiler was new. The council said the rent was due.", "rent", "council"),
        ("Its head, Odd Lie, said the timing was fine.\n\nConsultant Tom Wether has examined the organ. Of its 43 pipes, 39 were sound, he said.\n\nMr Lie was absent.", "pipes", "Tom Wether"),
    ],
)  # fmt: skip
def test_who_speaks_behind_an_aside(text: str, words: str, speaker: str) -> None:
    assert speaker in (of(claims(text), words).speaker or "")


@pytest.mark.parametrize(
    ("text", "words", "role"),
    [
        ("Moll, 61, hit back through her barrister yesterday. Every pot was fired twice, Stephen Abel said.", "pot", "barrister"),
        ("Moll, 61, hit back yesterday. Every pot was fired twice, Stephen Abel said.", "pot", None),
        ("Crane operator Dylan Brown, 22, is facing abuse online. “The hook was in its cradle,” he told us.", "cradle", "crane operator"),
        ("Kiln operator Dylan Brown, 22, is facing abuse online. “The hook was in its cradle,” he told us.", "cradle", "kiln operator"),
        ("The first witness, inspector Philippa Orde, said the gauge had been read twice.", "gauge", "inspector"),
        ("Jonah Pike, for the council, conceded that the gauge was old.", "gauge", None),
        ("Outside court Ms Harken said the orchard would be sold.", "orchard", None),
    ],
)  # fmt: skip
def test_the_office_told_beside_the_name(text: str, words: str, role: str | None) -> None:
    found = of(claims(text), words).speaker_role
    assert (found.lower() if found else None) == role


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ann Roe, 40, has pleaded not guilty to fraud.", "Ann Roe"),
        ("In court the florist, a father of two, pleaded not guilty.", "florist"),
    ],
)
def test_a_plea_is_a_denial_of_the_accused(text: str, speaker: str) -> None:
    [claim] = claims(text)
    assert (claim.speaker, claim.polarity) == (speaker, Polarity.DENIES)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Drone footage appeared to show that two barns were burning.", "Drone footage"),
        ("A survey commissioned by the parish in 2022 classed 41 of the elms as healthy.", "survey"),
        ("The florist appears to show promise in the ring.", None),
    ],
)
def test_what_a_record_seems_to_show(text: str, speaker: str | None) -> None:
    found = claims(text)
    assert (found[0].speaker if found else None) == speaker


@pytest.mark.parametrize(
    ("presented", "role"),
    [
        ("We have Halima Dorn on the line, chair of the orchard committee. Good morning.", "chair of the orchard committee"),
        ("We have Halima Dorn on the line. Good morning.", None),
        ("We have Halima Dorn on the line, as on every Monday. Good morning.", None),
    ],
)  # fmt: skip
def test_a_guest_holds_the_office_with_which_the_host_presents_her(presented: str, role: str | None) -> None:
    found = claims(f"HOST: {presented}", "DORN: Good morning. The frost has killed 40 pear trees.")
    claim = of(found, "pear trees")
    assert (claim.speaker_role, "Dorn" in (claim.speaker or "")) == (role, True)
