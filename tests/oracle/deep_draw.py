# SPDX-License-Identifier: MIT
"""One random scenario over all engines from one number, and the questions that are asked about it: [(name, question)]."""

import random
from fractions import Fraction

import parameters
from growth_paths import CATEGORIES, PATHS, PERIODS
from growth_paths import YEARS as PATH_YEARS
from key_parts import AGES
from parameters import NEWEST, REGIONS, SOLUTIONS
from price_model import STRUCTURE
from random_costs import CostDraw
from random_models import SHARING, ModelDraw
from random_scenarios import Draw
from random_surveys import CODES, DrawnSurvey

LAW = parameters.law()
YEARS = [2022, 2023, 2024, 2025, 2026]
ACTORS = ["0301", "1151", "4601", "1573", *REGIONS, "pharmacies"]
PEOPLE = 10_000_000


def questions_of(seed):
    """The same for the same number, whatever was drawn before."""
    return DeepDraw(seed).questions()


class DeepDraw:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.law = Draw(self.random, LAW, STRUCTURE)
        self.models = ModelDraw(self.random, LAW, STRUCTURE)
        self.costs = CostDraw(self.random)

    def maybe(self, chance):
        return self.random.random() < chance

    def questions(self):
        scenario = self.scenario()
        year = self.random.choice(scenario["years"])
        asked = [("evaluate", scenario)]
        question = {"scenario": scenario, "year": year}
        if self.maybe(0.4):
            asked.append(("bill", {**question, "actor": self.random.choice(ACTORS), "quarters": True}))
        if "model" in scenario and self.maybe(0.6):
            asked.append(("stages", question))
        if self.maybe(0.8 if "costs" in scenario else 0.1):
            asked.append(("costs", {"scenario": scenario, "year": self.costs.year()}))
        if self.maybe(0.6 if "settlement" in scenario.get("costs", {}) else 0.1):
            asked.append(("settle", {"scenario": scenario}))
        if "investments" in scenario.get("model", {}):
            asked.append(("repay", {"investments": scenario["model"]["investments"]}))
        if year <= NEWEST and self.maybe(0.25):
            asked.append(("compare", self.comparison(scenario, year)))
        others = [self.bridge, self.price, self.projection, self.estimate, self.key_parts, self.survey]
        name, question = self.random.choices(others, [4, 4, 2, 2, 1, 1])[0]()
        return [*asked, (name, question)]

    def scenario(self):
        """One of one engine's drawers, or what all of them draw in one."""
        kind = self.random.choice(["law", "model", "costs", "whole", "whole"])
        drawn = {"law": self.law.scenario, "model": self.models.scenario, "costs": self.of_costs, "whole": self.whole}[kind]()
        known = YEARS + ([NEWEST + 1] if drawn.get("base") in parameters.FORWARD_BASES else [])
        years = drawn.get("years") or known
        return {**drawn, "years": sorted(self.random.sample(years, min(len(years), self.random.choice([1, 1, 2]))))}

    def of_costs(self):
        drawn = self.costs.scenario()
        return {"base": "costs", **drawn} if self.maybe(0.5) else drawn

    def whole(self):
        """Changes of the law, of the number basis and of settlements; a model; own costs; any base."""
        drawn, own = self.models.scenario(), self.costs.scenario()
        drawn.pop("years", None)
        # A change of the year carried forward needs a base that has it.
        base = own.get("base") if own.get("base") in parameters.FORWARD_BASES else drawn.get("base", own.get("base"))
        self.law.is_next_year = base in parameters.FORWARD_BASES
        changes = {change["path"]: change["value"] for one in (own, drawn) for change in one.get("changes", [])}
        changes |= dict(self.of_law_but_members() for _ in range(self.random.randint(0, 8)))
        found = {**drawn, "costs": own["costs"], "changes": [{"path": path, "value": value} for path, value in changes.items()]}
        found.pop("base", None)
        if self.maybe(0.2):
            del found["model"]
        return found if base is None else {"base": base, **found}

    def of_law_but_members(self):
        """How many other members there are is given for models, where they share."""
        while True:
            path, value = self.law.change()
            if not path.startswith("/other_member_count/"):
                return path, value

    def comparison(self, scenario, year):
        other = {"years": [year]} if self.maybe(0.5) else {**self.models.scenario(), "years": [year]}
        sides = [{"scenario": other}, {"scenario": {**scenario, "years": [year]}}]
        return {"scenarios": sides if self.maybe(0.8) else sides[::-1], "year": year}

    def bridge(self):
        ends = [self.bridge_model() if self.maybe(0.6) else self.bridge_law() for _ in range(2)]
        years = sorted(self.random.choices([2024, 2025, 2026], k=2))
        actor = self.random.choice(["4601", "0301", "1151", "helse_nord"])
        start, end = ({"scenario": scenario, "year": year} for scenario, year in zip(ends, years))
        return "bridge", {"actor": actor, "from": start, "to": end, "order": self.random.choice(["stated", "shapley"])}

    def bridge_law(self):
        if self.maybe(0.3):
            return {}
        self.models.is_next_year = False
        changes = dict(self.models.harmless_change() for _ in range(self.random.randint(1, 8)))
        return {"changes": [{"path": path, "value": value} for path, value in changes.items()]}

    def bridge_model(self):
        """A model of the classes whose steps the method names, with something in every stage now and then."""
        names = self.random.sample(SOLUTIONS, 2)
        model = {"solutions": {"all": self.bridge_rule(), **{name: self.bridge_rule() for name in names}}}
        if self.maybe(0.4):
            model["transition"] = {"first_year": self.random.randint(2022, 2026)}
            if self.maybe(0.4):
                model["transition"]["from"] = {"solutions": {"all": self.bridge_rule()}}
        if self.maybe(0.4):
            model["investments"] = [self.models.investment(at) for at in range(2)]
        return {**(self.bridge_law() if self.maybe(0.3) else {}), "model": model}

    def bridge_rule(self):
        draw, said = self.models, {}
        if self.maybe(0.5):
            said["state_share"] = self.random.choice(["1/7", "0.25", "1/3"])
        if self.maybe(0.5):
            said["groups"] = dict(zip(SHARING, draw.shares(2)))
        if self.maybe(0.6):
            said["keys"] = {group: draw.key(group) for group in SHARING if self.maybe(0.6)}
        if self.maybe(0.3):
            said["on_behalf"] = draw.on_behalf()
        if self.maybe(0.2):
            said["total_mnok"] = self.random.choice(["100", "33.33333333"])
        return said

    def price(self):
        draw = self.random
        ore = [draw.choice([draw.randint(1, 10**4), draw.randint(1, 10**11)]) for _ in range(draw.randint(1, 6))]
        most = draw.choice([3, 400, 10**6])
        years = [{"year": 2020 + at, "fixed_mnok": as_million(one), "user_count": draw.randint(1, most)} for at, one in enumerate(ore)]
        question = {"years": years}
        if self.maybe(0.6):
            question["variable_ore"] = draw.randint(0, 10 ** draw.randint(1, 6))
        if self.maybe(0.7):
            question["worth_ore"] = draw.randint(1, 10 ** draw.randint(1, 9))
        if self.maybe(0.7):
            question |= {"leaving_share": draw.choice(["0", "1", "1/3", "0.05", f"{draw.randint(0, 97)}/97"]), "rounds": draw.choice([1, 3, 10, 40])}
        return "price", question | ({"sold_outside_state": True} if self.maybe(0.3) else {})

    def own_costs(self):
        """A scenario of what municipalities spend of their own."""
        draw, changes = self.random, {}
        for category in [*CATEGORIES, "total"]:
            if self.maybe(0.3):
                changes[f"/municipal_cost_mnok/{category}"] = f"{draw.randint(1300, 5000)}.{draw.randint(0, 999_999):06d}"
        for path in PATHS:
            for category in CATEGORIES:
                for period in PERIODS:
                    if self.maybe(0.4):
                        changes[f"/municipal_growth_ratio/{path}/{category}/{period}"] = self.rate("-0.5")
        for year in PATH_YEARS:
            if year > 2021 and self.maybe(0.3):
                changes[f"/municipal_price_growth_ratio/{year}"] = self.rate("-0.05")
        if self.maybe(0.3):
            changes[f"/population/{draw.choice(['0301', '1508', '3301'])}/2021"] = draw.randint(1, 900_000)
        return {"changes": [{"path": path, "value": value} for path, value in changes.items()]}

    def rate(self, lowest):
        low = Fraction(lowest)
        rate = low + (Fraction(1, 2) - low) * Fraction(self.random.randint(0, 10_000), 10_000)
        return self.random.choice([str(rate), f"{self.random.randint(0, 200)}/{self.random.randint(400, 999)}", "0"])

    def projection(self):
        of = self.random.choice([{}, {"actor": self.random.choice(CODES)}, {"population": self.random.randint(1, PEOPLE)}])
        return "project", {"scenario": self.own_costs(), "path": self.random.choice(PATHS), "nominal": True, **of}

    def estimate(self):
        of = self.random.choice([{"actor": self.random.choice(CODES)}, {"population": self.random.randint(1, PEOPLE)}])
        return "estimate", {"scenario": self.own_costs(), **of}

    def key_parts(self):
        """People of an age moved, in the year of which the key is known apart."""
        places = {(self.random.choice(CODES), self.random.choice(AGES)) for _ in range(self.random.randint(0, 4))}
        changes = [{"path": f"/people_by_age/{code}/{age}/{NEWEST}", "value": self.random.randint(0, 3000)} for code, age in sorted(places)]
        actor = self.random.choice([*CODES[:20], *(code for code, _ in sorted(places))] if places else CODES)
        return "key_parts", {"scenario": {"years": [NEWEST], "changes": changes}, "actor": actor, "year": NEWEST}

    def survey(self):
        cells = DrawnSurvey(self.random).cells(self.random.choice([1, 3, 4, 8, 14]))
        lines = ["municipality_code,category,cost_type,measure,amount,unit,comment"]
        for cell in cells:
            amount = cell.amount if isinstance(cell.amount, str) else "" if cell.amount is None else decimal_text(cell.amount)
            comment = '"' + cell.comment.replace('"', '""') + '"'
            lines.append(",".join([cell.code, cell.category, cell.cost_type, cell.measure, amount, cell.unit, comment]))
        year = self.random.choice([2021, 2021, 2024, 2026])
        text = "\n".join(lines) + "\n"
        return "survey", {"csv": text, "year": year, "level": self.random.choice([80, 90, 95, 99]), "bootstrap_draws": 0}


def as_million(ore):
    return f"{ore // 10**8}.{ore % 10**8:08d}"


def decimal_text(amount):
    """The exact decimal of a fraction that has one."""
    places = 0
    while (amount * 10**places).denominator != 1:
        places += 1
    whole, part = divmod(int(amount * 10**places), 10**places)
    return f"{whole}.{part:0{places}d}" if places else str(whole)
