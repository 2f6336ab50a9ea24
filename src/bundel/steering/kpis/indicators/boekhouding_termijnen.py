"""Indicators of the accounting centre about promised days: closing and VAT, gross, net and of the client."""

from collections.abc import Iterable

from bundel.steering.kpis.engine import indicator
from bundel.steering.kpis.facts import DeadlineFact, HalfYear
from bundel.steering.kpis.rules import Cause, FigureRow, Ratio, counted, left_out

_DEFAULT = "standaardwaarde van het systeem; vervang ze door de norm uit de overeenkomst"
_TASKS = "taken van het centrum waarvan de dag in de periode viel"
_RETURNS = "aangiften en listings waarvan de dag in de periode viel"


def _due(half: HalfYear, chapter: str, side: str) -> Iterable[DeadlineFact]:
    for one in half.deadlines:
        if (one.chapter, one.side) == (chapter, side) and half.during(one.due_on):
            yield one


def _row(one: DeadlineFact, causer: Cause) -> FigureRow:
    if one.done_on is not None and one.done_on <= one.due_on:
        return counted(one.key, one.client_id, one.caption, 1, on=one.due_on)
    if one.done_on is None:
        reason = f"tegen {one.due_on:%d/%m/%Y}, nog niet gedaan"
    else:
        late = (one.done_on - one.due_on).days
        reason = f"{late} {'dag' if late == 1 else 'dagen'} te laat"
    return counted(one.key, one.client_id, one.caption, 0, on=one.due_on, reason=reason, causes=[(causer, 1)])


def _gross(half: HalfYear, chapter: str) -> Ratio:
    rows = _due(half, chapter, "centre")
    return Ratio(tuple(_row(one, "client" if one.held_up else "centre") for one in rows))


def _net(half: HalfYear, chapter: str, side: Cause, waited: str) -> Ratio:
    """What one side did of its own: late things that the other side held up are left out."""
    rows = []
    for one in _due(half, chapter, side):
        late = one.done_on is None or one.done_on > one.due_on
        if late and one.held_up:
            given = "nog niet gekregen" if one.held_up_on is None else f"gekregen op {one.held_up_on:%d/%m/%Y}"
            rows.append(left_out(one.key, one.client_id, one.caption, on=one.due_on, reason=f"{waited} {given}"))
        else:
            rows.append(_row(one, side))
    return Ratio(tuple(rows))


@indicator(
    name="Afsluittaken tijdig", centre="boekhouding", unit="%", norm=95, better="higher", source="deadlines",
    norm_source=_DEFAULT, counts="taken van het afsluiten die op hun dag in orde waren", of=_TASKS,
    leaves_out="taken die wachtten op een taak van de entiteit die te laat was",
)  # fmt: skip
def afsluittaken_tijdig(half: HalfYear) -> Ratio:
    """Aandeel taken van het afsluiten dat het centrum op tijd in orde bracht (netto: wat het centrum zelf kon)."""
    return _net(half, "closing", "centre", "wachtte op de entiteit,")


@indicator(
    name="Afsluittaken tijdig (bruto)", centre="boekhouding", unit="%", better="higher", source="deadlines",
    counts="taken van het afsluiten die op hun dag in orde waren", of=_TASKS,
)  # fmt: skip
def afsluittaken_tijdig_bruto(half: HalfYear) -> Ratio:
    """Aandeel taken van het afsluiten dat op tijd in orde was, wie de vertraging ook veroorzaakte."""
    return _gross(half, "closing")


@indicator(
    name="Afsluittaken van de entiteit tijdig", centre="boekhouding", unit="%", norm=95, better="higher",
    source="deadlines", norm_source=_DEFAULT, owner="contactpersoon van de entiteit",
    counts="taken van de entiteit die op hun dag in orde waren", of="taken van de entiteit in de periode",
    leaves_out="taken die wachtten op een taak van het centrum die te laat was",
)  # fmt: skip
def afsluittaken_entiteit_tijdig(half: HalfYear) -> Ratio:
    """Aandeel taken van het afsluiten dat de entiteit op tijd deed: haar kant van de overeenkomst."""
    return _net(half, "closing", "client", "wachtte op het centrum,")


@indicator(
    name="Btw-aangiften tijdig", centre="boekhouding", unit="%", norm=100, better="higher", source="deadlines",
    norm_source="wettelijke dag van indiening", counts="aangiften en listings op tijd ingediend", of=_RETURNS,
    leaves_out="aangiften die tijdig klaarlagen en die de entiteit te laat goedkeurde",
)  # fmt: skip
def btw_aangiften_tijdig(half: HalfYear) -> Ratio:
    """Aandeel aangiften dat het centrum op tijd indiende (netto: wat het centrum zelf kon)."""
    return _net(half, "vat", "centre", "goedkeuring van de entiteit")


@indicator(
    name="Btw-aangiften tijdig (bruto)", centre="boekhouding", unit="%", better="higher", source="deadlines",
    counts="aangiften en listings op tijd ingediend", of=_RETURNS,
)  # fmt: skip
def btw_aangiften_tijdig_bruto(half: HalfYear) -> Ratio:
    """Aandeel aangiften dat op tijd ingediend werd, wie de vertraging ook veroorzaakte."""
    return _gross(half, "vat")


@indicator(
    name="Btw-aangiften tijdig goedgekeurd door de entiteit", centre="boekhouding", unit="%", norm=95, better="higher",
    source="deadlines", norm_source=_DEFAULT, owner="contactpersoon van de entiteit",
    counts="aangiften die de entiteit op tijd goedkeurde", of=_RETURNS,
    leaves_out="aangiften die het centrum te laat voorlegde",
)  # fmt: skip
def btw_goedkeuring_tijdig(half: HalfYear) -> Ratio:
    """Aandeel aangiften dat de entiteit op tijd goedkeurde: haar kant van de overeenkomst."""
    return _net(half, "vat", "client", "aangifte van het centrum")
