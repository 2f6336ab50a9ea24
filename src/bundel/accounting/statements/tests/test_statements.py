"""Statements of real books: figures against SQL, translations, balances from elsewhere, signing, attacks, screens."""

import datetime as dt
import io
import json
import shutil
import subprocess
import zipfile

import pytest
from django.db import DatabaseError, connection, transaction
from django.test import Client as Browser
from tests import make

from bundel.accounting.ledger.queries import export_hledger, lines
from bundel.accounting.statements import actions, queries, reports
from bundel.accounting.statements.audit_file import audit_file
from bundel.accounting.statements.models import SignedStatement
from bundel.accounting.statements.tests.make_statements import LAST, busy_client
from bundel.kit.findings import Refusal
from bundel.platform.clients.models import Client
from bundel.platform.clients.scope import scope
from bundel.platform.people.models import Person

pytestmark = pytest.mark.django_db
TODAY = dt.date(2026, 7, 15)
NOW = dt.datetime(2026, 7, 15, 9, tzinfo=dt.UTC)


def amounts(client_ids: list[int], kind: str, on: dt.date = LAST) -> dict[str, int]:
    """Code → amount of a statement."""
    with scope(set(client_ids)):
        made = actions.overview(client_ids, kind, on, None, TODAY)
    return {str(line.cells[0]): line.cells[2] for line in made.lines}


def behind(client_id: int, opens: dict[str, str]) -> int:
    """Debit minus credit of the lines that a figure opens."""
    with scope({client_id}):
        _, debit, credit = lines(
            [client_id],
            opens["rekening"].split(","),
            leaves=[one for one in opens.get("zonder", "").split(",") if one],
            start=dt.date(2026, 1, 1),
            end=LAST,
        )
    return debit - credit


def seen(person: Person) -> Browser:
    browser = Browser()
    browser.force_login(person, backend="allauth.account.auth_backends.AuthenticationBackend")
    return browser


def test_the_balance_sheet_is_what_the_books_say() -> None:
    client = busy_client()
    found = amounts([client.pk], "balance")
    assert found["20/58"] == found["10/49"]
    assert found["24"] == 3_900_00
    assert found["54/58"] == 8_790_00
    assert found["44"] == 4_000_00
    assert found["6/7"] == 10_000_00 + 500_00 - 1_210_00 - 100_00
    assert amounts([client.pk], "result")["9905"] == found["6/7"]


def test_every_figure_opens_lines_that_add_up_to_it() -> None:
    client = busy_client()
    for kind in ("balance", "result"):
        with scope({client.pk}):
            made = actions.overview([client.pk], kind, LAST, None, TODAY)
        side = {part: -1 if part in ("Passiva", "Resultaten") else 1 for part, _ in made.parts}
        looked = 0
        for part, rows in made.parts:
            for row in rows:
                looked += 1
                assert row.opens is not None
                assert side[part] * behind(client.pk, dict(row.opens)) == row.cells[2], row.cells
        assert looked > 5


def test_several_clients_are_added_and_say_that_internal_amounts_stay() -> None:
    one, two = busy_client(), busy_client(3)
    together = amounts([one.pk, two.pk], "balance")
    assert together["20/58"] == 4 * amounts([one.pk], "balance")["20/58"]
    with scope({one.pk, two.pk}):
        made = actions.overview([one.pk, two.pk], "balance", LAST, None, TODAY)
    assert any("niet weggelaten" in remark for remark in made.remarks)


def test_elimination_takes_internal_amounts_away_on_both_sides() -> None:
    client = busy_client()
    with scope({client.pk}):
        plain = actions.overview([client.pk], "balance", LAST, None, TODAY)
        made = actions.overview(
            [client.pk], "balance", LAST, None, TODAY, {LAST: {"400000": 500_00, "440000": -500_00}}
        )
    before, after = ({str(x.cells[0]): x.cells[2] for x in one.lines} for one in (plain, made))
    assert before["20/58"] - after["20/58"] == before["10/49"] - after["10/49"] == 500_00
    assert any("Onderlinge verrichtingen zijn weggelaten: € 500,00" in remark for remark in made.remarks)


def test_an_own_account_is_translated_or_named_never_dropped() -> None:
    client = busy_client()
    by = make.actor(make.person("", "boekhouder", client=client), NOW)
    actions.take_external(by, client.pk, LAST, [("K70", "Bijdragen", -900), ("B55", "Bank", 900)])
    with scope({client.pk}):
        found = queries.balances([client.pk], LAST)
    assert {one.account for one in found.unmapped} == {"K70", "B55"}
    assert actions.map_accounts(by, client.pk, {"K70": "700000", "B": "550000"}) == 2
    assert actions.map_accounts(by, client.pk, {"K70": "700000", "B": "550000"}) == 0
    with scope({client.pk}):
        mapped = queries.balances([client.pk], LAST)
    assert mapped.unmapped == ()
    assert mapped.by_account["700000"] == -500_00 - 900
    with pytest.raises(Refusal, match="gemeenschappelijke rekeningplan"):
        actions.map_accounts(by, client.pk, {"X": "999999"})


def test_esr_lines_without_code_stand_apart_and_all_is_counted() -> None:
    client = busy_client(esr="12.11")
    with scope({client.pk}):
        rows = {row.code: row for row in queries.esr([client.pk], LAST)}
    assert rows["12.11"].expenditure_cents >= 1_210_00
    total = sum(row.revenue_cents - row.expenditure_cents for row in rows.values())
    with scope({client.pk}), connection.cursor() as cursor:
        cursor.execute(
            "select sum(credit - debit) from ledger_line where client_id = %s and left(account, 1) in ('2', '6', '7')",
            [client.pk],
        )
        assert total == cursor.fetchone()[0]


@pytest.mark.skipif(shutil.which("hledger") is None, reason="hledger ontbreekt")
def test_hledger_finds_the_same_totals() -> None:
    client = busy_client()
    with scope({client.pk}):
        journal = "".join(export_hledger(client.pk))
    answer = subprocess.run(
        ["hledger", "-f", "-", "balance", "type:A", "-O", "json", "-N", "--depth", "1"],
        input=journal, capture_output=True, text=True, check=True,
    )  # fmt: skip
    rows = json.loads(answer.stdout)[0]
    total = sum(round(amount["aquantity"]["floatingPoint"] * 100) for row in rows for amount in row[3])
    assert total == amounts([client.pk], "balance")["20/58"]


def test_a_signed_statement_is_kept_once_and_cannot_change(superuser: object) -> None:
    client = busy_client()
    lead = make.person("", "centrumleider", client=client)
    signed = actions.sign(make.actor(lead, NOW), client.pk, "balance", LAST)
    assert signed.provisional
    with pytest.raises(Refusal, match="al ondertekend"):
        actions.sign(make.actor(lead, NOW), client.pk, "balance", LAST)
    with pytest.raises(Refusal, match="niets te ondertekenen"):
        actions.sign(make.actor(lead, NOW), client.pk, "balance", dt.date(2027, 6, 30))
    for attack in ("update statements_signedstatement set figures = '[]'", "delete from statements_signedstatement"):
        with pytest.raises(DatabaseError), transaction.atomic(), scope({client.pk}), connection.cursor() as cursor:
            cursor.execute(attack)
    with scope({client.pk}):
        assert SignedStatement.of(client.pk).get().digest == signed.digest


def test_who_may_not_sign_or_see_is_refused() -> None:
    client = busy_client()
    with pytest.raises(Refusal):
        actions.sign(make.actor(make.person("", "boekhouder", client=client), NOW), client.pk, "balance", LAST)
    assert seen(make.person("", "beheerder")).get("/overzichten/").status_code == 403


@pytest.mark.parametrize("kind", list(reports.KINDS))
@pytest.mark.parametrize("form", ["", "pdf", "xlsx", "csv"])
def test_every_statement_shows_and_downloads(kind: str, form: str) -> None:
    client = busy_client()
    browser = seen(make.person("", "boekhouder", client=client))
    asked = {"client": client.code, "overzicht": kind, "datum": "2026-06-30", **({"uitvoer": form} if form else {})}
    answer = browser.get("/overzichten/", asked)
    assert answer.status_code == 200
    assert answer.content.startswith({"pdf": b"%PDF", "xlsx": b"PK", "csv": "\ufeff".encode(), "": b""}[form])


def test_lines_of_a_stranger_do_not_exist() -> None:
    client, other = busy_client(), busy_client(7, name="Buurman")
    browser = seen(make.person("", "boekhouder", client=client))
    page = browser.get("/overzichten/lijnen/", {"client": other.code, "rekening": "612", "datum": "2026-06-30"})
    assert "8.470,00" not in page.content.decode()
    assert "1.210,00" in page.content.decode()
    assert browser.get("/overzichten/lijnen/", {"client": client.code, "rekening": "x'"}).status_code == 404
    assert browser.get(f"/overzichten/{other.code}/ondertekend/1/").status_code == 404


def test_signing_on_screen_keeps_the_pdf(client_with_lead: tuple[Client, Person]) -> None:
    client, lead = client_with_lead
    browser = seen(lead)
    done = browser.post(f"/overzichten/{client.code}/ondertekenen/", {"overzicht": "result", "datum": "2026-06-30"})
    assert done.status_code == 302
    page = browser.get(done["Location"]).content.decode()
    assert "ondertekend door" in page
    with scope({client.pk}):
        document = queries.signed([client.pk])[0]["document_id"]
    assert browser.get(f"/overzichten/{client.code}/ondertekend/{document}/").content.startswith(b"%PDF")


@pytest.fixture
def client_with_lead() -> tuple[Client, Person]:
    client = busy_client()
    return client, make.person("", "centrumleider", client=client)


def test_the_audit_file_is_the_same_twice_and_adds_up() -> None:
    client = busy_client()
    by = make.actor(make.person("", "auditor"), NOW)
    made = audit_file(by, client.pk, 2026)
    assert made == audit_file(by, client.pk, 2026)
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        manifest = json.loads(archive.read("manifest.json"))
        rows = archive.read("boekingen.csv").decode().splitlines()[1:]
        assert (
            manifest["debit_cents"]
            == manifest["credit_cents"]
            == sum(int(row.split(";")[11].replace(",", "")) for row in rows)
        )
        assert manifest["files"]["boekingen.csv"]["rows"] == len(rows) == 14
    with pytest.raises(Refusal, match="geen boekingen"):
        audit_file(by, client.pk, 2027)
