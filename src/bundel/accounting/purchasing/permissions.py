"""Rights of this module and their Dutch captions."""

RIGHTS = {
    "purchasing.view": "Bestellingen bekijken",
    "purchasing.manage": "Bestellingen invoeren en afsluiten",
    "purchasing.request": "Bestelaanvragen schrijven",
    "purchasing.check": "Bestelaanvragen nakijken",
    "purchasing.approve": "Bestelaanvragen goedkeuren",
    "purchasing.order": "Bestellingen plaatsen, wijzigen en afsluiten",
    "purchasing.receive": "Ontvangsten noteren",
}
