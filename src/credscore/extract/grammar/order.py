"""Cues that stand behind or inside what they attribute: "P, said X", "P, X said, P", "as X said"."""

from __future__ import annotations

import re

from credscore.extract.grammar.phrases import has_finite, only_nouns, phrase_end, phrase_right
from credscore.extract.grammar.relation import Range, Relation
from credscore.extract.grammar.usage import Use, content_before
from credscore.extract.spans import Form
from credscore.extract.wordsets import record_nouns, word_set
from credscore.terms import Stance

SAYING = frozenset(("quote", "bare", "that"))


def postposed(use: Use, form: Form, source: Range) -> Relation | None:
    """Read "P, X said" and "P, X said, P"; of "P, X has learned from Y", Y is the source."""
    tags, end = use.tags, use.end
    before = source[0]
    while before > 1 and use.line.words[before - 1] in ("so", "or"):
        before -= 1
    if not use.cue.frames & SAYING or before == 0 or tags[before - 1] not in ",Q-" or _leads(use, before):
        return None
    content = content_before(tags, before)
    semicolon = tags.rfind(";", 0, before)
    if "V" in tags[: max(0, semicolon)] and has_finite(tags, semicolon + 1, before - 1):
        content = [(semicolon + 1, before - 1)]  # "P, says X; Q, Y says"
    elif (start := _behind_told(use, before)) > 0:
        content = [(start, before - 1)]
    comma = end
    while comma < len(tags) and tags[comma] not in ",Q.;-":
        comma += 1
    if learns_from(use) and comma >= end + 1:
        told = use.relation(form, [(end + 1, max(comma, end + 2))], content)
        told.relays = [source] if use.line.words[source[0]] != "we" else []
        told.kind = "speech"
        return told
    later = LATER.match(tags, comma)
    rest = comma + (tags[comma : comma + 1] in (",", "-") or tags[comma : comma + 2] == ";Q")
    rest = later.end() if later else rest
    if _goes_on_behind(use, source[0], comma, rest):
        content.append((rest, len(tags)))
    scene = len(content) == 1 and content[0][0] == 0 and _SCENE.match(tags) is not None
    if scene and "Q" not in tags[:before] and only_nouns(tags, before):
        return None  # "However, despite the inquiry, and her loss, Lee continued"
    return use.relation(form, [source], content)


def _behind_told(use: Use, before: int) -> int:
    """Give where the words begin behind those that somebody else said ("P, X said, while Q, Y said"), 0 where nobody did; what X said ends there."""
    for told in reversed(use.before):
        if not (told.sources and told.content) or told.content[0][1] > told.sources[0][0]:
            continue
        match = _NEXT_TOLD.match(use.tags, told.cue[1])
        if match is None or match.end() >= before or not has_finite(use.tags, match.end(), before - 1):
            return 0
        told.content = [part for part in told.content if part[0] < told.cue[0]]
        return match.end()
    return 0


_NEXT_TOLD = re.compile("(?:A|P?y|P[DNK]{1,3}){0,2},[BC](?=[DNKSPA])")


def _leads(use: Use, before: int) -> bool:
    """Say whether what stands before the source leads to what it says behind its verb ("Asked if P, X said Q")."""
    tags, words = use.tags, use.line.words
    if tags[use.end : use.end + 1] in ("T", "W", ":", "O") or "a" in tags[:2] or words[0] in _QUESTIONED:
        return True
    # "In sentencing him, the judge said: P", "Contrary to reports, the dam is not leaking"
    aside = _IN_DOING.match(tags) is not None or words[0] in _SETTING_OFF
    return aside and not has_finite(tags, 0, before) and "Q" not in tags[:before]


_SETTING_OFF = frozenset(("contrary", "unlike", "despite", "like", "instead", "besides", "apart", "aside"))
"""What sets a sentence off from something else, and is nothing that anybody said."""


def _goes_on_behind(use: Use, source: int, comma: int, rest: int) -> bool:
    """Say whether the words said go on at token `rest`, behind the verb and the comma that ends what hangs on it."""
    tags = use.tags
    if tags[rest : rest + 1] == "Q" or rest >= len(tags) - 1:
        return tags[rest : rest + 1] == "Q"
    if tags[source - 1] == ",":
        if comma == use.end and tags[rest] == "B" and not tags[: source - 1].strip("CBA,"):
            return True  # "But, he said, if it rains, P"
        plain = comma == use.end
        told = tags[rest] not in "GBCR" and not _comments(use.line.words, rest)
        parted = tags[source - 2] in "HEM" and tags[rest] in "EHvVXA"
        if parted or (plain and (told or _JOINED.match(tags, rest) is not None)):
            return True
    return _interrupts(use, source, rest)


_SCENE = re.compile(r"(?:A,?)?[PB][^Y]")
"""How a phrase of time or place begins, which is nothing that could be said."""
_IN_DOING = re.compile(r"[BC]?,?P[gG]")
_QUESTIONED = frozenset(("asked", "pressed", "questioned", "quizzed"))
"""What opens the question before an answer ("Asked if it would rain, he demurred")."""


def _comments(words: list[str], at: int) -> bool:
    """Say whether the writer goes on with what it means ("P, she said, in a blow to the bank")."""
    return words[at : at + 1] == ["in"] and not _ASIDES.isdisjoint(words[at + 2 : at + 5])


_ASIDES = word_set("asides_of_the_writer")


def _interrupts(use: Use, source: int, rest: int) -> bool:
    """Say whether a bare subject before the source has its verb behind the addressee or the time ("The pier, she told us, is shut")."""
    tags = use.tags
    bare = (
        tags[source - 1] == "," and phrase_end(tags, 0) == source - 1 and not has_finite(tags, 0, source - 1)
    )
    return bare and tags[rest - 1] == "," and (tags[rest] in "EHMdvVX" or not use.line.words[rest])


LATER = re.compile(r"[,;]?C?,?A{0,3},?:?(?=Q)")
"""What stands before another quotation of the same speaker ("“P,” she added; and, later, “Q”")."""
_JOINED = re.compile(r"[CB]X[DPAg]|C(?:[EHM]|[SF]A?[EHMdvV]|D?[AYNKzgOP]{1,8}[EHM])")
"""Where the words said go on with a clause joined to them ("P, X said, and was closed")."""


def learns_from(use: Use) -> bool:
    """Say whether a verb tells from whom somebody has something ("has learned from two clerks")."""
    learns = use.cue.kind == "perception" or use.cue.lemma == "understand"
    return learns and use.line.words[use.end : use.end + 1] == ["from"]


def quoting(use: Use) -> Relation | None:
    """Read "“P,” the Post quotes X": X says it, and the Post passes it on."""
    tags = use.tags
    stop = phrase_right(tags, use.end)
    if stop == use.end or tags[stop : stop + 1] not in ("", ".") or "E" in tags[use.start : use.at]:
        return None
    quote = tags.rfind("Q", 0, use.start)
    subject = (quote + 1 + (tags[quote + 1] == ","), use.start) if quote >= 0 else (0, 0)
    if subject[1] <= subject[0] or phrase_right(tags, subject[0], appositions=False) != subject[1]:
        return None
    relation = use.relation(Form.SUBJECT, [(use.end, stop)], [(0, quote + 1)])
    relation.relays = [subject]
    return relation


def written(use: Use, form: Form, pronoun: int) -> Relation | None:
    """Read "It says in the logbook that P" and "P, it says in the logbook": the record is who says it."""
    tags, words, end = use.tags, use.line.words, use.end
    if (
        words[end : end + 1] not in (["in"], ["on"], ["from"])
        or "that" not in use.cue.frames
        or "s" not in use.form.shape
    ):
        return None
    stop = phrase_right(tags, end + 1, appositions=False)
    if record_nouns().isdisjoint(words[end + 1 : stop]) or not _VENUES.isdisjoint(words[end + 1 : stop]):
        return None
    if tags[stop : stop + 1] in ("T", ":", "Q"):
        content = [(stop + (tags[stop] != "Q"), len(tags))]
    elif pronoun > _LEAST and tags[pronoun - 1] in ",-Q" and tags[stop : stop + 1] in ("", ".", ","):
        content = content_before(tags, pronoun)
    else:
        return None
    relation = use.relation(form, [(end + 1, stop)], content)
    relation.kind = "document"
    return relation


_LEAST = 3
_VENUES = word_set("venues")
_LEARNT = frozenset(("learn", "hear", "know"))


def as_clause(use: Use, form: Form, source: Range) -> Relation | None:
    """Read "As X reported, P" and "P, as X said"."""
    tags, end, as_ = use.tags, use.end, source[0] - 1
    if not _tells_as(use, as_):
        return None
    if as_ == _AS_FAR and use.line.words[as_ - 1] == "far":
        as_ = 0
    comma = end
    while comma < len(tags) and tags[comma] in "PyDNKYAzO":
        comma += 1
    if (
        tags[comma : comma + 1] not in (",", ".", "")
        or comma - end > 6
        or tags[end : end + 1] not in tuple("PyA,.")
    ):
        return None
    if use.cue.lemma in _LEARNT and use.line.words[end] == "from" and comma > end + 1:
        source = (end + 1, comma)
    if tags[comma : comma + 1] == "," and _SUBORDINATED.search(tags, 0, as_):
        stop = tags.find(",", comma + 1)
        return use.relation(form, [source], [(comma + 1, stop if stop > 0 else len(tags))])
    content = [(comma + 1, len(tags))] if as_ < 2 else content_before(tags, as_)
    if as_ >= 2 and tags[comma : comma + 1] == "," and tags[as_ - 1] == ",":
        content.append((comma + 1, len(tags)))
    content = [part for part in content if part[1] - part[0] > 1]
    return use.relation(form, [source], content) if content else None


def _tells_as(use: Use, as_: int) -> bool:
    """Say whether the word before a subject makes what it says an aside ("as X said", "as far as X knows")."""
    words = use.line.words
    if use.cue.frames <= {"quote"} and not use.cue.particle:
        return False  # "P as the search continued"
    if as_ > 1 and words[as_ - 1] == "far":
        return True
    if as_ < 0 or words[as_] != "as" or not use.cue.frames & SAYING:
        return False
    # "not as much as X has promised"
    return use.tags[as_ - 1] == "," or "as" not in words[max(0, as_ - _COMPARED) : as_]


_AS_FAR = 2
"""Where the "as" before a subject stands that a sentence opens "as far as" it tells."""
_COMPARED = 8
"""Tokens over which a thing is compared with what was said of it ("as much money as")."""
_SUBORDINATED = re.compile(r"(?<=.)B,$")
"""What opens a clause of which alone an aside then tells the source ("It will fail if, as X says, P")."""


def reaching(use: Use, form: Form, source: Range) -> Relation | None:
    """Read "X said:" before the words said, and "X said." behind them, each a sentence of its own."""
    if "quote" not in use.cue.frames or form is not Form.SUBJECT:
        return None
    denying = use.cue.stance is Stance.DENYING
    rest = use.tags[use.end :]
    if rest.endswith(":") and len(rest) <= 14:
        reach = 1
    elif (
        not denying
        and source[0] <= 1
        and rest.strip("AyPDNK.") == ""
        and len(rest) <= 8
        and _OTHERWISE.isdisjoint(use.line.words[use.end :])
    ):
        reach = -1
    else:
        return None
    relation = use.relation(form, [source], [])
    relation.reach = reach
    return relation


_OTHERWISE = frozenset(("otherwise", "differently"))
"""How somebody tells it who does not say what stands before."""
