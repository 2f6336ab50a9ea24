"""What payables can refuse or remark. Every text says what is wrong, who can lift it and what to do next."""

from bundel.kit.findings import Message

_ACCOUNTANT = "een boekhouder van het dienstencentrum"
_LEAD = "de centrumleider boekhouding"
_SUPPLIER = "de leverancier"

NOT_AN_INVOICE = Message(
    "payables.not_an_invoice",
    "Het bestand ‘{name}’ is geen factuur die gelezen kan worden.",
    _SUPPLIER,
    "Stuur een UBL-factuur (Peppol BIS 3), of een pdf of scan met de cliënt erbij.",
)
PAPER_NEEDS_CLIENT = Message(
    "payables.paper_needs_client",
    "Een pdf of scan zegt niet voor wie hij is: kies de cliënt.",
    _ACCOUNTANT,
    "Kies de cliënt en laad ‘{name}’ opnieuw op.",
)
PAPER_WAITS = Message(
    "payables.paper_waits",
    "‘{name}’ is een pdf of scan zonder cliënt: het bestand wacht tot iemand er een kiest.",
    _ACCOUNTANT,
    "Bekijk het bestand en wijs het toe aan de cliënt voor wie het is.",
)
RECEIVER_DECIDES = Message(
    "payables.receiver_decides",
    "‘{name}’ is geen pdf of scan die op een cliënt wacht.",
    _ACCOUNTANT,
    "Bij een e-factuur beslist de ontvanger op de factuur: laat hem opnieuw zoeken na een aanpassing van het register.",
)
DISMISSED = Message(
    "payables.dismissed",
    "‘{name}’ staat op afgehandeld; deze stap kan dan niet.",
    _ACCOUNTANT,
    "Zet de ontvangst eerst terug, met een reden.",
)
NOT_DISMISSED = Message(
    "payables.not_dismissed",
    "‘{name}’ staat niet op afgehandeld.",
    _ACCOUNTANT,
    "Ververs de lijst: iemand anders zette de ontvangst intussen terug.",
)
NOTHING_TO_DISMISS = Message(
    "payables.nothing_to_dismiss",
    "‘{name}’ werd een factuur, was dubbel of kreeg al een cliënt; er is niets af te handelen.",
    _ACCOUNTANT,
    "Open de factuur die ervan gemaakt is, of de ontvangst bij de cliënt.",
)
EMPTY_DELIVERY = Message(
    "payables.empty_delivery",
    "In deze levering staat geen enkel bestand.",
    "u",
    "Kies bestanden, of een zip met bestanden erin.",
)
NOT_A_ZIP = Message(
    "payables.not_a_zip",
    "‘{name}’ kan niet uitgepakt worden: {why}.",
    "wie het bestand maakte",
    "Maak een gewone zip zonder wachtwoord, of laad de bestanden zelf op.",
)
PACKAGE_TOO_LARGE = Message(
    "payables.package_too_large",
    "Een levering telt hoogstens {most} bestanden van samen {megabytes} MB.",
    "u",
    "Laad ze in delen op, of gebruik de map of de API.",
)
NOT_SAME_SUPPLIER = Message(
    "payables.not_same_supplier",
    "{name} kan niet samengevoegd worden met zichzelf.",
    _ACCOUNTANT,
    "Kies een andere leverancier.",
)
SUPPLIER_LIVES = Message(
    "payables.supplier_lives",
    "{name} is niet beëindigd; er is niets te heractiveren.",
    _ACCOUNTANT,
    "Ververs het scherm.",
)
SUPPLIER_ENDS_BEFORE = Message(
    "payables.supplier_ends_before",
    "{name} staat in het register sinds {from_day}; het einde kan niet vóór die dag liggen.",
    _ACCOUNTANT,
    "Kies een latere dag.",
)
NOT_LINKED = Message(
    "payables.not_linked",
    "Creditnota {number} is aan geen enkele factuur gekoppeld.",
    _ACCOUNTANT,
    "Koppel ze eerst aan de factuur die ze corrigeert.",
)
NOT_ROUTABLE = Message(
    "payables.not_routable",
    "De ontvanger {receiver} op factuur {number} hoort bij geen enkele cliënt.",
    "het dienstencentrum, door de cliënt te registreren, of de leverancier",
    "Kijk het ondernemingsnummer van de ontvanger na. Na een aanpassing kunt u het bestand opnieuw laten verdelen.",
)
OTHER_RECEIVER = Message(
    "payables.other_receiver",
    "Deze factuur is gericht aan {receiver}; dat is niet de gekozen cliënt. De ontvanger op de factuur beslist.",
    _SUPPLIER,
    "Laad het bestand op zonder cliënt te kiezen, of vraag een factuur op de juiste naam.",
)
MESSAGE_OF_ANOTHER = Message(
    "payables.message_of_another",
    "Bericht {key} werd al ontvangen met een andere inhoud.",
    _ACCOUNTANT,
    "Geef elk bericht een eigen kenmerk.",
)
SAME_FILE = Message(
    "payables.same_file",
    "Dit bestand werd al ontvangen op {day} (‘{name}’).",
    _ACCOUNTANT,
    "Er is niets te doen: de eerste ontvangst telt.",
)
SAME_INVOICE = Message(
    "payables.same_invoice",
    "Factuur {number} van {supplier} uit {year} is er al (toestand: {status}).",
    _ACCOUNTANT,
    "Open de bestaande factuur. Is deze een andere, vraag dan een ander nummer aan de leverancier.",
)
STORAGE_REFUSED = Message(
    "payables.storage_refused",
    "Het bestand ‘{name}’ kan niet bewaard worden: {reason}",
    _SUPPLIER,
    "Vraag het bestand opnieuw.",
)
UNKNOWN_INVOICE = Message(
    "payables.unknown_invoice",
    "Factuur {id} bestaat niet bij deze cliënt.",
    _ACCOUNTANT,
    "Ga terug naar de lijst en kies opnieuw.",
)
UNKNOWN_INTAKE = Message(
    "payables.unknown_intake",
    "Ontvangst {id} bestaat niet, of is al verwerkt.",
    _ACCOUNTANT,
    "Ga terug naar de lijst van ontvangen bestanden.",
)
WRONG_STATUS = Message(
    "payables.wrong_status",
    "Factuur {number} staat op ‘{status}’; deze stap kan dan niet.",
    _ACCOUNTANT,
    "Ververs het scherm: iemand anders heeft de factuur intussen verder gebracht.",
)
HANDLED_BY_ANOTHER = Message(
    "payables.handled_by_another",
    "Factuur {number} wordt al behandeld door {person}.",
    "de behandelaar zelf of de centrumleider",
    "Kies een andere factuur, of laat ze aan u toewijzen.",
)
UNKNOWN_CAUSE = Message(
    "payables.unknown_cause",
    "De oorzaak ‘{cause}’ staat niet bij deze factuur.",
    _ACCOUNTANT,
    "Kies een oorzaak uit de lijst.",
)
REASON_NEEDED = Message(
    "payables.reason_needed",
    "Deze stap vraagt een reden.",
    _ACCOUNTANT,
    "Schrijf in één zin waarom; de reden blijft in het spoor.",
)
STILL_EXCEPTION = Message(
    "payables.still_exception",
    "Factuur {number} heeft nog een open uitzondering: {cause}.",
    _ACCOUNTANT,
    "Los de uitzondering op of aanvaard ze met een reden.",
)
NO_LINES = Message(
    "payables.no_lines",
    "Een boeking heeft minstens één lijn met een rekening van zes cijfers.",
    _ACCOUNTANT,
    "Vul voor elke lijn de rekening in.",
)
NOTHING_TO_BOOK = Message(
    "payables.nothing_to_book",
    "Factuur {number} heeft geen enkel bedrag; er is niets te boeken.",
    _ACCOUNTANT,
    "Annuleer ze met een reden.",
)
LINES_DIFFER = Message(
    "payables.lines_differ",
    "De boekingslijnen verschillen van de factuur: {net} euro zonder btw en {vat} euro btw te veel.",
    _ACCOUNTANT,
    "Pas de lijnen aan tot beide verschillen nul zijn.",
)
QUESTION_ANSWERED = Message(
    "payables.question_answered",
    "Deze vraag is al beantwoord.",
    _ACCOUNTANT,
    "Stel een nieuwe vraag als het antwoord niet volstaat.",
)
OPEN_QUESTIONS = Message(
    "payables.open_questions",
    "Factuur {number} heeft nog {count} onbeantwoorde vraag of vragen.",
    "wie de vraag kreeg",
    "Wacht op het antwoord, of trek de vraag in met een reden.",
)
OWN_WORK = Message(
    "payables.own_work",
    "U behandelde factuur {number} zelf; goedkeuren moet iemand anders doen (functiescheiding).",
    "een andere goedkeurder van de entiteit",
    "Laat een andere goedkeurder beslissen.",
)
ALREADY_HELD = Message(
    "payables.already_held",
    "Factuur {number} is al geblokkeerd: {reason}",
    "wie blokkeerde, of de centrumleider",
    "Hef de blokkering op voor u een nieuwe plaatst.",
)
NOT_HELD = Message(
    "payables.not_held", "Factuur {number} is niet geblokkeerd.", _ACCOUNTANT, "Er is niets op te heffen."
)
PARTLY_PAID = Message(
    "payables.partly_paid",
    "Op factuur {number} is al {paid} euro afgepunt; ze kan niet meer geannuleerd worden.",
    _ACCOUNTANT,
    "Vraag een creditnota aan de leverancier.",
)
NOT_OPEN = Message(
    "payables.not_open",
    "Op factuur {number} staat {open} euro open; {cents} euro afpunten kan niet.",
    _ACCOUNTANT,
    "Kijk na of de betaling al verwerkt werd.",
)
SETTLED_OTHERWISE = Message(
    "payables.settled_otherwise",
    "Boeking {key} puntte factuur {number} al af met een ander bedrag.",
    _ACCOUNTANT,
    "Gebruik voor elke afpunting de sleutel van haar eigen boeking.",
)
IN_ANOTHER_RUN = Message(
    "payables.in_another_run",
    "Factuur {number} zit al in betaalrun {run}.",
    "wie de betaalrun voorbereidt",
    "Haal ze eerst uit die betaalrun.",
)
HELD = Message(
    "payables.held",
    "Factuur {number} is geblokkeerd: {reason}",
    "wie blokkeerde, of de centrumleider",
    "Hef de blokkering op met een reden.",
)
NO_ACTIVE_ACCOUNT = Message(
    "payables.no_active_account",
    "{supplier} heeft geen bevestigde rekening waarop factuur {number} betaald mag worden.",
    "een tweede persoon, door de rekening te bevestigen",
    "Stel de rekening voor met bewijs en teruggebeld nummer, en laat ze bevestigen.",
)
NOT_A_CREDIT_NOTE = Message(
    "payables.not_a_credit_note",
    "{number} is geen creditnota van dezelfde leverancier als {other}.",
    _ACCOUNTANT,
    "Kies een creditnota en een factuur van één leverancier.",
)
SUPPLIER_NUMBER = Message(
    "payables.supplier_number",
    "{number} is geen geldig ondernemingsnummer: het controlegetal klopt niet.",
    _ACCOUNTANT,
    "Kijk het nummer na in de Kruispuntbank van Ondernemingen.",
)
SUPPLIER_EXISTS = Message(
    "payables.supplier_exists",
    "Ondernemingsnummer {number} hoort al bij {name}.",
    _ACCOUNTANT,
    "Gebruik de bestaande leverancier.",
)
UNKNOWN_SUPPLIER = Message(
    "payables.unknown_supplier",
    "Leverancier {number} bestaat niet.",
    _ACCOUNTANT,
    "Voer de leverancier eerst in.",
)
SUPPLIER_ENDED = Message(
    "payables.supplier_ended",
    "{name} is beëindigd op {day}.",
    _LEAD,
    "Gebruik de opvolger, of heractiveer de leverancier.",
)
SUPPLIER_IN_USE = Message(
    "payables.supplier_in_use",
    "{name} heeft nog {count} onbetaalde facturen en kan niet beëindigd worden.",
    _ACCOUNTANT,
    "Betaal of annuleer de getoonde facturen eerst.",
)
IBAN_INVALID = Message(
    "payables.iban_invalid",
    "{iban} is geen geldig rekeningnummer (IBAN).",
    _SUPPLIER,
    "Vraag het nummer schriftelijk opnieuw; verbeter het nooit zelf.",
)
EVIDENCE_NEEDED = Message(
    "payables.evidence_needed",
    "Een nieuwe rekening vraagt een bewijsstuk en een telefoon naar een nummer dat u al kende.",
    _ACCOUNTANT,
    "Noteer het bewijs, het gebelde nummer, met wie u sprak en wanneer.",
)
IBAN_PENDING = Message(
    "payables.iban_pending",
    "Rekening {iban} is al {status} voor deze leverancier.",
    _ACCOUNTANT,
    "Wacht op de bevestiging, of weiger eerst het lopende voorstel.",
)
IBAN_UNKNOWN = Message(
    "payables.iban_unknown",
    "Dit voorstel voor een rekening bestaat niet of is al afgehandeld.",
    _ACCOUNTANT,
    "Ververs de lijst van voorstellen.",
)
CONFIRM_OWN_IBAN = Message(
    "payables.confirm_own_iban",
    "U stelde rekening {iban} zelf voor; bevestigen moet iemand anders doen (vier ogen).",
    "een andere persoon met het recht om rekeningen te bevestigen",
    "Vraag een collega om het bewijs na te kijken en te bevestigen.",
)
PERSON_NEEDED = Message(
    "payables.person_needed",
    "Deze stap moet door een persoon gezet worden, niet door een automatische taak.",
    _ACCOUNTANT,
    "Meld u aan en zet de stap zelf.",
)
WRONG_COLUMNS = Message(
    "payables.wrong_columns",
    "Het bestand mist de kolommen {columns}.",
    _ACCOUNTANT,
    "Gebruik het model van het bestand met leveranciers.",
)
WRONG_ROW = Message(
    "payables.wrong_row",
    "Rij {row}: {what}.",
    _ACCOUNTANT,
    "Verbeter de rij en lees het bestand opnieuw in.",
)
KEYED_AMOUNTS = Message(
    "payables.keyed_amounts",
    "De bedragen kloppen niet: {net} + {tax} euro btw is geen {total} euro.",
    _ACCOUNTANT,
    "Kijk de bedragen na op het document.",
)
KEYED_NUMBER = Message(
    "payables.keyed_number",
    "Een factuur heeft een nummer en een datum.",
    _ACCOUNTANT,
    "Neem nummer en datum over van het document.",
)
