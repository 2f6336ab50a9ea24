"""Paying and banking for one client of the sample: a run a week, three pairs of hands, statements read back."""

import datetime as dt
from collections import Counter
from pathlib import Path

from bundel.accounting.bank import actions as bank
from bundel.accounting.bank.queries import movements
from bundel.accounting.ledger import actions as ledger
from bundel.accounting.ledger.rules import EntryDraft, LineDraft
from bundel.accounting.payments import actions as payments
from bundel.accounting.payments import queries
from bundel.accounting.receivables import actions as receivables
from bundel.demo.bank_house import BankHouse, Claim, claims_file
from bundel.demo.stage import OPENING_BANK_CENTS, Stage, moment
from bundel.kit.findings import Refusal
from bundel.platform.clients.scope import scope

PAY_WEEKDAY = 3  # Thursday
STATEMENT_WEEKDAY = 4
MARGIN_DAYS = 3  # between the run and the due day, for signatures and the bank


class Treasury:
    """The payment runs and statements of one client."""

    def __init__(self, stage: Stage, code: str, output: Path, weeks_between_runs: int) -> None:
        self.stage = stage
        self.code = code
        self.client_id = stage.clients[code]
        self.output = output
        self.weeks = weeks_between_runs
        client = next(one for one in stage.world.clients if one.code == code)
        self.bank = BankHouse(client, OPENING_BANK_CENTS)
        self.counts: Counter[str] = Counter()
        with scope({self.client_id}):
            self.account_id = queries.accounts([self.client_id])[0].id
        bank.add_rule(stage.accountant(code, moment(dt.date(2026, 1, 2), 8)), self.client_id, words="BEHEERSKOSTEN")
        claims = self.bank.account.claims
        if claims:
            by = stage.accountant(code, moment(dt.date(2026, 1, 2), 8))
            receivables.import_outgoing(by, self.client_id, claims_file(claims))
            ledger.post(by, self.client_id, [_entry(one) for one in claims])

    def work(self, day: dt.date) -> None:
        """A run on the Thursdays that are its turn; whatever the bank has to say on every day, or on Fridays."""
        if day.weekday() == PAY_WEEKDAY and day.isocalendar().week % self.weeks == 0:
            self._pay(day)
        if self.weeks > 1 and day.weekday() != STATEMENT_WEEKDAY:
            return  # a small demo reads one statement a week
        made = self.bank.statement(day)
        if made is not None:
            self._read(day, *made)

    def _pay(self, day: dt.date) -> None:
        """Prepared by the accountant, approved by the lead, signed by the client, sent to the bank."""
        accountant = self.stage.accountant(self.code, moment(day, 10))
        until = day + dt.timedelta(days=MARGIN_DAYS + 7 * self.weeks)
        try:
            run = payments.propose(accountant, self.client_id, account_id=self.account_id, due_until=until)
        except Refusal:
            self.counts["nothing to pay"] += 1
            return
        payments.approve(self.stage.who("centrumleider", self.code, moment(day, 13)), self.client_id, run.id)
        payments.sign(self.stage.who("ondertekenaar", self.code, moment(day, 15)), self.client_id, run.id)
        file = payments.release(self.stage.accountant(self.code, moment(day, 16)), self.client_id, run.id)
        path = self.output / "betalingen" / f"{self.code}-{file.name}"
        path.write_bytes(file.content)
        if file.count:
            self.bank.take(path.read_bytes())
        self.counts["runs"] += 1
        self.counts["payments"] += file.count
        self.counts["paid cents"] += file.total_cents

    def _read(self, day: dt.date, name: str, content: bytes) -> None:
        """Write the statement as the bank would, and read it back from the file."""
        path = self.output / "uittreksels" / name
        path.write_bytes(content)
        by = self.stage.accountant(self.code, moment(day + dt.timedelta(days=1), 8))
        bank.import_file(by, None, path.read_bytes(), name)
        self.counts["statements"] += 1
        self.counts["movements matched"] += bank.match(by, self.client_id).automatic
        self._decide(day)

    def _decide(self, day: dt.date) -> None:
        """What the rules left: a whole suggestion is confirmed; money without a name waits on the suspense account."""
        by = self.stage.accountant(self.code, moment(day + dt.timedelta(days=1), 9))
        with scope({self.client_id}):
            waiting = movements(client_ids=[self.client_id])
        for row in waiting:
            if row.best is not None and row.best.whole:
                bank.confirm(by, self.client_id, row.id, row.best.rank)
                self.counts["movements confirmed"] += 1
            elif row.amount_cents > 0:
                bank.to_suspense(by, self.client_id, row.id, "Geen mededeling; de entiteit zoekt het op.")
                self.counts["movements in suspense"] += 1


def _entry(claim: Claim) -> EntryDraft:
    """What the client's own invoicing posts for an outgoing invoice."""
    return EntryDraft(
        journal="VERK",
        date=claim.issued,
        description=f"{claim.debtor} {claim.document}",
        lines=(LineDraft("400000", debit_cents=claim.cents), LineDraft("700100", credit_cents=claim.cents)),
        document_type="invoice",
        document=f"receivables.outgoing:{claim.document}",
        key=f"demo/{claim.document}",
    )
