"""Lets the optional trained layer say where it disagrees with the grammar."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from credscore.extract.document import read_document
from credscore.extract.trained import Model
from credscore.models import Article, Claim
from credscore.terms import SourcingType

DOUBT = 0.75
"""What a claim keeps of its confidence where gate and grammar disagree (house judgement)."""


def weighed(article: Article, claims: Iterable[Claim], model: Model) -> Iterator[Claim]:
    """Lower the confidence of claims on whose attribution the gate and the grammar disagree.

    Parameters
    ----------
    article : Article
    claims : iterable of Claim
        The article's claims.
    model : Model
        A trained gate, see ``credscore train-attribution``.

    Yields
    ------
    Claim
        In the same order; claims of the title are left as they are.
    """
    document = read_document(article)
    starts = {
        sentence.start: held for sentence, held in zip(document.sentences, model.holds(document), strict=True)
    }
    for claim in claims:
        held = starts.get(claim.start) if claim.start is not None else None
        attributed = claim.sourcing_type != SourcingType.UNATTRIBUTED
        if held is None or held == attributed:
            yield claim
        else:
            yield claim.model_copy(update={"confidence": round(claim.confidence * DOUBT, 3)})
