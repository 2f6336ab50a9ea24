from django.db import migrations

from bundel.platform.database.policies import append_only, client_policy, sql_file

TABLES = ("requisition", "requisitionline", "quote", "receipt", "receiptline")


class Migration(migrations.Migration):
    dependencies = [("purchasing", "0004_buying")]
    operations = [
        *[client_policy(f"purchasing_{table}") for table in TABLES],
        append_only("purchasing_receipt"),
        append_only("purchasing_receiptline"),
        sql_file(__file__, "receipts.sql"),
    ]
