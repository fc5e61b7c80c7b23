"""Files, tables and frames → articles and claims, with every refusal named."""

from credscore.reading.collect import Problem, Reading, read, read_inputs, refusals
from credscore.reading.labelled import Labelled, read_labelled
from credscore.reading.outcomes import read_outcomes
from credscore.reading.outlets import read_outlets

__all__ = [
    "Labelled",
    "Problem",
    "Reading",
    "read",
    "read_inputs",
    "read_labelled",
    "read_outcomes",
    "read_outlets",
    "refusals",
]
