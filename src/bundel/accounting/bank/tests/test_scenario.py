"""Two days of one client, told as a table: payment run, customers, charges, a return. In CODA and in camt.053 alike."""

import datetime as dt
from dataclasses import replace

import pytest

from bundel.accounting.bank import actions, checks, queries
from bundel.accounting.bank.models import Match, Movement, Part
from bundel.accounting.bank.tests import make_bank as given
from bundel.accounting.ledger import queries as ledger
from bundel.accounting.payables import queries as payables
from bundel.accounting.payables.models import SupplierAccount
from bundel.accounting.payments import actions as payments
from bundel.accounting.payments import checks as payment_checks
from bundel.accounting.payments.models import Line
from bundel.accounting.receivables import queries as receivables
from bundel.formats.bank import camt053_writer, coda_writer
from bundel.platform.clients.scope import scope
from bundel.platform.numbering.actions import take

pytestmark = pytest.mark.django_db
ONE, TWO = dt.date(2026, 11, 3), dt.date(2026, 11, 4)
LATER = given.NOW + dt.timedelta(days=3)
GEMEENTE, BOER, JANSSENS = "BE29091090000164", "BE44734090000245", "BE80363090000377"
KANTOOR, DRUKKER, STROOM, POETS = "BE35734100000137", "BE57001200000235", "BE48363300000327", "BE81734400000424"
DUE = [  # number, supplier, iban, cents, reference, free text
    ("26-000101", "Kantoorwereld Proef BV", KANTOOR, 11_979, "002600010127", ""),
    ("26-000102", "Drukkerij Voorbeeld NV", DRUKKER, 103_340, "002600010228", ""),
    ("26-000103", "Stroom Proef SRL", STROOM, 842_000, "002600010329", ""),
    ("26-000106", "Kantoorwereld Proef BV", KANTOOR, 19_602, "002600010632", ""),
    ("26-000110", "Drukkerij Voorbeeld NV", DRUKKER, 505_000, "002600011036", ""),
    ("26-000116", "Schoonmaak Proef VZW", POETS, 18_392, "", "FACT 26-000116"),
]
SALES = [
    ("OUT-2026-0001", "Gemeente Proefdorp", GEMEENTE, "1210.00", "+++202/6000/00192+++"),
    ("OUT-2026-0002", "Boerderij Proef BV", BOER, "363.00", "+++202/6000/00293+++"),
    ("OUT-2026-0003", "Janssens Proef", JANSSENS, "75.50", "+++202/6000/00394+++"),
    ("OUT-2026-0004", "Boerderij Proef BV", BOER, "500.00", "+++202/6000/00495+++"),
    ("OUT-2026-0005", "Gemeente Proefdorp", GEMEENTE, "2420.00", "+++202/6000/00596+++"),
    ("OUT-2026-0006", "Janssens Proef", JANSSENS, "48.40", "+++202/6000/00697+++"),
    ("OUT-2026-0007", "Boerderij Proef BV", BOER, "181.50", "+++202/6000/00701+++"),
]


def _move(sequence, cents, day=ONE, iban="", name="", reference="", text="", **more):
    return given.movement(
        cents, sequence, day, counterparty_account=iban or None, counterparty_name=name or None,
        structured_reference=reference or None, remittance=text, bank_reference=f"BK{day:%y%m%d}{sequence:04d}", **more,
    )  # fmt: skip


def days():
    """The two statements."""
    details = tuple(
        _move(place, -cents, iban=iban, name=name, reference=ogm, text=text, end_to_end_id=f"PR26-0007-{number}")
        for place, (number, name, iban, cents, ogm, text) in enumerate(DUE, 1)
    )
    first = given.statement(
        _move(1, -1_500_313, text="PR26-0007", details=details),
        _move(2, 121_000, iban=GEMEENTE, name="Gemeente Proefdorp", reference="202600000192"),
        _move(3, 20_000, iban=BOER, name="Boerderij Proef BV", reference="202600000293"),
        _move(4, 8_000, iban=JANSSENS, name="Janssens Proef", reference="202600000394"),
        _move(5, -1_250, text="BEHEERSKOSTEN REKENING 10/2026"),
        _move(6, 292_000, iban=GEMEENTE, name="Gemeente Proefdorp", text="BETALING OUT-2026-0005 EN OUT-2026-0004"),
        opening=25_000_000,
    )
    second = given.statement(
        _move(1, 505_000, TWO, DRUKKER, "Drukkerij Voorbeeld NV", text="TERUGGESTORT 26-000110", return_reason="AC04"),
        _move(2, 4_840, TWO, JANSSENS, "Janssens Proef", text="OUT 2026 0006 Janssens"),
        _move(3, 18_150, TWO, "BE06001090000922", "Boekhoudkantoor Derde", reference="202600000701"),
        _move(4, 99_999, TWO, "BE53734090001053", "Onbekende Betaler", text="geen referentie"),
        _move(5, 16_300, TWO, BOER, "Boerderij Proef BV", reference="202600000293"),
        sequence=212,
        day=TWO,
        opening=first.closing_cents,
    )
    return first, second


def own_coda():
    return [coda_writer.write([one]) for one in days()]


def own_camt():
    return [camt053_writer.write(one) for one in days()]


def set_up(settings, tmp_path):
    """The client of the story, with its run PR26-0007 at the bank and a rule for charges."""
    settings.DOCUMENTS_FOLDER = tmp_path
    office = given.office(name="Agentschap Voorbeeld Water")
    suppliers = {}
    for number, name, iban, cents, ogm, text in DUE:
        supplier = suppliers.setdefault(name, given.office_of.supplier(iban, name) if name not in suppliers else None)
        reference = ogm or text
        given.office_of.invoice(office, supplier, cents, number=number, reference=reference)
    given.outgoing(office, *SALES)
    with scope({office.id}):
        take(office.id, "payments.run:2026", 6)
    run = given.office_of.released(office)
    actions.add_rule(office.preparer, office.id, words="beheerskosten", most_cents=5_000)
    return replace_time(office, LATER), run


def replace_time(office, now):
    return replace(office, preparer=office.preparer.at(now), lead=office.lead.at(now))


def told(office):
    """{(day, sequence): (source, rule, [(kind, document, cents)])} of what was booked."""
    with scope({office.id}):
        found = {}
        for match in Match.objects.filter(undone_at__isnull=True).select_related("movement"):
            parts = [(part.kind, part.label.split(" ")[0], part.cents) for part in Part.objects.filter(match=match)]
            found[match.movement.date.day, match.movement.sequence] = (match.source, match.rule, sorted(parts))
        return found


def file_sets(shared):
    folder = shared / "accounting" / "bank" / "scenario-own"
    return {
        kind: [(folder / f"statement-2026-11-0{day}.{kind}").read_bytes() for day in (3, 4)]
        for kind in ("cod", "camt.053.001.08.xml")
    }


EXPECTED = {
    (3, 1): ("automatic", "batch", sorted(("payment", number, -cents) for number, _, _, cents, _, _ in DUE)),
    (3, 2): ("automatic", "reference", [("receivable", "OUT-2026-0001", 121_000)]),
    (3, 3): ("automatic", "reference", [("receivable", "OUT-2026-0002", 20_000)]),
    (3, 4): ("automatic", "reference", [("credit", "OUT-2026-0003", 450), ("receivable", "OUT-2026-0003", 7_550)]),
    (3, 5): ("automatic", "charge", [("account", "BEHEERSKOSTEN", -1_250)]),
    (4, 1): ("automatic", "return", [("return", "26-000110", 505_000)]),
    (4, 2): ("automatic", "number", [("receivable", "OUT-2026-0006", 4_840)]),
    (4, 3): ("automatic", "reference", [("receivable", "OUT-2026-0007", 18_150)]),
    (4, 5): ("automatic", "reference", [("receivable", "OUT-2026-0002", 16_300)]),
}


def play(office, files):
    for name, content in files:
        result = actions.import_file(office.preparer, None, content, name)
        assert [one.status for one in result.outcomes] == ["taken_up"], result.findings
    return actions.match(office.preparer, office.id)


@pytest.fixture(params=["own_coda", "own_camt", "cod", "camt.053.001.08.xml"])
def files(request):
    if request.param.startswith("own_"):
        return [(f"{place}.x", content) for place, content in enumerate(globals()[request.param]())]
    return [
        (f"{day}.x", content) for day, content in enumerate(file_sets(request.getfixturevalue("shared"))[request.param])
    ]


def test_every_row_of_the_table_comes_out_as_told(settings, tmp_path, files):
    office, run = set_up(settings, tmp_path)
    matched = play(office, files)
    assert (matched.automatic, matched.suggested, matched.unknown) == (9, 1, 1)
    assert told(office) == EXPECTED
    with scope({office.id}):
        # Each detail closed its payable; the one that came back is open again and its account is blocked.
        assert {line.end_to_end_id[-9:]: line.state for line in Line.objects.filter(run_id=run)} == {
            number: "returned" if number == "26-000110" else "executed" for number, *_ in DUE
        }
        (open_item,) = payables.open_items([office.id])
        assert (open_item.number, open_item.open_cents, open_item.iban) == ("26-000110", 505_000, "")
        assert SupplierAccount.objects.get(iban=DRUKKER).status == "blocked"
        left = {one.number: one.open_cents for one in receivables.open_items([office.id])}
        assert left == {"OUT-2026-0004": 50_000, "OUT-2026-0005": 242_000}
        (credit,) = receivables.credits(office.id)
        assert credit.cents == 450
        charge = Part.objects.get(kind="account")
        assert (charge.ledger_account, charge.esr) == ("657000", "12.11")
    hesitates(office)
    verify(office)


def hesitates(office):
    """Two documents in one text are suggested; the stranger has nothing and goes to suspense with a reason."""
    with scope({office.id}):
        both, stranger = queries.movements(state="to_do")
        assert {(part["label"].split(" ")[0], part["cents"]) for part in both.best.parts} == {
            ("OUT-2026-0005", 242_000), ("OUT-2026-0004", 50_000),
        }  # fmt: skip
        assert "verschillende partijen" in both.best.reason
        assert stranger.best is None
    actions.confirm(office.preparer, office.id, both.id)
    actions.to_suspense(office.preparer, office.id, stranger.id, "Afzender onbekend")
    with scope({office.id}):
        assert ledger.balance(office.id, "499000", TWO) == -99_999
        assert receivables.open_items([office.id]) == []


def verify(office):
    with scope({office.id}):
        assert [check for check in [*checks.checks(), *payment_checks.checks()] if not check.ok] == []
        account = ledger.balance(office.id, "550001", dt.date(2026, 12, 31))
        assert account == 24_583_726 - 25_000_000
        assert ledger.balance(office.id, "580000", dt.date(2026, 12, 31)) == 0
        assert ledger.balance(office.id, "440000", dt.date(2026, 12, 31)) == -payables.open_total(office.id)
        # Sales are not booked in this story: 400000 has what came in, less nothing.
        assert ledger.balance(office.id, "400000", dt.date(2026, 12, 31)) == -(479_840 + 450)


def test_both_formats_one_after_the_other_change_nothing(settings, tmp_path):
    office, _ = set_up(settings, tmp_path)
    play(office, [(f"{n}.cod", content) for n, content in enumerate(own_coda())])
    before = told(office)
    for content in own_camt():
        result = actions.import_file(office.preparer, None, content, "nog eens.xml")
        assert [one.status for one in result.outcomes] == ["known"]
    assert actions.match(office.preparer, office.id).automatic == 0
    assert told(office) == before


def test_undone_match_opens_everything_and_is_not_repeated(settings, tmp_path):
    office, run = set_up(settings, tmp_path)
    play(office, [(f"{n}.cod", content) for n, content in enumerate(own_coda()[:1])])
    with scope({office.id}):
        batch, over = Movement.objects.get(sequence=1), Movement.objects.get(sequence=4)
    for movement in (batch, over):
        actions.undo(office.preparer, office.id, movement.pk, "Verkeerd afgepunt")
    assert actions.match(office.preparer, office.id).automatic == 0
    with scope({office.id}):
        assert set(Line.objects.filter(run_id=run).values_list("state", flat=True)) == {"sent"}
        assert receivables.credits(office.id) == []
        assert "OUT-2026-0003" in {one.number for one in receivables.open_items([office.id])}
        assert [check for check in checks.checks() if not check.ok] == []
    actions.confirm(office.preparer, office.id, batch.pk)
    actions.confirm(office.preparer, office.id, over.pk)
    assert {key: value[1:] for key, value in told(office).items() if key in ((3, 1), (3, 4))} == {
        key: EXPECTED[key][1:] for key in ((3, 1), (3, 4))
    }
    with scope({office.id}):
        assert [check for check in checks.checks() if not check.ok] == []


def test_returned_invoice_is_paid_again_on_a_new_account_only(settings, tmp_path):
    office, _ = set_up(settings, tmp_path)
    play(office, [(f"{n}.cod", content) for n, content in enumerate(own_coda())])
    with pytest.raises(Exception, match="niets te betalen"):
        payments.propose(office.preparer, office.id, account_id=office.account_id, due_until=dt.date(2026, 12, 31))
