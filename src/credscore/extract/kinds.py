"""What a source noun phrase can be, and what is read off it."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Kind(StrEnum):
    """What a source noun phrase is, by its head."""

    PERSON = "person"  # a name, with or without a role
    ROLE = "role"  # a person or persons described, not named
    BODY = "body"  # an organisation, named or described
    COUNTRY = "country"  # a country, capital or seat that stands for a government
    OUTLET = "outlet"
    DOCUMENT = "document"
    STATEMENT = "statement"  # words somebody spoke: "a statement from the ministry"
    RUMOUR = "rumour"
    SOCIAL = "social"
    PRONOUN = "pronoun"
    NONE = "none"


class Phrase(NamedTuple):
    """A source noun phrase.

    Attributes
    ----------
    name : str or None
        A person's, body's or outlet's name without honorific and titles.
    role : str or None
        The description as the text gives it.
    head : str
        The head noun of the description, as in the table ``roles``.
    cls : str
        Its class in that table.
    org : str or None
        The body or country the description hangs on.
    gender : str
        ``"m"``, ``"f"`` or empty.
    """

    text: str
    kind: Kind
    name: str | None = None
    role: str | None = None
    head: str = ""
    cls: str = ""
    family: str = ""
    single: bool = False
    plural: bool = False
    definite: bool = False
    org: str | None = None
    gender: str = ""
    former: bool = False
    titled: bool = False
    doctor: bool = False
    owned: bool = False
    """Whether "his", "her", "its" or "their" stands before it."""
    home: bool = False
    """Whether it says where the person lives ("Ann Lee of Port Wells")."""
    counted: bool = False
    """Whether it is some of many ("two", "several")."""
    rest: str = ""


class Role(NamedTuple):
    """A row of the table ``roles``."""

    term: str
    cls: str
    single: bool
    family: str
    gender: str
    plural: bool = False


PERSONAL = frozenset(
    {
        "official",
        "spokesperson",
        "expert",
        "commentator",
        "journalist",
        "witness",
        "ordinary",
        "kin",
        "private",
        "insider",
    }
)


OWN = "own"
"""Family of those whom the writer knows himself, and does not name."""


KIND_OF = {
    "body": Kind.BODY,
    "outlet": Kind.OUTLET,
    "document": Kind.DOCUMENT,
    "statement": Kind.STATEMENT,
    "rumour": Kind.RUMOUR,
    "social": Kind.SOCIAL,
}


PRONOUNS = {
    "he": "m", "him": "m", "his": "m", "she": "f", "her": "f", "hers": "f", "it": "n", "its": "n",
    "they": "p", "them": "p", "their": "p", "both": "p", "i": "1", "me": "1", "we": "1p", "us": "1p",
    "you": "2", "who": "r", "which": "r", "himself": "m", "herself": "f",
    "one": "x", "others": "x", "some": "x", "this": "t", "that": "t",
}  # fmt: skip
