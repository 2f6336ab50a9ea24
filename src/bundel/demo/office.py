"""The accounting office of the sample: what people do with what arrived for one client, day by day."""

import contextlib
import datetime as dt
import functools
import random
from collections import Counter, defaultdict
from collections.abc import Callable
from pathlib import Path

from bundel.accounting.payables.actions import approving, handling, keying, questions
from bundel.accounting.payables.actions.receive import receive
from bundel.accounting.payables.queries.arrivals import to_key
from bundel.accounting.payables.queries.lists import Filters, Row, listed
from bundel.accounting.payables.rules_facts import facts_of
from bundel.demo.correspondence import Letter, Post
from bundel.demo.stage import Stage, moment, prove_account
from bundel.kit.findings import Refusal
from bundel.platform.clients.scope import scope
from bundel.platform.people.actor import Actor

Task = Callable[[dt.date], None]
QUICK, SLOW = (1, 2, 3, 4), (6, 9, 14, 21)
SLOW_PERCENT, QUESTION_PERCENT, REFUSED_PERCENT = 12, 3, 1


class Office:
    """The work on one client: takes in the letters of a day, solves exceptions, asks and gives approval.

    What happens later is put on the agenda; `counts` tells the summary what happened.
    """

    def __init__(self, stage: Stage, code: str, post: Post, folder: Path) -> None:
        self.stage = stage
        self.code = code
        self.client_id = stage.clients[code]
        self.folder = folder
        self.chance = random.Random(f"{code} 2026")  # noqa: S311 - a sample must be repeatable, not secret
        self.letters: dict[dt.date, list[Letter]] = defaultdict(list)
        for letter in (*post.letters, *post.papers):
            if letter.client == code:
                self.letters[letter.day].append(letter)
        self.papers = {letter.name: letter for letter in post.papers}
        self.documents = {letter.number: letter.document for letter in post.letters if not letter.fault}
        self.orders = {one.supplier: one.number for one in post.orders if one.client == code}
        self.numbers = {supplier: number for number, supplier in stage.suppliers.items()}
        self.agenda: dict[dt.date, list[Task]] = defaultdict(list)
        self.seen: set[int] = set()
        self.counts: Counter[str] = Counter()

    def work(self, day: dt.date) -> None:
        """One working day: post at nine, the agenda, then what can be booked."""
        for letter in self.letters.pop(day, []):
            self._take_in(letter, day)
        for task in self.agenda.pop(day, []):
            task(day)
        self._handle(day)

    def later(self, day: dt.date, days: int, task: Task) -> None:
        """Put a task on the first working day that is at least `days` away."""
        then = day + dt.timedelta(days=max(days, 1))
        while then.weekday() > 4:
            then += dt.timedelta(days=1)
        self.agenda[then].append(task)

    def _take_in(self, letter: Letter, day: dt.date) -> None:
        """Read the file from disk and hand it to the intake, as the access point or a clerk would."""
        content = (self.folder / letter.name).read_bytes()
        by = self.stage.machine(moment(day, 9))
        paper = letter.name in self.papers
        client_id = self.client_id if paper else None
        channel = "upload" if paper else "peppol"
        try:
            receipt = receive(by, content, letter.name, channel, message_id=letter.name, client_id=client_id)
        except Refusal:
            # A PDF that came through Peppol names no receiver: the sender gets the refusal, nothing is kept.
            self.counts["refused"] += 1
            return
        self.counts[receipt.verdict] += 1

    def _handle(self, day: dt.date) -> None:
        """Key the paper, post what needs nobody, ask approval for the rest, and take up new exceptions."""
        by = self.stage.accountant(self.code, moment(day, 11))
        with scope({self.client_id}):
            papers = to_key((self.client_id,))
        for paper in papers:
            keying.key_in(by, self.client_id, paper.id, facts_of(self.papers[paper.name].document))
            self.counts["keyed"] += 1
        waiting = self._waiting()
        if any(row.status == "to_book" for row in waiting):
            by_itself = approving.book_touchless(self.stage.machine(moment(day, 11)), self.client_id)
            self.counts["touchless"] += by_itself
            waiting = self._waiting() if by_itself else waiting
        for row in waiting:
            if row.status == "to_book":
                self._to_approval(by, row, day)
            elif row.id not in self.seen:
                self.seen.add(row.id)
                self.later(day, self.chance.choice(QUICK), functools.partial(self._solve, row))

    def _waiting(self) -> tuple[Row, ...]:
        with scope({self.client_id}):
            filters = Filters(statuses=("to_book", "exception"), client_ids=(self.client_id,))
            return listed(filters, limit=400).rows

    def _to_approval(self, by: Actor, row: Row, day: dt.date) -> None:
        """Ask the budget holder; some invoices are asked about first."""
        if row.touchless:
            return
        try:
            if self.chance.randrange(100) < QUESTION_PERCENT and row.id not in self.seen:
                self.seen.add(row.id)
                question = questions.ask(by, row.client_id, row.id, "Voor welke dienst is deze levering bestemd?")
                self.later(day, self.chance.choice(QUICK), functools.partial(self._answer, question))
                self.counts["questions"] += 1
                return
            approving.send_to_approval(by, row.client_id, row.id)
        except Refusal as refusal:
            self.counts[f"refused: {refusal.code}"] += 1
            return
        slow = self.chance.randrange(100) < SLOW_PERCENT
        self.later(day, self.chance.choice(SLOW if slow else QUICK), functools.partial(self._approve, row))

    def _answer(self, question: int, day: dt.date) -> None:
        by = self.stage.who("contact", self.code, moment(day, 15))
        questions.answer(by, self.client_id, question, "Voor de centrale diensten.")

    def _approve(self, row: Row, day: dt.date) -> None:
        by = self.stage.who("goedkeurder", self.code, moment(day, 16))
        if self.chance.randrange(100) < REFUSED_PERCENT:
            approving.decide(by, row.client_id, row.id, "refused", "Dit werd niet geleverd.")
            self.counts["refused by client"] += 1
            return
        try:
            approving.decide(by, row.client_id, row.id, "approved")
        except Refusal as refusal:
            # A credit note may come before the invoice that it takes back is booked; it is tried again later.
            self.counts[f"refused: {refusal.code}"] += 1
            self.later(day, 5, functools.partial(self._approve, row))
            return
        self.counts["approved"] += 1

    def _solve(self, row: Row, day: dt.date) -> None:
        """What an accountant does about an exception, by its cause."""
        by = self.stage.accountant(self.code, moment(day, 14))
        self.counts[f"exception: {row.cause}"] += 1
        if row.cause == "unknown_order":
            right = self.orders.get(self.numbers[row.supplier_id])
            if right:
                handling.set_order(by, row.client_id, row.id, right)
        elif row.cause == "iban_differs":
            self._iban(row, day)
        elif row.cause == "near_duplicate":
            handling.accept_cause(by, row.client_id, row.id, row.cause, "Vergeleken: een andere levering.")
        elif row.cause in ("over_order", "vat_reverse_charge", "quantity", "price"):
            lead = self.stage.who("centrumleider", self.code, moment(day, 14))
            handling.accept_cause(lead, row.client_id, row.id, row.cause, "Bevestigd door de entiteit.")

    def _iban(self, row: Row, day: dt.date) -> None:
        """Another account on the invoice: half are real changes, proven by a call; the others are refused."""
        by = self.stage.accountant(self.code, moment(day, 14))
        if self.chance.randrange(2):
            handling.refuse(by, row.client_id, row.id, "De leverancier kent dit rekeningnummer niet.")
            return
        number = self.numbers[row.supplier_id]
        supplier = next(one for one in self.stage.world.suppliers if one.enterprise_number == number)
        # Another client of the centre may have proven the same account already; then waiting is enough.
        with contextlib.suppress(Refusal):
            prove_account(self.stage, supplier, self.documents[row.number].payments[0].iban, day)
        self.later(day, 5, functools.partial(self._again, row))

    def _again(self, row: Row, day: dt.date) -> None:
        by = self.stage.accountant(self.code, moment(day, 10))
        handling.rejudge(by, row.client_id, [row.id])
