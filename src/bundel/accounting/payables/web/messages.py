"""What the screens of payables refuse by themselves."""

from bundel.kit.findings import Message

AMOUNT_UNREADABLE = Message(
    "payables.amount_unreadable",
    "Een bedrag of percentage op de boekingslijnen kan niet gelezen worden.",
    lifted_by="u",
    next_step="Schrijf bedragen als 1.234,56 en de aftrek als een percentage van 0 tot 100.",
)
UNKNOWN_STEP = Message(
    "payables.unknown_step",
    "Deze knop bestaat niet (meer).",
    next_step="Herlaad de bladzijde en probeer opnieuw.",
)
NO_CLIENT = Message(
    "payables.no_client",
    "U koos geen cliënt.",
    lifted_by="u",
    next_step="Kies de cliënt voor wie het document is.",
)
NO_FILE = Message(
    "payables.no_file",
    "U hebt geen bestand gekozen.",
    lifted_by="u",
    next_step="Kies of sleep een of meer bestanden.",
)
