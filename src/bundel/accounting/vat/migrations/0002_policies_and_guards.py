from django.db import migrations

from bundel.platform.database.policies import client_policy, sql_file

CLIENT_TABLES = ("vat_regimeperiod", "vat_return")


class Migration(migrations.Migration):
    dependencies = [("vat", "0001_initial")]
    operations = [*(client_policy(table) for table in CLIENT_TABLES), sql_file(__file__, "guards.sql")]
