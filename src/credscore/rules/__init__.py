"""The house's rules, one a file, in one tuple. Rules never import each other.

They stand in the order in which they judge: COR102 says how far origins of one side count
before OUT102 caps what unknown outlets come to together.
"""

from __future__ import annotations

from typing import Final

from credscore.rule import Rule
from credscore.rules.con101_explicit_denial import explicit_denial
from credscore.rules.con102_interested_denial import interested_denial
from credscore.rules.con103_rival_answers import rival_answers
from credscore.rules.con104_correction import correction
from credscore.rules.con105_retraction import retraction
from credscore.rules.con106_official_disproof import official_disproof
from credscore.rules.con107_contradicted_first_hand import contradicted_first_hand
from credscore.rules.con108_doubt_outweighs import doubt_outweighs
from credscore.rules.con109_presumed_contradiction import presumed_contradiction
from credscore.rules.cor101_independent_origins import independent_origins
from credscore.rules.cor102_same_side import same_side
from credscore.rules.cor103_first_hand_among_them import first_hand_among_them
from credscore.rules.cor104_compatible_answers import compatible_answers
from credscore.rules.out101_outlet_rating import outlet_rating
from credscore.rules.out102_unknown_outlets_cap import unknown_outlets_cap
from credscore.rules.out103_track_record import track_record
from credscore.rules.out104_unknown_outlet import unknown_outlet
from credscore.rules.pri101_prior import prior
from credscore.rules.src101_sourcing_type import sourcing_type
from credscore.rules.src102_anonymity import anonymity
from credscore.rules.src103_interest import interest
from credscore.rules.src104_passed_on_hearsay import passed_on_hearsay
from credscore.rules.src105_state_stage import state_stage
from credscore.rules.src106_partisan import partisan
from credscore.rules.str101_relays import relays
from credscore.rules.str102_citation_cycle import citation_cycle
from credscore.rules.str103_copy_farm import copy_farm
from credscore.rules.str104_extraction_confidence import extraction_confidence
from credscore.rules.tim101_fading_prediction import fading_prediction
from credscore.rules.tim102_first_hand_early import first_hand_early
from credscore.rules.tim103_repetition import repetition
from credscore.rules.tim104_superseded import superseded
from credscore.rules.tim105_backdated import backdated
from credscore.rules.tim106_overtaken_denial import overtaken_denial
from credscore.rules.tim107_overtaken_answer import overtaken_answer
from credscore.rules.wrd101_hedge_strength import hedge_strength
from credscore.rules.wrd102_cue_stance import cue_stance
from credscore.rules.wrd103_modality import modality

DEFAULT_RULES: Final[tuple[Rule, ...]] = (
    prior,
    sourcing_type,
    anonymity,
    interest,
    passed_on_hearsay,
    state_stage,
    partisan,
    relays,
    citation_cycle,
    copy_farm,
    extraction_confidence,
    hedge_strength,
    cue_stance,
    modality,
    fading_prediction,
    first_hand_early,
    repetition,
    superseded,
    backdated,
    overtaken_denial,
    overtaken_answer,
    independent_origins,
    same_side,
    first_hand_among_them,
    compatible_answers,
    outlet_rating,
    unknown_outlets_cap,
    track_record,
    unknown_outlet,
    explicit_denial,
    interested_denial,
    presumed_contradiction,
    rival_answers,
    correction,
    retraction,
    official_disproof,
    contradicted_first_hand,
    doubt_outweighs,
)
