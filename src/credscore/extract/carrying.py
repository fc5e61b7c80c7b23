"""Sentences that go on with the words of the one before: reported speech without a cue of its own."""

from __future__ import annotations

import re
from dataclasses import replace

from credscore import lexicon
from credscore.extract.assertion import wording
from credscore.extract.emerging import has_emerged
from credscore.extract.facts import amounts_of
from credscore.extract.grammar.cues import forms
from credscore.extract.grammar.opening import subject
from credscore.extract.kinds import PERSONAL, Kind, Phrase
from credscore.extract.people import Speaker
from credscore.extract.phrases import parse
from credscore.extract.reading_on import READS_ON, befalls
from credscore.extract.rebuttals import calls_told_false
from credscore.extract.roles import role_of
from credscore.extract.scene import Scene
from credscore.extract.spans import Form, Span
from credscore.extract.statement import Statement
from credscore.extract.wordings import CONTINUING, LIGHT, WORDS
from credscore.extract.wordsets import word_set
from credscore.terms import Act, Stance


def carried_over(scene: Scene, number: int, before: list[Statement]) -> list[Statement]:
    """Give a sentence without a cue to the speaker of the one before, where it goes on with his words.

    Parameters
    ----------
    scene : Scene
    number : int
        The sentence.
    before : list of Statement
        Those of the sentence before it, of the same paragraph.

    Returns
    -------
    list of Statement
        Empty where the sentence begins something else.
    """
    last, text = before[-1], scene.sentences[number].text
    if last.speaker is None or last.form is None or has_emerged(text):
        return []
    if not last.quoted and _SETS_RIGHT.search(text):
        return []
    if last.act is Act.STATEMENT and calls_told_false(text):
        return []
    own = _own_doings(text, last.speaker) or _own_story(scene, text, last)
    saw = last.kind == "perception" or last.lemma in ("find", "count")
    looks_on = saw and last.speaker.cls == "journalist" and _without_actor(text)
    if not (own or looks_on) and not (_tells(last) and _goes_on_with(scene, text, last)):
        return []
    sentence = scene.sentences[number]
    span = Span(sentence.start, sentence.end)
    confidence = max(0.35, 0.75 * last.confidence) if last.form is not Form.CARRIED else 0.8 * last.confidence
    return [
        replace(statement, sentence=number, content=(span,), form=Form.CARRIED, cue=None, quoted=False, expressive=False, told=(),
                act=Act.STATEMENT, kind="speech" if statement.kind not in ("speech", "document") else statement.kind,
                confidence=confidence, reason=None, stance=Stance.NEUTRAL)
        for statement in before if statement.speaker is not None and statement.form is not None
    ]  # fmt: skip


def _tells(last: Statement) -> bool:
    return not last.expressive and last.act is Act.STATEMENT and last.kind in ("speech", "document")


def _goes_on_with(scene: Scene, text: str, last: Statement) -> bool:
    """Say whether a sentence goes on with what was told: by its subject, its tense, or its place behind a closing source."""
    written = last.speaker is not None and last.speaker.kind is Kind.DOCUMENT and not last.quoted
    if written and last.speaker is not None and befalls(text, _names_of(last.speaker)):
        return False
    if last.lemma == ":" or _AND_THAT.match(text) or _same_subject(scene, text, last):
        return True
    if last.speaker is not None and last.speaker.kind is Kind.OUTLET:
        return False  # an outlet tells one piece of news, and the writer goes on in his own voice
    if written and READS_ON.match(text):
        return True
    if (written or (_told_at_end(last) and last.kind == "speech")) and _without_actor(text):
        return True
    if not _tells_news(scene, text, last):
        return False
    return _told_at_end(last) or _BACKSHIFTED.search(text) is not None or _of_nobody(text, last)


_SETS_RIGHT = re.compile(r"(?:^|, )[Ii]n (?:fact|reality|truth),")
"""How a writer sets right himself what he has just told from another."""
_AND_THAT = re.compile(
    r"(?:And|But) (?:also )?that (?:there|the|an?|no|none|nobody|nothing|it|he|she|they|its|his|her|their)\b"
)
"""A second clause that the verb of the sentence before governs ("He told us that P. And that the vote was open")."""


def _told_at_end(last: Statement) -> bool:
    """Say whether the source stood behind its words ("P, X said"), so that what follows goes on with them."""
    return (
        last.cue is not None
        and not last.quoted
        and bool(last.content)
        and last.content[0].end <= last.cue.start
        and last.form in (Form.SUBJECT, Form.ACCORDING)
    )


def _without_actor(text: str) -> bool:
    """Say whether a sentence tells on without anybody new who could know or act, and without a look at the writer."""
    if text.endswith(("?", "!")) or "“" in text or '"' in text:
        return False
    words = [word.lower() for word in WORDS.findall(text)]
    if not words or words[0] in _TURNS or not _ASIDE.isdisjoint(words):
        return False
    found = subject(text)
    if found is None:
        return False
    who = parse(text[found[0] : found[1]])
    counted = words[0] in _COUNTING and " " not in (who.name or "")
    if not counted and (who.name is not None or not (who.kind in _THINGS or _of_those_told(who))):
        return False
    return found[0] == 0 or not any(word[0].isupper() for word in WORDS.findall(text[1 : found[0]]))


def _of_those_told(who: Phrase) -> bool:
    """Say whether a subject names people of whom one tells, rather than who tells ("Patients were moved")."""
    return who.kind is Kind.ROLE and who.plural and not who.definite and who.cls not in _OTHERS


_COUNTING = frozenset({"no", "none", "nobody", "nothing", *lexicon.words("numbers")})
_THINGS = frozenset({Kind.NONE, Kind.DOCUMENT})
_TURNS = word_set("turns")
"""Words by which a text turns to something else."""


def _of_nobody(text: str, last: Statement) -> bool:
    """Say whether a sentence tells that somebody or something was not there, which a body or an official must have told."""
    speaker = last.speaker
    answers = speaker is not None and (
        speaker.kind in (Kind.BODY, Kind.DOCUMENT) or speaker.cls in ("official", "spokesperson")
    )
    return answers and _NOBODY.match(text) is not None


_NOBODY = re.compile(r"(?:No|Nobody|None|Nothing|Neither)\b")
_BACKSHIFTED = re.compile(
    r"\b(?:had (?:not |already |also |never |since )?(?:been|[a-z]+ed|[a-z]+n)|would|could|might)\b"
)
"""Reported speech goes on in the tense that the cue before it set."""
_OPENS = re.compile(
    r"(?:The|A|An|No|Nobody|None|Nothing|All|Both|Some|Most|Many|Several|Half|Another|Other|Others|At least|About|Around|Up to|More than|Fewer than|Only|Neither|"
    r"Its|Their|His|Her|Nearly|Almost|Roughly|Over|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|Dozens|Hundreds|Thousands|Further|New|\d[\d,.]*)\b"
)
"""What a sentence begins with that tells on, and introduces nobody by name."""
_BARE = re.compile(r"([A-Z][a-z]+) (?=[a-z])")
_ASIDE = word_set("asides")
_OTHERS = frozenset(
    {"body", "outlet", "official", "spokesperson", "expert", "commentator", "journalist", "insider"}
)


def _tells_news(scene: Scene, text: str, last: Statement) -> bool:
    """Say whether a sentence tells on without a new actor, the writer's own voice or a turn to other things."""
    if text.endswith(("?", "!")) or "“" in text or '"' in text:
        return False
    if _OPENS.match(text) is None and not _opens_with_noun(text):
        return False
    words = [word.lower() for word in WORDS.findall(text)]
    if not _ASIDE.isdisjoint(words):
        return False
    own = {last.speaker.head} if last.speaker else set()
    roles = (role_of(word) for word in words[1:5] if word not in own)
    return _COUNTED.match(text) is not None or not any(
        role is not None and role.cls in _OTHERS for role in roles
    )


_COUNTED = re.compile(r"(?:\d[\d,.]*|[A-Z][a-z]+) of (?:the|its|their|his|her|these|those|them)\b")


def _opens_with_noun(text: str) -> bool:
    """Say whether a common noun without an article is the subject ("Turnout reached 83%")."""
    bare = _BARE.match(text)
    return bare is not None and bare.group(1).lower() in _MASSES


_MASSES = word_set("bare_subjects")
_OWN_DOINGS = re.compile(
    r"(?:It|They) (?:(?:also|now|therefore|further|still) )*(?:will|would|plans?|intends?|hopes?|wants?|expects?|means?|is to|are to|is going|are going|"
    r"(?:has|have) also|had also|promises?|pledges?|(?:does|do) not (?:plan|intend|want|expect))\b"
)


def _own_doings(text: str, speaker: Speaker) -> bool:
    """Say whether a body that spoke is told to plan or to have done more, right behind its words or its act."""
    return (
        speaker.kind in (Kind.BODY, Kind.COUNTRY) or speaker.plural or not (speaker.role or speaker.gender)
    ) and _OWN_DOINGS.match(text) is not None


_STORY = re.compile(
    r"(?P<who>He|She|They) (?:(?:[a-z]+ly|also|then|still|even|just|never|already|later|now|not|only) ){0,3}(?P<verb>[a-z]+(?:n[’']t)?)(?: (?:not |also |never |already |since |been ){0,2}(?P<main>[a-z]+))?"
)
_OBSERVED = word_set("observed_doings")
_HELPING = word_set("helping_verbs")


def _own_story(scene: Scene, text: str, last: Statement) -> bool:
    """Say whether "he" is the one who spoke before, and the sentence no look at him or his career by the writer."""
    match = _STORY.match(text)
    speaker = last.speaker
    if (
        match is None
        or speaker is None
        or last.expressive
        or last.kind not in ("speech", "document", "perception")
    ):
        return False
    words = {match["verb"], match["main"] or ""} if match["verb"] in _HELPING else {match["verb"]}
    if not _OBSERVED.isdisjoint(words):
        return False
    if match["who"] == "They":
        return (speaker.plural or speaker.kind is Kind.BODY) and not _others_acted(scene, last)
    return speaker.kind is not Kind.BODY and _goes_on(scene, match["who"].lower(), speaker, last)


def _others_acted(scene: Scene, last: Statement) -> bool:
    """Say whether what was told is about people in the plural, whom "they" may mean."""
    told = wording(scene.body, last.content)
    found = subject(told)
    role = parse(told[found[0] : found[1]]) if found else None
    return role is not None and role.kind is Kind.ROLE and role.plural


_REPORTED = re.compile(r"\bwould (?!have\b)[a-z]+(?![^.]*\b(?:if|unless)\b)")
"""Reported speech goes on in the tense that the cue before it set ("He would be paid in May")."""


_COUNTS_ON = re.compile(
    r"(?:Another |Some |About |At least |All |(?:The )?(?:[Oo]ther|[Rr]emaining|[Ll]ast|[Ff]irst) |All (?:of )?(?:the )?(?:other )?|A further )?(?:\d{1,3}|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|"
    r"[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|Most|Half|The rest|The remainder|None)(?: of (?:them|those|these|the \w+)| others| more)? "
    r"(?:were|was|are|is|have|had|has|went|came|fled|left|died|lost|got|remain|[a-z]{2,}ed)\b"
)
"""A part of those whom the sentence before counted ("Nine went to Germany")."""
_INTENDS = re.compile(
    r"(?:He|She) (?:also |now |therefore |still ){0,2}(?:will|would|plans|intends|hopes|wants|expects|is to|is going|does not (?:plan|intend|want|expect)|promises|denies)\b"
)
"""What somebody is about to do, told right behind his words, is known from him."""


def _goes_on(scene: Scene, pronoun: str, speaker: Speaker, last: Statement) -> bool:
    """Say whether "he will" means the one who spoke before, and nobody of whom he spoke."""
    if not speaker.personal or speaker.gender not in ("", "m" if pronoun == "he" else "f"):
        return False
    said = " ".join(scene.body[start:end] for start, end in last.content)
    own = {word.lower() for word in (*speaker.words, *WORDS.findall(speaker.role or ""))}
    return not any(
        (role := role_of(word.lower())) is not None and role.cls in PERSONAL and not role.plural
        for word in WORDS.findall(said)
        if word.lower() not in own
    )


def _same_subject(scene: Scene, text: str, last: Statement) -> bool:
    """Say whether a sentence goes on about what the attributed one was about."""
    words = WORDS.findall(text)[:7]
    if not words:
        return False
    low = words[0].lower()
    if low in ("a", "an"):
        return False
    speaker = last.speaker
    if low == "the" and speaker is not None and len(words) > 1 and words[1].lower() in _names_of(speaker):
        return True
    if low in CONTINUING or _would(text):
        return True
    if _COUNTS_ON.match(text) and amounts_of(wording(scene.body, last.content)):
        return True
    if _INTENDS.match(text) and speaker is not None:
        return _goes_on(scene, low, speaker, last)
    opening = {word.lower() for word in words[:5] if len(word) > 3} - LIGHT
    content = {word.lower() for start, end in last.content for word in WORDS.findall(scene.body[start:end])}
    name = {word.lower() for word in speaker.words} if speaker else set()
    return bool(opening & content - name)


def _would(text: str) -> bool:
    """Say whether a sentence goes on in the tense of reported speech, and tells of nobody who speaks himself."""
    match = _REPORTED.search(text)
    return match is not None and forms().keys().isdisjoint(text[: match.start()].lower().split())


def _names_of(speaker: Speaker) -> set[str]:
    """Words by which "the …" can take a body up again."""
    if speaker.kind not in (Kind.BODY, Kind.DOCUMENT, Kind.OUTLET):
        return set()
    return {word.lower() for word in (*(speaker.name or "").split(), speaker.head)}
