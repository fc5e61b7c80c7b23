"""Sources that news prose names in unusual places: behind, before, in labels, in the sentence after."""

from __future__ import annotations

import pytest

from credscore.terms import Act, Modality, SourcingType
from readings import claims

T = SourcingType


@pytest.mark.parametrize(
    ("body", "speaker"),
    [
        ("The cable could be broken by a trawler. This version was expressed by military expert Gennady Polushkin.", "Gennady Polushkin"),
        ("The referee took 9,000 euros as well! So says a man inside the football association who knows the file.",
         "man inside the football association"),
        ("Forty houses burned down in the night. That, at least, is what the village headman says.", "village headman"),
        ("The ferry was overloaded by a third. This is the view of two former captains.", "former captains"),
        ("The plant will close in June. This was announced by chief executive Bo Li on Monday.", "Bo Li"),
        ("Nine tonnes of copper are missing. So claims the union, which counted the stock on Friday.", "union"),
        ("The minister took 40,000 dollars in cash. That is what his former driver told the court.", "former driver"),
        ("The army crossed the river at dawn. That's according to the governor of the province.", "governor of the province"),
        ("Three depots were hit overnight. It was the newspaper Fakla which first reported this.", "Fakla"),
        ("The price will double. Ann Lee, the regulator's chief, said this on Monday.", "Ann Lee"),
    ],
)  # fmt: skip
def test_a_sentence_that_points_back_names_the_source_of_the_one_before(body: str, speaker: str) -> None:
    """The claim is the sentence before; the one that points at it gives none of its own."""
    [claim] = claims(body)
    assert claim.speaker == speaker
    assert claim.assertion == body.split(". ", 1)[0].split("! ", 1)[0] + body[len(claim.assertion) - 1]


def test_a_sentence_that_has_its_own_source_keeps_it() -> None:
    """Pointing back gives no second source to what somebody said."""
    [claim] = claims(
        "The bridge will close in June, Ann Lee said. Bo Li, the regulator's chief, said this on Monday."
    )
    assert claim.speaker == "Ann Lee"


@pytest.mark.parametrize(
    ("body", "speaker", "told"),
    [
        ("14:05 – Coastguard spokesman Jan Berg: Two bodies have been recovered from the hull.", "Jan Berg", "Two bodies have been recovered from the hull"),
        ("17.52 Reuters: The yard has dismissed 400 welders.", "Reuters", "The yard has dismissed 400 welders"),
        ("15:02 GMT – The ministry of health: 14 cases confirmed in two provinces.", "ministry of health", "14 cases confirmed in two provinces"),
        ("[09:14] Police: Suspect arrested near the harbour.", "Police", "Suspect arrested near the harbour"),
        ("The mayor: “We have enough water for six days.”", "mayor", "We have enough water for six days"),
        ("Police chief Ann Lee on the arrests: “We took in 14 men.”", "Ann Lee", "We took in 14 men"),
        ("UPDATE 16:40: Nine people were hurt when the crane fell, the fire brigade says.", "fire brigade", "Nine people were hurt when the crane fell"),
    ],
)  # fmt: skip
def test_labels_of_live_entries_and_quotations(body: str, speaker: str, told: str) -> None:
    """A time before the label is no part of what is said."""
    [claim] = claims(body)
    assert (claim.speaker, claim.assertion.rstrip(".")) == (speaker, told)


def test_what_follows_a_label_is_owed_to_it() -> None:
    """An entry belongs to its label as a whole."""
    body = "19.48 Prosecutor Jan Berg: The vessel has been seized. The crew consists of 22 people."
    assert [claim.speaker for claim in claims(body)] == ["Jan Berg", "Jan Berg"]


@pytest.mark.parametrize(
    ("body", "speaker", "via"),
    [
        ("The trucks brought maize for the school, the headteacher of Kasonta, Gift Mulomba, told Lusaka Lens.", "Gift Mulomba", None),
        ("The mission has seen “no irregularities”, its head, former minister Lazarus Banda-Phiri, told reporters.", "Lazarus Banda-Phiri", None),
        ("The train left nine minutes early, told one of the guards, the conductor Ilya Mostovoy.", "Ilya Mostovoy", ()),
        ("Relatives who had gathered at the gate said they saw 11 bodies.", "Relatives", ()),
        ("The minister told parliament that the call reported by the state news agency had not taken place.", "minister", ()),
        ("The keeper said the car that had been mentioned in a blog was leased by his wife.", "keeper", ()),
        ("He walked out dressed as a guard, according to a voice note doing the rounds since Monday.", "voice note", ()),
        ("RIA Novosti, with reference to the consulate, reports that two sailors were held for three days.", "consulate", ("RIA Novosti",)),
        ("The depot burned for six hours, the portal Vesti writes, referring to a source in the fire service.", "source in the fire service", ("Vesti",)),
        ("In the union's view, the plant could be saved for 40 million euros.", "union", ()),
        ("In the opinion of Bo Li, a hydrologist at Delft University, the dyke was never inspected.", "Bo Li", ()),
        ("There was no evidence that money had changed hands, prosecutor Ann Lee said when asked about the deal.", "Ann Lee", ()),
        ("“I did not refuse,” the violinist laughed when he was asked about the 4,000 euros.", "violinist", ()),
        ("Georgi Mitkov pocketed 30,000 euros for two penalties, our mole maintains.", "mole", ()),
        ("As many as nine inmates have escaped, as reported by the agency Reuters, which quoted a policeman.", "policeman", ("Reuters",)),
        ("A relative of the singer confides that she fell ill on Friday.", "relative of the singer", ()),
        ("The Telegram channel Kamera 4 reports that nine wells are dry.", "Kamera 4", ()),
        ("Human rights defender Darya Li of the fund Letters Inside believes that 20 men will be freed.", "Darya Li", ()),
    ],
)  # fmt: skip
def test_the_source_is_found_where_it_stands(body: str, speaker: str, via: tuple[str, ...] | None) -> None:
    """Appositions, relative clauses, reduced participles, references and opinions."""
    [claim] = claims(body)
    assert claim.speaker == speaker
    assert via is None or claim.via == via


@pytest.mark.parametrize(
    ("body", "speaker", "kind"),
    [
        ("On the platform X one can read that cash machines in Tallinn do not work.", "users on X", T.SOCIAL_MEDIA),
        ("On the Telegram channel Le Kongossa it is even claimed that the president is dead.", "Le Kongossa", T.SOCIAL_MEDIA),
        ("In the Facebook group Ysta Grannar there are rumours that the school will close.", "Ysta Grannar", T.SOCIAL_MEDIA),
        ("In Brussels it is said that the commissioner will resign.", None, T.HEARSAY),
        ("The anchor is missing on the port side, our photographer on board the police boat can see.",
         "photographer on board the police boat", T.EYEWITNESS),
        ("Our correspondent crossed at Bruzgi on Monday in 40 minutes.", "correspondent", T.EYEWITNESS),
        ("There is talk of more than twenty dead.", None, T.HEARSAY),
    ],
)  # fmt: skip
def test_places_where_it_is_said_and_reporters_who_see(
    body: str, speaker: str | None, kind: SourcingType
) -> None:
    """An impersonal cue takes the channel in front of it for its source."""
    [claim] = claims(body)
    assert (claim.speaker, claim.sourcing_type) == (speaker, kind)


@pytest.mark.parametrize(
    ("body", "speaker", "amounts"),
    [
        ("Mayor Ann Lee revised the toll down to 31 from 40.", "Ann Lee", {31}),
        ("The ministry lowered its growth forecast to 1.4 percent.", "ministry", {1.4}),
        ("The union cut its figure for strikers to 3,000.", "union", {3000}),
        ("One of the officers put the number of missing at 14.", "officers", {14}),
    ],
)
def test_a_changed_figure_is_what_the_one_who_changes_it_says(
    body: str, speaker: str, amounts: set[float]
) -> None:
    """Lowering one's own figure tells the new one."""
    [claim] = claims(body)
    assert claim.speaker == speaker
    assert amounts <= {amount.low for amount in claim.quantities}


@pytest.mark.parametrize(
    "body", ["The bank cut rates to 2 percent.", "The council raised the kerb to 20 centimetres."]
)
def test_what_is_changed_in_the_world_is_no_statement(body: str) -> None:
    """Only figures of one's own are told by changing them."""
    assert all(claim.speaker is None for claim in claims(body))


@pytest.mark.parametrize(
    "said",
    [
        "Mayor Ann Lee called that “an infamy”.",
        "Mayor Ann Lee described the reports of a theft as the ravings of exiles.",
        "“Utter nonsense,” snapped mayor Ann Lee.",
        "“Absolute rubbish, we have the money,” mayor Ann Lee barked when reporters rang her.",
    ],
)
def test_a_verdict_on_what_was_said_denies_it(said: str) -> None:
    """Verdicts deny, quoted or not."""
    claim = claims(f"A blog wrote that 9 million euros had been stolen. {said}")[-1]
    assert (claim.speaker, claim.act) == ("Ann Lee", Act.DENIAL)


@pytest.mark.parametrize(
    ("body", "speaker"),
    [
        ("Chairman Ann Lee accepts the fine, she told Diamond TV. She will appeal in May.", "Ann Lee"),
        ("Ann Lee said her brother had been arrested. She will visit him on Friday.", None),
        ("Forty miners were rescued, the company said. Two of them were burned.", "company"),
    ],
)
def test_plans_and_counts_right_behind_go_on(body: str, speaker: str | None) -> None:
    """What the speaker is about to do is known from the speaker, unless somebody else is spoken of."""
    assert claims(body)[-1].speaker == speaker


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (
            "A nurse said she had treated 19 men. She expects more to arrive by road tonight.",
            "More will arrive by road tonight",
        ),
        (
            "The bank expects inflation to fall to 2 percent by June.",
            "Inflation will fall to 2 percent by June",
        ),
    ],
)
def test_what_is_foreseen_is_told_as_a_clause(body: str, told: str) -> None:
    """Expecting somebody to do something says that he will."""
    claim = claims(body)[-1]
    assert (claim.assertion, claim.modality) == (told, Modality.PLANNED)


def test_words_in_a_letter_stand_beside_the_event() -> None:
    """What was said in a letter read out is its writer's; that she resigned is the outlet's."""
    found = claims("Ann Lee resigned, saying in a letter read out on state television that 40 men had fled.")
    assert [(claim.speaker, claim.assertion) for claim in found] == [
        (None, "Ann Lee resigned"),
        ("Ann Lee", "40 men had fled"),
    ]
