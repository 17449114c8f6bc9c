# SPDX-License-Identifier: MIT
"""METHOD (26) once more: a payment as a product of factors, and what each of them moves, in the stated order or as the
average over all orders."""

from fractions import Fraction
from itertools import combinations
from math import factorial, lcm

import price_model
from exact_split import half_away
from model_year import SHARING
from parameters import SOLUTIONS
from price_model import STRUCTURE

STATED = ["cost", "group_share", "own_population", "own_index", "others_key", "vkp_rule"]
COSTS = (*SHARING, "pharmacies")


class Others:
    """The weights of all but one actor in the unit of METHOD (3): whole numbers times one scale."""

    def __init__(self, key, actor, scale):
        self.whole = {code: weight for code, (weight, _) in key.items() if code != actor}
        self.scale, self.sums = scale, {}
        self.total = sum(self.whole.values()) * scale

    def of(self, codes):
        """What those of some codes weigh together, without those that are not among the others."""
        if codes not in self.sums:
            self.sums[codes] = sum(self.whole.get(code, 0) for code in codes) * self.scale
        return self.sums[codes]

    def __eq__(self, other):
        if self is other:
            return True
        if self.total != other.total or self.whole.keys() != other.whole.keys():
            return False
        times, of_other = (one.scale.numerator * two.scale.denominator for one, two in ((self, other), (other, self)))
        return all(weight * times == other.whole[code] * of_other for code, weight in self.whole.items())


def true_weights(facts, group, actor):
    """The others' weights, and the actor's own people and index."""
    if (group, actor) not in facts.others:
        facts.others[group, actor] = worked_out(facts, group, actor)
    return facts.others[group, actor]


def worked_out(facts, group, actor):
    key = facts.regulated_keys[group]
    people = Fraction(facts.inhabitants[group][actor][0]) if group == "municipalities" else Fraction(1)
    own = true_weight(facts, group, actor)
    # All keys of a group have one scale; it shows by anybody who has a weight.
    weighed = actor if own else next(code for code, (weight, _) in key.items() if weight)
    scale = true_weight(facts, group, weighed) / key[weighed][0]
    return Others(key, actor, scale), people, own / people


def true_weight(facts, group, actor):
    """In the unit of METHOD (3), or of (4)."""
    if group == "health_regions":
        return Fraction(facts.table[f"/health_region_key/{actor}/{facts.year}"].value)
    parts = STRUCTURE.actors(facts.year)[actor]
    return sum(price_model.municipal_weight(facts.table, part, facts.year)[0] for part in parts)


def factors(facts, solution, actor):
    """The factors of one payment under the regulation; None where the solution is not in the year."""
    group = "municipalities" if actor[0].isdigit() else "health_regions"
    cost = sum(facts.amount(solution, payer) for payer in COSTS)
    if (solution, group) not in facts.amounts:
        return None
    others, people, index = true_weights(facts, group, actor)
    rule = Fraction(1), frozenset(), None
    if (solution, group) == ("vkp", "municipalities"):
        users = frozenset(price_model.vkp_users(facts.table, facts.year))
        # Whether the actor is a user stands under a name of its own, so that it survives a new code.
        named = users - {actor} | ({"self"} if actor in users else set())
        rule = Fraction(facts.table[f"/vkp_common_share/{facts.year}"].value), named, others.of(users - {actor})
    return {
        "cost": Fraction(cost),
        "group_share": Fraction(facts.amount(solution, group), cost),
        "own_population": people,
        "own_index": index,
        "others_key": others,
        "vkp_rule": rule,
    }


def regulated_share(of):
    """The actor's part by the regulation's key: VKP's in its two halves."""
    weight = of["own_population"] * of["own_index"]
    others, (common, users, users_weight) = of["others_key"], of["vkp_rule"]
    share = common * weight / (weight + others.total)
    if "self" in users:
        if users_weight is None:
            users_weight = others.of(users)
        share += (1 - common) * weight / (weight + users_weight)
    return share


KEY = ("own_population", "own_index", "others_key", "vkp_rule")
# A payment is the product of these, each of some of the factors.
PAYMENT = [(("cost", "group_share"), lambda of: of["cost"] * of["group_share"]), (KEY, regulated_share)]


def of_one_rule(start, end):
    """Both ends, where the other users' weights are others' key if these users are the same, and else the rule's."""
    (_, before, _), (_, after, _) = start["vkp_rule"], end["vkp_rule"]
    if before - {"self"} != after - {"self"}:
        return start, end
    return tuple({**one, "vkp_rule": (*one["vkp_rule"][:2], None)} for one in (start, end))


class Paid:
    """The payment with some factors of the end and the others of the start. Each part of the product is worked out once
    for the same of its own factors."""

    def __init__(self, start, end, parts):
        self.start, self.end, self.kept = start, end, {}
        self.parts = [(frozenset(names), part) for names, part in parts]

    def __call__(self, chosen):
        product = Fraction(1)
        for names, part in self.parts:
            taken = names & chosen
            if (names, taken) not in self.kept:
                self.kept[names, taken] = part({name: (self.end if name in taken else self.start)[name] for name in names})
            product *= self.kept[names, taken]
        return product


def in_order(start, end, names=tuple(STATED), parts=PAYMENT):
    """{factor: exact øre} between the two ends of one solution, each factor taken from the end after those before it."""
    paid_with = Paid(*of_one_rule(start, end), parts)
    paid = [paid_with(frozenset(names[:at])) for at in range(len(names) + 1)]
    return {name: paid[at + 1] - paid[at] for at, name in enumerate(names)}


def average(start, end, names=tuple(STATED), parts=PAYMENT):
    """The same as the average over all orders. What does not differ moves nothing in any of them."""
    start, end = of_one_rule(start, end)
    changed = [name for name in names if start[name] != end[name]]
    count, paid_with = len(changed), Paid(start, end, parts)
    paid = {chosen: paid_with(chosen) for size in range(count + 1) for chosen in map(frozenset, combinations(changed, size))}
    scale = lcm(*(ore.denominator for ore in paid.values()))
    found = dict.fromkeys(changed, 0)
    for chosen, ore in paid.items():
        size, whole = len(chosen), ore.numerator * (scale // ore.denominator)
        for name in changed:
            # As the last of those taken, or as the next one.
            if name in chosen:
                found[name] += factorial(size - 1) * factorial(count - size) * whole
            else:
                found[name] -= factorial(size) * factorial(count - size - 1) * whole
    return {name: Fraction(whole, factorial(count) * scale) for name, whole in found.items()}


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
