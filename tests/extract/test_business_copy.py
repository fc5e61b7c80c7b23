"""Business news: firms behind their trades, forecasts and results, who speaks for whom."""

from __future__ import annotations

import pytest

from credscore.extract.kinds import Kind
from credscore.extract.phrases import parse


@pytest.mark.parametrize(
    ("phrase", "kind", "name"),
    [
        ("Film studio Harrow Pictures", Kind.BODY, "Harrow Pictures"),
        ("mortgage lender Halden Building Society", Kind.BODY, "Halden Building Society"),
        ("Airline Norling Airways", Kind.BODY, "Norling Airways"),
        ("Toymaker Bimbo & Lark", Kind.BODY, "Bimbo & Lark"),
        ("Investment bank Brandt Brothers", Kind.BODY, "Brandt Brothers"),
        ("Broker Vantor Securities", Kind.BODY, "Vantor Securities"),
        ("Rival Vantor", Kind.BODY, "Vantor"),
        ("Rival Peter Holm", Kind.PERSON, "Peter Holm"),
        ("Rival candidate Peter Holm", Kind.PERSON, "Peter Holm"),
        ("Broker Peter Holm", Kind.PERSON, "Peter Holm"),
        ("Developer John Smith", Kind.PERSON, "John Smith"),
        ("Security firm boss Dana Krol", Kind.PERSON, "Dana Krol"),
        ("The Airline Pilots Association", Kind.BODY, "Airline Pilots Association"),
        ("Retailer Trade Association", Kind.BODY, "Retailer Trade Association"),
        ("the Company Law Commission", Kind.BODY, "Company Law Commission"),
        ("Business Secretary Ann Holm", Kind.PERSON, "Ann Holm"),
    ],
)
def test_firms_behind_their_trades(phrase: str, kind: Kind, name: str) -> None:
    """A trade written small, or with the capital of the sentence, is none of the name's words."""
    found = parse(phrase)
    assert (found.kind, found.name) == (kind, name)
