"""Every "when X happens, do Y" between modules, in one list.

Each entry: the event's name, and the dotted path of a job-side function `(actor, client_id, payload) -> None`.
"""

REACTIONS: list[tuple[str, str]] = [
    ("receivables.issued", "bundel.accounting.receivables.jobs.deliver"),
    ("receivables.dunned", "bundel.accounting.receivables.jobs.mail_letters"),
    ("bank.statement_taken_up", "bundel.accounting.bank.jobs.match_taken_up"),
]
