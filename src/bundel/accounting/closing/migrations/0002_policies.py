from django.db import migrations

from bundel.platform.database.policies import append_only, client_policy, sql_file

TABLES = ("close", "task", "certification", "signature", "accrual", "yearend", "carry")


class Migration(migrations.Migration):
    dependencies = [("closing", "0001_initial")]
    operations = [
        *[client_policy(f"closing_{table}") for table in TABLES],
        append_only("closing_certification"),
        append_only("closing_signature"),
        append_only("closing_carry"),
        sql_file(__file__, "judges.sql"),
    ]
