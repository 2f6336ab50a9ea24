from django.db import migrations

from bundel.platform.database.policies import append_only, client_policy, sql_file

CLIENT_TABLES = (
    "payables_supplierterms",
    "payables_clientrules",
    "payables_buyerreference",
    "payables_invoice",
    "payables_invoiceline",
    "payables_bookingline",
    "payables_clockevent",
    "payables_question",
    "payables_hold",
    "payables_settlement",
)


class Migration(migrations.Migration):
    dependencies = [("payables", "0001_initial")]
    operations = [
        *(client_policy(table) for table in CLIENT_TABLES),
        client_policy("payables_intake", shared=True),
        append_only("payables_intake"),
        append_only("payables_clockevent"),
        append_only("payables_settlement"),
        sql_file(__file__, "invoice_guard.sql"),
    ]
