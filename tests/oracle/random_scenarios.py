# SPDX-License-Identifier: MIT
"""Scenarios drawn at random over everything that moves a payment."""

from parameters import NEWEST, REGIONS, SOLUTIONS
from recent import Recent

YEARS = [2022, 2023, 2024, 2025, 2026]
VKP_YEARS = [2024, 2025, 2026]


PAYMENTS = Recent()


def is_payment(path, cell):
    return path.startswith("/payment_mnok/") and cell.value is not None


class Draw:
    def __init__(self, random, cells, structure):
        self.random, self.structure = random, structure
        self.payments = PAYMENTS(id(cells), cells, lambda: [p for p, c in cells.items() if is_payment(p, c)])
        self.codes = list(structure.actors(NEWEST))

    def years(self, base):
        return base + [NEWEST + 1] if self.is_next_year else base

    def year(self, base=YEARS):
        return self.random.choice(self.years(base))

    def code(self):
        return self.random.choice(self.codes)

    def codes_of(self, least, most):
        return self.random.sample(self.codes, self.random.randint(least, most))

    def ratio(self, low, high):
        kind = self.random.randrange(4)
        if kind == 0:
            bottom = self.random.randint(1, 97)
            return f"{self.random.randint(int(low * bottom), int(high * bottom))}/{bottom}"
        if kind == 1:
            return str(self.random.randint(int(low), max(int(low), int(high))))
        digits = self.random.randint(1, 6)
        number = self.random.randint(int(low * 10**digits), int(high * 10**digits))
        return f"{'-' if number < 0 else ''}{abs(number) // 10**digits}.{abs(number) % 10**digits:0{digits}d}"

    def million(self):
        """Whole øre, also a few and also odd ones."""
        ore = self.random.choice([self.random.randint(0, 3), self.random.randint(0, 10**10), self.random.randint(0, 10**13)])
        return f"{ore // 10**8}.{ore % 10**8:08d}"

    def change(self):
        draw, code = self.random, self.code
        return draw.choice(
            [
                lambda: (f"/population/{code()}/{self.year([2020] + YEARS)}", draw.choice([1, draw.randint(1, 10**6)])),
                lambda: (f"/population_1_july/{code()}/{self.year() - 1}", draw.randint(1, 10**6)),
                lambda: (f"/municipal_health_index/{code()}/{self.year([2025, 2026])}", self.ratio(0, 4)),
                lambda: (draw.choice(self.payments), self.million()),
                lambda: (f"/payment_mnok/e_resept/state/{self.year()}", self.million()),
                lambda: (f"/cpi_supplement_ratio/{self.group()}/{self.year()}", self.ratio(-1, 1)),
                lambda: (f"/vkp_users/{self.year(VKP_YEARS)}", self.users()),
                lambda: (f"/vkp_common_share/{self.year(VKP_YEARS)}", f"{draw.randint(0, 7)}/7"),
                lambda: (f"/health_region_key/{draw.choice(REGIONS)}/{self.year()}", self.million()),
                lambda: (f"/key_population_dates/{self.year()}", draw.choice(["previous_and_current", "previous", "current"])),
                lambda: (f"/key_index_year/{draw.choice(YEARS)}", draw.choice([2025, 2026])),
                lambda: ("/convention/vkp_odd_ore", draw.choice(["common", "users"])),
                lambda: (f"/other_member_count/{self.category()}/{NEWEST}", draw.randint(0, 5000)),
                self.growth,
            ]
        )()

    def group(self):
        return self.random.choice(["health_regions", "municipalities", "pharmacies", "other_members"])

    def category(self):
        return self.random.choice(["small", "medium", "large", "extra_large", "chain", "county_council"])

    def users(self):
        some = self.codes_of(1, 60)
        return self.random.choice(["all", some, {"all_except": some}, {"all_except": []}, [self.code()]])

    def growth(self):
        if not self.is_next_year:
            return self.change()
        return f"/growth_ratio/{self.random.choice(SOLUTIONS)}/{NEWEST + 1}", self.ratio(-1, 3)

    def scenario(self):
        self.is_next_year = self.random.random() < 0.5
        changes = dict(self.change() for _ in range(self.random.randint(1, 25)))
        drawn = {"changes": [{"path": path, "value": value} for path, value in changes.items()]}
        if self.is_next_year:
            drawn["base"] = "next_year"
        if self.random.random() < 0.3:
            drawn["years"] = sorted(self.random.sample(self.years(YEARS), 2))
        return drawn
