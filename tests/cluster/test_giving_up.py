"""Who concedes something, or calls his own word wrong, gives up what he had said."""

from __future__ import annotations

import pandas as pd
import pytest

from credscore.cluster import cluster
from credscore.cluster.giving_up import retreat_of
from credscore.terms import Act, Polarity, Stance

from .test_affairs import affair

FIRST = (
    ("Orla Quist", "Quist Ferries", "The ramp of the ferry was never overloaded"),
    ("Orla Quist", "Quist Ferries", "Quist Ferries carried 40 lorries that night"),
    ("Ivo Brand", "Sailors' League", "The engine had been repaired twice"),
)
"""What is told first: by a firm, by the firm, by others."""


def told(
    text: str, sentence: str, stance: Stance = Stance.NEUTRAL, speaker: str = "Quist Ferries"
) -> pd.DataFrame:
    """Cluster what is told first with one claim of a later article."""
    frame = affair(*(claim for _, _, claim in FIRST), text)
    frame["speaker"] = [*(one for one, _, _ in FIRST), speaker]
    frame["affiliation"] = [*(one for _, one, _ in FIRST), None]
    frame["sentence"] = [*frame["assertion"][:-1], sentence]
    frame["stance"] = [*[Stance.NEUTRAL.value] * len(FIRST), stance.value]
    frame["polarity"] = [Polarity.DENIES, *[Polarity.AFFIRMS] * len(FIRST)]
    frame["act"] = Act.STATEMENT
    return cluster(frame)


def given_up(*told_last: object, **fields: object) -> list[int]:
    """List the claims, by place, that the last one gives up."""
    out = told(*told_last, **fields)  # type: ignore[arg-type]
    assert not any(map(len, out["given_up"].iloc[:-1]))
    places = {name: place for place, name in enumerate(out["claim_id"])}
    return [places[name] for name in out["given_up"].iloc[-1]]


def test_who_concedes_gives_up_his_own_denial() -> None:
    """The firm grants what it had denied, and its other claims stand."""
    text = "The ramp had carried too much"
    assert given_up(text, f"Quist Ferries conceded that {text.lower()}.", Stance.CONFIRMING) == [0]


def test_nobody_gives_up_what_others_said() -> None:
    """A concession of a body that had said nothing gives up nothing."""
    text = "The ramp had carried too much"
    sentence = f"The port conceded that {text.lower()}."
    assert given_up(text, sentence, Stance.CONFIRMING, speaker="Port of Lensvik") == []


def test_what_is_confirmed_is_not_conceded() -> None:
    """Who confirms something need not have denied it."""
    text = "The ramp had carried too much"
    assert given_up(text, f"Quist Ferries confirmed that {text.lower()}.", Stance.CONFIRMING) == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Our first figures were wrong", 1),
        ("Its earlier statement on the ramp had been incomplete", 0),
        ("We had been misled by a contractor", 0),
        ("A contractor lied to us", 0),
    ],
)
def test_who_calls_his_word_wrong_gives_it_up(text: str, place: int) -> None:
    """It is the word that shares something with his, the figure where he speaks of figures, else the first."""
    assert given_up(text, text) == [place]


@pytest.mark.parametrize(
    "text",
    [
        "The first figures were published on Monday",
        "The minister misled the house",
        "What we said was that the ramp held",
    ],
)
def test_other_words_about_words_give_up_nothing(text: str) -> None:
    """Neither a statement that is merely mentioned nor one that others are charged with is given up."""
    assert retreat_of(text, text, confirms=False) is None


def test_later_claims_change_nothing() -> None:
    """What an article gives up is the same whatever comes later."""
    text = "The ramp had carried too much"
    claims = [*(claim for _, _, claim in FIRST), text, "Nobody at Quist Ferries has been dismissed"]
    frame = affair(*claims).assign(
        speaker="Quist Ferries", polarity=Polarity.AFFIRMS, stance=Stance.NEUTRAL.value
    )
    frame["sentence"] = [*claims[:3], f"Quist Ferries conceded that {text.lower()}.", claims[-1]]
    frame.loc[3, "stance"] = Stance.CONFIRMING.value
    out = cluster(frame)["given_up"].tolist()
    assert out[:-1] == cluster(frame.iloc[:-1])["given_up"].tolist()
    assert out[3] == ("c0",)
