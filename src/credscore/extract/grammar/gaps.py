"""Relative clauses around a cue: what is said lacks its subject or object there, or ends before the verb of the clause around."""

from __future__ import annotations

import re

from credscore.extract.grammar.frames import Complement
from credscore.extract.grammar.phrases import has_finite, phrase_end, phrase_left
from credscore.extract.grammar.relation import Range, Relation
from credscore.extract.grammar.speech_nouns import nouns
from credscore.extract.grammar.subjects import antecedent
from credscore.extract.grammar.usage import Use, content_ahead
from credscore.extract.spans import Form
from credscore.extract.wordsets import word_set


def before_main_verb(use: Use, source: Range, found: Complement) -> int:
    """End an object before the only verb left for the sentence ("Men who denied the charges were freed"); 0 where it is none."""
    tags = use.tags
    if found.frame != "bare" or "np" not in use.cue.frames or has_finite(tags, 0, source[0]):
        return 0
    stop = phrase_end(tags, found.start)
    return stop if _ONE_VERB.match(tags, stop) and tags[source[1] : source[1] + 1] != "," else 0


_ONE_VERB = re.compile(r"[AX]*[EHMd][AXEH]*[vVgG]?[^EHMdvVTRW,;:.]*[,;:.]")


def lacks_object(use: Use, source: Range, found: Complement) -> bool:
    """Say whether a verb only tells of the amount or thing before its subject ("the 3.1% the bank estimated in May", "profits it expects to make")."""
    tags, words, at = use.tags, use.line.words, source[0]
    if tags[max(0, at - 2) : at] == ",R" and found.frame not in ("that", "quote", "to"):
        comma = tags.find(",", found.start)  # "The blast, which she blamed on a leak, killed"
        return comma > 0 and not has_finite(tags, found.start, comma)
    counted = _KNOWN_AMOUNT.search(tags, 0, at) is not None and not _YEAR.fullmatch(words[at - 1])
    if found.frame not in ("bare", "np", "to") or has_finite(tags, found.start, len(tags)):
        return False
    if not (counted or has_finite(tags, 0, at)):
        return False
    if tags[at - 1] == "T":
        return found.frame != "to" and at > 1 and tags[at - 2] in "NY" and words[at - 2] not in nouns()
    if found.frame == "to":
        return tags[at] == "S" and tags[at - 1] == "N"
    return tags[at] in "DS" and (counted or words[at - 1] in _AMOUNTS) and tags[found.start] in "APD"


_KNOWN_AMOUNT = re.compile(r"[DOP]A?Y{1,3}$")
_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_AMOUNTS = word_set("amounts_foreseen")


def of_an_object(use: Use, source: Range, found: Complement) -> Relation | None:
    """Read "the bag that police said they found was empty": what was said ends before the verb of the clause around."""
    if source[0] < _LEAST or use.tags[source[0] - 1] != "T" or use.tags[source[0] - 2] not in "NK":
        return None
    match = _OBJECT_GAP.match(use.tags, found.start) if found.frame == "bare" else None
    return use.relation(Form.RELATIVE, [source], [(found.start, match.end())]) if match else None


_LEAST = 3
_OBJECT_GAP = re.compile(r"(?:S|D?[NK]{1,3})[HA]{0,2}[vV](?:A|P?y|[PB]g?[DANKYz]{1,6}){0,2}(?=[EHMd])")


def gap_behind(use: Use, source: int) -> Complement | None:
    """Read "a letter that he said was drafted": the content lacks its subject."""
    tags, end = use.tags, use.end
    if lacks_subject(use, source):
        return Complement(end, "bare")
    sensed = use.cue.lemma in _SENSING and use.line.words[end : end + 1] != ["being"]
    sensed = sensed or (
        use.cue.lemma in _FINDING and tags[source : source + 1] == "S" and tags[end : end + 1] in ("E", "H")
    )
    if (
        sensed
        or not use.cue.frames & {"bare", "that"}
        or tags[end : end + 1] not in ("E", "H", "M", "d", "v", "V")
    ):
        return None
    return Complement(end, "bare") if source and tags[source - 1] in "TRWN,K" else None


def lacks_subject(use: Use, source: int) -> bool:
    """Say whether a verb that looks like a noun follows a telling in a relative clause ("which Acme says opens up the land")."""
    relative = use.tags[source - 1] if source else ""
    if "bare" not in use.cue.frames or "np" in use.cue.frames or use.tags[use.end : use.end + 1] != "N":
        return False
    if relative != "R" and (relative != "T" or "V" in use.tags[:source]):
        return False
    return _LIKE_NOUN.match(use.tags, use.end) is not None


_LIKE_NOUN = re.compile("N(?!A*[vVEHMd])[ADYPO]")
_VAGUE = frozenset(("something", "anything", "nothing", "one", "ones", "thing", "things", "all", "read"))
_SENSING = frozenset(("feel", "hear", "see", "notice"))
"""What a thing can be the object of ("the blow that passengers felt was the cargo")."""
_FINDING = frozenset(("find", "discover", "identify", "detect", "propose", "recommend"))
"""What is done to the thing that a pronoun's clause tells of ("the genes they found are linked to sleep")."""


def filled(use: Use, form: Form, source: Range, gap: Complement) -> Relation:
    """Give content that lacks its subject the antecedent, and end it with the relative clause."""
    tags, before = use.tags, source[0] - 1
    relation = content_ahead(use, form, source, gap)
    if tags[before] == "R":
        head = antecedent(use.line, before)
        comma = tags.find(",", gap.start)
        set_off = tags[before - 1 : before] == "," and comma > 0
        relation.content = [*([head] if head else []), (gap.start, comma if set_off else len(tags))]
    elif tags[before] == "T" or (tags[source[0]] == "S" and tags[before] in "NK"):
        head = (
            antecedent(use.line, before)
            if tags[before] == "T"
            else (phrase_left(use.line, before), before + 1)
        )
        stop = _main_verb(tags, gap.start) if head and head[0] == 0 else 0
        if head and stop:
            relation.content = [head, (gap.start, stop)]
        elif head and tags[before] != "T" and tags[gap.start] == "M" and tags[head[0]] == "D":
            relation.content = [head, relation.content[-1]]  # "a plan he said could hurt the county"
        elif (
            head
            and tags[before - 1 : before + 1] == "NT"
            and _VAGUE.isdisjoint((use.cue.lemma, *use.line.words[head[0] : head[1]]))
        ):
            relation.content = [head, relation.content[-1]]  # "a strategy that one expert says has failed"
    return relation


def _main_verb(tags: str, start: int) -> int:
    """Say where behind a clause without its subject the verb of the clause around stands; 0 where it does not."""
    group = _GROUP.match(tags, start)
    main = _MAIN.match(tags, group.end()) if group else None
    return main.end() if main else 0


_GROUP = re.compile(r"(?:[EHMd][AXEHd]*)?[vVgGN]")
_MAIN = re.compile(r"(?:[PO][DANKYzM]{1,6}|D[ANKYz]{1,5}|A|y)*(?=[vVEHMd])")
"""What stands between the verb of a clause without its subject and that of the clause around ("Letters she said were forged came")."""
