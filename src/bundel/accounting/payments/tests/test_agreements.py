"""Agreements with a client: everybody sees what holds, few change it, and the trail tells when."""

import datetime as dt

import pytest
from django.test import Client as Browser
from django.urls import reverse
from tests import make

from bundel.accounting.payables import actions as payables
from bundel.accounting.payables import queries as invoices
from bundel.accounting.payments import actions, queries
from bundel.platform.audit.models import Record
from bundel.platform.clients.scope import scope
from bundel.platform.people.models import Person

pytestmark = pytest.mark.django_db


def signed_in(person: Person) -> Browser:
    browser = Browser()
    browser.force_login(person, backend="allauth.account.auth_backends.AuthenticationBackend")
    return browser


def text(browser: Browser, address: str) -> str:
    answer = browser.get(address)
    assert answer.status_code == 200, address
    return answer.content.decode()


RULES = {
    "order_required": "", "touchless_limit_cents": "1.250,00", "tolerance_percent": "2,50",
    "tolerance_least_cents": "0,10", "tolerance_most_cents": "40,00", "regime": "general", "token": "a",
}  # fmt: skip


def test_the_lead_changes_the_agreements_and_the_history_tells_it() -> None:
    client = make.client("AWV", name="Waterwegen")
    lead = make.person("Lien Leemans", "centrumleider")
    browser = signed_in(lead)
    page = reverse("payments:agreement", args=[client.code])
    assert "Nog niets veranderd" in text(browser, page)
    assert browser.post(reverse("payments:agreement_rules", args=[client.code]), RULES).url == page
    signing = reverse("payments:agreement_signing", args=[client.code])
    assert browser.post(signing, {"limit": "50.000,00", "token": "b"}).url == page
    with scope({client.pk}):
        assert invoices.rules_of([client.pk])[client.pk] == invoices.RulesRow(
            False, 125_000, 25_000, 10, 4_000, "general"
        )
        assert queries.signature_limit(client.pk) == 5_000_000
        assert Record.objects.filter(action="payments.set_signing_rules").count() == 1
    shown = text(browser, page)
    for words in ("€ 1.250,00", "2,50 %", "€ 50.000,00", "Algemene wet", "Lien Leemans", "1,00 %"):
        assert words in shown
    overview = text(browser, reverse("payments:agreements"))
    assert "1.250,00" in overview
    assert "50.000,00" in overview
    browser.post(signing, {"limit": "", "token": "c"})
    assert "één handtekening is genoeg" in text(browser, page)


def test_the_cooling_off_holds_for_all_from_a_day() -> None:
    lead = make.person("Lien Leemans", "centrumleider")
    browser, today = signed_in(lead), make.machine().today
    overview = reverse("payments:agreements")
    make.client()
    assert "gewone waarde van Bundel" in text(browser, overview)
    later = today + dt.timedelta(days=10)
    for days, day in ((5, today), (7, later)):
        body = {"days": days, "valid_from": day.isoformat(), "token": f"t{days}"}
        assert browser.post(reverse("payments:cooling"), body).url == overview
    shown = text(browser, overview)
    assert "<b>5 dagen</b>" in shown
    assert f"Vanaf {later:%d/%m/%Y}: 7 dagen" in shown
    assert browser.post(reverse("payments:cooling"), {"days": "-1", "valid_from": "2026-01-01"}).status_code == 422


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("touchless_limit_cents", "-1,00", "niet onder nul"),
        ("tolerance_percent", "100,01", "hoogstens 100"),
        ("tolerance_least_cents", "50,00", "onder ‘minstens’"),
        ("regime", "zomaar", "zomaar"),
    ],
)
def test_what_makes_no_sense_is_told_beside_its_field(field: str, value: str, words: str) -> None:
    client = make.client()
    browser = signed_in(make.person("", "centrumleider"))
    answer = browser.post(reverse("payments:agreement_rules", args=[client.code]), RULES | {field: value})
    assert answer.status_code == 422
    assert words in answer.content.decode()
    with scope({client.pk}):
        assert invoices.rules_of([client.pk])[client.pk] == invoices.RulesRow()


def test_an_accountant_sees_who_may_change_and_cannot_do_it_himself() -> None:
    client = make.client()
    make.person("Lien Leemans", "centrumleider")
    browser = signed_in(make.person("", "boekhouder"))
    shown = text(browser, reverse("payments:agreement", args=[client.code]))
    assert "Lien Leemans" in shown
    assert "Wachttijd wijzigen" not in shown
    for name in ("agreement_rules", "agreement_signing"):
        assert browser.post(reverse(f"payments:{name}", args=[client.code]), RULES | {"limit": "1"}).status_code == 403
    assert browser.post(reverse("payments:cooling"), {"days": "0", "valid_from": "2026-01-01"}).status_code == 403
    other = signed_in(make.person("", "contact", client=make.client()))
    assert other.get(reverse("payments:agreement", args=[client.code])).status_code == 404


def test_history_of_one_client_says_nothing_of_another() -> None:
    mine, other = make.client(), make.client()
    lead = make.actor(make.person("", "centrumleider"))
    payables.set_client_rules(lead, other.pk, touchless_limit_cents=987_654)
    actions.set_signing_rules(lead, other.pk, 123_456)
    reader = signed_in(make.person("", "contact", client=mine))
    shown = text(reader, reverse("payments:agreement", args=[mine.code]))
    assert "9.876,54" not in shown
    assert "1.234,56" not in shown


@pytest.mark.parametrize(
    ("name", "place"), [("payments:agreement", "Afspraken"), ("ledger:client_periods", "Periodes")]
)
def test_a_page_of_one_client_lights_up_its_place_in_the_menu(name: str, place: str) -> None:
    client = make.client()
    shown = text(signed_in(make.person("", "centrumleider")), reverse(name, args=[client.code]))
    menu = shown[shown.index('class="menu"') : shown.index("</nav>", shown.index('class="menu"'))]
    lit = menu.split('aria-current="page"')
    assert len(lit) == 2
    assert lit[1].split("</a>")[0].strip().endswith(place)
