"""Two claims in one sentence: coordinated clauses, each of which can be true by itself."""

from __future__ import annotations

import re
from functools import lru_cache

from credscore.extract.grammar.cues import forms
from credscore.extract.grammar.phrases import TEMPORAL
from credscore.extract.grammar.tokens import Line, tokenize
from credscore.extract.remembered import SENTENCES
from credscore.extract.undivided import undivided
from credscore.extract.wordsets import word_set
from credscore.extract.worth import base_forms
from credscore.normalize.clauses import bag

_LONGEST = 600
"""Characters of an assertion that is parted; longer ones stand only in text made to exhaust a reader."""
_AND_THAT = re.compile(
    r",? (?:and|but) that (?!(?:may|might|would|will|is|was|could|can|should|must|has|had|does|did|means?|meant)\b)(?=\w)"
)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


_JOINING = frozenset({"and", "but", "while", "whereas", "so"})
_OTHER_SUBJECT = frozenset({"while", "whereas", "so"})
_OWN_CLAUSE = re.compile(
    r"(?:[BP][^,;C]{1,6},?(?=S)|PD?[AYNK]{1,3}(?:,|(?=[DSFY]))|(?:Py|A|y){0,2})(?:[SF]|(?:D?[AYNKgvz]{0,5}[NKY]|Y)(?:[OP](?:D?[AYNKzvV]{0,3}[NKY]|U))?)[AX]{0,2}(?P<verb>[EHMdvV])"
)
"""A clause with a subject: what comes first, the subject, its verb."""
_OWN_VERB = re.compile(r"(?:[EHMd][AXEH]{0,3}[vVgGbNAD]|[vV](?=.))")
_OWN_AUXILIARY = re.compile(r"A?[EHMd]")
"""Where a negation before does not reach ("has not resigned and will stay")."""
_FINITE = re.compile(r"[EHMdF]|(?<![PDI])[vV]")
_MAIN_BEHIND = re.compile(r"[vV][^,;CBTRWIvVEHMd]*[vVEHMd]")
"""Two participles before the verb ("Footage posted on X and verified by Y shows")."""
_ACTIVE = re.compile(r"[vV]|EA*[gG]")
_GOVERNED = re.compile(r"(?:M[AE]*|[HE]E?A*)(?=[vVNb])")
"""Auxiliaries that two verbs may share ("will close A and sell B", "were held and charged")."""
_HANGING = frozenset("BTRW")
"""What makes all that follows it depend on something."""
_SINCE = re.compile(r"B(?=Y)")
"""What names a year and no clause ("since 1997")."""
_RESUMED = re.compile(r"[^TWRBEHMd]*[NK]TA?[vVEHM][^TWRB,;:]*[NKUyY](?P<main>A?[EHMd])[^TWRB,;:]*")
"""A relative "that" whose clause is over before the verb of the main one ("All ships that left the port have docked")."""
_INNER = re.compile(r"[SF]A?[HMdv]")
"""Somebody else who does something in the first clause ("It would mean they had to pay but would still lose")."""
_COUNTED = re.compile(r"Y[AX]?v(?=$|[P.])")
"""A number that does something ("and two died")."""
_SHORT = 3


@lru_cache(maxsize=SENTENCES)
def clauses(text: str) -> tuple[str, ...]:
    """Part an assertion into its coordinated clauses.

    Parameters
    ----------
    text : str

    Returns
    -------
    tuple of str
        The clauses, one that has no subject of its own with that of the first; the text alone
        where it is one clause, or where a condition, a doubt or a negation bears on both.

    Examples
    --------
    >>> clauses("The mill burned down and all workers have been evacuated")
    ('The mill burned down', 'All workers have been evacuated')
    >>> clauses("The regulator fined the bank on Monday and closed two branches")
    ('The regulator fined the bank on Monday', 'The regulator closed two branches')
    >>> clauses("The dam leaked and that nobody was told")
    ('The dam leaked', 'Nobody was told')
    >>> clauses("If the rain stops and the river falls, the road will open")
    ('If the rain stops and the river falls, the road will open',)
    """
    if len(text) > _LONGEST or (";" not in text and _JOINING.isdisjoint(bag(text))):
        return (text,)
    said = _AND_THAT.search(text) if " that " in text else None
    if said and all(map(is_clause, (text[: said.start()], text[said.end() :]))):
        return (*clauses(text[: said.start()]), *clauses(_capital(text[said.end() :])))
    line = tokenize(text)
    for at, word in enumerate(line.words):
        if word not in _JOINING and line.tags[at] != ";":
            continue
        rest = len(line.words) - 1 - (line.tags[at + 1 : at + 2] != "Y")
        if _SHORT - 1 <= at < rest:
            second = _second(text, line, at)
            if second is not None:
                left = text[: line.starts[at]].rstrip(" ,–—-")
                if _of_another(line, at):
                    return (left,)
                return (left, *clauses(_capital(second)))
    return (text,)


def is_clause(text: str) -> bool:
    """Say whether a text has a verb of its own.

    Examples
    --------
    >>> is_clause("The bridge was closed"), is_clause("The closed bridge")
    (True, False)
    """
    return _FINITE.search(tokenize(text).tags, 1) is not None


_PERSONAL = frozenset({"i", "he", "she", "it", "we", "they", "you"})
_PREDICATE = re.compile(r"(?<=[NKSYUz])[AX]?(?P<verb>[vb])|(?<=[NKSYUz])A?(?P<unknown>[NV])(?=[DSU])")
"""A verb behind its subject, or a word before a determiner or a pronoun, which can only be one ("The log names no buyer")."""
_DEPENDENT = frozenset("TRWBQ,:;")
_A_SENTENCE = 5


def is_sentence(text: str) -> bool:
    """Say whether words that somebody said have a subject and a verb, be it one that no table holds.

    What begins with a pronoun must name somebody, a number or a day: else it tells how one feels.

    Examples
    --------
    >>> is_sentence("This bears the marks of a feud in Palermo"), is_sentence("A smear by the envious few")
    (True, False)
    >>> is_sentence("We love every minute of it")
    False
    """
    line = tokenize(text)
    tags, words = line.tags, line.words
    if words[:1] and words[0] in _POINTING:
        tags = f"U{tags[1:]}"
    if len(tags.rstrip(".")) < _A_SENTENCE or words[0] in _ASKING:
        return False
    verb = next((one for one in _PREDICATE.finditer(tags) if one["verb"] or _agrees(line, one)), None)
    if verb is None or not _DEPENDENT.isdisjoint(tags[: verb.start()]):
        return False
    return words[0] not in _PERSONAL or not _NAMED.isdisjoint(tags[verb.end() :])


_POINTING = frozenset({"this", "that", "these", "those"})
_ASKING = frozenset({"please", "stop", "thanks"})
_NAMED = frozenset("KYy")


def _agrees(line: Line, verb: re.Match[str]) -> bool:
    return line.words[verb.start("unknown")].endswith("s") or line.tags[verb.end()] in "SU"


def _second(text: str, line: Line, at: int) -> str | None:
    """Give what stands behind a conjunction as a sentence; None where it is no clause."""
    before = line.tags[:at].rstrip(",")
    inserted = _INSERTED.match(before)
    first = _FINITE.search(before, inserted.end() if inserted else 0)
    if first is None or not first.start() or before[0] in _HANGING:
        return None
    resumed = _RESUMED.fullmatch(before) if "T" in before else None
    opposed = line.words[at - 1 : at + 1] == [",", "but"] or (
        line.words[at] == "but" and line.tags[at + 1] in "DSFK" and _OWN_CLAUSE.match(line.tags, at + 1)
    )
    if "T" in before and not opposed and resumed is None:
        return None
    if undivided(line, at, before):
        return None
    set_off = line.tags[at - 1] in ",-" or line.words[at] not in ("and", "so")
    hanging = resumed is None and not _HANGING.isdisjoint(_SINCE.sub("P", before))
    rest = text[line.starts[at + 1] :]
    own = _OWN_CLAUSE.match(line.tags, at + 1)
    if own is not None and (line.words[own.start("verb")] in ("being", "having") or _of_list(line, at, own)):
        return None
    counted = (
        line.tags[first.start()] in "vV" and line.tags[at - 2] != "Y" and _COUNTED.match(line.tags, at + 1)
    )
    if at < _SHORT and (own is None or line.tags[at - 1] != "v"):
        return None
    if own is not None and (set_off or (not hanging and (own["verb"] not in "vV" or counted))):
        return rest
    negated = "X" in before and not _OWN_AUXILIARY.match(line.tags, at + 1)
    if hanging or line.words[at] in _OTHER_SUBJECT or negated or _INNER.search(before, first.end()):
        return None
    if _of_infinitive(line, at, first.end()) or (line.words[0] == "there" and line.tags[at + 1] not in "EHM"):
        return None
    shared = _shared(line, at, resumed.start("main") if resumed else first.start())
    if shared is None:
        return None
    lead = text[: line.starts[shared]]
    # "The chain, founded in 1884, owns A and has B"
    aside = line.tags[shared - 1] == "," and line.tags.count(",", 0, shared) == 1
    return f"{lead.rstrip(' ,')} {rest}" if aside else f"{lead}{rest}"


def _of_list(line: Line, at: int, own: re.Match[str]) -> bool:
    """Say whether a verb in the plural has the list for its subject that "and" closes ("flu, measles and malaria are being looked at")."""
    verb = own.start("verb")
    one = line.tags[verb - 1] in "NK" and not line.words[verb - 1].endswith("s")
    return (
        one
        and line.words[verb] in ("are", "were", "have")
        and line.tags[at - 1] in "NK"
        and "," in line.tags[:at]
    )


_INSERTED = re.compile(r"D?[ANKY]{1,6},[vV](?:[PDANKYzy]|OP)*,(?=A?[EHMdvV])")
"""A participle set off behind the subject ("The chain, founded in 1884, operates")."""


def _of_infinitive(line: Line, at: int, first: int) -> bool:
    """Say whether a bare verb goes on with an infinitive of the first clause ("It is wrong to stand by and have them starve")."""
    word, behind = line.words[at + 1], line.tags[at + 2 : at + 3]
    bare = word in base_forms() or word in _BASES or (word == "have" and behind in "DNKYSU")
    same = word in _ONE_FORM and line.tags[first - 1] in "vV"
    return bare and not same and _INFINITIVE.search(line.tags, first, at) is not None


_INFINITIVE = re.compile(r"IA?(?:[vVbHEd]|N(?=[DYKSUA]))")
_BASES = word_set("everyday_verbs")
"""Everyday verbs as they stand behind "to"."""
_ONE_FORM = word_set("verbs_of_one_form")
"""Verbs whose past is written as their base form."""


def _of_another(line: Line, at: int) -> bool:
    """Say whether what goes on has another subject than the clause before: whoever tells it.

    "They said this is so and are suing", "They confirmed that an attack occurred, but contested the figures".
    """
    if line.words[at - 1 : at + 1] == [",", "but"] and line.words[at + 1] in _ANSWERING:
        return True
    own = "I" not in line.tags[:at]
    return own and line.words[:2] in _SINGULAR and line.words[at + 1] in ("are", "were", "have")


_ANSWERING = word_set("answering_verbs")
_SINGULAR = (["this", "is"], ["that", "is"], ["it", "is"], ["it", "was"], ["this", "was"], ["that", "was"])
_UNDERGONE_BY_NONE = frozenset({"come", "become"})
"""Participles that are no passive, so that they stand in the present ("were adopted in May and come into force now")."""


def _acts(line: Line, verb: int) -> bool:
    """Say whether a past form is no participle, or has an object that a passive would not have."""
    word, behind = line.words[verb], line.tags[verb + 1 : verb + 2]
    return word in _NO_PARTICIPLES or (word in _ACTING and behind in ("D", "Y", "N", "K"))


_ACTING = frozenset(
    {"made", "won", "lost", "had", "kept", "received", "suffered", "involved", "included", "attracted"}
)
"""Verbs that have an object where they are no part of a passive."""
_NO_PARTICIPLES = word_set("no_participles")
"""Past forms that no passive has."""


def _is_base(word: str) -> bool:
    """Say whether a cue verb stands in a form that neither its past nor its participle has."""
    form = forms().get(word)
    return form is not None and "b" in form.shape and "p" not in form.shape


def _shared(line: Line, at: int, first: int) -> int | None:
    """Say up to which token a second predicate shares what stands before the first one."""
    tags, behind = line.tags, at + 1
    while tags[behind : behind + 1] == "A":
        behind += 1
    if behind >= len(tags):
        return None
    present = tags[behind] == "V" and line.words[behind].endswith("s")
    if (
        tags[behind] in "vV"
        and _is_base(line.words[behind])
        and (tags[first] == "E" or line.words[first].endswith("ed"))
    ):
        return None  # "was burning in timber and brush", "decided to cancel it and hold it again"
    if tags[first] == "E" and tags[behind] in "vV" and _acts(line, behind):
        return first  # "were helped by rain and made some progress", "was filmed and went viral"
    if _OWN_VERB.match(tags, behind) and (present or tags[behind] in "EHMd" or _ACTIVE.match(tags, first)):
        if tags[first] in "vV" and _MAIN_BEHIND.match(tags, behind):
            return None
        return first - (line.words[first - 1].endswith("ly") and tags[first - 1] == "A")
    if tags[first] == "E" and line.words[behind] in _UNDERGONE_BY_NONE:
        return first
    governed = _GOVERNED.match(tags, first)
    if governed is None:
        return None
    if len(tags) <= behind + 1:
        return None
    if tags.startswith("HNO", first) and tags[behind] in "vV":
        return first  # "had sales of $5bn and made a profit"
    if _takes_object(line, first, behind):
        return first
    if tags[first] == "M" and line.words[behind] in base_forms():
        return first + 1 + (tags[first + 1] == "A")
    if tags[first] == "E" and tags[behind : behind + 3] == "vNN":
        return None  # "to speed up the use of trams and fixed fare tickets"
    auxiliary = not {"E", "H"}.isdisjoint(governed[0])
    predicated = auxiliary and tags[governed.end()] == "N" and not line.words[governed.end()].endswith("ed")
    if predicated and line.words[behind].endswith("ed") and tags[behind + 1] in "IDNKYSU":
        return first  # "were aware of it but continued to lend"
    end = first + len(governed.group().rstrip("A"))
    return end if tags[behind] in "vV" and auxiliary else None


def _takes_object(line: Line, first: int, behind: int) -> bool:
    """Say whether a verb behind a passive has an object, so that it is no passive ("was beaten and resigned the post")."""
    if line.tags[first] != "E" or _OBJECT.match(line.tags, behind) is None:
        return False
    if line.words[behind].endswith(("en", "wn", "ne", "ung", "unk")):
        return False  # forms that are participles only
    return line.words[behind] not in _OF_TWO and TEMPORAL.isdisjoint(line.words[behind + 1 : behind + 5])


_OBJECT = re.compile(r"v(?:[DY]|[SU](?![EHMdvV]))")
_OF_TWO = word_set("verbs_of_two_objects")
"""Verbs that keep an object in the passive ("was arrested and denied a lawyer")."""
