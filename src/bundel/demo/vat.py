"""VAT of the sample: the first quarter filed, the second put ready for the client."""

import datetime as dt
from typing import Final

from bundel.accounting.ledger import actions as ledger
from bundel.accounting.ledger import vat_boxes
from bundel.accounting.ledger.rules import EntryDraft, LineDraft
from bundel.accounting.vat import actions
from bundel.demo.stage import Stage, moment

REGIMES: Final = {"ONW": ("mixed", 350_000), "EHO": ("full", 1_000_000)}
"""The clients of the sample that file returns, with the provisional share that they deduct."""

FIRST_QUARTER: Final = dt.date(2026, 4, 14)
SECOND_QUARTER: Final = dt.date(2026, 7, 2)
CUSTOMERS: Final = (("0877200197", 184_500), ("0877200296", 62_000), ("NL123456789B01", 45_000))


def set_up(stage: Stage, code: str, day: dt.date) -> None:
    """The regime of a client that files returns, laid down by the lead."""
    if code in REGIMES:
        regime, ratio = REGIMES[code]
        lead = stage.who("centrumleider", code, moment(day, 9))
        actions.set_regime(
            lead, stage.clients[code], regime=regime, cadence="quarter", ratio_ppm=ratio,
            valid_from=dt.date(2026, 1, 1), reason="Vergunning van de administratie voor aangifte per kwartaal",
        )  # fmt: skip


def play(stage: Stage, code: str, day: dt.date) -> None:
    """Sales with VAT in the months; on their days the first return is filed and the second prepared."""
    if code not in REGIMES:
        return
    if day.day == 15 or (day.weekday() == 0 and day.day in (16, 17)):
        _sell(stage, code, day)
    if day == FIRST_QUARTER:
        _file(stage, code, day)


def finish(stage: Stage, code: str) -> None:
    """After the half-year: the return of the second quarter waits for the client."""
    if code in REGIMES:
        by = stage.accountant(code, moment(SECOND_QUARTER, 10))
        actions.prepare(by, stage.clients[code], "2026-Q2", explanation="Gewone verrichtingen.")


def _sell(stage: Stage, code: str, day: dt.date) -> None:
    """One sale to each customer of the sample, as its own invoicing would book it."""
    drafts = []
    for partner, net in CUSTOMERS:
        domestic = partner.isdecimal()
        boxes = vat_boxes.sale("S" if domestic else "AE", 210_000, credit=False, country="BE" if domestic else "NL")
        vat = net * 21 // 100 if domestic else 0
        lines = [
            LineDraft("400000", debit_cents=net + vat, partner=partner),
            LineDraft("700100", credit_cents=net, vat=boxes.base),
        ]
        if vat:
            lines.append(LineDraft("451000", credit_cents=vat, vat=boxes.vat))
        drafts.append(
            EntryDraft("VERK", day, f"Dienstverlening {day:%m/%Y} aan {partner}", tuple(lines),
                       document_type="sales_invoice", key=f"demo/vat/{code}/{partner}/{day:%Y-%m}")
        )  # fmt: skip
    ledger.post(stage.accountant(code, moment(day, 15)), stage.clients[code], drafts)


def _file(stage: Stage, code: str, day: dt.date) -> None:
    client_id = stage.clients[code]
    by = stage.accountant(code, moment(day, 10))
    enterprise_number = next(one.enterprise_number for one in stage.world.clients if one.code == code)
    for kind in ("periodic", "intra"):
        made = actions.prepare(by, client_id, "2026-Q1", kind=kind, explanation="Gewone verrichtingen.")
        actions.approve(stage.who("goedkeurder", code, moment(day, 14)), client_id, made)
        number = f"{70_000 + made}-{enterprise_number}-260414"
        actions.file(
            stage.accountant(code, moment(day, 16)), client_id, made, reference=number,
            proof_name=f"ontvangst-{kind}-2026-Q1.txt", proof=f"Ontvangstbevestiging {number}\n".encode(),
        )  # fmt: skip
