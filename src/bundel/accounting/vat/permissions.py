"""Rights of this module and their Dutch captions."""

RIGHTS = {
    "vat.view": "Btw-aangiften bekijken",
    "vat.prepare": "Btw-aangiften voorbereiden",
    "vat.approve": "Btw-aangiften goedkeuren voor de entiteit",
    "vat.file": "Btw-aangiften indienen en boeken",
    "vat.regime": "Btw-stelsel en aftrek vastleggen",
}
