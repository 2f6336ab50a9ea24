from django.db import migrations

from bundel.platform.database.policies import append_only, client_policy


class Migration(migrations.Migration):
    dependencies = [("receivables", "0001_initial")]
    operations = [
        client_policy("receivables_outgoinginvoice"),
        client_policy("receivables_receipt"),
        client_policy("receivables_customercredit"),
        append_only("receivables_receipt"),
        append_only("receivables_customercredit"),
    ]
