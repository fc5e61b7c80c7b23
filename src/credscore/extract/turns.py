"""Transcripts: whose turn a paragraph is, where a text names the speakers before their words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from credscore import lexicon
from credscore.extract.kinds import Kind
from credscore.extract.phrases import parse
from credscore.extract.proper_names import name_kind
from credscore.extract.wordsets import word_set

if TYPE_CHECKING:
    from credscore.extract.document import Paragraph

_SETS = lexicon.word_sets("transcript_words")
_LEAST = 3
"""Turns of a transcript, at least, where no presenter is among the speakers."""
_SHARE = 0.5
"""Which share of a transcript's paragraphs are turns."""
_WORD = r"[^\W\d_][\w.’'-]*"
_CAPITALS = r"(?:[^\W\d_a-zß-öø-ÿ](?:[^\W\d_a-zß-öø-ÿ]|[.’'-]){0,30})"
_LABEL = re.compile(
    rf"(?P<who>[QA]\.?|{_CAPITALS}(?: {_CAPITALS}){{0,5}}|(?:[A-Z]{_WORD}|The)(?: {_WORD}){{0,5}})"
    r"(?P<behind>,? \([^()\n]{2,60}\)|, [^:.“\"\n]{2,60})?(?P<mark>[:.])\s+(?=\S)"
)


class Turn(NamedTuple):
    """One turn of a conversation.

    Attributes
    ----------
    start, end : int
        The label and the white space behind it; the words begin at `end`.
    words : str
        Who speaks, as running text would name him; empty for an interviewee without a name.
    ours : bool
        Whether it is the outlet's own presenter or interviewer.
    posted : bool
        Whether it is a post set into an article.
    """

    start: int
    end: int
    words: str
    ours: bool
    posted: bool = False


def turns(body: str, paragraphs: Sequence[Paragraph]) -> dict[int, Turn]:
    """Map the paragraphs of a transcript to their turns; empty for any other text.

    Parameters
    ----------
    body : str
    paragraphs : sequence of Paragraph

    Returns
    -------
    dict of int to Turn
        By the paragraph's number.

    Examples
    --------
    >>> from credscore.extract.document import read_document
    >>> from credscore.models import Article
    >>> text = "HOST: Is it shut?\\n\\nANN LEE, pilot: It is.\\n\\nHOST: Since when?\\n\\nLEE: Since May."
    >>> document = read_document(Article(article_id="a", body=text))
    >>> [(turn.words, turn.ours) for turn in document.turns.values()]
    [('Host', True), ('Ann Lee, pilot', False), ('Host', True), ('Lee', False)]
    """
    if ":" not in body and "A." not in body:
        return {}
    found = {
        number: match
        for number, paragraph in enumerate(paragraphs)
        if paragraph.kind != "bullet" and (match := _labelled(body, paragraph)) is not None
    }
    spoken = sum(paragraph.kind in ("text", "heading") for paragraph in paragraphs)
    names = Counter(map(_who, found.values()))
    many = len(found) >= _LEAST and max(names.values()) > 1
    hosted = any(
        match["who"].isupper() and match["who"].lower() in _SETS["presenters"] for match in found.values()
    )
    if len(names) < 2 or not (many or hosted) or len(found) < _SHARE * spoken:
        return {}
    asks = _asking(body, paragraphs, found)
    told = {who: _presented(body, who) for who in names}
    return {number: _turn(match, asks, told[_who(match)]) for number, match in found.items()}


def _asking(body: str, paragraphs: Sequence[Paragraph], found: dict[int, re.Match[str]]) -> str | None:
    """Name the one who opens a conversation, if he holds no office and every third time or more ends in a question."""
    opens = _who(found[min(found)])
    turns = [number for number, match in found.items() if _who(match) == opens]
    questions = sum(body[paragraphs[number].end - 1] == "?" for number in turns)
    return opens if parse(opens).role is None and questions * 3 >= len(turns) else None


def _labelled(body: str, paragraph: Paragraph) -> re.Match[str] | None:
    """Find the label with which a paragraph begins; only "Q" and "A" may end in a full stop."""
    if body[paragraph.start] not in _LETTERS and body.find(":", paragraph.start, paragraph.end) < 0:
        return None
    match = _LABEL.match(body, paragraph.start, paragraph.end)
    if match is None or (match["mark"] == "." and match["who"].rstrip(".") not in _LETTERS):
        return None
    who = _who(match)
    speaks = match["who"].isupper() or parse(who).kind in _SPEAKING
    return match if speaks and who.lower().split()[0] not in NO_SPEAKERS else None


_SPEAKING = frozenset({Kind.PERSON, Kind.ROLE, Kind.BODY, Kind.OUTLET, Kind.COUNTRY})
NO_SPEAKERS = _SETS["headings"] | word_set("no_labels")
_LETTERS = frozenset({"Q", "A"})


def _who(match: re.Match[str]) -> str:
    """Name who speaks as running text would."""
    who: str = match["who"].rstrip(".")
    if not who.isupper() or len(who) == 1:
        return who
    return " ".join(map(_small, who.split()))


def _small(word: str) -> str:
    """Write a word of capitals as a name; initials stay."""
    if "." in word or word in _SETS["initials"]:
        return word
    small = "".join(part.capitalize() for part in re.split(r"(?<=[-’'])", word))
    return f"Mc{small[2:].capitalize()}" if small.startswith("Mc") else small


def _presented(body: str, who: str) -> str:
    """Give the whole name and the office with which a turn presents a surname ("We have Ann Lee on the line, head of the pilots' union")."""
    if not who.isalpha() or f" {who}" not in body:
        return ""
    for match in re.finditer(_PRESENTED.format(re.escape(who)), body):
        if parse(match["role"]).kind is Kind.ROLE:
            return f"{match['name']}, {match['role']}"
    return ""


_PRESENTED = (
    r"(?P<name>\b[A-Z][\w’-]{{1,20}} {})(?: (?:on the (?:line|phone)|with us|here|in the studio)(?: now| today)?)?, "
    r"(?:(?:an?|the|who is|who[’']s|(?:s?he|you)(?:[’'](?:s|re)| is| are)) ){{0,2}}(?P<role>[a-z][^,.;:?!\n]{{3,60}})(?=[,.?!])"
)


def _turn(match: re.Match[str], asks: str | None, presented: str) -> Turn:
    who = _who(match)
    low = who.lower()
    ours = who == asks or low in _SETS["presenters"] or low.split()[0] in _SETS["presenters"]
    if low in _SETS["answering"]:
        return Turn(match.start(), match.end(), "", False)
    behind = (match["behind"] or "").strip(" ,()").lower()
    told = behind and not _SETS["manners"] & set(behind.split())
    return Turn(
        match.start(),
        match.end(),
        f"{who}, {match['behind'].strip(' ,()')}" if told else presented or who,
        ours,
    )


_NAMED = re.compile(r"[A-Z][^\W\d_][\w’'-]*(?: [A-Z][\w.’'-]*){1,3}")


def interviewed(title: str, before: str) -> str:
    """Name the one person of whom the title and what stands before an interview speak; empty where there are more."""
    text = f"{title}. {before}"
    people = {name for name in _NAMED.findall(text) if name_kind(name) is Kind.PERSON}
    whole = {name for name in people if not any(name != other and name in other for other in people)}
    return whole.pop() if len(whole) == 1 else ""
