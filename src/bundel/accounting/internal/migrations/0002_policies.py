from django.db import migrations

from bundel.platform.database.policies import client_policy, sql_file


class Migration(migrations.Migration):
    dependencies = [("internal", "0001_initial"), ("ledger", "0002_books")]
    operations = [client_policy("internal_leg"), sql_file(__file__, "policies.sql")]
