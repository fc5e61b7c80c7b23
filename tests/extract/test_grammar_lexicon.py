"""The tables behind the grammar hold what it asks for."""

from __future__ import annotations

import pytest

from credscore import lexicon
from credscore.extract.grammar.cues import forms, inflect
from credscore.terms import Stance

KINDS = {"speech", "document", "mental", "perception", "attitude", "intention", "impression", "question"}
FRAMES = {
    "that",
    "bare",
    "quote",
    "np",
    "pred",
    "obj",
    "to",
    "ing",
    "wh",
    "as",
    "at_number",
    "to_number",
    "that_only",
}
PREPOSITIONS = {
    "of", "for", "against", "about", "on", "with", "in", "at", "over", "like", "by", "toward", "whether", "supporting",
}  # fmt: skip


@pytest.mark.parametrize(
    "table",
    [
        "appeal_words", "count_words", "leftover_words", "naming_words", "own_bodies", "phrase_words",
        "provenance_words", "release_words", "transcript_words", "word_sets", "worth_words",
    ],
)  # fmt: skip
def test_no_list_stands_twice(table: str) -> None:
    """Of two lists under one name the later would take the place of the first."""
    rows = lexicon.table(table)
    names = [row[next(iter(row))] for row in rows]
    assert len(names) == len(set(names))


def test_cues_are_well_formed() -> None:
    """Kinds, stances and frames are known, and no entry is doubled."""
    rows = lexicon.table("cues")
    assert len({(row["lemma"], row["particle"]) for row in rows}) == len(rows) >= 250
    for row in rows:
        assert row["kind"] in KINDS, row
        assert row["stance"] in set(Stance), row
        frames = set(lexicon.split(row["frames"]))
        assert frames, row
        assert frames <= FRAMES | PREPOSITIONS, row
        assert len(lexicon.split(row["forms"])) in (0, 4), row


def test_nouns_and_adjectives_are_well_formed() -> None:
    """The other tables use the same kinds, stances and frames."""
    for name in ("speech_nouns", "cue_adjectives"):
        for row in lexicon.table(name):
            assert row["kind"] in KINDS, row
            assert row["stance"] in set(Stance), row
            assert set(lexicon.split(row["frames"])) <= FRAMES | PREPOSITIONS, row


def test_inflections() -> None:
    """Regular verbs are inflected by the spelling rules, irregular ones by the table."""
    assert inflect("stress") == ("stresses", "stressed", "stressed", "stressing")
    assert inflect("agree") == ("agrees", "agreed", "agreed", "agreeing")
    known = forms()
    assert known["told"].cues[0].lemma == "tell"
    assert known["denies"].cues[0].stance is Stance.DENYING
    assert known["admitting"].shape == "g"
