"""What changes of the client register can be refused."""

from bundel.kit.findings import Message

NUMBER_WRONG = Message(
    "clients.number_wrong",
    "‘{number}’ is geen geldig ondernemingsnummer.",
    next_step="Controleer het nummer in de Kruispuntbank van Ondernemingen.",
)
IN_USE = Message(
    "clients.in_use",
    "Deze code of dit ondernemingsnummer (met vestiging) is al van een andere cliënt.",
    next_step="Zoek de bestaande cliënt op; een vestiging krijgt een eigen routeringscode.",
)
NOT_FOUND = Message("clients.not_found", "Cliënt {client_id} bestaat niet.", next_step="Kies een cliënt uit de lijst.")
RENAME_TOO_EARLY = Message(
    "clients.rename_too_early",
    "Een nieuwe naam begint na de vorige ({last}) en niet in de toekomst.",
    next_step="Kies een dag tussen {last} en vandaag.",
)
HAS_LEFT = Message(
    "clients.has_left",
    "{name} is uitgetreden op {on}.",
    lifted_by="een beheerder van Bundel",
    next_step="Kies de rechtsopvolger.",
)
LEAVES_BEFORE_JOINING = Message(
    "clients.leaves_before_joining", "{name} kan niet uittreden voor de toetreding.", next_step="Kies een latere dag."
)
NO_SUCCESSOR = Message(
    "clients.no_successor",
    "Een samenvoeging of splitsing heeft minstens één andere entiteit nodig.",
    next_step="Kies de entiteiten die opgaan of ontstaan.",
)
UNKNOWN_FIELD = Message(
    "clients.unknown_field", "‘{name}’ kan hier niet gewijzigd worden.", next_step="Gebruik de eigen stap ervoor."
)
