"""Every address of the site with its parameters filled in for a client, found in the resolver itself."""

import itertools
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.urls import URLPattern, URLResolver, get_resolver

from bundel.platform.ui.pages import SIGNED_IN
from tests.security.house import TODAY, Tenant

OUTSIDE = ("aanmelden/", "api/")
PARAMETER = re.compile(r"<(?:(\w+):)?(\w+)>")
# Words in addresses that belong to no client: a kind, an indicator, an edition.
NEUTRAL = {
    "kind": "uitgaande-facturen",
    "code": "aandeel_efacturen",
    "period": f"{TODAY.year}-H{1 if TODAY.month < 7 else 2}",
    "suffix": "pdf",
    "chapter": "samenvatting",
    "figure_id": "boekhouding.aandeel_efacturen",
    "promise_id": "1",
    "month": "3",
    "box": "59",
    "delegation_id": "1",
    "year": f"{TODAY.year}",
    "where": "klaargezet",
    "verb": "levensduur",
    "debtor_kind": "company",
    "position": "1",
    "watch": "lang_open",
    "place": "1",
    "feeder_code": "HUUR",
}


@dataclass(frozen=True)
class Address:
    """A route: its pattern, the right that it asks, whether it is of one client, and its view."""

    pattern: str
    right: str
    for_client: bool
    view: Callable[..., object]

    @property
    def parameters(self) -> tuple[str, ...]:
        return tuple(name for _kind, name in PARAMETER.findall(self.pattern))

    def filled(self, code_of: Tenant, ids_of: Tenant) -> str | None:
        """The path for a client's code with the ids of another (or the same); None when a parameter is unknown."""
        path = self.pattern
        for kind, name in PARAMETER.findall(self.pattern):
            value = self._value(name, code_of, ids_of)
            if value is None:
                return None
            path = path.replace(f"<{kind}:{name}>" if kind else f"<{name}>", value, 1)
        return "/" + path

    def _value(self, name: str, code_of: Tenant, ids_of: Tenant) -> str | None:
        if name in ("client_code", "client"):
            return code_of.client.code
        if name == "number":
            if "halfjaar" in self.pattern:
                return f"HJV-{NEUTRAL['period']}"
            return {"grootboek": "612000", "betalingen": ids_of.numbers["number"]}.get(self.pattern.split("/")[0], "1")
        if name == "document":
            return f"payables.invoice:{ids_of.ids['invoice_id']}"
        if name == "account_id" and self.pattern.startswith("betalingen"):
            return str(ids_of.ids["bank_account_id"])
        if name == "intake_id" and "overnemen" in self.pattern:
            return str(ids_of.ids["paper"])
        if name == "delivery_id" and self.pattern.startswith("interfaces"):
            return str(ids_of.ids["feed_delivery_id"])
        if name in ids_of.ids:
            return str(ids_of.ids[name])
        return NEUTRAL.get(name)


def _walk(resolver: URLResolver, before: str = "") -> Iterator[tuple[str, Callable[..., object]]]:
    for one in resolver.url_patterns:
        address = before + str(one.pattern)
        if isinstance(one, URLResolver):
            yield from _walk(one, address)
        elif isinstance(one, URLPattern):
            yield address, one.callback


def every() -> list[Address]:
    """All addresses behind our own doors."""
    return [
        Address(pattern, getattr(view, "right", ""), getattr(view, "for_client", False), view)
        for pattern, view in _walk(get_resolver())
        if not pattern.startswith(OUTSIDE)
    ]


def paths_to(address: Address, ours: Tenant, theirs: Tenant) -> list[str]:
    """Every way in which somebody of ours can ask for something of theirs at this address."""
    pairs = [(theirs, theirs)]
    if address.for_client or set(address.parameters) - {"client_code", "client"}:
        pairs.append((ours, theirs))
    if address.for_client:
        pairs.append((theirs, ours))
    found = [address.filled(code, ids) for code, ids in pairs]
    paths = [path for path in found if path is not None]
    if not address.parameters:
        code = theirs.client.code
        paths = [paths[0], f"{paths[0]}?client={code}&cli%C3%ABnt={theirs.client.pk}&tekst={code}&q={code}"]
    return list(dict.fromkeys(paths))


def open_to_everybody(address: Address) -> bool:
    return address.right == SIGNED_IN


def unknown(addresses: list[Address], tenant: Tenant) -> list[str]:
    """Addresses with a parameter that these tests cannot fill in."""
    return [one.pattern for one in addresses if one.filled(tenant, tenant) is None]


def product(addresses: list[Address], words: list[str]) -> Iterator[tuple[Address, str]]:
    return itertools.product(addresses, words)
