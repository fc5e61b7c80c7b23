"""Source reliability learned from data: truth discovery, copies, track records.

Every estimator takes a claims frame (columns `topic`, `value`, `source`; optional `weight`,
`time`, `side`) and has `fit`, `partial_fit`, `predict`, `predict_proba`, `reliability_`,
`n_iter_`, `majority_` and `beside_majority`. `Consensus` is the default.
"""

from __future__ import annotations

from credscore.reliability.accu import Accu
from credscore.reliability.accu_copy import AccuCopy
from credscore.reliability.average_log import AverageLog
from credscore.reliability.catd import CATD
from credscore.reliability.consensus import Consensus
from credscore.reliability.crh import CRH
from credscore.reliability.dawid_skene import DawidSkene
from credscore.reliability.investment import Investment
from credscore.reliability.majority import MajorityVote
from credscore.reliability.pooled_investment import PooledInvestment
from credscore.reliability.records import with_records
from credscore.reliability.sums import Sums
from credscore.reliability.track_records import outlets_table, track_records
from credscore.reliability.truthfinder import TruthFinder

__all__ = [
    "CATD",
    "CRH",
    "Accu",
    "AccuCopy",
    "AverageLog",
    "Consensus",
    "DawidSkene",
    "Investment",
    "MajorityVote",
    "PooledInvestment",
    "Sums",
    "TruthFinder",
    "outlets_table",
    "track_records",
    "with_records",
]
