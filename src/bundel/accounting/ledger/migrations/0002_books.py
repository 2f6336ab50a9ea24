from django.db import migrations

from bundel.platform.database.policies import append_only, client_policy, sql_file


class Migration(migrations.Migration):
    dependencies = [("ledger", "0001_initial")]
    operations = [
        sql_file(__file__, "tables.sql"),
        *[
            client_policy(f"ledger_{table}")
            for table in (
                "account",
                "journal",
                "period",
                "lock",
                "reopening",
                "posting",
                "entry",
                "line",
                "counter",
                "draft",
            )
        ],
        append_only("ledger_posting"),
        append_only("ledger_lock"),
        sql_file(__file__, "judges.sql"),
    ]
