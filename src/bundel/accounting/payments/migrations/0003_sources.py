from django.db import migrations, models
from django.db.models import Q

from bundel.platform.database.policies import sql_file

OLD_KEYS = """
    alter table payments_item drop constraint payments_item_invoice_id_dc7f1ffd_fk_payables_invoice_id;
    alter table payments_item drop constraint item_once_a_line;
    drop index one_live_line_an_open_item;
    drop index payments_item_invoice_id_dc7f1ffd;
"""


class Migration(migrations.Migration):
    dependencies = [("payments", "0002_policies_and_guards")]
    operations = [
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.RemoveConstraint("item", "one_live_line_an_open_item"),
                migrations.RemoveConstraint("item", "item_once_a_line"),
                migrations.RemoveField("item", "invoice"),
                migrations.AddField("item", "invoice_id", models.BigIntegerField(verbose_name="post")),
            ],
            database_operations=[migrations.RunSQL(OLD_KEYS)],
        ),
        migrations.AddField(
            "line",
            "source",
            models.CharField(db_default="payables", default="payables", max_length=20, verbose_name="bron"),
        ),
        migrations.AddField(
            "item",
            "source",
            models.CharField(db_default="payables", default="payables", max_length=20, verbose_name="bron"),
        ),
        migrations.AlterField("line", "supplier_id", models.BigIntegerField(verbose_name="begunstigde")),
        migrations.AddConstraint(
            "item",
            models.UniqueConstraint(
                condition=Q(("live", True)),
                fields=("client", "source", "invoice_id"),
                name="one_live_line_an_open_item",
            ),
        ),
        migrations.AddConstraint(
            "item",
            models.UniqueConstraint(fields=("client", "line", "invoice_id"), name="item_once_a_line"),
        ),
        sql_file(__file__, "sources.sql"),
    ]
