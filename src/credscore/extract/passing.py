"""Who passed words on between whoever said them and the outlet."""

from __future__ import annotations

from credscore.extract import chains
from credscore.extract.kinds import Kind
from credscore.extract.links import Link
from credscore.extract.people import Speaker
from credscore.extract.scene import Scene
from credscore.extract.settings import Setting, staged_on, told_of
from credscore.extract.spans import Span


def passed_by(
    scene: Scene, link: Link, home: int, setting: Setting
) -> tuple[tuple[str, ...], Speaker | None]:
    """Name those who passed words on.

    Parameters
    ----------
    scene : Scene
    link : Link
        The attribution with the sources around it.
    home : int
        The place of its sentence.
    setting : Setting
        Where and when the sentence says that it was said.

    Returns
    -------
    tuple
        The names, the nearest to the speaker first, and whoever passed the words on first.
    """
    attribution = link.attribution
    sentence = scene.document.sentences[home]
    turn = scene.turn(home)
    relaying = [
        relay
        for relay in (*attribution.relays, *link.outer)
        if relay.start not in {source.start for source in attribution.sources}
    ]
    passing = [scene.cast.resolve(relay.of(scene.body), relay.start, sentence.start) for relay in relaying]
    names = [_relay(scene, *relay) for relay in zip(passing, relaying, strict=True)]
    telling = attribution.cue if attribution.lemma == "tell" else link.told
    if telling is not None:
        told = chains.told_outlet(scene.body, telling.end)
        if told is not None and not chains.is_own(told, scene.document.article):
            names.append(told)
    names.extend(
        name
        for name, at in setting.venues
        if not (told_of(sentence.start + at, attribution) or chains.is_self(name, scene.document.article))
    )
    leading = setting.leading
    if leading and leading not in (source.of(scene.body) for source in attribution.sources):
        names.append(None if chains.is_self(leading, scene.document.article) else leading)
    if not any(name and name != leading for name in names[len(relaying) :]):
        names.append(staged_on(setting, attribution, sentence)[1])
    teller = scene.heard(turn) if turn is not None else None
    names.append(teller.name or teller.role if teller is not None else None)
    names.extend(scene.outer(home))
    return chains.chain(*names), passing[0] if passing else None


def _relay(scene: Scene, speaker: Speaker | None, relay: Span) -> str | None:
    name = (speaker.name or speaker.role) if speaker is not None else chains.relay_name(relay.of(scene.body))
    if speaker is not None and speaker.kind is Kind.DOCUMENT and speaker.org:
        name = chains.outlet_name(speaker.org) or name  # "a Reuters report quoting two clerks"
    return None if chains.is_self(name, scene.document.article) else name


def promoted(
    scene: Scene, relays: tuple[str, ...], rumour: Speaker
) -> tuple[Speaker | None, tuple[str, ...]]:
    """Let the one who passes a rumour on speak for it: the chain ends visibly there."""
    for at, name in enumerate(relays):
        known = next((s for s in reversed(scene.cast.recent) if name in (s.name, s.role)), None)
        if known is not None and known is not rumour:
            return known, relays[at + 1 :]
        if chains.outlet_name(name) == name and name not in (scene.title_relay, scene.wire):
            return scene.cast.outlet(name), relays[at + 1 :]
    return None, relays
