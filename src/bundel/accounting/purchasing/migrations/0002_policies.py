from django.db import migrations

from bundel.platform.database.policies import client_policy


class Migration(migrations.Migration):
    dependencies = [("purchasing", "0001_initial")]
    operations = [client_policy("purchasing_order"), client_policy("purchasing_orderline")]
