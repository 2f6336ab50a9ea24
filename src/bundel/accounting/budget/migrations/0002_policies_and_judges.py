from django.db import migrations

from bundel.platform.database.policies import append_only, client_policy, sql_file

CLIENT_TABLES = (
    "budget_budgetyear",
    "budget_article",
    "budget_adjustment",
    "budget_adjustmentline",
    "budget_overrun",
    "budget_commitment",
    "budget_movement",
)


class Migration(migrations.Migration):
    dependencies = [("budget", "0001_initial")]
    operations = [
        *(client_policy(table) for table in CLIENT_TABLES),
        *(append_only(table) for table in ("budget_adjustmentline", "budget_overrun", "budget_movement")),
        sql_file(__file__, "judges.sql"),
        sql_file(__file__, "clear.sql"),
    ]
