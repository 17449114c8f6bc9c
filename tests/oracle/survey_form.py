# SPDX-License-Identifier: MIT
"""Survey forms: cells in kroner, groups, missing staff time and what is paid by law, METHOD (31)-(33)."""

from dataclasses import dataclass
from fractions import Fraction
from functools import cache

import parameters
import price_model
from exact_split import half_up, split
from growth_paths import OwnCosts, whole

GROUPS = {
    "welfare_technology": ["welfare_technology", "vkp"],
    "records": ["records"],
    "other": ["e_resept", "prescription_module", "patient_medication_list", "kjernejournal", "helsenorge", "digihelse"]
    + ["digihelsestasjon", "norsk_helsenett", "emergency_network", "other_national", "other"],
    "general": ["general"],
}
CATEGORIES = [category for categories in GROUPS.values() for category in categories]
COST_TYPES = ["operation", "investment", "implementation"]
MEASURES = ["invoices", "staff_time", "wages"]
KRONER = {"nok": 1, "knok": 1_000, "mnok": 1_000_000}
WAGE_COST = 800_000
MILLION = 1_000_000


@dataclass(frozen=True)
class Cell:
    code: str
    category: str
    cost_type: str
    measure: str
    amount: object  # a fraction; yes or no; None where a comment says it
    unit: str
    comment: str = ""

    @property
    def is_cost(self):
        return self.cost_type in COST_TYPES

    def nok(self, wage_cost):
        return whole(self.amount * (wage_cost if self.unit == "fte" else KRONER[self.unit]))


@cache
def statutory_in(year):
    if year == 2021:
        return OwnCosts().statutory_by_key()
    table = parameters.Table(parameters.law(), {"years": [year]})
    successors, found = price_model.STRUCTURE.actors(year), {}
    for (_, _, group, actor), payment in price_model.payments(table).items():
        if group != "municipalities":
            continue
        codes = successors[actor]
        weights = [price_model.municipal_weight(table, code, year)[0] for code in codes]
        for code, ore in zip(codes, split(payment.amount_ore, weights, codes)):
            found[code] = found.get(code, 0) + ore
    return found


class Survey:
    """Cells of any number of municipalities in a year."""

    def __init__(self, cells, year=2021, wage_cost=WAGE_COST):
        self.cells, self.year, self.wage_cost, self.costs = cells, year, wage_cost, OwnCosts()
        self.codes = sorted({cell.code for cell in cells})
        self.by_place = {(c.code, c.category, c.cost_type, c.measure): c for c in cells}
        self.kroner = {place: cell.nok(wage_cost) for place, cell in self.by_place.items() if cell.is_cost}
        self.paid_by_law = self.statutory()

    def inhabitants(self, code):
        return self.costs.inhabitants(code, self.year)

    def sum_of(self, code, group, cost_types=COST_TYPES, measures=MEASURES):
        return sum(self.kroner.get((code, c, t, m), 0) for c in GROUPS[group] for t in cost_types for m in measures)

    def has(self, code, group, cost_types, measures):
        return any((code, c, t, m) in self.kroner for c in GROUPS[group] for t in cost_types for m in measures)

    def is_observed(self, code, group):
        if self.has(code, group, COST_TYPES, MEASURES):
            return True
        return all(self.denies(code, category) for category in GROUPS[group])

    def denies(self, code, category):
        said = [self.by_place.get((code, category, "use", measure)) for measure in ("in_use", "own_costs")]
        return any(cell is not None and cell.amount == "no" for cell in said)

    def lacks_staff_time(self, code, group):
        return self.sum_of(code, group, ["operation"], ["invoices"]) > 0 and not self.has(code, group, COST_TYPES, MEASURES[1:])

    def donors(self, group):
        return [
            code
            for code in self.codes
            if self.sum_of(code, group, ["operation"], ["invoices"]) > 0 and self.has(code, group, ["operation"], MEASURES[1:])
        ]

    def imputed(self, code, group):
        donors = self.donors(group)
        if not self.lacks_staff_time(code, group) or len(donors) < 3:
            return 0
        staff = sum(self.sum_of(donor, group, ["operation"], MEASURES[1:]) for donor in donors)
        return whole(Fraction(self.inhabitants(code) * staff, sum(map(self.inhabitants, donors))))

    def statutory(self):
        """{municipality of today: øre} of what is paid by law in the year; a divided one's bill by the parts' weights, METHOD (11)."""
        return statutory_in(self.year)

    def group(self, code, group):
        """A row of the answer."""
        imputed = self.imputed(code, group)
        by_type = {t: self.sum_of(code, group, [t]) + (imputed if t == "operation" else 0) for t in COST_TYPES}
        return {
            "group": group,
            "is_observed": self.is_observed(code, group),
            **{f"{cost_type}_nok": kroner for cost_type, kroner in by_type.items()},
            "invoices_nok": self.sum_of(code, group, measures=["invoices"]),
            "staff_nok": self.sum_of(code, group, measures=MEASURES[1:]),
            "imputed_nok": imputed,
            "total_nok": sum(by_type.values()),
        }

    def own(self, code):
        return sum(self.group(code, group)["total_nok"] for group in GROUPS)

    def benefit(self, code, measure):
        return [cell for cell in self.cells if (cell.code, cell.cost_type, cell.measure) == (code, "benefit", measure)]

    def municipality(self, code):
        """What the answer holds of a municipality, but for its status."""
        law = whole(Fraction(self.paid_by_law[code], 100))
        own, fte = self.own(code), sum(cell.amount for cell in self.benefit(code, "staff_time"))
        return {
            "municipality_code": code,
            "inhabitants": self.inhabitants(code),
            "groups": [self.group(code, group) for group in GROUPS],
            "own_nok": own,
            "statutory_nok": law,
            "total_nok": own + law,
            "per_inhabitant_ore": int(half_up(Fraction(100 * (own + law), self.inhabitants(code)))),
            "benefit_nok": sum(cell.nok(self.wage_cost) for cell in self.benefit(code, "kroner")),
            "benefit_fte": Fraction(fte),
        }

    def complete(self):
        """The municipalities with all groups observed."""
        return [code for code in self.codes if all(self.is_observed(code, group) for group in GROUPS)]
