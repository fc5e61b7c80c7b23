"""Papers in which nobody speaks but who gives them out: "a statement issued by the army"."""

from __future__ import annotations

import re

from credscore.extract.wordsets import phrase_words, word_set

PAPERS = (phrase_words("issued") - {"note"}) | word_set("press_statements")
"""Papers in which nobody speaks but who gives them out."""
ISSUED = re.compile(
    r" (?:issued|released|published|posted|put out|given out|handed out|circulated|carried|distributed|made public|sent|sent out|signed|read|read out|(?:obtained|seen|received|reviewed|shared) by)(?: [\w.’'-]+){0,6}? (by|from) ([^,.;:()”\"\n]+)"
)
AIRED = re.compile(
    r" (?:broadcast|aired|read|read out|carried|published|posted|released|issued|seen|obtained|quoted|cited|dated) (?:on|by|in|at|to|over|late)\b.*$|"
    r" (?:(?:late |early |earlier )?on (?:[A-Z][a-z]+day|(?:[a-z]+ )?(?:television|radio|TV)|Telegram|social media)|(?:late|earl(?:y|ier)) (?:on|in|this|last)) ?.*$"
)
"""How what somebody gave out came to the public."""
