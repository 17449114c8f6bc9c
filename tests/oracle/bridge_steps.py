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
    rule = Fraction(1), frozenset()
    if (solution, group) == ("vkp", "municipalities"):
        users = frozenset(price_model.vkp_users(facts.table, facts.year))
        # Whether the actor is a user stands under a name of its own, so that it survives a new code.
        rule = Fraction(facts.table[f"/vkp_common_share/{facts.year}"].value), users - {actor} | ({"self"} if actor in users else set())
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
    (others, total), (common, users) = of["others_key"], of["vkp_rule"]
    shares = common * weight / (weight + total)
    if "self" in users:
        shares += (1 - common) * weight / (weight + sum(others[code] for code in users if code in others))
    return of["cost"] * of["group_share"] * shares


def moved(start, end, order):
    """{factor: exact øre} between the two ends of one solution."""

    changed = [name for name in STATED if start[name] != end[name]]

    def with_end(names):
        return payment({name: (end if name in names else start)[name] for name in STATED})

    if order == "stated":
        return {name: with_end(STATED[: at + 1]) - with_end(STATED[:at]) for at, name in enumerate(STATED)}
    # What does not differ moves nothing in any order, and the average over the orders of the others is the same.
    count, found = len(changed), {}
    for name in changed:
        others = [other for other in changed if other != name]
        sets = [chosen for size in range(count) for chosen in combinations(others, size)]
        found[name] = sum(
            Fraction(factorial(len(s)) * factorial(count - len(s) - 1), factorial(count)) * (with_end((*s, name)) - with_end(s))
            for s in sets
        )
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
            pairs = moved(*ends, order)
        for name, exact in pairs.items():
            step = f"cost_{solution}" if name == "cost" else name
            found[step] = found.get(step, 0) + exact
    return {name: half_away(exact) for name, exact in found.items() if half_away(exact)}
