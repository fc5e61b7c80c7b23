"""Which attributions attribute information, and not a wish, a request or an attitude."""

from __future__ import annotations

import re

from credscore.extract.contents import content_fits
from credscore.extract.cue_uses import uses
from credscore.extract.elliptic import is_elliptic
from credscore.extract.grammar.denials import BELIEFS
from credscore.extract.guesses import guessed
from credscore.extract.kinds import Kind, Phrase
from credscore.extract.labelling import can_label
from credscore.extract.phrases import parse
from credscore.extract.spans import Attribution, Form
from credscore.extract.things import bound_to_tell
from credscore.extract.untold import is_cleft, unsaid
from credscore.extract.verb_forms import FINITE, TO_INFINITIVE
from credscore.terms import Act

_PERCEPTION = frozenset({"witness", "ordinary", "journalist", "kin"})
_KINDS = frozenset({"speech", "document", "mental", "perception"})


def usable(body: str, attribution: Attribution) -> bool:
    """Say whether an attribution attributes information, and not a wish, a plan or an attitude."""
    if directive(body, attribution):
        return True
    if not _tells(body, attribution):
        return False
    if not content_fits(body, attribution) or _to_come(body, attribution):
        return False
    if not attribution.sources:
        return attribution.form is Form.IMPERSONAL
    held = attribution.lemma == "doubt" or (attribution.act is Act.DENIAL and attribution.lemma in BELIEFS)
    if is_cleft(body, attribution) or (
        attribution.cue is not None and not held and unsaid(body, attribution.cue)
    ):
        return False
    phrases = [guessed(parse(source.of(body)), attribution.lemma) for source in attribution.sources]
    if not _of_an_agent(body, attribution, phrases):
        return False
    return attribution.kind != "perception" or _perceives(body, attribution, phrases)


def _tells(body: str, attribution: Attribution) -> bool:
    """Say whether a cue tells something, and is no deed, wish or attitude."""
    if attribution.kind not in _KINDS and not _is_fact(body, attribution):
        return False
    if attribution.lemma in uses("deed") and not _agreed(body, attribution):
        return False
    wishes = attribution.kind == "mental" and attribution.lemma in uses("wish")
    return not wishes or attribution.form is Form.NOMINAL or _foreboding(body, attribution)


def _of_an_agent(body: str, attribution: Attribution, phrases: list[Phrase]) -> bool:
    """Say whether one of the sources can have told it."""
    if attribution.form is Form.LABEL:
        clause = bool(attribution.content) and FINITE.search(body, *attribution.content[0]) is not None
        return any(can_label(body, attribution, phrase, clause) for phrase in phrases)
    return any(
        _can_speak(phrase, attribution.kind) or _finds(body, attribution, phrase) for phrase in phrases
    )


def _perceives(body: str, attribution: Attribution, phrases: list[Phrase]) -> bool:
    """Say whether what is seen is told by one who was there, or by an outlet that learned it."""
    cue, content = attribution.cue, attribution.content
    if cue is not None and _TO_SEE.search(body, max(0, cue.start - 16), cue.end):
        return False
    told = cue is not None and bool(content) and content[0].end <= cue.start
    told = told or attribution.lemma in uses("own_finding")
    return any(
        phrase.cls in _PERCEPTION or (told and phrase.kind in (Kind.OUTLET, Kind.SOCIAL))
        for phrase in phrases
    )


def directive(body: str, attribution: Attribution) -> bool:
    """Say whether a body or an official tells somebody named to do something ("urged residents to leave")."""
    cue, content = attribution.cue, attribution.content
    if (
        cue is None
        or len(content) != 1
        or not attribution.sources
        or attribution.form
        not in (
            Form.SUBJECT,
            Form.PASSIVE,
        )
    ):
        return False
    if attribution.lemma not in uses("directive") or not TO_INFINITIVE.match(body, content[0].start):
        return False
    if attribution.form is Form.SUBJECT and not _ADDRESSEE.fullmatch(body, cue.end, content[0].start):
        return False
    phrases = [parse(source.of(body)) for source in attribution.sources]
    return any(
        phrase.kind in (Kind.BODY, Kind.COUNTRY) or phrase.cls in ("official", "spokesperson")
        for phrase in phrases
    )


def expressive(body: str, attribution: Attribution) -> bool:
    """Say whether a person or body wishes, asks or judges."""
    if attribution.kind not in _EXPRESSIVE:
        return False
    return any(
        phrase.kind in (Kind.PERSON, Kind.ROLE, Kind.BODY, Kind.COUNTRY)
        or (phrase.kind is Kind.PRONOUN and phrase.gender in ("m", "f", "p"))
        or (phrase.kind is Kind.NONE and phrase.name is not None)
        for phrase in (parse(source.of(body)) for source in attribution.sources)
    )


_EXPRESSIVE = frozenset({"speech", "mental", "attitude", "intention"})


def _is_fact(body: str, attribution: Attribution) -> bool:
    """Say whether an attitude is one to a fact that is told ("criticised the fact that P", "criticism that P")."""
    first = attribution.content[0].start if attribution.content else 0
    before = body[max(0, first - 15) : first].rstrip()
    charged = (
        attribution.form is Form.NOMINAL and attribution.lemma == "criticism" and before.endswith("that")
    )
    return charged or before.endswith("the fact that")


def _agreed(body: str, attribution: Attribution) -> bool:
    """Say whether those who agree tell that something is so ("agreed that the seal was forged"), and do not consent."""
    if attribution.lemma != "agree" or not attribution.content or attribution.cue is None:
        return False
    first, end = attribution.content[0].start, attribution.content[-1].end
    told = body[max(0, first - 6) : first].rstrip().endswith("that") or _PLAINLY.match(body, first, end)
    return bool(told) and FINITE.search(body, first, end) is not None and not _TO_BE.search(body, first, end)


_PLAINLY = re.compile(r"(?!to\b)(?:(?!which\b)[\w’'-]+ ){1,5}?(?:is|are|was|were|has|had|have)\b")
"""A clause without that ("agreed the seal was forged")."""
_TO_BE = re.compile(r"\b(?:should|must|would|will|ought|needs?)\b")


def _foreboding(body: str, attribution: Attribution) -> bool:
    """Say whether a fear tells what may have come or may come ("fears that 40 have died")."""
    if attribution.lemma != "fear" or not attribution.content:
        return False
    text = body[attribution.content[0].start : attribution.content[-1].end]
    return FINITE.search(text) is not None and text[:3].lower() != "to "


_TO_COME = re.compile(r"(?:will|would|shall|could|may|might|can|must|should)\b", re.IGNORECASE)


def _to_come(body: str, attribution: Attribution) -> bool:
    """Say whether the telling itself lies ahead ("would announce results"): a plan of somebody's, no source."""
    cue, content = attribution.cue, attribution.content
    if cue is None or not content or content[0].start < cue.end:
        return False
    if bound_to_tell(body, attribution):
        return True
    if (
        _TO_COME.match(body, cue.start) is None
        and _AHEAD.search(body, max(0, cue.start - 24), cue.end) is None
    ):
        return False
    if attribution.lemma == "confirm" and _NO_MORE.match(body, cue.start):
        return False
    return not FINITE.search(body, content[0].start, content[-1].end)


_TO_SEE = re.compile(
    r"\b(?:able|allowed|due|expected|free|going|hoping|keen|likely|unable|want(?:s|ed)?) to [a-z]+$"
)
"""What somebody is only to see ("will be able to see the site")."""
_AHEAD = re.compile(
    r"\b(?:about|bound|due|expected|forecast|likely|poised|ready|scheduled|set|tipped|unlikely) to [a-z]+$"
)
"""What somebody is only going to tell ("is likely to report a loss")."""
_NO_MORE = re.compile(
    r"(?:(?:can|could|would|will) only confirm|can confirm|(?:could|would|will) confirm only)\b"
)
"""What somebody does tell who tells no more ("would confirm only one death")."""
_ADDRESSEE = re.compile(r" (?!(?:for|on|about|that|to|not)\b)[\w’'-]+(?: [\w’'-]+){0,9} ")
_FINDING = frozenset({"find", "conclude", "establish", "determine", "rule"})


def _finds(body: str, attribution: Attribution, phrase: Phrase) -> bool:
    """Say whether an office holder rules on something ("the judge found that he had lied")."""
    if not attribution.content:
        return False
    first = attribution.content[0].start
    clause = body[max(0, first - 6) : first].rstrip().endswith("that") or (
        attribution.cue is not None
        and attribution.content[0].end <= attribution.cue.start
        and FINITE.search(body, *attribution.content[0]) is not None
    )
    return attribution.lemma in _FINDING and clause and phrase.kind in (Kind.PERSON, Kind.ROLE)


_NOBODY = re.compile(r"(?:neither|none|no|nobody|nothing|no one|not one|few if any)\b", re.IGNORECASE)


def _can_speak(phrase: Phrase, kind: str) -> bool:
    """Say whether a source phrase has an agent for its head; records can only show."""
    if _NOBODY.match(phrase.text):
        return False
    if kind == "speech" and phrase.kind in (Kind.PRONOUN, Kind.NONE) and is_elliptic(phrase.text):
        return True
    if phrase.kind is Kind.PRONOUN:
        return phrase.gender not in ("t", "r", "2", "x") and (
            kind != "document" or phrase.gender in ("n", "p")
        )
    if phrase.kind is Kind.NONE:
        return phrase.name is not None and kind != "document"
    return kind != "document" or phrase.kind not in (Kind.COUNTRY, Kind.PERSON)
