"""Rights of this module and their Dutch captions."""

RIGHTS = {
    "documents.view": "Documenten bekijken",
    "documents.manage": "Documenten toevoegen, zichtbaar maken en na hun bewaartermijn verwijderen",
}
