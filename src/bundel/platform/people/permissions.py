"""Rights of this module and their Dutch captions."""

RIGHTS = {
    "people.view": "Personen en rechten bekijken",
    "people.manage": "Personen, rollen en sleutels beheren",
    "people.delegate": "Een vervanger aanduiden",
}
