"""What belongs together: a credit note and the invoices that it may correct, two suppliers that become one."""

from dataclasses import dataclass

from django.db.models import F, Q, Sum
from django.db.models.functions import Abs

from bundel.accounting.payables.models import Invoice, Supplier, SupplierAccount, SupplierTerms
from bundel.accounting.payables.rules import LIVE
from bundel.platform.clients import scope


def house_of(supplier_id: int) -> set[int]:
    """The ids of a supplier and of those that are one with it by merging."""
    own = Supplier.objects.filter(pk=supplier_id).values_list("merged_into_id", flat=True).first()
    root = own or supplier_id
    merged = Supplier.objects.filter(merged_into_id=root).values_list("id", flat=True)
    return {supplier_id, root, *merged}


def correctable(client_id: int, credit_note: Invoice, *, text: str = "", limit: int = 20) -> list[Invoice]:
    """Invoices that a credit note may correct: live ones of its supplier, those of the nearest amount first.

    `text` looks in number and order reference.
    """
    found = Invoice.of(client_id).filter(
        supplier_id__in=house_of(credit_note.supplier_id), kind="invoice", status__in=LIVE
    )
    if text:
        found = found.filter(Q(number__icontains=text) | Q(order_reference__icontains=text))
    near = Abs(F("payable_cents") - credit_note.payable_cents)
    return list(found.annotate(near=near).order_by("near", "-issued_on", "-id")[:limit])


@dataclass(frozen=True, slots=True)
class Merger:
    """What merging one supplier into another means, over the clients in scope.

    `terms_to_make`: clients with terms of the old one only; `terms_there`: with terms of both (the new count).
    """

    invoices: int
    open_cents: int
    accounts_here: int
    accounts_there: int
    followers: int
    terms_to_make: frozenset[int]
    terms_there: frozenset[int]


def merger(supplier_id: int, into_id: int) -> Merger:
    """What moves and what stays when a supplier is merged into another."""
    clients = scope.current()
    mine = Invoice.objects.filter(client_id__in=clients, supplier_id=supplier_id)
    open_cents = mine.filter(kind="invoice", status__in=LIVE).aggregate(sum=Sum("open_cents"))["sum"] or 0
    live = SupplierAccount.objects.filter(status__in=("proposed", "confirmed"))
    terms = SupplierTerms.objects.filter(client_id__in=clients)
    here, there = (
        frozenset(terms.filter(supplier_id=one).values_list("client_id", flat=True)) for one in (supplier_id, into_id)
    )
    return Merger(
        invoices=mine.count(),
        open_cents=open_cents,
        accounts_here=live.filter(supplier_id=supplier_id).count(),
        accounts_there=live.filter(supplier_id=into_id).count(),
        followers=Supplier.objects.filter(merged_into_id=supplier_id).count(),
        terms_to_make=here - there,
        terms_there=here & there,
    )
