"""Who a verb's agent is: its own subject, an antecedent, or the subject of a verb before."""

from __future__ import annotations

import re

from credscore.extract.grammar.clauses import clause_head
from credscore.extract.grammar.conjoined import behind_clause
from credscore.extract.grammar.lefts import clause_subject, subject_left
from credscore.extract.grammar.line import Line
from credscore.extract.grammar.phrases import TEMPORAL, TIME_LEADS, has_finite, phrase_left, without_time
from credscore.extract.grammar.reduced import (
    CLAUSE,
    described_head,
    presented_end,
    presenting_head,
    reduced_head,
)
from credscore.extract.grammar.relation import Range, Relation
from credscore.extract.grammar.usage import Use
from credscore.extract.spans import Form
from credscore.extract.wordsets import record_nouns, word_set
from credscore.normalize.context import MONTHS

_ASIDE = 24
"""Tokens that a second relative clause holds ("A cook who served there, and who asked that neither he nor his town be named, said")."""
_SENDERS = frozenset(("from", "by", "with", "against"))
"""Prepositions whose own noun, not the one before them, a relative clause goes on with."""
_HOUSED = frozenset(("of", "at", "from", "with"))
"""Prepositions behind a comma that tell somebody's house ("Ann Lee, of the Bay Institute, who says")."""


def agent(use: Use) -> tuple[Form, Range] | None:
    """Find the agent of a finite verb."""
    line, last = use.line, _before_verb(use.line, use.start - 1)
    tags = line.tags
    if last < 0:
        return None
    if tags[last] == "R" and presented_end(line, last):
        return None
    presented = presenting_head(line, last)
    if presented is not None:
        return Form.SUBJECT, presented
    if tags[last] == "R" or (
        tags[last] == "T" and last > 0 and tags[last - 1] in "NK" and _on_record(use, last)
    ):
        head = antecedent(line, last)
        return (Form.RELATIVE, head) if head else None
    if tags[last] == "C" and line.words[last] == "or" and _RELATED.search(tags, 0, last):
        return None  # "pupils who commit or threaten violence"
    if tags[last] == "C" and (_goes_on_with_infinitive(use, last) or _within_told(use, last)):
        return None
    if tags[last] == "C" or line.words[last] in ("but", "yet"):
        return _as_subject(shared_subject(line, last, use.before))
    if tags[last] in "PI" and (stranded := _STRANDED.search(tags, 0, last + 1)):
        return Form.SUBJECT, stranded.span("head")
    placed = _PLACED.search(tags, 0, last + 1)
    if placed is not None and line.words[placed.start("relative")] in _WHERE:
        return Form.SUBJECT, placed.span("head")
    found = subject_left(line, last)
    if found is None:
        return _as_subject(shared_subject(line, last, use.before)) if tags[last] == "," else None
    return _of_phrase(line, last, found)


def _goes_on_with_infinitive(use: Use, conjunction: int) -> bool:
    """Say whether a verb hangs on the "to" before a conjunction ("was asked to stand and confirm her name")."""
    match = _TO_DO.search(use.tags, max(0, conjunction - CLAUSE), conjunction)
    if match is None or use.start != use.at or use.line.words[use.at] != use.cue.lemma:
        return False
    return use.line.words[match.start()].endswith(_NO_BASE) or use.tags[match.start()] == "E"


_TO_DO = re.compile(r"[vVE]A?(?:U|D?[NK]{1,3})?IA?[vVbNE][^vVEHMdQ,;:ISTWR]{0,9}$")
"""A verb with an infinitive behind it."""
_NO_BASE = ("ed", "s", "told")
"""How verbs end that are not in the form of an infinitive themselves ("they want to leave and say that P")."""


def _within_told(use: Use, conjunction: int) -> bool:
    """Say whether an attack or the like goes on with a deed that somebody tells of ("told jurors how Roe chased and attacked Bell")."""
    told = use.before[-1] if use.before and use.cue.kind == "attitude" else None
    return told is not None and _DEED_TOLD.search(use.tags, told.cue[1], conjunction) is not None


_DEED_TOLD = re.compile(r"[TW][^,;:Q]{1,24}v[^,;:Q]{0,8}$")


def _before_verb(line: Line, last: int) -> int:
    """Step from a verb's left to its subject's end: over "there", a time and an aside on names withheld."""
    tags = line.tags
    dated = _DATE_ASIDE.search(tags, 0, last + 1) if tags[last : last + 1] == ")" else None
    if dated is not None and not _MONTHS.isdisjoint(line.words[dated.start() : last]):
        last = dated.start() - 1  # "The council on Friday (August 1, 2025) said"
    if last > 0 and line.words[last] == "there" and tags[last - 1] in "NK":
        last -= 1
    if last > 1 and tags[last - 1 : last + 1] == ",y":
        last -= 1
    if last > 2 and tags[last - 1 : last + 1] == "PY" and _YEAR.fullmatch(line.words[last]):
        last -= 2  # "The unit in 2003 said"
    if last > 2 and tags[last] == "y" and (dated := _JOINT_DATED.search(tags, 0, last + 1)):
        last = dated.start() if line.words[dated.start()] in _JOINTS else last
    talking = _TALKING.search(tags, max(0, last - CLAUSE), last + 1) if "B" in tags[:last] else None
    if talking is not None and line.words[talking.start() + 1] in _UNNAMED:
        last = talking.start() - 1
    if last > 0 and tags[last] == "U" and line.words[last].endswith(("self", "selves")):
        last -= 1
    inserted = (
        _INSERTED.search(tags, max(0, last - CLAUSE), last + 1) if tags[last : last + 1] == "," else None
    )
    if inserted is not None and line.words[inserted.start() + 1] in _UNNAMED:
        last = inserted.start() - 1
    second = line.tags.rfind(",CR", max(0, last - _ASIDE), last) if tags[last : last + 1] == "," else -1
    if second > 0 and "R" in tags[max(0, second - CLAUSE) : second]:
        last = second - 1
    return last


def _of_phrase(line: Line, last: int, found: Range) -> tuple[Form, Range] | None:
    """Find the agent in the noun phrase that ends before a verb."""
    tags = line.tags
    first, final = found[0], without_time(line, *found)
    joined = behind_clause(line, first, final)
    if joined != first:
        return Form.SUBJECT, (joined, final + 1)
    if final < first and first > 0 and tags[first - 1] == "R":
        head = antecedent(line, first - 1)
        return (Form.RELATIVE, head) if head else None
    if line.words[last] == "they" and _AT_PLACE.match(tags, 0, last + 1):
        return Form.SUBJECT, (1, last - (tags[last - 1] == ","))
    whose = _whose(line, first, final)
    if whose is not None:
        return (Form.SUBJECT if whose[1] == final + 1 else Form.RELATIVE), whose
    if tags[first] == "S" and (teller := _of_free_relative(line, first)):
        return Form.SUBJECT, teller
    first = _behind_opening(line, first, final)
    if final < first and first > 0 and tags[first - 1] in "NKz)":
        found = subject_left(line, first - 1) or (first, final)
        first, final = found[0], without_time(line, *found)
    described = described_head(line, first, last)
    if described is not None:
        return Form.SUBJECT, (described, last + 1)
    reduced = reduced_head(line, first)
    if reduced is not None:
        return Form.SUBJECT, reduced
    if first > 0 and line.words[first - 1] == "no" and line.words[first] == "one":
        return None
    return (Form.SUBJECT, (whole(line, first), final + 1)) if final >= first else None


def _on_record(use: Use, that: int) -> bool:
    """Say whether "that" goes on with a record ("a note that reads P")."""
    return use.line.words[that - 1] in record_nouns() and use.tags[use.end : use.end + 1] != "I"


_RELATED = re.compile(r"R[AXMHE]{0,3}[vVN]$")
_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_MONTHS = frozenset(MONTHS)
_DATE_ASIDE = re.compile(r"\([^(),]{2,3}(?:,?Y)?\)$")
_JOINTS = frozenset(("and", "but", "yet"))
_JOINT_DATED = re.compile("[CB]P?y$")
"""A day before a second verb of the same subject ("said that P but on Wednesday said Q")."""
_INSERTED = re.compile(r",[gG][^,;:Q]{1,12},$")
_TALKING = re.compile(r"(?<=[NK])B[gG](?:[IPO]?D?[AYNKzO]{1,6}){1,3}$")
"""To whom somebody spoke, without commas ("A clerk while talking to the paper claimed")."""
_UNNAMED = word_set("on_what_terms")
"""Verbs of the clause that tells on what terms somebody speaks ("A clerk, speaking anonymously because he fears the sack, said")."""


def _whose(line: Line, first: int, final: int) -> Range | None:
    """Find who tells behind "whose": somebody named ("whose deputy Ann Lee said"), else whoever "whose" goes back to."""
    if line.words[first] == "whose":
        return (first + 1, final + 1) if "K" in line.tags[first + 1 : final + 1] else antecedent(line, first)
    match = _OWNING.search(line.tags, 0, final + 1)
    if match and line.words[match.start("whose")] == "whose" and line.words[final].endswith("s"):
        return antecedent(line, match.start("whose"))
    return None


_OWNING = re.compile(r"(?P<whose>D)N{1,2}(?:S|D?[NK]{1,3})N$")
"""Who owns what an unknown verb is about ("the notary whose stamp it bears says")."""
_PLACED = re.compile(
    r"(?:^|[,QT-])[AC]?(?P<head>D?[ANKY]{0,5}[NK])(?P<relative>W|PR)(?:S|D?[ANKYz]{0,5}[NK])[HEMdAX]{0,3}(?:[vV]|(?<=S)N)(?:P[DANKYO]{1,5})?$"
)
"""A house of which the text tells what happened there ("The hospital where the boy was treated said")."""
_WHERE = frozenset(("where", "at", "in", "for", "from", "to", "with"))
_STRANDED = re.compile(r"(?:^|[,Q-])[AC]?(?P<head>D?[ANKY]{0,4}[NK])R?S[HA]{0,2}[vV][PI]$")
"""Those whom the writer met ("A nurse I spoke to says")."""
_INDEFINITE = frozenset(("someone", "somebody", "anyone", "everyone", "nobody", "one"))


def whole(line: Line, first: int) -> int:
    """Take "someone with knowledge of the talks" whole, where `first` begins the phrase behind its preposition."""
    led = first > 1 and line.tags[first - 1] in "PO" and line.words[first - 2] in _INDEFINITE
    return first - 2 if led else first


def _of_free_relative(line: Line, pronoun: int) -> Range | None:
    """Find who "it" is in "the channel posted (pictures of) what it said were passports": the subject of the verb before."""
    verb = pronoun - 2
    while verb > 1 and pronoun - verb < _SHOWN and line.tags[verb] in "DANKYzPOI":
        verb -= 1
    if verb < 1 or line.words[pronoun - 1] != "what" or line.tags[verb] not in "Vv":
        return None
    while verb > 1 and line.tags[verb - 1] in "HAX":
        verb -= 1
    found = subject_left(line, verb - 1)
    return (found[0], found[1] + 1) if found else None


_SHOWN = 10
"""Tokens over which what is shown, and to whom, stands before "what they said were fragments"."""
_AT_PLACE = re.compile(r"P(?:D[ANK]{0,3}[NK]|K{1,4}),?S$")
"""Those of a house ("At the ministry they deny it")."""
_OPENING_END = re.compile(r"N(?=K+$)")


def _behind_opening(line: Line, first: int, final: int) -> int:
    """Step over a phrase of time or place that no comma closes ("After a week of denials Tehran has conceded")."""
    if (
        first == 1
        and line.tags[0] in "PB"
        and line.words[1] in _BARE_PLACES
        and set(line.tags[2 : final + 1]) == {"K"}
    ):
        return 2
    if first and line.words[first] in MONTHS and line.tags[first - 1] in "PY" and final > first:
        return first + 1  # "On 20 October Acme ordered", "In October Acme said"
    if line.tags[max(first - 1, 0) : first + 3] == "PYKK" and line.words[first + 1] in MONTHS:
        return first + 2
    dated = line.words[first] in TIME_LEADS and line.words[first + 1 : first + 2] and final > first + 1
    if dated and not line.tags[:first].strip("A") and line.words[first + 1] in TEMPORAL:
        return first + 2  # "Last year the club's chairman said", "Earlier this month figures showed"
    if first != 1 or line.tags[0] not in "PB" or line.tags[first] not in "DY":
        return first
    match = _OPENING_END.search(line.tags, first, final + 1)
    return match.end() if match else first


_BARE_PLACES = word_set("bare_places")
"""Places named without an article ("Outside court Ms Lee said")."""


def _as_subject(found: Range | None) -> tuple[Form, Range] | None:
    return (Form.SUBJECT, found) if found else None


def antecedent(line: Line, relative: int) -> Range | None:
    """Find the antecedent of a relative pronoun."""
    last = relative - 1
    while last >= 0 and line.tags[last] in ",PC-":
        last -= 1
    if line.tags[max(0, last - 1) : last + 2] == ",Y," and line.words[last].isdigit():
        last -= 2  # somebody's age
    start = phrase_left(line, last)
    if (
        start > 2
        and line.words[relative] == "who"
        and line.words[start - 1] in _HOUSED
        and line.tags[start - 2] == ","
    ):
        last = start - 3
        start = phrase_left(line, last)
    for at in range(last - 1, start, -1):
        addressed = line.tags[at] == "I" and line.words[at - 1] in _ADDRESSED
        if line.words[at] in _SENDERS or (addressed and line.words[relative] == "who"):
            start = at + 1
            break
    if start >= 0 and "," not in line.tags[relative:] and not has_finite(line.tags, 0, start):
        start = _behind_verb(line, start, last)
    return (start, last + 1) if start >= 0 else None


_ADDRESSED = frozenset(
    ("response", "reaction", "reply", "answer", "opposition", "tribute", "tributes", "letter", "appeal", "complaint",
     "blow", "boost", "challenge", "rebuke", "gift", "email", "message", "visit", "apology", "invitation")
)  # fmt: skip
"""What is somebody's who stands behind "to", and speaks himself ("came in response to Lee, who said")."""


def _speaking(line: Line, source: Range, before: list[Relation]) -> Range:
    """Give who says what a pronoun opens ("Lee said he did not want it but told Acme Q": Lee)."""
    if line.tags[source[0]] != "S":
        return source
    outer = (one for one in before if one.sources and one.content and one.content[0][0] == source[0])
    return next((one.sources[-1] for one in outer), source)


def _behind_verb(line: Line, start: int, last: int) -> int:
    """Begin an antecedent behind the verb of its sentence, where nothing else can be that ("He called for the sale of a mill, which …")."""
    for at in range(last - 1, start, -1):
        if line.tags[at] in "Vv" and line.tags[at - 1] in "NKS" and line.tags[at + 1] in "PD":
            return at + 1 + (line.tags[at + 1] == "P")
    return start


def shared_subject(line: Line, at: int, before: list[Relation]) -> Range | None:
    """Take over the subject of the verb before ("met and said")."""
    for relation in reversed(before):
        if relation.sources and relation.cue[1] <= at and relation.form not in (Form.LABEL, Form.NOMINAL):
            between = line.tags[relation.cue[1] : at]
            if not any(mark in between for mark in ";:"):
                return _speaking(line, relation.sources[-1], before)
    found = clause_subject(line, at) or clause_head(line.tags, at, 0)
    return (found[0], found[1] + 1) if found else None
