"""What the budget says, in Dutch: what is wrong and where, who lifts it, what to do next."""

from typing import Final

from bundel.kit.findings import Message

_HOLDER = "De budgethouder van de entiteit"
_LEAD = "De centrumleider"
_CENTRE = "Een boekhouder van het dienstencentrum"


def _message(code: str, text: str, next_step: str = "", lifted_by: str = "") -> Message:
    return Message(f"budget.{code}", text, lifted_by=lifted_by, next_step=next_step)


NOT_ENOUGH = _message(
    "not_enough",
    "Artikel {article} ({year}): het {credit} volstaat niet. Vrij {free} euro, gevraagd {asked} euro.",
    "Verlaag het bedrag, vraag een aanpassing of herverdeling van de begroting, of laat een overschrijding toestaan.",
    _HOLDER,
)
LESS_THAN_USED = _message(
    "less_than_used",
    "Artikel {article} ({year}): het {credit} kan niet zo laag. Er is al meer gebruikt; vrij is {free} euro, de "
    "verlaging is {asked} euro.",
    "Verlaag minder, of trek eerst vastleggingen in.",
    _HOLDER,
)
UNKNOWN_ARTICLE = _message(
    "unknown_article",
    "Artikel {article} staat niet in de begroting van {year}.",
    "Kies een artikel van de begroting, of voeg het artikel toe met zijn kredieten.",
    _CENTRE,
)
UNKNOWN_YEAR = _message(
    "unknown_year",
    "De begroting van {year} is niet geopend voor deze cliënt.",
    "Open eerst het begrotingsjaar.",
    _CENTRE,
)
YEAR_OUTSIDE = _message(
    "year_outside",
    "Een begroting van {year} kan niet: de codex geldt vanaf 2020.",
    "Kies een jaar tussen 2020 en 2099.",
)
CLOSED_YEAR = _message(
    "closed_year",
    "De begroting van {year} is afgesloten: op artikel {article} kan niets meer veranderen.",
    "Boek of leg vast in het lopende begrotingsjaar.",
    _LEAD,
)
UNKNOWN_COMMITMENT = _message(
    "unknown_commitment",
    "Vastlegging {commitment} bestaat niet bij deze cliënt.",
    "Leg eerst vast, of lees de bestelling opnieuw in: dan wordt ze vastgelegd.",
    _CENTRE,
)
OTHER_ARTICLE = _message(
    "other_article",
    "Vastlegging {commitment} staat niet op artikel {article}.",
    "Boek op het artikel van de vastlegging, of leg apart vast op artikel {article}.",
    _CENTRE,
)
NOT_COMMITTED = _message(
    "not_committed",
    "Vastlegging {commitment} is {state}: er kan niet op vereffend worden.",
    "Laat de vastlegging eerst definitief maken, of gebruik een andere.",
    _HOLDER,
)
MORE_THAN_OPEN = _message(
    "more_than_open",
    "Vastlegging {commitment}: nog {free} euro open, te vereffenen {asked} euro.",
    "Verhoog de vastlegging met het verschil, of boek een lager bedrag.",
    _HOLDER,
)
MORE_THAN_CLEARED = _message(
    "more_than_cleared",
    "Vastlegging {commitment}: er is {free} euro vereffend; {asked} euro teruggeven kan niet.",
    "Kijk na bij welke vastlegging deze creditnota hoort.",
    _CENTRE,
)
CARRIED_AWAY = _message(
    "carried_away",
    "Vastlegging {commitment} is overgedragen; in {year} kan er niet meer op vereffend worden.",
    "Boek in het jaar waarnaar de vastlegging overgedragen is.",
    _CENTRE,
)
NOT_CARRIED = _message(
    "not_carried",
    "Vastlegging {commitment} is van een vroeger jaar en nog niet overgedragen naar {year}.",
    "Draag de open vastleggingen van het vorige jaar over en boek opnieuw.",
    _CENTRE,
)
NEEDS_COMMITMENT = _message(
    "needs_commitment",
    "{document}: {asked} euro zonder btw en zonder vastlegging. Samen vastleggen en vereffenen mag onder {limit} euro.",
    "Leg eerst vast op het artikel en boek op die vastlegging.",
    _HOLDER,
)
WITHOUT_ARTICLE = _message(
    "without_article",
    "{document}: {asked} euro uitgave zonder begrotingsartikel, terwijl de begroting van {year} een artikel vraagt.",
    "Vul op elke kostenlijn een begrotingsartikel in.",
    _CENTRE,
)
AMOUNT_POSITIVE = _message(
    "amount_positive", "Het bedrag moet groter zijn dan nul.", "Geef een bedrag in euro, met hoogstens twee decimalen."
)
BELOW_CLEARED = _message(
    "below_cleared",
    "Vastlegging {commitment} kan niet zakken onder wat al vereffend is ({free} euro).",
    "Laat het bedrag staan of sluit de vastlegging af; de rest komt dan vrij.",
    _CENTRE,
)
CARRIED_GROWS = _message(
    "carried_grows",
    "Vastlegging {commitment} komt uit {year} en kan niet groter worden: zij weegt op het krediet van dat jaar.",
    "Leg het meerdere apart vast op het krediet van dit jaar.",
    _HOLDER,
)
WRONG_STATE = _message(
    "wrong_state",
    "Vastlegging {commitment} is {state}; dit kan nu niet.",
    "Bekijk de stand van de vastlegging.",
)
HAS_CLEARED = _message(
    "has_cleared",
    "Op vastlegging {commitment} is al {free} euro vereffend; intrekken kan niet meer.",
    "Sluit de vastlegging af: wat open staat, komt vrij.",
    _CENTRE,
)
NUMBER_TAKEN = _message(
    "number_taken",
    "Vastlegging {commitment} bestaat al met een ander artikel, bedrag of onderwerp.",
    "Kies een ander nummer, of wijzig de bestaande vastlegging.",
    _CENTRE,
)
ESR = _message(
    "esr", "Artikel {article}: ‘{value}’ is geen bruikbare ESR-code ({what}).",
    "Geef een ESR-code van uitgaven, bijvoorbeeld 12.11.", _CENTRE,
)  # fmt: skip
CODE_NEEDED = _message("code_needed", "Een artikel heeft een code en een naam nodig.", "Vul code en naam in.")
NO_LINES = _message(
    "no_lines", "Deze aanpassing verandert niets.", "Geef minstens één artikel met een bedrag dat niet nul is."
)
TRANSFER_NOT_ZERO = _message(
    "transfer_not_zero",
    "Een herverdeling verschuift tussen artikelen: het VAK verschilt {vak} euro en het VEK {vek} euro van nul.",
    "Geef af en bij dezelfde bedragen, per krediet.",
)
REFERENCE_NEEDED = _message(
    "reference_needed", "Geef de beslissing waarop dit steunt.", "Vul de referentie van de beslissing in."
)
REASON_NEEDED = _message("reason_needed", "Geef een reden op.", "Schrijf in een zin waarom.")
PERSON_NEEDED = _message(
    "person_needed",
    "Voorstellen, beslissen en toestaan doet een mens, geen taak van Bundel.",
    "Meld u aan als persoon met dit recht.",
)
OWN_WORK = _message(
    "own_work",
    "U stelde deze aanpassing zelf voor; een ander beslist.",
    "Laat een collega met het recht om goed te keuren beslissen.",
    "Een andere bevoegde persoon",
)
NOT_WAITING = _message(
    "not_waiting", "Deze aanpassing is al {status}.", "Laad de lijst met aanpassingen opnieuw."
)  # fmt: skip
UNKNOWN_ADJUSTMENT = _message(
    "unknown_adjustment", "Deze aanpassing bestaat niet bij deze cliënt.", "Open de lijst opnieuw."
)
ONLY_PREPARER = _message(
    "only_preparer", "Alleen wie de aanpassing voorstelde, trekt ze in.", "Vraag het aan de indiener, of weiger ze."
)
STILL_OPEN = _message(
    "still_open",
    "De begroting van {year} kan nog niet dicht: {count} vastleggingen zijn voorbehouden of niet overgedragen.",
    "Maak ze definitief of trek ze in, en draag daarna over.",
    _CENTRE,
)
WRONG_ROW = _message(
    "wrong_row", "Rij {row}: {what}.", "Verbeter de rij en lees het bestand opnieuw in.", _CENTRE
)  # fmt: skip
SPLIT = _message(
    "split",
    "Artikel {article}: {count} uitgaven van {partner} zonder vastlegging, samen {asked} euro in {year}; de grens is "
    "{limit} euro.",
    "Kijk na of het om één opdracht gaat; leg ze dan samen vast.",
    _HOLDER,
)
NOTICES: Final = {"proposed": "{kind} {year}: {vak} euro VAK en {vek} euro VEK wachten op uw goedkeuring."}
PROBLEMS: Final = {
    "closed_year": CLOSED_YEAR,
    "unknown_article": UNKNOWN_ARTICLE,
    "unknown_commitment": UNKNOWN_COMMITMENT,
    "other_article": OTHER_ARTICLE,
    "not_committed": NOT_COMMITTED,
    "carried_away": CARRIED_AWAY,
    "not_carried": NOT_CARRIED,
    "more_than_open": MORE_THAN_OPEN,
    "more_than_cleared": MORE_THAN_CLEARED,
    "vak": NOT_ENOUGH,
    "vek": NOT_ENOUGH,
}
"""What `sql/clear.sql` calls its problems."""
