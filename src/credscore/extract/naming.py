"""Small clauses: what somebody calls a thing, and of what he accuses whom, as a sentence of its own."""

from __future__ import annotations

import re

from credscore import lexicon
from credscore.extract.disputing import VERDICTS
from credscore.extract.spans import Form
from credscore.extract.statement import Statement

_SETS = lexicon.word_sets("naming_words")
_NAMING = _SETS["naming"] | _SETS["naming_as"]
_SUBJECTS = {
    "him": "he",
    "her": "she",
    "them": "they",
    "me": "I",
    "us": "we",
    "himself": "he",
    "herself": "she",
}
_POINTING = frozenset({"it", "this", "that", "these", "those", "them", "both", "all"})
_BLAMED = re.compile(
    r"(?P<whom>[^,;]{2,80}?) of (?:(?P<state>being )|(?P<done>having ))?(?P<doing>[\w’'-]+)\b(?P<rest>.*)",
    re.DOTALL,
)
_AS_FIRST = re.compile(
    rf"(?:as )?(?P<what>[“\"‘][^”\"’]{{2,80}}[”\"’]|(?:(?:an?|the) )?(?:[a-z-]+ )?(?:{VERDICTS})|an? (?:[a-z-]+ ){{0,2}}?[a-z-]+) "
    r"(?P<thing>(?:the|an?|any|all|his|her|its|their|these|those|such|what|[A-Z][\w’'-]+|[a-z]+s (?:of|that|about|by)|reports|claims|suggestions|allegations) ?.+)$",
    re.DOTALL,
)
_QUOTED = re.compile(r"(?P<thing>[^“\"‘]{2,160}?) (?P<what>[“\"‘][^“\"‘”]{2,}[”\"’][^“\"‘”]*)$", re.DOTALL)
_DETERMINERS = frozenset({"a", "an", "the", "one", "another", "part"})
AUXILIARY = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|shall|should|must|did|does|do)\b"
)
_ANY_QUOTE = re.compile(r"[“”\"]|(?<!\w)[‘']|[’'](?!\w)")


_ACTIVE = frozenset({Form.SUBJECT, Form.RELATIVE})


def predicated(body: str, statement: Statement, text: str) -> str | None:
    """Make a sentence of what somebody calls a thing ("dismissed as a forgery a leaked annex").

    Returns
    -------
    str or None
        None where the verb names nothing, and where thing and name cannot be told apart.
    """
    if statement.lemma not in _NAMING or statement.form not in _ACTIVE or statement.cue is None:
        return None
    if len(statement.content) != 1 or statement.content[0].start < statement.cue.end:
        return None
    raw = statement.content[0].of(body).strip(" ,")
    behind = body[statement.cue.end : statement.content[0].start].strip()
    parts = _parted(raw, statement.lemma, behind.endswith("as") or statement.cue.of(body).endswith(" as"))
    if parts is None:
        return None
    thing, what = (" ".join(_ANY_QUOTE.sub("", part).split()) for part in parts)
    if not thing or not what or thing.lower() in _POINTING or AUXILIARY.match(what):
        return None
    thing, what = _SUBJECTS.get(thing.lower(), thing), what.removeprefix("being ").removeprefix("being, ")
    return f"{thing} {_copula(thing)} {what.rstrip(',')}"


def _parted(raw: str, lemma: str, as_first: bool) -> tuple[str, str] | None:
    """Tell the thing from what it is called."""
    first = _AS_FIRST.match(raw) if as_first or raw[:1] in '“"‘' or raw.startswith("as ") else None
    if first is not None:
        return first["thing"], first["what"]
    thing, link, what = raw.rpartition(" as ") if lemma in _SETS["naming_as"] else (raw, "", "")
    if link:
        return (thing, what) if _is_thing(thing) else None
    if lemma not in _SETS["naming"]:
        return None
    quoted = _QUOTED.match(raw)
    if quoted is not None and _is_thing(quoted["thing"]):
        last = quoted["thing"].rsplit(" ", 1)[-1]
        if last.lower() in _DETERMINERS:
            return quoted["thing"][: -len(last) - 1], f"{last} {quoted['what']}"
        return quoted["thing"], quoted["what"]
    return _by_article(raw)


_LONGEST = 25


def _is_thing(text: str) -> bool:
    """Say whether words can be one noun phrase."""
    words = text.split()
    whole = len(words) <= _LONGEST and words[-1].lower() not in _SETS["linking"]
    return (
        whole
        and not _clausal(text)
        and ", which" not in text
        and ", who" not in text
        and ", only" not in text
    )


def _clausal(text: str) -> bool:
    """Say whether words hold a verb of their own that no relative pronoun opens."""
    found = AUXILIARY.search(text)
    return found is not None and re.search(r"\b(?:who|which|that|whose)\b", text[: found.start()]) is None


def _by_article(raw: str) -> tuple[str, str] | None:
    """Part "the plan a death sentence" before the article that opens a second noun."""
    words = raw.split()
    for at in range(1, min(len(words), _LONGEST)):
        if words[at].lower() in _DETERMINERS and words[at - 1].lower() not in _SETS["linking"]:
            thing = " ".join(words[:at])
            return (thing, " ".join(words[at:])) if _is_thing(thing) and "," not in thing else None
    return None


_HEAD_END = re.compile(r" (?:of|on|in|about|over|by|from|for|with|at|that|which|who|to|against|between)\b|,")


def is_plural(thing: str) -> bool:
    """Say whether a noun phrase takes "are".

    Examples
    --------
    >>> is_plural("the reports of a stroke"), is_plural("the news about taxes"), is_plural("both sides")
    (True, False, True)
    """
    low = thing.lower()
    if low in ("they", "we", "these", "those", "you", "both", "all"):
        return True
    head = _HEAD_END.split(low, maxsplit=1)[0]
    last = head.rsplit(" ", 1)[-1].rstrip("’'\"”)")
    if last in _SETS["plural"] or " and " in head:
        return True
    return (
        last.endswith("s")
        and not last.endswith(("ss", "us", "is", "’s", "'s"))
        and last not in _SETS["singular"]
    )


def _copula(thing: str) -> str:
    return "am" if thing == "I" else "are" if is_plural(thing) else "is"


def blamed(text: str) -> str | None:
    """Make a sentence of what somebody is accused of doing.

    Examples
    --------
    >>> blamed("her of lying to the crew"), blamed("the owners of having burnt the log")
    ('she was lying to the crew', 'the owners had burnt the log')
    """
    match = _BLAMED.match(text)
    if match is None:
        return None
    whom = _SUBJECTS.get(match["whom"].lower(), match["whom"])
    plural = is_plural(whom)
    tail = f"{match['doing']}{match['rest']}"
    if match["done"]:
        return f"{whom} had {tail}"
    if match["state"] or match["doing"].endswith("ing"):
        return f"{whom} {'were' if plural else 'was'} {tail}"
    return None
