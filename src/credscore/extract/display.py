"""How a speaker stands in a claim: canonical name, role, and the body spoken for."""

from __future__ import annotations

import re

from credscore.extract.kinds import OWN, Kind
from credscore.extract.leads import demonyms
from credscore.extract.people import Speaker
from credscore.extract.roles import role_of
from credscore.extract.wordsets import phrase_words
from credscore.lexicon import word_sets
from credscore.normalize.lists import listed
from credscore.normalize.names import canonical_name, government
from credscore.normalize.places import CAPITALS

_OWNER = re.compile(r"^[A-Z][\w-]*(?: [A-Z][\w-]*)?[’']s ")
_DESCRIBED = frozenset({Kind.BODY, Kind.OUTLET, Kind.DOCUMENT, Kind.STATEMENT, Kind.SOCIAL, Kind.ROLE})
_FOR_THEMSELVES = frozenset({"journalist", "commentator", "witness", "ordinary", "kin", "private", "insider"})
_DATA = phrase_words("data")
_COMPANIES = phrase_words("corporate_nouns")


def display_name(speaker: Speaker | None) -> str | None:
    """Give the canonical name that stands in a claim.

    Parameters
    ----------
    speaker : Speaker or None

    Returns
    -------
    str or None
        The body for its unnamed spokesperson, the publisher for data, the description for
        other unnamed agents; None where there is no speaker.
    """
    if speaker is None or (speaker.family == OWN and speaker.name is None):
        return None
    if speaker.name:
        titled = bool(speaker.title) and speaker.name.startswith(speaker.title)
        as_is = titled or speaker.kind in (Kind.COUNTRY, Kind.OUTLET)
        return speaker.name if as_is else _registered(speaker.name)
    foreign = speaker.cls == "journalist" and government(speaker.org or "") is not None
    if speaker.cls in ("spokesperson", "journalist") and speaker.org and not (speaker.ours or foreign):
        people = not {speaker.org, speaker.org.rpartition(" ")[2]}.isdisjoint(demonyms())
        return (government(speaker.org) if people else None) or canonical_name(speaker.org)
    if speaker.kind is Kind.DOCUMENT and speaker.org and speaker.org[:1].isupper() and speaker.head in _DATA:
        return canonical_name(speaker.org)
    return speaker.role if speaker.kind in _DESCRIBED else None


def _registered(name: str) -> str:
    """Keep the legal form of a company's name, which the canonical name leaves out."""
    canonical = canonical_name(name)
    form = name[len(canonical) :].strip(" ,.").lower()
    if not form or not name.startswith(canonical) or form not in _LEGAL:
        return canonical
    return f"{name.rstrip('.')}." if form in _STOPPED else name


_STOPPED = frozenset({"corp", "inc", "co", "ltd"})
_LEGAL = _STOPPED | {
    "corporation",
    "incorporated",
    "plc",
    "llc",
    "ag",
    "sa",
    "se",
    "nv",
    "spa",
    "gmbh",
    "limited",
}


def display_role(speaker: Speaker | None) -> str | None:
    """Give the title or description of a person or named body as the text has it."""
    if speaker is None or not speaker.role:
        return None
    role = _HEADING.sub("", speaker.role)
    if speaker.kind in (Kind.PERSON, Kind.ROLE):
        many = f"{speaker.head}s "  # "Ann Lee, one of the researchers behind it"
        one = speaker.name and speaker.head and many in f"{role} "
        return f"{role} ".replace(many, f"{speaker.head} ", 1).strip() if one else role
    return role if speaker.name and speaker.name not in role and speaker.kind is not Kind.DOCUMENT else None


_HEADING = re.compile(r"^(?:[A-Z][A-Z’',:&-]* )+[A-Z][A-Z’'-]+(?=[A-Z][a-z]+\b)")
"""The end of a heading in capitals that a page without breaks glues to a title."""


def owner(name: str) -> str:
    """Give a name as it stands before what it owns."""
    return (
        f"{name}’"
        if name.endswith("s") and " " in name and name.rsplit(" ", 1)[-1][:1].islower()
        else f"{name}’s"
    )


def subject(speaker: Speaker | None, sentence: str) -> str | None:
    """Give what stands for a speaker at the head of a sentence, with the article that the text gives it.

    Parameters
    ----------
    speaker : Speaker or None
    sentence : str
        Where the speaker is named.

    Examples
    --------
    >>> boats = Speaker(Kind.BODY, role="Monitors from the league", head="monitor", plural=True)
    >>> subject(boats, "Monitors from the league said it had left.")
    'monitors from the league'
    >>> subject(Speaker(Kind.BODY, name="Harbour Council"), "It fined two owners.")
    'the Harbour Council'
    """
    name = (speaker.name and display_name(speaker)) or speaker.role if speaker is not None else None
    if speaker is None or not name:
        return None
    if name == speaker.name and speaker.kind is Kind.PERSON:
        return name
    low = sentence.replace("’", "'").lower()
    at = low.find(name.replace("’", "'").lower())
    if low[max(0, at - 4) : max(0, at)] == "the ":
        return f"the {name}"
    if speaker.name and speaker.kind is Kind.BODY and name.rpartition(" ")[2].islower():
        return f"the {name}"
    if speaker.name:
        holder = _HOLDER.search(sentence, 0, max(0, at))
        return f"{holder.group()}{name}" if holder else articled(name)
    return _described(speaker, name, opens=at == 0)


def articled(name: str) -> str:
    """Give the name of a body or country with the article that its noun asks for.

    Examples
    --------
    >>> articled("Harbour Council"), articled("United States"), articled("Peru")
    ('the Harbour Council', 'the United States', 'Peru')
    """
    words = _OF.split(name.lower(), maxsplit=1)[0].split()
    known = word_sets("naming_words")
    needs = len(words) + len(name.split()) > 2 and words[-1] in known["articled"]
    needs = needs or name.lower() in known["articled_lands"]
    return f"the {name}" if needs and not _OWNED.match(name) else name


def _described(speaker: Speaker, role: str, opens: bool) -> str:
    """Give an unnamed speaker's description with an article where it is no plural."""
    first, _, rest = role.partition(" ")
    low = first.lower()
    if _OWNED.match(role) or low in _DETERMINED:
        return role
    common = speaker.head in (low, low[:-1]) or (opens and low.endswith(("s", "ed")))
    plain = f"{low} {rest}".strip() if common and first[1:] == low[1:] else role
    several = speaker.plural or (common and low.endswith("s") and speaker.head != low)
    bare = opens and (low.endswith("s") or low in word_sets("naming_words")["plural"])
    return plain if several or bare else f"the {plain}"


_HOLDER = re.compile(r"(?:[A-Z][\w-]+ ){0,2}[A-Z][\w-]+[’']s $")
_OF = re.compile(r" (?:of|for|in|on) ")
_OWNED = re.compile(r"(?:[\w-]+ ){0,3}[\w-]+[’'](?:s )?|(?:its|his|her|their|our|my) ", re.IGNORECASE)
_DETERMINED = frozenset({"the", "a", "an", "one", "two", "some", "its", "his", "her", "their", "our"})


def affiliation(speaker: Speaker | None) -> str | None:
    """Give the body or country for which a speaker speaks.

    Returns
    -------
    str or None
        A country for governments, their seats and their bodies; None for those who speak
        for themselves.
    """
    if speaker is None:
        return None
    if speaker.kind is Kind.COUNTRY:
        return speaker.name
    if speaker.cls in _FOR_THEMSELVES:
        return None
    if speaker.kind is Kind.BODY and speaker.head in _COMPANIES:
        return display_name(speaker)
    if speaker.org and speaker.org.lower() not in _REGIONAL:
        of_town = speaker.head in word_sets("naming_words")["town_offices"] and speaker.org in CAPITALS
        country = None if of_town else government(speaker.org)
        if country and speaker.cls == "expert":
            return None
        leading = None if speaker.cls == "expert" or of_town else _leading_country(speaker.org)
        return country or leading or _body(_OWNER.sub("", speaker.org), speaker.role or "")
    if speaker.kind in (Kind.BODY, Kind.OUTLET):
        return display_name(speaker)
    if speaker.cls in ("official", "spokesperson") and speaker.role:
        return _leading_country(speaker.role)
    return None


_REGIONAL = listed("regional")
"""Adjectives for whole parts of the world, which are no body ("a Western diplomat")."""


def _body(org: str, role: str) -> str | None:
    """Name the body of an office: the "Information" of an information minister is a ministry, the "sales" of their head is none."""
    if role_of(org.rpartition(" ")[2]) is None:
        if f"{org} minister".lower() in role.lower():
            return f"{org} Ministry"
        if org.islower():
            return f"{org} ministry" if _MINISTER.search(role) else None
    canonical = canonical_name(org)
    # A newspaper may be called The Local; the local of a union is none.
    return org if canonical == f"The {org}" else canonical


_MINISTER = re.compile(r"\b(?:[Mm]inister|(?:[Uu]nder-?)?[Ss]ecretary) (?:of|for) ")


def _leading_country(role: str) -> str | None:
    """Read the country off "Ruritanian defence minister"."""
    words = role.split(" ")
    if not words[0][:1].isupper():
        return None
    for size in (2, 1):
        country = government(" ".join(words[:size]).removesuffix("’s").removesuffix("'s"))
        if country:
            return country
    return None
