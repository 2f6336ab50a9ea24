"""Rights of this module and their Dutch captions."""

RIGHTS = {
    "receivables.view": "Debiteuren en uitgaande facturen bekijken",
    "receivables.manage": "Debiteuren en facturen opstellen, afpunten, plannen en betwistingen opvolgen",
    "receivables.issue": "Uitgaande facturen uitreiken en verzenden",
    "receivables.dun": "Aanmaningen voorstellen en verzenden",
    "receivables.confirm": "Rekeningen van debiteuren en terugbetalingen bevestigen",
    "receivables.approve_write_off": "Beslissen over het afboeken van vorderingen",
}
