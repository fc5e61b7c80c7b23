"""Verbs that attribute: subject and verb in either order, participles, relative clauses, passives."""

from __future__ import annotations

from credscore.extract.grammar.complements import Complement, complement
from credscore.extract.grammar.cues import Cue, Form as WordForm, forms
from credscore.extract.grammar.phrases import (
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

_GOVERNORS = frozenset(
    """declined refused continued continues continue went appeared appears appear seemed seems began begins
    started failed fails tried sought wanted wants expected scheduled supposed decided agreed forced used
    quick likely set able eager keen ready prepared free happy willing reluctant hesitant has had have
    needed expects plans hopes hoped intends rushed took first last only stopped paused came proceeded
    managed dared chose urged""".split()
)


PRONOMINAL = frozenset("some many most few several this these those that both all others each".split())


def relations(line: Line) -> list[Relation]:
    """Find the attributions by verbs in one sentence, in text order."""
    found: list[Relation] = []
    lexicon = forms()
    for at, tag in enumerate(line.tags):
        if tag not in "VG":
            continue
        form = lexicon.get(line.words[at])
        if form is None:
            continue
        for cue, end in _readings(line, form, at):
            relation = (_gerund if tag == "G" else _finite)(line, cue, form, at, end, found)
            if relation is not None:
                found.append(relation)
                break
    return found


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


def _finite(line: Line, cue: Cue, form: WordForm, at: int, end: int, before: list[Relation]) -> Relation | None:
    tags = line.tags
    start = _group_start(tags, at)
    if start > 0 and tags[start - 1] == "I":
        return _infinitive(line, cue, at, end, start, before)
    if _is_passive(tags, start, at, form):
        return _passive(line, cue, at, end, start)
    inverted = _inverted(line, cue, start, at, end)
    if inverted is not None:
        return inverted
    if _is_premodifier(line, start, at):
        return None
    subject = _subject(line, start, before)
    if subject is None:
        return None
    form_, source = subject
    found = complement(line, cue, end)
    parenthesis = _as_clause(line, cue, form_, source, (start, end))
    if parenthesis is not None and (found is None or found.frame == "np"):
        return parenthesis
    if found is None:
        found = _gap(line, cue, source[0], end)
    postposed = found is None and _postposed(line, cue, source[0], end)
    if found is None and not postposed:
        return None
    if postposed:
        return _build(line, cue, form_, source, (start, end), _before(line, source[0]), end)
    assert found is not None
    return _ahead(line, cue, form_, source, (start, end), found)


def _is_premodifier(line: Line, start: int, at: int) -> bool:
    """Tell "the reported attack" from a verb."""
    tags = line.tags
    return start > 0 and tags[start - 1] in "DzO" and tags[at + 1 : at + 2] in ("N", "K") and line.words[start - 1] not in PRONOMINAL


def _subject(line: Line, start: int, before: list[Relation]) -> tuple[Form, tuple[int, int]] | None:
    """Find the agent of a finite verb whose group begins at `start`."""
    tags = line.tags
    last = start - 1
    if last < 0:
        return None
    if tags[last] == "R":
        antecedent = subject_or_phrase(line, last)
        return (Form.RELATIVE, antecedent) if antecedent else None
    if tags[last] == "C":
        return _shared(line, last, before)
    found = subject_left(line, last)
    if found is None:
        return _shared(line, last, before) if tags[last] == "," else None
    first, final = found[0], without_time(line, *found)
    if final < first:
        return None
    return Form.SUBJECT, (first, final + 1)


def subject_or_phrase(line: Line, relative: int) -> tuple[int, int] | None:
    """Find the antecedent of a relative pronoun."""
    last = relative - 1
    while last >= 0 and line.tags[last] in ",PC-":
        last -= 1
    start = phrase_left(line.tags, last)
    return (start, last + 1) if start >= 0 else None


def _shared(line: Line, at: int, before: list[Relation]) -> tuple[Form, tuple[int, int]] | None:
    """Take over the subject of the verb before ("met and said")."""
    for relation in reversed(before):
        if relation.sources and relation.form in (Form.SUBJECT, Form.RELATIVE):
            between = line.tags[relation.cue[1] : at]
            if not any(mark in between for mark in ";:"):
                return relation.form, relation.sources[-1]
    found = clause_subject(line, at)
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
    if begin >= len(tags) or tags[begin] in "IU":
        return None
    stop = phrase_right(tags, begin)
    if stop == begin:
        return None
    if not quoted and (tags[stop : stop + 1] not in (".", ",", "", "y", "P", "a") or not has_finite(tags, 0, start - 1)):
        return None
    if has_finite(tags, stop, stop + 1) and tags[stop] != "v":
        return None
    content = _before(line, start)
    if tags[stop : stop + 1] == "," and tags[stop + 1 : stop + 2] == "Q":
        content.append((stop + 1, len(tags)))
    return _relation(cue, Form.SUBJECT, [(begin, stop)], (start, end), content)


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
    return tags[end : end + 1] in ("", ".", ",", "-", "P", "y", "Q", "A", "B", "U", "D", "K", "N")


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
    if tags[comma : comma + 1] not in (",", ".", "") or comma - end > 12:
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
    line: Line, cue: Cue, form: Form, source: tuple[int, int], group: tuple[int, int], content: list[tuple[int, int]], end: int
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
    if source[0] > 1 and line.tags[source[0] - 2 : source[0]] == "Q," or line.tags[source[0] - 1 : source[0]] == "Q":
        content = [*_before(line, source[0]), *content]
    relation = _relation(cue, form, [source], group, content)
    if found.frame in ("np", "pred", "as") or found.frame not in ("that", "quote", "bare", "wh"):
        relation.confidence = 0.7
    return relation


def _relation(
    cue: Cue, form: Form, sources: list[tuple[int, int]], group: tuple[int, int], content: list[tuple[int, int]]
) -> Relation:
    return Relation(sources, group, content, form, cue.lemma + (f" {cue.particle}" if cue.particle else ""), cue.kind, cue.stance)


def _infinitive(line: Line, cue: Cue, at: int, end: int, start: int, before: list[Relation]) -> Relation | None:
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
        antecedent = subject_or_phrase(line, start - 1)
        subject = (antecedent[0], antecedent[1] - 1) if antecedent else None
    if by < len(tags) and words[by] == "by":
        stop = phrase_right(tags, by + 1)
        if stop > by + 1 and tags[by + 1] != "g" and cue.frames & {"np", "quote", "pred", "as"}:
            content = [(subject[0], subject[1] + 1)] if subject else []
            if by > end and tags[end:by].strip("A"):
                content.append((end, by))
            if tags[stop : stop + 1] in ("I", "P", "T"):
                content.append((stop, len(tags)))
            return _relation(cue, Form.PASSIVE, [(by + 1, stop)], (start, by + 1), content) if content else None
    found = complement(line, cue, end)
    if found is None and tags[end : end + 1] != "I":
        return None
    if subject is None:
        return None
    if "obj" in cue.frames and found is not None and found.frame != "to":
        return None
    if found is not None and found.frame not in ("that", "to", "as", "pred", "quote", "bare", "wh"):
        return None
    behind = end if tags[end : end + 1] == "I" else found.start if found else end
    content = [(behind, len(tags))]
    if tags[subject[0]] not in "S" or line.words[subject[0]] != "it":
        content.insert(0, (subject[0], subject[1] + 1))
    relation = _relation(cue, Form.IMPERSONAL, [], (start, end), content)
    relation.confidence = 0.7
    return relation


def _gerund(line: Line, cue: Cue, form: WordForm, at: int, end: int, before: list[Relation]) -> Relation | None:
    """Read ", adding that P", "citing P" and "is calling P"."""
    tags = line.tags
    start = _group_start(tags, at)
    if "E" in tags[start:at] or (start and tags[start - 1] == "F"):
        subject = _subject(line, start, before)
        found = complement(line, cue, end)
        if subject is None or found is None:
            return None
        return _ahead(line, cue, subject[0], subject[1], (start, end), found)
    if start and tags[start - 1] not in ",CBPNK-Q)yUv":
        return None
    found = complement(line, cue, end)
    if found is None:
        return None
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
        first = phrase_left(tags, start - 1)
        source = (first, start) if first >= 0 else None
    else:
        shared = _shared(line, start - 1, before)
        source = shared[1] if shared else None
    if source is None:
        return None
    return _ahead(line, cue, Form.SUBJECT, source, (start, end), found)
