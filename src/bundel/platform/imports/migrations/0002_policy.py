from django.db import migrations

from bundel.platform.database.policies import client_policy


class Migration(migrations.Migration):
    dependencies = [("imports", "0001_initial")]
    operations = [client_policy("imports_batch"), client_policy("imports_row")]
