"""Rights of this module and their Dutch captions."""

RIGHTS = {
    "receivables.view": "Uitgaande facturen bekijken",
    "receivables.manage": "Uitgaande facturen invoeren en afpunten",
}
