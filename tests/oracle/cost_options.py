# SPDX-License-Identifier: MIT
"""METHOD (16): what the published estimates leave out, until a user takes it in."""

from fractions import Fraction

from cost_lines import SOLUTIONS, Line, level, whole_ore
from exact_split import half_away, split
from parameters import kept_where_unchanged, result_status, weakest

OPTIONS = ["treatment_plans", "equity_run_cost"]


def is_included(table, option, year):
    return table[f"/cost_option/{option}/{year}"].value == 1


@kept_where_unchanged
def treatment_plans(table, year):
    """{solution: øre} and status: the running costs of two years, by the committee's shares."""
    costs = [table[f"/treatment_plans_mnok/{arose}"] for arose in (2022, 2023)]
    ratios = {solution: table[f"/treatment_plans_ratio/{solution}"] for solution in ("kjernejournal", "helsenorge")}
    amount = sum(whole_ore(cell.value) for cell in costs)
    parts = split(amount, [Fraction(cell.value) for cell in ratios.values()], list(ratios))
    return dict(zip(ratios, parts)), result_status(*(cell.status for cell in [*costs, *ratios.values()]))


@kept_where_unchanged
def equity_run_cost(table, year):
    """{solution: øre} and status: which solutions the investments belong to is not published, so the levels stand in."""
    investment, ratio = table["/equity_investment_mnok/strategic"], table["/equity_run_cost_ratio/strategic"]
    amount = half_away(whole_ore(investment.value) * Fraction(ratio.value))
    weights = [Fraction(level(table, solution, year - 1).amount_ore) for solution in SOLUTIONS]
    return dict(zip(SOLUTIONS, split(amount, weights, SOLUTIONS))), "stand_in"


def option_amounts(table, option, year):
    return {"treatment_plans": treatment_plans, "equity_run_cost": equity_run_cost}[option](table, year)


def option_lines(table, solution, year):
    kinds = {"treatment_plans": "split", "equity_run_cost": "equity_run_cost"}
    for option in OPTIONS:
        if is_included(table, option, year):
            amounts, status = option_amounts(table, option, year)
            if solution in amounts:
                yield Line("main", option, "investment", kinds[option], amounts[solution], status)


def risk_margin_line(table, base, lines, year):
    """A share of the level and all other lines, and as weak as they are."""
    ratio = table[f"/risk_margin_ratio/{year}"]
    amount = half_away((base.amount_ore + sum(line.amount_ore for line in lines)) * Fraction(ratio.value))
    status = result_status(ratio.status, base.status, *(line.status for line in lines))
    return Line("main", "risk_margin", "risk_margin", "risk_margin", amount, weakest("assumed", status))
