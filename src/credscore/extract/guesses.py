"""Descriptions whose head noun no table knows: persons by their ending, all others bodies."""

from __future__ import annotations

import re
from functools import lru_cache

from credscore import lexicon
from credscore.extract.kinds import Kind, Phrase
from credscore.extract.phrases import parse
from credscore.extract.wordsets import phrase_words

_DESCRIBED = re.compile(
    r"(?:(?P<one>an?|one|another)|the|this|his|her|its|their|our|my|two|three|four|five|six|some|several|many|[A-Z][\w’'-]*[’']s?|[A-Z][\w-]*) "
    r"(?P<noun>[a-z][a-z’'-]*(?: [a-z][a-z’'-]*){0,3})$"
)
_MANY = re.compile(
    r"(?P<noun>(?P<one>)?(?:[A-Za-z][a-z’'-]*s? ){0,2}[A-Za-z][a-z’'-]*(?:ers|ors|ists|ians|ysts|men|women|eers|mates|keepers|holders))$"
)
"""Several, without an article ("amateur trackers")."""
_PAPERS = re.compile(r"(?P<noun>(?:[A-Za-z][\w-]* ){0,3}[a-z-]{3,}[^s’'\W]s)")
"""Unknown things in the plural that something accords to ("district returns")."""
_OUT_OF = re.compile(
    r"(?P<count>[\w-]+) of (?=(?:the|its|their|his|her|these|those|our) [a-z])", re.IGNORECASE
)
"""A part of several ("two of its technicians")."""
_PERSON = re.compile(
    r"(?:(?:er|or|ist|ian|yst|man|woman|eer|ogist|smith|herd|mate|ling|ess)|(?P<many>ers|ors|ists|ians|ysts|men|women|eers|ogists|smiths|mates))$"
)


@lru_cache(maxsize=4)
def telling(language: str = "en") -> frozenset[str]:
    """Give the cue lemmas whose subject must be able to speak."""
    return frozenset(row["term"] for row in lexicon.table("cue_uses", language) if row["use"] == "telling")


_LATTER = frozenset(
    ("of", "at", "in", "for", "from", "on", "with", "who", "that", "which", "and", "to", "by")
)


def guessed(phrase: Phrase, lemma: str = "say") -> Phrase:
    """Take an unknown noun for what speaks where a verb of saying shows that it does.

    Parameters
    ----------
    phrase : Phrase
    lemma : str
        Of the verb.

    Returns
    -------
    Phrase
        The same where its kind is known or its words describe nobody.

    Examples
    --------
    >>> from credscore.extract.phrases import parse
    >>> guessed(parse("the winchman")).kind.value, guessed(parse("the lido")).kind.value
    ('role', 'body')
    >>> guessed(parse("the situation")).kind.value
    'none'
    """
    accorded = lemma == "according to"
    if phrase.kind is not Kind.NONE or phrase.name is not None or (lemma not in telling() and not accorded):
        return phrase
    if _stands_for(phrase) and (inner := parse(phrase.rest.removeprefix("of "))).kind in _AGENTS:
        return inner
    many = _OUT_OF.match(phrase.text)
    if many is not None:
        inner = guessed(Phrase(phrase.text[many.end() :], Kind.NONE), lemma)
        return inner._replace(
            text=phrase.text, plural=inner.plural and many["count"].lower() not in ("one", "another")
        )
    words = phrase.text.strip(" ,").split(",", 1)[0].split()
    cut = next((at for at, word in enumerate(words) if at and word.lower() in _LATTER), len(words))
    described = " ".join(words[:cut])
    match = _MANY.match(described) or (
        _PAPERS.fullmatch(described) if accorded else _DESCRIBED.match(described)
    )
    if match is None:
        return phrase
    head = match.group("noun").split()[-1]
    first = match.group("noun").split()[0]
    if not phrase_words("no_speakers").isdisjoint((head, first)) or head.endswith(
        ("tion", "sion", "ness", "ment", "ance", "ence", "ity", "ism", "ship", "ing", "th", "al", "ure")
    ):
        return phrase
    role = " ".join(words[1 if words[0].lower() in phrase_words("determiners") else 0 :])
    person = _PERSON.search(head)
    if match.re is _PAPERS and person is None:
        return phrase._replace(kind=Kind.DOCUMENT, role=role, head=head, cls="document", plural=True)
    if person is None or head in phrase_words("no_persons"):
        return phrase._replace(kind=Kind.BODY, role=role, head=head, cls="body")
    return phrase._replace(
        kind=Kind.ROLE, role=role, head=head, cls="ordinary", plural=person.group("many") is not None
    )


_AGENTS = frozenset({Kind.PERSON, Kind.ROLE, Kind.BODY, Kind.COUNTRY})
_BEFORE_OF = re.compile(r"(?:the|this|that|an?) ([a-z]+) of ", re.IGNORECASE)


def _stands_for(phrase: Phrase) -> bool:
    """Say whether a noun that cannot speak stands before the one who does ("the turn of the auditor, whose report says")."""
    match = _BEFORE_OF.match(phrase.text) if phrase.rest.startswith("of ") else None
    return match is not None and match[1].lower() in phrase_words("no_speakers")
