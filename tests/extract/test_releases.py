"""Texts that a body publishes itself are told by that body, a newspaper's are not."""

from __future__ import annotations

import pytest

from credscore.extract import extract_claims
from credscore.extract.document import read_document
from credscore.extract.releases import issuer
from credscore.models import Article, Claim
from credscore.terms import Act, SourcingType

_INFORMS = "The Harbour Commission informs the public that pier 4 is closed. Two cranes were damaged."


def _issuer(
    outlet: str, title: str = "", body: str = "Two cranes were damaged on Friday night."
) -> str | None:
    return issuer(read_document(Article(article_id="a", outlet=outlet, title=title, body=body)))


@pytest.mark.parametrize(
    ("outlet", "title", "body", "expected"),
    [
        ("Rigshavn press office", "", "The vote is on Friday.", "Rigshavn"),
        ("Orlov AG, Investor Relations", "", "Sales rose by 4 percent.", "Orlov AG"),
        ("City Museum (press release)", "", "A skull was found.", "City Museum"),
        ("Department of Fisheries", "Notice: closed season", "Nets are banned until June.", "Department of Fisheries"),
        ("Helping Hands", "Press release: 400 tents", "The tents arrived in Mopti.", "Helping Hands"),
        ("Helgi & Sons", "Joint press release: two boats", "The two boats will be sold.", "Helgi & Sons"),
        ("Ministerio del Mar", "Communiqué on pier 4", _INFORMS, "Harbour Commission"),
        ("National Seed Board", "Two varieties", "The National Seed Board approved two varieties.", "National Seed Board"),
        ("Tarn Shipping plc", "Q2", "OSLO, 3 May – Tarn Shipping plc (TARN) sold two tankers.", "Tarn Shipping plc"),
    ],
)  # fmt: skip
def test_a_body_shows_itself(outlet: str, title: str, body: str, expected: str) -> None:
    """By what stands behind its name, by the title, or by its first sentence."""
    assert _issuer(outlet, title, body) == expected


@pytest.mark.parametrize(
    ("outlet", "title", "body"),
    [
        ("Adriatic Press Centre", "Pensions frozen", "The cabinet froze pensions."),
        ("Czech Press Service", "Statement by the premier", "The premier resigned."),
        ("Harbour Herald", "Press release of the port", _INFORMS),
        ("Lake News Agency", "Two drown", "The agency has learned that two men drowned."),
        ("Radio Ministry", "Notice", "The ministry informs listeners."),
        ("The Ledger", "Cranes", "The Ledger has seen the report."),
    ],
)
def test_a_news_outlet_does_not(outlet: str, title: str, body: str) -> None:
    """Whatever it prints."""
    assert _issuer(outlet, title, body) is None


def _claims(body: str) -> list[Claim]:
    return extract_claims(Article(article_id="a", outlet="National Seed Board press office", body=body))


def test_what_nobody_is_named_for_is_the_bodys_own() -> None:
    """A named speaker keeps his words."""
    first, second = _claims("Seven fields were burned on Monday. The harvest is safe, director Ann Lee said.")
    assert (first.speaker, first.sourcing_type) == ("National Seed Board", SourcingType.INSTITUTION)
    assert (second.speaker, second.sourcing_type) == ("Ann Lee", SourcingType.NAMED_OFFICIAL)


def test_what_a_body_tells_that_it_decided_is_its_own() -> None:
    """Also where the telling names one of its organs."""
    (claim,) = _claims("The Council of the National Seed Board today decided to ban 12 varieties.")
    assert (claim.speaker, claim.sourcing_type) == ("National Seed Board", SourcingType.INSTITUTION)


def test_a_body_denies_in_its_own_text() -> None:
    """What it calls false without naming who says so is its denial."""
    (claim,) = _claims("Reports of 40 deaths are false.")
    assert (claim.speaker, claim.act) == ("National Seed Board", Act.DENIAL)
