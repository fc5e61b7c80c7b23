"""Sentences in the outlet's own voice that claim nothing: appeals to readers, notices of the page, colour, stage directions."""

from __future__ import annotations

import itertools
import re
from functools import lru_cache

from credscore import lexicon
from credscore.extract.disputing import VERDICTS
from credscore.extract.remembered import SENTENCES
from credscore.extract.verb_forms import FINITE
from credscore.lexicon import alternatives
from credscore.normalize.clauses import bag, plain_words
from credscore.normalize.text import contracted, has_digit

_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
_LISTS = lexicon.word_sets("appeal_words")
_OPENING = 60


def _any(name: str) -> str:
    return alternatives(_LISTS[name])


_NOTICE = re.compile(
    r"\W{0,3}(?:"
    rf"(?:we|i)(?:[’']ll| will| may| can| could| shall|[’']re going to| are going to| hope to| aim to) (?:(?:not|also|still|never|only|always) )?(?:{_any('promises')})\b|"
    rf"(?:[\w’'&-]+ ){{0,4}}(?:{_any('audience')}) (?:can|may|will) (?:(?:also|still|now) )?(?:{_any('serving')})\b|"
    r"(?:more|updates?|details|developments)(?: news| details| information)? (?:as|when|soon|once|later|shortly|to (?:come|follow)|follows?|tomorrow|below|inside|here|in our|on our|at)\b|"
    r"here (?:ends?|begins?|comes?|follows?|is how|is what|is why|are)\b|that(?:[’']s| is) (?:all|it)\b|"
    rf"our (?:verdict(?! ?(?::|is) ?(?:{VERDICTS}))|view|take|advice|tip|opinion|guess|bet|recommendation)\b|"
    r"all (?:times|prices|rights|opinions|views|comments|links)\b(?! (?:rose|fell|soared))|comments (?:are|is|have been) (?:closed|off|disabled|open|moderated)\b|"
    r"[^.;:]{3,70} (?:is|are|can be (?:found|read|seen|viewed|downloaded)|(?:is|are) available) (?:here|below|online|at this link|at https?)\b|"
    r"or so (?:they|he|she|we|it) (?:say|says|said|claim|claims|think|thinks|hope|hopes|seems)\b|"
    r"(?:this|the) (?:text|article|story|page|post|translation|summary|newsletter|site|website|content|digest|transcript) "
    r"(?:(?:was|is|has been) (?:automatically |partly |first )?(?:produced|generated|translated|written|created|summari[sz]ed|sponsored|paid for)|(?:may|might|can) contain)\b)",
    re.IGNORECASE,
)
_ADVICE = re.compile(
    rf"\W{{0,3}}(?:(?:[\w’'&-]+ ){{0,4}}(?:{_any('addressed')}|{_any('audience')})(?: (?:who|with|in|from|near|of|planning|travelling|living) [^,;:.]{{2,60}}?)? (?:"
    rf"(?:is|are|were|was) (?:(?:again|hereby|kindly|also|now|strongly|therefore|urgently) )?(?:{_any('advised')})\b|"
    rf"(?:can|may|should|must) (?:{_any('turning')})\b)|"
    r"(?:for|with) (?:more |further |any )?(?:information|details|interviews?|inquiries|enquiries|questions|photographs|pictures|bookings?|tickets)\b[^.;]{0,40}, (?:please )?(?:contact|call|visit|see|write|e-?mail|ask|go)\b|"
    r"(?:(?:admission|entry|entrance) is free|(?:photographs|photos|pictures|images|the text|this text) (?:may|can) be (?:reproduced|used|downloaded|printed))\b)",
    re.IGNORECASE,
)
"""What an office tells those whom it serves to do."""
_INQUIRING = re.compile(
    rf"\W{{0,3}}(?:We|I|(?:This|Our) (?:paper|newspaper|reporter|reporters|correspondent|desk|team|outlet)|The [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?) (?:(?:have|has|had|also|then|again|both|therefore|first) ){{0,2}}(?:{_any('inquiring')})\b"
    r"[^;:\d]{0,160}$(?<!\?)"
)
"""Whom an outlet asked, before it says what it heard."""
_HEARD = re.compile(r"\b(?:and|but|who|which|that|whether|if|found|told|said|says|saw|heard|learn\w*)\b")
_RESERVED = re.compile(
    contracted(
        r"(?:\W{0,3}(?:No|Neither|None|Nobody|Not one)\b[^;:\d]{0,60}\b(?:(?:was|were|is|are) (?:given|named|provided|offered|identified|cited)|(?:wish|wished|want|wanted|agreed|asked|cared) to be (?:named|identified|quoted|seen))"
        r"|[^;:\d]{2,80}? (?:did|does|do|would|has|have|had) not (?:name|named|identify|identified|elaborate|elaborated) ?(?:on )?(?:him|her|them|it|this|that|anyone|anybody|those|any of them|who)?"
        r"|[^;:\d]{2,80}? (?:was|were|is|are) not (?:authori[sz]ed|allowed|permitted) to (?:speak|talk|discuss|comment|be)\b[^;:\d]{0,60})\W*$"
    )
)
"""Who or what was not named."""
_SCENE = re.compile(
    rf"\W{{0,3}}[^,;:\d]{{2,80}}? (?:(?:merely|only|just|simply|then|also|politely|wearily|silently|briefly|once|again) )?(?:{_any('gestures')})(?:\W|$)(?! (?:that|to)\b)[^,:\d]{{0,40}}$|"
    r"[^;:\d]{2,100}? (?:"
    r"(?:cut|cuts) (?:him|her|them|it|[A-Z][\w’'-]+) (?:short|off)|(?:went|goes) (?:even |one step |a step |still )?further|(?:took|takes) the floor|(?:hung|hangs) up|"
    r"(?:took|takes) part in (?:an?|the|our|this|that) (?:[\w’'-]+ ){0,3}(?:panel|debate|discussion|show|talk show|programme|program|broadcast|talk|podcast|round table)|"
    r"(?:rolled|rolls) (?:his|her|their) eyes|(?:shook|shakes) (?:his|her|their) heads?|(?:raised|raises) (?:an eyebrow|eyebrows)|(?:begged|begs) to differ|"
    r"(?:was|were|is|are) (?:not convinced|unconvinced|unmoved|unimpressed|having none of it|not amused|the guest of the evening)|"
    r"(?:offers?|offered|gives?|gave|cites?|cited|names?|named|presents?|presented|provides?|provided|shows?|showed|brings?|brought|has|had) no "
    r"(?:proof|evidence|details|names?|sources?|explanation|reasons?|examples?|particulars)|"
    r"(?:names?|named|identifies|identified|cites?|cited|quotes?|quoted) (?:nobody|no one|no-one|none of them)"
    r")\b(?! (?:that|of|for|linking|to|against)\b)[^:\d]{0,70}$",
)

_QUESTIONED = re.compile(
    r"[^;:\d]{2,100}? (?:(?:is|are|was|were|has been|have been)(?: (?:then|later|again|also|repeatedly))? asked|asked|asks|wondered|wonders) (?:[^;:]{2,60}? )?(?:whether|if|why|how|what|when|where|who)\b"
    r"(?![^.]*\b(?:said|says|replied|answered)\b)[^;:]{0,200}$"
)
"""What somebody asks or is asked, without an answer."""


def idle(text: str, n_quantities: int = 0) -> bool:
    """Say whether a sentence in the outlet's own voice claims nothing.

    Parameters
    ----------
    text : str
    n_quantities : int
        Quantities that it holds.

    Returns
    -------
    bool
        True for an order or an appeal to readers, a notice of the page, an exclamation, a line
        that a colon ends, and for what only tells how somebody reacted.

    Examples
    --------
    >>> idle("Send your pictures to our newsroom."), idle("Support for the bridge fell to 12%.", 1)
    (True, False)
    >>> idle("What a night at the harbour!"), idle("The host shook his head.")
    (True, True)
    """
    return _idle(text.strip(), n_quantities > 0)


@lru_cache(maxsize=SENTENCES)
def _idle(text: str, counted: bool) -> bool:
    return (
        _orders(text)
        or text.endswith(":")
        or (text.endswith("!") and not counted and not has_digit(text))
        or _NOTICE.match(text) is not None
        or _advises_or_asks(text)
        or (not counted and (_begs(text) or _is_scene(text)))
    )


def _is_scene(text: str) -> bool:
    """Say whether a sentence tells no more than how somebody reacted."""
    return not _REACTING.isdisjoint(bag(text)) and _SCENE.match(text) is not None


def _advises_or_asks(text: str) -> bool:
    """Say whether a sentence tells the public what to do, whom the outlet asked, or what was not named."""
    words = bag(text)
    return (
        (not _ADVISING.isdisjoint(words) and _ADVICE.match(text) is not None)
        or (not _RESERVING.isdisjoint(words) and _RESERVED.match(text) is not None)
        or (not _QUESTIONS.isdisjoint(words) and _QUESTIONED.match(text) is not None)
        or (
            not _ASKING.isdisjoint(words)
            and _INQUIRING.match(text) is not None
            and _HEARD.search(text) is None
        )
    )


_QUESTIONS = frozenset(("asked", "asks", "wondered", "wonders"))
_ADVISING = frozenset(plain_words(words)[0] for words in _LISTS["advised"] | _LISTS["turning"]) | {
    "for", "with", "free", "reproduced", "downloaded", "printed", "used",
}  # fmt: skip
_REACTING = _LISTS["gestures"] | {
    "cut", "cuts", "further", "floor", "hung", "hangs", "part", "eyes", "head", "heads", "eyebrow", "eyebrows", "differ", "convinced", "unconvinced",
    "unmoved", "unimpressed", "none", "amused", "guest", "no", "nobody",
}  # fmt: skip
_RESERVING = frozenset({"no", "neither", "none", "nobody", "not"})
_ASKING = frozenset(plain_words(words)[0] for words in _LISTS["inquiring"])


def _orders(text: str) -> bool:
    """Say whether a sentence is in the imperative."""
    first = _WORD.search(text, 0, _OPENING)
    if first is None or first.group().lower() not in _ORDERING:
        return False
    words = [match.group().lower() for match in _WORD.finditer(text, 0, _OPENING)]
    while words and words[0] in _LISTS["openers"] and words[1:2] != ["not"]:
        words = words[1:]
    if len(words) < 2 or text.find(words[0][1:]) > _OPENING:
        return False
    if words[0] in _LISTS["orders"] or words[:2] == ["do", "not"]:
        return not _SUBJECT_OF.match(words[1])
    if words[0] not in _LISTS["orders_or_nouns"]:
        return False
    addressed = not _LISTS["readers"].isdisjoint(match.group().lower() for match in _WORD.finditer(text))
    bare = addressed or text.endswith("!")
    return (words[1] in _LISTS["objects"] or bare) and not (FINITE.search(_first_clause(text)))


_ORDERING = _LISTS["openers"] | _LISTS["orders"] | _LISTS["orders_or_nouns"] | {"do"}
_SUBJECT_OF = re.compile(
    r"(?:is|are|was|were|has|had|have|will|would|can|could|may|might|did|does|said|says|[a-z]+ed|fell|rose)$"
)
_CLAUSE_END = re.compile(r"[,:;–—]| (?:and|or|because|while|if|when|who|which|that|to) ")


def _first_clause(text: str) -> str:
    match = _CLAUSE_END.search(text)
    return text[: match.start()] if match else text


def _begs(text: str) -> bool:
    """Say whether a sentence speaks of what readers give ("lives on your donations")."""
    if _GIVERS.isdisjoint(bag(text)):
        return False
    low = [match.group().lower() for match in _WORD.finditer(text)]
    return any(owner in _GIVERS and thing in _LISTS["gifts"] for owner, thing in itertools.pairwise(low))


_GIVERS = frozenset({"your", "reader", "readers"})
