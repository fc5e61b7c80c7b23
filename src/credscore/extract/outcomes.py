"""What is told to have become of a claim: rated false, taken back, answered with a plain no."""

from __future__ import annotations

import re

from credscore.extract import chains
from credscore.extract.disputing import NOUNS, VERDICTS
from credscore.extract.rebuttals import VERDICT_LINE, is_rebuttal, may_rebut
from credscore.extract.scene import Scene
from credscore.extract.spans import Form, Span
from credscore.extract.statement import Statement
from credscore.normalize.clauses import bag
from credscore.terms import Act, Stance

_MARK = r"[“\"‘'’”]?"
_FALSE = (
    rf"{_MARK}(?:(?:as|to be|to have been|is|was|largely|mostly|partly|partially|simply|completely|entirely|totally|wholly|demonstrably|plainly|flatly) ){{0,3}}{_MARK}"
    rf"(?:{VERDICTS}|not true|missing context|out of context|altered|doctored|staged|pants on fire|without foundation|without basis|unsupported)\b"
)
_CLAIM = (
    rf"(?:the|this|that|these|those|both|such|all|his|her|its|their|an?) (?:[\w’'-]+ ){{0,4}}?(?:{NOUNS})"
)
_RATING = r"(?:rates?|rated|label(?:s|led|ed)|flagged|flags|marked|marks|classified|classifies|deemed|deems|judged|judges|declared|declares|ruled|found|finds|graded|assessed)"
_RATES = re.compile(
    rf"(?P<who>[^,;:“”\"]{{2,90}}?),? (?:(?:has|have|had|also|later|since|then) ){{0,2}}{_RATING} "
    rf"(?P<what>(?:{_CLAIM}|it|this|that|them)(?: (?:that|of|about|on) [^;“”\"]{{3,200}}?)?),? {_FALSE}(?=\W|$)(?! (?:alarm|start|positive))",
    re.IGNORECASE,
)
"""Who checks a claim and calls it false ("rated the claim misleading")."""
_RATED = re.compile(
    rf"(?P<what>{_CLAIM}(?: (?:that|of|about|on) [^;“”\"]{{3,200}}?)?) (?:has been|have been|was|were|is|are) (?:since |later |also |already )?{_RATING} {_FALSE}"
    r"(?: by (?P<who>[^,;.]{2,90}))?",
    re.IGNORECASE,
)
_TOLD_FALSE = re.compile(
    rf"(?:(?:an?|the|these|those|such|some|widely shared|viral|recent|online) ){{0,2}}(?:(?!(?:said|says|told|tells|say|insisted|added|claimed|denied|dismissed|rejected|called|described) )[\w’'-]+ ){{0,4}}?(?:{NOUNS}|memes?|screenshots?|leaflets?|flyers?|letters?|texts?|emails?|threads?)\b[^,;:.“”\"]{{0,80}}?"
    r" (?:that|which|who|claiming|saying|stating|suggesting|alleging|asserting|purporting)(?: (?:claims?|says?|said|claimed|states?|suggests?|alleges?|asserts?|has claimed|have claimed))?(?: that)? "
    rf"(?P<what>[^;:“”\"]{{8,220}}?) (?:is|are|was|were|has been|have been|turned out to be|proved(?: to be)?) (?:found to be |shown to be |proven )?{_FALSE}(?=[.]|$| and | because |, as )",
    re.IGNORECASE,
)
"""What told a thing, and is called false by the outlet itself ("A post that claims P is false.")."""
_WITHDRAWN = re.compile(
    rf"(?P<what>{_CLAIM}(?: (?:that|of|about|on|against) [^;“”\"]{{3,200}}?)?) (?:has been|have been|had been|was|were) "
    r"(?:(?:since|later|then|now|also|quietly|formally|officially|swiftly|subsequently) ){0,2}(?:withdrawn|retracted|recanted|disavowed|taken back|walked back|corrected to say)"
    r"(?: (?:on|late on|early on|in|a|the|two|three|some) [\w ]{2,24}?| yesterday| today)?(?: by (?P<who>[^,;.]{2,90}))?(?=[,;.]|$| and\b| after\b| because\b| when\b)",
    re.IGNORECASE,
)
_INNOCENT = re.compile(
    r"(?:(?:In|At|On|During|Throughout|After|Before|Since) [^,;:“”\"]{2,60}, )?(?P<who>[^;:“”\"]{2,120}?),? (?:(?:has|have|had|always|still|also|again|long|since|consistently|repeatedly|has always) ){0,3}"
    r"(?:maintain(?:s|ed)?|protest(?:s|ed)?|proclaim(?:s|ed)?|assert(?:s|ed)?|declare[sd]?|insist(?:s|ed)? on) (?P<what>(?:his|her|their|its) (?:[a-z]+ )?innocence)\b",
)
_ASKED = re.compile(
    r"(?:When |On being )?(?:[Aa]sked|[Qq]uestioned|[Pp]ressed|[Qq]uizzed)(?: (?:by|on|at|in|about|again|directly|repeatedly|later) [^,?]{2,60}?| again| directly)? (?:whether|if) (?P<what>[^?;:“”\"]{5,200}?), "
    r"(?P<who>[^:;“”\"]{2,120}?),? (?:(?:also|only|simply|later|then|merely|flatly) )?(?:said|says|answered|answers|replied|replies|responded|answered with|replied with|insisted)(?: that)?[:,]? (?P<answer>[^.]{2,80}?)\W*$",
    re.IGNORECASE,
)
"""Who is asked whether something is so, and what he says to it."""
_AS_MUCH = re.compile(
    r"(?P<who>[^,;:“”\"]{2,90}?(?:, [^,;:“”\"]{2,60}(?=,))?),? (?:(?:has|have|had|later|since|then|now|also|himself|herself|itself) ){0,3}(?:said|confirmed|admitted|acknowledged|conceded|indicated|suggested|hinted) (?P<what>as much)\b",
)
"""Who says the same as was said before."""
_RECANTS = re.compile(
    r"(?P<who>[^;:“”\"]{2,120}?),? (?:(?:has|have|had|later|since|then|now|subsequently|on \w+) ){0,3}"
    r"(?P<what>recant(?:s|ed)|took (?:it|this|that|them|everything|all of it|(?:his|her|its|their) [\w ]{2,30}?) (?:all )?back|(?:taken|takes) (?:it|this|that|them|everything) (?:all )?back)(?=[,;.]|$| and\b| after\b| in\b| on\b| under\b| when\b)",
)
"""Who takes back what he said without saying what."""


def outcome(scene: Scene, number: int) -> tuple[list[Statement], int]:
    """Read a sentence that tells what became of a claim; empty where it tells none.

    Parameters
    ----------
    scene : Scene
    number : int
        The sentence.

    Returns
    -------
    list of Statement, int
        One denial (or confirmation): by whoever checked it, took it back or said no, else by the outlet; and where what tells it ends.
    """
    sentence = scene.sentences[number]
    words = bag(sentence.text)
    judged = may_rebut(sentence.text)
    if not judged and _OTHERS.isdisjoint(words):
        return [], 0
    for pattern, lemma, hints in _PATTERNS:
        if (lemma == "rate" and not judged) or hints.isdisjoint(words):
            continue
        match = pattern.match(scene.body, sentence.start, sentence.end)
        if match is None or (pattern is _ASKED and not _says_no(match["answer"])):
            continue
        return [_told(scene, number, match, lemma)], match.end()
    return [], 0


_OTHERS = frozenset(
    {
        "withdrawn",
        "retracted",
        "recanted",
        "recants",
        "recant",
        "disavowed",
        "back",
        "innocence",
        "whether",
        "if",
        "much",
    }
)
"""One of these stands in what is told of a claim that is not called false."""
_RATING_WORDS = frozenset(
    {
        "rate", "rates", "rated", "labels", "labeled", "labelled", "flagged", "flags", "marked", "marks", "classified", "classifies",
        "deemed", "deems", "judged", "judges", "declared", "declares", "ruled", "found", "finds", "graded", "assessed",
    }
)  # fmt: skip
_PATTERNS = (
    (VERDICT_LINE, "rate", frozenset({"verdict", "rating", "conclusion", "ruling", "assessment", "check", "factcheck", "status"})),
    (_RATES, "rate", _RATING_WORDS),
    (_RATED, "rate", _RATING_WORDS),
    (_TOLD_FALSE, "rate", frozenset({"that", "which", "who", "claiming", "saying", "stating", "suggesting", "alleging", "asserting", "purporting"})),
    (_WITHDRAWN, "retract", frozenset({"withdrawn", "retracted", "recanted", "disavowed", "back"})),
    (_INNOCENT, "deny", frozenset({"innocence"})),
    (_ASKED, "deny", frozenset({"whether", "if"})),
    (_RECANTS, "withdraw", frozenset({"recants", "recanted", "back"})),
    (_AS_MUCH, "confirm", frozenset({"much"})),
)  # fmt: skip
"""Each with words of which it holds one, for a cheap look."""


def _says_no(answer: str) -> bool:
    """Say whether an answer is a plain no, with or without an article."""
    text = answer.strip(" “”\"‘’'")
    return is_rebuttal(text) or text.lower() in ("no", "not") or text.lower().endswith(" no")


def _told(scene: Scene, number: int, match: re.Match[str], lemma: str) -> Statement:
    start = scene.sentences[number].start
    named = match.groupdict()
    speaker = scene.cast.resolve(named["who"], match.start("who"), start) if named.get("who") else None
    if speaker is not None and chains.is_self(speaker.name, scene.document.article):
        speaker = None
    content = Span(*match.span("what")) if "what" in named else Span(start, scene.sentences[number].end)
    yes = lemma == "confirm"
    return Statement(
        number, (content,), speaker, Form.SUBJECT if speaker is not None else None, lemma, "speech",
        Stance.CONFIRMING if yes else Stance.DENYING, Act.STATEMENT if yes else Act.DENIAL,
        confidence=0.8, relays=chains.chain(*scene.outer(number)),
    )  # fmt: skip
