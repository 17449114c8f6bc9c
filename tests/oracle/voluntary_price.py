# SPDX-License-Identifier: MIT
"""The price of a voluntary service: what covers its full cost over a period, and what leaving users do to it."""

from fractions import Fraction
from math import ceil, floor

from repayment import ore_of


def lasting(count, leaving, round_number):
    return floor(count * (1 - leaving) ** round_number)


def price_at(cost_of, counts):
    """The price rounded up to øre; None without users."""
    total = sum(counts)
    return ceil(Fraction(cost_of(counts), total)) if total else None


def priced(question):
    """The answer to `price`."""
    years, variable = question["years"], question.get("variable_ore", 0)
    counts = [year["user_count"] for year in years]
    fixed = [ore_of(year["fixed_mnok"]) for year in years]

    def cost_of(users):
        return sum(fixed) + variable * sum(users)

    price, balance, rows = price_at(cost_of, counts), 0, []
    for year, count, ore in zip(years, counts, fixed):
        cost, income = ore + variable * count, price * count
        balance += income - cost
        rows.append({"year": year["year"], "user_count": count, "cost_ore": cost, "income_ore": income, "balance_ore": balance})
    found = {
        "price_ore": price,
        "cost_ore": cost_of(counts),
        "user_total": sum(counts),
        "income_ore": price * sum(counts),
        "over_ore": price * sum(counts) - cost_of(counts),
        "years": rows,
        "leaving": [],
        "wind_up_below": None,
        "wind_up_round": None,
        "market_terms_required": question.get("sold_outside_state", False),
    }
    worth = question.get("worth_ore")
    if "leaving_share" in question:
        found["leaving"] = rounds_of(question, cost_of, counts)
    if worth is not None:
        found["wind_up_below"] = fewest_users(sum(fixed), variable, worth)
        past = [row for row in found["leaving"] if row["price_ore"] is None or row["price_ore"] > worth]
        found["wind_up_round"] = past[0]["round"] if past else None
    return found


def rounds_of(question, cost_of, counts):
    leaving, rows = Fraction(question["leaving_share"]), []
    for at in range(question.get("rounds", 10) + 1):
        users = [lasting(count, leaving, at) for count in counts]
        rows.append({"round": at, "user_total": sum(users), "price_ore": price_at(cost_of, users)})
    return rows


def fewest_users(fixed, variable, worth):
    """The fewest user-years at which fixed / n + variable, rounded up, is not above the worth; None where none is."""
    if worth <= variable:
        return None if fixed or worth < variable else 1
    return max(1, ceil(Fraction(fixed, worth - variable)))
