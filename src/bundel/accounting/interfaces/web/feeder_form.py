"""The form of a feeder: what it is called, what is expected, and how its file looks."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _

from bundel.accounting.interfaces import rules
from bundel.accounting.ledger.rules import JOURNALS
from bundel.platform.ui.language import said

CODE = forms.SlugField(label="Code", max_length=20, help_text="Letters, cijfers en streepjes; blijft altijd dezelfde.")
COLUMN = "kolom_"


class FeederForm(forms.Form):
    """A feeder. Which column holds what is asked field by field; empty means that the file does not have it."""

    code = CODE
    name = forms.CharField(label="Naam", max_length=120)
    journal = forms.ChoiceField(label="Dagboek", choices=list(JOURNALS.items()), initial="DIV")
    policy = forms.ChoiceField(
        label="Boeken", choices=list(rules.POLICIES.items()), initial="rows",
        help_text="In zijn geheel: één fout en er wordt niets geboekt.",
    )  # fmt: skip
    schedule = forms.ChoiceField(label="Verwacht", choices=list(rules.SCHEDULES.items()))
    owner = forms.TypedChoiceField(
        label="Eigenaar", coerce=int, help_text="Krijgt bericht als er geen bestand kwam.", choices=()
    )
    delimiter = forms.ChoiceField(label="Scheidingsteken", choices=list(rules.DELIMITERS.items()))
    decimal = forms.ChoiceField(label="Decimaalteken", choices=list(rules.DECIMALS.items()))
    date_form = forms.ChoiceField(label="Datum geschreven als", choices=list(rules.DATE_FORMS.items()))

    def __init__(self, *args: Any, owners: list[tuple[int, str]], fixed: bool = False, **fields: Any) -> None:
        super().__init__(*args, **fields)
        self.fields["owner"].choices = owners  # type: ignore[attr-defined]
        if fixed:
            del self.fields["code"]
        for name, field in rules.FIELDS.items():
            caption = _("Kolom: %(field)s") % {"field": said(field)}
            self.fields[COLUMN + name] = forms.CharField(label=caption, max_length=60, required=name in rules.NEEDED)


def layout_of(given: dict[str, Any]) -> rules.Layout:
    """The layout that was filled in."""
    columns = {name: given[COLUMN + name].strip() for name in rules.FIELDS if given.get(COLUMN + name)}
    return rules.Layout(columns, given["delimiter"], given["decimal"], given["date_form"])


def initial_of(layout: rules.Layout) -> dict[str, Any]:
    """A layout as the form shows it."""
    columns = {COLUMN + name: heading for name, heading in layout.columns.items()}
    return columns | {"delimiter": layout.delimiter, "decimal": layout.decimal, "date_form": layout.date_form}
