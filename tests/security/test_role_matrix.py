"""Who may open what: every address with its right and the roles that have it, as a table that is read when it changes.

`BUNDEL_GOLDEN=1 pytest tests/security/test_role_matrix.py` writes the table anew.
"""

import os
from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

import pytest
from django.test import Client as Browser

from bundel.config.roles import MODULES, ROLES
from bundel.platform.actions import REGISTRY
from bundel.platform.people.rights import roles_with
from tests.security import addresses
from tests.security.house import House

TABLE = Path(__file__).with_name("rights.txt")


def _line(address: addresses.Address) -> str:
    roles = ["iedereen die aangemeld is"] if addresses.open_to_everybody(address) else sorted(roles_with(address.right))
    return f"/{address.pattern:72} {address.right:24} {' '.join(roles)}"


def _table() -> str:
    screens = [_line(one) for one in addresses.every()]  # reads the whole site, and with it every deed of a screen
    for module in MODULES:
        if find_spec(f"bundel.{module}.actions"):
            import_module(f"bundel.{module}.actions")
    deeds = [
        f"{name:40} {one.right:24} {' '.join(sorted(roles_with(one.right)))}"
        for name, one in REGISTRY.items()
        if "tests" not in one.__module__
    ]
    return "\n".join(["# Schermen", *sorted(screens), "", "# Daden", *sorted(deeds), ""])


def test_the_table_of_rights_is_the_one_that_was_read() -> None:
    made = _table()
    if os.environ.get("BUNDEL_GOLDEN") == "1":
        TABLE.write_text(made)
    before = set(TABLE.read_text().splitlines())
    after = set(made.splitlines())
    assert sorted(after - before) == [], "nieuw of gewijzigd: lees het en vernieuw met BUNDEL_GOLDEN=1"
    assert sorted(before - after) == [], "verdwenen: lees het en vernieuw met BUNDEL_GOLDEN=1"


def test_a_person_of_the_client_holds_no_right_of_the_centre() -> None:
    """What keeps money safe: nobody at a client books, prepares payments or changes suppliers, locks or rights."""
    forbidden = ("ledger.post", "ledger.lock", "ledger.unlock", "payables.handle", "payables.book", "payables.limits",
                 "payables.suppliers", "payables.confirm_iban", "payables.propose_iban", "payments.prepare",
                 "payments.approve", "bank.match", "bank.import", "people.manage", "clients.manage", "audit.view",
                 "approvals.configure", "imports.run", "jobs.manage")  # fmt: skip
    for name, role in ROLES.items():
        if role.side == "client":
            assert not role.rights & set(forbidden), name
        if role.side == "government":
            changing = {right for right in role.rights if not right.endswith((".view", ".sample"))}
            assert changing <= {"halfyear.sign"}, name


def test_no_role_can_prepare_approve_and_sign_a_payment() -> None:
    for name, role in ROLES.items():
        held = role.rights & {"payments.prepare", "payments.approve", "payments.sign"}
        assert "payments.sign" not in held or len(held) == 1, name
        assert not {"payables.propose_iban", "payables.confirm_iban"} <= role.rights or name == "centrumleider", name


def test_without_the_right_the_door_is_shut_for_reading_and_writing(
    house: House, browser_of: Callable[..., Browser]
) -> None:
    browsers = {role: browser_of(house.ours.people[role]) for role in ROLES}
    tried, open_doors = 0, []
    for number, address in enumerate(addresses.every()):
        path = address.filled(house.ours, house.ours)
        without = [role for role in ROLES if role not in roles_with(address.right)]
        if addresses.open_to_everybody(address) or not without or path is None:
            continue
        role = without[number % len(without)]
        tried += 1
        for answer in (browsers[role].get(path), browsers[role].post(path, {"stap": "ondertekenen"})):
            if answer.status_code not in (403, 405):
                open_doors.append((role, path, answer.status_code))
    assert tried > 80
    assert open_doors == []


def test_without_signing_in_every_door_leads_to_the_sign_in_page(house: House) -> None:
    browser = Browser(raise_request_exception=False)
    for address in addresses.every():
        path = address.filled(house.ours, house.ours) or "/"
        for answer in (browser.get(path), browser.post(path)):
            shut = answer.status_code in (302, 404, 405)
            assert shut, (path, answer.status_code)
            assert answer.status_code != 302 or answer["Location"].startswith(("/aanmelden/login/", "/")), path
            assert house.ours.client.code not in answer.content.decode(errors="replace"), path


@pytest.mark.parametrize("role", ["kabinet"])
def test_readers_get_403_for_every_deed(house: House, role: str, browser_of: Callable[..., Browser]) -> None:
    browser = browser_of(house.ours.people[role])
    for address in addresses.every():
        if address.right.endswith((".view", ".sample")) or addresses.open_to_everybody(address):
            continue
        path = address.filled(house.ours, house.ours)
        if path is not None and role not in roles_with(address.right):
            assert browser.post(path).status_code in (403, 405), path
