"""What can be wrong with a chart of accounts."""

from bundel.kit.findings import Message

_NEXT = "Verbeter de rij in het bestand van het rekeningstelsel en lees het opnieuw in."
_WHO = "de beheerder van het rekeningstelsel"

DUPLICATE = Message("chart.duplicate", "Rekening {number} staat twee keer in het stelsel.", _WHO, _NEXT)
BAD_NUMBER = Message(
    "chart.bad_number",
    "Rekening {number} heeft {digits} cijfers; een rubriek heeft er 1 tot 3, een boekbare rekening 6.",
    _WHO,
    _NEXT,
)
NO_PARENT = Message(
    "chart.no_parent", "Rekening {number} verwijst naar rubriek {parent}, die niet bestaat.", _WHO, _NEXT
)
WRONG_PARENT = Message(
    "chart.wrong_parent", "Rekening {number} hoort onder rubriek {expected}, niet onder {parent}.", _WHO, _NEXT
)
NO_NAME = Message("chart.no_name", "Rekening {number} heeft geen Nederlandse of Engelse naam.", _WHO, _NEXT)
WRONG_KIND = Message(
    "chart.wrong_kind", "Rekening {number} is {kind}; dat kan niet in klasse {account_class}.", _WHO, _NEXT
)
EMPTY_HEADING = Message(
    "chart.empty_heading", "Rubriek {number} heeft geen enkele boekbare rekening onder zich.", _WHO, _NEXT
)
