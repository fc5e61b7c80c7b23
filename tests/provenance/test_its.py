"""Whose "its director" and "its annual report" are, and whose they are not."""

from __future__ import annotations

import pytest

from credscore.models import Article
from credscore.provenance import trace
from credscore.provenance.bodies import body_of
from credscore.provenance.heard import its_post, owner_before
from credscore.provenance.mentions import Mention, body_heard, resolved

from .claims import claims

BODY = {"sourcing_type": "institution"}
PERSON = {"sourcing_type": "named_official"}


@pytest.mark.parametrize(
    ("before", "owner"),
    [
        ("Tuulen Voima never planned a second mill, its chief executive ", "Tuulen Voima"),
        ("The Beekeepers' League called it a disgrace. Its president, ", "Beekeepers' League"),
        ("The figure was not confirmed by the Tide Office. Its director, ", "Tide Office"),
        (
            "Nobody has been paid since May, according to the Hop Growers' Front. Its chair, ",
            "Hop Growers' Front",
        ),
        ("The developer, Amber Bay Homes, rejects the suit. Its director, ", "Amber Bay Homes"),
        ("The Hallingdal pension fund has not been asked, its manager ", "Hallingdal pension fund"),
        ("The independent safety board also found a leak. Its chair, ", "independent safety board"),
        ("Paul Maas drew up the plan. Its author, ", None),
        ("Snow played no part, says its ", None),
        ("Norway will not sign, says its ", None),
        ("“We sold the barn in May,” its owner, ", None),
    ],
)
def test_its_means_what_the_sentence_is_about(before: str, owner: str | None) -> None:
    """The subject of its sentence or of the one before; no person, country, quotation or plain word."""
    assert owner_before(before, (), {"maas"}) == owner


def test_a_known_body_is_found_behind_other_words() -> None:
    """The body that the article is known to speak of may stand behind what kind of body it is."""
    before = "Yesterday's cautious reply of Tern Lines came late. Its spokesman, "
    assert owner_before(before, ["Tern Lines"]) == "Tern Lines"


def test_its_post_is_read_up_to_the_name() -> None:
    """Only what leads up to the name counts."""
    assert its_post("said its deputy director, Dr ") == "deputy director"
    assert its_post("according to its ") == ""
    assert its_post("its director resigned. The mayor, ") is None


def read(mention: Mention, before: str) -> Mention:
    """Resolve one mention of an article that has something before it."""
    return resolved([mention], ["a"], lambda _: before)[0]


def test_a_person_in_its_post_speaks_for_it() -> None:
    """A post that no table knows counts too, a word that is no part of it does not."""
    person = Mention("Ada Koch", "president", None, "named_official")
    before = "The Grain League called the step a betrayal. Its president, "
    assert read(person, before).affiliation == "Grain League"
    assert read(person, before.replace("president", "supplier")).affiliation is None


def test_a_record_of_its_own() -> None:
    """What stands in its own annual report is its word; a report that is not its own stays a record."""
    report = Mention("annual report", None, None, "document")
    assert read(report, "Hilltop Dairy has 41 shops, according to its ").affiliation == "Hilltop Dairy"
    assert read(report, "Hilltop Dairy has 41 shops, according to an ").affiliation is None


def test_a_record_of_a_body_counts_with_it() -> None:
    """The report and the body that speaks elsewhere are one origin."""
    text = "Hilltop Dairy has 41 shops, according to its annual report."
    row = {
        "outlet": "B",
        "article_id": "b",
        "speaker": "annual report",
        "sourcing_type": "document",
        "sentence": text,
        "start": 0,
    }
    body = {
        "outlet": "A",
        "article_id": "a",
        "speaker": "Hilltop Dairy",
        "affiliation": "Hilltop Dairy",
        **BODY,
    }
    articles = [Article(article_id=name, outlet=name.upper(), body=text) for name in "ab"]
    assert trace(claims(body, row), articles)["origin_id"].nunique() == 1


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Danish Tide Agency", "Tide Agency", True),
        ("Danish Tide Agency", "Norwegian Tide Agency", False),
        ("Danish Tide Agency", "Danish Seed Agency", False),
        ("Amber Bay Homes", "Amber Bay", True),
        ("Amber Bay", "Amber Bay Homes", True),
        ("Tromso University", "Tromso University Hospital", False),
        ("KLW union", "KLW", True),
        ("KLW union", "KLM", False),
    ],
)
def test_one_body_by_two_names(one: str, other: str, same: bool) -> None:
    """The country before a name, its end, or what kind of body it is may be left out."""
    rows = [{"speaker": name, "affiliation": name, **BODY} for name in (one, other)]
    assert (trace(claims(*rows))["origin_id"].nunique() == 1) is same


def test_a_country_does_not_take_the_words_beside_it() -> None:
    """Two agencies of one country are two bodies."""
    assert body_of("Danish Tide Agency").key != body_of("Danish Seed Agency").key
    assert body_of("South Korean Tide Agency").key == "South Korea|tide"


def test_a_museum_by_its_first_word() -> None:
    """Its director speaks for the one museum of the affair, whichever word names it so."""
    rows = [
        {"speaker": "Museum am Hafen", "affiliation": "Museum am Hafen", **BODY},
        {"speaker": "Ada Koch", "speaker_role": "museum director", **PERSON},
    ]
    assert trace(claims(*rows))["origin_id"].nunique() == 1


def test_a_minister_is_not_of_the_company_of_that_word() -> None:
    """The energy minister does not speak for Ostra Energy."""
    company = Mention("Ostra Energy", None, "Ostra Energy", "institution")
    minister = Mention("Timo Aho", "Energy Minister", None, "named_official")
    assert resolved([company, minister], ["a", "a"])[1].affiliation is None


def test_what_is_heard_of_a_minister_is_the_ministry() -> None:
    """ "The cabinet" after the Minister of the Interior is not one called Interior."""
    assert (
        body_heard(Mention("Ida Roe", "Minister of the Interior", "Interior", "named_official"))
        == "Ministry of the Interior"
    )


def test_a_treasurer_of_anything_is_no_finance_ministry() -> None:
    """A president's office is the presidency, a parish treasurer the parish's."""
    assert body_of("president's office").office == "presidency"
    assert body_of("parish treasurer").office is None
