"""Whether what a cue governs can be information, and no request, wish or mere thing."""

from __future__ import annotations

import re
from collections.abc import Callable

from credscore.extract.cue_uses import nominal, uses
from credscore.extract.grammar.adjectives import adjectives
from credscore.extract.grammar.tokens import tokenize
from credscore.extract.kinds import PERSONAL, Kind
from credscore.extract.phrases import parse
from credscore.extract.spans import Attribution, Form
from credscore.extract.things import lived_through, names_a_thing
from credscore.extract.verb_forms import FINITE, TO_INFINITIVE
from credscore.terms import Act, Stance


def content_fits(body: str, attribution: Attribution) -> bool:
    """Say whether the content can be information: no request, no mere noun but behind some cues."""
    if names_a_thing(body, attribution):
        return False
    if attribution.lemma == "report" and (_on_a_thing(body, attribution) or lived_through(body, attribution)):
        return False
    if attribution.form not in _GOVERNING or not attribution.content:
        return True
    text = body[attribution.content[0].start : attribution.content[-1].end].lstrip(" ,“”\"‘’'")
    for judge in _JUDGES:
        verdict = judge(body, attribution, text)
        if verdict is not None:
            return verdict
    return _is_told(attribution, text)


_GOVERNING = (Form.SUBJECT, Form.RELATIVE, Form.NOMINAL, Form.PASSIVE)


def _answered(body: str, attribution: Attribution, text: str) -> bool | None:
    """Judge what is denied, corrected or taken back: nobody is denied himself."""
    if attribution.stance is not Stance.DENYING:
        return None if attribution.act is Act.STATEMENT else True
    if attribution.form is Form.PASSIVE and attribution.lemma in _SENT_OFF:
        who = parse(attribution.content[0].of(body))
        named = who.kind is Kind.PERSON or (who.kind is Kind.NONE and who.name is not None)
        if named or (who.kind is Kind.ROLE and who.cls in PERSONAL):
            return False  # "the coach was dismissed by the referee"
    return not (_SOMEBODY.match(text) or _is_person(text))


_SENT_OFF = frozenset(("dismiss", "reject"))


def _bare(body: str, attribution: Attribution, text: str) -> bool | None:
    """Judge words without a verb: a noun or two, where or when it was said, what a record is only made of."""
    if attribution.relays and _is_slight(attribution, text):
        return False
    if (
        _led(attribution)
        and _CIRCUMSTANCE.match(body, attribution.content[0].start)
        and not _DOES.search(tokenize(text).tags)
    ):
        return False
    if attribution.form is Form.PASSIVE and attribution.kind == "document" and FINITE.search(text) is None:
        return any(parse(source.of(body)).kind is not Kind.ROLE for source in attribution.sources)
    return None


def _to_be_done(body: str, attribution: Attribution, text: str) -> bool | None:
    """Judge an infinitive: what somebody pledges, and not what he asks for or is glad of."""
    if text[:3].lower() != "to " and not TO_INFINITIVE.match(text):
        return None
    lemma = attribution.lemma
    if attribution.kind == "mental" and lemma in adjectives():
        return False  # "happy to set it right", "sorry to have gone"
    return lemma in uses("pledge") or (lemma not in uses("request") and attribution.form is not Form.NOMINAL)


def _doing(body: str, attribution: Attribution, text: str) -> bool | None:
    """Judge what is proposed, called for or warned against."""
    lemma = attribution.lemma
    if lemma in uses("proposal") and _GERUND.match(text):
        return True
    if (
        lemma in uses("request")
        and (_ASKED_TO.match(text) or FINITE.search(text) is None)
        and _GERUND.match(body, attribution.cue.start if attribution.cue else 0)
    ):
        return False
    warned_of = lemma == "warn" and body.endswith("against ", 0, attribution.content[0].start)
    return False if warned_of and _GERUND.match(text) else None


def _measured(body: str, attribution: Attribution, text: str) -> bool | None:
    """Judge amounts in a record and what stands before its source: they are told."""
    if attribution.kind == "document" and (_measures(body, attribution, text) or _led(attribution)):
        return True
    plain = " who " not in text and text.count(" ") >= _A_CLAUSE
    return True if plain and attribution.kind == "speech" and _led(attribution) else None


def _joined(body: str, attribution: Attribution, text: str) -> bool | None:
    """Judge by the word between the cue and its content."""
    first, lemma = attribution.content[0].start, attribution.lemma
    if attribution.kind == "mental" and lemma in adjectives() and body[max(0, first - 5) : first] == "with ":
        return False  # "was unhappy with the coach, who had picked him"
    if lemma in ("appeal", "beg", "plead") and body[max(0, first - 4) : first] == "for ":
        return False  # the call for witnesses tells that they are sought, not what they saw
    before = body[max(0, first - 6) : first].rstrip(" “\"‘'")
    return True if before.endswith(("that", "how", "why")) else None


_JUDGES: tuple[Callable[[str, Attribution, str], bool | None], ...] = (
    _answered, _bare, _to_be_done, _doing, _measured, _joined,
)  # fmt: skip
"""Those that judge a content in turn; None leaves it to the next."""


def _is_told(attribution: Attribution, text: str) -> bool:
    """Say whether words that nothing else marks are a clause, or such as the cue takes without one."""
    lemma = attribution.lemma
    if (
        lemma in uses("bare")
        or (lemma not in nominal() and lemma not in uses("clausal"))
        or FINITE.search(text)
        or (lemma in uses("foresight") and _TO_DO.search(text))
        or ((lemma in uses("foresight") or lemma in uses("pledge")) and any(map(str.isdigit, text)))
    ):
        return True
    return len(attribution.content) > 1 or text.endswith(("”", '"', "’"))


def _on_a_thing(body: str, attribution: Attribution) -> bool:
    """Say whether a report is only one on something ("falsified the report on the hall whose roof fell")."""
    if attribution.form not in (Form.NOMINAL, Form.IMPERSONAL) or not attribution.content:
        return False
    first, end = attribution.content[0]
    thing = _RELATIVE.split(body[first:end], maxsplit=1)[0]
    return body[max(0, first - 4) : first] == " on " and FINITE.search(thing) is None


_RELATIVE = re.compile(r"\b(?:who|whose|which|that)\b")


def _led(attribution: Attribution) -> bool:
    """Say whether what is told stands before its source ("Bees sleep less, a study found"): nothing but a clause does."""
    cue = attribution.cue
    return cue is not None and attribution.form is Form.SUBJECT and attribution.content[-1].end <= cue.start


def _is_slight(attribution: Attribution, text: str) -> bool:
    """Say whether what somebody passes on is one or two nouns, or only who was spoken to ("said her son was warned by X")."""
    if len(attribution.content) > 1 or FINITE.search(text) or any(map(str.isdigit, text)):
        return False
    if attribution.form is Form.PASSIVE:
        return parse(text).kind in (Kind.ROLE, Kind.PERSON, Kind.PRONOUN)
    return len(text.split()) < _A_FEW and text[-1:] not in "”\"'’"


_CIRCUMSTANCE = re.compile(
    r"(?:At(?! least| most)|In|On|During|After|Before|Following|With|Amid|Despite|From|By|Under|Since|Until|Through|Speaking) "
)
"""Where or when somebody spoke, which is nothing that he said ("In a televised address, Lee answered questions")."""
_DOES = re.compile("[NKSUYFz]A?[EHMdvV]")
"""Somebody or something with a verb."""
_A_FEW = 3
_A_CLAUSE = 4
"""Spaces of the words before "he explained" that are a clause, though their verb has the form of a noun ("Ropes lose their grip in frost")."""
_ASKED_TO = re.compile(r"(?:the |an? |its |all )?(?:[\w’'-]+ ){1,5}to (?!be\b)[a-z]+ ")
"""Who is called on, and to do what ("calling on the owners to pay the crews")."""
_GERUND = re.compile(r"[a-z]{2,}ing\b")


def _measures(body: str, attribution: Attribution, text: str) -> bool:
    """Say whether a record gives an amount of something ("an audit found losses of 2 million")."""
    return any(map(str.isdigit, text)) and all(
        parse(source.of(body)).kind is Kind.DOCUMENT for source in attribution.sources
    )


_SOMEBODY = re.compile(
    r"(?:him|me|us|them(?! as\b)|her(?= (?:with|from|after|for|in|on|by|and|without)\b|[,.]|$))\b"
)
"""A person as the object: who is dismissed or rejected himself, and nothing that was said."""
_OBJECT = re.compile(
    r"[^,;:“”\"]{3,60}?(?= (?:over|for|from|after|in|on|at|and|without|because|before|by|following|last|this)\b|[,.]|$)"
)


def _is_person(text: str) -> bool:
    """Say whether the object is a named person who is dismissed or rejected ("has dismissed Dr Lee over the data")."""
    match = None if _GERUND.match(text) else _OBJECT.match(text)
    return (
        match is not None
        and parse(match.group()).kind is Kind.PERSON
        and FINITE.search(match.group()) is None
    )


_TO_DO = re.compile(r"\b\w+ to [a-z]{2,}\b")
