"""What somebody expects, promises, calls for or calls a thing: a view, which is his who holds it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from credscore.extract.cue_uses import uses
from credscore.extract.grammar.opening import subject
from credscore.extract.scene import Scene
from credscore.extract.spans import Form, Span
from credscore.extract.statement import Statement
from credscore.extract.uncued import uncued
from credscore.extract.wordsets import word_set

_VIEWING = uses("foresight") | uses("pledge") | uses("proposal") | word_set("viewing_verbs")
_GROUP = 24
"""Characters between a subject and its verb."""


def with_told(
    scene: Scene, number: int, here: list[Statement], before: list[Statement] | None
) -> list[Statement]:
    """Add what a sentence of nothing but wishes, requests or views tells.

    Parameters
    ----------
    scene : Scene
    number : int
        The place of the sentence.
    here : list of Statement
        What the sentence expresses.
    before : list of Statement or None
        Those of the sentence before.

    Returns
    -------
    list of Statement
        The same where one of them informs by itself; otherwise each with the whole sentence in
        ``told``: as his who holds the view, or as what is told of him who does something.
    """
    if not here or not all(one.expressive for one in here):
        return here
    told: Sequence[Statement] = ()
    if not _only_judged(here):
        view = _held(scene, here)
        told = uncued(scene, number, before) if view is None else (view,)
    return [replace(one, told=tuple(told)) for one in here]


def _held(scene: Scene, here: Sequence[Statement]) -> Statement | None:
    """Give a whole sentence to whoever holds the view that it tells of, unless somebody does something ("ordered a recount")."""
    view = next((one for one in here if one.speaker is not None and _is_view(scene, one)), None)
    if view is None:
        return None
    sentence = scene.sentences[view.sentence]
    return replace(
        view, content=(Span(sentence.start, sentence.end),), form=Form.CARRIED, cue=None, expressive=False, kind="speech",
        lemma="", confidence=0.7,
    )  # fmt: skip


def _is_view(scene: Scene, one: Statement) -> bool:
    """Say whether a verb right behind the subject of the sentence tells what the subject thinks."""
    if one.cue is None or one.form is not Form.SUBJECT or one.lemma not in _VIEWING:
        return False
    if one.kind in ("mental", "intention") and one.cue.of(scene.body).endswith("ed"):
        return False
    sentence = scene.sentences[one.sentence]
    opening = subject(sentence.text)
    return opening is not None and 0 <= one.cue.start - sentence.start - opening[1] <= _GROUP


def _only_judged(here: list[Statement]) -> bool:
    """Say whether a sentence holds a judgement and tells of nothing else ("he blasted the offer as an insult"), and of no decision."""
    return all(
        statement.kind == "attitude"
        and statement.form is Form.SUBJECT
        and statement.lemma not in uses("deed")
        for statement in here
    )
