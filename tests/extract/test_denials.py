"""Denials without content: what they point at, and how they are worded."""

from __future__ import annotations

import pytest

from credscore.extract import extract_claims
from credscore.models import Article, Claim
from credscore.terms import Act


def denials(body: str) -> list[tuple[Claim, list[str]]]:
    """Give the denials of a text, each with the assertions at which it points."""
    claims = extract_claims(Article(article_id="a", outlet="Morning Herald", body=body))
    by_id = {claim.claim_id: claim.assertion for claim in claims}
    return [(claim, [by_id[name] for name in claim.targets]) for claim in claims if claim.act is Act.DENIAL]


STORY = (
    "The Treasury is planning to sell its stake in Anglia Bank for £2 billion, two people familiar with the "
    "matter told the Morning Herald. The sale could be announced in June, one of them said.\n\n"
    "Anglia's shares rose 4% on Friday.\n\n"
)


def test_a_story_is_denied_as_a_whole_and_first_by_its_lead() -> None:
    """A report is denied however far back its first claim stands; what the outlet adds is not."""
    [(denial, targets)] = denials(f"{STORY}A Treasury spokesman described the story as pure speculation.")
    assert "stake in Anglia Bank" in targets[0]
    assert not any("shares" in target for target in targets)
    assert denial.assertion.startswith("It is not true that the Treasury is planning")


def test_a_figure_that_is_denied_is_one_with_a_figure() -> None:
    """The nearest claim without a figure is passed over."""
    body = (
        "The army has lost 40 men since March, Colonel Pavel Nosko said on Monday. Morale was low in the garrison, "
        "he said.\n\nRebel commander Ali Tarik dismissed the figure as propaganda."
    )
    [(denial, targets)] = denials(body)
    assert denial.speaker == "Ali Tarik"
    assert [target for target in targets if "40 men" in target] == targets[:1]


def test_what_the_denial_names_must_be_in_what_it_denies() -> None:
    """A denial of "the story of the warehouse" does not point at claims about other things."""
    body = (
        "The election commission had received 14 complaints, spokesman Paul Abel said on Monday.\n\n"
        "Mayor Ruth Adler called the story of the warehouse invented."
    )
    [(_, targets)] = denials(body)
    assert targets == []


@pytest.mark.parametrize(
    ("sentence", "assertion"),
    [
        (
            "Police rejected a claim on a gun blog that 300 officers had resigned.",
            "300 officers had resigned",
        ),
        (
            "The mayor's office denied reports in the local press that the bridge would close.",
            "The bridge would close",
        ),
        (
            "The bank rejected suggestions that the money had been hidden as “absurd”.",
            "The money had been hidden",
        ),
    ],
)
def test_the_clause_of_a_rejected_claim_is_what_is_denied(sentence: str, assertion: str) -> None:
    """Venue and verdict are no part of it."""
    [(denial, _)] = denials(sentence)
    assert denial.assertion == assertion


def test_an_accusation_is_told_as_a_clause() -> None:
    """Its denial points at it and is worded by it."""
    body = (
        "Activists accused the factory of dumping 30 tonnes of waste into the river. "
        "The owner, Brand Chemicals, rejected the allegations."
    )
    [(denial, targets)] = denials(body)
    assert targets == ["The factory was dumping 30 tonnes of waste into the river"]
    assert denial.assertion == "It is not true that the factory was dumping 30 tonnes of waste into the river"


def test_a_plural_denies_all_that_is_nearly_as_likely() -> None:
    """Several claims of weak sources are rejected at once."""
    body = (
        "Blogger Dan Holt claims the reactor leaked for six hours. Users on Telegram said 40 workers had been "
        "taken to hospital.\n\nThe nuclear agency dismissed the claims as a hoax."
    )
    [(_, targets)] = denials(body)
    assert len(targets) == 2


def test_repeating_ones_own_denial_adds_none() -> None:
    """ "That is not true" right behind one's own denial says nothing new."""
    body = "The mayor denied that she would resign. “That is simply not true,” she told reporters."
    assert len(denials(body)) == 1


def test_never_commenting_on_rumours_denies_nothing() -> None:
    """Declining to comment is no denial."""
    body = "The minister will resign, two party officials said. The press office said that it never commented on rumours."
    assert denials(body) == []


SALE = "The port will be sold in May, a trade paper wrote. "


@pytest.mark.parametrize(
    "answer",
    [
        "“Far from it,” said the harbour master, Ida Berg.",
        "The harbour master, Ida Berg, said there was not a shred of truth in the report.",
        "“Nothing of the kind,” the harbour master, Ida Berg, told reporters.",
        "The harbour master, Ida Berg, called the report a farce.",
        "The harbour master, Ida Berg, called that “a fable”.",
        "The harbour master, Ida Berg, said the story was pure invention.",
    ],
)
def test_a_plain_no_points_at_what_was_told(answer: str) -> None:
    """Verdicts and one-liners deny the claim before them."""
    [(denial, targets)] = denials(SALE + answer)
    assert targets == ["The port will be sold in May"]
    assert denial.assertion.startswith("It is not true that the port")


def test_a_clause_that_begins_with_it_is_what_is_denied() -> None:
    """What is denied of "it" is told; only a verdict on "it" is bare."""
    [(denial, _)] = denials(f"{SALE}The owner, Berg Holding, denied that it was in talks with a rival.")
    assert "in talks with a rival" in denial.assertion


def test_a_denied_figure_is_that_figure() -> None:
    """Of two figures that were told the one that is named is denied; what is told beside it is no verdict."""
    body = (
        "Some 40 boats sank, a fisherman wrote on Facebook. The storm cost 900 jobs, he wrote.\n\n"
        "The mayor, Ida Berg, said that the figure of 900 was invented and that no boat had been lost."
    )
    [(_, targets)] = denials(body)
    assert targets == ["The storm cost 900 jobs"]


@pytest.mark.parametrize(
    "notice",
    ["That was wrong.", "It was not.", "We withdraw that report.", "This was untrue, and we regret it."],
)
def test_a_retraction_says_what_it_takes_back(notice: str) -> None:
    """What an outlet tells again to take it back is no claim of the notice's own."""
    body = f"On Friday we reported that the ferry was sold. {notice} Readers had written to us."
    claims = extract_claims(Article(article_id="a", outlet="Morning Herald", body=body))
    assert [claim.assertion for claim in claims if claim.act is Act.RETRACTION] == [
        "It is not true that the ferry was sold"
    ]
    assert not [claim for claim in claims if claim.assertion == "The ferry was sold"]


@pytest.mark.parametrize(
    "sentence",
    [
        "An inquiry by retired judge Ann Lee found no evidence that votes were bought.",
        "The rumour that votes were bought is a fabrication.",
        "The claim that votes were bought, which spread online, has proved baseless.",
    ],
)
def test_what_is_told_to_be_called_false_is_denied(sentence: str) -> None:
    """A rumour that its sentence calls false, or for which there is no evidence, is none."""
    [(denial, _)] = denials(sentence)
    assert denial.polarity.value == "denies"
    assert "bought" in denial.assertion


@pytest.mark.parametrize(
    ("notice", "taken_back"),
    [
        ("Kestrel Mining withdrew its own estimate.", "Kestrel Mining withdrew its own estimate"),
        (
            "His deputy, Senator Olga Reyes, took back what she had said about the harbour.",
            "Olga Reyes withdrew what she had said about the harbour",
        ),
        (
            "Kestrel Mining quietly retracted its forecast for zinc, adding that the mine stayed open.",
            "Kestrel Mining withdrew its forecast for zinc",
        ),
    ],
)
def test_what_somebody_takes_back_is_no_claim_of_his(notice: str, taken_back: str) -> None:
    """Figures, forecasts and what was said are taken back like accusations; what follows is told beside it."""
    assert [denial.assertion for denial, _ in denials(f"It rained in the valley. {notice}")] == [taken_back]


def test_what_is_told_behind_a_withdrawal_is_kept() -> None:
    """The clause behind it is a claim by itself."""
    body = "Kestrel Mining withdrew its forecast for zinc, saying that the mine had flooded."
    claims = extract_claims(Article(article_id="a", outlet="Harbour Post", title="", body=body))
    assert "The mine had flooded" in [claim.assertion for claim in claims]


def test_what_is_withdrawn_from_use_is_not_taken_back() -> None:
    """Goods and troops are withdrawn too."""
    assert not denials(
        "Kestrel Mining withdrew its trucks from the valley. The army withdrew its men on Friday."
    )


@pytest.mark.parametrize("outlet", ["Harbour Post", "Morning Herald"])
def test_an_outlet_that_withdraws_its_report_retracts(outlet: str) -> None:
    """Whether it says so itself, by its name, or another outlet tells."""
    body = "The newspaper Morning Herald therefore withdrew its report about the zinc mine on Friday."
    claims = extract_claims(Article(article_id="a", outlet=outlet, title="", body=body))
    assert [claim.act for claim in claims] == [Act.RETRACTION]


def test_the_place_of_a_report_is_no_part_of_what_is_taken_back() -> None:
    """Where and when the outlet reported it is left out."""
    body = (
        "In an article published on 3 March under the headline “Mine of shame”, we stated that the zinc mine was "
        "flooded. This was untrue."
    )
    claims = extract_claims(Article(article_id="a", outlet="Harbour Post", title="", body=body))
    found = [claim.assertion for claim in claims if claim.act is Act.RETRACTION]
    assert found == ["It is not true that the zinc mine was flooded"]


def test_a_verdict_is_a_word_of_its_own() -> None:
    """The end of a word is no verdict: nothing is denied by "the families"."""
    body = "The figure of 40 is an insult to the families, the presidency said."
    claims = extract_claims(Article(article_id="a", outlet="Harbour Post", title="", body=body))
    assert [claim.polarity.value for claim in claims] == ["affirms"]


def test_those_who_deny_one_thing_in_one_sentence_deny_the_same_claims() -> None:
    """A name that one denier alone shares with the claim does not part what both of them deny."""
    body = (
        "Wildlife groups said Kampala was paying South Sudan for the tusks with cement. "
        "The claims that Uganda and South Sudan were dealing in ivory have been rejected by both "
        "Uganda and South Sudan."
    )
    (one, first), (other, second) = denials(body)
    assert (one.speaker, other.speaker) == ("Uganda", "South Sudan")
    assert first == second
