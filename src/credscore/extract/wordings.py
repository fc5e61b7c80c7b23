"""Wordings that sentences without a cue verb attribute by: rumours, records, corrections, withdrawals."""

from __future__ import annotations

import re

from credscore.terms import Act

RUMOURS = re.compile(
    r"\b(?:(?:is|are|was|were|been|stands?) (?:accused|suspected) of|it (?:is|was|has been|had been) (?:claimed|alleged|said|reported|rumou?red|understood|believed|"
    r"thought|feared|assumed|whispered)|(?:rumou?rs?|word|whispers|gossip|talk|claims|allegations|speculation|stories) (?:had |have |has )?(?:spread|swirled|circulated|flew|flown|abounded|emerged|grew|grown|gone round|went round)|(?:rumou?rs?|whispers|gossip|talk) (?:in|around|round|from|on|among|at) (?:the )?(?:[\w'’-]+ ){1,3}(?:is|was) that|"
    r"there (?:are|were|have been|is|was) (?:said|reported|believed|thought|rumou?red|understood) to|"
    r"there (?:are|were|have been|is|was) (?:\w+ ){0,2}(?:reports?|rumou?rs?|claims?|suggestions?|speculation|talk)|"
    r"(?<!as the )(?:court|jury|jurors|inquest|tribunal|inquiry|hearing|magistrates|panel)\b[^.;:,]{0,40} (?:heard|was told|were told)\b(?! (?:from|about|evidence|arguments|the|an?|appeals|testimony|by|of)\b)|"
    r"(?:reporter|correspondent|newspaper|(?:this|our) paper|i) (?:was|were|has been|had been|am|have been) told\b|is being (?:said|told|whispered)\b|"
    r"we (?:are|were) (?:told|hearing|getting (?:\w+ ){0,2}(?:word|reports?))|we hear\b|word (?:(?:in|around|round|from|on|among|at) (?:the )?(?:[\w’'-]+ ){1,3})?(?:is|was|has it|had it|reaches us|reached us)\b|word on the street|"
    r"(?:so|as|or so) (?:the story|the tale|the rumou?r) goes|the story goes|on the grapevine|if (?:the )?(?:rumou?rs?|reports?|talk) (?:is|are) (?:true|right|to be believed)|"
    r"unconfirmed (?:word|accounts?|information|claims?)|supposedly|purportedly|so they say|or so it is said|legend has it|"
    r"reports? (?:[\w’']+ ){0,4}(?:ha[ds]|have) it|rumou?rs? (?:has|have|had) it|reportedly|allegedly|rumou?red|unconfirmed reports?|(?:is|are|was|were|been) (?:said|believed|thought|understood|known|alleged|"
    r"reported|rumou?red|claimed|expected by \w+) to)\b",
)


INNER = re.compile(
    r"[\s“\"‘']*(?P<np>(?:he|she|they|(?:my|our|a|an|the|one|some|this|that) (?:[\w’'-]+ ){0,8}?[\w’'-]+|(?:[A-Z][\w’'-]+ ?){1,4}))"
    r"\s+(?:said|says|told (?:me|us)|tells (?:me|us)|assured (?:me|us)|informed (?:me|us))\b(?:\s*[:,]\s*|\s+(?:that\s+)?)(?=[\w“\"‘'])",
    re.IGNORECASE,
)


INNER_HINTS = ("said", "says", "told ", "tells ", "assured", "informed")


PRIVATE = re.compile(
    r"\b(?:(?:a|an|my|one|this|some|his|her|our|old|good) (?:[\w-]+ ){0,2}(?P<who>friend|acquaintance|contact|colleague|neighbou?r|"
    r"cousin|buddy|mate|relative|uncle|brother|guy|man|fellow|person)s?(?: of (?:mine|his|hers|ours))?)\b",
    re.IGNORECASE,
)


_RETURNING = (
    r"(?:withdrew|withdrawn|withdraws|retracted|retracts|took back|taken back|takes back|recanted|recants|walked back|walks back|"
    r"rowed back on|rolled back|backed down from|backed away from|backtracked on|backpedall?ed on|climbed down from|went back on|"
    r"gone back on|disavowed|disowned)"
)
_TOLD_NOUN = (
    r"(?:accusations?|claims?|statements?|allegations?|charges?|remarks?|comments?|words|assertions?|suggestions?|testimony|evidence|"
    r"confession|complaint|warnings?|denials?|figures?|numbers?|estimates?|counts?|tally|toll|projections?|forecasts?|predictions?|"
    r"findings?|conclusions?|diagnosis|accounts?|versions?|reports?|reporting|story|stories|articles?|dispatch|coverage|footage|"
    r"posts?|tweets?|videos?|threads?|broadcasts?|announcements?)"
)
_ADVERB = r"(?:since |later |then |now |also |therefore |today |publicly |formally |quietly |officially |hastily |swiftly |promptly |quickly |partly |fully )"
TAKES_BACK = re.compile(
    r"(?:(?:His|Her|Its|Their|The|An?) [\w’' -]{2,40}, )?"
    r"([\w’'. -]{2,60}?(?:, (?:an?|the|his|her|its|their|who) [^,;.]{2,60}(?=,))?),? (?:(?:on|late on|early on) \w+,? |yesterday |today |this week )?"
    rf"(?:has |have |had )?{_ADVERB}{{0,2}}(?:{_RETURNING} "
    rf"((?:(?:his|her|its|their|the|an? earlier|that|those) (?:[\w’'-]+ ){{0,3}}?{_TOLD_NOUN}\b|"
    r"(?:what|everything|all) (?:that )?(?:he|she|it|they) (?:had |has |have )?(?:said|told|claimed|stated|reported|written|wrote|alleged|announced)\b)[^.;]{0,120})"
    r"|(?:deleted|removed|took down|taken down|pulled) "
    r"((?:his|her|its|their|an?|the) (?:[\w’'-]+ ){0,3}?(?:reports?|story|stories|articles?|posts?|tweets?|videos?|threads?)\b[^.;]{0,120}))"
)
"""Somebody takes back what he said, or deletes what he published."""


ACCORDED = re.compile(r",? according to ([^,.;:“\"]{3,90}(?:U\.S\.[^,.;:“\"]{1,60})?)")


INSTRUMENTS = re.compile(
    r"((?:An?|The|One|Two|Three|Several|Some|Its|Their)?\s?(?:[\w’'.-]+ ){0,5}?(?:satellites?|sensors?|radars?|seismographs?|seismometers?|cameras?|webcams?|instruments?|"
    r"telescopes?|detectors?|monitors|gauges|stations?|buoys?|sonar)(?: (?:in|at|on|near|of|from|run by|operated by) [\w’' -]{2,40}?)?) "
    r"(?:also |later |have |has |had )?(?:detected|recorded|registered|measured|captured|picked up|spotted|caught|logged)\b"
)
TAKING_DOWN = frozenset(
    {"detected", "recorded", "registered", "measured", "captured", "picked", "spotted", "caught", "logged"}
)
"""One of these stands where an instrument tells."""


_GUILTY = (
    r"found (?!that)[^.;]{2,90}? (?:guilty|liable|not guilty|in breach|in contempt|in violation|at fault)"
)
_WHEN = r"(?:,? on \w+,?| (?:later|also|then|unanimously|yesterday|today))? (?:has |have )?"
RULED = re.compile(
    r"((?:The|the|A|An) (?:[\w’'-]+ ){0,4}?(?:(?:[Cc]ourt|[Tt]ribunal|jury|jurors|judges?|panel of judges|arbitrators?)(?: (?:in|of|at) [\w’' -]{2,40}?)?|"
    r"(?P<office>[Bb]oard|[Cc]ouncil|[Cc]ommittee|[Cc]ommission|[Pp]anel|[Aa]uthority|[Rr]egulator|[Ww]atchdog|[Oo]mbudsman|[Aa]gency|[Ii]nspectorate)(?: (?:in|of|at|on|for) [\w’' -]{2,40}?)?))"
    rf"{_WHEN}(?:{_GUILTY}|(?(office)(?!)|(?:acquitted|convicted|cleared|ordered|dismissed|upheld|overturned|quashed|threw out|struck down|blocked|granted|rejected|awarded|banned)))\b"
)
BENCHES = frozenset(
    {
        "court", "tribunal", "jury", "jurors", "judge", "judges", "arbitrator", "arbitrators", "board", "council", "committee", "commission",
        "panel", "authority", "regulator", "watchdog", "ombudsman", "agency", "inspectorate",
    }
)  # fmt: skip
"""One of these stands where somebody rules."""


PLEADED = re.compile(
    r"(?:(?:In court|On [A-Z]\w+day)(?: on [A-Z]\w+day)?,? )?((?:(?:The|A|An|Both|All) )?(?:[\w’'.-]+ ){0,7}?[\w’'.-]+)(?:, [^,;:“”\"]{1,70},)? (?:ha(?:s|d|ve) )?(?:since |later |also |earlier )?(?:pleaded|pled|pleads?|entered (?:a )?pleas? of) "
    r"(?P<no>not )?guilty\b"
)


BEFORE_BOTH = re.compile(r"([\w’' -]{3,80}?) (?:have|had|has|were|are|would|will) $")


PLACED = re.compile(
    r"(?:On|In|Across|At) ((?:[\w“”\"'’@.-]+ ){0,7}?[\w“”\"'’@.-]+),? (?:it (?:is|was|has been)|one (?:can|could|may)|there (?:is|are|was|were)|"
    r"(?:rumou?rs|claims|reports|word|talk|(?:an? |the )?(?:message|story|tale|theory|post|clip|video)) (?:goes|went|is|are|has|have|spread|circulat\w+))\b"
)
"""The place before an impersonal cue: "On the channel Le Fil it is claimed that …"."""


BACK = frozenset(
    {
        "withdrew", "withdrawn", "withdraws", "retracted", "retracts", "recanted", "recants", "back", "down", "away", "backtracked", "backpedaled",
        "backpedalled", "disavowed", "disowned", "deleted", "removed", "pulled",
    }
)  # fmt: skip
"""One of these stands where somebody takes something back."""


RUMOUR_HINTS = (
    "feared", "assumed", "whisper", "word ", "gossip",
    "accused", "suspected", "claim", "alleged", "said", "report", "rumo", "believed", "thought", "understood", "known", "speculation",
    "talk", "suggestion", "expected", "we hear", "we are told", "we were told", "hearing", "story goes", "grapevine", "unconfirmed", "supposedly",
    "purportedly", "so they say", "has it", " heard", "was told", "were told", "been told", "am told", "being said",
)  # fmt: skip


_ACT_HINTS = (
    "withdr", "retract", "take back", "apologi", "wrong", "false", "correct", "inaccurate", "not true", "clarif", "editor", "version",
    "this article", "this story", "this report", "this post", "no longer", "we were ", "we ha", "untrue", "unfounded", "mistaken", "should not have",
)  # fmt: skip


def hinted(low: str, hints: tuple[str, ...]) -> bool:
    """Take a cheap look for any of some pieces of words before an expression is tried."""
    return any(map(low.__contains__, hints))


WRONGLY = r"(?:(?:has|have|had|also|first|initially|previously|wrongly|incorrectly|mistakenly|erroneously|falsely|originally) ){0,3}"
_SAID = rf"{WRONGLY}(?:said|wrote|reported|published|stated|posted|carried|told (?:you|readers|listeners|viewers)|claimed|ran|aired|printed|suggested|announced|gave the impression|quoted)\b"
OWN_REPORT = re.compile(
    rf"\b(?:(?:we|our|this) (?:[\w’',-]+ ){{0,10}}?{_SAID}"
    rf"|(?:yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)day)[’']s (?:[\w’'-]+ ){{1,4}}?{_SAID}"
    rf"|(?:an?|the) (?:article|story|report|item|piece|post|headline|caption) (?:on|in|of|from|published)\b(?: [\w’',-]+){{1,8}}? {_SAID})",
    re.IGNORECASE,
)
"""The outlet tells what it reported before."""
TOLD_BY = re.compile(
    rf"(?:\w+ |on [\w ]{{2,20}}|In [\w ]{{2,20}}, )?([Tt]he [A-Z][\w&]+(?: [A-Z][\w&]+){{0,3}}) {_SAID}"
)
"""A paper tells what it reported."""
_ERRED = r"(?:wrong|false|incorrect|inaccurate|untrue|unfounded|mistaken|not true|not so|not the case|an error|a mistake|our mistake|our error)"
ERRED = re.compile(
    rf"\W*(?:(?:this|that|it|which|both|neither|none of (?:this|that|it)) (?:was|is|were|turned out to be|proved|proved to be) {_ERRED}\b"
    r"|(?:he|she|it|they|there|we|this|that) (?:was|were|did|had|has|have|is|are) ?(?:not|n[’']t)(?: say (?:so|that|this))?\W*$)",
    re.IGNORECASE,
)
"""What it says of such a report ("That was wrong", "She was not.")."""
DECEIVED = re.compile(
    r"\W*(?:clearly, |sadly, |regrettably, )?we (?:were|had been|have been) (?:\w+ly )?(?:misled|deceived|duped|fooled|hoaxed|tricked|lied to|taken in)\b"
    r"(?P<source> by (?:(?:some(?:one|body)|those|people|an? [\w-]+) (?:(?:that|who|whom) )?we (?:had )?(?:trusted|relied on)|"
    r"(?:our|an?|the|one of our) (?:[\w-]+ ){0,2}(?:sources?|contributors?|correspondents?|freelancers?|reporters?|informants?|tipsters?)\b))?",
    re.IGNORECASE,
)
"""How an outlet owns that what it reported was not so ("We were misled by someone we trusted")."""
_RETRACTS = re.compile(
    r"(?:\b|^)(?:we (?:hereby |fully |now |have )?(?:withdraw|retract|take back|apologi[sz]e)|we (?:can|could|do) no longer (?:stand|vouch)|"
    r"we (?:should|ought) (?:not|never)(?: to)? have (?:published|printed|reported|run|posted|aired)|(?:(?:we|i) |^\W*)got (?:it|this|that)(?: one)? (?:badly |completely )?wrong|"
    r"(?:this|that|our|the) (?:\w+ )?(?:report|story|article|claim|news|item|account|information|dispatch|entry|alert|post)"
    r"(?: (?:that|of|about) [^,.]{1,120}|, which [^,.]{1,60},){0,2},? (?:was|is|were|turned out to be|proved|proved to be|has proved) "
    r"(?:wrong|false|incorrect|inaccurate|untrue|unfounded|baseless|mistaken|not true)|(?:has|have|had) (?:since )?(?:withdrawn|retracted) (?:(?:its|his|her|their|the|an?|this|that) )(?:[\w’'-]+ ){0,3}?(?:reports?|stor(?:y|ies)|articles?|claims?|statements?|accusations?|allegations?|figures?|posts?|tweets?|dispatch|broadcast|papers?|stud(?:y|ies)|findings?)\b|"
    r"\b(?:reports?|stor(?:y|ies)|articles?|claims?|statements?|accusations?|allegations?|figures?|posts?|tweets?|dispatch|broadcast|papers?|stud(?:y|ies)|findings?)\b[^.;]{0,80}? (?:has|have|had) (?:since )?been (?:withdrawn|retracted)(?! from\b)|retracted (?:its|the) "
    r"(?:report|story|article))\b",
    re.IGNORECASE,
)


BY_ERROR = r"(?:(?:due to|owing to|because of) an? [\w -]{2,30}(?:error|mistake), )?"
EARLIER = r"(?:an?|the) (?:earlier|previous|original|initial) (?:version|headline|edition)(?: (?:of|on|to|in) (?:this|the|our) [\w ’'-]{2,30}?)?"
"""The outlet's own text as it was."""
LABEL = re.compile(r"(?:correction|clarification|editor[’']s note)\b[^:.]{0,30}: ?", re.IGNORECASE)
"""What a correction is headed by."""
OWN_WORK = re.compile(
    r"(?:this|the|our) (?:[\w’'-]+ ){0,3}?(?:article|story|report|post|piece|item|headline)(?: (?:published|posted|first published) [^,;.]{2,40}?)? "
    r"(?:was|has been|have been) (?:\w+ly |since )?(?:amended|corrected|updated|changed|edited|revised)(?: (?:on|at) [^,;.]{2,30}?)?",
    re.IGNORECASE,
)
"""What the outlet did to its own text."""
CORRECTS = re.compile(
    rf"^\W{{0,3}}(?:correction|clarification|retraction|editor[’']s note|{BY_ERROR}an? (?:earlier|previous) (?:version|headline|edition)\b|"
    rf"{OWN_WORK.pattern}|corrects (?=[\w ]{{2,60}} to\b|to\b))",
    re.IGNORECASE,
)


def own_act(low: str, sentence: str) -> Act:
    """Say whether the outlet corrects or withdraws what it wrote itself.

    Parameters
    ----------
    low : str
        The sentence in lower case.
    sentence : str

    Examples
    --------
    >>> text = "That report was wrong, and we withdraw it."
    >>> own_act(text.lower(), text).value
    'retraction'
    """
    if not hinted(low, _ACT_HINTS):
        return Act.STATEMENT
    if CORRECTS.match(sentence):
        return Act.CORRECTION
    deceived = DECEIVED.match(sentence)
    owned = deceived is not None and deceived["source"] is not None
    return Act.RETRACTION if owned or _RETRACTS.search(sentence) else Act.STATEMENT


CLAIM_LABEL = re.compile(
    r"\W{0,3}(?:(?:the|viral|main|online|false) ){0,2}(?:claim|rumou?r|myth|allegation|what (?:was|is|has been) claimed|what(?:[’']s| is) being said)s?"
    r"(?: \d{1,2})?\s?[:–—]\s+[“\"‘']?(?P<told>\S.{7,300}?)[”\"’']?\s*$",
    re.IGNORECASE,
)
"""What a fact-check heads as the claim that it looks into ("Claim: P")."""


def is_notice(sentence: str) -> bool:
    """Say whether a sentence only announces a correction or repeats the old wording."""
    return CORRECTS.match(sentence) is not None


WORDS = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")


CONTINUING = frozenset(["this", "that", "these", "those", "it", "they", "such", "both", "another", "others"])


LIGHT = frozenset(
    [
        "some",
        "many",
        "most",
        "several",
        "other",
        "others",
        "also",
        "have",
        "been",
        "were",
        "will",
        "would",
        "could",
        "there",
        "their",
        "than",
        "with",
        "from",
        "that",
        "this",
        "these",
        "those",
        "into",
        "about",
        "after",
        "before",
        "over",
        "more",
        "less",
        "only",
        "even",
        "when",
        "where",
        "while",
        "since",
        "last",
        "next",
        "year",
        "years",
        "week",
        "weeks",
        "month",
        "months",
        "days",
        "time",
        "however",
        "meanwhile",
    ]
)
