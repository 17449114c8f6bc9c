# SPDX-License-Identifier: MIT
"""METHOD (26) where a model bears on a solution at either end: the same factors, with what is before and after a transition
in pairs. For models of classes authority and basic, and for municipalities and regions."""

from dataclasses import dataclass
from fractions import Fraction

from bridge_steps import KEY, average, factors, in_order, in_ore, regulated_share
from exact_split import half_away
from model_keys import in_force, weights_of
from model_year import SHARING
from parameters import SOLUTIONS
from repayment import due
from sharing_model import named_groups, operation_of, rule_of, shares_of_groups, state_share, step_of

STATED = ["cost", "price_adjustment", "investment", "state_share", "group_share", "on_behalf", "key", "phase_in"]
STATED += ["own_population", "own_index", "others_key", "vkp_rule"]


@dataclass(frozen=True)
class Share:
    """A key as METHOD (26) takes it apart: the regulation's, the municipal key as such, and what else there is."""

    regulated: Fraction
    as_such: Fraction
    other: Fraction


def key_of(facts, group, actor, rule):
    key = in_force(rule.get("keys", {}).get(group), facts.year)
    if key is None:
        return Share(Fraction(1), Fraction(0), Fraction(0))
    as_such = other = Fraction(0)
    for part in key if isinstance(key, list) else [{"key": key} if isinstance(key, str) else key]:
        share = Fraction(part.get("share", 1))
        if part["key"] == "regulated" and "users" not in part:
            as_such += share
        else:
            rows = weights_of(facts, group, part | {"share": 1})
            other += share * Fraction(rows[actor][0], sum(weight for weight, _ in rows.values()))
    return Share(Fraction(0), as_such, other)


def own_part(rule, group):
    of = {"municipalities": "general_practitioners", "health_regions": "contract_specialists"}[group]
    said = rule.get("on_behalf", {}).get(of, {})
    return Fraction(said.get("share", 0)) if said.get("pays") == "self" else Fraction(0)


class End:
    """One solution at one end of a bridge."""

    def __init__(self, scenario, facts, solution):
        self.facts, self.solution, self.model = facts, solution, scenario.get("model", {})
        self.new = rule_of(self.model.get("solutions", {}), solution)
        self.old = rule_of(self.model.get("transition", {}).get("from", {}).get("solutions", {}), solution)
        invests = any(one["solution"] == solution for one in self.model.get("investments", []))
        self.is_modelled = not (self.new is None and self.old is None and not invests)
        self.step = step_of(self.model, facts.year)
        self.rules = (self.old or {}, self.new or {})

    def groups(self):
        return [group for rule in self.rules for group in named_groups(rule)]

    def factors(self, actor, everybody, step):
        group = "municipalities" if actor[0].isdigit() else "health_regions"
        law = factors(self.facts, self.solution, actor)
        # A total is not phased: the old one until the first step, then the model's.
        ruling = self.rules[1 if step else 0]
        cost = operation_of(self.facts, self.solution, ruling)
        cost += sum(self.facts.amount(self.solution, g) for g in everybody if g not in named_groups(ruling))
        invested = sum(due(self.model.get("investments", []), self.solution, self.facts.year).values())
        states = tuple(state_share(rule) for rule in self.rules)
        rest = (cost + invested) * (1 - step * states[1] - (1 - step) * states[0])
        return {
            "cost": Fraction(cost),
            "price_adjustment": Fraction(1),
            "investment": Fraction(invested),
            "state_share": states,
            "group_share": tuple(shares_of_groups(self.facts, self.solution, rule, rest, everybody)[group] for rule in self.rules),
            "on_behalf": tuple(own_part(rule, group) for rule in self.rules),
            "key": tuple(key_of(self.facts, group, actor, rule) for rule in self.rules),
            "phase_in": step,
            "own_population": law["own_population"],
            "own_index": law["own_index"],
            "others_key": law["others_key"],
            "vkp_rule": law["vkp_rule"],
        }


def mixed(of, pair):
    return (1 - of["phase_in"]) * pair[0] + of["phase_in"] * pair[1]


def key_share(of):
    weight = of["own_population"] * of["own_index"]
    such, regulated = weight / (weight + of["others_key"].total), regulated_share(of)
    return mixed(of, [share.regulated * regulated + share.as_such * such + share.other for share in of["key"]])


# A payment is the product of these, each of some of the factors.
PAYMENT = [
    (("cost", "price_adjustment", "investment"), lambda of: of["cost"] * of["price_adjustment"] + of["investment"]),
    (("phase_in", "state_share"), lambda of: 1 - mixed(of, of["state_share"])),
    (("phase_in", "group_share"), lambda of: mixed(of, of["group_share"])),
    (("phase_in", "on_behalf"), lambda of: 1 - mixed(of, of["on_behalf"])),
    (("phase_in", "key", *KEY), key_share),
]


def steps_of(start, end, actor, order):
    """{step: øre} between two (scenario, facts), without rounding."""
    found = {}
    for solution in SOLUTIONS:
        ends = [End(*side, solution) for side in (start, end)]
        if not any(one.is_modelled for one in ends):
            laws = [factors(one.facts, solution, actor) for one in ends]
            if None in laws:
                paid = [in_ore(one.facts, solution, actor) for one in ends]
                pairs = {"solution_enters_or_leaves": paid[1] - paid[0]}
            else:
                pairs = (in_order if order == "stated" else average)(*laws)
        else:
            everybody = [group for group in (*SHARING, "pharmacies", "other_members") if any(group in one.groups() for one in ends)]
            modelled = [one for one in ends if one.is_modelled]
            steps = [one.step if one.is_modelled else modelled[0].step for one in ends]
            both = [one.factors(actor, everybody, step) for one, step in zip(ends, steps)]
            pairs = (in_order if order == "stated" else average)(*both, names=STATED, parts=PAYMENT)
        for name, exact in pairs.items():
            step = f"cost_{solution}" if name == "cost" else name
            found[step] = found.get(step, 0) + exact
    return {name: half_away(exact) for name, exact in found.items() if half_away(exact)}
