"""What long articles of the press do: talks with other outlets, posts set in, asides of writers, things that are only named."""

from __future__ import annotations

import pytest

from readings import claims, of


@pytest.mark.parametrize(
    ("body", "via"),
    [
        ("At a round-table interview Tuesday with Bloomberg Politics, Senator Ellen Marsh said 40 clinics had closed.", ("Bloomberg",)),
        ("Senator Ellen Marsh said in an interview on Thursday with the Straits Times that 40 clinics had closed.", ("The Straits Times",)),
        ("Senator Ellen Marsh acknowledged in a CNN interview that 40 clinics had closed.", ("CNN",)),
        ('Senator Ellen Marsh said on "Fox News Sunday" that 40 clinics had closed.', ("Fox News",)),
        ('Speaking to the "Today" show, Senator Ellen Marsh said 40 clinics had closed.', ("Today",)),
        ("Senator Ellen Marsh sat down with the Financial Times. The minister, Ann Roe, wrote that 40 clinics had closed.", ("Financial Times",)),
        ("The AP reported that, according to an analysis of her diary, 40 clinics had closed.", ("Associated Press",)),
        ("Senator Ellen Marsh met editors of the Financial Times. She said 40 clinics had closed.", ()),
        ("Senator Ellen Marsh said that 40 clinics had closed.", ()),
    ],
)  # fmt: skip
def test_a_talk_with_an_outlet_passes_on_what_was_said(body: str, via: tuple[str, ...]) -> None:
    """However the talk is worded, the outlet is the relay; one who merely meets its editors has none."""
    assert of(claims(body), "clinics had closed").via == via


@pytest.mark.parametrize(
    ("body", "via"),
    [
        ("The mayor, Ann Roe, told CNN that the pit was shut. The mine will close for 40 days, she said.", ("CNN",)),
        ("“The pit is shut,” the mayor, Ann Roe, said in an interview with CNN. “The mine will close for 40 days.”", ("CNN",)),
        ("The mayor, Ann Roe, was asked on CNN about the pit. “The mine will close for 40 days,” she said.", ("CNN",)),
        ("The mayor, Ann Roe, told CNN that the pit was shut. She told a rally that the mine will close for 40 days.", ()),
        ("The mayor, Ann Roe, told CNN that the pit was shut. In a statement she said the mine will close for 40 days.", ()),
        ("The mayor, Ann Roe, told CNN that the pit was shut. Bo Lund, her deputy, said the mine will close for 40 days.", ()),
        ("The mayor, Ann Roe, told CNN that the pit was shut.\n\nMs Roe said the mine will close for 40 days.", ()),
    ],
)  # fmt: skip
def test_who_speaks_to_an_outlet_goes_on_speaking_to_it(body: str, via: tuple[str, ...]) -> None:
    """Within the paragraph, unless another listener, place or speaker comes in."""
    assert of(claims(body), "will close for 40 days").via == via


@pytest.mark.parametrize(
    ("body", "piece", "speaker"),
    [
        ("Senator Jeff Sands, a backer of the plan, said the sale of land to those running the port was illegal.", "sale of land", "Jeff Sands"),
        ("Mike Pell said in a statement released by the trust the report hid 14 payments.", "14 payments", "Mike Pell"),
        ("Mike Pell said in a letter sent to the board on Monday the firm owed 14 people money.", "owed 14", "Mike Pell"),
        ("The minister said the board had concluded the dam was safe, adding that 40 men had checked it.", "40 men", "minister"),
        ("Norland argued for decades that it had lost the islands by fraud.", "lost the islands", "Norland"),
        ("The high court ruled that retailers must identify goods made with palm oil.", "must identify", "high court"),
        ("The institute reported that the share of pupils who have reported smoking was 4 percent.", "was 4 percent", "institute"),
        ("Mr. Carr spoke in Ames. ''We have to wake the 400 members who sleep,'' he said, referring to nurses on leave.", "400 members", "Carr"),
    ],
)  # fmt: skip
def test_the_speaker_is_read_past_what_stands_between(body: str, piece: str, speaker: str) -> None:
    """Appositions, handed-out statements, another's words and duties do not hide who says it."""
    assert of(claims(body), piece).speaker == speaker


@pytest.mark.parametrize(
    ("body", "speaker"),
    [
        (
            "Senator Ted Carr is 44. Mr. Carr brought his father, Rafael Carr, to Ohio.\n\nMr. Carr said 30 plants had shut.",
            "Ted Carr",
        ),
        (
            "Ted Carr is 44. Carr brought his father, Rafael Carr.\n\nRafael Carr spoke first. Mr. Carr said 30 plants had shut.",
            "Rafael Carr",
        ),
        (
            "Police shot Ali Khan, 19. His uncle, Omar Khan, saw the body.\n\nKhan said 30 plants had shut.",
            "Omar Khan",
        ),
        (
            "The mayor, Jo Pratt, and her husband, Mike Pratt, own flats.\n\nMr. Pratt said 30 plants had shut.",
            "Mike Pratt",
        ),
    ],
)
def test_a_family_name_means_whom_the_text_calls_by_it(body: str, speaker: str) -> None:
    """Kin brought in by the whole name do not take it over, unless they are the ones spoken of."""
    assert of(claims(body), "30 plants had shut").speaker == speaker


def test_a_post_is_whose_signature_stands_behind_it() -> None:
    """Only the paragraph above the signature is the post."""
    body = "Flights were stopped.\n\nNearly 300 people wait here.\n\n— Norland Air (@NorlandAir) May 3, 2024\n\nThe runway has sunk by 4 metres."
    found = {claim.assertion: claim.speaker for claim in claims(body)}
    assert found["Nearly 300 people wait here."] == "Norland Air"
    assert found["The runway has sunk by 4 metres."] is None


def test_a_bracket_with_an_account_is_no_signature() -> None:
    """Nor is a sentence that merely holds a dash and a handle."""
    body = "Nearly 300 people wait here.\n\nNine boats sank on Monday — the worst toll (@sea) since May."
    assert {claim.speaker for claim in claims(body)} == {None}


@pytest.mark.parametrize(
    "body",
    [
        "The pier was sold. His position on fishing is at odds with the views of many voters.",
        "The governor's office didn't immediately respond to The Courier's request for comment.",
        "Under the rule, banks must disclose their fees.",
        "The plan is not as cheap as the ministry says.",
    ],
)
def test_what_is_only_named_or_owed_is_no_claim(body: str) -> None:
    """A position on something, a request for comment, a duty, a comparison: nobody has told anything."""
    assert all(claim.speaker is None for claim in claims(body))


@pytest.mark.parametrize(
    ("idle", "telling"),
    [
        ("It will be tough for Marsh to win the vote.", "The council will close the pier in May."),
        (
            "That would be good news for the builders who lost the vote.",
            "That was rejected by the court on Monday.",
        ),
        (
            "There is little doubt that the deal will kill the trade.",
            "There is a fire in the harbour that killed a guard.",
        ),
        (
            "The attack seemed to rattle the ministers who voted.",
            "The attack killed the ministers who voted.",
        ),
        ("How Ellen Marsh Could Win the Vote.", "How many votes were lost is known: 40."),
    ],
)
def test_what_a_writer_makes_of_it_is_no_claim(idle: str, telling: str) -> None:
    """An outlook, a comment or an impression tells nothing; what happened does."""
    assert claims(f"Marsh sold the pier in May 2020. {idle}")[1:] == []
    assert claims(f"Marsh sold the pier in May 2020. {telling}")[1:] != []
