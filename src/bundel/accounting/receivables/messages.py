"""What receivables can refuse."""

from bundel.kit.findings import Message

_ACCOUNTANT = "een boekhouder van het dienstencentrum"

WRONG_COLUMNS = Message(
    "receivables.wrong_columns",
    "Het bestand mist de kolommen {columns}.",
    _ACCOUNTANT,
    "Gebruik het model van het bestand met uitgaande facturen.",
)
WRONG_ROW = Message(
    "receivables.wrong_row",
    "Rij {row}: {what}.",
    _ACCOUNTANT,
    "Verbeter de rij en lees het bestand opnieuw in.",
)
CHANGED = Message(
    "receivables.changed",
    "Document {number} staat al in Bundel met een ander bedrag of een andere klant.",
    _ACCOUNTANT,
    "Een uitgaande factuur wijzigt niet meer: verbeter ze met een creditnota.",
)
UNKNOWN = Message(
    "receivables.unknown",
    "Uitgaande factuur {id} bestaat niet bij deze cliënt.",
    _ACCOUNTANT,
    "Kies een andere factuur.",
)
NOT_OPEN = Message(
    "receivables.not_open",
    "Op {number} staat {open} euro open; {cents} euro afpunten kan niet.",
    _ACCOUNTANT,
    "Boek wat te veel betaald is als tegoed van de klant.",
)
SETTLED_OTHERWISE = Message(
    "receivables.settled_otherwise",
    "Boeking {key} puntte {number} al af met een ander bedrag.",
    _ACCOUNTANT,
    "Gebruik voor elke afpunting de sleutel van haar eigen boeking.",
)
NOT_ENOUGH_CREDIT = Message(
    "receivables.not_enough_credit",
    "{customer} heeft maar {credit} euro tegoed.",
    _ACCOUNTANT,
    "Betaal hoogstens het tegoed terug.",
)
