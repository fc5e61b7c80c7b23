"""Bare posts, papers and nouns for a body are those of whom the article or the topic last named."""

from __future__ import annotations

import pytest

from credscore.provenance import trace
from credscore.provenance.bodies import principal
from credscore.provenance.mentions import Mention, resolved

from .claims import claims

FIRM = Mention("Nordlina", "operator", "Nordlina", "institution")
UNION = Mention("rail workers’ union", None, None, "institution")


def last(*mentions: Mention) -> Mention:
    """Resolve the mentions of one article and give the last."""
    return resolved(list(mentions), ["a"] * len(mentions))[-1]


@pytest.mark.parametrize("post", ["spokeswoman", "technical director", "deputy head", "chief executive"])
def test_a_bare_post_is_one_of_the_body_last_heard(post: str) -> None:
    """Its spokeswoman, its director; a post that says whose it is keeps that."""
    person = Mention("Ulf Brandell", post, None, "named_official")
    assert last(UNION, FIRM, person).affiliation == "Nordlina"
    assert last(FIRM, UNION, person).affiliation == "rail workers’ union"
    assert last(person).affiliation is None
    told = Mention("Ulf Brandell", f"{post} of Baltic Freight", None, "named_official")
    assert last(FIRM, told).affiliation is None


@pytest.mark.parametrize("role", ["prosecutor", "defence minister", "farmer", "lawyer"])
def test_an_office_of_its_own_is_nobodys_post(role: str) -> None:
    """A prosecutor does not speak for the company named before."""
    assert last(FIRM, Mention("Ana Pop", role, None, "named_official")).affiliation is None


def test_what_is_known_of_a_person_goes_before_what_is_supposed() -> None:
    """A chairman met before with his club does not join the association heard just before him."""
    rows = [
        {"speaker": "Hristo Banev", "speaker_role": "Dolna chairman", "affiliation": "Dolna"},
        {"speaker": "Football Association", "sourcing_type": "institution", "article_id": "b"},
        {"speaker": "Hristo Banev", "speaker_role": "chairman", "article_id": "b"},
    ]
    traced = trace(claims(*({"sourcing_type": "named_official", **row} for row in rows)))
    first, association, again = traced["origin_id"]
    assert first == again != association


@pytest.mark.parametrize("paper", ["communiqué", "statement", "note"])
def test_a_paper_is_the_body_that_put_it_out(paper: str) -> None:
    """The communiqué is the company's, not an institution of its own."""
    assert last(FIRM, Mention(paper, None, None, "institution")).speaker == "Nordlina"


def test_a_noun_for_a_private_body_is_the_one_named() -> None:
    """The company is Nordlina; a ministry, or a museum beside a hospital, is not."""
    company = Mention("company", None, None, "institution")
    assert last(FIRM, company).speaker == "Nordlina"
    assert last(FIRM, Mention("ministry", None, None, "institution")).speaker == "ministry"
    hospital = Mention("Isfana Hospital", None, None, "institution")
    assert last(hospital, Mention("museum", None, None, "institution")).speaker == "museum"
    vet = Mention("Fiona Baird", "charity’s vet", "charity", "named_official")
    assert last(Mention("Selkie", None, "Selkie", "institution"), vet).affiliation == "Selkie"


def test_the_museum_is_the_one_museum_of_the_topic() -> None:
    """Across articles a noun joins the one body named so; two museums leave it alone."""
    named = {"speaker": "Delden museum", "sourcing_type": "institution"}
    bare = {"speaker": "museum", "sourcing_type": "institution"}
    one = trace(claims(named, bare))
    assert one["origin_id"].nunique() == 1
    two = trace(claims(named, {**named, "speaker": "Harlem museum"}, bare))
    assert two["origin_id"].nunique() == 3


def test_a_description_cut_short_is_the_same_source_of_its_outlet() -> None:
    """Western diplomats, then diplomats; another outlet's diplomats are others."""
    rows = [
        {"speaker": "Western diplomats", "outlet": "Atlas"},
        {"speaker": "diplomats", "outlet": "Atlas"},
        {"speaker": "diplomats", "outlet": "Beacon"},
    ]
    traced = trace(claims(*({"sourcing_type": "anonymous_official", **row} for row in rows)))
    assert traced["origin_id"].nunique() == 2
    memo = [{"speaker": name, "sourcing_type": "document"} for name in ("internal memo", "memo", "letter")]
    assert trace(claims(*memo))["origin_id"].nunique() == 2


def test_hearsay_of_nobody_is_the_outlets_own() -> None:
    """What an outlet has from nowhere and what it tells in its own voice come from one mouth."""
    traced = trace(
        claims({"outlet": "Comet", "sourcing_type": "hearsay"}, {"outlet": "Comet", "assertion_id": "a2"})
    )
    assert traced["origin_id"].nunique() == 1


@pytest.mark.parametrize("body", ["University of Oslo", "Technical University of Graz", "Delden museum"])
def test_a_body_named_after_a_place_speaks_for_itself(body: str) -> None:
    """It is no post of the town."""
    assert principal(body) is None
    assert principal(f"rector of the {body}") == body


def test_a_rank_behind_an_office_is_no_place() -> None:
    """An army spokesman who is a colonel speaks for the army."""
    rows = [
        {"speaker": "Guylain Tshibanda", "speaker_role": "army spokesman Colonel"},
        {"speaker": "army", "sourcing_type": "institution"},
    ]
    assert (
        trace(claims(*({"sourcing_type": "named_official", **row} for row in rows)))["origin_id"].nunique()
        == 1
    )
