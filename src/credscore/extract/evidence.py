"""Whether a name that nothing introduces is a person's or a body's, by how the text uses it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from credscore import lexicon
from credscore.extract.kinds import PERSONAL, Kind
from credscore.extract.people import Speaker
from credscore.extract.phrases import parse
from credscore.extract.proper_names import ARTICLES, corporate, international, maker, name_kind, surnames
from credscore.extract.roles import role_ending, role_of
from credscore.extract.wordsets import word_set
from credscore.lexicon import alternatives

_SAMPLE = 80_000
_PLACES = 8
_LONGER = re.compile(r"\x00((?: [A-Z][\w&’-]*){1,3})")
_NOUN_BEFORE = re.compile(r"\b([a-z][a-z-]{2,}) \x00")
_AS_BODY = re.compile(
    r"\b(?:at|from|for|into|joined?|joining|leaves?|left|bought|sold|owned by|[Tt]he) \x00|\x00 have\b|\x00, which\b"
    r"|\x00 (?:denied|denies|announced|admitted|said|says) (?:that )?it (?:had|has|will|would) (?!be\b|been\b|rain|snow|take\b)"
)
_OF_ITSELF = re.compile(
    r"\x00 (?:also |now |has |had |have |later )?(?!(?:from|for|with|and|but|into|over|who|that|about|himself|herself|after|than|near) )[a-z]{3,} (?:\w+ )?(?:that |in )?(?:its\b|itself\b|it (?:paid|had|has|did|will|would|"
    r"never|always|only|is|was) (?:\w+ )?(?:no |a |the |every |its |[a-z]+(?:ed|ing)\b))"
)
"""What a speaker says of "its" things right behind its name; whoever is "he" there is none."""
_TAKEN_UP = re.compile(
    r"\x00 [^.\n\x00]{0,90}\. (?:The (?:company|firm|airline|carrier|group|lender|maker|retailer|operator|operators|brand|manufacturer|supplier|contractor|charity)\b|Its [a-z]|It (?:has|had|is|was|said|[a-z]+ed) )"
)
_OF_PERSON = re.compile(r"\b(?:he|she|his|her|him|himself|herself)\b")
_AS_COMPANY = re.compile(
    r"-(?:based|listed|owned|backed) \x00|\x00(?: (?:Inc|Corp|Ltd|Group|plc|Plc|PLC|AG|SA|Holdings|and its|shares|stock)\b|"
    r"[’']s? (?:shares|stock|chief|board|chairman|CEO|spokes|headquarters|network|website|fleet|plant|factor|revenue|profit|"
    r"sales|customers|parent|owner)|,? which\b)"
)
_SAYS_IT = re.compile(
    r"\x00 (?:said|says|announced|confirmed|denied)[^.”\n]{0,60}\b(?:its|itself|it (?:would|had|has|was|is|will))\b"
)
"""How a company speaks of itself, and anybody of a thing."""


_AS_PERSON = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lord|Lady|Dame)\.? \x00|\x00,? (?:(?:who|whose|himself|herself)\b|\d{2},)|"
    r"\x00, of (?:no fixed (?:abode|address)|(?:[A-Z][\w’-]+ ){1,3}(?:Street|Road|Avenue|Lane|Drive|Close|Way|Place|Terrace|Crescent|Gardens|Grove))\b|"
    r"\x00(?:[’']s)?,? [^.”\n]{0,60}\b(?:he|she|his|her|him|himself|herself)\b|\x00[’']s (?:wife|husband|widow|son|daughter|mother|father|lawyer|attorney|"
    r"campaign|remarks|comments|supporters|rival|predecessor|successor|aide|tweet|speech)|"
    r"\x00 (?:\w+ )?(?:testified|tweeted|resigned|told (?:reporters|journalists|the (?:court|jury|judge|inquiry|committee|hearing|congregation|crowd)))\b"
)
_DESCRIBED = re.compile(r"\x00, ((?:an?|the) [\w’' -]{3,40}?)(?=[,.]| who\b| at\b| from\b| in\b)")
"""A description behind the name: "Tesfay, a herder"."""
_SURNAME = re.compile(
    r"(?:son|sen|sson|ez|ov|ev|ova|eva|ski|sky|ska|enko|chuk|ić|vic|dottir|oğlu|oglu|escu|akis|opoulos|idis|berg|stein|mann|quist|elli|etti|"
    r"ini|ová|ský|ská|cký|cká|ný|čka|ńska|czak|wiak|ienė|aitis|auskas|evičius|poulou|idou|akou|sdóttir|gren|lund|qvist|ström|strøm|eira|eiro|ashvili|zadeh|nejad|pour|ullah|uddin|murthy|yan|dze|shvili|nen|wicz|czyk|yna|skaya|ska|owski|ewicz|ović|ević|eanu|skyi|skyy|chyk|oglou)$|^(?:Mc|Mac|O[’']|Fitz)[A-Z]"
)
"""How the surnames of many languages end or begin; names of companies seldom do."""


_VERBS = f"(?:{alternatives(word_set('closing_verbs'))})"
_QUOTED_BEFORE = re.compile(rf",[”\"’]? (?:{_VERBS} )?$")
_CLOSE, _FAR = 16, 400
_I = re.compile(r"[“„\"«][^“”„\"«»\n]*?\b(?:I|I[’']m|I[’']ve|my|me)\b")
_POSTING = re.compile(
    r"\x00[”\"'’]? (?:has |had |later |then |since |quietly )?(?:deleted|removed|edited|pinned|reposted|took down|wiped|restored) (?:its|the|a|that|this) (?:\w+ )?"
    r"(?:posts?|messages?|tweets?|threads?|entry|entries)\b"
)
"""What a channel on a platform does."""
_LED = re.compile(r"((?:[\w’'-]+ ){1,4})[“\"'‘]?$")
_APPOSED = re.compile(
    r"\x00[”\"'’]?, (?:an?|the|its|one of the) ([\w’' -]{3,50}?)(?=[,.]| (?:that|which|on|in|of|with|run)\b)"
)
_MEDIA = frozenset({"outlet", "social"})
_TITLES = frozenset(row["term"] for row in lexicon.table("outlet_words") if row["place"] in ("cued", "last"))
_INNER_CAPITAL = re.compile(r"[A-Z][a-z]+(?:[A-Z][a-z]+){1,3}$")
_AS_MEDIUM = re.compile(
    r"\x00 (?:has |had |have |first |also )?(?:reported|reports|wrote|writes|learned|learnt|revealed|reveals|headlined|quoted|quotes)(?=[.,;”\"]|(?: on \w+day)? (?:that|how|why|what|who)\b|$| )(?! an? (?:[\w-]+ )?(?:loss|profit|surplus|deficit|rise|fall|drop))|"
    r"\b(?:(?:told|tells|quoting|citing)|(?:reported|revealed|published|quoted|cited|relayed|obtained|seen|viewed|reviewed) by|interview with) (?:[Tt]he )?\x00|\x00[’']s (?:reporter|correspondent|editor|journalist|front page|newsroom|website|readers)"
)
"""How a text speaks of what reports."""
_CALLSIGN = re.compile(r"[KW][A-Z]{2,3}$")
"""How American stations are called."""
_WRITING = re.compile(
    r"\x00(?:,? which)? (?:has |had |also |first )?(?:wrote|writes|headlined|headlines|splashed)\b(?! (?:on|in|to|via|back|that it|it)\b)|\x00[’']s (?:reporters?|correspondents?|editors?|front page|newsroom|readers)\b|(?:reporter|correspondent|editor) (?:for|of) (?:the )?\x00"
)
"""What papers do alone, whatever they are called."""
_AS_REPORTER = re.compile(
    r"[,”\"’] reports \x00(?=[.,;”\"]|\n|$)|[,”\"’] \x00 reports(?=[.;]|, (?!that\b)|\n|$)|\x00 is reporting\b|(?:^|\n)\W{0,2}\x00 (?:reports|reported|writes|wrote)(?: that)?:|"
    r"\b[Aa]s \x00 (?:first |also |previously |has )?(?:reported|reports)(?=[.,;]| (?:earlier|previously|yesterday|last|this|on)\b)"
)
"""How a text cites whoever reports, where no office and no firm is cited ("…, reports Marble.")."""
_STATION = re.compile(rf"(?:{alternatives(word_set('networks'))})(?: (?:on |of |and )?[A-Z0-9][\w-]*){{1,4}}")


def of_network(name: str) -> bool:
    """Say whether a name is that of a station or programme of a known network ("CBS Denver").

    Examples
    --------
    >>> of_network("CBS Denver"), of_network("BBC Trust")
    (True, False)
    """
    return _STATION.fullmatch(name) is not None and not of_office(name)


def of_office(name: str) -> bool:
    """Say whether a name is a known body's, or ends in a word for bodies that do not report."""
    last = name.rsplit(" ", 1)[-1]
    role = role_of(last)
    return name in international() or corporate(last) or (role is not None and role.cls == "body")


def _follows_body_noun(contexts: str) -> bool:
    """Say whether a noun for bodies stands right before the name ("the carrier X")."""
    roles = (role_of(noun) for noun in _NOUN_BEFORE.findall(contexts))
    return any(role is not None and role.cls in ("body", "outlet", "social") for role in roles)


def contexts(text: str, name: str, places: int = _PLACES) -> str:
    """Give the surroundings of the first places of a name, the name itself as a sign."""
    found: list[str] = []
    at = text.find(name)
    while at >= 0 and len(found) < places:
        end = at + len(name)
        if not text[end : end + 1].isalnum() and not text[at - 1 : at].isalnum():
            found.append(f"{text[max(0, at - 30) : at]}\x00{text[end : end + 100]}")
        at = text.find(name, end)
    return "\n".join(found)


class Evidence:
    """The surroundings of the names of one text."""

    def __init__(self, text: str) -> None:
        self._text = text[:_SAMPLE]
        self._known: dict[str, bool] = {}

    def _contexts(self, name: str) -> str:
        return contexts(self._text, name)

    def shows_body(self, name: str) -> bool:
        """Say whether the body uses a name as one uses an organisation's."""
        if name not in self._known:
            contexts = self._contexts(name)
            self._known[name] = (
                _follows_body_noun(contexts)
                or _AS_BODY.search(contexts) is not None
                or (
                    _OF_PERSON.search(contexts) is None
                    and any(use.search(contexts) for use in (_OF_ITSELF, _TAKEN_UP))
                )
            )
        return self._known[name]

    def called_medium(self, name: str) -> tuple[str, str] | None:
        """Give the class and the words by which the text calls a name an outlet's or a channel's.

        "State television ORTV", "the Telegram channel “Red Fox”", "Red Fox, a Telegram channel".
        """
        contexts = self._contexts(name)
        if _POSTING.search(contexts) is not None:
            return "social", "channel"
        before = (piece.rpartition("\n")[2] for piece in contexts.split("\x00")[:-1])
        described = [match.group(1).split() for words in before if (match := _LED.search(words)) is not None]
        described += [match.group(1).split() for match in _APPOSED.finditer(contexts)]
        for words in described:
            found = role_ending([word.lower() for word in words], len(words))
            if found is not None and found[0].cls in _MEDIA and not found[0].plural:
                return found[0].cls, " ".join(words[found[1] :])
        return None

    def shows_medium(self, name: str, agency: bool = False) -> bool:
        """Say whether a name that can be a paper's or a site's ("Baltic Beacon", "TechPulse") is used as one.

        With `agency`, the text calls it an agency, of whatever kind.
        """
        last = name.rsplit(" ", 1)[-1]
        titled = (last.lower() in _TITLES and last[:1].isupper()) or name.split(" ", 1)[0] in ARTICLES
        titled = titled or name.startswith(("L’", "L'"))
        titled = titled or of_network(name)
        if _CALLSIGN.match(name) and name not in international():
            return _AS_MEDIUM.search(self._contexts(name)) is not None
        if not of_office(name) and _AS_REPORTER.search(self._contexts(name)) is not None:
            return True
        if not (titled or agency) and not (last == name and _INNER_CAPITAL.match(name)):
            return " " not in name and _WRITING.search(self._contexts(name)) is not None
        return _AS_MEDIUM.search(self._contexts(name)) is not None

    def like_surname(self, word: str, organisations: Iterable[Speaker]) -> bool:
        """Take an unexplained single name for a surname where the body shows a person and no company."""
        if word not in self._known:
            self._known[word] = self._shows_person(word, organisations)
        return self._known[word]

    def bears_surname(self, name: str) -> bool:
        """Say whether a name that ends in a word of everyday language is a person's all the same ("Thandeka Bright, 34")."""
        contexts = self._contexts(name)
        if any(use.search(contexts) for use in (_AS_COMPANY, _SAYS_IT, _OF_ITSELF)):
            return False
        described = _DESCRIBED.search(contexts)
        if described is not None and parse(described.group(1)).cls in PERSONAL:
            return True
        return _AS_PERSON.search(contexts) is not None or self._says_i(name)

    def _shows_person(self, word: str, organisations: Iterable[Speaker]) -> bool:
        if any(
            s.name and word in s.name.split() for s in organisations if s.kind in (Kind.BODY, Kind.OUTLET)
        ):
            return False
        if self._says_i(word):
            return True
        contexts = self._contexts(word)
        uses = (_AS_COMPANY, _OF_ITSELF) if word in surnames() else (_AS_COMPANY, _SAYS_IT, _OF_ITSELF)
        if any(use.search(contexts) for use in uses) or self.longer_body(word) is not None:
            return False
        if _follows_body_noun(contexts):
            return False
        described = _DESCRIBED.search(contexts)
        if described is not None and parse(described.group(1)).cls in PERSONAL:
            return True
        return (
            word in surnames() or _AS_PERSON.search(contexts) is not None or _SURNAME.search(word) is not None
        )

    def _says_i(self, word: str) -> bool:
        """Say whether the words quoted in front of a name and its verb are those of one who says "I"."""
        text, at = self._text, self._text.find(word)
        for _ in range(_PLACES):
            if at < 0:
                return False
            if _QUOTED_BEFORE.search(text, max(0, at - _CLOSE), at):
                opening = max(text.rfind(mark, max(0, at - _FAR), at - _CLOSE) for mark in '“„"«')
                if opening >= 0 and _I.search(text, opening, at):
                    return True
            at = text.find(word, at + len(word))
        return False

    def longer_body(self, word: str) -> str | None:
        """Find a body whose name begins with a word ("Calder", where "Calder Foods" is named)."""
        if word.isupper():
            return None
        runs = (word + run for run in _LONGER.findall(self._contexts(word)))
        return max((run for run in runs if _is_full(run)), key=len, default=None)


def _is_full(name: str) -> bool:
    """Say whether a longer name is a body's own, and not its officer's or that of what a known firm makes."""
    return name_kind(name) is Kind.BODY and maker(name) is None and not any(map(_is_office, name.split()))


def _is_office(word: str) -> bool:
    """Say whether a capitalised word is an office, behind which its holder is named ("Calder CEO Ann Lee")."""
    role = role_of(word)
    return role is not None and role.cls in PERSONAL
