"""Rights of this module and their Dutch captions."""

RIGHTS = {
    "fixed_assets.view": "Vaste activa bekijken",
    "fixed_assets.manage": "Vaste activa registreren, wijzigen en tellen",
    "fixed_assets.run": "Afschrijvingen boeken",
    "fixed_assets.dispose": "Buitengebruikstelling en telling goedkeuren",
}
