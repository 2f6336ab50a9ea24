"""The API of the bank: deliver a file with statements."""

import datetime as dt
import hashlib
from typing import Annotated, Any, Literal

from django.http import HttpRequest
from ninja import File, Header, Router, Schema
from ninja.files import UploadedFile

from bundel.accounting.bank import actions
from bundel.platform.api import PROBLEMS, actor_of, client_of, keyed, writing

router = Router(tags=["Bank"])
Key = Annotated[str | None, Header(None, alias="Idempotency-Key", min_length=1, max_length=100)]


class StatementFinding(Schema):
    """What is wrong or remarkable in the file."""

    severity: Literal["error", "warning", "info"]
    code: str
    place: str = ""
    text: str
    next_step: str = ""


class StatementOut(Schema):
    """What became of one statement. `waiting`: an earlier statement of the account has not come yet."""

    account: str
    sequence: int | None
    date: dt.date
    status: Literal["taken_up", "waiting", "known", "refused"]
    movements: int


class StatementReceipt(Schema):
    """What became of a file with statements; delivered again, every statement is `known`."""

    name: str
    format: str
    statements: list[StatementOut]
    findings: list[StatementFinding]


@router.post("/statements", response={200: StatementReceipt, **PROBLEMS}, summary="Rekeninguittreksels indienen")
@writing("bank.import")
def statements(request: HttpRequest, file: File[UploadedFile], idempotency_key: Key = None) -> Any:
    """CODA of camt.053. Een uittreksel komt heel binnen of niet; wat al binnen was, verandert niets.

    Alleen de rekeningen van de cliënt van uw sleutel tellen mee. Dezelfde `Idempotency-Key` geeft hetzelfde antwoord.
    """
    content = file.read()
    name = (file.name or "uittreksels").replace("\x00", "")[:200]

    def do() -> dict[str, Any]:
        done = actions.import_file(actor_of(request), client_of(request).pk, content, name)
        return {
            "name": name,
            "format": done.format,
            "statements": [
                {
                    "account": one.account,
                    "sequence": one.sequence,
                    "date": one.date.isoformat(),
                    "status": one.status,
                    "movements": one.movements,
                }
                for one in done.outcomes
            ],
            "findings": [
                {"severity": one.severity, "code": one.code, "place": one.place, "text": one.text,
                 "next_step": one.next_step}
                for one in done.findings
            ],
        }  # fmt: skip

    return keyed(request, "statements", idempotency_key, hashlib.sha256(content).hexdigest(), do)
