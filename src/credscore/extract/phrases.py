"""Source noun phrases taken apart: who is named, in which role, at which body."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

from credscore import lexicon
from credscore.normalize.names import government, is_outlet_name, outlet_info


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


@dataclass(frozen=True, slots=True)
class Phrase:
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
    rest: str = ""


@dataclass(frozen=True, slots=True)
class Role:
    """A row of the table ``roles``."""

    term: str
    cls: str
    single: bool
    family: str
    gender: str
    plural: bool = False


PERSONAL = frozenset(
    {"official", "spokesperson", "expert", "commentator", "journalist", "witness", "ordinary", "kin", "private", "insider"}
)
_KIND_OF = {
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
_DETERMINERS = frozenset(
    "the a an this that these those his her their its our my your one two three four five six another other "
    "some several many most few all any each every both no certain various numerous multiple different "
    "unidentified unnamed same".split()
)
_DEFINITE = frozenset("the this that these those his her their its our my same".split())
_INDEFINITE = frozenset("a an one another some several many two three four five six other".split())
_STOPS = frozenset(
    "of at from for with in on who whom whose which that to by about near as into under behind inside among after "
    "before during against over since until because while when where including not was were is are has had "
    "have will working speaking based familiar close briefed involved citing quoted quoting saying cited "
    "representing leading heading running living attending observing following contacted interviewed reached "
    "seen obtained reviewed published released posted issued conducted filed carried aboard across outside".split()
)
_NAME_PARTICLES = frozenset("de da do dos das del della di du la le el al bin ibn ben van von der den ter y e bint".split())
_JOINTS = frozenset("of and the for in on &".split())
_COPY = re.compile(r"^(?:(?:an?|the|one|several|\d+) )?(?:(?:leaked|draft|partial|full|early) )?(?:copy|copies|draft|version|text|summary|pages?|excerpts?|screenshots?) of (?=\w)")
_SKIP = frozenset(
    "meanwhile however but and also then later yesterday today earlier still so yet only even according".split()
)
_EDGE = " \t\n\"“”„«»()[]{},;:–—-‘"
_WORD = re.compile(r"\S+")
_POSSESSIVE = re.compile(r"[’']s$|s[’']$")
_DOCTOR = re.compile(r"\bDr\.? [^\W\d_a-z]")
_FROM = re.compile(r"^(from|by|of) (.+)$")
_YEARS = re.compile(r"\d{1,3}-year-olds?$")
_AGE = re.compile(r"^(?:aged )?\d{1,3}$")
_BREAK = re.compile(r"\s*(?:,(?!\d{3}\b)|;|\s[–—-]\s|—|–|\(|\)|:)\s*")
_NAME_CHARS = re.compile(r"^[^\W\d_][\w’'.\-/&]*$")
_CLOSE_NAME = re.compile(r"^(?:Jr|Sr|II|III|IV)\.?$")


@lru_cache(maxsize=4)
def _roles(language: str = "en") -> dict[str, Role]:
    found: dict[str, Role] = {}
    for row in lexicon.table("roles", language):
        role = Role(row["term"], row["class"], row["single"] == "y", row["family"], row["gender"])
        found.setdefault(role.term, role)
        for plural in _plurals(role.term):
            found.setdefault(plural, replace(role, plural=True))
    return found


def _plurals(term: str) -> tuple[str, ...]:
    if term.endswith("man"):
        return (term[:-3] + "men",)
    if term.endswith("person"):
        return (term[:-6] + "people", term + "s")
    if term.endswith("child"):
        return (term + "ren",)
    if term.endswith("y") and term[-2:-1] not in "aeiou":
        return (term[:-1] + "ies",)
    if term.endswith(("s", "x", "ch", "sh")):
        return (term + "es",)
    if term.endswith("fe"):
        return (term[:-2] + "ves",)
    return (term + "s",)


@lru_cache(maxsize=4)
def _titles(language: str = "en") -> dict[str, dict[str, str]]:
    return {row["term"]: row for row in lexicon.table("titles", language)}


@lru_cache(maxsize=4)
def first_names(language: str = "en") -> dict[str, str]:
    """Give the known given names with the gender a pronoun would take."""
    return {row["term"]: row["gender"] for row in lexicon.table("first_names", language)}


def role_of(term: str) -> Role | None:
    """Look up a description's head noun, singular or plural, in any case."""
    return _roles().get(term.lower().replace("’", "'").rstrip("."))


def role_ending(words: list[str], end: int) -> tuple[Role, int] | None:
    """Find the longest role term that ends before `end`; give it with its first index."""
    for size in (4, 3, 2, 1):
        if end - size < 0:
            continue
        role = role_of(" ".join(words[end - size : end]))
        if role is not None:
            return role, end - size
    if end and "-" in words[end - 1]:
        role = role_of(words[end - 1].rsplit("-", 1)[1])
        return (role, end - 1) if role else None
    return None


def is_name_word(word: str) -> bool:
    """Say whether a word is written like (part of) a name."""
    if not word or not _NAME_CHARS.match(word):
        return False
    return word[0].isupper() or (word[:3] in ("al-", "el-") and word[3:4].isupper())


def _strip_possessive(word: str) -> str:
    if word.endswith(("'s", "’s")):
        return word[:-2]
    return word[:-1] if word.endswith(("s'", "s’")) else word


@lru_cache(maxsize=20_000)
def parse(text: str) -> Phrase:
    """Take a source noun phrase apart.

    Parameters
    ----------
    text : str
        The phrase with its titles and appositions.

    Returns
    -------
    Phrase
        Of kind ``none`` where no head can be told.

    Examples
    --------
    >>> phrase = parse("Ann Lee, a harbour pilot at Port Wells,")
    >>> phrase.name, phrase.role
    ('Ann Lee', 'harbour pilot at Port Wells')
    >>> parse("the company's chief executive").org
    'company'
    """
    clean = " ".join(text.replace("”", "").replace("“", "").replace('"', "").split()).strip(_EDGE)
    clean = _COPY.sub("", clean)
    words = clean.split()
    while words and words[0].lower().rstrip(",") in _SKIP:
        words = words[1:]
    if not words:
        return Phrase(text, Kind.NONE)
    if len(words) <= 2 and words[0].lower().rstrip(",") in PRONOUNS and (
        len(words) == 1 or words[1].lower() in ("himself", "herself", "itself", "themselves", "too", "also", "both")
    ):
        low = words[0].lower().rstrip(",")
        return Phrase(text, Kind.PRONOUN, head=low, gender=PRONOUNS[low])
    parts = [part for part in _BREAK.split(" ".join(words)) if part]
    if not parts:
        return Phrase(text, Kind.NONE)
    core = _core(parts[0], text)
    if core.kind is Kind.STATEMENT or (core.kind is Kind.NONE and core.name is None):
        behind = _FROM.match(core.rest)
        if behind and (core.kind is Kind.STATEMENT or behind.group(1) != "of"):
            return parse(" ".join([behind.group(2), *parts[1:]]))
    whole = _with_appositions(core, parts[1:])
    return replace(whole, doctor=True) if _DOCTOR.search(parts[0]) else whole


def _core(part: str, text: str) -> Phrase:
    """Read the phrase up to its first comma."""
    words = [word.strip(_EDGE) for word in part.split()]
    words = [word for word in words if word]
    if not words:
        return Phrase(text, Kind.NONE)
    definite = words[0].lower() in _DEFINITE
    indefinite = words[0].lower() in _INDEFINITE
    start = 0
    while start < len(words) - 1 and (words[start].lower() in _DETERMINERS or words[start].isdigit()):
        start += 1
    article = words[:start]
    words = words[start:]
    if start and words[0].lower() == "of" and len(words) > 1:
        single = article[-1].lower() in ("one", "another")
        if len(words) == 2 and words[1].lower() in ("them", "us", "those", "these"):
            return Phrase(text, Kind.PRONOUN, head="they", gender="p", plural=True)
        inner = _core(" ".join(words[1:]), text)
        return replace(inner, plural=inner.plural and not single, single=False, definite=False)
    stop = _chunk_end(words)
    chunk, rest = words[:stop], " ".join(words[stop:])
    aged = [word for word in chunk if _YEARS.match(word)]
    if aged:
        chunk = [word for word in chunk if word not in aged]
        if not chunk:
            return Phrase(text, Kind.ROLE, role=aged[0], head="year-old", cls="ordinary", family="ordinary", definite=definite,
                          rest=rest)  # fmt: skip
        article = []
    possessor, chunk = _possessor(chunk)
    if not chunk:
        return Phrase(text, Kind.NONE)
    phrase = _head(chunk, rest, possessor, text, bool(article))
    return replace(
        phrase,
        definite=definite or possessor is not None,
        owned=bool(article) and article[0].lower() in ("his", "her", "its", "their"),
        plural=phrase.plural or (phrase.kind is Kind.ROLE and "both" in [w.lower() for w in article]),
        single=phrase.single and not indefinite,
    )


def _chunk_end(words: list[str]) -> int:
    """Index of the first word that no longer belongs to the head and its modifiers."""
    at = 1
    while at < len(words):
        low = words[at].lower()
        if low == "of" and _names_body(words, at):
            at += 2
            while at < len(words) and (is_name_word(words[at]) or words[at].lower() in ("and", "the", "of", "for", "&")):
                at += 1
            continue
        if low == "and" and is_name_word(words[at - 1]) and at + 1 < len(words) and is_name_word(words[at + 1]):
            at += 2
            continue
        if low in _STOPS or (low == "and"):
            return at
        at += 1
    return len(words)


def _names_body(words: list[str], at: int) -> bool:
    """Say whether "of" at this index joins a body's name ("Ministry of Defence")."""
    if not is_name_word(words[at - 1]) or at + 1 >= len(words):
        return False
    role = role_of(words[at - 1])
    following = words[at + 1]
    if following.lower() == "the" and at + 2 < len(words):
        following = words[at + 2]
    if not is_name_word(following):
        return False
    if role is not None:
        return role.cls in ("body", "outlet", "document")
    lead = words[:at]
    if lead[0].rstrip(".").lower() in _titles():
        return False
    return lead[0] not in first_names() and not any((found := role_of(word)) and found.cls in PERSONAL for word in lead)


def _possessor(chunk: list[str]) -> tuple[str | None, list[str]]:
    for at in range(min(len(chunk) - 1, 6), 0, -1):
        if _POSSESSIVE.search(chunk[at - 1]):
            owner = [*chunk[: at - 1], _strip_possessive(chunk[at - 1])]
            return " ".join(owner), chunk[at:]
    return None, chunk


def _head(chunk: list[str], rest: str, possessor: str | None, text: str, article: bool) -> Phrase:
    if len(chunk) > 1 and _ends_as_body(chunk) and all(is_name_word(word) or word in _JOINTS for word in chunk) and chunk[0] not in first_names():
        return _named(" ".join(chunk), [], rest, possessor, text, True)
    seated = len(chunk)
    chunk = _without_seat(chunk)
    if len(chunk) == 1 < seated and is_name_word(chunk[0]) and role_of(chunk[0]) is None:
        return Phrase(text, Kind.BODY, name=chunk[0], cls="body", rest=rest)
    chunk, gender, titled, title_role = _honorifics(chunk) if not _ends_as_body(chunk) else (chunk, "", False, "")
    owner = f"{possessor}’s " if possessor else ""
    info = outlet_info(" ".join(chunk)) if chunk[-1][0].isupper() else None
    if info is not None:
        return Phrase(text, Kind.OUTLET, name=info.name, cls="outlet", org=possessor, rest=rest)
    ending = role_ending(chunk, len(chunk))
    if ending and not (titled and not title_role) and _is_description(chunk, ending, article, possessor):
        return _described(chunk, ending, rest, possessor, owner, text, article)
    split = _name_start(chunk)
    if split < len(chunk):
        name = " ".join(chunk[split:])
        lead = role_ending(chunk, split) if split else None
        if lead and lead[0].cls in PERSONAL:
            role = lead[0]
            return Phrase(
                text, Kind.PERSON, name=name, role=owner + " ".join(chunk[:split]), head=role.term, cls=role.cls,
                family=role.family, single=role.single, gender=gender or role.gender or _gender_of(name),
                org=possessor or _modifier_org(chunk[: lead[1]]), former=_is_former(chunk[:split]), titled=True,
                rest=rest,
            )  # fmt: skip
        if lead and lead[0].cls in ("outlet", "body", "social", "document"):
            return Phrase(text, _KIND_OF[lead[0].cls], name=name, head=lead[0].term, cls=lead[0].cls, org=possessor,
                          role=owner + " ".join(chunk[:split]), rest=rest)  # fmt: skip
        title = role_of(title_role) if title_role else None
        modifier = chunk[:split]
        if title or titled:
            return Phrase(
                text, Kind.PERSON, name=name, role=_title_words(text, name) if title else None,
                head=title.term if title else "", cls=title.cls if title else "",
                family=title.family if title else "", single=title.single if title else False,
                gender=gender or _gender_of(name), titled=True, org=possessor, rest=rest,
            )  # fmt: skip
        return _named(name, modifier, rest, possessor, text, article)
    return Phrase(text, Kind.NONE, rest=rest, org=possessor)


SEATED = ("-based", "-led", "-backed", "-owned", "-registered", "-listed", "-headquartered", "-funded", "-controlled", "-run")


def _without_seat(chunk: list[str]) -> list[str]:
    """Leave "Bergen-based" out."""
    kept = [word for word in chunk if not word.lower().endswith(SEATED) or word.lower().startswith(("state-", "government-"))]
    return kept or chunk


def _ends_as_body(chunk: list[str]) -> bool:
    """Say whether a body's word is the head, so that "General" and "Justice" before it are no titles."""
    of = next((i for i, word in enumerate(chunk) if word == "of"), 0)
    head = chunk[of - 1] if of else chunk[-1]
    role = role_of(head)
    if role is not None and role.cls == "body":
        return True
    return not of and len(chunk) > 1 and role is None and _corporate(head)


def _honorifics(chunk: list[str]) -> tuple[list[str], str, bool, str]:
    """Take "Mr.", "Gov." … off; give the rest, the gender, whether there was one, and the title's role."""
    titles = _titles()
    out: list[str] = []
    gender, role, titled = "", "", False
    for at, word in enumerate(chunk):
        row = titles.get(word.rstrip(".").lower())
        follows = at + 1 < len(chunk) and is_name_word(chunk[at + 1])
        if row and row["kind"] == "title" and out and role_of(word) is not None:
            row = None
        if row and word[0].isupper() and follows and (word.endswith(".") or row["kind"] == "honorific" or len(word) > 4):
            titled, gender, role = True, row["gender"] or gender, row["role"] or role
        else:
            out.append(word)
    return out, gender, titled, role


def _title_words(text: str, name: str) -> str | None:
    before = " ".join(text.split()).split(name.split()[0], 1)[0].strip(_EDGE)
    return re.sub(r"^(?:the|a|an)\s+", "", before, flags=re.IGNORECASE) or None


def _is_description(chunk: list[str], ending: tuple[Role, int], article: bool, possessor: str | None) -> bool:
    """Tell "the defence chief" from a person whose surname is a role word ("Rachel Baker")."""
    role, start = ending
    if role.cls not in PERSONAL or not chunk[-1][0].isupper():
        return True
    if len(chunk) == 1:
        return True
    given = first_names()
    return chunk[0] not in given or article or possessor is not None or len(chunk) > 3


def _described(
    chunk: list[str], ending: tuple[Role, int], rest: str, possessor: str | None, owner: str, text: str, definite: bool
) -> Phrase:
    role, start = ending
    words = " ".join(chunk)
    org = possessor or _modifier_org(chunk[:start]) or _rest_org(rest)
    kind = _KIND_OF.get(role.cls, Kind.ROLE)
    if role.cls in _ANYBODY and _INSIDE.match(rest):
        role = replace(role, cls="insider")
    if role.term in ("website", "site", "web site", "page", "webpage", "app") and (possessor or rest[:3] == "of "):
        role, kind = replace(role, cls="document"), Kind.DOCUMENT
    if role.term == "report" and role.plural and not definite and possessor is None and not _ISSUED.match(rest):
        role, kind = replace(role, cls="rumour"), Kind.RUMOUR
    description = owner + words + (f" {rest}" if rest else "")
    name = None
    if kind in (Kind.BODY, Kind.OUTLET) and is_name_word(chunk[-1]) and chunk[-1][0].isupper() and len(chunk) > 1:
        name = words
    elif kind is Kind.BODY and is_name_word(chunk[0]) and not chunk[-1][0].isupper() and government(chunk[0]) is None:
        name = words
    outlet = outlet_info(name) if name else None
    if outlet is not None:
        kind, name = Kind.OUTLET, outlet.name
    elif kind is Kind.DOCUMENT and len(chunk) > 1 and is_name_word(chunk[0]):
        name = words
    return Phrase(
        text, kind, name=name, role=_trim_role(description), head=role.term, cls=role.cls, family=role.family,
        single=role.single, plural=role.plural, org=org, gender=role.gender, former=_is_former(chunk), rest=rest,
    )  # fmt: skip


def _name_start(chunk: list[str]) -> int:
    """Index at which the run of name words that ends the chunk begins."""
    at = len(chunk)
    while at > 0:
        word = chunk[at - 1]
        if is_name_word(word) or word == "&" or (word.lower() in _NAME_PARTICLES and at < len(chunk) and at > 0):
            lead = role_of(word.lower())
            if lead and lead.cls in PERSONAL and at < len(chunk) and not _given_before(chunk, at - 1):
                return at
            at -= 1
            continue
        if word.lower() in ("of", "and", "the", "for") and at < len(chunk) and at > 1 and is_name_word(chunk[at - 2]):
            at -= 1
            continue
        break
    while at < len(chunk) and not is_name_word(chunk[at]):
        at += 1
    return _after_demonym(chunk, at)


def _given_before(chunk: list[str], at: int) -> bool:
    return at > 0 and chunk[at - 1] in first_names()


def _after_demonym(chunk: list[str], at: int) -> int:
    """Leave a nationality out of a name ("Republican", "Russian" + given name)."""
    given = first_names()
    if len(chunk) - at >= 3 and chunk[at] not in given and chunk[at + 1] in given and government(chunk[at]):
        return at + 1
    return at


def _modifier_org(words: list[str]) -> str | None:
    """Find the body or country in the words before a role's head."""
    words = [word for word in words if word.lower() not in ("former", "ex", "acting", "then", "senior", "top", "retired")]
    run: list[str] = []
    for word in words:
        if is_name_word(word) and word[0].isupper():
            run.append(word)
        elif run:
            break
    if run:
        at = words.index(run[0]) + len(run)
        tail = role_ending(words, len(words))
        if tail and tail[0].cls in ("body", "outlet") and tail[1] >= at:
            return " ".join(words)
        return " ".join(run)
    tail = role_ending(words, len(words)) if words else None
    if tail and tail[0].cls in ("body", "outlet"):
        return " ".join(words)
    return None


_REST_ORG = re.compile(
    r"^(?:of|at|for|with|from|in)\s+(?:the\s+|an?\s+)?(.+?)(?=$|\s+(?:who|which|that|on|said|says|told|to|as|when)\b)"
)


def _rest_org(rest: str) -> str | None:
    match = _REST_ORG.match(rest)
    return match.group(1).strip(_EDGE) or None if match else None


_ISSUED = re.compile(r"^(?:by|of the|from the|seen by|obtained by|published by|filed)\b")
_INSIDE = re.compile(
    r"^(?:familiar with|close to|briefed on|with (?:direct |first-hand |firsthand )?knowledge|aware of|privy to|involved in|"
    r"with access to|directly involved|in the room|who (?:has|have|had) (?:seen|been briefed|direct knowledge|knowledge))\b"
)
_ANYBODY = frozenset({"ordinary", "witness", "kin", "private"})


def _trim_role(role: str) -> str:
    """Cut a description at its relative clause and its leading article."""
    cut = re.split(r"\s+(?:who|whom|whose|which|that|speaking|said|says|told|on condition)\b", role, maxsplit=1)[0]
    return re.sub(r"^(?:the|a|an|one)\s+", "", cut, flags=re.IGNORECASE).strip(_EDGE)


def _is_former(words: list[str]) -> bool:
    return any(word.lower() in ("former", "ex", "retired", "onetime", "one-time", "ousted", "ex-") or
               word.lower().startswith("ex-") for word in words)  # fmt: skip


@lru_cache(maxsize=20_000)
def name_kind(name: str) -> Kind:
    """Tell what a bare proper name names, as far as the words themselves show.

    Examples
    --------
    >>> name_kind("Harbour Safety Commission").value
    'body'
    """
    if outlet_info(name) is not None or is_outlet_name(name):
        return Kind.OUTLET
    if government(name) is not None:
        return Kind.COUNTRY
    words = name.split()
    if words[0] in first_names() and len(words) > 1 and not _corporate(words[-1]):
        return Kind.PERSON
    for word in reversed(words):
        role = role_of(word.strip("."))
        if _corporate(word) or (role and role.cls in ("body",)):
            return Kind.BODY
        if role and role.cls in ("outlet", "document"):
            return _KIND_OF[role.cls]
    if "&" in words or (len(words) > 1 and any(word.lower() in ("of", "for", "the") for word in words)):
        return Kind.BODY
    if len(words) == 1:
        known = name in _companies() or name.isupper() or not re.sub(r"[-’']", "", name).isalpha()
        return Kind.BODY if known else Kind.NONE
    return Kind.PERSON if len(words) <= 4 and not any(word.isupper() and len(word) > 2 for word in words) else Kind.BODY


@lru_cache(maxsize=1)
def _corporate_words() -> frozenset[str]:
    return frozenset(lexicon.words("body_words"))


@lru_cache(maxsize=1)
def _companies() -> frozenset[str]:
    return frozenset(lexicon.words("companies"))


def _corporate(word: str) -> bool:
    bare = word.strip(".")
    return bare in _corporate_words() or bare.lower() in _corporate_words()


def _named(
    name: str, modifier: list[str], rest: str, possessor: str | None, text: str, article: bool
) -> Phrase:
    kind = name_kind(name)
    if article and kind in (Kind.PERSON, Kind.NONE):
        kind = Kind.BODY
    if kind in (Kind.PERSON, Kind.NONE) and " " in name and rest.startswith(("of ", "at ", "from ", "with ")):
        return Phrase(text, Kind.PERSON, name=name, org=possessor or _rest_org(rest), gender=_gender_of(name), titled=True, rest=rest)
    if kind is Kind.NONE and possessor and government(possessor) is None:
        return Phrase(text, Kind.PERSON, name=name, org=possessor, titled=True, rest=rest)
    if kind is Kind.OUTLET:
        info = outlet_info(name)
        return Phrase(text, kind, name=info.name if info else name, cls="outlet", org=possessor, rest=rest)
    if kind is Kind.NONE:
        return Phrase(text, Kind.PERSON if modifier else Kind.NONE, name=name, org=possessor, rest=rest)
    return Phrase(
        text, kind, name=name, org=possessor, rest=rest, gender=_gender_of(name) if kind is Kind.PERSON else "",
        cls="body" if kind is Kind.BODY else "",
    )  # fmt: skip


def _gender_of(name: str) -> str:
    words = name.split()
    return first_names().get(words[0], "") if len(words) > 1 else ""


def _with_appositions(core: Phrase, parts: list[str]) -> Phrase:
    """Let what stands behind the first comma add a role, a name or an age."""
    phrase = core
    for part in parts[:4]:
        if _AGE.match(part) or _CLOSE_NAME.match(part):
            if _AGE.match(part) and phrase.kind in (Kind.PERSON, Kind.NONE) and not phrase.role:
                phrase = replace(phrase, kind=Kind.PERSON, rest=phrase.rest or "aged")
            continue
        extra = _core(part, part)
        if phrase.kind is Kind.NONE and phrase.name and extra.head in OWNING:
            phrase = replace(phrase, kind=Kind.BODY, role=extra.role, cls="body")
        elif phrase.kind in (Kind.PERSON, Kind.NONE) and phrase.name and not phrase.role:
            phrase = _add_role(phrase, extra, part)
        elif phrase.kind is Kind.ROLE and phrase.name is None and extra.name and (
            extra.kind in (Kind.BODY, Kind.OUTLET) or (phrase.head in OWNING and extra.kind is Kind.NONE)
        ):
            phrase = replace(phrase, kind=Kind.BODY, name=extra.name, cls="body")
        elif phrase.kind is Kind.ROLE and phrase.name is None and extra.name and extra.kind in (Kind.PERSON, Kind.NONE):
            phrase = replace(phrase, kind=Kind.PERSON, name=extra.name, gender=phrase.gender or extra.gender, titled=True)
        elif phrase.kind is Kind.BODY and phrase.name is None and extra.name and part[:1].isupper():
            phrase = replace(phrase, name=extra.name)
        elif phrase.role and phrase.org is None and extra.kind in (Kind.BODY, Kind.OUTLET) and extra.name:
            phrase = replace(phrase, org=extra.name, role=f"{phrase.role}, {part.strip(_EDGE)}")
    return phrase


OWNING = frozenset("owner co-owner operator organiser organizer publisher developer contractor supplier builder".split())


def _add_role(phrase: Phrase, extra: Phrase, part: str) -> Phrase:
    if extra.kind is Kind.ROLE:
        return replace(
            phrase, kind=Kind.PERSON, role=extra.role, head=extra.head, cls=extra.cls, family=extra.family,
            single=extra.single, org=phrase.org or extra.org, gender=phrase.gender or extra.gender,
            former=extra.former,
        )  # fmt: skip
    if extra.kind in (Kind.BODY, Kind.OUTLET) and extra.name is None and not part[:1].isupper():
        return replace(phrase, kind=extra.kind, head=extra.head, cls=extra.cls, role=extra.role)
    return phrase
