"""What the readers of bank files say, in Dutch: what is wrong and where, who lifts it, what to do next."""

from bundel.kit.findings import Message

_BANK = "De bank, of wie het bestand bij de bank afhaalt"
_FETCH = "Haal het bestand opnieuw af bij de bank en lees het daarna nog eens in."
_ASK_BANK = "Vraag de bank een nieuw afschrift; boek dit afschrift niet met de hand bij."
_LOOK = "Bekijk de verrichting; u kunt verder werken."


def _message(code: str, text: str, next_step: str = _FETCH) -> Message:
    return Message(f"bank.{code}", text, lifted_by=_BANK, next_step=next_step)


# Whole file
EMPTY_FILE = _message("empty-file", "Het bestand is leeg.")
TOO_LARGE = _message(
    "file-too-large",
    "Het bestand is {size_mb} MB groot; hoogstens {limit_mb} MB wordt gelezen.",
    "Vraag de bank kleinere bestanden (bijvoorbeeld een per dag).",
)
UNKNOWN_FORMAT = _message(
    "unknown-format",
    "Dit is geen CODA- of camt-bestand dat we kennen ({looks_like}).",
    "Controleer of u het juiste bestand koos; toegelaten zijn CODA 2 en camt.052, camt.053 en camt.054.",
)
UNREADABLE_FILE = _message(
    "file-unreadable", "Het bestand {file} kan niet worden geopend: {reason}.", "Controleer naam en leesrechten."
)
NO_STATEMENT = _message("no-statement", "Er staat geen enkel afschrift in het bestand.")
DOCTYPE = _message(
    "doctype",
    "De XML bevat een DOCTYPE; dat wordt om veiligheidsredenen geweigerd.",
    "Vraag de afzender een bestand zonder DOCTYPE.",
)
NOT_WELL_FORMED = _message("xml-not-well-formed", "De XML is niet goed gevormd: {detail}.")
SCHEMA = _message(
    "xml-schema", "De XML volgt het schema {schema} niet helemaal ({count} afwijkingen; de eerste: {detail}).", _LOOK
)
NOT_TO_BOOK = _message(
    "not-to-book", "Bericht {format} is ter informatie en niet te boeken.", "Wacht op het afschrift (camt.053 of CODA)."
)
INTERNAL = _message("unreadable-content", "Het bestand kan niet gelezen worden: {detail}.")

# CODA lines
LINE_LENGTH = _message("coda-line-length", "De regel telt {length} tekens in plaats van 128.")
RECORD_ORDER = _message("coda-record-order", "Record {found} kan hier niet staan; verwacht werd {expected}.")
UNKNOWN_RECORD = _message("coda-unknown-record", "Onbekende recordsoort {found}.")
BEFORE_HEADER = _message("coda-before-header", "Deze regel staat voor het eerste kopregister (record 0).")
BAD_AMOUNT = _message("coda-amount", "{text} is geen bedrag met hoogstens twee decimalen.")
BAD_SIGN = _message("coda-sign", "{text} is geen debet- of creditteken.")
BAD_DATE = _message("coda-date", "{text} is geen datum.")
OTHER_MOVEMENT = _message("coda-other-movement", "Record {record} hoort bij verrichting {found}, niet bij {expected}.")
DETAIL_WITHOUT_TOTAL = _message("coda-detail-without-total", "Detailverrichting zonder voorafgaand totaalbedrag.")
VERSION = _message("coda-version", "Het kopregister noemt versie {found}; gekend is versie 2.", _LOOK)
DUPLICATE_FLAG = _message("coda-duplicate-flag", "De bank merkt dit bestand als een duplicaat.", _LOOK)

# CODA statement as a whole
TRAILER_MISSING = _message("coda-trailer-missing", "Het slotregister (record 9) ontbreekt: het bestand is onvolledig.")
NEW_BALANCE_MISSING = _message("new-balance-missing", "Het afschrift heeft geen nieuw saldo.")
NO_MOVEMENTS = _message(
    "no-movements", "Afschrift zonder verrichtingen en zonder nieuw saldo; het saldo blijft gelijk.", _LOOK
)
RECORD_COUNT = _message("coda-record-count", "Het slotregister telt {stated} records, in het bestand staan er {found}.")
DEBIT_TOTAL = _message("coda-debit-total", "Debettotaal {stated} in het slotregister, de verrichtingen geven {found}.")
CREDIT_TOTAL = _message(
    "coda-credit-total", "Credittotaal {stated} in het slotregister, de verrichtingen geven {found}."
)
ACCOUNT_DIFFERS = _message(
    "account-differs", "Rekening {found} bij het nieuwe saldo verschilt van {expected} bij het oude."
)
ACCOUNT_MASKED = _message("account-masked", "Het rekeningnummer {account} is onleesbaar gemaakt.", _LOOK)
ACCOUNT_CHECK = _message("account-check-digits", "Het controlegetal van rekening {account} klopt niet.", _LOOK)
MOVEMENT_GAP = _message(
    "coda-movement-gap", "Verrichting {found} volgt op {previous}: er ontbreekt een volgnummer.", _LOOK
)
MORE_EXPECTED = _message(
    "coda-more-expected", "Het slotregister kondigt een volgend afschrift aan, maar dat ontbreekt."
)
MORE_UNEXPECTED = _message(
    "coda-more-unexpected", "Na dit slotregister, het laatste volgens de bank, volgt nog een afschrift.", _LOOK
)

# Any format
BALANCE = _message(
    "balance",
    "Saldo klopt niet: oud {opening} + verrichtingen {movements} = {computed}, nieuw saldo van de bank {closing}.",
    _ASK_BANK,
)
BALANCE_MISSING = _message("balance-missing", "Het {which} ontbreekt op het afschrift.", _ASK_BANK)
BALANCE_CURRENCY = _message("balance-currency", "Het {which} staat in {found}, de rekening in {expected}.", _ASK_BANK)
CHAIN = _message(
    "chain-broken",
    "Het oude saldo {opening} sluit niet aan op het vorige afschrift in dit bestand ({previous}).",
    "Zoek het ontbrekende afschrift en lees dat eerst in.",
)
SEQUENCE_GAP = _message(
    "sequence-gap",
    "Afschrift {found} volgt op {previous}: er ontbreekt een nummer.",
    "Ga na of een afschrift ontbreekt.",
)
TWICE = _message("statement-twice", "Afschrift {sequence} van {date} staat tweemaal in dit bestand.")
DETAILS_SUM = _message("details-sum", "De details tellen op tot {found}, het totaalbedrag is {expected}.", _LOOK)
REFERENCE_CHECK = _message("reference-check-digits", "Het controlegetal van mededeling {reference} klopt niet.", _LOOK)
PENDING = _message("pending", "Verrichting met status {status} telt niet mee.", "Wacht tot de bank ze boekt.")
FIELD_MISSING = _message("field-missing", "Het veld {field} ontbreekt.", _ASK_BANK)
BAD_FIELD = _message("field-value", "Het veld {field} heeft geen geldige waarde: {text}.", _ASK_BANK)
ENTRY_CURRENCY = _message("entry-currency", "Verrichting in {found} op een rekening in {expected}.", _ASK_BANK)
DATE_ASSUMED = _message(
    "date-assumed", "{count} verrichtingen zonder boekdatum kregen de datum van het afschrift.", _LOOK
)
