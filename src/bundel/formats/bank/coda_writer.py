"""Write CODA 2: for the demo, and as the other half of the law that read after write gives the same statement.

CODA holds ASCII names in capitals of at most 35 signs (70 with an information record), about 140 signs of free text and
21 of bank reference, and details one level
deep. `as_coda` shows what is left of a statement; `write` writes exactly that.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from bundel.formats.bank.model import Movement, Statement
from bundel.formats.payments.characters import to_ascii
from bundel.formats.payments.identifiers import ogm_in_text, rf, show_ogm

_DETAIL_OF = {"1": "5", "2": "6", "3": "8"}
_FREE, _WITH_OGM, _WITH_MANDATE = 149, 134, 62


def as_coda(statement: Statement) -> Statement:
    """The statement with its texts cut and folded to what CODA can hold; amounts, dates and references untouched."""
    movements = tuple(_fold(movement, detail_kind="") for movement in statement.movements)
    holder, number = to_ascii(statement.holder).upper()[:26].strip(), (statement.sequence or 0) % 1000
    return replace(statement, holder=holder, sequence=number or None, movements=movements)


def _fold(movement: Movement, *, detail_kind: str) -> Movement:
    code = _code(movement, detail_kind)
    reference, remittance = _reference(movement)
    return replace(
        movement,
        structured_reference=reference,
        counterparty_name=to_ascii(movement.counterparty_name or "").upper()[:70].strip() or None,
        remittance=remittance,
        bank_reference=to_ascii(movement.bank_reference or "")[:21].strip() or None,
        end_to_end_id=to_ascii(movement.end_to_end_id or "")[:35].strip() or None,
        mandate=to_ascii(movement.mandate or "")[:35].strip() or None,
        transaction_code=code,
        information="",
        details=()
        if detail_kind
        else tuple(_fold(detail, detail_kind=_DETAIL_OF.get(code[0], "5")) for detail in movement.details),
    )


def _reference(movement: Movement) -> tuple[str | None, str]:
    """Reference and free text as a reader finds them back: only an OGM outside a direct debit has its own place."""
    reference, words = movement.structured_reference, to_ascii(movement.remittance)
    if reference and _digits(movement) and not movement.mandate:
        return reference, words[:_WITH_OGM].strip()
    if reference:
        shown = show_ogm(reference) if _digits(movement) else reference
        words = words if shown in words else f"{shown} {words}".strip()
    words = words[: _WITH_MANDATE if movement.mandate else _FREE].strip()
    return ogm_in_text(words) or (None if movement.mandate else rf(words)), words


def _digits(movement: Movement) -> bool:
    """Whether the reference is an OGM, which has its own place in CODA."""
    reference = movement.structured_reference
    return reference is not None and len(reference) == 12 and reference.isdigit()


def _code(movement: Movement, detail_kind: str) -> str:
    """The eight digits of the transaction code: kept when they are there, else a SEPA transfer of the right kind."""
    code = movement.transaction_code or ""
    if len(code) == 8 and code.isascii() and code.isdigit() and (code[0] in "56789") == bool(detail_kind):
        return code
    credit = movement.amount_cents >= 0
    if detail_kind:
        return f"{detail_kind}0150000" if credit else f"{detail_kind}0107000"
    if movement.details:
        return "10150000" if credit else "10107000"
    return "00150000" if credit else "00101000"


def write(statements: Sequence[Statement]) -> bytes:
    """A CODA file with these statements in this order (CRLF, ASCII). Read back it equals `as_coda` of each."""
    lines: list[str] = []
    for position, statement in enumerate(statements, 1):
        lines += _statement(as_coda(statement), more=position < len(statements))
    return "".join(f"{line:<128}\r\n" for line in lines).encode("ascii")


def _day(day: date) -> str:
    return f"{day:%d%m%y}"


def _amount(cents: int) -> str:
    return f"{abs(cents):014d}0"


def _sign(cents: int) -> str:
    return "1" if cents < 0 else "0"


def _account(account: str, currency: str) -> tuple[str, str]:
    """Kind of account and its 37 positions."""
    if account[:2] == "BE" and len(account) == 16:
        return "2", f"{account:<34}{currency:<3}"
    if account[:2].isalpha():
        return "3", f"{account:<34}{currency:<3}"
    return ("0", f"{account:<12} {currency:<3}") if len(account) <= 12 else ("1", f"{account:<34}{currency:<3}")


def _statement(statement: Statement, *, more: bool) -> list[str]:
    kind, account = _account(statement.account, statement.currency)
    number = f"{statement.sequence or 0:03d}"
    day = _day(statement.date)
    body: list[str] = [
        f"1{kind}{number}{account:<37}{_sign(statement.opening_cents)}{_amount(statement.opening_cents)}"
        f"{_day(statement.opening_date)}{statement.holder:<26}{'ZICHTREKENING':<35}{number}"
    ]
    for position, movement in enumerate(statement.movements, 1):
        body += _movement(movement, position % 10_000, number=number)
    body.append(
        f"8{number}{account:<37}{_sign(statement.closing_cents)}{_amount(statement.closing_cents)}{day}{'0':>65}"
    )
    debit = sum(movement.amount_cents for movement in statement.movements if movement.amount_cents < 0)
    credit = sum(movement.amount_cents for movement in statement.movements if movement.amount_cents > 0)
    bank = statement.account[4:7] if kind == "2" else "000"
    head = f"00000{day}{bank}05{'':8}REF{number:>07}{statement.holder:<26}{statement.bic:<11}{'':11} 00000"
    tail = f"9{'':15}{len(body):06d}{_amount(debit)}{_amount(credit)}"
    return [f"{head:<127}2", *body, f"{tail:<127}{'1' if more else '2'}"]


def _movement(movement: Movement, position: int, *, number: str) -> list[str]:
    """Records of one movement and its details; the detail number counts details and information records alike."""
    lines = _records(movement, f"{position:04d}", 0, number=number, level="1" if movement.details else "0")
    for detail in movement.details:
        used = int(lines[-1][6:10])
        lines += _records(detail, f"{position:04d}", (used + 1) % 10_000, number=number, level="0")
    return lines


def _communication(movement: Movement) -> tuple[str, str]:
    """Kind (0 free, 1 structured) and text of the communication."""
    if movement.mandate:
        settled = _day(movement.value_date)
        return "1", f"127{settled}110{'':35}{movement.mandate:<35}{movement.remittance}"
    if _digits(movement):
        return "1", f"101{movement.structured_reference}{movement.remittance}"
    return "0", movement.remittance


def _records(movement: Movement, position: str, detail: int, *, number: str, level: str) -> list[str]:
    kind, words = _communication(movement)
    name = movement.counterparty_name or ""
    key = f"{position}{detail:04d}"
    has_23 = bool(movement.counterparty_account or name or len(words) > 106)
    has_22 = bool(movement.end_to_end_id or movement.counterparty_bic or movement.return_reason or len(words) > 53)
    long_name = len(name) > 35
    reason = f"2{movement.return_reason}" if movement.return_reason else ""
    code, reference = movement.transaction_code or "", movement.bank_reference or ""
    lines = [
        f"21{key}{reference:<21}{_sign(movement.amount_cents)}{_amount(movement.amount_cents)}"
        f"{_day(movement.value_date)}{code}{kind}{words[:53]:<53}{_day(movement.date)}{number}{level}"
        f"{int(has_22 or has_23)} {int(long_name)}"
    ]
    if has_22:
        bic = movement.counterparty_bic or ""
        lines.append(
            f"22{key}{words[53:106]:<53}{movement.end_to_end_id or '':<35}{bic:<11}   {reason:<5}{'':8}"
            f"{int(has_23)} {int(long_name)}"
        )
    if has_23:
        lines.append(
            f"23{key}{movement.counterparty_account or '':<34}EUR{name[:35]:<35}{words[106:]:<43}0 {int(long_name)}"
        )
    if long_name:
        lines.append(f"31{position}{(detail + 1) % 10_000:04d}{reference:<21}{code}1001{name:<70}{'':12}0 0")
    return lines
