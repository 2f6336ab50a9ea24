"""A feeder of the sample: the rental package of one client delivers twice; one entry is rejected and repaired."""

import datetime as dt
from typing import Final

from bundel.accounting.interfaces import actions, booking_jobs
from bundel.accounting.interfaces.rules import Layout, Totals
from bundel.demo.budget import code_of
from bundel.demo.stage import Stage, moment

CLIENT: Final = "DPM"
FEEDER: Final = "HUUR"
SET_UP, FIRST, SECOND, REPAIR = dt.date(2026, 4, 7), dt.date(2026, 5, 4), dt.date(2026, 6, 2), dt.date(2026, 6, 4)
LAYOUT: Final = Layout(
    {"reference": "Contract", "date": "Datum", "account": "Rekening", "debit": "Debet", "credit": "Credit",
     "description": "Omschrijving", "article": "Artikel"}
)  # fmt: skip
RENTS: Final = (("H-101", "Huur loods Mechelen", 1_250_00), ("H-102", "Huur kantoor Aalst", 980_50))


def play(stage: Stage, code: str, day: dt.date) -> None:
    """Set up in April, delivered in May and June, repaired two days later."""
    if code != CLIENT:
        return
    if day == SET_UP:
        _set_up(stage, day)
    elif day == FIRST:
        _deliver(stage, day, "2026-04", _rows(dt.date(2026, 4, 30), RENTS))
    elif day == SECOND:
        rows = _rows(dt.date(2026, 5, 31), RENTS)
        _deliver(stage, day, "2026-05", [*rows[:-1], rows[-1].replace("980,50", "908,50")])
    elif day == REPAIR:
        broken = _deliver(stage, day, "2026-05", [])
        _deliver(stage, day, "2026-05-herstel", _rows(dt.date(2026, 5, 31), RENTS[1:]), repairs=broken)


def _set_up(stage: Stage, day: dt.date) -> None:
    by = stage.accountant(CLIENT, moment(day, 9))
    actions.set_feeder(
        by, stage.clients[CLIENT], FEEDER, name="Huurbeheer", journal="DIV", layout=LAYOUT, schedule="month",
        policy="rows", owner_id=by.person_id or 0,
    )  # fmt: skip
    actions.activate(stage.who("centrumleider", CLIENT, moment(day, 11)), stage.clients[CLIENT], FEEDER)


def _rows(day: dt.date, rents: tuple[tuple[str, str, int], ...]) -> list[str]:
    """A cost and what is owed for it, as the package writes them."""
    found = []
    for name, text, cents in rents:
        amount, article = f"{cents // 100},{cents % 100:02d}", code_of(CLIENT)
        found.append(f"{name};{day:%d/%m/%Y};610000;{amount};;{text};{article}")
        found.append(f"{name};{day:%d/%m/%Y};444000;;{amount};{text};")
    return found


def _deliver(stage: Stage, day: dt.date, batch: str, rows: list[str], *, repairs: int | None = None) -> int:
    """Hand in a file and book it; a batch that came before gives its first delivery. Returns the delivery."""
    by, client_id = stage.accountant(CLIENT, moment(day, 10)), stage.clients[CLIENT]
    content = "\r\n".join(["Contract;Datum;Rekening;Debet;Credit;Omschrijving;Artikel", *rows]).encode()
    receipt = actions.receive(
        by, client_id, FEEDER, batch=batch, name=f"huur-{batch}.csv", content=content, told=Totals(rows=len(rows)),
        repairs=repairs,
    )  # fmt: skip
    booking_jobs.book_all(by, client_id, receipt.delivery_id)
    return receipt.delivery_id
