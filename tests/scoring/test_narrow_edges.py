"""Narrow edges of notices, numbers and columns, each found by a mutant that no other test saw."""

from __future__ import annotations

import pandas as pd
import pytest

from credscore.evidence import build
from credscore.evidence.notices import aimed
from credscore.evidence.words import listed
from credscore.rules.src102_anonymity import anonymity
from credscore.scoring import probability, score
from credscore.testing import frame, judge, row


def own(text, day, name="a1", **fields):
    """Make an outlet's own claim, in an article of its own."""
    given = {"outlet": "Harbour Post", "speaker": None, "sourcing_type": "unattributed", **fields}
    return row(text, article_id=text, published_at=f"2024-06-{day:02d}", assertion_id=name, **given)


def taken_back(rows, opposed=None):
    """List by number which claims the last row takes back; `opposed` numbers those that it contradicts."""
    claims = frame(rows)
    ids = claims["claim_id"].tolist()
    against = tuple(ids[number] for number in opposed or ())
    claims["opposed"] = pd.Series([*[()] * (len(rows) - 1), against], dtype=object)
    return [ids.index(name) for name in aimed(claims)["targets"].iloc[-1]]


def test_a_speaker_is_no_outlet_unless_a_report_is_quoted():
    """A notice that names a person whom others quote is about its own outlet's report."""
    said = own("the dam is cracked", 1)
    quoted = row("the dam holds", outlet="Lake Courier", speaker="Ana Soto", assertion_id="a2")
    notice = {"act": "retraction", "name": "n"}
    assert taken_back([said, quoted, own("Harbour Post on the dam and Ana Soto", 3, **notice)]) == [0]
    reported = own("the dam leaks", 1, "a3", outlet="Hill Echo", speaker="Lake Courier")
    reported["sourcing_type"] = "media_report"
    assert taken_back([said, reported, own("Lake Courier was wrong on the dam", 3, **notice)]) == [1]


def test_a_retraction_takes_back_what_is_most_like_it_in_weighty_words():
    """Short words that two texts share tell nothing of what they are about."""
    rows = [
        own("it is so on the day at the sea", 1, "a1", speaker="Elin Berg", sourcing_type="pundit"),
        own("a reservoir overflowed", 1, "a2", speaker="Elin Berg", sourcing_type="pundit"),
        own("no reservoir is at the sea on the day", 3, "n", act="retraction"),
    ]
    assert taken_back(rows, opposed=(0, 1)) == [1]


def test_a_correction_takes_back_other_answers_only():
    """What it contradicts in another topic stays, unlike with a retraction."""
    rows = [
        own("12 ships sank", 1),
        own("the harbour closed", 1, "b1", topic_id="t2"),
        own("9 ships sank, the harbour stayed open", 3, "a2", act="correction"),
    ]
    assert taken_back(rows, opposed=(1,)) == [0]
    rows[2] = own("9 ships sank, the harbour stayed open", 3, "a2", act="retraction")
    assert taken_back(rows, opposed=(1,)) == [1]


def test_probabilities_of_vast_odds():
    """Even at the far end more bits give more probability."""
    assert probability(-999.5) == pytest.approx(2.0**-999.5)
    assert probability(-999.5) > probability(-1001.0) > 0


def test_joined_columns_of_findings_keep_their_gaps():
    """A cell without findings shows none after columns were joined, whichever comes first."""
    found = score(frame([row(), row("13 died", assertion_id="a2", topic_id="t2")])).assertions
    gaps = found.reindex([0, 9])
    joined = pd.concat([found, gaps], ignore_index=True)["findings"]
    assert joined.isna().tolist() == [False, False, False, True]
    assert joined.iloc[2] == found["findings"].iloc[0]


def test_a_negation_of_another_figure_leaves_a_forecast_standing():
    """Only affirming answers overtake: a record that says it is not 4,000 says nothing of 40."""

    def figure(low):
        return ({"low": low, "high": low, "unit": "dead"},)

    forecast = own("40 may die", 1, sourcing_type="pundit", modality="planned", quantities=figure(40))
    record = own("not 4,000 died", 5, "a2", outlet="Lake Courier", quantities=figure(4000))
    record |= {"sourcing_type": "document", "polarity": "denies"}
    found = {one.assertion_id: one for one in build(frame([forecast, record]))}
    assert found["a1"].support[0].overtaken == 0.0
    record |= {"polarity": "affirms"}
    found = {one.assertion_id: one for one in build(frame([forecast, record]))}
    assert found["a1"].support[0].overtaken == 1.0


def test_an_origin_rules_bits_are_the_power_of_its_factor():
    """Twice over keeps the square of the share, not at all keeps everything."""
    unnamed = {"sourcing_type": "anonymous_official"}
    never, once, twice = (judge(anonymity.tweak(bits=bits), **unnamed).bits for bits in (0.0, 1.0, 2.0))
    assert twice == pytest.approx(judge("SRC102", factor=0.85**2, **unnamed).bits)
    assert twice < once < never == 0.0


def test_first_hand_evidence_against_it_is_named():
    """The reason names the witness, not only that there is one."""
    witness = {"sourcing_type": "eyewitness", "speaker": "Farid Amini"}
    assert judge("CON107", denials=[{}, witness]).message.endswith(": Farid Amini")


def test_long_lists_of_names_say_how_many_more():
    """Four are named, the others counted."""
    assert listed(list("abcdefghi")) == "a, b, c, d and 5 more"
