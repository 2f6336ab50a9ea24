"""Kinds of import: translations of a client's own accounts, and balances from another accounting system."""

from collections.abc import Sequence

from bundel.accounting.statements import actions, messages, queries
from bundel.accounting.statements.models import ChartMapping, ExternalBalance
from bundel.kit.findings import Finding
from bundel.platform.imports.rules import Column, Fate, ImportKind, Row, RowFinding
from bundel.platform.people.actor import Actor


def _check_mapping(client_id: int, rows: Sequence[Row]) -> list[RowFinding]:
    """Every account exists in the common chart."""
    common = queries.common_accounts()
    return [
        RowFinding(
            row.number,
            Finding(
                "error", messages.NO_SUCH_ACCOUNT, "account", {"row": row.number, "account": row.values["account"]}
            ),
        )
        for row in rows
        if row.values["account"] not in common
    ]


def _compare_mapping(client_id: int, rows: Sequence[Row]) -> dict[int, Fate]:
    known = dict(ChartMapping.of(client_id).values_list("own", "account"))
    return {row.number: _fate(known.get(row.values["own"]), row.values["account"]) for row in rows}


def _fate(before: object, now: object) -> Fate:
    return "new" if before is None else "same" if before == now else "changed"


def _commit_mapping(by: Actor, client_id: int, rows: Sequence[Row]) -> dict[str, int]:
    pairs = {row.values["own"]: row.values["account"] for row in rows}
    return {"vertalingen": actions.map_accounts(by, client_id, pairs)}


def _no_findings(client_id: int, rows: Sequence[Row]) -> list[RowFinding]:
    """The columns have said it all: a date, an account and an amount."""
    return []


def _compare_external(client_id: int, rows: Sequence[Row]) -> dict[int, Fate]:
    days = {row.values["on"] for row in rows}
    known = {(one.on, one.own): (one.cents, one.name) for one in ExternalBalance.of(client_id).filter(on__in=days)}
    return {
        row.number: _fate(
            known.get((row.values["on"], row.values["own"])), (row.values["balance"], row.values["name"] or "")
        )
        for row in rows
    }


def _commit_external(by: Actor, client_id: int, rows: Sequence[Row]) -> dict[str, int]:
    count = 0
    for day in sorted({row.values["on"] for row in rows}):
        those = [
            (row.values["own"], row.values["name"] or "", row.values["balance"])
            for row in rows
            if row.values["on"] == day
        ]
        count += actions.take_external(by, client_id, day, those)
    return {"saldi": count}


MAPPING = ImportKind(
    name="rekeningvertaling",
    caption="Vertaling van rekeningen",
    right="statements.manage",
    explanation="Eén rij per eigen rekening (of het begin ervan) met haar plaats in het gemeenschappelijke plan.",
    columns=(
        Column("own", "Eigen rekening", required=True, key=True),
        Column("account", "Rekening in het gemeenschappelijke plan", required=True),
    ),
    check=_check_mapping,
    compare=_compare_mapping,
    commit=_commit_mapping,
    example=(("70A10", "700000"), ("5512", "550000")),
)
EXTERNAL = ImportKind(
    name="saldi-van-elders",
    caption="Saldi uit een andere boekhouding",
    right="statements.manage",
    explanation=(
        "Saldi (debet min credit) van een cliënt die zelf boekhoudt, voor de geconsolideerde overzichten van die dag."
    ),
    columns=(
        Column("on", "Stand op", "date", required=True, key=True),
        Column("own", "Eigen rekening", required=True, key=True),
        Column("name", "Naam"),
        Column("balance", "Debet min credit", "cents", required=True),
    ),
    check=_no_findings,
    compare=_compare_external,
    commit=_commit_external,
    example=(("31/12/2025", "70A10", "Bijdragen", "-1250,00"),),
)
