"""Whom a pronoun at the start of a claim means, and whom it cannot mean."""

import pytest

from credscore import Article
from credscore.extract import extract_claims
from credscore.extract.rebuttals import is_rebuttal


def told(body: str) -> list[str]:
    return [claim.assertion for claim in extract_claims(Article(article_id="a", outlet="Daily", body=body))]


@pytest.mark.parametrize(
    "body",
    [
        "They were caught near the bridge on Monday, police said.",
        "Police said they were found dead in a barn.",
        "They had left for Portugal, prosecutors said.",
        "He was hit twice in the leg, a hospital spokesman said.",
        "He had lost his post in May, his father said.",
        "She is due to step down this week, said Ruth Boyd, who has known her for years.",
    ],
)
def test_a_pronoun_before_a_stranger_is_not_the_speaker(body: str) -> None:
    """Who is brought in behind the words, or tells what befell others, is not meant by them."""
    assert told(body)[-1].split()[0] in ("They", "He", "She")


@pytest.mark.parametrize(
    ("body", "subject"),
    [
        ("The pilots met in Lima. They would strike on Monday, the pilots said.", "The pilots would strike"),
        ("The mayor met reporters. He had no plans to resign, the mayor said.", "The mayor had no plans"),
        ("Ann Lee met reporters. She had been warned in May, Lee said.", "Ann Lee had been warned"),
        ("The bank’s shares fell. It had lost 40 million euros, the bank said.", "The bank had lost"),
        ("Police said they had arrested three men.", "Police had arrested"),
        ("Police said they were told of the plan on Monday.", "Police were told"),
    ],
)
def test_a_pronoun_takes_up_the_known_speaker(body: str, subject: str) -> None:
    """Who has been spoken of can be meant, wherever the words stand."""
    assert told(body)[-1].startswith(subject)


@pytest.mark.parametrize(
    ("body", "last"),
    [
        (
            "Maria Lopez was charged with fraud on Monday. She has left the board.",
            "Maria Lopez has left the board.",
        ),
        (
            "Maria Lopez, who met Ann Lee in May, was arrested. She was released on Tuesday, police said.",
            "Maria Lopez was released on Tuesday",
        ),
        (
            "Maria Lopez was charged. Prosecutors opened an inquiry. She has left the board.",
            "She has left the board.",
        ),
    ],
)
def test_narration_takes_up_the_subject_before(body: str, last: str) -> None:
    """A sentence about the person of the sentence before names that person, and nobody where none is named there."""
    assert told(body)[-1] == last


def test_fake_things_deny_nothing() -> None:
    """Forged things are told of; only what was said can be denied."""
    things = "Police found 40 passports in the flat. They were fake, the ministry said."
    reports = "Reports said 40 people died. They were fake, the ministry said."
    assert told(things)[-1] == "They were fake"
    assert told(reports)[-1] == "It is not true that 40 people died"


@pytest.mark.parametrize(
    ("text", "denies"),
    [
        ("They were fake passports", False),
        ("It was invented in 1920", False),
        ("They were manufactured in Germany", False),
        ("It is a legend of the game", False),
        ("It was the wrong valve", False),
        ("It was a novel approach", False),
        ("It was a false claim", True),
        ("It was invented by a rival", True),
        ("It is a smear campaign by rivals", True),
        ("The report was wrong about the date", True),
        ("It was a joke", True),
    ],
)
def test_a_verdict_that_describes_a_thing_is_none(text: str, denies: bool) -> None:
    """A word for false before a thing, or of how it was made, calls nobody's claim false."""
    assert is_rebuttal(text) is denies


@pytest.mark.parametrize(
    ("body", "assertion"),
    [
        ("Norland's defence ministry said its troops had taken the hill.", "Norland’s troops had taken the hill"),
        ("Russia's defence ministry said its forces had taken the hill.", "Russia’s forces had taken the hill"),
        ("The airline said its pilots were rested.", "The airline’s pilots were rested"),
        ("Mark Lee said his brother had been shot.", "Mark Lee’s brother had been shot"),
        ("Ann Lee said his brother had been shot.", "His brother had been shot"),
        ("Police said his car had been found in a lake.", "His car had been found in a lake"),
        ("Lawyer Mark Lee said his home had been searched.", "His home had been searched"),
        ("Her house was burned down, Mayor Ann Lee said.", "Her house was burned down"),
        ("The president’s spokeswoman said he would fly to Lima on Monday.", "He would fly to Lima on Monday"),
        ("The president is dead, the radio said. His family said he was alive and resting.", "He was alive and resting"),
    ],
)  # fmt: skip
def test_what_the_speaker_owns(body: str, assertion: str) -> None:
    """ "Its troops" are those of whoever was named before, not of strangers, lawyers and those of another kind."""
    assert told(body)[-1] == assertion


@pytest.mark.parametrize(
    ("body", "speaker", "assertion"),
    [
        ("Moreno has agreed a deal with the club, reports in Lima say. The club denied this.", "club", "It is not true that Moreno has agreed a deal with the club"),
        ("Borex will cut 400 jobs. The company said the cuts would start in May.", "Borex", "The cuts would start in May"),
        ("The trust disputes her account, saying she resigned in May.", "trust", "She resigned in May"),
        ("The army rejected the report, saying no shots had been fired.", "army", "No shots had been fired"),
    ],
)  # fmt: skip
def test_who_the_club_is_and_what_it_says(body: str, speaker: str, assertion: str) -> None:
    """A body beside a name in one sentence is another one; what is said behind a denial is the denier's."""
    claim = extract_claims(Article(article_id="a", outlet="Daily", body=body))[-1]
    assert (claim.speaker, claim.assertion) == (speaker, assertion)


def test_who_denies_behind_a_telling_and_what_a_plan_is() -> None:
    """ "He" is whoever is told of, not who tells it; a motion that is rejected denies nobody's claim."""
    raid = extract_claims(
        Article(article_id="a", body="Police say the mayor ordered the raid, which he denies.")
    )
    assert [claim.speaker for claim in raid] == ["Police", "mayor"]
    motion = "Aid groups counted 40 dead. A member proposed a motion, but it was rejected by the house."
    found = extract_claims(Article(article_id="a", body=motion))
    assert {claim.polarity.value for claim in found} == {"affirms"}
    cost = "The plan would cost 40 jobs, the union says. The firm denied that."
    assert told(cost)[-1] == "It is not true that the plan would cost 40 jobs"
