from django.db import migrations

from bundel.platform.database.policies import client_policy


class Migration(migrations.Migration):
    dependencies = [("notifications", "0001_initial")]
    operations = [client_policy("notifications_notification", shared=True)]
