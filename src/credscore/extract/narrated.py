"""What an outlet tells in its own voice, or in that of the outlet whose text it prints."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from credscore.extract import chains
from credscore.extract.fronts import front
from credscore.extract.grammar.cues import forms
from credscore.extract.grammar.tokens import tokenize
from credscore.extract.kinds import Kind
from credscore.extract.scene import Scene
from credscore.extract.sourcing import is_state
from credscore.extract.spans import Form, Span
from credscore.extract.statement import Statement
from credscore.extract.turns import Turn
from credscore.extract.verb_forms import FINITE
from credscore.extract.wordsets import word_set
from credscore.lexicon import alternatives
from credscore.models import Article
from credscore.normalize.clauses import bag
from credscore.terms import Act

_JOINED = re.compile(r"(?:,? (?:and|but)(?: (?:also|then|later|again|now|[a-z]+ly))?|,(?: [a-z]+ly)?) $")
"""What stands before a verb that shares the subject of the clause before it, or hangs on it."""
_GERUND = re.compile(r"[a-z]+ing\b")


def narrated(scene: Scene, number: int, content: tuple[Span, ...], rumour: bool = False) -> Statement:
    """Give words to the outlet, or to the outlet or account that a label, a credit, the title or a dateline names.

    Parameters
    ----------
    scene : Scene
    number : int
        The sentence.
    content : tuple of Span
        The words, in the sentence.
    rumour : bool
        Whether they are told as a rumour.

    Returns
    -------
    Statement
    """
    sentence = scene.sentences[number]
    block = scene.blocks.get(sentence.paragraph)
    credit = chains.tail_credit(scene.body[sentence.start : sentence.end + 60].split("\n", 1)[0])
    relay = credit or next(filter(None, scene.outer(number)), None)
    if relay is None:
        return Statement(number, content, None, None, confidence=0.75, hearsay=rumour)
    label = scene.labels[sentence.paragraph] if relay == block else None
    if label is not None and label.speaks:
        speaker = scene.cast.resolve(label.words, label.start, label.start)
    else:
        speaker = scene.cast.outlet(relay)
    outer = tuple(name for name in chains.chain(*scene.outer(number)) if name != relay)
    form = Form.LABEL if block or credit else Form.CARRIED
    return Statement(number, content, speaker, form, kind="speech", relays=outer, confidence=0.7)


def spoken(scene: Scene, number: int, turn: Turn) -> list[Statement]:
    """Read a sentence of a conversation as the words of whoever has his turn.

    Parameters
    ----------
    scene : Scene
    number : int
        The sentence.
    turn : Turn

    Returns
    -------
    list of Statement
        One.
    """
    sentence = scene.sentences[number]
    content = Span(sentence.start, sentence.end)
    speaker = scene.heard(turn)
    if speaker is None:
        heard = _HEAR.match(sentence.text)
        return [Statement(number, (content,), None, None, confidence=0.75, hearsay=heard is not None)]
    return [
        Statement(
            number, (content,), speaker, Form.LABEL, ":", "speech", confidence=0.8, quoted=True,
            online=turn.posted,
        )
    ]  # fmt: skip


_HEAR = re.compile(
    r"(?:And |But |Now )?(?:[Ww]e(?:[’']re| are)? (?:hear|hearing|told|being told)|I(?:[’']m| am)? (?:hear|hearing|told)) (?:that )?(?=\w)"
)
"""How a host passes on what he was told without saying by whom."""


def beside(scene: Scene, number: int, here: Sequence[Statement]) -> list[Statement]:
    """Read what a sentence tells of somebody beside what he said.

    "The bank closed two branches and said that P", "The station withdrew the film, saying that P",
    "The chairwoman acknowledged the error and offered her resignation".

    Parameters
    ----------
    scene : Scene
    number : int
        The sentence.
    here : sequence of Statement
        What it attributes.

    Returns
    -------
    list of Statement
        One, or none.
    """
    if not here or any(one.cue is None or one.expressive or not one.content for one in here):
        return []
    sentence = scene.sentences[number]
    told = front(scene.body, Span(sentence.start, sentence.end), here)
    if told is not None:
        return [narrated(scene, number, (told,))]
    if len(here) == 1 and here[0].form is Form.IMPERSONAL:
        return _next_clause(scene, number, here[0])
    if len(here) == 1 and here[0].form is Form.RELATIVE:
        return _main_clause(scene, number, here[0])
    first = min(one.cue for one in here if one.cue is not None)
    contents = [part for one in here for part in one.content]
    if _OPENING.match(sentence.text):
        return _behind_opening(scene, number, max(part.end for part in contents))
    if any(one.form is not Form.SUBJECT for one in here) or any(
        part.start < first.start for part in contents
    ):
        return []
    joined = _JOINED.search(scene.body, max(sentence.start, first.start - _GAP), first.start)
    if joined is None:
        return _behind(scene, number, first, max(part.end for part in contents))
    hanging = _GERUND.match(scene.body, first.start) is not None
    if hanging == ("and" in joined.group() or "but" in joined.group()):
        return []
    if scene.body[sentence.start : joined.start()].rpartition(" ")[2] in _rejecting():
        return []  # "The ministry rejected and described as false the report"
    return [narrated(scene, number, (Span(sentence.start, joined.start()),))]


def _behind_opening(scene: Scene, number: int, end: int) -> list[Statement]:
    """Read the main clause of a sentence that opens with what somebody says ("With police saying P, the council closed the hall")."""
    sentence = scene.sentences[number]
    comma = _COMMA.match(scene.body, end, sentence.end)
    if comma is None or _OWN_CLAUSE.match(tokenize(scene.body[comma.end() : sentence.end]).tags) is None:
        return []
    return [narrated(scene, number, (Span(comma.end(), sentence.end),))]


_OPENING = re.compile(rf"(?:{alternatives(word_set('opening_conjunctions'))})\b", re.IGNORECASE)
_COMMA = re.compile(r",[”\"’']? (?=\w)")


@lru_cache(maxsize=4)
def _rejecting(language: str = "en") -> frozenset[str]:
    """Give past forms of verbs that say nothing without an object."""
    return frozenset(
        form
        for form, entry in forms(language).items()
        if form.endswith("ed") and all("np" in cue.frames for cue in entry.cues)
    )


def _next_clause(scene: Scene, number: int, rumour: Statement) -> list[Statement]:
    """Read the clause behind what nobody is named for ("The ship is expected to sail, and the navy has four more")."""
    sentence = scene.sentences[number]
    further = _FURTHER.match(scene.body, rumour.content[-1].end, sentence.end)
    rest = scene.body[further.end() : sentence.end] if further else ""
    if further is None or _OWN_CLAUSE.match(tokenize(rest).tags) is None:
        return []
    return [narrated(scene, number, (Span(further.end(), sentence.end),))]


def _main_clause(scene: Scene, number: int, aside: Statement) -> list[Statement]:
    """Read what is told of somebody behind what he says in a relative clause ("The agent, who had spoken of P, has left")."""
    sentence, who = scene.sentences[number], aside.source
    rest = _CLOSED.match(scene.body, aside.content[-1].end, sentence.end)
    if who is None or rest is None or who.start != sentence.start or aside.content[0].start < who.end:
        return []
    return [narrated(scene, number, (who, Span(rest.end(), sentence.end)))]


_CLOSED = re.compile(
    r"[”\"’']?,[”\"’']? (?=(?:[a-z]+ly |also |now |then |still |no longer )?(?:is|are|was|were|has|have|had|will|would|no longer|[a-z]+ed|left|won|lost|went|came|became|fell|rose|said) )"
)
"""Where a relative clause ends and the main one goes on."""


def _behind(scene: Scene, number: int, cue: Span, end: int) -> list[Statement]:
    """Read what the subject of a cue did beside, told behind what the cue takes, which ends at a place."""
    sentence = scene.sentences[number]
    further = _FURTHER.match(scene.body, end, sentence.end)
    subject = _SUBJECT.match(scene.body, sentence.start, cue.start)
    if further is None or subject is None:
        return []
    rest = scene.body[further.end() : sentence.end]
    if _OTHER_SUBJECT.match(rest) or _OWN_CLAUSE.match(tokenize(rest).tags):
        opposed = further["joint"] != "and" and bag(rest).isdisjoint((*forms(), "according"))
        return [narrated(scene, number, (Span(further.end(), sentence.end),))] if opposed else []
    aside = rest.partition(",")[2]
    if not forms().keys().isdisjoint(bag(aside)):
        return []
    return [narrated(scene, number, (Span(*subject.span(1)), Span(further.end(), sentence.end)))]


_OTHER_SUBJECT = re.compile(
    r"(?:his|her|its|their|the|an?|he|she|it|they|no|[A-Z][\w’'-]+)\b(?! (?:of|for)\b)[^,.;:]{0,40}? (?:is|are|was|were|has|have|had|will|would|[a-z]+s|[a-z]+ed)\b"
)
"""Somebody else's doings behind "and" ("He says he was away, and his wife backs him up")."""
_OWN_CLAUSE = re.compile("A?(?:[SF]|[DANKYzOP]{0,9}[NKYz])[AX]?[HEMdvV]")
"""A clause with a subject of its own."""
_FURTHER = re.compile(r",? (?P<joint>and|but|yet|while|whereas|though|although) (?=\w)")
_SUBJECT = re.compile(r"(.{2,120}?)(?: (?:has|have|had|also|then|[a-z]+ly))*\s*$", re.DOTALL)
"""What stands before the verb of a sentence, without its auxiliaries."""
_GAP = 24
"""Characters between a clause and a verb joined to it."""


def going_on(scene: Scene, number: int, here: Sequence[Statement]) -> list[Statement]:
    """Read what follows an attribution in the middle ("P, the governor said, and Q"): who told P goes on.

    Parameters
    ----------
    scene : Scene
    number : int
        The sentence.
    here : sequence of Statement
        What it attributes.

    Returns
    -------
    list of Statement
        One, or none.
    """
    one = here[0] if len(here) == 1 else None
    if (
        one is None
        or one.cue is None
        or one.speaker is None
        or one.form not in (Form.SUBJECT, Form.ACCORDING)
        or one.expressive
        or not one.content
    ):
        return []
    sentence = scene.sentences[number]
    if one.content[-1].end > one.cue.start or one.content[0].start < sentence.start:
        return []
    rest = _GOING_ON.match(scene.body, one.cue.end, sentence.end)
    if rest is None or not FINITE.search(rest["rest"]):
        return []
    if one.quoted and rest["link"] != "and":
        return []
    told = (Span(rest.start("rest"), sentence.end),)
    if rest["link"] == "and":
        return [replace(one, content=told, quoted=False, confidence=min(one.confidence, 0.6))]
    return [narrated(scene, number, told)]


_GOING_ON = re.compile(
    r"[^,;:“”\"]{0,60}(?:, [^,;:“”\"]{2,60})?, (?P<link>and|but|while|although|though) (?P<rest>[^“”\"]{12,})",
    re.DOTALL,
)
"""The source behind its verb, and a clause that goes on behind it."""


def in_own_voice(statement: Statement, article: Article) -> Statement:
    """Let the outlet tell what it says to have found or reported itself ("a Gazette investigation found").

    Parameters
    ----------
    statement : Statement
    article : Article
        Where it stands.

    Returns
    -------
    Statement
        Without a speaker where that is the outlet; a state's outlet goes on to speak for the state.
    """
    speaker = statement.speaker
    if speaker is None or statement.act is not Act.STATEMENT:
        return statement
    outlet = speaker.kind is Kind.OUTLET and not speaker.role and chains.is_self(speaker.name, article)
    piece = speaker.kind is Kind.DOCUMENT and speaker.head in _OWN_PIECES
    if not (outlet or (piece and chains.is_self(speaker.org, article))) or is_state(speaker):
        return statement
    return replace(statement, speaker=None, hearsay=False)


_OWN_PIECES = frozenset({"investigation", "report", "story", "article", "inquiry", "review"})
"""What an outlet calls its own work."""
