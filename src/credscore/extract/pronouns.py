"""Names put for the pronouns that mean whoever speaks."""

from __future__ import annotations

import re

from credscore.extract.display import subject
from credscore.extract.grammar.phrases import TEMPORAL
from credscore.extract.kinds import Kind
from credscore.extract.people import Speaker
from credscore.extract.voice import of_self, third_person
from credscore.extract.wordsets import phrase_words
from credscore.normalize.clauses import is_done

_SUBJECT = re.compile(r"^(he|she|it|they)\b(?:[’'](s|re|ve|ll|d))?", re.IGNORECASE)
_CONTRACTED = {"m": " is", "re": " are", "ve": " have", "ll": " will", "d": " would", "s": " is"}
_PERFECT = {"d": " had", "s": " has"}
"""Before a participle ("he'd been moved")."""
_IMPERSONAL_IT = re.compile(
    r"^it(?:[’']s| is| was| will be| would be| has been| may be| might be| seems| appears)\s+(?:(?:\w+ly|now|also|still|already|only|then|again) )*(?:that|clear|possible|likely|unlikely|worth|better|best|right|wrong|fair|vital|essential|crucial|only|up to|high time|"
    r"important|time|too|not (?:a|an|the|that|just|only|clear|known|possible|likely|yet|true|easy|enough|\w+able|\w+ible)|a|an|the|\w+able|\w+ible|"
    r"(?:rain|snow|freez|interest|surpris|disappoint|amaz|shock|worry|encourag|terrify|annoy|embarrass|fascinat|frustrat|tempt|mislead)ing|necessary|hard|difficult|easy)\b|"
    r"^it (?:will |would |could |may |might |can |should )?(?:take|takes|took) (?:up to|about|around|at least|more than|over|\d|an?|several|many|months|years|time|long)\b|"
    r"^it(?:[’']s| is| was) (?!(?:(?:now|still|also|not) )?(?:[a-z]+ing|committed|opposed|open|ready|set|due|able|unable|forced|willing|keen|prepared|entitled|subject|aware|close|about) )"
    r"(?:[\w’-]+ ){1,4}?(?:for|to|that|who|which|when|where|,)(?: |$)|"
    r"^it(?:[’']s| is| was| had been| has been| would be| will be) (?:(?:about|actually|almost|around|as|at|between|close|closer|down|exactly|fewer|high|in|just|least|less|like|low|many|more|most|much|nearer|nearly|not|now|only|over|roughly|some|than|to|under|up|well) ){0,5}[£$€]?\d|"
    r"^it(?:[’']s| is| was) [^,;.]{2,50}?(?:, not [^,;.]{2,30},)? (?:who|that|which)\b",
    re.IGNORECASE,
)


_MADE = re.compile(
    r"^it (?:(?:would|will|could|may|might|should)(?: (?:not|now|soon|later|also|all))* be|(?:had|has)(?: (?:not|now|later|also|all))* been|was|is)(?: (?:not|now|soon|later|also|all))* (?:published|released|printed|completed|signed|introduced|passed|scrapped|delayed|opened|built|"
    r"repealed|amended|implemented|submitted|delivered|adopted|drafted|tabled|written|posted|deleted)\b",
    re.IGNORECASE,
)
"""What is done to a paper or a work, and not to the body that speaks of it ("it would be published in May")."""


_FATAL = re.compile(
    r"s?he (?:(?:later|then|also) )?(?:(?:was|has been|had been) (?:(?!nearly)(?:[a-z]+ly|later|then|also) )?(?:killed|murdered|executed|lynched|beheaded|electrocuted|(?:shot|found|pronounced|declared) dead|(?:stabbed|beaten|burn(?:t|ed)|trampled|crushed|tortured) to death)"
    r"|(?:(?:has|had) )?(?:died|drowned|passed away|lost (?:his|her) life))\b",
    re.IGNORECASE,
)
"""What nobody tells of himself ("The coach said he was killed by a tram")."""


def resolved(
    text: str, speaker: Speaker | None, affiliation: str | None, quoted: bool, sentence: str = ""
) -> str:
    """Put names for the pronouns that mean the speaker.

    Parameters
    ----------
    text : str
        As :func:`wording` gives it.
    speaker : Speaker or None
    affiliation : str or None
        What "we" and "us" stand for.
    quoted : bool
        Whether the words are direct speech; only there does "I" mean the speaker.
    sentence : str
        Where they stand; it shows whether a name takes an article.

    Returns
    -------
    str
        Begins with a capital letter and ends as the text did.
    """
    if speaker is not None and (of_self(text) if quoted else _SUBJECT.match(text)):
        name = subject(speaker, sentence)
        if name and quoted:
            text = third_person(text, speaker, name, affiliation)
        if name and not quoted:
            text = _third_person(text, speaker, name)
    text = f"{text}." if text.endswith(_STOPPED) else text
    text = _DEMONSTRATIVE.sub("The ", text, 1)
    bare = _SUBJECTLESS.match(text)
    if bare is not None:
        text = f"{'They' if bare['many'] else 'It'} {text}"
    return text[:1].upper() + text[1:]


_DEMONSTRATIVE = re.compile(
    rf"^(?:That|Those|These) (?!(?:way|{'|'.join(sorted(TEMPORAL))})\b)(?=[a-z-]+(?: [a-z-]+)?, [A-Z][\w’-]+ [A-Z])"
)
"""What points back although the name follows ("That spokesman, Ann Lee, …")."""
_SUBJECTLESS = re.compile(r"(?:was|is|had been|has been|(?P<many>were|are|have been)) ")
"""A predicate whose subject is "what" ("what the family say was poisoning")."""
_STOPPED = (" a.m", " p.m", " U.S", " U.K", " U.N", " D.C")
"""Abbreviations whose stop the end of the content took."""


def _third_person(text: str, speaker: Speaker, name: str) -> str:
    match = _SUBJECT.match(text)
    if match is None or not stands_for(match.group(1).lower(), speaker) or _IMPERSONAL_IT.match(text):
        return text
    if _MADE.match(text) or (speaker.personal and _FATAL.match(text)):
        return text
    short, rest = match.group(2) or "", text[match.end() :]
    verb = _CONTRACTED.get(short, "")
    behind, _, thing = rest.strip().partition(" ")
    owned = short == "d" or behind == "been" or _OF_SOMETHING.match(thing)
    if short in _PERFECT and is_done(behind.lower()) and owned:
        verb = _PERFECT[short]
    return name + verb + rest


_OF_SOMETHING = re.compile(r"(?:\d|the |an? |its |his |her |their |two |three |several |some |many |more )")
"""An object, which no passive has ("it’s registered 31 deaths")."""


def stands_for(pronoun: str, speaker: Speaker) -> bool:
    """Say whether a pronoun of the third person can mean a speaker."""
    if pronoun in ("he", "she"):
        if speaker.name is None and _OF_ANOTHER.search(speaker.role or ""):
            return False
        return speaker.personal and speaker.gender in ("", "m" if pronoun == "he" else "f")
    if pronoun == "they":
        return speaker.plural or speaker.kind in (Kind.BODY, Kind.COUNTRY)
    several = speaker.plural and speaker.name is None
    if speaker.name is None and speaker.head.rpartition(" ")[2] in _COLLECTIVES:
        return False
    faceless = speaker.name is None and speaker.head in phrase_words("never_one")
    return (speaker.kind in (Kind.BODY, Kind.COUNTRY, Kind.OUTLET) or faceless) and not several


_COLLECTIVES = frozenset({"media", "press"})
"""Outlets taken together, which "it" never means."""
_OF_ANOTHER = re.compile(
    r"\b(?:close|near) to (?:the |his |her |[A-Z])|\b(?:friend|aide|adviser|advisor|ally|relative|associate|confidante?|lawyer|attorney|agent|manager|representative|rep|"
    r"spokes\w+|publicist|colleague|cousin|neighbou?r|assistant|bodyguard|biographer) (?:of|to|for) (?:the |[A-Z])"
)
"""Who speaks of another that is named beside him, so that "he" is that one ("a friend of the singer said he was ill")."""
