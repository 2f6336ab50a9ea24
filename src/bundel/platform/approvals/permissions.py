"""Rights of this module and their Dutch captions."""

RIGHTS = {
    "approvals.view": "Goedkeuringen bekijken",
    "approvals.decide": "Goedkeuren, weigeren of terugsturen",
    "approvals.reassign": "Een goedkeuring aan iemand anders toewijzen",
    "approvals.configure": "Goedkeuringsketens instellen",
}
