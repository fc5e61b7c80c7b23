"""How a text goes on behind what a record told: with what else stands in it, or with what became of it."""

from __future__ import annotations

import re
from collections.abc import Container

from credscore.extract.grammar.opening import subject
from credscore.extract.grammar.records import HOLDING
from credscore.extract.kinds import Kind
from credscore.extract.phrases import parse
from credscore.extract.wordsets import word_set
from credscore.lexicon import alternatives

_RECORDED = alternatives(HOLDING)
READS_ON = re.compile(
    rf"(?:For|In|On|Under|Of|To|At|From|Among|Against) [^,;:“”\"]{{3,50}},? (?:it|they) (?:also |further )?(?:{_RECORDED}|has|have)\b|"
    r"(?:In|On|Under) (?:one|another|both|them|it|(?:a|the) (?:first|second|third|fourth|fifth|last|latter|former|other|next))(?: of (?:them|these|those))?, |"
    r"In (?:one|another|both|two|the (?:first|second|third|last)) (?:of|from|dated) \d{1,2} [^,;:“”\"]{3,20},? (?=\w)|"
    rf"Of (?:these|those|them),? (?:[\w,.-]+ ){{1,3}}(?:{_RECORDED})\b|"
    rf"(?:(?:The|A) (?:first|second|third|fourth|fifth|last|latter|former|other|others|next)|Another|One|Both|Two|Three|Others)(?: of (?:them|these|those))?(?:, [^,;:]{{3,60}},)? (?:also )?(?:{_RECORDED})\b"
)
"""How a text reads on in a record: "For the hospital it gives 12", "In one, P", "The second, sent in May, names a dealer"."""
HOLDS = re.compile(rf"(?:It|They) (?:also |further )?(?:runs? (?:to|until|from)|{_RECORDED})\b")
"""How a record is taken up again, also where a new paragraph begins ("It names 19 men")."""
_BEFALLS = re.compile(
    rf"(?: itself)? (?:(?:has|have|had|never|also|later|only|first|since|now|then|quickly|soon) ){{0,3}}(?:{alternatives(word_set('happens_to_records'))}|"
    rf"(?:(?:was|were|is|are|been|being|never|not|also|later|only|first|then) ){{1,3}}(?:{alternatives(word_set('done_to_records'))}))\b"
)
_PLAINLY = re.compile(
    rf" (?:(?:has|have|had|never|also|later|only|first|since|now|then|soon|was|were|is|are|been|being|not) ){{1,4}}(?:{alternatives(word_set('plainly_done_to_records'))})\b|"
    r" (?:(?:has|have|had|also|later|soon|quickly) ){0,3}(?:caused|sparked|triggered|prompted|drew|drawn|raised|provoked|set off) (?:an?|the|wide|much|fierce|sharp|protests?|anger)\b"
)


def befalls(text: str, names: Container[str]) -> bool:
    """Say whether a sentence tells what became of the record, not what stands in it ("It caused an outcry").

    Parameters
    ----------
    text : str
        The sentence.
    names : container of str
        Words by which it can take the record up again.
    """
    found = subject(text)
    if found is None or found[0]:
        return False
    who = parse(text[: found[1]])
    if who.kind is Kind.PRONOUN:  # which may be a thing of which the record tells
        return who.head in ("it", "they") and _PLAINLY.match(text, found[1]) is not None
    if _BEFALLS.match(text, found[1]) is None:
        return False
    return who.kind is Kind.DOCUMENT or who.head in names
