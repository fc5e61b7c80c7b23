"""Outlet identity: honest addresses keep their rating, forged ones never get one."""

from __future__ import annotations

import os
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from credscore.provenance import OutletBook, identify
from credscore.provenance.domains import read_host, skeleton

TABLE = pd.DataFrame(
    {
        "outlet": ["Modern Courier", "Valdora Wire", None],
        "domain": ["moderncourier.com", "valdorawire.co.uk", "city.paper.example"],
        "rating": [0.9, 0.7, 0.5],
        "owner": ["Courier Group", None, None],
    }
)
DATA = Path(os.environ.get("CREDSCORE_DATA", Path(__file__).parents[3] / "shared" / "data"))


@pytest.mark.parametrize(
    ("address", "rating"),
    [
        ("moderncourier.com", 0.9),
        ("WWW.ModernCourier.COM.", 0.9),
        ("https://edition.moderncourier.com:443/2024/a?b=c#d", 0.9),
        ("valdorawire.co.uk", 0.7),
        ("city.paper.example", 0.5),
    ],
)
def test_honest_addresses_keep_their_rating(address: str, rating: float) -> None:
    """Case, www, ports, paths and subdomains make no other outlet."""
    identity = identify(None, address, TABLE)
    assert (identity.rating, identity.flags, identity.known) == (rating, (), True)


@pytest.mark.parametrize(
    "address",
    [
        "mоderncourier.com",  # Cyrillic o
        "xn--mderncourier-4jh.com",
        "rnoderncourier.com",
        "m0derncourier.com",
        "modernc\u200bourier.com",
        "\u202emoc.reiruocnredom",
        "https://moderncourier.com@evil.example/",
        "moderncourier.com.evil.net",
        "moderncourier-news.com",
        "módernćourier.com",
        "ｍoderncourier.com",
        "moderncourier.com\\@evil.example",
    ],
)
def test_forged_addresses_are_flagged_and_unrated(address: str) -> None:
    """Every kind of look-alike is named and inherits nothing."""
    identity = identify("Modern Courier", address, TABLE)
    assert identity.flags
    assert identity.rating != identity.rating
    assert not identity.known
    assert identity.key != identify("Modern Courier", "moderncourier.com", TABLE).key


@pytest.mark.parametrize("name", ["Mоdern Courier", "Modern\u200b Courier", "\u202eModern Courier"])
def test_forged_names_inherit_nothing(name: str) -> None:
    """A name with a foreign letter or a hidden character is not the outlet's."""
    identity = identify(name, None, TABLE)
    assert identity.flags
    assert identity.rating != identity.rating


def test_name_without_domain_is_believed() -> None:
    """Where only a name is given, the name decides."""
    assert identify("modern  courier", None, TABLE).rating == 0.9


def test_borrowed_name_is_flagged() -> None:
    """A rated outlet's name at another address inherits nothing."""
    identity = identify("Valdora Wire", "somewhere.example", TABLE)
    assert identity.flags == ("it is called Valdora Wire, whose address is valdorawire.co.uk",)
    assert identity.rating != identity.rating


def test_common_titles_are_nobodys_own() -> None:
    """Many papers are called The Daily Herald."""
    assert identify("The Daily Herald", "dailyherald.example", TABLE).flags == ()


def test_hosted_sites_are_outlets_of_their_own() -> None:
    """Whoever writes on a platform does not inherit from it or from a neighbour."""
    assert read_host("someone.blogspot.com").registrable == "someone.blogspot.com"


def test_non_latin_outlets_are_honest() -> None:
    """A name wholly in another alphabet is no forgery."""
    assert identify("Новости", None).flags == ()
    assert identify("毎日新聞", None).flags == ()


def test_skeleton_folds_look_alikes_only() -> None:
    """Different words keep different skeletons."""
    assert skeleton("modern.com") == skeleton("rnodern.com")
    assert skeleton("north.com") != skeleton("south.com")


@given(st.text(max_size=300))
def test_any_text_is_survived(text: str) -> None:
    """Nonsense gives an identity without a rating, never an error."""
    for identity in (identify(text, None, TABLE), identify(None, text, TABLE)):
        assert identity.rating != identity.rating or identity.known


@pytest.mark.skipif(
    not (DATA / "outlets").is_dir(), reason="the public data folder (CREDSCORE_DATA) is absent"
)
def test_real_domains_are_hardly_ever_suspected() -> None:
    """At most one real domain in a thousand is flagged, known or unknown."""
    table = pd.read_csv(DATA / "outlets" / "domain_pc1.csv").rename(columns={"pc1": "rating"})
    whole, half = OutletBook(table), OutletBook(table.iloc[::2])
    assert sum(bool(whole.identify(None, d).flags) for d in table["domain"]) <= len(table) / 1000
    unknown = table["domain"].iloc[1::2]
    assert sum(bool(half.identify(None, d).flags) for d in unknown) <= len(unknown) / 1000
