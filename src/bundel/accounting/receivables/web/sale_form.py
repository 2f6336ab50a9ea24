"""The form of an invoice: its head and a number of lines; what a stored one puts into it."""

from decimal import Decimal, InvalidOperation
from typing import Any, Final

from django import forms
from django.http import HttpRequest
from django.utils.translation import gettext as _

from bundel.accounting.receivables.models import Sale, SaleLine
from bundel.accounting.receivables.rules_sale import SaleLine as LineDraft
from bundel.formats.invoices.model import Period
from bundel.platform.ui.forms import DayField

LINES: Final = 4
MOST_LINES: Final = 40
VAT: Final = (
    ("S:21", "21 %"), ("S:12", "12 %"), ("S:6", "6 %"), ("O", "buiten de btw"), ("E", "vrijgesteld"), ("Z", "0 %"),
    ("AE", "verlegd"), ("K", "intracommunautair"), ("G", "uitvoer"),
)  # fmt: skip
CELLS: Final = ("text", "quantity", "price", "vat", "account", "article")


class FigureField(forms.CharField):
    """A number typed as 1.234,5678; its value is exact."""

    def __init__(self, **fields: Any) -> None:
        widget = forms.TextInput(attrs={"inputmode": "decimal", "class": "money", "autocomplete": "off"})
        super().__init__(widget=widget, max_length=18, **fields)

    def prepare_value(self, value: Any) -> Any:
        """As people type it."""
        return format(value.normalize(), "f").replace(".", ",") if isinstance(value, Decimal) else value

    def clean(self, value: Any) -> Any:
        """The exact number, with at most four decimals."""
        text = super().clean(value)
        if not text:
            return None
        try:
            found = Decimal(text.replace(".", "").replace(",", ".") if "," in text else text)
        except InvalidOperation as wrong:
            raise forms.ValidationError(_("Vul een getal in zoals 12,50.")) from wrong
        if not found.is_finite() or abs(found) >= 10**9 or found != round(found, 4):
            raise forms.ValidationError(_("Vul een getal in zoals 12,50."))
        return found


def rows_of(request: HttpRequest) -> int:
    """How many lines were sent; zero when the form is new."""
    sent = [name.removeprefix("text_") for name in request.POST if name.startswith("text_")]
    return min(max((int(one) for one in sent if one.isdecimal() and len(one) < 4), default=0), MOST_LINES)


def add_line(form: forms.Form, n: int) -> None:
    """The fields of one line."""
    accounts = {"list": "rekeningen", "inputmode": "numeric", "autocomplete": "off"}
    made: dict[str, forms.Field] = {
        f"text_{n}": forms.CharField(label=_("Omschrijving, lijn %(n)s") % {"n": n}, required=False, max_length=500),
        f"quantity_{n}": FigureField(label=_("Aantal, lijn %(n)s") % {"n": n}, required=False),
        f"price_{n}": FigureField(label=_("Prijs, lijn %(n)s") % {"n": n}, required=False),
        f"vat_{n}": forms.ChoiceField(label=_("Btw, lijn %(n)s") % {"n": n}, choices=VAT, required=False),
        f"account_{n}": forms.CharField(
            label=_("Rekening, lijn %(n)s") % {"n": n}, required=False, max_length=10, widget=forms.TextInput(accounts)
        ),
        f"article_{n}": forms.CharField(label=_("Artikel, lijn %(n)s") % {"n": n}, required=False, max_length=60),
    }
    for name, field in made.items():
        field.widget.attrs["aria-label"] = field.label
        form.fields[name] = field


def cells(form: forms.Form, n: int) -> list[Any]:
    """The fields of one line, for a page."""
    return [form[f"{name}_{n}"] for name in CELLS]


class LineForm(forms.Form):
    """One line by itself, to be put below the others."""

    def __init__(self, n: int) -> None:
        super().__init__()
        add_line(self, n)
        self.fields[f"text_{n}"].widget.attrs["autofocus"] = True
        self.line = cells(self, n)


class SaleForm(forms.Form):
    """An invoice with a number of lines; lines without description do not count."""

    customer_id = forms.TypedChoiceField(label="Debiteur", coerce=int)
    description = forms.CharField(label="Omschrijving", max_length=300, required=False)
    buyer_reference = forms.CharField(label="Referentie van de klant", max_length=100, required=False)
    order_reference = forms.CharField(label="Bestelbon van de klant", max_length=100, required=False)
    period_start = DayField(label="Periode van", required=False)
    period_end = DayField(label="Periode tot en met", required=False)

    def __init__(self, *arguments: Any, customers: list[tuple[int, str]], rows: int = LINES, **fields: Any) -> None:
        super().__init__(*arguments, **fields)
        self.fields["customer_id"].choices = customers  # type: ignore[attr-defined]
        self.rows = rows
        for n in range(1, rows + 1):
            add_line(self, n)

    def table(self) -> list[list[Any]]:
        """The fields of the lines, row by row."""
        return [cells(self, n) for n in range(1, self.rows + 1)]

    def clean(self) -> dict[str, Any]:
        """A period has both its days, in order."""
        given = super().clean() or {}
        start, end = given.get("period_start"), given.get("period_end")
        if start and end and end < start:
            self.add_error("period_end", _("De periode eindigt voor ze begint."))
        return given


class RecurrenceForm(SaleForm):
    """What recurs: an invoice with its rhythm."""

    months = forms.TypedChoiceField(
        label="Om de", coerce=int,
        choices=[(1, "maand"), (2, "2 maanden"), (3, "3 maanden"), (6, "6 maanden"), (12, "12 maanden")],
    )  # fmt: skip
    first_on = DayField(label="Eerste keer")
    until = DayField(label="Tot en met", required=False)


def lines_of(given: dict[str, Any]) -> tuple[LineDraft, ...]:
    """The lines that were filled in."""
    found = []
    for n in range(1, sum(name.startswith("text_") for name in given) + 1):
        if not given[f"text_{n}"]:
            continue
        category, _colon, rate = given[f"vat_{n}"].partition(":")
        found.append(
            LineDraft(
                given[f"text_{n}"],
                Decimal(1) if given[f"quantity_{n}"] is None else given[f"quantity_{n}"],
                given[f"price_{n}"] or Decimal(0),
                given[f"account_{n}"].strip(),
                category,
                Decimal(rate) if rate else None,
                article=given[f"article_{n}"].strip(),
            )
        )
    return tuple(found)


def period_of(given: dict[str, Any]) -> Period | None:
    """The period that was filled in."""
    start, end = given["period_start"], given["period_end"]
    return Period(start, end) if start or end else None


def filled(sale: Sale, lines: tuple[SaleLine, ...]) -> dict[str, Any]:
    """What the form starts with for a stored draft."""
    names = ("customer_id", "description", "buyer_reference", "order_reference", "period_start", "period_end")
    initial: dict[str, Any] = {name: getattr(sale, name) for name in names}
    for n, line in enumerate(lines, 1):
        rate = f"{line.category}:{line.percent.normalize():f}" if line.percent else line.category
        initial |= {f"text_{n}": line.description, f"quantity_{n}": line.quantity, f"price_{n}": line.price,
                    f"vat_{n}": rate, f"account_{n}": line.account, f"article_{n}": line.article}  # fmt: skip
    return initial
