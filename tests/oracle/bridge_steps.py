# SPDX-License-Identifier: MIT
"""METHOD (26) once more: a payment as a product of factors, and what each of them moves, in the stated order or as the
average over all orders."""

from fractions import Fraction
from itertools import combinations
from math import factorial

import price_model
from exact_split import half_away
from model_year import SHARING
from parameters import SOLUTIONS
from price_model import STRUCTURE

STATED = ["cost", "group_share", "own_population", "own_index", "others_key", "vkp_rule"]
COSTS = (*SHARING, "pharmacies")


def true_weights(facts, group, actor):
    """The actors' weights in the unit of METHOD (3), and the actor's own people and index."""
    key = {code: Fraction(weight) for code, (weight, _) in facts.regulated_keys[group].items()}
    if group == "municipalities":
        parts = STRUCTURE.actors(facts.year)[actor]
        own = sum(price_model.municipal_weight(facts.table, part, facts.year)[0] for part in parts)
        people = Fraction(facts.inhabitants[group][actor][0])
    else:
        own, people = Fraction(facts.table[f"/health_region_key/{actor}/{facts.year}"].value), Fraction(1)
    scale = own / key[actor]
    return {code: weight * scale for code, weight in key.items()}, people, own / people


def factors(facts, solution, actor):
    """The factors of one payment under the regulation; None where the solution is not in the year."""
    group = "municipalities" if actor[0].isdigit() else "health_regions"
    cost = sum(facts.amount(solution, payer) for payer in COSTS)
    if (solution, group) not in facts.amounts:
        return None
    key, people, index = true_weights(facts, group, actor)
    others = {code: weight for code, weight in key.items() if code != actor}
    rule = Fraction(1), frozenset(), None
    if (solution, group) == ("vkp", "municipalities"):
        users = frozenset(price_model.vkp_users(facts.table, facts.year))
        # Whether the actor is a user stands under a name of its own, so that it survives a new code.
        named = users - {actor} | ({"self"} if actor in users else set())
        rule = Fraction(facts.table[f"/vkp_common_share/{facts.year}"].value), named, sum(others[code] for code in users - {actor})
    return {
        "cost": Fraction(cost),
        "group_share": Fraction(facts.amount(solution, group), cost),
        "own_population": people,
        "own_index": index,
        "others_key": (others, sum(others.values())),
        "vkp_rule": rule,
    }


def payment(of):
    weight = of["own_population"] * of["own_index"]
    return of["cost"] * of["group_share"] * regulated_share(of, weight)


def regulated_share(of, weight):
    """The actor's part by the regulation's key: VKP's in its two halves."""
    (others, total), (common, users, users_weight) = of["others_key"], of["vkp_rule"]
    share = common * weight / (weight + total)
    if "self" in users:
        if users_weight is None:
            users_weight = sum(others[code] for code in users if code in others)
        share += (1 - common) * weight / (weight + users_weight)
    return share


def of_one_rule(start, end):
    """Both ends, where the other users' weights are others' key if these users are the same, and else the rule's."""
    (_, before, _), (_, after, _) = start["vkp_rule"], end["vkp_rule"]
    if before - {"self"} != after - {"self"}:
        return start, end
    return tuple({**one, "vkp_rule": (*one["vkp_rule"][:2], None)} for one in (start, end))


def with_end(start, end, names, pay):
    return pay({name: (end if name in names else start)[name] for name in start})


def in_order(start, end, names=tuple(STATED), pay=payment):
    """{factor: exact øre} between the two ends of one solution, each factor taken from the end after those before it."""
    start, end = of_one_rule(start, end)
    paid = [with_end(start, end, names[:at], pay) for at in range(len(names) + 1)]
    return {name: paid[at + 1] - paid[at] for at, name in enumerate(names)}


def average(start, end, names=tuple(STATED), pay=payment):
    """The same as the average over all orders. What does not differ moves nothing in any of them."""
    start, end = of_one_rule(start, end)
    changed = [name for name in names if start[name] != end[name]]
    count = len(changed)
    paid = {}
    for size in range(count + 1):
        for chosen in combinations(changed, size):
            paid[frozenset(chosen)] = with_end(start, end, chosen, pay)
    found = dict.fromkeys(changed, Fraction(0))
    for chosen, ore in paid.items():
        size = len(chosen)
        for name in changed:
            # As the last of those taken, or as the next one.
            if name in chosen:
                found[name] += Fraction(factorial(size - 1) * factorial(count - size), factorial(count)) * ore
            else:
                found[name] -= Fraction(factorial(size) * factorial(count - size - 1), factorial(count)) * ore
    return found


def in_ore(facts, solution, actor):
    """What is really paid for a solution that only one end has: there are no factors to part it by."""
    return sum(rows[actor][0] for rows in facts.regulated(solution).values() if actor in rows)


def steps_of(start, end, actor, order):
    """{step: øre} between two years of the regulation, without rounding."""
    found = {}
    for solution in SOLUTIONS:
        ends = [factors(facts, solution, actor) for facts in (start, end)]
        if None in ends:
            paid = [in_ore(facts, solution, actor) for facts in (start, end)]
            pairs = {"solution_enters_or_leaves": paid[1] - paid[0]}
        else:
            pairs = (in_order if order == "stated" else average)(*ends)
        for name, exact in pairs.items():
            step = f"cost_{solution}" if name == "cost" else name
            found[step] = found.get(step, 0) + exact
    return {name: half_away(exact) for name, exact in found.items() if half_away(exact)}
