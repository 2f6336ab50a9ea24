"""Taking over a PDF or scan: the form beside its image."""

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from bundel.accounting.payables import actions, messages
from bundel.accounting.payables.models import Intake, Invoice
from bundel.accounting.payables.rules_facts import Facts, FactTax, Seller, clean_reference
from bundel.accounting.payables.web import documents
from bundel.accounting.payables.web.words import KINDS
from bundel.kit import identifiers
from bundel.platform.clients.models import Client
from bundel.platform.ui.forms import DayField, EuroField, FormPage
from bundel.platform.ui.pages import screen

RATES = (("", "–"), ("S210000", "21 %"), ("S120000", "12 %"), ("S60000", "6 %"), ("Z0", "0 %"), ("E0", "vrijgesteld"),
         ("AE0", "verlegd"), ("O0", "buiten btw"))  # fmt: skip
VAT_ROWS = 3
BESIDE = {
    messages.SUPPLIER_NUMBER.code: "registration",
    messages.IBAN_INVALID.code: "iban",
    messages.KEYED_NUMBER.code: "number",
    messages.KEYED_AMOUNTS.code: "payable",
    messages.SAME_INVOICE.code: "number",
}


class KeyForm(forms.Form):
    """What a person reads on the image. Amounts as on the document, positive for a credit note too."""

    kind = forms.ChoiceField(label="Soort", choices=list(KINDS.items()))
    registration = forms.CharField(label="Ondernemingsnummer", max_length=40)
    country = forms.CharField(label="Land", max_length=2, min_length=2, initial="BE")
    name = forms.CharField(label="Leverancier", max_length=200)
    number = forms.CharField(label="Factuurnummer", max_length=100)
    issued_on = DayField(label="Factuurdatum")
    supplier_due_on = DayField(label="Vervaldag", required=False)
    order_reference = forms.CharField(label="Bestelnummer", max_length=100, required=False)
    buyer_reference = forms.CharField(label="Uw referentie", max_length=100, required=False)
    iban = forms.CharField(label="Rekening (IBAN)", max_length=42, required=False)
    payment_reference = forms.CharField(label="Mededeling", max_length=140, required=False)
    corrects_number = forms.CharField(label="Corrigeert factuur", max_length=100, required=False)
    payable = EuroField(label="Te betalen", help_text="Het totaal onderaan; de lijnen hieronder moeten kloppen.")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for row in range(1, VAT_ROWS + 1):
            first = row == 1
            self.fields[f"rate{row}"] = forms.ChoiceField(
                label=f"Tarief {row}", choices=RATES[1:] if first else RATES, required=first
            )
            self.fields[f"base{row}"] = EuroField(label=f"Zonder btw {row}", required=first)
            self.fields[f"vat{row}"] = EuroField(label=f"Btw {row}", required=False)

    def clean_registration(self) -> str:
        return re.sub(r"[\s.]", "", str(self.cleaned_data["registration"])).upper().removeprefix("BE")

    def clean(self) -> dict[str, Any]:
        cleaned = dict(super().clean() or {})
        for row in range(2, VAT_ROWS + 1):
            if bool(cleaned.get(f"rate{row}")) != (cleaned.get(f"base{row}") is not None):
                self.add_error(f"base{row}", ValidationError(_("Vul tarief en bedrag samen in, of geen van beide.")))
        return cleaned

    def vat_fields(self) -> list[tuple[forms.BoundField, forms.BoundField, forms.BoundField]]:
        """The rows of the VAT table."""
        return [(self[f"rate{row}"], self[f"base{row}"], self[f"vat{row}"]) for row in range(1, VAT_ROWS + 1)]

    def head_fields(self) -> list[forms.BoundField]:
        """Everything above the VAT table."""
        return [field for field in self if not re.fullmatch(r"(rate|base|vat)\d|payable", field.name)]


def facts_of(cleaned: dict[str, Any]) -> Facts:
    """What was keyed, in the words of the rules."""
    taxes = []
    for row in range(1, VAT_ROWS + 1):
        if cleaned.get(f"rate{row}") and cleaned.get(f"base{row}") is not None:
            category, rate = re.fullmatch(r"([A-Z]+)(\d+)", cleaned[f"rate{row}"]).groups()  # type: ignore[union-attr]
            taxes.append(FactTax(category, int(rate), cleaned[f"base{row}"], cleaned.get(f"vat{row}") or 0))
    net, tax = sum(one.taxable_cents for one in taxes), sum(one.tax_cents for one in taxes)
    iban = re.sub(r"\s", "", cleaned["iban"]).upper()
    country = cleaned["country"].upper()
    registration = cleaned["registration"]
    if country == "BE" and identifiers.is_enterprise_number(registration):
        registration = identifiers.parse_enterprise_number(registration)
    return Facts(
        seller=Seller(country, registration, cleaned["name"].strip()),
        kind=cleaned["kind"],
        number=cleaned["number"].strip(),
        issued_on=cleaned["issued_on"],
        supplier_due_on=cleaned["supplier_due_on"],
        currency="EUR",
        net_cents=net,
        tax_cents=tax,
        prepaid_cents=0,
        rounding_cents=0,
        payable_cents=cleaned["payable"],
        taxes=tuple(taxes),
        order_reference=cleaned["order_reference"].strip(),
        buyer_reference=cleaned["buyer_reference"].strip(),
        payment_reference=clean_reference(cleaned["payment_reference"]),
        iban=iban,
        corrects_number=cleaned["corrects_number"].strip(),
        electronic=False,
    )


@screen(right="payables.handle", client=True)
def key(request: HttpRequest, client: Client, intake_id: int) -> HttpResponse:
    """The form beside the image; afterwards the invoice opens on its work screen."""
    actor = request.actor  # type: ignore[attr-defined]
    arrived = Intake.objects.defer("content").filter(pk=intake_id, client_id=client.pk, state="to_key").first()
    if arrived is None:
        raise Http404
    done = Invoice.of(client.pk).filter(intake_id=intake_id).values_list("pk", flat=True).first()

    def do(_request: HttpRequest, cleaned: dict[str, Any]) -> str:
        invoice_id = actions.key_in(actor, client.pk, intake_id, facts_of(cleaned))
        return reverse("payables:work", args=[client.code, invoice_id])

    url = reverse("payables:arrival_inline", args=[client.code, intake_id])
    request.beside = {  # type: ignore[attr-defined]
        "shown": documents.shown(actor, client, arrived.document_id, url),
        "arrived": arrived,
        "client": client,
        "done_url": reverse("payables:work", args=[client.code, done]) if done else "",
    }
    page = FormPage(
        KeyForm,
        _("Overnemen: %s") % arrived.name,
        do,
        _("Factuur maken"),
        crumbs=[(_("Binnenkomst"), reverse("payables:intake"))],
        lead=client.name,
        cancel=reverse("payables:intake") + "?toestand=to_key",
        beside=BESIDE,
        template="payables/key.html",
    )
    return page.respond(request)
