"""What receivables can refuse, in Dutch: what is wrong and where, who lifts it, what to do next."""

from typing import Final

from bundel.kit.findings import Message

_ACCOUNTANT = "een boekhouder van het dienstencentrum"
_SECOND = "een tweede bevoegde persoon"


def _message(code: str, text: str, next_step: str, lifted_by: str = _ACCOUNTANT) -> Message:
    return Message(f"receivables.{code}", text, lifted_by, next_step)


WRONG_COLUMNS = _message(
    "wrong_columns", "Het bestand mist de kolommen {columns}.",
    "Gebruik het model van het bestand met uitgaande facturen.",
)  # fmt: skip
WRONG_ROW = _message("wrong_row", "Rij {row}: {what}.", "Verbeter de rij en lees het bestand opnieuw in.")
CHANGED = _message(
    "changed", "Document {number} staat al in Bundel met een ander bedrag of een andere klant.",
    "Een uitgaande factuur wijzigt niet meer: verbeter ze met een creditnota.",
)  # fmt: skip
UNKNOWN = _message("unknown", "Uitgaande factuur {id} bestaat niet bij deze cliënt.", "Kies een andere factuur.")
NOT_OPEN = _message(
    "not_open", "Op {number} staat {open} euro open; {cents} euro afpunten kan niet.",
    "Boek wat te veel betaald is als tegoed van de klant.",
)  # fmt: skip
SETTLED_OTHERWISE = _message(
    "settled_otherwise", "Boeking {key} puntte {number} al af met een ander bedrag.",
    "Gebruik voor elke afpunting de sleutel van haar eigen boeking.",
)  # fmt: skip
NOT_ENOUGH_CREDIT = _message(
    "not_enough_credit", "{customer} heeft maar {credit} euro tegoed.", "Betaal hoogstens het tegoed terug."
)
PERSON_NEEDED = _message(
    "person_needed", "Voorstellen en beslissen doet een mens, geen taak van Bundel.",
    "Meld u aan als persoon met dit recht.", "een persoon met dit recht",
)  # fmt: skip
REASON_NEEDED = _message("reason_needed", "Geef een reden op.", "Schrijf in een zin waarom.", "uzelf")
OWN_WORK = _message(
    "own_work", "U stelde dit zelf voor; een ander beslist erover.", "Laat een collega deze stap zetten.", _SECOND
)

UNKNOWN_CUSTOMER = _message("unknown_customer", "Deze debiteur bestaat niet bij deze cliënt.", "Zoek hem opnieuw op.")
CUSTOMER_INVALID = _message("customer_invalid", "De debiteur kan zo niet bewaard worden: {what}.", "Verbeter het veld.")
CUSTOMER_KNOWN = _message(
    "customer_known", "Ondernemingsnummer {enterprise_number} is al debiteur {number} van deze cliënt.",
    "Gebruik de bestaande debiteur.",
)  # fmt: skip
CUSTOMER_FIXED = _message(
    "customer_fixed", "Soort en ondernemingsnummer van {name} staan vast: er is al aan gefactureerd.",
    "Maak een nieuwe debiteur en zet deze op niet actief.",
)  # fmt: skip
CUSTOMER_CLOSED = _message("customer_closed", "Debiteur {name} is niet actief.", "Zet de debiteur weer op actief.")
LINKED_OTHERWISE = _message(
    "linked_otherwise", "{number} hoort al bij een andere debiteur.", "Kies een factuur zonder debiteur."
)
ACCOUNT_INVALID = _message("account_invalid", "{what}", "Verbeter het veld.")
ACCOUNT_UNKNOWN = _message(
    "unknown_account", "Deze rekening bestaat niet of wacht niet op bevestiging.", "Laad de debiteur opnieuw."
)
ACCOUNT_KNOWN = _message(
    "account_known", "Rekening {iban} staat al bij {name}.", "Gebruik de bestaande rekening of blokkeer ze eerst."
)
BILLING_NEEDED = _message(
    "billing_needed", "De facturatie van deze cliënt is nog niet ingesteld.",
    "Vul eerst adres en rekening in onder ‘Instellingen van de facturatie’.",
)  # fmt: skip
BILLING_INVALID = _message("billing_invalid", "{what}", "Verbeter het veld.")

UNKNOWN_SALE = _message("unknown_sale", "Dit verkoopdocument bestaat niet bij deze cliënt.", "Laad de lijst opnieuw.")
SALE_STATUS = _message(
    "sale_status", "Dit document is {status}; dit kan nu niet.", "Bekijk de stand bovenaan het document."
)
ISSUED_FIXED = _message(
    "issued_fixed", "{number} is uitgereikt en wijzigt niet meer.", "Verbeter ze met een creditnota."
)
SALE_INVALID = _message("sale_invalid", "Lijn {line}: {what}.", "Verbeter de lijn.")
NO_LINES = _message("no_lines", "Een document zonder bedrag gaat niet weg.", "Voeg een lijn met een bedrag toe.")
SOURCE_DIFFERS = _message(
    "source_differs", "{source} werd al gefactureerd met een ander bedrag ({number}).",
    "Geef elke opdracht haar eigen herkomst, of crediteer de eerste factuur.",
)  # fmt: skip
CREDIT_TOO_LARGE = _message(
    "credit_too_large", "Op {number} kan nog {room} euro gecrediteerd worden; u vraagt {cents} euro.",
    "Crediteer hoogstens wat gefactureerd is.",
)  # fmt: skip
APPROVAL_NEEDED = _message(
    "approval_needed", "Deze cliënt keurt facturen goed voor ze vertrekken.", "Vraag eerst goedkeuring.",
    "een goedkeurder van de cliënt",
)  # fmt: skip
EARLIER_DATE = _message("earlier_date", "De laatste factuur is van {last}; {day} ligt ervoor.", "Kies {last} of later.")
TOO_MANY = _message("too_many", "De nummers van {year} zijn op.", "Verwittig de beheerder.", "de beheerder")
NUMBER_TAKEN = _message(
    "number_taken", "Nummer {number} of mededeling {reference} bestaat al bij deze cliënt.",
    "Kies andere eerste cijfers voor de mededeling onder ‘Instellingen van de facturatie’.",
)  # fmt: skip
FILE_REFUSED = _message(
    "file_refused", "De e-factuur doorstaat de controle niet: {what}", "Verbeter de gegevens en reik opnieuw uit."
)
PEPPOL_ONLY = _message(
    "peppol_only", "{name} is btw-plichtig: sinds 1 januari 2026 gaat deze factuur via Peppol.",
    "Zet de verzending van de debiteur op Peppol.",
)  # fmt: skip
NOT_ISSUED = _message("not_issued", "Dit document is nog niet uitgereikt.", "Reik het eerst uit.")
RECURRENCE_UNKNOWN = _message("unknown_recurrence", "Deze terugkerende factuur bestaat niet.", "Laad de lijst opnieuw.")
RECURRENCE_INVALID = _message("recurrence_invalid", "{what}", "Verbeter het veld.")

RUN_UNKNOWN = _message("unknown_run", "Deze aanmaningsronde bestaat niet bij deze cliënt.", "Open de lijst opnieuw.")
RUN_OPEN = _message(
    "run_open", "Ronde {run} staat nog open.", "Verzend of annuleer die ronde voor u een nieuwe voorstelt."
)
RUN_CLOSED = _message("run_closed", "Ronde {run} is {status}; dit kan nu niet.", "Stel een nieuwe ronde voor.")
NOTHING_TO_SEND = _message(
    "nothing_to_send", "Er is niemand aan te manen; {count} facturen blijven liggen.",
    "Bekijk bij elke factuur waarom ze geen brief krijgt.",
)  # fmt: skip
RUN_CHANGED = _message(
    "run_changed", "{count} brieven kloppen niet meer: er is intussen betaald, betwist of afgesproken.",
    "Neem die brieven uit de ronde.",
)  # fmt: skip
LETTER_UNKNOWN = _message("unknown_letter", "Deze brief staat niet in de ronde.", "Laad de ronde opnieuw.")
STEP_INVALID = _message("step_invalid", "{what}", "Verbeter het veld.")

PLAN_INVALID = _message("plan_invalid", "Dit plan kan niet: {what}.", "Verbeter de afbetalingen.")
PLAN_UNKNOWN = _message("unknown_plan", "Dit afbetalingsplan bestaat niet.", "Laad de debiteur opnieuw.")
IN_PLAN = _message("in_plan", "{number} staat al in een lopend afbetalingsplan.", "Stop eerst dat plan.")
DISPUTED = _message("disputed", "{number} wordt al betwist.", "Beslis eerst over de lopende betwisting.")
DISPUTE_UNKNOWN = _message("unknown_dispute", "Deze betwisting loopt niet.", "Laad de factuur opnieuw.")
NOTHING_OPEN = _message("nothing_open", "Op {number} staat niets open.", "Kies een openstaande factuur.")
WRITE_OFF_OPEN = _message(
    "write_off_open", "Voor {number} wacht al een afboeking.", "Laat eerst over die afboeking beslissen.",
    "een goedkeurder van de cliënt",
)  # fmt: skip
WRITE_OFF_UNKNOWN = _message("unknown_write_off", "Deze afboeking wacht niet.", "Laad de lijst opnieuw.")
HANDED_OVER = _message("handed_over", "{number} is al overgedragen ter invordering.", "Neem ze eerst terug.")
NO_FORMAL_NOTICE = _message(
    "no_formal_notice", "{number} kreeg nog geen ingebrekestelling.", "Verzend eerst een ingebrekestelling."
)
REFUND_UNKNOWN = _message("unknown_refund", "Deze terugbetaling bestaat niet of wacht niet.", "Laad de lijst opnieuw.")

NO_LETTER: Final[dict[str, str]] = {
    "disputed": "Wordt betwist.",
    "plan": "Staat in een afbetalingsplan dat loopt.",
    "handed_over": "Is overgedragen ter invordering.",
    "written_off": "Wacht op een beslissing over afboeking.",
    "recent": "Betaalde nog op {on}.",
    "below": "Samen onder het minimum voor een brief.",
    "not_yet": "Krijgt {step} pas op {on}.",
    "done": "Kreeg alle stappen.",
    "no_steps": "Voor deze soort debiteur zijn er geen stappen.",
    "no_free_reminder": "Eerst gaat een kosteloze herinnering.",
    "no_customer": "Heeft geen debiteurenfiche: koppel de factuur aan een debiteur.",
    "removed": "Uit de ronde genomen: {reason}",
}
"""Why an overdue invoice gets no letter."""

NOTICES: Final[dict[str, str]] = {
    "account": "Rekening {iban} van {name} wacht op bevestiging door een tweede persoon.",
    "refund": "Terugbetaling {number} ({total}) wacht op een tweede persoon.",
    "write_off": "Afboeking van {number} ({total}) wacht op uw beslissing.",
    "dunning": "Aanmaningsronde {run} wacht op een tweede persoon: {count} brieven.",
    "plan": "Afbetalingsplan {number} van {name} is vervallen: een afbetaling bleef uit.",
    "failed": "{number} kon niet verzonden worden: {reason}",
    "dispute": "U bent eigenaar van de betwisting van {number}.",
}
"""What the next one in line is told."""
