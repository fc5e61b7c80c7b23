"""What was said of a thing, told as a sentence where the words said are no clause ("rejected the agreement")."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from credscore import lexicon
from credscore.extract import denials
from credscore.extract.assertion import denied, finite, proposition, wording
from credscore.extract.cue_uses import uses
from credscore.extract.display import subject
from credscore.extract.document import Document
from credscore.extract.grammar.cues import counting, forms, inflect
from credscore.extract.grammar.tokens import tokenize
from credscore.extract.naming import AUXILIARY, blamed, is_plural, predicated
from credscore.extract.spans import Form, Span
from credscore.extract.statement import Statement
from credscore.extract.verb_forms import FINITE
from credscore.extract.voice import third_persons
from credscore.extract.wordsets import phrase_words, word_set
from credscore.lexicon import alternatives
from credscore.normalize.text import has_digit
from credscore.terms import Act

JUDGING = frozenset(
    {"call", "describe", "brand", "label", "dub", "term", "characterise", "characterize", "blast", "slam"}
)
OF_THINGS = counting() | {"accuse", "blame", "measure", "value", "calculate"}
"""Verbs whose object is no clause: what was said is told with them."""
_INFINITIVE = re.compile(r"(?:not )?to [a-z]", re.IGNORECASE)
_OPENED = re.compile(r"(?:\bthat|\bhow|\bwhy|\bwhether|\bif|:|,)[\s“\"‘']*$")
"""What stands between a verb and a clause that depends on it."""
_UNFINISHED = re.compile(r"(?!(?:is|are|was|were|been|be)\b)(?:[a-z]+ )?[a-z]+ing\b|to ")
"""A cue that is no verb of a main clause."""
_GOVERNED = re.compile(
    r"(?:\b(?:to|not|did|does|do|would|will|could|can|may|might|should|must|never)|n[’']t) $", re.IGNORECASE
)


def directs(statement: Statement, text: str) -> bool:
    """Say whether somebody is told to do something; that he was told so is what can be checked."""
    return (
        statement.lemma in uses("directive")
        and statement.speaker is not None
        and _INFINITIVE.match(text) is not None
    )


def clause(document: Document, statement: Statement, text: str, act: Act) -> str:
    """Give the words said as a clause that can stand by itself.

    Parameters
    ----------
    document : Document
    statement : Statement
    text : str
        The words said, as :func:`~credscore.extract.assertion.wording` gives them.
    act : Act

    Returns
    -------
    str
    """
    if directs(statement, text) and statement.cue is not None:
        words = wording(document.body, (Span(statement.cue.start, statement.content[-1].end),))
        gerund, _, rest = words.partition(" ")
        told = _past(statement.lemma.partition(" ")[0]) if gerund.endswith("ing") else None
        words = f"{told} {rest}" if told else words
        return f"{_teller(document, statement)} {words}"
    if act is Act.DENIAL and statement.cue is None and denials.is_bare(text):
        return document.sentences[statement.sentence].text
    judged = act is Act.DENIAL and proposition(text) is not None
    named = predicated(document.body, statement, text) if text and not judged else None
    if named is None and statement.lemma == "accuse":
        named = blamed(text)
    if named is not None:
        return named
    told = _completed(document, statement, text)
    if act is Act.DENIAL:
        told = denied(told)
        if not (statement.quoted or FINITE.search(told)) and (
            denials.refers(told) or denials.is_told_of(told)
        ):
            return f"{told} {'are' if is_plural(told) else 'is'} not true"
    return _retold(document, statement, told, act) or told


def _completed(document: Document, statement: Statement, text: str) -> str:
    """Make a clause of an infinitive, of a blame and of what hangs on an impersonal passive."""
    speaker, cue = statement.speaker, statement.cue
    said = cue.of(document.body) if cue else ""
    if statement.form is Form.IMPERSONAL and len(statement.content) == 2:
        return _hung(document, statement, text, said)
    governed = cue is not None and _INFINITIVE.match(text) is not None and not _NAMED.match(text)
    name = _teller(document, statement) if governed else ""
    if name and speaker is not None:
        plural = speaker.plural or (speaker.name is None and is_plural(name))
        if said.endswith("ing") and " " not in said:
            said = _past(statement.lemma) or said  # "with rebels claiming to control ten towns"
        return finite(text, name, plural, said, statement.lemma in uses("pledge"))
    return text


_NAMED = re.compile(r"To (?:be )?[\w’'-]+(?: [\w’'-]+){0,6}? (?:is|was|would be|means|meant|has been) ")
"""An infinitive that is the subject of a sentence ("To be invited is a pleasure")."""


def _hung(document: Document, statement: Statement, text: str, said: str) -> str:
    """Give "the boat is said to have sunk" as a clause: the boat has sunk."""
    first = statement.content[0]
    thing, rest = (wording(document.body, (span,)) for span in statement.content)
    apposed = "," if "," in thing and document.body[first.end : first.end + 1] == "," else ""
    if rest[:3].lower() == "to " and _NOT.search(said):
        return f"{thing}{apposed} {said} {rest}"  # "The men are not thought to have met"
    if rest[:3].lower() == "to ":
        plural = said.lower().startswith(("are", "were", "have"))
        return finite(rest, f"{thing}{apposed}", plural, said, False)
    if statement.cue is None or not _PASSIVE.match(said):
        return text
    return f"{thing}{apposed} {wording(document.body, (statement.cue,))} {rest}"


_NOT = re.compile(r"\b(?:not|never|no longer)\b|n[’']t\b", re.IGNORECASE)
_PASSIVE = re.compile(r"(?:is|are|was|were|has|have|had|been|being)\b", re.IGNORECASE)


def _teller(document: Document, statement: Statement) -> str:
    return subject(statement.speaker, document.sentences[statement.sentence].text) or ""


def _retold(document: Document, statement: Statement, text: str, act: Act) -> str | None:
    """Tell what was said with the verb by which it was, where the content alone is no clause."""
    cue = _with_verb(document.body, statement)
    if cue is None or not statement.content:
        return None
    plain = act is Act.STATEMENT and not has_digit(text)  # an amount tells by itself ("70 dead")
    if statement.form not in (_AND_RELATIVE if plain or act is Act.DENIAL else _WITH_VERB):
        return None
    holds = statement.lemma == "hold"
    name = _teller(document, statement) if holds or _hangs(document.body, statement, text, act) else ""
    if not name:
        return None
    if holds:
        return f"{name} {cue.of(document.body)} {text}"
    said = wording(document.body, (cue,))
    if _OPENING.fullmatch(said):
        verb, _, particle = statement.lemma.partition(" ")
        past = _past(verb)
        said = f"{past} {particle}".rstrip() if past else said.lower()
    if statement.form is Form.PASSIVE:
        whole = statement.content[:1] if statement.content[-1].end <= cue.end else statement.content
        return None if FINITE.search(text) else f"{wording(document.body, whole)} {said} {name}"
    if _UNFINISHED.match(said) or statement.content[0].start < cue.end:
        return None
    alone = statement.speaker is not None and not statement.speaker.plural
    if act is Act.DENIAL and alone and said == statement.lemma and " " not in said:
        said = inflect(said)[0]
    if _GOVERNED.search(document.body, max(0, cue.start - 12), cue.start):
        return None
    link = document.body[cue.end : statement.content[0].start].strip(" “\"‘'")
    return " ".join(filter(None, (name, said, link if link in _LINKS else "", text)))


_WITH_VERB = frozenset({Form.SUBJECT, Form.PASSIVE, Form.NOMINAL})
_AND_RELATIVE = _WITH_VERB | {Form.RELATIVE}


def _with_verb(body: str, statement: Statement) -> Span | None:
    """Give a cue that is a noun with the verb that governs it, if any ("cut its forecast", "has shown interest")."""
    cue = statement.cue
    if cue is None or statement.form is not Form.NOMINAL:
        return cue
    if " " in cue.of(body):
        return cue
    changed = _CHANGED.search(body, max(0, cue.start - 80), cue.start)
    return None if changed is None else Span(changed.start(), cue.end)


_CHANGED = re.compile(
    r"\b(?:(?:has|have|had) )?(?:cut|raised|lowered|trimmed|slashed|lifted|revised|upgraded|downgraded|increased|reduced|kept|maintained|reiterated"
    r"|doubled|halved|pared|scrapped|dropped|withdrew|withdrawn|nudged) (?:(?:up|down|back) )?(?:its|his|her|their) (?:[\w’'-]+ ){0,4}$"
)
"""What is done to a forecast by the one who made it."""
_OPENING = re.compile(r"[A-Z][a-z]+ing(?: [a-z]+)?|accusing")
"""A participle that opens a sentence ("Announcing the closure of two mills, she said …")."""


@lru_cache(maxsize=256)
def _past(lemma: str) -> str | None:
    """Give the past tense of a cue verb."""
    return next(
        (
            term
            for term, form in forms().items()
            if "p" in form.shape and any(cue.lemma == lemma for cue in form.cues)
        ),
        None,
    )


_LINKS = frozenset({"in", "of", "about", "for", "on", "against", "to", "as", "with", "over", "at"})


def _hangs(body: str, statement: Statement, text: str, act: Act) -> bool:
    """Say whether content is no clause without the verb by which it was told."""
    if act is Act.DENIAL:
        clausal = FINITE.search(text) is not None and _DOING.match(text) is None
        clausal = clausal and (_FILED_BY.match(text) is None or AUXILIARY.search(text) is not None)
        return not (statement.quoted or clausal or denials.is_bare(text))
    return act is Act.STATEMENT and _of_a_thing(body, statement, text)


_FILED_BY = re.compile(
    r"(?:(?:the|an?|his|her|its|their|all|both|most|two|three|\d+)\b )(?:[\w’'-]+ ){0,4}?[\w’'-]+ (?:[a-z]+ed|brought|made|written|put|given|sent) by\b",
    re.IGNORECASE,
)
"""A thing with who did what to it, which is no clause ("the appeals filed by the union")."""


_BEING = re.compile(r"[^,;]{2,80}? being [a-z]+(?:ed|en|wn|t|g)\b")
"""What is seen to befall somebody ("a man being led away")."""


def _of_a_thing(body: str, statement: Statement, text: str) -> bool:
    """Say whether content names a thing rather than telling what happened."""
    lemma = statement.lemma
    first = statement.content[0].start
    if statement.cue is not None and _OPENED.search(body, statement.cue.end, first):
        return False
    if lemma in JUDGING or lemma in OF_THINGS or lemma in _things():
        return True
    if _BEING.match(text) and AUXILIARY.search(text) is None:
        return True
    if lemma in uses("admission") and _DOING.match(text):
        return True
    if lemma in _clauses() and statement.cue is not None and statement.quoted is False:
        link = body[statement.cue.end : first].strip().lower()
        if link in _PLEADING and (link != "about" or _DOING.match(text)) and FINITE.search(text) is None:
            return True
    if lemma in _clauses() or _is_clause(text, lemma):
        return False
    words = _HUNG.split(text, maxsplit=1)[0].split()
    return not any(
        word in third_persons() and before.lower() not in _BEFORE_NOUNS
        for before, word in pairwise(["the", *words])
    )


_PLEADING = frozenset(("against", "for", "about"))
"""What stands before a thing or deed that somebody argues for or warns of ("argued against closing the mill")."""
_BEFORE_NOUNS = phrase_words("determiners") | {
    "of",
    "for",
    "on",
    "in",
    "to",
    "with",
    "by",
    "new",
    "own",
    "and",
    "more",
}
"""Words behind which a form that a noun shares is the noun ("some of the plans")."""


def _is_clause(text: str, lemma: str) -> bool:
    """Say whether content has a verb of its own, which neither is a noun nor hangs on one ("a fall in sales", "an inquiry into how it failed")."""
    if _HAPPENING.fullmatch(text) is not None:
        return False
    plain = _AS_NOUN.sub("", text)
    if lemma not in _bare():
        plain = _HUNG.split(plain, maxsplit=1)[0]
    elif _TOLD_OF.fullmatch(tokenize(plain.rstrip(".")).tags):
        return False
    return FINITE.search(plain) is not None


_HAPPENING = re.compile(
    rf"(?:the|an?|its|his|her|their) (?:[\w-]+ )?(?:{alternatives(word_set('happenings'))}) of (?:[\w’'-]+ ){{1,6}}?[a-z]+(?:ed|ing|en|ld|wn|nt|pt) "
    r"(?:in|at|on|near|by|from|to|with|for|into|off|aboard|during|since|aid|food|[a-z]+s)\b[^,;:]*",
    re.IGNORECASE,
)
"""What came about with somebody or something described ("the death of two men held at the camp")."""
_TOLD_OF = re.compile(
    r"D?[ANKzgG]{1,6}(?:[PO][DANKYzyg]{1,6}){0,4}[TR](?:[AXHMEd]*[vV]|M[AX]?N)[^,;:EHMdvVTRWBCSF]*(?:,R.*)?"
)
"""A thing with a relative clause ("responsibility for the blast that killed ten")."""


_AS_NOUN = re.compile(
    r"\b(?:an?|its|their|his|her|no|another|any|further|strong|sharp|steep|the (?:first|biggest|sharpest|steepest)) (?:[\w%.-]+ ){0,2}?"
    r"(?:fall|rise|cut|run|hit|end|drop|lead|look|need|hold|show|work|cost)s?(?= (?:in|of|to|from|by|for|on|at|into|with|this|last|next)\b|[,.;]|$)"
    r"|\b(?:year|months?|quarter|half|weeks?|period|season|term) (?:ended|ending)\b|\bcompared (?:with|to)\b"
)
_HUNG = re.compile(r"\b(?:how|why|whether|which|who|whose|that|what|where|when|after|because|if)\b")


_DOING = re.compile(r"(?:to )?[a-z]{2,}ing\b")


@lru_cache(maxsize=4)
def _things(language: str = "en") -> frozenset[str]:
    """Give the cue lemmas, with their particles, that no clause can follow without "that"."""
    return frozenset(
        f"{row['lemma']} {row['particle']}".rstrip()
        for row in lexicon.table("cues", language)
        if _NOMINAL & (frames := set(lexicon.split(row["frames"]))) and not _CLAUSAL & frames
    )


@lru_cache(maxsize=4)
def _bare(language: str = "en") -> frozenset[str]:
    """Give the cue lemmas that a clause can follow without "that"."""
    rows = lexicon.table("cues", language)
    return frozenset(row["lemma"] for row in rows if "bare" in lexicon.split(row["frames"]))


@lru_cache(maxsize=4)
def _clauses(language: str = "en") -> frozenset[str]:
    """Give the cue lemmas that no mere noun phrase follows."""
    return frozenset(
        row["lemma"]
        for row in lexicon.table("cues", language)
        if "bare" in (frames := lexicon.split(row["frames"])) and not _NOMINAL.intersection(frames)
    )


_NOMINAL = frozenset({"np", "pred"})
_CLAUSAL = frozenset({"bare", "wh", "obj"})
