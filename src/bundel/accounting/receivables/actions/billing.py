"""How a client invoices, and the parties as its documents show them."""

from collections.abc import Callable
from typing import Final

from bundel.accounting.receivables import messages
from bundel.accounting.receivables.models import Billing, Customer
from bundel.formats.invoices.model import Party
from bundel.kit import identifiers
from bundel.kit.findings import Refusal
from bundel.platform.actions import action
from bundel.platform.audit.actions import difference, note
from bundel.platform.clients import queries as clients
from bundel.platform.clients.queries import ClientRow
from bundel.platform.people.actor import Actor

OWN_ACCOUNTS: Final[list[Callable[[int], frozenset[str]]]] = []
"""Which account numbers are a client's own, confirmed by two people. Filled in `config` by payments, which stands
above; without it every right number is taken."""

_FIELDS = (
    "street", "postcode", "city", "contact", "email", "phone", "iban", "bic", "reference_prefix", "approval",
    "dunning_minimum_cents",
)  # fmt: skip


@action(right="receivables.issue")
def set_billing(
    by: Actor,
    client_id: int,
    *,
    iban: str,
    street: str = "",
    postcode: str = "",
    city: str = "",
    contact: str = "",
    email: str = "",
    phone: str = "",
    bic: str = "",
    reference_prefix: int = 900,
    approval: bool = False,
    dunning_minimum_cents: int = 0,
) -> None:
    """Set how a client invoices. Raises `Refusal` for an account that is not a confirmed one of the client."""
    try:
        number = identifiers.parse_iban(iban)
        code = identifiers.parse_bic(bic) if bic.strip() else identifiers.bic_of(number) or ""
    except ValueError as error:
        raise Refusal(messages.BILLING_INVALID, what=f"{str(error).capitalize()}.") from error
    for own in OWN_ACCOUNTS:
        if number not in own(client_id):
            what = f"Rekening {identifiers.format_iban(number)} is geen bevestigde rekening van deze cliënt."
            raise Refusal(messages.BILLING_INVALID, what=what)
    if not 0 <= reference_prefix <= 999:
        raise Refusal(messages.BILLING_INVALID, what="De mededeling begint met drie cijfers.")
    found = Billing.of(client_id).select_for_update().first() or Billing(client_id=client_id)
    before = {field: getattr(found, field) for field in _FIELDS}
    found.street, found.postcode, found.city = street.strip(), postcode.strip(), city.strip()
    found.contact, found.email, found.phone = contact.strip(), email.strip(), phone.strip()
    found.iban, found.bic, found.reference_prefix, found.approval = number, code, reference_prefix, approval
    found.dunning_minimum_cents = max(dunning_minimum_cents, 0)
    found.save()
    note("billing", found.pk, changes=difference(before, {field: getattr(found, field) for field in _FIELDS}))


def seller(client: ClientRow, billing: Billing) -> Party:
    """The client as seller; its VAT number when it is taxable."""
    number = client.enterprise_number
    return Party(
        name=client.name,
        legal_name=client.name,
        endpoint_id=number,
        enterprise_number=number,
        vat_number=f"BE{number}" if client.vat_regime in ("full", "mixed") else "",
        street=billing.street,
        postcode=billing.postcode,
        city=billing.city,
        contact_name=billing.contact,
        contact_phone=billing.phone,
        contact_email=billing.email,
    )


def buyer(customer: Customer) -> Party:
    """A customer as buyer."""
    return Party(
        name=customer.name,
        legal_name=customer.name,
        endpoint_id=customer.endpoint,
        endpoint_scheme=customer.endpoint_scheme,
        enterprise_number=customer.enterprise_number,
        legal_scheme="0208" if customer.enterprise_number else "",
        vat_number=customer.vat_number,
        street=customer.street,
        postcode=customer.postcode,
        city=customer.city,
        country=customer.country,
    )


def client_row(client_id: int) -> ClientRow:
    """The client. It exists: the action was judged for it."""
    found = clients.one(client_id)
    if found is None:
        raise Refusal(messages.BILLING_NEEDED)
    return found
