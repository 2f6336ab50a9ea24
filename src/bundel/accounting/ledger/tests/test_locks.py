"""Locks, their reopening by two people, and entries that one person prepares and another posts."""

import datetime as dt

import pytest
from tests import make

from bundel.accounting.ledger import actions, queries
from bundel.accounting.ledger.tests.make_ledger import NOW, books, entry, lines, post
from bundel.kit.findings import Refusal
from bundel.platform.clients.models import Client
from bundel.platform.clients.scope import scope
from bundel.platform.people.actor import Actor
from bundel.platform.people.models import Delegation

pytestmark = pytest.mark.django_db
RELOCK = dt.date(2026, 6, 20)


def code_of(function: object, *args: object, **kwargs: object) -> str:
    with pytest.raises(Refusal) as caught:
        function(*args, **kwargs)  # type: ignore[operator]
    return caught.value.code


def lead(name: str = "") -> Actor:
    return make.actor(make.person(name, "centrumleider"), NOW)


def test_a_lock_refuses_and_tells_who_locked_why_and_who_can_lift_it() -> None:
    client = books()
    actions.lock(lead("Lena Maes"), client.pk, 2026, 3, reason="btw-aangifte ingediend")
    with pytest.raises(Refusal) as caught:
        post(client)
    refusal = caught.value
    assert refusal.code == "ledger.locked"
    for words in ("maart 2026", "Lena Maes", "btw-aangifte ingediend", "voorlopig", "15/06/2026"):
        assert words in refusal.text
    assert "twee personen" in str(refusal.as_dict()["lifted_by"])
    post(client, entry(date=dt.date(2026, 4, 1)))


def test_a_lock_of_one_client_does_not_touch_another() -> None:
    one, other = books(), books()
    actions.lock(lead(), one.pk, 2026, 3, reason="klaar")
    post(other)


@pytest.mark.parametrize(
    ("lock", "blocked", "free"),
    [
        ({"journal": "AANK"}, {"journal": "AANK"}, {"journal": "DIV"}),
        ({"document_type": "purchase_invoice"}, {}, {"document_type": "manual"}),
        ({"journal": "AANK", "document_type": "manual"}, {"document_type": "manual"}, {"document_type": "x"}),
    ],
)
def test_a_lock_holds_for_its_journal_and_document_type(
    lock: dict[str, str], blocked: dict[str, str], free: dict[str, str]
) -> None:
    client = books()
    actions.lock(lead(), client.pk, 2026, 3, reason="klaar", **lock)
    assert code_of(post, client, entry(**blocked)) == "ledger.locked"
    post(client, entry(**free))


def test_two_people_reopen_a_lock_and_it_closes_again_by_itself() -> None:
    client, asker, decider = books(), lead(), lead()
    lock = actions.lock(asker, client.pk, 2026, 3, reason="klaar")
    asked = actions.request_reopening(asker, client.pk, lock, reason="factuur vergeten", relock_on=RELOCK)
    assert code_of(post, client) == "ledger.locked"
    assert code_of(actions.decide_reopening, asker, client.pk, asked, approve=True) == "ledger.same_person"
    actions.decide_reopening(decider, client.pk, asked, approve=True)
    post(client)
    later = make.machine(dt.datetime(2026, 6, 20, 8, 0, tzinfo=dt.UTC))
    assert code_of(actions.post, later, client.pk, [entry()]) == "ledger.locked"
    with scope({client.pk}):
        held = [queries.locks([client.pk], day)[0].holds for day in (NOW.date(), RELOCK)]
    assert held == [False, True]


def test_who_acts_for_the_asker_does_not_decide() -> None:
    client, asker = books(), lead()
    deputy = make.person("", "centrumleider")
    Delegation.objects.create(
        giver_id=asker.person_id, receiver=deputy, role="centrumleider", valid_from=dt.date(2026, 1, 1),
        valid_to=dt.date(2027, 1, 1), reason="verlof",
    )  # fmt: skip
    lock = actions.lock(asker, client.pk, 2026, 3, reason="klaar")
    asked = actions.request_reopening(asker, client.pk, lock, reason="vergeten", relock_on=RELOCK)
    acting = Actor(deputy.pk, deputy.name, "screen", asker.person_id, asker.name, NOW)
    assert code_of(actions.decide_reopening, acting, client.pk, asked, approve=True) == "ledger.same_person"


def test_a_refused_reopening_needs_a_reason_and_keeps_the_lock() -> None:
    client, asker, decider = books(), lead(), lead()
    lock = actions.lock(asker, client.pk, 2026, 3, reason="klaar")
    asked = actions.request_reopening(asker, client.pk, lock, reason="vergeten", relock_on=RELOCK)
    assert code_of(actions.decide_reopening, decider, client.pk, asked, approve=False) == "ledger.reason_needed"
    actions.decide_reopening(decider, client.pk, asked, approve=False, reason="boek het in april")
    assert code_of(post, client) == "ledger.locked"
    assert code_of(actions.decide_reopening, decider, client.pk, asked, approve=True) == "ledger.not_waiting"


def test_a_hard_lock_is_never_reopened() -> None:
    client, asker = books(), lead()
    lock = actions.lock(asker, client.pk, 2026, 3, hard=True, reason="jaarrekening neergelegd")
    assert code_of(
        actions.request_reopening, asker, client.pk, lock, reason="toch", relock_on=RELOCK
    ) == "ledger.hard_lock"  # fmt: skip


@pytest.mark.parametrize("relock_on", [NOW.date(), dt.date(2026, 7, 17)])
def test_a_reopening_ends_after_today_and_within_a_month(relock_on: dt.date) -> None:
    client, asker = books(), lead()
    lock = actions.lock(asker, client.pk, 2026, 3, reason="klaar")
    code = code_of(actions.request_reopening, asker, client.pk, lock, reason="x", relock_on=relock_on)
    assert code == "ledger.relock_in_future"


def test_the_same_lock_and_the_same_request_are_refused_the_second_time() -> None:
    client, asker = books(), lead()
    lock = actions.lock(asker, client.pk, 2026, 3, reason="klaar")
    assert code_of(actions.lock, asker, client.pk, 2026, 3, reason="klaar") == "ledger.already_locked"
    actions.request_reopening(asker, client.pk, lock, reason="vergeten", relock_on=RELOCK)
    assert code_of(
        actions.request_reopening, lead(), client.pk, lock, reason="ook", relock_on=RELOCK
    ) == "ledger.reopening_already_asked"  # fmt: skip


def test_an_accountant_locks_but_asks_no_reopening() -> None:
    client = books()
    accountant = make.actor(make.person("", "boekhouder"), NOW)
    lock = actions.lock(accountant, client.pk, 2026, 3, reason="klaar")
    code = code_of(actions.request_reopening, accountant, client.pk, lock, reason="x", relock_on=RELOCK)
    assert code == "people.no_right"


def accountants() -> tuple[Actor, Actor]:
    return make.actor(make.person("", "boekhouder"), NOW), make.actor(make.person("", "boekhouder"), NOW)


def prepared(client: Client, by: Actor) -> int:
    return actions.prepare(by, client.pk, entry(journal="DIV", document_type="manual"))


def test_one_prepares_and_another_posts() -> None:
    client, (one, other) = books(), accountants()
    draft = prepared(client, one)
    assert code_of(actions.post_prepared, one, client.pk, draft) == "ledger.same_person"
    posted = actions.post_prepared(other, client.pk, draft)
    assert posted.number == "DIV/2026/000001"
    assert code_of(actions.post_prepared, other, client.pk, draft) == "ledger.not_waiting"
    with scope({client.pk}):
        found = queries.draft(client.pk, draft)
        assert found is not None
        assert (found.status, found.entry_id) == ("posted", posted.entry_id)


def test_an_entry_that_cannot_be_posted_is_not_prepared() -> None:
    client, (one, _) = books(), accountants()
    wrong = entry(journal="DIV", lines=lines(100, debit="999999"))
    assert code_of(actions.prepare, one, client.pk, wrong) == "ledger.unknown_account"


def test_a_period_locked_after_preparing_refuses_the_posting() -> None:
    client, (one, other) = books(), accountants()
    draft = prepared(client, one)
    actions.lock(one, client.pk, 2026, 3, reason="klaar")
    assert code_of(actions.post_prepared, other, client.pk, draft) == "ledger.locked"
    with scope({client.pk}):
        assert [row.id for row in queries.drafts([client.pk])] == [draft]


def test_sending_back_needs_a_reason_and_withdrawing_is_for_the_preparer() -> None:
    client, (one, other) = books(), accountants()
    draft, second = prepared(client, one), prepared(client, one)
    assert code_of(actions.return_prepared, other, client.pk, draft, reason="") == "ledger.reason_needed"
    actions.return_prepared(other, client.pk, draft, reason="verkeerde rekening")
    assert code_of(actions.withdraw_prepared, other, client.pk, second) == "ledger.only_preparer"
    actions.withdraw_prepared(one, client.pk, second)
    with scope({client.pk}):
        assert queries.drafts([client.pk]) == []


def test_the_system_does_not_prepare_or_decide() -> None:
    client = books()
    assert code_of(prepared, client, make.machine(NOW)) == "ledger.needs_a_person"
