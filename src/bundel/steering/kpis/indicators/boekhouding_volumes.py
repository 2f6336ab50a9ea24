"""How much the accounting centre did: counts and amounts without a norm, beside which its other figures are read."""

from bundel.steering.kpis.engine import indicator
from bundel.steering.kpis.facts import HalfYear
from bundel.steering.kpis.rules import Ratio, counted


@indicator(
    name="Ontvangen facturen en creditnota’s", centre="boekhouding", unit="aantal", better="neither",
    source="invoices", counts="facturen en creditnota’s die in de periode aanvaard zijn", of="dezelfde documenten",
)  # fmt: skip
def facturen_ontvangen(half: HalfYear) -> Ratio:
    """Aantal leveranciersfacturen en creditnota's dat in de periode is ontvangen en aanvaard."""
    return Ratio(
        tuple(
            counted(i.key, i.client_id, i.number, 1, on=i.received_on)
            for i in half.invoices
            if half.during(i.received_on)
        ),
        causes_of="units",
    )


@indicator(
    name="Bedrag van de ontvangen facturen", centre="boekhouding", unit="euro", better="neither", source="invoices",
    counts="bedrag met btw; creditnota’s tellen negatief", of="facturen en creditnota’s ontvangen in de periode",
)  # fmt: skip
def bedrag_ontvangen(half: HalfYear) -> Ratio:
    """Bedrag van de leveranciersfacturen en creditnota's die in de periode ontvangen zijn."""
    return Ratio(
        tuple(
            counted(i.key, i.client_id, i.number, i.amount_cents, on=i.received_on)
            for i in half.invoices
            if half.during(i.received_on)
        ),
        causes_of="units",
    )


@indicator(
    name="Uitgevoerde betalingen", centre="boekhouding", unit="aantal", better="neither", source="payments",
    counts="betalingen aan leveranciers", of="betalingen die de bank in de periode uitvoerde",
)  # fmt: skip
def betalingen_uitgevoerd(half: HalfYear) -> Ratio:
    """Aantal betalingen aan leveranciers dat de bank in de periode uitvoerde."""
    return Ratio(
        tuple(
            counted(p.key, p.client_id, p.number, 1, on=p.executed_on)
            for p in half.payments
            if half.during(p.executed_on)
        ),
        causes_of="units",
    )


@indicator(
    name="Betaald bedrag", centre="boekhouding", unit="euro", better="neither", source="payments",
    counts="bedrag van de betalingen", of="betalingen die de bank in de periode uitvoerde",
)  # fmt: skip
def bedrag_betaald(half: HalfYear) -> Ratio:
    """Bedrag van de betalingen aan leveranciers die de bank in de periode uitvoerde."""
    return Ratio(
        tuple(
            counted(p.key, p.client_id, p.number, p.amount_cents, on=p.executed_on)
            for p in half.payments
            if half.during(p.executed_on)
        ),
        causes_of="units",
    )


@indicator(
    name="Verwerkte rekeninguittreksels", centre="boekhouding", unit="aantal", better="neither", source="statements",
    counts="uittreksels", of="uittreksels met een datum in de periode",
)  # fmt: skip
def uittreksels_verwerkt(half: HalfYear) -> Ratio:
    """Aantal rekeninguittreksels van de periode dat is ingelezen."""
    return Ratio(
        tuple(
            counted(s.key, s.client_id, s.caption, 1, on=s.dated_on) for s in half.statements if half.during(s.dated_on)
        ),
        causes_of="units",
    )
