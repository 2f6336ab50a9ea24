from django.db import migrations

from bundel.platform.database.policies import append_only, client_policy, sql_file

TABLES = (
    "billing", "customer", "customeraccount", "delivery", "dispute", "dunningrun", "dunningstep", "handover",
    "handoveritem", "instalment", "plan", "planinvoice", "recurrence", "refund", "reminder", "reminderitem", "sale",
    "saleline", "writeoff",
)  # fmt: skip


class Migration(migrations.Migration):
    dependencies = [("receivables", "0003_sales_and_recovery")]
    operations = [
        *(client_policy(f"receivables_{table}") for table in TABLES),
        append_only("receivables_delivery"),
        append_only("receivables_instalment"),
        sql_file(__file__, "sales.sql"),
        sql_file(__file__, "recovery.sql"),
    ]
