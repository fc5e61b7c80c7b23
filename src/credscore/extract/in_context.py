"""What a source's words mean in the light of its article: a bare surname, a name taken for a body, a channel somebody keeps."""

from __future__ import annotations

import re

from credscore.extract.elliptic import is_elliptic
from credscore.extract.evidence import of_network, of_office
from credscore.extract.guesses import guessed
from credscore.extract.kinds import PRONOUNS, Kind, Phrase
from credscore.extract.people import is_demonym
from credscore.extract.phrases import parse
from credscore.extract.proper_names import common_ending
from credscore.extract.reports import Reports
from credscore.extract.role_senses import spread
from credscore.extract.roles import role_of
from credscore.extract.surroundings import Source
from credscore.extract.wordsets import phrase_words


class InContext(Reports):
    """A register that reads a source's words by what the text told before."""

    def _read(self, source: Source, at: int) -> Phrase:
        """Take a source's words apart in the light of what the text told before."""
        shouted = source.text.isupper() and " " in source.text.strip() and not of_network(source.text.strip())
        text = _in_small(source.text) if shouted else source.text
        named = self._read_name(text, source.related, at)
        if named is not None:
            return named
        phrase = _one_of(parse(text))
        verb = _DOING.match(text) if phrase.kind is Kind.NONE and phrase.name is None else None
        if verb is not None and verb[1].lower() in self._by_word:
            return Phrase(text, Kind.PERSON, name=verb[1])
        if phrase.kind is Kind.NONE and is_elliptic(phrase.text):
            return phrase
        accorded = self.body[max(0, at - len(_ACCORDED)) : at].lower() == _ACCORDED
        phrase = guessed(self._advised(phrase, at), _ACCORDED.strip() if accorded else "say")
        if phrase.kind is Kind.BODY and phrase.owned and phrase.name is None:
            return self._of_owner(phrase, at)
        if self._person_after_all(phrase):
            return phrase._replace(kind=Kind.PERSON, cls="", titled=True)
        behind = at + len(source.whole)
        near = self.body[behind : behind + _NEAR]
        if phrase.kind is Kind.DOCUMENT and spread(phrase.head, source.whole + near):
            return phrase._replace(kind=Kind.SOCIAL, cls="social")
        if phrase.head in _RUNS and self._runs_channel(phrase, at):
            return phrase._replace(cls="social")
        return phrase

    def _read_name(self, text: str, related: bool, at: int) -> Phrase | None:
        """Read a bare surname or given name, a platform, and those of whom only a relative clause tells."""
        bare = text.strip()
        surname = bare.partition(" of ")[0]
        if surname != bare and surname.isalpha() and self.bears(surname):
            bare = surname
        alone = bare.isalpha() and bare[0].isupper()
        if alone and self.bears(bare) and bare.lower() not in PRONOUNS:
            return Phrase(text, Kind.PERSON, name=bare)
        given = _GIVEN_NAME.match(bare)
        if given is not None:
            return Phrase(text, Kind.PERSON, name=given[1], titled=True, home=True)
        if bare.lower() in _HOSTED_ON and self.body[max(0, at - 3) : at] in ("On ", "on "):
            return Phrase(text, Kind.SOCIAL, name=bare, cls="social")
        if bare.lower() == "those" and related:
            return parse("those who")
        if alone and related and not is_elliptic(bare) and role_of(bare.lower()) is None:
            return Phrase(text, Kind.PERSON, name=bare, titled=True)
        return None

    def _person_after_all(self, phrase: Phrase) -> bool:
        """Say whether the text shows a person where the name alone does not."""
        if phrase.kind is not Kind.BODY or phrase.role or phrase.definite or not phrase.name:
            return False
        personal = " " in phrase.name and common_ending(phrase.name) and not of_office(phrase.name)
        return personal and self._evidence.bears_surname(phrase.name)

    def _runs_channel(self, phrase: Phrase, at: int) -> bool:
        """Say whether somebody writes or keeps a channel: a named one, or the one spoken of before."""
        if phrase.org:
            return self._is_channel(phrase.org)
        last = self.organisations[-1] if phrase.owned and self.organisations else None
        return last is not None and last.kind is Kind.SOCIAL

    def _is_channel(self, name: str) -> bool:
        """Say whether a body's name or description is a channel's on a platform."""
        return (
            parse(name).kind is Kind.SOCIAL
            or any(
                other.kind is Kind.SOCIAL and name in (other.name, other.head, other.role, *other.aliases)
                for other in self.organisations
            )
            or any(word in _HOSTED_ON for word in name.lower().split())
            or (self._evidence.called_medium(name) or ("",))[0] == "social"
        )

    def _advised(self, phrase: Phrase, at: int) -> Phrase:
        """Let a plugged-in parser name the head of a description that no table knows."""
        if self.advice is None or phrase.kind is not Kind.NONE or phrase.name is not None:
            return phrase
        head = self.advice.head(at, at + len(phrase.text))
        known = parse(f"the {head}") if head else phrase
        return (
            phrase if known.kind is Kind.NONE else known._replace(text=phrase.text, role=phrase.text.strip())
        )


def _in_small(text: str) -> str:
    """Write the name of a transcript's speaker as the text does: "ANN LEE, PILOT" is Ann Lee, pilot."""
    name, comma, role = text.partition(",")
    return f"{name.title()}{comma}{role.lower()}"


def _one_of(phrase: Phrase) -> Phrase:
    """Read "an American" as a person, not as the country."""
    first, _, rest = phrase.text.partition(" ")
    if (
        phrase.kind is not Kind.COUNTRY
        or first.lower() not in ("a", "an")
        or not is_demonym(rest, "the " + rest)
    ):
        return phrase
    return Phrase(phrase.text, Kind.ROLE, role=rest, head=rest, cls="ordinary")


_ACCORDED = "according to "
_NEAR = 60
_GIVEN_NAME = re.compile(
    r"(?:his|her|their|a) (?:first |given |last |family |assumed )?(?:name|surname|nickname|pseudonym),? ([^\W\d_a-zß-öø-ÿ][\w’-]+)$"
)
"""How an unnamed person's only name is given ("who gave only his first name, Wilner")."""
_DOING = re.compile(r"([A-Z][\w’-]+) [a-z]{3,}s (?:in|at|for|on|with|as|to|from|out|a|an|the|his|her) ")
"""A surname with a verb that was taken for a noun ("Lee works at a clinic and volunteers")."""
_RUNS = phrase_words("channel_keepers")
_HOSTED_ON = phrase_words("platforms")
