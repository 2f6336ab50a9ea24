"""Rights of this module and their Dutch captions."""

RIGHTS = {
    "purchasing.view": "Bestellingen bekijken",
    "purchasing.manage": "Bestellingen invoeren en afsluiten",
}
