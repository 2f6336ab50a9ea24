from django.db import migrations

from bundel.platform.database.policies import client_policy, sql_file


class Migration(migrations.Migration):
    dependencies = [("documents", "0001_initial")]
    operations = [client_policy("documents_document"), sql_file(__file__, "keep.sql")]
