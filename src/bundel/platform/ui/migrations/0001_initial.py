import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True
    dependencies = [migrations.swappable_dependency(settings.AUTH_USER_MODEL)]
    operations = [
        migrations.CreateModel(
            name="SavedView",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("page", models.CharField(max_length=80, verbose_name="lijst")),
                ("name", models.CharField(max_length=60, verbose_name="naam")),
                ("query", models.CharField(max_length=1000, verbose_name="adres")),
                ("is_default", models.BooleanField(default=False, verbose_name="opent vanzelf")),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "verbose_name": "bewaarde weergave",
                "ordering": ["name"],
                "constraints": [
                    models.UniqueConstraint(fields=("person", "page", "name"), name="one_view_of_a_name"),
                    models.UniqueConstraint(
                        condition=models.Q(("is_default", True)), fields=("person", "page"), name="one_default_view"
                    ),
                ],
            },
        ),
    ]
