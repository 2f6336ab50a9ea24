"""What `bundel verify` asks of the half-yearly reports: frozen ones keep their hash and are rebuilt identical."""

from bundel.kit.checks import Check
from bundel.kit.findings import Finding
from bundel.kit.hashing import sha256_bytes
from bundel.platform.clients.models import Client
from bundel.platform.clients.scope import scope
from bundel.steering.halfyear import messages, queries
from bundel.steering.halfyear.models import Edition


def check(report: Edition) -> list[Finding]:
    """Findings on one frozen report; call in a scope over all clients."""
    place = f"halfyear.edition:{report.pk}"
    if sha256_bytes(report.content.encode()) != report.sha256:
        return [Finding("error", messages.CONTENT_DIFFERS, place, {"number": report.number})]
    again = sha256_bytes(queries.rebuilt(report))
    if again != report.sha256:
        facts: dict[str, str | int] = {"number": report.number, "kept": report.sha256, "again": again}
        return [Finding("error", messages.REBUILT_DIFFERS, place, facts)]
    return []


def verify() -> list[Finding]:
    """Findings on all frozen reports; opens a scope over all clients, for `bundel verify`."""
    found = []
    with scope(set(Client.objects.values_list("id", flat=True))):
        for report in Edition.objects.exclude(state=Edition.State.DRAFT).order_by("period"):
            found += check(report)
    return found


def checks() -> list[Check]:
    """The frozen reports, as one line of `bundel verify`."""
    found = verify()
    detail = "; ".join(one.text for one in found[:3]) or "elk bevroren verslag is wat het was bij het bevriezen"
    return [Check("bevroren halfjaarverslagen", not found, detail)]
