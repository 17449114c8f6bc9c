# SPDX-License-Identifier: MIT
"""The answer of `samfin costs` and what the rules give, brought to one form: amounts on one side, statuses on the other.

A line, driver or component that moves nothing may stand in the answer or not."""

from cost_basis import Change, broken_transfers, estimates, published_ore
from cost_lines import regulated, whole_ore
from cost_options import OPTIONS, is_included, option_amounts
from parameters import result_status

SUMS = [f"{name}_{unit}" for name in ("growth", "efficiency", "change") for unit in ("ore", "percent")]


def moving(amounts):
    return {key: value for key, value in amounts.items() if value not in (0, None)}


def reported_amounts(answer):
    found = {"total": {name: answer["total"][name] for name in ("level_ore", *SUMS)}}
    found["total"] |= figures_of(answer["total"])
    for solution in answer["solutions"]:
        found[solution["solution"]] = figures_of(solution) | {
            "level": (solution["level"]["year"], solution["level"]["kind"], solution["level"]["amount_ore"]),
            "parts": sorted((part["component"], part["amount_ore"]) for part in solution["level"]["parts"]),
            "lines": moving({(l["kind"], l["component"], l["name"], l["driver"]): l["amount_ore"] for l in solution["lines"]}),
            "components": moving({part["component"]: part["estimate_ore"] for part in solution["components"]}),
            "groups": {(g["solution"], g["payer_group"]): (g["amount_ore"], g["regulated_ore"]) for g in solution["groups"]},
            **{name: solution[name] for name in SUMS},
        }
    found["options"] = {option["name"]: (option["is_included"], option["amount_ore"]) for option in answer["options"]}
    found["published charges"] = {charge["path"]: charge["amount_ore"] for charge in answer["common_services"]}
    found["warnings"] = {(w["code"], w["path"].split("/")[-2], w["values"]["sum_ore"]) for w in answer["warnings"] if w["path"]}
    return found


def figures_of(part):
    names = ("estimate_ore", "price_adjusted_ore", "published_ore")
    drivers = {d["driver"]: (d["amount_ore"], d["percent"]) for d in part["drivers"] if d["amount_ore"]}
    return {"drivers": drivers, **{name: part[name] for name in names}}


def expected_amounts(table, scenario, year):
    every = estimates(table, scenario, year)
    ratio_moves = any(estimate.price_ratio for estimate in every.values())
    lines = [line for estimate in every.values() for line in estimate.lines]
    change = Change(sum(e.level.amount_ore for e in every.values()), lines)
    adjusted = sum(e.price_adjusted_ore for e in every.values()) if ratio_moves else None
    found = {"total": {"level_ore": change.level_ore, **change.sums, "drivers": change.drivers}}
    found["total"] |= {"estimate_ore": sum(e.amount_ore for e in every.values()), "price_adjusted_ore": adjusted}
    found["total"]["published_ore"] = published_ore(table, "all", year)
    for solution, e in every.items():
        found[solution] = {
            "level": (e.level.year, e.level.kind, e.level.amount_ore),
            "parts": sorted((part.component, part.amount_ore) for part in e.level.parts),
            "lines": moving({(l.kind, l.component, l.name, l.driver): l.amount_ore for l in e.lines}),
            "components": moving(e.components),
            "groups": {key: (ore, regulated(table, key[0], year)[key[1]][0]) for key, ore in e.groups.items()},
            **e.change.sums,
            "drivers": e.change.drivers,
            "estimate_ore": e.amount_ore,
            "price_adjusted_ore": e.price_adjusted_ore if ratio_moves else None,
            "published_ore": published_ore(table, solution, year),
        }
    options = {option: sum(option_amounts(table, option, year)[0].values()) for option in OPTIONS}
    found["options"] = {option: (is_included(table, option, year), ore) for option, ore in options.items()}
    charged = [f"/common_service_mnok/helsenettet_common/{user}/{year}" for user in ("national_solutions", "helsenettet_external")]
    found["published charges"] = {path: whole_ore(table[path].value) for path in charged if table.known(path)}
    found["warnings"] = {("transfer_does_not_cancel", name, ore) for name, ore in broken_transfers(every).items()}
    return found


def reported_statuses(answer):
    found = {"total": answer["total"]["status"]}
    for solution in answer["solutions"]:
        name = solution["solution"]
        found[name] = solution["status"]
        found[name, "level"] = solution["level"]["status"]
        found |= {(name, l["kind"], l["component"], l["name"]): l["status"] for l in solution["lines"] if l["amount_ore"]}
    return found


def expected_statuses(table, scenario, year):
    every = estimates(table, scenario, year)
    found = {"total": result_status(*(estimate.status for estimate in every.values()))}
    for solution, estimate in every.items():
        found |= {solution: estimate.status, (solution, "level"): estimate.level.status}
        found |= {(solution, l.kind, l.component, l.name): l.status for l in estimate.lines if l.amount_ore}
    return found


def differences(found, expected):
    """What one has differently from the other, at most a few."""
    if isinstance(found, dict) and isinstance(expected, dict):
        wrong = []
        for key in list(expected) + [key for key in found if key not in expected]:
            wrong += [f"{key}: {text}" for text in differences(found.get(key), expected.get(key))]
        return wrong[:6]
    return [] if found == expected else [f"reported {found}, by the rules {expected}"]
