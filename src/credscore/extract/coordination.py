"""Two claims in one sentence: coordinated clauses, each of which can be true by itself."""

from __future__ import annotations

import re
from functools import lru_cache

from credscore.extract.grammar.cues import forms
from credscore.extract.grammar.line import Line
from credscore.extract.grammar.tokens import tokenize
from credscore.extract.remembered import SENTENCES
from credscore.extract.shared_subjects import shared
from credscore.extract.undivided import undivided
from credscore.extract.whole_clauses import FINITE_TAGS, is_clause
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
_OWN_AUXILIARY = re.compile(r"A?[EHMd]")
"""Where a negation before does not reach ("has not resigned and will stay")."""
_HANGING = frozenset("BTRW")
"""What makes all that follows it depend on something."""
_SINCE = re.compile(r"B(?=Y)")
"""What names a year and no clause ("since 1997")."""
_AS_ONE = re.compile(r"(?<=[vVE])BD(?=[AN]{1,3}(?:$|,|P))")
"""As what somebody acts, which is no clause ("was questioned as a witness")."""
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
        if word == "while" and (line.words[at - 1] in _SOME_TIME or _fronted(line, at)):
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


_SOME_TIME = frozenset(("a", "little", "long", "short", "good"))


def _fronted(line: Line, at: int) -> bool:
    """Say whether what stands before "while" is no clause ("With the vote put off while the war goes on, nobody rules")."""
    return line.words[0] in ("with", "amid") and "," not in line.tags[:at]


def _second(text: str, line: Line, at: int) -> str | None:
    """Give what stands behind a conjunction as a sentence; None where it is no clause."""
    if line.words[at] == "so" and line.tags[at] == "B":
        return None  # what for a thing was done
    before = line.tags[:at].rstrip(",")
    inserted = _INSERTED.match(before)
    first = FINITE_TAGS.search(before, inserted.end() if inserted else 0)
    if first is None or not first.start() or before[0] in _HANGING:
        return None
    resumed = _RESUMED.fullmatch(before) if "T" in before else None
    if "T" in before and resumed is None and not _opposed(line, at):
        return None
    if undivided(line, at, before):
        return None
    set_off = line.tags[at - 1] in ",-" or line.words[at] not in ("and", "so")
    hanging = resumed is None and not _HANGING.isdisjoint(_SINCE.sub("P", _AS_ONE.sub("P", before)))
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
    if ";" in before:
        return None  # "The mill closed; its owner sold the site and left"
    negated = "X" in before and not _OWN_AUXILIARY.match(line.tags, at + 1)
    if hanging or line.words[at] in _OTHER_SUBJECT or negated or _INNER.search(before, first.end()):
        return None
    if _of_infinitive(line, at, first.end()) or (line.words[0] == "there" and line.tags[at + 1] not in "EHM"):
        return None
    upto = shared(line, at, resumed.start("main") if resumed else first.start())
    return None if upto is None else f"{_shared_words(text, line, upto)}{rest}"


def _opposed(line: Line, at: int) -> bool:
    """Say whether "but" opens a clause of its own."""
    if line.words[at] != "but":
        return False
    return line.words[at - 1] == "," or (
        line.tags[at + 1] in "DSFK" and _OWN_CLAUSE.match(line.tags, at + 1) is not None
    )


def _shared_words(text: str, line: Line, upto: int) -> str:
    """Give what two predicates share, without the aside behind it ("The chain, founded in 1884, owns A and has B")."""
    lead = text[: line.starts[upto]]
    aside = line.tags[upto - 1] == "," and line.tags.count(",", 0, upto) == 1
    return f"{lead.rstrip(' ,')} " if aside else lead


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
    at += line.tags[at + 1 : at + 2] == "A"
    word, behind = line.words[at + 1], line.tags[at + 2 : at + 3]
    bare = word in base_forms() or word in _BASES or (word == "have" and behind in "DNKYSU")
    bare = bare or (line.tags[at + 1] == "V" and any(cue.lemma == word for cue in forms()[word].cues))
    same = word in _ONE_FORM and line.tags[first - 1] in "vV"
    return bare and not same and _INFINITIVE.search(line.tags, first, at) is not None


_INFINITIVE = re.compile(r"IA?(?:[vVbHEd]|N(?=[DYKSUAP]))")
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
    if line.words[at + 1] in _BIDDING and line.words[0] in ("he", "she", "it"):
        return True  # "He has a clock and don't hold me to it"
    own = "I" not in line.tags[:at]
    return own and line.words[:2] in _SINGULAR and line.words[at + 1] in ("are", "were", "have")


_BIDDING = frozenset(("do", "don't", "don’t"))
"""What with a singular subject only bids somebody do something."""
_ANSWERING = word_set("answering_verbs")
_SINGULAR = (["this", "is"], ["that", "is"], ["it", "is"], ["it", "was"], ["this", "was"], ["that", "was"])
