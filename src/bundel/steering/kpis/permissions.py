"""Rights of this module and their Dutch captions."""

RIGHTS = {
    "kpis.view": "Indicatoren bekijken",
    "kpis.manage": "Indicatoren meten en normen vastleggen",
}
