"""What the reader, the schema layer and the command line say about a document. Dutch, with the next step."""

from bundel.kit.findings import Message

_SUPPLIER = "de leverancier, met een nieuw bestand"
_RESEND = "Vraag de leverancier om de factuur opnieuw te sturen via Peppol."

NOT_XML = Message(
    "not-xml",
    "Het bestand is geen XML maar {what}.",
    _SUPPLIER,
    "Vraag een Peppol-factuur in XML, of leg het stuk als document neer zodat het kan worden overgetypt.",
)
EMPTY = Message("not-xml", "Het bestand is leeg.", _SUPPLIER, _RESEND)
TOO_LARGE = Message(
    "too-large",
    "Het bestand is {size} MB groot; {limit} MB is het meeste dat wordt aanvaard.",
    "de leverancier, met kleinere bijlagen",
    "Vraag de factuur opnieuw zonder of met kleinere bijlagen.",
)
TOO_MANY_PARTS = Message(
    "too-large",
    "Het bestand bevat meer dan {limit} lijnen of onderdelen naast elkaar; dat wordt niet aanvaard.",
    "de leverancier, door de factuur te splitsen",
    "Vraag de leverancier om de factuur over meer facturen te verdelen.",
)
BAD_ENCODING = Message(
    "bad-encoding",
    "De tekens kloppen niet met de tekencodering {encoding} ({detail}).",
    _SUPPLIER,
    "Vraag het bestand opnieuw in UTF-8.",
)
DOCTYPE_FORBIDDEN = Message(
    "doctype-forbidden",
    "Het bestand bevat een DOCTYPE. Dat is niet toegestaan: het kan gegevens lekken of het systeem overbelasten.",
    _SUPPLIER,
    "Vraag het bestand opnieuw zonder DOCTYPE; meld een herhaling aan de veiligheidsverantwoordelijke.",
)
NOT_WELL_FORMED = Message(
    "not-wellformed",
    "Het bestand is geen welgevormde XML: {detail}.",
    _SUPPLIER,
    _RESEND,
)
TOO_DEEP = Message(
    "not-wellformed",
    "De elementen zitten meer dan {limit} niveaus diep in elkaar; zo ziet een factuur er niet uit.",
    _SUPPLIER,
    _RESEND,
)
WRONG_ROOT = Message(
    "wrong-root",
    "Dit is geen factuur of creditnota in UBL 2.1 maar {what}.",
    "de afzender, met het juiste soort document",
    "Stuur het stuk naar de dienst die {what} behandelt, of vraag een factuur.",
)
XSD = Message(
    "XSD",
    "Het bestand voldoet niet aan het UBL 2.1-schema: {detail}",
    _SUPPLIER,
    "Vraag de leverancier om zijn software te laten nakijken en de factuur opnieuw te sturen.",
)
NOT_EVALUABLE = Message(
    "not-evaluable",
    "De regels van {rules} konden niet tot het einde worden toegepast: {detail}",
    _SUPPLIER,
    "Los eerst de andere bevindingen op; meestal staat er tekst waar een getal of datum hoort.",
)
OFFICIAL_TEXT = "Regel {rule} (officiële tekst): {official}"
UNREADABLE = Message(
    "BUNDEL-UNREADABLE",
    "De factuur kan niet worden gelezen: {detail}",
    _SUPPLIER,
    _RESEND,
)
NO_FILE = Message(
    "no-file", "Het bestand is niet gevonden of kan niet worden gelezen: {detail}.", "", "Kijk het pad na."
)
