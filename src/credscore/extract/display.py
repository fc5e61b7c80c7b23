"""How a speaker stands in a claim: canonical name, role, and the body spoken for."""

from __future__ import annotations

import re

from credscore.extract.kinds import OWN, Kind
from credscore.extract.people import Speaker
from credscore.extract.roles import phrase_words
from credscore.normalize.names import canonical_name, government

_OWNER = re.compile(r"^[A-Z][\w-]*(?: [A-Z][\w-]*)?[’']s ")
_DESCRIBED = frozenset({Kind.BODY, Kind.OUTLET, Kind.DOCUMENT, Kind.SOCIAL, Kind.ROLE})
_FOR_THEMSELVES = frozenset({"journalist", "commentator", "witness", "ordinary", "kin", "private", "insider"})
_DATA = phrase_words("data")


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
    if speaker.cls in ("spokesperson", "journalist") and speaker.org and not speaker.ours:
        return canonical_name(speaker.org)
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
    if speaker.kind in (Kind.PERSON, Kind.ROLE):
        return speaker.role
    return (
        speaker.role
        if speaker.name and speaker.name not in speaker.role and speaker.kind is not Kind.DOCUMENT
        else None
    )


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
    if speaker.org:
        country = government(speaker.org)
        if country and speaker.cls == "expert":
            return None
        leading = None if speaker.cls == "expert" else _leading_country(speaker.org)
        return country or leading or _body(_OWNER.sub("", speaker.org), speaker.role or "")
    if speaker.kind in (Kind.BODY, Kind.OUTLET):
        return display_name(speaker)
    if speaker.cls in ("official", "spokesperson") and speaker.role:
        return _leading_country(speaker.role)
    return None


def _body(org: str, role: str) -> str:
    """Name the body of an office: the "Information" of an information minister is a ministry."""
    if f"{org} minister".lower() in role.lower():
        return f"{org} Ministry"
    canonical = canonical_name(org)
    # A newspaper may be called The Local; the local of a union is none.
    return org if canonical == f"The {org}" else canonical


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
