"""Records, unnamed sources, states and bare posts are read off their whole article."""

from __future__ import annotations

import pytest

from credscore.models import Article
from credscore.provenance import trace
from credscore.provenance.heard import attended, subjects_before
from credscore.provenance.mentions import Mention
from credscore.provenance.papers import with_owners
from credscore.provenance.states import with_offices
from credscore.provenance.unnamed import with_antecedents

from .claims import claims

BOARD = Mention("Rail Safety Board", None, None, "institution")
COURT = Mention("Constitutional Court", "court", None, "institution")


def paper(speaker: str) -> Mention:
    """A record of nobody said."""
    return Mention(speaker, None, None, "document")


def unnamed(speaker: str, sourcing: str = "anonymous_source") -> Mention:
    """A source without a name."""
    return Mention(speaker, None, None, sourcing)


@pytest.mark.parametrize("name", ["report", "final report", "60-page report", "minutes", "findings"])
def test_a_report_is_of_the_body_heard_before(name: str) -> None:
    """What is put out to be heard is its maker's; with nobody heard it stands alone."""
    assert with_owners([BOARD, paper(name)])[1].affiliation == "Rail Safety Board"
    assert with_owners([paper(name), BOARD])[0].affiliation is None


@pytest.mark.parametrize("name", ["contract", "inspection report", "annual report", "e-mail", "photo"])
def test_what_lies_in_a_file_is_a_record_of_its_own(name: str) -> None:
    """A contract that the outlet read is not the last speaker's word."""
    assert with_owners([BOARD, paper(name)])[1].affiliation is None


@pytest.mark.parametrize("name", ["ruling", "60-page judgment", "verdict"])
def test_a_ruling_is_a_courts(name: str) -> None:
    """Of the court heard before, whoever spoke between."""
    assert with_owners([COURT, BOARD, paper(name)])[2].affiliation == "Constitutional Court"
    assert with_owners([BOARD, paper(name)])[1].affiliation is None


def test_a_bare_record_is_the_fuller_one() -> None:
    """The memo is the internal memo of its article; beside two memos it is neither."""
    assert with_owners([paper("internal memo"), paper("memo")])[1].speaker == "internal memo"
    assert with_owners([paper("letter"), paper("leaked letter")])[0].speaker == "leaked letter"
    two = [paper("internal memo"), paper("cabinet memo"), paper("memo")]
    assert with_owners(two)[2].speaker == "memo"


def test_inspectors_are_those_of_the_body_heard() -> None:
    """Nobody heard, nobody's."""
    staff = Mention("inspectors", "inspectors", None, "institution")
    assert with_owners([BOARD, staff])[1].speaker == "Rail Safety Board"
    assert with_owners([staff])[0].speaker == "inspectors"


def test_a_bare_word_for_a_source_is_the_one_heard_before() -> None:
    """The man is the porter, the people are the former clerks; another teller's man is another."""
    told = [unnamed("night porter"), unnamed("former clerks"), unnamed("man"), unnamed("people")]
    found = with_antecedents(told, [()] * 4)
    assert [one.speaker for one in found[2:]] == ["night porter", "former clerks"]
    apart = with_antecedents([unnamed("night porter"), unnamed("man")], [("Beacon",), ()])
    assert apart[1].speaker == "man"
    named = Mention("Ada Quist", None, None, "eyewitness")
    assert with_antecedents([named, unnamed("woman")], [()] * 2)[1].speaker == "woman"


def test_what_a_source_is_close_to_tells_it_apart() -> None:
    """Insiders of an industry are not a source close to the inquiry; people who know are the people."""
    rows = [
        {"speaker": "industry insiders", "sourcing_type": "anonymous_source"},
        {"speaker": "source close to the inquiry", "sourcing_type": "anonymous_source"},
    ]
    assert trace(claims(*({**row, "outlet": "Comet"} for row in rows)))["origin_id"].nunique() == 2
    same = [
        {"speaker": name, "sourcing_type": "anonymous_source", "outlet": "Comet", "day": day}
        for day, name in enumerate(["people with direct knowledge of the matter", "two people briefed on it"])
    ]
    assert trace(claims(*same))["origin_id"].nunique() == 1


def test_a_state_speaks_by_the_one_office_heard() -> None:
    """Oslo and its foreign ministry are one in an article that hears no other office of Norway."""
    oslo = Mention("Norway", None, "Norway", "institution")
    ministry = Mention("Norwegian foreign ministry", None, "Norway", "institution")
    army = Mention("Norwegian defence ministry", None, "Norway", "institution")
    assert with_offices([oslo, ministry])[0].speaker == "Norway's foreign ministry"
    assert with_offices([oslo, ministry, army])[0] == oslo
    assert with_offices([oslo])[0] == oslo


def test_an_office_of_no_state_said_is_of_the_one_heard() -> None:
    """With two states, or before the state is named, it stays open."""
    norway = Mention("Norway", None, "Norway", "institution")
    sweden = Mention("Sweden", None, "Sweden", "institution")
    spokesman = Mention("Bo Lind", "foreign ministry spokesman", "foreign ministry", "named_official")
    assert with_offices([norway, spokesman])[1].affiliation == "Norway's foreign ministry"
    assert with_offices([norway, sweden, spokesman])[2] == spokesman
    assert with_offices([spokesman, norway])[0] == spokesman


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("The Harbour Police Union met. Kranbau AG, on the contrary, agreed: ", ["Kranbau AG"]),
        ("Kranbau AG agreed. Rain fell on the town, ", ["Kranbau AG"]),
        ("The border guard counted 900 people, ", ["border guard"]),
        ("But the National Weather Service warned of ice. It is cold, its ", ["National Weather Service"]),
        ("He met the Rail Safety Board. ", []),
        ("Head of State and wife arrived. ", []),
    ],
)
def test_the_body_of_which_a_sentence_tells(text: str, bodies: list[str]) -> None:
    """Bodies count where a sentence begins with them, not wherever they are named."""
    assert subjects_before(text, ["Kranbau AG"])[: max(len(bodies), 1)] == bodies


def test_somebodys_own_manager() -> None:
    """His agent is no post of the club named before."""
    assert attended("The club agreed. His long-time agent, ")
    assert not attended("The club agreed. Its long-time chairman, ")


def _posted(body: str, post: str, name: str) -> list[str]:
    """Trace a statement by the clinic and one by somebody in a bare post, with the article's text."""
    rows = [
        {"speaker": "Clinic of Esk", "sourcing_type": "institution", "start": 0},
        {"speaker": name, "speaker_role": post, "sourcing_type": "named_official", "start": body.index("\n")},
        {"speaker": "Federal Narcotics Office", "sourcing_type": "institution", "article_id": "other"},
    ]
    frame = claims(*({"article_id": "one", "sentence": "", **row} for row in rows))
    frame.loc[1, "sentence"] = body[body.index("\n") + 1 :]
    return trace(frame, [Article(article_id="one", body=body)])["origin_id"].tolist()


def test_a_bare_post_is_of_the_body_of_its_sentence() -> None:
    """Not of whoever spoke last; where the sentence is somebody's own, of nobody's."""
    office = "Clinic of Esk regretted it.\nThe Federal Narcotics Office found pills, its deputy director Ada Quist said."
    clinic, person, narcotics = _posted(office, "deputy director", "Ada Quist")
    assert person == narcotics != clinic
    own = "Clinic of Esk regretted it.\nHer manager, Ada Quist, said the singer slept."
    clinic, person, _ = _posted(own, "manager", "Ada Quist")
    assert person != clinic
    none = "Clinic of Esk regretted it.\nPills were found, medical director Ada Quist said."
    clinic, person, _ = _posted(none, "medical director", "Ada Quist")
    assert person == clinic


def test_an_owner_is_no_ministrys() -> None:
    """A business post passes over offices of a state."""
    text = "Clinic of Esk regretted it.\nThe health ministry was told, chief executive Ada Quist said."
    clinic, person, _ = _posted(text, "chief executive", "Ada Quist")
    assert person == clinic


def test_a_record_passed_on_is_that_of_its_holder() -> None:
    """E-mails that a second paper has from the first are the first paper's e-mails."""
    rows = [
        {"outlet": "Beacon", "speaker": "internal e-mails", "sourcing_type": "document"},
        {"outlet": "Comet", "speaker": "internal e-mails", "sourcing_type": "document", "via": ("Beacon",)},
        {"outlet": "Argus", "speaker": "internal e-mails", "sourcing_type": "document", "topic_id": "t2"},
    ]
    first, second, third = trace(claims(*rows))["origin_id"]
    assert first == second != third


def test_a_countrys_exchange_is_not_its_government() -> None:
    """A record of a body of a country is that body's."""
    rows = [
        {"speaker": "Oslo Exchange", "affiliation": "Norway", "sourcing_type": "document"},
        {"speaker": "Norway", "affiliation": "Norway", "sourcing_type": "institution"},
    ]
    assert trace(claims(*rows))["origin_id"].nunique() == 2


def test_what_an_outlet_has_from_its_source_goes_on() -> None:
    """An outlet cited on right after its unnamed source was heard tells what that source told it."""
    source = {"speaker": "lawyer", "sourcing_type": "anonymous_source", "via": ("Beacon",)}
    cited = {"speaker": "Beacon", "sourcing_type": "media_report", "assertion_id": "a2"}
    between = {"speaker": "Ada Quist", "sourcing_type": "named_expert", "assertion_id": "a3"}
    at_once = trace(claims(*({**row, "outlet": "Comet"} for row in (source, cited))))
    assert at_once["origin_id"].nunique() == 1
    assert at_once["relays"].tolist() == [1, 1]
    later = trace(claims(*({**row, "outlet": "Comet"} for row in (source, between, cited))))
    assert later["origin_id"].nunique() == 3


@pytest.mark.parametrize("speaker", [" ", "of", "—", "’s", "the of the"])
def test_names_of_nothing(speaker: str) -> None:
    """Whatever extraction takes for a name is read."""
    for kind in ("document", "anonymous_source", "institution", "named_official"):
        row = {"speaker": speaker, "speaker_role": speaker, "affiliation": speaker, "sourcing_type": kind}
        twice = claims(row, {**row, "affiliation": None}, {**row, "article_id": "Outlet 0"})
        assert trace(twice)["origin_id"].notna().all()


@pytest.mark.parametrize("name", ["internal report", "leaked accounts", "e-mails", "slides"])
def test_what_was_not_meant_to_be_read_is_not_its_makers_word(name: str) -> None:
    """A leaked record of a firm is a record, whatever the firm says of it; its published results are its own."""
    firm = {"speaker": "Kranbau AG", "sourcing_type": "institution"}
    record = {"speaker": name, "affiliation": "Kranbau AG", "sourcing_type": "document"}
    assert trace(claims(firm, record))["origin_id"].nunique() == 2
    assert trace(claims(firm, {**record, "speaker": "results"}))["origin_id"].nunique() == 1
