from django.contrib.postgres.fields import ArrayField
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("payables", "0002_policies_and_guards")]
    operations = [
        migrations.AddField(
            "supplierterms",
            "contract_published_on",
            models.DateField(blank=True, null=True, verbose_name="opdracht bekendgemaakt op"),
        ),
        migrations.AddField(
            "invoice",
            "contract_published_on",
            models.DateField(null=True, verbose_name="opdracht bekendgemaakt op"),
        ),
        migrations.AddField(
            "invoice",
            "worked_on_by",
            ArrayField(models.BigIntegerField(), null=True, size=None, verbose_name="bewerkt door"),
        ),
    ]
