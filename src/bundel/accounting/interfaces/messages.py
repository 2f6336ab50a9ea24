"""What interfaces can refuse, and why a row is rejected."""

from bundel.kit.findings import Message

_OFFICE = "een boekhouder die toeleverende systemen inricht"
_SENDER = "wie het bestand maakt"

UNKNOWN_FEEDER = Message(
    "interfaces.unknown_feeder",
    "Deze entiteit heeft geen toeleverend systeem met de code {code}.",
    _OFFICE,
    "Kijk de code na, of laat het systeem inrichten.",
)
UNKNOWN_DELIVERY = Message(
    "interfaces.unknown_delivery",
    "Deze levering bestaat niet bij dit toeleverend systeem.",
    "",
    "Kies er een in de lijst van leveringen.",
)
NOT_ACTIVE = Message(
    "interfaces.not_active",
    "{feeder} is nog niet in gebruik genomen.",
    "een centrumleider die het systeem niet zelf inrichtte",
    "Vraag de ingebruikname en lever daarna opnieuw.",
)
SAME_PERSON = Message(
    "interfaces.same_person",
    "{maker} richtte {feeder} in en kan het niet zelf in gebruik nemen.",
    "een andere centrumleider",
    "Vraag het aan een collega.",
)
NEEDS_A_PERSON = Message(
    "interfaces.needs_a_person", "Dit vraagt een persoon, geen taak.", "een persoon", "Meld u aan en doe het zelf."
)
BAD_LAYOUT = Message(
    "interfaces.bad_layout",
    "De indeling van het bestand klopt niet: {why}.",
    _OFFICE,
    "Geef de kolommen van referentie, datum en rekening, en van het bedrag of van debet én credit.",
)
UNKNOWN_OWNER = Message(
    "interfaces.unknown_owner",
    "De eigenaar moet iemand zijn die dit toeleverend systeem mag bekijken.",
    _OFFICE,
    "Kies een persoon in de lijst.",
)
UNREADABLE = Message(
    "interfaces.unreadable",
    "{name} is niet te lezen: {why}.",
    _SENDER,
    "Verbeter het bestand of de indeling van het toeleverend systeem en lever opnieuw.",
)
BATCH_NEEDED = Message(
    "interfaces.batch_needed",
    "Geef het kenmerk van het bestand (hoogstens 60 tekens).",
    _SENDER,
    "Gebruik het eigen volgnummer van het toeleverend systeem.",
)
NOTHING_TO_REPAIR = Message(
    "interfaces.nothing_to_repair",
    "Levering {batch} heeft geen afgekeurde boekingen meer.",
    "",
    "Lever een nieuw bestand met een eigen kenmerk, zonder te verwijzen naar deze levering.",
)
NOT_WAITING = Message(
    "interfaces.not_waiting",
    "Boeking {reference} wacht niet: ze is geboekt of geschrapt.",
    "",
    "Kies een boeking in de lijst van afgekeurde boekingen.",
)
REASON_NEEDED = Message("interfaces.reason_needed", "Schrijf waarom.", "wie de boeking schrapt", "Eén zin volstaat.")

NO_REFERENCE = Message("interfaces.no_reference", "Rij {row}: er is geen referentie.", _SENDER, "Vul de referentie in.")
LONG_REFERENCE = Message(
    "interfaces.long_reference", "Rij {row}: de referentie telt meer dan 60 tekens.", _SENDER, "Maak ze korter."
)
BAD_DATE = Message("interfaces.bad_date", "Rij {row}: {text} is geen datum.", _SENDER, "Schrijf de datum als {form}.")
BAD_AMOUNT = Message(
    "interfaces.bad_amount",
    "Rij {row}: {text} is geen bedrag.",
    _SENDER,
    "Schrijf cijfers met hoogstens twee decimalen.",
)
SIDES = Message(
    "interfaces.sides",
    "Rij {row}: juist één van debet en credit moet groter zijn dan nul.",
    _SENDER,
    "Vul één kant in.",
)
DATES_DIFFER = Message(
    "interfaces.dates_differ",
    "Boeking {reference} heeft rijen met verschillende datums.",
    _SENDER,
    "Geef elke rij van een boeking dezelfde datum.",
)
UNBALANCED = Message(
    "interfaces.unbalanced",
    "Boeking {reference} is niet in evenwicht: debet {debit}, credit {credit}.",
    _SENDER,
    "Lever de ontbrekende rij of verbeter het bedrag.",
)
CONTROL_ACCOUNT = Message(
    "interfaces.control_account",
    "Boeking {reference}: rekening {account} houdt Bundel zelf bij uit {kept}.",
    _SENDER,
    "Boek op een andere rekening, of lever het stuk zelf aan waar het hoort.",
)
BAD_KEYS = Message(
    "interfaces.too_long", "Rij {row}: {column} is te lang (hoogstens {limit} tekens).", _SENDER, "Maak het korter."
)
CONTROL_TOTAL = Message(
    "interfaces.control_total",
    "Er is niets geboekt: het controletotaal zegt {told}, het bestand bevat {found}.",
    _SENDER,
    "Laat het volledige bestand opnieuw maken en lever het als herstel van deze levering.",
)
WHOLE = Message(
    "interfaces.whole",
    "Niet geboekt, omdat andere boekingen van het bestand fout zijn en het alleen in zijn geheel geboekt wordt.",
    _SENDER,
    "Verbeter de andere boekingen en lever het volledige bestand als herstel.",
)
NOTICES = {"missing": "{feeder}: er kwam geen bestand voor {period}. Verwacht was er {schedule}."}
