"""What people and their rights can be refused."""

from bundel.kit.findings import Message

NO_RIGHT = Message(
    "people.no_right",
    "U hebt voor {client} het recht ‘{right}’ niet.",
    lifted_by="een beheerder van Bundel, op vraag van uw leidinggevende",
    next_step="Vraag de rol aan, of laat iemand met dit recht de stap doen.",
)
NOT_ACTIVE = Message(
    "people.not_active",
    "Het account van {person} is niet meer actief.",
    lifted_by="een beheerder van Bundel",
    next_step="Vraag een beheerder om het account te heractiveren.",
)
DELEGATION_BEYOND_OWN_ROLE = Message(
    "people.delegation_beyond_own_role",
    "U kunt de rol ‘{role}’ niet doorgeven: u hebt ze zelf niet in de hele periode.",
    lifted_by="een beheerder van Bundel",
    next_step="Kies een rol en een periode waarin u de rol zelf hebt.",
)
UNKNOWN_ROLE = Message("people.unknown_role", "De rol ‘{role}’ bestaat niet.", next_step="Kies een rol uit de lijst.")
CONFLICTING_ROLES = Message(
    "people.conflicting_roles",
    "{person} heeft al de rol ‘{other}’; die mag niet samengaan met ‘{role}’ voor dezelfde cliënt (functiescheiding).",
    lifted_by="de centrumleider, door eerst de andere rol te beëindigen",
    next_step="Beëindig eerst de andere rol, of geef de rol aan iemand anders.",
)
ALREADY_HAS_ROLE = Message(
    "people.already_has_role",
    "{person} heeft de rol ‘{role}’ in deze periode al.",
    next_step="Pas de bestaande toekenning aan of kies een andere periode.",
)
