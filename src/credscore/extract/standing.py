"""What the article tells of a person whom it gives no role: an office told elsewhere, a crowd."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import takewhile

from credscore.extract.evidence import contexts
from credscore.extract.proper_names import first_names
from credscore.extract.roles import role_ending
from credscore.extract.wordsets import word_set
from credscore.lexicon import alternatives

_POLITICAL, _BELONGINGS, _RUNNERS = (
    alternatives(word_set(name))
    for name in ("public_belongings", "campaign_belongings", "running_for_office")
)
_PUBLIC = re.compile(
    rf"\x00[’']s? (?:[\w-]+ )?(?:{_POLITICAL})\b|"
    r"\b(?:supporters|backers|allies|ally|rivals?|opponents?|votes|ballots|aides?|advisers?|deputy|predecessor|successor) (?:of|for|to) (?:[A-Z][\w’-]+ )*\x00|"
    r"\x00(?: (?:has |had )?(?:got|gets|received|receives|won|wins|had|has|took|takes|polled|on|at|with))?,? (?:with )?[\d.,]+ ?(?:%|per ?cent|votes|seats)|"
    r"\x00,? (?:has |had |have |who |was |is )*(?:declared (?:victory|(?:him|her)self)|conceded defeat|running for|ran for|runs for|standing for|stood for|"
    r"will run|elected|re-elected|sworn in|inaugurated|appointed|took office|left office|resign(?:s|ed)?|stepp?(?:s|ed)? down)\b"
)
"""How one speaks of those who hold or seek an office."""
_CAMPAIGNING = re.compile(
    rf"\x00(?:[’']s? (?:[\w-]+ )?| )(?:{_BELONGINGS})\b|"
    r"\x00,? (?:who(?:[’']s)? |has |had |is |was |been |also |now ){0,3}(?:running (?:for|against|in)|campaign(?:ed|ing|s)|polling|suspended (?:his|her) campaign|dropped out|leads in|leading in|trails)\b|"
    rf"\x00, (?:an? |the )(?:[\w’'-]+ ){{0,4}}?(?:{_RUNNERS})\b|"
    rf"\b(?:(?:{_RUNNERS}),? (?:[A-Z][\w.’-]* ){{0,2}}\x00|"
    r"(?:vot(?:e|es|ed|ing) for|elect|elected|electing|endors(?:e|es|ed|ing)|nominat(?:e|ed|ing)|campaign(?:s|ed|ing)? (?:for|against)|(?:support|lead|leads|edge|advantage|match-?up) (?:for|over|with|against)) "
    r"(?:[A-Z][\w.’-]* ){0,2}\x00)"
)
"""How one speaks of those who run for office, and of what goes with a campaign."""
_POLITICS = re.compile(rf"\b(?:{alternatives(word_set('politics'))})\b")
_MANY = 40
"""Places of a name looked at."""
_SEVERAL = 4
"""Words of politics that a text of another kind does not hold."""
_AS = re.compile(
    r"\x00(?:,|[^.;\n\x00]{0,60}?\b(?:as|of(?! (?:[A-Z]|the |his |her |their |an? ))|is|was|became|remains|elected|appointed|named)) (?:an? |the |its |his |her |their )?((?:[\w’'-]+ ){0,4}[\w’'-]+)"
)
_ONE_OF = re.compile(
    r"\b(?:One|Another|[Tt]he (?:other|second|third)|A (?:second|third)), \x00,|\b[Oo]ne of (?:them|those|the (?:group|party|crowd|lot))(?: [a-z]+){0,4},? \x00"
)
_LAID_UP = re.compile(
    r"\bfrom (?:his|her|their|a|the) (?:hospital )?(?:bed|stretcher|ward|cell|shelter|tent|window|balcony),? \x00"
)
_WENT_THROUGH = re.compile(
    r"\x00(?: (?:has|had))? (?:spent (?:\w+ ){1,3}(?:minutes|hours|days|weeks|months|years) (?:in|under|on|at|inside|as) |was (?:\w+ )?(?:called (?:out )?to (?:the|an?) |kidnapped|abducted|held (?:hostage|captive|for|in)|taken hostage|rescued|pulled (?:out|from)|winched|"
    r"shot|stabbed|bitten|mauled|stung|trapped|buried alive|stranded|robbed|mugged|beaten|tortured|knocked (?:down|over|off)|run over|swept)|survived (?:the|a|an)|escaped (?:from|through|by|with)|fled (?:the|her|his|through|to)|woke (?:up )?(?:in|to|at))\b"
)
"""What a text tells of those whom something befell."""
_PRIVATE = re.compile(
    r"\x00(?:, \d{1,3},)? (?:(?:has|had|was|is) )?(?:not )?(?:still )?(?:runs an? |(?:keeps|sells|grows|farms|fishes|bakes|breeds|repairs|paints|unlocks|sweeps|milks|feeds|waters|mends|herds|weaves|sews|cooks|washes|ploughs|harvests|digs|picks|sorts) (?!(?:up|through|on|at|with|its|for)\b)|(?:sold|drove|cleaned|cooked|baked|milked|swept|mended|loaded|sorted) (?!(?:the|its|shares|stakes?)\b)(?:[a-z-]+ ){1,3}?(?:at|in|on|for|from) |lives (?:in|on|at|with|near|next|across|alone|opposite|by|above|below) |"
    r"slept (?:in|at|there|through|under)\b|grew up |asleep|works as an? |worked as an? |(?:went|came|walked|ran|drove) home|woke |fled |lost (?:an?|his|her|their|two|three|both|everything|all|\d[\d,]*) |(?:receives?|received|shows|showed) (?:me|us) |"
    r"recuperat(?:ing|ed) |recover(?:ing|ed) in (?:an? |the )?hospital\b|nursing (?:an?|his|her) |(?:taken|rushed|airlifted) to (?:the |an? )?(?:[\w’-]+ )*hospital\b|"
    r"boarded |adopted an? |gave birth |among the (?:survivors|passengers|injured|wounded|evacuees)\b|counts? (?:himself|herself) lucky\b|"
    r"(?:sitting|standing|walking|driving|cooking|waiting|queuing|sleeping|sheltering|playing|shopping) |(?:sits|sat|stands|stood|leans|leaned) (?:on|in|at|by|beside|outside) (?:an?|the|his|her) )|"
    r"\x00[’']s? (?:[a-z]+ )?(?:farm|flock|herd|cattle|cows|sheep|ewes|goats|hens|bees|hives|crops?|vineyard|greenhouse|lot|flat|kitchen|garden|yard|backyard|driveway|porch|doorstep|stall|barn|paddock|orchard|allotment|dog|cat|truck|van|tractor|caravan|trailer|tent|landlord|landlady|neighbou?rs?|classmates?|living room|front (?:door|room|yard))\b(?! of )"
)
"""What one tells of those whom nobody knows."""
_NO_OFFICE = frozenset(("by", "to", "from", "with", "been", "not", "told", "asked"))
"""Words behind which an office is another one's ("was told by the minister")."""
_WORDS = 5


def holds_office(name: str, text: str) -> bool:
    """Say whether a text tells of a name that its bearer holds, held or seeks an office.

    Examples
    --------
    >>> holds_office("Oyelaran", "Oyelaran has stepped down as harbour minister. “I was wrong,” Oyelaran said.")
    True
    >>> holds_office("Oyelaran", "Oyelaran swam to the pier. “I was cold,” Oyelaran said.")
    False
    """
    around = contexts(text, name)
    return _PUBLIC.search(around) is not None or any(
        _names_office(match.group(1).split()) for match in _AS.finditer(around)
    )


def campaigns(words: Sequence[str], text: str, title: str = "") -> bool:
    """Say whether a text tells of somebody as one tells of those who run for office or hold one.

    What it tells of a surname that others bear counts for whoever bears it most often. Whom the
    headline of a political text names without more is known for politics.

    Examples
    --------
    >>> campaigns(("Ann", "Lee"), "A rival of Lee's campaign fell silent. Ann Lee said she never lost.")
    True
    >>> campaigns(("Ann", "Lee"), "The Lee boat sank. Ann Lee said she never lost sight of it.")
    False
    """
    name = words[-1]
    found = _CAMPAIGNING.search(contexts(text, name, _MANY)) is not None or (
        title != ""
        and (f"{name} " in f"{title} " or _courteous(name, text))
        and len(set(_POLITICS.findall(text))) >= _SEVERAL
    )
    return found and (len(words) == 1 or _first_of_name(words[0], name, text))


def _courteous(name: str, text: str) -> bool:
    """Say whether a text calls the bearer of a name by a courtesy title again and again, as it does those it follows."""
    return len(re.findall(rf"\b(?:Mr|Mrs|Ms|Lord|Lady|Baroness|Sir) {re.escape(name)}\b", text)) >= _SEVERAL


def _first_of_name(given: str, surname: str, text: str) -> bool:
    """Say whether nobody else of a surname is named more often with a given name."""
    named = Counter(re.findall(rf"\b([A-Z][a-z]+)(?: [A-Z]\.)? {re.escape(surname)}\b", text))
    return all(named[given] >= count for other, count in named.items() if other in first_names())


def _names_office(words: list[str]) -> bool:
    words = list(takewhile(lambda word: word not in _NO_OFFICE, words))
    ends = (role_ending([word.lower() for word in words], end) for end in range(1, len(words[:_WORDS]) + 1))
    return any(found is not None and found[0].cls in ("official", "spokesperson") for found in ends)


def lives_privately(name: str, text: str) -> bool:
    """Say whether a text tells of the bearer of a name as of somebody nobody knows.

    Examples
    --------
    >>> lives_privately("Oyelaran", "Oyelaran sells nets on the quay. The boat was full, Oyelaran said.")
    True
    >>> lives_privately("Oyelaran", "Oyelaran sold the company in May. The boat was full, Oyelaran said.")
    False
    """
    return _PRIVATE.search(contexts(text, name)) is not None


def competes(name: str, text: str) -> bool:
    """Say whether a text tells of the bearer of a name what one does in sport.

    Examples
    --------
    >>> competes("Oyelaran", "Oyelaran finished third in Oslo. The ice was soft, Oyelaran said.")
    True
    >>> competes("Oyelaran", "Oyelaran finished the report in May. The ice was soft, Oyelaran said.")
    False
    """
    return _SPORTING.search(contexts(text, name)) is not None


_PLACED = r"first|second|third|fourth|fifth|sixth|last|runner-up|on the podium|ahead of"
_ROUNDS = r"(?:quarter-?|semi-?)?finals?|last (?:16|32|64|eight|four)|podium|(?:second|third|fourth) round|play-?offs"
_SPORTING = re.compile(
    rf"\x00(?: (?:has|had|also|then|later|only))? (?:(?:finished|came|placed) (?:{_PLACED})\b|crossed the (?:finish(?:ing)? )?line|"
    r"scored (?:an?|the|his|her|twice|once|two|three|four|five|six|\d+)\b(?! points? (?:for|against) )|made \w+ saves|threw (?:for )?\d|allowed \w+ (?:runs?|hits?|goals?)\b|"
    r"(?:won|took|claimed|clinched) (?:the |a |an |his |her )?(?:[\w’'-]+ ){0,3}?(?:gold|silver|bronze|title|race|match|final|Grand Prix|Open|stage|tournament|medal|\d+ ?m(?:etres)?|marathon|championships?|trophy|set|pole)\b|"
    rf"(?:reached|qualified for|made|missed out on) the {_ROUNDS}|overtook|hit (?:an? |the |his |her )?(?:[a-z-]+ )?(?:home run|homer|century|six|winner|post|crossbar|three-pointer)|"
    r"(?:started|starts) (?:from|on) (?:pole|the front row|the grid)|(?:was|is) (?:sent off|substituted|booked|benched)|retired (?:from the race|hurt|on lap)|beat [A-Z][\w’-]+ (?:[A-Z][\w’-]+ )?(?:\d|in (?:straight|\w+) (?:sets|rounds|frames)))"
)
"""What one tells of athletes, who speak for themselves."""


def leads(name: str, text: str) -> bool:
    """Say whether a text tells that the bearer of a name leads what it speaks of.

    Examples
    --------
    >>> leads("Oyelaran", "The panel, chaired by Professor Ann Oyelaran, met in May. It was rust, Oyelaran said.")
    True
    """
    return " by " in text and _LED_BY.search(contexts(text, name)) is not None


_LED_BY = re.compile(
    r"\b(?:chaired|headed|led|run|directed|overseen|conducted) by (?:(?:the |an? )?[\w.’-]+ ){0,4}\x00"
)


def of_crowd(name: str, text: str) -> bool:
    """Say whether a text brings in a name as one of many who were there ("said one of them, Ann Lee").

    Examples
    --------
    >>> of_crowd("Ann Lee", "Two divers came up at noon. “It was dark,” said one of them, Ann Lee.")
    True
    """
    around = contexts(text, name)
    return _ONE_OF.search(around) is not None or _LAID_UP.search(around) is not None


def polls(house: str, text: str) -> bool:
    """Say whether a text tells of a house that it asks people what they hold, so that its people are those who know.

    Examples
    --------
    >>> polls("Tern Research", "A poll by Tern Research is out."), polls("Tern Ferries", "Tern Ferries lost a boat.")
    (True, False)
    """
    asking = "poll" in text or "survey" in text
    return asking and _POLLING.search(contexts(text, house)) is not None


_POLLING = re.compile(
    r"\b(?:polls?|polling|surveys?)\b[^.;\n]{0,30}\x00|\x00(?:[’']s)? (?:[\w-]+ )?(?:polls?|polling|polled|surveys?|surveyed)\b|"
    r"\x00, an? [^,.;\n]{0,40}\b(?:polling|opinion|survey)\b"
)


def befallen(name: str, text: str) -> bool:
    """Say whether a text tells that its bearer went through what it speaks of.

    Examples
    --------
    >>> befallen("Lee", "The engineer Ann Lee was held hostage for a month. The guards were boys, Lee said.")
    True
    >>> befallen("Lee", "The engineer Ann Lee designed the dam. The dam is safe, Lee said.")
    False
    """
    return _WENT_THROUGH.search(contexts(text, name)) is not None
