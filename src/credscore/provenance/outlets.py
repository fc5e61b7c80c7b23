"""Which outlet a name and a domain stand for, safe against look-alikes."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from credscore import lexicon
from credscore.normalize.names import outlet_info
from credscore.provenance.domains import Host, has_foreign_letters, hidden_characters, read_host, skeleton
from credscore.provenance.words import word_set

if TYPE_CHECKING:
    import pandas as pd

UNRATED: Final = float("nan")
_DISTINCT: Final = 5
_TITLES: Final = word_set("outlet_titles")
_DRESS: Final = word_set("address_dress")


@dataclass(frozen=True, slots=True)
class OutletIdentity:
    """What is known of one outlet, and what is wrong with its name or address.

    Attributes
    ----------
    key : str
        What counts as one publisher: the owner where known, else the outlet itself.
    name : str
        The outlet's name for people.
    domain : str or None
        Registrable domain, in lower case; None where there is none.
    owner : str or None
        The owner that the table gives.
    rating : float
        0–1 from the table, NaN where unknown. A flagged address never has one.
    known : bool
        Whether the table or the general list of outlets knows it.
    kind, country : str or None
        ``agency``, ``state`` or ``outlet``; the home country of a state outlet.
    judged : bool
        False where the table says that its reliability cannot be judged (a rating of F).
    flags : tuple of str
        What looks forged, each a plain phrase; empty for an honest address.
    """

    key: str
    name: str
    domain: str | None = None
    owner: str | None = None
    rating: float = UNRATED
    known: bool = False
    kind: str | None = None
    country: str | None = None
    judged: bool = True
    flags: tuple[str, ...] = ()

    @property
    def publisher(self) -> str:
        """What tells this outlet from every other: its name where it is known, else its address."""
        if self.known and not self.flags:
            return _key(self.name)
        return self.domain or self.key


class OutletBook:
    """An outlets table, indexed by registrable domain, by name and by look.

    Parameters
    ----------
    table : DataFrame or None
        Columns ``outlet, domain, rating, owner, country, kind`` as `read_outlets` gives
        them; any may be missing.

    Examples
    --------
    >>> import pandas as pd
    >>> book = OutletBook(pd.DataFrame({"domain": ["example.org"], "rating": [0.8]}))
    >>> book.identify(None, "https://www.example.org/news").rating
    0.8
    >>> book.identify(None, "example.org.evil.net").flags
    ('its address hides behind example.org',)
    """

    def __init__(self, table: pd.DataFrame | None = None) -> None:
        self._domains: dict[str, OutletIdentity] = {}
        self._names: dict[str, OutletIdentity] = {}
        for row in [] if table is None else table.to_dict("records"):
            self._add({str(name): value for name, value in row.items()})
        self._looks = {skeleton(domain): domain for domain in reversed([*_majors(), *self._domains])}
        self._brands = {brand: domain for domain in self._looks.values() if (brand := _brand(domain))}

    def _add(self, row: dict[str, Any]) -> None:
        domain = read_host(_text(row.get("domain"))).site
        name = _text(row.get("outlet"))
        known = outlet_info(domain or name or "")
        owner = _text(row.get("owner"))
        label = name or (known.name if known else None) or domain
        if label is None:
            return
        identity = OutletIdentity(
            key=_key(owner or (known.name if known else label)),
            name=label,
            domain=domain,
            owner=owner,
            rating=UNRATED if row.get("rating") is None else float(row["rating"]),
            known=True,
            kind=_text(row.get("kind")) or (known.kind if known else None),
            country=_text(row.get("country")) or (known.country if known else None),
            judged=row.get("judged") is not False,
        )
        if domain:
            self._domains.setdefault(domain, identity)
        if name and not hidden_characters(name):
            self._names.setdefault(_key(name), identity)

    def identify(self, outlet: str | None, domain: str | None) -> OutletIdentity:
        """Say which outlet this is; the domain decides wherever there is one."""
        outlet, domain = _text(outlet), _text(domain)
        if domain is None and outlet is not None and _is_address(outlet):
            outlet, domain = None, outlet
        if domain is None:
            return self._by_name(outlet)
        host = read_host(domain)
        flags = (*host.flags, *self._look_alike(host), *_name_flags(outlet))
        identity = self._by_domain(host, outlet)
        if identity.known and not flags:
            return identity
        flags = tuple(dict.fromkeys((*flags, *self._borrowed_name(outlet, host))))
        label = host.registrable or domain
        if flags:
            return OutletIdentity(key=_key(label), name=outlet or label, domain=label, flags=flags)
        return replace(identity, name=outlet or label)

    def _by_domain(self, host: Host, outlet: str | None) -> OutletIdentity:
        for site in host.sites:
            found = self._domains.get(site)
            if found is not None:
                return found
        name = host.registrable or host.raw
        known = outlet_info(name)
        if known is None:
            taken = outlet is not None and self._by_name(outlet).known
            return OutletIdentity(
                key=_key(name if taken else outlet or name), name=outlet or name, domain=name
            )
        by_name = self._names.get(_key(known.name))
        base = by_name or OutletIdentity(key=_key(known.name), name=known.name)
        return replace(base, domain=name, known=True, kind=known.kind, country=known.country)

    def _by_name(self, outlet: str | None) -> OutletIdentity:
        if outlet is None:
            return OutletIdentity(key="", name="an unnamed outlet")
        flags = _name_flags(outlet)
        if flags:
            return OutletIdentity(key=outlet, name=outlet, flags=flags)
        found = self._names.get(_key(outlet))
        if found is not None:
            return found
        known = outlet_info(outlet)
        if known is None:
            return OutletIdentity(key=_key(outlet), name=outlet)
        rated = self._names.get(_key(known.name)) or self._domains.get(known.domain or "")
        base = rated or OutletIdentity(key=_key(known.name), name=known.name, domain=known.domain)
        return replace(base, known=True, kind=base.kind or known.kind, country=base.country or known.country)

    def _look_alike(self, host: Host) -> Iterable[str]:
        name = host.registrable
        if name is None or any(map(self._is_known, host.sites)):
            return
        twin = self._looks.get(skeleton(name))
        if twin is not None and twin != name:
            yield f"its address looks like {twin}"
        for hidden in host.prefixes:
            if self._is_known(hidden):
                yield f"its address hides behind {hidden}"
        borrowed = self._brands.get(_undressed(name) or "")
        if borrowed is not None and borrowed != name:
            yield f"its address borrows the name of {borrowed}"

    def _borrowed_name(self, outlet: str | None, host: Host) -> Iterable[str]:
        if outlet is None or _is_address(outlet) or _TITLES.issuperset(_key(outlet).split()):
            return
        owner = self._names.get(_key(outlet))
        home = owner.domain if owner else getattr(outlet_info(outlet), "domain", None)
        if home and home not in host.sites:
            yield f"it is called {outlet}, whose address is {home}"

    def _is_known(self, domain: str) -> bool:
        return domain in self._domains or outlet_info(domain) is not None


def identify(outlet: str | None, domain: str | None, table: pd.DataFrame | None = None) -> OutletIdentity:
    """Say which outlet a name and a domain stand for.

    Parameters
    ----------
    outlet, domain : str or None
        As an article or a claim gives them; the domain may be a whole URL.
    table : DataFrame, optional
        The outlets table. Use `OutletBook` to ask more than once.

    Returns
    -------
    OutletIdentity

    Examples
    --------
    >>> identify(None, "rеuters.com").flags  # the first e is Cyrillic
    ('its address mixes alphabets', 'its address looks like reuters.com')
    """
    return OutletBook(table).identify(outlet, domain)


def forgeries(frame: pd.DataFrame, table: pd.DataFrame | None = None) -> list[str]:
    """Name the outlets of a claims frame whose name or address looks forged, and say why.

    Parameters
    ----------
    frame : DataFrame
        Columns ``outlet`` and ``domain``.
    table : DataFrame, optional
        The outlets table.

    Returns
    -------
    list of str
        A sentence an outlet, in the order of their names; empty where all are honest.

    Examples
    --------
    >>> import pandas as pd
    >>> forgeries(pd.DataFrame({"outlet": ["Harbour Post"], "domain": ["rеuters.com"]}))
    ['Harbour Post at rеuters.com: its address mixes alphabets; its address looks like reuters.com']
    """
    book = OutletBook(table)
    told = []
    for outlet, domain in sorted(
        {(_text(o) or "", _text(d) or "") for o, d in zip(frame["outlet"], frame["domain"], strict=True)}
    ):
        flags = book.identify(outlet, domain).flags
        if flags:
            name = f"{outlet} at {domain}" if outlet and domain and outlet != domain else outlet or domain
            told.append(f"{name}: {'; '.join(flags)}")
    return told


def _text(value: Any) -> str | None:
    return value.strip() or None if isinstance(value, str) else None


@lru_cache(maxsize=100_000)
def _key(name: str) -> str:
    """Fold case and white space only: what else differs may be a forgery."""
    return " ".join(unicodedata.normalize("NFC", name).casefold().split())


def _is_address(text: str) -> bool:
    return " " not in text and ("." in text or "/" in text)


def _name_flags(outlet: str | None) -> tuple[str, ...]:
    if outlet is None:
        return ()
    flags = []
    if hidden_characters(outlet):
        flags.append("its name holds hidden characters")
    if has_foreign_letters(outlet):
        flags.append("its name mixes alphabets")
    return tuple(flags)


@lru_cache(maxsize=1)
def _majors() -> tuple[str, ...]:
    """Domains of the general outlets list: the ones that forgers pose as."""
    return tuple(row["domain"] for row in lexicon.table("outlets") if row.get("domain"))


def _brand(domain: str) -> str | None:
    """The name in a domain, where it is nobody else's by chance."""
    whole = domain if domain.count(".") == 1 else read_host(domain).registrable or domain
    label = whole.split(".", 1)[0]
    return label if len(label) >= _DISTINCT and label not in _TITLES else None


def _undressed(domain: str) -> str | None:
    """What is left of a dashed label without the words that dress a name up: brand-news."""
    parts = domain.split(".", 1)[0].split("-")
    while len(parts) > 1 and parts[-1] in _DRESS:
        parts.pop()
    while len(parts) > 1 and parts[0] in _DRESS:
        parts.pop(0)
    left = "-".join(parts)
    return left if domain.split(".", 1)[0] != left else None
