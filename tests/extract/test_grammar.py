"""The attribution grammar, construction by construction."""

from __future__ import annotations

import pytest

from credscore.extract.document import read_document
from credscore.extract.grammar import attributions, outermost
from credscore.extract.spans import Attribution, Form
from credscore.models import Article
from credscore.terms import Act, Stance


def read(body: str) -> list[Attribution]:
    return attributions(read_document(Article(article_id="a", body=body)))


def shown(body: str) -> list[tuple[str, str, str]]:
    """Sources, cue and content of each attribution, as text."""
    return [
        (
            " + ".join(span.of(body) for span in a.sources),
            a.cue.of(body) if a.cue else "",
            " … ".join(span.of(body) for span in a.content),
        )
        for a in read(body)
    ]


DAM = "the dam had failed"


@pytest.mark.parametrize(
    ("body", "source", "content"),
    [
        (f"The mayor said that {DAM}.", "The mayor", DAM),
        (f"The mayor said {DAM}.", "The mayor", DAM),
        (f"The mayor said on Monday that {DAM}.", "The mayor", DAM),
        (f"The mayor told reporters that {DAM}.", "The mayor", DAM),
        (f"The mayor told reporters in Lyon on Tuesday that {DAM}.", "The mayor", DAM),
        (f"The mayor told them {DAM}.", "The mayor", DAM),
        (f"The mayor said in a statement {DAM}.", "The mayor", DAM),
        ("The dam had failed, the mayor said.", "the mayor", "The dam had failed"),
        ("The dam had failed, said the mayor.", "the mayor", "The dam had failed"),
        ("“The dam failed,” the mayor said.", "the mayor", "“The dam failed,”"),
        ("“The dam failed,” said mayor Ann Lee.", "mayor Ann Lee", "“The dam failed,”"),
        ("The dam, the mayor said, had failed.", "the mayor", "The dam … had failed"),
        ("“The dam,” she said, “has failed.”", "she", "“The dam,” … “has failed.”"),
        (f"According to the mayor, {DAM}.", "the mayor", DAM),
        ("The dam had failed, according to the mayor.", "the mayor", "The dam had failed"),
        (f"As the mayor reported, {DAM}.", "The mayor".lower(), DAM),
        ("The dam, as reported by Reuters, had failed.", "Reuters", "The dam … had failed"),
        (f"Ann Lee, the mayor of Lyon, said {DAM}.", "Ann Lee, the mayor of Lyon", DAM),
        (f"Ann Lee, who runs the town, said {DAM}.", "Ann Lee, who runs the town", DAM),
        (f"Sen. Ann Lee, R-Texas, said {DAM}.", "Sen. Ann Lee, R-Texas", DAM),
        (f"A report released on Monday said {DAM}.", "A report released on Monday", DAM),
        (f"A source close to the talks said {DAM}.", "A source close to the talks", DAM),
        (f"People briefed on the plan said {DAM}.", "People briefed on the plan", DAM),
        (f"Officials in Texas and two engineers said {DAM}.", "Officials in Texas and two engineers", DAM),
        (f"The data show that {DAM}.", "The data", DAM),
        (f"The mayor went on to say that {DAM}.", "The mayor", DAM),
        (f"There was word from the mayor, who said that {DAM}.", "the mayor", DAM),
        (f"The mayor’s claim that {DAM} was not checked.", "The mayor", DAM),
        ("The mayor warned of a flood.", "The mayor", "a flood"),
        ("The firm announced the closure of two plants.", "The firm", "the closure of two plants"),
        ("Mayor: dam has failed for the second time", "Mayor", "dam has failed for the second time"),
        (f"In a survey released on Monday, {DAM} in many minds.", "a survey", DAM + " in many minds"),
    ],
)
def test_constructions(body: str, source: str, content: str) -> None:
    """Content before, after and around the cue, with the whole noun phrase as source."""
    found = [(s, c) for s, _, c in shown(body)]
    assert (source, content) in found, found


@pytest.mark.parametrize(
    "body",
    [
        "She said goodbye.",
        "The report was long.",
        "He filled in a claim form.",
        "He added sugar to the coffee.",
        "She reports to the board.",
        "They found the body in the river.",
        "The states hold votes in March.",
        "The two sides signed a deal.",
        "Officials in the region warn.",
        "The move added to the costs of the firm.",
    ],
)
def test_verbs_used_otherwise(body: str) -> None:
    """A cue word without what it attributes attributes nothing."""
    assert [a for a in read(body) if a.kind in ("speech", "document")] == []


def test_gerund_shares_the_subject() -> None:
    """Behind ", adding that" the subject before speaks on, and contents do not run together."""
    assert shown("The mayor said the dam was safe, adding that repairs had begun.") == [
        ("The mayor", "said", "the dam was safe"),
        ("The mayor", "adding", "repairs had begun"),
    ]


def test_coordinated_verbs() -> None:
    """Behind "and" the subject before speaks on."""
    found = shown("The mayor denied the report and said the dam was safe.")
    assert found == [("The mayor", "denied", "the report"), ("The mayor", "said", "the dam was safe")]


def test_two_speakers_in_one_sentence() -> None:
    """Each speaker keeps to his own clause."""
    found = shown("The mayor said the dam was safe, while engineers warned that it could fail.")
    assert found == [
        ("The mayor", "said", "the dam was safe"),
        ("engineers", "warned", "it could fail"),
    ]


def test_passive_with_two_agents() -> None:
    """A passive names its agents behind by."""
    [found] = [a for a in read("Claims of a leak were rejected by Acme and Beta.") if a.form is Form.PASSIVE]
    assert (found.stance, found.act) == (Stance.DENYING, Act.DENIAL)
    assert found.sources[0].of("Claims of a leak were rejected by Acme and Beta.") == "Acme and Beta"


@pytest.mark.parametrize(
    "body",
    [
        "The ship is believed to have sunk at night.",
        "It is said that the ship sank at night.",
        "The ship reportedly sank at night.",
        "There are reports that the ship sank at night.",
        "There were rumours of a shipwreck.",
    ],
)
def test_impersonal(body: str) -> None:
    """Hearsay has no source."""
    found = read(body)
    assert [a.form for a in found] == [Form.IMPERSONAL]
    assert found[0].sources == ()


@pytest.mark.parametrize(
    ("body", "source", "relay"),
    [
        ("The minister said that engineers had reported a leak.", "engineers", "The minister"),
        ("The mayor announced that the dam was safe, the agency said.", "The mayor", "the agency"),
        ("According to Reuters, citing two engineers, the dam was safe.", "two engineers", "Reuters"),
        ("The dam was safe, Reuters reported, citing two engineers.", "two engineers", "Reuters"),
        ("Citing two engineers, Reuters reported that the dam was safe.", "two engineers", "Reuters"),
        ("The mayor was quoted by the Post as saying that the dam was safe.", "The mayor", "the Post"),
        ("The Post quoted the mayor as saying the dam was safe.", "the mayor", "The Post"),
        (
            "Reports from the valley, as conveyed by Reuters, indicate a leak.",
            "Reports from the valley",
            "Reuters",
        ),
    ],
)
def test_chains(body: str, source: str, relay: str) -> None:
    """The innermost agent is the source, the one who passes it on the relay."""
    found = [([s.of(body) for s in a.sources], [r.of(body) for r in a.relays]) for a in read(body)]
    assert ([source], [relay]) in found, found


def test_outermost_keeps_the_relay_as_source() -> None:
    """Without chains the outer speaker is the source."""
    body = "The minister said that engineers had reported a leak."
    found = outermost(read_document(Article(article_id="a", body=body)))
    assert [a.sources[0].of(body) for a in found] == ["The minister"]


@pytest.mark.parametrize(
    ("body", "act"),
    [
        ("A spokesman dismissed the reports as a hoax.", Act.DENIAL),
        ("A spokesman called it “a lie”.", Act.DENIAL),
        ("The firm denied any wrongdoing.", Act.DENIAL),
        ("The firm denied that it had lied.", Act.DENIAL),
        ("The spokesman said the allegations were baseless.", Act.DENIAL),
        ("The firm did not deny that it had lied.", Act.STATEMENT),
        ("The board rejected the offer.", Act.STATEMENT),
        ("She called the result a success.", Act.STATEMENT),
        ("An earlier version of this article said that 12 people had died.", Act.CORRECTION),
        ("Correction: The firm employs 400 people, not 4,000.", Act.CORRECTION),
        ("This story has been corrected to give the right year.", Act.CORRECTION),
        ("We withdraw our report that the bank was insolvent.", Act.RETRACTION),
        ("This article has been retracted.", Act.RETRACTION),
    ],
)
def test_acts(body: str, act: Act) -> None:
    """Denials, corrections and retractions are told from statements."""
    assert read(body)[-1].act is act


@pytest.mark.parametrize(
    ("verb", "stance"),
    [
        ("said", Stance.NEUTRAL),
        ("claimed", Stance.DOUBTING),
        ("confirmed", Stance.CONFIRMING),
        ("denied", Stance.DENYING),
    ],
)
def test_stance(verb: str, stance: Stance) -> None:
    """The cue lets the writer's attitude show."""
    [found] = read(f"The ministry {verb} that the dam had failed.")
    assert found.stance is stance


def test_open_quotation() -> None:
    """A quotation without a cue belongs to the speaker before it."""
    body = "“The dam failed,” Ann Lee said. “We had no warning at all.”"
    last = read(body)[-1]
    assert (last.form, last.sources[0].of(body)) == (Form.OPEN_QUOTE, "Ann Lee")
    assert last.confidence < 1


def test_quotation_of_several_sentences() -> None:
    """The whole quotation is the content, though its cue stands in the last sentence."""
    body = "“The dam failed. We had no warning,” Ann Lee said."
    found = read(body)[-1]
    assert found.content[0].of(body) == "“The dam failed. We had no warning,”"


def test_words_in_the_next_sentence() -> None:
    """Behind "he said:" the next sentence is the content."""
    body = "At the hearing, he said:\n\n“The dam was never safe.”"
    found = [a for a in read(body) if a.cue]
    assert found[0].content[0].of(body) == "“The dam was never safe.”"


def test_questions_are_marked() -> None:
    """What is asked is no statement."""
    assert [a.kind for a in read("Reporters asked whether the dam was safe.")] == ["question"]


def test_states_of_mind_are_marked() -> None:
    """Beliefs, wishes and attitudes carry their kind."""
    kinds = [
        read(b)[0].kind
        for b in ("Ann Lee thinks the dam is safe.", "Voters support the plan.", "She is eager to leave.")
    ]
    assert kinds == ["mental", "attitude", "intention"]


def test_spans_lie_in_the_body() -> None:
    """Offsets count characters of the body, past astral characters too."""
    body = "🌊🌊 Flood. “It rose,” said Åsa Ö. Lind, the mayor.\n\nIt fell again, she added."
    for attribution in read(body):
        for span in (*attribution.sources, *attribution.content, *attribution.relays):
            assert 0 <= span.start < span.end <= len(body)
            assert span.of(body) == span.of(body).strip()
