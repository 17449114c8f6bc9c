# SPDX-License-Identifier: MIT
"""Keys of a sharing model, METHOD (22): the actors' weights and the status of each row."""

import csv
import io
import json
from fractions import Fraction
from math import lcm

from parameters import weakest
from price_model import in_whole_numbers, monthly_price_ore


def in_force(key, year):
    """A dated key is the newest one that began by the year; before the first, none."""
    if not isinstance(key, dict) or "dated" not in key:
        return key
    begun = [entry for entry in key["dated"] if entry["from"] <= year]
    return max(begun, key=lambda entry: entry["from"])["key"] if begun else None


def table_of_csv(text):
    """Rows `actor;weight` with a decimal comma, or `actor,weight` with a decimal point."""
    text = text.removeprefix("\ufeff")
    separator = ";" if ";" in text.splitlines()[0] else ","
    rows = list(csv.DictReader(io.StringIO(text), delimiter=separator))
    name = "use" if "use" in rows[0] else "weight"
    return {row["actor"]: row[name].replace(",", ".") for row in rows}


def turnover_weights(facts, key):
    """A business weighs what its bracket says, with its locations from a number of them on."""
    found = {}
    for member, said in key["members"].items():
        turnover, locations = Fraction(said["turnover_mnok"]), said.get("locations", 1)
        if "brackets" in key:
            reached = next(b for b in key["brackets"] if "up_to_mnok" not in b or turnover <= Fraction(b["up_to_mnok"]))
            weight = Fraction(reached["weight"])
            if "per_location_from" in key and locations >= key["per_location_from"]:
                weight = locations * Fraction(key["per_location_weight"])
        else:
            weight = regulated_price(facts, turnover, locations)
        found[member] = weight
    return found


def regulated_price(facts, turnover, locations):
    """Øre a month by § 13: until 2024 one price for all; from 2025 by turnover, with one per location for chains."""
    table, year = facts.table, facts.year
    if not table.known(f"/monthly_price_ore/small/{year}"):
        return Fraction(monthly_price_ore(table, "member", year))
    if locations >= int(table[f"/chain_location_count/{year}"].value):
        return Fraction(locations * monthly_price_ore(table, "chain", year))
    for category in ("small", "medium", "large"):
        limit = f"/turnover_limit_mnok/{category}/{year}"
        if not table.known(limit) or turnover <= Fraction(table[limit].value):
            return Fraction(monthly_price_ore(table, category, year))
    return Fraction(monthly_price_ore(table, "extra_large", year))


def part_weights(facts, group, part):
    """{actor: (weight, status)} of one part of a key."""
    kind = part["key"]
    if kind in ("table", "use"):
        given = table_of_csv(part["csv"]) if "csv" in part else part["table"]
        ids = facts.actors(group) if group in facts.regulated_keys else list(given)
        rows = {actor: (Fraction(given[actor]) if actor in given else 0, "assumed") for actor in ids}
    elif kind == "turnover":
        rows = {member: (weight, "assumed") for member, weight in turnover_weights(facts, part).items()}
    elif kind == "flat":
        rows = dict.fromkeys(facts.actors(group), (1, "assumed"))
    else:
        rows = (facts.regulated_keys if kind == "regulated" else facts.inhabitants)[group]
    users = part.get("users")
    return rows if users is None else {a: (w if a in users else 0, status) for a, (w, status) in rows.items()}


def mixture(parts):
    """[(share, rows)] as one key: each part's weights as shares of 1, times its share; one rounding follows, in the split."""
    parts = [(Fraction(share), in_whole_numbers(rows)) for share, rows in parts]
    if len(parts) == 1 and parts[0][0] > 0:
        return parts[0][1]  # only proportions count
    factors = [share / sum(weight for weight, _ in rows.values()) for share, rows in parts]
    scale = lcm(*(factor.denominator for factor in factors))
    found = {}
    for factor, (_, rows) in zip(factors, parts):
        times = int(factor * scale)
        for actor, (weight, status) in rows.items():
            before = found.get(actor, (0, "adopted"))
            found[actor] = before[0] + times * weight, weakest(before[1], status)
    return found


def weights_of(facts, group, key):
    """{actor: (whole weight, status)} of a key that is not dated."""
    name = group, json.dumps(key)
    if name not in facts.keys:
        facts.keys[name] = worked_out(facts, group, key)
    return facts.keys[name]


def worked_out(facts, group, key):
    parts = key if isinstance(key, list) else [{"key": key} if isinstance(key, str) else key]
    return mixture([(part.get("share", 1), part_weights(facts, group, part)) for part in parts])
