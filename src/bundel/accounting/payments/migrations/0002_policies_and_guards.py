from django.db import migrations

from bundel.platform.database.policies import client_policy, sql_file

CLIENT_TABLES = (
    "payments_bankaccount",
    "payments_accountchange",
    "payments_signingrules",
    "payments_run",
    "payments_line",
    "payments_item",
)


class Migration(migrations.Migration):
    dependencies = [("payments", "0001_initial")]
    operations = [*(client_policy(table) for table in CLIENT_TABLES), sql_file(__file__, "guards.sql")]
