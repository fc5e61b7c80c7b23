"""Short mentions are written out where their article leaves no doubt, and only there."""

from __future__ import annotations

from credscore.provenance import trace
from credscore.provenance.mentions import Mention, resolved

from .claims import claims

AGENCY = Mention("national disaster agency", None, None, "institution")
MAYOR = Mention("Ilie Barbu", "mayor of Lunca", "Lunca", "named_official")


def written(*mentions: Mention, article: str | None = "a") -> list[Mention]:
    """Resolve mentions of one article."""
    return resolved(list(mentions), [article] * len(mentions))


def test_a_bare_role_is_its_one_bearer() -> None:
    """The mayor is the mayor that the article names; with two mayors, or in no article, nobody."""
    bare = Mention("mayor", "mayor", None, "named_official")
    assert written(MAYOR, bare)[1] == MAYOR
    other = Mention("Ana Pop", "mayor of Galda", "Galda", "named_official")
    assert written(MAYOR, other, bare)[2] == bare
    assert written(MAYOR, bare, article=None)[1] == bare


def test_a_body_by_its_last_word() -> None:
    """An agency spokesman speaks for the one agency of the article, by its longest name."""
    spokesman = Mention("Dwi Hartono", "agency spokesman", "agency", "named_official")
    short = Mention("disaster agency", None, None, "institution")
    assert written(AGENCY, short, spokesman)[2].affiliation == "national disaster agency"
    rival = Mention("space agency", None, None, "institution")
    assert written(AGENCY, rival, spokesman)[2] == spokesman


def test_attendants_of_nobody_said() -> None:
    """An agent belongs to the one person whose coach speaks, to nobody where two have one."""
    coach = Mention("Ines Sorel’s coach", "Ines Sorel’s coach", "Ines Sorel", "named_official")
    agent = Mention("agent", "agent", None, "named_official")
    assert written(coach, agent)[1].affiliation == "Ines Sorel"
    lawyer = Mention("Pia Roth", "Jan Maes’s lawyer", "Jan Maes", "named_official")
    assert written(coach, lawyer, agent)[2].affiliation is None


def test_surnames_keep_their_introduction() -> None:
    """A bare surname has the role under which its bearer was introduced."""
    assert written(MAYOR, Mention("Barbu", None, None, "named_official"))[1].role == "mayor of Lunca"


def test_order_is_nothing() -> None:
    """The mentions of an article resolve alike in either order."""
    bare = Mention("mayor", "mayor", None, "named_official")
    assert written(bare, MAYOR)[0] == written(MAYOR, bare)[1]


def test_an_outlet_by_its_name_is_cited() -> None:
    """Whoever quotes a body that bears the name of an outlet cites that outlet, and it publishes its own word."""
    first = {"outlet": "Handelspost"}
    citing = {"outlet": "Beacon", "speaker": "Handelspost", "sourcing_type": "institution"}
    assert trace(claims({**first, "day": 1}, {**citing, "day": 2}))["origin_id"].nunique() == 1
    assert trace(claims({**first, "day": 2}, {**citing, "day": 1}))["origin_id"].nunique() == 1
