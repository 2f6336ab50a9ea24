"""What VAT says, in Dutch: what is wrong and where, who lifts it, what to do next."""

from typing import Final

from bundel.kit.findings import Message

_ACCOUNTANT = "Een boekhouder van het dienstencentrum"
_CLIENT = "De goedkeurder van de entiteit"


def _message(code: str, text: str, next_step: str = "", lifted_by: str = "") -> Message:
    return Message(f"vat.{code}", text, lifted_by=lifted_by, next_step=next_step)


UNKNOWN_RETURN = _message("unknown_return", "Deze aangifte bestaat niet voor deze cliënt.", "Open de lijst opnieuw.")
NO_PERIOD = _message(
    "no_period",
    "‘{period}’ is geen aangifteperiode voor deze cliënt: {cadence} in {year}.",
    "Schrijf een maand als 2026-03, een kwartaal als 2026-Q1, een jaar als 2026.",
)
NO_REGIME = _message(
    "no_regime",
    "{client} is in {period} niet btw-plichtig; er is geen aangifte {kind}.",
    "Leg eerst het btw-stelsel vast als dat niet klopt.",
    "Wie het btw-stelsel vastlegt",
)
NOT_OVER = _message("not_over", "De periode {period} is nog niet voorbij.", "Bereid de aangifte voor na {last}.")
PERSON_NEEDED = _message(
    "person_needed",
    "Een aangifte voorbereiden, goedkeuren en indienen doet een mens, geen taak van Bundel.",
    "Meld u aan als persoon met dit recht.",
)
REASON_NEEDED = _message("reason_needed", "Geef een reden op.", "Schrijf in een zin waarom.")
WRONG_STATUS = _message(
    "wrong_status", "Aangifte {name} is {status}; dit kan nu niet.", "Bekijk de stand bovenaan de aangifte."
)
ALREADY_THERE = _message(
    "already_there",
    "Aangifte {name} is al {status}.",
    "Laat de entiteit ze terugsturen, of maak na indiening een verbeterende aangifte.",
    _CLIENT,
)
OWN_WORK = _message(
    "own_work",
    "U bereidde aangifte {name} voor; goedkeuren doet iemand anders, bij de entiteit.",
    "Laat een andere bevoegde persoon goedkeuren.",
    "Een andere goedkeurder van de entiteit",
)
CHANGED_SINCE = _message(
    "changed_since",
    "Sinds de voorbereiding van {name} is er geboekt: {what}.",
    "Laat de aangifte opnieuw voorbereiden en keur dan goed.",
    _ACCOUNTANT,
)
HAS_ERRORS = _message(
    "has_errors", "Aangifte {name} kan zo niet weg: {what}", "Verbeter de boekingen en bereid ze opnieuw voor.",
    _ACCOUNTANT,
)  # fmt: skip
EXPLANATION_NEEDED = _message(
    "explanation_needed",
    "Aangifte {name} heeft {count} controles die niet kloppen en geen toelichting.",
    "Bereid ze opnieuw voor met een toelichting, of verbeter de boekingen.",
    _ACCOUNTANT,
)
BAD_REFERENCE = _message(
    "bad_reference",
    "‘{reference}’ is geen indieningsnummer van Intervat.",
    "Neem het over van de ontvangstbevestiging, in de vorm 1234567-0123456789-260420.",
)
PROOF_NEEDED = _message(
    "proof_needed", "Voeg de ontvangstbevestiging toe.", "Kies het bestand dat u van de administratie kreeg."
)
NOT_VALID = _message(
    "not_valid", "Het bestand van {name} zou geweigerd worden: {what}", "Verwittig de beheerder.", "De beheerder"
)
FILE_DIFFERS = _message(
    "file_differs",
    "Het bestand van {name} is niet meer hetzelfde als bij de goedkeuring.",
    "Dien niets in en verwittig de beheerder.",
    "De beheerder",
)
NO_XML = _message(
    "no_xml",
    "Voor {name} bestaat geen bestand: {why}",
    "Neem de bedragen over van het scherm of van de PDF.",
)
NOTHING_TO_LIST = _message(
    "nothing_to_list", "In {period} is er niets voor {kind}.", "Er hoeft niets ingediend te worden."
)
PERIOD_FILED = _message(
    "period_filed",
    "De btw-aangifte {name} is {status}; een boeking met btw kan niet meer in {month}.",
    "Boek op een latere datum, of open een verbeterende aangifte.",
    _ACCOUNTANT,
)
OVERLAP = _message("overlap", "Er is al een btw-stelsel dat begint op {since} of later.", "Kies een datum na {since}.")
BAD_REGIME = _message("bad_regime", "{what}", "Verbeter het veld.")
NO_REVISION = _message("no_revision", "Er is niets te herzien voor {year}: {why}", "Kijk het stelsel en de ratio na.")

# Checks of a return. The letters are those of the validation rules that Intervat publishes.
BOXLESS = _message(
    "boxless",
    "Lijn van {number} op {account} ({amount}) staat in geen rooster.",
    "Boek tegen en boek opnieuw met een rooster, of verplaats het bedrag.",
    _ACCOUNTANT,
)
NO_PARTNER = _message(
    "no_partner",
    "Verkopen voor {amount} hebben geen klant met een btw-nummer dat hier telt ({partner}).",
    "Vul het btw-nummer van de klant in als hij er een heeft.",
    _ACCOUNTANT,
)
LEFT_OUT = _message(
    "left_out",
    "Rooster {box} is negatief ({amount}) en kan zo niet in de aangifte; het staat op nul.",
    "Kijk na of de correctie bij deze periode hoort en licht toe.",
    _ACCOUNTANT,
)
MOVED = _message("moved", "Rooster {box} is negatief; {amount} gaat als correctie naar rooster {to}.")
RULE_C = _message("rule_c", "Er staat een bedrag in rooster 86 of 88, maar geen btw in rooster 55.",
                  "Kijk na of de btw op deze aankopen verlegd werd.", _ACCOUNTANT)  # fmt: skip
RULE_D = _message("rule_d", "Er staat een bedrag in rooster 87, maar geen btw in rooster 56 of 57.",
                  "Kijk na of de btw op deze aankopen verlegd werd.", _ACCOUNTANT)  # fmt: skip
RULE_O = _message("rule_o", "Rooster 54 ({found}) is niet 6, 12 en 21 % van 01, 02 en 03 ({expected}).",
                  "Open de lijnen van 54 en zoek het verschil.", _ACCOUNTANT)  # fmt: skip
RULE_P = _message("rule_p", "Rooster 55 ({found}) is meer dan 21 % van 84, 86 en 88 ({limit}).",
                  "Open de lijnen van 55.", _ACCOUNTANT)  # fmt: skip
RULE_Q = _message("rule_q", "Roosters 56 en 57 ({found}) zijn meer dan 21 % van 85 en 87 ({limit}).",
                  "Open de lijnen van 56.", _ACCOUNTANT)  # fmt: skip
RULE_S = _message("rule_s", "Rooster 59 ({found}) is meer dan de helft van 81 tot 85 ({limit}).",
                  "Open de lijnen van 59.", _ACCOUNTANT)  # fmt: skip
RULE_T = _message("rule_t", "Rooster 63 ({found}) is meer dan 21 % van 85 ({limit}).",
                  "Open de lijnen van 63.", _ACCOUNTANT)  # fmt: skip
RULE_U = _message("rule_u", "Rooster 64 ({found}) is meer dan 21 % van 49 ({limit}).",
                  "Open de lijnen van 64.", _ACCOUNTANT)  # fmt: skip
RULE_AC = _message("rule_ac", "Rooster 88 ({found}) is meer dan honderd keer 81 tot 84 ({limit}).",
                   "Open de lijnen van 88.", _ACCOUNTANT)  # fmt: skip
RULE_AD = _message("rule_ad", "Rooster 44 ({found}) is meer dan tweehonderd keer de andere verkopen ({limit}).",
                   "Open de lijnen van 44.", _ACCOUNTANT)  # fmt: skip

NOTICES: Final[dict[str, str]] = {
    "approve": "{name} van {client} wacht op uw goedkeuring; in te dienen voor {due}.",
    "approved": "{name} van {client} is goedgekeurd en kan ingediend worden voor {due}.",
    "returned": "{name} van {client} is teruggestuurd: {reason}",
    "due": "{name} van {client} moet ingediend zijn voor {due} en is {status}.",
}
"""What the next one in line is told."""
