"""Indicators of the accounting centre. Norms here are defaults with their source, never "the agreement says"."""

import datetime as dt
from collections.abc import Iterable
from functools import cache

from bundel.kit.calendar import FLEMISH_OFFICE
from bundel.steering.kpis.engine import indicator
from bundel.steering.kpis.facts import HalfYear, InvoiceFact
from bundel.steering.kpis.rules import Cause, FigureRow, Ratio, counted, lacking, left_out

APPROVAL_MARGIN = 5  # working days before the due date; approved later, the centre can no longer pay in time
WAITING_LIMIT = 12  # days
_DEFAULT = "standaardwaarde van het systeem; vervang ze door de norm uit de overeenkomst"
_PARTIES: tuple[Cause, ...] = ("centre", "client", "supplier", "system")


@cache
def _latest_approval(due_on: dt.date) -> dt.date:
    """The last day on which an approval still leaves the centre its five working days."""
    return FLEMISH_OFFICE.add_working_days(due_on, -APPROVAL_MARGIN)


def _in_time(invoice: InvoiceFact) -> bool:
    """Whether the client approved at least five working days before the due date."""
    if invoice.approved_on is None or invoice.due_on is None:
        return False
    return invoice.approved_on <= _latest_approval(invoice.due_on)


def _due(half: HalfYear) -> Iterable[InvoiceFact]:
    """Invoices (no credit notes) that fell due in the period, or whose due date is not known."""
    for invoice in half.invoices:
        known_due = invoice.due_on is not None and half.during(invoice.due_on)
        unknown_due = invoice.due_on is None and half.during(invoice.received_on) and invoice.closed_on is None
        if invoice.kind == "invoice" and (known_due or unknown_due):
            yield invoice


def _late_by(invoice: InvoiceFact) -> Cause:
    """Who made a late payment late: the clock of the invoice says so, otherwise a late approval is the client's."""
    named = next((party for party in _PARTIES if party == invoice.late_by), None)
    return named or ("unknown" if _in_time(invoice) else "client")


def _paid_in_time(invoice: InvoiceFact) -> FigureRow:
    if invoice.due_on is None:
        return lacking(invoice.key, invoice.client_id, invoice.number, "vervaldag niet bekend", on=invoice.received_on)
    if invoice.paid_on is not None and invoice.paid_on <= invoice.due_on:
        return counted(invoice.key, invoice.client_id, invoice.number, 1, on=invoice.due_on)
    if invoice.paid_on is None:
        reason = f"vervallen op {invoice.due_on:%d/%m/%Y}, nog niet betaald"
    else:
        late = (invoice.paid_on - invoice.due_on).days
        reason = f"{late} {'dag' if late == 1 else 'dagen'} te laat betaald"
    return counted(
        invoice.key, invoice.client_id, invoice.number, 0, on=invoice.due_on, reason=reason,
        causes=[(_late_by(invoice), 1)],
    )  # fmt: skip


@indicator(
    name="Facturen tijdig betaald", centre="boekhouding", unit="%", norm=95, better="higher", source="invoices",
    norm_source=_DEFAULT,
    counts="facturen betaald op of voor de vervaldag", of="facturen die in de periode vervielen",
    leaves_out="creditnota’s; facturen die de entiteit niet minstens 5 werkdagen voor de vervaldag goedkeurde",
)  # fmt: skip
def facturen_tijdig_betaald(half: HalfYear) -> Ratio:
    """Aandeel leveranciersfacturen dat binnen de wettelijke termijn is betaald (netto: wat het centrum zelf kon)."""
    rows = []
    for invoice in _due(half):
        if invoice.due_on is not None and not _in_time(invoice):
            late = (
                "niet goedgekeurd" if invoice.approved_on is None else f"goedgekeurd op {invoice.approved_on:%d/%m/%Y}"
            )
            rows.append(
                left_out(
                    invoice.key, invoice.client_id, invoice.number, on=invoice.due_on,
                    reason=f"minder dan {APPROVAL_MARGIN} werkdagen voor de vervaldag {late}",
                )
            )  # fmt: skip
        else:
            rows.append(_paid_in_time(invoice))
    return Ratio(tuple(rows))


@indicator(
    name="Facturen tijdig betaald (bruto)", centre="boekhouding", unit="%", better="higher", source="invoices",
    counts="facturen betaald op of voor de vervaldag", of="alle facturen die in de periode vervielen",
    leaves_out="creditnota’s",
)  # fmt: skip
def facturen_tijdig_betaald_bruto(half: HalfYear) -> Ratio:
    """Aandeel leveranciersfacturen dat binnen de wettelijke termijn is betaald, wie de vertraging ook veroorzaakte."""
    return Ratio(tuple(_paid_in_time(invoice) for invoice in _due(half)))


@indicator(
    name="Facturen tijdig goedgekeurd door de entiteit", centre="boekhouding", unit="%", better="higher",
    source="invoices", norm=95, norm_source=_DEFAULT, owner="contactpersoon van de entiteit",
    counts="facturen die minstens 5 werkdagen voor de vervaldag goedgekeurd zijn",
    of="facturen die in de periode vervielen", leaves_out="creditnota’s",
)  # fmt: skip
def facturen_tijdig_goedgekeurd(half: HalfYear) -> Ratio:
    """Aandeel facturen dat de entiteit op tijd goedkeurde: haar kant van de overeenkomst."""
    rows = []
    for invoice in _due(half):
        if invoice.due_on is None:
            rows.append(_paid_in_time(invoice))
        elif _in_time(invoice):
            rows.append(counted(invoice.key, invoice.client_id, invoice.number, 1, on=invoice.due_on))
        else:
            reason = (
                "niet goedgekeurd" if invoice.approved_on is None else f"goedgekeurd {invoice.approved_on:%d/%m/%Y}"
            )
            rows.append(counted(invoice.key, invoice.client_id, invoice.number, 0, on=invoice.due_on, reason=reason))
    return Ratio(tuple(rows))


def _paid(half: HalfYear) -> Iterable[tuple[InvoiceFact, int]]:
    """Invoices paid in the period, with the days since receipt; paid before it arrived is zero days."""
    for invoice in half.invoices:
        if invoice.kind == "invoice" and invoice.paid_on is not None and half.during(invoice.paid_on):
            yield invoice, max(0, (invoice.paid_on - invoice.received_on).days)


def _bucket(half: HalfYear, above: int, up_to: int | None) -> Ratio:
    rows = []
    for invoice, days in _paid(half):
        inside = days > above and (up_to is None or days <= up_to)
        rows.append(
            counted(
                invoice.key, invoice.client_id, invoice.number, int(inside), on=invoice.paid_on, reason=f"{days} dagen"
            )
        )
    return Ratio(tuple(rows))


_PAID = "facturen die in de periode betaald zijn"
_BUCKETS = "betaaltermijn"


@indicator(
    name="Betaald binnen 15 dagen", centre="boekhouding", unit="%", better="neither", source="invoices",
    counts="van ontvangst tot betaling hoogstens 15 dagen", of=_PAID, leaves_out="creditnota’s", group=_BUCKETS,
)  # fmt: skip
def betaald_tot_15_dagen(half: HalfYear) -> Ratio:
    """Aandeel facturen met hoogstens 15 kalenderdagen tussen ontvangst en betaling."""
    return _bucket(half, -1, 15)


@indicator(
    name="Betaald in 16 tot 30 dagen", centre="boekhouding", unit="%", better="neither", source="invoices",
    counts="van ontvangst tot betaling 16 tot 30 dagen", of=_PAID, leaves_out="creditnota’s", group=_BUCKETS,
)  # fmt: skip
def betaald_tot_30_dagen(half: HalfYear) -> Ratio:
    """Aandeel facturen met 16 tot 30 kalenderdagen tussen ontvangst en betaling."""
    return _bucket(half, 15, 30)


@indicator(
    name="Betaald in 31 tot 60 dagen", centre="boekhouding", unit="%", better="neither", source="invoices",
    counts="van ontvangst tot betaling 31 tot 60 dagen", of=_PAID, leaves_out="creditnota’s", group=_BUCKETS,
)  # fmt: skip
def betaald_tot_60_dagen(half: HalfYear) -> Ratio:
    """Aandeel facturen met 31 tot 60 kalenderdagen tussen ontvangst en betaling."""
    return _bucket(half, 30, 60)


@indicator(
    name="Betaald na meer dan 60 dagen", centre="boekhouding", unit="%", better="neither", source="invoices",
    counts="van ontvangst tot betaling meer dan 60 dagen", of=_PAID, leaves_out="creditnota’s", group=_BUCKETS,
)  # fmt: skip
def betaald_na_60_dagen(half: HalfYear) -> Ratio:
    """Aandeel facturen met meer dan 60 kalenderdagen tussen ontvangst en betaling."""
    return _bucket(half, 60, None)


@indicator(
    name="Gemiddelde doorlooptijd tot betaling", centre="boekhouding", unit="dagen", norm=30, better="lower",
    source="invoices", norm_source=_DEFAULT,
    counts="kalenderdagen van ontvangst tot betaling", of=_PAID, leaves_out="creditnota’s",
)  # fmt: skip
def gemiddelde_betaaltermijn(half: HalfYear) -> Ratio:
    """Gemiddeld aantal kalenderdagen tussen ontvangst en betaling, verdeeld over wie de factuur in handen had."""
    rows = []
    for invoice, days in _paid(half):
        given = (invoice.days_centre, invoice.days_client, invoice.days_supplier, invoice.days_system)
        causes: list[tuple[Cause, int]] = [(party, part) for party, part in zip(_PARTIES, given, strict=True) if part]
        if sum(part for _, part in causes) != days:
            causes = [("unknown", days)]
        rows.append(
            counted(
                invoice.key, invoice.client_id, invoice.number, days, on=invoice.paid_on,
                causes=[(party, part) for party, part in causes if part],
            )
        )  # fmt: skip
    return Ratio(tuple(rows), causes_of="units")


@indicator(
    name="Facturen zonder tussenkomst geboekt", centre="boekhouding", unit="%", better="higher", source="invoices",
    counts="documenten die zonder menselijke handeling geboekt zijn",
    of="facturen en creditnota’s geboekt in de periode",
)  # fmt: skip
def facturen_zonder_tussenkomst(half: HalfYear) -> Ratio:
    """Aandeel facturen en creditnota's dat de regels volledig zelf konden boeken."""
    return Ratio(
        tuple(
            counted(i.key, i.client_id, i.number, int(i.touchless), on=i.booked_on)
            for i in half.invoices
            if half.during(i.booked_on)
        )
    )


@indicator(
    name="Elektronische facturen", centre="boekhouding", unit="%", better="higher", source="invoices",
    counts="documenten ontvangen als gestructureerde e-factuur", of="facturen en creditnota’s ontvangen in de periode",
)  # fmt: skip
def aandeel_efacturen(half: HalfYear) -> Ratio:
    """Aandeel documenten dat als gestructureerde e-factuur (UBL) binnenkwam."""
    return Ratio(
        tuple(
            counted(i.key, i.client_id, i.number, int(i.einvoice), on=i.received_on)
            for i in half.invoices
            if half.during(i.received_on)
        )
    )


@indicator(
    name="Facturen langer dan 12 dagen bij de entiteit", centre="boekhouding", unit="aantal", norm=0, better="lower",
    source="invoices", norm_source=_DEFAULT, owner="contactpersoon van de entiteit",
    counts="facturen die meer dan 12 dagen op goedkeuring wachten",
    of="facturen die op de laatste dag op goedkeuring wachten",
)  # fmt: skip
def facturen_wachten_op_entiteit(half: HalfYear) -> Ratio:
    """Facturen die op het einde van de periode al meer dan 12 dagen op de goedkeuring van de entiteit wachten."""
    rows = []
    for invoice in half.invoices:
        if invoice.asked_on is None or invoice.approved_on is not None or invoice.closed_on is not None:
            continue
        days = (half.until - invoice.asked_on).days
        rows.append(
            counted(
                invoice.key, invoice.client_id, invoice.number, int(days > WAITING_LIMIT), on=invoice.asked_on,
                reason=f"wacht {days} dagen",
            )
        )  # fmt: skip
    return Ratio(tuple(rows), causes_of="units")


@indicator(
    name="Facturen die meteen met hun bestelling overeenkomen", centre="boekhouding", unit="%", better="higher",
    source="invoices", counts="documenten die bij de eerste vergelijking overeenkwamen",
    of="documenten ontvangen in de periode die met een bestelling vergeleken worden",
    leaves_out="documenten waarvoor geen bestelling nodig is",
)  # fmt: skip
def eerste_overeenkomst(half: HalfYear) -> Ratio:
    """Aandeel documenten waarvan bestelling en factuur bij de eerste vergelijking overeenkwamen."""
    rows = []
    for i in half.invoices:
        if not half.during(i.received_on):
            continue
        if not i.order_needed:
            rows.append(left_out(i.key, i.client_id, i.number, "geen bestelling nodig", on=i.received_on))
        elif i.first_pass is None:
            rows.append(lacking(i.key, i.client_id, i.number, "nog niet vergeleken", on=i.received_on))
        else:
            rows.append(counted(i.key, i.client_id, i.number, int(i.first_pass), on=i.received_on))
    return Ratio(tuple(rows))


@indicator(
    name="Bankbewegingen automatisch afgepunt", centre="boekhouding", unit="%", better="higher", source="movements",
    counts="bewegingen die het systeem eenduidig kon toewijzen", of="bewegingen van de periode",
)  # fmt: skip
def bankbewegingen_automatisch(half: HalfYear) -> Ratio:
    """Aandeel bankbewegingen dat automatisch en eenduidig is afgepunt."""
    words = {"auto": "", "person": "door een medewerker afgepunt"}
    return Ratio(
        tuple(
            counted(
                m.key, m.client_id, m.caption, int(m.matched == "auto"), on=m.booked_on,
                reason=words.get(m.matched, "nog niet afgepunt"),
            )
            for m in half.movements
            if half.during(m.booked_on)
        )
    )  # fmt: skip


@indicator(
    name="Nalatigheidsinteresten", centre="boekhouding", unit="euro", norm=0, better="lower",
    source="invoices", norm_source=_DEFAULT,
    counts="nalatigheidsinteresten die de wet oplegt", of=_PAID, leaves_out="creditnota’s",
)  # fmt: skip
def nalatigheidsinteresten(half: HalfYear) -> Ratio:
    """Interesten die de wet oplegt voor de laattijdig betaalde facturen, zonder de vaste vergoeding van 40 euro."""
    return Ratio(
        tuple(
            counted(
                i.key, i.client_id, i.number, i.interest_cents, on=i.paid_on,
                causes=[(_late_by(i), i.interest_cents)] if i.interest_cents else (),
            )
            for i, _ in _paid(half)
        ),
        causes_of="units",
    )  # fmt: skip


@indicator(
    name="Geweigerde aanleveringen", centre="boekhouding", unit="%", better="lower", source="intakes",
    counts="documenten die bij ontvangst geweigerd zijn", of="documenten aangeleverd in de periode",
)  # fmt: skip
def aanleveringen_geweigerd(half: HalfYear) -> Ratio:
    """Aandeel aangeleverde documenten dat niet aan de regels voldeed en geweigerd werd."""
    return Ratio(
        tuple(
            counted(i.key, i.client_id, i.name, int(i.refused), on=i.received_on, reason=i.reason)
            for i in half.intakes
            if half.during(i.received_on)
        ),
        causes_of="units",
    )
