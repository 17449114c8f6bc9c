# SPDX-License-Identifier: MIT
"""Scenarios drawn at random over everything that moves the number basis."""

from functools import cache

import parameters
from cost_lines import COMPONENTS, DRIVERS, SOLUTIONS, YEARS

OPTIONS = ["treatment_plans", "equity_run_cost"]
USERS = [*SOLUTIONS, "vkp", "helsenettet_external", "outside"]
GROUPS = ["health_regions", "municipalities"]
CEILINGS = ["spring_forecast", "autumn_estimate", "regulation"]


@cache
def rows_of(family):
    return [path for path in parameters.basis() if path.startswith(f"/{family}/")]


class CostDraw:
    def __init__(self, random):
        self.random = random

    def million(self, low, high):
        """Whole øre between two amounts in million kroner, often awkward ones."""
        draw = self.random
        ore = draw.randint(low * 10**8, high * 10**8)
        few = draw.randint(-3, 3) if low < 0 else draw.randint(0, 3)
        ore = draw.choice([ore, ore, ore - ore % 10**7, ore - ore % 10**8, few])
        return f"{'-' if ore < 0 else ''}{abs(ore) // 10**8}.{abs(ore) % 10**8:08d}"

    def ratio(self, most):
        """A rational from 0 to `most` thousandths."""
        draw, bottom = self.random, self.random.randint(1, 97)
        decimal = f"0.{draw.randint(0, most * 1000 - 1):06d}"
        return draw.choice(["0", f"{most}/1000", f"{draw.randint(0, bottom * most // 1000)}/{bottom}", decimal])

    def year(self):
        return self.random.choice(YEARS)

    def row(self, family):
        return self.random.choice(rows_of(family))

    def change(self):
        draw, million = self.random, self.million
        return draw.choice(
            [
                lambda: (self.row("cost_level_mnok"), million(40, 500)),
                lambda: (self.row("cost_line_mnok"), million(-20, 60)),
                lambda: (self.row("cost_line_mnok"), million(-3, 3)),
                lambda: (self.row("cost_line_driver"), draw.choice(DRIVERS)),
                lambda: (self.row("investment_mnok"), million(0, 200)),
                lambda: (self.row("run_cost_ratio"), self.ratio(1000)),
                lambda: (self.row("programme_cost_mnok"), million(0, 40)),
                lambda: (self.row("programme_paid_ratio"), draw.choice(["0", "1", self.ratio(1000)])),
                lambda: (self.row("programme_driver"), draw.choice(DRIVERS)),
                lambda: (f"/cost_option/{draw.choice(OPTIONS)}/{self.year()}", draw.randint(0, 1)),
                lambda: (f"/risk_margin_ratio/{self.year()}", self.ratio(50)),
                lambda: (f"/price_adjustment_ratio/{self.year()}", draw.choice(["", "-"]) + self.ratio(200)),
                lambda: (self.row("treatment_plans_mnok"), million(0, 9)),
                lambda: (self.row("treatment_plans_ratio"), draw.choice(["1/7", "1", "0.25"])),
                lambda: ("/equity_investment_mnok/strategic", million(0, 400)),
                lambda: ("/equity_run_cost_ratio/strategic", self.ratio(1000)),
                lambda: (f"/other_members_mnok/{draw.choice(SOLUTIONS[:2])}/{draw.randint(2023, 2026)}", million(10, 99)),
                lambda: (f"/payment_mnok/{draw.choice(SOLUTIONS)}/{draw.choice(GROUPS)}/{draw.randint(2024, 2026)}", million(100, 300)),
                lambda: (f"/growth_ratio/{draw.choice(parameters.SOLUTIONS)}/2027", self.ratio(300)),
            ]
        )()

    def settlement_change(self):
        draw, million = self.random, self.million
        account = draw.choice(["helsenorge", "kjernejournal", "e_resept", "grunndata_helseid", "helsenettet", "nhn"])
        year = draw.randint(2022, 2027)
        return draw.choice(
            [
                lambda: [(f"/settlement_mnok/{account}/{item}/{year}", million(0, 300)) for item in ("invoiced", "used")],
                lambda: [(self.row("settlement_use_mnok"), million(0, 90))],
                lambda: [(f"/settlement_surplus/{account}", draw.choice(["carry", "equity"]))],
                lambda: [(f"/ceiling_mnok/{item}/{year}", million(900, 1100)) for item in draw.sample(CEILINGS, 2)],
                lambda: [(f"/compensation_mnok/{draw.choice(GROUPS)}/{draw.randint(2021, 2026)}", million(0, 500))],
                lambda: [(f"/compensation_other_purpose_mnok/{draw.choice(GROUPS)}/{draw.randint(2021, 2026)}", million(0, 50))],
            ]
        )()

    def own_lines(self):
        for at in range(self.random.randint(0, 5)):
            solution = self.random.choice(SOLUTIONS)
            line = {"solution": solution, "driver": self.random.choice(DRIVERS), "name": f"own {at} æ", "from_year": self.year()}
            line["amount_mnok"] = self.million(-8, 30)
            component = self.random.choice(COMPONENTS[solution])
            yield line if component == "main" and self.random.random() < 0.5 else {**line, "component": component, "reason": "drawn"}

    def shares(self, count):
        """Positive shares that add up to 1."""
        weights = [self.random.choice([1, 1, 2, self.random.randint(1, 97)]) for _ in range(count)]
        return [f"{weight}/{sum(weights)}" for weight in weights]

    def services(self, year, everybody=USERS):
        names = [f"service_{at}" for at in range(self.random.randint(1, 4))]
        services = []
        for name in names:
            # Somebody who is no service is always left to charge.
            users = self.random.sample(everybody, self.random.randint(1, 4))
            users += self.random.sample([n for n in names if n != name], self.random.randint(0, len(names) - 1))
            self.random.shuffle(users)
            shared = [{"user": user, "share": share} for user, share in zip(users, self.shares(len(users)))]
            services.append({"id": name, "amount_mnok": self.million(0, 40), "users": shared})
        return {"year": year, "method": self.random.choice(["direct", "step_down"]), "services": services}

    def settlement_years(self):
        """The user's own account, within what is carried and invoiced."""
        first, carried, years = self.random.randint(2020, 2026), 0, []
        for at in range(self.random.randint(1, 8)):
            invoiced = self.random.choice([0, 1, self.random.randint(0, 10**11)])
            year = {"year": first + at, "invoiced_mnok": invoiced, "used_mnok": self.random.choice([0, self.random.randint(0, 10**11)])}
            if at == 0 and self.random.random() < 0.5:
                carried = year["brought_forward_mnok"] = self.random.randint(0, 10**10)
            for name in ("recovered_mnok", "state_funding_mnok", "earlier_public_funds_mnok"):
                if self.random.random() < 0.4:
                    year[name] = self.random.randint(0, 10**10)
            if carried > 0 and self.random.random() < 0.6:
                limit = min(carried, invoiced + year.get("recovered_mnok", 0))
                year["repaid_mnok"] = self.random.choice([limit, self.random.randint(0, limit)])
            kept = sum(year.get(f"{n}_mnok", 0) for n in ("invoiced", "recovered", "state_funding", "earlier_public_funds"))
            carried += kept - year.get("repaid_mnok", 0) - year["used_mnok"]
            if self.random.random() < 0.3:
                year["surplus_to"] = self.random.choice(["carry", "equity"])
                carried = min(carried, 0) if year["surplus_to"] == "equity" else carried
            years.append({key: as_million(value) if key.endswith("_mnok") else value for key, value in year.items()})
        return years

    def scenario(self):
        changes = dict(self.change() for _ in range(self.random.randint(0, 25)))
        costs = {"lines": list(self.own_lines())}
        if self.random.random() < 0.7:
            years = self.random.sample(YEARS, self.random.randint(1, 4))
            costs["common_services"] = [self.services(year) for year in years]
        if self.random.random() < 0.7:
            costs["settlement"] = self.settlement_years()
            changes |= dict(change for _ in range(self.random.randint(0, 6)) for change in self.settlement_change())
        drawn = {"changes": [{"path": path, "value": value} for path, value in changes.items()], "costs": costs}
        base = self.random.choice([None, "law", "next_year", "costs", "costs"])
        return drawn if base is None else {"base": base, **drawn}


def as_million(ore):
    return f"{ore // 10**8}.{ore % 10**8:08d}"
