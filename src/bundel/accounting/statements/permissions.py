"""Rights of this module and their Dutch captions."""

RIGHTS = {
    "statements.view": "Financiële overzichten bekijken",
    "statements.manage": "Vertalingen van rekeningen en saldi van elders invoeren",
    "statements.sign": "Financiële overzichten ondertekenen",
}
