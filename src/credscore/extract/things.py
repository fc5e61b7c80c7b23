"""What a cue only names, binds or counts: things of which nothing is told, duties to tell, those who report what befell them."""

from __future__ import annotations

import re

from credscore.extract.grammar.tokens import tokenize
from credscore.extract.spans import Attribution, Form
from credscore.extract.wordsets import word_set
from credscore.extract.worth import has_event
from credscore.terms import Act

_OF_THINGS = word_set("done_with_things")


def names_a_thing(body: str, attribution: Attribution) -> bool:
    """Say whether nothing but a thing is named, of which nothing is told ("its position on trade", "maintains a lead")."""
    cue, content = attribution.cue, attribution.content
    if cue is None or len(content) != 1 or content[0].start < cue.end or attribution.lemma == "question":
        return False
    if body.endswith("that ", 0, content[0].start):
        return False
    text = content[0].of(body)
    if attribution.form in (Form.NOMINAL, Form.IMPERSONAL) and attribution.act is Act.STATEMENT:
        if _ON_WHAT.search(body, max(0, content[0].start - 7), content[0].start) is None:
            return False
        text = _BEHIND_HEAD.split(text, maxsplit=1)[0]
        if _DOING.search(text) or (attribution.kind == "speech" and has_event(text, 0)):
            return False
    elif attribution.form is not Form.SUBJECT or attribution.lemma not in _OF_THINGS:
        return False
    if text[:1] in _MARKS or any(map(str.isdigit, text)):
        return False
    tags = tokenize(text).tags
    return (tags[:1] in "Dg" or attribution.form is not Form.SUBJECT) and not _HAS_VERB.search(tags)


_ON_WHAT = re.compile(r"\b(?:about|on|for|over) $")
_BEHIND_HEAD = re.compile(r"\b(?:after|before|because|since|when|while|as|who|which|that|if|unless)\b")
_MARKS = "“”\"'‘’"
_DOING = re.compile(r"\b[a-z]{2,}ing\b|[’']s (?:[a-z]+ )?[a-z]+ing\b")
_HAS_VERB = re.compile("[HEMdFTW]|(?<![Dz])[vV]")
"""A verb, or what has the form of one where no article makes a noun or an adjective of it."""


def lived_through(body: str, attribution: Attribution) -> bool:
    """Say whether those counted only have something that they report ("the pupils who have reported smoking")."""
    if attribution.form is not Form.RELATIVE or not attribution.sources or not attribution.content:
        return False
    source, first = attribution.sources[-1], attribution.content[0].start
    restrictive = body.startswith((" who ", " that "), source.end)
    return restrictive and not body[max(0, first - 6) : first].rstrip().endswith("that")


def bound_to_tell(body: str, attribution: Attribution) -> bool:
    """Say whether somebody is only bound to tell something ("banks must disclose fees"); "we must say that P" tells it."""
    cue, sources = attribution.cue, attribution.sources
    if cue is None or _DUTY.match(body, cue.start) is None:
        return False
    return not sources or _OURS.match(body, sources[0].start) is None


_DUTY = re.compile(r"(?:must|shall|should|ought to|need to|needs to)\b", re.IGNORECASE)
_OURS = re.compile(r"(?:I|we)\b", re.IGNORECASE)
