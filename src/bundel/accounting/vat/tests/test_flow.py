"""A return from ledger to filing, with every person in their place, and what a correction does."""

import datetime as dt

import pytest
from lxml import etree

from bundel.accounting.ledger import actions as ledger
from bundel.accounting.ledger import queries as books
from bundel.accounting.ledger.rules import LineDraft
from bundel.accounting.vat import actions, checks, queries
from bundel.accounting.vat.models import Return
from bundel.accounting.vat.tests import make_vat as given
from bundel.kit.findings import Refusal
from bundel.platform.clients.scope import scope
from bundel.platform.documents import queries as documents

pytestmark = pytest.mark.django_db
JAN, FEB, MAR = (dt.date(2026, month, 12) for month in (1, 2, 3))
END = dt.date(2026, 4, 30)


@pytest.fixture(autouse=True)
def folder(settings, tmp_path):
    settings.DOCUMENTS_FOLDER = tmp_path


def boxes_of(office, return_id):
    with scope({office.id}):
        return queries.detail(office.id, return_id)


def stand(office, account):
    with scope({office.id}):
        return books.balance(office.id, account, END)


def verified(office):
    with scope({office.id}):
        return [one for one in checks.checks() if not one.ok]


def a_quarter(office):
    """Sales of 1,000 at 21 % and 500 at 6 %, purchases of 400 (services) and 600 from Germany, a credit note each."""
    given.sale(office, JAN, 100_000)
    given.sale(office, FEB, 50_000, rate=60_000)
    given.sale(office, MAR, 10_000, credit=True)
    given.purchase(office, JAN, 40_000)
    given.purchase(office, FEB, 60_000, category="AE", country="DE")
    given.purchase(office, MAR, 5_000, credit=True)


def test_a_return_adds_up_is_approved_by_the_client_filed_and_settled() -> None:
    office = given.office()
    a_quarter(office)
    made = actions.prepare(office.accountant, office.id, "2026-Q1")
    detail = boxes_of(office, made)
    assert detail.boxes == {
        "01": 50_000, "03": 100_000, "49": 10_000, "54": 24_000, "55": 12_600, "59": 21_000, "63": 1_050, "64": 2_100,
        "82": 95_000, "85": 5_000, "88": 60_000, "71": 14_550,
    }  # fmt: skip
    assert detail.findings == ()
    assert detail.row.due_on == dt.date(2026, 4, 25)
    with pytest.raises(Refusal, match="recht"):
        actions.approve(office.accountant, office.id, made)
    actions.approve(office.approver, office.id, made)
    with scope({office.id}):
        root = etree.fromstring(queries.build(Return.of(office.id).get(pk=made)))
    assert {one.get("GridNumber"): one.text for one in root.iter("{*}Amount")}["71"] == "145.50"
    actions.file(office.accountant, office.id, made, reference=given.REFERENCE, proof_name="o.pdf", proof=given.PROOF)
    assert (stand(office, "451000"), stand(office, "411000"), stand(office, "411200")) == (0, 0, 0)
    assert stand(office, "451900") == -14_550
    with scope({office.id}):
        kept = {one.kind for one in documents.of(f"vat.return:{made}")}
    assert kept == {"vat_file", "vat_proof"}
    assert verified(office) == []


def test_filing_again_with_the_same_number_changes_nothing() -> None:
    office = given.office()
    a_quarter(office)
    made = given.filed(office)
    again = {"reference": given.REFERENCE, "proof_name": "o.pdf", "proof": given.PROOF}
    actions.file(office.accountant, office.id, made, **again)
    assert stand(office, "451900") == -14_550
    with pytest.raises(Refusal) as refused:
        actions.file(office.accountant, office.id, made, **again | {"reference": "1-0770000153-260409"})
    assert refused.value.code == "vat.wrong_status"


@pytest.mark.parametrize(
    ("more", "code"),
    [({"reference": "een mail"}, "vat.bad_reference"), ({"proof": b""}, "vat.proof_needed")],
)
def test_filing_needs_the_number_and_the_receipt(more, code) -> None:
    office = given.office()
    a_quarter(office)
    made = given.approved(office)
    said = {"reference": given.REFERENCE, "proof_name": "o.pdf", "proof": given.PROOF} | more
    with pytest.raises(Refusal) as refused:
        actions.file(office.accountant, office.id, made, **said)
    assert refused.value.code == code
    assert stand(office, "451900") == 0


def test_an_approved_period_takes_no_more_vat_and_a_correction_opens_it_again() -> None:
    office = given.office()
    a_quarter(office)
    made = given.filed(office)
    with pytest.raises(Refusal) as refused:
        given.purchase(office, MAR, 10_000)
    assert refused.value.code == "vat.period_filed"
    given.purchase(office, MAR, 10_000, category="O")
    given.purchase(office, dt.date(2026, 4, 2), 10_000)
    correction = actions.correct(office.accountant, office.id, made, "Factuur van maart kwam te laat")
    given.purchase(office, MAR, 10_000)
    assert boxes_of(office, correction).changed == {"59": 2_100, "82": 10_000}
    actions.prepare(office.accountant, office.id, "2026-Q1")
    assert boxes_of(office, correction).differences == {"59": 2_100, "71": -2_100, "82": 10_000}
    actions.approve(office.approver, office.id, correction)
    with scope({office.id}):
        content = queries.build(Return.of(office.id).get(pk=correction))
    assert f"<ReplacedVATDeclaration>{given.REFERENCE}<".encode() in content
    actions.file(
        office.accountant, office.id, correction, reference="8-0770000153-260409", proof_name="o2.pdf", proof=b"%PDF-2"
    )
    assert stand(office, "451900") == -14_550
    assert stand(office, "411900") == 2_100
    detail = boxes_of(office, correction)
    assert detail.settled_cents == -2_100
    assert detail.row.name == "Btw-aangifte 2026-Q1 (verbetering 1)"
    assert boxes_of(office, made).row.status == "replaced"
    assert verified(office) == []


def test_a_withdrawn_correction_leaves_the_filed_return_standing() -> None:
    office = given.office()
    a_quarter(office)
    made = given.filed(office)
    correction = actions.correct(office.accountant, office.id, made, "Vergissing")
    with pytest.raises(Refusal, match="voorbereid"):
        actions.correct(office.accountant, office.id, made, "Nog een")
    actions.withdraw(office.accountant, office.id, correction, "Toch niet nodig")
    with pytest.raises(Refusal):
        given.sale(office, JAN, 100)
    again = actions.correct(office.accountant, office.id, made, "Toch wel")
    assert boxes_of(office, again).row.correction == 1


def test_what_was_posted_after_preparing_must_be_prepared_again() -> None:
    office = given.office()
    a_quarter(office)
    made = actions.prepare(office.accountant, office.id, "2026-Q1")
    given.sale(office, MAR, 1_000)
    with pytest.raises(Refusal) as refused:
        actions.approve(office.approver, office.id, made)
    assert refused.value.code == "vat.changed_since"
    assert actions.prepare(office.accountant, office.id, "2026-Q1") == made
    actions.approve(office.approver, office.id, made)


def test_vat_without_a_box_stops_the_return_and_names_the_entry() -> None:
    office = given.office()
    a_quarter(office)
    posted = given.post(office, FEB, LineDraft("411000", 2_100))
    made = actions.prepare(office.accountant, office.id, "2026-Q1")
    assert [one.code for one in boxes_of(office, made).errors] == ["vat.boxless"]
    with pytest.raises(Refusal) as refused:
        actions.approve(office.approver, office.id, made)
    assert posted.number in refused.value.rows[0]


def test_a_failing_check_needs_an_explanation_that_goes_in_the_file() -> None:
    office = given.office()
    given.post(office, FEB, LineDraft("700000", credit_cents=100_000, vat="03"))
    given.post(office, FEB, LineDraft("451000", credit_cents=10_000, vat="54"))
    made = actions.prepare(office.accountant, office.id, "2026-Q1")
    assert [one.code for one in boxes_of(office, made).warnings] == ["vat.rule_o"]
    with pytest.raises(Refusal) as refused:
        actions.approve(office.approver, office.id, made)
    assert refused.value.code == "vat.explanation_needed"
    actions.prepare(office.accountant, office.id, "2026-Q1", explanation="Marge op tweedehands")
    actions.approve(office.approver, office.id, made)
    with scope({office.id}):
        content = queries.build(Return.of(office.id).get(pk=made)).decode()
    assert '<Justification Code="O">' in content
    assert "<Comment>Marge op tweedehands</Comment>" in content


def test_the_client_sends_back_and_the_approval_lapses() -> None:
    office = given.office()
    a_quarter(office)
    made = given.approved(office)
    with pytest.raises(Refusal):
        actions.send_back(office.approver, office.id, made, " ")
    actions.send_back(office.approver, office.id, made, "De verkoop van maart ontbreekt")
    assert boxes_of(office, made).row.status == "prepared"
    given.sale(office, MAR, 1_000)
    with scope({office.id}):
        assert queries.waiting(office.approver) == []
    actions.prepare(office.accountant, office.id, "2026-Q1")
    with scope({office.id}):
        assert [one.id for one in queries.waiting(office.approver)] == [made]
    actions.approve(office.approver, office.id, made)


def test_a_mixed_client_deducts_its_share_and_revises_at_the_end_of_the_year() -> None:
    office = given.office("mixed", ratio_ppm=250_000)
    given.purchase(office, JAN, 100_000, share=250_000)
    given.purchase(office, FEB, 40_000, share=250_000, category="K", country="NL", account="240000")
    made = actions.prepare(office.accountant, office.id, "2026-Q1")
    detail = boxes_of(office, made)
    assert detail.boxes == {"55": 8_400, "59": 7_350, "71": 1_050, "82": 115_750, "83": 46_300, "86": 40_000}
    draft, cents = actions.revise(office.accountant, office.id, 2026, 291_000)
    assert cents == 1_470  # 7,350 at 25 % is 29,400 in all; 30 % of that is 8,820
    ledger.post_prepared(office.lead, office.id, draft)
    with scope({office.id}):
        found = queries.compute(office.id, "periodic", queries.period_named(office.id, "periodic", "2026-Q2"))
    assert found.boxes == {"62": 1_470, "72": 1_470}
    with pytest.raises(Refusal) as refused:
        actions.revise(office.accountant, office.id, 2026, 250_000)
    assert refused.value.code == "vat.no_revision"


def test_a_special_client_declares_only_what_it_owes_itself() -> None:
    office = given.office("special")
    given.purchase(office, JAN, 100_000, share=0)
    given.purchase(office, JAN, 50_000, share=0, category="AE", country="FR")
    given.purchase(office, FEB, 20_000, share=0, category="AE", country="FR", credit=True)
    given.purchase(office, MAR, 30_000, share=0, category="AE")
    made = actions.prepare(office.accountant, office.id, "2026-Q1", kind="special")
    assert boxes_of(office, made).boxes == {"88": 30_000, "87": 30_000, "55": 6_300, "56": 6_300, "71": 12_600}
    actions.approve(office.approver, office.id, made)
    with scope({office.id}), pytest.raises(Refusal, match="bestaat geen bestand"):
        queries.build(Return.of(office.id).get(pk=made))
    actions.file(office.accountant, office.id, made, reference="629-2026-1", proof_name="o.pdf", proof=given.PROOF)
    assert stand(office, "451900") == -12_600
    assert (stand(office, "451100"), stand(office, "451200")) == (0, 0)
    assert verified(office) == []
    with pytest.raises(Refusal) as refused:
        actions.prepare(office.accountant, office.id, "2026-Q1")
    assert refused.value.code == "vat.no_regime"


def test_listings_come_out_of_the_sales_per_customer() -> None:
    office = given.office()
    given.sale(office, JAN, 20_000)
    given.sale(office, FEB, 10_000)
    given.sale(office, FEB, 2_000, credit=True)
    given.sale(office, FEB, 9_000, partner="0770000252")
    given.sale(office, MAR, 99_000, partner="")
    given.sale(office, JAN, 70_000, category="K", partner="NL123456789B01", country="NL")
    given.sale(office, MAR, 30_000, category="AE", partner="DE123456789", country="DE")
    given.sale(office, MAR, 5_000, category="AE", partner="DE123456789", country="DE", credit=True)
    made = actions.prepare(office.accountant, office.id, "2026-Q1", kind="intra")
    rows = [(one.country, one.code, one.cents) for one in boxes_of(office, made).rows]
    assert rows == [("DE", "S", 25_000), ("NL", "L", 70_000)]
    late = office.accountant.at(dt.datetime(2027, 1, 5, tzinfo=dt.UTC))
    listing = actions.prepare(late, office.id, "2026", kind="clients")
    detail = boxes_of(office, listing)
    assert [(one.number, one.cents, one.vat_cents) for one in detail.rows] == [("0770000153", 28_000, 5_880)]
    assert [one.code for one in detail.warnings] == ["vat.no_partner"]
    assert detail.row.due_on == dt.date(2027, 3, 31)
    actions.prepare(late, office.id, "2026", kind="clients", explanation="Particulieren")
    actions.approve(office.approver, office.id, listing)
    with scope({office.id}):
        assert b'TurnOverSum="280.00"' in queries.build(Return.of(office.id).get(pk=listing))


@pytest.mark.parametrize(
    ("period", "kind", "code"),
    [("2026-03", "periodic", "vat.no_period"), ("2026", "periodic", "vat.no_period"), ("lente", "periodic",
     "vat.no_period"), ("2026-Q2", "periodic", "vat.not_over"), ("2026-Q1", "special", "vat.no_regime"),
     ("2026-Q1", "intra", "vat.nothing_to_list")],
)  # fmt: skip
def test_what_cannot_be_prepared(period, kind, code) -> None:
    office = given.office()
    with pytest.raises(Refusal) as refused:
        actions.prepare(office.accountant, office.id, period, kind=kind)
    assert refused.value.code == code


def test_a_regime_holds_from_its_day_and_the_register_before_it() -> None:
    office = given.office("full", cadence="month", vat_regime="mixed", vat_deductible_ppm=300_000)
    with scope({office.id}):
        before = queries.span_on(office.id, dt.date(2025, 12, 31))
        since = queries.span_on(office.id, dt.date(2026, 1, 1))
    assert (before.regime, before.ratio_ppm, since.regime, since.ratio_ppm) == ("mixed", 300_000, "full", 1_000_000)
    with pytest.raises(Refusal) as refused:
        actions.set_regime(office.lead, office.id, regime="none", valid_from=dt.date(2026, 1, 1), reason="x")
    assert refused.value.code == "vat.overlap"
    with pytest.raises(Refusal) as refused:
        actions.set_regime(office.lead, office.id, regime="mixed", valid_from=dt.date(2026, 7, 1), reason="x")
    assert refused.value.code == "vat.bad_regime"
    actions.set_regime(office.lead, office.id, regime="none", valid_from=dt.date(2026, 7, 1), reason="Stopzetting")
    with scope({office.id}):
        assert queries.span_on(office.id, dt.date(2026, 6, 30)).regime == "full"
        assert queries.span_on(office.id, dt.date(2026, 7, 1)).regime == "none"


def test_what_is_to_be_filed_is_listed_with_its_deadline() -> None:
    office = given.office(cadence="month")
    other = given.office("none")
    with scope({office.id, other.id}):
        found = queries.obligations([office.id, other.id], dt.date(2026, 4, 8))
    assert [(one.kind, one.label, one.due_on, one.row) for one in found if one.client_id == office.id] == [
        ("periodic", "2026-03", dt.date(2026, 4, 20), None)
    ]
    assert [one for one in found if one.client_id == other.id] == []
    actions.prepare(office.accountant, office.id, "2026-02")
    with scope({office.id}):
        found = queries.obligations([office.id], dt.date(2026, 4, 8))
    assert [(one.label, one.status_nl) for one in found] == [
        ("2026-02", "Voorbereid"),
        ("2026-03", "Nog niet voorbereid"),
    ]
