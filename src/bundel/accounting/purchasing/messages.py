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
_REQUESTER = "de aanvrager"

NO_LINES = Message(
    "purchasing.no_lines", "De aanvraag heeft geen lijnen met een bedrag.", _REQUESTER, "Vul minstens één lijn in."
)
VAGUE = Message(
    "purchasing.vague",
    "Lijn {line}: de omschrijving zegt niet wat besteld wordt.",
    _REQUESTER,
    "Beschrijf wat u nodig hebt.",
)
NO_SUPPLIER = Message(
    "purchasing.no_supplier", "De leverancier ontbreekt.", _REQUESTER, "Vul de leverancier in, of vraag eerst offertes."
)
NO_ARTICLE = Message(
    "purchasing.no_article",
    "Het begrotingsartikel ontbreekt.",
    _REQUESTER,
    "Kies het artikel dat de bestelling betaalt.",
)
FEW_QUOTES = Message(
    "purchasing.few_quotes",
    "Vanaf {from} euro zijn {needed} offertes nodig; er zijn er {have}.",
    _REQUESTER,
    "Voeg de ontbrekende offertes toe, of noem het contract waarop u bestelt.",
)
NO_CONTRACT = Message(
    "purchasing.no_contract",
    "Vanaf {from} euro is een contract of raamovereenkomst nodig.",
    _REQUESTER,
    "Noem het contract, of start een procedure voor een overheidsopdracht.",
)
INCOMPLETE = Message(
    "purchasing.incomplete",
    "De aanvraag is nog niet volledig.",
    _REQUESTER,
    "Vul aan wat hieronder staat en dien opnieuw in.",
)
UNKNOWN_REQUEST = Message(
    "purchasing.unknown_request", "Deze bestelaanvraag bestaat niet bij deze cliënt.", "", "Kies er een in de lijst."
)
WRONG_STATE = Message(
    "purchasing.wrong_state",
    "Aanvraag {number} is {state}; dit kan nu niet.",
    "wie nu aan zet is: {next}",
    "Kijk op de aanvraag wie aan zet is.",
)
OWN_REQUEST = Message(
    "purchasing.own_request",
    "Wie een bestelling aanvraagt, kijkt ze niet zelf na.",
    "een andere medewerker van het dienstencentrum",
    "Laat een collega de aanvraag nakijken.",
)
REASON_NEEDED = Message("purchasing.reason_needed", "Zonder reden gaat dit niet.", "wie het vraagt", "Schrijf waarom.")
SOURCE_DIFFERS = Message(
    "purchasing.source_differs",
    "De herkomst {source} hoort al bij aanvraag {number}, met een ander bedrag.",
    _REQUESTER,
    "Geef de nieuwe aanvraag een eigen herkomst.",
)
NO_FRAME = Message(
    "purchasing.no_frame",
    "Raambestelling {number} bestaat niet, is afgesloten of is verlopen.",
    _CENTRE,
    "Kies een open raambestelling.",
)
FRAME_EMPTY = Message(
    "purchasing.frame_empty",
    "Op raambestelling {number} is nog {left} euro af te roepen; de afroep is {asked} euro.",
    "de budgethouder van de entiteit, door de raambestelling te verhogen",
    "Verminder de afroep of vraag een hogere raambestelling.",
)
GROWS_TOO_MUCH = Message(
    "purchasing.grows_too_much",
    "Bestelling {number} mag zonder nieuwe aanvraag groeien tot {most} euro; gevraagd is {asked} euro.",
    "de budgethouder van de entiteit",
    "Dien een nieuwe aanvraag in voor wat erbij komt.",
)
NOT_OPEN = Message(
    "purchasing.not_open", "Bestelling {number} is niet open.", _CENTRE, "Kies een open bestelling, of bestel opnieuw."
)
UNKNOWN_LINE = Message(
    "purchasing.unknown_line",
    "Lijn {line} staat niet op de bestelling.",
    "wie ontvangt",
    "Kies een lijn van de bestelling.",
)
NOTHING_ARRIVED = Message(
    "purchasing.nothing_arrived",
    "Lijn {line}: vul een hoeveelheid of een bedrag in.",
    "wie ontvangt",
    "Verbeter de lijn.",
)
OVER_DELIVERY = Message(
    "purchasing.over_delivery",
    "Lijn {line}: er mag nog {left} binnenkomen.",
    "de budgethouder, door de bestelling te verhogen",
    "Ontvang wat besteld is en meld het teveel aan de leverancier.",
)
RECEIPT_REFUSED = Message(
    "purchasing.receipt_refused", "De ontvangst is niet genoteerd.", "wie ontvangt", "Verbeter de lijnen hieronder."
)
PLACER_RECEIVES = Message(
    "purchasing.placer_receives",
    "Wie bestelling {number} plaatste, noteert de ontvangst niet.",
    "iemand van de entiteit",
    "Laat de ontvanger zelf bevestigen.",
)
RECEIPT_UNDONE = Message(
    "purchasing.receipt_undone", "Deze ontvangst is al teruggenomen.", "niemand", "Noteer een nieuwe ontvangst."
)
INVOICED_RECEIPT = Message(
    "purchasing.invoiced_receipt",
    "Op bestelling {number} is al {invoiced} euro gefactureerd; wat ontvangen is, kan daar niet onder zakken.",
    _CENTRE,
    "Betwist eerst de factuur.",
)
HAS_RECEIPTS = Message(
    "purchasing.has_receipts",
    "Lijn {line} van bestelling {number} kan niet onder wat al ontvangen is.",
    _CENTRE,
    "Neem eerst de ontvangst terug.",
)
UNREADABLE_LINE = Message(
    "purchasing.unreadable_line",
    "Lijn {line}: hoeveelheid of prijs is geen getal.",
    _REQUESTER,
    "Schrijf bijvoorbeeld 10 en 4,95.",
)
