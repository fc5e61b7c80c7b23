"""Where each claim really comes from: origins, sides, copies, circles, outlets."""

from credscore.provenance.answering import speaker_keys, verdicts
from credscore.provenance.copies import find_copies
from credscore.provenance.cycles import cycles
from credscore.provenance.dependents import merge_dependents
from credscore.provenance.groups import independence_groups
from credscore.provenance.hypotheses import copy_hypotheses
from credscore.provenance.outlets import OutletBook, OutletIdentity, forgeries, identify
from credscore.provenance.trace import trace

__all__ = [
    "OutletBook",
    "OutletIdentity",
    "copy_hypotheses",
    "cycles",
    "find_copies",
    "forgeries",
    "identify",
    "independence_groups",
    "merge_dependents",
    "speaker_keys",
    "trace",
    "verdicts",
]
