"""Origins, sides and notes of small hand-made sets."""

from __future__ import annotations

import time

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from credscore.errors import InputError
from credscore.models import Article
from credscore.provenance import trace
from credscore.reading import read_outlets

from .claims import claims

LONG = (
    "The northern tunnel of the mine filled with water overnight and two hundred workers could not leave it."
)
OFFICE = {"sourcing_type": "named_official"}
BODY = {"sourcing_type": "institution"}
MEDIA = {"sourcing_type": "media_report"}


def origins(frame: pd.DataFrame, **more: object) -> list[str]:
    """Trace and give the origins in row order."""
    return trace(frame, **more)["origin_id"].tolist()


def test_minister_and_ministry_share_one_origin() -> None:
    """A person and the body for which they speak count once."""
    first, second, third = origins(
        claims(
            {**OFFICE, "speaker": "Jane Roe", "speaker_role": "defence minister", "affiliation": "Norway"},
            {**BODY, "speaker": "Norwegian Ministry of Defence"},
            {**OFFICE, "speaker": "Jane Roe"},
        )
    )
    assert first == second == third


def test_president_and_intelligence_service_are_two_origins_on_one_side() -> None:
    """Bodies of one state differ, their side does not."""
    traced = trace(
        claims(
            {**OFFICE, "speaker": "John Doe", "speaker_role": "president", "affiliation": "Norway"},
            {**BODY, "speaker": "Norwegian intelligence service"},
        )
    )
    assert traced["origin_id"].nunique() == 2
    assert traced["side"].tolist() == ["Norway", "Norway"]


def test_one_office_of_two_states_is_two_origins() -> None:
    """Two countries' foreign ministries never share an origin."""
    traced = trace(
        claims(
            {**BODY, "speaker": "Russian Foreign Ministry"}, {**BODY, "speaker": "Ukrainian Foreign Ministry"}
        )
    )
    assert traced["origin_id"].nunique() == 2
    assert traced["side"].tolist() == ["Russia", "Ukraine"]


def test_spokesman_and_lawyer_speak_for_their_principal() -> None:
    """Helpers named by whom they serve have that person's origin."""
    first, second = origins(
        claims(
            {**OFFICE, "speaker": "Eva Lind", "speaker_role": "Paul Kessler's lawyer"},
            {**OFFICE, "speaker": "Paul Kessler", "speaker_role": "candidate"},
        )
    )
    assert first == second


def test_company_and_its_chief_share_origin_and_side() -> None:
    """A company's official is the company, whose side is itself."""
    traced = trace(
        claims(
            {**OFFICE, "speaker": "Ada Bell", "speaker_role": "chief executive", "affiliation": "Acme Foods"},
            {**BODY, "speaker": "Acme Foods"},
        )
    )
    assert traced["origin_id"].nunique() == 1
    assert traced["side"].tolist() == ["Acme Foods", "Acme Foods"]


def test_short_and_full_names_of_a_company_are_one() -> None:
    """Acme is Acme Foods; two unions are two."""
    assert len(set(origins(claims({**BODY, "speaker": "Acme Foods"}, {**BODY, "speaker": "Acme"})))) == 1
    two = claims({**BODY, "speaker": "United Dockers"}, {**BODY, "speaker": "United Pilots"})
    assert len(set(origins(two))) == 2


def test_experts_and_eyewitnesses_have_no_side() -> None:
    """Whoever speaks for nobody has no side."""
    traced = trace(
        claims(
            {"sourcing_type": "named_expert", "speaker": "Ida Berg", "affiliation": "University of Oslo"},
            {"sourcing_type": "eyewitness", "speaker": "Tom Hale"},
            {"sourcing_type": "pundit", "speaker": "Max Stone"},
        )
    )
    assert traced["origin_id"].nunique() == 3
    assert traced["side"].isna().all()


def test_hearsay_belongs_to_its_teller() -> None:
    """The friend of a pundit is one source, whoever prints the pundit; another's friend is another."""
    friend = {"sourcing_type": "hearsay", "speaker": "a friend"}
    first, second, other = origins(
        claims(
            {**friend, "via": ("Max Stone",)},
            {**friend, "via": ("Max Stone",)},
            {**friend, "via": ("Rita Moss",)},
        )
    )
    assert first == second != other


def test_a_teller_adds_nothing_to_his_own_unnamed_source() -> None:
    """Within one assertion, the teller's own words are his source's."""
    row = {"outlet": "Beacon", "day": 0}
    first, second = origins(
        claims(
            {**row, "sourcing_type": "hearsay", "speaker": "a friend", "via": ("Max Stone",)},
            {**row, "sourcing_type": "pundit", "speaker": "Max Stone"},
        )
    )
    assert first == second


def test_unnamed_officials_count_once_for_each_independent_teller() -> None:
    """Two outlets with officials of their own are two; an outlet that cites the first adds none."""
    official = {"sourcing_type": "anonymous_official", "affiliation": "Norway"}
    first, second, citing = origins(
        claims(
            {**official, "outlet": "Beacon", "speaker": "a senior defence official"},
            {**official, "outlet": "Valley Post", "speaker": "a defence official"},
            {**official, "outlet": "Courier", "speaker": "a defence official", "via": ("Beacon",)},
        )
    )
    assert first == citing != second


def test_a_citation_joins_the_cited_report() -> None:
    """Citing an outlet whose own report is in the corpus gives that report's origin."""
    traced = trace(
        claims(
            {**BODY, "outlet": "Beacon", "speaker": "Norwegian Coast Guard"},
            {**MEDIA, "outlet": "Valley Post", "speaker": "Beacon"},
        )
    )
    assert traced["origin_id"].nunique() == 1
    assert traced.loc[1, "origin_note"] == "cites Beacon, whose own report is in the corpus"


def test_citing_an_absent_outlet_counts_that_outlet_once() -> None:
    """Where the cited report is not at hand, the cited outlet is the origin."""
    first, second = origins(
        claims(
            {**MEDIA, "outlet": "Valley Post", "speaker": "Beacon"},
            {**MEDIA, "outlet": "Courier", "speaker": "Beacon"},
        )
    )
    assert first == second


def test_circular_citation_equals_the_first_alone() -> None:
    """A → B → A counts as A."""
    loop = claims(
        {"outlet": "Beacon"},
        {**MEDIA, "outlet": "Valley Post", "speaker": "Beacon"},
        {**MEDIA, "outlet": "Beacon", "speaker": "Valley Post", "article_id": "second"},
    )
    alone = origins(loop.head(1))
    assert set(origins(loop)) == set(alone)


def test_outlets_of_one_owner_count_once() -> None:
    """The table's owner is the publisher."""
    table = pd.DataFrame({"outlet": ["Beacon", "Valley Post"], "owner": ["Star Group", "Star Group"]})
    traced = trace(
        claims({"outlet": "Beacon"}, {"outlet": "Valley Post"}, {"outlet": "Courier"}), outlets=table
    )
    assert traced["origin_id"].nunique() == 2
    assert traced["owner"].tolist() == ["Star Group", "Star Group", None]
    assert traced["outlet_known"].tolist() == [True, True, False]


def test_credit_line_makes_the_agency_the_origin() -> None:
    """Thirty-seven papers that print an agency's text are one origin."""
    bodies = [
        Article(article_id=f"Outlet {i}", outlet=f"Outlet {i}", body=f"OSLO (Reuters) - {LONG} Part {i}.")
        for i in range(37)
    ]
    traced = trace(claims(*({"assertion": LONG} for _ in bodies)), articles=bodies)
    assert traced["origin_id"].nunique() == 1
    assert "reprints Reuters (credit line" in traced.loc[5, "origin_note"]


@pytest.mark.parametrize(
    "edit", [lambda t, i: t, lambda t, i: t.replace("workers", "miners").replace("leave", "exit")]
)
def test_copy_farm_is_one_origin(edit: object) -> None:
    """A thousand verbatim or lightly edited copies add no origin."""
    rows = [{"sentence": LONG}] + [{"sentence": edit(LONG, i)} for i in range(1000)]  # type: ignore[operator]
    assert len(set(origins(claims(*rows)))) == 1


def test_independent_narrations_stay_apart() -> None:
    """Two outlets that tell the same in their own words are two origins."""
    other = "Water rushed into a shaft in the north during the night; some 200 miners are still below ground."
    assert len(set(origins(claims({"sentence": LONG}, {"sentence": other})))) == 2


def test_narration_that_restates_an_attributed_claim_is_no_new_origin() -> None:
    """An article's own voice repeating what it attributes elsewhere adds nothing."""
    row = {"outlet": "Beacon", "day": 0}
    traced = trace(claims({**row}, {**row, **BODY, "speaker": "Norwegian Coast Guard"}))
    assert traced["origin_id"].nunique() == 1


def test_late_rows_never_change_earlier_origins() -> None:
    """A late row that knows more joins; what was decided stays."""
    frame = claims(
        {**OFFICE, "speaker": "Jane Roe"},
        {**BODY, "speaker": "Norwegian Coast Guard"},
        {**OFFICE, "speaker": "Jane Roe", "affiliation": "Norwegian Coast Guard"},
    )
    assert origins(frame.head(2)) == origins(frame)[:2]


KINDS = st.sampled_from(
    [
        {},
        {"sentence": LONG},
        {"sentence": LONG.replace("overnight", "at night")},
        {**BODY, "speaker": "Norwegian Coast Guard"},
        {**OFFICE, "speaker": "Jane Roe", "affiliation": "Norwegian Coast Guard"},
        {**OFFICE, "speaker": "Jane Roe"},
        {**OFFICE, "speaker": "Roe", "speaker_role": "minister"},
        {**BODY, "speaker": "the coast guard"},
        {**MEDIA, "speaker": "Beacon"},
        {**MEDIA, "speaker": "Valley Post"},
        {"sourcing_type": "hearsay"},
        {"sourcing_type": "anonymous_official", "speaker": "an official", "via": ("Valley Post",)},
        {"sourcing_type": "pundit", "speaker": "Max Stone"},
    ]
)
ROWS = st.lists(
    st.tuples(
        KINDS,
        st.sampled_from(["Beacon", "Valley Post", "Courier", "Post"]),
        st.integers(0, 5),
        st.integers(1, 2),
    ),
    min_size=1,
    max_size=12,
)


def _frame(rows: list[tuple[dict[str, object], str, int, int]]) -> pd.DataFrame:
    return claims(
        *(
            {**kind, "outlet": outlet, "day": day, "article_id": f"{outlet}{day}", "assertion_id": f"a{a}"}
            for kind, outlet, day, a in rows
        )
    )


@settings(deadline=None, max_examples=60)
@given(rows=ROWS, cut=st.integers(0, 5))
def test_incremental_equals_batch(rows: list[tuple[dict[str, object], str, int, int]], cut: int) -> None:
    """What is decided by a day is decided for good."""
    frame = _frame(rows)
    until = frame["seen_at"] <= pd.Timestamp("2024-10-01", tz="UTC") + pd.Timedelta(days=cut)
    if until.any():
        whole = trace(frame)
        columns = ["origin_id", "side", "origin_note", "interested"]
        pd.testing.assert_frame_equal(trace(frame[until])[columns], whole[until][columns])


@settings(deadline=None, max_examples=60)
@given(rows=ROWS, data=st.data())
def test_input_order_is_irrelevant(
    rows: list[tuple[dict[str, object], str, int, int]], data: st.DataObject
) -> None:
    """Any order of the rows gives each row the same origin."""
    frame = _frame(rows)
    shuffled = frame.loc[data.draw(st.permutations(range(len(frame))))]
    pd.testing.assert_frame_equal(trace(shuffled).sort_index(), trace(frame))


def test_undated_rows_never_lead() -> None:
    """An undated claim joins a dated one, not the other way round."""
    frame = claims({"sentence": LONG, "day": None}, {"sentence": LONG, "day": 3})
    assert origins(frame)[1] == origins(frame.iloc[1:])[0] == origins(frame)[0]


def test_relays_count_hops_but_not_the_outlet_itself() -> None:
    """The publishing outlet in its own chain is no hop."""
    traced = trace(
        claims({**BODY, "speaker": "Norway", "outlet": "Beacon", "via": ("Valley Post", "Beacon")})
    )
    assert traced["relays"].tolist() == [1]


def test_state_media_speak_for_their_country() -> None:
    """A state agency's own word is on its country's side."""
    traced = trace(claims({"sourcing_type": "state_media", "speaker": "TASS"}))
    assert traced.loc[0, "side"] == "Russia"


def test_missing_columns_are_named() -> None:
    """A frame that has not been clustered is refused by name."""
    with pytest.raises(InputError, match="assertion_id"):
        trace(claims({}).drop(columns="assertion_id"))


def test_empty_frame_gives_empty_columns() -> None:
    """No rows in, no rows out, all columns there."""
    traced = trace(claims({}).iloc[:0])
    assert len(traced) == 0
    assert {"origin_id", "side", "relays", "interested"} <= {*traced.columns}


def test_hostile_names_take_no_time() -> None:
    """A megabyte for a name is read like any other."""
    long = "of The " * 150_000
    started = time.process_time()
    trace(
        claims(
            {
                **OFFICE,
                "speaker": long,
                "speaker_role": long,
                "affiliation": long,
                "via": (long,),
                "outlet": long,
            }
        )
    )
    assert time.process_time() - started < 2


def test_an_outlet_that_cannot_be_judged_is_not_known() -> None:
    """Marked F it counts as one of which nothing is known, in the list of the world's outlets or not; a blank is no F."""
    table = read_outlets(
        pd.DataFrame({"outlet": ["Valley Post", "Reuters", "Courier"], "rating": ["F", "f", ""]})
    )
    traced = trace(
        claims({"outlet": "Valley Post"}, {"outlet": "Reuters"}, {"outlet": "Courier"}), outlets=table
    )
    assert traced["outlet_known"].tolist() == [False, False, True]
    assert traced["outlet_rating"].isna().all()


def test_a_forged_outlet_does_not_become_the_original() -> None:
    """A look-alike's own word is another origin than the outlet's, and unrated."""
    table = pd.DataFrame({"outlet": ["Valley Post"], "domain": ["valleypost.com"], "rating": [0.9]})
    traced = trace(
        claims(
            {"outlet": "Valley Post", "domain": "valleypost.com"},
            {"outlet": "Valley Post", "domain": "vаlleypost.com"},
        ),
        outlets=table,
    )
    assert traced["origin_id"].nunique() == 2
    assert traced["outlet_known"].tolist() == [True, False]
    assert traced["outlet_rating"].isna().tolist() == [False, True]


def test_same_named_strangers_are_told_apart_by_address() -> None:
    """Two unknown papers of one name at two addresses are two origins, one at one address is one."""
    rows = [{"outlet": "Daily Valley", "domain": d, "article_id": f"x{k}"} for k, d in enumerate(
        ["a.example", "b.example", "a.example"])]  # fmt: skip
    first, second, third = origins(claims(*rows))
    assert first == third != second


def test_an_unrelated_topic_changes_nothing() -> None:
    """Which rows of a topic count once is decided within the topic."""
    frame = claims(
        {**OFFICE, "speaker": "Jane Roe", "topic_id": "t2", "affiliation": "Norwegian Coast Guard"},
        {**OFFICE, "speaker": "Jane Roe"},
        {**BODY, "speaker": "Norwegian Coast Guard"},
    )
    together, alone = origins(frame)[1:], origins(frame.iloc[1:])
    assert (together[0] == together[1]) == (alone[0] == alone[1])
