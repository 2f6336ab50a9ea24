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
NO_FILE = Message(
    "payables.no_file",
    "U hebt geen bestand gekozen.",
    lifted_by="u",
    next_step="Kies of sleep een of meer bestanden.",
)
TOO_MANY_FILES = Message(
    "payables.too_many_files",
    "U koos {count} bestanden; hoogstens {most} tegelijk.",
    lifted_by="u",
    next_step="Laad ze in delen op, of gebruik de map of de API.",
)
