# SPDX-License-Identifier: MIT
"""METHOD (17): what was paid, used and carried forward, year by year; nothing appears or vanishes."""

from dataclasses import dataclass, field

from cost_lines import whole_ore
from parameters import result_status, weakest

ACCOUNTS = ["helsenorge", "kjernejournal", "e_resept", "grunndata_helseid", "national_solutions", "helsenettet", "nhn"]
USES = {"national_solutions": ["lost_state_funding", "rf_modernisation"], "nhn": ["repayment"]}
YEARS = [2022, 2023, 2024, 2025, 2026, 2027]
# Public funds of earlier years come first, as the committee's annex says.
DRAWING_ORDER = ["earlier_public_funds", "brought_forward", "state_funding", "invoiced"]


@dataclass
class Year:
    year: int
    brought_forward: int
    invoiced: int = 0
    repaid: int = 0
    recovered: int = 0
    state_funding: int = 0
    earlier_public_funds: int = 0
    used: int = 0
    is_surplus_to_equity: bool = False
    planned: dict = field(default_factory=dict)
    status: str = "calculated"

    @property
    def net_invoiced(self):
        return self.invoiced - self.repaid + self.recovered

    @property
    def available(self):
        return self.brought_forward + self.net_invoiced + self.state_funding + self.earlier_public_funds

    @property
    def to_equity(self):
        return max(0, self.available - self.used) if self.is_surplus_to_equity else 0

    @property
    def carried_forward(self):
        return self.available - self.used - self.to_equity

    @property
    def left_after_plans(self):
        return self.carried_forward - sum(self.planned.values())

    @property
    def used_from(self):
        """What each source gave, of those that gave anything."""
        left, found = self.used, {}
        for source in DRAWING_ORDER:
            held = self.net_invoiced if source == "invoiced" else getattr(self, source)
            drawn = max(0, min(held, left))
            left -= drawn
            found |= {source: drawn} if drawn else {}
        return found

    @property
    def own_cost(self):
        """What the payments of the regulation had to cover."""
        uses = sum(amount for use, amount in self.planned.items() if use != "repayment")
        return self.used - self.state_funding - self.earlier_public_funds + uses

    @property
    def own_payment(self):
        """What was paid in the end: planned repayments are taken off."""
        return self.net_invoiced - self.planned.get("repayment", 0)


def balances(years):
    """Cumulated paid, cumulated cost and balance after each year."""
    paid = cost = equity = 0
    for year in years:
        paid, cost, equity = paid + year.own_payment, cost + year.own_cost, equity + year.to_equity
        yield paid, cost, years[0].brought_forward + paid - cost - equity


def account(table, name):
    """The years of a published account: those with accounts, and those that only plan a use."""
    surplus = table[f"/settlement_surplus/{name}"]
    years, status = [], surplus.status
    for year in YEARS:
        planned = {use: f"/settlement_use_mnok/{name}/{use}/{year}" for use in USES.get(name, [])}
        planned = {use: table[path] for use, path in planned.items() if table.known(path)}
        items = ("invoiced", "used", "state_funding", "earlier_public_funds", "brought_forward")
        cells = {item: f"/settlement_mnok/{name}/{item}/{year}" for item in items}
        cells = {item: table[path] for item, path in cells.items() if table.known(path)}
        if not {"invoiced", "used"} <= cells.keys():
            cells = {}
        if not cells and not planned:
            continue
        carried = years[-1].left_after_plans if years else whole_ore(cells["brought_forward"].value) if "brought_forward" in cells else 0
        given = {item: whole_ore(cell.value) for item, cell in cells.items() if item != "brought_forward"}
        status = weakest(status, *(cell.status for cell in [*cells.values(), *planned.values()]))
        found = Year(year, carried, **given, is_surplus_to_equity=bool(cells) and surplus.value == "equity")
        found.planned = {use: whole_ore(cell.value) for use, cell in planned.items()}
        found.status = result_status(status)
        years.append(found)
    return years


def own_account(scenario):
    """The user's own years."""
    years = []
    for given in scenario.get("costs", {}).get("settlement", []):
        amounts = {key.removesuffix("_mnok"): whole_ore(value) for key, value in given.items() if key.endswith("_mnok")}
        amounts.setdefault("brought_forward", years[-1].left_after_plans if years else 0)
        is_to_equity = given.get("surplus_to") == "equity"
        years.append(Year(given["year"], **amounts, is_surplus_to_equity=is_to_equity, status="assumed"))
    return years


def accounts(table, scenario):
    """{account: its years}, the user's own last."""
    found = {name: account(table, name) for name in ACCOUNTS}
    own = own_account(scenario)
    return found | ({"own": own} if own else {})
