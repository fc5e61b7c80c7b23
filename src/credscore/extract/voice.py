"""Direct speech put into the third person: "I have seen it" as what a named speaker has seen."""

from __future__ import annotations

import re
from functools import lru_cache

from credscore import lexicon
from credscore.extract.display import articled, owner
from credscore.extract.grammar.cues import inflect
from credscore.extract.people import Speaker
from credscore.extract.roles import role_of
from credscore.extract.wordsets import word_set
from credscore.normalize.clauses import bag

_CLIENT = re.compile(r"\b(?:my|our) client\b([’']s\b)?", re.IGNORECASE)
_MUSINGS = ("think", "believe", "guess", "suppose", "reckon", "mean")
_SURELY = r"(?:very )?(?:strongly|firmly|truly|really|honestly|sincerely|genuinely)"
_ASIDE = re.compile(
    rf",? ?\b(?:I|we) (?:(?:{_SURELY} )?(?:think|believe|guess|suppose|reckon|mean)|believe {_SURELY})(?:,(?= )|(?= (?!of\b|about\b)))",
    re.IGNORECASE,
)
_OPENED = re.compile(rf"(?:I|We) (?:{_SURELY} (?:think|believe|reckon)|believe {_SURELY})(?: that)? (?=\w)")
"""How sure somebody is of what he then says ("I believe very strongly that P")."""
_THAT = re.compile(
    r"^that (?!(?:is|was|would|will|can|could|has|had|does|did|may|might|must|should|are|were|means|makes|shows|gives|goes|depends|seems|sends|leaves|says|helps)\b)"
)
"""The conjunction that "I think" leaves behind; a pronoun has its verb behind it ("I think that would help")."""
_FIRST_PERSON = re.compile(
    r"\b(?P<after>(?:and|but|than|as) )?(?P<word>I|[Mm]e|[Mm]y|[Mm]yself|[Ww]e|us|[Oo]ur|[Oo]urselves)\b(?![’']t|-[A-Z])(?:[’'](?P<tail>m|ve|re|ll|d))?"
    r"(?P<adverbs>(?: (?:also|just|still|never|always|really|truly|honestly|strongly|firmly|genuinely|absolutely|completely|totally|definitely|simply|probably|actually|now|only|already|not|personally|both|all|once|then|even|certainly|fully))*)"
    r"(?: (?P<verb>[a-z]+(?:n[’']t)?)\b)?"
)
_TAILS = {"m": "is", "re": "is", "ve": "has", "ll": "will", "d": "would"}
_FULL = {"m": "am", "re": "are", "ve": "have", "ll": "will", "d": "would"}
_BE = {
    "am": "is",
    "are": "is",
    "were": "was",
    "have": "has",
    "do": "does",
    "haven": "hasn",
    "don": "doesn",
    "aren": "isn",
    "weren": "wasn",
}
_GENDERED = {"m": ("he", "him", "his", "himself"), "f": ("she", "her", "her", "herself")}
_UNKNOWN = (None, None, "their", None)
_NEUTER = ("it", None, "its", "itself")
_THEY = ("they", "them", "their", "themselves")
_CASES = {"i": 0, "we": 0, "me": 1, "us": 1, "my": 2, "our": 2, "myself": 3, "ourselves": 3}


_ADJECTIVES = lexicon.word_sets("naming_words")["adjectives"]
_TAG = re.compile(r"[A-Z]-[A-Z]")
"""Party and state behind a name."""


class _Mouth:
    """Whoever speaks: the name at the first mention, a pronoun afterwards; `many` keep their verbs as behind "we"."""

    def __init__(self, name: str | None, pronouns: tuple[str | None, ...], many: bool = False) -> None:
        self.name = name
        self.pronouns = pronouns
        self.many = many
        self.named = False

    def word(self, case: int) -> str | None:
        """Give the word for a case: subject, object, owner, reflexive."""
        later = self.pronouns[case]
        if self.name is None or (case == 3 and later is None):
            return None
        if later is not None and (self.named or case == 3):
            return later
        self.named = True
        return owner(self.name) if case == 2 else self.name


_SELVES = frozenset(_CASES)


def of_self(text: str) -> bool:
    """Say whether words speak in the first person."""
    return not _SELVES.isdisjoint(bag(text))


def third_person(text: str, speaker: Speaker, name: str, affiliation: str | None) -> str:
    """Put the speaker, and the body spoken for, in the place of the first person.

    Parameters
    ----------
    text : str
        Direct speech without its quotation marks.
    speaker : Speaker
    name : str
        As the speaker can stand as a subject.
    affiliation : str or None
        What "we" and "us" stand for; the words stay where there is none.

    Returns
    -------
    str
    """
    group = _group(speaker, affiliation)
    if affiliation:
        text = _CLIENT.sub(lambda match: owner(affiliation) if match.group(1) else affiliation, text)
    if any(map(text.lower().__contains__, _MUSINGS)):
        opened = _OPENED.match(text)
        text = f"{text[opened.end()].upper()}{text[opened.end() + 1 :]}" if opened else text
        text = _THAT.sub("", _ASIDE.sub("", text).lstrip(), 1)
    single = _Mouth(None if speaker.plural else name, _GENDERED.get(speaker.gender, _UNKNOWN))
    many = group is not None and group.rpartition(" ")[2] in _MANY
    several = _Mouth(group, _THEY if many else _NEUTER, many)
    return _FIRST_PERSON.sub(lambda match: _replaced(match, single, several), text)


def _group(speaker: Speaker, affiliation: str | None) -> str | None:
    """Name the body that "we" stands for; an expert's university is none, nor is a name that holds the speaker's."""
    if not affiliation or speaker.cls in ("expert", "commentator"):
        return None
    role = role_of(affiliation)
    if role is not None and role.cls == "body" and not speaker.plural:
        return affiliation if affiliation[:1].isupper() else f"the {affiliation}"
    if (
        role is not None
        or affiliation[:1].islower()
        or affiliation.lower() in _ADJECTIVES
        or _TAG.match(affiliation)
    ):
        return None
    if affiliation in _CONTINENTS or (speaker.words and speaker.words[-1] in affiliation.split()):
        return None
    return articled(affiliation)


_MANY = lexicon.word_sets("naming_words")["plural"]
_CONTINENTS = word_set("continents")


def _replaced(match: re.Match[str], single: _Mouth, several: _Mouth) -> str:
    word = match["word"].lower()
    mouth = single if word in ("i", "me", "my", "myself") else several
    put = mouth.word(_CASES[word])
    if put is None:
        return match.group()
    if match.start() == 0:
        put = put[:1].upper() + put[1:]
    before, adverbs, verb = match["after"] or "", match["adverbs"], match["verb"]
    if match["tail"]:
        put = f"{put} {(_FULL if mouth.many else _TAILS)[match['tail']]}"
    elif _CASES[word] == 0 and verb and not mouth.many:
        verb = _agreed(verb)
    return f"{before}{put}{adverbs}{f' {verb}' if verb else ''}"


def _agreed(verb: str) -> str:
    """Give a verb behind "I" or "we" as it stands behind a name."""
    stem = verb[:-3] if verb.endswith(("n't", "n’t")) else verb
    if stem != verb:
        return _BE.get(stem, stem) + verb[-3:] if stem in _BE else verb
    if verb in _BE:
        return _BE[verb]
    return inflect(verb)[0] if verb in _bases() else verb


@lru_cache(maxsize=4)
def _bases(language: str = "en") -> frozenset[str]:
    """Give verbs in their base form that are no past form as well."""
    verbs = {row["lemma"] for row in lexicon.table("cues", language)}
    verbs.update(lexicon.words("event_words", "term", language), lexicon.words("irregular", "base", language))
    pasts = {form for row in lexicon.table("irregular", language) for form in lexicon.split(row["forms"])}
    pasts |= lexicon.word_sets("naming_words")["unchanged"]
    modal = {"can", "will", "shall", "may", "must", "could", "would", "should", "might", "be", "have", "do"}
    return frozenset(
        verb for verb in verbs | lexicon.word_sets("naming_words")["present"] if verb not in pasts | modal
    )


@lru_cache(maxsize=4)
def third_persons(language: str = "en") -> frozenset[str]:
    """Give the same verbs in the third person of the present."""
    return frozenset(inflect(verb)[0] for verb in _bases(language))
