"""The audit trail for auditors: search, one record with old and new values, the state of the chains, a sample."""

import datetime as dt
from typing import Any
from zoneinfo import ZoneInfo

from django.db import connection
from django.db.models import Q, QuerySet
from django.db.models.expressions import RawSQL
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from bundel.platform.audit import checks
from bundel.platform.audit.models import Record
from bundel.platform.clients import scope
from bundel.platform.people import rights
from bundel.platform.ui.lists import ClientChoice, Column, DateRange, ListPage, Page, Text
from bundel.platform.ui.pages import screen

BRUSSELS = ZoneInfo("Europe/Brussels")
MOST = 200


def _visible() -> "QuerySet[Record]":
    """Records of the clients in scope and of Bundel itself; the policy of the table says the same."""
    return Record.objects.filter(Q(client_id__in=scope.current()) | Q(client=None))


def _start(day: dt.date) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(), BRUSSELS)


def _rows(filters: dict[str, Any], after: str, limit: int) -> Page:
    found = _visible()
    if filters["client"]:
        found = found.filter(client_id=filters["client"])
    if who := filters["wie"]:
        found = found.filter(Q(person_name__icontains=who) | Q(acting_for_name__icontains=who))
    if what := filters["wat"]:
        found = found.filter(Q(subject_name__icontains=what) | Q(subject_id=what) | Q(subject_type__icontains=what))
    if deed := filters["daad"]:
        found = found.filter(action__icontains=deed)
    since, until = filters["periode"] or (None, None)
    if since:
        found = found.filter(at__gte=_start(since))
    if until:
        found = found.filter(at__lt=_start(until + dt.timedelta(days=1)))
    if after.isascii() and after.isdigit():
        found = found.filter(id__lt=int(after[:18]))
    rows = list(found.select_related("client").order_by("-id")[: limit + 1])
    return Page(rows[:limit], str(rows[limit - 1].pk) if len(rows) > limit else "")


def _who(row: Record) -> str:
    return f"{row.person_name} namens {row.acting_for_name}" if row.acting_for_name else row.person_name


COLUMNS = [
    Column("at", "Wanneer", kind="moment", phone="line"),
    Column("person_name", "Wie", value=_who),
    Column(
        "action", "Daad", link=lambda row: reverse("audit:detail", args=[row.pk]), phone="title",
        under=lambda row: row.reason[:120],
    ),
    Column("subject_name", "Over", long=True, value=lambda row: row.subject_name or row.subject_type,
           under=lambda row: f"{row.subject_type} {row.subject_id}" if row.subject_name else ""),
    Column("client", "Cliënt", value=lambda row: row.client.name if row.client else "Bundel"),
    Column("channel", "Kanaal", phone="hidden"),
    Column("sequence", "Nr. in ketting", kind="int", phone="hidden"),
]  # fmt: skip

LIST = ListPage(
    name="audit",
    title="Auditspoor",
    columns=COLUMNS,
    rows=_rows,
    row_id="pk",
    filters=[
        ClientChoice(),
        Text("wie", "Persoon", "naam"),
        Text("wat", "Over wat", "naam of nummer"),
        Text("daad", "Daad", "bv. ledger.post"),
        DateRange("periode", "Periode"),
    ],
    empty_title="Nog niets vastgelegd",
    empty="Elke wijziging in Bundel komt hier vanzelf te staan, met wie, wanneer, en de oude en nieuwe waarde.",
    template="audit/list.html",
)


@screen(right="audit.view")
def records(request: HttpRequest) -> HttpResponse:
    """The trail, newest first."""
    may_sample = "audit.sample" in rights.rights_of(request.actor)  # type: ignore[attr-defined]
    chain = checks.checks()[0] if request.GET.get("keten") else None
    return LIST.respond(request, chain=chain, may_sample=may_sample)


@screen(right="audit.view")
def record(request: HttpRequest, record_id: int) -> HttpResponse:
    """One deed: who, for whom, through what, old and new of each field, its place in the chain."""
    found = _visible().select_related("client").filter(id=record_id).first()
    if found is None:
        raise Http404
    changes = []
    for name, pair in found.changes.items():
        old, new = pair if isinstance(pair, list) and len(pair) == 2 else (None, pair)
        changes.append((name, old, new))
    with connection.cursor() as cursor:
        cursor.execute(
            "select hash = encode(sha256(convert_to(audit_content(r), 'UTF8')), 'hex') from audit_record r"
            " where id = %s",
            [record_id],
        )
        whole = bool(cursor.fetchone()[0])
    same = _visible().filter(chain=found.chain, subject_type=found.subject_type, subject_id=found.subject_id)
    context = {
        "title": found.action,
        "crumbs": [(_("Auditspoor"), reverse("audit:list")), (str(found.pk), "")],
        "record": found,
        "who": _who(found),
        "changes": changes,
        "whole": whole,
        "history": same.order_by("-id")[:20] if found.subject_id else [],
    }
    return render(request, "audit/record.html", context)


@screen(right="audit.sample")
def sample(request: HttpRequest) -> HttpResponse:
    """A sample that anyone with the same seed draws again: records ordered by the hash of seed and id."""
    seed = request.GET.get("zaad", "").strip()[:40]
    asked = request.GET.get("aantal", "25")
    size = min(int(asked), MOST) if asked.isascii() and asked.isdigit() and len(asked) < 5 else 25
    rows: list[Record] = []
    if seed:
        order = RawSQL("md5(%s || audit_record.id::text)", (seed,))
        rows = list(_visible().select_related("client").order_by(order)[:size])
    context = {
        "title": _("Steekproef"),
        "crumbs": [(_("Auditspoor"), reverse("audit:list")), (_("Steekproef"), "")],
        "seed": seed,
        "size": size,
        "rows": [(row, _who(row)) for row in rows],
        "population": _visible().count() if seed else 0,
    }
    return render(request, "audit/sample.html", context)
