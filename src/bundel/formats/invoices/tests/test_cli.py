"""`bundel einvoice check` as a shell sees it."""

import io
import json
from pathlib import Path

import pytest

from bundel.formats.invoices import ubl
from bundel.formats.invoices.cli import check_files
from bundel.formats.invoices.faults import FAULTS
from bundel.formats.invoices.tests.make import invoice

TESTSET = """<?xml version="1.0"?>
<testSet xmlns="http://difi.no/xsd/vefa/validator/1.0" configuration="x">
  <assert><scope>PEPPOL-EN16931-R010</scope></assert>
  <test><assert><error>PEPPOL-EN16931-R010</error></assert>
    <Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"
             xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
             xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
      <cac:AccountingCustomerParty><cac:Party><cbc:Name>x</cbc:Name></cac:Party></cac:AccountingCustomerParty>
    </Invoice></test>
  <test><assert><success>PEPPOL-EN16931-R010</success></assert>
    <CreditNote xmlns="urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2"/></test>
</testSet>"""


@pytest.fixture
def files(tmp_path: Path) -> dict[str, str]:
    plain = ubl.write(invoice())
    contents = {
        "goed": plain,
        "fout": FAULTS["te-betalen"].apply(plain),
        "bom": FAULTS["doctype"].apply(plain),
        "set": TESTSET.encode(),
    }
    for name, content in contents.items():
        (tmp_path / f"{name}.xml").write_bytes(content)
    return {name: str(tmp_path / f"{name}.xml") for name in contents} | {"weg": str(tmp_path / "weg.xml")}


def told(names: list[str], layers: list[str] | None = None) -> tuple[int, list[dict[str, object]]]:
    out = io.StringIO()
    code = check_files(names, layers, True, out)
    return code, [json.loads(line) for line in out.getvalue().splitlines()]


def test_one_object_per_file_and_exit_codes(files: dict[str, str]) -> None:
    assert told([files["goed"]])[0] == 0
    code, objects = told([files["goed"], files["fout"], files["bom"]])
    assert code == 1
    assert [one["verdict"] for one in objects] == ["accepted", "refused", "refused"]
    assert [one["file"] for one in objects] == [files["goed"], files["fout"], files["bom"]]
    layers = objects[1]["layers"]
    assert isinstance(layers, dict)
    assert list(layers) == ["xsd", "en16931", "peppol", "platform"]
    assert [(one["rule"], one["severity"]) for one in layers["en16931"]] == [("BR-CO-16", "error")]
    assert set(layers["en16931"][0]) == {"rule", "severity", "place", "text"}
    assert set(objects[1]["rule_sets"]) == set(layers)  # type: ignore[call-overload]


def test_only_the_named_layers_are_told(files: dict[str, str]) -> None:
    code, objects = told([files["fout"]], ["peppol", "xsd"])
    assert code == 0
    assert objects[0]["layers"] == {"xsd": [], "peppol": []}


def test_a_testset_gives_one_object_per_test(files: dict[str, str]) -> None:
    code, objects = told([files["set"]], ["peppol"])
    assert code == 1
    assert [one["test"] for one in objects] == [1, 2]
    rules = [{finding["rule"] for finding in one["layers"]["peppol"]} for one in objects]  # type: ignore[index]
    assert "PEPPOL-EN16931-R010" in rules[0]
    assert "PEPPOL-EN16931-R010" not in rules[1]
    assert list(told([files["set"]])[1][0]["layers"]) == ["xsd", "en16931", "peppol", "platform"]  # type: ignore[call-overload]


def test_a_missing_file_is_told_and_the_others_are_still_judged(files: dict[str, str]) -> None:
    code, objects = told([files["weg"], files["goed"]])
    assert code == 2
    assert [one["verdict"] for one in objects] == ["refused", "accepted"]


def test_a_wrong_question_writes_nothing_to_the_output(files: dict[str, str]) -> None:
    assert told([files["goed"]], ["europa"]) == (2, [])
    assert told([]) == (2, [])


def test_people_read_dutch_sentences(files: dict[str, str]) -> None:
    out = io.StringIO()
    check_files([files["goed"], files["fout"]], None, False, out)
    assert "aanvaard" in out.getvalue()
    assert "Het te betalen bedrag is niet gelijk" in out.getvalue()
