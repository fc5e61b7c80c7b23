"""What a short mention means is looked for in all topics that articles have told of together."""

from __future__ import annotations

import pytest

from credscore.provenance import trace
from credscore.provenance.affairs import Affairs
from credscore.provenance.agents import agent_of

from .claims import claims

OFFICE = {"sourcing_type": "named_official"}
BODY = {"sourcing_type": "institution"}
DEPUTY = {**OFFICE, "speaker": "Ada Quist", "speaker_role": "deputy director"}


def test_an_article_makes_its_topics_one_affair() -> None:
    """The bare commission of a third topic is the one named in the first, by way of an article on both."""
    named = {**BODY, "speaker": "Fisheries Commission", "topic_id": "t1"}
    both = {**BODY, "speaker": "port of Esk", "topic_id": "t1", "article_id": "x", "day": 1}
    bare = {**BODY, "speaker": "commission", "topic_id": "t2"}
    linked = trace(claims(named, both, {**both, "topic_id": "t2"}, bare))["origin_id"]
    assert linked[0] == linked[3]
    apart = trace(claims(named, both, bare))["origin_id"]
    assert apart[0] != apart[2]


def test_two_of_one_kind_leave_the_noun_alone() -> None:
    """Where two commissions have spoken, the commission is neither."""
    named = [{**BODY, "speaker": name} for name in ("Fisheries Commission", "Heritage Commission")]
    assert trace(claims(*named, {**BODY, "speaker": "commission"}))["origin_id"].nunique() == 3


def test_a_body_goes_by_what_it_is_said_to_be() -> None:
    """An acronym introduced as a regulator is the regulator afterwards."""
    named = {**BODY, "speaker": "QFSA", "speaker_role": "food regulator"}
    assert trace(claims(named, {**BODY, "speaker": "regulator"}))["origin_id"].nunique() == 1


def test_a_later_link_changes_nothing_that_was_decided() -> None:
    """An article that joins two affairs joins no origins of before."""
    rows = [
        {**BODY, "speaker": "commission", "topic_id": "t2"},
        {**BODY, "speaker": "Fisheries Commission", "topic_id": "t1"},
        {"topic_id": "t1", "article_id": "x", "day": 3},
        {"topic_id": "t2", "article_id": "x", "day": 3},
    ]
    frame = claims(*rows)
    assert trace(frame)["origin_id"][:2].tolist() == trace(frame.head(2))["origin_id"].tolist()


def test_who_is_known_in_both_affairs_stays_who_he_is() -> None:
    """Affairs that become one keep whom they know."""
    affairs = Affairs()
    guard = agent_of("Norwegian Coast Guard", None, None, "institution")
    before = affairs.origin("a", guard)
    person = agent_of("Liv Moe", "coast guard captain", "Norwegian Coast Guard", "named_official")
    assert affairs.origin("b", person) == before
    affairs.link(["a", "b"])
    assert affairs.origin("b", agent_of("Liv Moe", None, None, "named_official")) == before
    assert affairs.of("a") is affairs.of("b") is not affairs.of("c")


def test_towns_speak_by_their_mayor() -> None:
    """The town hall, the mayor and the city of X are one; two cities are two."""
    rows = [
        {**BODY, "speaker": "City hall"},
        {**OFFICE, "speaker": "Edda Rink", "speaker_role": "mayor"},
        {**BODY, "speaker": "city of Varde", "affiliation": "Varde"},
    ]
    assert trace(claims(*rows))["origin_id"].nunique() == 1
    other = {**BODY, "speaker": "city of Aabenraa", "affiliation": "Aabenraa"}
    assert trace(claims(rows[2], other))["origin_id"].nunique() == 2


@pytest.mark.parametrize(
    ("local", "bare"),
    [("Esk Valley police", "police"), ("mayor of Lom", "mayor"), ("Esk Valley fire service", "fire service")],
)
def test_a_local_office_is_the_bare_one(local: str, bare: str) -> None:
    """The police are the valley's where no others have spoken."""
    rows = [{**BODY, "speaker": local}, {**BODY, "speaker": bare}]
    assert trace(claims(*rows))["origin_id"].nunique() == 1
    other = {**BODY, "speaker": local.replace("Esk Valley", "Norham").replace("Lom", "Rask")}
    assert trace(claims(rows[0], other, rows[1]))["origin_id"].nunique() == 3


def test_envoys_of_nobody_said_are_two() -> None:
    """An ambassador of no country that is said does not speak for whatever foreign ministry there is."""
    rows = [
        {**OFFICE, "speaker": "Bo Lind", "speaker_role": "Ambassador"},
        {**BODY, "speaker": "foreign ministry"},
    ]
    assert trace(claims(*rows))["origin_id"].nunique() == 2


def test_an_army_is_not_its_government() -> None:
    """Chad's army speaks for itself, with its staff, on Chad's side."""
    traced = trace(
        claims(
            {**BODY, "speaker": "Chad’s army", "affiliation": "Chad"},
            {**BODY, "speaker": "General Staff", "affiliation": "Chad"},
            {**BODY, "speaker": "Chad", "affiliation": "Chad", "article_id": "b"},
        )
    )
    assert traced["origin_id"][0] == traced["origin_id"][1] != traced["origin_id"][2]
    assert set(traced["side"]) == {"Chad"}


def test_a_president_is_not_the_government() -> None:
    """They are on one side, and two."""
    rows = [
        {**OFFICE, "speaker": "Ana Reyes", "speaker_role": "President", "affiliation": "Peru"},
        {**OFFICE, "speaker": "Luz Ortega", "speaker_role": "Prime Minister", "affiliation": "Peru"},
        {**BODY, "speaker": "Peru's presidency"},
    ]
    first, second, third = trace(claims(*rows))["origin_id"]
    assert first == third != second


def test_surnames_of_several_words() -> None:
    """De Graaf is Ilse de Graaf; Graaf alone too."""
    rows = [{**OFFICE, "speaker": name} for name in ("Ilse de Graaf", "De Graaf", "Ilse de Boer")]
    first, second, third = trace(claims(*rows))["origin_id"]
    assert first == second != third


def test_an_apposition_is_no_part_of_the_name() -> None:
    """The mining regulator Osigem is Osigem."""
    rows = [{**BODY, "speaker": name} for name in ("Kvantum", "broker Kvantum", "power company Kvantum")]
    assert trace(claims(*rows))["origin_id"].nunique() == 1


def test_the_ministry_of_another_article_is_anyones() -> None:
    """States have many ministries: a bare one is not the one named elsewhere."""
    rows = [{**BODY, "speaker": "Ministry of Fisheries"}, {**BODY, "speaker": "ministry"}]
    assert trace(claims(*rows))["origin_id"].nunique() == 2
