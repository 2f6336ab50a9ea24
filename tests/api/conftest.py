"""A client with a key, and its neighbour."""

from dataclasses import dataclass
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client as Browser

from bundel.platform.clients.models import Client
from bundel.platform.people import api_keys
from bundel.platform.people.models import Person
from tests import make


@dataclass
class Caller:
    """A client's own system: its client, the person behind its key, and HTTP with that key."""

    client: Client
    person: Person
    secret: str
    http: Browser

    def get(self, path: str, **query: Any) -> Any:
        return self.http.get(f"/api/v1{path}", query, headers=self.headers)

    @property
    def headers(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.secret}"}

    def deliver(self, content: bytes, name: str = "factuur.xml", key: str = "") -> Any:
        """POST /einvoices."""
        from_memory = _file(content, name)
        headers = self.headers | ({"Idempotency-Key": key} if key else {})
        return self.http.post("/api/v1/einvoices", {"file": from_memory}, headers=headers)


def _file(content: bytes, name: str) -> Any:
    return SimpleUploadedFile(name, content, content_type="application/xml")


def caller(*roles: str) -> Caller:
    """A client with a key whose person holds roles for it alone."""
    client = make.client()
    person = make.person("", *(roles or ("contact", "boekhouder")), client=client)
    _, secret = api_keys.create_api_key(make.machine(), client.pk, name="proef", person_id=person.pk)
    return Caller(client, person, secret, Browser())


@pytest.fixture
def system() -> Caller:
    return caller()


@pytest.fixture
def neighbour() -> Caller:
    return caller()
