"""Verbs that attribute: subject and verb in either order, participles, relative clauses, passives."""

from __future__ import annotations

import re
from functools import lru_cache

from credscore import lexicon
from credscore.extract.grammar.complements import Complement, complement
from credscore.extract.grammar.cues import Cue, Form as WordForm, forms
from credscore.extract.grammar.phrases import (
    clause_head,
    clause_subject,
    has_finite,
    phrase_end,
    phrase_left,
    phrase_right,
    subject_left,
    without_time,
)
from credscore.extract.grammar.relation import Relation
from credscore.extract.grammar.tokens import Line
from credscore.extract.spans import Form

_CUES = re.compile("[VG]")
_GOVERNORS = frozenset(
    """declined refused continued continues continue went appeared appears appear seemed seems began begins
    started failed fails tried sought wanted wants expected scheduled supposed decided agreed forced used
    quick likely set able eager keen ready prepared free happy willing reluctant hesitant has had have
    needed expects plans hopes hoped intends rushed took first last only stopped paused came proceeded
    managed dared chose urged""".split()
)


PRONOMINAL = frozenset("some many most few several this these those that both all others each".split())


def relations(line: Line, before: list[Relation]) -> list[Relation]:
    """Find the attributions by verbs in one sentence, in text order.

    Parameters
    ----------
    line : Line
    before : list of Relation
        Those found by other constructions, whose sources verbs without a subject share.
    """
    found = list(before)
    count = len(found)
    known = forms()
    for match in _CUES.finditer(line.tags):
        at, tag = match.start(), match.group()
        form = known.get(line.words[at])
        if form is None:
            continue
        for cue, end in _readings(line, form, at):
            relation = (_gerund if tag == "G" else _finite)(line, cue, form, at, end, found)
            if relation is not None:
                found.append(relation)
                break
    return found[count:]


def _readings(line: Line, form: WordForm, at: int) -> list[tuple[Cue, int]]:
    """List the entries that a written form can be here, with the end of each cue."""
    words = line.words
    found = []
    for cue in form.cues:
        if not cue.particle:
            found.append((cue, at + 1))
        elif at + 1 < len(words) and words[at + 1] == cue.particle:
            found.append((cue, at + 2))
        elif cue.lemma == "make" and cue.particle in words[at + 1 : at + 4]:
            found.append((cue, words.index(cue.particle, at + 1) + 1))
    return found


def _group_start(tags: str, at: int) -> int:
    """Give the first token of the verb group that ends at token `at`."""
    start = at
    while start > 0 and tags[start - 1] in "AXHEMd":
        start -= 1
    return start


def _is_passive(tags: str, start: int, at: int, form: WordForm) -> bool:
    if "n" not in form.shape:
        return False
    for tag in reversed(tags[start:at]):
        if tag in "AX":
            continue
        return tag == "E"
    return start > 0 and tags[start - 1] == "F" and "H" not in tags[start:at]


def _finite(
    line: Line, cue: Cue, form: WordForm, at: int, end: int, before: list[Relation]
) -> Relation | None:
    tags = line.tags
    start = _group_start(tags, at)
    if start > 0 and tags[start - 1] == "I":
        return _infinitive(line, cue, at, end, start, before)
    if cue.lemma in ("quote", "cite"):
        quoted = _quoted_as(line, at, end, start, _is_passive(tags, start, at, form))
        if quoted is not None:
            return quoted
    if _is_passive(tags, start, at, form):
        return _passive(line, cue, at, end, start)
    inverted = _inverted(line, cue, start, at, end)
    if inverted is not None:
        return inverted
    if _is_premodifier(line, start, at):
        return None
    if at == 0 and cue.kind == "question":
        asked = complement(line, cue, end)
        comma = tags.find(",", end)
        return (
            _relation(cue, Form.IMPERSONAL, [], (at, end), [(asked.start, comma)])
            if asked and comma > asked.start
            else None
        )
    subject = _subject(line, start, before)
    if subject is None:
        return None
    form_, source = subject
    if cue.kind == "impression" and line.words[source[0]] in ("it", "this", "that", "there"):
        return None
    found = complement(line, cue, end)
    if found is not None and _shows_thing(line, cue, source, found):
        return None
    parenthesis = _as_clause(line, cue, form_, source, (start, end))
    if parenthesis is not None and (found is None or found.frame == "np"):
        return parenthesis
    if found is None:
        found = _gap(line, cue, source[0], end)
    postposed = found is None and _postposed(line, cue, source[0], end)
    if found is None and not postposed:
        return _reaching(line, cue, form_, source, (start, end))
    if postposed:
        return _build(line, cue, form_, source, (start, end), _before(line, source[0]), end)
    assert found is not None
    return _ahead(line, cue, form_, source, (start, end), found)


def _is_premodifier(line: Line, start: int, at: int) -> bool:
    """Tell "the reported attack" from a verb."""
    tags = line.tags
    return (
        start > 0
        and tags[start - 1] in "DzO"
        and tags[at + 1 : at + 2] in ("N", "K")
        and line.words[start - 1] not in PRONOMINAL
    )


def _subject(line: Line, start: int, before: list[Relation]) -> tuple[Form, tuple[int, int]] | None:
    """Find the agent of a finite verb whose group begins at `start`."""
    tags = line.tags
    last = start - 1
    if last < 0:
        return None
    if tags[last] == "R":
        head = antecedent(line, last)
        return (Form.RELATIVE, head) if head else None
    if tags[last] == "C":
        return shared_subject(line, last, before)
    found = subject_left(line, last)
    if found is None:
        return shared_subject(line, last, before) if tags[last] == "," else None
    first, final = found[0], without_time(line, *found)
    if final < first and first > 0 and tags[first - 1] in "NKz)":
        found = subject_left(line, first - 1) or (first, final)
        first, final = found[0], without_time(line, *found)
    if final < first:
        return None
    return Form.SUBJECT, (first, final + 1)


def antecedent(line: Line, relative: int) -> tuple[int, int] | None:
    """Find the antecedent of a relative pronoun."""
    last = relative - 1
    while last >= 0 and line.tags[last] in ",PC-":
        last -= 1
    start = phrase_left(line, last)
    return (start, last + 1) if start >= 0 else None


def shared_subject(line: Line, at: int, before: list[Relation]) -> tuple[Form, tuple[int, int]] | None:
    """Take over the subject of the verb before ("met and said")."""
    for relation in reversed(before):
        if relation.sources and relation.cue[1] <= at and relation.form not in (Form.LABEL, Form.NOMINAL):
            between = line.tags[relation.cue[1] : at]
            if not any(mark in between for mark in ";:"):
                return Form.SUBJECT, relation.sources[-1]
    found = clause_subject(line, at) or clause_head(line.tags, at, 0)
    return (Form.SUBJECT, (found[0], found[1] + 1)) if found else None


def _inverted(line: Line, cue: Cue, start: int, at: int, end: int) -> Relation | None:
    """Read "P, said X"."""
    tags = line.tags
    if start == 0 or not cue.frames & {"quote", "bare", "that"} or tags[start:at].strip("A"):
        return None
    before = tags[start - 1]
    if before == "Q" or (before == "," and tags[start - 2 : start - 1] == "Q"):
        quoted = True
    elif before in ",-" and start > 1:
        quoted = False
    else:
        return None
    begin = end
    while begin < len(tags) and tags[begin] == "A":
        begin += 1
    if begin >= len(tags) or tags[begin] in "IU" or (tags[begin] == "S" and "np" in cue.frames):
        return None
    stop = phrase_right(tags, begin)
    if stop == begin:
        return None
    if not quoted and tags[stop : stop + 1] not in (".", ",", "", "y", "P", "a", "-"):
        return None
    if not quoted and not has_finite(tags, 0, start - 1) and ("np" in cue.frames or start < 5):
        return None
    if not quoted and "np" in cue.frames and _is_aside(tags, start - 1):
        return None
    if has_finite(tags, stop, stop + 1) and tags[stop] != "v":
        return None
    content = _before(line, start)
    if tags[stop : stop + 1] == "," and tags[stop + 1 : stop + 2] in ("Q", "E", "H", "M", "v", "V"):
        content.append((stop + 1, len(tags)))
    return _relation(cue, Form.SUBJECT, [(begin, stop)], (start, end), content)


def _is_aside(tags: str, comma: int) -> bool:
    """Say whether a comma closes an aside behind a bare noun phrase, so that its verb follows."""
    opened = tags.rfind(",", 0, comma)
    return opened > 0 and not has_finite(tags, 0, opened)


def _before(line: Line, stop: int) -> list[tuple[int, int]]:
    """The content that stands before token `stop`."""
    tags = line.tags
    last = stop
    while last > 0 and tags[last - 1] in ",-AC":
        last -= 1
    return [(0, last)] if last > 0 else []


def _postposed(line: Line, cue: Cue, source: int, end: int) -> bool:
    """Say whether "P, X said" ends here or interrupts P."""
    tags = line.tags
    if not cue.frames & {"quote", "bare", "that"} or source == 0:
        return False
    if tags[source - 1] not in ",Q-":
        return False
    return tags[end : end + 1] not in ("T", "W", ":", "O")


def _shows_thing(line: Line, cue: Cue, source: tuple[int, int], found: Complement) -> bool:
    """Say whether someone finds or shows a thing, rather than a record that something is so."""
    if cue.kind != "document" or found.frame not in ("np", "bare") or is_record(line, source):
        return False
    end = phrase_end(line.tags, found.start)
    return found.frame == "np" or line.tags[end : end + 1] not in ("E", "M", "H", "d")


def _reaching(
    line: Line, cue: Cue, form: Form, source: tuple[int, int], group: tuple[int, int]
) -> Relation | None:
    """Read "X said:" before the words said, and "X said." behind them."""
    tags = line.tags
    if "quote" not in cue.frames or form is not Form.SUBJECT:
        return None
    rest = tags[group[1] :]
    if rest.endswith(":") and len(rest) <= 14:
        reach = 1
    elif source[0] <= 1 and rest.strip("AyPDNK.") == "" and len(rest) <= 8:
        reach = -1
    else:
        return None
    relation = _relation(cue, form, [source], group, [])
    relation.reach = reach
    return relation


def is_record(line: Line, source: tuple[int, int]) -> bool:
    """Say whether a source is a record or a study, which shows or finds things."""
    return not records().isdisjoint(line.words[source[0] : source[1]])


@lru_cache(maxsize=4)
def records(language: str = "en") -> frozenset[str]:
    """Nouns for records and studies, with their plurals."""
    return frozenset(lexicon.words("record_nouns", "term", language))


def _as_clause(
    line: Line, cue: Cue, form: Form, source: tuple[int, int], group: tuple[int, int]
) -> Relation | None:
    """Read "As X reported, P" and "P, as X said"."""
    tags = line.tags
    as_ = source[0] - 1
    if as_ < 0 or line.words[as_] != "as" or not cue.frames & {"that", "bare", "quote"}:
        return None
    end = group[1]
    comma = end
    while comma < len(tags) and tags[comma] in "PyDNKYAzO":
        comma += 1
    if tags[comma : comma + 1] not in (",", ".", "") or comma - end > 6 or tags[end] not in "PyA,.":
        return None
    content = [(comma + 1, len(tags))] if as_ < 2 else _before(line, as_)
    if as_ >= 2 and tags[comma : comma + 1] == "," and tags[as_ - 1] == ",":
        content.append((comma + 1, len(tags)))
    content = [part for part in content if part[1] - part[0] > 1]
    return _relation(cue, form, [source], group, content) if content else None


def _gap(line: Line, cue: Cue, source: int, end: int) -> Complement | None:
    """Read "a letter that he said was drafted": the content lacks its subject."""
    tags = line.tags
    if not cue.frames & {"bare", "that"} or tags[end : end + 1] not in ("E", "H", "M", "d", "v", "V"):
        return None
    return Complement(end, "bare") if source and tags[source - 1] in "TRWN,K" else None


def _build(
    line: Line,
    cue: Cue,
    form: Form,
    source: tuple[int, int],
    group: tuple[int, int],
    content: list[tuple[int, int]],
    end: int,
) -> Relation:
    """Close a postposed or parenthetical attribution, with what P goes on with behind it."""
    tags = line.tags
    comma = end
    while comma < len(tags) and tags[comma] not in ",Q.;-":
        comma += 1
    rest = comma + 1 if comma < len(tags) and tags[comma] in ",-" else comma
    if rest < len(tags) - 1 and tags[rest] == "Q":
        content.append((rest, len(tags)))
    elif comma == end and rest < len(tags) - 1 and tags[rest] not in "GBCR" and tags[source[0] - 1] == ",":
        content.append((rest, len(tags)))
    return _relation(cue, form, [source], group, content)


def _ahead(
    line: Line, cue: Cue, form: Form, source: tuple[int, int], group: tuple[int, int], found: Complement
) -> Relation:
    content = [(found.start, len(line.tags))]
    if (
        source[0] > 1
        and line.tags[source[0] - 2 : source[0]] == "Q,"
        or line.tags[source[0] - 1 : source[0]] == "Q"
    ):
        content = [*_before(line, source[0]), *content]
    relation = _relation(cue, form, [source], group, content)
    if found.frame in ("np", "pred", "as") or found.frame not in ("that", "quote", "bare", "wh"):
        relation.confidence = 0.7
    return relation


def _relation(
    cue: Cue,
    form: Form,
    sources: list[tuple[int, int]],
    group: tuple[int, int],
    content: list[tuple[int, int]],
) -> Relation:
    return Relation(
        sources,
        group,
        content,
        form,
        cue.lemma + (f" {cue.particle}" if cue.particle else ""),
        cue.kind,
        cue.stance,
    )


def _infinitive(
    line: Line, cue: Cue, at: int, end: int, start: int, before: list[Relation]
) -> Relation | None:
    """Read "went on to say" and "declined to comment"; other infinitives attribute nothing."""
    governor = start - 2
    while governor >= 0 and line.tags[governor] in "AXU":
        governor -= 1
    if governor < 1 or line.words[governor] not in _GOVERNORS:
        return None
    if line.tags[governor] in "VGI" and before and before[-1].cue[0] <= governor < before[-1].cue[1]:
        return None
    found = complement(line, cue, end)
    if found is None:
        return None
    group = _group_start(line.tags, governor)
    subject = _subject(line, group, before)
    if subject is None:
        return None
    relation = _ahead(line, cue, subject[0], subject[1], (group, end), found)
    relation.confidence = 0.6
    return relation


def _passive(line: Line, cue: Cue, at: int, end: int, start: int) -> Relation | None:
    """Read "was rejected by A and B" and "is believed to"."""
    tags, words = line.tags, line.words
    by = end
    while by < len(tags) and by - end < 8 and words[by] != "by" and tags[by] not in ",;:.VQT":
        by += 1
    subject = subject_left(line, start - 1) if start else None
    if subject is None and start and tags[start - 1] == "R":
        head = antecedent(line, start - 1)
        subject = (head[0], head[1] - 1) if head else None
    if by < len(tags) and words[by] == "by":
        stop = phrase_right(tags, by + 1)
        if stop > by + 1 and tags[by + 1] != "g" and cue.frames & {"np", "quote", "pred", "as"}:
            content = [(subject[0], subject[1] + 1)] if subject else []
            if by > end and tags[end:by].strip("A"):
                content.append((end, by))
            if tags[stop : stop + 1] in ("I", "P", "T"):
                content.append((stop, len(tags)))
            return (
                _relation(cue, Form.PASSIVE, [(by + 1, stop)], (start, by + 1), content) if content else None
            )
    found = complement(line, cue, end)
    if found is None and tags[end : end + 1] != "I":
        return None
    if subject is None:
        return None
    if "obj" in cue.frames and found is not None and found.frame != "to" and cue.kind != "question":
        return None
    if (
        found is not None
        and cue.kind != "question"
        and found.frame not in ("that", "to", "as", "pred", "quote", "bare", "wh")
    ):
        return None
    behind = end if tags[end : end + 1] == "I" else found.start if found else end
    content = [(behind, len(tags))]
    if tags[subject[0]] not in "S" or line.words[subject[0]] != "it":
        content.insert(0, (subject[0], subject[1] + 1))
    relation = _relation(cue, Form.IMPERSONAL, [], (start, end), content)
    relation.confidence = 0.7
    return relation


def _citing(line: Line, cue: Cue, start: int, end: int, before: list[Relation]) -> Relation | None:
    """Read ", citing X": what the citing one says comes from X."""
    tags = line.tags
    cited = (end, phrase_end(tags, end))
    if cited[1] == end:
        return None
    if start == 0:
        comma = cited[1]
        subject = phrase_end(tags, comma + 1) if tags[comma : comma + 1] == "," else 0
        source = (comma + 1, subject) if subject > comma + 1 else None
    else:
        shared = shared_subject(line, start - 1, before)
        source = shared[1] if shared else None
    if source is None:
        return None
    relation = _relation(cue, Form.SUBJECT, [source], (start, end), [cited])
    relation.clip = False
    return relation


_SAYING = frozenset("saying telling writing stating claiming warning adding".split())


def _quoted_as(line: Line, at: int, end: int, start: int, passive: bool) -> Relation | None:
    """Read "X was quoted (by Y) as saying P" and "Y quoted X as saying P": X via Y."""
    words, tags = line.words, line.tags
    as_ = end
    while as_ < len(words) - 1 and as_ - end < 14 and not (words[as_] == "as" and words[as_ + 1] in _SAYING):
        as_ += 1
    if as_ >= len(words) - 1 or words[as_] != "as" or words[as_ + 1] not in _SAYING:
        return None
    saying = forms()[words[as_ + 1]].cues[-1]
    found = complement(line, saying, as_ + 2)
    subject = subject_left(line, start - 1) if start else None
    if subject is None:
        return None
    outer = (subject[0], subject[1] + 1)
    by = (
        end + 1 if words[end : end + 1] == ["by"] else as_ + 3 if words[as_ + 2 : as_ + 3] == ["by"] else None
    )
    relays: list[tuple[int, int]] = []
    stop = as_ + 2
    if passive:
        source = outer
        if by is not None and phrase_end(tags, by) > by:
            relays.append((by, phrase_end(tags, by)))
            if by > as_:
                stop = relays[0][1]
                found = complement(line, saying, stop)
    else:
        source = (end, as_)
        relays.append(outer)
    content = [(found.start, len(tags))] if found else _before(line, outer[0]) if outer[0] else []
    if not content:
        return None
    relation = _relation(saying, Form.SUBJECT, [source], (start, as_ + 2) if passive else (at, end), content)
    relation.relays = relays
    return relation


def _gerund(
    line: Line, cue: Cue, form: WordForm, at: int, end: int, before: list[Relation]
) -> Relation | None:
    """Read ", adding that P", "citing P" and "is calling P"."""
    tags = line.tags
    start = _group_start(tags, at)
    if "E" in tags[start:at] or (start and tags[start - 1] == "F"):
        subject = _subject(line, start, before)
        found = complement(line, cue, end)
        if subject is None or found is None or _shows_thing(line, cue, subject[1], found):
            return None
        return _ahead(line, cue, subject[0], subject[1], (start, end), found)
    if start and tags[start - 1] not in ",CBPNK-Q)yUv":
        return None
    found = complement(line, cue, end)
    if found is None:
        return None
    if cue.lemma in ("cite", "quote") and found.frame == "np":
        return _citing(line, cue, start, end, before)
    if start == 0:
        comma = tags.find(",", end)
        phrase = phrase_end(tags, comma + 1) if comma > 0 else 0
        source = (comma + 1, phrase) if phrase > comma + 1 > 0 else None
        if source is None:
            return None
        relation = _relation(cue, Form.SUBJECT, [source], (start, end), [(found.start, comma)])
        relation.clip = False
        return relation
    if tags[start - 1] in "NK":
        first = phrase_left(line, start - 1)
        source = (first, start) if first >= 0 else None
    else:
        shared = shared_subject(line, start - 1, before)
        source = shared[1] if shared else None
    if source is None:
        return None
    return _ahead(line, cue, Form.SUBJECT, source, (start, end), found)
