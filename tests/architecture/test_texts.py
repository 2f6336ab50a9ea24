"""Every right, role and message has its Dutch text, and every message says something."""

import pkgutil
from importlib import import_module
from importlib.util import find_spec

import bundel
from bundel.config.roles import MODULES, RIGHTS, ROLES
from bundel.kit.findings import Message
from bundel.platform.actions import REGISTRY


def _messages() -> list[Message]:
    found: list[Message] = []
    for module in pkgutil.walk_packages(bundel.__path__, "bundel."):
        if module.name.rsplit(".", 1)[-1].startswith("messages") and ".tests" not in module.name:
            found += [value for value in vars(import_module(module.name)).values() if isinstance(value, Message)]
    return found


def test_every_right_of_a_role_exists() -> None:
    assert {right for role in ROLES.values() for right in role.rights} - set(RIGHTS) == set()


def test_every_right_has_a_caption_and_a_role() -> None:
    held = {right for role in ROLES.values() for right in role.rights}
    assert [right for right, caption in RIGHTS.items() if not caption.strip()] == []
    assert set(RIGHTS) - held == set()


def test_every_action_asks_a_right_that_exists() -> None:
    for module in MODULES:
        if find_spec(f"bundel.{module}.actions"):
            import_module(f"bundel.{module}.actions")
    asked = {name: action.right for name, action in REGISTRY.items() if not name.startswith("tests.")}
    assert {name: right for name, right in asked.items() if right not in RIGHTS} == {}


def test_every_message_has_its_own_code_and_a_text() -> None:
    messages = _messages()
    codes = [message.code for message in messages if "." in message.code]
    assert len(messages) > 50
    assert sorted({code for code in codes if codes.count(code) > 1}) == []
    assert [message.code for message in messages if not message.text.strip()] == []


def test_every_refusal_says_what_to_do_next() -> None:
    areas = {"ledger", "payables", "payments", "bank", "people", "clients", "approvals"}
    ours = [message for message in _messages() if message.code.split(".")[0] in areas]
    assert [message.code for message in ours if not (message.next_step or message.lifted_by)] == []
