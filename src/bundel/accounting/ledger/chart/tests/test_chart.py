"""The shipped chart against the law's headings, and the checks against broken charts."""

import csv
from dataclasses import replace
from pathlib import Path

import pytest

from bundel.accounting.ledger import chart as charts
from bundel.accounting.ledger.chart import Chart, load

SHARED = Path(__file__).resolve().parents[7] / "shared" / "data" / "accounting" / "chart-be"


@pytest.fixture(scope="module")
def mar() -> Chart:
    return load()


def test_shipped_chart_has_no_findings(mar: Chart) -> None:
    assert mar.check() == []
    assert len(mar.postable) >= 450
    assert [heading.number for heading in mar.classes] == list("01234567")


def test_every_three_digit_heading_has_a_postable_account(mar: Chart) -> None:
    headings = [account.number for account in mar.accounts if len(account.number) == 3]
    assert len(headings) > 200
    assert [number for number in headings if not mar.under(number)] == []


def test_every_official_three_digit_code_exists_here(mar: Chart) -> None:
    files = sorted(SHARED.glob("mar-pcmn-accounts*.csv")) if SHARED.exists() else []
    if not files:
        pytest.skip("../shared/data ontbreekt")
    official = set()
    for path in files:
        with path.open(encoding="utf-8") as lines:
            official |= {row["code"][:3] for row in csv.DictReader(lines) if len(row["code"]) >= 3}
    official.discard("709")  # an account of that chart's own (cash rounding), no heading of the minimum chart
    assert len(official) > 200
    assert sorted(code for code in official if code not in mar) == []


def test_account_kinds_agree_with_another_chart(mar: Chart) -> None:
    """Where every account under a code has one kind there, it has that kind here.

    Heading 69 (appropriation of the result) stands among the expenses in the law's scheme, and as equity over there.
    """
    path = SHARED / "mar-pcmn-accounts.csv"
    if not path.exists():
        pytest.skip("../shared/data ontbreekt")
    theirs: dict[str, set[str]] = {}
    with path.open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            if len(row["code"]) >= 3:
                theirs.setdefault(row["code"][:3], set()).add(row["account_type"].split("_")[0])
    different = {
        code: (kinds, mar[code].kind)
        for code, kinds in theirs.items()
        if len(kinds) == 1 and code[0] in "2356" and code[:2] != "69" and mar[code].kind not in kinds
    }
    assert different == {}


@pytest.mark.parametrize(
    ("number", "kind", "normal"),
    [
        ("440000", "liability", "credit"),
        ("444000", "liability", "credit"),
        ("499000", "asset", "debit"),
        ("550000", "asset", "debit"),
        ("580000", "asset", "debit"),
        ("411000", "asset", "debit"),
        ("451000", "liability", "credit"),
        ("400000", "asset", "debit"),
        ("409000", "asset", "credit"),
        ("416000", "asset", "debit"),
        ("141000", "equity", "debit"),
        ("168000", "liability", "credit"),
        ("612000", "expense", "debit"),
        ("608000", "expense", "credit"),
        ("657000", "expense", "debit"),
        ("700000", "income", "credit"),
        ("708000", "income", "debit"),
        ("733000", "income", "credit"),
        ("221900", "asset", "credit"),
        ("081000", "off_balance", "debit"),
        ("081900", "off_balance", "credit"),
    ],
)
def test_known_accounts_have_their_kind_and_side(mar: Chart, number: str, kind: str, normal: str) -> None:
    account = mar[number]
    assert (account.kind, account.normal, account.postable) == (kind, normal, True)


def test_minus_sign_in_a_name_marks_an_account_on_the_other_side(mar: Chart) -> None:
    usual = {"asset": "debit", "expense": "debit", "liability": "credit", "equity": "credit", "income": "credit"}
    marked = [account for account in mar.accounts if "(-)" in account.name_nl]
    assert len(marked) > 50
    assert [account.number for account in marked if account.normal == usual[account.kind]] == []


def test_names_are_unique_within_their_heading(mar: Chart) -> None:
    for heading in mar.accounts:
        names = [child.name_nl for child in mar.children(heading.number)]
        assert len(names) == len(set(names)), heading.number


def test_economic_codes_stand_on_the_right_side(mar: Chart) -> None:
    """Second digit 1-5 is expenditure, 6-9 is revenue (see the README of the budget data)."""
    coded = [account for account in mar.postable if account.esr_default]
    assert len(coded) > 150
    for account in coded:
        group, _, sub = account.esr_default.partition(".")
        assert len(group) == 2
        assert len(sub) == 2
        assert (group[1] in "6789") == (account.kind == "income"), account.number


def test_tree_walks_both_ways(mar: Chart) -> None:
    assert [heading.number for heading in mar.ancestors("612200")] == ["6", "61", "612"]
    assert "612200" in [account.number for account in mar.children("612")]
    assert [account.number for account in mar.children("44")] == ["440", "441", "444"]
    total = sum(len(mar.under(heading.number)) for heading in mar.classes)
    assert total == len(mar.postable)


def test_search_finds_by_number_and_by_words(mar: Chart) -> None:
    assert [account.number for account in mar.search("6121")] == ["612100", "612110", "612120", "612130", "612140"]
    assert mar["610100"] in mar.search("elektri")
    assert mar["550000"] in mar.search("bank zicht")
    assert mar.search("") == ()


def test_unknown_number_and_version_are_refused(mar: Chart) -> None:
    assert "999999" not in mar
    with pytest.raises(KeyError):
        mar["999999"]
    with pytest.raises(FileNotFoundError):
        load("mar-1999")


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"number": "44000"}, "chart.bad_number"),
        ({"number": "44000X"}, "chart.bad_number"),
        ({"parent": "441"}, "chart.wrong_parent"),
        ({"name_nl": " "}, "chart.no_name"),
        ({"kind": "income"}, "chart.wrong_kind"),
        ({"number": "447000", "parent": "447"}, "chart.no_parent"),
        ({"number": "440100"}, "chart.duplicate"),
    ],
)
def test_broken_row_is_found(mar: Chart, change: dict[str, str], code: str) -> None:
    rows = [replace(account, **change) if account.number == "440000" else account for account in mar.accounts]
    assert code in {finding.code for finding in Chart("x", rows).check()}


def test_heading_without_accounts_is_found(mar: Chart) -> None:
    rows = [account for account in mar.accounts if not account.number.startswith("444") or not account.postable]
    findings = Chart("x", rows).check()
    assert [(finding.code, finding.place) for finding in findings] == [("chart.empty_heading", "444")]
    assert "444" in findings[0].text


def test_file_with_an_unknown_kind_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "broken.csv"
    path.write_text(
        "number,name_nl,name_en,kind,normal,parent,postable,vat_relevant,esr_default\n1,A,A,thing,debit,,0,0,\n",
        encoding="utf-8",
    )
    with pytest.raises(ValueError, match="rekening 1"):
        charts.read(path, "broken")
