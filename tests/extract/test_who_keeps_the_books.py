"""Whose word it is where no verb of saying tells: records taken up again, what a body must know, who was there."""

from __future__ import annotations

import pytest

from readings import claims, of

TOLD: dict[str, list[tuple[str, str, str, str | None]]] = {
    "records taken up again": [
        ("The tide book was examined by two pilots. It contains nine gaps.", "nine gaps", "document", "tide book"),
        ("The Courier has read the charter. It gives the town nine berths.", "nine berths", "document", "charter"),
        ("The letters come from a tin box. They were found by divers. They name nine captains.", "nine captains", "document", "letters"),
        ("The boat was built in Oslo. It carries nine passengers.", "nine passengers", "unattributed", None),
        ("The price fell after a short seller published a report on Monday. It says that nine wharves are rotten.", "wharves are rotten", "document", "report"),
        ("In the log of the bell, which the guild has published, the last entry is from 9 May.", "9 May", "document", "log of the bell"),
        ("The harbour office shut the quay. In a circular it forbids nine kinds of nets.", "nine kinds", "institution", "harbour office"),
    ],
    "papers of an office": [
        ("The bath costs 90,000 crowns a year, according to the treasurer's paper.", "90,000", "document", "treasurer’s paper"),
        ("The bath costs 90,000 crowns a year, according to the party's paper.", "90,000", "state_media", "party’s paper"),
    ],
    "what a body must know": [
        ("The ferry company has no record of such a call.", "no record", "institution", "ferry company"),
        ("The museum that owns the bell is not aware of any sale.", "any sale", "institution", "museum"),
        ("The rescue service reckons with two days of air.", "two days", "institution", "rescue service"),
        ("The ferry company rejects that figure. It counts nine lost crates, not 40.", "nine lost crates", "institution", "ferry company"),
        ("The brewery has since corrected this to 9,000 bottles.", "9,000", "institution", "brewery"),
        ("The food agency found nitrate in the trough.", "nitrate", "institution", "food agency"),
        ("The prosecutor's office does not rule out further charges.", "further charges", "institution", "prosecutor’s office"),
        ("The abbey said the bell was cast in 1755. It was cast, in fact, in 1961 from scrap.", "1961", "unattributed", None),
    ],
    "those who were there": [
        ("An AFP correspondent counted nine craters. The silo was on fire.", "on fire", "eyewitness", "Agence France-Presse"),
        ("Our reporter Ida Moll is at the quay: the smoke hides nine ships.", "nine ships", "eyewitness", "Ida Moll"),
        ("People who crossed the river on Monday said the bridge was whole.", "whole", "eyewitness", "People"),
        ("“There were nine lifejackets,” said Ida Moll, a nurse who was on board.", "lifejackets", "eyewitness", "Ida Moll"),
        ("Geologist Pete Moll, who lives in Oregon, said the dome would hold.", "dome", "named_expert", "Pete Moll"),
        ("By Friday Ida Moll had lost 40 of her 200 lambs. Moll said the dip was new.", "dip", "eyewitness", "Ida Moll"),
    ],
    "those who speak of another": [
        ("Prosecutor Ida Moll said he had opened the store with a key.", "opened the store", "named_official", "Ida Moll"),
        ("The council's clerk, Ida Moll, said the mower had been in the shed.", "mower", "named_official", "Ida Moll"),
        ("The former treasurer, Bo Lind, said he had signed nine cheques.", "cheques", "named_official", "Bo Lind"),
        ("The former champion Bo Lind said the race was fixed.", "fixed", "pundit", "Bo Lind"),
        ("The town's archaeologist, Bo Lind, said the grave was empty.", "empty", "named_official", "Bo Lind"),
        ("Senator Ida Moll said the yacht was lent. The prime minister said he had paid for nine meals.", "nine meals", "named_official", "prime minister"),
    ],
    "what went round": [
        ("A post shared 40,000 times claims the dam was blown up.", "dam", "social_media", "post"),
        ("A clip viewed 2 million times claims the dam was blown up.", "dam", "social_media", "clip"),
    ],
    "names that look like something else": [
        ("“I saw nine boats,” said Per Lund, who ran the crane.", "nine boats", "eyewitness", "Per Lund"),
        ("He has been away since Epiphany. The clinic said nine names had been mixed up.", "names had been mixed", "institution", "clinic"),
        ("Nine miners are below ground at Pit 4. The company said they had air for three days.", "air for", "institution", "company"),
    ],
}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "piece", "kind", "speaker"), [row for rows in TOLD.values() for row in rows]
)
def test_whose_word_it_is(text: str, piece: str, kind: str, speaker: str | None) -> None:
    """The body that keeps the books, the record, or who was there, and no outlet's own voice."""
    claim = of(claims(text), piece)
    assert (claim.sourcing_type.value, claim.speaker) == (kind, speaker)
