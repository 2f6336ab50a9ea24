"""The same button pressed by many hands at once: one deed, and everybody gets an answer."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from django.db import connections
from django.test import Client as Browser

from bundel.accounting.ledger.models import Entry
from bundel.accounting.payables.models import Invoice
from bundel.accounting.payments.models import Run
from bundel.config.commands.operate import CHECKED_MODULES
from bundel.config.verification import every_check
from bundel.platform.approvals.models import Decision
from bundel.platform.clients.scope import scope
from bundel.platform.documents.models import Document
from tests.security.house import TODAY, House

HANDS = 4


def together(browser: Browser, path: str, sent: dict[str, str]) -> list[int]:
    """The same form sent at one moment by so many connections; the status of each answer."""
    start = Barrier(HANDS)

    def press(_: int) -> int:
        hand = Browser(raise_request_exception=False)
        hand.cookies = browser.cookies
        start.wait()
        try:
            return hand.post(path, sent).status_code
        finally:
            connections.close_all()

    with ThreadPoolExecutor(HANDS) as pool:
        return list(pool.map(press, range(HANDS)))


def test_every_step_from_booking_to_bank_happens_once(own_house: House, browser_of: Callable[..., Browser]) -> None:
    ours = own_house.ours
    client, code = ours.client.pk, ours.client.code
    invoice = ours.ids["to_book"]
    clerk, holder = browser_of(ours.people["boekhouder"]), browser_of(ours.people["goedkeurder"])
    lead, signatory = browser_of(ours.people["centrumleider"]), browser_of(ours.people["ondertekenaar"])
    answers = together(clerk, f"/facturen/{code}/{invoice}/", {"doe": "aanvaarden"})
    assert max(answers) < 500, answers
    with scope({client}):
        found = Invoice.objects.get(pk=invoice)
        assert found.status == "to_approve", found.status
        request = found.approval_id
    answers = together(holder, f"/facturen/{code}/{invoice}/beoordelen/", {"doe": "goedkeuren", "stap": "1"})
    assert max(answers) < 500, answers
    with scope({client}):
        assert Invoice.objects.get(pk=invoice).status == "approved"
        assert Decision.objects.filter(request_id=request).count() == 1
        assert Entry.objects.filter(document=f"payables.invoice:{invoice}").count() == 1
        before = set(Run.objects.values_list("pk", flat=True))
    until = TODAY.replace(year=TODAY.year + 1).isoformat()
    sent = {"account": str(ours.ids["bank_account_id"]), "due_until": until, "execution_on": ""}
    answers = together(clerk, f"/betalingen/{code}/nieuw/", sent)
    assert max(answers) < 500, answers
    with scope({client}):
        (run,) = Run.objects.exclude(pk__in=before)
        entries = Entry.objects.count()
    step = f"/betalingen/{code}/{run.number}/stap/"
    for browser, verb, status in ((lead, "goedkeuren", "approved"), (signatory, "ondertekenen", "signed"),
                                  (clerk, "verzenden", "released")):  # fmt: skip
        answers = together(browser, step, {"stap": verb})
        assert max(answers) < 500, (verb, answers)
        with scope({client}):
            assert Run.objects.get(pk=run.pk).status == status, verb
    with scope({client}):
        assert Entry.objects.count() == entries + 1
        files = Document.objects.filter(subject=f"payments.run:{run.pk}", kind="payment_file")
        assert files.count() == 1
    # The house was built with the clock of this minute and partly by hand; the sums must hold all the same.
    wrong = [f"{check.name}: {check.detail}" for check in every_check(CHECKED_MODULES) if not check.ok]
    assert not wrong, "\n".join(wrong)
