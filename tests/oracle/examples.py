# SPDX-License-Identifier: MIT
"""What each example must give, by the rules: `python3 tests/oracle/examples.py` writes examples/expected/ anew."""

import hashlib
import json

import parameters
import price_model
from cost_basis import estimates, forward_table, table_from_costs
from cost_lines import YEARS
from parameters import ROOT, Table, weakest

FOLDER = ROOT / "examples"
SCENARIOS = sorted((FOLDER / "scenarios").glob("*.json"))
ACTORS = ["0301", "1151", "1507", "1508", "1580", "4601", *parameters.REGIONS, "pharmacies", "other_members", "state"]


def scenario_of(path):
    return json.loads(path.read_text(encoding="utf-8"))


def rows_by_the_rules(scenario):
    table = table_from_costs(scenario) if scenario.get("base") == "costs" else Table(parameters.law(), scenario)
    return [(*key, payment.amount_ore, payment.status) for key, payment in price_model.payments(table).items()]


def cost_years(scenario):
    """The years of a scenario whose payments come from the cost basis."""
    return [year for year in scenario.get("years") or YEARS if year in YEARS] if scenario.get("base") == "costs" else []


def estimates_by_the_rules(scenario):
    """{year: {solution: øre}} of the estimates that the groups pay, price adjustment included."""
    table = forward_table(parameters.everything(), scenario)
    years = {year: estimates(table, scenario, year) for year in cost_years(scenario)}
    return {str(year): {s: e.price_adjusted_ore for s, e in found.items()} for year, found in years.items()}


def estimates_of_answer(answer):
    """The same of an answer of `samfin costs`."""
    rows = {s["solution"]: (s["price_adjusted_ore"], s["estimate_ore"]) for s in answer["solutions"]}
    return {solution: estimate if adjusted is None else adjusted for solution, (adjusted, estimate) in rows.items()}


def rows_of_report(report):
    names = ("year", "solution", "payer_group", "actor", "amount_ore", "status")
    return [tuple(payment[name] for name in names) for payment in report["payments"]]


def summary(rows, estimates_ore):
    """The sums, a few bills, and the SHA-256 of all payments in order, one a line with single spaces; and for payments
    from costs the estimates."""
    rows = sorted(rows)
    text = "".join(" ".join(map(str, row)) + "\n" for row in rows)
    groups, bills = {}, {}
    for year, solution, group, actor, ore, status in rows:
        sums = groups.setdefault(str(year), {})
        sums[group] = sums.get(group, 0) + ore
        if actor in ACTORS:
            bill = bills.setdefault(f"{actor} {year}", {"total_ore": 0, "status": "adopted"})
            bill["total_ore"] += ore
            bill["status"] = weakest(bill["status"], status)
    return {
        "payment_count": len(rows),
        "payments_sha256": hashlib.sha256(text.encode()).hexdigest(),
        **({"estimates_ore": estimates_ore} if estimates_ore else {}),
        "totals_ore": groups,
        "bills": bills,
    }


def expected_by_the_rules(scenario):
    return written(summary(rows_by_the_rules(scenario), estimates_by_the_rules(scenario)))


def written(expected):
    """JSON with one bill or year a line, so that a change reads as a diff."""
    lines = []
    for name, value in expected.items():
        if isinstance(value, dict):
            rows = ",\n".join(f"    {json.dumps(k)}: {json.dumps(v)}" for k, v in value.items())
            lines.append(f"  {json.dumps(name)}: {{\n{rows}\n  }}")
        else:
            lines.append(f"  {json.dumps(name)}: {json.dumps(value)}")
    return "{\n" + ",\n".join(lines) + "\n}\n"


if __name__ == "__main__":
    for path in SCENARIOS:
        target = FOLDER / "expected" / path.name
        target.write_text(expected_by_the_rules(scenario_of(path)), encoding="utf-8")
        print(target.relative_to(ROOT))
