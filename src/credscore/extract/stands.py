"""Sentences that say of something that it stands in a record: "His name is not in the register", "Under the contract, P"."""

from __future__ import annotations

import re

from credscore.extract.kinds import Kind
from credscore.extract.phrases import parse
from credscore.extract.wordsets import word_set
from credscore.lexicon import alternatives

_BINDING = word_set("instruments") - word_set("plans")


def any_of(name: str) -> str:
    """Give the words of a set as alternatives of an expression."""
    return alternatives(word_set(name))


Found = tuple[tuple[int, int], ...]
"""Where a record is named, and where what it holds is told."""


_ENTERED = (
    r"(?:appears?|appeared|figures?|features?|(?:is|are|was|were) (?:not |also |only |still |simply ){0,2}"
    rf"(?:{any_of('entered_in_records')}))"
)
_IN = re.compile(
    r"(?:But |And )?(?:In|On) (?P<rec>(?:the|his|her|its|their|an?|one|that|another) [^,;:“”\"]{2,80}), (?P<rest>[^;:]{3,160}?)\b"
    rf"{_ENTERED}\b"
)
_AGREED_IN = re.compile(
    rf"(?:But |And )?In (?P<rec>(?:the|his|her|its|their|an?|one|that|another) [^,;:“”\"]{{2,80}}), (?P<rest>[^,;:“”\"]{{3,80}}?) (?:{any_of('binding_verbs')})\b"
)
_STANDS = re.compile(
    rf"(?P<what>[^,;:“”\"]{{3,80}}?) (?:{_ENTERED}|(?:does|do|did) not (?:appear|figure|feature)|(?:is|are|was|were) (?:not|nowhere|nowhere to be found|missing|absent))"
    r"(?: \w+)? (?:in|on|from|under|among) (?P<rec>(?:the|his|her|its|their|an?|one|any|pages? \d+ of) [^,;:“”\"]{2,80}?)(?=[.,;]|$| as | at | under | with )"
)
_NAMED = re.compile(rf"\b(?:{any_of('entered_things')})$")
_LISTED = re.compile(rf" (?:is|are|was|were) [\w ]*(?:{any_of('entered_in_records')})\b")


_RESUMED = re.compile(
    r"[^;:“”\"]{8,160}?\b(?P<rec>(?:an?|the|his|her|its|their|two|three|several|some) [^,;:“”\"]{2,60}?)(?: (?:of|from|about|on|in|with|for|to) [^,;:“”\"]{2,60})?[;:] (?P<told>(?:it|they|these|which) "
    rf"(?:{any_of('record_verbs')}|is dated|are dated|says?|said|reads?|adds? up to|runs? to|speaks? of) \S.*)",
    re.DOTALL,
)


def resumed(text: str) -> Found | None:
    """Read "He kept a note of the call; it gives the hour as nine"."""
    match = _RESUMED.match(text) if "; " in text or ": " in text else None
    return (match.span("rec"), match.span("told")) if match else None


_PART_IN = re.compile(
    rf"(?:But |And )?(?:In|On) (?P<rec>(?:the|his|her|its|their|an?|one|that|another) [^,;:“”\"]{{2,80}})(?:, (?:which|seen|obtained|published) [^,;:“”\"]{{3,80}})?,? (?P<rest>(?:(?:the|its|their|no|every|each|all|\w+) )?(?:(?:first|last|only|latest|earliest|final) )?(?:{any_of('record_parts')}) (?:is|are|was|were|ends?|begins?|stops?|reads?|says?|gives?|bears?) )"
)
"""What one of a record's entries tells ("In the log, the last entry is from 3 March")."""


def set_in(text: str) -> Found | None:
    """Read "In the books, the loan appears as a gift"."""
    match = _IN.match(text) or _AGREED_IN.match(text) or _PART_IN.match(text)
    return (match.span("rec"), (match.start("rest"), len(text))) if match else None


def standing(text: str) -> Found | None:
    """Read "His name is not in the register" and "The price is given in the invoice as 2,400 euros"."""
    match = _STANDS.match(text)
    if match is None:
        return None
    if _LISTED.search(match.group()) is None and _NAMED.search(match["what"]) is None:
        return None
    return match.span("rec"), (0, len(text))


_LOOK = re.compile(
    rf"(?:An?|One|Any) (?:[a-z]+ ){{0,2}}(?:{any_of('lookings_up')}) (?:at|of|with|through|in|between|into) (?P<rec>[^,;:“”\"]{{3,80}}?)"
    r"(?:, [^,;:]{3,60},)? (?:shows?|showed|reveals?|revealed|turns? up|turned up|yields?|yielded|suggests?|suggested|confirms?|confirmed|brings? up|brought up|finds?|found|produced|gave|gives)(?: that)? (?=\w)"
)


def looked_up(text: str) -> Found | None:
    """Read "A look at the register shows 14 owners": what whoever looked found there."""
    match = _LOOK.match(text)
    return (match.span("rec"), (match.end(), len(text))) if match else None


_REC = r"(?:the|his|her|its|their|an?|one|any|either|both|these|those) [^,;:“”\"]{2,70}?"
_WITH = r"(?:[^,;:“”\"]|(?<=\d),(?=\d)){2,60}?"
_NOTHING = re.compile(
    rf"(?:But |Yet )?(?:There (?:is|are|was|were) (?:nothing |(?:no|little|not (?:an?|one)) (?:{any_of('traces_in_records')}) (?:{_WITH} )?)|Nothing |Nowhere |No (?:{any_of('traces_in_records')}) {_WITH}(?:is|are|was|were) (?:made |given |to be found |found )?)"
    rf"in (?P<rec>{_REC})(?=[.,]|$| (?:is|are|was|were|does|do|did|points?|suggests?|indicates?|shows?|says?|hints?|about|of)\b)"
)
_SO_IT_IS = re.compile(
    rf"(?:It (?:is|stands|says|says so|is written|is (?:all|right) there|is down)|So it (?:is|says|stands|is written)|There it (?:is|stands)|That is how it stands) in (?P<rec>{_REC}): (?=\w)"
)
_WHAT_IT_HAS = re.compile(
    rf"(?:What|All(?: that)?|The only thing) (?P<rec>{_REC}) (?:(?:does|do|did) )?(?:show|contain|give|list|record|name|say|hold|have|has|had|shows|contains|gives|lists|records|says|holds) (?:is|are|was|were) (?=\w)"
)
_TESTED = re.compile(
    r"(?P<rec>(?:[\w’'-]+ ){0,4}?(?:[Tt]ests?|[Ss]amples?|[Ss]wabs?|[Aa]ssays?|[Aa]nalyses|[Bb]iopsy|[Ss]cans?))(?: (?:on|of|for|from|taken|in|at|by) [^,;:“”\"]{2,60}?)? "
    r"(?:was|were|is|are|came back|come back|has come back|have come back|proved|tested|turned out)(?: all| both)? (?:negative|positive|clear|clean|inconclusive)\b"
)


def pointed_to(text: str) -> Found | None:
    """Read "There is no trace of it in the accounts", "It is in the minutes: P" and "Tests came back negative"."""
    for pattern in (_NOTHING, _TESTED):
        match = pattern.match(text)
        if match:
            return match.span("rec"), (0, len(text))
    match = _SO_IT_IS.match(text) or _WHAT_IT_HAS.match(text)
    return (match.span("rec"), (match.end(), len(text))) if match else None


_NO_RULE = r"[^,;:“”\"]"
_UNDER = re.compile(
    rf"(?:But |And )?(?:Under (?P<under>(?:the|an?|its|his|her|their|this|that|those|these|one|[A-Z][\w’']+) ?{_NO_RULE}{{2,90}})|"
    rf"By (?P<by>(?:(?:an?|the) )?(?:[a-z]+ ){{0,2}}(?:{any_of('edicts')})\b{_NO_RULE}{{0,60}})), (?=\w)"
)
_BY_TERMS = re.compile(
    rf"[^“”\"]{{20,220}}?, under (?P<rec>(?:the|an?|its|their) {_NO_RULE}{{2,90}}?)(?=[.,]|$)"
)


def under(text: str) -> Found | None:
    """Read "Under the contract, P", "By presidential decree, P" and "P, under an agreement of May"."""
    match = _UNDER.match(text)
    if match:
        part = "under" if match["under"] else "by"
        rules = part == "by" or _rules(match[part])
        return (match.span(part), (0 if part == "by" else match.end(), len(text))) if rules else None
    match = _BY_TERMS.match(text)
    if match is None or not _rules(match["rec"]):
        return None
    return match.span("rec"), (0, match.start("rec") - len(", under "))


def _rules(words: str) -> bool:
    """Say whether words name what people agreed on, or what somebody laid down ("the terms of the deal")."""
    phrase = parse(words)
    return phrase.kind is Kind.DOCUMENT and not _BINDING.isdisjoint(
        phrase.head.split() or words.lower().split()
    )
