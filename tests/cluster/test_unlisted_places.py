"""Places that no table knows part claims that are alike in all else."""

from __future__ import annotations

import pytest

from credscore import ClaimClusterer


@pytest.mark.parametrize(
    ("texts", "labels"),
    [
        (
            ["30 people were hurt at the dam in Kalomiren", "30 people were hurt at the bridge in Torvasbel"],
            [0, 1],
        ),
        (
            ["A blast in Torvasbel hurt 30 people", "A blast in Nairobi hurt 30 people", "30 people were hurt by a blast in Torvasbel"],
            [0, 1, 0],
        ),
        (["A tanker ran aground off Lindal with 40 men", "A tanker ran aground off Ostwick with 40 men"], [0, 1]),
        (["The convoy from Lindal lost 4 lorries", "The convoy from Ostwick lost 4 lorries"], [0, 1]),
        (["A blast north of Lindal hurt 30 people", "A blast north of Ostwick hurt 30 people"], [0, 1]),
        (["4 men died, according to Lindal", "4 men died, according to Ostwick"], [0, 0]),
        (["A raid near Tinzaouaten killed 4 men", "A raid near Tinzawatene killed 4 men"], [0, 0]),
        (["A raid near Torvasbel killed 4 men on Monday", "A raid killed 4 men on Monday"], [0, 0]),
        (["A strike at Torvasbel Palace killed 4 men", "Strike at Torvasbel... killed 4 men"], [0, 0]),
        (["The vote in December was lost by 4 seats", "The vote in Parliament was lost by 4 seats"], [0, 0]),
    ],
)  # fmt: skip
def test_places_part_claims(texts: list[str], labels: list[int]) -> None:
    """A place told by "in" or "at" is one more name; its spelling, a cut and common words are no other place."""
    assert ClaimClusterer().fit_predict(texts).tolist() == labels
