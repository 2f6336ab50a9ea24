from django.db import migrations

from bundel.platform.database.policies import append_only, client_policy, sql_file

TABLES = ("night", "explanation", "proof", "sample", "sampleitem")


class Migration(migrations.Migration):
    dependencies = [
        ("control", "0001_initial"),
        ("claims", "0002_policies"),
        ("ledger", "0005_ledger_work_guards"),
        ("payables", "0005_arrivals_guards"),
        ("payments", "0003_sources"),
        ("receivables", "0004_sales_and_recovery_guards"),
    ]
    operations = [
        *[client_policy(f"control_{table}") for table in TABLES],
        append_only("control_night"),
        append_only("control_proof"),
        append_only("control_sample"),
        sql_file(__file__, "firewall.sql"),
        sql_file(__file__, "judges.sql"),
    ]
