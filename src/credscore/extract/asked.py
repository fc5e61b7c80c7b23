"""Answers that only say yes or no: "Asked whether the dam was safe, the engineer said it was", "“No,” he said when asked if it leaked"."""

from __future__ import annotations

import re

from credscore import lexicon
from credscore.extract import chains
from credscore.extract.scene import Scene
from credscore.extract.spans import Form, Span
from credscore.extract.statement import Statement
from credscore.lexicon import alternatives
from credscore.normalize.text import contracted
from credscore.terms import Act, Stance


def said_yes_or_no(scene: Scene, number: int) -> list[Statement]:
    """Read what somebody was asked as what he affirms or denies.

    Parameters
    ----------
    scene : Scene
    number : int
        The sentence.

    Returns
    -------
    list of Statement
        One with the question's clause for its words, or none where the answer tells more.
    """
    sentence = scene.sentences[number]
    if "sked " in sentence.text[:_OPENING]:
        asked = _ASKED.match(scene.body, sentence.start, sentence.end)
    elif "when asked " in sentence.text:
        asked = _WHEN_ASKED.match(scene.body, sentence.start, sentence.end)
    else:
        return []
    if asked is None:
        return []
    parts = {name.rstrip("23"): Span(*asked.span(name)) for name, found in asked.groupdict().items() if found}
    no, who = "no" in parts, parts["who"]
    speaker = scene.cast.resolve(who.of(scene.body), who.start, sentence.start)
    if speaker is None:
        return []
    return [
        Statement(
            number, (parts["what"],), speaker, Form.SUBJECT, "say", "speech",
            Stance.DENYING if no else Stance.NEUTRAL, Act.DENIAL if no else Act.STATEMENT, confidence=0.8,
            relays=chains.chain(*scene.outer(number)), cue=parts["cue"], source=who,
        )
    ]  # fmt: skip


_OPENING = 16
"""Letters within which "asked" stands."""
_OWN = r"(?:it|he|she|they|we|I|there)"
_DID = r"(?:was|were|is|are|am|did|does|do|had|has|have|would|will|could|can)"
_NO = (
    rf"(?:{alternatives(lexicon.words('plain_noes'))}|{_OWN} {_DID} not|(?:absolutely|certainly|definitely|of course) not|"
    r"(?:that|it) (?:is|was) (?:not true|untrue|false|wrong|not so|not the case))"
)
_SAID = r"(?:said|says|replied|replies|answered|answers|responded)"
_YES = (
    rf"(?:yes|{_OWN} {_DID}|absolutely|certainly|definitely|of course|indeed|"
    r"(?:that|it) (?:is|was) (?:true|so|right|correct|the case))"
)
_ASKED = re.compile(
    contracted(
        r"\W{0,2}(?:When |when )?[Aa]sked (?:(?:again|later|directly|repeatedly|on [A-Z]\w+day|by [^,;]{2,40}|at [^,;]{2,40}) )?(?:whether|if) "
        r"(?P<what>[^,;:“”\"]{8,160}), (?P<who>[^,;:“”\"]{2,80}?) (?P<cue>said|says|replied|replies|answered|answers|responded|told [^,:;“”\"]{2,40}?)"
        rf"(?:[,:]| that)? [“\"‘]?(?:(?P<no>{_NO})|{_YES})(?=[.,!”\"’]|$)"
    ),
    re.IGNORECASE,
)
_QUESTION = r"when asked (?:(?:again|later|directly|repeatedly|on [A-Z]\w+day|by [^,;“”\"]{2,40}|at [^,;“”\"]{2,40}) )?(?:whether|if) (?P<what>[^,;:“”\"]{8,160}?)\.?$"
_WHEN_ASKED = re.compile(
    contracted(
        rf"(?:[“\"‘](?:(?P<no>{_NO})|{_YES})[.,!]?[”\"’],? (?:(?P<cue>{_SAID}) (?P<who>[^;:“”\"]{{2,80}}?)|(?P<who2>[^;:“”\"]{{2,80}}?) (?P<cue2>{_SAID}))"
        rf"|(?P<who3>[^;:“”\"]{{2,80}}?) (?P<cue3>{_SAID})(?:[,:]| that)? [“\"‘]?(?:(?P<no2>{_NO})|{_YES})[,”\"’]*) {_QUESTION}"
    ),
    re.IGNORECASE,
)
"""The same with the answer in front."""
