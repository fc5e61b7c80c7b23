"""Posts, papers and lawyers that an article leaves to its reader: whose they are, and whose they are not."""

from __future__ import annotations

from typing import Any

import pytest

from credscore.models import Article
from credscore.provenance import trace
from credscore.provenance.bodies import body_of, holder_noun
from credscore.provenance.clients import client_before
from credscore.provenance.mentions import Mention, resolved
from credscore.provenance.papers import with_owners

from .claims import claims

BODY = {"sourcing_type": "institution"}
PERSON = {"sourcing_type": "named_official"}


def origins(*rows: dict[str, Any]) -> list[str]:
    """Trace rows of one affair, an article each."""
    return trace(claims(*rows))["origin_id"].tolist()


def last(*mentions: Mention) -> Mention:
    """Resolve the mentions of one article and give the last."""
    return resolved(list(mentions), ["a"] * len(mentions))[-1]


@pytest.mark.parametrize(
    ("role", "noun"),
    [
        ("institute’s director", "institute"),
        ("museum curator", "museum"),
        ("chair of the committee", "committee"),
        ("University rector", "university"),
        ("director", ""),
        ("Acme director", ""),
        ("bus driver", ""),
        ("head of the night shift", ""),
    ],
)
def test_the_noun_by_which_a_posts_body_goes(role: str, noun: str) -> None:
    """It stands before the post or after "of the"; a name or a trade is none."""
    assert holder_noun(role) == noun


def test_a_post_joins_the_one_body_of_its_kind() -> None:
    """The institute's director speaks for the one institute of the affair, and for himself where there are two."""
    institute = {**BODY, "speaker": "Kelmar Seismic Institute"}
    director = {**PERSON, "speaker": "Ines Falk", "speaker_role": "institute’s director"}
    one, two = origins(institute, director)
    assert one == two
    other = {**BODY, "speaker": "Norra Institute"}
    first, second, person = origins(institute, other, director)
    assert person not in (first, second)


def test_a_body_that_bears_its_noun_has_it_in_its_name() -> None:
    """A county coroner does not speak for the pump maker heard before; its works manager does."""
    maker = Mention("Hydrolund", None, None, "institution")
    text = "Hydrolund had serviced the pumps. "
    coroner, manager = (
        resolved([maker, Mention("Ada Holm", role, None, "named_official")], ["a", "a"], lambda _: text)[1]
        for role in ("county coroner", "manager")
    )
    assert coroner.affiliation is None
    assert manager.affiliation == "Hydrolund"


def test_an_unnamed_spokeswoman_is_of_the_body_told_of() -> None:
    """Not of the one heard before it; where the text is not at hand, of that one."""
    heard = Mention("Lumen Energy", None, None, "institution")
    voice = Mention("spokeswoman", "spokeswoman", None, "institution")
    assert last(heard, voice).speaker == "Lumen Energy"
    text = "Lumen Energy said so. The public prosecutor's office has opened an inquiry, a "
    assert resolved([heard, voice], ["a", "a"], lambda _: text)[1].affiliation == "prosecutor's office"


def test_the_ministry_is_its_ministers() -> None:
    """In an article that names one minister "the ministry" is his; where it names two, nobody knows."""
    minister = Mention("Olli Ranta", "Fisheries Minister", None, "named_official")
    bare = Mention("ministry", None, "ministry", "institution")
    assert last(minister, bare).speaker == "Fisheries Ministry"
    other = Mention("Eeva Salo", "Culture Minister", None, "named_official")
    assert last(minister, other, bare) == bare
    premier = Mention("Jan Moe", "Prime Minister", None, "named_official")
    assert last(premier, bare) == bare


def paper(name: str) -> Mention:
    """A record of nobody said."""
    return Mention(name, None, None, "document")


def test_rulings_and_charges_are_of_who_makes_them() -> None:
    """A judgment is its judge's court's, an indictment the prosecution's, a ruling the council's that was heard."""
    judge = Mention("Ada Holm", "High Court judge", None, "named_official")
    council = Mention("Disciplinary Council", None, None, "institution")
    prosecutor = Mention("Ben Roy", "state prosecutor", None, "named_official")
    firm = Mention("Nordlina", None, None, "institution")
    assert with_owners([judge, firm, paper("judgment")])[2].affiliation == "High Court judge"
    assert with_owners([prosecutor, firm, paper("indictment")])[2].affiliation == "state prosecutor"
    assert with_owners([council, paper("40-page ruling")])[1].affiliation == "Disciplinary Council"
    assert with_owners([firm, paper("ruling")])[1].affiliation is None
    assert with_owners([firm, paper("indictment")])[1].affiliation is None


@pytest.mark.parametrize(
    ("before", "client"),
    [
        ("Paul Maas denies the charge. His lawyer, ", "Paul Maas"),
        ("Owner Paul Maas, 61, was held on Friday. He will not appeal, said his barrister ", "Paul Maas"),
        ("Maas will appeal, according to his ", "Maas"),
        ("Northgate will contest the fine, said its lawyer, ", "Northgate"),
        ("Paul Maas denies the charge. A lawyer, ", None),
        ("It rained on Tuesday. His lawyer, ", None),
        ("The Supreme Court sat on Friday, said his ", None),
    ],
)
def test_the_client_is_who_the_text_is_about(before: str, client: str | None) -> None:
    """Only behind "his", "her" or "its", and never a day, an office or a word that opens a sentence."""
    assert client_before(before) == client


def test_a_judge_is_nobodys_client() -> None:
    """Who judges or charges is passed over."""
    told = "Paul Maas was heard. Prosecutor Ada Holm asked for a year. His lawyer, "
    assert client_before(told, {"holm"}) == "Paul Maas"


def test_a_lawyer_and_his_client_are_one() -> None:
    """Across articles, where the client speaks for himself; two bare lawyers of two people are two."""
    body = "Paul Maas denies the charge. His lawyer said the cellar was locked."
    rows = [
        {"speaker": "Paul Maas", "sourcing_type": "eyewitness"},
        {"speaker": "lawyer", "speaker_role": "lawyer", **PERSON, "sentence": body[29:], "article_id": "b"},
    ]
    frame = claims(*rows)
    frame["start"] = [0, 29]
    articles = [Article(article_id="b", body=body)]
    assert trace(frame, articles)["origin_id"].nunique() == 1
    assert trace(frame)["origin_id"].nunique() == 2


def test_initials_are_the_body_that_they_are_of() -> None:
    """Whichever is named first; not where two bodies have them."""
    full, short = {**BODY, "speaker": "Northern Harbour Workers Alliance"}, {**BODY, "speaker": "NHWA"}
    assert len(set(origins(full, short))) == len(set(origins(short, full))) == 1
    other = {**BODY, "speaker": "National Hotel Women Association"}
    assert len(set(origins(full, other, short))) == 3
    assert len(set(origins(full, {**BODY, "speaker": "NHW"}))) == 2


def test_who_rules_a_body_says_nothing_of_where_it_is() -> None:
    """A rebel-run health ministry is the health ministry; a town's police are the town's."""
    assert body_of("rebel-run Health Ministry").key == body_of("health ministry").key
    assert body_of("Southmere Police").key != body_of("police").key


def test_the_presidency_of_the_republic_is_the_presidency() -> None:
    """And not one of a club."""
    assert body_of("Presidency of the Republic").key == body_of("Presidency").key
    assert body_of("Presidency of Rowing Club Linden").key != body_of("Presidency").key


def test_an_outlet_and_its_unnamed_source_count_once() -> None:
    """Whether it is cited with its source or without, in either order; another outlet's source is another."""
    bare = {"speaker": "Beacon", "sourcing_type": "media_report"}
    full = {"speaker": "people familiar with it", "sourcing_type": "anonymous_source", "via": ("Beacon",)}
    assert len(set(origins(bare, full))) == len(set(origins(full, bare))) == 1
    assert len(set(origins(bare, {**full, "via": ("Herald",)}))) == 2
    assert len(set(origins(bare, {**full, "assertion_id": "a2"}))) == 2


def test_what_a_body_publishes_itself_is_that_bodys() -> None:
    """Its own site counts with what others have from it; another outlet's own voice does not."""
    told = {**BODY, "speaker": "World Rowing Council"}
    site = {"outlet": "World Rowing Council", "speaker": None}
    assert len(set(origins(told, site))) == 1
    assert len(set(origins(told, {"outlet": "Beacon"}))) == 2


def test_a_reporter_without_a_name_is_the_outlet() -> None:
    """What an outlet saw itself counts with what it says."""
    saw = {"outlet": "Beacon", "sourcing_type": "eyewitness"}
    assert len(set(origins(saw, {"outlet": "Beacon", "assertion_id": "a2"}))) == 1
    assert len(set(origins(saw, {"outlet": "Herald"}))) == 2
