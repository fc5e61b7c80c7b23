"""The stations in a row: what was read → claims → topics → origins. The doors to them stand in `pipeline`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import pandas as pd

from credscore import frames
from credscore.errors import InputError
from credscore.extract import extract_claims
from credscore.extract.gated import weighed
from credscore.extract.given import named_source
from credscore.models import Article, Claim
from credscore.normalize.quantities import quantities
from credscore.normalize.stance import likelihood, modality, polarity
from credscore.reading import Reading, read_outlets

if TYPE_CHECKING:
    from credscore.cluster.semantic import Embedder
    from credscore.extract.parsing import Parser
    from credscore.extract.trained import Model

    Progress = Callable[[str], None]


def quiet(_: str) -> None:
    """Report no progress."""


class Plugs(NamedTuple):
    """What a user plugs into the stations; none is needed."""

    parser: Parser | None = None
    gate: Model | None = None
    semantic: Embedder | None = None


NO_PLUGS = Plugs()


def traced(
    reading: Reading,
    outlets: Any = None,
    progress: Progress = quiet,
    groups: Mapping[str, Mapping[str, str]] | None = None,
    plugs: Plugs = NO_PLUGS,
) -> pd.DataFrame:
    """Carry what was read through every station but the score.

    `groups` replaces topics and assertions where someone has grouped the claims already:
    by column (``topic_id``, ``assertion_id``), claim_id → group.
    """
    from credscore.cluster import cluster as cluster_claims
    from credscore.provenance import trace
    from credscore.report import wording

    read = ((len(reading.articles), "article"), (len(reading.claims), "claim"))
    progress(f"read {' and '.join(wording.count(*one) for one in read if one[0]) or 'nothing'}")
    frame = frames.claims_frame(claims_of(reading, plugs.gate, plugs.parser))
    if reading.articles:
        progress(f"extracted {wording.count(len(frame) - len(reading.claims), 'claim')}")
    frame = cluster_claims(frame, semantic=plugs.semantic)
    for column, given in (groups or {}).items():
        frame[column] = [given.get(c, own) for c, own in zip(frame["claim_id"], frame[column], strict=True)]
    n_assertions, n_topics = frame["assertion_id"].nunique(), frame["topic_id"].nunique()
    progress(
        f"grouped them into {wording.count(n_assertions, 'assertion')} on {wording.count(n_topics, 'topic')}"
    )
    frame = trace(frame, reading.articles, outlets=read_outlets(outlets))
    progress(f"traced them to {wording.count(frame['origin_id'].nunique(), 'origin')}")
    return frame


def gate_of(gate: Model | str | Path | None) -> Model | None:
    """Read a trained attribution layer, if it is not one already."""
    if gate is None:
        return None
    from credscore.extract.trained import Model

    if isinstance(gate, Model):
        return gate
    if not isinstance(gate, (str, Path)):
        raise InputError(f"a trained layer or the path of one is wanted, not {gate!r}", where="gate")
    try:
        return Model.from_json(Path(gate).read_text(encoding="utf-8"))
    except OSError as error:
        raise InputError(error.strerror or str(error), where=str(gate)) from error
    except (UnicodeDecodeError, InputError) as error:
        raise InputError(str(error), where=str(gate)) from error


def claims_of(reading: Reading, gate: Model | None = None, parser: Parser | None = None) -> Iterator[Claim]:
    """Yield the claims that were read and those that the articles hold.

    An article that cannot be read as news (another language) becomes a problem. `gate` is the
    trained attribution layer and `parser` a plugged-in parser, where there is one.
    """
    if parser is not None and not callable(parser):
        raise InputError(f"a function that parses one sentence is wanted, not {parser!r}", where="parser")
    for claim in reading.claims:
        yield complete(claim)
    for article in reading.articles:
        yield from _article_claims(article, reading, gate, parser)


def _article_claims(
    article: Article, reading: Reading, gate: Model | None, parser: Parser | None
) -> Iterable[Claim]:
    try:
        claims = extract_claims(article, parser=parser)
        return claims if gate is None else weighed(article, claims, gate)
    except InputError as error:
        reading.refuse(article, error.reason)
        return ()


def complete(claim: Claim) -> Claim:
    """Work out what a hand-made claim leaves unsaid: the kind of its speaker, quantities, modality, polarity, hedge."""
    given = claim.model_fields_set
    missing: dict[str, Any] = {} if "sourcing_type" in given else _source(claim)
    for name, read_from in (
        ("quantities", quantities),
        ("modality", modality),
        ("polarity", polarity),
        ("likelihood", likelihood),
    ):
        if name not in given:
            missing[name] = read_from(claim.assertion)
    return claim.model_copy(update=missing) if missing else claim


def _source(claim: Claim) -> dict[str, Any]:
    """Work out what kind of source the speaker is; an outlet that names itself speaks in its own voice."""
    names = (claim.outlet or "", claim.domain or "")
    if claim.speaker is None or claim.speaker.casefold() in map(str.casefold, names):
        return {}
    source = named_source(claim.speaker, claim.speaker_role)
    if source is None:
        return {}
    found = {name: value for name, value in source._asdict().items() if getattr(claim, name) is None}
    return found | {"sourcing_type": source.sourcing_type}
