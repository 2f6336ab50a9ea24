"""What the platform's own rules say about an invoice that is already valid for the outside world."""

from bundel.kit.findings import Message

_SUPPLIER = "de leverancier"
_ACCOUNTANT = "een boekhouder van het dienstencentrum, met een reden"

OGM_INVALID = Message(
    "BUNDEL-OGM",
    "De gestructureerde mededeling {reference} heeft een verkeerd controlegetal.",
    _ACCOUNTANT,
    "Betaal met de mededeling als vrije tekst, of vraag de juiste mededeling aan de leverancier.",
)
DUE_TOO_LATE = Message(
    "BUNDEL-DUE-30",
    "De vervaldag {due} ligt {days} dagen na de factuurdatum; de wettelijke termijn is {term} dagen.",
    _ACCOUNTANT,
    "De wettelijke termijn geldt, tenzij het contract uitdrukkelijk een andere toelaat.",
)
REVERSE_CHARGE_WITHOUT_VAT = Message(
    "BUNDEL-AE-VAT",
    "De btw is verlegd naar de koper, maar het btw-nummer van de koper staat niet op de factuur.",
    _SUPPLIER,
    "Weiger de factuur en vraag ze opnieuw met het btw-nummer van de koper, of met btw.",
)
VAT_NOT_ENTERPRISE = Message(
    "BUNDEL-VAT-KBO",
    "Het btw-nummer {vat} van de verkoper hoort niet bij zijn ondernemingsnummer {kbo}.",
    _ACCOUNTANT,
    "Kijk in de Kruispuntbank na wie de factuur stuurt voor u ze boekt.",
)
IBAN_INVALID = Message(
    "BUNDEL-IBAN",
    "Het rekeningnummer {iban} bestaat niet: lengte of controlegetal klopt niet.",
    _SUPPLIER,
    "Vraag een factuur met het juiste rekeningnummer; pas het nooit zelf aan.",
)
KBO_INVALID = Message(
    "BUNDEL-KBO",
    "Het ondernemingsnummer {kbo} van de {role} heeft een verkeerd controlegetal.",
    _SUPPLIER,
    "Vraag een factuur met het juiste ondernemingsnummer.",
)
IBAN_MISSING = Message(
    "BUNDEL-NO-IBAN",
    "Er is een bedrag te betalen, maar er staat geen rekeningnummer op de factuur.",
    _ACCOUNTANT,
    "Betaal op de rekening die al bij de leverancier is goedgekeurd, of vraag ze schriftelijk.",
)
OTHER_CURRENCY = Message(
    "BUNDEL-CURRENCY",
    "De factuur staat in {currency} en niet in euro.",
    _ACCOUNTANT,
    "Boek met de koers van de factuurdatum en laat de betaling door de thesaurie uitvoeren.",
)
ISSUED_IN_FUTURE = Message(
    "BUNDEL-FUTURE",
    "De factuurdatum {day} ligt in de toekomst (vandaag is {today}).",
    _ACCOUNTANT,
    "Wacht tot de factuurdatum, of vraag de leverancier om de datum te verbeteren.",
)
ATTACHMENTS_TOO_LARGE = Message(
    "BUNDEL-ATTACH-SIZE",
    "De bijlagen zijn samen {size} MB groot; {limit} MB is het meeste.",
    _SUPPLIER,
    "Vraag kleinere bijlagen.",
)
ATTACHMENT_KIND = Message(
    "BUNDEL-ATTACH-TYPE",
    "De bijlage {filename} is geen {mime}: de inhoud is iets anders.",
    _ACCOUNTANT,
    "Open de bijlage niet; vraag ze opnieuw aan de leverancier.",
)
SELF_BILLING = Message(
    "BUNDEL-SELF-BILLING",
    "Dit is een factuur die de koper zelf uitreikt (self-billing). Het dienstencentrum ontvangt zulke facturen niet.",
    "het dienstencentrum, door een afspraak over self-billing",
    "Vraag de afzender om een gewone factuur te sturen.",
)
