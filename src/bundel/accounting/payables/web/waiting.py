"""What waits: exceptions by cause, invoices that wait for the client, questions to answer."""

from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from bundel.accounting.payables import actions, queries
from bundel.accounting.payables.models import Question
from bundel.accounting.payables.queries.worklists import WAITING_DAYS
from bundel.accounting.payables.rules import STATUS_NL
from bundel.accounting.payables.web import documents, invoice_list, work
from bundel.accounting.payables.web.words import PARTIES, TONES
from bundel.platform.clients.models import Client
from bundel.platform.ui.forms import FormPage
from bundel.platform.ui.frame import names_of
from bundel.platform.ui.lists import ClientChoice, Column, ListPage, Page
from bundel.platform.ui.pages import screen


@screen(right="payables.view")
def exceptions(request: HttpRequest) -> HttpResponse:
    """The exceptions by cause: how many, how much, how old, and who must act."""
    actor = request.actor  # type: ignore[attr-defined]
    choice = ClientChoice()
    client_id = choice.read(request.GET, request)
    rows = queries.exceptions_by_cause(actor.today, [client_id] if client_id else None)
    code = request.GET.get("client", "") if client_id else ""
    return render(
        request,
        "payables/exceptions.html",
        {
            "title": _("Uitzonderingen"),
            "crumbs": [(_("Facturen"), reverse("payables:list")), (_("Uitzonderingen"), "")],
            "lead": _("Facturen die niet vanzelf verder kunnen. Open een oorzaak om ze één na één te doen."),
            "rows": [
                {
                    "row": row,
                    "owner": PARTIES[row.owner],
                    "url": f"{reverse('payables:list')}?status=exception&oorzaak={row.cause}&aanzet={row.owner}"
                    + (f"&client={code}" if code else ""),
                }
                for row in rows
            ],
            "count": sum(row.count for row in rows),
            "cents": sum(row.payable_cents for row in rows),
            "clients": choice.options(request),
            "code": code,
        },
    )


def _waiting_page(request: HttpRequest) -> ListPage:
    codes = invoice_list.client_codes(request)
    actor = request.actor  # type: ignore[attr-defined]

    def rows(filters: dict[str, Any], after: str, limit: int) -> Page:
        clients = [filters["client"]] if filters["client"] else None
        found = queries.waiting_for_client(actor.now, clients)
        start = int(after) if after.isascii() and after.isdigit() and len(after) < 8 else 0
        part = found[start : start + limit]
        onward = str(start + limit) if len(found) > start + limit else ""
        return Page(part, onward, len(found), {"payable_cents": sum(row.payable_cents for row in found)})

    return ListPage(
        name="waiting-for-client",
        title="Wacht op de entiteit",
        lead=f"Facturen die al meer dan {WAITING_DAYS} dagen in handen van de entiteit zijn, de langste eerst.",
        columns=[
            Column("number", "Nummer", phone="title",
                   link=lambda row: reverse("payables:work", args=[codes[row.client_id], row.id])),
            Column("supplier", "Leverancier", long=True),
            Column("client", "Cliënt", long=True),
            Column("why", "Wacht op", value=lambda row: row.why),
            Column("days", "Dagen", kind="int", phone="side"),
            Column("since", "Sinds", kind="moment", phone="hidden"),
            Column("due_on", "Vervalt", kind="clock"),
            Column("payable_cents", "Bedrag (€)", kind="cents", sum=True),
        ],
        rows=rows,
        filters=[ClientChoice()],
        crumbs=[("Facturen", reverse("payables:list"))],
        empty_title="Niets wacht te lang",
        empty=f"Geen enkele factuur is meer dan {WAITING_DAYS} dagen in handen van de entiteit.",
    )  # fmt: skip


@screen(right="payables.view")
def waiting_for_client(request: HttpRequest) -> HttpResponse:
    """Invoices that the client has had in hands for too long."""
    return _waiting_page(request).respond(request)


@screen(right="payables.answer")
def questions(request: HttpRequest) -> HttpResponse:
    """Questions that wait for an answer of the client, the oldest first."""
    found = queries.open_questions()
    codes = invoice_list.client_codes(request)
    names = names_of({one.client_id for one in found})
    return render(
        request,
        "payables/questions.html",
        {
            "title": _("Vragen over facturen"),
            "crumbs": [(_("Facturen"), reverse("payables:list")), (_("Vragen"), "")],
            "questions": [
                {"row": one, "client": names.get(one.client_id, ""), "code": codes[one.client_id]} for one in found
            ],
        },
    )


class AnswerForm(forms.Form):
    """One answer."""

    text = forms.CharField(label="Uw antwoord", widget=forms.Textarea, max_length=2000)


@screen(right="payables.answer", client=True)
def answer(request: HttpRequest, client: Client, question_id: int) -> HttpResponse:
    """Answer one question, with its invoice in sight."""
    question = Question.of(client.pk).filter(pk=question_id).first()
    if question is None:
        raise Http404
    found = work.found_or_404(request, client, question.invoice_id)
    actor = request.actor  # type: ignore[attr-defined]

    def do(_request: HttpRequest, cleaned: dict[str, Any]) -> str:
        url = reverse("payables:work", args=[client.code, question.invoice_id])
        actions.answer(actor, client.pk, question_id, cleaned["text"], url=url)
        left = [one for one in queries.open_questions() if one.id != question_id]
        return reverse("payables:questions") if not left else reverse("payables:answer", args=[client.code, left[0].id])

    line = next((one.name for one in found.lines if one.position == question.line_position), "")
    page = FormPage(
        AnswerForm,
        _("Vraag over factuur %s") % found.invoice.number,
        do,
        _("Antwoord versturen"),
        crumbs=[(_("Vragen"), reverse("payables:questions"))],
        cancel=reverse("payables:questions"),
        template="payables/answer.html",
    )
    request.shown = {  # type: ignore[attr-defined]
        "question": question,
        "line": line,
        "found": found,
        "invoice": found.invoice,
        "client": client,
        "status": STATUS_NL[found.invoice.status],
        "status_tone": TONES[found.invoice.status],
        "document": documents.of_invoice(actor, client, found.invoice),
    }
    return page.respond(request)
