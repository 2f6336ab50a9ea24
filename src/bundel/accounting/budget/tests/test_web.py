"""The screens of the budget as an accountant, a lead and a budget holder use them; the import, the API, the checks."""

import json

import pytest
from django.urls import reverse
from tests import make

from bundel.accounting.budget import actions, imports, queries
from bundel.accounting.budget.rules import CreditLine, Standing
from bundel.accounting.budget.tests.make_budget import CODE, charge, committed, office, standing
from bundel.platform.clients.scope import scope
from bundel.platform.imports.rules import Row, read
from bundel.platform.people import api_keys
from bundel.platform.people.models import Person

pytestmark = pytest.mark.django_db
OTHER = "ZZ0-1ZZA-2-B/WT"


def sign_in(client, actor):
    client.force_login(Person.objects.get(pk=actor.person_id))
    return client


def test_a_year_is_opened_filled_and_approved_on_screen(client) -> None:
    one = office(year=2027)
    code = one.client.code
    sign_in(client, one.accountant)
    opened = client.post(reverse("budget:start", args=[code]), {"year": "2026", "token": "a"})
    assert opened.url == reverse("budget:year", args=[code, 2026])
    assert "Nog geen artikelen" in client.get(opened.url).content.decode()
    form = {"code": CODE, "name": "Werking", "esr_code": "16.11", "token": "b"}
    wrong = client.post(reverse("budget:article_add", args=[code, 2026]), form)
    assert wrong.status_code == 422
    assert "ontvangsten" in wrong.content.decode()
    for token, article in (("c", CODE), ("d", OTHER)):
        client.post(
            reverse("budget:article_add", args=[code, 2026]),
            form | {"code": article, "esr_code": "12.11", "token": token},
        )
    asked = {"kind": "initial", "article": CODE, "vak_cents": "1.000,00", "vek_cents": "800,00", "reference": "Decreet",
             "token": "e"}  # fmt: skip
    made = client.post(reverse("budget:adjust", args=[code, 2026]), asked)
    page = client.get(made.url).content.decode()
    assert 'value="intrekken"' in page
    assert 'value="goedkeuren"' not in page
    sign_in(client, one.holder)
    assert "goed te keuren begroting" in client.get(reverse("portal:home")).content.decode()
    assert 'value="goedkeuren"' in client.get(made.url).content.decode()
    client.post(f"{made.url}stap/", {"stap": "goedkeuren"})
    assert standing(one) == Standing(vak=100_000, vek=80_000)
    sign_in(client, one.accountant)
    transfer = asked | {"kind": "transfer", "to_article": "", "vak_cents": "10,00", "vek_cents": "", "token": "f"}
    assert client.post(reverse("budget:adjust", args=[code, 2026]), transfer).status_code == 422
    client.post(reverse("budget:adjust", args=[code, 2026]), transfer | {"to_article": OTHER})
    with scope({one.id}):
        (waiting,) = queries.adjustments([one.id], status="proposed")
    assert [(line.article, line.vak_cents) for line in waiting.lines] == [(CODE, -1_000), (OTHER, 1_000)]


def test_a_commitment_goes_through_its_life_on_screen(client) -> None:
    one = office((CODE, 100_000, 100_000))
    sign_in(client, one.accountant)
    form = {"article": CODE, "cents": "1.000,01", "creditor": "Papier nv", "description": "Papier", "number": "",
            "token": "a"}  # fmt: skip
    place = reverse("budget:reserve", args=[one.client.code, 2026])
    refused = client.post(place, form)
    assert refused.status_code == 422
    assert "Vrij 1.000,00 euro, gevraagd 1.000,01 euro" in refused.content.decode()
    page = client.post(place, form | {"cents": "900,00", "token": "b"}).url
    assert client.post(place, form | {"cents": "900,00", "token": "b"}).url == page
    client.post(f"{page}stap/", {"stap": "vastleggen"})
    charge(one, 30_000, commitment="VL26-0001")
    shown = client.get(page).content.decode()
    for words in ("VL26-0001", "Vastgelegd", "600,00", "AANK/2026/000001", "Afsluiten", "Papier nv"):
        assert words in shown
    assert "is al 300,00 euro vereffend" in client.post(
        f"{page}stap/", {"stap": "intrekken", "reden": "x"}, follow=True
    ).content.decode()  # fmt: skip
    amount = reverse("budget:amend", args=[one.client.code, page.rstrip("/").rpartition("/")[2]])
    client.post(amount, {"cents": "800,00", "reason": "Minder", "token": "c"})
    client.post(f"{page}stap/", {"stap": "afsluiten", "reden": "Klaar"})
    assert standing(one) == Standing(100_000, 100_000, used=30_000, cleared=30_000)


def test_lists_show_execution_and_drill_down(client) -> None:
    one = office((CODE, 100_000, 50_000))
    number = committed(one, 95_000)
    charge(one, 40_000, commitment=number)
    actions.grant_overrun(one.holder, one.id, 2026, CODE, "vek", 1_000, "Stormschade")
    sign_in(client, one.lead)
    listed = client.get(reverse("budget:list")).content.decode()
    for words in (CODE, "95 %", "1.000,00", "50,00", "100,00"):
        assert words in listed
    assert client.get(f"{reverse('budget:list')}?uitvoer=csv").content.decode().count(CODE) == 1
    year = client.get(reverse("budget:year", args=[one.client.code, 2026])).content.decode()
    for words in ("Stormschade", "Decreet 2026", "<meter", "Overschrijding"):
        assert words.casefold() in year.casefold()
    with scope({one.id}):
        article = queries.article(one.id, 2026, CODE)
    page = client.get(reverse("budget:article", args=[one.client.code, article.id])).content.decode()
    for words in (
        number,
        "AANK/2026/000001",
        "Algemene" if "Algemene" in page else "goederen en diensten",
        "Vereffend",
    ):
        assert words in page
    assert number in client.get(reverse("budget:commitments")).content.decode()


def test_only_the_holder_lets_an_article_go_beyond_its_credit(client) -> None:
    one = office()
    with scope({one.id}):
        article = queries.article(one.id, 2026, CODE)
    place = reverse("budget:overrun", args=[one.client.code, article.id])
    form = {"credit": "vak", "cents": "5,00", "reason": "Storm", "token": "a"}
    assert sign_in(client, one.lead).post(place, form).status_code == 403
    assert sign_in(client, one.holder).post(place, form).status_code == 302
    assert standing(one).vak_overrun == 500


def _rows(text: str) -> list[Row]:
    head, *lines = (line.split(";") for line in text.strip().splitlines())
    rows, found = read(
        [(number, dict(zip(head, line, strict=True))) for number, line in enumerate(lines, 2)], imports.KIND.columns
    )
    assert found == []
    return rows


FILE = (
    "year;budget_article;libelle_nl;esr_code;VAK;VEK\n"
    f"2026;{CODE};Werking;12.11;600,00;550,00\n2026;{OTHER};Gebouwen;1211;150,00;150,00\n"
)


def test_a_budget_is_read_proposed_and_the_same_file_changes_nothing() -> None:
    one = office(year=2027)
    rows = _rows(FILE)
    with scope({one.id}):
        assert imports.check(one.id, rows) == []
        assert set(imports.compare(one.id, rows).values()) == {"new"}
        assert imports.commit(one.accountant, one.id, rows) == {"artikelen": 2, "voorgestelde kredieten": 2}
        assert set(imports.compare(one.id, rows).values()) == {"same"}
        (asked,) = queries.adjustments([one.id], year=2026)
    assert asked.kind == "initial"
    actions.approve(one.lead, one.id, asked.id)
    assert standing(one) == Standing(vak=60_000, vek=55_000)
    changed = _rows(FILE.replace("600,00", "500,00"))
    with scope({one.id}):
        assert imports.compare(one.id, changed) == {2: "changed", 3: "same"}
        imports.commit(one.accountant, one.id, changed[:1])
        (again,) = queries.adjustments([one.id], status="proposed")
    assert (again.kind, again.lines) == ("adjustment", (CreditLine(CODE, -10_000, 0),))


def test_rows_that_cannot_be_are_explained() -> None:
    one = office()
    text = (
        FILE.replace("2026;ZZ0-1ZZA-2-A", "2018;ZZ0-1ZZA-2-A").replace("1211", "16.11").replace("150,00;150", "-1;150")
    )
    with scope({one.id}):
        found = imports.check(one.id, _rows(text))
    assert [(one.row, one.finding.code) for one in found] == [
        (2, "budget.year_outside"), (3, "budget.esr"), (3, "budget.wrong_row"),
    ]  # fmt: skip


def test_the_api_tells_the_execution_and_reserves_once(client) -> None:
    one = office((CODE, 100_000, 50_000))
    holder = make.person("", "boekhouder", client=one.client)
    _key, secret = api_keys.create_api_key(make.machine(), one.id, name="proef", person_id=holder.pk)
    head = {"HTTP_AUTHORIZATION": f"Bearer {secret}"}
    body = json.dumps({"year": 2026, "article": CODE, "cents": 60_000, "creditor": "Papier nv"})
    for _ in range(2):
        made = client.post("/api/v1/budget/commitments", body, content_type="application/json",
                           HTTP_IDEMPOTENCY_KEY="k1", **head)  # fmt: skip
        assert made.json()["number"] == "VL26-0001"
    refused = client.post("/api/v1/budget/commitments", body, content_type="application/json", **head)
    assert (refused.status_code, refused.json()["code"]) == (409, "budget.not_enough")
    answer = client.get("/api/v1/budget/execution?year=2026", **head).json()
    assert (answer["free_vak"], answer["articles"][0]["reserved"]) == (40_000, 60_000)
    assert [row["number"] for row in client.get("/api/v1/budget/commitments", **head).json()["items"]] == ["VL26-0001"]
    assert client.get("/api/v1/budget/commitments/VL26-0009", **head).status_code == 404
