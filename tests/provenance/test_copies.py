"""Reprints among articles and repeats among claims."""

from __future__ import annotations

import random
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from credscore.models import Article
from credscore.provenance import OutletBook, find_copies, independence_groups, trace
from credscore.provenance.copies import article_copies
from credscore.provenance.credits import credit
from credscore.provenance.shingles import fingerprint, overlaps

from .claims import claims

sys.path.insert(0, str(Path(__file__).parents[2] / "fixtures" / "wire"))
from wire_pairs import pairs

LONG = (
    "Two hundred workers could not leave the northern tunnel of the Valdora mine on Monday. Pumps were brought "
    "from Ostenfeld, 40 kilometres away, and the first men came up after eleven hours. The owner, Harlow Metals, "
    "has been fined twice since 2019 for blocked exits. Families waited at the gate through the night."
)


def test_labelled_wire_reprints() -> None:
    """Recall at least .95 and precision at least .98 on the labelled pairs."""
    book = OutletBook()
    made = pairs()
    right = wrong = 0
    for pair in made:
        first, second = Article(**pair["first"]), Article(**pair["second"])
        root = article_copies([first, second], book).of(second.article_id)
        found = root is not None and root[0].key == book.identify(first.outlet, first.domain).key
        right += found and pair["label"]
        wrong += found and not pair["label"]
    n = sum(pair["label"] for pair in made)
    assert len(made) >= 300
    assert right / n >= 0.95
    assert right / (right + wrong) >= 0.98


def test_labelled_wire_reprints_in_one_corpus() -> None:
    """The same holds when all articles lie together, bulletins of one mould among them."""
    made = pairs()
    articles = [Article(**pair[side]) for pair in made for side in ("first", "second")]
    firsts = {pair["second"]["article_id"]: pair["first"] for pair in made if pair["label"]}
    found = find_copies(articles)
    right = sum(
        name in firsts
        and root == firsts[name]["outlet"]
        and (not isinstance(source, str) or source == firsts[name]["article_id"])
        for name, source, root in found[["article_id", "copied_from", "root"]].itertuples(index=False)
    )
    assert right / len(firsts) >= 0.95
    assert right / len(found) >= 0.98


def test_a_reprint_is_found_among_hundreds_of_one_mould() -> None:
    """Stock wording hides no source, however many have printed it before, and makes none."""
    rng = random.Random(5)
    mould = (
        "Shares on the main exchange closed at {} points on {}, a change of {} percent from the session before. "
        "Trading volume reached {} million shares against a daily average of 410 million. The crown traded at {} "
        "to the dollar, and crude for next month cost {} dollars a barrel."
    )
    days = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")

    def bulletin() -> str:
        figures = [f"{rng.uniform(1, 99):.2f}" for _ in range(4)]
        return mould.format(rng.randint(3000, 5000), rng.choice(days), *figures)

    articles = [Article(article_id=f"m{k:03d}", outlet=f"Paper {k}", body=bulletin()) for k in range(300)]
    again = Article(article_id="z", outlet="Copyist", body=articles[250].body.replace("cost", "fetched"))
    found = find_copies([*articles, again])
    assert found[["article_id", "copied_from"]].values.tolist() == [["z", "m250"]]


def test_reports_that_quote_one_statement_are_no_copies() -> None:
    """A quotation is everybody's; only the words around it tell who copied."""
    quote = "“The dam is safe and it will hold through the night whatever the rain may bring,” "
    told = ("an official at the water authority said late on Monday", "a person briefed on the inspection told us",
            "an official said", "an official said")  # fmt: skip
    row = {"sourcing_type": "anonymous_official", "speaker": "an official"}
    traced = trace(claims(*({**row, "sentence": f"{quote}{words}."} for words in told)))
    assert traced["origin_id"].nunique() == 4
    copied = trace(claims(*({**row, "sentence": f"{quote}{told[0]}."} for _ in range(5))))
    assert copied["origin_id"].nunique() == 1


@pytest.mark.parametrize(
    ("body", "agency"),
    [
        ("PARIS (AP) — The museum closed.", "Associated Press"),
        ("BUCHAREST, Sept 13 (Reuters) - Rain fell.", "Reuters"),
        ("The museum closed on Monday.\n\n— AFP", "Agence France-Presse"),
        ("The museum closed on Monday. (Reuters)", "Reuters"),
        ("By The Associated Press\n\nThe museum closed.", "Associated Press"),
        ("By Jane Roe, Associated Press\n\nThe museum closed.", "Associated Press"),
        ("The museum closed.\n\nReuters contributed to this report.", "Reuters"),
        ("The museum closed.\n\nWith reporting by AFP", "Agence France-Presse"),
        ("The museum closed.\n\nThis article was originally published by Reuters.", "Reuters"),
        ("The museum closed.\n\n© 2024 AFP", "Agence France-Presse"),
    ],
)
def test_credit_lines_are_found(body: str, agency: str) -> None:
    """Datelines, bylines, tails and copyright lines name the agency."""
    found = credit(Article(article_id="a", outlet="Valley Post", body=body))
    assert found is not None
    assert found.agency == agency


@pytest.mark.parametrize(
    "body",
    [
        "The museum closed, Reuters reported on Monday.",
        "Photo: Reuters\n\nThe museum closed.",
        "Central Archive/News Service via AP\n\nThe museum closed.",
        "A visitor on Monday. (Photo by AFP)\n\nThe museum closed.",
        "Two helicopters are searching, officer Jon Hale told AFP.",
        "The AP Moller shipping line closed its office.",
    ],
)
def test_citations_and_picture_credits_are_no_credit_lines(body: str) -> None:
    """An agency that is cited, or that took the picture, did not write the text."""
    assert credit(Article(article_id="a", outlet="Valley Post", body=body)) is None


def test_an_agency_never_credits_itself() -> None:
    """The agency's own dateline is its own voice."""
    article = Article(
        article_id="a", outlet="Reuters", domain="reuters.com", body="OSLO (Reuters) - Rain fell."
    )
    assert credit(article) is None


def test_the_feed_names_the_source() -> None:
    """A feed's source element decides."""
    found = credit(Article(article_id="a", outlet="Valley Post", body="Rain fell.", source="AP"))
    assert found is not None
    assert found.agency == "Associated Press"


def test_chained_reprints_go_back_to_the_first() -> None:
    """B edits A, C edits B: the root of both is A."""
    texts = [
        LONG,
        LONG.replace("workers", "miners"),
        LONG.replace("workers", "miners").replace("night", "dark"),
    ]
    found = find_copies(
        [Article(article_id=n, outlet=f"Paper {n}", body=t) for n, t in zip("abc", texts, strict=True)]
    )
    assert found["root"].tolist() == ["Paper a", "Paper a"]


def test_a_reprint_of_one_owners_outlet_is_no_copy() -> None:
    """An outlet that repeats itself reprints nobody."""
    found = find_copies([Article(article_id=n, outlet="Paper", body=LONG) for n in "ab"])
    assert found.empty


def test_late_copies_change_no_earlier_root() -> None:
    """What is decided on the articles of the first day stands on the second."""
    articles = [Article(article_id=n, outlet=f"Paper {n}", body=LONG, published_at=f"2024-05-0{d}")
                for d, n in enumerate("abcd", start=1)]  # fmt: skip
    early = find_copies(articles[:2])
    whole = find_copies(articles[::-1])
    assert whole.head(1).equals(early)


def test_unnamed_source_in_a_reprint_is_the_first_outlets() -> None:
    """A reprinted unnamed official is still the first outlet's official."""
    official = {"sourcing_type": "anonymous_official", "speaker": "an official", "affiliation": "Norway"}
    frame = claims({**official, "outlet": "Paper a"}, {**official, "outlet": "Paper b"})
    articles = [Article(article_id=f"Paper {n}", outlet=f"Paper {n}", body=LONG) for n in "ab"]
    assert trace(frame)["origin_id"].nunique() == 2
    traced = trace(frame, articles=articles)
    assert traced["origin_id"].nunique() == 1
    groups = independence_groups(traced)
    assert groups.loc[0, "members"] == ("Paper a", "Paper b")
    assert any("of its wording" in reason for reason in groups.loc[0, "evidence"])


def test_shingles_find_a_shared_run_whatever_stands_around() -> None:
    """Winnowing is sure to keep a shingle of every long enough common run."""
    run = " ".join(f"word{k}" for k in range(8))
    prints = fingerprint(
        [f"alpha beta {run}", f"{run} gamma delta epsilon", "nothing in common here at all"], 4, 4
    )
    shared = overlaps(prints, np.arange(3))
    assert list(zip(shared.later.tolist(), shared.earlier.tolist(), strict=True)) == [(1, 0)]


def test_work_grows_linearly_on_hostile_bodies() -> None:
    """Twice the text takes at most about twice the time, whatever it is made of."""
    for unit in ("A (", "By A, ", "“", "Reuters ", "\n- ", "© 2024 the "):
        small, large = (_seconds(unit * n) for n in (30_000, 60_000))
        assert large <= max(4 * small, 0.5)


def _seconds(body: str) -> float:
    articles = [Article(article_id=n, outlet=n, body=body) for n in "ab"]
    started = time.process_time()
    find_copies(articles)
    return time.process_time() - started
