"""What a movement pays, in the order of certainty. Pure; every look-up is a dictionary.

Order: return of our own payment, end-to-end id, globalised payment, structured reference, transfer between own
accounts; then (weaker) account and amount, document number in the text, charge rules; last the amount alone, which
only suggests. Automatic only when exactly one answer is left, no evidence speaks against it, and no other movement
claims the same item; so the order in which movements and items are given plays no part.
"""

from collections.abc import Collection, Iterable, Sequence
from typing import Final

from bundel.accounting.bank.rules import words
from bundel.accounting.bank.rules.index import Book
from bundel.accounting.bank.rules.model import ChargePattern, Incoming, Item, Outcome, Part, Proposal

SUGGESTED: Final = 5
UNDER_WAY: Final = "580000"
_NO_ID: Final = frozenset({"", "NOTPROVIDED"})


def match(
    movements: Iterable[Incoming],
    items: Iterable[Item],
    *,
    own_ibans: Collection[str] = (),
    charges: Sequence[ChargePattern] = (),
) -> list[Outcome]:
    """What each movement of one client pays; one outcome a movement, by day and id.

    Items and movements belong to one client. Movements that lean on weak evidence and want the same item all become
    suggestions.
    """
    book = Book(items)
    own = frozenset(own_ibans)
    ordered = sorted(movements, key=lambda one: (one.day, one.id))
    certain: dict[int, Proposal] = {}
    for movement in ordered:
        found = _strong(book, movement, own)
        if found is not None:
            certain[movement.id] = found
            _take(book, found)
    claims = {
        movement.id: claim
        for movement in ordered
        if movement.id not in certain and (claim := _weak(book, movement, charges)) is not None
    }
    claimed: dict[tuple[str, int], int] = {}
    for claim in claims.values():
        for key in _keys(claim):
            claimed[key] = claimed.get(key, 0) + 1
    for identifier, claim in claims.items():
        if all(claimed[key] == 1 for key in _keys(claim)):
            certain[identifier] = claim
    for identifier in claims.keys() & certain.keys():
        _take(book, certain[identifier])
    return [
        Outcome(movement.id, certain[movement.id])
        if movement.id in certain
        else Outcome(movement.id, None, _suggest(book, movement, charges))
        for movement in ordered
    ]


def _keys(proposal: Proposal) -> list[tuple[str, int]]:
    return [(part.kind, part.target) for part in proposal.parts if part.target]


def _take(book: Book, proposal: Proposal) -> None:
    for part in proposal.parts:
        item = book.items.get((part.kind, part.target))
        if part.kind == "return":
            book.give_back(("payment", part.target))
        elif item is not None:
            book.take(item, part.cents)


def is_return(movement: Incoming) -> bool:
    """Whether the bank or the text calls an incoming movement a return of a payment."""
    return movement.amount_cents > 0 and bool(movement.return_reason or words.says_return(movement.text))


def _strong(book: Book, movement: Incoming, own: frozenset[str]) -> Proposal | None:
    if is_return(movement):
        return _returned(book, movement)
    return (
        _end_to_end(book, movement) or _batch(book, movement) or _referenced(book, movement) or _transfer(movement, own)
    )


def _label(item: Item) -> str:
    return f"{', '.join(item.numbers) or item.end_to_end_id} {item.name}".strip()


def _whole(item: Item, cents: int) -> Part:
    return Part(item.kind, cents, item.id, _label(item), party=item.party, iban=item.iban)


def _came_back(book: Book, movement: Incoming) -> list[Item]:
    """Our payments that this return may be: by identifier, else by amount with account, number or reference."""
    if movement.end_to_end_id not in _NO_ID:
        identified = book.can_return(book.by_end_to_end.get(movement.end_to_end_id, ()))
        if identified:
            return identified
    same = [
        item
        for item in book.can_return(book.payments_by_amount.get(-movement.amount_cents, ()))
        if item.account_id == movement.account_id
    ]
    named = {item.key for item in book.named(movement.text)[0]}
    referenced = [item for item in same if movement.reference and item.reference == movement.reference]
    mentioned = [item for item in same if item.key in named]
    paid_to = [item for item in same if movement.iban and item.iban == movement.iban]
    for narrower in (referenced, mentioned):
        both = [item for item in narrower if not movement.iban or item.iban == movement.iban]
        if both:
            return both
    return paid_to


def _returned(book: Book, movement: Incoming) -> Proposal | None:
    found = _came_back(book, movement)
    if len(found) != 1 or found[0].cents != -movement.amount_cents:
        return None
    item = found[0]
    sure = movement.return_reason or item.key in {one.key for one in book.named(movement.text)[0]}
    if not sure:
        return None
    part = Part("return", movement.amount_cents, item.id, _label(item), party=item.party, iban=item.iban)
    return Proposal("return", (part,), 100, f"terugstorting van {item.end_to_end_id}")


def _end_to_end(book: Book, movement: Incoming) -> Proposal | None:
    if movement.end_to_end_id in _NO_ID or movement.details:
        return None
    found = book.open(book.by_end_to_end.get(movement.end_to_end_id, ()), movement)
    if len(found) == 1 and found[0].cents == movement.amount_cents:
        return Proposal("end_to_end", (_whole(found[0], movement.amount_cents),), 100, movement.end_to_end_id)
    return None


def _batch(book: Book, movement: Incoming) -> Proposal | None:
    """A globalised movement: each detail on its own, or a whole run by its name and exact total."""
    if movement.details:
        parts = _details(book, movement)
        if sum(part.cents for part in parts) == movement.amount_cents and len(parts) == len(movement.details):
            return Proposal("batch", tuple(parts), 100, f"{len(parts)} details")
        return None
    if movement.amount_cents >= 0:
        return None
    found = _runs_named(book, movement)
    if len(found) != 1:
        return None
    lines = book.open(book.by_run[found[0]], movement)
    if lines and sum(item.cents for item in lines) == movement.amount_cents:
        parts = [_whole(item, item.cents) for item in lines]
        return Proposal("batch", tuple(parts), 100, f"betaalrun {found[0]}")
    return None


def _runs_named(book: Book, movement: Incoming) -> list[str]:
    """Runs named by the text or the identifier; the bank may add the number of the payment group (`PR26-0007-1`)."""
    found = set()
    for token in f"{movement.text} {movement.end_to_end_id}".split():
        for candidate in (token, token.rpartition("-")[0]):
            if candidate in book.by_run:
                found.add(candidate)
                break
    return sorted(found)


def _details(book: Book, movement: Incoming) -> list[Part]:
    """The parts that the details of a globalised movement name with certainty; each item at most once."""
    used: set[tuple[str, int]] = set()
    parts: list[Part] = []
    for detail in movement.details:
        item = _detail(book, detail, used)
        if item is not None:
            used.add(item.key)
            parts.append(_whole(item, detail.amount_cents))
    return parts


def _detail(book: Book, detail: Incoming, used: set[tuple[str, int]]) -> Item | None:
    if detail.end_to_end_id not in _NO_ID:
        named = book.open(book.by_end_to_end.get(detail.end_to_end_id, ()), detail)
        found = [item for item in named if item.key not in used]
        if len(found) == 1:
            return found[0] if found[0].cents == detail.amount_cents else None
    if detail.amount_cents > 0:
        single = _referenced(book, detail)
        whole = single is not None and len(single.parts) == 1
        item = book.items.get((single.parts[0].kind, single.parts[0].target)) if single and whole else None
        return item if item is not None and item.key not in used else None
    same = [item for item in book.exactly(detail, same_iban=True) if item.kind == "payment" and item.key not in used]
    exact = [item for item in same if item.reference == detail.reference] if detail.reference else same
    return exact[0] if len(exact) == 1 else None


def _referenced(book: Book, movement: Incoming) -> Proposal | None:
    """A structured reference: exact, partial, or too much (the rest becomes the customer's credit)."""
    if not movement.reference:
        return None
    found = [
        item for item in book.open(book.by_reference.get(movement.reference, ()), movement) if item.kind != "payment"
    ]
    if len(found) != 1 or book.foreign(movement.iban, found[0]):
        return None
    item, left = found[0], book.left[found[0].key]
    if item.kind == "payable":
        # Money that left by itself (a direct debit): only when account and amount agree as well.
        agrees = left == movement.amount_cents and item.iban == movement.iban
        return Proposal("reference", (_whole(item, left),), 100, movement.reference) if agrees else None
    if movement.amount_cents <= left:
        return Proposal("reference", (_whole(item, movement.amount_cents),), 100, movement.reference)
    rest = Part("credit", movement.amount_cents - left, 0, _label(item), party=item.party, iban=movement.iban)
    return Proposal("reference", (_whole(item, left), rest), 100, f"{movement.reference}, te veel betaald")


def _transfer(movement: Incoming, own: frozenset[str]) -> Proposal | None:
    if not movement.iban or movement.iban not in own:
        return None
    part = Part("account", movement.amount_cents, 0, f"overboeking {movement.iban}", UNDER_WAY)
    return Proposal("transfer", (part,), 100, "eigen rekening")


def _weak(book: Book, movement: Incoming, charges: Sequence[ChargePattern]) -> Proposal | None:
    if is_return(movement) or movement.details:
        return None
    named, stranger = book.named(movement.text)
    # A reference or number that leads nowhere says that another document was meant: then a person looks.
    if movement.reference or len(named) > 1 or stranger:
        return _charged(movement, charges) if not named and not movement.iban else None
    if named:
        return _numbered(book, movement, book.open(named, movement))
    return _same_account(book, movement) or _charged(movement, charges)


def _same_account(book: Book, movement: Incoming) -> Proposal | None:
    if not movement.iban:
        return None
    same = book.exactly(movement, same_iban=True, limit=2)
    if len(same) != 1:
        return None
    return Proposal("iban_amount", (_whole(same[0], movement.amount_cents),), 95, "rekening en bedrag")


def _numbered(book: Book, movement: Incoming, fitting: Sequence[Item]) -> Proposal | None:
    """Exactly one open document is named, and amount or account agrees; more than is open is for a person."""
    if len(fitting) != 1 or book.foreign(movement.iban, fitting[0]):
        return None
    item, left = fitting[0], book.left[fitting[0].key]
    if item.kind == "payment" and left != movement.amount_cents:
        return None
    known = bool(movement.iban) and item.iban == movement.iban
    exact = left == movement.amount_cents
    partly = known and abs(movement.amount_cents) < abs(left)
    if not exact and not partly:
        return None
    reason = "nummer en bedrag" if exact else "nummer en rekening"
    return Proposal("number", (_whole(item, movement.amount_cents),), 97 if exact and known else 92, reason)


def _charged(movement: Incoming, charges: Sequence[ChargePattern]) -> Proposal | None:
    """The one rule whose words stand in the text of money that left; two that disagree are for a person."""
    if movement.amount_cents >= 0:
        return None
    fitting = [rule for rule in charges if _applies(rule, movement)]
    if len({(rule.ledger_account, rule.esr) for rule in fitting}) != 1:
        return None
    rule = min(fitting, key=lambda one: one.id)
    label = " ".join(rule.words)
    part = Part("account", movement.amount_cents, 0, label, rule.ledger_account, rule.esr)
    return Proposal("charge", (part,), 98, f"regel ‘{label}’")


def _applies(rule: ChargePattern, movement: Incoming) -> bool:
    if rule.account_id is not None and rule.account_id != movement.account_id:
        return False
    if rule.most_cents is not None and -movement.amount_cents > rule.most_cents:
        return False
    return words.holds_words(f"{movement.text} {movement.name}", rule.words)


def _suggest(book: Book, movement: Incoming, charges: Sequence[ChargePattern]) -> tuple[Proposal, ...]:
    """What a person may confirm, the likeliest first, at most five; each item in one suggestion only."""
    if is_return(movement):
        returns = _suggest_returns(book, movement)
        if returns or movement.return_reason:
            return returns
    found: list[Proposal] = []
    if movement.details:
        parts = _details(book, movement)
        if parts:
            found.append(Proposal("batch", tuple(parts), 60, f"{len(parts)} van {len(movement.details)} details"))
    named = book.open(book.named(movement.text)[0], movement)
    if len(named) > 1:
        found.append(_several(book, movement, named))
    found += [_one(book, "reference", movement, item, 80) for item in _by_reference(book, movement)]
    found += [_one(book, "number", movement, item, 70) for item in named]
    exact = book.exactly(movement, same_iban=True, limit=SUGGESTED) if movement.iban else []
    found += [_one(book, "iban_amount", movement, item, 65) for item in exact]
    charge = _charged(movement, charges)
    found += [charge] if charge else []
    same = book.exactly(movement, same_iban=False, limit=SUGGESTED)
    found += [_one(book, "amount", movement, item, 30) for item in same]
    alike = book.open(book.by_iban.get(movement.iban, ()), movement, SUGGESTED) if movement.iban else []
    found += [_one(book, "iban_amount", movement, item, 20) for item in alike]
    return _distinct(found)


def _by_reference(book: Book, movement: Incoming) -> list[Item]:
    if not movement.reference:
        return []
    return book.open(book.by_reference.get(movement.reference, ()), movement)


def _suggest_returns(book: Book, movement: Incoming) -> tuple[Proposal, ...]:
    found = _came_back(book, movement) or book.can_return(book.payments_by_amount.get(-movement.amount_cents, ()))
    return tuple(
        Proposal(
            "return",
            (Part("return", movement.amount_cents, item.id, _label(item), party=item.party, iban=item.iban),),
            50,
            "zelfde bedrag",
        )
        for item in found[:SUGGESTED]
        if item.cents == -movement.amount_cents
    )


def _several(book: Book, movement: Incoming, named: Sequence[Item]) -> Proposal:
    """Several documents named: each what is open, in their order, as far as the money goes."""
    parts, rest = [], movement.amount_cents
    for item in named:
        left = book.left[item.key]
        share = min(left, rest) if movement.amount_cents > 0 else max(left, rest)
        if share and (share > 0) == (movement.amount_cents > 0):
            parts.append(_whole(item, share))
            rest -= share
    parties = {item.party for item in named}
    reason = f"{len(named)} documenten genoemd" + (", van verschillende partijen" if len(parties) > 1 else "")
    return Proposal("number", tuple(parts), 85 if rest == 0 else 55, reason)


_REASONS: Final = {"reference": "gestructureerde mededeling", "number": "nummer in de mededeling",
                   "iban_amount": "zelfde rekening", "amount": "zelfde bedrag"}  # fmt: skip


def _one(book: Book, rule: str, movement: Incoming, item: Item, confidence: int) -> Proposal:
    left = book.left[item.key]
    share = min(left, movement.amount_cents) if movement.amount_cents > 0 else max(left, movement.amount_cents)
    parts = [_whole(item, share)]
    reason = _REASONS[rule]
    if book.foreign(movement.iban, item):
        confidence -= 15
        reason += ", maar de rekening is van een andere partij"
    if item.kind == "receivable" and movement.amount_cents > left:
        rest = movement.amount_cents - left
        parts.append(Part("credit", rest, 0, _label(item), party=item.party, iban=movement.iban))
        reason += ", te veel betaald"
    return Proposal(rule, tuple(parts), confidence, reason)  # type: ignore[arg-type]


def _distinct(found: Sequence[Proposal]) -> tuple[Proposal, ...]:
    kept: list[Proposal] = []
    seen: set[tuple[tuple[str, int, str], ...]] = set()
    for proposal in sorted(found, key=lambda one: -one.confidence):
        key = tuple(sorted((part.kind, part.target, part.ledger_account) for part in proposal.parts))
        payment = any(
            part.kind == "payment" and part.cents != _cents_of(proposal) and len(proposal.parts) == 1
            for part in proposal.parts
        )
        if key not in seen and not payment:
            seen.add(key)
            kept.append(proposal)
    return tuple(kept[:SUGGESTED])


def _cents_of(proposal: Proposal) -> int:
    return sum(part.cents for part in proposal.parts)
