"""What storing, reading and removing a document can be refused."""

from bundel.kit.findings import Message

TOO_LARGE = Message(
    "documents.too_large",
    "‘{name}’ is {size_mb} MB groot; een document mag hoogstens {limit_mb} MB zijn.",
    lifted_by="een beheerder van Bundel (instelling DOCUMENT_LIMIT_BYTES)",
    next_step="Lever het document kleiner aan, of in delen.",
)
EMPTY = Message("documents.empty", "‘{name}’ is leeg.", next_step="Kies het bestand opnieuw en controleer de inhoud.")
TYPE_NOT_ALLOWED = Message(
    "documents.type_not_allowed",
    "‘{name}’ heeft een inhoud die niet wordt aanvaard ({found}).",
    next_step="Lever een PDF, afbeelding (PNG, JPEG, TIFF), XML, CSV, tekst, XLSX, DOCX, ODS of ODT aan.",
)
DISGUISED = Message(
    "documents.disguised",
    "De naam ‘{name}’ past niet bij de inhoud: die is {found}.",
    next_step="Bewaar het bestand met de juiste extensie en lever het opnieuw aan.",
)
INFECTED = Message(
    "documents.infected",
    "De virusscanner weigert ‘{name}’: {signature}.",
    lifted_by="de veiligheidsverantwoordelijke",
    next_step="Vraag de afzender om een schoon bestand.",
)
SCANNER_AWAY = Message(
    "documents.scanner_away",
    "‘{name}’ werd niet bewaard: de virusscanner antwoordt niet.",
    lifted_by="de technisch beheerder",
    next_step="Probeer het over enkele minuten opnieuw.",
)
STORAGE_FULL = Message(
    "documents.storage_full",
    "‘{name}’ werd niet bewaard: de documentopslag is vol of niet beschrijfbaar ({reason}). Er is niets half bewaard.",
    lifted_by="de technisch beheerder, door plaats te maken in de documentopslag",
    next_step="Probeer het opnieuw zodra er plaats is.",
)
DAMAGED = Message(
    "documents.damaged",
    "‘{name}’ is op schijf ontbrekend of beschadigd (hash {sha256}).",
    lifted_by="de technisch beheerder, vanuit de reservekopie",
    next_step="Meld dit aan de technisch beheerder; het origineel zit in de reservekopie.",
)
NOT_FOUND = Message(
    "documents.not_found",
    "Document {document_id} bestaat niet of is voor u niet zichtbaar.",
    next_step="Ga terug naar het dossier en open het document van daaruit.",
)
UNKNOWN_RETENTION = Message(
    "documents.unknown_retention",
    "De bewaarklasse ‘{retention}’ bestaat niet.",
    next_step="Kies een bewaarklasse uit de lijst.",
)
KEPT_UNTIL = Message(
    "documents.kept_until",
    "‘{name}’ moet bewaard blijven tot {until}.",
    lifted_by="niemand vóór die datum (wettelijke bewaartermijn)",
    next_step="Wacht tot de bewaartermijn voorbij is.",
)
REPLACED_ALREADY = Message(
    "documents.replaced_already",
    "Van ‘{name}’ bestaat al een nieuwere versie.",
    next_step="Vervang de nieuwste versie.",
)
