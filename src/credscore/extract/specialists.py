"""What kind of specialist somebody is: in a house's service, in charge, a scholar, or one who is only called an expert."""

from __future__ import annotations

import re
from functools import lru_cache

from credscore.extract.people import Speaker
from credscore.extract.proper_names import common
from credscore.extract.remembered import PHRASES
from credscore.extract.wordsets import word_set
from credscore.lexicon import alternatives
from credscore.normalize.names import government

_LEARNED = re.compile(
    r"\b(?:university|institute|institution|college|think[- ]tank|school of|(?<!of )(?<!for )research(?! (?:ship|vessel|boat|submarine|plane|aircraft|trawler))|polytechnic|observatory|laborator(?:y|ies)|"
    r"academy|centre for|center for|centre on|center on|society for|foundation|endowment|crisis group|chatham house|rusi|brookings|atlantic council|"
    r"council on foreign relations|human rights watch|amnesty international|transparency international|bellingcat|caltech|mit|eth|epfl|cnrs|cern|max planck|fraunhofer|leibniz|helmholtz|karolinska|pasteur|smithsonian|woods hole|scripps|csiro|riken|inserm|"
    r"harvard|yale|princeton|stanford|johns hopkins|sorbonne)\b|"
    r"\b(?!medical|health|shopping|call|leisure|community|detention|sports?|training|visitors?|job|cultural|conference|data|crisis|garden)[\w’'-]+ cent(?:er|re)$",
    re.IGNORECASE,
)
_HOUSES = re.compile(r"\b(?:museum|royal college|royal society|botanic|library|archives?)\b", re.IGNORECASE)
"""Whoever speaks for no office at such a house is one of its scholars."""
_FIRMS = re.compile(
    r"\b(?:bank|securities|capital|analytics|economics|asset management|investments?|brokers|insights?|intelligence|partners)$",
    re.IGNORECASE,
)
_HEADS_OF_LEARNING = frozenset({"director", "minister"})
_PUBLIC = frozenset(
    {
        "office",
        "ministry",
        "department",
        "police",
        "army",
        "navy",
        "state",
        "county",
        "city",
        "town",
        "council",
        "parish",
        "federal",
        "provincial",
        "municipal",
        "government",
        "district",
        "borough",
        "cantonal",
        "regional",
        "communal",
        "prefectural",
        "territorial",
    }
)
UNTIED = frozenset(
    {"expert", "analyst", "professor", "scholar", "academic", "author", "historian", "activist", "advocate"}
)
_ON_DUTY = re.compile(
    r"\b(?:on duty|on call|in charge|(?:his|her|their|[’']s) own|(?:duty|club|team|squad|personal|family|treating|attending|lead|principal|chief|medical) "
    r"(?:doctor|physician|surgeon|medic|physio|physiotherapist|vet|nurse|midwife|investigator|superintendent))\b|[’']s? (?:doctor|physician|surgeon|physio|physiotherapist|medic|vet|nurse|midwife|psychologist|dietitian|chaplain|editor)\b"
)
"""Specialists who answer themselves for what they speak of."""
_STAFF = re.compile(
    rf"\b(?:{alternatives(word_set('own_staff'))}) (?:{alternatives(word_set('specialists'))})\b"
)
"""Specialists who belong to the house that is spoken of ("the zoo vet")."""


def serves(speaker: Speaker) -> bool:
    """Say whether a specialist holds a public post ("the state epidemiologist")."""
    if speaker.head in UNTIED or not speaker.role:
        return False
    before = (speaker.role or "").lower().split(speaker.head, 1)[0].replace("chief", "").split()
    return bool(before) and before[-1].removesuffix("’s").removesuffix("'s") in _PUBLIC


def ranking(speaker: Speaker) -> bool:
    """Say whether a specialist is placed in a rank or on a shift, as those are who work for a house ("duty forecaster")."""
    return speaker.head not in UNTIED and _RANKED.search((speaker.role or "").lower()) is not None


_RANKED = re.compile(rf"\b(?:{alternatives(word_set('rank_words'))}) (?:[a-z-]+ )?(?=[a-z-]+$)")


def learning(speaker: Speaker) -> bool:
    if speaker.head in word_set("houses_heads") and _SUBJECT.search(speaker.role or "") is None:
        return False
    if _AGENCY.search((speaker.role or "").partition(" at the ")[2]):
        return False
    role = speaker.role or ""
    return speaker.family in _HEADS_OF_LEARNING and (
        is_learned(role) or is_learned(speaker.org) or _OF_MARKETS.search(role) is not None
    )


@lru_cache(maxsize=PHRASES)
def is_learned(words: str | None) -> bool:
    """Say whether a role or a body is of a house of learning."""
    return words is not None and _LEARNED.search(words) is not None


_OF_MARKETS = re.compile(
    r"\b(?:head|director|chief) of (?:[\w&’' -]{0,30} )?(?:economics|fixed income|equities|rates|currency|currencies|foreign exchange|FX|commodities|macro|asset allocation|emerging markets|investment strategy|market strategy|portfolio strategy)\b|"
    r"\b(?:head|director) of (?:[a-z]+ )?strategy\b.* (?:at|for|with) (?:the )?(?:[A-Z][\w&’.-]* )+(?:Bank|Securities|Capital|Asset Management|Investments?|Markets|Partners|Brokers|Group)$"
)
"""Who reads the markets for a house of finance, and does not speak for it."""
_SUBJECT = re.compile(r"\b(?:department|faculty|division|programme|program)\b", re.IGNORECASE)
"""Parts of a university, whose heads are scholars of their subject rather than its voice."""


def answers(speaker: Speaker) -> bool:
    """Say whether a specialist answers for what he speaks of: on duty, in charge, the patient's own."""
    role = (speaker.role or "").lower()
    if reports_own(speaker):
        return True
    return speaker.charged or _ON_DUTY.search(role) is not None or _STAFF.search(role) is not None


def unaffiliated(speaker: Speaker) -> bool:
    """Say whether somebody is called an expert, and no house stands behind him."""
    if word_set("so_called").isdisjoint((speaker.head, speaker.head.rsplit(" ", 1)[-1])):
        return False
    if _AT_HOUSE.search(speaker.role or ""):
        return False
    home = speaker.org or ""
    role = (speaker.role or "").lower()
    topic = (" " not in home and role.startswith(home.lower()) and common(home)) or role.endswith(
        (f" in {home}", f" on {home}")
    )
    return not home or topic or government(home) is not None


def employed(speaker: Speaker) -> bool:
    """Say whether a specialist works for those who answer for the matter: an agency, a hospital's ward, the house itself."""
    if speaker.aloof or speaker.head in UNTIED or is_learned(speaker.org) or of_markets(speaker):
        return False
    role, house = speaker.role or "", speaker.org or ""
    if _AGENCY.search(house):
        return True
    if speaker.head in word_set("medics") | word_set("hospital_doctors") | word_set(
        "ward_doctors"
    ) and _WARD.search(house):
        return True
    own = _OF_HOUSE.match(role)
    return own is not None and own[1] not in word_set("wide_owners")


def of_markets(speaker: Speaker) -> bool:
    """Say whether somebody reads the markets for a house of finance, and does not speak for it ("the lender's chief economist")."""
    if not speaker.head.endswith(("economist", "strategist", "analyst")):
        return False
    house = speaker.org or ""
    if house in word_set("analysis_houses"):
        return True
    if "central" in house.lower() or " of " in house:
        return False
    return (_FINANCE if house.islower() else _FIRMS).search(house) is not None


_FINANCE = re.compile(
    r"\b(?:bank|brokerage|broker|building society|consultancy|fund manager|insurer|investment house|lender)$"
)
_AGENCY = re.compile(
    r"\b(?:agency|authority|directorate|inspectorate|bureau|office|service|services|survey|department|administration|board|commission|council|secretariat|ministry|"
    r"police|constabulary|coastguard|fire brigade|municipality|parks?|prefecture|district|customs)$",
    re.IGNORECASE,
)
"""Bodies of a state by the last word of their names."""
_WARD = re.compile(
    r"\b(?:hospital|clinic|infirmary|ward|maternity|sanatorium|health cent(?:re|er)|medical cent(?:re|er)|aid post|field hospital)\b",
    re.IGNORECASE,
)
_OF_HOUSE = re.compile(
    r"(?:the )?([a-z-]+)[’']s? (?!(?:best|most|leading|top|foremost|only|first|oldest|greatest)\b)"
)


def reports_own(speaker: Speaker) -> bool:
    """Say whether somebody is the author of the study of which he tells ("the lead author")."""
    role = (speaker.role or "").lower()
    return speaker.head in word_set("work_owners") and word_set("written_works").isdisjoint(role.split())


_IN_JOURNAL = re.compile(
    r"\b(?:reports?|reported|writes?|wrote|describes?|described|publish\w*|appear\w*|announce\w*|shows?|showed)\b[^.;]{0,40}? in (?:(?:the|this week[’']s|today[’']s|the latest) (?:journal|issue of|edition of) |"
    r"(?:this week[’']s|today[’']s|the journal|the latest) (?=[A-Z])|(?:[A-Z][\w&-]* (?:of |in |the )?){0,4}(?:Letters|Journal|Reviews?|Geoscience|Frontiers|Physics|Chemistry|Advances|Communications|Horizons|"
    r"Materials|Biology|Matter|Ecology|Genetics|Neuroscience|Proceedings|Transactions|Annals)\b|(?:Nature|Science|Cell|The Lancet|JAMA|PNAS)\b)"
)


_PUBLISHING = ("report", "write", "wrote", "describe", "publish", "appear", "announce", "show")


def in_journal(sentence: str) -> bool:
    """Say whether a sentence tells what stands in a journal of science.

    Examples
    --------
    >>> in_journal("A team reports in this week's Annals of Ice that the sheet thins.")
    True
    >>> in_journal("A team reports in a letter that the sheet thins.")
    False
    """
    return (
        " in " in sentence
        and any(map(sentence.__contains__, _PUBLISHING))
        and _IN_JOURNAL.search(sentence) is not None
    )


_AT_HOUSE = re.compile(r"\b(?:at|of|with|from|for) (?:the |its )?(?:[a-z]+ ){0,2}[A-Z]")
"""A body on which a description hangs."""
_STYLED = re.compile(
    r"\b(?:self-[a-z]+|so-called|armchair|celebrity|independent|freelance|amateur|hobby|unaffiliated|tv|television|internet|online|would-be) "
)
"""Descriptions of those who are known for being heard."""


def scholar(speaker: Speaker) -> bool:
    """Say whether somebody without an office belongs to a house of learning or to one that sells analyses."""
    house = speaker.org or ""
    return house in word_set("analysis_houses") or any(
        pattern.search(house) for pattern in (_LEARNED, _HOUSES, _FIRMS)
    )


def styled(speaker: Speaker) -> bool:
    """Say whether a specialist is known for being heard, and belongs to no house ("celebrity chef", "independent analyst")."""
    return _STYLED.search((speaker.role or "").lower()) is not None and not scholar(speaker)
