"""A person, body or document of one article, and when two mentions are one."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from credscore.extract.kinds import Kind, Phrase
from credscore.extract.roles import RANKS
from credscore.extract.wordsets import phrase_words
from credscore.normalize.names import government


@dataclass(slots=True, eq=False)
class Speaker:
    """A person, body, outlet or document of one article; its fields fill up as the text tells more.

    Attributes
    ----------
    kind : Kind
    name : str or None
        The fullest name seen, without honorific; None for the unnamed.
    words : tuple of str
        The name's words.
    role, head, cls, family, org, gender : str or None
        As in :class:`credscore.extract.phrases.Phrase`.
    last : int
        Where it was last mentioned or spoke.
    staged : bool
        Whether it speaks on a television or state stage.
    """

    kind: Kind
    name: str | None = None
    words: tuple[str, ...] = ()
    role: str | None = None
    head: str = ""
    cls: str = ""
    family: str = ""
    org: str | None = None
    gender: str = ""
    single: bool = False
    plural: bool = False
    former: bool = False
    definite: bool = False
    staged: bool = False
    stage: str | None = None
    title: str = ""
    titled: bool = False
    aged: bool = False
    """Whether the text gives an age or a home, as it does for private persons."""
    doctor: bool = False
    owned: bool = False
    counted: bool = False
    present: bool = False
    """Whether the text says that it was there ("who was trapped", "at the scene")."""
    lived: bool = False
    """Whether it tells what it saw or lived through itself."""
    charged: bool = False
    """Whether the text says that it leads what it speaks of ("who leads the trial")."""
    concerned: bool = False
    """Whether the text speaks of the house it belongs to for other reasons than to introduce it."""
    public: bool = False
    """Whether the text tells of an office that it holds, held or seeks, if not as its role."""
    confiding: bool = False
    """Whether the first it is quoted with is of what it did or saw itself."""
    accused: bool = False
    """Whether it denies or admits something."""
    sworn: bool = False
    """Whether it is heard as a witness ("she testified")."""
    aloof: bool = False
    """Whether the text says that it has no part in the matter."""
    counsel: bool = False
    """Whether it speaks of a client."""
    ours: bool = False
    """Whether it is the outlet's own ("our reporter")."""
    veiled: bool = False
    """Whether the text says why it is not named."""
    first: int = 0
    last: int = 0
    spoke: int = -1
    """Where it last spoke before the place that is read."""
    aliases: set[str] = field(default_factory=set)
    places: list[int] = field(default_factory=list)

    @property
    def personal(self) -> bool:
        """Whether a pronoun of persons can stand for it."""
        return self.kind in (Kind.PERSON, Kind.ROLE) and not self.plural


_POLITICAL = frozenset(
    {
        "president",
        "premier",
        "chancellor",
        "minister",
        "governor",
        "politician",
        "lawmaker",
        "official",
        "envoy",
    }
)


LEADING = frozenset(
    {
        "minister",
        "director",
        "premier",
        "chancellor",
        "president",
        "commander",
        "governor",
        "official",
        "envoy",
    }
)


_PERSONS = frozenset({Kind.PERSON, Kind.ROLE})


def same_full(known: tuple[str, ...], words: tuple[str, ...]) -> bool:
    if len(known) == 1:
        return known[0].lower() in (words[-1].lower(), words[0].lower())
    left, right = _joined(known), _joined(words)
    if left == right or (
        len(words) < len(known) and (left.endswith(f" {right}") or left.startswith(f"{right} "))
    ):
        return True
    if known[-1].lower() != words[-1].lower():
        return False
    a, b = known[0].rstrip("."), words[0].rstrip(".")
    return a.lower() == b.lower() or (min(len(a), len(b)) == 1 and a[0] == b[0])


def family_words(words: tuple[str, ...]) -> tuple[str, ...]:
    """Give a name's words up to the family name.

    Examples
    --------
    >>> family_words(("Bo", "Lee", "Jr.")), family_words(("Bo", "Lee"))
    (('Bo', 'Lee'), ('Bo', 'Lee'))
    """
    return words[:-1] if len(words) > 2 and words[-1].rstrip(".") in _SUFFIXES else words


_SUFFIXES = frozenset({"Jr", "Sr", "II", "III", "IV"})


def _joined(words: tuple[str, ...]) -> str:
    return " ".join(words).lower().replace("-", " ").replace("’", "'")


def roles_fit(person: Speaker, phrase: Phrase | None, word: str) -> bool:
    """Say whether a titled surname can mean this person (Minister Roe is not Private Roe, but may be "Roe, a father of two")."""
    behind = phrase is not None and phrase.name and not (phrase.titled or phrase.single or phrase.owned)
    if behind:
        return True
    if phrase is None or not phrase.family or not person.family or phrase.family == person.family:
        return True
    surname_first = len(person.words) > 1 and person.words[-1].lower() != word.lower()
    if surname_first:
        return False
    return phrase.cls == person.cls or {phrase.family, person.family} <= _POLITICAL or person.former


def of_one_office(one: Speaker, other: Speaker | Phrase) -> bool:
    """Say whether two titles can be one person's: not where a secretary of state meets a minister of a department, who serves under one, or a minister a ministry's secretary."""
    if one.family != other.family:
        vague = not _SAYING_LITTLE.isdisjoint((one.head, other.head))
        return vague and {one.family, other.family} <= LEADING
    heads = {title.head.rpartition(" ")[2]: title.role or "" for title in (one, other)}
    if heads.keys() != {"secretary", "minister"}:
        return True
    return _DEPARTMENT.search(heads["minister"]) is None and "ministry" not in heads["secretary"].lower()


_SAYING_LITTLE = phrase_words("saying_little")
_DEPARTMENT = re.compile(r"\b(?:Office|Department|Treasury|Ministry)(?: of [A-Z]\w+)? [Mm]inister\b")


def learn(speaker: Speaker, phrase: Phrase) -> None:
    """Take over what a phrase tells and is not known yet."""
    ranked = (
        speaker.head in RANKS
        and phrase.kind in _PERSONS
        and phrase.cls not in ("", "ordinary", "kin")
        and phrase.head not in RANKS
    )
    slight = speaker.former or speaker.cls in ("insider", "ordinary", "witness", "kin", "expert")
    in_office = phrase.cls == "official" and phrase.single and not phrase.former
    closer = phrase.cls == speaker.cls and (phrase.role or "").endswith(f" {speaker.role}")
    fuller = (not speaker.cls and phrase.cls) or ranked or closer or (slight and in_office)
    if phrase.role and (not speaker.role or fuller):
        speaker.role, speaker.head, speaker.cls, speaker.family = (
            phrase.role,
            phrase.head,
            phrase.cls,
            phrase.family,
        )
        speaker.single = phrase.single
        speaker.former = phrase.former or (ranked and speaker.former and not in_office)
    elif phrase.head and not (speaker.role or speaker.cls):
        speaker.head, speaker.cls = phrase.head, phrase.cls  # "the Globe's Ann Lee"
    speaker.org = phrase.org if phrase.org and _topical(speaker) else speaker.org or phrase.org
    speaker.gender = speaker.gender or phrase.gender
    speaker.plural = speaker.plural or phrase.plural
    speaker.titled = speaker.titled or phrase.titled
    speaker.doctor = speaker.doctor or phrase.doctor
    speaker.owned = speaker.owned or phrase.owned
    speaker.counted = speaker.counted or phrase.counted
    if phrase.titled and phrase.name and phrase.role and not speaker.title:
        speaker.title = phrase.role
    speaker.definite = speaker.definite or phrase.definite
    if phrase.kind is Kind.ROLE and phrase.role:
        speaker.aliases.add(phrase.role)


def _topical(speaker: Speaker) -> bool:
    """Say whether all that is known of a scholar's house is the word before "expert" ("forestry expert")."""
    org = speaker.org
    if not org or " " in org or speaker.cls not in ("expert", "commentator"):
        return False
    return (speaker.role or "").startswith(f"{org} ")


HONORIFIC = re.compile(r"(?:^|\s+)(?:Dr|Mr|Mrs|Ms|Miss|Sir|Dame|Lord|Lady)\.?$")


_KNOWING = frozenset({"expert", "commentator", "journalist"})


def alike(person: Speaker, phrase: Phrase) -> bool:
    """Say whether two kinds of people with special knowledge may be one man ("the expert", a journalist)."""
    return (
        person.cls in _KNOWING
        and phrase.cls in _KNOWING
        and phrase.head in ("expert", "analyst", "journalist", "commentator", "specialist")
    )


def country_in(phrase: Phrase) -> str | None:
    first = (phrase.role or "").split(" ")[0]
    return government(first) if first[:1].isupper() else None


def country_of(speaker: Speaker) -> str | None:
    if speaker.org:
        country = government(speaker.org)
        if country:
            return country
    words = (speaker.role or "").split(" ")
    for size in (2, 1):
        lead = " ".join(words[:size])
        if lead[:1].isupper():
            country = government(lead.removesuffix("’s").removesuffix("'s"))
            if country:
                return country
    return None


_DEMONYM_END = re.compile(r"(?:an|ian|ese|ish|er|i|man|woman|ch|ton)$")


def is_demonym(name: str, text: str) -> bool:
    return (
        text.strip().lower().startswith(("the ", "this "))
        and " " not in name
        and bool(_DEMONYM_END.search(name))
    )
