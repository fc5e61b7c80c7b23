"""What is one assertion and what is not."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from credscore.cluster import ClaimClusterer
from credscore.cluster.grouping import Assertions, Edges, Rules
from credscore.cluster.text import Reader
from credscore.cluster.wrapping import unwrap

SAME = [
    ("Norway will deploy 12,000 soldiers to the border", "Norway is to send 12,000 troops to the border"),
    ("The blast killed 12,000 people in the port", "The blast killed twelve thousand people in the port"),
    ("The blast killed 12,000 people in the port", "The blast killed 12 000 people in the port"),
    ("The blast killed 12,000 people in the port", "The blast killed 12k people in the port"),
    ("The mine flooded after a week of rain", "BREAKING: The mine flooded after a week of rain | Reuters"),
    (
        "The mine flooded after a week of rain",
        "OSLO, Nov. 3 (Reuters) - The mine flooded after a week of rain.",
    ),
    ("The mine flooded after a week of rain", "The mine flooded after a week of rain, according to AFP."),
    ("The mine flooded after a week of rain", "THE MINE FLOODED AFTER A WEEK OF RAIN"),
    (
        "The minister resigned over the harbour contract",
        "The minister stepped down over the harbour contract",
    ),
    ("Pyongyang fired three missiles into the sea", "North Korea fired three missiles into the sea"),
    ("The bridge lies 48 km north of the capital city", "The bridge lies 30 miles north of the capital city"),
    ("The trial of the banker lasted 24 months in all", "The trial of the banker lasted two years in all"),
    ("Not only the mayor but the whole council resigned", "The mayor and the whole council resigned"),
    ("The harbour was closed, and 40 ships were waiting outside", "The harbour was closed"),
    ("The old mill in Bergen burned down, and nobody was hurt", "The old mill in Bergen burned down"),
    (
        "The video was watched by thousands of people abroad",
        "The video was watched by 1000s of people abroad",
    ),
    ("The new harbour tunnel cost the city $247 million", "The new harbour tunnel cost the city $247..."),
    (
        "The ship lost over 160 tons of chlorine in the storm",
        "The ship lost over 160 of chlorine in the storm",
    ),
    ("Not Bergen, the old mill in Molde burned down", "The old mill in Molde burned down"),
    ("The cellist plays in Turin, he isn't ill", "The cellist plays in Turin"),
    ("He isn't ill, the cellist plays in Turin", "The cellist plays in Turin"),
    (
        "All ports of the coast flood in spring, not just the capital",
        "All ports of the coast flood in spring",
    ),
    ("The relay team won the cup, not only that", "Not only that, but the relay team won the cup"),
    ("Sales rose in May before they fell in June", "Sales fell in June after they rose in May"),
    ("Wheat prices rose, and prices rose for barley", "Wheat prices rose, and barley prices too"),
    ("The guests could've taken the early ferry", "The guests could have taken the early ferry"),
    ("Gunmen gunned down two clerks in Oran", "Gunmen killed two clerks in Oran"),
]
APART = [
    ("The blast killed 12 people in the port", "The blast killed 15 people in the port", "number"),
    ("The blast killed twelve people in the port", "The blast killed 15 people in the port", "number"),
    ("The fund lost $1.5 million in two weeks", "The fund lost $2.5 million in two weeks", "number"),
    ("The ferry sank in 2015 off the coast", "The ferry sank in 2016 off the coast", "number"),
    ("More than 60,000 shared the post", "Fewer than 60,000 shared the post", "number"),
    ("Women of eight to 10 weeks took the drug", "Women of eight to 30 weeks took the drug", "number"),
    ("The blast killed 2 people in the port", "The blast killed 2 million people in the port", "number"),
    ("The court has approved the merger", "The court has not approved the merger", "negation"),
    (
        "The court has, the clerk said, approved the merger",
        "The court has not, the clerk said, approved the merger",
        "negation",
    ),
    (
        "The merger is just a rumour, the clerk said",
        "The merger is not just a rumour, the clerk said",
        "negation",
    ),
    ("The pilots were trained on the new system", "The pilots weren't trained on the new system", "negation"),
    ("The court approved the merger on Friday", "The court rejected the merger on Friday", "pole"),
    ("Shares in the bank rose on Monday", "Shares in the bank fell on Monday", "pole"),
    ("The toys were found to be safe for children", "The toys were found to be unsafe for children", "pole"),
    ("The dog jumped onto the wet wall", "The dog jumped off the wet wall", "pole"),
    ("The crew loaded the grain in Odessa", "The crew unloaded the grain in Odessa", "pole"),
    (
        "Exports fell 3% in May, after a rise of 2% in April",
        "Exports rose 3% in May, after a rise of 2% in April",
        "pole",
    ),
    ("The boiler shut down at noon by itself", "The boiler started up at noon by itself", "pole"),
    ("The bishops told the abbot to step up", "The bishops told the abbot to step down", "pole"),
    (
        "Great news! The lake that we drained in May isn't there",
        "Great news! The lake that we drained in May is there",
        "negation",
    ),
    ("The guards could not've seen the thief", "The guards could've seen the thief", "negation"),
    ("Norway closed its embassy in Lima", "Kenya closed its embassy in Lima", "name"),
    ("Norawy closed its embassy in Lima", "Kenya closed its embassy in Lima", "name"),
    ("The nurses' march in the Philippnies was peaceful", "The nurses' march in Kenya was peaceful", "name"),
]


@pytest.mark.parametrize(("left", "right"), SAME)
def test_wordings_of_one_assertion_join(left: str, right: str) -> None:
    """Synonyms, number formats, wrapping, metonyms, units and truncation are one assertion."""
    model = ClaimClusterer().fit([left, right])
    assert model.labels_[0] == model.labels_[1], str(model.explain(0, 1))


def test_vague_figures_of_different_things_are_no_rivals() -> None:
    """What stands alone in two texts conflicts only where both are definite."""
    texts = [
        "The flooded road by the harbour was cleared by the crew of 40 drivers",
        "Several sailors helped the crew that cleared the flooded road by the harbour",
    ]
    assert ClaimClusterer().fit(texts).explain(0, 1).veto is None


@pytest.mark.parametrize(("left", "right", "veto"), APART)
def test_rivals_stay_apart_in_one_topic(left: str, right: str, veto: str) -> None:
    """A figure, a negation, an opposed word or a place parts assertions, not topics."""
    model = ClaimClusterer().fit([left, right])
    assert model.labels_[0] != model.labels_[1]
    assert model.topic_labels_[0] == model.topic_labels_[1], str(model.explain(0, 1))
    assert model.explain(0, 1).veto == veto


def test_no_chain_of_copies_bridges_rivals() -> None:
    """A claim without the figure joins one of two rivals, and they stay apart."""
    model = ClaimClusterer().fit(
        [
            "The flood in the valley killed 12 people on Sunday",
            "The flood in the valley killed 40 people on Sunday",
            "The flood in the valley killed people on Sunday",
        ]
    )
    assert model.labels_[0] != model.labels_[1]
    assert len(set(model.topic_labels_)) == 1


def test_a_text_of_two_claims_bridges_nothing() -> None:
    """What one member of a group holds besides does not bring in texts that share nothing with the others."""
    mill = "The old paper mill in Bergen burned down on Sunday"
    orchestra = "The youth orchestra cancelled its spring tour of Spain"
    texts = [mill, mill + " night", mill + " evening", f"{orchestra}: {mill[0].lower()}{mill[1:]}", orchestra]
    labels = ClaimClusterer().fit(_in_order(texts)).labels_.tolist()
    assert labels == [0, 0, 0, 0, 1]


@pytest.mark.parametrize(("witnesses", "joins"), [(2, False), (5, True)])
def test_many_may_resemble_a_claim_less(witnesses: int, joins: bool) -> None:
    """Likeness just under the threshold is an accident with a few of a group, none with all of them."""
    members = range(witnesses)
    pairs = [(b, a, 0.9) for a in members for b in range(a + 1, witnesses)]
    pairs += [(witnesses, a, 0.47) for a in members]
    later, earlier, scores = map(np.array, zip(*pairs, strict=True))
    rules = Rules(threshold=0.5, doubt_threshold=0.55, support=0.25, topic_threshold=0.5)
    kinds = np.zeros(witnesses + 1, dtype=np.int64)
    assertions = Assertions(kinds, lambda a, b: None, *(lambda a, b: False,) * 2, rules)
    leader = assertions.run(
        np.arange(witnesses + 1),
        Edges(later, earlier, scores, scores),
        *np.zeros((2, len(pairs)), dtype=bool),
        timed=True,
    )
    assert (leader[witnesses] == leader[0]) == joins


def _grouped(
    pairs: list[tuple[int, int, float]],
    doubts: frozenset[int],
    rivals: set[int],
    *,
    timed: bool,
    reason: str = "negation",
) -> list[int]:
    """Group forms, two of which may contradict each other, and some of which all others differ from."""
    later, earlier, scores = map(np.array, zip(*pairs, strict=True))
    n_forms = int(later.max()) + 1
    rules = Rules(threshold=0.5, doubt_threshold=0.55, support=0.25, topic_threshold=0.5)
    assertions = Assertions(
        np.arange(n_forms),
        lambda a, b: reason if {a, b} == rivals else None,
        lambda a, b: a != b and b in doubts,
        lambda a, b: False,
        rules,
    )
    edges = Edges(later, earlier, scores, scores)
    return assertions.run(
        np.arange(n_forms), edges, *np.zeros((2, len(pairs)), dtype=bool), timed=timed
    ).tolist()


@pytest.mark.parametrize(("timed", "leader"), [(False, 1), (True, 0)])
def test_a_form_with_a_closer_one_to_come_leads_it(timed: bool, leader: int) -> None:
    """What two wordings of another claim share with a third is no reason to join it; in time nobody looks ahead."""
    pairs = [(1, 0, 0.52), (2, 0, 0.52), (2, 1, 0.95)]
    assert _grouped(pairs, frozenset(), set(), timed=timed) == [0, leader, leader]


@pytest.mark.parametrize(
    ("reason", "copies", "joins"),
    [("negation", 2, True), ("negation", 1, False), ("number", 1, True), ("name", 1, True)],
)
def test_of_two_rivals_the_one_agreed_with_is_likelier(reason: str, copies: int, joins: bool) -> None:
    """A form that lacks what a rival says joins the other; where that is a negation, only if others tell so too."""
    members = [0, *range(2, copies + 1)]
    pairs = [(form, 0, 0.9) for form in members[1:]]
    last = copies + 1
    pairs += [(last, 1, 0.8), *((last, form, 0.8) for form in members)]
    found = _grouped(pairs, frozenset([1]), {0, 1}, timed=True, reason=reason)
    assert found[last] == (0 if joins else last)
    assert _grouped(pairs, frozenset(), {0, 1}, timed=True, reason=reason)[last] == last


@pytest.mark.parametrize(("closer", "joins"), [(0.92, 0), (0.85, 2)])
def test_of_two_rival_figures_the_one_much_more_alike_is_likelier(closer: float, joins: int) -> None:
    """What is left of a text that was cut off may still tell of which of two rivals it is."""
    pairs = [(2, 0, closer), (2, 1, 0.8)]
    assert _grouped(pairs, frozenset(), {0, 1}, timed=True, reason="number")[2] == joins
    assert _grouped(pairs, frozenset(), {0, 1}, timed=True)[2] == 2


@pytest.mark.parametrize(("timed", "leader"), [(False, 0), (True, 2)])
def test_a_form_torn_between_rivals_waits_for_the_others(timed: bool, leader: int) -> None:
    """Whom the others tell of decides, whenever they come; what comes in time is of neither for good."""
    pairs = [(2, 0, 0.8), (2, 1, 0.8), (3, 0, 0.9), (3, 2, 0.8)]
    assert _grouped(pairs, frozenset([1]), {0, 1}, timed=timed) == [0, 1, leader, 0]


def test_datelines_in_small_letters_say_nothing_of_places() -> None:
    """A dateline that names a known outlet is taken off however it is written; other brackets stay."""
    assert unwrap("oslo, nov. 3 (reuters) - the mine flooded") == "the mine flooded"
    assert unwrap("the mine (closed) - or what is left") == "the mine (closed) - or what is left"


def _in_order(texts: list[str]) -> pd.DataFrame:
    return pd.DataFrame({"assertion": texts, "claim_id": [f"c{place}" for place in range(len(texts))]})


def test_unrelated_claims_share_nothing() -> None:
    """Another subject is another topic."""
    model = ClaimClusterer().fit(["The striker signed for four years", "Rain flooded the southern coast"])
    assert len(set(model.topic_labels_)) == 2


def test_rival_figures_of_one_affair_are_one_topic() -> None:
    """Differently worded claims that count the same thing answer one question, each figure for itself."""
    texts = [
        "Kenya is ready to send 9,000 volunteer troops to Haiti",
        "Kenya plans to deploy 1,000 troops, including special forces, to the Haitian capital",
        "Kenya intends to mobilize two battalions, totaling 1,000 soldiers, to serve in Haiti",
        "We know about 4,000 soldiers of Kenya that they are preparing to send to Haiti",
    ]
    model = ClaimClusterer().fit(texts)
    assert len(set(model.topic_labels_)) == 1
    assert model.labels_[1] == model.labels_[2]
    assert len(set(model.labels_)) == 3


def test_not_only_without_what_it_adds_is_a_denial() -> None:
    """A denied "only" rivals a plain one; one that announces more does not."""
    only = "The Madison school district is {} one to ignore the new law"
    model = ClaimClusterer().fit([only.format("only"), only.format("not only")])
    assert model.explain(0, 1).veto == "negation"


def test_verdicts_do_not_tell_what_a_claim_is_about() -> None:
    """A rumour and its debunking answer one question."""
    reader = Reader()
    judged = reader.read("The unverified rumour of a giant crab is a debunked and untrue hoax")
    assert judged.topic == reader.read("a giant crab").topic


def test_what_one_claim_denies_another_says_not_of_something_else() -> None:
    """A denial that holds its own negation is at odds with whatever is affirmed in the same words."""
    claims = pd.DataFrame(
        {
            "assertion": [
                "Northgate United have not made a bid for David Okonjo",
                "David Okonjo of Northgate United is on his way to a medical",
            ],
            "polarity": ["denies", "affirms"],
        }
    )
    assert ClaimClusterer().fit(claims).explain(0, 1).veto == "polarity"


def test_one_sentence_of_one_source_tells_nothing_twice() -> None:
    """Two things told of one long subject are two assertions, though they share most words; told by two outlets, one."""
    ferry = "The launch that went down in the Meghna a fortnight ago"
    told = [f"{ferry} was carrying 231 people", f"{ferry} capsized on its own"]
    both = f"{told[0]} and capsized on its own, the committee said."
    rows = [
        {
            "claim_id": f"c{place}",
            "assertion": text,
            "sentence": both,
            "speaker": "committee",
            "article_id": outlet,
        }
        for place, (text, outlet) in enumerate(
            [(told[0], "a"), (told[1], "a"), (told[0], "b"), (told[1], "b")]
        )
    ]
    model = ClaimClusterer().fit(pd.DataFrame(rows))
    assert model.labels_.tolist() == [0, 1, 0, 1]
    assert model.explain(0, 1).veto == "one sentence"
    apart = pd.DataFrame([{**row, "sentence": row["assertion"]} for row in rows])
    assert ClaimClusterer().fit(apart).explain(0, 1).veto is None


def test_what_one_of_two_holds_besides_brings_in_no_stranger() -> None:
    """Of a pair, too, both must have something to do with a text that joins them."""
    bakery = "Inspectors closed the bakery in Porto over mouldy flour"
    ferry = "The night ferry to Hvar lost its anchor"
    texts = [bakery, f"{ferry}: {bakery[0].lower()}{bakery[1:]}", ferry]
    assert ClaimClusterer().fit(_in_order(texts)).labels_.tolist() == [0, 0, 1]


@pytest.mark.parametrize(("strange", "leader"), [({0, 2}, 2), ({1, 2}, 0), (set(), 0)])
def test_one_of_two_speaks_for_a_form_unless_the_other_is_a_stranger(strange: set[int], leader: int) -> None:
    """That a member is no witness is one thing, that it has nothing to do with the form another; witnesses are not asked."""
    rules = Rules(threshold=0.5, doubt_threshold=0.55, support=0.25, topic_threshold=0.5)
    assertions = Assertions(
        np.zeros(3, dtype=np.int64),
        lambda a, b: None,
        lambda a, b: False,
        lambda a, b: {a, b} == strange,
        rules,
    )
    later, earlier, scores = np.array([1, 2]), np.array([0, 1]), np.array([0.9, 0.8])
    edges = Edges(later, earlier, scores, scores)
    found = assertions.run(np.arange(3), edges, *np.zeros((2, 2), dtype=bool), timed=True)
    assert found.tolist() == [0, 0, leader]
