"""Chains of approval: which hold, a new one, and the end of one."""

import datetime as dt
from typing import Any

from django import forms
from django.contrib import messages as flash
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy

from bundel.kit import money
from bundel.platform.approvals import actions, messages, queries
from bundel.platform.approvals.rules import ChainRow, Step
from bundel.platform.approvals.web.frame import KINDS
from bundel.platform.clients.models import Client
from bundel.platform.people import queries as people
from bundel.platform.people import rights
from bundel.platform.ui.forms import DayField, EuroField, FormPage
from bundel.platform.ui.lists import Choice, Column, ListPage, Page
from bundel.platform.ui.pages import screen

MOST_STEPS = 4
KEPT = ("kind", "caption", "from_cents", "to_cents", "article_prefix", "valid_from", "valid_to", "steps")
STATES = {"geldt": ("Geldt", "good"), "later": ("Begint later", "wait"), "voorbij": ("Voorbij", "")}


def _state(chain: ChainRow, day: dt.date) -> str:
    if chain.valid_to is not None and chain.valid_to <= day:
        return "voorbij"
    return "geldt" if chain.valid_from <= day else "later"


def _ending(chain: ChainRow, day: dt.date) -> str:
    """The screen on which a chain ends; nothing for one that has ended."""
    return "" if _state(chain, day) == "voorbij" else reverse("approvals:end_chain", args=[chain.id])


def _between(chain: ChainRow) -> str:
    low = money.show(money.Cents(chain.from_cents))
    if chain.to_cents is None:
        return _("vanaf %(low)s") % {"low": low}
    return _("van %(low)s tot %(high)s") % {"low": low, "high": money.show(money.Cents(chain.to_cents))}


def _told(steps: tuple[Step, ...], names: dict[int, str]) -> str:
    """The steps in words: `Goedkeurder (2) → Ann Acker`."""
    captions = {name: role.caption for name, role in rights.roles().items()}
    words = []
    for step in steps:
        who = names.get(step.person_id, "–") if step.person_id is not None else captions.get(step.role, step.role)
        words.append(f"{who} ({step.needed})" if step.needed > 1 else who)
    return " → ".join(words)


def _list(request: HttpRequest) -> ListPage:
    day = request.actor.today  # type: ignore[attr-defined]
    clients = dict(Client.objects.filter(id__in=request.clients).values_list("id", "name"))  # type: ignore[attr-defined]
    every = queries.chains_of(set(clients))
    names = people.names({step.person_id for chain in every for step in chain.steps if step.person_id is not None})

    def rows(filters: dict[str, Any], _after: str, _limit: int) -> Page:
        found = [chain for chain in every if filters["toestand"] in (None, "", _state(chain, day))]
        return Page(found, "", len(found))

    return ListPage(
        name="chains",
        title="Goedkeuringsketens",
        lead="De eigen keten van een cliënt gaat voor op een algemene; een langer begin van het artikel op een korter.",
        columns=[
            Column("caption", "Keten", phone="title", long=True,
                   link=lambda row: _ending(row, day)),
            Column("kind", "Soort", value=lambda row: KINDS.get(row.kind, row.kind)),
            Column("client", "Cliënt", value=lambda row: clients.get(row.client_id, _("alle cliënten"))),
            Column("between", "Bedrag (€)", value=_between, phone="side"),
            Column("article_prefix", "Artikel begint met", value=lambda row: row.article_prefix or "–"),
            Column("steps", "Wie beslist", value=lambda row: _told(row.steps, names), long=True),
            Column("valid_from", "Vanaf", kind="date", phone="hidden"),
            Column("valid_to", "Tot", kind="date", phone="hidden"),
            Column("state", "Toestand", kind="chip", value=lambda row: STATES[_state(row, day)][0],
                   tone=lambda row: STATES[_state(row, day)][1]),
        ],
        rows=rows,
        filters=[Choice("toestand", "Toestand", [(key, words[0]) for key, words in STATES.items()], tabs=True)],
        empty_title="Geen ketens",
        empty="Zonder keten kan niets ter goedkeuring gaan. Maak er een voor elke soort en elk bedrag.",
        template="approvals/chains.html",
    )  # fmt: skip


@screen(right="approvals.configure")
def listed(request: HttpRequest) -> HttpResponse:
    """The chains of the clients of the reader, and the general ones."""
    return _list(request).respond(request)


class NewChain(forms.Form):
    """For what, for how much, from when, and who decides in which order."""

    kind = forms.ChoiceField(label=lazy("Soort"), choices=list(KINDS.items()))
    caption = forms.CharField(label=lazy("Naam van de keten"), max_length=120)
    client = forms.TypedChoiceField(label=lazy("Voor"), required=False, coerce=int, empty_value=None)
    from_cents = EuroField(label=lazy("Vanaf (€)"), initial="0,00")
    to_cents = EuroField(
        label=lazy("Tot (€)"), required=False, help_text=lazy("Dit bedrag zelf niet meer. Leeg: zonder grens.")
    )
    article_prefix = forms.CharField(label=lazy("Begin van het begrotingsartikel"), max_length=40, required=False)
    valid_from = DayField(label=lazy("Geldig vanaf"))
    valid_to = DayField(label=lazy("Geldig tot (niet meer op deze dag)"), required=False)

    def __init__(self, *arguments: Any, clients: list[tuple[str, str]], deciders: list[Any], **fields: Any) -> None:
        super().__init__(*arguments, **fields)
        self.fields["client"].choices = clients  # type: ignore[attr-defined]
        for number in range(1, MOST_STEPS + 1):
            self.fields[f"step_{number}"] = forms.ChoiceField(
                label=_("Stap %(n)s: wie beslist") % {"n": number}, choices=[("", _("niemand")), *deciders],
                required=number == 1,
            )  # fmt: skip
            self.fields[f"needed_{number}"] = forms.IntegerField(
                label=_("Stap %(n)s: aantal handtekeningen") % {"n": number}, min_value=1, max_value=9, initial=1,
                required=False, help_text=_("Verschillende mensen met die rol; een genoemde persoon tekent één keer."),
            )  # fmt: skip

    def steps(self) -> list[Step]:
        """The steps that were filled in, in order."""
        found = []
        for number in range(1, MOST_STEPS + 1):
            kind, _colon, value = self.cleaned_data[f"step_{number}"].partition(":")
            needed = self.cleaned_data[f"needed_{number}"] or 1
            if kind == "person":
                found.append(Step(person_id=int(value), needed=needed))
            elif kind == "role":
                found.append(Step(role=value, needed=needed))
        return found

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        filled = [bool(cleaned.get(f"step_{number}")) for number in range(1, MOST_STEPS + 1)]
        if filled != sorted(filled, reverse=True):
            self.add_error(None, _("Vul de stappen in volgorde in, zonder een over te slaan."))
        if cleaned.get("valid_to") and cleaned.get("valid_from") and cleaned["valid_to"] <= cleaned["valid_from"]:
            self.add_error("valid_to", _("Een keten eindigt na haar begin."))
        if not self.errors:
            cleaned["steps"] = self.steps()
        return cleaned


def _deciders(client_ids: frozenset[int], day: dt.date) -> list[Any]:
    """Roles, and people of these clients, that may decide, as groups of choices."""
    deciding = rights.roles_with(queries.DECIDE)
    roles = [(f"role:{name}", rights.roles()[name].caption) for name in deciding]
    able = people.names(people.active_holders(deciding, client_ids, day))
    persons = sorted(((f"person:{pk}", name) for pk, name in able.items()), key=lambda one: one[1].casefold())
    return [(_("Rollen"), roles), (_("Personen"), persons)]


def _crumbs() -> list[tuple[str, str]]:
    return [(_("Goedkeuringsketens"), reverse("approvals:chains"))]


@screen(right="approvals.configure")
def add(request: HttpRequest) -> HttpResponse:
    """A new chain."""
    back = reverse("approvals:chains")
    actor, within = request.actor, request.clients  # type: ignore[attr-defined]

    def do(request: HttpRequest, cleaned: dict[str, Any]) -> str:
        given = {name: cleaned[name] for name in KEPT}
        actions.set_chain(actor, cleaned["client"], **given)
        flash.success(request, _("De keten is bewaard. Wat al gevraagd is, houdt zijn stappen."))
        return back

    known = Client.objects.filter(id__in=within).order_by("name")
    clients = [(str(pk), name) for pk, name in known.values_list("id", "name")]
    if rights.has(actor, "approvals.configure", None):
        clients = [("", _("alle cliënten zonder eigen keten")), *clients]
    page = FormPage(
        NewChain, _("Nieuwe keten"), do, _("Bewaren"), _crumbs(), cancel=back,
        beside={messages.CHAINS_OVERLAP.code: "from_cents"},
    )  # fmt: skip
    deciders = _deciders(within, actor.today)
    return page.respond(request, initial={"valid_from": actor.today}, clients=clients, deciders=deciders)


class Ending(forms.Form):
    """The first day without the chain."""

    on = DayField(label=lazy("Eerste dag zonder deze keten"))


@screen(right="approvals.configure")
def end(request: HttpRequest, chain_id: int) -> HttpResponse:
    """End a chain; what was asked already goes on."""
    back = reverse("approvals:chains")
    actor = request.actor  # type: ignore[attr-defined]
    chain = next((one for one in queries.chains_of(request.clients) if one.id == chain_id), None)  # type: ignore[attr-defined]
    if chain is None or (chain.client_id is None and not rights.has(actor, "approvals.configure", None)):
        raise Http404

    def do(request: HttpRequest, cleaned: dict[str, Any]) -> str:
        actions.end_chain(actor, chain.client_id, chain_id, cleaned["on"])
        flash.success(request, _("De keten eindigt op die dag."))
        return back

    page = FormPage(
        Ending, _("Keten ‘%(name)s’ beëindigen") % {"name": chain.caption}, do, _("Beëindigen"), _crumbs(), cancel=back,
        lead=_("Wat al gevraagd is, houdt zijn stappen. Nieuwe vragen hebben een andere keten nodig."), danger=True,
        beside={messages.WRONG_CHAIN.code: "on"},
    )  # fmt: skip
    return page.respond(request, initial={"on": actor.today})
