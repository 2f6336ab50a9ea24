from django.db import migrations

from bundel.platform.database.policies import client_policy, sql_file


class Migration(migrations.Migration):
    dependencies = [("numbering", "0001_initial")]
    operations = [client_policy("numbering_series"), sql_file(__file__, "guard.sql")]
