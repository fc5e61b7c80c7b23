"""Opinions, counts and accounts by their owner: "in her view", "by the union's count", "by his own account"."""

from __future__ import annotations

from credscore.extract.grammar.line import Line
from credscore.extract.grammar.phrases import phrase_end
from credscore.extract.grammar.prepositional import around, at_edge, source_end
from credscore.extract.grammar.relation import Relation
from credscore.extract.spans import Form
from credscore.extract.wordsets import word_set

OPINIONS = {"in": word_set("opinions"), "by": word_set("tallies")}
"""Nouns of what somebody thinks or counts, by the word before it ("in her view", "by the union's count")."""
_POSSESSIVES = word_set("possessives") - {"its", "my", "our", "your"}


def opinion(line: Line, at: int, nouns: frozenset[str]) -> Relation | None:
    """Read "in his opinion P", "P, in the minister's view", "in the view of X" and "by the union's count"."""
    words, tags = line.words, line.tags
    if at and tags[at - 1] not in ",:;-(CB":
        return None
    noun = next((i for i in range(at + 2, min(at + 9, len(words))) if words[i] in nouns), 0)
    if not noun or set(tags[at + 1 : noun]) - set("DNKAYz"):
        return None
    if words[noun + 1 : noun + 2] == ["of"]:
        end = source_end(line, noun + 2, at == 0)
        source = (noun + 2, end)
    elif words[at + 1] in _POSSESSIVES and noun == at + 2:
        source, end = (at + 1, at + 2), noun + 1
    elif tags[noun - 1] == "z":
        source, end = (at + 1, noun - 1), noun + 1
    else:
        return None
    start = max(tags.rfind(";", 0, at), tags.rfind(":", 0, at)) + 1
    leading = at - start <= 1
    content = [(end + (tags[end : end + 1] == ","), len(tags))] if leading else around(line, at, end)
    content = [part for part in content if part[1] - part[0] > 2]
    cue = (at, at + 1) if source[0] == at + 1 else (at, source[0])
    return (
        Relation([source], cue, content, Form.ACCORDING, "in the words of", clip=False)
        if content and source[1] > source[0]
        else None
    )


OWN = word_set("own_words")


def own_words(line: Line, at: int) -> Relation | None:
    """Read "By his own account, X did P" and "P, by its own admission": the one who did it says so."""
    if line.words[at - 1] != "own":
        return None
    tags, by = line.tags, at - 3
    while by > 0 and tags[by] in "KNDz":
        by -= 1
    if by < 0 or line.words[by] not in ("by", "on") or not at_edge(line, by):
        return None
    named = (by + 1, at - 2) if tags[at - 2] == "z" else None
    if by == 0:
        begin = at + 1 + (tags[at + 1 : at + 2] == ",")
        content = (begin, len(tags))
        source = named or (begin, phrase_end(tags, begin))
    else:
        content = (0, by - 1)
        source = named or (0, phrase_end(tags, 0))
    if source[1] <= source[0] or content[1] - content[0] < _LEAST:
        return None
    return Relation([source], (by, at + 1), [content], Form.ACCORDING, "in the words of", clip=False)


_LEAST = 3
