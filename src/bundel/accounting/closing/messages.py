"""What closing can refuse."""

from bundel.kit.findings import Message

_CENTRE = "een boekhouder van het dienstencentrum"
_LEAD = "de centrumleider boekhouding"

UNKNOWN_TASK = Message(
    "closing.unknown_task", "Deze taak bestaat niet bij deze cliënt.", "", "Kies een taak in de lijst."
)
NOT_OPEN = Message(
    "closing.not_open",
    "De afsluiting van {period} is nog niet geopend bij deze cliënt.",
    _CENTRE,
    "Open eerst de afsluiting van die periode.",
)
WAITS = Message(
    "closing.waits",
    "De taak ‘{task}’ wacht nog op: {needs}.",
    "wie die taken uitvoert",
    "Werk eerst die taken af; laat daarna opnieuw nakijken.",
)
OTHER_SIDE = Message(
    "closing.other_side",
    "De taak ‘{task}’ is van de {side}.",
    "een medewerker van de {side}",
    "Vraag aan de {side} om deze taak te bevestigen.",
)
NOTHING_TO_SIGN = Message(
    "closing.nothing_to_sign",
    "Deze uitzondering is er niet (meer) bij de taak ‘{task}’.",
    _CENTRE,
    "Laat de taak opnieuw nakijken en teken wat dan nog overblijft.",
)
REASON_NEEDED = Message(
    "closing.reason_needed", "Zonder reden gaat dit niet.", "wie het vraagt", "Schrijf in één zin waarom."
)
ALREADY_DONE = Message(
    "closing.already_done",
    "De taak ‘{task}’ is al in orde bevonden.",
    _LEAD,
    "Heropen de taak met een reden als er iets veranderde.",
)
NOT_DONE = Message(
    "closing.not_done",
    "De taak ‘{task}’ is niet afgewerkt; er valt niets te heropenen.",
    "niemand",
    "Laat de taak nakijken.",
)
TASKS_LEFT = Message(
    "closing.tasks_left",
    "{period} kan nog niet dicht: {count} taken zijn niet in orde ({tasks}).",
    "wie die taken uitvoert",
    "Werk de taken af of teken de uitzonderingen.",
)
ALREADY_CLOSED = Message(
    "closing.already_closed",
    "{period} is al afgesloten.",
    _LEAD,
    "Vraag een heropening in het grootboek als dat nodig is.",
)
NEEDS_A_PERSON = Message(
    "closing.needs_a_person", "Dit doet een persoon, geen taak van Bundel.", _CENTRE, "Meld u aan en probeer opnieuw."
)
ACCRUAL_DECIDED = Message(
    "closing.accrual_decided",
    "Over de overlopende post ‘{what}’ is al beslist.",
    "niemand",
    "Boek de post tegen in het grootboek als ze verkeerd was.",
)
ACCRUAL_AMOUNT = Message(
    "closing.accrual_amount", "Een overlopende post heeft een positief bedrag nodig.", _CENTRE, "Verbeter het bedrag."
)
MONTHS_OPEN = Message(
    "closing.months_open",
    "Boekjaar {year} kan nog niet overgedragen worden: {months} niet vergrendeld.",
    _LEAD,
    "Sluit eerst die maanden af.",
)
OPENING_EXISTS = Message(
    "closing.opening_exists",
    "Boekjaar {year} heeft al een openingsbalans.",
    _CENTRE,
    "Boek ze tegen, of laat het jaareinde achterwege.",
)
YEAR_CHANGED = Message(
    "closing.year_changed",
    "Het boekjaar {year} veranderde tijdens de overdracht.",
    _LEAD,
    "Draai het jaareinde terug en begin opnieuw.",
)
NO_YEAR_END = Message(
    "closing.no_year_end", "Er is geen jaareinde van {year} om terug te draaien.", _LEAD, "Kijk het boekjaar na."
)
NOTHING_POSTED = Message(
    "closing.nothing_posted", "In boekjaar {year} is niets geboekt.", _CENTRE, "Kies een boekjaar met boekingen."
)
