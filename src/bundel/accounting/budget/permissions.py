"""Rights of this module and their Dutch captions."""

RIGHTS = {
    "budget.view": "Begroting en uitvoering bekijken",
    "budget.manage": "Begroting voorbereiden en vastleggen",
    "budget.approve": "Begroting en aanpassingen goedkeuren",
    "budget.override": "Een overschrijding van een krediet toestaan",
}
