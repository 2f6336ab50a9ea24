"""The same million invoices as whole pages: frame, rights, scope, list or work screen, as the accountant gets them.

Limit: p95 at most 200 ms server time, and a number of queries that does not depend on the number of rows.
"""

import statistics
import time
from typing import Any

from benchmarks.pages import LIMIT_MS, fill
from benchmarks.place import own_place
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from tests import make

from bundel.accounting.payables import queries
from bundel.accounting.payables.queries import Filters
from bundel.platform.clients.scope import scope

REPEAT = 15


def run(quick: bool = False) -> list[dict[str, Any]]:
    """One row per page: p95 of the whole response in milliseconds, and how many queries it takes."""
    with own_place("screens") as superuser:
        fill(superuser, 100_000 if quick else 1_000_000)
        browser = Client(headers={"accept-language": "nl"})
        browser.force_login(
            make.person("Meting", "boekhouder"), backend="allauth.account.auth_backends.AuthenticationBackend"
        )
        with scope(range(1, 81)):
            row = queries.listed(Filters(statuses=("to_book",)), limit=1).rows[0]
        pages = {
            "start": "/",
            "werklijst": "/facturen/",
            "werklijst per toestand": "/facturen/?status=to_book",
            "werklijst zoeken": "/facturen/?tekst=F26-0099",
            "uitzonderingen": "/facturen/uitzonderingen/",
            "werkscherm": f"/facturen/M{row.client_id}/{row.id}/",
        }
        return [_measure(browser, name, path) for name, path in pages.items()]


def _measure(browser: Client, name: str, path: str) -> dict[str, Any]:
    response = browser.get(path)
    with CaptureQueriesContext(connection) as captured:
        browser.get(path)
        questions = len(captured)  # the next request empties the log
    assert response.status_code == 200, (path, response.status_code)
    took = []
    for _ in range(REPEAT):
        start = time.perf_counter()
        browser.get(path)
        took.append((time.perf_counter() - start) * 1000)
    p95 = statistics.quantiles(took, n=20)[-1]
    return {
        "name": f"{name} (p95)",
        "value": round(p95, 1),
        "unit": "ms",
        "limit": LIMIT_MS,
        "ratio": round(p95 / LIMIT_MS, 3),
        "ok": p95 <= LIMIT_MS,
        "note": f"{questions} zoekvragen",
    }
