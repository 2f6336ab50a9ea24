from django.db import migrations

from bundel.platform.database.policies import append_only, client_policy, sql_file


class Migration(migrations.Migration):
    dependencies = [("approvals", "0001_initial")]
    operations = [
        client_policy("approvals_chain", shared=True),
        client_policy("approvals_request"),
        client_policy("approvals_requeststep"),
        client_policy("approvals_decision"),
        append_only("approvals_decision"),
        sql_file(__file__, "four_eyes.sql"),
    ]
