"""Rights of this module and their Dutch captions."""

RIGHTS = {
    "claims.own": "Eigen onkosten indienen en eigen kaartuitgaven verantwoorden",
    "claims.approve": "Onkostennota’s van de entiteit goedkeuren",
    "claims.read": "Onkostennota’s openen die men indiende, goedkeurt of nakijkt",
    "claims.check": "Onkosten en kaartuitgaven nakijken en boeken",
    "claims.confirm": "Rekeningen van personeelsleden bevestigen",
    "claims.cards": "Bedrijfskaarten beheren",
}
