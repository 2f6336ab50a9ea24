"""A report from draft to signature: what it holds, what it refuses, and that it is rebuilt identical."""

import datetime as dt
import json
import random

import pytest
from django.db import DatabaseError, connection, transaction
from tests import make

from bundel.kit.findings import Refusal
from bundel.kit.hashing import sha256_bytes
from bundel.platform.audit.models import Record
from bundel.platform.clients.scope import scope
from bundel.platform.people.actor import Actor
from bundel.steering.halfyear import actions, builder, checks, outline, queries
from bundel.steering.halfyear.models import Edition
from bundel.steering.kpis import actions as kpis
from bundel.steering.kpis.tests.make_sources import LIVES, connect

pytestmark = pytest.mark.django_db
NOW = dt.datetime(2026, 7, 10, 8, 0, tzinfo=dt.UTC)


@pytest.fixture
def clients(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    made = [
        make.client(f"ENT{n}", policy_domain=domain).pk for n, domain in enumerate(("Omgeving", "Omgeving", "Werk"))
    ]
    connect(monkeypatch, made)
    return made


@pytest.fixture
def leader() -> Actor:
    return make.actor(make.person("Petra Proef", "projectleider"), NOW)


@pytest.fixture
def cabinet() -> Actor:
    return make.actor(make.person("Karel Kabinet", "kabinet"), NOW)


def refusal(code: str) -> "pytest.RaisesExc[Refusal]":
    return pytest.raises(Refusal, check=lambda error: error.code == f"halfyear.{code}")


def content_of(report: Edition) -> builder.Plain:
    return json.loads(report.content)  # type: ignore[no-any-return]


def test_the_outline_has_the_fourteen_chapters_and_names_known_indicators() -> None:
    assert [chapter.number for chapter in outline.chapters()] == list(range(1, 15))
    assert all(chapter.title and chapter.purpose for chapter in outline.chapters())


def test_a_chapter_without_source_says_so_and_shows_no_figure(clients: list[int], leader: Actor) -> None:
    chapters = {each["key"]: each for each in content_of(actions.build(leader, None, "2026-H1"))["chapters"]}
    assert {key for key, each in chapters.items() if each["state"] == "not_measured"} == {
        "tevredenheid", "baten", "kosten", "personeel", "standaardisering", "continuiteit",
    }  # fmt: skip
    assert all(not each["figures"] and each["missing"] for each in chapters.values() if each["state"] == "not_measured")


def test_fifty_figures_drawn_at_random_open_rows_that_add_up(clients: list[int], leader: Actor) -> None:
    report = actions.freeze(leader, None, actions.build(leader, None, "2026-H1").pk)
    figures = content_of(report)["figures"]
    assert len(figures) > 40
    with scope(clients):
        for name in random.Random(2026).choices(sorted(figures), k=50):
            opened = queries.rows_of(report, name)
            assert opened.complete, name
            assert sum(row.numerator for row in opened.ratio.rows) == figures[name]["numerator"]
            assert sum(row.denominator for row in opened.ratio.rows) == figures[name]["denominator"]
            assert len(opened.ratio.rows) == figures[name]["rows"]


def test_totals_are_the_sum_of_the_clients_and_buckets_make_a_whole(clients: list[int], leader: Actor) -> None:
    figures = content_of(actions.build(leader, None, "2026-H1"))["figures"]
    for name, figure in figures.items():
        parts = [each for key, each in figures.items() if key.startswith(f"{name}/")]
        if parts:
            assert sum(each["numerator"] for each in parts) == figure["numerator"]
            assert sum(each["denominator"] for each in parts) == figure["denominator"]
        if figure["causes"]:
            assert sum(figure["causes"].values()) in (
                figure["numerator"], figure["denominator"] - figure["numerator"],
            )  # fmt: skip
    for client in ("", "/ENT0", "/ENT1", "/ENT2"):
        buckets = [figures[f"{code}{client}"] for code in builder.bucket_codes()]
        assert len(buckets) == 4
        assert sum(each["numerator"] for each in buckets) == buckets[0]["denominator"]


def test_built_twice_gives_the_same_bytes(clients: list[int], leader: Actor) -> None:
    first = actions.build(leader, None, "2026-H1").content
    assert actions.build(leader.at(NOW + dt.timedelta(days=40)), None, "2026-H1").content == first


def test_a_frozen_report_is_rebuilt_identical_after_everything_changed(
    clients: list[int], leader: Actor, cabinet: Actor
) -> None:
    draft = actions.build(leader, None, "2026-H1")
    actions.write_narrative(leader, None, draft.pk, "samenvatting", "Een rustig halfjaar.")
    actions.promise(
        leader, None, draft.pk, "vooruitzicht", "Zelfbediening meten", "projectleider", dt.date(2026, 12, 1)
    )
    report = actions.freeze(leader, None, draft.pk)
    actions.sign(cabinet, None, report.pk)
    LIVES.clear()
    kpis.agree_norm(make.machine(NOW), None, "facturen_tijdig_betaald", 10, dt.date(2026, 1, 1), "later beslist")
    report.refresh_from_db()
    with scope(clients):
        assert queries.rebuilt(report) == report.content.encode()
    assert sha256_bytes(report.content.encode()) == report.sha256
    assert checks.verify() == []
    assert content_of(report)["chapters"][0]["narrative"]["text"] == "Een rustig halfjaar."


def test_figures_that_changed_since_the_draft_stop_the_freeze(clients: list[int], leader: Actor) -> None:
    draft = actions.build(leader, None, "2026-H1")
    LIVES[clients[0], "invoices"] = LIVES[clients[0], "invoices"][:50]
    with refusal("figures_changed"):
        actions.freeze(leader, None, draft.pk)
    actions.build(leader, None, "2026-H1")
    assert actions.freeze(leader, None, draft.pk).state == "frozen"


def test_who_freezes_does_not_sign(clients: list[int], leader: Actor) -> None:
    both = make.actor(make.person("Bea Beide", "projectleider", "kabinet"), NOW)
    report = actions.freeze(both, None, actions.build(both, None, "2026-H1").pk)
    with refusal("signed_by_another"):
        actions.sign(both, None, report.pk)
    with pytest.raises(Refusal, match="recht"):
        actions.sign(leader, None, report.pk)
    with pytest.raises(DatabaseError, match="edition_signed_by_another"), transaction.atomic():
        Edition.objects.filter(pk=report.pk).update(
            state="signed", signed_by=both.person_id, signed_name=both.name, signed_at=NOW
        )


def test_a_system_task_neither_freezes_nor_signs(clients: list[int], leader: Actor) -> None:
    report = actions.build(make.machine(NOW), None, "2026-H1")
    with refusal("needs_a_person"):
        actions.freeze(make.machine(NOW), None, report.pk)
    actions.freeze(leader, None, report.pk)
    with refusal("needs_a_person"):
        actions.sign(make.machine(NOW), None, report.pk)


def test_a_running_half_year_can_be_drafted_but_not_frozen(clients: list[int], leader: Actor) -> None:
    draft = actions.build(leader, None, "2026-H1", dt.date(2026, 4, 15))
    assert [month["period"] for month in content_of(draft)["figures"]["aandeel_efacturen"]["months"]][-1] == "2026-04"
    with refusal("not_over"):
        actions.freeze(leader, None, draft.pk)
    with refusal("not_begun"):
        actions.build(leader, None, "2027-H1")
    with refusal("not_a_half_year"):
        actions.build(leader, None, "2026-Q1")


def test_a_frozen_report_takes_only_an_erratum(clients: list[int], leader: Actor) -> None:
    draft = actions.build(leader, None, "2026-H1")
    with refusal("still_draft"):
        actions.add_erratum(leader, None, draft.pk, "hoofdstuk 4", "95", "96", "tikfout")
    report = actions.freeze(leader, None, draft.pk)
    before = report.content
    for attempt in (
        lambda: actions.build(leader, None, "2026-H1"),
        lambda: actions.write_narrative(leader, None, report.pk, "samenvatting", "anders"),
        lambda: actions.promise(leader, None, report.pk, "vooruitzicht", "x", "y", dt.date(2027, 1, 1)),
    ):
        with refusal("frozen"):
            attempt()
    actions.add_erratum(leader, None, report.pk, "hoofdstuk 4", "95", "96", "tikfout")
    assert actions.add_erratum(leader, None, report.pk, "hoofdstuk 9", "1", "2", "tikfout").number == 2
    report.refresh_from_db()
    assert report.content == before


@pytest.mark.parametrize(
    "attack",
    [
        "update halfyear_edition set content = '{}'",
        "update halfyear_edition set state = 'draft', frozen_at = null",
        "update halfyear_edition set cutoff = cutoff - 1",
        "delete from halfyear_edition",
        "insert into halfyear_narrative (edition_id, chapter, text, written_by, written_at)"
        " select id, 'baten', 'verzonnen', 'x', now() from halfyear_edition",
        "update halfyear_narrative set text = 'anders'",
        "delete from halfyear_narrative",
        "delete from halfyear_promise",
        "update halfyear_erratum set becomes = 'x'",
        "delete from halfyear_erratum",
        "truncate halfyear_edition cascade",
    ],
)
def test_database_refuses_to_change_a_frozen_report(clients: list[int], leader: Actor, attack: str) -> None:
    draft = actions.build(leader, None, "2026-H1")
    actions.write_narrative(leader, None, draft.pk, "samenvatting", "tekst")
    actions.promise(leader, None, draft.pk, "vooruitzicht", "x", "y", dt.date(2027, 1, 1))
    report = actions.freeze(leader, None, draft.pk)
    actions.add_erratum(leader, None, report.pk, "hoofdstuk 4", "95", "96", "tikfout")
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(attack)


def test_verify_sees_through_a_superuser_who_changed_the_content(clients: list[int], leader: Actor) -> None:
    report = actions.freeze(leader, None, actions.build(leader, None, "2026-H1").pk)
    report.content = report.content.replace('"numerator":', '"numerator":1', 1)
    with scope(clients):
        assert [finding.code for finding in checks.check(report)] == ["halfyear.content_differs"]
        report.sha256 = sha256_bytes(report.content.encode())
        assert checks.check(report)


def test_a_report_remembers_what_the_one_before_promised(clients: list[int], leader: Actor, cabinet: Actor) -> None:
    first = actions.build(leader, None, "2026-H1")
    kept = actions.promise(leader, None, first.pk, "vooruitzicht", "A", "projectleider", dt.date(2026, 9, 1))
    late = actions.promise(leader, None, first.pk, "vooruitzicht", "B", "projectleider", dt.date(2026, 9, 1))
    actions.freeze(leader, None, first.pk)
    later = leader.at(dt.datetime(2027, 1, 10, 8, tzinfo=dt.UTC))
    second = actions.build(later, None, "2026-H2")
    with refusal("promises_open") as caught:
        actions.freeze(later, None, second.pk)
    assert caught.value.rows == ("HJV-2026-H1: A", "HJV-2026-H1: B")
    actions.report_outcome(later, None, second.pk, kept.pk, "kept")
    with refusal("incomplete"):
        actions.report_outcome(later, None, second.pk, late.pk, "late", "vertraagd", None)
    actions.report_outcome(later, None, second.pk, late.pk, "late", "leverancier failliet", dt.date(2027, 3, 1))
    report = actions.freeze(later, None, second.pk)
    outcomes = content_of(report)["outcomes"]
    assert [(each["promise"], each["outcome"], each["promised_in"]) for each in outcomes] == [
        ("A", "kept", "HJV-2026-H1"), ("B", "late", "HJV-2026-H1"),
    ]  # fmt: skip
    now = content_of(report)["figures"]["aandeel_efacturen"]
    first.refresh_from_db()
    before = content_of(first)["figures"]["aandeel_efacturen"]
    assert now["before"]["numerator"] == before["numerator"]
    third = actions.build(later.at(dt.datetime(2027, 7, 3, tzinfo=dt.UTC)), None, "2027-H1")
    assert [each.text for each in queries.open_promises(third)] == ["B"]
    assert checks.verify() == []


def test_somebody_who_does_not_see_all_clients_makes_no_report(clients: list[int]) -> None:
    one = make.person("Ella Eén", "projectleider")
    one.roles.update(client_id=clients[0])
    with pytest.raises(Refusal):
        actions.build(make.actor(one, NOW), None, "2026-H1")


def test_every_step_is_in_the_audit_trail(clients: list[int], leader: Actor, cabinet: Actor) -> None:
    draft = actions.build(leader, None, "2026-H1")
    actions.write_narrative(leader, None, draft.pk, "baten", "Nog niets.")
    actions.freeze(leader, None, draft.pk)
    actions.sign(cabinet, None, draft.pk)
    done = set(Record.objects.filter(subject_type="halfyear").values_list("action", flat=True))
    assert done == {"halfyear.build", "halfyear.write_narrative", "halfyear.freeze", "halfyear.sign"}


def test_a_reader_of_one_client_sees_that_rows_are_incomplete(clients: list[int], leader: Actor) -> None:
    report = actions.freeze(leader, None, actions.build(leader, None, "2026-H1").pk)
    with scope({clients[0]}):
        opened = queries.rows_of(report, "facturen_ontvangen")
        assert not opened.complete
        assert {row.client_id for row in opened.ratio.rows} == {clients[0]}
        assert queries.rows_of(report, "aandeel_efacturen/ENT0").complete
