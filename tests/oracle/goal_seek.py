# SPDX-License-Identifier: MIT
"""Goal seek by trying every step in the range: the smallest from which all larger ones hold. No step is left out."""

import json
from fractions import Fraction

from command import answers, parsed
from repayment import ore_of

SHARING = ("health_regions", "municipalities")


def rules_of(scenario, solution):
    """The rules that an input changes, written out by solution where it is one of them that `all` stands for."""
    solutions = scenario["model"].setdefault("solutions", {})
    if solution == "all":
        return list(solutions.values())
    if solution not in solutions:
        solutions[solution] = json.loads(json.dumps(solutions.get("all", {})))
    return [solutions[solution]]


def with_input(scenario, chosen, value):
    """The scenario with one input set to a value."""
    # By its text: a rule that stands twice is two rules.
    found = json.loads(json.dumps(scenario))
    kind, group = chosen["kind"], chosen.get("group")
    for rule in rules_of(found, chosen.get("solution", "all")):
        if kind == "state_share":
            rule["state_share"] = str(value)
        elif kind == "cost":
            rule["total_mnok"] = str(value)
        elif kind == "group_share":
            other = next(name for name in SHARING if name != group)
            rule["groups"] = {group: str(value), other: str(1 - value)}
        else:
            rule["keys"][group] = reweighted(rule["keys"][group], chosen.get("part", 0), value)
    return found


def reweighted(mixture, part, value):
    """The other parts of a mixture keep their proportions."""
    rest = 1 - Fraction(mixture[part]["share"])
    shares = [Fraction(one["share"]) * (1 - value) / rest for one in mixture]
    shares[part] = value
    return [{**one, "share": str(share)} for one, share in zip(mixture, shares)]


def bills_of(report):
    """{(group, actor): øre} of a report of one year."""
    found = {}
    for payment in report["payments"]:
        key = payment["payer_group"], payment["actor"]
        found[key] = found.get(key, 0) + payment["amount_ore"]
    return found


def excess(bills, goal, limits):
    """(actor or group, øre) by which the goal is missed most; None where it is reached. Equals: the lower name."""
    if "group" in goal or "actor" in goal:
        name = goal.get("group") or goal["actor"]
        paid = sum(ore for (group, actor), ore in bills.items() if name == (group if "group" in goal else actor))
        bound = ore_of(goal["at_most_mnok"] if "at_most_mnok" in goal else goal["at_least_mnok"])
        over = paid - bound if "at_most_mnok" in goal else bound - paid
        return (name, over) if over > 0 else None
    growth = 1 + Fraction(goal.get("growth", 0))
    over = {actor: ore - growth * limits.get((group, actor), 0) for (group, actor), ore in bills.items() if group == "municipalities"}
    worst = min(over, key=lambda actor: (-over[actor], actor))
    return (worst, over[worst]) if over[worst] > 0 else None


def steps_between(first, last, step):
    return [first + at * step for at in range(int((last - first) / step) + 1)]


def evaluated(scenarios):
    return [bills_of(parsed(line)) for line in answers("evaluate", [json.dumps(scenario) for scenario in scenarios], "--lines")]


def sought(scenario, year, chosen, values, goal, limits_of=None):
    """{value: (actor, øre) or None} for every step, by the command's own payments."""
    scenarios = [{**with_input(scenario, chosen, value), "years": [year]} for value in values]
    limits = {}
    if limits_of is not None:
        limits = evaluated([limits_of])[0]
    return {value: excess(bills, goal, limits) for value, bills in zip(values, evaluated(scenarios))}


def answer_by_trying(missed):
    """(value, below, (actor, øre) below): what `seek` must say, from every step in the range."""
    value, below = None, None
    for at in sorted(missed, reverse=True):
        if missed[at] is not None:
            below = at
            break
        value = at
    if value is None or below is None:
        return value, None, None
    return value, below, missed[below]
