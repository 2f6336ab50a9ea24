from django.db import migrations

from bundel.platform.database.policies import append_only, client_policy


class Migration(migrations.Migration):
    dependencies = [("statements", "0001_initial")]
    operations = [
        *[
            client_policy(f"statements_{table}")
            for table in ("chartmapping", "externalbalance", "signedstatement")
        ],
        append_only("statements_signedstatement"),
    ]
