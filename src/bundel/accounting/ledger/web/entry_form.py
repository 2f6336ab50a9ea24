"""The form of an entry: a number of lines with account, amount and keys; what copies and files put into it."""

from collections.abc import Sequence
from typing import Any, cast

from django import forms
from django.http import HttpRequest
from django.utils.translation import gettext as _

from bundel.accounting.ledger import queries
from bundel.accounting.ledger.queries import KeyField
from bundel.accounting.ledger.rules import EntryDraft, LineDraft, keyed, keys_of
from bundel.platform.clients.models import Client
from bundel.platform.people.actor import Actor
from bundel.platform.ui.forms import DayField, EuroField

LINES = 8
MOST_LINES = 40
CELLS = ("account", "text", "debit", "credit")


def _number(asked: str) -> int:
    return int(asked) if asked.isdecimal() and len(asked) < 10 else 0


def rows_of(request: HttpRequest) -> int:
    """How many lines the form has: those that were sent, otherwise what the address asks."""
    sent = [_number(name.removeprefix("account_")) for name in request.POST if name.startswith("account_")]
    asked = max(sent, default=0) or _number(request.GET.get("lijnen", ""))
    return min(asked, MOST_LINES) if asked > 1 else LINES


def keys_for(request: HttpRequest, client: Client, actor: Actor) -> list[KeyField]:
    """The keys that the form asks: all of them when the client has its own or somebody wants them, otherwise none."""
    fields = queries.key_fields(client.pk, actor.today)
    wanted = "1" in (request.GET.get("sleutels"), request.POST.get("sleutels"))
    return fields if wanted or len(fields) > 3 or queries.key_rules(client.pk) else []


def add_line(form: forms.Form, n: int, keys: Sequence[KeyField]) -> None:
    """The fields of one line."""
    made: dict[str, forms.Field] = {
        f"account_{n}": forms.CharField(
            label=_("Rekening, lijn %(n)s") % {"n": n}, required=False, max_length=10,
            widget=forms.TextInput(attrs={"list": "rekeningen", "inputmode": "numeric", "autocomplete": "off"}),
        ),
        f"text_{n}": forms.CharField(label=_("Omschrijving, lijn %(n)s") % {"n": n}, required=False, max_length=300),
        f"debit_{n}": EuroField(label=_("Debet, lijn %(n)s") % {"n": n}, required=False),
        f"credit_{n}": EuroField(label=_("Credit, lijn %(n)s") % {"n": n}, required=False),
    }  # fmt: skip
    for key in keys:
        label = _("%(key)s, lijn %(n)s") % {"key": key.name, "n": n}
        if key.options:
            options = [("", key.name), *((value, f"{value} {name}") for value, name in key.options)]
            made[f"key_{key.code}_{n}"] = forms.ChoiceField(label=label, required=False, choices=options)
        else:
            widget = forms.TextInput(attrs={"placeholder": key.name, "autocomplete": "off"})
            made[f"key_{key.code}_{n}"] = forms.CharField(label=label, required=False, max_length=60, widget=widget)
    for name, field in made.items():
        field.widget.attrs["aria-label"] = field.label
        form.fields[name] = field


def cells(form: forms.Form, n: int, keys: Sequence[KeyField]) -> dict[str, Any]:
    """The fields of one line, for a page: the keys in rows as wide as the line."""
    fields = [form[f"key_{key.code}_{n}"] for key in keys]
    width = len(CELLS)
    return {
        "n": n,
        "cells": [form[f"{name}_{n}"] for name in CELLS],
        "keys": [fields[start : start + width] for start in range(0, len(fields), width)],
    }


class LineForm(forms.Form):
    """One line by itself, to be put below the others."""

    def __init__(self, n: int, keys: Sequence[KeyField]) -> None:
        super().__init__()
        add_line(self, n, keys)
        self.fields[f"account_{n}"].widget.attrs["autofocus"] = True
        self.line = cells(self, n, keys)


class EntryForm(forms.Form):
    """An entry with a number of lines; lines left empty do not count."""

    journal = forms.ChoiceField(label="Dagboek")
    date = DayField(label="Datum")
    description = forms.CharField(label="Omschrijving", max_length=300)
    reverse_on = DayField(
        label="Overlopende post: terugdraaien vanaf",
        required=False,
        help_text="De boeking draait zichzelf terug op de eerste open dag vanaf dan.",
    )

    def __init__(
        self,
        *args: Any,
        journals: list[tuple[str, str]],
        rows: int = LINES,
        keys: Sequence[KeyField] = (),
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        journal = cast(forms.ChoiceField, self.fields["journal"])
        journal.choices = [(code, f"{code} {name}") for code, name in journals]
        self.rows, self.keys = rows, keys
        for n in range(1, rows + 1):
            add_line(self, n, keys)

    def table(self) -> list[dict[str, Any]]:
        """The fields of the lines, row by row."""
        return [cells(self, n, self.keys) for n in range(1, self.rows + 1)]


def draft_of(given: dict[str, Any]) -> EntryDraft:
    """The entry that was filled in; empty lines do not count."""
    rows = range(1, sum(name.startswith("account_") for name in given) + 1)
    lines = []
    for n in rows:
        account, debit, credit = (given[f"{name}_{n}"] for name in ("account", "debit", "credit"))
        if account or debit or credit:
            line = LineDraft(account.strip(), debit or 0, credit or 0, given[f"text_{n}"])
            keys = {
                name.removeprefix("key_").removesuffix(f"_{n}"): (value or "").strip()
                for name, value in given.items()
                if name.startswith("key_") and name.endswith(f"_{n}")
            }
            lines.append(keyed(line, keys))
    return EntryDraft(given["journal"], given["date"], given["description"], tuple(lines))


def filled(entry: EntryDraft) -> dict[str, Any]:
    """What a form starts with when it copies an entry: everything but the date."""
    initial: dict[str, Any] = {"journal": entry.journal, "description": entry.description[:300]}
    for n, line in enumerate(entry.lines[:MOST_LINES], 1):
        initial |= {f"account_{n}": line.account, f"text_{n}": line.description}
        initial |= {f"debit_{n}": line.debit_cents or None, f"credit_{n}": line.credit_cents or None}
        initial |= {f"key_{code}_{n}": value for code, value in keys_of(line).items()}
    return initial


def source_of(request: HttpRequest, client: Client) -> EntryDraft | None:
    """The entry or prepared entry that the address asks to copy, or None."""
    if number := _number(request.GET.get("kopie", "")):
        found = queries.entry(client.pk, number)
        return found.draft() if found else None
    if number := _number(request.GET.get("concept", "")):
        kept = queries.draft(client.pk, number)
        return EntryDraft(kept.journal, kept.date, kept.description, kept.lines) if kept else None
    return None
