"""The form page: one group of questions, a summary of mistakes, refusals beside their field, no double press.

`FormPage(...).respond(request)` shows the form, checks it, and calls `do(request, cleaned)` once for one press, which
returns the address to go to. A `Refusal` comes back on the form with everything that was filled in.
"""

import uuid
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django import forms
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from bundel.kit import money
from bundel.kit.findings import Refusal, fill
from bundel.platform.actions import once

TOKEN = "token"  # noqa: S105 - the name of a field


@dataclass(frozen=True)
class FormPage:
    """A form with its page. `beside` maps the code of a refusal to the field that it concerns."""

    form: type[forms.Form]
    title: str
    do: Callable[[HttpRequest, dict[str, Any]], str]
    submit: str
    crumbs: Sequence[tuple[str, str]] = ()
    lead: str = ""
    cancel: str = ""
    beside: Mapping[str, str] = field(default_factory=dict)
    template: str = "ui/form.html"
    danger: bool = False

    def respond(
        self, request: HttpRequest, *, initial: Mapping[str, Any] | None = None, **arguments: Any
    ) -> HttpResponse:
        """Show, check or do. `arguments` go to the form's constructor (choices that depend on the client)."""
        if request.method != "POST":
            form = self.form(initial=dict(initial or {}), **arguments)
            return self._show(request, form, uuid.uuid4().hex)
        token = request.POST.get(TOKEN, "")[:64] or uuid.uuid4().hex
        form = self.form(request.POST, request.FILES, initial=dict(initial or {}), **arguments)
        if form.is_valid():
            try:
                return redirect(self._once(request, form, token))
            except Refusal as refusal:
                put(form, refusal, self.beside)
        return self._show(request, form, token, status=422)

    def _once(self, request: HttpRequest, form: forms.Form, token: str) -> str:
        client = getattr(request, "client", None)
        sent = {name: str(value) for name, value in form.cleaned_data.items()}
        with transaction.atomic():
            answer, _done = once(
                client.pk if client else None, "form", token, sent, lambda: self.do(request, form.cleaned_data)
            )
        return str(answer)

    def _show(self, request: HttpRequest, form: forms.Form, token: str, status: int = 200) -> HttpResponse:
        context = {
            "form": form,
            "form_page": self,
            "title": self.title,
            "crumbs": [*self.crumbs, (self.title, "")],
            "lead": self.lead,
            "token": token,
        }
        return render(request, self.template, context, status=status)


def put(form: forms.Form, refusal: Refusal, beside: Mapping[str, str] | None = None) -> None:
    """Say a refusal on a form: beside its field when it has one, with who can lift it and what to do next."""
    words = [refusal.text]
    if refusal.rows:
        words.append(_("Het gaat om: %(rows)s.") % {"rows": ", ".join(refusal.rows)})
    if lifted := fill(refusal.message.lifted_by, refusal.facts):
        words.append(_("Wie dit kan opheffen: %(who)s.") % {"who": lifted})
    words.append(fill(refusal.message.next_step, refusal.facts))
    name = (beside or {}).get(refusal.code)
    form.add_error(name if name in form.fields else None, " ".join(filter(None, words)))


class DayInput(forms.DateInput):
    """The browser's own date field."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


class DayField(forms.DateField):
    """A day, chosen or typed as 24/11/2026."""

    def __init__(self, **fields: Any) -> None:
        super().__init__(widget=DayInput(), input_formats=["%Y-%m-%d", "%d/%m/%Y"], **fields)


class EuroField(forms.CharField):
    """An amount typed as 1.234,56; its value is whole cents."""

    def __init__(self, **fields: Any) -> None:
        widget = forms.TextInput(attrs={"inputmode": "decimal", "class": "money", "autocomplete": "off"})
        super().__init__(widget=widget, max_length=24, **fields)

    def prepare_value(self, value: Any) -> Any:
        return money.show(value) if isinstance(value, int) else value

    def clean(self, value: Any) -> Any:
        text = super().clean(value)
        if not text:
            return None
        try:
            return int(money.parse_belgian(text.replace("€", "").strip()))
        except ValueError as wrong:
            raise forms.ValidationError(_("Vul een bedrag in zoals 1.234,56.")) from wrong
