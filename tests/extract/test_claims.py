"""Articles on many subjects into claims: speaker, type, chain, modality, denial."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from credscore import frames
from credscore.errors import InputError
from credscore.extract import extract, extract_claims
from credscore.models import Article, Claim
from credscore.terms import Act, Modality, Polarity, SourcingType

WHEN = datetime(2025, 3, 3, 12, tzinfo=UTC)


def _claims(body: str, **fields: object) -> list[Claim]:
    return extract_claims(
        Article.model_validate({"article_id": "a", "published_at": WHEN, "body": body} | fields)
    )


def _one(body: str, contains: str, **fields: object) -> Claim:
    found = [claim for claim in _claims(body, **fields) if contains in claim.sentence]
    assert found, f"no claim from {contains!r}"
    return found[0]


CASES = [
    # sentence, speaker, type
    ("The tanker ran aground off Vell at dawn, harbour master Ida Brandt said on Monday.", "Ida Brandt", "named_official"),
    ("“We counted 14 boats,” said Jonas Ek, a fisherman from Vell who watched from the pier.", "Jonas Ek", "eyewitness"),
    ("Acme will cut 500 jobs in Leeds, according to two people familiar with the plan.", "people", "anonymous_source"),
    ("A senior finance ministry official, who asked not to be named, said the bank would be sold in May.", "official", "anonymous_official"),
    ("The Health Ministry said 31 patients had died of the fever since January.", "Health Ministry", "institution"),
    ("Satellite images show that 40 houses in the valley have been destroyed.", "atellite images", "document"),
    ("Reuters reported that the merger would be announced on Friday.", "Reuters", "media_report"),
    ("The dam will break within two days, claims talk show host Rick Dorn.", "Rick Dorn", "pundit"),
    ("The reactor was shut down in 2021, said Petra Novak, a professor of physics at the University of Brno.", "Petra Novak", "named_expert"),
    ("Social media users claimed that 60 sheep had been stolen from the farm.", "ocial media users", "social_media"),
    ("The striker is said to have signed a three-year contract in Porto.", None, "hearsay"),
    ("The court in Graz sentenced the driver to four years in prison on Friday.", None, "unattributed"),
    ("Union leader Rosa Medina told members that 900 drivers would strike on Thursday.", "Rosa Medina", "named_official"),
    ("Police in Lyon said a man of 34 had been arrested near the station.", "olice in Lyon", "institution"),
    ("Residents said the water had risen by two metres in one night.", "Residents", "eyewitness"),
    ("Xinhua said on Tuesday that China had launched three satellites.", "Xinhua", "state_media"),
    ("The vaccine is safe, experts say, and 2 million doses have been given.", "experts", "anonymous_source"),
    ("Boeing said it would deliver 30 aircraft to the carrier this year.", "Boeing", "institution"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "speaker", "kind"), CASES)
def test_speaker_and_type(body: str, speaker: str | None, kind: str) -> None:
    """One sentence, one speaker, one sourcing type."""
    claim = _claims(body)[0]
    assert claim.sourcing_type == kind
    assert claim.speaker is None if speaker is None else speaker in (claim.speaker or "")


def test_pronoun_surname_and_description_mean_one_woman() -> None:
    """She, the surname and "the minister" are the minister named before."""
    body = (
        "Interior Minister Elena Dragan said 150 soldiers had reached Galda. She said two bridges had collapsed.\n\n"
        "Six helicopters were sent on Monday, Dragan said. The minister said the army would stay until May."
    )
    assert {claim.speaker for claim in _claims(body)} == {"Elena Dragan"}


def test_two_people_of_one_surname_stay_apart() -> None:
    """A judge and a general who share a surname are two speakers."""
    body = (
        "General Ann Roe said that 40 tanks had crossed the river. The tanks had come from Vell, Roe said.\n\n"
        "Judge Carl Roe said the trial of the two spies would begin in June. Roe said three witnesses had been heard."
    )
    assert [claim.speaker for claim in _claims(body)] == ["Ann Roe", "Ann Roe", "Carl Roe", "Carl Roe"]


def test_office_holder_named_later() -> None:
    """The unnamed office holder gets the name that a later title brings."""
    body = (
        "Ruritania’s defence chief told parliament on Monday that 300 conscripts had fled.\n\n"
        "Minister Okafor said six officers had been arrested."
    )
    first, second = _claims(body)
    assert first.speaker == second.speaker == "Okafor"
    assert first.sourcing_type == SourcingType.NAMED_OFFICIAL


def test_a_name_in_the_sentence_that_does_not_speak() -> None:
    """The first name of a sentence is not taken for its speaker."""
    claim = _one("Peter Hain was killed by two shots in the park, detective Sara Lund said.", "Peter Hain")
    assert claim.speaker == "Sara Lund"


def test_body_and_its_descriptions_are_one() -> None:
    """A spy agency and the service's full name are one body."""
    body = (
        "The National Security Service said on Monday that 30 agents had been expelled.\n\n"
        "The service said the agents had left in two buses."
    )
    assert {claim.speaker for claim in _claims(body)} == {"National Security Service"}


def test_citing_gives_the_cited_and_keeps_the_relay() -> None:
    """According to A, citing B: B speaks, A passes it on."""
    claim = _one("The port will close in June, Reuters reported, citing the harbour authority.", "port")
    assert claim.speaker == "harbour authority"
    assert claim.via == ("Reuters",)
    assert claim.sourcing_type == SourcingType.INSTITUTION


def test_title_relay_reaches_the_body() -> None:
    """A title "Outlet: P" makes the outlet the relay of all that the body attributes."""
    claim = _one(
        "The minister of mines said 12 pits would be shut.",
        "12 pits",
        title="Bloomberg: Ruritania to shut 12 pits",
    )
    assert claim.via == ("Bloomberg",)


def test_block_label_reaches_to_the_next_heading() -> None:
    """Paragraphs under a line "Outlet:" are that outlet's."""
    body = "Politico:\n\nThe fund lost $40 million in March.\n\nAdvertisement\n\nThe fund was founded in 1999 in Oslo."
    first, second = _claims(body)
    assert (first.speaker, first.sourcing_type) == ("Politico", SourcingType.MEDIA_REPORT)
    assert second.speaker is None


def test_private_friend_in_a_quotation_is_hearsay() -> None:
    """The innermost private person makes hearsay; the teller is the relay."""
    body = "“I met a friend of mine who runs a shipyard. He said: 30 boats are ready to sail,” captain Oleg Tarasov said."
    claim = _one(body, "30 boats")
    assert claim.sourcing_type == SourcingType.HEARSAY
    assert claim.speaker == "friend"
    assert claim.via == ("Oleg Tarasov",)
    assert claim.assertion.startswith("30 boats")


def test_passive_with_two_deniers_gives_two_denials() -> None:
    """Each body that rejects the claim denies it by itself, and points at it."""
    body = "Ruritania’s army said Vietnam had sold 20 jets to Malta. The claim was rejected by Vietnam and Malta."
    statement, *denials = _claims(body)
    assert {claim.speaker for claim in denials} == {"Vietnam", "Malta"}
    for claim in denials:
        assert claim.act is Act.DENIAL
        assert claim.polarity is Polarity.DENIES
        assert claim.targets == (statement.claim_id,)


def test_contentful_denial_denies() -> None:
    """A denial with content keeps the content and denies it."""
    claim = _one("The company denied that it had sold the plant in Lunca.", "denied")
    assert claim.polarity is Polarity.DENIES
    assert "sold the plant" in claim.assertion


def test_first_person_and_subject_pronoun_are_resolved() -> None:
    """We and it become names in the assertion."""
    body = "Acme said it would close two mills. “I saw 40 lorries leave,” said guard Pia Holm."
    first, second = _claims(body)
    assert first.assertion.startswith("Acme would close")
    assert "Pia Holm saw 40 lorries" in second.assertion


def test_would_of_reported_speech_is_a_plan() -> None:
    """The backshifted future is no condition."""
    assert (
        _one("The mayor of Vell said the tram would run again on Friday.", "tram").modality
        is Modality.PLANNED
    )


def test_wire_credit_is_a_relay() -> None:
    """A dateline's agency passes on what the copy attributes."""
    body = "GALDA, May 3 (Reuters) - Four people have died in the flood, the rescue service said on Friday."
    assert _one(body, "Four people", outlet="Daily Courier", domain="courier.example").via == ("Reuters",)


def test_anonymity_reason_is_kept() -> None:
    """Why a source is not named stays with the claim."""
    body = "Two court officials, speaking on condition of anonymity because the case is open, said the judge had resigned."
    claim = _one(body, "resigned")
    assert claim.sourcing_type == SourcingType.ANONYMOUS_OFFICIAL
    assert "condition of anonymity" in (claim.anonymity_reason or "")


def test_retraction_by_the_outlet() -> None:
    """The outlet's own withdrawal is a retraction."""
    body = "On Tuesday we reported that the mayor had resigned. That report was wrong, and we withdraw it."
    claim = _one(body, "withdraw")
    assert claim.act is Act.RETRACTION
    assert claim.polarity is Polarity.DENIES


def test_offsets_are_verbatim() -> None:
    """Sentence and offsets agree with the body."""
    body = "Rain fell.\n\nThe dam broke on Monday, police said. Nine people died."
    for claim in _claims(body):
        assert body[claim.start : claim.end] == claim.sentence


def test_other_languages_are_refused() -> None:
    """A text in another language is refused by name, not misread."""
    body = "Der Minister sagte am Montag, dass die Brücke wegen der Schäden an den Pfeilern bis zum Ende des Jahres gesperrt bleibt."
    with pytest.raises(InputError, match="a1"):
        _claims(body * 3, article_id="a1")


def test_frame_has_the_columns_and_streams() -> None:
    """The frame carries exactly the contract's columns; a generator is enough."""
    articles = (Article(article_id=str(i), body="Nine people died, police said.") for i in range(3))
    frame = extract(articles)
    assert list(frame.columns) == list(frames.EXTRACTED | frames.INNER)
    assert frame["article_id"].tolist() == ["0", "1", "2"]
    assert frame["claim_id"].is_unique


def test_claims_pass_validation() -> None:
    """Rows built without validation are valid records."""
    for claim in _claims("Nine people died, police said. The mayor, Ann Lee, may resign."):
        assert Claim.model_validate(claim.model_dump()) == claim


def test_same_text_same_claims() -> None:
    """Reading twice gives the same records."""
    body = "Nine people died, police said. Mayor Ann Lee denied that the dam was unsafe."
    assert _claims(body) == _claims(body)


def test_empty_body_gives_nothing() -> None:
    """No text, no claims."""
    assert _claims("") == []
    assert extract([Article(article_id="a")]).empty
