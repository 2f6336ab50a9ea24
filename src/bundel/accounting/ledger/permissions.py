"""Rights of this module and their Dutch captions."""

RIGHTS: dict[str, str] = {
    "ledger.view": "Boekhouding raadplegen",
    "ledger.post": "Boekingen klaarzetten, boeken en tegenboeken",
    "ledger.import": "Openingsbalans inlezen",
    "ledger.manage": "Boekjaren openen, rekeningen en analytische sleutels beheren",
    "ledger.limits": "Grenzen voor boekingen met de hand bepalen, en erboven boeken",
    "ledger.lock": "Periodes vergrendelen",
    "ledger.unlock": "Heropening van een vergrendeling vragen",
    "ledger.approve_unlock": "Heropening van een vergrendeling goedkeuren",
}
