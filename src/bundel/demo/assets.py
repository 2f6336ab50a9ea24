"""Fixed assets of the sample: taken over in January, written off every month, counted and cleared out in June."""

import datetime as dt

from bundel.accounting.fixed_assets import actions, queries
from bundel.accounting.fixed_assets.actions import Facts, Part, Seen
from bundel.accounting.ledger import actions as ledger
from bundel.accounting.ledger.rules import EntryDraft, LineDraft
from bundel.demo.stage import Stage, moment
from bundel.platform.clients.scope import scope

TAKEN_OVER = dt.date(2026, 1, 5)
COUNTED = dt.date(2026, 6, 16)
# (category, account, what, cents, how many alike, place)
SAMPLES = (
    ("informatica", "240100", "Laptop", 1_180_00, 6, "Lokaal 2.{n:02d}"),
    ("meubilair", "240000", "Vergadertafel", 2_400_00, 2, "Zaal {n}"),
    ("personenwagens", "241000", "Dienstwagen", 28_900_00, 1, "Parkeergarage"),
    ("software", "211000", "Licentie documentbeheer", 14_500_00, 1, ""),
)
LEFT_TO_DO = 3_250_00


def set_up(stage: Stage, code: str, day: dt.date) -> None:
    """What the entity had: one entry against the take-over account, made into assets; one line is left to do."""
    client = stage.clients[code]
    by = stage.accountant(code, moment(day, 9))
    lines = [
        LineDraft(account, debit_cents=cents * count, description=f"Overname: {what.lower()}", cost_centre="KP100")
        for _, account, what, cents, count, _ in SAMPLES
    ]
    lines.append(LineDraft("240300", debit_cents=LEFT_TO_DO, description="Overname: beeldscherm vergaderzaal"))
    total = sum(line.debit_cents for line in lines)
    lines.append(LineDraft("499500", credit_cents=total, description="Overname van vaste activa"))
    draft = EntryDraft("DIV", day, "Overname van vaste activa", tuple(lines), "manual", "", "demo.assets:overname")
    entry = ledger.post(stage.machine(moment(day, 9)), client, [draft])[0].entry_id
    for position, (category, _, what, cents, count, place) in enumerate(SAMPLES, 1):
        for n in range(1, count + 1):
            facts = Facts(what if count == 1 else f"{what} {n}", category, location=place.format(n=n))
            actions.capitalise(by, client, facts, [Part(entry, position, cents)], in_use_on=day)


def play(stage: Stage, code: str, day: dt.date) -> None:
    """A day: the take-over on the first, the write-off of a month at the beginning of the next, a count in June."""
    client = stage.clients[code]
    if day == TAKEN_OVER:
        set_up(stage, code, day)
    before = day - dt.timedelta(days=3 if day.weekday() == 0 else 1)
    if day > TAKEN_OVER and before.month != day.month:
        actions.post_run(stage.accountant(code, moment(day, 15)), client, before.year, before.month)
    if day == COUNTED:
        _count(stage, code, day)


def _count(stage: Stage, code: str, day: dt.date) -> None:
    """Everything is seen but one laptop, that is proposed for disposal; the lead closes the count."""
    client = stage.clients[code]
    by, lead = stage.accountant(code, moment(day, 10)), stage.who("centrumleider", code, moment(day, 16))
    count = actions.open_count(by, client, name=f"Telling {day.year}", on=day)
    with scope({client}):
        lines = queries.lines(client, count)
    missing = lines[0]
    seen = [Seen(line.label, location="Zaal 3" if line is lines[1] else "") for line in lines[1:]]
    actions.see_many(by, client, count, [Seen(missing.label, found=False), *seen])
    actions.decide_difference(by, client, missing.id, "dispose", reason="Niet teruggevonden na de verhuizing")
    actions.decide_difference(by, client, lines[1].id, "move")
    actions.close_count(lead, client, count)
