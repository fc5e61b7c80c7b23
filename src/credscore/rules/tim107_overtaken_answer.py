"""TIM107: an answer that came before those who settled the question."""

from __future__ import annotations

from typing import Final

from credscore.evidence import Origin
from credscore.evidence.words import verb, who
from credscore.rule import Effect, rule
from credscore.terms import Modality

_PRESUMED: Final = 0.5  # from here on they are placed better


@rule(code="TIM107", family="time", scope="origin")
def overtaken_answer(origin: Origin, *, foretold: float = 0.15, told: float = 0.3) -> Effect | None:
    """Let an answer fade where those who are better placed give another one afterwards.

    Why: a forecast, a promise or a rumour answers a question that is open; once a court, a record,
    a laboratory or the office in charge has answered it, nobody needs them any more.
    Weight: 15% of the origin's odds are kept for what was foretold once its outcome is reported as
    fact; 30% for what was told as fact once somebody better placed, without a stake in it (or against
    its own), reports another figure; half of that is taken where two answers without figures are only presumed
    to exclude each other, a fifth where those who give the later one are placed no better. An outlet's
    own account settles forecasts without figures, and other outlets' own accounts. Records and finders of fact stand above officials, officials above
    interested parties, unnamed sources and the press.
    Example:
        >>> judge("TIM107", overtaken=1.0).bits < -1
        True
        >>> judge("TIM107", overtaken=0.5).bits > judge("TIM107", overtaken=1.0).bits
        True
        >>> judge("TIM107", modality="planned", overtaken=1.0).bits < judge("TIM107", overtaken=1.0).bits
        True

    Known false positives: two answers to two questions that were taken for one; officials who
    know less than the witness before them.
    Source: house judgement; what settles a forecast after Tetlock (2005), Expert Political Judgment.
    """
    if origin.denies or not origin.overtaken:
        return None
    least = told if origin.modality == Modality.ASSERTED else foretold
    kept = 1 - origin.overtaken * (1 - least)
    if origin.overtaken < 1:
        others = "others" if origin.overtaken < _PRESUMED else "others who are better placed"
        return Effect(kept, f"{others} later gave what may be another answer than that of {who(origin)}")
    return Effect(
        kept, f"{who(origin)} {verb(origin, 'was', 'were')} overtaken by others who are better placed to know"
    )
