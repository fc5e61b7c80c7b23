"""Claims worth checking: is there an event, a state or a number that could be shown true or false?"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import compress
from operator import itemgetter

from credscore import lexicon
from credscore.extract.wordings import hinted
from credscore.lexicon import alternatives
from credscore.normalize.clauses import bag, worded
from credscore.normalize.names import countries_in
from credscore.normalize.text import contracted, has_digit, of_ascii

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_IN_ASCII = of_ascii(_WORD)
_LISTS = lexicon.word_sets("worth_words")
CRIMES = _LISTS["crimes"]
_DUTIES = _LISTS["duties"]
_EVALUATED = _LISTS["evaluated"]
_MANNERLY = _LISTS["mannerly"]
_NEGATIONS = _LISTS["negations"]
_NEWS = _LISTS["news"]
_PLAIN_OPENERS = _LISTS["plain_openers"]
_SAYINGS = _LISTS["sayings"]
_SIMILES = _LISTS["similes"]
_STATES = _LISTS["states"]
_UNSAID = _LISTS["unsaid"]
_VAGUE = _LISTS["vague"]
_MOODS = "proud|happy|glad|sorry|sad|grateful|excited|thrilled|shocked|heartbroken|disappointed|frustrated"
_PREFACE = r"^\W{0,3}(?:(?:and|but|so|please|now|well),? )?"
_WISH = re.compile(
    rf"{_PREFACE}(?:"
    r"let['’]s|let us|let them|may (?:he|she|they|god|the)\b|i (?:hope|wish|pray|love|hate|"
    r"feel|want|urge|implore|beg|beseech|plead with|appeal to|call (?:up)?on|ask (?:everyone|everybody|people|all|the public|residents|anyone)|am (?:so |very )?(?:proud|happy|glad|sorry|sad|grateful|excited|shocked|heartbroken)|['’]m (?:so |very )?"
    r"(?:proud|happy|glad|sorry|sad|grateful|excited|shocked|heartbroken))|we (?:hope|wish|pray|love|feel|want|need|must|should|"
    r"urge|demand|call on|(?:have|[’']ve got|ought) to (?:be|come|stand|start|stop|keep|do|get|find|ask|remember|make sure)|are (?:so |very |all )?(?:proud|happy|glad|sorry|sad|grateful|excited|shocked|heartbroken|committed))|"
    rf"(?:i|we)(?: (?:was|were|have been|had been)|['’](?:ve|d) been) (?:(?:just|so|very|really|deeply|quite|a bit|always) )?(?:hoping|wishing|praying|{_MOODS})|"
    r"(?:i|we) (?:don['’]t|do not) (?:know\W*$|know (?:what|why|how|if|whether)|care|see (?:how|why)|understand (?:how|why))|god|"
    r"you (?:should|must|need|have to|can)|please note|note that|thank|thanks|congratulations|good (?:luck|morning|evening|night)|welcome|happy |"
    r"(?:he|she|they) (?:hopes?|hoped|wish(?:es|ed)|prays?|prayed)\b(?! (?:to|for))|god bless|rest in peace|our (?:thoughts|hearts|prayers)|my (?:thoughts|heart|prayers)|shame on|how dare|what a|if only|imagine|"
    r"(?:(?:his|her|their|[\w.’-]+[’']s?) )(?:thoughts|prayers|condolences|sympath(?:y|ies)|hearts?) (?:was|were|is|are|went|goes|go) (?:with|out)|"
    r"(?:now )?we (?:now )?have (?:an?|the) (?:\w+ )?(?:choice|chance|duty|responsibility|opportunity|vision|mission)\b|"
    r"we (?:can|could|will) (?:build on|win|defend|fulfil|make a difference|never give up|fight)\b|"
    r"what [^,.;]{1,40}? (?:would (?:also )?like|wants?|wish(?:es)?) (?:to see|to happen|done|now)? ?(?:is|was)\b|"
    r"no comment|oh(?=[,!?.…]| (?:my|no|yes|dear|god|well|come|please|boy|i|he|she|they|we|you|the|that|it|what|how|and)\b)|hello|hi|yes,|no,)(?!\w)",
)
_MOVED_BY = "proud|happy|glad|sorry|sad|grateful|thankful|excited|thrilled|delighted|pleased|disappointed|frustrated|humbled|honoured|honored"
_MOVED = re.compile(
    rf"{_PREFACE}(?:[\w.’-]+ ){{1,3}}(?:(?:hopes|hoped|wishes|wished) (?:that|the|his|her|its|their|they|he|she|it|people)|"
    rf"(?:is|was|are|were) (?:so|very|really|deeply|extremely) (?:{_MOVED_BY})|"
    r"would (?:very much |also |really |still )?like (?:people |everyone |it )?to (?:see|think|believe|hope))\b"
)
"""What is told of somebody's wishes and moods."""
_MOVING = frozenset({"like", "hopes", "hoped", "wishes", "wished", *_MOVED_BY.split("|")})
_EVALUATIVE = re.compile(
    r"\b(?:(?:it|he|she|they|that|this|you) would be|it is|it['’]s|it was|that['’]s|that is|this is|this was|they are|he is|she is|he['’]s|she['’]s|we are) "
    r"(?:(?:really|very|so|just|simply|truly|too|all|quite|absolutely|clearly|not|about|a|an|the) ){0,3}"
    r"(?:\w+ly )?(?:\w{3,}(?:ful|ous|ing|able|ible|ic|less|ive)\b|good|bad|great|hard|sad|big problem|problem|shame|disgrace|"
    r"tragedy|joke|mess|lie|time to|important|wrong|right|clear|unclear|easy|tough)",
)
_DEONTIC = re.compile(r"\b(?:should|must|ought to|need to|needs to|have to|has to|deserves?)\b")
_ADVICE = re.compile(
    r"^[^,;:]{1,60}(?:, [^,;:]{1,60},?)? (?:should(?! have| not|n[’']t have)|ought to|deserves?) (?!be (?:able|ready|in|at|on)\b)"
)
"""What somebody advises in the main clause."""
_UNKNOWN = re.compile(
    contracted(
        r"\b(?:no one (?:knows|is certain)|nobody knows|have no way of knowing|remains? to be seen|time will tell|it is (?:un)?clear|"
        r"it (?:was|is) not (?:immediately )?(?:clear|known)|it remains unclear|did not (?:immediately )?(?:respond|reply|return(?! (?:to|from|home)\b)|comment|answer)|"
        r"(?:do|does|did) not (?:yet |currently |even |really |actually )?know (?:whether|if)\b|too (?:early|soon) to (?:say|tell|know|judge|determine|conclude|speculate)\b|"
        r"no word (?:yet )?(?:on|about|of) (?:whether|if|how|who|why|what|when|where)\b|"
        r"declined to comment|(?:did|does|do|would|could) not rule (?:it|that|this|them) out|neither confirm(?:s|ed)? nor den(?:y|ies|ied)|(?:can|could|will|would) neither confirm\b|(?:declin(?:es?|ed)|refus(?:es?|ed)) to (?:either )?(?:confirm|deny)\b|(?:could not|couldn['’]t|cannot|can['’]t) (?:immediately |yet )?be reached|(?:could|can|have|has|had) (?:not|never) (?:be|been) (?:immediately |independently |yet )*(?:verified|confirmed|corroborated|authenticated)|"
        r"^(?:neither|none|no) [^.;]{0,80}(?:could|can|have|has|had) be(?:en)? (?:immediately |independently )*(?:verified|confirmed|corroborated)|"
        r"(?:could not|cannot|(?:was|were|is|are) (?:not able|unable) to|ha(?:s|ve|d) not been able to) (?:immediately |independently |yet )*(?:verify|corroborate|authenticate|confirm (?:the|these|those|that|this|whether|if|any|either|his|her|its|their)\b)|"
        r"^[^,;]{3,80} remains? (?:largely |still )?(?:unclear|unknown|a mystery)(?=\.?$)|"
        r"^(?:the |their |his |her |its |no )?(?:exact |full |further |more )?(?:names?|numbers?|details|causes?|identit(?:y|ies)|motives?|terms|figures?|value|price|amount|nationalit(?:y|ies)|conditions?|whereabouts)\b[^,;]{0,60} (?:was|were|is|are|has|have) not (?:been )?(?:yet |immediately |made )*(?:clear|known|disclosed|released|given|public)(?=\.?$)|"
        r"neither (?:\S+ ){1,9}could be reached|(?:efforts|attempts) to (?:reach|contact|call) [^.;]{2,80}? (?:were|was|proved|went|failed)\b|"
        r"(?:was|were|is|are) (?:unavailable|unreachable|not available|not reachable)(?:(?: for comment)?(?=\.?$)| for comment\b)|"
        r"(?:ha(?:s|ve|d) not|hasn['’]t|haven['’]t|did not|didn['’]t|never) (?:yet )?(?:answered?|returned?|replied|reply|responded|respond|picked up|pick up) "
        r"(?:to )?(?:our|the paper['’]s|repeated|several|any|a request|requests|questions|calls|phone calls|e-?mails?)\b|"
        r"^\W*(?:(?:but|so far|as yet|for now),? )?we (?:have not|haven['’]t|had not|hadn['’]t) (?:yet )?been able to (?:confirm|verify|reach|check|establish)|"
        r"^\W*(?:but )?we (?:were|are) (?:not able|unable) to (?:confirm|verify|reach|check|establish)|"
        r"^\W*(?:but )?we (?:could not|cannot|can['’]t|couldn['’]t) (?:yet |independently )?(?:confirm|verify|reach|check|establish)\b|"
        r"(?:declin(?:es?|ed)|refus(?:es?|ed)) to (?:comment|say|answer|respond|reveal|disclose|confirm or deny|specify|name|identify|speculate|take sides|be interviewed|elaborate|be (?:named|identified|drawn)|discuss|give (?:details|a source|its source))|"
        r"(?:(?:did|does|do) not want|not wanting) to be (?:named|identified)|(?:gave|gives|cited|named|offered|provided) no (?:further |other |more |additional |immediate )?(?:sources?|evidence|details|proof|figures?|numbers?|names?|dates?|timeline|breakdown|specifics)\b(?! that\b)|"
        r"(?:ha(?:ve|s|d)|there (?:is|was)) nothing (?:more |further |else |new )?to (?:add|say|announce)\b|"
        r"(?:not|never) (?:going|about|prepared|willing|able|ready|allowed|authori[sz]ed|in a position) to (?:comment|speak|discuss|say (?:more|anything)|elaborate|go into)\b|"
        r"(?:ha(?:s|d|ve)|there (?:is|was|will be)) no (?:immediate |further |official )?comment\b|"
        r"(?:(?:will|would) not|won['’]t) (?:be )?comment(?:ing)?|(?:would|could|did|does|do) not (?:immediately )?(?:confirm|comment|elaborate|be drawn|give details|provide details|discuss|say (?:(?:on|to|at|for|by|in|from|with|of) )?(?:whether|how|when|why|where|whom?|what|which|if|more)\b)\b|"
        r"(?:declined|refused|would not|asked not) (?:to )?give (?:his|her|their) (?:\w+ )?names?\b|(?:asked|requested|wished|preferred|wanted|insisted on) (?:not to be (?:named|identified|quoted)|to remain anonymous|anonymity|to be identified only)|"
        r"(?:spoke|speaking|talked) (?:to \w+ )?(?:only )?on (?:the )?condition|"
        r"^(?:(?! said | told )[^,;:]){2,80}? (?:asked|wondered)(?: [a-z’' ]{2,40}?)? (?:whether|if) [^;]*(?=\.?$)|"
        r"did not (?:give|name|cite|say who|identify) (?:an?|its|his|her|their|any) sources?|"
        r"^(?:(?! and | but )[^,;:]){2,60} (?:did|does|do|would) not (?:disclose|reveal|specify|divulge|give|provide) (?:the |its |any |further |more |other )?(?:[a-z]+ )?(?:amounts?|details?|figures?|identit(?:y|ies)|locations?|names?|numbers?|price|reasons?|size|terms|value)\b|"
        r"^(?:(?! and | but )[^,;:]){1,60} (?:was|were|is|are|am) (?:also |just |clearly |apparently )?(?:(?:referring|alluding|responding|replying|reacting) to|"
        r"(?:talking|speaking) (?:to|with) (?:a |an |my |some |the )?(?:[a-z]+ )?(?:friends?|reporters|journalists|someone|somebody|people|colleagues?|guys?))\b|"
        r"ha(?:s|d|ve)? not (?:yet )?(?:commented|responded)|"
        r"(?:ha[sd]|have|is|are|was|were) yet to (?:say|specify|confirm|name|identify|establish|determine|decide|explain|announce|reveal|find out|work out) (?:wh\w+|how|if)|"
        r"^(?:neither|nobody|no one|none)\b[^,;]{0,40}? (?:would|could|was willing to|were willing to) (?:immediately )?(?:say|comment|elaborate|be drawn|discuss)|"
        r"stop(?:s|ped|ping) short of (?:saying|confirming|accusing|blaming|naming|identifying|specifying|calling|describing|endorsing|ruling|promising|claiming|declaring|predicting)|"
        r"has been contacted|was not immediately available)\b"
    )
)
_MANNERS = re.compile(
    r"\W{0,3}(?:(?:We|I) (?:deeply |sincerely )?(?:regret|apologi[sz]e for) (?:the|this|that|any|our|these) (?:error|errors|mistake|mistakes|"
    r"confusion|inconvenience)\b|(?:We|I|(?:The )?[A-Z][\w&]*(?: [A-Z][\w&]*){0,3}|The (?:paper|newspaper|agency|station|site|website|magazine|broadcaster|editors?)) "
    r"(?:deeply |sincerely |fully |also |would like to |wish(?:es)? to |unreservedly )?(?:apologi[sz]es?|apologi[sz]ed)(?: (?:unreservedly|sincerely))?(?: (?:to|for) [^;:]{2,120}?)?\.?$|I (?:have|[’']ve) (?:always|long|often|never|repeatedly) (?:said|thought|believed|argued|maintained|felt|held)\b|"
    r"(?:[A-Z][\w’.-]* |[a-z-]+ ){1,6}?(?:told|spoke to|spoke with|addressed|briefed) (?:the )?(?:reporters|journalists|media|press)"
    r"(?: (?:in|at|on|after|before|during|outside) [\w’ -]{2,60})?\.?$|"
    r"(?:[A-Z][\w’.-]* |[a-z-]+ ){1,6}?(?:congratulated|thanked|praised|applauded|saluted) )"
)
_GENERIC = re.compile(
    r"^\W{0,3}(?:(?:and|but|so|well|now|look|personally),? )?(?:this|that|it|we|they|you|he|she|these|those|i|everybody|everyone|nobody|people)"
    r"(?:[’'](?:s|re|m)| is| are| am| see| know| want| need| feel| think| believe| can| do| don[’']t)\b",
)
_CLASSED = re.compile(
    r"(?:\b(?:is|was|are|were)|[’'](?:s|re))(?: not| just| probably| likely| simply){0,2} (?:(?:an?|the|one of the|our|its) )?"
    rf"(?:(?:[\w-]+ ){{0,2}}?(?:{alternatives(_LISTS['happenings'] | CRIMES)})\b|(?:{alternatives(_LISTS['ranks'])}) )"
)
"""What happened by its kind, or by its rank ("this was an isolated incident", "it is the largest theft in the town's history")."""
_STANDING = re.compile(
    r"^\W{0,3}(?:(?:and|but|no),? )?(?:i|we|he|she|they|it)(?:[’'](?:m|re|s)| am| are| is) (?:not )?(?:now |currently |in any way |actively )?"
    r"(?:in (?:active |advanced |any |close |direct |exclusive |no )?(?:talks|contact|touch|negotiations|discussions|custody|hospital|possession|breach|default|hiding|exile)|"
    r"part of|involved|aware of|for sale|under (?:investigation|arrest|pressure from|contract)|an? (?:members?|shareholder|party|suspect|target|candidate) (?:of|in|to)|"
    r"responsible for|behind (?:it|this|that|the)|(?:linked|connected|affiliated|related) (?:to|with))\b"
)
"""Where somebody stands, which is so or not ("we are not in talks with anyone")."""
_SAYING = re.compile(
    r"^\W{0,3}(?:(?:everyone|everybody|nobody|people|we all)(?: (?:in|around|at) [a-z ]{2,20}?| here)? (?:knows?|understands?|sees?|says?|agrees?|keeps?)"
    r"(?: (?:it|that|this|so|better|how|why))?(?:,|\W*$)|an? (?:[a-z-]+ )?[a-z-]+ is (?:not |never |always |still )?an? [a-z-]+(?: [a-z-]+)?\W*$|"
    r"(?:it|this|that) (?:was|is|came|looked|sounded|felt) (?:(?:just|almost|kind of|sort of) )?like [^,.;]{2,40}\W*$|"
    r"if you(?:[’']re| are| have|[’']ve| want| do| don[’']t| can| [a-z]+) [^,;]{2,120}, (?:then |well,? )?(?:you|it[’']s|that[’']s|he[’']s|she[’']s|they[’']re)\b|"
    r"the (?:most [a-z]+|best|worst) (?:[a-z]+ ){1,8}?(?:is|was)\b(?! (?:[a-z]+ed|in|at|on|that)\b))",
)
_SIMILE = re.compile(
    r"\b(?:(?:almost |kind of |sort of )?like (?:an?|the|these|in) |as if |the .{3,20} of the (?:decade|century|year)\b|dream come true|perfect fit)",
)


@lru_cache(maxsize=4)
def _opinion(language: str = "en") -> dict[str, int]:
    return {row["term"]: int(row["weight"]) for row in lexicon.table("opinion_words", language)}


@lru_cache(maxsize=4)
def event_forms(language: str = "en") -> frozenset[str]:
    """Give the written forms of the verbs of checkable events."""
    forms: set[str] = set()
    for row in lexicon.table("event_words", language):
        forms.update(_inflections(row["term"]) if row["term"] else ())
        forms.update(lexicon.split(row["forms"]))
    return frozenset(forms)


@lru_cache(maxsize=4)
def base_forms(language: str = "en") -> frozenset[str]:
    """Give the verbs of checkable events as they stand behind "will"."""
    return frozenset(row["term"] for row in lexicon.table("event_words", language) if row["term"])


def _inflections(verb: str) -> tuple[str, ...]:
    stem = verb[:-1] if verb.endswith("e") else verb
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return (verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing")
    doubled = (verb + verb[-1] + "ed", verb + verb[-1] + "ing") if verb[-1] in "bdglmnprt" else ()
    plural = verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z")) else "s")
    return (verb, plural, stem + "ed", stem + "ing", *doubled)


def worth(text: str, n_quantities: int = 0, *, quoted: bool = False, dated: bool = False) -> float:
    """Say how far a statement can be checked, between 0 and 1.

    Parameters
    ----------
    text : str
        The assertion, without its attribution.
    n_quantities : int
        Quantities that it holds.
    quoted : bool
        Whether it is direct speech, in which opinion is likelier.
    dated : bool
        Whether it names a time.

    Returns
    -------
    float
        At least 0.5 for a statement worth checking.

    Examples
    --------
    >>> worth("The ferry sank with 40 people aboard", 1) > 0.5
    True
    >>> worth("What a wonderful day it was for all of us") < 0.5
    True
    """
    stripped = text.strip()
    if (
        stripped.endswith("?")
        or ("?" in stripped and _ASKED.search(stripped))
        or (stripped.endswith(_SUBJECTS) and _CUT_SHORT.search(stripped))
        or (stripped[:1] in "([" and stripped.rstrip(".")[-1:] in ")]" and len(stripped) < 60)
    ):
        return 0.0
    words, present = _words(stripped)
    low = stripped.lower()
    if not n_quantities and _mannerly(stripped, present):
        return 0.0
    if not present.isdisjoint(_UNSAID) and _UNKNOWN.search(low):
        return 0.0
    if len(words) < 3 and not n_quantities:
        return 0.05
    if not n_quantities and (_WISH.match(low) or (not _MOVING.isdisjoint(present) and _MOVED.match(low))):
        return 0.1
    score = _substance(stripped, words, present, n_quantities) + 0.08 * dated
    return max(0.0, min(1.0, score - _opinions(stripped, low, words, present, n_quantities, quoted)))


@lru_cache(maxsize=64)
def _words(text: str) -> tuple[list[str], frozenset[str]]:
    """Give the words of a text in lower case, in order and as a set; the judges of one text share them."""
    if text.isascii() and "'" not in text:
        return worded(text)
    words = (_IN_ASCII if text.isascii() else _WORD).findall(text.lower())
    return words, frozenset(words)


def _substance(text: str, words: list[str], present: frozenset[str], n_quantities: int) -> float:
    """Add up what can be checked: quantities, events, names."""
    events = event_forms()
    n_events = 0 if events.isdisjoint(present) else sum(map(events.__contains__, words))
    n_names = _names(text)
    score = 0.34 + 0.34 * min(n_quantities, 2) + 0.2 * min(n_events, 2) + 0.14 * min(n_names, 2)
    if not n_names and words and words[0] not in _PLAIN_OPENERS and countries_in(text):
        score += 0.14
    if not present.isdisjoint(_STATES):
        score += 0.04
    if not n_quantities and has_digit(text):
        score += 0.12
    if n_events and not present.isdisjoint(_NEGATIONS):
        score += 0.08
    return score - (0.08 if len(words) < 4 else 0.0)


def _opinions(
    text: str, low: str, words: list[str], present: frozenset[str], n_quantities: int, quoted: bool
) -> float:
    """Add up what speaks of judgement, wish and colour."""
    opinion = _opinion()
    against = 0.0
    if not opinion.keys().isdisjoint(present):
        against = 0.09 * min(sum(opinion[word] for word in words if word in opinion), 5)
    if not present.isdisjoint(_EVALUATED) and hinted(low, _COPULAS) and _EVALUATIVE.search(low):
        against += 0.2
    if not _NEWS.isdisjoint(present) and _META.match(text):
        against += 0.4
    if n_quantities:
        return against
    if not _COPULA_FORMS.isdisjoint(present) and _PORTRAIT.match(text) and not has_digit(text):
        against += 0.6
    if (
        quoted
        and not has_digit(text)
        and not _LISTS["intensifiers"].isdisjoint(present)
        and _INTENSE.search(low)
    ):
        against += 0.1
    if quoted and _TALK.match(low):
        against += 0.3
    if not present.isdisjoint(_DUTIES) and _DEONTIC.search(low):
        against += 0.4 if _ADVICE.search(low) else 0.2
    if quoted and words[0] in _SAYINGS and not has_digit(text) and _SAYING.match(low):
        against += 0.7
    generic = quoted and words[0] in _VAGUE and not _names(text) and _GENERIC.match(low)
    if generic and not _CLASSED.search(low) and not _STANDING.match(low):
        against += 0.2
    if not present.isdisjoint(_SIMILES) and _SIMILE.search(low):
        against += 0.15
    return against


_CUT_SHORT = re.compile(r"(?:, |\b(?:and|but|that|because|when|if) )(?:he|she|they|we|I|who)$")
"""A subject whose verb somebody else's words took ("When he rang the clerk, he")."""
_SUBJECTS = ("he", "she", "they", "we", "I", "who")


def has_event(text: str, n_quantities: int = 0) -> bool:
    """Say whether a text tells of an event or gives a quantity; names alone are background.

    Examples
    --------
    >>> has_event("The bridge collapsed"), has_event("Relations between them are old")
    (True, False)
    """
    return n_quantities > 0 or _tells(text)


def _tells(text: str) -> bool:
    return has_digit(text) or not event_forms().isdisjoint(_words(text)[1])


def _names(text: str) -> int:
    """Count capitalised words behind the first."""
    words = text.split()[1:]
    capital = compress(words, map(str.isupper, map(_initial, words)))
    return len([word for word in capital if len(word) > 1 and word not in _CAPITALISED])


_initial = itemgetter(0)


_ASKED = re.compile(
    r"\?[”\"’']? (?:[\w’'.-]+ ){0,6}(?:asked|asks|ask|wondered|wonders|inquired)\b[^.?!]{0,40}\.?$"
)
_META = re.compile(
    r"^(?:(?:however|meanwhile|also|similarly), )?(?:This|That|The|These|Such|His|Her|Their|Its|Similar|[A-Z][\w.]+(?: [A-Z]\w+)?[’']s?) "
    rf"(?:[\w-]+ ){{0,2}}?(?:{alternatives(_NEWS)}) (?:was |were |also |then |now )?"
    r"(?:comes?|came|follows?|followed|underscor\w+|underlin\w+|highlight\w*|reflects?|reflected|marks?|marked|adds?|added|raises?|raised|"
    r"echo\w*|signals?|signal\w+|appears?|represents?|suggests?|sparked|fuel\w*|prompted|is not|are not)\b"
)
_PORTRAIT = re.compile(
    r"^(?:[A-Z][\w.’'-]*|Mr\.|Ms\.|Mrs\.|He|She)(?: [A-Z][\w.’'-]*){0,3},? (?:is|was|are|were) (?:an?|the|one of) [^,.]{0,60}?\b(?:expert|journalist|analyst|"
    r"commentator|politician|businessman|businesswoman|author|writer|player|actor|singer|professor|member|founder|leader|fan|friend|threat|"
    r"critic|supporter|ally|star|figure|man|woman|region|city|town|village|country)\b"
)
_COPULA_FORMS = frozenset({"is", "was", "are", "were"})
_TALK = re.compile(
    r"^\W*(?:i|we|he|she|they) (?:was |were |am |is |are |had been )?(?:talk\w*|speak\w*|spoke|chatt\w+|here|there|know|knew)\b",
)
_INTENSE = re.compile(
    rf"(?:\b(?:is|are|was|were)|[’'](?:s|re|m)) (?:{alternatives(_LISTS['intensifiers'])})\b"
)
"""What somebody says with emphasis is a judgement."""
_CAPITALISED = frozenset({"I’m", "I'm", "I’ve", "I've", "I’ll", "I'll", "I’d", "I'd"})
_COPULAS = (
    "it is ", "it's ", "it’s ", "it was ", "that's ", "that’s ", "that is ", "this is ", "this was ", "they are ", "he is ",
    "he's ", "he’s ", "we are ", "would be ",
)  # fmt: skip
"""How what judges something begins; "she is" ends as "he is" does."""


def is_manners(text: str) -> bool:
    """Say whether a sentence regrets, congratulates or gives the writer's standing opinion.

    Examples
    --------
    >>> is_manners("We regret the error."), is_manners("I have always said that the tax is unfair.")
    (True, True)
    >>> is_manners("The mayor said that the tax fell by 4%.")
    False
    """
    return _mannerly(text.strip(), bag(text))


def _mannerly(text: str, present: frozenset[str]) -> bool:
    return not _MANNERLY.isdisjoint(present) and _MANNERS.match(text) is not None
