"""What fixed assets say, in Dutch: what is wrong and where, who lifts it, what to do next."""

from typing import Final

from bundel.kit.findings import Message

_OFFICE = "een boekhouder van het dienstencentrum"
_SECOND = "een tweede bevoegde persoon"


def _message(code: str, text: str, next_step: str, lifted_by: str = _OFFICE) -> Message:
    return Message(f"fixed_assets.{code}", text, lifted_by=lifted_by, next_step=next_step)


UNKNOWN = _message("unknown", "Vast actief {number} bestaat niet voor deze cliënt.", "Open het register opnieuw.")
UNKNOWN_CATEGORY = _message(
    "unknown_category", "Categorie {category} bestaat niet.", "Kies een categorie uit de lijst."
)
NAME_NEEDED = _message("name_needed", "Een vast actief heeft een omschrijving.", "Vul de omschrijving in.")
LABEL_TAKEN = _message(
    "label_taken", "Etiket {label} hoort al bij {number}.", "Kies een ander etiket, of laat het veld leeg."
)
PARENT_UNKNOWN = _message(
    "parent_unknown", "Het hoofdactief {number} bestaat niet of is buiten gebruik.", "Vul het nummer van een actief in."
)
AMOUNT = _message("amount", "{what}", "Verbeter het bedrag.")
NO_LIFE = _message(
    "no_life", "Een levensduur telt 1 tot 1200 maanden.", "Vul een levensduur in, of laat het veld leeg voor terreinen."
)
WRONG_STATE = _message("wrong_state", "{number} is {state}; dit kan nu niet.", "Bekijk de fiche van het actief.")
BEFORE_LAST = _message(
    "before_last",
    "{number} wijzigde op {last}; een gebeurtenis van {on} kan daar niet meer voor.",
    "Kies een datum vanaf {last}.",
)
BEFORE_ACQUIRED = _message(
    "before_acquired", "{number} is verworven op {acquired}; {on} ligt daarvoor.", "Kies een latere datum."
)
IN_FUTURE = _message("in_future", "{on} ligt in de toekomst.", "Kies een datum tot en met vandaag.")
NO_REVALUATION = _message(
    "no_revaluation",
    "{category} wordt niet geherwaardeerd: alleen terreinen en gebouwen hebben hier een rekening voor meerwaarden.",
    "Boek een waardevermindering, of kies een andere categorie.",
)
SOURCE_UNKNOWN = _message(
    "source_unknown",
    "Boekingslijn {line} bestaat niet, of staat niet op een rekening van vaste activa.",
    "Laad de lijst ‘nog te activeren’ opnieuw.",
)
SOURCE_USED = _message(
    "source_used", "Van {number} is nog {left} euro te activeren; {cents} euro kan niet.", "Verminder het bedrag."
)
SOURCES_NEGATIVE = _message(
    "sources_negative",
    "De gekozen lijnen zijn samen {cents} euro: een actief begint met een positieve waarde.",
    "Voeg een creditnota toe aan het actief waarbij ze hoort.",
)
REASON_NEEDED = _message("reason_needed", "Geef een reden op.", "Schrijf in een zin waarom.")
PERSON_NEEDED = _message(
    "person_needed", "Dit doet een mens, geen taak van Bundel.", "Meld u aan als persoon met dit recht."
)
PARTS = _message(
    "parts", "De delen zijn samen {sum} euro; {number} kostte {cost} euro.", "Verdeel de hele aanschaffingswaarde."
)
NOTHING_CHANGES = _message("nothing_changes", "Er wijzigt niets aan {number}.", "Pas een veld aan.")
DISPOSAL_OPEN = _message(
    "disposal_open",
    "Voor {number} wacht al een voorstel op goedkeuring.",
    "Laat eerst dat voorstel beslissen.",
    _SECOND,
)
DISPOSAL_UNKNOWN = _message("disposal_unknown", "Dit voorstel wacht niet op een beslissing.", "Laad de lijst opnieuw.")
OWN_PROPOSAL = _message(
    "own_proposal",
    "Wie een buitengebruikstelling voorstelt, keurt ze niet zelf goed.",
    "Laat een tweede persoon met dit recht beslissen.",
    _SECOND,
)
PROCEEDS_ONLY_SALE = _message(
    "proceeds_only_sale", "Alleen een verkoop heeft een opbrengst.", "Kies ‘verkoop’ of laat de opbrengst leeg."
)
GRANT_ACCOUNT = _message(
    "grant_account", "Een kapitaalsubsidie staat op een rekening 15; {account} is er geen.", "Kies een rekening 15."
)
GRANT_ONE_ACCOUNT = _message(
    "grant_one_account", "De subsidies van {number} staan op rekening {account}.", "Kies dezelfde rekening."
)
RUN_FUTURE = _message(
    "run_future", "{period} is nog niet voorbij.", "Boek de afschrijvingen vanaf de laatste dag van de maand."
)
RUN_LATER = _message(
    "run_later",
    "De afschrijvingen van {later} zijn al geboekt; {period} kan daar niet meer voor.",
    "Boek eerst de latere maand terug.",
)
RUN_UNKNOWN = _message("run_unknown", "Deze afschrijvingsrun bestaat niet.", "Open de lijst opnieuw.")
RUN_REVERSED = _message("run_reversed", "De run van {period} is al teruggeboekt.", "Boek de maand opnieuw.")
RUN_FOLLOWED = _message(
    "run_followed",
    "Na de run van {period} wijzigden {count} activa; de run kan niet meer terug.",
    "Verbeter met een gebeurtenis op het actief.",
)
COUNT_UNKNOWN = _message("count_unknown", "Deze telling bestaat niet.", "Open de lijst opnieuw.")
COUNT_CLOSED = _message("count_closed", "Telling {name} is afgesloten.", "Open een nieuwe telling.")
COUNT_NAME = _message("count_name", "Telling ‘{name}’ bestaat al.", "Kies een andere naam.")
COUNT_EMPTY = _message("count_empty", "Binnen deze afbakening staan geen activa.", "Kies een ruimere afbakening.")
COUNT_OPEN_DIFFERENCES = _message(
    "count_open_differences",
    "Telling {name} heeft nog {count} verschillen zonder beslissing.",
    "Beslis over elk verschil: verplaatsen, laten staan of buiten gebruik stellen.",
)
COUNT_OWN = _message(
    "count_own",
    "Wie een telling opent, sluit ze niet zelf af.",
    "Laat een tweede persoon met dit recht afsluiten.",
    _SECOND,
)
COUNT_NOT_DIFFERENT = _message("count_not_different", "{number} heeft geen verschil.", "Laad de telling opnieuw.")
COUNT_DECISION = _message(
    "count_decision", "Deze beslissing past niet bij {number}.", "Kies een van de aangeboden beslissingen."
)
LABEL_UNKNOWN = _message(
    "label_unknown", "Etiket {label} is hier niet bekend.", "Kijk het etiket na, of zoek op omschrijving."
)
IMPORT_ROW = _message("import_row", "{what}", "Verbeter de rij en voer ze opnieuw in.")
IMPORT_CHANGED = _message(
    "import_changed",
    "{number} staat al in het register met andere gegevens.",
    "Een overgenomen actief wijzigt niet door invoer: pas het op zijn fiche aan.",
)
DIFFERS: Final = "Rekening {account}: register {register}, grootboek {ledger}"
"""A difference of register and ledger, in checks and on the screen."""
