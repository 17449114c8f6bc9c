# SPDX-License-Identifier: MIT
"""The answer of `samfin settle` and what the rules give, brought to one form: amounts on one side, statuses on the other."""

from ceiling import ceilings
from compensation import compensations
from settlement import accounts, balances

SUMS = ("available", "to_equity", "carried_forward", "left_after_plans")
CEILING = ("spring", "autumn", "regulated", "allowed", "over_ceiling", "unused_room", "binding")
COMPENSATION = ("transferred", "other_purpose", "for_payment", "regulated", "difference")


def reported_amounts(answer):
    return {
        "accounts": {a["account"]: {y["year"]: reported_year(y) for y in a["years"]} for a in answer["accounts"]},
        "ceiling": {c["year"]: [c[name if name == "binding" else f"{name}_ore"] for name in CEILING] for c in answer["ceiling"]},
        "compensation": {(c["year"], c["group"]): [c[f"{name}_ore"] for name in COMPENSATION] for c in answer["compensation"]},
    }


def reported_year(year):
    found = {name: year[f"{name}_ore"] for name in SUMS}
    found["invoiced"], found["used"] = year["invoiced_ore"] or 0, year["used_ore"] or 0
    found["before"] = [year[f"{name}_ore"] for name in ("brought_forward", "repaid", "recovered")]
    found["funding"] = [year[f"{name}_ore"] for name in ("state_funding", "earlier_public_funds")]
    found["used_from"] = [(part["source"], part["amount_ore"]) for part in year["used_from"]]
    found["planned"] = {plan["use"]: plan["amount_ore"] for plan in year["planned"]}
    found["over time"] = tuple(year[f"{name}_ore"] for name in ("cumulated_paid", "cumulated_cost", "balance"))
    return found


def expected_amounts(table, scenario):
    return {
        "accounts": {name: expected_years(years) for name, years in accounts(table, scenario).items()},
        "ceiling": {year: [getattr(found, name) for name in CEILING] for year, found in ceilings(table).items()},
        "compensation": {key: [getattr(found, name) for name in COMPENSATION] for key, found in compensations(table).items()},
    }


def expected_years(years):
    found = {}
    for year, over_time in zip(years, balances(years)):
        found[year.year] = {name: getattr(year, name) for name in SUMS}
        found[year.year] |= {
            "invoiced": year.net_invoiced,
            "used": year.used,
            "before": [year.brought_forward, year.repaid, year.recovered],
            "funding": [year.state_funding, year.earlier_public_funds],
            "used_from": list(year.used_from.items()),
            "planned": year.planned,
            "over time": over_time,
        }
    return found


def reported_statuses(answer):
    found = {(a["account"], y["year"]): y["status"] for a in answer["accounts"] for y in a["years"]}
    found |= {("ceiling", c["year"]): c["status"] for c in answer["ceiling"]}
    return found | {("compensation", c["year"], c["group"]): c["status"] for c in answer["compensation"]}


def expected_statuses(table, scenario):
    found = {(name, y.year): y.status for name, years in accounts(table, scenario).items() for y in years}
    found |= {("ceiling", year): ceiling.status for year, ceiling in ceilings(table).items()}
    return found | {("compensation", *key): row.status for key, row in compensations(table).items()}
