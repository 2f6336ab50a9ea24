"""Credits by two people, and a commitment from reservation to the end."""

import pytest
from tests import make

from bundel.accounting.budget import actions, queries
from bundel.accounting.budget.rules import CreditLine, Standing
from bundel.accounting.budget.tests import make_budget as given
from bundel.accounting.budget.tests.make_budget import CODE, charge, committed, office, standing
from bundel.kit.findings import Refusal
from bundel.platform.clients.scope import scope

pytestmark = pytest.mark.django_db
OTHER = "ZZ0-1ZZA-2-B/WT"


def code_of(function, *args, **kwargs):
    with pytest.raises(Refusal) as caught:
        function(*args, **kwargs)
    return caught.value.code


def test_credits_count_after_another_person_approved() -> None:
    one = office((CODE, 0, 0))
    asked = actions.adjust(one.accountant, one.id, 2026, [CreditLine(CODE, 500, 400)], reference="BA 1")
    assert standing(one) == Standing()
    assert code_of(actions.approve, one.accountant, one.id, asked) == "people.no_right"
    actions.approve(one.holder, one.id, asked)
    assert standing(one) == Standing(vak=500, vek=400)
    assert code_of(actions.approve, one.lead, one.id, asked) == "budget.not_waiting"


def test_who_proposed_never_approves_even_with_the_right() -> None:
    one = office()
    asked = actions.adjust(one.lead, one.id, 2026, [CreditLine(CODE, 500, 400)], reference="BA 1")
    assert code_of(actions.approve, one.lead, one.id, asked) == "budget.own_work"
    actions.refuse(one.holder, one.id, asked, reason="Niet beslist")
    assert standing(one).vak == 1_000_000


def test_a_task_of_bundel_proposes_nothing() -> None:
    one = office()
    lines = [CreditLine(CODE, 1, 0)]
    assert code_of(actions.adjust, make.machine(), one.id, 2026, lines, reference="x") == "budget.person_needed"


def test_a_transfer_moves_between_articles_and_adds_up_to_zero() -> None:
    one = office((CODE, 1000, 1000), (OTHER, 500, 500))
    wrong = [CreditLine(CODE, -200, -200), CreditLine(OTHER, 200, 100)]
    assert code_of(actions.adjust, one.accountant, one.id, 2026, wrong, kind="transfer", reference="H1") == (
        "budget.transfer_not_zero"
    )
    lines = [CreditLine(CODE, -200, -100), CreditLine(OTHER, 200, 100)]
    asked = actions.adjust(one.accountant, one.id, 2026, lines, kind="transfer", reference="H1")
    actions.approve(one.lead, one.id, asked)
    assert [(standing(one, code).vak, standing(one, code).vek) for code in (CODE, OTHER)] == [(800, 900), (700, 600)]


def test_a_credit_never_goes_below_what_is_used_of_it() -> None:
    one = office((CODE, 1000, 1000))
    committed(one, 700)
    asked = actions.adjust(one.accountant, one.id, 2026, [CreditLine(CODE, -400, 0)], reference="BA 2")
    with pytest.raises(Refusal, match="vrij is 3,00 euro, de verlaging is 4,00 euro"):
        actions.approve(one.lead, one.id, asked)


def test_a_commitment_is_reserved_posted_cleared_and_closed() -> None:
    one = office()
    row = actions.reserve(one.accountant, one.id, year=2026, article=CODE, cents=10_000, creditor="Papier nv")
    assert (row.number, row.status, row.open_cents) == ("VL26-0001", "reserved", 10_000)
    assert standing(one).reserved == 10_000
    actions.post_commitment(one.accountant, one.id, row.number)
    actions.post_commitment(one.accountant, one.id, row.number)
    charge(one, 6_000, commitment=row.number)
    assert standing(one) == Standing(1_000_000, 1_000_000, committed=4_000, used=6_000, cleared=6_000)
    row = actions.close(one.accountant, one.id, row.number, reason="Alles geleverd")
    assert (row.status, row.open_cents, row.cleared_cents) == ("closed", 0, 6_000)
    assert standing(one).free_vak == 994_000
    charge(one, -1_000, commitment=row.number)
    assert standing(one) == Standing(1_000_000, 1_000_000, used=5_000, cleared=5_000)


def test_void_gives_the_credit_back_and_a_cleared_one_is_closed_instead() -> None:
    one = office()
    first, second = committed(one, 5_000), committed(one, 3_000)
    charge(one, 100, commitment=second)
    assert code_of(actions.void, one.accountant, one.id, second, reason="x") == "budget.has_cleared"
    assert code_of(actions.void, one.accountant, one.id, first, reason=" ") == "budget.reason_needed"
    actions.void(one.accountant, one.id, first, reason="Niet besteld")
    assert actions.void(one.accountant, one.id, first, reason="Nog eens").status == "void"
    assert standing(one).committed == 2_900
    assert code_of(actions.post_commitment, one.accountant, one.id, first) == "budget.wrong_state"
    assert committed(one, 1) == "VL26-0003"


def test_the_same_number_or_subject_again_is_the_same_commitment() -> None:
    one = office()
    asked = {"year": 2026, "article": CODE, "cents": 500, "subject": "claims.claim:1"}
    first = actions.reserve(one.accountant, one.id, **asked)
    assert actions.reserve(one.accountant, one.id, **asked).id == first.id
    assert code_of(actions.reserve, one.accountant, one.id, **(asked | {"cents": 501})) == "budget.number_taken"
    named = {"year": 2026, "article": CODE, "cents": 500, "number": "VL26-0002"}
    assert actions.reserve(one.accountant, one.id, **named).number == "VL26-0002"
    assert actions.reserve(one.accountant, one.id, year=2026, article=CODE, cents=1).number == "VL26-0003"


def test_refuses_to_commit_a_cent_more_than_is_free_and_says_how_much_is() -> None:
    one = office((CODE, 250_000, 400_000))
    committed(one, 229_779)
    with pytest.raises(Refusal) as caught:
        actions.reserve(one.accountant, one.id, year=2026, article=CODE, cents=242_000)
    assert caught.value.code == "budget.not_enough"
    for words in (CODE, "vastleggingskrediet (VAK)", "202,21", "2.420,00"):
        assert words in caught.value.text
    assert committed(one, 20_221)
    assert standing(one).free_vak == 0


def test_an_overrun_is_granted_by_the_holder_with_a_reason_and_to_the_cent() -> None:
    one = office((CODE, 1000, 1000))
    asked = {"year": 2026, "article": CODE, "cents": 1500}
    assert code_of(actions.reserve, one.accountant, one.id, **asked) == "budget.not_enough"
    grant = (one.id, 2026, CODE, "vak", 500)
    assert code_of(actions.grant_overrun, one.lead, *grant, "Storm") == "people.no_right"
    assert code_of(actions.grant_overrun, one.holder, *grant, " ") == "budget.reason_needed"
    actions.grant_overrun(one.holder, *grant, "Stormschade")
    number = actions.reserve(one.accountant, one.id, **asked).number
    actions.post_commitment(one.accountant, one.id, number)
    assert standing(one).free_vak == -500
    assert code_of(charge, one, 1500, commitment=number) == "budget.not_enough"
    with scope({one.id}):
        assert [(row.credit, row.cents, row.reason) for row in queries.overruns(one.id, 2026)] == [
            ("vak", 500, "Stormschade")
        ]


def test_amend_follows_the_amount_within_the_credit() -> None:
    one = office((CODE, 1000, 1000))
    number = committed(one, 600)
    charge(one, 200, commitment=number)
    assert code_of(actions.amend, one.accountant, one.id, number, 1001, reason="x") == "budget.not_enough"
    assert code_of(actions.amend, one.accountant, one.id, number, 199, reason="x") == "budget.below_cleared"
    assert actions.amend(one.accountant, one.id, number, 1000, reason="Meerwerk").open_cents == 800
    assert actions.amend(one.accountant, one.id, number, 200, reason="Minder").open_cents == 0
    assert standing(one) == Standing(1000, 1000, used=200, cleared=200)


def test_encours_goes_to_the_next_year_and_is_cleared_against_its_vek() -> None:
    one = office((CODE, 1000, 1000))
    given.budget(one, (CODE, 0, 300), year=2027)
    number, done = committed(one, 800), committed(one, 100)
    charge(one, 500, commitment=number)
    charge(one, 100, commitment=done)
    assert actions.carry_over(one.accountant, one.id, 2026) == 1
    assert actions.carry_over(one.accountant, one.id, 2026) == 0
    assert standing(one) == Standing(1000, 1000, used=600, carried=300, cleared=600)
    assert standing(one, year=2027) == Standing(vek=300, encours=300)
    with scope({one.id}):
        assert queries.commitment(one.id, done).status == "closed"
        assert queries.commitment(one.id, number).at_year == 2027
    late = {"date": given.DAY.replace(year=2027)}
    assert code_of(charge, one, 10, commitment=number) == "budget.carried_away"
    assert code_of(charge, one, 301, commitment=number, **late) == "budget.more_than_open"
    assert code_of(actions.amend, one.accountant, one.id, number, 900, reason="x") == "budget.carried_grows"
    actions.close_year(one.lead, one.id, 2026)
    assert code_of(charge, one, 10) == "budget.closed_year"


def test_encours_is_cleared_given_back_and_lapses_in_the_next_year() -> None:
    one = office((CODE, 1000, 1000))
    number = committed(one, 800)
    given.budget(one, (CODE, 0, 300), year=2027)
    assert code_of(charge, one, 10, commitment=number, date=given.DAY.replace(year=2027)) == "budget.not_carried"
    actions.carry_over(one.accountant, one.id, 2026)
    _in_2027(one, 200, number)
    assert standing(one, year=2027) == Standing(vek=300, cleared=200, encours=600)
    _in_2027(one, -50, number)
    assert standing(one, year=2027) == Standing(vek=300, cleared=150, encours=650)
    actions.close(one.accountant, one.id, number, reason="Rest vervalt")
    _in_2027(one, -50, number)
    assert standing(one, year=2027) == Standing(vek=300, cleared=100)
    assert standing(one).carried == 800


def _in_2027(one, cents, number):
    now = given.NOW.replace(year=2027)
    draft = given.entry(cents, commitment=number, date=given.DAY.replace(year=2027))
    return given.ledger.post(make.machine(now), one.id, [draft])


def test_encours_that_stays_open_goes_on_to_a_third_year() -> None:
    one = office((CODE, 1000, 1000))
    number = committed(one, 800)
    for year in (2027, 2028):
        given.budget(one, (CODE, 0, 300), year=year)
        actions.carry_over(one.accountant, one.id, year - 1)
    assert standing(one).carried == 800
    assert standing(one, year=2027) == Standing(vek=300)
    assert standing(one, year=2028) == Standing(vek=300, encours=800)
    with scope({one.id}):
        assert queries.commitment(one.id, number).at_year == 2028


def test_a_year_with_something_reserved_or_open_does_not_close() -> None:
    one = office()
    committed(one, 100)
    assert code_of(actions.close_year, one.lead, one.id, 2026) == "budget.still_open"


def test_years_and_articles_that_cannot_be() -> None:
    one = office()
    assert code_of(actions.open_year, one.accountant, one.id, 2019) == "budget.year_outside"
    assert actions.open_year(one.accountant, one.id, 2026) is False
    article = {"name": "Werking", "esr_code": "16.11"}
    assert code_of(actions.set_article, one.accountant, one.id, 2026, "X", **article) == "budget.esr"
    assert code_of(actions.set_article, one.accountant, one.id, 2025, "X", **article) == "budget.unknown_year"
    assert code_of(actions.reserve, one.accountant, one.id, year=2026, article="X", cents=1) == "budget.unknown_article"
    assert (
        code_of(actions.reserve, one.accountant, one.id, year=2026, article=CODE, cents=0) == "budget.amount_positive"
    )
