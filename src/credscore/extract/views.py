"""What somebody expects, promises, calls for or calls a thing: a view, which is his who holds it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from credscore.extract.cue_uses import uses
from credscore.extract.grammar.opening import subject
from credscore.extract.scene import Scene
from credscore.extract.spans import Form, Span
from credscore.extract.statement import Statement
from credscore.extract.wordsets import word_set

_VIEWING = uses("foresight") | uses("pledge") | uses("proposal") | word_set("viewing_verbs")
_GROUP = 24
"""Characters between a subject and its verb."""


def held(scene: Scene, here: Sequence[Statement]) -> Statement | None:
    """Give a whole sentence to whoever holds the view that it tells of.

    Parameters
    ----------
    scene : Scene
    here : sequence of Statement
        What the sentence expresses, all of it no information by itself.

    Returns
    -------
    Statement or None
        None where somebody does something ("ordered a recount"): that is told of him.
    """
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
