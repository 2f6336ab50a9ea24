"""The work list on plain rows: filters, keyset pages, saved views, bulk and export."""

import datetime as dt
import io
from typing import Any

import openpyxl
import pytest
from django.http import Http404, HttpRequest, HttpResponse
from django.test import RequestFactory
from hypothesis import given
from hypothesis import strategies as st
from tests import make

from bundel.platform.people.models import Person
from bundel.platform.ui import lists, saved_views
from bundel.platform.ui.lists import BulkAction, Choice, Column, DateRange, Flag, ListPage, Page, Preview, Text

ROWS = [
    {"id": n, "name": f"Stuk {n:03d}", "cents": n * 101, "kind": "a" if n % 2 else "b", "on": dt.date(2026, 1, 1)}
    for n in range(1, 121)
]
DONE: list[list[str]] = []


def rows(filters: dict[str, Any], after: str, limit: int) -> Page:
    found = [row for row in ROWS if filters["soort"] in (None, row["kind"])]
    found = [row for row in found if (filters["tekst"] or "") in row["name"]]
    total, sums = len(found), {"cents": sum(row["cents"] for row in found)}
    if key := lists.key_after(after, 1):
        found = [row for row in found if row["id"] > key[0]]
    more = lists.after_key(found[limit - 1]["id"]) if len(found) > limit else ""
    return Page(found[:limit], more, total, sums)


def run(request: HttpRequest, ids: list[str], reason: str) -> str:
    DONE.append([*ids, reason])
    return f"{len(ids)} stukken gedaan"


def preview(request: HttpRequest, ids: list[str]) -> Preview:
    return Preview([f"{len(ids)} stukken worden gedaan."], len(ids), [("Stuk 9", "is al gedaan")])


LIST = ListPage(
    name="proef",
    title="Proef",
    columns=[
        Column("name", "Naam", link=lambda row: f"/{row['id']}/", sort="naam"),
        Column("on", "Dag", kind="date"),
        Column("cents", "Bedrag (€)", kind="cents", sum=True),
    ],
    rows=rows,
    counters=lambda filters: {"": 120, "a": 60, "b": 60},
    filters=[
        Choice("soort", "Soort", [("a", "Eerste"), ("b", "Tweede")], tabs=True),
        Text("tekst", "Zoeken"),
        DateRange("dag", "Dag"),
        Flag("laat", "te laat"),
    ],
    bulk=[
        BulkAction(
            "doen", "Doen", "people.manage",
            preview,
            run, reason=True,
        )
    ],
)  # fmt: skip


def ask(query: str = "", post: dict[str, Any] | None = None, who: Person | None = None) -> HttpResponse:
    """The list's answer to a person (a new administrator unless given)."""
    factory = RequestFactory()
    request = factory.get(f"/proef/{query}") if post is None else factory.post("/proef/", post)
    person = who or make.person("Bea Beheer", "beheerder")
    request.actor = make.actor(person)
    request.user = person
    request.session = {}
    request._messages = Told()
    request.clients = frozenset()
    return LIST.respond(request)


class Told(list):
    """Stands for the message storage; keeps what was told."""

    def add(self, level: int, message: str, extra_tags: str = "") -> None:
        self.append(message)


@pytest.mark.django_db
def test_shows_fifty_rows_and_the_sum_of_all() -> None:
    text = ask().content.decode()
    assert text.count("data-row") == 50
    assert "1–50 van 120" in text
    assert "Totaal van alle rijen" in text
    assert "7.332,60" in text


@pytest.mark.django_db
def test_next_page_begins_after_the_last_row() -> None:
    text = ask(f"?na={lists.after_key(50)}&p=2").content.decode()
    assert "Stuk 051" in text
    assert "Stuk 050" not in text
    assert "51–100 van 120" in text


@pytest.mark.django_db
def test_filters_stand_in_the_address_and_as_chips() -> None:
    text = ask("?soort=b&tekst=00&laat=1&dag_van=2026-01-01&dag_tot=onzin").content.decode()
    assert "Stuk 002" in text
    assert "Stuk 001" not in text
    assert "Zoeken: 00" in text
    assert "vanaf 01/01/2026" in text
    assert "te laat" in text


@pytest.mark.django_db
@pytest.mark.parametrize(
    "query", ["?na=%00", "?na=AAAA&p=-4", "?soort=zz&sort=drop", "?p=99999999999", "?dag_van=31/02/2026"]
)
def test_nonsense_in_the_address_is_nothing(query: str) -> None:
    assert ask(query).status_code == 200


@pytest.mark.django_db
def test_bulk_tells_first_and_does_after_a_reason() -> None:
    DONE.clear()
    who = make.person("Bea Beheer", "beheerder")
    told = ask(post={"bulk": "doen", "rij": ["1", "2", "2"], "terug": "/proef/"}, who=who).content.decode()
    assert "2 stukken worden gedaan." in told
    assert "is al gedaan" in told
    assert DONE == []
    again = ask(post={"bulk": "doen", "rij": ["1", "2"], "terug": "/proef/", "zeker": "1"}, who=who)
    assert "Geef een reden op" in again.content.decode()
    assert DONE == []
    done = ask(
        post={"bulk": "doen", "rij": ["1", "2"], "terug": "//kwaad.example/", "zeker": "1", "reden": "ok"}, who=who
    )
    assert done.status_code == 302
    assert done.headers["Location"] == "/proef/"
    assert DONE == [["1", "2", "ok"]]


@pytest.mark.django_db
def test_bulk_without_the_right_is_not_there() -> None:
    other = make.person("Els Peeters", "kabinet")
    assert "data-selection" not in ask(who=other).content.decode()


@pytest.mark.django_db
def test_bulk_refuses_a_posted_deed_without_the_right() -> None:
    DONE.clear()
    with pytest.raises(Http404):
        ask(post={"bulk": "doen", "rij": ["1"], "zeker": "1", "reden": "x"}, who=make.person("Els Peeters", "kabinet"))
    assert DONE == []


@pytest.mark.django_db
def test_saved_view_is_ones_own() -> None:
    one, other = make.person("Een Persoon", "beheerder"), make.person("Ander Persoon", "beheerder")
    ask(post={"weergave": "Mijn b", "adres": "soort=b", "vanzelf": "1"}, who=one)
    assert ask(who=one).headers["Location"] == "/proef/?soort=b"
    assert ask(who=other).status_code == 200
    ask(post={"weergave": "Mijn b", "vergeten": "1"}, who=one)
    assert ask(who=one).status_code == 200


@pytest.mark.django_db
def test_only_one_view_opens_by_itself() -> None:
    who = make.person("Een Persoon", "beheerder")
    for name, query in (("Een", "soort=a"), ("Twee", "soort=b")):
        ask(post={"weergave": name, "adres": query, "vanzelf": "1"}, who=who)
    mine = saved_views.SavedView.objects.filter(person=who)
    assert sorted(mine.values_list("name", "is_default")) == [("Een", False), ("Twee", True)]


@pytest.mark.django_db
def test_export_holds_every_filtered_row() -> None:
    book = openpyxl.load_workbook(io.BytesIO(ask("?soort=b&uitvoer=xlsx").content))
    table = list(book.active.iter_rows(values_only=True))
    assert table[0][:3] == ("Naam", "Dag", "Bedrag (€)")
    assert sum(1 for row in table if str(row[0]).startswith("Stuk")) == 60
    csv = ask("?tekst=001&uitvoer=csv").content.decode("utf-8-sig")
    assert csv.splitlines() == ["Naam;Dag;Bedrag (€)", "Stuk 001;01/01/2026;1,01"]
    with pytest.raises(Http404):
        ask("?uitvoer=exe")


@pytest.mark.django_db
def test_number_of_queries_does_not_grow_with_the_rows(django_assert_max_num_queries: Any) -> None:
    who = make.person("Bea Beheer", "beheerder")
    with django_assert_max_num_queries(25):
        ask(who=who)


@given(st.lists(st.one_of(st.integers(), st.text(max_size=20), st.none()), min_size=1, max_size=4))
def test_key_read_back_is_the_key_written(values: list[Any]) -> None:
    assert lists.key_after(lists.after_key(*values), len(values)) == values


@given(st.text(max_size=40))
def test_spoiled_key_is_no_key(text: str) -> None:
    found = lists.key_after(text, 1)
    assert found is None or isinstance(found, list)
