"""Control over real books: what each query finds, explanations, the firewall, and what nobody may change."""

import datetime as dt

import pytest
from django.db import DatabaseError, connection, transaction
from tests import make

from bundel.accounting.control import actions, checks, jobs, queries, rules
from bundel.accounting.control.models import Night, Proof, SampleItem
from bundel.accounting.ledger import actions as ledger
from bundel.accounting.ledger.rules import EntryDraft, LineDraft
from bundel.accounting.payments import actions as payments
from bundel.accounting.payments.tests import make_payments as given
from bundel.accounting.payments.tests.make_payments import Office
from bundel.kit.findings import Refusal
from bundel.platform.clients.scope import scope
from bundel.platform.people.actor import Actor

pytestmark = pytest.mark.django_db
UNTIL = dt.date(2026, 11, 30)


@pytest.fixture
def office() -> Office:
    return given.office()


def signed(office: Office, *cents: int) -> int:
    supplier = given.supplier()
    for amount in cents:
        given.invoice(office, supplier, amount)
    run = given.proposed(office, UNTIL)
    payments.approve(office.lead, office.id, run)
    payments.sign(office.signatory, office.id, run)
    return run


def found(office: Office, code: str, today: dt.date) -> list[str]:
    with scope({office.id}):
        return [one.text for one in queries.look(office.id, rules.watches()[code], today)]


def owner(sql: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(sql)


def by_hand(office: Office, cents: int, account: str, at: dt.datetime) -> None:
    lines = (LineDraft("612000", cents, 0), LineDraft(account, 0, cents))
    draft = EntryDraft("DIV", at.date(), "Rechtzetting", lines, "manual", "", f"proef/{cents}/{account}")
    ledger.post(make.actor(make.person("Ann Acker", "boekhouder"), at), office.id, [draft])


def test_a_run_that_the_books_explain_leaves_with_its_proof(office: Office) -> None:
    run = signed(office, 10_000, 2_500)
    assert payments.release(office.preparer, office.id, run).total_cents == 12_500
    with scope({office.id}):
        proof = Proof.objects.get()
        assert (proof.run_id, proof.total_cents) == (run, 12_500)
        assert all(check.ok for check in checks.checks())
    assert payments.release(office.preparer, office.id, run).again


def test_queries_find_what_they_look_for_and_nothing_else(office: Office) -> None:
    sunday = dt.datetime(2026, 11, 1, 10, tzinfo=dt.UTC)
    today = dt.date(2026, 11, 3)
    assert not any(found(office, code, today) for code in rules.watches())
    by_hand(office, 750_000_00 // 100, "444000", sunday)
    assert len(found(office, "buiten_de_uren", today)) == 1
    assert found(office, "ronde_bedragen", today) == []
    by_hand(office, 5_000_00, "550001", given.NOW)
    assert len(found(office, "met_de_hand_op_de_bank", today)) == 1
    assert len(found(office, "ronde_bedragen", today)) == 1
    by_hand(office, 12_345, "499000", given.NOW)
    assert found(office, "wachtrekening_oud", today) == []
    assert len(found(office, "wachtrekening_oud", today + dt.timedelta(days=40))) == 1
    supplier = given.supplier()
    for _number in range(4):
        given.invoice(office, supplier, 2_000_000)
    assert len(found(office, "gesplitst", today)) == 4
    assert len(found(office, "lang_open", dt.date(2027, 3, 1))) == 4


def test_a_night_is_kept_once_and_an_explained_finding_does_not_count(office: Office) -> None:
    by_hand(office, 5_000_00, "550001", given.NOW)
    machine = make.machine(given.NOW)
    assert jobs.every_night(machine, office.id) == 2
    assert actions.look(machine, office.id) == 0
    with scope({office.id}):
        assert Night.objects.count() == len(rules.watches())
        key = queries.look(office.id, rules.watches()["ronde_bedragen"], given.NOW.date())[0].key
    until = given.NOW.date() + dt.timedelta(days=30)
    explain = {"reason": "Vaste toelage volgens besluit", "until": until}
    with pytest.raises(Refusal, match="hoogstens een jaar"):
        actions.explain(office.lead, office.id, "ronde_bedragen", key, reason="x", until=until.replace(year=2028))
    with pytest.raises(Refusal, match="is er niet meer"):
        actions.explain(office.lead, office.id, "ronde_bedragen", "ledger.entry:0", **explain)
    made = actions.explain(office.lead, office.id, "ronde_bedragen", key, **explain)
    with scope({office.id}):
        (other,) = queries.standings({office.id}, given.NOW.date(), open_only=True)
        assert other.watch.code == "met_de_hand_op_de_bank"  # the explanation counts at once
    with pytest.raises(Refusal, match="al verklaard"):
        actions.explain(office.lead, office.id, "ronde_bedragen", key, **explain)
    tomorrow = given.NOW + dt.timedelta(days=1)
    assert actions.look(make.machine(tomorrow), office.id) == 1
    actions.end_explanation(office.lead, office.id, made)
    assert actions.look(make.machine(tomorrow + dt.timedelta(days=1)), office.id) == 2
    with scope({office.id}):
        row = next(one for one in queries.standings({office.id}, tomorrow.date()) if one.watch.code == "ronde_bedragen")
        assert (row.found, row.open, row.change, row.before) == (1, 1, 0, 1)


def test_who_may_not_explain_is_refused(office: Office) -> None:
    with pytest.raises(Refusal):
        actions.explain(office.preparer, office.id, "lang_open", "x", reason="y", until=UNTIL)


@pytest.fixture
def auditor() -> Actor:
    return make.actor(make.person("Ida Inspectie", "auditor"), given.NOW)


def test_a_sample_is_drawn_judged_and_drawn_again_the_same(office: Office, auditor: Actor) -> None:
    for number in range(1, 31):
        by_hand(office, number * 1_00, "444000", given.NOW)
    asked = {
        "population": "entries",
        "first": dt.date(2026, 11, 1),
        "last": UNTIL,
        "method": "random",
        "seed": "2026/7",
    }
    with pytest.raises(Refusal, match="Er zijn 30 stukken"):
        actions.draw(auditor, office.id, size=31, **asked)
    made = [actions.draw(auditor, office.id, size=3, **asked) for _again in range(2)]
    with scope({office.id}):
        drawn = [[one.key for one in queries.sample(office.id, pk)[1]] for pk in made]  # type: ignore[index]
        assert drawn[0] == drawn[1]
    with pytest.raises(Refusal, match="soort en een toelichting"):
        actions.judge(auditor, office.id, made[0], 1, "error")
    actions.judge(auditor, office.id, made[0], 1, "error", error="account", text="hoort op 613")
    actions.judge(auditor, office.id, made[0], 2, "good")
    with scope({office.id}):
        items = queries.sample(office.id, made[0])[1]  # type: ignore[index]
        assert [(one.handler, one.judged, one.wrong) for one in queries.rates(items)] == [("Ann Acker", 2, 1)]
        assert all(check.ok for check in checks.checks())
        for attack in (
            "update control_sampleitem set key = 'x'", "delete from control_sampleitem",
            "update control_sample set seed = 'x'", "update control_sampleitem set verdict = 'error', error = ''",
            "update control_night set found = 0 where true", "insert into control_sample select * from control_sample",
        ):  # fmt: skip
            with pytest.raises(DatabaseError), transaction.atomic():
                owner(attack)
    actions.judge(auditor, office.id, made[0], 1, "open")
    with scope({office.id}):
        assert SampleItem.objects.filter(verdict="error").count() == 0


def test_another_client_sees_and_writes_nothing(office: Office, auditor: Actor) -> None:
    by_hand(office, 5_000_00, "550001", given.NOW)
    actions.look(make.machine(given.NOW), office.id)
    other = make.client()
    with scope({other.pk}):
        assert not Night.objects.exists()
        assert queries.run_problems(office.id, 1, given.EXECUTION) == []
        assert queries.population(office.id, "entries", dt.date(2026, 1, 1), UNTIL, 0) == []
        with pytest.raises(DatabaseError), transaction.atomic():
            owner(
                'insert into control_night (client_id, watch, "on", at, found, explained, rows)'
                f" values ({office.id}, 'x', '2026-01-01', now(), 0, 0, '[]')"
            )
