from django.db import migrations

from bundel.platform.database.policies import append_only, client_policy, sql_file


class Migration(migrations.Migration):
    dependencies = [("audit", "0001_initial")]
    operations = [
        sql_file(__file__, "chain.sql"),
        append_only("audit_record"),
        client_policy("audit_record", shared=True),
    ]
