"""Which attributions attribute information, and not a wish, a request or an attitude."""

from __future__ import annotations

import re
from functools import lru_cache

from credscore import lexicon
from credscore.extract.elliptic import is_elliptic
from credscore.extract.grammar.adjectives import adjectives
from credscore.extract.grammar.tokens import tokenize
from credscore.extract.guesses import guessed
from credscore.extract.kinds import Kind, Phrase
from credscore.extract.labelling import can_label
from credscore.extract.phrases import parse
from credscore.extract.spans import Attribution, Form
from credscore.extract.things import bound_to_tell, lived_through, names_a_thing
from credscore.extract.untold import is_cleft, unsaid
from credscore.terms import Act, Stance

_PERCEPTION = frozenset({"witness", "ordinary", "journalist", "kin"})


_KINDS = frozenset({"speech", "document", "mental", "perception"})


@lru_cache(maxsize=64)
def uses(use: str, language: str = "en") -> frozenset[str]:
    """Give the cue lemmas of one use in the table ``cue_uses``."""
    return frozenset(row["term"] for row in lexicon.table("cue_uses", language) if row["use"] == use)


@lru_cache(maxsize=4)
def nominal(language: str = "en") -> frozenset[str]:
    """Give the cue lemmas that a mere noun phrase can follow."""
    return frozenset(
        row["lemma"] for row in lexicon.table("cues", language) if "np" in lexicon.split(row["frames"])
    )


def usable(body: str, attribution: Attribution) -> bool:
    """Say whether an attribution attributes information, and not a wish, a plan or an attitude."""
    if directive(body, attribution):
        return True
    if attribution.kind not in _KINDS and not _is_fact(body, attribution):
        return False
    if (attribution.lemma in uses("deed") and not _agreed(body, attribution)) or (
        attribution.kind == "mental"
        and attribution.lemma in uses("wish")
        and attribution.form is not Form.NOMINAL
        and not _foreboding(body, attribution)
    ):
        return False
    if not _content_fits(body, attribution) or _to_come(body, attribution):
        return False
    if not attribution.sources:
        return attribution.form is Form.IMPERSONAL
    if is_cleft(body, attribution):
        return False
    if attribution.cue is not None and unsaid(body, attribution.cue):
        return False
    phrases = [guessed(parse(source.of(body)), attribution.lemma) for source in attribution.sources]
    if attribution.form is Form.LABEL:
        clause = bool(attribution.content) and FINITE.search(body, *attribution.content[0]) is not None
        if not any(can_label(body, attribution, phrase, clause) for phrase in phrases):
            return False
    if attribution.form is not Form.LABEL and not any(
        _can_speak(phrase, attribution.kind) or _finds(body, attribution, phrase) for phrase in phrases
    ):
        return False
    if attribution.kind == "perception":
        if attribution.cue is not None and _TO_SEE.search(
            body, max(0, attribution.cue.start - 16), attribution.cue.end
        ):
            return False
        behind = (
            attribution.cue is not None
            and attribution.content[:1]
            and attribution.content[0].end <= attribution.cue.start
        )
        return any(
            phrase.cls in _PERCEPTION or (behind and phrase.kind in (Kind.OUTLET, Kind.SOCIAL))
            for phrase in phrases
        )
    return True


def directive(body: str, attribution: Attribution) -> bool:
    """Say whether a body or an official tells somebody named to do something ("urged residents to leave")."""
    cue, content = attribution.cue, attribution.content
    if (
        cue is None
        or len(content) != 1
        or not attribution.sources
        or attribution.form
        not in (
            Form.SUBJECT,
            Form.PASSIVE,
        )
    ):
        return False
    if attribution.lemma not in uses("directive") or not _BARE_VERB.match(body, content[0].start):
        return False
    if attribution.form is Form.SUBJECT and not _ADDRESSEE.fullmatch(body, cue.end, content[0].start):
        return False
    phrases = [parse(source.of(body)) for source in attribution.sources]
    return any(
        phrase.kind in (Kind.BODY, Kind.COUNTRY) or phrase.cls in ("official", "spokesperson")
        for phrase in phrases
    )


def expressive(body: str, attribution: Attribution) -> bool:
    """Say whether a person or body wishes, asks or judges."""
    if attribution.kind not in _EXPRESSIVE:
        return False
    return any(
        phrase.kind in (Kind.PERSON, Kind.ROLE, Kind.BODY, Kind.COUNTRY)
        or (phrase.kind is Kind.PRONOUN and phrase.gender in ("m", "f", "p"))
        or (phrase.kind is Kind.NONE and phrase.name is not None)
        for phrase in (parse(source.of(body)) for source in attribution.sources)
    )


_EXPRESSIVE = frozenset({"speech", "mental", "attitude", "intention"})


def _content_fits(body: str, attribution: Attribution) -> bool:
    """Say whether the content can be information: no request, no mere noun but behind some cues."""
    if names_a_thing(body, attribution):
        return False
    if attribution.lemma == "report" and (_on_a_thing(body, attribution) or lived_through(body, attribution)):
        return False
    if (
        attribution.form not in (Form.SUBJECT, Form.RELATIVE, Form.NOMINAL, Form.PASSIVE)
        or not attribution.content
    ):
        return True
    text = body[attribution.content[0].start : attribution.content[-1].end].lstrip(" ,“”\"‘’'")
    if attribution.stance is Stance.DENYING or attribution.act is not Act.STATEMENT:
        return attribution.stance is not Stance.DENYING or not (_SOMEBODY.match(text) or _is_person(text))
    lemma = attribution.lemma
    if attribution.relays and _is_slight(attribution, text):
        return False
    if (
        _led(attribution)
        and _CIRCUMSTANCE.match(body, attribution.content[0].start)
        and not _DOES.search(tokenize(text).tags)
    ):
        return False
    if attribution.form is Form.PASSIVE and attribution.kind == "document" and FINITE.search(text) is None:
        return any(parse(source.of(body)).kind is not Kind.ROLE for source in attribution.sources)
    if text[:3].lower() == "to " or _BARE_VERB.match(text):
        if attribution.kind == "mental" and lemma in adjectives():
            return False  # "happy to set it right", "sorry to have gone"
        return lemma in uses("pledge") or (
            lemma not in uses("request") and attribution.form is not Form.NOMINAL
        )
    if lemma in uses("proposal") and _GERUND.match(text):
        return True
    if (
        lemma in uses("request")
        and (_ASKED_TO.match(text) or FINITE.search(text) is None)
        and _GERUND.match(body, attribution.cue.start if attribution.cue else 0)
    ):
        return False
    if lemma == "warn" and _GERUND.match(text) and body[: attribution.content[0].start].endswith("against "):
        return False
    if attribution.kind == "document" and (_measures(body, attribution, text) or _led(attribution)):
        return True
    plain = " who " not in text and text.count(" ") >= _A_CLAUSE
    if plain and attribution.kind == "speech" and _led(attribution):
        return True
    first = attribution.content[0].start
    if attribution.kind == "mental" and lemma in adjectives() and body[max(0, first - 5) : first] == "with ":
        return False  # "was unhappy with the coach, who had picked him"
    if lemma in ("appeal", "beg", "plead") and body[max(0, first - 4) : first] == "for ":
        return False  # the call for witnesses tells that they are sought, not what they saw
    if body[max(0, first - 6) : first].rstrip(" “\"‘'").endswith(("that", "how", "why")):
        return True
    if (
        lemma in uses("bare")
        or (lemma not in nominal() and lemma not in uses("clausal"))
        or FINITE.search(text)
        or (lemma in uses("foresight") and _TO_DO.search(text))
        or ((lemma in uses("foresight") or lemma in uses("pledge")) and any(map(str.isdigit, text)))
    ):
        return True
    return len(attribution.content) > 1 or text.endswith(("”", '"', "’"))


def _on_a_thing(body: str, attribution: Attribution) -> bool:
    """Say whether a report is only one on something ("falsified the report on the hall whose roof fell")."""
    if attribution.form not in (Form.NOMINAL, Form.IMPERSONAL) or not attribution.content:
        return False
    first, end = attribution.content[0]
    thing = _RELATIVE.split(body[first:end], maxsplit=1)[0]
    return body[max(0, first - 4) : first] == " on " and FINITE.search(thing) is None


_RELATIVE = re.compile(r"\b(?:who|whose|which|that)\b")


def _led(attribution: Attribution) -> bool:
    """Say whether what is told stands before its source ("Bees sleep less, a study found"): nothing but a clause does."""
    cue = attribution.cue
    return cue is not None and attribution.form is Form.SUBJECT and attribution.content[-1].end <= cue.start


def _is_slight(attribution: Attribution, text: str) -> bool:
    """Say whether what somebody passes on is one or two nouns, or only who was spoken to ("said her son was warned by X")."""
    if len(attribution.content) > 1 or FINITE.search(text) or any(map(str.isdigit, text)):
        return False
    if attribution.form is Form.PASSIVE:
        return parse(text).kind in (Kind.ROLE, Kind.PERSON, Kind.PRONOUN)
    return len(text.split()) < _A_FEW and text[-1:] not in "”\"'’"


_CIRCUMSTANCE = re.compile(
    r"(?:At(?! least| most)|In|On|During|After|Before|Following|With|Amid|Despite|From|By|Under|Since|Until|Through|Speaking) "
)
"""Where or when somebody spoke, which is nothing that he said ("In a televised address, Lee answered questions")."""
_DOES = re.compile("[NKSUYFz]A?[EHMdvV]")
"""Somebody or something with a verb."""
_A_FEW = 3
_A_CLAUSE = 4
"""Spaces of the words before "he explained" that are a clause, though their verb has the form of a noun ("Ropes lose their grip in frost")."""


def _is_fact(body: str, attribution: Attribution) -> bool:
    """Say whether an attitude is one to a fact that is told ("criticised the fact that P", "criticism that P")."""
    first = attribution.content[0].start if attribution.content else 0
    before = body[max(0, first - 15) : first].rstrip()
    charged = (
        attribution.form is Form.NOMINAL and attribution.lemma == "criticism" and before.endswith("that")
    )
    return charged or before.endswith("the fact that")


def _agreed(body: str, attribution: Attribution) -> bool:
    """Say whether those who agree tell that something is so ("agreed that the seal was forged"), and do not consent."""
    if attribution.lemma != "agree" or not attribution.content or attribution.cue is None:
        return False
    first, end = attribution.content[0].start, attribution.content[-1].end
    told = body[max(0, first - 6) : first].rstrip().endswith("that") or _PLAINLY.match(body, first, end)
    return bool(told) and FINITE.search(body, first, end) is not None and not _TO_BE.search(body, first, end)


_PLAINLY = re.compile(r"(?!to\b)(?:(?!which\b)[\w’'-]+ ){1,5}?(?:is|are|was|were|has|had|have)\b")
"""A clause without that ("agreed the seal was forged")."""
_TO_BE = re.compile(r"\b(?:should|must|would|will|ought|needs?)\b")


def _foreboding(body: str, attribution: Attribution) -> bool:
    """Say whether a fear tells what may have come or may come ("fears that 40 have died")."""
    if attribution.lemma != "fear" or not attribution.content:
        return False
    text = body[attribution.content[0].start : attribution.content[-1].end]
    return FINITE.search(text) is not None and text[:3].lower() != "to "


_ASKED_TO = re.compile(r"(?:the |an? |its |all )?(?:[\w’'-]+ ){1,5}to (?!be\b)[a-z]+ ")
"""Who is called on, and to do what ("calling on the owners to pay the crews")."""
_GERUND = re.compile(r"[a-z]{2,}ing\b")


def _measures(body: str, attribution: Attribution, text: str) -> bool:
    """Say whether a record gives an amount of something ("an audit found losses of 2 million")."""
    return any(map(str.isdigit, text)) and all(
        parse(source.of(body)).kind is Kind.DOCUMENT for source in attribution.sources
    )


_TO_COME = re.compile(r"(?:will|would|shall|could|may|might|can|must|should)\b", re.IGNORECASE)


def _to_come(body: str, attribution: Attribution) -> bool:
    """Say whether the telling itself lies ahead ("would announce results"): a plan of somebody's, no source."""
    cue, content = attribution.cue, attribution.content
    if cue is None or not content or content[0].start < cue.end:
        return False
    if bound_to_tell(body, attribution):
        return True
    if (
        _TO_COME.match(body, cue.start) is None
        and _AHEAD.search(body, max(0, cue.start - 24), cue.end) is None
    ):
        return False
    if attribution.lemma == "confirm" and _NO_MORE.match(body, cue.start):
        return False
    return not FINITE.search(body, content[0].start, content[-1].end)


_TO_SEE = re.compile(
    r"\b(?:able|allowed|due|expected|free|going|hoping|keen|likely|unable|want(?:s|ed)?) to [a-z]+$"
)
"""What somebody is only to see ("will be able to see the site")."""
_AHEAD = re.compile(
    r"\b(?:about|bound|due|expected|forecast|likely|poised|ready|scheduled|set|tipped|unlikely) to [a-z]+$"
)
"""What somebody is only going to tell ("is likely to report a loss")."""
_NO_MORE = re.compile(
    r"(?:(?:can|could|would|will) only confirm|can confirm|(?:could|would|will) confirm only)\b"
)
"""What somebody does tell who tells no more ("would confirm only one death")."""
_SOMEBODY = re.compile(
    r"(?:him|me|us|them(?! as\b)|her(?= (?:with|from|after|for|in|on|by|and|without)\b|[,.]|$))\b"
)
"""A person as the object: who is dismissed or rejected himself, and nothing that was said."""
_OBJECT = re.compile(
    r"[^,;:“”\"]{3,60}?(?= (?:over|for|from|after|in|on|at|and|without|because|before|by|following|last|this)\b|[,.]|$)"
)


def _is_person(text: str) -> bool:
    """Say whether the object is a named person who is dismissed or rejected ("has dismissed Dr Lee over the data")."""
    match = None if _GERUND.match(text) else _OBJECT.match(text)
    return (
        match is not None
        and parse(match.group()).kind is Kind.PERSON
        and FINITE.search(match.group()) is None
    )


_TO_DO = re.compile(r"\b\w+ to [a-z]{2,}\b")
_ADDRESSEE = re.compile(r" (?!(?:for|on|about|that|to|not)\b)[\w’'-]+(?: [\w’'-]+){0,9} ")
_BARE_VERB = re.compile(r"(?:not )?to [a-z]+", re.IGNORECASE)


FINITE = re.compile(
    r"\b(?=[a-z’'])(?:is|are|was|were|be|been|am|has|have|had|do|does|did|will|would|can|could|may|might|shall|should|must|[a-z]{2,}(?:ed|n[’']t)|"
    r"[’'](?:re|ve|ll|d|m)|said|told|went|came|took|made|got|gave|saw|knew|found|left|held|led|ran|began|fell|rose|lost|won|sent|"
    r"spent|paid|met|broke|shot|hit|cut|put|set|let|kept|brought|bought|caught|taught|thought|felt|sold|stood|understood|grew|flew|"
    r"drew|threw|became|remains?|continues?|plans?|wants?|needs?|intends?|shows?|means?|makes?|takes?|gives?|goes|comes|works?|ends?|costs?|rises?|falls?|grows?|faces?|holds?|owns?|uses?|plays?|pays?|runs?|leads?|heard|wrote|spoke|drove|rose|ate|drank|swept|tore|burst|struck|fled|sank|shook|sought|built|dealt|hid|sang|swam|woke|chose|froze|stole|threw|wore|"
    r"lives?|knows?|thinks?|feels?|looks?|seems?|includes?|remain)\b"
)


_FINDING = frozenset({"find", "conclude", "establish", "determine", "rule"})


def _finds(body: str, attribution: Attribution, phrase: Phrase) -> bool:
    """Say whether an office holder rules on something ("the judge found that he had lied")."""
    if not attribution.content:
        return False
    first = attribution.content[0].start
    clause = body[max(0, first - 6) : first].rstrip().endswith("that") or (
        attribution.cue is not None
        and attribution.content[0].end <= attribution.cue.start
        and FINITE.search(body, *attribution.content[0]) is not None
    )
    return attribution.lemma in _FINDING and clause and phrase.kind in (Kind.PERSON, Kind.ROLE)


_NOBODY = re.compile(r"(?:neither|none|no|nobody|nothing|no one|not one|few if any)\b", re.IGNORECASE)


def _can_speak(phrase: Phrase, kind: str) -> bool:
    """Say whether a source phrase has an agent for its head; records can only show."""
    if _NOBODY.match(phrase.text):
        return False
    if kind == "speech" and phrase.kind in (Kind.PRONOUN, Kind.NONE) and is_elliptic(phrase.text):
        return True
    if phrase.kind is Kind.PRONOUN:
        return phrase.gender not in ("t", "r", "2", "x") and (
            kind != "document" or phrase.gender in ("n", "p")
        )
    if phrase.kind is Kind.NONE:
        return phrase.name is not None and kind != "document"
    return kind != "document" or phrase.kind not in (Kind.COUNTRY, Kind.PERSON)
