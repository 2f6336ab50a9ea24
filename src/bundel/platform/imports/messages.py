"""What an import can find in a file or be refused."""

from bundel.kit.findings import Message

UNKNOWN_KIND = Message(
    "imports.unknown_kind", "De soort invoer ‘{kind}’ bestaat niet.", next_step="Kies een soort uit de lijst."
)
NOT_FOUND = Message(
    "imports.not_found", "Invoer {batch_id} bestaat niet voor deze cliënt.", next_step="Kies een invoer uit de lijst."
)
UNREADABLE = Message(
    "imports.unreadable",
    "‘{name}’ kan niet gelezen worden als tabel: {why}.",
    next_step="Lever een CSV (puntkomma of komma, UTF-8) of XLSX aan, met de kolomnamen in de eerste rij.",
)
COLUMNS_MISSING = Message(
    "imports.columns_missing",
    "In ‘{name}’ ontbreken kolommen: {columns}.",
    next_step="Neem de kolomnamen over uit het voorbeeldbestand van deze invoer.",
)
TOO_MANY_ROWS = Message(
    "imports.too_many_rows",
    "‘{name}’ heeft meer dan {limit} rijen.",
    lifted_by="een beheerder van Bundel",
    next_step="Splits het bestand.",
)
HAS_ERRORS = Message(
    "imports.has_errors",
    "{count} rijen hebben fouten; zo wordt er niets ingevoerd.",
    next_step="Verbeter de rijen, of kies ‘enkel de goede rijen’.",
)
WRONG_STATE = Message(
    "imports.wrong_state", "Deze invoer is al {state}.", next_step="Lever het bestand opnieuw aan als dat nodig is."
)
NOTHING_FAILED = Message(
    "imports.nothing_failed",
    "Geen enkele rij van deze invoer is mislukt.",
    next_step="Er is niets meer in te voeren.",
)
UNKNOWN_COLUMN = Message(
    "imports.unknown_column", "De kolom ‘{column}’ wordt niet gebruikt.", next_step="Controleer de kolomnaam."
)
VALUE_MISSING = Message(
    "imports.value_missing", "‘{caption}’ is leeg.", next_step="Vul de waarde in en lever de rij opnieuw aan."
)
NOT_A_VALUE = Message(
    "imports.not_a_value",
    "‘{value}’ is geen {what} voor ‘{caption}’.",
    next_step="Verbeter de waarde en lever de rij opnieuw aan.",
)
SAME_KEY = Message(
    "imports.same_key",
    "Deze sleutel staat ook op rij {other} van het bestand.",
    next_step="Houd één van beide rijen over.",
)
BELONGS_TO_BAD_ROW = Message(
    "imports.belongs_to_bad_row",
    "Deze rij hoort samen met rij {other}, waarin een fout staat.",
    next_step="Verbeter rij {other}; deze rij hoeft niet te wijzigen.",
)
