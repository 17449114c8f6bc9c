# SPDX-License-Identifier: MIT
"""METHOD (15): services charged to those that use them, until only users that are no services hold the costs."""

from fractions import Fraction

from cost_lines import whole_ore
from exact_split import split


def charges(given):
    """{(service, user): øre} for one entry of a scenario's `costs.common_services`."""
    costs = {service["id"]: whole_ore(service["amount_mnok"]) for service in given["services"]}
    is_step_down = given["method"] == "step_down"
    closed, found = set(), {}
    for service in given["services"]:
        closed.add(service["id"])
        refused = closed if is_step_down else costs.keys()
        shares = {u["user"]: Fraction(u["share"]) for u in service["users"] if u["user"] not in refused}
        parts = split(costs[service["id"]], list(shares.values()), list(shares))
        for user, ore in zip(shares, parts):
            found[service["id"], user] = ore
            if user in costs:
                costs[user] += ore
    return found


def charges_of_year(scenario, year):
    every = scenario.get("costs", {}).get("common_services", [])
    return next((charges(given) for given in every if given["year"] == year), {})
