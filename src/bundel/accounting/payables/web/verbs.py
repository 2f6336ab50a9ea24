"""What can be done on the work screen: each word of a button, and the action behind it."""

from collections.abc import Callable
from typing import Final

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from bundel.accounting.payables import actions
from bundel.accounting.payables.models import BookingLine, Invoice
from bundel.accounting.payables.rules_booking import Booking
from bundel.accounting.payables.web import invoice_list, messages, work_page
from bundel.kit.findings import Refusal
from bundel.platform.people.actor import Actor

Verb = Callable[[HttpRequest, Actor, Invoice], str]


def _reason(request: HttpRequest) -> str:
    return request.POST.get("reden", "").replace("\x00", "").strip()


def _number(request: HttpRequest, name: str) -> int | None:
    text = request.POST.get(name, "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 19 else None


def kept(invoice: Invoice) -> list[Booking]:
    """The booking lines as they are kept now."""
    rows = BookingLine.of(invoice.client_id).filter(invoice_id=invoice.pk).order_by("position")
    return [
        Booking(
            row.account, row.net_cents, row.vat_cents, row.vat_category, row.vat_rate_ppm, row.deductible_ppm,
            row.article, row.cost_centre, row.description,
        )
        for row in rows
    ]  # fmt: skip


def save(request: HttpRequest, by: Actor, invoice: Invoice) -> str:
    """Keep the lines as typed; unchanged lines stay the proposal that they are."""
    try:
        lines = work_page.bookings(work_page.read_lines(request))
    except ValueError as error:
        raise Refusal(messages.AMOUNT_UNREADABLE) from error
    if lines != kept(invoice):
        actions.set_booking(by, invoice.client_id, invoice.pk, lines)
        return _("De boeking is bewaard.")
    return _("Er is niets veranderd aan de boeking.")


def accept(request: HttpRequest, by: Actor, invoice: Invoice) -> str:
    """Keep the lines and send the invoice to the budget holder."""
    if request.POST.getlist("rekening"):
        save(request, by, invoice)
    invoice_list.send(by, invoice)
    return _("%s is ter goedkeuring gestuurd.") % invoice.number


def _propose(request: HttpRequest, by: Actor, invoice: Invoice) -> str:
    return _("Nieuw voorstel: %s") % actions.propose_booking(by, invoice.client_id, invoice.pk).reason


def _ask(request: HttpRequest, by: Actor, invoice: Invoice) -> str:
    to = "supplier" if request.POST.get("aan") == "supplier" else "client"
    actions.ask(
        by,
        invoice.client_id,
        invoice.pk,
        _reason(request),
        to=to,
        line_position=_number(request, "lijn"),
        url=reverse("payables:questions"),
    )
    if to == "supplier":
        return _("De vraag is genoteerd. Bezorg ze zelf aan de leverancier; de klok wacht op hem.")
    return _("De vraag is gesteld; de entiteit kreeg een melding. De klok wacht op haar.")


def _dispute(request: HttpRequest, by: Actor, invoice: Invoice) -> str:
    actions.dispute(by, invoice.client_id, invoice.pk, _reason(request))
    return _("De factuur is betwist: de wettelijke termijn staat stil.")


def _resume(request: HttpRequest, by: Actor, invoice: Invoice) -> str:
    actions.resume(by, invoice.client_id, invoice.pk, _reason(request))
    return _("De betwisting is voorbij: de termijn loopt weer.")


def _hold(request: HttpRequest, by: Actor, invoice: Invoice) -> str:
    actions.hold(by, invoice.client_id, invoice.pk, _reason(request))
    return _("De factuur is geblokkeerd voor betaling. De termijn loopt door.")


def _release(request: HttpRequest, by: Actor, invoice: Invoice) -> str:
    actions.release(by, invoice.client_id, invoice.pk, _reason(request))
    return _("De blokkering is opgeheven.")


def _refuse(request: HttpRequest, by: Actor, invoice: Invoice) -> str:
    actions.refuse(by, invoice.client_id, invoice.pk, _reason(request))
    return _("De factuur is geweigerd.")


def _reconsider(request: HttpRequest, by: Actor, invoice: Invoice) -> str:
    actions.reconsider(by, invoice.client_id, invoice.pk, _reason(request))
    return _("De weigering is herzien; de factuur is opnieuw beoordeeld.")


def _cancel(request: HttpRequest, by: Actor, invoice: Invoice) -> str:
    actions.cancel(by, invoice.client_id, invoice.pk, _reason(request))
    return _("De factuur is geannuleerd; een nieuw document met dit nummer kan binnenkomen.")


def _accept_cause(request: HttpRequest, by: Actor, invoice: Invoice) -> str:
    actions.accept_cause(by, invoice.client_id, invoice.pk, request.POST.get("oorzaak", ""), _reason(request))
    return _("Aanvaard, met uw reden in het auditspoor.")


def _stop(request: HttpRequest, by: Actor, invoice: Invoice) -> str:
    actions.stop(by, invoice.client_id, invoice.pk, request.POST.get("oorzaak", ""), _reason(request))
    return _("De factuur staat nu bij de uitzonderingen.")


def _order(request: HttpRequest, by: Actor, invoice: Invoice) -> str:
    actions.set_order(by, invoice.client_id, invoice.pk, request.POST.get("bestelling", "").replace("\x00", ""))
    return _("Bestelnummer bewaard en factuur opnieuw beoordeeld.")


def _judge(request: HttpRequest, by: Actor, invoice: Invoice) -> str:
    actions.rejudge(by, invoice.client_id, [invoice.pk])
    return _("Opnieuw beoordeeld met wat nu bekend is.")


def _claim(request: HttpRequest, by: Actor, invoice: Invoice) -> str:
    actions.claim(by, invoice.client_id, invoice.pk)
    return _("U behandelt deze factuur.")


def _assign(request: HttpRequest, by: Actor, invoice: Invoice) -> str:
    actions.assign(by, invoice.client_id, [invoice.pk], _number(request, "persoon"))
    return _("Toegewezen.")


def _unlink(request: HttpRequest, by: Actor, invoice: Invoice) -> str:
    actions.unlink_credit_note(by, invoice.client_id, invoice.pk, _reason(request))
    return _("De creditnota is losgekoppeld.")


def _confirm_supplier(request: HttpRequest, by: Actor, invoice: Invoice) -> str:
    actions.confirm_supplier(by, invoice.client_id, invoice.supplier_id)
    actions.rejudge(by, invoice.client_id, [invoice.pk])
    return _("De leverancier is bevestigd; de factuur is opnieuw beoordeeld.")


VERBS: Final[dict[str, Verb]] = {
    "aanvaarden": accept,
    "bewaren": save,
    "voorstel": _propose,
    "vraag": _ask,
    "betwisten": _dispute,
    "hervatten": _resume,
    "blokkeren": _hold,
    "vrijgeven": _release,
    "weigeren": _refuse,
    "herzien": _reconsider,
    "annuleren": _cancel,
    "aanvaard-oorzaak": _accept_cause,
    "uitzondering": _stop,
    "bestelling": _order,
    "opnieuw": _judge,
    "nemen": _claim,
    "toewijzen": _assign,
    "loskoppelen": _unlink,
    "bevestig-leverancier": _confirm_supplier,
}
AND_NEXT: Final = frozenset({"aanvaarden"})
"""Steps after which the next invoice of the list opens."""
