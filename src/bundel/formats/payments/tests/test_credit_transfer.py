"""pain.001: valid against the official schemas, the same after reading back, refusals that say why."""

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from bundel.formats.payments import credit_transfer, schema
from bundel.formats.payments.characters import is_sepa, is_sepa_identifier, to_ascii, to_sepa
from bundel.formats.payments.model import Address, CreditTransfer, PaymentBatch
from bundel.kit.findings import Refusal
from bundel.kit.money import Cents

SAMPLE = (Path(__file__).parent / "samples" / "payment-run.pain.001.001.09.xml").read_bytes()
FOLDER = Path(credit_transfer.__file__).parent / "xsd"
VERSIONS = ("09", "03")


def payment(number: int = 1, **changes: object) -> CreditTransfer:
    """One payment with an OGM, changed as asked."""
    plain = CreditTransfer(
        f"PR26-0001-{number}",
        Cents(11_979),
        "Kantoorwereld Testbedrijf BV",
        "BE35734100000137",
        reference="002600010127",
    )
    return replace(plain, **changes)


def batch(*payments: CreditTransfer, **changes: object) -> PaymentBatch:
    """A batch of these payments, changed as asked."""
    moment = datetime(2026, 11, 2, 9, 0)
    plain = PaymentBatch(
        "PR26-0001", moment, date(2026, 11, 3), "Agentschap Voorbeeld Water", "BE10091012345604", payments, "GKCCBEBB"
    )
    return replace(plain, **changes)


def facts(content: bytes) -> list[tuple[str, str]]:
    """Every filled element as path and text, without the namespace: the file field by field."""
    root = etree.fromstring(content)
    return [
        (
            "/".join(etree.QName(step).localname for step in [*reversed(list(node.iterancestors())), node]),
            node.text.strip(),
        )
        for node in root.iter()
        if node.text and node.text.strip()
    ]


def test_writes_the_sample_again_field_by_field() -> None:
    assert facts(credit_transfer.write(credit_transfer.read(SAMPLE))) == facts(SAMPLE)


@pytest.mark.parametrize("version", VERSIONS)
def test_reads_back_what_it_wrote(version: credit_transfer.Version) -> None:
    given_batch = credit_transfer.read(SAMPLE)
    assert credit_transfer.read(credit_transfer.write(given_batch, version)) == given_batch


def test_same_batch_gives_the_same_bytes() -> None:
    assert credit_transfer.write(batch(payment())) == credit_transfer.write(batch(payment()))


def test_count_and_sum_stand_at_both_levels() -> None:
    content = credit_transfer.write(batch(payment(1), payment(2, amount_cents=Cents(1))))
    found = dict(facts(content))
    for level in ("GrpHdr", "PmtInf"):
        assert found[f"Document/CstmrCdtTrfInitn/{level}/NbOfTxs"] == "2"
        assert found[f"Document/CstmrCdtTrfInitn/{level}/CtrlSum"] == "119.80"


def test_older_version_has_a_bare_date_and_the_old_name_of_the_bic() -> None:
    found = dict(facts(credit_transfer.write(batch(payment(bic="KREDBEBB")), "03")))
    assert found["Document/CstmrCdtTrfInitn/PmtInf/ReqdExctnDt"] == "2026-11-03"
    assert found["Document/CstmrCdtTrfInitn/PmtInf/CdtTrfTxInf/CdtrAgt/FinInstnId/BIC"] == "KREDBEBB"


@pytest.mark.parametrize(
    ("changes", "issuer", "reference"),
    [
        ({"reference": "+++002/6000/10127+++"}, "BBA", "002600010127"),
        ({"reference": "RF18 5390 0754 7034"}, "ISO", "RF18539007547034"),
    ],
)
def test_structured_reference_has_its_issuer_and_no_signs(changes: dict, issuer: str, reference: str) -> None:
    found = dict(facts(credit_transfer.write(batch(payment(**changes)))))
    block = "Document/CstmrCdtTrfInitn/PmtInf/CdtTrfTxInf/RmtInf/Strd/CdtrRefInf"
    assert (found[f"{block}/Tp/Issr"], found[f"{block}/Ref"]) == (issuer, reference)
    assert not any(path.endswith("Ustrd") for path in found)


def test_letters_that_banks_refuse_are_replaced() -> None:
    content = credit_transfer.write(
        batch(payment(name="Électricité & Fils S.à r.l. “Łódź”", reference=None, remittance="Factuur n° 12_3 – café"))
    )
    found = dict(facts(content))
    assert found["Document/CstmrCdtTrfInitn/PmtInf/CdtTrfTxInf/Cdtr/Nm"] == "Electricite + Fils S.a r.l. 'Lodz'"
    assert found["Document/CstmrCdtTrfInitn/PmtInf/CdtTrfTxInf/RmtInf/Ustrd"] == "Factuur n. 12-3 - cafe"


def test_long_name_is_cut_and_long_text_is_refused() -> None:
    found = dict(facts(credit_transfer.write(batch(payment(name="A" * 100)))))
    assert found["Document/CstmrCdtTrfInitn/PmtInf/CdtTrfTxInf/Cdtr/Nm"] == "A" * 70
    with pytest.raises(Refusal) as refused:
        credit_transfer.write(batch(payment(reference=None, remittance="x" * 141)))
    assert refused.value.code == "payment-file.remittance"


REFUSED = [
    (batch(), "empty"),
    (batch(payment(amount_cents=Cents(0))), "amount"),
    (batch(payment(amount_cents=Cents(-5))), "amount"),
    (batch(payment(amount_cents=Cents(100_000_000_000))), "amount"),
    (batch(payment(iban="BE35734100000138")), "iban"),
    (batch(payment(iban="BE35 7341 0000 0137")), "iban"),
    (batch(payment(iban="")), "iban"),
    (batch(payment(), debtor_iban="BE00"), "iban"),
    (batch(payment(bic="KRED")), "bic"),
    (batch(payment(name=" ")), "name"),
    (batch(payment(1), payment(1)), "duplicate-end-to-end"),
    (batch(payment(end_to_end_id="")), "identifier"),
    (batch(payment(end_to_end_id="A" * 36)), "identifier"),
    (batch(payment(end_to_end_id="A//B")), "identifier"),
    (batch(payment(end_to_end_id="é")), "identifier"),
    (batch(payment(), message_id="/A"), "identifier"),
    (batch(payment(reference="002600010128")), "reference"),
    (batch(payment(reference="RF00")), "reference"),
    (batch(payment(remittance="ook tekst")), "both-references"),
    (batch(payment(address=Address("", "BE"))), "address"),
    (batch(payment(address=Address("Gent", "be"))), "address"),
    (batch(payment(), approved_cents=Cents(1)), "total"),
    (batch(payment(), approved_count=2), "count"),
]


@pytest.mark.parametrize(("wrong", "code"), REFUSED, ids=[f"{i}-{code}" for i, (_, code) in enumerate(REFUSED)])
def test_refuses_a_batch_that_breaks_a_rule(wrong: PaymentBatch, code: str) -> None:
    with pytest.raises(Refusal) as refused:
        credit_transfer.write(wrong)
    assert refused.value.code == f"payment-file.{code}"
    answer = refused.value.as_dict()
    assert answer["lifted_by"]
    assert answer["next_step"]
    assert "–" not in str(answer["message"])  # a dash is a fact that was not given


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<x/>",
        b"<Document><CstmrCdtTrfInitn/></Document>",
        SAMPLE[:-300],
        SAMPLE.replace(b"119.79", b"119,79"),
        SAMPLE.replace(b"<CtrlSum>15003.13", b"<CtrlSum>15003.14", 1),
        SAMPLE.replace(b"<CtrlSum>15003.13", b"<CtrlSum>15003.14"),
        SAMPLE.replace(b"<NbOfTxs>6", b"<NbOfTxs>x"),
    ],
)
def test_does_not_read_what_is_broken_or_does_not_add_up(content: bytes) -> None:
    with pytest.raises(Refusal):
        credit_transfer.read(content)


_anything = st.text(max_size=200)
_names = _anything.filter(lambda text: to_sepa(text).strip(" .") != "")


@given(_anything)
def test_every_text_comes_out_in_the_accepted_letters(text: str) -> None:
    assert is_sepa(to_sepa(text))
    assert to_sepa(to_sepa(text)) == to_sepa(text)
    assert to_ascii(text).isascii()
    assert to_ascii(text).isprintable()


@given(
    name=_names,
    remittance=_anything.filter(lambda text: len(to_sepa(text)) <= 140),
    cents=st.lists(st.integers(1, 99_999_999_999), min_size=1, max_size=5),
    version=st.sampled_from(VERSIONS),
)
def test_any_name_text_and_amount_gives_a_valid_file(
    name: str, remittance: str, cents: list[int], version: credit_transfer.Version
) -> None:
    payments = [
        payment(i, name=name, remittance=remittance, reference=None, amount_cents=Cents(amount))
        for i, amount in enumerate(cents)
    ]
    content = credit_transfer.write(batch(*payments, debtor_name=name, debtor_bic=None), version)
    official = etree.XMLSchema(etree.parse(str(FOLDER / f"pain.001.001.{version}.xsd")))
    assert official.validate(etree.fromstring(content)), official.error_log
    again = credit_transfer.read(content)
    assert [part.amount_cents for part in again.payments] == cents
    assert again.approved_cents == sum(cents)
    assert all(is_sepa(text) for path, text in facts(content) if path.endswith(("/Nm", "/Ustrd")))


@given(st.text(max_size=40))
def test_an_identifier_is_either_refused_or_stands_unchanged_in_the_file(identifier: str) -> None:
    given_batch = batch(payment(end_to_end_id=identifier))
    if is_sepa_identifier(identifier):
        assert credit_transfer.read(credit_transfer.write(given_batch)).payments[0].end_to_end_id == identifier
    else:
        with pytest.raises(Refusal):
            credit_transfer.write(given_batch)


def test_a_file_that_breaks_the_schema_never_leaves(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(schema, "first_fault", lambda root, name: "regel 1: fout")
    with pytest.raises(Refusal) as refused:
        credit_transfer.write(batch(payment()))
    assert refused.value.code == "payment-file.schema"


def test_schema_check_finds_a_missing_element() -> None:
    root = etree.fromstring(credit_transfer.write(batch(payment())))
    assert schema.first_fault(root, "pain.001.001.09") is None
    header = root[0][0]
    header.remove(header[0])
    assert "MsgId" in (schema.first_fault(root, "pain.001.001.09") or "")
