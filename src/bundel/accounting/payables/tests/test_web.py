"""The screens of payables through HTTP: who sees what, and what the buttons do."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client as Browser
from tests import make

from bundel.accounting.payables.models import BookingLine, Invoice, SupplierAccount
from bundel.accounting.payables.tests import make_payables, make_world
from bundel.accounting.payables.tests.make_world import World
from bundel.kit import late_payment, money
from bundel.platform.clients.scope import scope
from bundel.platform.people.models import Person

pytestmark = pytest.mark.django_db
Capture = Callable[..., AbstractContextManager[Any]]


@pytest.fixture
def world() -> World:
    return make_world.office()


def signed_in(person: Person) -> Browser:
    browser = Browser()
    browser.force_login(person, backend="allauth.account.auth_backends.AuthenticationBackend")
    return browser


def work(world: World, name: str, tail: str = "") -> str:
    code = world.other.code if name == "other" else world.client.code
    return f"/facturen/{code}/{world.ids[name]}/{tail}"


def test_every_screen_opens_for_an_accountant(world: World) -> None:
    browser = signed_in(world.accountant)
    supplier = world.suppliers[0].pk
    addresses = [
        "/facturen/", "/facturen/?status=exception&oorzaak=iban_differs&tekst=F-88",
        f"/facturen/?leverancier={supplier}",
        "/facturen/?uitvoer=csv", "/facturen/?uitvoer=xlsx", "/facturen/?behandelaar=ik&late=1&soort=invoice",
        "/facturen/uitzonderingen/", "/facturen/wacht-op-entiteit/", "/facturen/vragen/", "/facturen/betaalgedrag/",
        "/facturen/betaalgedrag/?uitvoer=csv", "/facturen/nalatigheidsinteresten/", "/facturen/binnenkomst/",
        "/facturen/binnenkomst/?toestand=refused", "/facturen/binnenkomst/?toestand=to_key",
        "/facturen/binnenkomst/?toestand=unroutable", f"/facturen/binnenkomst/{world.refused}/",
        f"/facturen/binnenkomst/{world.refused}/origineel/", f"/facturen/{world.client.code}/overnemen/{world.to_key}/",
        f"/facturen/{world.client.code}/overnemen/{world.to_key}/beeld/",
        f"/facturen/{world.client.code}/vragen/{world.question}/", "/leveranciers/", "/leveranciers/?tekst=vos&nieuw=1",
        f"/leveranciers/{supplier}/", f"/leveranciers/{supplier}/rekening/",
        f"/leveranciers/{supplier}/voorwaarden/{world.client.code}/", "/bestellingen/", "/uitgaand/",
        work(world, "exception", "origineel/"), work(world, "exception", "bijlage/0/"),
        work(world, "twin", f"vergelijken/{world.ids['first']}/"), *(work(world, name) for name in world.ids),
    ]  # fmt: skip
    assert {address: browser.get(address).status_code for address in addresses} == dict.fromkeys(addresses, 200)


def test_a_person_of_one_client_sees_nothing_of_the_other(world: World) -> None:
    browser = signed_in(world.approver)
    assert browser.get(work(world, "other")).status_code == 404
    assert browser.get(f"/facturen/{world.client.code}/{world.ids['other']}/").status_code == 404
    assert browser.get(f"/facturen/{world.client.code}/{world.ids['other']}/origineel/").status_code == 404
    page = browser.get("/facturen/").content.decode()
    assert "2026-0001" in page
    assert "D-1" not in page
    assert "D-1" not in browser.get("/facturen/?tekst=D-1&uitvoer=csv").content.decode()


def test_a_reader_gets_no_buttons_and_may_not_press_them(world: World) -> None:
    browser = signed_in(world.auditor)
    page = browser.get(work(world, "to_book")).content.decode()
    assert "Aanvaarden en volgende" not in page
    assert 'name="doe"' not in page
    answer = browser.post(work(world, "to_book"), {"doe": "aanvaarden"})
    assert answer.status_code == 422
    assert make_world.status(world, "to_book") == "to_book"
    assert browser.get("/leveranciers/rekeningen/").status_code == 403


def _lines(browser: Browser, address: str) -> dict[str, Any]:
    """The booking lines as the form shows them."""
    lines = browser.get(address).context["lines"]
    names = {
        "rekening": "account", "artikel": "article", "netto": "net", "btw": "vat", "aftrek": "deductible",
        "omschrijving": "description", "kostenplaats": "cost_centre", "categorie": "category", "tarief": "rate",
    }  # fmt: skip
    return {name: [getattr(line, attribute) for line in lines] for name, attribute in names.items()}


def test_accepting_sends_to_approval_and_opens_the_next_of_the_list(world: World) -> None:
    browser = signed_in(world.accountant)
    address = work(world, "to_book") + "?status=to_book"
    answer = browser.post(address, {"doe": "aanvaarden", **_lines(browser, address)})
    assert answer.status_code == 302
    assert make_world.status(world, "to_book") == "to_approve"
    assert answer["Location"].endswith("?status=to_book")
    assert work(world, "to_book") not in answer["Location"]
    with scope({world.client.pk}):
        assert BookingLine.objects.filter(invoice_id=world.ids["to_book"], proposed=True).exists()


def test_lines_that_do_not_add_up_stay_as_typed_beside_the_refusal(world: World) -> None:
    browser = signed_in(world.accountant)
    typed = _lines(browser, work(world, "to_book")) | {"netto": ["1.000,00"], "rekening": ["615000"]}
    answer = browser.post(work(world, "to_book"), {"doe": "aanvaarden", **typed})
    assert answer.status_code == 422
    page = answer.content.decode()
    assert 'value="1.000,00"' in page
    assert "verschillen van de factuur" in page
    assert make_world.status(world, "to_book") == "to_book"
    typed |= {"netto": ["een hoop"]}
    assert (
        "kan niet gelezen worden" in browser.post(work(world, "to_book"), {"doe": "bewaren", **typed}).content.decode()
    )


def test_a_line_is_split_and_kept(world: World) -> None:
    browser = signed_in(world.accountant)
    address = work(world, "to_book")
    typed = _lines(browser, address)
    two = browser.post(address, {"doe": "lijn", **typed})
    assert len(two.context["lines"]) == 2
    with scope({world.client.pk}):
        net = Invoice.objects.get(pk=world.ids["to_book"]).net_cents
    first = net - 10_000
    typed = {name: value * 2 for name, value in typed.items()}
    typed |= {"rekening": ["612000", "615000"], "btw": [typed["btw"][0], "0,00"]}
    typed |= {"netto": [f"{first // 100},{first % 100:02d}", "100,00"], "artikel": ["A1", "A2"]}
    assert browser.post(address, {"doe": "bewaren", **typed}).status_code == 302
    with scope({world.client.pk}):
        rows = BookingLine.objects.filter(invoice_id=world.ids["to_book"]).order_by("position")
        assert [(row.account, row.net_cents, row.article) for row in rows] == [
            ("612000", first, "A1"), ("615000", 10_000, "A2"),
        ]  # fmt: skip


@pytest.mark.parametrize(
    ("verb", "name", "more", "after"),
    [
        ("vraag", "to_book", {"reden": "Waarvoor dient dit?", "aan": "client"}, "to_book"),
        ("betwisten", "to_book", {"reden": "Niet geleverd"}, "disputed"),
        ("hervatten", "disputed", {"reden": "Nu wel"}, "to_book"),
        ("blokkeren", "to_book", {"reden": "Beslag"}, "to_book"),
        ("vrijgeven", "held", {"reden": "Beslag voorbij"}, "to_book"),
        ("weigeren", "to_book", {"reden": "Niet voor ons"}, "refused"),
        ("annuleren", "exception", {"reden": "Vergissing"}, "cancelled"),
        ("aanvaard-oorzaak", "exception", {"oorzaak": "iban_differs", "reden": "Teruggebeld"}, "to_book"),
        ("uitzondering", "to_book", {"oorzaak": "price", "reden": "Te duur"}, "exception"),
        ("bestelling", "exception", {"bestelling": "B-404"}, "exception"),
        ("opnieuw", "exception", {}, "exception"),
        ("nemen", "to_book", {}, "to_book"),
        ("toewijzen", "to_book", {"persoon": ""}, "to_book"),
        ("voorstel", "to_book", {}, "to_book"),
    ],
)
def test_each_step_of_the_work_screen_does_what_it_says(
    world: World, verb: str, name: str, more: dict[str, str], after: str
) -> None:
    browser = signed_in(world.accountant)
    answer = browser.post(work(world, name), {"doe": verb, **more})
    assert answer.status_code == 302, answer.content.decode()[:3000]
    assert make_world.status(world, name) == after
    assert browser.get(work(world, name)).status_code == 200


def test_a_step_without_reason_is_told_and_changes_nothing(world: World) -> None:
    answer = signed_in(world.accountant).post(work(world, "to_book"), {"doe": "betwisten", "reden": " "})
    assert answer.status_code == 422
    assert "vraagt een reden" in answer.content.decode()
    assert make_world.status(world, "to_book") == "to_book"
    assert signed_in(world.accountant).post(work(world, "to_book"), {"doe": "toveren"}).status_code == 422


def test_the_budget_holder_approves_and_gets_the_next(world: World) -> None:
    browser = signed_in(world.approver)
    page = browser.get(work(world, "to_approve", "beoordelen/"))
    assert page.context["mine"]
    step = page.context["asked"].position
    answer = browser.post(work(world, "to_approve", "beoordelen/"), {"doe": "goedkeuren", "stap": step})
    assert answer.status_code == 302
    assert make_world.status(world, "to_approve") == "approved"


def test_returning_asks_a_reason(world: World) -> None:
    browser = signed_in(world.approver)
    address = work(world, "to_approve", "beoordelen/")
    assert browser.post(address, {"doe": "terugsturen", "reden": ""}).status_code == 422
    assert browser.post(address, {"doe": "terugsturen", "reden": "Ander artikel"}).status_code == 302
    assert make_world.status(world, "to_approve") == "to_book"


def test_who_prepared_it_cannot_approve(world: World) -> None:
    assert signed_in(world.accountant).get(work(world, "to_approve", "beoordelen/")).status_code == 403


def test_the_client_answers_a_question(world: World) -> None:
    browser = signed_in(world.contact)
    assert "welke dienst" in browser.get("/facturen/vragen/").content.decode()
    address = f"/facturen/{world.client.code}/vragen/{world.question}/"
    answer = browser.post(address, {"text": "Voor de dienst GIS.", "token": "a"})
    assert answer.status_code == 302
    assert make_world.answered(world)


def test_files_are_judged_one_by_one_and_may_come_again(world: World) -> None:
    browser = signed_in(world.accountant)
    good = make_payables.xml(world.client, world.suppliers[0], "U-1")

    def files() -> list[SimpleUploadedFile]:
        return [SimpleUploadedFile("goed.xml", good), SimpleUploadedFile("slecht.xml", b"<Invoice/>"),
                SimpleUploadedFile("scan2.pdf", make_world.PDF + b"2")]  # fmt: skip

    for _turn in range(2):
        answer = browser.post("/facturen/binnenkomst/opladen/", {"bestand": files()})
        assert answer.status_code == 200
        found = {row["name"]: row["caption"] for row in answer.context["results"]}
        # A wrong file that names nobody stays with whoever may see files of nobody.
        assert found["goed.xml"] == "Aanvaard"
        assert found["slecht.xml"] == "Geweigerd"
        assert found["scan2.pdf"] == "Zonder cliënt"
    with scope({world.client.pk}):
        assert Invoice.objects.filter(number="U-1").count() == 1
    chosen = browser.post("/facturen/binnenkomst/opladen/", {"bestand": files()[2:], "client": world.client.code})
    assert chosen.context["results"][0]["caption"] == "Over te nemen"


def test_a_scan_is_keyed_and_mistakes_stand_beside_their_field(world: World) -> None:
    browser = signed_in(world.accountant)
    address = f"/facturen/{world.client.code}/overnemen/{world.to_key}/"
    today = make.machine().today.isoformat()
    body = {
        "kind": "invoice", "registration": world.suppliers[3].registration, "country": "BE",
        "name": "Schoonmaak Helder",
        "number": "P-1", "issued_on": today, "rate1": "S210000", "base1": "100,00", "vat1": "21,00",
        "payable": "120,00", "token": "t1",
    }  # fmt: skip
    answer = browser.post(address, body)
    assert answer.status_code == 422
    assert answer.context["form"].errors.get("payable")
    assert answer.context["form"]["base1"].value() == "100,00"
    answer = browser.post(address, body | {"payable": "121,00"})
    assert answer.status_code == 302
    page = browser.get(answer["Location"]).content.decode()
    assert "P-1" in page
    assert "<iframe" in page


def test_an_account_is_proposed_and_confirmed_by_another(world: World) -> None:
    supplier = world.suppliers[4].pk
    body = {
        "iban": "BE40 0979 9000 7763", "holder_name": "Garage Noord", "client": str(world.client.pk),
        "evidence": "Brief",
        "callback_number": "02 111 11 11", "callback_person": "Els", "callback_at": "2026-01-02T09:00", "token": "x",
        "document": SimpleUploadedFile("attest.pdf", make_world.PDF),
    }  # fmt: skip
    browser = signed_in(world.accountant)
    answer = browser.post(f"/leveranciers/{supplier}/rekening/", body)
    assert answer.status_code == 302, answer.context["form"].errors
    account = SupplierAccount.objects.get(supplier_id=supplier, status="proposed")
    assert browser.get(f"/leveranciers/{supplier}/rekening/{account.pk}/bewijs/").status_code == 200
    lead = signed_in(world.lead)
    assert "Garage Noord" in lead.get("/leveranciers/rekeningen/").content.decode()
    assert lead.post(f"/leveranciers/{supplier}/", {"doe": "bevestigen", "rekening": account.pk}).status_code == 302
    account.refresh_from_db()
    assert account.status == "confirmed"
    assert "wachttijd" in lead.get(f"/leveranciers/{supplier}/").content.decode()


def test_the_reports_show_what_was_paid_and_what_late_payment_costs(world: World) -> None:
    browser = signed_in(world.accountant)
    table = browser.get("/facturen/betaalgedrag/?uitvoer=csv").content.decode("utf-8-sig")
    row = next(line.split(";") for line in table.splitlines() if line.startswith("Agentschap Waterwegen"))
    assert row[1] == "1"
    assert row[6].startswith("100")  # more than 60 days
    with scope({world.client.pk}):
        paid = Invoice.objects.get(pk=world.ids["paid"])
    assert paid.status == "paid"
    assert paid.paid_on is not None
    owed = late_payment.late_interest_cents(paid.payable_cents, paid.due_on, paid.paid_on, "half_up")
    assert owed > 0
    late = browser.get("/facturen/nalatigheidsinteresten/").content.decode()
    assert money.show(owed) in late
    assert money.show(owed + 4_000) in late


def test_bulk_tells_what_stays_and_does_the_rest(world: World) -> None:
    browser = signed_in(world.accountant)
    rows = [str(world.ids["to_book"]), str(world.ids["exception"]), str(world.ids["held"])]
    preview = browser.post("/facturen/", {"bulk": "goedkeuring", "rij": rows, "terug": "/facturen/"})
    assert preview.context["preview"].rows == 2
    assert [number for number, _why in preview.context["preview"].blocked] == ["F-88"]
    done = browser.post("/facturen/", {"bulk": "goedkeuring", "rij": rows, "terug": "/facturen/", "zeker": "1"})
    assert done.status_code == 302
    assert make_world.status(world, "to_book") == "to_approve"
    assert make_world.status(world, "exception") == "exception"


def test_list_and_work_screen_take_as_many_queries_for_one_row_as_for_sixty(
    django_assert_max_num_queries: Capture,
) -> None:
    world = make_world.people_and_suppliers()
    first = make_world.clean(world, 1)[0]
    browser = signed_in(world.accountant)
    addresses = ("/facturen/?status=to_book", f"/facturen/{world.client.code}/{first}/?status=to_book")
    for address in addresses:
        browser.get(address)
    counts = []
    for address in addresses:
        with django_assert_max_num_queries(150) as seen:
            assert browser.get(address).status_code == 200
        counts.append(len(seen))
    make_world.clean(world, 59, start=2)
    make_world.clean(world, 1, start=100, client=world.other)
    for address, count in zip(addresses, counts, strict=True):
        with django_assert_max_num_queries(count + 1):
            assert browser.get(address).status_code == 200
