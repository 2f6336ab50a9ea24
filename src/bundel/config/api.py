"""The API of all modules under `/api/v1/`, its OpenAPI document and the page that shows it.

A key belongs to one client. Answers that are no success have one shape, `platform.api.Problem`, with the sentence that
the screens show.
"""

import datetime as dt
from collections.abc import Iterator
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from ninja import NinjaAPI, Schema
from ninja.errors import AuthenticationError, HttpError, ValidationError

from bundel.accounting.bank.api import router as bank
from bundel.accounting.budget.api import router as budget
from bundel.accounting.claims.api import router as claims
from bundel.accounting.fixed_assets.api import router as fixed_assets
from bundel.accounting.interfaces.api import router as interfaces
from bundel.accounting.ledger.api import router as ledger
from bundel.accounting.payables.api import router as payables
from bundel.accounting.payables.api_steps import router as payables_steps
from bundel.accounting.receivables.api import router as receivables
from bundel.accounting.statements.api import router as statements
from bundel.accounting.vat.api import router as vat
from bundel.kit.findings import Message, Refusal, Unavailable
from bundel.platform.api import PROBLEMS, client_of, reading, status_of
from bundel.platform.people.api_keys import KeyAuthentication, TooManyRequests
from bundel.steering.kpis.api import router as kpis

PUBLIC = "openbaar"
VERSION = "1.0"

INVALID = Message("api.invalid", "De aanvraag klopt niet met de beschrijving.", next_step="Zie /api/docs.")
NO_KEY = Message(
    "api.no_key",
    "Zonder geldige sleutel kan dit niet.",
    lifted_by="een beheerder van Bundel",
    next_step="Stuur de sleutel van uw cliënt mee als ‘Authorization: Bearer bdl_…’.",
)
NOT_FOUND = Message(
    "api.not_found",
    "Dit bestaat niet voor uw sleutel.",
    next_step="Kijk het adres en het nummer na; wat van een andere cliënt is, ziet uw sleutel niet.",
)
AWAY = Message("api.unavailable", "Dit lukt nu niet: {what}", next_step="Probeer het over een minuut opnieuw.")

api = NinjaAPI(
    title="Bundel",
    version=VERSION,
    description=(
        "Facturen indienen en volgen, grootboek en indicatoren lezen. Elke sleutel hoort bij één cliënt; bedragen zijn "
        "hele eurocenten. Herhaal een aanvraag veilig met dezelfde `Idempotency-Key`."
    ),
    auth=KeyAuthentication(),
    docs_url=None,
    openapi_url=None,
    urls_namespace="api",
)
api.add_router("", payables)
api.add_router("", payables_steps)
api.add_router("", interfaces)
api.add_router("/ledger", ledger)
api.add_router("/receivables", receivables)
api.add_router("/bank", bank)
api.add_router("", claims)
api.add_router("", fixed_assets)
api.add_router("/budget", budget)
api.add_router("/vat", vat)
api.add_router("", statements)
api.add_router("", kpis)


class ClientOut(Schema):
    """The client that the key belongs to."""

    code: str
    name: str
    enterprise_number: str
    policy_domain: str
    legal_form: str
    joined_on: dt.date
    left_on: dt.date | None


@api.get("/clients/me", response={200: ClientOut, **PROBLEMS}, summary="De cliënt van deze sleutel", tags=["Cliënt"])
@reading("notifications.view")
def me(request: HttpRequest) -> Any:
    """Waarvoor deze sleutel geldt."""
    return client_of(request)


def _answer(request: HttpRequest, refusal: Refusal, status: int) -> HttpResponse:
    return api.create_response(request, refusal.as_dict(), status=status)


@api.exception_handler(TooManyRequests)
def _too_many(request: HttpRequest, refusal: TooManyRequests) -> HttpResponse:
    answer = _answer(request, refusal, 429)
    answer["Retry-After"] = str(refusal.retry_after_seconds)
    return answer


@api.exception_handler(Refusal)
def _refused(request: HttpRequest, refusal: Refusal) -> HttpResponse:
    return _answer(request, refusal, status_of(refusal))


@api.exception_handler(Unavailable)
def _away(request: HttpRequest, error: Unavailable) -> HttpResponse:
    answer = _answer(request, Refusal(AWAY, what=str(error)), 503)
    answer["Retry-After"] = "60"
    return answer


@api.exception_handler(AuthenticationError)
def _no_key(request: HttpRequest, error: AuthenticationError) -> HttpResponse:
    answer = _answer(request, Refusal(NO_KEY), 401)
    answer["WWW-Authenticate"] = "Bearer"
    return answer


@api.exception_handler(ValidationError)
def _invalid(request: HttpRequest, error: ValidationError) -> HttpResponse:
    rows = tuple(f"{'.'.join(str(part) for part in one['loc'])}: {one['msg']}" for one in error.errors)
    return _answer(request, Refusal(INVALID, rows=rows), 422)


@api.exception_handler(HttpError)
def _unreadable(request: HttpRequest, error: HttpError) -> HttpResponse:
    return _answer(request, Refusal(INVALID, rows=(str(error),)), error.status_code)


@api.exception_handler(Http404)
def _missing(request: HttpRequest, error: Http404) -> HttpResponse:
    return _answer(request, Refusal(NOT_FOUND), 404)


def document() -> dict[str, Any]:
    """The OpenAPI document, as plain JSON."""
    return dict(api.get_openapi_schema(path_prefix="/api/v1/"))


def openapi(request: HttpRequest) -> HttpResponse:
    """The OpenAPI document for programs."""
    return JsonResponse(document(), json_dumps_params={"indent": 1, "ensure_ascii": False})


def docs(request: HttpRequest) -> HttpResponse:
    """The OpenAPI document for people: our own page, without script from elsewhere."""
    content = document()
    return render(request, "ui/api_docs.html", {"content": content, "parts": list(_parts(content)),
                                                "shapes": _shapes(content)})  # fmt: skip


openapi.right = docs.right = PUBLIC  # type: ignore[attr-defined]


def _parts(content: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The operations, in order, as the page shows them."""
    for path, methods in content["paths"].items():
        for method, one in methods.items():
            sent: dict[str, Any] = one.get("requestBody", {})
            body: dict[str, Any] = sent.get("content", {})
            yield {
                "id": one["operationId"],
                "method": method.upper(),
                "path": path,
                "summary": one.get("summary", ""),
                "text": one.get("description", ""),
                "group": (one.get("tags") or [""])[0],
                "parameters": [
                    {
                        "name": each["name"],
                        "place": each["in"],
                        "required": each.get("required", False),
                        "kind": _kind(each["schema"]),
                    }
                    for each in one.get("parameters", [])
                ],
                "body": [{"media": media, "kind": _kind(shape["schema"])} for media, shape in body.items()],
                "answers": [
                    {"status": status, "kind": _kind(_body(each))} for status, each in one["responses"].items()
                ],
            }


def _body(answer: dict[str, Any]) -> dict[str, Any]:
    """The schema of an answer; empty when it has no content."""
    shapes: list[dict[str, Any]] = list(answer.get("content", {}).values())
    return dict(shapes[0].get("schema", {})) if shapes else {}


def _kind(schema: dict[str, Any]) -> str:
    """A JSON schema in a few words: `InvoicePage`, `text`, `date or nothing`, `list of text`."""
    if "$ref" in schema:
        return str(schema["$ref"]).rpartition("/")[2]
    if "anyOf" in schema:
        return " of ".join(dict.fromkeys(_kind(one) for one in schema["anyOf"]))
    if "enum" in schema:
        return " · ".join(map(str, schema["enum"]))
    if "const" in schema:
        return str(schema["const"])
    if schema.get("type") == "array":
        return f"lijst van {_kind(schema.get('items', {}))}"
    if schema.get("type") == "object" and "properties" in schema:
        return ", ".join(f"{name}: {_kind(one)}" for name, one in schema["properties"].items())
    words = {"string": "tekst", "integer": "geheel getal", "boolean": "ja of nee", "null": "niets", "object": "tabel"}
    form = {"date": "datum", "date-time": "tijdstip", "binary": "bestand"}.get(schema.get("format", ""), "")
    return form or words.get(str(schema.get("type", "")), "waarde")


def _shapes(content: dict[str, Any]) -> list[dict[str, Any]]:
    """The named shapes with their fields."""
    return [
        {
            "name": name,
            "text": shape.get("description", ""),
            "fields": [
                {
                    "name": field,
                    "kind": _kind(one),
                    "text": one.get("description", ""),
                    "required": field in shape.get("required", []),
                }
                for field, one in shape.get("properties", {}).items()
            ],
        }
        for name, shape in sorted(content.get("components", {}).get("schemas", {}).items())
    ]
