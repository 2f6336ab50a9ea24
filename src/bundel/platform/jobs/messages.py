"""What managing jobs can be refused."""

from bundel.kit.findings import Message

NOT_FOUND = Message(
    "jobs.not_found", "Taak {run_id} bestaat niet voor deze cliënt.", next_step="Kies een taak uit de lijst."
)
NOT_RUNNING = Message(
    "jobs.not_running", "Taak ‘{caption}’ is al afgelopen ({state}).", next_step="Er is niets te annuleren."
)
NOT_STOPPED = Message(
    "jobs.not_stopped",
    "Taak ‘{caption}’ is niet mislukt of geannuleerd ({state}).",
    next_step="Wacht tot ze klaar is, of annuleer ze eerst.",
)
