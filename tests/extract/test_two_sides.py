"""Two sides of one affair as agencies write them: rival tolls, denials by several, sources passed on."""

from __future__ import annotations

import pytest

from credscore.terms import Polarity, SourcingType
from readings import claims, told

T = SourcingType


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("The hill rebels said they had ambushed and killed dozens of soldiers near the pass.",
         [("The hill rebels had ambushed and killed dozens of soldiers near the pass", "hill rebels")]),
        ("Militants and the Ogaden Front claimed to have seized and burned over 20 trucks.",
         [("Militants have seized and burned over 20 trucks", "Militants"),
          ("The Ogaden Front has seized and burned over 20 trucks", "Ogaden Front")]),
        ("The coach said he resigned and left the country.",
         [("The coach resigned", "coach"), ("The coach left the country", "coach")]),
        ("The clerk said he had been arrested and had lost his licence.",
         [("The clerk had been arrested", "clerk"), ("The clerk had lost his licence", "clerk")]),
        ("The army confirmed that an attack occurred, but contested the number of casualties.",
         [("An attack occurred", "army")]),
        ("The Norwegian army acknowledged that it lost 40 men in Koro, where a coalition claimed to have killed dozens of soldiers.",
         [("The Norwegian army lost 40 men in Koro", "Norwegian army"), ("The coalition has killed dozens of soldiers", "coalition")]),
        ("Tomas Wolf, chairman of the board, said the tram that hit the wall reportedly ran without a driver.",
         [("The tram that hit the wall ran without a driver", "Tomas Wolf")]),
    ],
)  # fmt: skip
def test_deeds_with_one_object_stay_together(body: str, expected: list[tuple[str, str]]) -> None:
    """Two verbs that wait for one object are one claim; others are parted."""
    assert told(body) == expected


@pytest.mark.parametrize(
    ("body", "deniers"),
    [
        ("Norway sent trucks to Peru last week, two officials said. Norway and Peru both denied the claims.", ["Norway", "Peru"]),
        ("Norway sent trucks to Peru last week, two officials said. Oslo has spoken with Peru. Both the army and the ministry denied the claim.",
         ["army", "ministry"]),
        ("Oslo said 40 men had died at the pier. Lima dismissed the Norwegian claims.", ["Peru"]),
        ("The United States accused Norway of sending trucks to Chile. Norway rejected the Western claims.", ["Norway"]),
        ("The US imposed new sanctions on both Norway and Peru, alleging that Norway sold trucks to Chile. However, both countries have denied these accusations.",
         ["Norway", "Peru"]),
        ("Norway sold trucks to Chile, two officials said. Norway, as it has with earlier reports, denied supplying Chile with trucks.", ["Norway"]),
    ],
)  # fmt: skip
def test_who_denies(body: str, deniers: list[str]) -> None:
    """Every denier of a list has a denial of what was claimed."""
    denials = [claim for claim in claims(body) if claim.polarity is Polarity.DENIES]
    assert [claim.speaker for claim in denials] == deniers
    assert all("laim" not in claim.assertion and "ccusation" not in claim.assertion for claim in denials)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("A post on the forum said, “Three ships sank near Koro. Two crews drowned,” according to Reuters.",
         [("Three ships sank near Koro", ("Reuters",)), ("Two crews drowned", ("Reuters",))]),
        ("The mayor said: “Three ships sank near Koro. Two crews drowned,” Reuters reported.",
         [("Three ships sank near Koro", ("Reuters",)), ("Two crews drowned", ("Reuters",))]),
        ("The mayor said: “Three ships sank near Koro. Two crews drowned,” he said.",
         [("Three ships sank near Koro", ()), ("Two crews drowned", ())]),
        ("“No ships sank,” the mayor told a news conference, as per Reuters.", [("No ships sank", ("Reuters",))]),
        ("CNN and the Wall Street Journal reported last week, citing unidentified sources, that Norway had sold trucks to Peru.",
         [("Norway had sold trucks to Peru", ("CNN",))]),
        ("Reuters reported in August that Norway was expecting to receive hundreds of trucks from Peru, and that dozens of drivers were being trained there.",
         [("Norway was expecting to receive hundreds of trucks from Peru", ()), ("Dozens of drivers were being trained there", ())]),
        ("The port authority added in a statement sent to reporters via email that the pier was unsafe.", [("The pier was unsafe", ())]),
    ],
)  # fmt: skip
def test_who_passes_it_on(body: str, expected: list[tuple[str, tuple[str, ...]]]) -> None:
    """Whoever is named behind the words of another is his relay."""
    assert [(claim.assertion.rstrip("."), claim.via) for claim in claims(body)] == expected


@pytest.mark.parametrize(
    "body",
    [
        "The Harbour Times could not independently verify the number of dead shown in the clip.",
        "Neither camp’s account could be independently confirmed.",
        "“I cannot confirm the reports that the transfer has happened,” Kirby said in Oslo on Monday.",
        "The cause of the fire remains unknown.",
        "The names of the dead were not released.",
        "The number of sailors lost by the firm was not disclosed.",
    ],
)
def test_what_nobody_knows_is_no_claim(body: str) -> None:
    """That something could not be learnt asserts nothing."""
    assert claims(body) == []


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("In a televised address, Amina Touré answered questions about the crates, saying: “Two crates arrived in May, and I can assure you that none has come since.”",
         ["Two crates arrived in May", "None has come since"]),
        ("“Let me be clear: the bridge is closed,” the mayor said.", ["The bridge is closed"]),
        ("Ann Lee said on Monday that her government has not sold any trucks since assuming office in August.",
         ["Ann Lee’s government has not sold any trucks since assuming office in August"]),
        ("Analysts assumed office rents would rise by 4%.", ["Office rents would rise by 4%"]),
        ("Ann Lee accused the ministry of closing the pier, calling on the owners to pay the crews.", ["The ministry was closing the pier"]),
        ("At least two other brands use the same cells, the mayor said.", ["At least two other brands use the same cells"]),
        ("The prisoners were not released, the mayor said.", ["The prisoners were not released"]),
    ],
)  # fmt: skip
def test_words_around_what_is_said(body: str, expected: list[str]) -> None:
    """Where it is said, that it is said and what is asked of others is no claim."""
    assert [claim.assertion.rstrip(".") for claim in claims(body)] == expected


def test_a_body_of_several_fields_keeps_them_all() -> None:
    """Commas between the fields of a body end no name; another group takes it up."""
    body = (
        "The rebel movement, the Lasting Framework for Peace, Security and Development (LFPSD), said on Saturday that it had seized "
        "12 trucks in the town of Brennholm.\n\nThe rebel group also said it had damaged a helicopter."
    )
    assert {claim.speaker for claim in claims(body)} == {
        "Lasting Framework for Peace, Security and Development"
    }
    assert {
        claim.speaker for claim in claims("The universities of Oslo, Lima and Bergen said the exam was off.")
    } != {"Oslo, Lima and Bergen"}


def test_a_name_behind_a_long_office() -> None:
    """A name follows an office and its body without a comma."""
    body = (
        "Deputy Commander of Norway’s Northern Coast Headquarters Bo Lindqvist was quoted by the Labour News Agency as saying: "
        "“No truck was sent.”\n\n“Norway does not back any side,” Lindqvist added."
    )
    first, second = claims(body)
    assert first.speaker == second.speaker == "Bo Lindqvist"
    assert first.speaker_role == "Deputy Commander of Norway’s Northern Coast Headquarters"
    assert {first.sourcing_type, second.sourcing_type} == {T.NAMED_OFFICIAL}


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Divers searched Tuesday for more of the 100 passengers feared dead after a ferry capsized on the Koro River, officials said.",
         [("Divers searched Tuesday for more of the 100 passengers feared dead after a ferry capsized on the Koro River", "officials")]),
        ("Relatives had claimed 192 bodies by Sunday, said Bo Aboud, the minister for state.",
         [("Relatives had claimed 192 bodies by Sunday", "Bo Aboud")]),
        ("The Times reported March 10 that two executives had met.", [("Two executives had met", "The Times")]),
        ("The firm announced June 3, 2020, that it would cut 40 jobs.", [("The firm would cut 40 jobs", "firm")]),
        ("Hydro Bank said on Monday it would keep its lift business after a media report said the firm was planning to sell the unit.",
         [("Hydro Bank would keep its lift business", "Hydro Bank"), ("The firm was planning to sell the unit", "media report")]),
        ("Hydro Bank said it was sticking to plans to float its lift unit in May.",
         [("Hydro Bank was sticking to plans to float its lift unit in May", "Hydro Bank")]),
        ("Hydro Bank said it was raining hard in Oslo in May.", [("It was raining hard in Oslo in May", "Hydro Bank")]),
        ("Bo Lee said he left the firm in May after the board told him that 40 men had died.",
         [("Bo Lee left the firm in May", "Bo Lee"), ("40 men had died", "board")]),
    ],
)  # fmt: skip
def test_words_that_only_look_like_telling(body: str, expected: list[tuple[str, str]]) -> None:
    """Fates feared, bodies claimed and dates between verb and clause; what somebody spoke after is another's."""
    assert told(body) == expected


def test_an_office_ends_a_firms_name() -> None:
    """The firm is not named by the office of its head."""
    body = "Calder says it has no plans to sell its film division. The departure of Calder CEO Michael Lynton in May made news."
    assert claims(body)[0].speaker == "Calder"


@pytest.mark.parametrize(
    "line",
    [
        "To submit a letter to the editor, click here.",
        "Story: Ferry survivor: “My son was pulled from my grip”",
        "(This story has not been edited by Coast staff and is auto-generated from a syndicated feed.)",
        "READ: The mayor was in hospital on Monday, his brother said",
    ],
)
def test_page_furniture_is_no_claim(line: str) -> None:
    """What pages carry around a report says nothing of the affair."""
    assert told(f"The mill burned down on Monday, police said.\n\n{line}") == [
        ("The mill burned down on Monday", "police")
    ]
