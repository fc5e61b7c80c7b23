"""Files, tables and frames → articles and claims, with every refusal named."""

from credscore.reading.collect import Problem, Reading, read, read_inputs
from credscore.reading.outlets import read_outlets

__all__ = ["Problem", "Reading", "read", "read_inputs", "read_outlets"]
