"""The sign-in of an organisation on loopback: a real OpenID Connect provider, and somebody who meddles with its words.

The provider is that of `oidc-provider-mock`; nothing of it was written here. `running()` serves it, `Meddler` stands
between it and Bundel, as a broken or hostile network would.
"""

import io
import json
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl, urlencode
from wsgiref.simple_server import WSGIRequestHandler, make_server

import oidc_provider_mock

Words = dict[str, Any]


@dataclass
class Meddler:
    """What is changed on the way; nothing until a test asks it."""

    ask: Callable[[Words], Words] = lambda query: query
    """The question with which a person arrives at the provider."""
    token: Callable[[Words], Words] = lambda answer: answer
    """The answer with the identity token."""
    about: Callable[[Words], Words] = lambda answer: answer
    """The answer about the person."""
    keys: Callable[[Words], Words] = lambda answer: answer
    """The keys that the provider publishes."""
    seen: list[str] = field(default_factory=list)
    """The paths that were asked for."""


@dataclass(frozen=True)
class Organisation:
    """A provider that runs: its address, and who may be meddling."""

    issuer: str
    meddler: Meddler

    def settings(self) -> Words:
        """What `config/settings.py` makes of the environment variables for this provider."""
        one = {"provider_id": "organisatie", "name": "Aanmelden via de organisatie", "client_id": "bundel",
               "secret": "geheim", "settings": {"server_url": self.issuer}}  # fmt: skip
        return {"openid_connect": {"APPS": [one]}}


class _Between:
    """The provider, with the meddler in front of it."""

    def __init__(self, people: Iterable[tuple[str, Words]], meddler: Meddler) -> None:
        users = [oidc_provider_mock.User(sub=sub, claims=claims) for sub, claims in people]
        self._provider, self._meddler = oidc_provider_mock.app(user_claims=users), meddler

    def __call__(self, environ: Words, start: Any) -> Iterable[bytes]:
        path = environ["PATH_INFO"]
        self._meddler.seen.append(path)
        if path == "/oauth2/authorize":
            asked = self._meddler.ask(dict(parse_qsl(environ["QUERY_STRING"])))
            environ["QUERY_STRING"] = urlencode(asked)
        meddler = self._meddler
        changes = {"/oauth2/token": meddler.token, "/userinfo": meddler.about, "/jwks": meddler.keys}
        change = changes.get(path)
        if change is None:
            answer: Iterable[bytes] = self._provider(environ, start)
            return answer
        told: Words = {}

        def keep(status: str, headers: list[tuple[str, str]], trouble: Any = None) -> Callable[[bytes], object]:
            told.update(status=status, headers=[one for one in headers if one[0].lower() != "content-length"])
            return io.BytesIO().write

        content = b"".join(self._provider(environ, keep))
        if told["status"].startswith("200"):
            content = json.dumps(change(json.loads(content))).encode()
        start(told["status"], told["headers"])
        return [content]


class _Quiet(WSGIRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """No line for each request."""


@contextmanager
def running(people: Iterable[tuple[str, Words]]) -> Iterator[Organisation]:
    """Serve a provider that knows these people: (subject, claims)."""
    meddler = Meddler()
    with make_server("localhost", 0, _Between(people, meddler), handler_class=_Quiet) as web:
        threading.Thread(target=web.serve_forever, args=(0.05,), daemon=True).start()
        yield Organisation(f"http://localhost:{web.server_port}", meddler)
        web.shutdown()
