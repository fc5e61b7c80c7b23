"""Names: countries, governments, bodies, outlets and people."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from credscore.lexicon import split, table
from credscore.normalize.names import (
    canonical_name,
    countries_in,
    government,
    is_outlet_name,
    outlet_info,
    same_name,
)


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("the Kremlin", "Russia"),
        ("Pyongyang", "North Korea"),
        ("South Korean", "South Korea"),
        ("DPRK", "North Korea"),
        ("DPR", None),
        ("the U.S.", "United States"),
        ("us", None),
        ("Downing Street", "United Kingdom"),
        ("the Élysée", "France"),
        ("Elysee Palace", "France"),
        ("Brussels", "European Union"),
        ("Japanese authorities", "Japan"),
        ("Kyiv", "Ukraine"),
        ("turkey", None),
        ("Acme", None),
        ("", None),
    ],
)
def test_government(text: str, country: str | None) -> None:
    """Capitals, seats, demonyms and names stand for the government."""
    assert government(text) == country


def test_countries_in_order_once() -> None:
    """Countries come in order of first mention, each once."""
    text = "Brazilian and Chilean envoys met in Brasilia; New Mexico and the Washington Post did not."
    assert countries_in(text) == ("Brazil", "Chile")


@pytest.mark.parametrize(
    "text", ["Michael Jordan scored", "Chad Smith sang", "he will polish it", "Georgia Tech won"]
)
def test_words_that_only_look_like_countries(text: str) -> None:
    """People and phrases with a country's word in them name no country."""
    assert countries_in(text) == ()


def test_every_country_answers_to_its_names() -> None:
    """Each row's name, capital and demonyms lead to a government, its aliases to the name."""
    for row in table("countries"):
        assert government(row["name"]) == row["name"]
        for form in split(row["aliases"]):
            assert canonical_name(form) in {row["name"], "Northern Ireland"}
        for form in (*split(row["capital"]), *split(row["demonyms"])):
            assert government(form) is not None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("DPRK", "North Korea"),
        ("the UN", "United Nations"),
        ("WHO", "World Health Organization"),
        ("Who", "Who"),
        ("WSJ", "The Wall Street Journal"),
        ("DPR", "Donetsk People's Republic"),
        ("Mr. John Smith's", "John Smith"),
        ("Prime Minister José Peña", "José Peña"),
        ("South Korean President Lee Soo", "Lee Soo"),
        ("General Motors", "General Motors"),
        ("Acme Holdings Inc.", "Acme Holdings"),
        ("Pyongyang", "Pyongyang"),
    ],
)
def test_canonical_name(text: str, name: str) -> None:
    """Aliases fold, titles and suffixes go, accents and capitals stay."""
    assert canonical_name(text) == name


@given(st.text(max_size=40))
def test_canonical_name_is_idempotent(text: str) -> None:
    """Property 21 for names."""
    once = canonical_name(text)
    assert canonical_name(once) == once


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("J. Smith", "John Smith"),
        ("Smith", "John Smith"),
        ("Yevgeny Petrov", "Evgeniy Petrov"),
        ("Zelenskyy", "Zelenskiy"),
        ("Kim Jong-un", "Kim Jong Un"),
        ("Kim", "Kim Jong-un"),
        ("Mr. Muhammad Khan", "Mohammed Khan"),
        ("Donald J. Roe", "Donald Roe"),
        ("Shinzo Abe", "Abe Shinzo"),
        ("Joe Doe", "Joseph Doe"),
        ("UN", "United Nations"),
        ("Ministry of Defence", "Defense Ministry"),
        ("Erdoğan", "Erdogan"),
    ],
)
def test_same_name(a: str, b: str) -> None:
    """Initials, surnames, spellings, order and aliases make no other person or body."""
    assert same_name(a, b)
    assert same_name(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Kim Jong-un", "Kim Yong-hyun"),
        ("John Smith", "Jane Smith"),
        ("John Smith", "John Brown"),
        ("Bank of England", "Bank of Japan"),
        ("Health Ministry", "Defence Ministry"),
        ("North Korea", "South Korea"),
        ("DPR", "DPRK"),
        ("", "Smith"),
    ],
)
def test_other_name(a: str, b: str) -> None:
    """Two people of one surname, and two bodies of one kind, stay apart."""
    assert not same_name(a, b)
    assert not same_name(b, a)


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("NYT", "The New York Times", "outlet"),
        ("www.tass.com", "TASS", "state"),
        ("AFP", "Agence France-Presse", "agency"),
        ("state-run KCNA", "KCNA", "state"),
        ("https://www.bbc.co.uk/news/1", "BBC", "outlet"),
        ("BBC Russian", "BBC Russian", "outlet"),
        ("CNN Business", "CNN", "outlet"),
        ("Associated Press Health", "Associated Press", "agency"),
        ("Japan's Kyodo News", "Kyodo News", "agency"),
    ],
)
def test_outlet_info(text: str, name: str, kind: str) -> None:
    """Names, abbreviations, frames and domains find their outlet."""
    info = outlet_info(text)
    assert info is not None
    assert (info.name, info.kind) == (name, kind)


@pytest.mark.parametrize(
    "text",
    [
        "ap",
        "people",
        "Sun Sport",
        "Star Business",
        "rеuters.com",
        "reuters.com.example.net",
        "reutersnews.co",
        "",
    ],
)
def test_no_outlet(text: str) -> None:
    """Common words and look-alike domains inherit nothing."""
    assert outlet_info(text) is None


def test_outlets_table_is_sound() -> None:
    """Names and domains are unique, kinds and countries known."""
    rows = table("outlets")
    countries = {row["name"] for row in table("countries")}
    assert len({row["name"] for row in rows}) == len(rows) > 400
    domains = [row["domain"] for row in rows if row["domain"]]
    assert len(set(domains)) == len(domains)
    assert {row["kind"] for row in rows} == {"agency", "state", "outlet"}
    assert {row["country"] for row in rows} <= countries


def test_outlets_by_their_words() -> None:
    """Unknown papers and stations show themselves by their words; offices do not."""
    for name in ("Valley Herald", "Radio Norte", "Beacon TV", "Harbour Gazette", "Coastal Daily News"):
        assert is_outlet_name(name)
    for name in ("Border Post", "Oxford University Press", "Port Authority", "North Star", "the daily bread"):
        assert not is_outlet_name(name)
