"""What statements can refuse or remark."""

from bundel.kit.findings import Message

_CENTRE = "een boekhouder van het dienstencentrum"

UNKNOWN_KIND = Message(
    "statements.unknown_kind",
    "Er is geen overzicht met de naam ‘{kind}’.",
    "wie het overzicht vraagt",
    "Kies balans, resultaten, ESR of kaspositie.",
)
NOTHING_TO_SIGN = Message(
    "statements.nothing_to_sign",
    "Voor {client} is op {on} nog niets geboekt; er valt niets te ondertekenen.",
    _CENTRE,
    "Kies een dag in een boekjaar met boekingen.",
)
UNPLACED = Message(
    "statements.unplaced",
    "Het overzicht is niet volledig: rekening {accounts} heeft een saldo en geen plaats in het schema.",
    _CENTRE,
    "Geef de rekening een vertaling naar het gemeenschappelijke rekeningplan en probeer opnieuw.",
)
ALREADY_SIGNED = Message(
    "statements.already_signed",
    "Dit overzicht is met dezelfde cijfers al ondertekend door {by} op {at}.",
    "niemand; het is in orde",
    "Open het ondertekende exemplaar.",
)
NO_SUCH_ACCOUNT = Message(
    "statements.no_such_account",
    "Rij {row}: rekening {account} staat niet in het gemeenschappelijke rekeningplan.",
    _CENTRE,
    "Kies een rekening van zes cijfers uit het plan.",
)
NEEDS_A_PERSON = Message(
    "statements.needs_a_person",
    "Ondertekenen doet een persoon, geen taak.",
    "wie mag ondertekenen bij deze cliënt",
    "Meld u aan en onderteken het overzicht op het scherm.",
)
EMPTY_AUDIT_FILE = Message(
    "statements.empty_audit_file",
    "Boekjaar {year} van {client} heeft geen boekingen.",
    _CENTRE,
    "Kies een boekjaar met boekingen.",
)
