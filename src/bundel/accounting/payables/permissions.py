"""Rights of this module and their Dutch captions."""

RIGHTS = {
    "payables.view": "Facturen bekijken",
    "payables.submit": "Facturen indienen",
    "payables.handle": "Facturen behandelen",
    "payables.book": "Facturen boeken en ter goedkeuring sturen",
    "payables.answer": "Vragen over facturen beantwoorden",
    "payables.approve": "Facturen goedkeuren",
    "payables.suppliers": "Leveranciers beheren",
    "payables.propose_iban": "Rekeningnummer van een leverancier voorstellen",
    "payables.confirm_iban": "Rekeningnummer van een leverancier bevestigen",
    "payables.limits": "Grenzen voor automatische verwerking instellen",
}
