"""Tables of fixed assets; import them from here."""

from bundel.accounting.fixed_assets.models.assets import Asset, Book, Event, Grant, Policy, Source
from bundel.accounting.fixed_assets.models.deeds import Disposal
from bundel.accounting.fixed_assets.models.inventory import Count, CountLine, Sighting
from bundel.accounting.fixed_assets.models.runs import Charge, Run

__all__ = [
    "Asset",
    "Book",
    "Charge",
    "Count",
    "CountLine",
    "Disposal",
    "Event",
    "Grant",
    "Policy",
    "Run",
    "Sighting",
    "Source",
]
