"""Rights of this module and their Dutch captions."""

RIGHTS = {
    "payments.view": "Betalingen bekijken",
    "payments.prepare": "Betaalruns voorbereiden en verzenden",
    "payments.approve": "Betaalruns goedkeuren",
    "payments.sign": "Betaalruns ondertekenen",
}
