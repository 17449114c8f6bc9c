# SPDX-License-Identifier: MIT
"""Scenarios side by side, METHOD (24), from the payments of each: differences against the first, tallies, spread, and
who pays one actor's gain."""

from model_year import region_of, years_of
from parameters import REGIONS, kept_where_unchanged, result_status, weakest
from price_model import STRUCTURE
from sharing_model import ORDER, payments_by_group

SIZES = ((2000, "below_2000"), (5000, "2000_to_4999"), (10000, "5000_to_9999"), (20000, "10000_to_19999"), (50000, "20000_to_49999"))
SPREAD = (("smallest", 0), ("tenth", 10), ("median", 50), ("ninetieth", 90), ("largest", 100))


def size_class(population):
    return next((name for limit, name in SIZES if population < limit), "50000_and_more")


def percent(difference, base):
    """Two decimals, a half away from zero; none of nothing."""
    if base == 0:
        return None
    # A half away from zero, in whole numbers: there is one of these for every actor.
    size = (20000 * abs(difference) + abs(base)) // (2 * abs(base))
    hundredths = size if (difference < 0) == (base < 0) else -size
    return f"{'-' if hundredths < 0 else ''}{abs(hundredths) // 100}.{abs(hundredths) % 100:02d}"


def bills(scenario, year):
    """{(group, actor): (øre, status)} summed over solutions."""
    found = {}
    for (_, _, group), rows in payments_by_group({**scenario, "years": [year]}).items():
        for actor, (ore, status) in rows.items():
            before = found.get((group, actor))
            found[group, actor] = (before[0] + ore, weakest(before[1], status)) if before else (ore, status)
    return found


def people(scenario, year):
    table = next(iter(years_of({**scenario, "years": [year]}).values())).table
    return people_of(table, year)


@kept_where_unchanged
def people_of(table, year):
    return {code: sum(int(table[f"/population/{p}/{year}"].value) for p in parts) for code, parts in STRUCTURE.actors(year).items()}


def compared(scenarios, year):
    """One year of the answer to `compare`."""
    sides = [bills(scenario, year) for scenario in scenarios]
    counts = [people(scenario, year) for scenario in scenarios]
    keys = sorted({key for side in sides for key in side}, key=lambda key: (ORDER.index(key[0]), key[1]))
    ore = {key: [side.get(key, (0,))[0] for side in sides] for key in keys}
    groups = {}
    for (group, _), amounts in ore.items():
        groups[group] = [a + b for a, b in zip(groups.get(group, [0] * len(sides)), amounts)]
    towns = [code for group, code in keys if group == "municipalities"]
    per_head = {c: [(2 * o + n[c]) // (2 * n[c]) for o, n in zip(ore["municipalities", c], counts)] for c in towns if all(n[c] for n in counts)}
    return {
        "year": year,
        "totals_ore": [sum(amounts[at] for amounts in ore.values()) for at in range(len(sides))],
        "groups": [row({"payer_group": group}, amounts) for group, amounts in groups.items()],
        "scenarios": [of_scenario(at, ore, counts, per_head) for at in range(len(sides))],
        "actors": [of_actor(key, ore[key], sides, per_head, counts) for key in keys],
    }


def row(names, amounts):
    differences = [amount - amounts[0] for amount in amounts[1:]]
    shown = [percent(difference, amounts[0]) for difference in differences]
    return {**names, "amounts_ore": amounts, "differences_ore": differences, "differences_percent": shown}


def of_actor(key, amounts, sides, per_head, counts):
    found = row({"actor": key[1], "payer_group": key[0]}, amounts)
    if key[0] == "municipalities":
        found["per_inhabitant_ore"] = per_head[key[1]]
        found["size_class"] = size_class(counts[0][key[1]])
    return found | {"status": result_status(*(side[key][1] for side in sides if key in side))}


def of_scenario(at, ore, counts, per_head):
    moved = {key: amounts[at] - amounts[0] for key, amounts in ore.items()}
    heads = sorted(values[at] for values in per_head.values())
    spread = {name: heads[(len(heads) - 1) * part // 100] for name, part in SPREAD} if heads else None
    return {
        "gains_ore": sum(ore for ore in moved.values() if ore < 0),
        "losses_ore": sum(ore for ore in moved.values() if ore > 0),
        "municipalities": tallies(moved, counts[0]) if at else [],
        "spread_per_inhabitant_ore": spread,
    }


def tallies(moved, counts):
    towns = {code: ore for (group, code), ore in moved.items() if group == "municipalities"}
    sizes = [name for _, name in SIZES] + ["50000_and_more"]
    kinds = [("all", towns)]
    kinds += [(size, [code for code in towns if size_class(counts[code]) == size]) for size in sizes]
    kinds += [(region, [code for code in towns if region_of(code) == region]) for region in REGIONS]
    return [
        {
            "of": name,
            "winner_count": sum(towns[code] < 0 for code in codes),
            "loser_count": sum(towns[code] > 0 for code in codes),
            "unchanged_count": sum(towns[code] == 0 for code in codes),
        }
        for name, codes in kinds
    ]


def lens(year, actor, scenario=1):
    """Who pays an actor's gain, or gets its loss, by the differences of those on the other side."""
    rows = {(a["payer_group"], a["actor"]): a["differences_ore"][scenario - 1] for a in year["actors"]}
    amount = sum(ore for (_, name), ore in rows.items() if name == actor)
    others = {key: ore for key, ore in rows.items() if ore * amount < 0}
    change = year["totals_ore"][scenario] - year["totals_ore"][0]
    return amount, others, change
