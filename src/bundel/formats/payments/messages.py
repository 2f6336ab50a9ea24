"""Why a payment file cannot be made or read, in Dutch: what is wrong, who lifts it, what to do next."""

from bundel.kit.findings import Message

_PREPARER = "De voorbereider van de betaalopdracht"
_FIX = "Verbeter de betaling in het betaalvoorstel en maak het bestand opnieuw."


def _message(code: str, text: str, next_step: str = _FIX, lifted_by: str = _PREPARER) -> Message:
    return Message(f"payment-file.{code}", text, lifted_by=lifted_by, next_step=next_step)


EMPTY = _message("empty", "De betaalopdracht {batch} bevat geen betalingen.", "Kies eerst de te betalen posten.")
AMOUNT = _message("amount", "Het bedrag {amount} van betaling {payment} ligt niet tussen 0,01 en 999.999.999,99 euro.")
IBAN = _message(
    "iban", "Rekening {iban} van {name} is geen geldig IBAN.", "Verbeter het rekeningnummer via de IBAN-wijziging."
)
BIC = _message("bic", "BIC {bic} van {name} is ongeldig.", "Verbeter de BIC of laat ze leeg.")
NAME = _message("name", "De naam bij rekening {iban} ontbreekt.", "Vul de naam van de rekeninghouder in.")
IDENTIFIER = _message(
    "identifier",
    "Kenmerk {identifier} kan niet in een betaalbestand: 1 tot 35 tekens, geen // en geen / vooraan of achteraan.",
)
DUPLICATE = _message(
    "duplicate-end-to-end", "Kenmerk {identifier} komt {count} keer voor; elk kenmerk moet uniek zijn."
)
REFERENCE = _message(
    "reference",
    "De mededeling {reference} van betaling {payment} is geen geldige OGM of RF-referentie.",
    "Verbeter de mededeling of zet ze als vrije tekst.",
)
BOTH_REFERENCES = _message(
    "both-references",
    "Betaling {payment} heeft een gestructureerde mededeling en vrije tekst; de bank aanvaardt er een.",
    "Laat een van beide weg.",
)
REMITTANCE = _message(
    "remittance", "De vrije mededeling van betaling {payment} telt {length} tekens; hoogstens 140 mogen."
)
ADDRESS = _message(
    "address",
    "Het adres van {name} mist gemeente of land; een adres moet gestructureerd zijn.",
    "Vul gemeente en landcode in, of laat het adres weg.",
)
TOTAL = _message(
    "total",
    "De betalingen tellen op tot {found}, het goedgekeurde totaal is {expected}.",
    "Keur de betaalopdracht opnieuw goed.",
    "De ondertekenaars van de betaalopdracht",
)
COUNT = _message(
    "count",
    "Het bestand zou {found} betalingen bevatten, goedgekeurd zijn er {expected}.",
    "Keur de betaalopdracht opnieuw goed.",
    "De ondertekenaars van de betaalopdracht",
)
VERSION = _message(
    "version", "Versie {version} van pain.001 wordt niet gemaakt; kies 09 of 03.", "Pas de bankinstelling aan."
)
SCHEMA = _message(
    "schema",
    "Het bestand volgt het schema {schema} niet: {detail}.",
    "Meld dit aan de beheerder; stuur niets naar de bank.",
    "De beheerder",
)
UNREADABLE = _message(
    "unreadable",
    "Dit is geen leesbaar bericht van de soort {expected}: {detail}.",
    "Haal het bestand opnieuw af bij de bank.",
    "De bank",
)
