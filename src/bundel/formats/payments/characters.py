"""Letters that banks accept: transliteration for payment files and for statements that we write ourselves."""

import re
import unicodedata

# Letters that Unicode does not split into a base letter and an accent, and signs with an accepted neighbour.
_SPECIAL = str.maketrans(
    {
        "ß": "ss",
        "Æ": "AE",
        "æ": "ae",
        "Œ": "OE",
        "œ": "oe",
        "Ø": "O",
        "ø": "o",
        "Ł": "L",
        "ł": "l",
        "Đ": "D",
        "đ": "d",
        "Þ": "TH",
        "þ": "th",
        "Ð": "D",
        "ð": "d",
        "ı": "i",
        "€": "EUR",
        "’": "'",
        "‘": "'",
        "`": "'",
        "´": "'",
        "“": '"',
        "”": '"',
        "„": '"',
        "–": "-",
        "—": "-",
        "‐": "-",
        "‑": "-",
        "…": "...",
    }
)
_SEPA_SIGNS = str.maketrans({"&": "+", '"': "'", "_": "-", ";": ",", "[": "(", "]": ")", "{": "(", "}": ")"})
_NOT_SEPA = re.compile(r"[^a-zA-Z0-9/\-?:().,'+ ]")
_SEPA_TEXT = re.compile(r"[a-zA-Z0-9/\-?:().,'+ ]*")


def to_ascii(text: str) -> str:
    """Printable ASCII of any text, for CODA: accents dropped, white space single, anything unknown a full stop."""
    spaced = " ".join(text.split())
    plain = unicodedata.normalize("NFKD", spaced.translate(_SPECIAL)).translate(_SPECIAL)
    letters = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return " ".join("".join(sign if " " <= sign <= "~" else "." for sign in letters).split())


def to_sepa(text: str) -> str:
    """The text in the character set that Belgian banks accept in payment files.

    Allowed are a-z A-Z 0-9 / - ? : ( ) . , ' + and space (Isabel and Febelfin guidelines for XML credit transfers,
    EPC217-08 for the conversions). `é` becomes `e`, `&` becomes `+`, a sign without neighbour becomes a full stop.
    """
    return _NOT_SEPA.sub(".", to_ascii(text).translate(_SEPA_SIGNS))


def is_sepa(text: str) -> bool:
    """Whether every sign is in the accepted set."""
    return _SEPA_TEXT.fullmatch(text) is not None


def is_sepa_identifier(text: str) -> bool:
    """Whether a reference may stand in a payment file: 1 to 35 accepted signs, no `/` at an end and no `//`.

    Source: EPC217-08, section on identifiers.
    """
    shaped = 1 <= len(text) <= 35 and text == text.strip() and is_sepa(text)
    return shaped and not text.startswith("/") and not text.endswith("/") and "//" not in text
