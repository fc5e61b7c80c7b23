"""A source's words without what stands among them by the way: brackets, copies, clock times, days, whose side a lawyer is on."""

from __future__ import annotations

import re

from credscore.extract.descriptions import EDGE
from credscore.extract.wordsets import phrase_words, word_set
from credscore.lexicon import alternatives

_PARTS = alternatives(word_set("record_parts"))
_COPY = re.compile(
    r"^(?:(?:an?|the|one|several|\d+) )?(?:(?:leaked|draft|partial|full|early) )?(?:copy|copies|draft|version|text|summary|pages?|excerpts?|screenshots?) of (?=\w)"
    rf"|^(?:an? |the )?(?:{_PARTS}) [\dIVXLC]+(?:[.(]\w{{1,3}}\)?)?(?: (?:and|to) \d+)? (?:of|in) (?=\w)"
    r"|^(?:an? |one |the )(?:entry|entries|lines?|rows?|columns?|passage|footnote|note) in (?=(?:the|his|her|its|their) )",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"^\d{1,2}[:.]\d{2} (?=[A-Z])| (?:for|at|from) \d{1,2}:\d{2}\b")
"""The time that opens an entry of a live report, or that of an entry in a log."""
_STYLES = re.compile(
    rf"\b(?:{'|'.join(word.title() for word in sorted(phrase_words('styles')))})\.? (?=(?:Hon|Rev)[a-z]*\b)"
)
"""What stands before a title ("the Right Reverend Bo Li")."""
_INSERTED = re.compile(r"\s*\((?:[^()\s]{1,30}\s+){2,12}[^()]{1,60}\)")
"""A clause in brackets, unlike a body's initials."""
RETIRED = re.compile(r"\s*\((?:retd?|rtd|retired)\.?\)(?=\s)", re.IGNORECASE)
"""What stands behind a rank that is held no longer ("Col. (retd) Ann Lee")."""
_PLACES = re.compile(
    r"^([A-Za-z’' -]{2,60}(?:s|men|people|children) (?:in|from|across|around|near) [A-Z][\w.’-]+(?: [A-Z][\w.’-]+)?)"
    r"(?:, [A-Z][\w.’-]+(?: [A-Z][\w.’-]+)?){1,6},? and [A-Z][\w.’-]+(?: [A-Z][\w.’-]+)?$"
)
"""Several people by the places they are in ("officials in Kansas, Missouri and Iowa"); one place is enough to tell them."""
_DAY_BEFORE = re.compile(
    r"^(an? |the )?(?:(?:January|February|March|April|June|July|August|September|October|November|December)|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?) \d{1,2}(?:, \d{4},?)? (?=[a-z])"
)
"""The day before a record ("an August 6, 2020 post by a user"); "May" can be a modal."""


def cleaned(text: str) -> str:
    """Leave quotation marks, bracketed clauses, copies and clock times out."""
    bare = RETIRED.sub("", _INSERTED.sub("", text)) if "(" in text else text
    bare = _PLACES.sub(r"\1", bare) if " and " in bare else bare
    dated = _DAY_BEFORE.match(bare)
    bare = f"{dated[1] or ''}{bare[dated.end() :]}" if dated is not None else bare
    bare = _GIVEN_OUT.sub("", bare) if " in a" in bare else bare
    bare = _ACTING_FOR.sub("", bare) if "ing " in bare else bare
    clean = " ".join(bare.replace("”", "").replace("“", "").replace('"', "").split()).strip(EDGE)
    clean = _AS_BEFORE.sub("", clean) if ", as " in clean else clean
    clean = _FLOATING.sub("", clean) if clean.endswith(("both", "each", "all")) else clean
    clean = _CLOCK.sub("", clean) if ":" in clean or clean[:1].isdigit() else clean
    low = clean.lower()
    clean = _COPY.sub("", clean) if " of " in low or " in " in low else clean
    return _STYLES.sub("", clean) if "Hon" in clean or "Rev" in clean else clean


_FLOATING = re.compile(r"(?<=\w) (?:have |had )?(?:both|each|all)$")
"""What stands before the verb of several ("France and Italy both said")."""
_AS_BEFORE = re.compile(
    r", as (?:it|he|she|they) (?:has|have|had|did|does|do|often|always|usually|previously)\b.*$"
)
"""That somebody has done so before ("Norway, as it has with earlier reports, denied")."""
_GIVEN_OUT = re.compile(
    r",? in an? (?:\w+ ){0,2}(?:statement|release) (?:made available|signed|issued|sent|released|circulated|shared|e-?mailed)\b.*$"
)
"""Where somebody tells it, and how that came to the papers ("the commissioner in a statement made available to newsmen")."""
_ACTING_FOR = re.compile(
    r"(?<=[a-z]) (?:(?:appearing|acting|arguing) (?:for|on behalf of)|(?:also )?comprising) .*$"
)
"""Whose side a lawyer is on, and of whom a bench is made up ("advocate Ann Lee appearing for Roe", "the bench comprising justices A and B")."""
