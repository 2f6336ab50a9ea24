"""Rights of this module and their Dutch captions."""

RIGHTS = {
    "internal.view": "Interne verrichtingen bekijken",
    "internal.propose": "Interne verrichtingen voorstellen",
    "internal.answer": "Interne verrichtingen aanvaarden of betwisten",
    "internal.net": "Onderlinge vorderingen verrekenen",
}
