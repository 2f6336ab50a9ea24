"""A person's language may be left to the browser: what nobody could yet choose by hand (Dutch) becomes that."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("people", "0002_api_use")]

    operations = [
        migrations.AlterField(
            model_name="person",
            name="language",
            field=models.CharField(
                blank=True,
                choices=[("nl", "Nederlands"), ("en", "English")],
                default="",
                max_length=5,
                verbose_name="taal",
            ),
        ),
        migrations.RunSQL(
            "update people_person set language = '' where language = 'nl'",
            "update people_person set language = 'nl' where language = ''",
        ),
    ]
