"""What stands in a record, told without a verb of saying that the grammar knows: "The lease runs until 2041", "His name is not in the register"."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice

from credscore import lexicon
from credscore.extract import chains, stands
from credscore.extract.grammar.opening import subject
from credscore.extract.kinds import Kind
from credscore.extract.people import Speaker
from credscore.extract.phrases import parse
from credscore.extract.reading_on import HOLDS, READS_ON
from credscore.extract.scene import Scene
from credscore.extract.spans import Form, Span
from credscore.extract.stands import Found, any_of
from credscore.extract.statement import Statement
from credscore.extract.wordsets import record_nouns, word_set
from credscore.normalize.clauses import bag, plain_words
from credscore.normalize.text import contracted

_TOKEN = re.compile(r"[\w’'-]+(?:[.:]\d+)?|[,;:]")
_HEADS = 7
"""Words in which the head of a record's noun phrase stands."""
_MODIFIERS = 22
"""Tokens between a record and its verb."""
_RULES = word_set("instruments")
_BINDS, _HOLDS = word_set("instrument_verbs"), word_set("record_verbs") | word_set("written_verbs")
_PHRASAL = re.compile(
    contracted(
        r"(?:makes? no mention|(?:is|are) silent|says? (?:nothing|little)|(?:does|do) not (?:mention|say|name|list|give|contain|include)|leaves? open|"
        r"(?:refers?|points?) to|(?:begins?|ends?|opens?|closes?) (?:with|on) the (?:words?|line|sentence|figure|date|note|remark|name)|(?:is|are) (?:made out to|for (?=[€$£\d]))|(?:speaks?|talks?|warns?) of|alludes? to|makes? (?:it )?clear|adds? up to|provides? for|applies to|apply to|expires? (?:on|in|at)|leaves? [^,;.]{2,50} to (?=an?\b|the\b|his\b|her\b|[A-Z])|"
        rf"(?:is|are) (?:{any_of('written_on')})|(?:runs?|stands?) (?:until|from|through)|lays? down|sets? (?:out|aside)|spells? out|calls? for|would (?:not |also |only ){{0,2}}(?:{any_of('would_rule')}))\b"
    )
)
"""Verbs of several words by which a record tells what stands in it, or that something does not."""
_HAS_IT = re.compile(
    r"(?:has|have) (?:(?:\d[\d,.]*|[a-z]+) (?:names|entries|signatures)\b|(?:him|her|them|it|the (?:[\w’'-]+ ){1,3}?|[a-z]+ )\s?(?:down|born|married|on|in|at|as|leaving|arriving|dying|entering|voting|working|living|buying|selling)\b)"
)
_SEEN = word_set("obtained")
_BREAKS, _ARTICLES = word_set("breaking_records"), word_set("before_records")
_ADVERBS, _ONE = word_set("adverbs_in_records"), word_set("plural_records")


def written(scene: Scene, number: int) -> list[Statement]:
    """Read what a record holds where nothing else in the sentence tells it.

    Parameters
    ----------
    scene : Scene
    number : int
        The sentence.

    Returns
    -------
    list of Statement
        One, or none.
    """
    sentence = scene.sentences[number]
    text = scene.body[sentence.start : sentence.end]
    again = _again(scene, number) if HOLDS.match(_lead(text)) or READS_ON.match(text) else None
    if again is not None:
        return [_holding(scene, number, again, (Span(sentence.start, sentence.end),))]
    if _hints().isdisjoint(bag(text)):
        return []
    put = _put_in(scene, number) if text.startswith("In ") else None
    if put is not None:
        return [put]
    found = _first(text)
    if found is None:
        return []
    (first, last), *held = found
    record = text[first:last]
    speaker = scene.cast.resolve(record, sentence.start + first, sentence.start)
    if speaker is None or speaker.kind is not Kind.DOCUMENT or _DID.search(record):
        return []
    content = tuple(Span(sentence.start + begin, sentence.start + end) for begin, end in held)
    return [_holding(scene, number, speaker, content)]


def _holding(scene: Scene, number: int, speaker: Speaker, content: tuple[Span, ...]) -> Statement:
    relays = chains.chain(*scene.outer(number))
    return Statement(
        number, content, speaker, Form.SUBJECT, "hold", "document", confidence=0.7, relays=relays
    )


def _put_in(scene: Scene, number: int) -> Statement | None:
    """Read "In a circular the diocese forbids P" and "In its reply it asks for P": what somebody says in a record."""
    sentence = scene.sentences[number]
    match = _PUT_IN.match(scene.body, sentence.start, sentence.end)
    if match is None or parse(match["record"]).kind not in (Kind.DOCUMENT, Kind.STATEMENT):
        return None
    speaker = scene.cast.resolve(match["who"], match.start("who"), sentence.start)
    if speaker is None or speaker.kind not in _WRITERS:
        return None
    content = (Span(match.start("who"), sentence.end),)
    return _holding(scene, number, speaker, content)


_WRITERS = frozenset({Kind.PERSON, Kind.ROLE, Kind.BODY, Kind.COUNTRY, Kind.OUTLET})
_PUT_IN = re.compile(
    rf"In (?P<record>(?:an?|its|his|her|their|the|another) [^,;:“”\"]{{2,60}}?),? (?P<who>it|they|he|she|(?:the|its|his|her) [a-z]+(?: (?!(?:is|are|was|were|has|have|had|will|would|be)\b)[a-z]+)?) (?:also )?(?:{any_of('record_verbs')}|speaks of|spoke of|calls for|called for) (?!by\b|in\b|on\b|as\b)"
)


def _again(scene: Scene, number: int) -> Speaker | None:
    """Find the record of which the sentence before only tells that it is there ("The log was seen by this newspaper. It lists P")."""
    here = scene.sentences[number].paragraph
    number -= 1
    if number and _OF_IT.match(scene.sentences[number].text):
        number -= 1
    if number < 0 or scene.sentences[number].paragraph != here:
        return None
    before = scene.sentences[number]
    got = _GOT.search(scene.body, before.start, before.end)
    found = subject(before.text)
    begin, end = got.span("record") if got else (before.start, before.start + (found[1] if found else 0))
    if got is None and (found is None or found[0]):
        return None
    if parse(scene.body[begin:end]).kind is not Kind.DOCUMENT:
        return None
    speaker = scene.cast.resolve(scene.body[begin:end], begin, before.start)
    return speaker if speaker is not None and speaker.kind is Kind.DOCUMENT else None


def _lead(text: str) -> str:
    """Leave out how a record is looked at ("Slowed down, it shows P")."""
    looked = _LOOKED_AT.match(text)
    return text[looked.end()].upper() + text[looked.end() + 1 :] if looked else text


_LOOKED_AT = re.compile(r"[A-Z][a-z]+(?:ed|en|ad)(?: [a-z]+){0,4}, (?=(?:it|they) )")
_OF_IT = re.compile(r"(?:It|They) (?:was|were|is|are|has been|have been|came|comes?)\b")
"""What became of a record that the sentence before it names."""
_GOT = re.compile(
    rf"\b(?:(?:has|have|had|was|were) (?:also |since |now )?(?:been )?(?:{any_of('obtained')}|shown|given|sent|handed|passed)|has|have|keeps?|kept|holds?|held|found|made|drew up) (?P<record>(?:an?|the|its|his|her|their|two|three|several) [^,;:.“”\"]{{3,80}})"
)
"""How an outlet comes by a record ("The Tribune has read the contract")."""

_DID = re.compile(r"(?<=\w) (?!(?:of|in|on|from|for|by|to|at|with|as|about|over|between)\b)[a-z]+ an? ")
"""A verb with its object, which is no record ("The station ran a trial")."""


@lru_cache(maxsize=1)
def _hints() -> frozenset[str]:
    """Give the last words of the nouns for records, one of which stands in every sentence that holds one."""
    known = (row["term"] for row in lexicon.table("roles") if row["class"] == "document")
    return frozenset(plain_words(noun.lower())[-1] for noun in (*_NOUNS, *known) if plain_words(noun.lower()))


def _first(text: str) -> Found | None:
    """Give the first reading that finds a record."""
    for read in (
        stands.looked_up,
        stands.pointed_to,
        _as_subject,
        stands.set_in,
        stands.resumed,
        stands.standing,
        stands.under,
    ):
        found = read(text)
        if found is not None and parse(text[slice(*found[0])]).kind is Kind.DOCUMENT:
            return found
    return None


def _as_subject(text: str) -> Found | None:
    """Read "The lease runs until 2041" and "A list that the Courier has obtained names six"."""
    found = _TOKEN.finditer(text)
    tokens = list(islice(found, _HEADS))
    words = [token.group().lower() for token in tokens]
    if _NOUNS.isdisjoint(words) or not (words[0] in _ARTICLES or tokens[0].group()[0].isupper()):
        return None
    tokens += islice(found, _MODIFIERS)
    words += [token.group().lower() for token in tokens[_HEADS:]]
    for at in range(min(_HEADS, len(words))):
        if words[at] in _BREAKS or words[at] in (",", ";", ":", "and"):
            return None
        if words[at] in _NOUNS and at + 1 < len(words) and words[at + 1] not in _MERE_NOUNS:
            verb = _verb(text, tokens, words, at)
            if verb:
                part = words[at] in _PARTS and not {"of", "in"}.isdisjoint(words[at:verb])
                end = tokens[verb - 1 if part else at].end()
                if {"that", "which"}.isdisjoint(words[at:verb]):
                    return (0, end), (0, len(text))
                return (0, end), (0, tokens[at].end()), (tokens[verb].start(), len(text))
    return None


_NOUNS = record_nouns() | _RULES
_MERE_NOUNS = _NOUNS - _BINDS - _HOLDS
_PARTS = word_set("record_parts")
"""What a record is named behind ("page 40 of the file", "an entry for 21:52")."""


def _verb(text: str, tokens: list[re.Match[str]], words: list[str], head: int) -> int:
    """Give the token of the verb by which a record tells, behind what is said of the record; 0 for none."""
    at = head + 1
    if words[at] == ",":
        at = next((i + 1 for i in range(at + 1, len(words)) if words[i] == ","), 0)
        return at if at and at < len(words) and _tells(text, tokens, words, head, at) else 0
    if words[at] in ("that", "which"):
        for i in range(at + 1, len(words) - 1):
            if words[i] in _SEEN and _tells(text, tokens, words, head, i + 1):
                return i + 1
        return 0
    while at < len(words) and (words[at] in _ADVERBS or words[at].endswith("ly")):
        at += 1
    if at < len(words) and _tells(text, tokens, words, head, at):
        return at
    return (
        _behind(text, tokens, words, head) if words[head + 1] in _HANGING or words[head + 1].isdigit() else 0
    )


_HANGING = word_set("hanging_on_records")


def _behind(text: str, tokens: list[re.Match[str]], words: list[str], head: int) -> int:
    """Find the verb behind prepositions and participles ("of 3 May with the bank", "dated 3 May")."""
    held = 0
    for at in range(head + 2, len(words)):
        if at < held:
            continue
        if words[at] in ("that", "which"):
            held = next((i + 1 for i in range(at + 1, len(words) - 1) if words[i] in _SEEN), 0)
        if (
            words[at] in _BREAKS
            or words[at] in (",", ";", ":", "who")
            or (words[at] in ("that", "which") and not held)
        ):
            return 0
        if words[at].endswith("ed") and words[at] not in _HANGING:
            return 0
        if words[at - 1] not in _ARTICLES | _HANGING and _tells(text, tokens, words, head, at):
            return at
    return 0


def _tells(text: str, tokens: list[re.Match[str]], words: list[str], head: int, at: int) -> bool:
    """Say whether a record tells by the words at a token, which must agree with it in number."""
    word, noun = words[at], words[head]
    start = tokens[at].start()
    if _PHRASAL.match(text, start):
        return word not in ("would", "runs", "run", "stands", "stand") or noun in _RULES
    if word in ("has", "have"):
        return _HAS_IT.match(text, start) is not None
    fits = word.endswith("s") is not noun.endswith("s") or noun in _ONE
    verbs = _HOLDS | _BINDS if noun in _RULES else _HOLDS
    takes = _OBJECT if word.endswith("s") else _SURE_OBJECT
    return (
        word in verbs and fits and not word.endswith("ed") and takes.match(text, tokens[at].end()) is not None
    )


_OBJECT = re.compile(
    r" (?!(?:by|and|or|is|was|are|were|has|have|that|to|off|up|out|on|in|at|for|from|with|into)\b)[\w€$£“\"‘]"
)
_SURE_OBJECT = re.compile(
    r" (?:(?:the|an?|his|her|its|their|him|it|them|no|only|about|some|up to|more than|at least|all|both|nothing|how|what)\b|[\d€$£“\"A-Z]|"
    rf"(?:{'|'.join(lexicon.words('numbers'))})\b)"
)
"""What a verb takes that has the form of a noun ("Bank statements list 14 transfers", not "the first home match go on sale")."""
