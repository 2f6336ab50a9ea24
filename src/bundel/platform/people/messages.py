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
UNKNOWN_PERSON = Message(
    "people.unknown_person", "Persoon {person_id} bestaat niet.", next_step="Kies een persoon uit de lijst."
)
ADDRESS_IN_USE = Message(
    "people.address_in_use",
    "Het adres {email} hoort al bij een account.",
    next_step="Zoek de bestaande persoon op; heractiveer het account als het gesloten is.",
)
NOT_TO_ONESELF = Message(
    "people.not_to_oneself",
    "Niemand geeft zichzelf een rol of een vervanging.",
    lifted_by="een andere beheerder van Bundel",
    next_step="Vraag het aan een andere beheerder.",
)
ENDS_BEFORE_START = Message(
    "people.ends_before_start", "De periode eindigt voor ze begint.", next_step="Verbeter de begin- of einddatum."
)
UNKNOWN_ASSIGNMENT = Message(
    "people.unknown_assignment",
    "Roltoekenning {assignment_id} bestaat niet voor deze cliënt.",
    next_step="Laad de lijst met rollen opnieuw.",
)
UNKNOWN_DELEGATION = Message(
    "people.unknown_delegation",
    "Vervanging {delegation_id} bestaat niet of is al beëindigd.",
    next_step="Laad uw profiel opnieuw.",
)
NOT_LENT = Message(
    "people.not_lent",
    "{person} heeft u vandaag niet als vervanger aangeduid.",
    lifted_by="{person}, of een beheerder van Bundel",
    next_step="Vraag {person} om u als vervanger aan te duiden.",
)
UNKNOWN_LANGUAGE = Message(
    "people.unknown_language", "De taal ‘{language}’ bestaat niet in Bundel.", next_step="Kies Nederlands of Engels."
)
UNKNOWN_KEY = Message(
    "people.unknown_key",
    "API-sleutel {key_id} bestaat niet voor deze cliënt of is al ingetrokken.",
    next_step="Laad de lijst met sleutels opnieuw.",
)
TOO_MANY_REQUESTS = Message(
    "people.too_many_requests",
    "Deze sleutel deed meer dan {limit} aanvragen in een minuut.",
    lifted_by="een beheerder van Bundel, met een hogere grens",
    next_step="Wacht {seconds} seconden en probeer opnieuw.",
)
NOT_KNOWN_HERE = Message(
    "people.not_known_here",
    "Uw organisatie herkent u, maar voor uw bevestigde e-mailadres is in Bundel geen account dat open is.",
    lifted_by="een beheerder van Bundel",
    next_step="Vraag een beheerder om u toe te voegen, met het adres dat uw organisatie kent.",
)
SIGN_IN_BROKEN_OFF = Message(
    "people.sign_in_broken_off",
    "Het aanmelden via uw organisatie werd afgebroken.",
    next_step="Probeer het opnieuw, of meld u aan met uw wachtwoord.",
)
PROVIDER_ANSWER_WRONG = Message(
    "people.provider_answer_wrong",
    "Het antwoord van uw organisatie klopte niet, of u kwam te laat of in een ander venster terug.",
    lifted_by="een beheerder van Bundel, die de reden in het logboek vindt",
    next_step="Probeer het één keer opnieuw; lukt het dan niet, verwittig een beheerder.",
)
PROVIDER_AWAY = Message(
    "people.provider_away",
    "De aanmelddienst van uw organisatie antwoordt niet.",
    lifted_by="de helpdesk van uw organisatie",
    next_step="Probeer het over enkele minuten opnieuw, of meld u aan met uw wachtwoord.",
)
