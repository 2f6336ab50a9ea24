"""Drawing a sample: the same for everybody, and each method does what its words say."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bundel.accounting.control import rules
from bundel.accounting.control.rules import Member

POPULATIONS = st.lists(st.integers(0, 10**9), min_size=1, max_size=60).map(
    lambda amounts: [Member(f"ledger.entry:{place}", cents) for place, cents in enumerate(amounts)]
)


@given(
    POPULATIONS,
    st.sampled_from(sorted(rules.METHODS)),
    st.text(max_size=20),
    st.randoms(use_true_random=False),
    st.data(),
)
def test_the_same_seed_draws_the_same_whatever_the_order(population, method, seed, chance, data):
    size = data.draw(st.integers(1, len(population)))
    drawn = rules.draw(population, method, seed, size)
    mixed = list(population)
    chance.shuffle(mixed)
    assert rules.draw(mixed, method, seed, size) == drawn
    assert rules.digest(mixed) == rules.digest(population)
    assert len({one.key for one in drawn}) == len(drawn) == size
    assert {one.key for one in drawn} <= {one.key for one in population}


@given(POPULATIONS, st.integers(1, 10))
def test_by_amount_takes_every_member_larger_than_the_step(population, size):
    size = min(size, len(population))
    total = sum(one.cents for one in population)
    drawn = {one.key for one in rules.draw(population, "monetary", "zaad", size)}
    assert {one.key for one in population if total >= size and one.cents * size > total} <= drawn


def test_another_seed_draws_another_sample_and_every_item_has_its_chance() -> None:
    population = [Member(str(place), 100) for place in range(200)]
    samples = [{one.key for one in rules.draw(population, "random", str(seed), 20)} for seed in range(200)]
    assert len({frozenset(one) for one in samples}) == 200
    times = [sum(key in one for one in samples) for key in map(str, range(200))]
    # 200 draws of one in ten: 20 expected, standard deviation 4.2; five of them on either side.
    assert min(times) > 0
    assert max(times) < 42


def test_layers_get_as_many_items_each() -> None:
    population = [Member(f"g{n}", 1_000_000) for n in range(3)] + [Member(f"k{n}", 10_000) for n in range(600)]
    drawn = rules.draw(population, "layered", "2026", 9)
    assert sum(one.key.startswith("g") for one in drawn) == 3


def test_too_many_is_refused() -> None:
    with pytest.raises(ValueError):
        rules.draw([Member("1", 1)], "random", "x", 2)


def test_every_control_has_a_text_or_a_control_of_closing() -> None:
    for watch in rules.watches().values():
        assert bool(watch.sql) != bool(watch.control), watch.code
        assert watch.owner in rules.OWNERS
        for name in watch.given:
            assert f"%({name})s" in watch.sql, (watch.code, name)
