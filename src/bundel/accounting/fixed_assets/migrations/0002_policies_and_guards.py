from django.db import migrations

from bundel.platform.database.policies import append_only, client_policy, sql_file

TABLES = (
    "policy", "asset", "book", "grant", "event", "source", "disposal", "run", "charge", "count", "countline", "sighting",
)  # fmt: skip
NEVER_CHANGED = ("policy", "event", "source", "charge", "sighting")


class Migration(migrations.Migration):
    dependencies = [("fixed_assets", "0001_initial"), ("ledger", "0002_books")]
    operations = [
        *(client_policy(f"fixed_assets_{table}") for table in TABLES),
        *(append_only(f"fixed_assets_{table}") for table in NEVER_CHANGED),
        sql_file(__file__, "guards.sql"),
    ]
