"""What a voice gives up counts against what it had said, in whatever topic, from then on."""

from __future__ import annotations

from credscore.evidence.links import neighbourhoods
from credscore.scoring import score
from credscore.testing import frame, row

LATER = "2024-05-09"
DENIED = row("the tank did not leak", assertion_id="tight", topic_id="t1", claim_id="c1", polarity="denies")
GRANTED = row(
    "oil had reached the quay",
    assertion_id="oil",
    topic_id="t2",
    claim_id="c2",
    published_at=LATER,
    stance="confirming",
)


def bits(given_up=(), as_of=None):
    """What the two assertions come to, the second of which gives up some claims."""
    rows = [{**DENIED, "given_up": ()}, {**GRANTED, "given_up": given_up}]
    return score(frame(rows), as_of=as_of).assertions.set_index("assertion_id")["bits"]


def test_what_is_given_up_falls_and_the_concession_stands():
    """The denial falls, what is granted does not, and neither does anything where nothing is given up."""
    before, after = bits(), bits(given_up=("c1",))
    assert after["tight"] < before["tight"]
    assert after["oil"] == before["oil"]


def test_it_falls_from_the_day_of_the_concession():
    """Before it was granted the denial stood as it did."""
    assert bits(("c1",), "2024-05-08")["tight"] == bits((), "2024-05-08")["tight"]


def test_topics_that_a_concession_links_are_judged_together():
    """A part of the claims holds whatever bears on it."""
    rows = [{**DENIED, "given_up": ()}, {**GRANTED, "given_up": ("c1",)}]
    assert len(set(neighbourhoods(frame(rows)))) == 1
