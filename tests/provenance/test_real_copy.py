"""What plain copy of several outlets on one day asks: whose words they are, and who is one person."""

from __future__ import annotations

import pytest

from credscore.models import Article
from credscore.provenance import trace
from credscore.provenance.bodies import body_of
from credscore.provenance.copies import find_copies
from credscore.provenance.mentions import Mention, resolved

from .claims import claims

STORY = (
    "The river barge Aurelia ran aground below the lock at Kelheim before dawn with ninety tonnes of grain aboard. "
    "Two tugs from Regensburg pulled at her for six hours and gave up when a cable snapped near noon. "
    "The waterway office closed the channel to all traffic and sent eleven other barges back to Passau. "
    "Divers will look at her hull on Thursday, when the level is expected to fall by forty centimetres."
)


@pytest.mark.parametrize("names", [("a", "b"), ("b", "a")])
def test_of_two_prints_of_one_day_the_uncredited_is_the_copy(names: tuple[str, str]) -> None:
    """A paper that prints an agency's text without saying so copies the one that says it, whatever it is called."""
    plain, credited = names
    articles = [
        Article(article_id=plain, outlet="Morning Ledger", body=STORY, published_at="2031-03-04"),
        Article(
            article_id=credited,
            outlet="Harbour Post",
            body=f"KELHEIM (AP) — {STORY}",
            published_at="2031-03-04",
        ),
    ]
    assert set(find_copies(articles)["root"]) == {"Associated Press"}


def test_the_claims_of_such_prints_are_one_origin() -> None:
    """Every claim goes back to the agency, none to the paper that left the credit out."""
    sentences = STORY.split(". ")
    rows = [
        {
            "claim_id": f"{place}{'ba'[number]}",
            "article_id": outlet,
            "outlet": outlet,
            "assertion": sentence,
            "sentence": sentence,
            "sourcing_type": "unattributed",
            "assertion_id": f"a{place}",
            "topic_id": f"t{place}",
            "published_at": "2031-03-04",
        }
        for number, outlet in enumerate(("Morning Ledger", "Harbour Post"))
        for place, sentence in enumerate(sentences)
    ]
    articles = [
        Article(article_id="Morning Ledger", outlet="Morning Ledger", body=STORY, published_at="2031-03-04"),
        Article(article_id="Harbour Post", outlet="Harbour Post", body=f"KELHEIM (AP) — {STORY}"),
    ]
    assert trace(claims(*rows), articles)["origin_id"].nunique() == 1


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("spokeswoman for the organisers of the Sofia marathon", "spokeswoman of the Sofia race"),
        ("Order of Dawn spokesman", "spokesman of the Southern Brotherhood"),
        ("harbour police chief", "police chief of Varna district"),
    ],
)
def test_a_full_name_is_one_origin_however_its_post_is_told(first: str, second: str) -> None:
    """Houses call one post by many names; a body of another name that others speak for is its own."""
    rows = [
        {"speaker": "Radka Ilieva", "speaker_role": first, "article_id": "a"},
        {"speaker": "Radka Ilieva", "speaker_role": second, "article_id": "b", "outlet": "Herald"},
    ]
    traced = trace(claims(*({"sourcing_type": "named_official", **row} for row in rows)))
    assert traced["origin_id"].nunique() == 1


def test_a_person_lends_no_second_body_its_origin() -> None:
    """Who speaks for two bodies does not make them one."""
    rows = [
        {"speaker": "Radka Ilieva", "speaker_role": "Lozen Dairy director", "affiliation": "Lozen Dairy"},
        {"speaker": "Radka Ilieva", "speaker_role": "Milk Guild chair", "affiliation": "Milk Guild"},
        {"speaker": "Milk Guild", "sourcing_type": "institution", "affiliation": "Milk Guild"},
    ]
    traced = trace(claims(*({"sourcing_type": "named_official", **row} for row in rows)))
    dairy, again, guild = traced["origin_id"]
    assert dairy == again != guild


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("spokesman for Polish President Zofia Krawiec", "Poland's presidency"),
        ("Deputy Chief Inspector at the Norwegian Coast Guard", "Norwegian Coast Guard"),
        ("Peru's Ministry of Public Safety", "Peruvian security ministry"),
        ("Ghana's Ministry of Public Works", "Ghanaian works minister"),
    ],
)
def test_ways_to_name_one_office(one: str, other: str) -> None:
    """Who holds it, a rank in it and "public" before what it is for make no other office."""
    assert body_of(one).key == body_of(other).key


def test_a_union_of_officers_is_not_their_force() -> None:
    """Nor is one country's union of police its union of teachers."""
    unions = {body_of(f"Norway's {who} union").key for who in ("police", "teachers")}
    assert len(unions | {body_of("Norway's police").key}) == 3


def test_the_office_of_a_surname_is_that_of_its_bearer() -> None:
    """The article's only one of that name."""
    told = [
        Mention("Signe Aalto", "Finnish President", "Finland", "named_official"),
        Mention("Aalto's office", None, "office", "institution"),
    ]
    assert resolved(told, ["a", "a"])[1].speaker == "Signe Aalto's office"


def test_who_speaks_for_an_event_does_not_speak_for_the_body_before() -> None:
    """The police were heard before; the race is not theirs."""
    told = [
        Mention("Gent police", None, None, "institution"),
        Mention("Lotte Maes", "spokeswoman for the race", None, "named_official"),
        Mention("Piet Claes", "spokesman for the force", None, "named_official"),
    ]
    assert resolved(told, ["a"] * 3)[1].affiliation is None
