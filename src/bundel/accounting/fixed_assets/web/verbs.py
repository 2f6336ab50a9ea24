"""What can be done with an asset on its page: for each verb its form, the states it holds for, and its action."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django import forms
from django.utils.translation import gettext_noop as _

from bundel.accounting.fixed_assets import actions, messages, queries, rules
from bundel.accounting.fixed_assets.actions import Facts
from bundel.accounting.fixed_assets.rules_entries import GRANT_ACCOUNT, PROCEEDS
from bundel.kit import money
from bundel.kit.findings import Refusal
from bundel.platform.people.actor import Actor
from bundel.platform.ui.forms import DayField, EuroField

Detail = queries.AssetDetail
LIVING = ("under_construction", "in_use")
WAYS = (("sale", "Verkoop"), ("scrap", "Vernietiging of afdanking"), ("gift", "Schenking"),
        ("lost", "Verlies of diefstal"))  # fmt: skip


class DayForm(forms.Form):
    """On which day."""

    on = DayField(label="Datum")


class ReasonForm(DayForm):
    """On which day, and why."""

    reason = forms.CharField(label="Reden", max_length=300)


class UseForm(DayForm):
    """First use: life and residual value."""

    life_months = forms.IntegerField(
        label="Levensduur in maanden", required=False, min_value=1, max_value=rules.LONGEST_MONTHS,
        help_text="Leeg laten: die van de categorie.",
    )  # fmt: skip
    residual_cents = EuroField(label="Restwaarde (€)", required=False)


class PlanForm(ReasonForm):
    """Another life or residual value."""

    life_months = forms.IntegerField(
        label="Levensduur in maanden", min_value=1, max_value=rules.LONGEST_MONTHS,
        help_text="Geteld vanaf de ingebruikname.",
    )  # fmt: skip
    residual_cents = EuroField(label="Restwaarde (€)", required=False)


class AmountForm(ReasonForm):
    """An amount with a reason."""

    cents = EuroField(label="Bedrag (€)")


class TransferForm(ReasonForm):
    """Other keys and perhaps another place."""

    cost_centre = forms.CharField(label="Kostenplaats", required=False, max_length=40)
    article = forms.CharField(label="Begrotingsartikel", required=False, max_length=60)
    location = forms.CharField(label="Plaats", required=False, max_length=120)


class CorrectForm(ReasonForm):
    """Description, category, place, serial number, label."""

    name = forms.CharField(label="Omschrijving", max_length=200)
    category = forms.ChoiceField(
        label="Categorie", choices=lambda: sorted(((o.code, o.name) for o in rules.categories().values()),
                                                  key=lambda pair: pair[1]),
    )  # fmt: skip
    location = forms.CharField(label="Plaats", required=False, max_length=120)
    serial = forms.CharField(label="Serienummer", required=False, max_length=80)
    label = forms.CharField(label="Etiket", required=False, max_length=40)


class SplitForm(ReasonForm):
    """The parts, one a line."""

    parts = forms.CharField(
        label="Delen", widget=forms.Textarea(attrs={"rows": 4}), max_length=4000,
        help_text="Eén deel per regel: omschrijving; aanschaffingswaarde. Het eerste deel houdt het nummer.",
    )  # fmt: skip


class GrantForm(DayForm):
    """A capital grant."""

    name = forms.CharField(label="Verstrekker", max_length=160)
    cents = EuroField(label="Bedrag (€)")
    account = forms.CharField(label="Rekening 15", max_length=10, initial=GRANT_ACCOUNT)
    booked = forms.BooleanField(label="De subsidie staat al op deze rekening", required=False, initial=True)


class DisposalForm(ReasonForm):
    """Out of use, wholly or for a part."""

    way = forms.ChoiceField(label="Wijze", choices=WAYS)
    proceeds_cents = EuroField(label="Opbrengst (€)", required=False, help_text="Alleen bij verkoop.")
    proceeds_account = forms.CharField(
        label="Rekening van de opbrengst", max_length=10, required=False, initial=PROCEEDS
    )
    part_cents = EuroField(
        label="Aanschaffingswaarde van het deel (€)", required=False, help_text="Leeg laten: het hele actief."
    )


Do = Callable[[Actor, int, str, dict[str, Any]], object]
Initial = Callable[[Detail], dict[str, Any]]


def _nothing(detail: Detail) -> dict[str, Any]:
    return {}


@dataclass(frozen=True)
class Verb:
    """One deed. `initial` fills the form from the asset; `beside` puts a refusal at its field."""

    caption: str
    form: type[DayForm]
    do: Do
    states: Sequence[str] = ("in_use",)
    lead: str = ""
    submit: str = _("Bewaren")
    initial: Initial = _nothing
    beside: dict[str, str] = field(default_factory=dict)
    danger: bool = False


def _parts(text: str) -> list[tuple[str, int]]:
    found = []
    for line in text.splitlines():
        if not line.strip():
            continue
        name, _, amount = line.rpartition(";")
        try:
            found.append((name.strip(), int(money.parse_belgian(amount))))
        except ValueError as wrong:
            raise Refusal(messages.AMOUNT, what=f"Geen bedrag in ‘{line.strip()[:60]}’.") from wrong
    return found


def _use(by: Actor, client: int, number: str, given: dict[str, Any]) -> None:
    actions.put_in_use(by, client, number, on=given["on"], life_months=given["life_months"],
                       residual_cents=given["residual_cents"] or 0)  # fmt: skip


def _plan(by: Actor, client: int, number: str, given: dict[str, Any]) -> None:
    actions.change_plan(by, client, number, on=given["on"], life_months=given["life_months"],
                        residual_cents=given["residual_cents"] or 0, reason=given["reason"])  # fmt: skip


def _correct(by: Actor, client: int, number: str, given: dict[str, Any]) -> None:
    facts = Facts(given["name"], given["category"], location=given["location"], serial=given["serial"],
                  label=given["label"])  # fmt: skip
    actions.correct(by, client, number, facts, on=given["on"], reason=given["reason"])


def _split(by: Actor, client: int, number: str, given: dict[str, Any]) -> None:
    actions.split(by, client, number, on=given["on"], parts=_parts(given["parts"]), reason=given["reason"])


def _dispose(by: Actor, client: int, number: str, given: dict[str, Any]) -> None:
    given["proceeds_cents"] = given["proceeds_cents"] or 0
    actions.propose_disposal(by, client, number, **given)


def _with(action: Callable[..., object]) -> Do:
    """An action whose arguments are named as the fields of the form."""
    return lambda by, client, number, given: action(by, client, number, **given)


def _plan_now(detail: Detail) -> dict[str, Any]:
    return {"life_months": detail.row.life_months, "residual_cents": detail.book.residual_cents}


def _keys_now(detail: Detail) -> dict[str, Any]:
    return {name: detail.facts[name] for name in ("cost_centre", "article", "location")}


def _facts_now(detail: Detail) -> dict[str, Any]:
    return {"name": detail.row.name, "category": detail.row.category,
            **{name: detail.facts[name] for name in ("location", "serial", "label")}}  # fmt: skip


def _parts_now(detail: Detail) -> dict[str, Any]:
    return {"parts": f"{detail.row.name}; {money.show(detail.book.cost_cents)}"}


DAY = {messages.BEFORE_LAST.code: "on", messages.IN_FUTURE.code: "on", messages.BEFORE_ACQUIRED.code: "on"}
VERBS: dict[str, Verb] = {
    "in-gebruik": Verb(_("In gebruik nemen"), UseForm, _use, ("under_construction",),
                       _("De waarde gaat van activa in aanbouw naar de eigen rekening; de afschrijving begint."),
                       _("In gebruik nemen"), beside=DAY),
    "levensduur": Verb(_("Levensduur of restwaarde"), PlanForm, _plan, initial=_plan_now, beside=DAY,
                       lead=_("Wat nog niet afgeschreven is, wordt opnieuw gespreid vanaf de datum.")),
    "overdragen": Verb(_("Overdragen"), TransferForm, _with(actions.transfer), LIVING, initial=_keys_now, beside=DAY,
                       lead=_("De saldi gaan mee naar de nieuwe kostenplaats; vanaf dan draagt die de afschrijving."),
                       submit=_("Overdragen")),
    "waardevermindering": Verb(_("Waardevermindering"), AmountForm, _with(actions.impair), submit=_("Boeken"),
                               beside=DAY,
                               lead=_("Voor een blijvend verlies, boven op de gewone afschrijving.")),
    "herwaarderen": Verb(_("Herwaarderen"), AmountForm, _with(actions.revalue), submit=_("Boeken"),
                         beside=DAY, lead=_("Alleen terreinen en gebouwen; een negatief bedrag maakt ze ongedaan.")),
    "subsidie": Verb(_("Kapitaalsubsidie"), GrantForm, _with(actions.grant), LIVING, submit=_("Toekennen"), beside=DAY,
                     lead=_("De subsidie komt in resultaat in dezelfde verhouding als de afschrijving.")),
    "splitsen": Verb(_("Splitsen"), SplitForm, _split, LIVING, initial=_parts_now, submit=_("Splitsen"), beside=DAY),
    "verbeteren": Verb(_("Gegevens verbeteren"), CorrectForm, _correct, LIVING, initial=_facts_now,
                       lead=_("Een andere categorie verplaatst de saldi naar haar rekeningen."),
                       beside={messages.LABEL_TAKEN.code: "label", **DAY}),
    "buiten-gebruik": Verb(_("Buiten gebruik stellen"), DisposalForm, _dispose, LIVING, submit=_("Voorstellen"),
                           danger=True,
                           lead=_("Een tweede persoon keurt goed; pas dan wordt geboekt."),
                           beside={messages.PROCEEDS_ONLY_SALE.code: "proceeds_cents", **DAY}),
}  # fmt: skip


def first_day(today: dt.date) -> dict[str, Any]:
    """What every form begins with."""
    return {"on": today}
