"""Sourcing types by what somebody saw, whom he works for, and what record stands behind it."""

from __future__ import annotations

import pytest

from credscore.extract import extract_claims
from credscore.extract.kinds import Kind
from credscore.extract.phrases import parse
from credscore.models import Article

KINDS: dict[str, list[tuple[str, str, str]]] = {
    "officials who saw it": [
        ("The mayor, Ida Moll, who had come by boat, said she had counted nine roofs.", "nine roofs", "eyewitness"),
        ("“On Sunday I drove to Lund and saw ducks on the whole road,” said harbour director Bo Lind.", "ducks", "eyewitness"),
        ("The mayor, Ida Moll, said she had seen a photograph of nine roofs.", "nine roofs", "named_official"),
        ("The mayor, Ida Moll, said she had seen no reason to close the school.", "reason", "named_official"),
        ("“We pulled four people out of the silo,” said fire chief Bo Lind.", "four people", "named_official"),
        ("Mayor Ida Moll said that she had touched the hull with her own hands.", "the hull", "eyewitness"),
        ("“I told him twice to turn back,” Captain Ola Berg told the inquiry into the ferry.", "turn back", "eyewitness"),
    ],
    "what one did or bore": [
        ("His former clerk told the court that she had found banknotes in an atlas.", "banknotes", "eyewitness"),
        ("A packer at the cannery said that he had switched the freezer off.", "freezer", "eyewitness"),
        ("Senior engineer Tom Hay, who left the firm in May, said he had been told to sign empty sheets.", "empty sheets", "eyewitness"),
        ("Former newsreader Vasil Mak said he had been handed the same pages.", "same pages", "eyewitness"),
        ("Doctor Ana Lund, who was skating there on her day off, said the ice had sung.", "ice had sung", "eyewitness"),
        ("Pharmacist Mona Adel, whose shop is across the road, said the first engine took an hour.", "an hour", "eyewitness"),
        ("One of the passengers, the dentist Reto Frey, said the doors had jammed.", "jammed", "eyewitness"),
        ("The engineer Stefan Kranz was held hostage for 40 days. The guards were boys, Kranz said.", "guards were boys", "eyewitness"),
        ("Retired runner Paul Koech, who trained with him until May, said syringes lay in the bath.", "syringes", "eyewitness"),
    ],
    "those without a role": [
        ("“We stood at the gate for nine hours,” said Ola Berg.", "nine hours", "eyewitness"),
        ("Ola Berg said that nine boats had left.", "nine boats", "named_official"),
    ],
    "second hand": [
        ("A villager said she had heard that nine goats had drowned.", "nine goats", "hearsay"),
        ("Nine goats have drowned, a cook at the inn said after talking to shepherds.", "Nine goats", "hearsay"),
        ("Lee had heard from a waiter that nine judges were on the way.", "nine judges", "hearsay"),
        ("The wife of the second mate told the Lantern that nine men had come aboard.", "nine men", "hearsay"),
        ("The mother of two scouts said nine tents had burned.", "nine tents", "eyewitness"),
        ("A villager said she had heard nine shots.", "nine shots", "eyewitness"),
    ],
    "specialists who answer for it": [
        ("Chemist Ines Roth of the Harbour Inspectorate said the barrels had leaked.", "leaked", "named_official"),
        ("Ana Lund, a surgeon at Mercy Hospital, said nine men were in intensive care.", "nine men", "named_official"),
        ("Ana Lund, a surgeon at Mercy Hospital who was not involved, said the dose was high.", "the dose", "named_expert"),
        ("The aquarium’s biologist, Ola Berg, said nine seals were ill.", "nine seals", "named_official"),
        ("Ola Berg, a biologist at the University of Lund, said nine seals were ill.", "nine seals", "named_expert"),
        ("Its chair, the Lund botanist Ida Moll, said nine members had voted.", "nine members", "named_official"),
        ("The visitor centre’s manager, Ida Moll, said nine panes were broken.", "nine panes", "named_official"),
        ("The head of research, Noa Barak, said half of the team would go.", "half of the team", "named_official"),
        ("The captain of the research ship, Dirk Smits, said nine buoys were lit.", "nine buoys", "eyewitness"),
        ("Ola Berg, director of Caltech’s lab, said nine stars had merged.", "nine stars", "named_expert"),
        ("The cantonal chemist, Ursula Frei, said nine inns were closed.", "nine inns", "named_official"),
        ("Handwriting expert Jorge Sanz testified that the note was forged.", "forged", "named_expert"),
        ("The channel’s editor-in-chief, Petro Luk, said nine hosts had left.", "nine hosts", "named_official"),
        ("The public prosecutor in Kempten said that nine files were missing.", "nine files", "named_official"),
    ],
    "records": [
        ("In its annual report for 2024 the mill says it sold 9,000 tonnes.", "9,000 tonnes", "document"),
        ("In its answer the mill said it had sold 9,000 tonnes.", "9,000 tonnes", "institution"),
        ("The works must pay nine levies, according to section 4 of the Moorings Act.", "nine levies", "document"),
        ("The lender lost nine cases, according to papers lodged in a Lund court.", "nine cases", "document"),
        ("Harbourside opened in 2011 and treats 900 dogs a year, according to its website.", "900 dogs", "document"),
        (
            "A team described the cell in the journal Annals of Ice. Nine cells failed, according to a paper by its authors.",
            "Nine cells",
            "document",
        ),
        ("Nine shifts will end in May, according to a press release.", "Nine shifts", "institution"),
        ("A letter of 12 March asks the town for nine pumps.", "nine pumps", "document"),
    ],
    "platforms": [
        ("On Telegram, the channel Black Reed claimed that nine ministers had fled.", "nine ministers", "social_media"),
        ("On Telegram, the account Leakwatch claimed that nine ministers had fled.", "nine ministers", "social_media"),
        ("One video claims that nine ministers had fled.", "nine ministers", "social_media"),
        ("A guest at the hotel Post said that she had seen nine deer.", "nine deer", "eyewitness"),
    ],
    "who is a person": [
        ("The instructor Delia Poma said nine belts had torn.", "nine belts", "eyewitness"),
        ("The Dutchman Joost Kuiper said nine belts had torn.", "nine belts", "eyewitness"),
        ("Electrician Dean Mott said nine fuses had blown.", "nine fuses", "eyewitness"),
        ("District collector Anu Rawat said nine wells were dry.", "nine wells", "named_official"),
    ],
}  # fmt: skip


@pytest.mark.parametrize(("text", "words", "kind"), [case for cases in KINDS.values() for case in cases])
def test_type(text: str, words: str, kind: str) -> None:
    """The claim that holds the words has the sourcing type."""
    found = extract_claims(Article(article_id="a", outlet="Port Gazette", body=text))
    claim = min((c for c in found if words in c.sentence), key=lambda c: words not in c.assertion)
    assert claim.sourcing_type.value == kind


@pytest.mark.parametrize(
    ("phrase", "kind", "name"),
    [
        ("the Frenchman Luc Morel", Kind.PERSON, "Luc Morel"),
        ("the Russian Gazprom Neft", Kind.BODY, "Russian Gazprom Neft"),
        ("electrician Dean Mott", Kind.PERSON, "Dean Mott"),
        ("Associate Dean Ann Mott", Kind.PERSON, "Ann Mott"),
        ("His supplier, Nikos Pappas", Kind.PERSON, "Nikos Pappas"),
        ("The operator, Keolis Downer", Kind.BODY, "Keolis Downer"),
        ("the Companies Act 2006", Kind.DOCUMENT, "Companies Act 2006"),
        ("a court ruling dated Sept. 19", Kind.DOCUMENT, None),
        ("a court ruling seen by us", Kind.DOCUMENT, None),
        ("the account Leakwatch", Kind.SOCIAL, "Leakwatch"),
    ],
)
def test_phrase(phrase: str, kind: Kind, name: str | None) -> None:
    """A phrase names a person, a body, a record or an account."""
    assert (parse(phrase).kind, parse(phrase).name) == (kind, name)


@pytest.mark.parametrize("name", ["Melqui Quisp", "Martin Hay"])
def test_name_behind_a_trade_ends_the_sentence(name: str) -> None:
    """Whoever is named at the end of a sentence with a trade is who "he" is in the next."""
    text = (
        f"The stain was first seen at dawn by the caretaker, {name}. “I saw nine drops,” he told the Lantern."
    )
    found = extract_claims(Article(article_id="a", outlet="Port Gazette", body=text))
    assert (found[-1].speaker, found[-1].sourcing_type.value) == (name, "eyewitness")
