"""Corrections as papers and agencies word them: what had been told, and what is so."""

import pytest

from credscore import Article
from credscore.extract import extract


def notices(body: str) -> list[tuple[str, str, str]]:
    frame = extract([Article(article_id="a", outlet="The Paper", body=body)])
    told = zip(frame["act"], frame["polarity"], frame["assertion"], strict=True)
    return [(str(act), str(polarity), assertion) for act, polarity, assertion in told]


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        (
            "An earlier version of this article misstated the number of wounded. It was 15, not 51.",
            [("correction", "affirms", "The number of wounded was 15, not 51")],
        ),
        (
            "A previous version of this story gave the number of cows as 90. It was 19.",
            [
                ("retraction", "denies", "The number of cows as 90"),
                ("correction", "affirms", "The number of cows was 19"),
            ],
        ),
        (
            "This article was amended on 3 May 2024. An earlier version said 90 cows had drowned when it should have been 19.",
            [("retraction", "denies", "90 cows had drowned")],
        ),
        (
            "This article was amended on 3 May 2024 to clarify that the governor did not attend the meeting.",
            [("correction", "denies", "The governor did not attend the meeting")],
        ),
        (
            "(This May 3 story has been corrected to say that the pit closed in 2019, not 2021, in paragraph 2)",
            [("correction", "affirms", "The pit closed in 2019, not 2021")],
        ),
        (
            "(Corrects number of wounded to 15 from 51 in paragraph 4)",
            [("correction", "affirms", "Number of wounded 15")],
        ),
        (
            "Correction: The wounded were 15, not 51 as we reported on Monday.",
            [("correction", "affirms", "The wounded were 15, not 51 as we reported on Monday.")],
        ),
        ("This story has been corrected to fix the spelling of Ms. Lee's name.", []),
        ("This article has been updated to include a statement from the ministry.", []),
        ("Correction: An article on 2 May said that the mill had burned down.", []),
    ],
)
def test_corrections_say_what_was_wrong_and_what_is_so(body: str, wanted: list[tuple[str, str, str]]) -> None:
    """What had been told is taken back, what is told instead corrects, and a bare notice gives nothing."""
    assert notices(body) == wanted
