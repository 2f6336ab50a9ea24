"""What payments says, in Dutch: what is wrong and where, who lifts it, what to do next."""

from typing import Final

from bundel.kit.findings import Message

_LEAD = "De centrumleider"
_PREPARER = "De voorbereider van de run"


def _message(code: str, text: str, next_step: str = "", lifted_by: str = "") -> Message:
    return Message(f"payments.{code}", text, lifted_by=lifted_by, next_step=next_step)


UNKNOWN_RUN = _message("unknown_run", "Deze betaalrun bestaat niet voor deze cliënt.", "Open de lijst opnieuw.")
UNKNOWN_LINE = _message("unknown_line", "Deze betaling bestaat niet in de run.", "Laad de run opnieuw.")
UNKNOWN_ACCOUNT = _message(
    "unknown_account",
    "Deze bankrekening bestaat niet of is niet actief op {day}.",
    "Kies een actieve rekening van de cliënt.",
    _LEAD,
)
PERSON_NEEDED = _message(
    "person_needed",
    "Voorbereiden, goedkeuren en ondertekenen doet een mens, geen taak van Bundel.",
    "Meld u aan als persoon met dit recht.",
)
REASON_NEEDED = _message("reason_needed", "Geef een reden op.", "Schrijf in een zin waarom.")
NOTHING_DUE = _message(
    "nothing_due",
    "Er is niets te betalen dat vervalt tot en met {until}; {count} posten blijven liggen.",
    "Kies een latere datum, of los de redenen op die bij de posten staan.",
    _PREPARER,
)
WRONG_STATUS = _message(
    "wrong_status", "Betaalrun {run} is {status}; dit kan nu niet.", "Bekijk de stand bovenaan de run."
)
OWN_WORK = _message(
    "own_work",
    "U had al een rol in betaalrun {run}; voorbereiden, goedkeuren en ondertekenen zijn drie verschillende mensen.",
    "Laat een collega deze stap zetten.",
    "Een andere bevoegde persoon",
)
NOT_A_BANK_DAY = _message(
    "not_a_bank_day", "{day} is geen bankdag, of ligt voor vandaag.", "Kies {next} of later.", _PREPARER
)
EXECUTION_PASSED = _message(
    "execution_passed",
    "De uitvoeringsdag {day} van betaalrun {run} is voorbij.",
    "Stuur de run terug en kies een nieuwe dag; daarna wordt ze opnieuw goedgekeurd en ondertekend.",
    _PREPARER,
)
CHANGED_SINCE = _message(
    "changed_since",
    "{count} betalingen van run {run} kloppen niet meer met de facturen of rekeningen van nu.",
    "Stuur de run terug, neem deze betalingen eruit en stel ze opnieuw voor.",
    _PREPARER,
)
ALREADY_IN_RUN = _message("already_in_run", "{number} staat al in betaalrun {run}.", "Neem de post daar eerst uit.")
NOT_PAYABLE = _message(
    "not_payable", "{number} kan niet mee: {reason}", "Los de reden op en voeg de post daarna toe.", _PREPARER
)
LAST_LINE = _message("empty_run", "Betaalrun {run} bevat geen betalingen meer.", "Annuleer de run.")
ACCOUNT_INVALID = _message("account_invalid", "{what}", "Verbeter het veld.")
ACCOUNT_TAKEN = _message(
    "account_taken", "Rekening {iban} is al in gebruik of wacht al op bevestiging.", "Kijk de lijst van rekeningen na."
)
ACCOUNT_FIXED = _message(
    "account_fixed",
    "De grootboekrekening van {iban} blijft {ledger_account}.",
    "Sluit de rekening af en open een nieuwe.",
)
CHANGE_UNKNOWN = _message("change_unknown", "Deze wijziging wacht niet op bevestiging.", "Laad de lijst opnieuw.")
CHANGE_OWN = _message(
    "change_own",
    "Wie een bankrekening voorstelt, bevestigt ze niet zelf.",
    "Laat een tweede persoon met dit recht bevestigen.",
    "Een andere bevoegde persoon",
)
STATUS_OTHER_RUN = _message(
    "status_other_run",
    "Dit statusbericht gaat over opdracht {order}, die hier niet bestaat of nog niet verzonden is.",
    "Kijk na of u het juiste bestand koos.",
)
FILE_DIFFERS = _message(
    "file_differs",
    "Het betaalbestand van run {run} is niet meer hetzelfde als bij verzending.",
    "Verwittig de beheerder en stuur niets naar de bank.",
    "De beheerder",
)
LINE_STATE = _message("line_state", "Betaling {line} is {state}; dit kan nu niet.", "Bekijk de betaling in haar run.")

CHANGES: Final[dict[str, str]] = {
    "iban": "Rekening {iban} mag niet (meer) betaald worden: geblokkeerd, vervangen of nog in wachttijd.",
    "amount": "Op {number} staat nu {open} open in plaats van {cents}.",
    "status": "{number} is niet meer in deze run gepland.",
    "held": "{number} is geblokkeerd: {reason}",
}
"""Why a line of a run does not hold any more; shown beside the line."""

EXCLUSIONS: Final[dict[str, str]] = {
    "in_run": "Staat al in betaalrun {run}.",
    "not_approved": "Nog niet goedgekeurd.",
    "held": "Geblokkeerd: {reason}",
    "not_due": "Vervalt pas op {due_on}.",
    "no_iban": "De factuur noemt geen rekeningnummer.",
    "iban_not_active": "Rekening {iban} is niet bevestigd, nog in wachttijd, of geblokkeerd.",
    "credit_too_large": "Creditnota is groter dan wat aan deze leverancier betaald wordt; blijft staan.",
    "removed": "Uit de run genomen: {reason}",
}
"""Why an open item is not in a run."""

NOTICES: Final[dict[str, str]] = {
    "approve": "Betaalrun {run} wacht op goedkeuring: {count} betalingen, {total}.",
    "sign": "Betaalrun {run} wacht op uw handtekening: {count} betalingen, {total}.",
    "release": "Betaalrun {run} is ondertekend en kan naar de bank.",
    "returned": "Betaalrun {run} is teruggestuurd: {reason}",
    "rejected": "De bank weigert {count} betalingen van run {run}.",
    "came_back": "Een betaling van run {run} kwam terug ({reason}): {name}, {total}.",
    "account": "Bankrekening {iban} wacht op bevestiging door een tweede persoon.",
}
"""What the next one in line is told."""
