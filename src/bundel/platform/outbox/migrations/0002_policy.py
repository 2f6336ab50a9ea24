from django.db import migrations

from bundel.platform.database.policies import client_policy


class Migration(migrations.Migration):
    dependencies = [("outbox", "0001_initial")]
    operations = [
        client_policy("outbox_arrival", shared=True),
        client_policy("outbox_announcement", shared=True),
    ]
