"""What the ledger can refuse, in Dutch: what is wrong, where, who can lift it and what to do next."""

from typing import Final

from bundel.kit.findings import Message

BATCH_REFUSED = Message(
    "ledger.batch_refused",
    "Er is niets geboekt: {count} boekingen of lijnen zijn niet in orde.",
    next_step="Verbeter de genoemde rijen en boek opnieuw.",
)
NO_LINES = Message(
    "ledger.no_lines", "Boeking {row} heeft geen lijnen.", next_step="Voeg minstens een debet- en een creditlijn toe."
)
NO_KEY = Message(
    "ledger.no_key",
    "Boeking {row} heeft geen sleutel.",
    lifted_by="de beheerder van de module die boekt",
    next_step="Geef elke boeking een eigen, natuurlijke sleutel.",
)
ONE_SIDE = Message(
    "ledger.one_side",
    "Boeking {row}, lijn {line}: vul ofwel debet ofwel credit in, met een bedrag groter dan nul "
    "(debet {debit}, credit {credit}).",
    next_step="Laat één kant leeg; een negatief bedrag hoort aan de andere kant.",
)
UNBALANCED = Message(
    "ledger.unbalanced",
    "Boeking {row} is niet in evenwicht: debet {debit}, credit {credit}, verschil {difference}.",
    next_step="Pas de lijnen aan tot debet en credit gelijk zijn.",
)
UNKNOWN_ACCOUNT = Message(
    "ledger.unknown_account",
    "Boeking {row}, lijn {line}: rekening {account} bestaat niet bij deze cliënt.",
    lifted_by="een boekhouder met het recht om rekeningen te beheren",
    next_step="Kies een rekening uit het stelsel, of laat de rekening eerst openen.",
)
CLOSED_ACCOUNT = Message(
    "ledger.closed_account",
    "Boeking {row}, lijn {line}: rekening {account} is afgesloten sinds {closed_on}.",
    lifted_by="een boekhouder met het recht om rekeningen te beheren",
    next_step="Kies een andere rekening, of een datum vóór de afsluiting.",
)
UNKNOWN_JOURNAL = Message(
    "ledger.unknown_journal",
    "Boeking {row}: dagboek ‘{journal}’ bestaat niet bij deze cliënt.",
    next_step="Kies een dagboek uit de lijst.",
)
PERIOD_NOT_OPEN = Message(
    "ledger.period_not_open",
    "Boeking {row}: boekjaar {year} is voor deze cliënt niet geopend (periode {period}).",
    lifted_by="een boekhouder met het recht om boekjaren te openen",
    next_step="Kies een datum in een geopend boekjaar, of laat het boekjaar openen.",
)
PERIOD_DOES_NOT_FIT = Message(
    "ledger.period_does_not_fit",
    "Boeking {row}: de datum {date} past niet bij periode {period}.",
    next_step="Opening (0) wordt op 1 januari geboekt, afsluiting (13) op 31 december, al de rest in haar maand.",
)
LOCKED = Message(
    "ledger.locked",
    "Boeking {row}: {scope} is {kind} vergrendeld sinds {locked_on} door {locked_by}: {reason}.",
    lifted_by="twee personen: wie de heropening vraagt en een andere die ze goedkeurt; een definitieve vergrendeling "
    "wordt niet heropend",
    next_step="Boek in een open periode, of vraag de heropening op het scherm ‘Periodes’.",
)
DUPLICATE_KEY = Message(
    "ledger.duplicate_key",
    "Boeking {row}: de sleutel ‘{key}’ komt {count} keer voor in deze reeks.",
    next_step="Haal de dubbele boeking uit de reeks.",
)
KEY_OTHER_CONTENT = Message(
    "ledger.key_other_content",
    "Boeking {row}: de sleutel ‘{key}’ is al geboekt als {number}, met een andere inhoud.",
    next_step="Wat geboekt is, blijft. Boek {number} tegen en boek daarna onder een nieuwe sleutel.",
)
DOES_NOT_FIT = Message(
    "ledger.does_not_fit",
    "De reeks bevat een waarde die niet in het grootboek past: {what}.",
    next_step="Kijk bedragen en teksten na; een bedrag is een geheel aantal cent van hoogstens 15 cijfers.",
)
EMPTY_BATCH = Message("ledger.empty_batch", "De reeks is leeg.", next_step="Voeg minstens één boeking toe.")
UNKNOWN_ENTRY = Message(
    "ledger.unknown_entry", "Deze boeking bestaat niet bij deze cliënt.", next_step="Zoek de boeking in de dagboeken."
)
ALREADY_REVERSED = Message(
    "ledger.already_reversed",
    "{number} is al tegengeboekt door {by}.",
    next_step="Open {by}. Een tweede tegenboeking zou het bedrag dubbel terugdraaien.",
)
REVERSAL_OF_REVERSAL = Message(
    "ledger.reversal_of_reversal",
    "{number} is zelf een tegenboeking en wordt niet tegengeboekt.",
    next_step="Boek het oorspronkelijke stuk opnieuw.",
)
REVERSED_BEFORE_ENTRY = Message(
    "ledger.reversed_before_entry",
    "De tegenboeking ({on}) ligt vóór de boeking zelf ({date}).",
    next_step="Kies een datum op of na {date}, in een open periode.",
)
REASON_NEEDED = Message(
    "ledger.reason_needed", "Geef een reden op.", next_step="Schrijf in enkele woorden waarom; het komt in het spoor."
)
UNKNOWN_LOCK = Message(
    "ledger.unknown_lock",
    "Deze vergrendeling bestaat niet bij deze cliënt.",
    next_step="Herlaad het scherm ‘Periodes’.",
)
ALREADY_LOCKED = Message(
    "ledger.already_locked",
    "{scope} is al vergrendeld door {locked_by}: {reason}.",
    next_step="Er is niets meer te doen.",
)
HARD_LOCK = Message(
    "ledger.hard_lock",
    "{scope} is definitief vergrendeld en wordt niet heropend.",
    lifted_by="niemand",
    next_step="Boek de verbetering in een open periode.",
)
NOT_LOCKED = Message(
    "ledger.not_locked", "Deze vergrendeling is al heropend tot {relock_on}.", next_step="U kunt er nu in boeken."
)
REOPENING_ALREADY_ASKED = Message(
    "ledger.reopening_already_asked",
    "{by} heeft de heropening al gevraagd.",
    lifted_by="een andere persoon met het recht om heropeningen goed te keuren",
    next_step="Wacht op de beslissing.",
)
RELOCK_IN_FUTURE = Message(
    "ledger.relock_in_future",
    "De dag van de nieuwe vergrendeling ({relock_on}) moet na vandaag liggen, en hoogstens {days} dagen later.",
    next_step="Kies een latere dag; daarna sluit de periode vanzelf.",
)
NOT_WAITING = Message("ledger.not_waiting", "Hierover is al beslist ({status}).", next_step="Herlaad het scherm.")
SAME_PERSON = Message(
    "ledger.same_person",
    "Wie klaarzet of vraagt, beslist niet zelf ({person}).",
    lifted_by="een andere persoon met hetzelfde recht",
    next_step="Laat een collega dit doen.",
)
NEEDS_A_PERSON = Message(
    "ledger.needs_a_person", "Deze stap vraagt een persoon; Bundel zelf kan dit niet.", next_step="Meld u aan."
)
ONLY_PREPARER = Message(
    "ledger.only_preparer",
    "Alleen wie de boeking klaarzette, trekt ze in.",
    next_step="Stuur ze terug met een reden.",
)
UNKNOWN_DRAFT = Message(
    "ledger.unknown_draft", "Deze klaargezette boeking bestaat niet bij deze cliënt.", next_step="Herlaad de lijst."
)
ACCOUNT_EXISTS = Message(
    "ledger.account_exists", "Rekening {number} bestaat al: {name}.", next_step="Gebruik die rekening."
)
ACCOUNT_NUMBER = Message(
    "ledger.account_number",
    "‘{number}’ is geen rekeningnummer: 6 tot 10 cijfers, en de eerste drie zijn een rubriek van het stelsel.",
    next_step="Kies een nummer onder een bestaande rubriek.",
)
BOOKS_NOT_OPEN = Message(
    "ledger.books_not_open",
    "Boekjaar {year} is voor deze cliënt niet geopend.",
    lifted_by="een boekhouder met het recht om boekjaren te openen",
    next_step="Open eerst het boekjaar.",
)
OPENING_COLUMNS = Message(
    "ledger.opening_columns",
    "De openingsbalans mist kolommen: {columns}.",
    next_step="De eerste rij is: account;debit;credit",
)
OPENING_AMOUNT = Message("ledger.opening_amount", "Rij {row}: {what}.", next_step="Schrijf bedragen als 1.234,56.")
OPENING_SIDES = Message(
    "ledger.opening_sides",
    "Rij {row} (rekening {account}): vul debet of credit in, niet beide, en geen negatief bedrag.",
    next_step="Verbeter de rij.",
)
OPENING_EMPTY = Message(
    "ledger.opening_empty", "De openingsbalans heeft geen rijen met een bedrag.", next_step="Kijk het bestand na."
)
OPENING_DIFFERS = Message(
    "ledger.opening_differs",
    "De openingsbalans {year} is al geboekt als {number}, met andere bedragen.",
    lifted_by="een boekhouder, door {number} eerst tegen te boeken in de openingsperiode",
    next_step="Boek het verschil als correctie in een open periode.",
)

UNKNOWN_DIMENSION = Message(
    "ledger.unknown_dimension",
    "Boeking {row}, lijn {line} (rekening {account}): de sleutel ‘{dimension}’ bestaat niet bij deze cliënt op {on}.",
    lifted_by="een boekhouder met het recht om rekeningen en sleutels te beheren",
    next_step="Kies een sleutel uit de lijst, of laat de sleutel eerst aanmaken.",
)
UNKNOWN_VALUE = Message(
    "ledger.unknown_value",
    "Boeking {row}, lijn {line} (rekening {account}): ‘{value}’ is op {on} geen waarde van de sleutel ‘{dimension}’.",
    lifted_by="een boekhouder met het recht om rekeningen en sleutels te beheren",
    next_step="Kies een waarde uit de lijst die op die dag geldt, of laat de waarde eerst aanmaken.",
)
MISSING_KEY = Message(
    "ledger.missing_key",
    "Boeking {row}, lijn {line}: op rekening {account} is ‘{name}’ verplicht.",
    lifted_by="een boekhouder met het recht om rekeningen en sleutels te beheren, door de regel te beëindigen",
    next_step="Vul de sleutel ‘{dimension}’ in op die lijn.",
)
FORBIDDEN_KEY = Message(
    "ledger.forbidden_key",
    "Boeking {row}, lijn {line}: op rekening {account} mag ‘{name}’ niet ingevuld zijn.",
    lifted_by="een boekhouder met het recht om rekeningen en sleutels te beheren, door de regel te beëindigen",
    next_step="Maak de sleutel ‘{dimension}’ leeg op die lijn.",
)
DIMENSION_CODE = Message(
    "ledger.dimension_code",
    "‘{code}’ is geen code voor een sleutel.",
    next_step="Gebruik kleine letters, cijfers en liggende streepjes, te beginnen met een letter.",
)
NO_DIMENSION = Message(
    "ledger.no_dimension", "De sleutel ‘{code}’ bestaat niet bij deze cliënt.", next_step="Maak de sleutel eerst aan."
)
NO_VALUE = Message(
    "ledger.no_value", "Deze waarde of regel bestaat niet bij deze cliënt.", next_step="Herlaad het scherm."
)
DATES_REVERSED = Message(
    "ledger.dates_reversed",
    "De laatste dag ({until}) ligt vóór de eerste ({start}).",
    next_step="Kies een einde op of na het begin.",
)
ACCOUNT_RANGE = Message(
    "ledger.account_range",
    "‘{start}’ tot en met ‘{end}’ is geen reeks rekeningen.",
    next_step="Geef de eerste cijfers, bijvoorbeeld 60 tot en met 61.",
)
RULE_EXISTS = Message(
    "ledger.rule_exists",
    "Voor ‘{dimension}’ op rekeningen {start} tot en met {end} geldt in die dagen al een regel.",
    next_step="Beëindig eerst de andere regel.",
)
ABOVE_LIMIT = Message(
    "ledger.above_limit",
    "De boeking van {amount} ligt boven de grens van {limit} voor dagboek {journal}.",
    lifted_by="een centrumleider, of wie het recht heeft om boven de grens te boeken",
    next_step="Vraag een centrumleider om de boeking na te kijken en te boeken.",
)
REVERSED_LATER = Message(
    "ledger.reversed_later",
    "Een overlopende post wordt na haar eigen datum ({date}) teruggedraaid, niet op {on}.",
    next_step="Kies een dag in een volgende periode.",
)
LINE_COLUMNS = Message(
    "ledger.line_columns",
    "Het bestand mist de kolom {columns}.",
    next_step="De eerste rij is: account;debit;credit;description, met daarna de sleutels die u gebruikt.",
)
BOXES = Message(
    "ledger.boxes", "Rij {row}: ‘{text}’ zijn geen roosters van de btw-aangifte.", next_step="Schrijf ze als 82+87."
)
TOO_MANY_LINES = Message(
    "ledger.too_many_lines",
    "Het bestand heeft {count} lijnen; een boeking met de hand heeft er hoogstens {limit}.",
    next_step="Verdeel de lijnen over meer boekingen.",
)
NO_RECURRENCE = Message(
    "ledger.no_recurrence", "Deze terugkerende boeking bestaat niet bij deze cliënt.", next_step="Herlaad de lijst."
)
RECURRENCE_DAYS = Message(
    "ledger.recurrence_days",
    "Van {start} tot en met {until} valt geen enkele dag van deze herhaling.",
    next_step="Kies een latere einddatum of een andere dag.",
)
NO_ALLOCATION = Message(
    "ledger.no_allocation", "Deze verdeling bestaat niet bij deze cliënt.", next_step="Herlaad de lijst."
)
NO_DRIVER = Message(
    "ledger.no_driver",
    "De verdeelsleutel ‘{code}’ bestaat niet bij deze cliënt.",
    next_step="Maak de verdeelsleutel eerst aan.",
)
SHARES = Message(
    "ledger.shares",
    "De aandelen zijn samen {share} % en niet 100 %.",
    next_step="Pas de aandelen aan tot ze samen 100 % zijn.",
)
NO_TARGETS = Message(
    "ledger.no_targets", "Een verdeling heeft minstens één doel.", next_step="Vul een doel en zijn aandeel in."
)
NO_WEIGHT = Message(
    "ledger.no_weight",
    "De verdeelsleutel ‘{driver}’ heeft op {on} geen waarde voor de doelen van deze verdeling.",
    next_step="Vul de waarden van de verdeelsleutel in.",
)
NOTHING_TO_ALLOCATE = Message(
    "ledger.nothing_to_allocate",
    "Voor ‘{name}’ is er in {period} niets te verdelen.",
    next_step="Boek eerst de kosten, of kies een andere periode.",
)
ALLOCATED = Message(
    "ledger.allocated",
    "‘{name}’ is voor {period} al {state}.",
    lifted_by="een boekhouder, door de boeking tegen te boeken of de klaargezette boeking terug te sturen",
    next_step="Draai de eerste verdeling terug en voer ze dan opnieuw uit.",
)
DRIVER_VALUE = Message(
    "ledger.driver_value",
    "De hoeveelheid ‘{text}’ is geen getal met hoogstens drie decimalen.",
    next_step="Schrijf ze als 12,5.",
)

BY_CODE: Final = {
    one.code.partition(".")[2]: one
    for one in (
        NO_LINES, NO_KEY, ONE_SIDE, UNBALANCED, UNKNOWN_ACCOUNT, CLOSED_ACCOUNT, UNKNOWN_JOURNAL, PERIOD_NOT_OPEN,
        PERIOD_DOES_NOT_FIT, LOCKED, DUPLICATE_KEY, KEY_OTHER_CONTENT, UNKNOWN_DIMENSION, UNKNOWN_VALUE, MISSING_KEY,
        FORBIDDEN_KEY,
    )
}  # fmt: skip
