from django.db import migrations

from bundel.platform.database.policies import append_only, client_policy, sql_file

TABLES = ("personaccount", "route", "claim", "line", "settlement", "card", "statement", "cardline")


class Migration(migrations.Migration):
    dependencies = [("claims", "0001_initial"), ("ledger", "0002_books")]
    operations = [
        *(client_policy(f"claims_{table}") for table in TABLES),
        append_only("claims_settlement"),
        sql_file(__file__, "guards.sql"),
    ]
