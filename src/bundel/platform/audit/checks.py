"""What `verify` asks of the audit trail: every chain is whole."""

from django.db import connection

from bundel.kit.checks import Check


def checks() -> list[Check]:
    """Every chain recomputed from its first record: a changed, missing or cut-off row shows."""
    with connection.cursor() as cursor:
        cursor.execute("select chain, sequence, what from audit_breaks() limit 10")
        breaks = cursor.fetchall()
        cursor.execute("select count(*), coalesce(sum(sequence), 0) from audit_head")
        chains, records = cursor.fetchone()
    if breaks:
        detail = "; ".join(f"ketting {chain}, regel {sequence}: {what}" for chain, sequence, what in breaks)
        return [Check("auditketting ongebroken", False, detail)]
    return [Check("auditketting ongebroken", True, f"{records} regels in {chains} kettingen")]
