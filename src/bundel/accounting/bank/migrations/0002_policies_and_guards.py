from django.db import migrations

from bundel.platform.database.policies import append_only, client_policy, sql_file

CLIENT_TABLES = (
    "bank_statementfile",
    "bank_statement",
    "bank_movement",
    "bank_match",
    "bank_part",
    "bank_suggestion",
    "bank_chargerule",
)


class Migration(migrations.Migration):
    dependencies = [("bank", "0001_initial")]
    operations = [
        *(client_policy(table) for table in CLIENT_TABLES),
        append_only("bank_statementfile"),
        append_only("bank_part"),
        sql_file(__file__, "guards.sql"),
    ]
