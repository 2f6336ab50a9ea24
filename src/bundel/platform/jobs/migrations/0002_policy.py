from django.db import migrations

from bundel.platform.database.policies import client_policy


class Migration(migrations.Migration):
    dependencies = [("jobs", "0001_initial"), ("procrastinate", "0041_post_retry_failed_job")]
    operations = [client_policy("jobs_jobrun", shared=True)]
