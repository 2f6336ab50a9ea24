"""Rights of this module and their Dutch captions."""

RIGHTS = {
    "closing.view": "Afsluitingen volgen",
    "closing.certify": "Taken van een afsluiting laten nakijken en overlopende posten boeken",
    "closing.certify_client": "Taken van de entiteit bij een afsluiting bevestigen",
    "closing.sign": "Uitzonderingen bij een afsluiting ondertekenen",
    "closing.lock": "Een periode afsluiten en heropenen",
    "closing.year_end": "Het boekjaar afsluiten en overdragen",
}
