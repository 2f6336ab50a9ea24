"""The key as a client's system meets it: through HTTP."""

import pytest
from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.testing import TestClient
from tests import make

from bundel.platform.people import actions, api_keys
from bundel.platform.people.api_keys import KeyAuthentication, TooManyRequests

pytestmark = pytest.mark.django_db
api = NinjaAPI(auth=KeyAuthentication(limit=3), urls_namespace="proef")


@api.get("/wie")
def who(request: HttpRequest) -> dict[str, object]:
    return {"actor": request.actor.name, "channel": request.actor.channel, "client": request.client.code}  # type: ignore[attr-defined]


@api.exception_handler(TooManyRequests)
def too_many(request: HttpRequest, refused: TooManyRequests) -> HttpResponse:
    answer = api.create_response(request, refused.as_dict(), status=429)
    answer["Retry-After"] = str(refused.retry_after_seconds)
    return answer


http = TestClient(api)


def test_a_key_opens_its_client_until_the_person_leaves() -> None:
    client, person = make.client("ERP1"), make.person("Robot", "contact")
    _, secret = api_keys.create_api_key(make.machine(), client.pk, name="ERP", person_id=person.pk)
    headers = {"Authorization": f"Bearer {secret}"}
    assert http.get("/wie", headers=headers).json() == {"actor": "Robot", "channel": "api", "client": "ERP1"}
    assert http.get("/wie").status_code == 401
    assert http.get("/wie", headers={"Authorization": "Bearer bdl_00000000_x"}).status_code == 401
    actions.deactivate(make.machine(), None, person.pk, "uit dienst")
    assert http.get("/wie", headers=headers).status_code == 401


def test_too_many_requests_answer_429_and_say_how_long_to_wait() -> None:
    client = make.client()
    _, secret = api_keys.create_api_key(make.machine(), client.pk, name="ERP", person_id=make.person().pk)
    answers = [http.get("/wie", headers={"Authorization": f"Bearer {secret}"}) for _ in range(7)]
    codes = [answer.status_code for answer in answers]
    assert codes[:3] == [200, 200, 200]
    assert 429 in codes  # a minute may end in between
    assert 0 < int(next(answer for answer in answers if answer.status_code == 429)["Retry-After"]) <= 60
