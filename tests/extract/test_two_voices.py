"""A clause and a source of its own in one sentence, and those to whom something is told."""

from __future__ import annotations

import pytest

from readings import claims

CASES = [
    ("The strikes began on 10 August and Norway says the ferries will run.", [(None, "The strikes began on 10 August"), ("Norway", "The ferries will run")]),
    ("Two of the men were arrested in Lyon and police believe a third is hiding in Spain.", [(None, "Two of the men were arrested in Lyon"), ("police", "A third is hiding in Spain")]),
    ("The bridge was closed on Monday and engineers say it will not reopen before May.", [(None, "The bridge was closed on Monday"), ("engineers", "It will not reopen before May")]),
    ("The firm closed its mill in Ohio and Texas and Maine officials said 40 jobs were lost.", [(None, "The firm closed its mill in Ohio and Texas"), ("Maine officials", "40 jobs were lost")]),
    ("Police said two men died and witnesses said a third was missing.", [("Police", "Two men died"), ("witnesses", "A third was missing")]),
    ("Officials in Lyon and Paris said the mill had burned down.", [("Officials in Lyon", "The mill had burned down"), ("Officials in Paris", "The mill had burned down")]),
    ("Two men arrested in Lyon and Lille said 40 jobs were lost.", [("men arrested in Lyon and Lille", "40 jobs were lost")]),
    ("Lawmakers who met Ann Lee and Bo Kim said the bill was withdrawn on Monday.", [("Lawmakers", "The bill was withdrawn on Monday")]),
    ("An internal memo dated 28 May and reviewed by the Post said nine trucks had stopped.", None),
    ("The mill wrote to two of the drivers hurt in the crash telling them the yard will close.", [("mill", "The yard will close")]),
]  # fmt: skip


@pytest.mark.parametrize(("body", "told"), CASES, ids=[body[:50] for body, _ in CASES])
def test_clause_and_source(body: str, told: list[tuple[str | None, str]] | None) -> None:
    """The clause before a source is told in the outlet's voice, and is no part of the source's name."""
    found = [(claim.speaker, claim.assertion.rstrip(".")) for claim in claims(body)]
    if told is None:
        assert len(found) == 1
        assert (found[0][0] or "").startswith("internal memo")
    else:
        assert found == told


@pytest.mark.parametrize(
    ("body", "assertion"),
    [
        ("The firm told staff they would lose 40 jobs in May.", "Staff would lose 40 jobs in May"),
        ("Ms Lee told him he would be paid £300.", "He would be paid £300"),
        ("The mill wrote to the men telling them they would be paid £300.", "They would be paid £300"),
        ("The minister told reporters he would resign on Friday.", "The minister would resign on Friday"),
        ("The ministers told reporters they would resign on Friday.", "The ministers would resign on Friday"),
    ],
)
def test_addressed(body: str, assertion: str) -> None:
    """A pronoun means those told where it fits them and they are no reporters."""
    assert claims(body)[-1].assertion == assertion


@pytest.mark.parametrize(
    ("body", "hearsay"),
    [
        ("She was named chief executive in May.", False),
        ("The boat was dubbed the Ark in May 2019.", False),
        ("The boat was said to be unsafe in May 2019.", True),
    ],
)
def test_named_is_no_rumour(body: str, hearsay: bool) -> None:
    """Who is named to a post holds it; what is described as something is hearsay."""
    assert {claim.sourcing_type == "hearsay" for claim in claims(body)} == {hearsay}
