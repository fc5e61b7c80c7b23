"""Who makes each claim of a frame, as far as it tells which claims answer one another."""

from __future__ import annotations

from typing import Final

import pandas as pd

from credscore.cluster.told import Source
from credscore.terms import Modality, SourcingType, Stance

_PLACED: Final = frozenset(
    {
        SourcingType.DOCUMENT,
        SourcingType.EYEWITNESS,
        SourcingType.NAMED_OFFICIAL,
        SourcingType.INSTITUTION,
        SourcingType.NAMED_EXPERT,
    }
)
_DEFAULTS: Final = {
    "speaker": None,
    "outlet": None,
    "sourcing_type": None,
    "modality": Modality.ASSERTED.value,
    "stance": Stance.NEUTRAL.value,
}


def read_sources(frame: pd.DataFrame) -> list[Source]:
    """Read the source of each row; what the frame lacks tells nothing."""
    columns = [
        frame[name].tolist() if name in frame else [default] * len(frame)
        for name, default in _DEFAULTS.items()
    ]
    return [
        Source(
            speaker.split()[-1] if isinstance(speaker, str) and speaker.strip() else "",
            outlet if isinstance(outlet, str) else "",
            kind in _PLACED,
            kind == SourcingType.UNATTRIBUTED,
            modality != Modality.ASSERTED,
            stance in (Stance.DENYING, Stance.CONFIRMING),
            stance == Stance.CONFIRMING,
        )
        for speaker, outlet, kind, modality, stance in zip(*columns, strict=True)
    ]
