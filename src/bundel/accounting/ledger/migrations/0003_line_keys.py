from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("ledger", "0002_books")]
    operations = [
        migrations.RunSQL(
            """
            alter table ledger_line
                add commitment text collate "C" not null default '',
                add vat text collate "C" not null default '',
                add dimensions jsonb not null default '{}',
                add constraint ledger_line_vat_is_boxes check (vat ~ '^([0-9]{2}(\\+[0-9]{2})*)?$'),
                add constraint ledger_line_dimensions_are_pairs check (jsonb_typeof(dimensions) = 'object')
            """,
            migrations.RunSQL.noop,
        ),
    ]
