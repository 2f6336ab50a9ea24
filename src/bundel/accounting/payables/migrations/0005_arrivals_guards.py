from django.db import migrations

from bundel.platform.database.policies import client_policy, sql_file


class Migration(migrations.Migration):
    dependencies = [("payables", "0004_arrivals")]
    operations = [
        client_policy("payables_dismissal", shared=True),
        client_policy("payables_delivery", shared=True),
        client_policy("payables_deliveredfile", shared=True),
        sql_file(__file__, "arrivals_guard.sql"),
    ]
