"""Whether words call false what others have said: "the reports were baseless", "utter nonsense", "far from it"."""

from __future__ import annotations

import re

from credscore.extract.disputing import NOUNS, VERDICTS

_POINTER = r"(?:it|them|that|this|they|those|these)"
_TOLD = (
    rf"(?:{_POINTER}(?:[’'](?:s|re))?|(?:the|these|those|such|all|any|his|her|its|their|an?|western|media|press) "
    rf"(?:[\w’'-]+ ){{0,4}}?(?:{NOUNS}))"
)
_VERY = (
    r"(?:an? |the |pure(?:ly)? |total(?:ly)? |complete(?:ly)? |utter(?:ly)? |yet another |outright |blatant(?:ly)? |absolute(?:ly)? |sheer |plain(?:ly)? |"
    r"entire(?:ly)? |whol+y |patent(?:ly)? |simpl[ey] |such |what |more |all |old |cheap |crude |wicked |vicious |malicious |deliberate |bare-?faced |load of |"
    r"pack of |bunch of |tissue of |figment of )"
)
_FALSE = re.compile(
    rf"^{_TOLD}(?: (?:of|about|that) [^,;.]{{1,120}}?)?\s*,?\s*"
    r"(?:(?:as |is |are |was |were |be |to be |simply |just |completely |totally |all |nothing (?:but|more than) |not |turned out |turn out |proved |proven |"
    r"has |have |had |been |since |now |shown |found |exposed ){0,6}"
    rf"{_VERY}{{0,3}}[“\"‘']?(?<!\w)"
    rf"(?:{VERDICTS}|true|correct|falsif\w+|without (?:foundation|merit|basis|substance)|devoid of \w+|(?:supported|backed|borne out) by|made[- ]up)\b"
    r"|(?:has|have|had|holds?|held) (?:absolutely )?no (?:basis|foundation|grounds|substance|merit|credibility|truth|water)\b)",
    re.IGNORECASE,
)
_VERDICT = re.compile(
    rf"\W*(?:(?:this|that|it)(?: is| was|[’']s) )?{_VERY}{{0,4}}(?:{VERDICTS})(?: from (?:start|beginning|top|first|a) to (?:finish|end|bottom|last|z))?"
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
_NO = re.compile(
    rf"\W*(?:that |and |but )?(?:nothing (?:could|can) be (?:further|farther) from the truth|{_POINTER} (?:couldn[’']t|could not) be (?:further|farther) from the truth|"
    rf"(?:none|not a word) of {_POINTER} (?:is|was) (?:true|correct)|{_POINTER} (?:did not|didn[’']t|never) happen(?:ed)?|"
    rf"(?:(?:it|this|that)(?: is| was|[’']s) )?(?:far from (?:it|the truth|true|being true)|nothing of the (?:kind|sort)|not (?:true|so|the case|at all|correct)|"
    r"no such thing|no way|(?:absolutely|certainly|definitely|of course) not|not in the (?:least|slightest)))\W*(?:$|(?<=[,.;:!—–])\s)",
    re.IGNORECASE,
)
"""An answer that is a plain no."""
BEHIND = re.compile(
    rf"(?:, which [^,.]{{2,80}},)? (?:is|are|was|were|has been|have been|turned out to be|turn out to be|proved|proved to be|has proved|proved to have been) "
    rf"(?:[\w-]+ly )?{_VERY}{{0,3}}[“\"‘']?(?:{VERDICTS}|without (?:foundation|merit|basis|substance)|made[- ]up|not true)\b",
    re.IGNORECASE,
)
"""A verdict behind what was told ("the news that all had survived was false")."""
_AFFIRMED = (" is true", " are true", " was true", " were true", "is correct", "are correct")
_HEADLESS = re.compile(r"(?:is|are|was|were) ", re.IGNORECASE)


def is_rebuttal(text: str) -> bool:
    """Say whether words call earlier claims false.

    Examples
    --------
    >>> is_rebuttal("them a “hoax.”"), is_rebuttal("the bridge was closed")
    (True, False)
    >>> is_rebuttal("there is not a grain of truth in the story"), is_rebuttal("Far from it")
    (True, True)
    """
    if _VERDICT.match(text) or _NO.match(text) or _EMPTY.match(text):
        return True
    match = _FALSE.match(f"that {text}" if _HEADLESS.match(text) else text.strip())
    if match is None:
        return False
    told = match.group().lower()
    return " not " in told or not told.endswith(_AFFIRMED)
