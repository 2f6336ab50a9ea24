from django.db import migrations

from bundel.platform.database.policies import append_only, client_policy


class Migration(migrations.Migration):
    dependencies = [("kpis", "0001_initial")]
    operations = [
        client_policy("kpis_norm", shared=True),
        client_policy("kpis_factset"),
        client_policy("kpis_measurement"),
        client_policy("kpis_frozenvalue"),
        append_only("kpis_factset"),
        append_only("kpis_frozenvalue"),
    ]
