"""Who passed a claim on: relays in the sentence, block labels, titles that name a source, wire credits."""

from __future__ import annotations

import re
from functools import lru_cache

from credscore.extract.document import Document
from credscore.extract.evidence import of_network
from credscore.extract.kinds import Kind, Phrase
from credscore.extract.phrases import parse
from credscore.extract.proper_names import common, first_names, international, surnames
from credscore.models import Article
from credscore.normalize.names import canonical_name, is_outlet_name, outlet_info

_TITLE_RELAY = re.compile(r"^\W{0,3}([A-Z][\w.&’' -]{1,40}?)\s?:\s+\S")
_TITLE_TAIL = re.compile(r"[:–—-]\s*([A-Z][\w.&’' ]{1,40}?)\W{0,3}$")
_DATELINE = re.compile(
    r"^\W{0,3}[A-Z][A-Za-z.’' ,/-]{1,60}?\d{0,2}\s*\((?P<a>[A-Z][\w. ]{1,30})\)\s*[-–—:]|"
    r"^\((?P<b>[A-Z][\w. ]{1,30})\)\s*[-–—]"
)
_CREDIT = re.compile(r"(?:^|[\n.”\"]\s*)[-–—(]\s*([A-Z][\w. ]{1,30}?)\)?\s*$")
_TOLD = re.compile(
    r"\s+(?:to )?((?:[^,.;:“\"]|\.(?=[a-z])){2,80}?)(?=$|[,;:“\"]|\.(?![a-z])| (?:that|on|in|at|from|by|it|he|she|they|during|after|before|the|his|her|late|earlier|last|this|some|all|many|most|there|we|an?|their|its|no|yesterday|none|nobody|police|people|one|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands|several)\b"
    r"| (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?= (?:that|morning|afternoon|evening|night|the|he|she|it|they)\b))"
)


@lru_cache(maxsize=10_000)
def outlet_name(text: str) -> str | None:
    """Give an outlet's canonical name, None where the words name no known one.

    Examples
    --------
    >>> outlet_name("no outlet at all") is None
    True
    """
    info = outlet_info(text.strip(" .:,"))
    return info.name if info is not None else None


def is_self(name: str | None, article: Article) -> bool:
    """Say whether a name is the publishing outlet's own."""
    if not name:
        return False
    names = {canonical_name(value).lower() for value in (article.outlet, article.domain) if value}
    own = outlet_info(article.domain) if article.domain else None
    if own is not None:
        names.add(own.name.lower())
    low = canonical_name(name).lower()
    return low in names or any(low.startswith((known + ".", known + " ")) for known in names)


def is_own(name: str, article: Article) -> bool:
    """Say whether a name is the publishing outlet's own or a word of it ("told the Courier", in the Port Wells Courier)."""
    words = f"{article.outlet or ''} {(article.domain or '').partition('.')[0]}".lower().split()
    return is_self(name, article) or name.lower().removeprefix("the ") in words


def title_relay(article: Article) -> str | None:
    """Name the outlet whose report the title says the article retells ("Globe: Bridge closed")."""
    match = _TITLE_RELAY.match(article.title)
    name = outlet_name(match.group(1)) if match else None
    if name is None:
        match = _TITLE_TAIL.search(article.title)
        name = outlet_name(match.group(1)) if match else None
    return None if is_self(name, article) else name


def wire(document: Document) -> str | None:
    """Name the agency that a dateline, a closing credit or the front matter gives as the maker."""
    article, body = document.article, document.body
    candidates = [article.source]
    match = _DATELINE.match(body.lstrip()[:140]) if body else None
    if match:
        candidates.append(match.group("a") or match.group("b"))
    tail = _CREDIT.search(body[-80:].rstrip())
    if tail:
        candidates.append(tail.group(1))
    for candidate in candidates:
        name = outlet_name(candidate) if candidate else None
        if name and not (is_self(name, article) or _abbreviates(candidate, article.outlet)):
            return name
    return article.source if article.source and not is_self(article.source, article) else None


def _abbreviates(letters: str | None, outlet: str | None) -> bool:
    """Say whether letters are the initials of the outlet's own name ("APA" in the Andean Press Agency's dateline)."""
    capitals = "".join(word[0] for word in (outlet or "").split() if word[0].isupper())
    return bool(letters) and letters in (capitals, capitals.removeprefix("T"))


_LEADING = re.compile(
    r"^\W*(?:[Aa]s )?(?i:quoted|cited|reported|relayed|quoting|citing)(?: from| by| in)?,? (?:the |a report (?:in|by|from) )?"
    r"(?P<np>[A-Z][^,;:.]{1,60}?),"
)


def leading_relay(sentence: str) -> str | None:
    """Name the outlet that opens a sentence as its source ("Quoted from Port Wells Today, …").

    Examples
    --------
    >>> leading_relay("Quoted from Port Wells Today, the mayor said that the dam held.")
    'Port Wells Today'
    """
    match = _LEADING.match(sentence, 0, min(len(sentence), 160)) if sentence[:2].isalpha() else None
    return relay_name(match.group("np").strip()) if match else None


_TAIL_CREDIT = re.compile(
    r"[.!?”\"]\s*[\[(]([A-Z][\w.&’' -]{1,40})[\])]\s*$|[.!?”\"]\s+[—–-]{1,2}\s*([A-Z][\w.&’' -]{1,40})$"
)


def tail_credit(sentence: str) -> str | None:
    """Name the outlet that a sentence credits at its end.

    Examples
    --------
    >>> tail_credit("The striker has signed. (Port Wells Gazette)")
    'Port Wells Gazette'
    """
    tail = sentence[-60:]
    match = (
        _TAIL_CREDIT.search(tail)
        if ")" in tail or "]" in tail or "—" in tail or "–" in tail or "--" in tail
        else None
    )
    name = (match.group(1) or match.group(2)).strip() if match else None
    return _canonical(name) if name and not name.isdigit() else None


def told_outlet(body: str, cue_end: int) -> str | None:
    """Name the outlet behind "told": "she told the Morning Globe"."""
    behind = body[cue_end : cue_end + 90]
    called = _OUTLET_THE.match(behind)
    if called is not None:
        return _canonical(called[1])
    joined = _ON_DAY.match(behind)
    if joined is not None and is_outlet_name(joined[1]):
        return _canonical(joined[1])
    match = _TOLD.match(behind)
    if match is None:
        return None
    told = match.group(1).strip()
    owner, *owned = re.split(r"[’']s? (?=[A-Z])", told, maxsplit=1)
    known = outlet_name(owner.removeprefix("the ")) if owned else None
    if known is not None:
        return known
    named = told.removeprefix("the ")
    if is_outlet_name(named):
        return _canonical(named)
    if of_network(named) or _is_station(named) or _SITE.fullmatch(named):
        return named
    return _before_clause(behind) or _initialled(body, named) or _described(body, parse(told))


def _canonical(outlet: str) -> str:
    return outlet_name(outlet) or outlet


def _described(body: str, phrase: Phrase) -> str | None:
    """Name the outlet or account that a phrase describes, or that the text calls one."""
    if not phrase.name:
        return None
    if phrase.kind is Kind.SOCIAL or _called_outlet(body, phrase.name) or _like_paper(body, phrase):
        return phrase.name
    return _canonical(phrase.name) if phrase.kind is Kind.OUTLET else None


def _before_clause(text: str) -> str | None:
    """Name the outlet that stands right before the name that a clause begins with ("told Reuters Moscow had agreed")."""
    match = _NAMES_AHEAD.match(text)
    names = match["names"].split() if match is not None else []
    outlets = (" ".join(names[:end]) for end in range(len(names) - 1, 0, -1))
    found = next(filter(is_outlet_name, outlets), None)
    return _canonical(found) if found else None


_NAMES_AHEAD = re.compile(
    r" (?:the )?(?P<names>[A-Z][\w-]*(?: (?:[A-Z][\w-]*\.?|\d)){1,6})"
    r"(?:[’']s? [\w]| (?:has|had|have|is|was|were|are|will|would|could|can|may|might|did|does|[a-z]+ed)\b)"
)
_SITE = re.compile(r"[A-Z][\w-]*\.[a-z]{2,3}")
"""A site that is called by its domain ("told Vesti.am")."""


def _is_station(name: str) -> bool:
    """Say whether letters are those by which an American station is called ("KVOR")."""
    return _CALLSIGN.fullmatch(name) is not None and name.partition("-")[0] not in international()


_CALLSIGN = re.compile(r"[KW][A-Z]{3}(?:-TV)?")


def _initialled(body: str, letters: str) -> str | None:
    """Name the outlet of the text that letters abbreviate ("told CEN", where Central European News is cited)."""
    if not (letters.isupper() and letters.isalpha() and len(letters) > 2):
        return None
    words = r" (?:[a-z]{2,3} )?".join(rf"{letter}[\w’-]+" for letter in letters)
    names = (match.group() for match in re.finditer(rf"\b{words}", body[:_SHOWN]))
    return next((_canonical(name) for name in names if is_outlet_name(name)), None)


def _like_paper(body: str, phrase: Phrase) -> bool:
    """Take a lone name, nobody's and nothing's that the tables or the text know, for a paper's ("told Blick")."""
    name = phrase.name or ""
    if (
        phrase.kind is not Kind.NONE
        or phrase.text != name
        or not name.isalpha()
        or name[1:].lower() != name[1:]
    ):
        return False
    known = name in surnames() or name in first_names() or name in international() or common(name)
    return (
        not known
        and re.search(rf"[\w.] {name}(?=[ ,.’'])", body[:_SHOWN].replace(f"told {name}", "")) is None
    )


_STATION = re.compile(r"[A-Z]{2,4}(?:TV|FM)$|^(?:TV|Radio) [A-Z0-9]")
_SHOWN = 40_000
_MEDIA = r"(?:newspapers?|dail(?:y|ies)|weekl(?:y|ies)|magazines?|broadcasters?|channels?|stations?|agenc(?:y|ies)|sites?|websites?|outlets?|networks?|portals?|radio|tabloids?|papers?|media)"


def _called_outlet(body: str, name: str) -> bool:
    """Say whether the text shows a name for an outlet's: by its form, or by "the broadcaster" before it."""
    if _STATION.search(name):
        return True
    shown = body[:_SHOWN]
    if not _led_in(shown, name):
        return False
    called = rf"\b{_MEDIA} (?:[A-Z]\w+ and )?{re.escape(name)}\b"
    return re.search(called, shown) is not None


_ON_DAY = re.compile(r"\s+(?:the )?([A-Z][\w’-]* on [A-Z][\w’-]*)")
"""An outlet with a preposition in its name ("the Mail on Sunday")."""
_OUTLET_THE = re.compile(
    rf"\s+(?:the |an? )?(?:[\w’-]+ ){{0,3}}{_MEDIA} the ([A-Z][\w’-]*(?: [A-Z][\w’-]*){{0,3}})"
)
"""What an outlet is called before a name with an article ("the Thai news site the Nation")."""
_LEADING_IN = (
    " and ", "paper ", "papers ", "daily ", "dailies ", "weekly ", "weeklies ", "magazine ", "magazines ", "broadcaster ",
    "broadcasters ", "channel ", "channels ", "station ", "stations ", "agency ", "agencies ", "site ", "sites ", "outlet ",
    "outlets ", "network ", "networks ", "portal ", "portals ", "radio ", "tabloid ", "tabloids ", "media ",
)  # fmt: skip
"""What can stand right before a name called an outlet's: the words of the expression above, or "and"."""


def _led_in(text: str, name: str) -> bool:
    """Take a cheap look before an expression is made for one name."""
    at = text.find(name)
    while at >= 0 and not text.endswith(_LEADING_IN, 0, at):
        at = text.find(name, at + 1)
    return at >= 0


@lru_cache(maxsize=10_000)
def relay_name(text: str) -> str | None:
    """Give the name under which a relaying noun phrase stands in `via`."""
    phrase = parse(text)
    if phrase.kind is Kind.PRONOUN or phrase.kind is Kind.NONE:
        return phrase.name
    if phrase.name:
        return _canonical(phrase.name)
    return phrase.role or None


def chain(*parts: str | None) -> tuple[str, ...]:
    """Join relay names, nearest the speaker first, each once.

    Examples
    --------
    >>> chain("A", None, "B", "A")
    ('A', 'B')
    """
    out: list[str] = []
    for part in parts:
        if part and part not in out:
            out.append(part)
    return tuple(out)
