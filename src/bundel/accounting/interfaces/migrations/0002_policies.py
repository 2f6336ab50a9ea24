from django.db import migrations

from bundel.platform.database.policies import append_only, client_policy, sql_file


class Migration(migrations.Migration):
    dependencies = [("interfaces", "0001_initial"), ("ledger", "0002_books")]
    operations = [
        client_policy("interfaces_feeder"),
        client_policy("interfaces_delivery"),
        client_policy("interfaces_booking"),
        client_policy("interfaces_reject"),
        client_policy("interfaces_dropping"),
        append_only("interfaces_booking"),
        append_only("interfaces_reject"),
        append_only("interfaces_dropping"),
        sql_file(__file__, "judges.sql"),
    ]
