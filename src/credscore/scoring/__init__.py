"""Findings → bits → score: the one room that adds up what the rules found."""

from __future__ import annotations

from credscore.scoring.admiralty import admiralty, credibility
from credscore.scoring.history import history, what_would_change
from credscore.scoring.judgement import Judgement, judged_topics, judgements, probability
from credscore.scoring.judging import Judge
from credscore.scoring.score import Scored, learned, score

__all__ = [
    "Judge",
    "Judgement",
    "Scored",
    "admiralty",
    "credibility",
    "history",
    "judged_topics",
    "judgements",
    "learned",
    "probability",
    "score",
    "what_would_change",
]
