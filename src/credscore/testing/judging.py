"""One-line judgements of made-up evidence."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import Any, Final, TypeVar

from credscore.errors import RuleError, nearest
from credscore.evidence import Evidence, Notice, Origin, RelayKind, Rival
from credscore.models import utc
from credscore.rule import ABSTAINS, Finding, Rule
from credscore.ruleset import RuleSet
from credscore.scoring import Judge
from credscore.terms import Outcome, Polarity, SourcingType

Kind = TypeVar("Kind", bound=StrEnum)
_NAMES: Final = ("Ana Soto", "Bram Visser", "Chidi Okafor", "Dalia Nasser", "Elin Berg", "Farid Amini")


def judge(code: str | Rule, *, rules: RuleSet | None = None, **facts: Any) -> Finding:
    """Judge made-up evidence by one rule.

    Parameters
    ----------
    code : str or Rule
        A code of the rule set, or a rule of your own.
    rules : RuleSet, optional
        The house's rules unless given.
    **facts
        ``n_origins``: that many equal origins for it (one unless given) · any field of
        `Origin`: on each of them · ``support``, ``denials``, ``rivals``, ``notices``: lists
        of dictionaries of fields · any other field of `Evidence` · any knob of the rule.

    Returns
    -------
    Finding
        Its outcome is "abstains" where the rule had nothing to say. Rules about single origins
        give the difference that they make to the bits.

    Raises
    ------
    RuleError
        If a fact is unknown; the message names the nearest.

    Examples
    --------
    >>> judge("STR101", relays=1).outcome
    'weakens'
    >>> judge("COR101", n_origins=2, rules=RuleSet.default().tweak("COR101", bits=1.0)).bits
    1.0
    """
    known = RuleSet.of(rules)
    rule = code if isinstance(code, Rule) else known[code]
    knobs = {
        name: facts.pop(name)
        for name in (*rule.knobs, "bits")
        if name in facts and name not in Origin._fields
    }
    rule = rule.tweak(**knobs) if knobs else rule
    found = _findings(rule, known, evidence(**facts))
    return next((f for f in found if f.code == rule.code), ABSTAINS._replace(code=rule.code))


def _findings(rule: Rule, known: RuleSet, facts: Evidence) -> Iterable[Finding]:
    """Apply one rule, with the ones that weigh and count origins around it."""
    around = [r for r in known if r.scope in ("weight", "count") and r.code != rule.code]
    judged = Judge(RuleSet((*around, rule))).assertion(facts)
    found = [rule(judged.evidence)] if rule.scope == "topic" else judged.findings
    return [finding for finding in found if finding.outcome != Outcome.ABSTAINS]


def evidence(**facts: Any) -> Evidence:
    """Build the evidence for one assertion; see `judge` for the facts."""
    number = facts.pop("n_origins", 1)
    if not isinstance(number, int) or number < 0:
        raise RuleError(f"n_origins must be a whole number from 0, not {number!r}")
    shared = {name: facts.pop(name) for name in Origin._fields if name in facts}
    unknown = [name for name in facts if name not in Evidence._fields]
    if unknown:
        names = (*Evidence._fields, *Origin._fields, "n_origins")
        raise RuleError("; ".join(f"no fact {name!r}{nearest(name, names)}" for name in unknown))
    given: dict[str, Any] = {"assertion_id": "a1", "topic_id": "t1", "text": "the ferry sank", **facts}
    denies = given.get("polarity") == Polarity.DENIES
    given.setdefault("support", [{}] * number)
    given["support"] = tuple(
        _origin(i, {**shared, **_fields(o)}, denies) for i, o in enumerate(given["support"])
    )
    against = given.get("denials", ())
    given["denials"] = tuple(_origin(i, _fields(o), not denies, "d") for i, o in enumerate(against))
    given["notices"] = tuple(_made(Notice, _fields(n)) for n in given.get("notices", ()))
    rivals = enumerate(given.get("rivals", ()))
    given["rivals"] = tuple(
        _made(Rival, {"assertion_id": f"a{i + 2}", "text": f"answer {i + 2}", **_fields(r)})
        for i, r in rivals
    )
    claims = tuple(claim for origin in given["support"] for claim in origin.claim_ids)
    return Evidence(**{"claim_ids": claims, "n_claims": len(claims), "n_outlets": len(claims), **given})


def _fields(item: Any) -> dict[str, Any]:
    fields: dict[str, Any] = item._asdict() if hasattr(item, "_asdict") else dict(item)
    return fields


def _origin(index: int, fields: dict[str, Any], denies: bool, prefix: str = "o") -> Origin:
    name = _NAMES[index] if index < len(_NAMES) else f"Speaker {index + 1}"
    made: dict[str, Any] = {
        "origin_id": f"{prefix}{index + 1}",
        "claim_ids": (f"{prefix}c{index + 1}",),
        "denies": denies,
        "sourcing_type": SourcingType.NAMED_OFFICIAL.value,
        "speaker": name,
        "outlet": f"Outlet {index + 1}",
        **fields,
    }
    made.setdefault("named", made["speaker"] is not None)
    made["sourcing_type"] = _kind(SourcingType, made["sourcing_type"], "sourcing_type").value
    relays = made.get("relays", ())
    made["relays"] = (
        (RelayKind.OUTLET,) * relays
        if isinstance(relays, int)
        else tuple(_kind(RelayKind, relay, "relays") for relay in relays)
    )
    for name in ("first_seen", "event_at"):
        made |= {name: _day(name, made[name])} if isinstance(made.get(name), str) else {}
    origin: Origin = _made(Origin, made)
    return origin


def _made(kind: Any, fields: dict[str, Any]) -> Any:
    unknown = [name for name in fields if name not in kind._fields]
    if unknown:
        told = (f"{kind.__name__} has no fact {name!r}{nearest(name, kind._fields)}" for name in unknown)
        raise RuleError("; ".join(told))
    return kind(**fields)


def _kind(kinds: type[Kind], given: Any, fact: str) -> Kind:
    try:
        return kinds(given)
    except ValueError as error:
        names = [kind.value for kind in kinds]
        told = f"{fact}: {given!r} is none of {', '.join(names)}{nearest(str(given), names)}"
        raise RuleError(told) from error


def _day(fact: str, given: str) -> Any:
    try:
        return utc(given)
    except ValueError as error:
        raise RuleError(f"{fact}: {error}") from error
