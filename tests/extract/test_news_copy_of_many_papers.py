"""News copy of many papers: reporters by their outlet, athletes, firms taken up by a noun, names that run into others."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from credscore.extract.names import scan
from credscore.extract.quotes import quotations

Check = Callable[..., None]


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        (
            "The lock is jammed, according to Bela Korda of the Washington Post.",
            "lock is jammed",
            "Bela Korda",
        ),
        ("As Bela Korda reports for NPR, the lock is jammed.", "lock is jammed", "Bela Korda"),
        ("The lock is jammed, writes Ilse Korda for the Guardian.", "lock is jammed", "Ilse Korda"),
        ("The BBC's Bela Korda reported that the lock was jammed.", "lock was jammed", "Bela Korda"),
        ("According to NPR's Korda, the engineers were late.", "engineers were late", "Korda"),
    ],
)
def test_a_reporter_known_by_nothing_but_the_outlet_reports(
    told_by: Check, text: str, words: str, speaker: str
) -> None:
    told_by(text, words, speaker, "media_report", None)


def test_an_officer_of_an_outlet_speaks_for_it(told_by: Check) -> None:
    told_by(
        "Bela Korda, a spokeswoman for the Guardian, said two posts would go.",
        "two posts would go",
        "Bela Korda",
        "named_official",
        None,
    )


@pytest.mark.parametrize(
    "deed",
    [
        "finished third in Oslo",
        "crossed the finish line alone",
        "scored twice against Tarn",
        "won the downhill title",
        "reached the semi-finals",
    ],
)
def test_athletes_speak_for_themselves(told_by: Check, deed: str) -> None:
    told_by(
        f'Ilse Vonk {deed} on Sunday. "The snow was heavy," Vonk said.',
        "snow was heavy",
        "Ilse Vonk",
        "eyewitness",
        None,
    )


def test_an_age_behind_the_surname_alone_shows_a_private_person(told_by: Check) -> None:
    text = (
        "Ilse Vonk will keep her red cap. Tarn-based Vonk, 31, has become known for it. "
        '"The cap is a sort of trademark," she said.'
    )
    told_by(text, "sort of trademark", "Ilse Vonk", "eyewitness", None)


@pytest.mark.parametrize(
    ("before", "noun", "speaker"),
    [
        (
            "Ostrel settled 40 orders, according to Kraken. Fees fell, according to Ostrel's website.",
            "company",
            "Ostrel",
        ),
        ("A spokesman for Ostrel said the ship had been held by Maerk.", "carrier", "Ostrel"),
        ("Ostrel lost a case against Maerk on Friday.", "company", "Ostrel"),
        (
            "Maerk was told by a group of clerks. The group, Ostrel Union, wrote to Maerk in May. Maerk declined to comment.",
            "group",
            "Ostrel Union",
        ),
    ],
)
def test_a_noun_takes_up_the_firm_that_is_spoken_of(
    told_by: Check, before: str, noun: str, speaker: str
) -> None:
    told_by(f"{before} The {noun} said 12 more were late.", "12 more were late", speaker, "institution", None)


def test_a_description_that_opens_his_own_quotation_is_somebody_else(told_by: Check) -> None:
    text = (
        'Ilse Vonk runs a bakery. "We lost an oven," said Vonk. "The mayor told us the power would be back."'
    )
    told_by(text, "lost an oven", "Ilse Vonk", "eyewitness", None)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Hosting Vonk was a joy. Ilse Vonk smiled.", ("Vonk",)),
        ("Patrick Holm Jr. was held. Holm left.", ("Patrick", "Holm")),
    ],
)
def test_a_run_of_capitals_is_read_to_the_name(text: str, named: tuple[str, ...]) -> None:
    assert scan(text)[0].words == named


def test_what_modifies_an_office_makes_no_name_of_a_firm() -> None:
    assert scan("Shares of the tools giant Home Depot fell.") == []


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        (
            "Dr Ilse Vonk, Tarn Hospital's chief executive said the ward had closed.",
            "ward had closed",
            "Ilse Vonk",
        ),
        ("Ilse Vonk, head of the Tarn Trust said the ward had closed.", "ward had closed", "Ilse Vonk"),
        (
            "Speaking in Tarn Mr Vonk said the ward had closed. Emil Vonk leads the party.",
            "ward had closed",
            "Emil Vonk",
        ),
        (
            "His remarks came in response to Labour's Emil Vonk, who said the ward had closed.",
            "ward had closed",
            "Emil Vonk",
        ),
        (
            "Emil Vonk, from the Tarn Bay action group, said the ward had closed.",
            "ward had closed",
            "Emil Vonk",
        ),
    ],
)
def test_who_holds_the_office_is_named(told_by: Check, text: str, words: str, speaker: str) -> None:
    told_by(text, words, speaker, "named_official", None)


def test_one_brought_in_by_a_given_name_is_nobody_named_in_full(told_by: Check) -> None:
    text = 'Army chief Emil Vonk has not commented. "Nobody I know supports it," Emil, a tank driver, told the BBC.'
    told_by(text, "Nobody", "Emil", "eyewitness", ("BBC",))


def test_the_pronoun_behind_a_clause_is_its_subject(told_by: Check) -> None:
    text = "Prosecutor Ann Lowe Jr. opened the case. Emil Vonk Jr., 40, was held. When Vonk was stopped, he told police he had no rifle."
    told_by(text, "had no rifle", "Emil Vonk", None, None)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Several senior government figures have said the dam leaks.", "anonymous_official"),
        ("Government figures show the dam leaks.", "document"),
        (
            "The dam leaks, said Ilse Vonk, head of strategy for emerging markets at Tarn Capital.",
            "named_expert",
        ),
        ("The dam leaks, said Ilse Vonk, head of strategy at the water board.", "named_official"),
        ("The dam leaks, according to Wall Street.", "anonymous_source"),
        ("CBS DFW reports the dam leaks.", "media_report"),
        ("Ilse Vonk, a doctor at Tarn Hospital, wrote in a blog post that the dam leaks.", "named_official"),
    ],
)
def test_types_by_what_a_source_is(told_by: Check, text: str, kind: str) -> None:
    told_by(text, "dam leaks", None, kind, None)


@pytest.mark.parametrize("pointing", ["it suggests", "this means", "it shows"])
def test_what_a_thing_suggests_is_told_by_whoever_says_so(told_by: Check, pointing: str) -> None:
    text = f"Mayor Ann Lowe criticised the signs, saying {pointing} the pier is unsafe."
    told_by(text, "pier is unsafe", "Ann Lowe", "named_official", ())


def test_an_aside_leaves_the_words_to_their_speaker(told_by: Check) -> None:
    text = "Ann Lowe said the gate would stay open, as some papers reported, and that 20 guards were there."
    told_by(text, "gate would stay open", "Ann Lowe", None, ())
    told_by(text, "20 guards were there", "Ann Lowe", None, ())


def test_those_who_found_a_thing_think_of_it(told_by: Check) -> None:
    text = "Researchers from Tarn have found rings which they think could carry fish."
    told_by(text, "could carry fish", "Researchers from Tarn", "anonymous_source", None)


def test_what_risks_being_seen_so_is_seen_by_nobody(told_by: Check) -> None:
    told_by("The board risked being seen as weak, Ann Lowe said.", "risked being seen", "Ann Lowe", None, ())


@pytest.mark.parametrize(
    ("before", "epithet"),
    [
        ("Ilse Vonk was sent off after an hour.", "Tarn midfielder"),
        ("Ilse Vonk sang on the pier.", "Blue Door singer"),
    ],
)
def test_performers_are_called_by_team_or_work(told_by: Check, before: str, epithet: str) -> None:
    told_by(
        f"{before} The {epithet} said the night had been cold.",
        "night had been cold",
        "Ilse Vonk",
        "eyewitness",
        None,
    )


def test_an_outlet_with_an_article_behind_its_noun_is_told(told_by: Check) -> None:
    text = "The driver told Thai news outlet the Daily News that he broke a window."
    told_by(text, "broke a window", "driver", "eyewitness", ("Daily News",))


def test_a_single_mark_opens_what_somebody_goes_on_to_say() -> None:
    text = "'It was close,' Vonk said. 'We had no grip at all."
    assert [text[q.inner_start : q.inner_end] for q in quotations(text, 0, len(text))][1:] == [
        "We had no grip at all."
    ]


def test_the_best_ever_seen_is_an_opinion(told_by: Check) -> None:
    text = "Columnist Ann Lowe wrote about the vote. \"It's the worst count in this town I've ever seen,\" Lowe said."
    told_by(text, "worst count", "Ann Lowe", "pundit", None)


def test_an_age_for_a_name_shows_a_private_person(told_by: Check) -> None:
    text = "Ilse Vonk joined the band in 2014. The 34-year-old said the van would be sold."
    told_by(text, "van would be sold", "Ilse Vonk", "eyewitness", None)


def test_reports_in_an_outlet_are_its_own(told_by: Check) -> None:
    told_by(
        "The film is in trouble, according to reports in the Guardian.",
        "in trouble",
        "The Guardian",
        "media_report",
        None,
    )
    told_by(
        "The film is in trouble, according to reports from the front.", "in trouble", None, "hearsay", None
    )


def test_an_affiliate_of_a_network_is_an_outlet(told_by: Check) -> None:
    told_by(
        "Wind broke the mast, ABC affiliate Canal Doce said.",
        "broke the mast",
        "Canal Doce",
        "media_report",
        None,
    )


def test_a_scholar_by_the_house_where_the_study_names_him(told_by: Check) -> None:
    text = "The study, led by Ilse Vonk of Tarn University, appeared in May. Vonk said the sample was small."
    told_by(text, "sample was small", "Ilse Vonk", "named_expert", None)


def test_an_outlet_may_have_a_preposition_in_its_name(told_by: Check) -> None:
    told_by(
        "A neighbour told the Mail on Sunday the roof had gone.", "roof had gone", None, None, ("Daily Mail",)
    )


def test_somebody_named_in_a_description_is_not_who_speaks(told_by: Check) -> None:
    text = (
        "Ilse Vonk, 37, an author and Distinguished Professor of African Studies at Tarn College who has been a mentor to "
        "Mr. Holm, said that the hall was full."
    )
    told_by(text, "hall was full", "Ilse Vonk", "named_expert", None)
