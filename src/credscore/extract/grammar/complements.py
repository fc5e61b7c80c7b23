"""What stands behind a cue: the clause, quotation or phrase that it attributes."""

from __future__ import annotations

import re

from credscore.extract.grammar.adjuncts import VENUES, skip_adjuncts
from credscore.extract.grammar.cues import Cue
from credscore.extract.grammar.frames import Complement, bare_clause, direct
from credscore.extract.grammar.line import Line
from credscore.extract.grammar.objects import BEHIND_PP, PLAIN_CLAUSE, behind_object
from credscore.extract.grammar.phrases import TEMPORAL, has_finite, phrase_end
from credscore.extract.grammar.unmarked import AT_FIRST
from credscore.extract.wordsets import record_nouns, word_set
from credscore.normalize.context import MONTHS

_COUNTS = word_set("counts")


_PP_THAT = re.compile(r"N?[PB]D?[Vv]?[DNKYAyz]{1,6}[Vv]?T(?=[DNKSYAzX])")
_FOR_YEARS = re.compile("[DANY]{0,3}NT")
_PP_TO = re.compile(r"P[DNKAzy]{1,6}(?=IX?[HE])")
"""Where it is said, before an infinitive ("claims on its site to have copied")."""
_TO_THAT = re.compile(r"I(?:U|N{1,2}|[DK][DNKAyzOPY]{0,9})[ANDPy]{0,4},?T(?=[DNKSYAzXRFB])")
"""To whom it is said ("confirmed to the committee that")."""
_RELEASED_THAT = re.compile(r"[vVN]A?[PIy][^TWRQVGgEHMdS;:.,-]{0,8}T(?![vVEHMd])")
"""What was done with the letter in which something is said ("in a letter read out on television that")."""
_ANY_WORDS = frozenset(("something", "anything", "nothing", "things", "words"))
"""What somebody says without its being told; a clause behind it only describes it ("said something that nobody heard")."""
_RELATED = re.compile("[^EHMdvVF;:,.]{0,8}T")


def complement(line: Line, cue: Cue, at: int) -> Complement | None:
    """Find the complement that begins at or behind token `at`.

    Parameters
    ----------
    line : Line
    cue : Cue
        Its frames say which complements count.
    at : int
        The token behind the cue.

    Returns
    -------
    Complement or None
        None where nothing that the cue takes follows.
    """
    tags, frames = line.tags, cue.frames
    size = len(tags)
    if cue.particle == "it" and line.words[at : at + 1] == ["that"]:
        return None  # "put it that way"
    if line.words[at : at + 1] and line.words[at] in _ANY_WORDS and _RELATED.match(tags, at + 1):
        return None
    if at < size and "as" in frames and _named_as(line, at):
        return Complement(at, "np")
    if "at_number" in frames and line.words[at : at + 1] == ["that"] and (valued := _THAT_AT.match(tags, at)):
        return Complement(at, "at_number") if line.words[valued.end("thing")] == "at" else None
    if "at_number" in frames and line.words[at : at + 1] == ["at"] and AT_FIRST.match(tags, at):
        return Complement(at, "at_number")
    if cue.lemma == "add" and _adds_clause(line, at):
        return Complement(at, "bare")
    found = direct(line, cue, at)
    if found:
        return _argued(line, found, frames) if found.frame == "for" else found
    start = skip_adjuncts(line, at)
    if start != at:
        found = direct(line, cue, start)
        if found:
            return found
    if start < size and "obj" in frames:
        found = behind_object(line, cue, start)
        if found:
            return found
    found = _behind_addressee(line, cue, start)
    if found:
        return found
    if start < size:
        found = _clause(line, cue, start) or _phrase(line, cue, start)
        if found:
            return found
    return _far(line, cue, at)


def _behind_addressee(line: Line, cue: Cue, start: int) -> Complement | None:
    """Step over to whom, where or in what something is said, to its "that" or "to"."""
    tags, frames = line.tags, cue.frames
    if "that" in frames:
        named = _PP_THAT.match(tags, start) or _TO_THAT.match(tags, start)
        if named is None and cue.kind == "speech":
            named = _RELEASED_THAT.match(tags, start)
        behind = named.end() if named else _written_that(line, start)
        if behind:
            return Complement(behind, "that")
    placed = _PP_TO.match(tags, start) if "to" in frames else None
    return Complement(placed.end(), "to") if placed else None


def _argued(line: Line, found: Complement, frames: frozenset[str]) -> Complement | None:
    """Check what somebody argues for: a thing, nobody ("when he argued for them"), or for how long before "that"."""
    if line.tags[found.start : found.start + 1] == "U":
        return None
    lasting = _for_years(line, found.start) if "that" in frames else 0
    return Complement(lasting, "that") if lasting else found


def _for_years(line: Line, at: int) -> int:
    """Step over how long somebody has said it ("argued for decades that"); 0 where nothing tells it."""
    lasting = _FOR_YEARS.match(line.tags, at)
    timed = lasting is not None and not TEMPORAL.isdisjoint(line.words[at : lasting.end()])
    return lasting.end() if lasting is not None and timed else 0


def _adds_clause(line: Line, at: int) -> bool:
    """Say whether a clause without that is added ("added it had closed the post", "added the post would open"), and no thing."""
    tags = line.tags
    if tags[at : at + 1] in ("S", "F"):
        return bare_clause(line, at)
    end = phrase_end(tags, at)
    return (
        "C" not in tags[at:end] and end > at and tags[at] in "DKN" and tags[end : end + 1] in ("M", "E", "H")
    )


def _written_that(line: Line, at: int) -> int:
    """Step over the paper in which it is said, whatever its words look like ("in its ruling that"); 0 where there is none."""
    match = _IN_PAPER.match(line.tags, at)
    if match is None or line.words[at] not in _WITHIN:
        return 0
    named = not (VENUES | record_nouns()).isdisjoint(line.words[at + 1 : match.end() - 1])
    return match.end() if named else 0


_IN_PAPER = re.compile(r"P[DNKYAzVvGgPyO]{1,12}T(?=[DNKSYAzXR])")
_WITHIN = frozenset(("in", "through", "during", "via"))


def _clause(line: Line, cue: Cue, start: int) -> Complement | None:
    """Match a clause without that, also one whose verb is not known for one."""
    tags, frames = line.tags, cue.frames
    if "bare" not in frames or (cue.lemma in _OF_THINGS and _is_thing(line, cue, start)):
        return None
    if "obj" in frames and not PLAIN_CLAUSE.match(tags, phrase_end(tags, start)):
        return None
    if tags[start] not in ",." and bare_clause(line, start):
        return Complement(start, "bare")
    prepositional = BEHIND_PP.match(tags, start)
    if prepositional and has_finite(tags, prepositional.end(), len(tags)):
        return Complement(prepositional.end(), "bare")
    dated = (
        _DATE_OPENS.match(tags, start)
        if line.words[start + 1 : start + 2] and line.words[start + 1] in MONTHS
        else None
    )
    if dated and has_finite(tags, dated.end(), len(tags)):
        return Complement(start, "bare")
    if tags[start : start + 2] == "PY" and has_finite(tags, start, len(tags)):
        return Complement(start, "bare")
    behind = phrase_end(tags, start)
    if tags[behind : behind + 1] == "B" and line.words[behind] in _REASONS:
        return None  # "he feels regret because the plan failed"
    opens = tags[start] in "DKNSYzXgGUA" or line.words[start] in ("having", "being")
    if opens and not frames & {"np", "pred", "obj"} and len(tags) - start > 3:
        return Complement(start, "bare")
    return None


_DEGREES = frozenset(("less", "more", "so", "too", "very", "quite", "rather", "much", "extremely", "really"))
"""What stands before how somebody feels ("felt less tired")."""
_OF_THINGS = frozenset(("feel", "maintain"))
_KEPT = word_set("what_is_maintained")
_THING = re.compile(r"D?[ANKzgvV]{0,3}[NKM](?=[.,;:]|[PBWy]|D(?:[AK]|[N])(?:$|[.,PBW]))")


def _is_thing(line: Line, cue: Cue, start: int) -> bool:
    """Say whether what is felt or maintained is a thing ("felt the blast", "maintains strong ties with Iran")."""
    if cue.lemma == "feel" and line.words[start] in _DEGREES and "M" not in line.tags[start : start + 4]:
        return True
    thing = _THING.match(line.tags, start)
    if thing is None:
        return False
    words = line.words[start : thing.end()]
    return words[-1] in _KEPT if cue.lemma == "maintain" else not words[-1].endswith(("s", "ed"))


_REASONS = frozenset(("because", "when", "although", "though", "unless"))
_DATE_OPENS = re.compile(r"PKY(?:,Y)?,?(?=[SFDKNY])")
"""A date before a clause ("said on March 6, 2020, it was told")."""


def _named_as(line: Line, start: int) -> bool:
    """Say whether a demonstrative stands for what is called something ("dismissed this as gossip")."""
    return line.words[start] in _DEMONSTRATIVES and line.words[start + 1 : start + 2] == ["as"]


_THAT_AT = re.compile(r"(?P<thing>T[ANK]{1,3})PA{0,2}P?Y")
"""A figure spoken of before, put otherwise ("put that number at nine")."""
_DEMONSTRATIVES = frozenset({"this", "that", "these", "those"})


def _phrase(line: Line, cue: Cue, start: int) -> Complement | None:
    """Match a noun phrase as the content."""
    tags, frames = line.tags, cue.frames
    is_phrase = phrase_end(tags, start) > start or (
        tags[start : start + 2] in ("DQ", "DP") and line.words[start] in _POINTING
    )
    if "at_number" in frames:
        found = _at_number(line, start)
        if found:
            return found
    if "to_number" in frames:
        return _to_number(line, start)
    if is_phrase and _asks(line, phrase_end(tags, start)):
        return None
    if "np" in frames and line.words[start : start + 3] == ["the", "fact", "that"]:
        return Complement(start + 3, "that")
    judged = _AS_JUDGED.match(tags, start) if line.words[start] == "as" else None
    if "np" in frames and judged:
        return Complement(judged.end(), "np")
    if "np" in frames and (is_phrase or tags[start] == "g" or _BETWEEN.match(tags, start)):
        return Complement(start, "np")
    dialled = line.words[start].isdigit()
    return Complement(start, "pred") if "pred" in frames and is_phrase and not dialled else None


def _asks(line: Line, at: int) -> bool:
    """Say whether what follows only names the question ("challenged him on which ward would close")."""
    return line.words[at : at + 1] in _MATTERS and line.tags[at + 1 : at + 2] in ("R", "W")


_MATTERS = (["on"], ["over"], ["about"])
_POINTING = frozenset(("this", "that", "these", "those"))
_AS_JUDGED = re.compile(r"B[DAX]{0,2}[NvVg](?:,?CA?[NvVg])?(?=[DN])")
"""What a thing is called before its name ("rejected as irresponsible the figures put about")."""
_BETWEEN = re.compile(r"PY{1,2}CY|D{2}PA?Y")
"""A figure in two, or one with its bound ("found between 140,000 and 160,000 people", "expects no more than nine")."""


def _at_number(line: Line, at: int) -> Complement | None:
    """Read "put the toll at 43" and "put it at “several hundred”"."""
    tags, words = line.tags, line.words
    if phrase_end(tags, at) == at:
        return None
    for number in range(at + 1, min(at + 12, len(tags) - 1)):
        if words[number] != "at":
            continue
        if not {"Y", "Q"}.isdisjoint(tags[number + 1 : number + 5]) or "" in words[number + 1 : number + 2]:
            return Complement(at, "at_number")
    return None


_TO_NUMBER = re.compile(r"D?[ANK]{1,4}(?:[PO][DANKY]{1,6}){0,2}A{0,2}(?:PY{1,2}N?)?(?=[IP]A{0,2}P?Y)")


def _to_number(line: Line, at: int) -> Complement | None:
    """Read "lowered its toll to 51": a figure of the subject's own, changed."""
    match = _TO_NUMBER.match(line.tags, at)
    if match is None or _COUNTS.isdisjoint(line.words[at : match.end()]) or line.words[match.end()] != "to":
        return None
    return Complement(at, "at_number")


_INSERTED = re.compile(r"-[^-]{1,40}-|A?y?(?:P[DNKyYAzO]{1,6})?,[APvgGB][^,;:QTV]{1,40},")
_TELLS_LAST = re.compile("(?:S|D?[ANKYz]{1,6})[HA]{0,2}V[^EHMdvVTQ]{0,12}$")
"""Somebody else's telling at the end ("P, X said, but Q, Y said")."""
_FAR_THAT = re.compile(r"[^TWRQVGg;:.-]{1,14}T")
_ON_CONDITION = re.compile(r"U?,P[DN]{1,3}T[^,;:.Q]{2,12},T")
_SET_OFF = re.compile(r"[^,]*,[^,]+T")
"""A noun behind one comma with a clause of its own ("P, she told X, in a deal that could P")."""
_FAR_QUOTE = re.compile(r"[^TRQVvG;.-]{0,14}(?:[,:]?Q|:)")


def _far(line: Line, cue: Cue, at: int) -> Complement | None:
    """Look past other adjuncts for a that-clause, a colon or a quotation."""
    tags, frames = line.tags, cue.frames
    match = _INSERTED.match(tags, at) or _INSERTED.match(tags, skip_adjuncts(line, at))
    clausal = match is not None and ",A" in match.group() and not set("EHM").isdisjoint(match.group())
    if match and not clausal and not (",B" in match.group() and _TELLS_LAST.match(tags, match.end())):
        found = direct(line, cue, match.end())
        if found is None and "bare" in frames and bare_clause(line, match.end()):
            found = Complement(match.end(), "bare")
        if found:
            return found
    if "that" in frames:
        on_condition = _ON_CONDITION.match(tags, at)
        if on_condition and "condition" in line.words[at : on_condition.end()]:
            return Complement(on_condition.end(), "that")
        match = _FAR_THAT.match(tags, at) if tags[at : at + 1] != "I" or "to" in frames else None
        if (
            match
            and "v" not in match.group()
            and not _SET_OFF.fullmatch(match.group())
            and (cue.kind != "document" or tags[at] in "PAy,")
            and tags[match.end() : match.end() + 1] not in ("", "V", "v", "E")
        ):
            return Complement(match.end(), "that")
    if "quote" in frames:
        match = _FAR_QUOTE.match(tags, at)
        begin = match.end() - (tags[match.end() - 1] == "Q") if match else len(tags)
        if begin < len(tags):
            return Complement(begin, "quote")
    return None
