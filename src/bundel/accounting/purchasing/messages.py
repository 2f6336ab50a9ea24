"""What the order register can refuse or remark."""

from bundel.kit.findings import Message

_CENTRE = "een boekhouder van het dienstencentrum"

WRONG_COLUMNS = Message(
    "purchasing.wrong_columns",
    "Het bestand met bestellingen mist de kolommen {columns}.",
    _CENTRE,
    "Gebruik het model van het bestand: een regel per bestellijn, met de genoemde kolommen.",
)
WRONG_VALUE = Message(
    "purchasing.wrong_value",
    "Rij {row}: de waarde ‘{value}’ in kolom {column} is niet leesbaar.",
    _CENTRE,
    "Verbeter de waarde in het bestand en lees het opnieuw in.",
)
OTHER_CLIENT = Message(
    "purchasing.other_client",
    "Rij {row} hoort bij entiteit {entity} en niet bij de gekozen cliënt.",
    _CENTRE,
    "Lees die rij in bij de juiste cliënt.",
)
NOT_COMMITTED = Message(
    "purchasing.not_committed",
    "Bestelling {number} heeft geen vastlegging; er kan geen factuur op geboekt worden.",
    "de budgethouder van de entiteit, door een vastlegging te vragen",
    "Vraag eerst een vastlegging aan; lees de bestelling daarna opnieuw in.",
)
INVOICED_MORE = Message(
    "purchasing.invoiced_more",
    "Bestelling {number} kan niet zakken onder wat al gefactureerd is ({invoiced} euro).",
    _CENTRE,
    "Laat het bedrag staan, of corrigeer eerst de facturen op deze bestelling.",
)
UNKNOWN = Message(
    "purchasing.unknown",
    "Bestelling {number} bestaat niet bij deze cliënt.",
    _CENTRE,
    "Kijk het nummer na of voer de bestelling in.",
)
