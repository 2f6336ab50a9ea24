"""The layers of a verdict: `xsd`, `en16931`, `peppol`, `platform`, each with its findings and rule-set version."""

from collections.abc import Sequence
from dataclasses import dataclass

from bundel.formats.invoices import en16931, messages, peppol, platform_rules, reader, rule_sets, ubl, xsd
from bundel.formats.invoices.model import Invoice
from bundel.formats.invoices.platform_rules import Context
from bundel.kit.findings import Finding, Refusal

LAYERS = ("xsd", "en16931", "peppol", "platform")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was found about one document. `invoice` is None when it could not be read as one.

    `layers` holds only the layers that were asked for; a layer that was not reached has an empty list.
    """

    layers: dict[str, list[Finding]]
    rule_sets: dict[str, str]
    invoice: Invoice | None

    @property
    def verdict(self) -> str:
        """`refused` when any layer holds an error, else `accepted`."""
        return "refused" if self.errors else "accepted"

    @property
    def findings(self) -> list[Finding]:
        """All findings, in the order of the layers."""
        return [finding for found in self.layers.values() for finding in found]

    @property
    def errors(self) -> list[Finding]:
        return [finding for finding in self.findings if finding.severity == "error"]

    def as_dict(self) -> dict[str, object]:
        """The shape of `einvoice check --json`, without the file name."""
        return {
            "verdict": self.verdict,
            "layers": {
                layer: [
                    {"rule": one.code, "severity": one.severity, "place": one.place, "text": one.text} for one in found
                ]
                for layer, found in self.layers.items()
            },
            "rule_sets": self.rule_sets,
        }


def check(
    content: bytes,
    layers: Sequence[str] | None = None,
    context: Context | None = None,
    *,
    size_limit: int = reader.SIZE_LIMIT,
) -> Verdict:
    """Judge a file. Never raises on its content.

    Without `layers` all four run, as far as the document allows: what cannot be parsed, or is no invoice, stops
    after the first. A layer that is named runs even when an earlier one found errors. Raises `ValueError` on an
    unknown layer name.
    """
    asked = _asked(layers)
    return _judge(reader.parse(content, size_limit=size_limit), asked, context, named=layers is not None)


def check_document(
    document: reader.Document, layers: Sequence[str] | None = None, context: Context | None = None
) -> Verdict:
    """Judge a parsed fragment: every layer asked for runs, whatever the others found."""
    return _judge(document, _asked(layers), context, named=True)


def warm() -> None:
    """Compile all rule sets now; a worker calls it before its first invoice."""
    xsd.warm()
    en16931.check("<warm/>")


def _asked(layers: Sequence[str] | None) -> tuple[str, ...]:
    asked = LAYERS if layers is None else tuple(layer for layer in LAYERS if layer in layers)
    unknown = sorted(set(layers or ()) - set(LAYERS))
    if unknown or not asked:
        raise ValueError(f"onbekende laag: {', '.join(unknown) or '(geen)'}")
    return asked


def _judge(document: reader.Document, asked: tuple[str, ...], context: Context | None, *, named: bool) -> Verdict:
    versions = rule_sets.versions()
    found: dict[str, list[Finding]] = {layer: [] for layer in asked}
    chosen = {layer: versions[layer] for layer in asked}
    stops = [*document.findings, *reader.wrong_root(document)]
    # What stops a document belongs to the first layer; who asked for another one only must see it just as well.
    found["xsd" if "xsd" in found else asked[0]] += stops if "xsd" in found or document.root is None else []
    if document.root is None or (stops and not named):
        return Verdict(found, chosen, None)
    if "xsd" in found:
        found["xsd"] += xsd.check(document.root)
    if "en16931" in found:
        found["en16931"] += en16931.check(document.text)
    if "peppol" in found:
        found["peppol"] += peppol.check(document.root, document.text)
    invoice, obstacle = _read(document)
    if "platform" in found and invoice is not None:
        found["platform"] += platform_rules.check(invoice, context)
    # An obstacle that an official rule already names is not told twice.
    known = any(finding.severity == "error" for layer in found.values() for finding in layer)
    if "platform" in found and obstacle is not None and not known:
        found["platform"].append(obstacle)
    return Verdict(found, chosen, invoice)


def _read(document: reader.Document) -> tuple[Invoice | None, Finding | None]:
    if document.root is None or not document.kind:
        return None, None
    try:
        return ubl.from_tree(document.root), None
    except Refusal as refusal:
        return None, Finding("error", messages.UNREADABLE, facts={"detail": str(refusal.facts.get("detail", ""))})
