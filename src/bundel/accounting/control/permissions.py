"""Rights of this module and their Dutch captions."""

RIGHTS = {
    "control.view": "Controles, hun verloop en steekproeven inzien",
    "control.run": "Controles nu laten lopen",
    "control.explain": "Een bevinding van een controle verklaren",
    "control.sample": "Een steekproef trekken en beoordelen",
}
