"""Every write of internal transactions: propose, dispute, propose again, withdraw, agree (books both), net."""

import datetime as dt

from django.db import connection

from bundel.accounting.internal import messages, queries, rules
from bundel.accounting.internal.models import Leg, Netting, Transaction
from bundel.accounting.internal.rules import Deal, Side
from bundel.accounting.ledger import actions as ledger
from bundel.kit import money
from bundel.kit.findings import Refusal
from bundel.platform.actions import action
from bundel.platform.audit.actions import note
from bundel.platform.clients.models import Client
from bundel.platform.clients.scope import scope
from bundel.platform.numbering.actions import take
from bundel.platform.people import rights
from bundel.platform.people.actor import Actor


@action(right="internal.propose")
def propose(
    by: Actor,
    client_id: int,
    *,
    buyer_id: int,
    date: dt.date,
    description: str,
    cents: int,
    side: Side,
    source: str = "",
) -> int:
    """The seller proposes a transaction and says where its own side goes. Returns its id.

    `source` is its natural name (`facility.order:12`): proposed again with it, the first one is given. Raises `Refusal`
    when one of the two stands outside the legal person.
    """
    seller, buyer = Client.objects.get(pk=client_id), Client.objects.get(pk=buyer_id)
    if seller.pk == buyer.pk:
        raise Refusal(messages.SAME)
    for one in (seller, buyer):
        if not one.inside_vlaamse_gemeenschap:
            raise Refusal(messages.OUTSIDE, client=one.code)
    if cents <= 0:
        raise Refusal(messages.AMOUNT)
    if source and (known := Transaction.objects.filter(seller_id=client_id, source=source).first()):
        if (known.buyer_id, known.cents, known.date) != (buyer_id, cents, date):
            raise Refusal(messages.SAME_SOURCE, source=source, number=known.number)
        return int(known.pk)
    number = f"INT/{date.year}/{take(client_id, f'internal/{date.year}'):05d}"
    made = Transaction.objects.create(
        seller_id=client_id, buyer_id=buyer_id, number=number, date=date, description=description.strip()[:300],
        cents=cents, source=source or number, proposed_by_name=by.name[:160], proposed_at=by.now,
    )  # fmt: skip
    _leg(client_id, made, "seller", side)
    note("internal.transaction", made.pk, name=number, changes={"bedrag": [None, money.show(money.Cents(cents))]})
    return int(made.pk)


def _leg(client_id: int, one: Transaction, role: str, side: Side) -> Leg:
    made, _ = Leg.objects.update_or_create(
        client_id=client_id, transaction=one,
        defaults={
            "role": role, "account": side.account, "article": side.article, "cost_centre": side.cost_centre,
            "commitment": side.commitment,
        },
    )  # fmt: skip
    return made  # type: ignore[no-any-return]


def _locked(client_id: int, transaction_id: int, role: str) -> Transaction:
    one = Transaction.objects.select_for_update().filter(pk=transaction_id).first()
    if one is None:
        raise Refusal(messages.UNKNOWN)
    if client_id != (one.seller_id if role == "seller" else one.buyer_id):
        side = "verkoper" if role == "seller" else "koper"
        raise Refusal(messages.NOT_YOURS, side=side, number=one.number)
    return one


def _require(one: Transaction, state: str) -> None:
    if state not in rules.TRANSITIONS[one.state]:
        raise Refusal(messages.NOT_WAITING, number=one.number, state=rules.STATES[one.state].lower())


@action(right="internal.answer")
def agree(by: Actor, client_id: int, transaction_id: int, *, side: Side) -> None:
    """The buyer agrees and says where its side goes; both are booked, or neither.

    Raises `Refusal` when the transaction waits for no answer, or when the ledger of one of the two refuses its entry
    (locked period, unknown account, no credit).
    """
    one = _locked(client_id, transaction_id, "buyer")
    _require(one, "posted")
    bought = _leg(client_id, one, "buyer", side)
    codes = dict(Client.objects.filter(pk__in=(one.seller_id, one.buyer_id)).values_list("pk", "code"))
    deal = Deal(
        one.pk, one.number, one.date, one.description, one.cents, codes[one.seller_id], codes[one.buyer_id]
    )  # fmt: skip
    # The seller gave its consent by proposing: its entry is part of the same agreement.
    with scope({one.seller_id, one.buyer_id}):
        sold = Leg.of(one.seller_id).select_for_update(of=("self",)).get(transaction=one)
        drafts = rules.entries(deal, Side(sold.account, sold.article, sold.cost_centre), side)
        for leg, draft in ((sold, drafts[0]), (bought, drafts[1])):
            with scope({leg.client_id}):
                posted = ledger.post(by, leg.client_id, [draft])[0]
                leg.entry_id, leg.entry_number = posted.entry_id, posted.number
                leg.save(update_fields=["entry_id", "entry_number"])
        one.state, one.answered_by_name, one.answered_at = "posted", by.name[:160], by.now
        one.save(update_fields=["state", "answered_by_name", "answered_at"])
    note("internal.transaction", one.pk, name=one.number, changes={"toestand": ["proposed", "posted"]})


@action(right="internal.answer")
def dispute(by: Actor, client_id: int, transaction_id: int, *, reason: str) -> None:
    """The buyer does not agree and says why; nothing is booked."""
    if not reason.strip():
        raise Refusal(messages.REASON_NEEDED)
    one = _locked(client_id, transaction_id, "buyer")
    _require(one, "disputed")
    one.state, one.dispute = "disputed", reason.strip()[:300]
    one.answered_by_name, one.answered_at = by.name[:160], by.now
    one.save(update_fields=["state", "dispute", "answered_by_name", "answered_at"])
    note("internal.transaction", one.pk, name=one.number, reason=reason, changes={"toestand": ["proposed", "disputed"]})


@action(right="internal.propose")
def propose_again(
    by: Actor, client_id: int, transaction_id: int, *, cents: int, date: dt.date, description: str
) -> None:
    """The seller changes a disputed transaction and proposes it again."""
    one = _locked(client_id, transaction_id, "seller")
    _require(one, "proposed")
    if cents <= 0:
        raise Refusal(messages.AMOUNT)
    before = {"bedrag": one.cents, "datum": str(one.date), "omschrijving": one.description}
    one.cents, one.date, one.description, one.state = cents, date, description.strip()[:300], "proposed"
    one.proposed_by_name, one.proposed_at = by.name[:160], by.now
    one.save()
    now = {"bedrag": cents, "datum": str(date), "omschrijving": one.description}
    changes = {name: [before[name], now[name]] for name in before if before[name] != now[name]}
    note("internal.transaction", one.pk, name=one.number, changes=changes | {"toestand": ["disputed", "proposed"]})


@action(right="internal.propose")
def withdraw(by: Actor, client_id: int, transaction_id: int, *, reason: str) -> None:
    """The seller takes a transaction back before it is booked."""
    if not reason.strip():
        raise Refusal(messages.REASON_NEEDED)
    one = _locked(client_id, transaction_id, "seller")
    _require(one, "withdrawn")
    before, one.state = one.state, "withdrawn"
    one.save(update_fields=["state"])
    note("internal.transaction", one.pk, name=one.number, reason=reason, changes={"toestand": [before, "withdrawn"]})


@action(right="internal.net")
def net(by: Actor, client_id: int, other_id: int, *, on: dt.date) -> int:
    """Set off what two clients owe each other on a day: the smaller of both debts. Returns the cents.

    The actor acts for the centre that serves both: the right is asked at the other client too. Raises `Refusal` when
    there is nothing to set off.
    """
    rights.require(by, "internal.net", other_id)
    one, other = Client.objects.get(pk=client_id), Client.objects.get(pk=other_id)
    with scope({client_id, other_id}), connection.cursor() as cursor:
        # Two nettings of one pair follow each other.
        cursor.execute("select pg_advisory_xact_lock(736090, hashint8(%s)::int)", [min(client_id, other_id)])
        mine = queries.owed(client_id, other.code, on)
        theirs = queries.owed(other_id, one.code, on)
        cents = rules.to_net(mine, theirs)
        if not cents:
            raise Refusal(messages.NOTHING_TO_NET, one=one.name, other=other.name)
        first, second = sorted((client_id, other_id))
        made = Netting.objects.create(
            seller_id=first, buyer_id=second, on=on, cents=cents, done_by_name=by.name[:160], done_at=by.now
        )
        drafts = rules.netting_entries(made.pk, on, cents, one.code, other.code)
        for client, draft in zip((client_id, other_id), drafts, strict=True):
            with scope({client}):
                ledger.post(by, client, [draft])
    note("internal.netting", made.pk, name=f"{one.code} en {other.code}", changes={"verrekend": [0, cents]})
    return cents
