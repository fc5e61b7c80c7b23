"""Answers that contradict each other without figures."""

from __future__ import annotations

from credscore.evidence import build
from credscore.scoring import score
from credscore.testing import frame, row

LATER = "2024-05-09"
OWN = {"speaker": None, "sourcing_type": "unattributed"}


def answer(name, text, claim, opposed=(), **fields):
    """A row that answers the topic's question in words."""
    return {**row(text, assertion_id=name, claim_id=claim, **fields), "opposed": opposed}


def opening(**fields):
    """The operator foretells that a tunnel opens."""
    return answer("opens", "the tunnel opens in May", "c1", **{"speaker": "Ben Roy", **fields})


def bits(*rows, name="opens"):
    """What an assertion comes to."""
    return score(frame(rows)).assertions.set_index("assertion_id")["bits"][name]


def test_known_contradictions_are_rivals_and_others_are_not():
    """An answer loses to one that is known to contradict it, and to one beside which it stands, nothing."""
    rival = answer("shut", "the tunnel stays shut", "c2", speaker="Cara Lund")
    assert bits(opening(), {**rival, "opposed": ("c1",)}) < bits(opening(), rival) == bits(opening())
    assert bits(opening(opposed=("c2",)), rival) < bits(opening())


def test_who_gives_a_contradicting_answer_gave_up_the_first():
    """The same source's later answer replaces its earlier one; another source's does not."""

    def gave_up(speaker):
        june = answer("june", "it opens in June", "c2", ("c1",), published_at=LATER, speaker=speaker)
        found = {one.assertion_id: one for one in build(frame([opening(), june]))}
        assert not found["june"].support[0].superseded
        return found["opens"].support[0].superseded

    assert gave_up("Ben Roy")
    assert not gave_up("Cara Lund")


def test_answers_that_contradict_the_same_one_do_not_overtake_each_other():
    """A bankruptcy does not leave behind the report that the money had run out."""
    sound = answer("sound", "the line is sound", "c0", speaker="Ben Roy")
    unnamed = {"speaker": "a supplier", "sourcing_type": "anonymous_source"}
    papers = {"speaker": "court papers", "sourcing_type": "document", "published_at": LATER}
    broke = answer("broke", "the line has run out of money", "c1", ("c0",), **unnamed)
    filed = answer("filed", "the line filed for bankruptcy", "c2", ("c0",), **papers)
    left = {one.assertion_id: one.support[0].overtaken for one in build(frame([sound, broke, filed]))}
    assert left == {"sound": 1.0, "broke": 0.0, "filed": 0.0}


def test_a_newsroom_settles_a_forecast_without_figures():
    """What an outlet tells in its own voice leaves a forecast behind, and another outlet's own word, but no fact."""
    told = answer("shut", "the tunnel is shut", "c2", ("c1",), published_at=LATER, outlet="Other Post", **OWN)

    def left(**fields):
        found = {one.assertion_id: one for one in build(frame([opening(**fields), told]))}
        return found["opens"].support[0].overtaken

    assert left(modality="planned") == 1.0
    assert left() == 0.0
    assert left(**OWN) == 1.0


def test_who_denies_an_answer_and_gives_another_is_counted_once():
    """The operator's own version takes no more from a finding than its denial has taken already."""
    found = answer("spill", "the works let oil into the river", "c1", speaker="Ada Holm")
    denied = answer(
        "none", "no oil left the works", "c2", speaker="Ben Roy", polarity="denies", opposed=("c1",)
    )

    def after(speaker):
        return bits(
            found,
            denied,
            answer("heat", "heat killed the fish", "c3", ("c1",), speaker=speaker),
            name="spill",
        )

    assert after("Ben Roy") > after("Cara Lund")


def presumed(*rows, name):
    """How little shows that each origin contradicts an answer."""
    found = {one.assertion_id: one for one in build(frame(rows))}
    return [origin.presumed for origin in found[name].denials]


def test_of_several_answers_a_denial_means_the_one_that_it_words():
    """ "No boat sank" is against the boat that sank, and only presumed to be against the pier that burned."""
    sank = answer("sank", "a fishing boat sank off the pier", "c1", speaker="Ben Roy")
    burned = answer("burned", "a shed burned down", "c2", speaker="Cara Lund")
    none = answer(
        "none", "no fishing boat sank", "c3", speaker="Dan Orr", polarity="denies", published_at=LATER
    )
    assert presumed(sank, burned, none, name="sank") == [0.0]
    assert presumed(sank, burned, none, name="burned") == [1.0]
    assert sorted(presumed(sank, burned, none, name="none")) == [0.0, 1.0]
    assert presumed(burned, none, name="burned") == [0.0]
    aimed = none | {"targets": ("c2",)}
    assert presumed(sank, burned, aimed, name="burned") == [0.0]


def test_nobody_is_presumed_to_contradict_himself():
    """Who says at one moment that a picture is old and that it does not show the fire denies neither."""
    old = answer("old", "the picture was taken in May", "c1", speaker="Ben Roy")
    other = answer("other", "the picture does not show the fire", "c2", speaker="Ben Roy", polarity="denies")
    assert presumed(old, other, name="old") == presumed(old, other, name="other") == []
    later = answer(
        "other",
        "the picture does not show the fire",
        "c2",
        speaker="Ben Roy",
        polarity="denies",
        published_at=LATER,
    )
    assert len(presumed(old, later, name="old")) == 1


def test_not_one_coin_was_paid_denies_any_sum():
    """Who says that not one cent was paid leaves no room for three million; one lorry is none of them."""

    def sums(size, unit):
        return [{"low": size, "high": size, "unit": unit}]

    def none(unit):
        words = {"polarity": "denies", "speaker": "Cara Lund", "quantities": sums(1, unit)}
        return answer("none", f"not one {unit} was paid", "c2", ("c1",), **words)

    paid = answer("paid", "the port paid 3 million euros", "c1", quantities=sums(3e6, "EUR"))
    assert bits(paid, none("cent"), name="paid") < bits(paid, none("lorry"), name="paid")
