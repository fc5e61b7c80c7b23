"""The content of a claim as a sentence that stands by itself."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from credscore import lexicon
from credscore.extract.disputing import CLAIM_NOUNS, NOUNS, VERDICTS
from credscore.extract.emerging import what_emerged
from credscore.extract.joining import joined
from credscore.extract.leftovers import unreported
from credscore.extract.naming import is_plural
from credscore.extract.remembered import SENTENCES
from credscore.extract.spans import Span
from credscore.extract.whole_clauses import opens_clause
from credscore.extract.wordsets import false_words
from credscore.normalize.cues import CLAIM_LABEL
from credscore.normalize.places import CAPITALS
from credscore.normalize.sentences import DATELINE
from credscore.normalize.text import contracted

_MARKS = re.compile(r"[“”„«»\"‘’'`](?:(?<=[“”„«»\"])|(?<=[‘'])(?<!\w.)|(?<=[’'])(?!\w)|(?<=`)`|(?<=')')")
_LEAD = re.compile(
    r"^[\s,;:–—.…-]+|^(?:that(?! (?:is|was|would|will|could|should|must|may|might|had|has|can|do|does|did|means|meant|makes|made|happens|happened|leaves|left|shows|showed|depends|applies|applied)\b| [a-z]{3,}ed (?:an?|the|its|his|her|their)\b| (?:number|figure|claim|report|account|version|story|allegation|charge|accusation|assertion|estimate|toll|total|count|view)(?:[.,;]?$| (?:is|was|has|had|would|will|could|does|did)\b))|how|because(?! of\b)|(?:while|whether)(?![^,]{3,80}, (?:it|they|he|she|we|the|this|that|there)\b))\b,?\s+(?=\S)|"
    r"^(?:[Tt]he |THE )?(?:[Ff]acts?|FACTS?|[Tt]ruth|TRUTH|[Rr]eality|REALITY):\s+(?=\S)|"
    r"^[Nn]o, (?=(?:the|an?|this|that|these|those|it|there|[A-Z][\w’-]+)\b[^,;:]{0,80}? (?:is|are|was|were|has|have|had|did|does|do|will|would|can|could)(?: not|n[’']t| never)\b)|"
    r"^[Cc]ontrary to (?!what we )[^,]{3,80}, (?=\S)|"
    r"^(?:[Rr]ecall|[Rr]eportedly|[Aa]llegedly|[Aa]s a reminder|(?:[Ww]e|[Ll]et us)(?: will)? (?:remind(?: you)?|recall))(?:, (?:that )?| that )(?=\S)|"
    r"^(?:[Ff]act[ -]?[Cc]heck|[Bb]reaking(?: [Nn]ews)?|[Uu]pdated?|UPDATE(?: \d)?|[Ee]xclusive|[Jj]ust [Ii]n|[Dd]eveloping)\s?[:–—|]\s+(?=\S)|"
    r"^(?:[Aa]nd|[Bb]ut|[Hh]owever|[Mm]eanwhile|[Ss]eparately|[Ss]o(?! far\b|[- ]called\b|\w))\b,?\s+(?=\S)"
)
_TAIL = re.compile(r"(?:[\s,;:–—-]+(?:however|though|meanwhile|too|also|respectively)?)$")
_NEXT_CLAUSE = re.compile(
    r"(?:,|\s[–—-])\s*(?:and |but )?(?:which|who|whom|where|when|if|because|while|that)$"
    r"|,? (?:including|among them) [^,]{3,60} in which$"
)
"""What opened a clause that was told by somebody else."""
_OPENERS = ("which", "who", "whom", "where", "when", "if", "because", "while", "that")
_STAMP = re.compile(
    r"^[\[(]?(?:[A-Z]{3,} )?(?:[01]?\d|2[0-4])(?:[:.h][0-5]\d|(?=[ap]m))(?: ?(?:am|pm|[ap]\.m\.|h|hrs|GMT|UTC|[BC]E?ST|C?ET|local time))?[\])]?"
    r"\s*[:—–-]?\s+(?=[A-Z“\"])"
)
"""The time at which a live blog made an entry."""
_REVERSAL = re.compile(
    r", (?:reversing|contradicting|correcting|revising|repeating|reiterating|echoing|backing up|amending|walking back|rowing back on|playing down|countering|rebutting) "
    r"(?:(?:its|his|her|their|an?|the|what|earlier|previous) [^,;]{3,60}|(?:remarks|comments|claims|reports|suggestions|statements) (?:by|from|made|in|of) [^,;]{3,60})$"
)
_RESERVE = re.compile(
    contracted(
        r",? (?:but|and) (?:would not|could not|did not|does not|declined to|refused to) (?:immediately |yet )?(?:say|confirm|comment|elaborate|give|provide|discuss|"
        r"disclose|identify|name|specify|reveal)\b[^.]*$|"
        r",? (?:but|and) (?:gave|offered|provided|released|cited) no (?:further |other |more |immediate )?(?:details?|evidence|figures?|names?|reasons?|explanations?|information|timeline|specifics|breakdown|proof)\b[^.]*$"
    )
)
_ANY_MARK = re.compile("[“”„«»\"‘'’`]")
_OPENS_STAMP = frozenset("[(")
_PLACE = 24
"""Letters of the capital in which a report was written."""
_LOOSE_ENDS = " ,;:–—-"
_LOOSE_WORDS = ("however", "though", "meanwhile", "too", "also", "respectively")
_KEPT = "\x00"
"""Stands for an apostrophe while quotation marks are taken off."""
_PLURAL_POSSESSIVE = re.compile(r"(?<=s)[’'](?= [a-z\d])")


def wording(body: str, content: Sequence[Span]) -> str:
    """Join the attributed words, quotation marks and connectives off.

    Examples
    --------
    >>> wording('that the "old" bridge, closed', [Span(0, 29)])
    'the old bridge, closed'
    """
    return _worded(joined(body, content) if len(content) > 1 else body[content[0].start : content[0].end])


@lru_cache(maxsize=SENTENCES)
def _worded(text: str) -> str:
    if _ANY_MARK.search(text):
        owned = _PLURAL_POSSESSIVE.sub(_KEPT, text) if _owned(text) else text
        text = _MARKS.sub("", owned).replace(_KEPT, "’")
    text = " ".join(text.split())
    if text[:1] in _OPENS_STAMP or text[:1].isdigit() or text[:3].isupper():
        text = _STAMP.sub("", text, 1)
    if "- " in text or "— " in text or "– " in text or text[:3].isupper():
        dated = DATELINE.match(text)
        text = text[dated.end() :] if dated is not None else text
    place, _, report = text.partition(": ") if ": " in text[:_PLACE] else ("", "", "")
    text = report if place in CAPITALS and report[:1].isupper() else text
    for _ in range(3):
        lead = _LEAD.match(text)
        if lead is None:
            break
        text = text[lead.end() :]
    text = what_emerged(text)
    if text[-1:] in _LOOSE_ENDS or text.endswith(_LOOSE_WORDS):
        text = _TAIL.sub("", text)
    text = _NEXT_CLAUSE.sub("", text) if text.endswith(_OPENERS) else text
    if (" not " in text or "ed to " in text or " no " in text) and (" but " in text or " and " in text):
        text = _RESERVE.sub("", text)
    text = _REVERSAL.sub("", text) if ", re" in text or "ing " in text[-80:] else text
    return unreported(text)


def _owned(text: str) -> bool:
    """Say whether an apostrophe behind "s" owns what follows rather than closing a quotation."""
    return ("s’ " in text or "s' " in text) and _OPENING_SINGLE.search(text) is None


_OPENING_SINGLE = re.compile(r"(?<![\w])[‘'](?=\w)")
_VENUE_TAIL = re.compile(
    r",? in (?:an?|the|his|her|its|their) (?:[\w-]+ ){0,3}?(?:statement|interview|post|posting|letter|speech|email|e-mail|message|filing|"
    r"tweet|briefing|news conference|press conference|broadcast|address)$"
)
_CALLED_BESIDE = re.compile(
    r", with (?:one|some|others?|another|many|several|both|the [a-z]+|[A-Z][\w’-]+)(?: (?:of them|[a-z]+))? (?:calling|saying|describing|branding|labelling|labeling|dismissing|denouncing)\b.*$",
    re.DOTALL,
)
"""Who else spoke of it ("dismissed the claim, with one calling it propaganda")."""
_CLAIMS_THAT = re.compile(
    r"^(?:[“\"‘']?there (?:is|was|were|is absolutely|was absolutely) no (?:truth|substance|basis|foundation|merit) (?:whatsoever )?(?:in|to|behind|for) )?(?:(?:the|these|those|an?|any|all|such|earlier|media|recent|his|her|its|their) ){0,3}(?:[\w’'-]+ )?"
    rf"(?:{CLAIM_NOUNS}|criticisms?|fears?|concerns?|worries)(?:(?: (?:in|on|by|from|of|at|made) [^,;.]{{1,60}}?)? that (?=\S)|"
    r" (?=(?:it|he|she|they|there) (?:is|are|was|were|has|have|had|would|will|could|did|does|do|may|might)\b))"
    rf"|^(?:(?:any|all|such|media|recent|earlier) )?(?:{CLAIM_NOUNS}) (?=(?:the|his|her|its|their|an?) (?:[\w’'-]+ ){{1,4}}?(?:is|are|was|were|has|have|had|would|will|could)\b)",
    re.IGNORECASE,
)
"""The second: nouns without an article, which no relative clause without its pronoun describes ("suggestions the war has left Iran weak")."""
_COMPLEMENTS = re.compile(
    r"^(?P<what>(?:the|these|those|this|that|an?|his|her|its|their|all|such|any) (?:[\w’'-]+ ){0,4}?"
    rf"(?:{NOUNS})(?: (?:of|about|over) [^,;]{{2,60}}?)?) (?:as )?(?P<rest>(?:(?:an?|the|pure|total|complete|utter|outright|completely|totally|entirely|simply|just) ){{0,3}}"
    rf"(?:{VERDICTS})\b.*)$",
    re.IGNORECASE | re.DOTALL,
)


_OF_PRONOUN = re.compile(
    r"^(?P<what>it|this|that|them|these|those)(?: all)? (?:as )?"
    rf"(?P<rest>(?:(?:an?|the|pure|total|complete|utter|outright|completely|totally|entirely|simply|just|mere|sheer|absolute) ){{0,3}}(?:{VERDICTS})\b.*)$",
    re.IGNORECASE | re.DOTALL,
)
"""A pronoun and what it is called ("it a hoax")."""


def proposition(text: str) -> str | None:
    """Give the clause of "the claims (in a newspaper) that ...", None where there is no such clause."""
    match = _CLAIMS_THAT.match(text)
    if match is None:
        return None
    return _unjudged(text[match.end() :], _LINKS)


def _unjudged(text: str, links: tuple[str, ...]) -> str:
    """Take off the verdict behind a link word: "as nonsense"."""
    parted = [text.rpartition(link) for link in links]
    for clause, link, verdict in sorted(parted, key=lambda parts: -len(parts[0])):
        judged = verdict.lower().split()
        short = len(judged) <= 5 and not _judging().isdisjoint(judged)
        if clause and link == " as " and any(CLAIM_LABEL.at(judged, k) for k in (0, 1)):
            return clause
        if clause and (short or judged[:2] == ["made", "up"]):
            return clause
    return text


_LINKS = (
    " turned out to be ",
    " proved to be ",
    " proved ",
    " turned out ",
    " as ",
    " is ",
    " are ",
    " was ",
    " were ",
)


@lru_cache(maxsize=4)
def _judging(language: str = "en") -> frozenset[str]:
    return false_words(language).union(
        lexicon.words("opinion_words", "term", language), ("supported", "true")
    )


def denied(text: str) -> str:
    """Word what a denial denies as a clause: without venue, without "the claims that", with its verb.

    Examples
    --------
    >>> denied("the report pure fantasy"), denied("claims that the dam leaks")
    ('the report is pure fantasy', 'the dam leaks')
    >>> denied("the agreement in a separate statement")
    'the agreement'
    >>> denied("a claim on a blog that 300 officers had left as nonsense")
    '300 officers had left'
    """
    text = _CALLED_BESIDE.sub("", _VENUE_TAIL.sub("", text))
    inner = proposition(text)
    if inner is not None:
        return inner
    match = _COMPLEMENTS.match(text) or _OF_PRONOUN.match(text)
    if match is None:
        return _unjudged(text, (" as ",))
    what = "those" if match.group("what").lower() == "them" else match.group("what")
    if what.endswith((" is", " are", " was", " were", " be", " been")):
        return text
    return f"{what} {'are' if is_plural(what) else 'is'} {match.group('rest')}"


_INFINITIVE = re.compile(r"^(?P<no>not )?to (?P<no2>not )?(?P<have>have (?=\w))?(?P<be>be\b)?", re.IGNORECASE)


_FORESEEN = (
    "expected",
    "due",
    "set",
    "scheduled",
    "slated",
    "bound",
    "likely",
    "planned",
    "projected",
    "forecast",
    "predicted",
)


def finite(text: str, subject: str, plural: bool, cue: str, pledges: bool) -> str:
    """Make a clause of an infinitive: "pledged to pay" says that the speaker will pay.

    Parameters
    ----------
    text : str
        Content that begins with "to".
    subject : str
    plural : bool
    cue : str
        The words that attribute; kept ("expects") where they are part of what is said.
    pledges : bool
        Whether the cue is a pledge.

    Examples
    --------
    >>> finite("to pay the crew", "Acme", False, "pledged", True)
    'Acme will pay the crew'
    >>> finite("to have seen it", "Ann Lee", False, "claims", False)
    'Ann Lee has seen it'
    >>> finite("to ship 20 boats", "Acme", False, "expects", False)
    'Acme expects to ship 20 boats'
    """
    match = _INFINITIVE.match(text)
    if match is None or opens_clause(text):
        return text
    rest = text[match.end() :].strip()
    no = "not " if match.group("no") or match.group("no2") else ""
    have, be = match.group("have") or "", match.group("be") or ""
    if pledges:
        return f"{subject} will {no}{have}{be}{' ' if be else ''}{rest}"
    if have:
        return f"{subject} {'have' if plural else 'has'} {no}{rest}"
    if be and cue.endswith(_FORESEEN):
        return f"{subject} will {no}be {rest}"
    if be and cue.split(" ")[0].lower() in ("is", "are", "was", "were", "claims", "claimed", "said"):
        return f"{subject} {'are' if plural else 'is'} {no}{rest}"
    return f"{subject} {cue} {no}to {be}{' ' if be else ''}{rest}"
