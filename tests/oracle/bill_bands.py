# SPDX-License-Identifier: MIT
"""Bands of bills, METHOD (45), and how far each input moves them, METHOD (42), by the payments of the price model."""

from fractions import Fraction
from math import floor

import parameters
import price_model
from cost_basis import table_from_costs
from growth_paths import whole
from parameters import REGIONS, SOLUTIONS
from stream import RATIO_GRID, on_grid, triangular, uniform, unit

LAW = parameters.law()
MARGIN = Fraction("0.002")


class BillBand:
    """The bill of a municipality, a health region or a group in a year, by the payments of the price model."""

    def __init__(self, actor, year, scenario=None):
        self.actor, self.year, self.scenario = actor, year, {**(scenario or {}), "years": [year]}
        self.table = parameters.Table(LAW, self.scenario)
        self.payments = {s: p for (_, s, _, who), p in price_model.payments(self.table).items() if who == actor}
        self.is_carried = year > parameters.NEWEST

    @property
    def point(self):
        return whole(Fraction(sum(p.amount_ore for p in self.payments.values()), 100))

    def growth(self, seed, draw, solution):
        """What one draw of the growth into the carried year makes of a payment."""
        if not self.is_carried:
            return 1.0
        at = float(Fraction(self.table[f"/growth_ratio/{solution}/{self.year}"].value))
        rate = on_grid(triangular(unit(seed, f"growth_ratio/all/{self.year}", draw), min(at, 0.02), at, max(at, 0.10)), RATIO_GRID)
        return (1 + rate) / (1 + at)

    def with_values(self, values):
        """The point with other values in the scenario."""
        changes = [*self.scenario.get("changes", []), *({"path": path, "value": str(value)} for path, value in values.items())]
        return type(self)(self.actor, self.year, self.scenario | {"changes": changes}).point

    def ends(self):
        """{input: (at the low end, at the high end)}, each by evaluating once more; one growth where all solutions have one."""
        if not self.is_carried:
            return {}
        rates = {s: Fraction(self.table[f"/growth_ratio/{s}/{self.year}"].value) for s in SOLUTIONS}
        inputs = {"all": SOLUTIONS} if len(set(rates.values())) == 1 else {s: [s] for s in SOLUTIONS}
        found = {}
        for name, solutions in inputs.items():
            low = {f"/growth_ratio/{s}/{self.year}": min(rates[s], Fraction("0.02")) for s in solutions}
            high = {f"/growth_ratio/{s}/{self.year}": max(rates[s], Fraction("0.1")) for s in solutions}
            found[f"growth_ratio/{name}/{self.year}"] = self.with_values(low), self.with_values(high)
        return found

    def sensitivity(self):
        rows = {(f"bill/{self.actor}", name): (*pair, pair[0] - self.point, pair[1] - self.point) for name, pair in self.ends().items()}
        return {key: row for key, row in rows.items() if row[2] or row[3]}


class MunicipalBill(BillBand):
    def __init__(self, actor, year, scenario=None):
        super().__init__(actor, year, scenario)
        self.key = {code: float(weight) for code, (weight, _) in price_model.municipal_key(self.table, year).items()}
        self.total = sum(self.key.values())
        index_year = self.table[f"/key_index_year/{year}"].value
        self.indices = {}
        for code, parts in price_model.STRUCTURE.actors(year).items():
            for part in parts:
                cell = self.table[f"/municipal_health_index/{part}/{index_year}"]
                if Fraction(cell.margin):
                    weight, _ = price_model.municipal_weight(self.table, part, year)
                    self.indices[part] = code, float(weight), float(Fraction(cell.value)), float(Fraction(cell.margin))
        users = self.table[f"/vkp_users/{year}"].value if ("vkp" in self.payments) else None
        self.index_year = index_year
        self.few = float(Fraction(self.table["/vkp_few_users_share"].value)) if users == "all" else None

    def ends(self):
        found = super().ends()
        for part in self.indices:
            path = f"/municipal_health_index/{part}/{self.index_year}"
            index, margin = Fraction(self.table[path].value), Fraction(self.table[path].margin)
            found[path[1:].rpartition("/")[0]] = self.with_values({path: index - margin}), self.with_values({path: index + margin})
        if self.few is not None:
            users = sum(payment.users_ore for payment in self.payments.values())
            rest = sum(payment.amount_ore for payment in self.payments.values()) - users
            found["vkp_users_share"] = whole((rest + users / Fraction(self.table["/vkp_few_users_share"].value)) / 100), self.point
        return found

    def drawn(self, seed, draw):
        moved, own = 0.0, self.key[self.actor]
        for part, (code, weight, index, margin) in self.indices.items():
            value = on_grid(uniform(unit(seed, f"municipal_health_index/{part}", draw), index - margin, index + margin), RATIO_GRID)
            change = weight * (value / index - 1)
            moved += change
            own += change if code == self.actor else 0.0
        key = own / self.key[self.actor] * (self.total / (self.total + moved))
        share = 1.0
        if self.few is not None:
            share = on_grid(uniform(unit(seed, "vkp_users_share", draw), self.few, 1.0), RATIO_GRID)
        paid = 0.0
        for solution, payment in self.payments.items():
            ore = payment.amount_ore - payment.users_ore + payment.users_ore / share
            paid += ore * self.growth(seed, draw, solution) * key
        return floor(paid / 100 + 0.5)


class RegionBill(BillBand):
    def __init__(self, actor, year, scenario=None):
        super().__init__(actor, year, scenario)
        key = {region: weight for region, (weight, _) in price_model.region_key(self.table, year).items()}
        self.shares = {region: weight / sum(key.values()) for region, weight in key.items()}
        self.share = float(self.shares[actor])

    def ends(self):
        found = super().ends()
        for region in REGIONS:
            found[f"health_region_key/{region}"] = tuple(self.with_shares({region: move}) for move in (-MARGIN, MARGIN))
        return found

    def with_shares(self, moves):
        mean = sum(moves.values()) / 4
        values = {region: share + moves.get(region, 0) - mean for region, share in self.shares.items()}
        return self.with_values({f"/health_region_key/{region}/{self.year}": value for region, value in values.items()})

    def drawn(self, seed, draw):
        drawn = {region: unit(seed, f"health_region_key/{region}", draw) for region in REGIONS}
        moves = {region: on_grid(uniform(u, -float(MARGIN), float(MARGIN)), RATIO_GRID) for region, u in drawn.items()}
        key = (self.share + moves[self.actor] - sum(moves.values()) / 4) / self.share
        paid = sum(p.amount_ore * self.growth(seed, draw, solution) * key for solution, p in self.payments.items())
        return floor(paid / 100 + 0.5)


class GroupBill(BillBand):
    def __init__(self, group, year, scenario=None):
        super().__init__(group, year, scenario)
        self.amounts = {}
        for (_, solution, paid_by, _), payment in price_model.payments(self.table).items():
            if paid_by == group:
                self.amounts[solution] = self.amounts.get(solution, 0) + payment.amount_ore

    @property
    def point(self):
        return whole(Fraction(sum(self.amounts.values()), 100))

    def drawn(self, seed, draw):
        return floor(sum(ore * self.growth(seed, draw, solution) for solution, ore in self.amounts.items()) / 100 + 0.5)


class GroupBillFromCosts:
    """A group's bill where the payments come from the cost basis: the risk margin moves it between the engine's two ends."""

    LARGEST = Fraction(1, 20)

    def __init__(self, group, year, margin="0"):
        self.actor, self.year, self.margin = group, year, Fraction(margin)
        self.point_ore, self.largest_ore = (self.ore(at) for at in (self.margin, self.LARGEST))

    def ore(self, margin):
        changes = [{"path": f"/risk_margin_ratio/{self.year}", "value": str(margin)}]
        table = table_from_costs({"base": "costs", "years": [self.year], "changes": changes})
        paid = price_model.payments(table).items()
        return sum(payment.amount_ore for (_, _, paid_by, _), payment in paid if paid_by == self.actor)

    @property
    def point(self):
        return whole(Fraction(self.point_ore, 100))

    def sensitivity(self):
        end = whole(Fraction(self.largest_ore, 100))
        return {(f"bill/{self.actor}", "risk_margin_ratio"): (self.point, end, 0, end - self.point)}

    def drawn(self, seed, draw):
        low, high = float(self.margin), float(self.LARGEST)
        margin = on_grid(uniform(unit(seed, "risk_margin_ratio", draw), low, high), RATIO_GRID)
        ore = self.point_ore + (self.largest_ore - self.point_ore) * (margin - low) / (high - low)
        return floor(ore / 100 + 0.5)
