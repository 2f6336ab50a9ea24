"""What the bank module says, in Dutch: what is wrong and where, who lifts it, what to do next."""

from typing import Final

from bundel.kit.findings import Message

_BANK = "De bank, of wie het bestand bij de bank afhaalt"


def _message(code: str, text: str, next_step: str = "", lifted_by: str = "") -> Message:
    return Message(f"bank.{code}", text, lifted_by=lifted_by, next_step=next_step)


UNKNOWN_ACCOUNT = _message(
    "unknown_account",
    "Rekening {account} is van geen enkele cliënt waarvoor u bankafschriften inleest.",
    "Open de rekening eerst (twee personen), of laat een collega met rechten inlezen.",
    "De centrumleider",
)
NOT_BOOKABLE = _message(
    "not_bookable",
    "{name} is een {format}-bericht: dat dient om te bekijken, niet om te boeken.",
    "Wacht op het afschrift zelf (camt.053 of CODA).",
    _BANK,
)
KNOWN = _message(
    "statement_known", "Uittreksel {statement} was al ingelezen; er verandert niets.", "U hoeft niets te doen."
)
CONFLICT = _message(
    "statement_conflict",
    "Uittreksel {statement} bestaat al met andere bedragen.",
    "Vraag de bank welk afschrift juist is; het eerste blijft staan.",
    _BANK,
)
BREAKS_CHAIN = _message(
    "statement_breaks_chain",
    "Uittreksel {statement} begint met {opening}, maar het vorige eindigt op {closing}.",
    "Vraag de bank een nieuw afschrift.",
    _BANK,
)
WAITS = _message(
    "statement_waits",
    "Uittreksel {statement} wacht op het vorige: het volgt niet op {previous}.",
    "Haal het ontbrekende afschrift bij de bank; dit wordt dan vanzelf opgenomen.",
    _BANK,
)
CURRENCY = _message(
    "currency", "Rekening {account} is in {currency}; alleen euro wordt geboekt.", "Verwerk dit afschrift apart."
)
NOT_WAITING = _message(
    "not_waiting",
    "Dit uittreksel wacht niet, of zijn beginsaldo sluit niet aan.",
    "Lees het ontbrekende uittreksel in; dan wordt dit vanzelf opgenomen.",
)
UNKNOWN_STATEMENT = _message(
    "unknown_statement", "Dit uittreksel bestaat niet voor deze cliënt.", "Laad de lijst opnieuw."
)
UNKNOWN_MOVEMENT = _message(
    "unknown_movement", "Deze verrichting bestaat niet voor deze cliënt.", "Laad de lijst opnieuw."
)
NOT_TO_DO = _message(
    "not_to_do", "Verrichting {movement} is al verwerkt.", "Maak de afpunting eerst ongedaan als ze fout is."
)
NOT_MATCHED = _message("not_matched", "Verrichting {movement} is niet afgepunt.", "Laad de verrichting opnieuw.")
SUM_DIFFERS = _message(
    "sum_differs",
    "De delen tellen op tot {found}, de verrichting is {expected}.",
    "Verdeel het hele bedrag; de rest kan naar een rekening of de wachtrekening.",
)
NO_SUGGESTION = _message("no_suggestion", "Dit voorstel bestaat niet meer.", "Kies een ander, of wijs met de hand toe.")
NOT_WHOLE = _message(
    "not_whole",
    "Dit voorstel dekt {found} van {expected}; de rest moet u nog plaatsen.",
    "Open de verrichting en verdeel het hele bedrag.",
)
PART_INVALID = _message("part_invalid", "Een deel klopt niet: {what}", "Verbeter het deel en wijs opnieuw toe.")
REASON_NEEDED = _message("reason_needed", "Geef een reden op.", "Schrijf in een zin waarom.")
RETURN_STAYS = _message(
    "return_stays",
    "Een terugstorting is definitief: de factuur staat open en de rekening is geblokkeerd.",
    "Betaal de factuur opnieuw via een betaalrun, of boek een correctie in het grootboek.",
)
RULE_INVALID = _message("rule_invalid", "{what}", "Verbeter de regel.")

CAPTIONS: Final[dict[str, str]] = {
    "return": "Terugstorting",
    "end_to_end": "Kenmerk van onze betaling",
    "batch": "Verzamelbetaling",
    "reference": "Gestructureerde mededeling",
    "transfer": "Eigen overboeking",
    "iban_amount": "Rekening en bedrag",
    "number": "Nummer in de mededeling",
    "charge": "Kostenregel",
    "amount": "Bedrag",
}
"""Rules of matching as screens call them."""

NOTICES: Final[dict[str, str]] = {
    "suspense": "{amount} van {name} ({date}) staat op de wachtrekening: {reason}",
    "to_do": "{count} bankverrichtingen van {client} wachten op uw keuze.",
}
