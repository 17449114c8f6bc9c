# SPDX-License-Identifier: MIT
"""Bands of own costs, METHOD (45), and how far each input moves them, METHOD (42)."""

from fractions import Fraction
from math import floor

from growth_paths import CATEGORIES, MILLION, PATHS, PERIODS, OwnCosts, whole
from stream import RATIO_GRID, normal, on_grid, triangular, uniform, unit

RESULT_YEARS = (2021, 2030, 2050)
PEOPLE_2050 = (6_078_431, 6_098_361, 6_118_421)


class OwnCostBand:
    def __init__(self, path="medium", population=None, scenario=None):
        self.own, self.path = OwnCosts(scenario), path
        self.part = Fraction(1) if population is None else Fraction(population, self.own.country)
        self.population = population
        self.point = {category: self.own.start(category) for category in CATEGORIES}
        keys = [(p, category, period) for p in PATHS for category in CATEGORIES for period in PERIODS]
        self.rates = {key: self.own.number("/municipal_growth_ratio/" + "/".join(key)) for key in keys}
        self.drawn_rates = {key: float(rate) for key, rate in self.rates.items()}

    def start(self, total, welfare, records, kind):
        """Kroner of 2021 by category: what is paid by law stays, the rest is scaled by the total."""
        law, whole_total = (kind(self.own.start(figure)) for figure in ("national_solutions", "total"))
        scale = (total - law) / (whole_total - law)
        parts = {"records": records, "welfare_technology": welfare, "other_and_general": whole_total - law - records - welfare}
        return {c: law if c == "national_solutions" else parts[c] * scale for c in CATEGORIES}

    def drawn(self, seed, draw):
        """{result: whole kroner} of one draw."""
        law = float(self.own.start("national_solutions"))
        ends = {figure: float(self.own.start(figure)) for figure in ("total", "total_low", "total_high")}
        u = unit(seed, "municipal_cost_total", draw)
        total = max(law, on_grid(normal(u, ends["total_low"], ends["total"], ends["total_high"])))
        cells = []
        for category in ("welfare_technology", "records"):
            low, high = (float(self.own.number(f"/municipal_split_range_mnok/{category}/{end}") * MILLION) for end in ("low", "high"))
            cells.append(on_grid(uniform(unit(seed, f"municipal_cost_mnok/{category}", draw), low, high)))
        people = on_grid(uniform(unit(seed, "municipal_population", draw), float(PEOPLE_2050[0]), float(PEOPLE_2050[2])))
        sums = self.grown(self.start(total, *cells, float), seed, draw)
        part = float(self.part)
        found = {f"own_costs/{year}": floor(kroner * part + 0.5) for year, kroner in sums.items()}
        shared = self.shared_by(int(people))
        found["own_costs_per_inhabitant/2050"] = floor(sums[2050] * part / shared + 0.5)
        return found

    def grown(self, start, seed, draw):
        """{year: kroner} from the kroner of 2021 by one draw of each category's growth."""
        sums = dict.fromkeys(RESULT_YEARS, 0.0)
        for category, kroner in start.items():
            u = unit(seed, f"municipal_growth_ratio/{category}", draw)
            year = 2021
            sums[year] += kroner
            for period, years in PERIODS.items():
                rate = on_grid(triangular(u, *(self.drawn_rates[p, category, period] for p in PATHS)), RATIO_GRID)
                for year in years:
                    kroner *= 1.0 + rate
                    if year in sums:
                        sums[year] += kroner
        return sums

    def shared_by(self, people):
        """The inhabitants in 2050 where the country has so many."""
        if self.population is None:
            return people
        return whole(self.population * people / self.own.number("/municipal_population/2021"))

    def exact(self, total=None, welfare=None, records=None, paths=None, people=None):
        """{result: whole kroner} with inputs at chosen ends, by the equations (38)-(41): a sum of rounded categories."""

        def chosen(value, category):
            return self.point[category] if value is None else value * MILLION

        if total is None and welfare is None and records is None:
            start = self.point
        else:
            figure = self.own.start("total") if total is None else total * MILLION
            start = self.start(figure, chosen(welfare, "welfare_technology"), chosen(records, "records"), Fraction)
        sums = dict.fromkeys(RESULT_YEARS, 0)
        for category, kroner in start.items():
            path, kroner = (paths or {}).get(category, self.path), kroner * self.part
            sums[2021] += whole(kroner)
            for period, years in PERIODS.items():
                for year in years:
                    kroner *= 1 + self.rates[path, category, period]
                    if year in sums:
                        sums[year] += whole(kroner)
        found = {f"own_costs/{year}": kroner for year, kroner in sums.items()}
        shared = self.shared_by(people or PEOPLE_2050[1])
        found["own_costs_per_inhabitant/2050"] = whole(Fraction(sums[2050], shared))
        return found

    def sensitivity(self):
        """{(result, input): (at the low end, at the high end, each less the point)}, without inputs that reach nothing."""
        point, found = self.exact(), {}
        ends = {"municipal_cost_total": [{"total": v} for v in (1300, 7700)]}
        for category, name in (("welfare_technology", "welfare"), ("records", "records")):
            values = [self.own.number(f"/municipal_split_range_mnok/{category}/{end}") for end in ("low", "high")]
            ends[f"municipal_cost_mnok/{category}"] = [{name: value} for value in values]
        for category in CATEGORIES:
            ends[f"municipal_growth_ratio/{category}"] = [{"paths": {category: path}} for path in ("low", "high")]
        ends["municipal_population"] = [{"people": PEOPLE_2050[0]}, {"people": PEOPLE_2050[2]}]
        for name, (low, high) in ends.items():
            at_low, at_high = self.exact(**low), self.exact(**high)
            for result in point:
                row = (at_low[result], at_high[result], at_low[result] - point[result], at_high[result] - point[result])
                if row[2] or row[3]:
                    found[result, name] = row
        return found
