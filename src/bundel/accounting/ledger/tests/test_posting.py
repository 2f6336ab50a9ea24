"""Posting: batches in, findings out, entries posted, all or nothing."""

import datetime as dt

import pytest
from django.db import connection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests import make

from bundel.accounting.ledger import actions, queries
from bundel.accounting.ledger.rules import EntryDraft, LineDraft
from bundel.accounting.ledger.tests import make_ledger
from bundel.accounting.ledger.tests.make_ledger import DAY, NOW, books, entry, lines, post
from bundel.kit.findings import Refusal
from bundel.platform.audit.models import Record
from bundel.platform.clients.models import Client
from bundel.platform.clients.scope import scope

pytestmark = pytest.mark.django_db
JUNE = dt.date(2026, 6, 30)


def refused(client: Client, *drafts: EntryDraft) -> Refusal:
    with pytest.raises(Refusal) as caught:
        post(client, *drafts)
    return caught.value


def balances(client: Client, on: dt.date = dt.date(2026, 12, 31)) -> dict[str, int]:
    with scope({client.pk}):
        return {row.account: row.balance_cents for row in queries.trial_balance(client.pk, on) if row.balance_cents}


def count(client: Client) -> int:
    with scope({client.pk}):
        return len(queries.entries([client.pk], limit=10_000))


def test_numbers_run_per_client_journal_and_year() -> None:
    one, other = books(), books()
    actions.open_books(make.machine(NOW), one.pk, 2025)
    last_year = entry(date=dt.date(2025, 12, 1))
    posted = post(one, entry(), entry(journal="DIV"), entry(), last_year, entry(journal="DIV"))
    numbers = [each.number for each in posted]
    assert numbers == ["AANK/2026/000001", "DIV/2026/000001", "AANK/2026/000002", "AANK/2025/000001", "DIV/2026/000002"]
    assert post(other)[0].number == "AANK/2026/000001"
    assert post(one)[0].number == "AANK/2026/000003"


def test_posting_the_same_key_again_gives_the_same_answer_and_nothing_new() -> None:
    client, draft = books(), entry()
    first = post(client, draft)[0]
    again = post(client, draft)[0]
    assert (again.entry_id, again.number, again.again) == (first.entry_id, first.number, True)
    assert count(client) == 1


def test_a_batch_of_old_and_new_keys_answers_in_order_and_leaves_no_gap() -> None:
    client = books()
    old, new, newer = entry(), entry(), entry()
    post(client, old)
    posted = post(client, new, old, newer)
    assert [(one.number, one.again) for one in posted] == [
        ("AANK/2026/000002", False),
        ("AANK/2026/000001", True),
        ("AANK/2026/000003", False),
    ]


def test_a_known_key_with_other_content_is_refused_by_number() -> None:
    client, draft = books(), entry(1000)
    number = post(client, draft)[0].number
    refusal = refused(client, entry(2000, key=draft.key))
    assert refusal.code == "ledger.key_other_content"
    assert number in refusal.text


def test_a_known_key_is_answered_even_when_its_period_is_locked_since() -> None:
    client, draft = books(), entry()
    number = post(client, draft)[0].number
    actions.lock(make.machine(NOW), client.pk, 2026, 3, reason="afgesloten")
    assert post(client, draft)[0].number == number


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"lines": (LineDraft("612000", 100), LineDraft("440000", 0, 99))}, "ledger.unbalanced"),
        ({"lines": ()}, "ledger.no_lines"),
        ({"lines": lines(100, debit="999999")}, "ledger.unknown_account"),
        ({"lines": (*lines(100), LineDraft("612000"))}, "ledger.one_side"),
        ({"lines": (*lines(100), LineDraft("612000", 5, 5))}, "ledger.one_side"),
        ({"lines": (LineDraft("612000", -100), LineDraft("440000", 0, -100))}, "ledger.one_side"),
        ({"journal": "XXX"}, "ledger.unknown_journal"),
        ({"date": dt.date(2031, 5, 1)}, "ledger.period_not_open"),
        ({"period": 0}, "ledger.period_does_not_fit"),
        ({"period": 4}, "ledger.period_does_not_fit"),
        ({"key": ""}, "ledger.no_key"),
        ({"lines": lines(10**19)}, "ledger.does_not_fit"),
        ({"description": "nul \x00 teken"}, "ledger.does_not_fit"),
    ],
)
def test_refuses_what_is_wrong_and_posts_nothing_of_the_batch(fields: dict[str, object], code: str) -> None:
    client = books()
    refusal = refused(client, entry(), entry(**fields))
    assert (refusal.code, count(client)) == (code, 0)
    assert refusal.as_dict()["next_step"]
    assert "{" not in refusal.text
    assert "–" not in refusal.text
    if code != "ledger.does_not_fit":
        assert "oeking 2" in refusal.text


def test_refusal_names_every_row_that_blocks() -> None:
    client = books()
    wrong = entry(lines=(LineDraft("612000", 100), LineDraft("440000", 0, 90)))
    refusal = refused(client, wrong, entry(), entry(journal="XXX"))
    assert refusal.code == "ledger.batch_refused"
    assert [row.partition(" ")[2].partition(" ")[0].rstrip(":") for row in refusal.rows] == ["1", "3"]
    assert "€ 1,00" in refusal.rows[0]
    assert "€ 0,10" in refusal.rows[0]


def test_refuses_a_key_that_stands_twice_in_one_batch() -> None:
    draft = entry()
    assert refused(books(), draft, draft).code == "ledger.duplicate_key"


def test_refuses_an_empty_batch() -> None:
    with pytest.raises(Refusal, match="leeg"):
        actions.post(make.machine(NOW), books().pk, [])


def test_refuses_a_closed_account_from_its_day_on() -> None:
    client = books()
    actions.close_account(make.machine(NOW), client.pk, "612000", on=dt.date(2026, 3, 1), reason="vervangen")
    refusal = refused(client, entry())
    assert refusal.code == "ledger.closed_account"
    assert "01/03/2026" in refusal.text
    post(client, entry(date=dt.date(2026, 2, 27)))


def test_check_tells_the_same_findings_and_writes_nothing() -> None:
    client = books()
    found = actions.check(make.machine(NOW), client.pk, [entry(), entry(journal="XXX")])
    assert [one.code for one in found] == ["ledger.unknown_journal"]
    assert found[0].place == "2"
    assert actions.check(make.machine(NOW), client.pk, [entry()]) == []
    assert count(client) == 0


def test_texts_with_tabs_newlines_and_backslashes_come_back_as_they_were() -> None:
    client, text = books(), 'a\tb\\n"c"\r\nd \\N €'
    posted = post(client, entry(description=text, lines=(LineDraft("612000", 5, 0, text), LineDraft("440000", 0, 5))))
    with scope({client.pk}):
        found = queries.entry(client.pk, posted[0].entry_id)
    assert found is not None
    assert (found.row.description, found.lines[0].draft.description) == (text, text)


def test_a_batch_is_audited_with_its_numbers_and_who_posted_it() -> None:
    client, accountant = books(), make.person("An Peeters", "boekhouder")
    actions.post(make.actor(accountant, NOW), client.pk, [entry(), entry()])
    record = Record.objects.filter(action="ledger.post").get()
    assert record.changes == {"AANK": ["AANK/2026/000001", "AANK/2026/000002"]}
    with scope({client.pk}):
        assert queries.entries([client.pk])[0].posted_by == "An Peeters"


def test_posting_asks_the_right_for_this_client() -> None:
    client, reader = books(), make.person("", "auditor")
    with pytest.raises(Refusal) as caught:
        actions.post(make.actor(reader, NOW), client.pk, [entry()])
    assert caught.value.code == "people.no_right"


amounts = st.lists(st.integers(1, 10**9), min_size=1, max_size=4)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(batch=st.lists(amounts, min_size=1, max_size=5), order=st.randoms(use_true_random=False))
def test_balances_sum_to_zero_and_do_not_depend_on_the_order_of_posting(batch: list[list[int]], order: object) -> None:
    drafts = [
        entry(
            date=DAY + dt.timedelta(days=7 * n),
            lines=(*(LineDraft(f"61{i}000", cents) for i, cents in enumerate(cents_of)),
                   LineDraft("440000", 0, sum(cents_of))),
        )
        for n, cents_of in enumerate(batch)
    ]  # fmt: skip
    together, apart = books(), books()
    post(together, *drafts)
    order.shuffle(drafts)  # type: ignore[attr-defined]
    for draft in drafts:
        post(apart, draft)
    assert balances(together) == balances(apart)
    assert sum(balances(together).values()) == 0


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(cents=amounts)
def test_reversal_restores_the_balances(cents: list[int]) -> None:
    client = books()
    post(client, entry(777))
    before = balances(client)
    posted = post(
        client, entry(lines=(*(LineDraft("612000", one) for one in cents), LineDraft("440000", 0, sum(cents))))
    )
    assert balances(client) != before
    actions.reverse(make.machine(NOW), client.pk, posted[0].entry_id, on=JUNE, reason="verkeerd")
    assert balances(client) == before


def test_reversal_is_dated_when_asked_and_the_two_point_at_each_other() -> None:
    client = books()
    first = post(client)[0]
    undone = actions.reverse(make.machine(NOW), client.pk, first.entry_id, on=JUNE, reason="dubbel ontvangen")
    with scope({client.pk}):
        one, other = queries.entry(client.pk, first.entry_id), queries.entry(client.pk, undone.entry_id)
    assert one is not None
    assert other is not None
    assert (one.reversed_by, other.reverses, other.row.date) == (undone.number, first.number, JUNE)
    assert one.row.date == DAY
    assert "dubbel ontvangen" in other.row.description


def test_refuses_a_second_reversal_and_the_reversal_of_a_reversal() -> None:
    client = books()
    first = post(client)[0]
    undone = actions.reverse(make.machine(NOW), client.pk, first.entry_id, on=JUNE, reason="dubbel")
    for entry_id, code in ((first.entry_id, "already_reversed"), (undone.entry_id, "reversal_of_reversal")):
        with pytest.raises(Refusal) as caught:
            actions.reverse(make.machine(NOW), client.pk, entry_id, on=JUNE, reason="nog eens")
        assert caught.value.code == f"ledger.{code}"


@pytest.mark.parametrize(
    ("on", "reason", "code"),
    [(dt.date(2026, 3, 9), "te vroeg", "reversed_before_entry"), (JUNE, "  ", "reason_needed"),
     (dt.date(2026, 4, 1), "vergrendeld", "locked"), (dt.date(2031, 1, 1), "geen jaar", "period_not_open")],
)  # fmt: skip
def test_refuses_a_reversal_before_the_entry_without_reason_or_in_a_closed_period(
    on: dt.date, reason: str, code: str
) -> None:
    client = books()
    first = post(client)[0]
    actions.lock(make.machine(NOW), client.pk, 2026, 4, reason="aangifte ingediend")
    with pytest.raises(Refusal) as caught:
        actions.reverse(make.machine(NOW), client.pk, first.entry_id, on=on, reason=reason)
    assert caught.value.code == f"ledger.{code}"


def test_an_entry_of_another_client_is_not_reversed() -> None:
    mine, other = books(), books()
    foreign = post(other)[0]
    with pytest.raises(Refusal, match="bestaat niet"):
        actions.reverse(make.machine(NOW), mine.pk, foreign.entry_id, on=JUNE, reason="verkeerde cliënt")


OPENING = "account;debit;credit\n550000;1.000,00;\n240000;500,00;\n100000;;1.500,00\n"


def test_opening_balance_is_posted_once_and_read_again_changes_nothing() -> None:
    client = books()
    first = actions.import_opening(make.machine(NOW), client.pk, 2026, OPENING)
    again = actions.import_opening(make.machine(NOW), client.pk, 2026, OPENING)
    assert (first.number, first.again, again.number, again.again) == (
        "OPEN/2026/000001",
        False,
        "OPEN/2026/000001",
        True,
    )
    assert balances(client, dt.date(2026, 1, 1)) == {"550000": 100_000, "240000": 50_000, "100000": -150_000}
    assert count(client) == 1


def test_another_opening_balance_for_the_same_year_is_refused() -> None:
    client = books()
    actions.import_opening(make.machine(NOW), client.pk, 2026, OPENING)
    with pytest.raises(Refusal) as caught:
        actions.import_opening(make.machine(NOW), client.pk, 2026, OPENING.replace("240000", "230000"))
    assert caught.value.code == "ledger.opening_differs"


def test_an_opening_balance_that_does_not_balance_is_refused() -> None:
    with pytest.raises(Refusal) as caught:
        actions.import_opening(make.machine(NOW), books().pk, 2026, OPENING.replace(";500,00", ";400,00"))
    assert caught.value.code == "ledger.unbalanced"


def test_opening_the_books_again_adds_nothing_and_keeps_names() -> None:
    client = books()
    assert actions.open_books(make.machine(NOW), client.pk, 2026) == 0
    assert actions.open_books(make.machine(NOW), client.pk, 2028) == 14
    post(client, entry(date=dt.date(2028, 2, 29)))


def test_an_own_account_is_of_the_kind_of_its_example() -> None:
    client = books()
    actions.add_account(make.machine(NOW), client.pk, "550123", "Zichtrekening 2", like="550000")
    with scope({client.pk}):
        assert queries.accounts(client.pk, words="550123")[0].kind == "asset"
    for number, code in (
        ("550123", "account_exists"),
        ("55012", "account_number"),
        ("5501234567890", "account_number"),
    ):
        with pytest.raises(Refusal) as caught:
            actions.add_account(make.machine(NOW), client.pk, number, "x", like="550000")
        assert caught.value.code == f"ledger.{code}"


def test_a_plan_for_one_entry_is_not_kept_for_a_batch() -> None:
    client = books()
    post(client)
    post(client, *(make_ledger.entry() for _ in range(3000)))
    with connection.cursor() as cursor, scope({client.pk}):
        cursor.execute("select count(*), max(number) from ledger_entry where client_id = %s", [client.pk])
        assert cursor.fetchone() == (3001, 3001)
