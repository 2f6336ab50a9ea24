"""Reads: balances, cards, lists, exports; hledger agrees on the exported ledger."""

import csv
import datetime as dt
import io
import shutil
import subprocess
from pathlib import Path

import pytest
from tests import make

from bundel.accounting.ledger import actions, queries
from bundel.accounting.ledger.checks import checks, checksum
from bundel.accounting.ledger.rules import LineDraft
from bundel.accounting.ledger.tests.make_ledger import NOW, books, entry, post
from bundel.kit import money
from bundel.platform.clients.models import Client
from bundel.platform.clients.scope import OutsideScope, scope

pytestmark = pytest.mark.django_db


def small_year() -> Client:
    """Opening, purchases in three months, a reversal, and a closing entry on 31 December."""
    client = books()
    actions.import_opening(
        make.machine(NOW), client.pk, 2026, "account;debit;credit\n550000;9.000,00;\n100000;;9.000,00\n"
    )
    first = post(client, entry(10_000), entry(20_000, date=dt.date(2026, 3, 31)), entry(333, date=dt.date(2026, 5, 2)))
    split = (LineDraft("612000", 1000), LineDraft("411000", 210), LineDraft("440000", 0, 1210, "Aankoop; met: tekens|"))
    post(client, entry(lines=split, date=dt.date(2026, 6, 30), description="Papier ; A4 | dozen"))
    post(client, entry(50, journal="DIV", date=dt.date(2026, 12, 31), period=13))
    actions.reverse(make.machine(NOW), client.pk, first[0].entry_id, on=dt.date(2026, 4, 15), reason="dubbel")
    return client


def supplier(client: Client, on: dt.date) -> int:
    with scope({client.pk}):
        whole = {row.account: row.balance_cents for row in queries.trial_balance(client.pk, on)}
        assert queries.balance(client.pk, "440000", on) == whole.get("440000", 0)
        return whole.get("440000", 0)


@pytest.mark.parametrize(
    ("on", "cents"),
    [
        (dt.date(2025, 12, 31), 0),
        (dt.date(2026, 3, 9), 0),
        (dt.date(2026, 3, 10), -10_000),
        (dt.date(2026, 3, 31), -30_000),
        (dt.date(2026, 4, 15), -20_000),
        (dt.date(2026, 5, 1), -20_000),
        (dt.date(2026, 6, 30), -21_543),
        (dt.date(2026, 12, 30), -21_543),
        (dt.date(2026, 12, 31), -21_593),
    ],
)
def test_balance_holds_everything_up_to_and_including_the_day(on: dt.date, cents: int) -> None:
    assert supplier(small_year(), on) == cents


def test_consolidated_adds_the_clients_in_scope_and_no_other() -> None:
    one, other, foreign = small_year(), small_year(), small_year()
    on = dt.date(2026, 6, 30)
    with scope({one.pk, other.pk}):
        added = {row.account: row.balance_cents for row in queries.consolidated([one.pk, other.pk], on)}
        assert queries.consolidated([foreign.pk], on) == []
    assert added["440000"] == -43_086
    assert sum(added.values()) == 0


def test_account_card_pages_without_loss_and_its_balance_runs_on() -> None:
    client = small_year()
    end = dt.date(2026, 12, 31)
    with scope({client.pk}):
        whole = queries.account_card(client.pk, "440000", dt.date(2026, 1, 1), end)
        pages, after = [], ""
        while True:
            page = queries.account_card(client.pk, "440000", dt.date(2026, 1, 1), end, after, 2)
            pages.extend(page.rows)
            after = page.after
            if not after:
                break
        later = queries.account_card(client.pk, "440000", dt.date(2026, 4, 1), end)
    assert tuple(pages) == whole.rows
    assert len(whole.rows) == 6
    assert whole.rows[-1].balance_cents == -21_593
    assert (later.before_cents, later.rows[-1].balance_cents) == (-30_000, -21_593)
    assert [row.date for row in whole.rows] == sorted(row.date for row in whole.rows)


def test_an_unreadable_page_mark_starts_at_the_beginning() -> None:
    client = small_year()
    with scope({client.pk}):
        page = queries.account_card(client.pk, "440000", dt.date(2026, 1, 1), dt.date(2026, 12, 31), "x'; drop", 2)
        assert len(page.rows) == 2
        assert len(queries.entries([client.pk], after="x")) == 7


@pytest.mark.parametrize(
    ("filters", "expected"),
    [({}, 7), ({"journal": "DIV"}, 1), ({"start": dt.date(2026, 5, 1)}, 3), ({"words": "Papier"}, 1),
     ({"words": "AANK/2026/000002"}, 1), ({"words": "100%"}, 0), ({"document_type": "opening"}, 1),
     ({"end": dt.date(2026, 3, 10)}, 2)],
)  # fmt: skip
def test_entries_are_filtered(filters: dict[str, object], expected: int) -> None:
    client = small_year()
    with scope({client.pk}):
        assert len(queries.entries([client.pk], **filters)) == expected  # type: ignore[arg-type]


def test_entries_page_by_mark() -> None:
    client = small_year()
    with scope({client.pk}):
        every = queries.entries([client.pk])
        first = queries.entries([client.pk], limit=3)
        rest = queries.entries([client.pk], after=first[-1].mark)
    assert first + rest == every


def test_entries_of_a_document_are_found_by_it() -> None:
    client = books()
    posted = post(client, entry(document="payables.invoice:17"), entry(document="payables.invoice:1"))
    with scope({client.pk}):
        assert [row.id for row in queries.entries_of(client.pk, "payables.invoice:17")] == [posted[0].entry_id]
        assert queries.entries_of(client.pk, "") == []


def test_models_are_closed_outside_a_scope() -> None:
    client = small_year()
    with pytest.raises(OutsideScope):
        queries.accounts(client.pk)


def test_csv_export_holds_every_line_with_belgian_amounts() -> None:
    client = small_year()
    with scope({client.pk}):
        text = "".join(queries.export_csv(client.pk))
    rows = list(csv.DictReader(io.StringIO(text.lstrip("\ufeff")), delimiter=";"))
    assert len(rows) == 15
    cents = [money.parse_belgian(row["debet"]) - money.parse_belgian(row["credit"]) for row in rows]
    assert sum(cents) == 0
    assert rows[0]["datum"] == "01/01/2026"


def test_hledger_accepts_the_export_and_gives_the_same_balances(tmp_path: Path) -> None:
    if shutil.which("hledger") is None:
        pytest.skip("hledger ontbreekt: apt-get install hledger")
    client, file = small_year(), tmp_path / "grootboek.journal"
    with scope({client.pk}):
        file.write_text("".join(queries.export_hledger(client.pk)), encoding="utf-8")
        ours = {row.account: row.balance_cents for row in queries.trial_balance(client.pk, dt.date(2026, 6, 30))}
    subprocess.run(["hledger", "-f", str(file), "check", "--strict"], check=True)
    asked = ["hledger", "-f", str(file), "balance", "-e", "2026-07-01", "--flat", "-N", "-O", "csv", "-E"]
    answer = subprocess.run(asked, check=True, capture_output=True, text=True).stdout
    theirs = {
        row["account"].rpartition(":")[2].partition(" ")[0]: money.parse(row["balance"].removeprefix("EUR").strip())
        for row in csv.DictReader(io.StringIO(answer))
        if row["account"] != "total"
    }
    assert theirs == ours | dict.fromkeys(theirs.keys() - ours.keys(), 0)
    assert ours["440000"] == -21_543
    types = ["hledger", "-f", str(file), "accounts", "type:l"]
    named = subprocess.run(types, check=True, capture_output=True, text=True).stdout
    assert "440000 Leveranciers" in named


def test_verify_finds_the_ledger_sound_and_its_checksum_follows_the_rows() -> None:
    client = small_year()
    with scope({client.pk}):
        found = checks()
        before = checksum()
    assert [one.ok for one in found] == [True] * 8
    post(client)
    with scope({client.pk}):
        assert checksum() != before
