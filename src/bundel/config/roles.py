"""Roles and the rights they carry. A right's Dutch caption stands in the `permissions.py` of its module."""

from importlib import import_module

from bundel.platform.people.rights import Role

MODULES = (
    "platform.clients",
    "platform.people",
    "platform.audit",
    "platform.approvals",
    "platform.documents",
    "platform.notifications",
    "platform.imports",
    "platform.jobs",
    "accounting.ledger",
    "accounting.purchasing",
    "accounting.payables",
    "accounting.receivables",
    "accounting.payments",
    "accounting.bank",
    "accounting.budget",
    "accounting.fixed_assets",
    "accounting.vat",
    "accounting.interfaces",
    "accounting.internal",
    "accounting.claims",
    "accounting.statements",
    "accounting.closing",
    "accounting.control",
    "steering.kpis",
    "steering.halfyear",
)

RIGHTS: dict[str, str] = {}
for _module in MODULES:
    RIGHTS |= import_module(f"bundel.{_module}.permissions").RIGHTS


def _all(*prefixes: str, but: tuple[str, ...] = ()) -> frozenset[str]:
    return frozenset(right for right in RIGHTS if right.startswith(prefixes) and right not in but)


_VIEW = frozenset(right for right in RIGHTS if right.endswith(".view"))
_OFFICE = _all(
    "ledger.",
    "purchasing.",
    "payables.",
    "receivables.",
    "bank.",
    "imports.",
    "documents.",
    "budget.",
    "fixed_assets.",
    "vat.",
    "interfaces.",
    but=("budget.override", "vat.approve", "receivables.approve_write_off"),
)
_LEAD_ONLY = frozenset(
    {
        "budget.approve",
        "ledger.unlock",
        "ledger.approve_unlock",
        "ledger.limits",
        "payables.limits",
        "payables.confirm_iban",
        "payables.approve",
        "receivables.confirm",
        "purchasing.approve",
        "vat.regime",
        "fixed_assets.dispose",
        "interfaces.activate",
    }
)

ROLES: dict[str, Role] = {
    "boekhouder": Role(
        "Boekhouder",
        "centre",
        (_OFFICE - _LEAD_ONLY)
        | _VIEW & _all("clients.", "payments.", "jobs.", "kpis.", "halfyear.", "approvals.", "notifications.")
        | {"payments.prepare", "approvals.view", "notifications.view", "statements.view", "statements.manage",
           "closing.view", "closing.certify", "internal.view", "internal.propose", "internal.net",
           "control.view", "claims.read", "claims.check", "claims.cards"},
    ),
    "centrumleider": Role(
        "Centrumleider boekhouding",
        "centre",
        _VIEW
        # The lead decides where a chain asks for it; who worked on an invoice never does (approvals, four_eyes.sql).
        | _LEAD_ONLY
        | _OFFICE
        | _all("kpis.", "halfyear.", "jobs.", but=("halfyear.sign",))
        | {"payments.approve", "approvals.reassign", "approvals.decide", "statements.manage", "statements.sign"}
        | _all("closing.", but=("closing.certify_client",)) | _all("internal.", but=("internal.answer",))
        | {"control.run", "control.explain", "claims.read", "claims.check", "claims.confirm", "claims.cards"},
    ),
    "goedkeurder": Role(
        "Budgethouder of goedkeurder",
        "client",
        frozenset({"payables.view", "payables.approve", "payables.answer", "approvals.view", "approvals.decide",
                   "documents.view", "notifications.view", "kpis.view", "people.delegate", "statements.view",
                   "closing.view", "closing.certify_client", "internal.view", "internal.answer",
                   "purchasing.view", "purchasing.request", "purchasing.approve", "purchasing.receive",
                   "budget.view", "budget.approve", "budget.override",
                   "vat.view", "vat.approve", "receivables.view", "receivables.approve_write_off",
                   "claims.own", "claims.read", "claims.approve"}),
    ),
    "contact": Role(
        "Contactpersoon van de entiteit",
        "client",
        frozenset({"payables.view", "payables.answer", "ledger.view", "documents.view", "notifications.view",
                   "kpis.view", "purchasing.view", "budget.view", "payables.submit", "statements.view", "vat.view",
                   "closing.view", "internal.view", "internal.propose", "receivables.view",
                   "purchasing.request", "purchasing.receive", "claims.own", "claims.read",
                   "interfaces.view", "interfaces.deliver"}),
    ),
    "medewerker": Role(
        "Personeelslid van de entiteit",
        "client",
        frozenset({"claims.own", "claims.read", "notifications.view"}),
    ),
    "ondertekenaar": Role(
        "Ondertekenaar van betalingen",
        "client",
        frozenset({"payments.view", "payments.sign", "payables.view", "documents.view", "notifications.view",
                   "people.delegate"}),
        excludes=frozenset({"boekhouder"}),
    ),
    "projectleider": Role(
        "Projectleider",
        "centre",
        _VIEW & _all("clients.", "kpis.", "halfyear.", "payables.", "notifications.", "documents.")
        | _all("halfyear.", but=("halfyear.sign",)) | _all("kpis."),
    ),
    "kabinet": Role(
        "Lezer op het kabinet", "government", frozenset({"halfyear.view", "halfyear.sign", "kpis.view",
                                                          "notifications.view"})
    ),
    "auditor": Role("Auditor", "government", _VIEW | {"audit.view", "audit.sample", "control.sample"}),
    "beheerder": Role(
        "Beheerder van Bundel",
        "centre",
        _all("clients.", "people.", "jobs.", "notifications.", "approvals.configure") | {"audit.view", "imports.view"},
        excludes=frozenset({"boekhouder", "centrumleider", "ondertekenaar"}),
    ),
}  # fmt: skip
