"""Reports that are denied, retracted or taken up again: whose word they are and what their denial says."""

from __future__ import annotations

import pytest

from credscore.extract import extract_claims
from credscore.extract.denied_objects import read_object
from credscore.models import Article


def _told(body: str) -> list[tuple[str | None, str, str, str]]:
    """Give speaker, type, polarity and assertion of each claim."""
    found = extract_claims(Article(article_id="a", outlet="Test Gazette", title="", body=body))
    return [(c.speaker, c.sourcing_type.value, c.polarity.value, c.assertion) for c in found]


DENIED = [
    ("The firm has rejected a report claiming that it had sold the data.", "The firm had sold the data"),
    ("The minister dismissed media reports suggesting he would resign.", "The minister would resign"),
    ("The club denied the story, which said the striker would leave.", "The striker would leave"),
    ("The mayor has laughed off a press report which suggested that the pier was shut.", "The pier was shut"),
    (
        "The army flatly denied on Monday a report by a newspaper detailing how tanks had alarmed the cabinet.",
        "Tanks had alarmed the cabinet",
    ),
]


@pytest.mark.parametrize(("body", "told"), DENIED)
def test_who_denies_a_report_denies_what_it_says(body: str, told: str) -> None:
    """The denier does not assert what the report claims."""
    assert [(polarity, text) for _, _, polarity, text in _told(body)] == [("denies", told)]


def test_the_one_whose_report_is_denied_says_it() -> None:
    """A named outlet's report stands beside its denial."""
    (denier, _, denies, _), (teller, _, affirms, _) = _told(
        "The firm denied a BBC report that claimed it had sold the data."
    )
    assert (denier, denies, teller, affirms) == ("firm", "denies", "BBC", "affirms")


def test_who_wants_a_report_retracted_denies_it() -> None:
    """The one who is to retract it has told it."""
    body = "Orbix CEO Tom Halvorsen called for Reuters to retract a report claiming that spies smuggled chips into a server."
    told = "Spies smuggled chips into a server"
    assert [(s, p, t) for s, _, p, t in _told(body)] == [
        ("Tom Halvorsen", "denies", told),
        ("Reuters", "affirms", told),
    ]


def test_who_passes_a_report_on_denies_nothing() -> None:
    """Only a denial or a demand to retract denies."""
    assert [p for _, _, p, _ in _told("The mayor shared a report claiming that the bridge was closed.")] == [
        "affirms"
    ]


REPORTS = [
    ("Reuters reported that Orbix had sold data. The report said the sale took place in May.", "Reuters"),
    ("A CNN report said that Orbix had sold data. The report also said the sale took place in May.", "CNN"),
    ("The story posted Thursday on CNN's website said the sale took place in May.", "CNN"),
    ("Referring to a published report in The Guardian newspaper, he shrugged. The report said the sale took place in May.", "The Guardian"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "outlet"), REPORTS)
def test_an_outlets_report_is_the_outlets_word(body: str, outlet: str) -> None:
    """It is no record that the outlet only holds."""
    speaker, kind, _, _ = next(row for row in _told(body) if "took place" in row[3])
    assert (speaker, kind) == (outlet, "media_report")


RECORDS = [
    "An inquiry into the fire published its report on Monday, Reuters reported. The report said the alarm had failed.",
    "The fire killed 12 people, the BBC reported. Investigators released a 40-page report in May. The report found that the alarm had failed.",
    "The ministry's annual report was leaked to Reuters. The report says the alarm had failed.",
]  # fmt: skip


@pytest.mark.parametrize("body", RECORDS)
def test_an_offices_report_stays_a_record(body: str) -> None:
    """Also where an outlet tells of it."""
    assert next(kind for _, kind, _, text in _told(body) if "alarm" in text) == "document"


def test_all_and_both_are_adverbs_behind_have() -> None:
    """Those who "have all denied" speak themselves."""
    assert _told("The unions have all denied the claim.")[0][0] == "unions"
    assert _told("Both companies have outright rejected the report.")[0][0] == "companies"


def test_no_owner_of_the_pages_behind_the_verb() -> None:
    """The one about whom rumours are denied does not tell them."""
    told = _told(
        "In May, Dalen's Facebook page denied internet rumours that she had died after suffering a stroke."
    )
    assert [(polarity, text) for _, _, polarity, text in told] == [
        ("denies", "She had died after suffering a stroke")
    ]


def test_no_reason_to_doubt_is_no_denial() -> None:
    """Two nots make a yes."""
    assert (
        _told("The speaker, Rolf Denk, said there is no reason to dispute the toll of 300.")[0][2]
        == "affirms"
    )


def test_a_denial_behind_its_occasion() -> None:
    """What a paper said before the comma is denied behind it."""
    told = _told("After a newspaper said that the leader was ill, the ministry denied it.")
    assert [(s, p) for s, _, p, _ in told] == [("newspaper", "affirms"), ("ministry", "denies")]


def test_the_owner_of_a_claim_is_read() -> None:
    """A possessive before the noun is no verb, and its claim is meant alone."""
    assert read_object("the union's claim false")[:1] == ("claim",)
    assert (read_object("Veldora’s claims of strikes").owner, read_object("it's a hoax").kind) == (
        "Veldora",
        "pronoun",
    )
    body = (
        "Veldora said on Monday that it had destroyed six camps. The raid killed 12 people, the BBC reported.\n\n"
        '"Veldora\'s claims of strikes are baseless," army spokesman Asim Bajar said.'
    )
    assert _told(body)[-1][3] == "It is not true that Veldora had destroyed six camps"


def test_nobody_denies_a_denial_unless_he_names_it() -> None:
    """A verdict on the rumour is none on its denial."""
    body = (
        'The raid was a "surgical strike", Veldora said. There was no surgical strike, the border office said.\n\n'
        "Asim Bajar said the notion of a surgical strike was false."
    )
    assert not any("not true that there was no" in text for *_, text in _told(body))
    assert _told("The union says no deal was signed. The company called the union's claim false.")[-1][3] == (
        "It is not true that no deal was signed"
    )


NAMED = [
    ('"Absolutely baseless," Defence Minister A K Mandelo told reporters.', "A K Mandelo", "Defence Minister"),
    ("Former army chief General (retd.) K.L. Sandor said the army would stay.", "K.L. Sandor", "Former army chief General"),
    ("San Juan Mayor Carmen Ferrán said the bridge was shut.", "Carmen Ferrán", "San Juan Mayor"),
    ("Senator J.D. Marrow said the bill was dead.", "J.D. Marrow", "Senator"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "name", "role"), NAMED)
def test_initials_and_brackets_in_names(body: str, name: str, role: str) -> None:
    """An initial is no article, and a retired rank leads its name."""
    claim = extract_claims(Article(article_id="a", outlet="Test Gazette", title="", body=body))[0]
    assert (claim.speaker, claim.speaker_role) == (name, role)


def test_initials_of_places_and_articles() -> None:
    """ "A US official" is one, and "U.S. Steel" is nobody's name."""
    assert _told("A US official said the plan was dead.")[0][1] == "anonymous_official"
    assert _told("U.S. Steel said the plan was dead.")[0][1] == "institution"


def test_the_quotation_behind_a_denials_colon_is_the_deniers() -> None:
    """He denies what stands before the colon and says what stands behind it."""
    told = _told('The firm denied the claims: "We have sold nothing."')
    assert [(polarity, text) for _, _, polarity, text in told] == [
        ("denies", "The claims are not true"),
        ("denies", "The firm has sold nothing."),
    ]
    told = _told('The agent denied the report: "She is fine," he said.')
    assert told[-1][2:] == ("affirms", "She is fine")


CARRIED = [
    ('"The plan is dead," the mayor said in a statement cited by Reuters.', "mayor", "Reuters"),
    ("The plan is dead, the ministry said in remarks quoted by the BBC.", "ministry", "BBC"),
]


@pytest.mark.parametrize(("body", "speaker", "carrier"), CARRIED)
def test_a_statement_cited_by_an_outlet(body: str, speaker: str, carrier: str) -> None:
    """Whoever made it speaks, through the outlet."""
    claim = extract_claims(Article(article_id="a", outlet="Test Gazette", title="", body=body))[0]
    assert (claim.speaker, claim.via, claim.assertion) == (speaker, (carrier,), "The plan is dead")


def test_headings_of_fact_checks_pass_nothing_on() -> None:
    """The line "Fact check:" names no outlet."""
    body = "A video shows a rocket.\n\nFact check:\n\nThe rocket was pasted into the video, forensics experts said."
    found = extract_claims(Article(article_id="a", outlet="Test Gazette", title="", body=body))
    assert found[-1].via == ()


@pytest.mark.parametrize(
    "body",
    ["He left (retired).", "Gen (ret", "(retd) x said so.", "Lt Gen (Retd) A B Roe (retd) said (retd)"],
)
def test_brackets_without_a_name(body: str) -> None:
    """A bracket at an edge is left alone."""
    extract_claims(Article(article_id="a", outlet="Test Gazette", title="", body=body))


def test_what_the_writer_says_of_rumours_is_not_denied() -> None:
    """A denial means the rumour, not the sentence that tells how it spread."""
    body = (
        "The Daily Lantern claimed that the singer had died.\n\nThe hoax spread on Monday night. "
        "Her agent denied the rumour."
    )
    assert _told(body)[-1][3] == "It is not true that the singer had died"
