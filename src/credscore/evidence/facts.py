"""The facts that rules may see: frozen records, one `Evidence` an assertion."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum
from itertools import chain
from operator import attrgetter
from typing import Final, NamedTuple

from credscore.evidence.kinds import ANSWERABLE, LOOKING, PLACED, REPORTING
from credscore.terms import Act, Modality, Polarity, SourcingType, Stance


class RelayKind(StrEnum):
    """Who passed a claim on."""

    AGENCY = "agency"
    OUTLET = "outlet"
    STATE = "state"
    PRIVATE = "private"


class Relation(StrEnum):
    """How another assertion of the topic stands to this one."""

    RIVAL = "rival"  # another answer to the same question
    DENIAL = "denial"  # it denies this one
    DENIED = "denied"  # this one denies it
    OUTDATED = "outdated"  # an earlier, lower count of something that only rises
    ALONGSIDE = "alongside"  # both can be true: one source gives both, or a fact is part of a larger plan
    UPDATE = "update"  # a later, higher count of something that only rises


class Office(StrEnum):
    """What an office makes of its holder's word."""

    FINDER = "finder"  # finds facts by trade, and has no side in them: a court, a coroner, a laboratory
    PARTISAN = "partisan"  # contends with those of whom it speaks: a candidate, an opposition leader
    ADVOCATE = "advocate"  # speaks for a client, a firm or a cause: a lawyer, an agent, a chief executive


_SIDED: Final = (Office.ADVOCATE, Office.PARTISAN)
# Members of enumerations cost more to look up than to compare, and every origin is asked.
_ASSERTED, _DENIES = Modality.ASSERTED, Polarity.DENIES
_CONFIRMING, _DOUBTING = Stance.CONFIRMING, Stance.DOUBTING
_DOCUMENT, _UNATTRIBUTED = SourcingType.DOCUMENT, SourcingType.UNATTRIBUTED
_FINDER, _PARTISAN = Office.FINDER, Office.PARTISAN
_VOUCHED: Final = attrgetter("vouched")


class Origin(NamedTuple):
    """One independent root of an assertion, as its earliest claim shows it.

    Attributes
    ----------
    origin_id : str
    claim_ids : tuple of str
        Every claim in which this origin says it, the earliest first.
    denies : bool
        Whether it denies what somebody says; a negated claim that contradicts nothing does not.
    named : bool
        Whether a person or body stands behind it by name.
    known : bool
        Whether anything is known that speaks for the outlet that published it: one that is rated below a
        half vouches for no more than an unknown one.
    rating : float or None
        The outlet's rating, 0 to 1.
    record : float or None
        The share of the source's resolved claims that proved right, 0 to 1.
    record_of : str or None
        Whose record that is: the speaker's or the outlet's.
    relays : tuple of RelayKind
        Who passed it on, nearest the origin first.
    age_days : float or None
        Days between the claim (or the event that it foretells) and the as-of date;
        None in a run without one.
    confirmed : bool
        Whether another origin of the assertion reports as fact what this one foretells.
    superseded : bool
        Whether the same origin gave another figure later.
    overtaken : float
        How far later word leaves it behind, 0 to 1: what it denies, or another answer to its
        question, was reported as fact by those who are better placed. Less than 1 where the two
        answers are only presumed to exclude each other.
    presumed : float
        How little the words show that it contradicts what it is held against, 0 to 1.
    office : Office or None
        What the speaker's office makes of its word, where that is known.
    turned : str or None
        The name under which the same origin had said the opposite before, where it had.
    bits : float
        Its weight so far; scoring fills it in.
    share : float
        The part of its strength that counts beside others, 0 to 1; scoring fills it in.
    """

    origin_id: str
    claim_ids: tuple[str, ...] = ()
    denies: bool = False
    sourcing_type: str = SourcingType.UNATTRIBUTED
    speaker: str | None = None
    speaker_role: str | None = None
    named: bool = False
    side: str | None = None
    interested: bool = False
    outlet: str | None = None
    known: bool = True
    rating: float | None = None
    record: float | None = None
    record_of: str | None = None
    via: tuple[str, ...] = ()
    relays: tuple[RelayKind, ...] = ()
    modality: str = Modality.ASSERTED
    stance: str = Stance.NEUTRAL
    likelihood: float | None = None
    hearsay: bool = False
    anonymity_reason: str | None = None
    confidence: float = 1.0
    first_seen: datetime | None = None
    event_at: datetime | None = None
    age_days: float | None = None
    confirmed: bool = False
    superseded: bool = False
    note: str | None = None
    overtaken: float = 0.0
    presumed: float = 0.0
    office: str | None = None
    turned: str | None = None
    bits: float = 0.0
    share: float = 1.0

    @property
    def establishes(self) -> bool:
        """Whether it tells as fact, undoubted and without a stake, what it is in a position to know."""
        at_stake = self.interested and self.stance != _CONFIRMING
        return (
            self.placed
            and self.modality == _ASSERTED
            and not (at_stake or self.hearsay or self.denies or self.stance == _DOUBTING)
            and self.vouched
        )

    @property
    def reports(self) -> bool:
        """Whether it tells as fact what anybody in its place would know, a party to it included."""
        told = self.modality == _ASSERTED and not (self.hearsay or self.denies)
        return told and (self.placed or self.sourcing_type in REPORTING)

    @property
    def placed(self) -> bool:
        """Whether it is a record, a witness or a body: a source in a position to know."""
        return self.sourcing_type in PLACED

    @property
    def narrated(self) -> bool:
        """Whether an outlet tells it in its own voice, as newsrooms tell what is publicly known."""
        return self.sourcing_type == _UNATTRIBUTED

    @property
    def standing(self) -> int:
        """How well it is placed to settle a question: 0 foretells, 1 hears or has a side, 2 knows, 3 finds."""
        if self.modality != _ASSERTED or self.hearsay:
            return 0
        if not self.placed or self.office == _PARTISAN:
            return 1
        if self.interested:
            return 3 if self.stance == _CONFIRMING else 1
        return 3 if self.sourcing_type == _DOCUMENT or self.office == _FINDER else 2

    @property
    def partial(self) -> bool:
        """Whether it is a party to the matter, or speaks for one by trade."""
        return self.interested or self.office in _SIDED

    @property
    def looked(self) -> bool:
        """Whether it may have looked before it denied: no party, and no office save one that finds facts."""
        return not self.partial and (self.office == _FINDER or self.sourcing_type in LOOKING)

    @property
    def vouched(self) -> bool:
        """Whether anybody answers for it: a known outlet, or a speaker whom others could ask."""
        return self.known or self.named or (self.speaker is not None and self.sourcing_type in ANSWERABLE)


class Notice(NamedTuple):
    """An outlet takes back or corrects a claim of its own."""

    act: str = Act.RETRACTION
    outlet: str | None = None
    seen_at: datetime | None = None
    claim_ids: tuple[str, ...] = ()


class Rival(NamedTuple):
    """Another assertion of the same topic.

    Attributes
    ----------
    distance : float or None
        Gap between the nearest ends of the two figures on the natural log scale, 0 where
        they overlap; None where they count different things.
    strength : float
        Bits of its best origin that does not stand behind this assertion too.
    bits : float
        What its own evidence comes to, before the answers share out the topic and without
        its denials by those who speak for or against this assertion.
    vouched : bool
        Whether anybody answers for it, see `Origin.vouched`.
    """

    assertion_id: str
    relation: Relation = Relation.RIVAL
    text: str = ""
    distance: float | None = None
    strength: float = 0.0
    bits: float = 0.0
    claim_ids: tuple[str, ...] = ()
    vouched: bool = True


class Evidence(NamedTuple):
    """All that a rule may see of one assertion. No rule can change it.

    Attributes
    ----------
    support, denials : tuple of Origin
        The independent origins for it and against it.
    notices : tuple of Notice
        Corrections and retractions of claims in it.
    rivals : tuple of Rival
        The other assertions of its topic.
    n_claims, n_outlets : int
        How many claims state it, in how many outlets.
    repeats : tuple of str
        Claims that only repeat an origin that counts already.
    backdated : tuple of str
        Claims that say they were published well before they were seen.
    cycles : tuple of str
        Claims whose chain of citations leads back to itself.
    """

    assertion_id: str = ""
    topic_id: str = ""
    text: str = ""
    polarity: str = Polarity.AFFIRMS
    support: tuple[Origin, ...] = ()
    denials: tuple[Origin, ...] = ()
    notices: tuple[Notice, ...] = ()
    rivals: tuple[Rival, ...] = ()
    claim_ids: tuple[str, ...] = ()
    n_claims: int = 0
    n_outlets: int = 0
    n_sides: int = 0
    repeats: tuple[str, ...] = ()
    backdated: tuple[str, ...] = ()
    cycles: tuple[str, ...] = ()
    first_seen: datetime | None = None
    last_seen: datetime | None = None
    as_of: datetime | None = None

    @property
    def denies(self) -> bool:
        """Whether the assertion itself is a denial."""
        return self.polarity == _DENIES

    @property
    def vouched(self) -> bool:
        """Whether anybody answers for it, see `Origin.vouched`."""
        return any_vouched(self.support)

    @property
    def empty(self) -> bool:
        """Whether no origin speaks for or against it."""
        return not (self.support or self.denials)


def any_vouched(origins: Iterable[Origin]) -> bool:
    """Say whether anybody answers for any of the origins, see `Origin.vouched`."""
    return any(map(_VOUCHED, origins))


def with_bits(origin: Origin, bits: float) -> Origin:
    """Copy an origin with another weight; `_replace` at a tenth of its cost, since every origin needs it."""
    return tuple.__new__(Origin, origin[:-2] + (bits, origin[-1]))  # noqa: RUF005 (a third faster)


def with_share(origin: Origin, share: float) -> Origin:
    """Copy an origin with another share, as cheaply as `with_bits`."""
    return tuple.__new__(Origin, origin[:-1] + (share,))  # noqa: RUF005


def with_origins(evidence: Evidence, support: tuple[Origin, ...], denials: tuple[Origin, ...]) -> Evidence:
    """Copy the evidence with other origins for and against, as cheaply as `with_bits`."""
    return tuple.__new__(Evidence, (*evidence[:4], support, denials, *evidence[6:]))


def with_rivals(evidence: Evidence, rivals: tuple[Rival, ...]) -> Evidence:
    """Copy the evidence with other rivals, as cheaply as `with_bits`."""
    return tuple.__new__(Evidence, (*evidence[:7], rivals, *evidence[8:]))


def claims_of(origins: Iterable[Origin]) -> tuple[str, ...]:
    """List the claims behind several origins, each once, in order."""
    each = [origin.claim_ids for origin in origins]
    return each[0] if len(each) == 1 else tuple(dict.fromkeys(chain.from_iterable(each)))
