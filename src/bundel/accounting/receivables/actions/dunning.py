"""Dunning: the steps of a client, the proposal of a day, and sending it; one letter a customer, no step twice."""

import datetime as dt
import string
from decimal import Decimal
from typing import Any

from bundel.accounting.receivables import messages, queries, rules_dunning
from bundel.accounting.receivables.actions import billing, delivering, printing, steps
from bundel.accounting.receivables.actions.drafting import billing_of, save_draft
from bundel.accounting.receivables.models import Customer, DunningRun, DunningStep, Reminder, ReminderItem
from bundel.accounting.receivables.queries import dunning as reading
from bundel.accounting.receivables.rules_dunning import KINDS_NL, Letter, Step
from bundel.accounting.receivables.rules_sale import SaleDraft, SaleLine
from bundel.kit import identifiers, money
from bundel.kit.findings import Refusal
from bundel.platform.actions import action
from bundel.platform.audit.actions import note
from bundel.platform.documents import actions as documents
from bundel.platform.documents import queries as stored
from bundel.platform.numbering.actions import take
from bundel.platform.outbox.actions import announce
from bundel.platform.people.actor import Actor
from bundel.platform.reports import pdf
from bundel.platform.reports.tables import Column

DUNNED = "receivables.dunned"
TERM_DAYS = 14
INTEREST, COMPENSATION = "756000", "756100"
_COLUMNS = (Column("Factuur"), Column("Van"), Column("Vervallen op"), Column("Mededeling"), Column("Open (€)", "cents"))
_FIELDS = ("klant", "entiteit", "bedrag", "interest", "kosten", "totaal", "uiterlijk", "rekening", "later_kosten")


@action(right="receivables.dun")
def set_step(by: Actor, client_id: int, step: Step) -> None:
    """Set a step of the client for a kind of debtor; the first one set takes the standard ones of that kind over.

    Raises `Refusal` for an unknown kind, a text with an unknown field, days out of order, and for a first step for
    citizens that asks costs or interest (book XIX: the first reminder is free).
    """
    if step.kind not in KINDS_NL or not 1 <= step.position <= 9 or not step.caption.strip():
        raise Refusal(messages.STEP_INVALID, what="Soort, volgorde (1 tot 9) en naam zijn verplicht.")
    if not _readable(step.text):
        what = f"De tekst kent alleen de velden {', '.join(f'{{{name}}}' for name in _FIELDS)}."
        raise Refusal(messages.STEP_INVALID, what=what)
    if min(step.cost_cents, step.minimum_cents, step.days) < 0:
        raise Refusal(messages.STEP_INVALID, what="Dagen en bedragen zijn niet negatief.")
    mine = {one.position: one for one in queries.steps_of(client_id) if one.kind == step.kind} | {step.position: step}
    order = [mine[position] for position in sorted(mine)]
    if [one.days for one in order] != sorted({one.days for one in order}):
        raise Refusal(messages.STEP_INVALID, what="Elke stap komt later dan de vorige.")
    if step.kind == "person" and order[0].position == step.position and (step.cost_cents or step.interest):
        raise Refusal(messages.STEP_INVALID, what="De eerste herinnering aan een burger is kosteloos (boek XIX WER).")
    for one in order:
        DunningStep.objects.update_or_create(
            client_id=client_id, kind=one.kind, position=one.position,
            defaults={"caption": one.caption.strip()[:60], "days": one.days, "text": one.text[:4000],
                      "cost_cents": one.cost_cents, "interest": one.interest, "formal": one.formal,
                      "minimum_cents": one.minimum_cents},
        )  # fmt: skip
    note("dunning_step", f"{step.kind}/{step.position}", name=step.caption, changes={"days": [None, step.days]})


def _readable(text: str) -> bool:
    """Whether a text names its fields plainly: no other names, nothing behind a name."""
    try:
        parts = list(string.Formatter().parse(text))
    except ValueError:
        return False
    return bool(text.strip()) and all(
        name is None or (name in _FIELDS and not shape and not conversion) for _, name, shape, conversion in parts
    )


@action(right="receivables.dun")
def propose_run(by: Actor, client_id: int) -> int:
    """Propose the letters of today, with what gets none and why; gives the id of the run.

    Raises `Refusal` while another run is open, without settings, and when nobody is to be reminded.
    """
    person, acting_for = steps.person(by)
    settings = billing_of(client_id)
    known = DunningRun.of(client_id).filter(status="proposed").first()
    if known is not None:
        raise Refusal(messages.RUN_OPEN, run=known.number)
    owed, loose = reading.owed(client_id, by.today)
    letters, left = rules_dunning.propose(owed, queries.steps_of(client_id), by.today)
    least = settings.dunning_minimum_cents
    small = [one for one in letters if one.open_cents < least]
    left += [rules_dunning.LeftOut(item.owed, "below", {"minimum": least}) for letter in small for item in letter.items]
    letters = [one for one in letters if one.open_cents >= least]
    if not letters:
        raise Refusal(messages.NOTHING_TO_SEND, count=len(left) + len(loose))
    customers = Customer.of(client_id).in_bulk(
        {one.customer_id for one in letters} | {one.owed.customer_id for one in left}
    )
    plain = [reading.plain_left_out(one, customers[one.owed.customer_id].name) for one in left]
    plain += [
        {"number": one.number, "customer": one.customer, "cents": one.open_cents, "code": "no_customer", "facts": {}}
        for one in loose
    ]
    made = DunningRun.objects.create(
        client_id=client_id, number=f"AR{by.today:%y}-{take(client_id, f'receivables.dunning:{by.today.year}'):04d}",
        on=by.today, left_out=plain, prepared_by_id=person, prepared_for_id=acting_for, prepared_at=by.now,
    )  # fmt: skip
    for letter in letters:
        _plan(made, letter, customers[letter.customer_id])
    note("dunning_run", made.pk, name=made.number, changes={"letters": [0, len(letters)]})
    url = steps.address(client_id, "dunning_run", dunning_run_id=made.pk)
    steps.tell(
        by, client_id, "dunning", "receivables.dun", url, but=(person, acting_for), run=made.number, count=len(letters)
    )
    return int(made.pk)


def _plan(run: DunningRun, letter: Letter, customer: Customer) -> None:
    channel = customer.channel
    if channel == "peppol":  # Peppol carries invoices, not letters
        channel = Customer.Channel.MAIL if customer.email else Customer.Channel.POST
    if letter.step.formal:
        channel = Customer.Channel.POST  # a formal notice goes registered
    reminder = Reminder.objects.create(
        client_id=run.client_id, run=run, customer=customer, position=letter.step.position,
        caption=letter.step.caption, text=letter.step.text, formal=letter.step.formal, open_cents=letter.open_cents,
        interest_cents=letter.interest_cents, cost_cents=letter.cost_cents, channel=channel,
    )  # fmt: skip
    ReminderItem.objects.bulk_create(
        ReminderItem(
            client_id=run.client_id, reminder=reminder, invoice_id=item.owed.id, position=item.step.position,
            caption=item.step.caption, open_cents=item.owed.open_cents, interest_cents=item.interest_cents,
        )
        for item in letter.items
    )  # fmt: skip


def _open_run(client_id: int, run_id: int) -> DunningRun:
    found: DunningRun | None = DunningRun.of(client_id).select_for_update(of=("self",)).filter(pk=run_id).first()
    if found is None:
        raise Refusal(messages.RUN_UNKNOWN)
    if found.status != DunningRun.Status.PROPOSED:
        raise Refusal(messages.RUN_CLOSED, run=found.number, status=found.get_status_display().lower())
    return found


@action(right="receivables.dun")
def remove_letter(by: Actor, client_id: int, run_id: int, reminder_id: int, reason: str) -> None:
    """Take a letter out of a proposal, with the reason: its steps are free again."""
    run = _open_run(client_id, run_id)
    letter = Reminder.of(client_id).filter(run=run, pk=reminder_id, state="planned").first()
    if letter is None:
        raise Refusal(messages.LETTER_UNKNOWN)
    letter.state, letter.reason = Reminder.State.REMOVED, steps.reason_of(reason)
    letter.save(update_fields=["state", "reason"])
    note("reminder", letter.pk, name=run.number, changes={"state": ["planned", "removed"]}, reason=letter.reason)


@action(right="receivables.dun")
def cancel_run(by: Actor, client_id: int, run_id: int, reason: str) -> None:
    """Cancel a proposal: none of its letters goes out, and their steps are free again."""
    run = _open_run(client_id, run_id)
    reason = steps.reason_of(reason)
    Reminder.of(client_id).filter(run=run, state="planned").update(state="removed", reason=reason)
    run.status, run.cancelled_reason = DunningRun.Status.CANCELLED, reason
    run.save(update_fields=["status", "cancelled_reason"])
    note("dunning_run", run.pk, name=run.number, changes={"status": ["proposed", "cancelled"]}, reason=reason)


@action(right="receivables.dun")
def send_run(by: Actor, client_id: int, run_id: int) -> int:
    """Check and send a proposal: a letter as PDF for each customer, mailed or ready for the post; how many.

    Raises `Refusal` for whoever proposed it, and when letters do not hold any more: paid, disputed or agreed since.
    """
    run = _open_run(client_id, run_id)
    sender, acting_for = steps.another(by, run.prepared_by_id, run.prepared_for_id)
    changed = reading.changed_letters(client_id, run.pk, by.today)
    if changed:
        rows = tuple(f"{name}: {why}" for _, name, why in changed)
        raise Refusal(messages.RUN_CHANGED, rows=rows, count=len(changed))
    letters = list(Reminder.of(client_id).filter(run=run, state="planned").select_related("customer").order_by("id"))
    for letter in letters:
        _write_letter(by, run, letter)
    run.status, run.sent_by_id, run.sent_for_id, run.sent_at = DunningRun.Status.SENT, sender, acting_for, by.now
    run.save()
    note("dunning_run", run.pk, name=run.number, changes={"status": ["proposed", "sent"], "letters": [0, len(letters)]})
    announce(by, client_id, DUNNED, {"run_id": run.pk})
    return len(letters)


def _ends(letter: Reminder, today: dt.date) -> dt.date:
    """The last day that the letter gives."""
    by_mail = letter.channel == Customer.Channel.MAIL
    if letter.customer.kind == "person":
        return rules_dunning.free_term_ends(today, by_mail)
    return today + dt.timedelta(days=TERM_DAYS)


def _write_letter(by: Actor, run: DunningRun, letter: Reminder) -> None:
    """Make and keep the letter, and mark it sent."""
    settings = billing_of(run.client_id)
    client = billing.client_row(run.client_id)
    customer, ends = letter.customer, _ends(letter, by.today)
    total = letter.open_cents + letter.interest_cents + letter.cost_cents
    later = rules_dunning.most_for_a_consumer(letter.open_cents, by.today) if customer.kind == "person" else 0
    facts = {
        "klant": customer.name, "entiteit": client.name, "bedrag": money.show(letter.open_cents),
        "interest": money.show(letter.interest_cents), "kosten": money.show(letter.cost_cents),
        "totaal": money.show(total), "uiterlijk": f"{ends + dt.timedelta(days=1):%d/%m/%Y}",
        "rekening": identifiers.format_iban(settings.iban), "later_kosten": money.show(later),
    }  # fmt: skip
    items = list(letter.items.select_related("invoice").order_by("invoice__due_on", "id"))
    table, code = _table(items, letter), ""
    if len(items) == 1 and items[0].invoice.structured_reference and total == letter.open_cents:
        code = printing.qr(client.name, settings.iban, total, items[0].invoice.structured_reference, settings.bic)
    content = printing.letter(
        title=letter.caption, number=f"{run.number}/{customer.number}", made_at=by.now,
        sender=billing.seller(client, settings), receiver=billing.buyer(customer),
        paragraphs=letter.text.format_map(facts), table=table, day=by.today, code=code,
    )  # fmt: skip
    kept = documents.store(
        by, run.client_id, name=f"{run.number}-{customer.number}.pdf", content=content, kind="dunning_letter",
        visibility="client", subject=f"receivables.reminder:{letter.pk}",
    )  # fmt: skip
    letter.document_id, letter.state, letter.sent_on, letter.term_ends_on = kept.pk, "sent", by.today, ends
    letter.save()


def _table(items: list[ReminderItem], letter: Reminder) -> dict[str, Any]:
    rows: list[tuple[str | int, ...]] = []
    for item in items:
        invoice = item.invoice
        digits = invoice.structured_reference
        shown = identifiers.format_ogm(digits) if digits else ""
        rows.append(
            (invoice.number, f"{invoice.issued_on:%d/%m/%Y}", f"{invoice.due_on:%d/%m/%Y}", shown, item.open_cents)
        )
    extra = (("Nalatigheidsinterest", letter.interest_cents), ("Vergoeding", letter.cost_cents))
    rows += [(name, "", "", "", cents) for name, cents in extra if cents]
    return pdf.table_content(_COLUMNS, rows, caption="Openstaande facturen", shares=(1, 0, 0, 0, 0))


@action(right="receivables.dun")
def mail_letters(by: Actor, client_id: int, run_id: int) -> int:
    """Mail the letters of a sent run that go by mail and did not yet; how many. What the mail server refuses stays."""
    letters = Reminder.of(client_id).select_for_update(of=("self",)).select_related("customer", "run")
    sent = 0
    for letter in letters.filter(run_id=run_id, state="sent", channel="mail", delivered=False).order_by("id"):
        name = billing.client_row(client_id).name
        text = f"Geachte,\n\nIn bijlage vindt u onze {letter.caption.lower()}.\n\nMet vriendelijke groeten\n{name}"
        content = stored.content(letter.document_id or 0)
        try:
            delivering.mail(letter.customer, f"{letter.caption} van {name}", text, f"{letter.run.number}.pdf", content)
        except (delivering.Undelivered, *delivering.MAIL_TROUBLE) as trouble:
            url = steps.address(client_id, "dunning_run", dunning_run_id=run_id)
            reason = str(trouble)[:200]
            steps.tell(by, client_id, "failed", "receivables.dun", url, number=letter.run.number, reason=reason)
            break
        letter.delivered = True
        letter.save(update_fields=["delivered"])
        sent += 1
    note("dunning_run", run_id, changes={"mailed": [0, sent]})
    return sent


@action(right="receivables.manage")
def draft_late_costs(by: Actor, client_id: int, reminder_id: int) -> int:
    """Draft an invoice for the interest and compensation that a sent letter asked; gives its id, the same when asked
    again. They are no price of a supply, so outside VAT (VAT code, art. 28, 1°). Raises `Refusal` when there are none.
    """
    letter = Reminder.of(client_id).filter(pk=reminder_id, state="sent").select_related("run").first()
    if letter is None:
        raise Refusal(messages.LETTER_UNKNOWN)
    lines = tuple(
        SaleLine(f"{text} ({letter.run.number})", quantity=Decimal(1), price=Decimal(cents) / 100, account=account)
        for text, cents, account in (
            ("Nalatigheidsinterest", letter.interest_cents, INTEREST),
            ("Invorderingsvergoeding", letter.cost_cents, COMPENSATION),
        )
        if cents
    )
    source = f"receivables.reminder:{letter.pk}"
    asked = SaleDraft(letter.customer_id, lines, f"Kosten van {letter.run.number}", source=source)
    return save_draft(by, client_id, asked)
