"""The payment QR code of an invoice: the text that a banking app reads, and the picture of it. Pure.

Source: European Payments Council, EPC069-12 "Quick Response Code: guidelines to enable data capture for the initiation
of a SEPA credit transfer", version 2.1 (read 2026-11-24 through doczz.fr/doc/1571788 and the element table of the
BWIPP project, github.com/bwipp/postscriptbarcode/wiki/EPC-QR-Code): twelve elements of one line each, at most
331 bytes, QR version at most 13, error level M; the BIC may stay away in version 002; a structured reference is a
creditor reference of ISO 11649 and excludes free text. A Belgian structured communication is not one of ISO 11649, so
it goes as `+++…+++` in the free text, where Belgian banks recognise it.
"""

import io
from dataclasses import dataclass
from typing import Final

import qrcode
from qrcode.constants import ERROR_CORRECT_M
from qrcode.image.svg import SvgPathImage

from bundel.kit import identifiers, money

MOST_BYTES: Final = 331
MOST_VERSION: Final = 13
NAME_LENGTH: Final = 70
LEAST_CENTS: Final = 1
MOST_CENTS: Final = 99_999_999_999


@dataclass(frozen=True, slots=True)
class Transfer:
    """What the payer is asked to transfer. `reference` is twelve digits (Belgian) or `RF…` (ISO 11649)."""

    name: str
    iban: str
    cents: int
    reference: str
    bic: str = ""


def payload(transfer: Transfer) -> str:
    """The text of the code. Raises `ValueError` with a Dutch text for what the standard does not allow."""
    name = " ".join(transfer.name.split())
    if not 0 < len(name) <= NAME_LENGTH:
        raise ValueError(f"de naam van de begunstigde telt 1 tot {NAME_LENGTH} tekens")
    if not LEAST_CENTS <= transfer.cents <= MOST_CENTS:
        raise ValueError("een betaalcode vraagt tussen 0,01 en 999.999.999,99 euro")
    iban = identifiers.parse_iban(transfer.iban)
    structured, free = "", ""
    if identifiers.is_rf(transfer.reference):
        structured = identifiers.parse_rf(transfer.reference)
    elif transfer.reference:
        free = identifiers.format_ogm(transfer.reference)
    lines = [
        "BCD",
        "002",
        "1",  # UTF-8
        "SCT",
        identifiers.parse_bic(transfer.bic) if transfer.bic else "",
        name,
        iban,
        f"EUR{money.plain(transfer.cents)}",
        "",  # no purpose code
        structured,
        free,
    ]
    text = "\n".join(lines).rstrip("\n")
    if len(text.encode()) > MOST_BYTES:
        raise ValueError(f"een betaalcode telt hoogstens {MOST_BYTES} bytes")
    return text


def code(text: str) -> qrcode.QRCode:
    """The code of a payload. Raises `ValueError` when it would be larger than the standard allows."""
    made = qrcode.QRCode(error_correction=ERROR_CORRECT_M, border=4)
    made.add_data(text.encode(), optimize=0)
    made.make(fit=True)
    if (made.version or MOST_VERSION + 1) > MOST_VERSION:
        raise ValueError(f"een betaalcode is hoogstens van versie {MOST_VERSION}")
    return made


def picture(text: str) -> str:
    """The code as SVG, its quiet zone of four modules included."""
    stream = io.BytesIO()
    code(text).make_image(image_factory=SvgPathImage).save(stream)
    return stream.getvalue().decode()
