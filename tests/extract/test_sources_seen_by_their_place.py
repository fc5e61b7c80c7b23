"""What tells of a source where it stands: an office held today, a platform, a paper, an eye of the writer's own."""

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "words", "speaker", "kind", "via"),
    [
        # An office held today goes before a rank held once.
        ("The panel's chief, retired colonel Bo Li, told reporters that 12 trucks had left.", "12 trucks", "Bo Li", "named_official", ()),
        ("Bo Li, a retired colonel, told Bay Radio that 12 trucks had left.", "12 trucks", "Bo Li", "pundit", None),
        # What somebody is called before a name counts though a paper is called so too.
        ("Economist Ann Moore of Quay Research sees it otherwise. “12 firms will close,” she said.", "12 firms", "Ann Moore", "named_expert", ()),
        # Who serves a state's body is an official without a name.
        ("Two employees of the directorate told Bay Radio that 12 posts had been cut.", "12 posts", None, "anonymous_official", None),
        # A channel on a platform is no outlet, whatever the platform is called.
        ("On the messaging app Pigeon, a channel called Bay Watch wrote that 12 mines had been laid.", "12 mines", "Bay Watch", "social_media", ()),
        ("A bank called Komora Banka says it has shut 12 branches.", "12 branches", None, "institution", ()),
        # A paper with all that is said of it before its verb.
        ("A letter of 3 May from vet Bo Li to the council, shown to us by Li, describes blisters in 12 cows.", "12 cows", None, "document", ()),
        ("Her letter of 9 May to the board, which Bay Radio has seen, asks for 12 guards.", "12 guards", None, "document", ()),
        # Who has a paper is not what it says.
        ("The show has been put off to May, Acme told its staff in a letter that the Post has seen.", "put off", "Acme", None, None),
        # A mayor tells what a ministry has said, and is not its voice.
        ("The ministry has conceded that 12 vans were unfit, mayor Moore told us after a meeting.", "12 vans", "ministry", "institution", ("Moore",)),
        # Who tells it behind a passive, with what is said of him.
        ("The union was told by the minister, Ann Moore, that 40 jobs would go.", "40 jobs", "Ann Moore", "named_official", ()),
        # What the writer did or saw.
        ("I bought two of the lamps in March and took them home.", "lamps", None, "eyewitness", ()),
        ("The gate stood open at nine, as our reporter could see from the quay.", "gate", None, "eyewitness", ()),
    ],
)  # fmt: skip
def test_sources_by_their_place(
    told_by: Callable[..., None],
    text: str,
    words: str,
    speaker: str | None,
    kind: str | None,
    via: tuple[str, ...] | None,
) -> None:
    """The type is that of the one who tells it, where he tells it."""
    told_by(text, words, speaker, kind, via)


@pytest.mark.parametrize(
    "case",
    [
        ("And rumour has it that 12 cows were sold at night!", "12 cows", None, "hearsay", ()),
        ("Pub wisdom has it that the pilot was asleep.", "asleep", None, "hearsay", ()),
        ("Somebody on Reddit has it that 12 cows died.", "12 cows", "Somebody on Reddit", "social_media", ()),
        ("Ann Moore has left the show, if you believe the user @bay_leaks.", "left the show", "@bay_leaks", "social_media", ()),
        ("Oh Min-seo has left the show, if you believe the blogger Bo Li.", "left the show", "Bo Li", "pundit", ()),
        ("A Bay Press reporter who walked along the quay on Monday saw no crane.", "no crane", None, "eyewitness", ()),
        ("The indictment states that 12 men lied.\n\nIt runs to 90 pages and names 19 men.", "19 men", "indictment", "document", ()),
        ("The indictment states that 12 men lied.\n\nIt rained on Friday and 40 streets were flooded.", "40 streets", None, "unattributed", ()),
    ],
)  # fmt: skip
def test_sources_by_wordings_of_their_own(told_by: Callable[..., None], case: tuple[object, ...]) -> None:
    """What has it that, whom you may believe, a reporter who was there, a record in a new paragraph."""
    told_by(*case)
