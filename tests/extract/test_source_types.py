"""The table of sourcing types, row by row."""

from __future__ import annotations

from typing import Any

import pytest

from credscore import lexicon
from credscore.extract.kinds import Kind
from credscore.extract.marks import Telling, holds
from credscore.extract.people import Speaker
from credscore.extract.sourcing import classify

CASES: list[tuple[dict[str, Any], dict[str, Any], str]] = [
    ({"cls": "ordinary"}, {"online": True}, "social_media"),
    ({"cls": "ordinary", "head": "hacker", "accused": True}, {}, "eyewitness"),
    ({"cls": "ordinary", "head": "man", "accused": True}, {}, "eyewitness"),
    ({"cls": "commentator", "head": "blogger"}, {}, "social_media"),
    ({"cls": "social", "head": "administrator"}, {}, "social_media"),
    ({"cls": "private", "head": "friend"}, {"reason": "not to be named"}, "anonymous_source"),
    ({"cls": "private", "head": "friend"}, {}, "hearsay"),
    ({"cls": "witness", "head": "resident"}, {"passed_on": True}, "hearsay"),
    ({"cls": "official", "name": "Ann Lee"}, {"said": "I saw it with my own eyes"}, "eyewitness"),
    ({"cls": "ordinary", "head": "clerk", "org": "land registry"}, {}, "anonymous_official"),
    ({"cls": "expert", "head": "nurse", "lived": True}, {}, "eyewitness"),
    ({"cls": "spokesperson", "head": "representative", "plural": True, "org": "France"}, {}, "anonymous_official"),
    ({"cls": "spokesperson", "head": "spokesman", "org": "port authority"}, {}, "institution"),
    ({"cls": "spokesperson", "head": "spokesman", "org": "navy"}, {"reason": "not to be named"}, "anonymous_official"),
    ({"cls": "official", "head": "judge", "family": "judge"}, {}, "named_official"),
    ({"cls": "official", "head": "judge", "plural": True}, {"lemma": "find"}, "institution"),
    ({"cls": "commentator", "head": "host", "plural": True, "org": "Norwegian"}, {}, "institution"),
    ({"cls": "official", "head": "prosecutor", "plural": True}, {}, "institution"),
    ({"cls": "official", "head": "boss", "role": "council bosses", "plural": True}, {}, "institution"),
    ({"cls": "official", "head": "regulator", "definite": True}, {}, "institution"),
    ({"cls": "official", "head": "minister", "former": True}, {}, "anonymous_source"),
    ({"cls": "official", "head": "agent"}, {}, "anonymous_source"),
    ({"cls": "official", "family": "responder", "head": "firefighter", "present": True}, {}, "eyewitness"),
    ({"cls": "official", "head": "dispatcher", "present": True}, {"reason": "not to be named"}, "eyewitness"),
    ({"cls": "official", "head": "skipper", "role": "trawler’s skipper"}, {}, "eyewitness"),
    ({"cls": "official", "head": "minister", "single": True, "definite": True}, {}, "named_official"),
    ({"cls": "official", "head": "prosecutor", "org": "Lund", "definite": True}, {}, "named_official"),
    ({"cls": "official", "head": "executive", "plural": True}, {}, "anonymous_source"),
    ({"cls": "official", "head": "linesman"}, {"witnessing": True}, "eyewitness"),
    ({"cls": "official", "head": "official", "plural": True}, {}, "anonymous_official"),
    ({"cls": "expert", "head": "nurse"}, {"reason": "fear of dismissal"}, "eyewitness"),
    ({"cls": "kin", "head": "relative", "veiled": True}, {}, "anonymous_source"),
    ({"cls": "kin", "head": "cousin", "org": "president"}, {}, "anonymous_source"),
    ({"cls": "kin", "head": "aunt", "org": "stoker"}, {}, "hearsay"),
    ({"cls": "kin", "head": "widow"}, {}, "eyewitness"),
    ({"cls": "witness", "head": "miner"}, {"reason": "fear of arrest"}, "anonymous_source"),
    ({"cls": "witness", "head": "resident"}, {}, "eyewitness"),
    ({"cls": "expert", "head": "author", "plural": True, "definite": True}, {"lemma": "write"}, "document"),
    ({"cls": "expert", "head": "researcher", "plural": True}, {"in_journal": True}, "document"),
    ({"cls": "expert", "head": "forecaster", "plural": True, "org": "Met Office"}, {}, "institution"),
    ({"cls": "expert", "head": "epidemiologist", "role": "state epidemiologist"}, {}, "anonymous_official"),
    ({"cls": "insider", "head": "trader"}, {"witnessing": True}, "eyewitness"),
    ({"cls": "expert", "head": "doctor", "org": "Mercy Hospital"}, {}, "anonymous_official"),
    ({"cls": "ordinary", "head": "driver"}, {"lemma": "count"}, "eyewitness"),
    ({"cls": "ordinary", "head": "man", "present": True}, {}, "eyewitness"),
    ({"cls": "ordinary", "head": "waiter"}, {}, "eyewitness"),
    ({"cls": "ordinary", "head": "people", "org": "harbour district"}, {}, "eyewitness"),
    ({"cls": "ordinary", "head": "vicar", "definite": True}, {}, "named_official"),
    ({"cls": "journalist", "head": "reporter"}, {"lemma": "see"}, "eyewitness"),
    ({"cls": "journalist", "head": "reporter", "ours": True}, {}, "eyewitness"),
    ({"cls": "journalist", "head": "reporter"}, {"reason": "not to be named"}, "anonymous_source"),
    ({"cls": "journalist", "head": "photographer", "present": True}, {}, "eyewitness"),
    ({"cls": "journalist", "head": "reporter", "definite": True}, {}, "eyewitness"),
    ({"cls": "journalist", "head": "reporter"}, {}, "media_report"),
    ({"cls": "expert", "head": "lawyer", "role": "lawyer", "owned": True, "definite": True}, {}, "named_official"),
    ({"cls": "expert", "head": "lawyer", "role": "lawyer for the captain"}, {}, "institution"),
    ({"cls": "insider", "head": "source", "role": "source in the navy"}, {}, "anonymous_official"),
    ({"cls": "expert", "head": "observer", "org": "African Union"}, {}, "anonymous_official"),
    ({"cls": "insider", "head": "banker"}, {}, "anonymous_source"),
    ({"name": "A B", "cls": "ordinary", "head": "farmer", "public": True}, {}, "named_official"),
    ({"name": "A B", "cls": "official", "family": "director", "org": "Bay Institute", "staged": True}, {}, "pundit"),
    ({"name": "A B", "cls": "official", "family": "director", "org": "Bay Institute"}, {}, "named_expert"),
    ({"name": "A B", "cls": "official", "former": True}, {"own_doings": True}, "named_official"),
    ({"name": "A B", "cls": "official", "former": True, "sworn": True}, {}, "named_official"),
    ({"name": "A B", "cls": "official", "former": True}, {"own_words": True}, "named_official"),
    ({"name": "A B", "cls": "official", "former": True}, {}, "pundit"),
    ({"name": "A B", "cls": "official", "head": "captain", "role": "captain of the ferry"}, {}, "eyewitness"),
    ({"name": "A B", "cls": "official", "head": "captain", "role": "Captain"}, {"own_words": True}, "eyewitness"),
    ({"name": "A B", "cls": "official", "head": "delegate"}, {"witnessing": True}, "eyewitness"),
    ({"name": "A B", "cls": "spokesperson"}, {}, "named_official"),
    ({"name": "A B", "cls": "ordinary", "head": "striker", "former": True, "staged": True}, {}, "pundit"),
    ({"name": "A B", "cls": "witness", "role": "self-styled treasure hunter"}, {}, "pundit"),
    ({"name": "A B", "cls": "ordinary", "head": "novelist"}, {}, "pundit"),
    ({"name": "A B", "cls": "ordinary", "head": "clerk", "role": "council’s clerk"}, {}, "named_official"),
    ({"name": "A B", "cls": "ordinary", "head": "pastor", "staged": True}, {}, "pundit"),
    ({"name": "A B", "cls": "ordinary", "head": "rabbi"}, {}, "named_official"),
    ({"name": "A B", "cls": "journalist", "former": True}, {"endured": True}, "eyewitness"),
    ({"name": "A B", "cls": "insider", "head": "banker"}, {"own_words": True}, "eyewitness"),
    ({"name": "A B", "cls": "witness", "head": "farmer"}, {}, "eyewitness"),
    ({"name": "A B", "cls": "commentator", "head": "blogger"}, {}, "pundit"),
    ({"name": "A B", "cls": "journalist", "ours": True}, {}, "eyewitness"),
    ({"name": "A B", "cls": "journalist"}, {"own_words": True}, "eyewitness"),
    ({"name": "A B", "cls": "journalist", "org": "Reuters"}, {}, "media_report"),
    ({"name": "A B", "cls": "journalist", "head": "editor-in-chief"}, {}, "named_official"),
    ({"name": "A B", "cls": "journalist", "head": "editor-in-chief", "org": "channel", "owned": True}, {}, "named_official"),
    ({"name": "A B", "cls": "journalist"}, {}, "pundit"),
    ({"name": "A B", "cls": "expert", "role": "celebrity psychologist", "head": "psychologist"}, {}, "pundit"),
    ({"name": "A B", "cls": "expert", "head": "lawyer", "counsel": True}, {}, "named_official"),
    ({"name": "A B", "cls": "expert", "head": "lead author"}, {}, "named_expert"),
    ({"name": "A B", "cls": "expert", "head": "engineer"}, {"witnessing": True}, "eyewitness"),
    ({"name": "A B", "cls": "expert", "head": "doctor", "charged": True}, {}, "named_official"),
    ({"name": "A B", "cls": "expert", "head": "geologist", "role": "state geologist"}, {}, "named_official"),
    ({"name": "A B", "cls": "expert", "head": "nurse", "lived": True}, {}, "eyewitness"),
    ({"name": "A B", "cls": "expert", "head": "engineer"}, {"witnessing": True, "together": True}, "eyewitness"),
    ({"name": "A B", "cls": "expert", "head": "engineer"}, {"endured": True}, "eyewitness"),
    ({"name": "A B", "cls": "expert", "head": "botanist", "concerned": True}, {}, "named_official"),
    ({"name": "A B", "cls": "expert", "head": "chemist", "org": "Harbour Inspectorate"}, {}, "named_official"),
    ({"name": "A B", "cls": "expert", "head": "botanist", "role": "chief botanist"}, {}, "named_official"),
    ({"name": "A B", "cls": "expert", "head": "analyst", "staged": True}, {}, "pundit"),
    ({"name": "A B", "cls": "expert", "head": "analyst", "former": True}, {}, "pundit"),
    ({"name": "A B", "cls": "expert", "head": "expert", "role": "handwriting expert"}, {"lemma": "testify"}, "named_expert"),
    ({"name": "A B", "cls": "expert", "head": "expert", "role": "Latvian expert", "org": "Latvian"}, {}, "pundit"),
    ({"name": "A B", "cls": "expert", "head": "analyst", "role": "Channel 9 analyst"}, {}, "pundit"),
    ({"name": "A B", "cls": "expert", "head": "analyst"}, {}, "named_expert"),
    ({"name": "A B", "cls": "insider", "head": "investor"}, {}, "pundit"),
    ({"name": "A B", "counsel": True}, {}, "named_official"),
    ({"name": "A B", "aged": True}, {}, "eyewitness"),
    ({"name": "A B", "present": True}, {}, "eyewitness"),
    ({"name": "Ali", "words": ("Ali",)}, {}, "eyewitness"),
    ({"name": "A B", "staged": True}, {}, "pundit"),
    ({"name": "A B", "doctor": True, "charged": True}, {}, "named_official"),
    ({"name": "A B", "org": "University of Lund"}, {}, "named_expert"),
    ({"name": "A B"}, {"own_words": True}, "eyewitness"),
    ({"name": "A B", "confiding": True}, {}, "eyewitness"),
    ({"name": "A B"}, {"witnessing": True, "quoted": True}, "eyewitness"),
    ({"name": "A B", "doctor": True}, {}, "named_expert"),
    ({"name": "A B"}, {}, "named_official"),
]  # fmt: skip
"""What is known of a speaker and of the telling, and the type."""


def row_of(speaker: Speaker, telling: Telling) -> int:
    """Give the place of the first row of the table that fits."""
    letter = "y" if speaker.name else "n"
    for number, row in enumerate(lexicon.table("source_types")):
        classes = lexicon.split(row["classes"])
        if row["named"] not in ("", letter) or (classes and (speaker.cls or "-") not in classes):
            continue
        if all(holds(mark, speaker, telling) for mark in row["marks"].split()):
            return number
    raise AssertionError


@pytest.mark.parametrize(("known", "told", "kind"), CASES)
def test_rows(known: dict[str, Any], told: dict[str, Any], kind: str) -> None:
    """Each case has the type of its row."""
    assert classify(Speaker(Kind.PERSON, **known), Telling(**told)).value == kind


def test_every_row_has_a_case() -> None:
    """No row is dead: each is the first that fits some case, in the order of the table."""
    reached = [row_of(Speaker(Kind.PERSON, **known), Telling(**told)) for known, told, _ in CASES]
    assert reached == list(range(len(lexicon.table("source_types"))))
