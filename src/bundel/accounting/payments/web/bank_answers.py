"""What the bank answered about a run (pain.002), payment by payment and in Dutch."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from bundel.accounting.payments import queries
from bundel.formats.payments import status
from bundel.kit.findings import Refusal
from bundel.platform.documents import queries as documents
from bundel.platform.people.actor import Actor
from bundel.platform.ui.frame import Tone

SHOWN: Final = 5
"""How many answers a run shows, the latest first."""

STATUSES: Final[Mapping[str, tuple[str, Tone]]] = {
    "RCVD": ("ontvangen", "wait"),
    "PDNG": ("in behandeling", "wait"),
    "ACTC": ("technisch in orde", "wait"),
    "ACCP": ("aanvaard", "good"),
    "ACWC": ("aanvaard met een wijziging", "good"),
    "ACSP": ("aanvaard, wordt uitgevoerd", "good"),
    "ACSC": ("uitgevoerd", "good"),
    "ACCC": ("bij de begunstigde geboekt", "good"),
    "PART": ("deels aanvaard", "wait"),
    "RJCT": ("geweigerd", "bad"),
    "CANC": ("geannuleerd", "bad"),
}
"""ISO 20022 payment transaction status codes (external code set, ExternalPaymentTransactionStatus1Code)."""

REASONS: Final[Mapping[str, str]] = {
    "AC01": "het rekeningnummer klopt niet",
    "AC03": "het rekeningnummer van de begunstigde is ongeldig",
    "AC04": "de rekening is afgesloten",
    "AC06": "de rekening is geblokkeerd",
    "AC13": "de soort rekening van de opdrachtgever past niet",
    "AC14": "de soort rekening van de begunstigde past niet",
    "AG01": "deze verrichting mag niet op deze rekening",
    "AG02": "de soort verrichting wordt niet aanvaard",
    "AM01": "het bedrag is nul",
    "AM02": "het bedrag is niet toegelaten",
    "AM03": "de munt wordt niet aanvaard",
    "AM04": "er staat niet genoeg op de rekening",
    "AM05": "de opdracht werd dubbel gestuurd",
    "AM09": "het bedrag klopt niet",
    "BE01": "de naam past niet bij de rekening",
    "BE04": "het adres van de begunstigde ontbreekt",
    "BE05": "de opdrachtgever is onbekend",
    "CNOR": "de bank van de begunstigde is niet aangesloten",
    "CURR": "de munt is verkeerd",
    "CUST": "op vraag van de opdrachtgever",
    "DT01": "de datum is ongeldig",
    "DUPL": "de opdracht werd dubbel gestuurd",
    "FF01": "het formaat van het bestand is ongeldig",
    "FOCR": "teruggeroepen door de opdrachtgever",
    "MD07": "de begunstigde is overleden",
    "MS02": "de begunstigde weigert, zonder reden",
    "MS03": "de bank geeft geen reden",
    "RC01": "de BIC van de bank is ongeldig",
    "RR01": "gegevens van de opdrachtgever ontbreken (regelgeving)",
    "RR02": "naam of adres van de opdrachtgever ontbreekt (regelgeving)",
    "RR03": "naam of adres van de begunstigde ontbreekt (regelgeving)",
    "RR04": "om een wettelijke reden",
    "SL01": "een dienst van de bank laat het niet toe",
    "TM01": "te laat aangeleverd",
}
"""ISO 20022 status reason codes (external code set, ExternalStatusReason1Code) that banks give for credit transfers."""


@dataclass(frozen=True, slots=True)
class AnsweredPayment:
    """What the bank said of one payment; `cents` is None when the payment is not in this run."""

    name: str
    cents: int | None
    end_to_end_id: str
    caption: str
    tone: Tone
    why: str


@dataclass(frozen=True, slots=True)
class BankAnswer:
    """One status message: its verdict over the whole file, and the payments that it names one by one."""

    name: str
    at: datetime
    caption: str = ""
    tone: Tone = ""
    why: str = ""
    payments: Sequence[AnsweredPayment] = field(default_factory=tuple)
    trouble: str = ""


def reason(code: str | None, explanation: str = "") -> str:
    """A reason in Dutch, with its code and the bank's own words: what a person needs to call the bank."""
    words = REASONS.get(code or "", "")
    named = f"{words} ({code})" if words else (code or "")
    return ": ".join(part for part in (named, explanation.strip()) if part)


def _verdict(code: str | None) -> tuple[str, Tone]:
    return STATUSES.get(code or "", (code or "", ""))


def of_run(detail: queries.RunDetail, by: Actor) -> list[BankAnswer]:
    """The answers to a run that the reader may see, the latest first."""
    kept = [one for one in documents.of(f"payments.run:{detail.row.id}", by) if one.kind == "payment_status"]
    lines = {line.end_to_end_id: line for line in detail.lines}
    return [_answer(one, lines, by) for one in reversed(kept[-SHOWN:])]


def _answer(row: documents.DocumentRow, lines: Mapping[str, queries.LineRow], by: Actor) -> BankAnswer:
    try:
        report = status.read(documents.content(row.id, by))
    except Refusal as refusal:
        return BankAnswer(row.name, row.stored_at, trouble=refusal.text)
    caption, tone = _verdict(report.group_status or report.payment_information_status)
    payments = []
    for one in report.transactions:
        line = lines.get(one.end_to_end_id)
        said, colour = _verdict(one.status)
        payments.append(
            AnsweredPayment(
                line.name if line else "",
                line.amount_cents if line else None,
                one.end_to_end_id,
                said,
                colour,
                reason(one.reason, one.explanation),
            )
        )
    return BankAnswer(row.name, row.stored_at, caption, tone, reason(report.group_reason), payments)
