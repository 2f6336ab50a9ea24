from django.db import migrations

from bundel.platform.database.policies import append_only, sql_file


class Migration(migrations.Migration):
    dependencies = [("halfyear", "0001_initial")]
    operations = [sql_file(__file__, "frozen.sql"), append_only("halfyear_erratum")]
