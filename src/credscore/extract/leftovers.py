"""What is left of a source, an addressee or a cue in the words said, taken off."""

from __future__ import annotations

import re
from functools import lru_cache

from credscore import lexicon
from credscore.extract.naming import AUXILIARY
from credscore.extract.spans import Attribution, Span
from credscore.extract.verb_forms import FINITE
from credscore.extract.wordsets import claim_nouns
from credscore.lexicon import alternatives

_SETS = lexicon.word_sets("leftover_words")


def _any(name: str) -> str:
    return alternatives(_SETS[name])


_APPOSED = re.compile(rf"(?:{_any('made_known')})\b[^,;“\"]{{0,120}}(?P<end>, |$)")
_SAYING = _any("saying")
_TOLD = re.compile(
    rf"[,;–—] (?:(?:he|she|they|it|I|we|(?:the|his|her|its|one|an?) [\w’'-]+(?: [\w’'-]+){{0,3}}|[A-Z][\w’'.-]+(?: [A-Z][\w’'.-]+){{0,3}}) (?:{_SAYING})"
    rf"|(?:{_SAYING}) (?:(?:the|his|her|its|one|an?|our|us|me|to|of|by) )*[\w’'.-]+(?: [\w’'.-]+){{0,4}})"
    r"(?: (?:to|us|our|the|in|on|at|me|reporters|journalists|when|by|during|after|him|her|them)\b[^.;?!]{0,80}|, [^.;?!]{0,80})?\.?$"
)
"""Who spoke, behind words whose closing quotation mark is missing (", the porter told our paper.")."""
_HEDGED = re.compile(
    r",? (?:(?:as )?(?:it (?:is|was|has been) (?:claimed|said|alleged|reported|believed|understood|thought|rumou?red)|can be seen|is alleged|was alleged|is claimed))\.?$"
)
_AS_SAID = re.compile(
    r"^as (?:(?:it )?(?:is|was|has been) )?(?:alleged|claimed|reported|stated|said|noted|believed|expected|reportedly claimed|rumou?red|understood),? (?=\S)",
    re.IGNORECASE,
)
_WITHOUT = re.compile(
    r",? without (?:giving|naming|citing|offering|specifying|elaborating|saying|providing|explaining|identifying|going into|further)\b[^,;.]{0,60}$"
)
_ADDRESSEE = re.compile(
    r"(?P<whom>(?!to (?!the |[A-Z])|not |[Nn]othing |[Nn]o )[^,;:.“\"]{2,70}?),? that,? (?=(?P<next>\S+))"
)
_TO_WHOM = re.compile(
    r"to (?:the )?(?:[A-Z][\w’&-]*(?: [A-Z][\w’&-]*){0,3}|(?:newspaper|paper|agency|channel|portal|publication|site|press|reporters|journalists|media)) "
    r"(?=(?:this|it|he|she|they|the|there|we|I|an?|his|her|its|their|no|all|[A-Z][\w’-]+) )"
)
_CONTEXT = re.compile(r"(?:in|via|by|on|at|to|through|during) [^,;:.“\"]{2,50}$", re.IGNORECASE)


def tidied(body: str, attribution: Attribution) -> Attribution:
    """Take off what the content holds of its source's description ("says its report, released on Monday")."""
    if not attribution.sources or not attribution.content:
        return attribution
    attribution = _without_occasion(body, attribution)
    ends = [source.end for source in attribution.sources]
    out = tuple(part for span in attribution.content for part in _behind(body, span, ends))
    return attribution._replace(content=out) if out and out != attribution.content else attribution


def _without_occasion(body: str, attribution: Attribution) -> Attribution:
    """Take off when or how a quotation in front was spoken ("“We sail,” she said when the fog lifted")."""
    cue, last = attribution.cue, attribution.content[-1]
    if cue is None or not 0 <= last.start - cue.end <= 1 or not _OCCASION.match(body, last.start):
        return attribution
    if len(attribution.content) > 1:
        quoted = body[attribution.content[-2].end - 1] in _CLOSING
        return attribution._replace(content=attribution.content[:-1]) if quoted else attribution
    source = attribution.sources[0].start
    end = len(body[:source].rstrip())
    opening = body.rfind("“" if body[end - 1 : end] == "”" else '"', max(0, end - _LONG), end - 1)
    if body[end - 1 : end] not in _CLOSING or opening < 0 or "\n" in body[opening:end]:
        return attribution
    return attribution._replace(content=(Span(opening, end),))


_OCCASION = re.compile(r"(?:when|while|as|after|before|during) ")
_CLOSING = ("”", '"')
_LONG = 600
"""Characters of the longest quotation looked for."""


def _behind(body: str, span: Span, ends: list[int]) -> tuple[Span, ...]:
    if not any(end <= span.start <= end + 2 for end in ends):
        return (span,)
    match = _APPOSED.match(body, span.start, span.end)
    if match is None:
        return (span,)
    return (Span(match.end(), span.end),) if match.end() < span.end else ()


def unreported(text: str) -> str:
    """Take off a report in the words reported: "as alleged", "it is claimed", "without giving a number".

    Examples
    --------
    >>> unreported("Two boats sank, it is claimed")
    'Two boats sank'
    >>> unreported("as alleged, the pumps were off")
    'the pumps were off'
    """
    text = _AS_SAID.sub("", text, 1) if text[:3].lower() == "as " else text
    if "without " in text:
        text = _WITHOUT.sub("", text)
    if text.endswith(_HEDGES):
        text = _HEDGED.sub("", text)
    return text


_HEDGES = (
    "claimed",
    "said",
    "alleged",
    "reported",
    "believed",
    "understood",
    "thought",
    "umored",
    "umoured",
    "seen",
)


def unsaid(text: str) -> str:
    """Take off who spoke, where the closing quotation mark before him is missing.

    Examples
    --------
    >>> unsaid("Nobody explained anything, she said to the paper.")
    'Nobody explained anything'
    """
    match = _TOLD.search(text)
    return text[: match.start()] if match and match.start() > _SHORTEST else text


_SHORTEST = 6


def unperformed(text: str) -> str:
    """Take off that the speaker says what he says ("I'd remind your listeners that P", "We can confirm that P").

    Examples
    --------
    >>> unperformed("And I can assure everyone that no file was lost")
    'no file was lost'
    >>> unperformed("Let me be clear: two came in May, and I can tell you that none has come since")
    'two came in May, and none has come since'
    """
    match = _CLEAR.match(text) or (_SAYING_SO.match(text) if " that " in text[:_PREFACE] else None)
    text = text[match.end() :] if match else text
    return _SAYING_ON.sub(r"\1 ", text) if " that " in text and "you that " in text else text


_PREFACE = 70
_CLEAR = re.compile(
    r"(?:let me be (?:very |absolutely |perfectly )?clear|make no mistake)(?: about (?:this|that|it))?[:,] (?=\S)",
    re.IGNORECASE,
)
_SAYING_ON = re.compile(
    r"\b(and|but),? (?:I|we) (?:can|must|want to|have to) (?:tell|assure|promise|remind) you that (?=\S)"
)
_SAYING_SO = re.compile(
    r"(?:(?:and|but|so|well|now|yes|no),? )?(?:I|we)(?: |(?=[’']d ))(?:can|must|[’']d|would|will|want to|have to|should)"
    r"(?: (?:only|just|also|like to))? (?:say|add|stress|repeat|emphasi[sz]e|confirm|point out|"
    r"(?:remind|tell|assure|promise) [^,;:.“\"]{2,40}?) that (?=\S)",
    re.IGNORECASE,
)


@lru_cache(maxsize=4)
def _telling(language: str = "en") -> frozenset[str]:
    """Give the verbs behind which the one addressed stands."""
    rows = lexicon.table("cues", language)
    return frozenset(row["lemma"] for row in rows if "obj" in lexicon.split(row["frames"]))


def unaddressed(text: str, lemma: str, quoted: bool) -> str:
    """Take off the one addressed, or a place, before "that" ("told the show that P", "said by letter that P").

    Examples
    --------
    >>> unaddressed("the harbour's morning show that the log had been burnt", "tell", False)
    'the log had been burnt'
    """
    told = _TO_WHOM.match(text) if text[:3] == "to " and not quoted else None
    if told is not None:
        return text[told.end() :]
    match = _ADDRESSEE.match(text) if " that" in text else None
    if (
        match is None
        or AUXILIARY.search(match["whom"])
        or FINITE.fullmatch(match["next"])
        or match["whom"].endswith("ing")
        or match["whom"].rpartition(" ")[2].lower() in claim_nouns()
    ):
        return text
    addressed = (lemma in _telling() or lemma in _SETS["promising"]) and not quoted
    return text[match.end() :] if addressed or _CONTEXT.match(match["whom"]) else text
