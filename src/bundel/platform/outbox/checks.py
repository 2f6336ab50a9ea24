"""What `verify` asks of announcements: none fails again and again."""

from bundel.kit.checks import Check
from bundel.platform.clients.models import Client
from bundel.platform.clients.scope import scope
from bundel.platform.outbox import queries

PATIENCE_ATTEMPTS = 3


def checks() -> list[Check]:
    """Facts whose listeners failed three times or more: they hold up the later facts of their client."""
    with scope(set(Client.objects.values_list("id", flat=True))):
        failing = queries.waiting(failed_only=True)
    stuck = [row for row in failing if row.attempts >= PATIENCE_ATTEMPTS]
    detail = "; ".join(f"{row.id} {row.event}: {row.trouble}" for row in stuck[:5]) or "niets blijft liggen"
    return [Check("aankondigingen niet blijven liggen", not stuck, detail)]
