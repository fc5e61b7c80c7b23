"""Whether words call false what others have said: "the reports were baseless", "utter nonsense", "far from it"."""

from __future__ import annotations

import re
from functools import lru_cache

from credscore import lexicon
from credscore.extract.disputing import NOUNS, VERDICTS, is_of_a_thing
from credscore.extract.remembered import SENTENCES
from credscore.extract.wordsets import false_words
from credscore.lexicon import alternatives
from credscore.normalize.clauses import bag, plain_words

_POINTER = r"(?:it|them|that|this|they|those|these)"
_TOLD = (
    rf"(?:{_POINTER}(?:[’'](?:s|re))?|(?:[A-Z][\w’-]+(?: [A-Z][\w’-]+)?[’']s?|the|these|those|such|all|any|his|her|its|their|an?|western|media|press) "
    rf"(?:[\w’'-]+ ){{0,4}}?(?:{NOUNS})|(?:{NOUNS})(?= (?:of|about|on|concerning|regarding|circulating|that|which|spread)\b))"
)
_VERY = (
    r"(?:an? |the |pure(?:ly)? |total(?:ly)? |complete(?:ly)? |utter(?:ly)? |yet another |outright |blatant(?:ly)? |absolute(?:ly)? |sheer |plain(?:ly)? |"
    r"entire(?:ly)? |whol+y |patent(?:ly)? |simpl[ey] |such |what |more |all |old |cheap |crude |wicked |vicious |malicious |deliberate |bare-?faced |load of |"
    r"pack of |bunch of |tissue of |figment of )"
)
_WHEN = r"(?: (?:on \w+day|yesterday|today|this \w+|last \w+|again|late|early|later|immediately)){1,2}"
"""When somebody called it so ("dismissed the reports on Tuesday as lies")."""
_FALSE = re.compile(
    rf"^{_TOLD}(?:{_WHEN}|(?: (?:of|about|that|on|concerning|regarding|circulating|which|spread) [^,;.]{{1,120}}?))?\s*,?\s*"
    r"(?:(?:as |is |are |was |were |be |to be |simply |just |completely |totally |all |nothing (?:but|more than) |not |turned out |turn out |proved |proven |"
    r"has |have |had |been |since |now |shown |found |exposed ){0,6}"
    rf"{_VERY}{{0,3}}[“\"‘']?(?<!\w)"
    rf"(?:{VERDICTS}|true|correct|falsif\w+|without (?:any |all |the slightest )?(?:foundation|merit|basis|substance)|devoid of \w+|(?:supported|backed|borne out) by|made[- ]up)\b"
    r"|(?:has|have|had|holds?|held) (?:absolutely )?no (?:basis|foundation|grounds|substance|merit|credibility|truth|water)\b"
    r"|(?:does|do|did|could|would) ?(?:not|n[’']t) (?:hold up|stand up|hold water|add up|check out|bear scrutiny|withstand \w+|match (?:the|what)|(?:correspond to|reflect|square with|agree with|tally with|accord with) (?:the )?(?:truth|reality|facts?|what happened|\w+))\b)",
    re.IGNORECASE,
)
_VERDICT = re.compile(
    rf"\W*(?:(?:this|that|it)(?: is| was|[’']s) )?{_VERY}{{0,4}}(?:{VERDICTS})(?: (?:campaigns?|jobs?|attempts?|operations?|plots?|story|stories|tactics|news))?(?: from (?:start|beginning|top|first|a) to (?:finish|end|bottom|last|z))?"
    r"\W*(?:$|(?<=[,.;:!—–])\s)",
    re.IGNORECASE,
)
"""A verdict by itself ("Utter nonsense, we have the money")."""
_SPECK = r"(?:word|shred|grain|ounce|iota|jot|scrap|bit|element|hint|atom|whiff|kernel|speck)"
_EMPTY = re.compile(
    rf"\W*(?:that |and |but )?there(?: is| was| were|[’']s) (?:(?:not|n[’']t) (?:an? |one |any )?(?:single )?{_SPECK} of (?:truth|fact|substance)|"
    r"(?:absolutely |simply )?no(?: truth| substance| foundation| basis| merit|thing))(?: whatsoever| at all)? (?:in|to|behind|for) "
    rf"(?:any of )?(?:{_TOLD})\b",
    re.IGNORECASE,
)
"""The told is said to hold nothing ("there is not a word of truth in it")."""
_UNPROVEN = re.compile(
    rf"\W*(?:but )?there(?: is|[’']s) (?:absolutely |simply )?no (?:evidence|proof)(?: whatsoever| at all)? (?:for|of) {_TOLD}",
    re.IGNORECASE,
)
"""What is said of the told at first hand ("There is no evidence of that"); in the past it answers a question."""
_WHO = r"(?:it|he|she|they|we|i|you|there|this|that|(?:[\w.’-]+ ){0,2}[\w.’-]+)"
_OF_THAT = (
    r"(?:(?:of|about) )?(?:it|this|that|them|these|those|the sort|the kind|any (?:of (?:it|this|that)|such \w+(?: \w+)?)|"
    rf"(?:the|this|that|such an?|these|those|any) (?:[a-z]+ )?(?:{NOUNS}))"
)
_KNOWS_NONE = (
    rf"(?:{_WHO} )?(?:(?:(?:had|has|have|[’']d|[’']ve) )?(?:know|knows|knew|known|heard|seen|hear|hears) (?:absolutely )?nothing (?:of|about) (?:it|this|that|the sort|the kind|any of (?:it|this|that)|any such \w+(?: \w+)?|such an? \w+)"
    rf"|(?:had|has|have) no (?:knowledge|information|record|recollection|memory|indication) {_OF_THAT}"
    rf"|(?:is|was|are|were|am|[’']s|[’']re|[’']m) (?:(?:not|n[’']t) aware|unaware) of {_OF_THAT}"
    r"|(?:(?:had|has|have) )?(?:did|done|said|does|do|promised|ordered|signed|agreed|planned|plans|found|told|offered) (?:nothing of the (?:sort|kind)|no such thing)"
    r"|(?:(?:had|has|have) )?(?:never|did not|didn[’']t|had not|has not|have not|hadn[’']t|hasn[’']t|haven[’']t) (?:said?|done?|do|did|made?|claimed?|wrote|write|written|promised?) (?:so|it|this|that|any such thing|anything of the (?:sort|kind)|anything like (?:it|that)))"
    r"|(?:nothing of the (?:sort|kind)|no such thing) (?:has |had |ever )?(?:happened|occurred|took place|taken place|exists|existed|was (?:said|planned|ordered|agreed|signed|done)|is (?:planned|true|happening))"
)
_ELLIPTIC = (
    r"(?:it|he|she|they|we|i|you|there|this|that|(?:[\w.’-]+ ){0,2}[\w.’-]+) (?:is|are|was|were|am|has|have|had|do|does|did|will|would|can|could) ?(?:not|n[’']t|never)(?: been)?(?!, (?:ever|once)\b)"
    r"|(?:it|he|she|they|we|i|there|this|that) never (?:is|are|was|were|has|have|had|did)(?: been)?|(?:it|he|she|they|we|i)(?:[’'](?:s|re|m|ve)) not"
)
_NO = re.compile(
    rf"\W*(?!No\. ?\d)(?:(?:that|and|but|well|look|no|nope|absolutely|of course),? ){{0,2}}(?:{_POINTER} (?:couldn[’']t|could not) be (?:further|farther) from the truth|"
    rf"(?:none|not a word) of {_POINTER} (?:is|was) (?:true|correct)|"
    rf"(?:{_POINTER} (?:is|was|are|were|came as|comes as) |{_POINTER}[’']s )?(?:{alternatives(lexicon.words('plain_noes'))})"
    rf"|{_POINTER} (?:never|did not|didn[’']t|has not|hasn[’']t|had not) (?:happen(?:ed)?|occur(?:red)?|take place|took place|taken place|exist(?:ed)?)"
    rf"|{_WHO} (?:[a-z]+ly )?(?:den(?:y|ies|ied)|reject(?:s|ed)?|dismiss(?:es|ed)?|refutes?|refuted|disputes?|disputed|repudiates?|repudiated) {_TOLD}(?: (?:of|about) [^,;.]{{2,80}})?"
    rf"|{_KNOWS_NONE}|{_ELLIPTIC})(?: at all| ever| of course| whatsoever)?\W*(?:$|(?<=[,.;:!—–])\s)",
    re.IGNORECASE,
)
"""An answer that is a plain no, or that leaves out what it denies ("It is not", "We never did")."""
BEHIND = re.compile(
    rf"(?:, which [^,.]{{2,80}},)? (?:is|are|was|were|has been|have been|turned out to be|turn out to be|proved|proved to be|has proved|proved to have been) "
    rf"(?:[\w-]+ly )?{_VERY}{{0,3}}[“\"‘']?(?:{VERDICTS}|without (?:any |all )?(?:foundation|merit|basis|substance)|made[- ]up|not (?:true|correct|accurate|so|supported|borne out|backed up|backed by))\b",
    re.IGNORECASE,
)
"""A verdict behind what was told ("the news that all had survived was false")."""
VERDICT_LINE = re.compile(
    r"\W{0,4}(?:[\w.&-]{2,24}[’']s )?(?:(?:our|the|final|overall|fact[- ]?check) ){0,2}(?:verdict|rating|conclusion|ruling|assessment|fact[- ]?check|status)\s?(?:[:–—]|is|was)\s?"
    rf"[“\"‘']?(?:(?:this|that|it|the (?:{NOUNS})|mostly|largely|partly|partially|is|was|are|completely|entirely|totally|demonstrably) ){{0,4}}[“\"‘']?(?:{VERDICTS}|not true|missing context|out of context|altered|doctored|staged|pants on fire)\b",
    re.IGNORECASE,
)
"""The line with which a fact-check ends ("Verdict: false")."""
_AFFIRMED = (" true", " correct", " borne out by", " backed by", " supported by")
"""Ends of what calls a thing so, unless a not-word stands before."""
_HEADLESS = re.compile(r"(?:is|are|was|were) ", re.IGNORECASE)


_GUILTLESS = re.compile(
    r"(?:(?:he|she|they|i|we|it|[A-Z][\w’.-]+(?: [A-Z][\w’.-]+){0,2}) (?:is|was|are|were|am|remains?) (?:completely |totally |entirely |wholly )?(?:innocent|not guilty|blameless|without blame|not to blame|not at fault)"
    r"|(?:he|she|they|i|we|it|[A-Z][\w’.-]+(?: [A-Z][\w’.-]+){0,2}) (?:did|has done|had done|have done) (?:absolutely )?nothing (?:wrong|illegal|improper|unlawful|untoward)"
    r"|(?:his|her|its|their|my|our) (?:[a-z]+ )?innocence)(?=\W*$|[,;] | and | of (?:all|any|the|these|those) )",
    re.IGNORECASE,
)
"""Who owns no guilt, whatever the charge."""
_OWNS_UP = re.compile(
    r"(?:that )?(?:(?:he|she|they|it|we|I|[A-Z][\w’-]+(?: [A-Z][\w’-]+)?) )?(?:(?:to )?(?:had|has|have|having|was|were) )?(?:(?:simply|deliberately|just|since|all|been) )?"
    r"(?:(?:lied|lying)(?! (?:about|to|on|under|over) )|(?:made|making) (?:it|this|that|them|everything|(?:the|his|her|their) (?:\w+ )?\w+|(?:it|this) all) up|(?:all )?(?:invented|fabricated|inventing|fabricating|made up) (?:it|this|that|the|them|his|her|their|all|everything|most|parts?)\b)",
    re.IGNORECASE,
)
_TAKEN_BACK = re.compile(
    r"(?:what|everything|all)(?: that)? (?:he|she|it|they|we|I) (?:had |has |have )?(?:said|told|claimed|stated|reported|written|wrote|alleged|announced)\b[^,;.]*$|recant(?:s|ed)$|(?:took|taken|takes) \w+ (?:all )?back$",
    re.IGNORECASE,
)


def calls_told_false(text: str) -> bool:
    """Say whether a whole sentence calls false what it points at ("The video is fake.").

    Examples
    --------
    >>> calls_told_false("The video is fake."), calls_told_false("It is not"), calls_told_false("The video is fake, she said.")
    (True, False, False)
    """
    match = (_FALSE.match(text) or _EMPTY.match(text) or _UNPROVEN.match(text)) if may_rebut(text) else None
    return match is not None and text[match.end() :].strip(' .!”"’') in _AT_ALL


_AT_ALL = frozenset(("", "whatever", "whatsoever", "at all"))


def owns_no_guilt(text: str) -> bool:
    """Say whether a clause owns no guilt whatever the charge, so that its own words tell what it denies.

    Examples
    --------
    >>> owns_no_guilt("she did nothing wrong"), owns_no_guilt("her innocence")
    (True, False)
    """
    return _GUILTLESS.match(text) is not None and not text.endswith("innocence")


def owns_up(text: str) -> bool:
    """Say whether words own that the speaker's were false.

    Examples
    --------
    >>> owns_up("he had made the story up"), owns_up("he had made the bed")
    (True, False)
    """
    return _OWNS_UP.match(text) is not None


def names_none(text: str) -> bool:
    """Say whether what somebody takes back, or owns to have invented, is named as all that he said."""
    return owns_up(text) or _TAKEN_BACK.match(text) is not None


def may_rebut(text: str) -> bool:
    """Say by a cheap look whether words may call anything false or deny it."""
    return not _TRIGGERS.isdisjoint(bag(text))


_TRIGGERS = frozenset(
    word
    for term in (*false_words(), *lexicon.words("plain_noes"))
    for word in plain_words(term.lower())
    if len(word) > 2
) - frozenset(
    {
        "the",
        "that",
        "this",
        "and",
        "for",
        "from",
        "what",
        "could",
        "can",
        "was",
        "have",
        "had",
        "has",
        "how",
        "know",
        "sort",
        "kind",
        "bit",
        "chance",
        "case",
        "further",
        "farther",
        "heard",
        "even",
        "course",
        "close",
        "our",
        "least",
        "way",
        "happened",
        "out",
        "exist",
        "take",
        "place",
        "took",
        "all",
        "air",
        "did",
        "does",
        "like",
        "everything",
        "such",
    }
) | frozenset(
    {
        "no",
        "not",
        "t",
        "without",
        "devoid",
        "unaware",
        "innocent",
        "innocence",
        "blameless",
        "correct",
        "true",
        "falsified",
        "denies",
        "denied",
        "rejects",
        "rejected",
        "dismiss",
        "dismisses",
        "dismissed",
        "refute",
        "refutes",
        "refuted",
        "dispute",
        "disputes",
        "disputed",
        "altered",
        "doctored",
        "staged",
        "missing",
        "truth",
        "made",
    }
)


_WRONG_TO = re.compile(
    r"\W*(?:that )?it(?:[’']s| is| was| seems) (?:\w+ )?(?:absurd|ludicrous|ridiculous|preposterous|laughable|outrageous|farcical|crazy|insane) that\b|"
    r"\W*(?:that )?it (?:is|was|would be|had been) (?:\w+ )?(?:wrong|false) to (?!say|claim|suggest|report|think|assume|believe|imply|state|pretend|allege|argue)[a-z]",
    re.IGNORECASE,
)
"""What judges a deed and no claim ("it was wrong to close the pier", "it is absurd that ten mills were shut")."""


_INTERRUPTED = re.compile(
    r"(?:\bnot|n[’']t), (?:under|in|at|by|for|as|of|on|with|despite|however)\b[^,]{0,60}, (?!(?:at all )?(?:true|correct|accurate|right|so|the case|real|a fact)\b)[a-z]"
)
"""What is denied in the verb behind an aside ("it will not, under the law, make the town a party")."""


@lru_cache(maxsize=SENTENCES)
def is_rebuttal(text: str) -> bool:
    """Say whether words call earlier claims false.

    Examples
    --------
    >>> is_rebuttal("them a “hoax.”"), is_rebuttal("the bridge was closed")
    (True, False)
    >>> is_rebuttal("there is not a grain of truth in the story"), is_rebuttal("Far from it")
    (True, True)
    """
    if not may_rebut(text) or _WRONG_TO.match(text) or (", " in text and _INTERRUPTED.search(text)):
        return False
    if (
        _VERDICT.match(text)
        or _NO.match(text)
        or _EMPTY.match(text)
        or _UNPROVEN.match(text)
        or _GUILTLESS.match(text)
    ):
        return True
    if VERDICT_LINE.match(text):
        return True
    whole = f"that {text}" if _HEADLESS.match(text) else text.strip()
    match = _FALSE.match(whole)
    if match is None or is_of_a_thing(whole, match.end()):
        return False
    told = match.group().lower()
    return _NOT.search(told) is not None or not told.endswith(_AFFIRMED)


_NOT = re.compile(r"\bnot\b|n[’']t\b|\bno\b")
_YES = re.compile(
    rf"\W*(?:(?:yes|yeah|yep|indeed|that|sadly|well|and|but|unfortunately),? ){{0,2}}(?:{_TOLD}(?: (?:is|are|was|were|proved|proved to be|turned out to be)|(?<=[’']s)|(?<=[’']re)) "
    r"(?:(?:quite|perfectly|absolutely|entirely|indeed|completely|sadly|substantially|broadly|essentially|all|both|in fact|unfortunately) ){0,2}(?:true|correct|accurate|right|genuine|authentic|so|the case|a fact)"
    r"|(?:(?:it|that|this) (?:is|was) (?:so|the case)|yes|correct|exactly|indeed|true|quite right|that is so|as much|we (?:did|do|are|have)|i (?:did|do|am|have)|that(?:[’']s| is| was) (?:exactly |just |precisely )?(?:what happened|how it (?:was|happened))|(?:we|i|he|she|they|it) (?:can|could) confirm (?:it|that|this|the [a-z]+)))"
    r"\W*$",
    re.IGNORECASE,
)


def affirms(text: str) -> bool:
    """Say whether words do no more than call true what others have said.

    Examples
    --------
    >>> affirms("The report was accurate"), affirms("Yes, that is correct"), affirms("It is not true")
    (True, True, False)
    """
    return not _AGREEING.isdisjoint(bag(text)) and _YES.match(text) is not None


_AGREEING = frozenset(
    {
        "happened",
        "how",
        "true",
        "correct",
        "accurate",
        "right",
        "genuine",
        "authentic",
        "so",
        "case",
        "fact",
        "yes",
        "exactly",
        "indeed",
        "much",
        "confirm",
        "did",
        "do",
        "are",
        "have",
        "am",
    }
)
