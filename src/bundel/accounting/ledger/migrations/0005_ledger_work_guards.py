from django.db import migrations

from bundel.platform.database.policies import append_only, client_policy, sql_file

TABLES = (
    "dimension", "dimensionvalue", "dimensionrule", "recurrence", "occurrence", "accrual", "driver", "drivervalue",
    "allocationrule", "allocationtarget", "allocationrun",
)  # fmt: skip


class Migration(migrations.Migration):
    dependencies = [("ledger", "0004_ledger_work")]
    operations = [
        *[client_policy(f"ledger_{table}") for table in TABLES],
        append_only("ledger_occurrence"),
        append_only("ledger_accrual"),
        sql_file(__file__, "keys.sql"),
    ]
