"""Builders and Hypothesis strategies for statements that CODA and camt.053 can both hold."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import strategies as st
from stdnum.be import ogm_vcs

from bundel.formats.bank import Movement, Statement
from bundel.kit.money import Cents

DAY = date(2026, 11, 3)
ACCOUNT = "BE10091012345604"
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.,-()?:'"


def words(longest: int, alphabet: str = _LETTERS) -> st.SearchStrategy[str]:
    """Texts of words with single spaces and no outer spaces, as readers return them; digits never form a reference."""
    return (
        st.lists(st.text(alphabet, min_size=1, max_size=9), min_size=1, max_size=16)
        .map(lambda parts: " ".join(parts)[:longest].strip())
        .filter(lambda text: text != "" and not text.upper().startswith("RF"))
    )


def references() -> st.SearchStrategy[str]:
    """Valid structured communications."""
    return st.integers(0, 9_999_999_999).map(lambda n: f"{n:010d}{ogm_vcs.calc_check_digits(f'{n:010d}')}")


@st.composite
def movements(draw: st.DrawFn, *, detail: bool = False) -> Movement:
    """One movement; the code of details begins with 5."""
    cents = draw(st.integers(-(10**11), 10**11).filter(lambda n: n != 0))
    capitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ-."
    reference = draw(st.none() | references())
    mandate = None if reference else draw(st.none() | words(35, "ABCDEF0123456789-").map(lambda t: t.replace(" ", "-")))
    code = ("5" if detail else "0") + draw(st.sampled_from(["0150000", "0101000", "4137052"]))
    room = 62 if mandate else 134
    return Movement(
        sequence=1,
        date=DAY,
        value_date=DAY + timedelta(days=draw(st.integers(-5, 5))),
        amount_cents=Cents(cents),
        counterparty_name=draw(st.none() | words(70, capitals)),
        counterparty_account=draw(
            st.none() | st.sampled_from(["BE29091090000164", "NL91ABNA0417164300", "435000000080"])
        ),
        counterparty_bic=draw(st.none() | st.sampled_from(["GKCCBEBB", "DEUTBEB4NDX"])),
        structured_reference=reference,
        remittance=draw(st.just("") | words(room)),
        end_to_end_id=draw(st.none() | words(35, "PR260123456789-A").map(lambda t: "E" + t.replace(" ", "-")[:34])),
        mandate=mandate,
        bank_reference=draw(st.none() | st.text("BK0123456789", min_size=1, max_size=21)),
        return_reason=draw(st.none() | st.sampled_from(["AC04", "MD01", "NOAS"])),
        transaction_code=code,
    )


@st.composite
def totals(draw: st.DrawFn) -> Movement:
    """A globalised movement: its details add up to its amount."""
    parts = draw(st.lists(movements(detail=True), min_size=2, max_size=5))
    details = tuple(replace(part, sequence=i, date=DAY, value_date=DAY) for i, part in enumerate(parts, 1))
    return Movement(
        sequence=1,
        date=DAY,
        value_date=DAY,
        amount_cents=Cents(sum(part.amount_cents for part in details)),
        remittance=draw(st.text("PR26-0123456789", min_size=4, max_size=30)),
        bank_reference="BK2611030001",
        transaction_code="10107000",
        details=details,
    )


@st.composite
def statements(draw: st.DrawFn) -> Statement:
    """A statement whose balance adds up."""
    drawn = draw(st.lists(movements() | totals(), max_size=6))
    numbered = tuple(replace(movement, sequence=i) for i, movement in enumerate(drawn, 1))
    opening = draw(st.integers(-(10**12), 10**12))
    return Statement(
        account=draw(st.sampled_from([ACCOUNT, "NL02ABNA0123456789", "539007547034"])),
        currency="EUR",
        sequence=draw(st.none() | st.integers(1, 999)),
        date=DAY,
        opening_date=DAY - timedelta(days=1),
        opening_cents=Cents(opening),
        closing_cents=Cents(opening + sum(movement.amount_cents for movement in numbered)),
        holder=draw(st.sampled_from(["", "AGENTSCHAP VOORBEELD WATER"])),
        bic="GKCCBEBB",
        movements=numbered,
    )


def movement(cents: int = 12_100, **changes: object) -> Movement:
    """A plain incoming payment with an OGM, changed as asked."""
    plain = Movement(
        1,
        DAY,
        DAY,
        Cents(cents),
        "GEMEENTE PROEFDORP",
        "BE29091090000164",
        "GKCCBEBB",
        "202600000192",
        transaction_code="00150000",
    )
    return replace(plain, **changes)


def statement(*parts: Movement, opening: int = 100_000, sequence: int | None = 1, day: date = DAY) -> Statement:
    """A statement of these movements that adds up."""
    numbered = tuple(replace(part, sequence=i) for i, part in enumerate(parts, 1))
    closing = opening + sum(part.amount_cents for part in numbered)
    return Statement(
        ACCOUNT,
        "EUR",
        sequence,
        day,
        day - timedelta(days=1),
        Cents(opening),
        Cents(closing),
        "AGENTSCHAP",
        "GKCCBEBB",
        numbered,
    )


def codes(findings: tuple, severity: str = "error") -> list[str]:
    """The codes of the findings of one severity, without their prefix."""
    return [finding.code.removeprefix("bank.") for finding in findings if finding.severity == severity]
