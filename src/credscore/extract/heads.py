"""The head of a source noun phrase: a name, a description, or both."""

from __future__ import annotations

import re

from credscore.extract.chunks import CAUSES
from credscore.extract.descriptions import EDGE, described, is_former, modifier_org, rest_org
from credscore.extract.firms import OWNING, called_firm, ends_as_body, known_body, owner
from credscore.extract.kinds import KIND_OF, PERSONAL, Kind, Phrase, Role
from credscore.extract.leads import (
    demonyms,
    honorifics,
    name_start,
    opens_with_trade,
    without_letters,
    without_seat,
)
from credscore.extract.namings import called_so, handle, is_paper, local_paper
from credscore.extract.proper_names import (
    common,
    first_names,
    gender_of,
    is_name_word,
    like_person,
    name_kind,
    of_family,
    trade,
)
from credscore.extract.roles import RANKS, role_ending, role_of
from credscore.extract.wordsets import phrase_words, word_set
from credscore.normalize.names import government, outlet_info

_JOINTS = phrase_words("joints")
_LINKS = phrase_words("stops")
_NEVER_ONE = phrase_words("never_one")
_OWNERS = word_set("owners")
_FIRMS = phrase_words("firms")
"""People in whose plural a firm can be named."""


def _holds_name(chunk: list[str], role: Role) -> bool:
    """Say whether the trade at the end is the surname of who holds the office in front ("Coroner Buster Barber")."""
    office = role_of(chunk[0].lower())
    return (
        len(chunk) > 2
        and office is not None
        and office.cls in _HELD
        and role.cls in ("ordinary", "witness")
        and not role.plural
        and all(word[:1].isupper() for word in chunk)
        and not common(chunk[-2])
        and role_of(chunk[-2]) is None
    )


_HELD = frozenset({"official", "expert"})


def head(chunk: list[str], rest: str, possessor: str | None, text: str, article: bool) -> Phrase:
    """Read the words of a phrase without its article, its possessor and what hangs on it."""
    whole = _as_a_whole(chunk, rest, possessor, text)
    if whole is not None:
        return whole
    seated = len(chunk)
    chunk = without_letters(without_seat(chunk))
    if len(chunk) == 1 < seated and is_name_word(chunk[0]) and role_of(chunk[0]) is None:
        return Phrase(text, Kind.BODY, name=chunk[0], cls="body", rest=rest)
    chunk, gender, titled, title_role = (
        honorifics(chunk) if not ends_as_body(chunk) else (chunk, "", False, "")
    )
    outlet = _outlet(chunk, rest, possessor, text, article)
    if outlet is not None:
        return outlet
    ending = role_ending(chunk, len(chunk))
    if (
        ending
        and not (titled and (not title_role or _is_whole_name(chunk)))
        and not (not article and possessor is None and _holds_name(chunk, ending[0]))
        and _is_description(chunk, ending, article and not titled, possessor)
    ):
        return described(chunk, ending, rest, possessor, owner(possessor), text, article)
    split = _name_at(chunk)
    if split == len(chunk):
        return Phrase(text, Kind.NONE, rest=rest, org=possessor)
    led = _led(chunk, split, gender, rest, possessor, text)
    if led is not None:
        return led
    name = " ".join(chunk[split:])
    title = role_of(title_role) if title_role else None
    if title or titled:
        return _titled(name, title, gender, rest, possessor, text)
    return _named(name, chunk[:split], rest, possessor, text, article and possessor is None)


def _as_a_whole(chunk: list[str], rest: str, possessor: str | None, text: str) -> Phrase | None:
    """Read what all the words together name: an account, a body or firm, somebody called so, a local paper."""
    return (
        handle(chunk, rest, text)
        or known_body(chunk, rest, text)
        or called_firm(chunk, rest, possessor, text)
        or _one_body(chunk, rest, possessor, text)
        or called_so(chunk, rest, text)
        or local_paper(chunk, possessor, text, rest)
    )


def _outlet(chunk: list[str], rest: str, possessor: str | None, text: str, article: bool) -> Phrase | None:
    """Read an outlet's name, known or shown by its last word, or a service of one."""
    owner_known = outlet_info(possessor) if possessor and chunk[-1].lower() == "service" else None
    if owner_known is not None:
        return Phrase(text, Kind.OUTLET, name=owner_known.name, cls="outlet", rest=rest)
    info = outlet_info(" ".join(chunk))
    common_word = info is not None and not article and len(chunk) == 1 and role_of(chunk[0]) is not None
    if info is not None and not common_word and (chunk[-1] != chunk[-1].lower() or info.name == chunk[-1]):
        return Phrase(text, Kind.OUTLET, name=info.name, cls="outlet", org=possessor, rest=rest)
    ending = role_ending(chunk, len(chunk))
    if ending and is_paper(chunk, ending, text):
        return Phrase(text, Kind.OUTLET, name=" ".join(chunk), cls="outlet", org=possessor, rest=rest)
    return None


def _titled(
    name: str, title: Role | None, gender: str, rest: str, possessor: str | None, text: str
) -> Phrase:
    """Read somebody named behind a title ("Mr Lee", "Gen Bo Li")."""
    return Phrase(
        text, Kind.PERSON, name=name, role=_title_words(text, name) if title else None,
        head=title.term if title else "", cls=title.cls if title else "",
        family=title.family if title else "", single=title.single if title else False,
        gender=gender or gender_of(name), titled=True, org=possessor, rest=rest,
    )  # fmt: skip


def _name_at(chunk: list[str]) -> int:
    """Give where a name begins behind its description; the chunk's length where there is none."""
    split = name_start(chunk)
    if 0 < split < len(chunk) - 1 and role_of(" ".join(chunk[: split + 1])) is not None:
        split += 1
    if not split and len(chunk) > _TWO and chunk[1] in first_names() and trade(chunk[0]):
        split = 1
    return split


_TWO = 2
"""Words of a name at the least."""


def _one_body(chunk: list[str], rest: str, possessor: str | None, text: str) -> Phrase | None:
    """Read a name that is a body's by its last word or by the joint inside it."""
    if len(chunk) < 2:
        return None
    if any(word.lower() in CAUSES for word in chunk[1:-1]) and all(
        is_name_word(word) or word in _JOINTS or word in CAUSES for word in chunk
    ):
        return Phrase(text, Kind.BODY, name=" ".join(chunk), cls="body", org=possessor, rest=rest)
    if (
        chunk[0] not in first_names()
        and ends_as_body(chunk)
        and all(is_name_word(word) or word in _JOINTS for word in chunk)
    ):
        return _named(" ".join(chunk), [], rest, possessor, text, True)
    if opens_with_trade(chunk):
        lead, name = chunk[0].lower(), " ".join(chunk[1:])
        if like_person(name):
            return Phrase(
                text, Kind.PERSON, name=name, role=lead, gender=gender_of(name), titled=True, rest=rest
            )
        return Phrase(text, Kind.BODY, name=name, head=lead, cls="body", role=lead, rest=rest)
    linked = len(chunk) > _TWO and chunk[1][0].isupper() and chunk[1].lower() in _LINKS
    if linked and is_name_word(chunk[2]) and not _titles(chunk[0]):
        return Phrase(text, Kind.BODY, name=" ".join(chunk), cls="body", rest=rest)
    return None


def _titles(word: str) -> bool:
    """Say whether a word stands before one person's name, so that a small word behind it is a given name ("Mr Will Hale")."""
    role = role_of(word)
    return honorifics([word, word])[2] or (role is not None and role.cls in PERSONAL and not role.plural)


def _led(
    chunk: list[str], split: int, gender: str, rest: str, possessor: str | None, text: str
) -> Phrase | None:
    """Read a name that a description leads: a person with an office, an outlet, a firm ("auditors Roe Marsh")."""
    lead = role_ending(chunk, split) if split else None
    if lead is None:
        return None
    before = role_ending(chunk, lead[1]) if lead[0].term in RANKS and lead[1] else None
    if before is not None and before[0].cls in PERSONAL and not before[0].plural:
        lead = before
    role, name, described = lead[0], " ".join(chunk[split:]), " ".join(chunk[:split])
    described_as = owner(possessor) + described
    if role.term == "account":
        return Phrase(text, Kind.SOCIAL, name=name, head="account", cls="social", role=described, rest=rest)
    if role.plural and role.term in _FIRMS and chunk[split] not in first_names():
        return Phrase(text, Kind.BODY, name=name, head=role.term, cls="body", role=described_as, rest=rest)
    if _is_owning(role, name):
        return Phrase(text, Kind.BODY, name=name, head=role.term, cls="body", org=possessor,
                      role=described_as, rest=rest)  # fmt: skip
    wire = outlet_info(name.upper()) if role.term.endswith("agency") and name.istitle() else None
    if wire is not None:
        return Phrase(text, Kind.OUTLET, name=wire.name, head=role.term, cls="outlet",
                      role=described_as, rest=rest)  # fmt: skip
    if role.cls in PERSONAL:
        return Phrase(
            text, Kind.PERSON, name=name, role=described_as, head=role.term, cls=role.cls,
            family=role.family, single=role.single, gender=gender or role.gender or gender_of(name),
            org=possessor or _house(rest) or _employer(role, chunk[: lead[1]]), former=is_former(chunk[:split]), titled=True,
            rest=rest,
        )  # fmt: skip
    if role.cls == "body" and not role.plural and chunk[split] in first_names() and split < len(chunk) - 1:
        return Phrase(text, Kind.PERSON, name=name, role=described_as, gender=gender or gender_of(name), titled=True,
                      org=possessor, rest=rest)  # fmt: skip
    if role.cls in ("outlet", "body", "social", "document"):
        return Phrase(text, KIND_OF[role.cls], name=name, head=role.term, cls=role.cls, org=possessor,
                      role=described_as, rest=rest)  # fmt: skip
    return None


def _is_owning(role: Role, name: str) -> bool:
    """Say whether a name behind "operator" or the like is a firm's, by its words or its capitals."""
    if role.term not in OWNING:
        return False
    several = " " in name or role.term in _NEVER_ONE
    firm = several and not like_person(name) and not _of_one(role, name)
    return firm or (len(name) > 2 and name.isupper())


def _of_one(role: Role, name: str) -> bool:
    """Say whether a name behind "owner" has no word by which a firm's is known."""
    return role.term in _OWNERS and name_kind(name) is Kind.PERSON


def _employer(role: Role, before: list[str]) -> str | None:
    """Name the body in front of a role; a scholar's field is none ("Poultry expert Ann Lee")."""
    org = modifier_org(before)
    field = org is not None and " " not in org and role.cls in ("expert", "commentator") and common(org)
    return None if field and government(org or "") is None else org


def _title_words(text: str, name: str) -> str | None:
    before = " ".join(text.split()).split(name.split()[0], 1)[0].partition(" (")[0].strip(EDGE)
    return re.sub(r"^(?:the|a|an)\s+", "", before, flags=re.IGNORECASE) or None


def _is_description(chunk: list[str], ending: tuple[Role, int], article: bool, possessor: str | None) -> bool:
    """Tell "the defence chief" from a person whose surname is a role word ("Rachel Baker")."""
    role, _ = ending
    if of_family(chunk):
        return False
    if role.cls not in PERSONAL or not chunk[-1][0].isupper():
        return True
    if len(chunk) == 1:
        return True
    if not article and _INITIAL.fullmatch(chunk[0]):
        return False
    given = first_names()
    if len(chunk) > 2 and chunk[-2] in given and role_ending(chunk, len(chunk) - 2) is not None:
        return False
    if len(chunk) > 2 and chunk[-3] in given and _INITIAL.fullmatch(chunk[-2]):
        return False
    if "-" in chunk[-1] and not article and is_name_word(chunk[-2]) and role_of(chunk[-1]) is None:
        return False
    return chunk[0] not in given or article or possessor is not None or len(chunk) > 3


def _is_whole_name(chunk: list[str]) -> bool:
    """Say whether a given name and a surname stand behind a title, whatever trade the surname is ("Rep. Gilda Hunter")."""
    return (
        len(chunk) == _TWO
        and all(map(is_name_word, chunk))
        and role_of(chunk[0]) is None
        and not common(chunk[0])
    )


_INITIAL = re.compile(r"(?:[A-Z]\.-?){1,3}")


def _place(name: str) -> bool:
    """Say whether "of X" behind a person's name tells where the person lives, not for whom she works."""
    return name[:1].isupper() and name_kind(name) in (Kind.NONE, Kind.COUNTRY) and role_of(name) is None


def _house(rest: str) -> str | None:
    """Name the body behind a person's name, not the place ("analyst Ann Lee of the Bay Institute")."""
    org = rest_org(rest) if rest.startswith(("of ", "at ", "from ", "with ")) else None
    return None if org is None or _place(org) else org


def _names_law(name: str) -> bool:
    """Say whether a name of several words is a law's ("Companies Act 2006")."""
    words = [word for word in name.split() if not word.isdigit()]
    laws = word_set("laws")
    return len(words) > 1 and words[-1] in laws and words[0] not in first_names()


def _named(
    name: str, modifier: list[str], rest: str, possessor: str | None, text: str, article: bool
) -> Phrase:
    """Read a name without a role: a person's with a house or a home, an outlet's, a body's, a law's."""
    kind = _kind_of(name, modifier, article)
    housed = _at_house(name, rest, possessor, text) if kind in (Kind.PERSON, Kind.NONE) else None
    if housed is not None:
        return housed
    if kind is Kind.OUTLET:
        info = outlet_info(name)
        return Phrase(text, kind, name=info.name if info else name, cls="outlet", org=possessor, rest=rest)
    if kind is Kind.NONE:
        return Phrase(text, Kind.PERSON if modifier else Kind.NONE, name=name, org=possessor, rest=rest)
    former = is_former(modifier[:1])
    if (
        kind is Kind.PERSON
        and " " in name
        and modifier
        and (trade(modifier[-1]) or (former and len(modifier) > 1))
    ):
        return Phrase(text, kind, name=name, role=" ".join(modifier), head=modifier[-1], cls="ordinary", family="ordinary",
                      former=former, gender=gender_of(name), titled=True, org=possessor, rest=rest)  # fmt: skip
    return Phrase(
        text, kind, name=name, org=possessor, rest=rest, gender=gender_of(name) if kind is Kind.PERSON else "",
        cls="body" if kind is Kind.BODY else "",
    )  # fmt: skip


def _kind_of(name: str, modifier: list[str], article: bool) -> Kind:
    """Tell what a name names: behind an article no person, but for one of a people ("the Briton Ann Lee")."""
    if _names_law(name):
        return Kind.DOCUMENT
    kind = name_kind(name)
    native = bool(modifier) and modifier[-1] in demonyms() and like_person(name)
    return Kind.BODY if article and kind in (Kind.PERSON, Kind.NONE) and not native else kind


def _at_house(name: str, rest: str, possessor: str | None, text: str) -> Phrase | None:
    """Read a person's name with a house or a home before or behind it ("Ann Lee of Port Wells", "the Globe's Ann Lee")."""
    behind = (
        rest_org(rest) if " " in name and rest.startswith(("of ", "at ", "from ", "with ", "for ")) else None
    )
    outlet = possessor or behind
    if outlet is not None and outlet_info(outlet) is not None and outlet not in word_set("analysis_houses"):
        return Phrase(text, Kind.PERSON, name=name, head="reporter", cls="journalist", org=outlet, titled=True,
                      gender=gender_of(name), rest=rest)  # fmt: skip
    if behind is not None and not rest.startswith("for "):
        home = rest.startswith(("of ", "from ")) and possessor is None and _place(behind)
        return Phrase(text, Kind.PERSON, name=name, org=None if home else possessor or behind, gender=gender_of(name),
                      titled=True, home=home, rest=rest)  # fmt: skip
    if possessor and (" " in name or government(possessor) is None):
        return Phrase(text, Kind.PERSON, name=name, org=possessor, titled=True, rest=rest)
    return None
