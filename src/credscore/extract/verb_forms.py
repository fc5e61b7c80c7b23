"""Verbs by their form: finite ones, and infinitives with "to"."""

from __future__ import annotations

import re

TO_INFINITIVE = re.compile(r"(?:not )?to [a-z]+", re.IGNORECASE)
FINITE = re.compile(
    r"\b(?=[a-z’'])(?:is|are|was|were|be|been|am|has|have|had|do|does|did|will|would|can|could|may|might|shall|should|must|[a-z]{2,}(?:ed|n[’']t)|"
    r"[’'](?:re|ve|ll|d|m)|said|told|went|came|took|made|got|gave|saw|knew|found|left|held|led|ran|began|fell|rose|lost|won|sent|"
    r"spent|paid|met|broke|shot|hit|cut|put|set|let|kept|brought|bought|caught|taught|thought|felt|sold|stood|understood|grew|flew|"
    r"drew|threw|became|remains?|continues?|plans?|wants?|needs?|intends?|shows?|means?|makes?|takes?|gives?|goes|comes|works?|ends?|costs?|rises?|falls?|grows?|faces?|holds?|owns?|uses?|plays?|pays?|runs?|leads?|heard|wrote|spoke|drove|rose|ate|drank|swept|tore|burst|struck|fled|sank|shook|sought|built|dealt|hid|sang|swam|woke|chose|froze|stole|threw|wore|"
    r"lives?|knows?|thinks?|feels?|looks?|seems?|includes?|remain)\b"
)
