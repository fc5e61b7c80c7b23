"""Copy as it is found on the web: cities alone on a line, lost spaces, dates in brackets, asides that nothing closes."""

from __future__ import annotations

import pytest

from credscore.terms import SourcingType
from readings import claims


def _told(body: str) -> list[tuple[str | None, str]]:
    return [(claim.speaker, claim.assertion) for claim in claims(body)]


@pytest.mark.parametrize(
    "head",
    [
        "Lucknow:\n\n",
        "River bursts its banks\n\nNairobi:\n\n",
        "By Ann Lee\n\nLagos: ",
        "By ANI\n\nKOLKATA: ",
    ],
)
def test_a_city_above_a_report_passes_nothing_on(head: str) -> None:
    """A dateline alone on a line or below a byline is no outlet."""
    found = claims(
        f"{head}Rains destroyed 40 homes on Monday. The minister said the bridge would open in June."
    )
    assert [(claim.speaker, claim.via) for claim in found] == [(None, ()), ("minister", ())]


@pytest.mark.parametrize("label", ["Politico", "Radio Lime"])
def test_an_outlet_above_a_report_passes_it_on(label: str) -> None:
    """A line with an outlet's name is the source of what stands below."""
    found = claims(f"{label}:\n\nRains destroyed 40 homes on Monday. The river burst its banks at night.")
    assert {claim.sourcing_type for claim in found} == {SourcingType.MEDIA_REPORT}


def test_labels_of_several_outlets_stay_labels() -> None:
    """An unknown name is no city where another label follows."""
    found = claims("BeritaBuzz:\n\nRains destroyed 40 homes.\n\nSunline:\n\nThe bridge fell at noon.")
    assert [claim.speaker for claim in found] == ["BeritaBuzz", "Sunline"]


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (
            "Mayor Ann Lee said, “The rate went up to 29%.”Other items included a fine of 255 pounds, Lee said.",
            [
                ("Ann Lee", "The rate went up to 29%."),
                ("Ann Lee", "Other items included a fine of 255 pounds"),
            ],
        ),
        (
            'The keeper will leave Hull next week."It was a big club," Tom Reed said."The club has lost six games."',
            [
                (None, "The keeper will leave Hull next week."),
                ("Tom Reed", "It was a big club"),
                ("Tom Reed", "The club has lost six games."),
            ],
        ),
    ],
)
def test_quotations_glued_to_their_neighbours(body: str, told: list[tuple[str | None, str]]) -> None:
    """A quotation mark without its space opens or closes as its place among the others shows."""
    assert _told(body) == told


@pytest.mark.parametrize(
    ("body", "speaker"),
    [
        ("The Congress on Friday (August 1, 2025) asserted that two mills had closed.", "Congress"),
        ("The Labour Party on Monday (3 March) said two mills had closed.", "Labour Party"),
        ("Prime Minister Keir Lund on Thursday (May 31, 2025) said two mills had closed.", "Keir Lund"),
        ("The bank (Acme Trust) said two mills had closed.", "Acme Trust"),
    ],
)
def test_a_date_in_brackets_is_nobodys_name(body: str, speaker: str) -> None:
    """A day behind the subject, with its date in brackets, only tells when; a name in brackets names."""
    assert _told(body) == [(speaker, "Two mills had closed")]


@pytest.mark.parametrize(
    ("body", "speaker"),
    [
        ("“Two mills closed,” Dr. Karen Holt, a senior engineer at the Transport Institute in Leeds, England, who led the work, said in a statement.", "Karen Holt"),
        ("“Two mills closed,” Maria Lopez, a geologist from Santa Fe, New Mexico, who saw it, told the panel.", "Maria Lopez"),
        ("The head of the port in Leeds, Ann Lee, who led the work, said two mills closed.", "Ann Lee"),
        ("Mary Hart, who runs a shelter for stray dogs in Leeds said two mills closed.", "Mary Hart"),
        ("Jonathan Flint, who studies the history of salt at the University of Utah in Provo said: “Two mills closed.”", "Jonathan Flint"),
        ("Women who work in the mill say two mills closed.", "Women"),
    ],
)  # fmt: skip
def test_a_speaker_behind_his_aside(body: str, speaker: str) -> None:
    """Neither a place within an aside nor the object of a clause that no comma closes is who speaks."""
    assert [claim.speaker for claim in claims(body)] == [speaker]


@pytest.mark.parametrize(
    ("source", "speakers"),
    [
        ("Carol Lewis, professor of hydrology and a senior author on the study at Bath", ["Carol Lewis"]),
        ("Tom Reed, mayor of Hull and a former miner", ["Tom Reed"]),
        ("Mickey Hart, Vice President, Marketing and Customer Insights, Acme", ["Mickey Hart"]),
        ("Ann Lee, Director of Sales and Public Affairs at Acme", ["Ann Lee"]),
        ("Ann Lee and a colleague", ["Ann Lee", "colleague"]),
        ("Carol Lewis, mayor of Hull and a colleague", ["Carol Lewis", "colleague"]),
        ("Carol Lewis, Director of Oxfam and Tom Reed of Acme", ["Carol Lewis", "Tom Reed"]),
    ],
)
def test_one_person_of_two_posts(source: str, speakers: list[str]) -> None:
    """Two posts, or a post with two fields, are one person's; somebody else behind "and" speaks too."""
    assert [claim.speaker for claim in claims(f'"The dam is safe," said {source}.')] == speakers


@pytest.mark.parametrize(
    ("body", "speaker"),
    [
        ("The Central Bureau of Investigation raided 15 banks. The CBI has alleged that clerks took bribes.", "Central Bureau of Investigation"),
        ("Trade fell by a fifth in May. The CBI has alleged that clerks took bribes.", "Confederation of British Industry"),
    ],
)  # fmt: skip
def test_initials_of_what_the_text_spells_out(body: str, speaker: str) -> None:
    """Initials mean the body that the text spells out before, not a better known one elsewhere."""
    assert claims(body)[-1].speaker == speaker


@pytest.mark.parametrize(
    ("body", "assertion"),
    [
        ("His friend Tom Reed said Monday he was killed fighting in Hull.", "He was killed fighting in Hull"),
        ("Nurse Ann Lee said she had died at home.", "She had died at home"),
        ("The coach said he was later found dead in the lake.", "He was later found dead in the lake"),
        ("Nurse Ann Lee said she was shot in the leg.", "Ann Lee was shot in the leg"),
        ("The coach said he was nearly killed by a tram.", "The coach was nearly killed by a tram"),
    ],
)
def test_nobody_tells_of_his_own_death(body: str, assertion: str) -> None:
    """A pronoun of whom a death is told is not the speaker."""
    assert [claim.assertion for claim in claims(body)] == [assertion]


def test_they_go_on_with_their_own_sentence() -> None:
    """A plural pronoun behind "but" is the subject of its sentence, not the body that spoke before."""
    body = "The drone can fly far, according to Westco. Experts praised its speed, but they noted that jamming was hard."
    assert claims(body)[-1].speaker == "Experts"


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("Rosa Diaz had an operation to mend her heart, called a Ross procedure.", [None]),
        ("The army used a new missile, named Falcon, in the strike.", [None]),
        ("The bank closed in the wake of an alleged $2 billion fraud by two traders.", [None]),
        ("The council is determined to close the road.", [None]),
        ("The authors report that the same drug has been shown to cut deaths.", ["authors"]),
        ("The report that ten people died has been rejected by the army.", ["army"]),
    ],
)
def test_words_of_telling_that_tell_nothing(body: str, told: list[str | None]) -> None:
    """A name, an adjective and a resolve are no tellings; a verb that looks like a noun is one."""
    assert [claim.speaker for claim in claims(body)] == told


@pytest.mark.parametrize(
    ("body", "assertion"),
    [
        ("Officials said that to keep costs down, all tickets would be sold online.", "To keep costs down, all tickets would be sold online"),
        ("The mayor said that to save water, pools would be closed.", "To save water, pools would be closed"),
        ("The mayor promised to build a dam, a road and a mill.", "The mayor will build a dam, a road and a mill"),
        ("Tom Reed said that some of the genes they found are linked to sleep.", "Some of the genes they found are linked to sleep"),
        ("The letters she said were forged came from Hull.", "The letters were forged"),
        ("The men he said had robbed the shop in May were freed.", "The men had robbed the shop in May"),
    ],
)  # fmt: skip
def test_the_words_said_are_whole(body: str, assertion: str) -> None:
    """A purpose before its clause, and a clause inside the subject, leave what is said as it was meant."""
    assert [claim.assertion for claim in claims(body)] == [assertion]


def test_headings_glued_to_sentences() -> None:
    """A heading in capitals that lost its breaks is no part of the sentences around it."""
    body = "The mayor said the bridge was shut in May.UNION SAYS TEN MILLS LOST MONEY LAST YEARFormer mayor Ann Lee said the town lost 40 boats."
    told = [(claim.speaker, claim.speaker_role, claim.assertion) for claim in claims(body)]
    assert told == [
        ("mayor", "mayor", "The bridge was shut in May"),
        ("Ann Lee", "Former mayor", "The town lost 40 boats"),
    ]


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("U.S. climate envoy Joe Hill attends the conference in Hull, Nov. 12, 2021.(REUTERS/Yves Herman)“Now it’s thawing, and 40 boats are at risk,” he added.", ("Joe Hill", "Now it’s thawing, and 40 boats are at risk")),
        ("Farmers hold signs in Hull on Nov. 30, 2022.(AP Photo/Khalil Hamra, File)The Turkish government said ten mills were shut.", ("Turkish government", "Ten mills were shut")),
    ],
)  # fmt: skip
def test_credits_glued_to_sentences(body: str, told: tuple[str, str]) -> None:
    """The credit of a picture ends its caption, which is no claim."""
    assert [(claim.speaker, claim.assertion) for claim in claims(body)] == [told]
