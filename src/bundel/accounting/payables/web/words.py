"""Words and colours that the screens of payables share."""

from typing import Final

from bundel.platform.ui.frame import Tone

TONES: Final[dict[str, Tone]] = {
    "received": "todo",
    "exception": "bad",
    "to_book": "todo",
    "to_approve": "wait",
    "approved": "good",
    "scheduled": "good",
    "paid": "good",
    "disputed": "bad",
    "refused": "",
    "cancelled": "",
}
PARTIES: Final[dict[str, str]] = {
    "centre": "dienstencentrum",
    "client": "entiteit",
    "supplier": "leverancier",
    "system": "systeem",
}
KINDS: Final[dict[str, str]] = {"invoice": "Factuur", "credit_note": "Creditnota"}
ACCOUNT_STATES: Final[dict[str, tuple[str, Tone]]] = {
    "proposed": ("wacht op bevestiging", "wait"),
    "cooling": ("bevestigd, wachttijd loopt", "wait"),
    "active": ("betaalbaar", "good"),
    "confirmed": ("bevestigd", "good"),
    "refused": ("geweigerd", ""),
    "blocked": ("geblokkeerd", "bad"),
}
INTAKE_STATES: Final[dict[str, tuple[str, Tone]]] = {
    "accepted": ("Aanvaard", "good"),
    "refused": ("Geweigerd", "bad"),
    "duplicate": ("Dubbel", "wait"),
    "unroutable": ("Zonder cliënt", "bad"),
    "to_key": ("Over te nemen", "todo"),
}
DELIVERED_STATES: Final[dict[str, tuple[str, Tone]]] = {
    "pending": ("Wacht", ""),
    **INTAKE_STATES,
    "not_taken": ("Niet ingenomen", "bad"),
}
CHANNELS: Final[dict[str, str]] = {"upload": "Opgeladen", "folder": "Map", "api": "API", "peppol": "Peppol"}
REGIMES: Final[dict[str, str]] = {
    "procurement": "Overheidsopdracht",
    "procurement_care": "Overheidsopdracht, zorginstelling",
    "general": "Algemene wet betalingsachterstand",
}
VAT_CATEGORIES: Final[dict[str, str]] = {
    "S": "btw",
    "AE": "btw verlegd",
    "K": "intracommunautair",
    "E": "vrijgesteld",
    "Z": "nultarief",
    "G": "uitvoer",
    "O": "buiten btw",
}


def enterprise_number(country: str, registration: str) -> str:
    """An enterprise number as people write it: `0770.000.123`; foreign numbers as they are."""
    if country == "BE" and len(registration) == 10:
        return f"{registration[:4]}.{registration[4:7]}.{registration[7:]}"
    return f"{registration} ({country})"
