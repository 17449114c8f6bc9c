# SPDX-License-Identifier: MIT
"""Sharing models drawn at random: awkward remainders, zero shares, few users, all stages."""

from parameters import REGIONS, SOLUTIONS
from price_model import STRUCTURE
from random_scenarios import Draw

SHARING = ("health_regions", "municipalities")


class ModelDraw(Draw):
    """The drawer of scenarios, with models. `is_whole` takes in what came with investments and keys by use."""

    def __init__(self, random, cells, structure, is_whole=True):
        super().__init__(random, cells, structure)
        self.is_whole, self.is_next_year = is_whole, False
        old = set(structure.actors(2022))
        self.lasting = [code for code in self.codes if code in old]

    def maybe(self, chance):
        return self.random.random() < chance

    def share(self):
        draw, bottom = self.random, self.random.choice([2, 3, 7, 97, 1000])
        return draw.choice(["0", "1", 0, 1, f"{draw.randint(0, bottom)}/{bottom}", f"0.{draw.randint(0, 9999):04d}"])

    def shares(self, count):
        """Shares that add up to 1, now and then with a nought among them."""
        weights = [self.random.choice([0, 1, 2, self.random.randint(1, 97)]) for _ in range(count)]
        weights[self.random.randrange(count)] += 1
        return [f"{weight}/{sum(weights)}" for weight in weights]

    def actors(self, group):
        return REGIONS if group == "health_regions" else self.lasting

    def table(self, group, whole=False):
        actors = self.actors(group)
        some = self.random.sample(actors, self.random.randint(1, min(len(actors), self.random.choice([1, 3, 40, 340]))))
        weights = {actor: self.random.randint(1, 5000) if whole else self.weight() for actor in some}
        if self.maybe(0.3) and len(some) > 1:
            weights[some[1]] = 0
        return weights

    def weight(self):
        draw = self.random
        return draw.choice([draw.randint(1, 9), f"{draw.randint(1, 60)}/7", f"{draw.randint(0, 99)}.{draw.randint(1, 99):02d}"])

    def key_part(self, group):
        draw = self.random
        kind = draw.choice(["regulated", "inhabitants", "flat", "table", *(["use"] if self.is_whole else [])])
        part = {"key": kind}
        if kind in ("table", "use"):
            table = self.table(group, whole=kind == "use")
            if self.is_whole and self.maybe(0.3):
                rows = [f"{a};{str(w).replace('.', ',')}" for a, w in table.items() if "/" not in str(w)]
                if len(rows) == len(table):
                    return part | {"csv": "actor;weight\n" + "\n".join(rows) + "\n"}
            part["table"] = table
        elif self.maybe(0.3):
            actors = self.actors(group)
            part["users"] = draw.sample(actors, draw.randint(1, min(len(actors), 20)))
        return part

    def key(self, group, is_dated=True):
        draw = self.random
        if self.is_whole and is_dated and self.maybe(0.15):
            years = sorted(draw.sample(range(2020, 2029), draw.randint(1, 3)))
            return {"dated": [{"from": year, "key": self.key(group, False)} for year in years]}
        if self.maybe(0.35):
            shares = self.shares(draw.randint(1, 3))
            return [{**self.key_part(group), "share": share} for share in shares]
        if self.maybe(0.4):
            return draw.choice(["regulated", "inhabitants", "flat"])
        return self.key_part(group)

    def private_key(self, group):
        draw = self.random
        ids = [f"{group} no. {at} æ" for at in range(draw.randint(1, 6))]
        if group == "other_members" and self.maybe(0.5):
            return self.turnover(ids)
        weights = {i: draw.randint(1, 900) if self.maybe(0.5) else self.weight() for i in ids}
        return {"key": "table", "table": weights}

    def turnover(self, ids):
        draw = self.random
        members = {i: {"turnover_mnok": draw.choice(["15", "40", "15.01", f"{draw.randint(0, 9999)}/7"])} for i in ids}
        for said in members.values():
            if self.maybe(0.5):
                said["locations"] = draw.randint(1, 20)
        key = {"key": "turnover", "members": members}
        if self.maybe(0.6):
            key["brackets"] = [{"up_to_mnok": "15", "weight": "1"}, {"up_to_mnok": "40", "weight": "7/3"}, {"weight": "8"}]
            if self.maybe(0.5):
                key |= {"per_location_from": draw.randint(2, 12), "per_location_weight": "2.5"}
        return key

    def groups(self, names):
        draw, kind = self.random, self.random.choice(["shares", "shares", "use", "fixed"] if self.is_whole else ["shares"])
        if kind == "use":
            return {name: {"use": draw.randint(1, 10**6)} for name in names}
        free = list(names)
        fixed = {}
        if kind == "fixed":
            out = draw.sample(names, draw.randint(1, len(names) - 1))
            fixed = {name: {"mnok": f"{draw.randint(0, 5)}.{draw.randint(0, 99999999):08d}"} for name in out}
            free = [name for name in names if name not in fixed]
        return {name: fixed.get(name) or share for name, share in zip(free, self.shares(len(free)))} | fixed

    def solution(self, name, is_voluntary=True):
        draw, rule = self.random, {}
        classes = ["authority", "basic", "basic", "basic"] + (["voluntary"] if is_voluntary else [])
        if self.maybe(0.4):
            rule["class"] = draw.choice(classes)
        if self.maybe(0.6):
            rule["state_share"] = self.share()
        names = list(SHARING)
        if self.is_whole and name == "e_resept" and self.maybe(0.5):
            names.append("pharmacies")
        if self.is_whole and name == "helsenettet" and self.maybe(0.4):
            names.append("other_members")
        if self.maybe(0.6) or len(names) > 2:
            rule["groups"] = self.groups(names)
        if self.maybe(0.7):
            rule["keys"] = {group: self.key(group) for group in SHARING if self.maybe(0.6)}
        if not self.is_whole:
            return rule
        if any("mnok" in said for said in rule.get("groups", {}).values() if isinstance(said, dict)):
            # Fixed amounts need something to be taken from.
            return {**rule, "class": "basic", "state_share": draw.choice(["0", "1/3"])}
        for private in names[2:]:
            if self.maybe(0.5):
                rule.setdefault("keys", {})[private] = self.private_key(private)
        # Before 2024 VKP has no halves to share a total by; and what a total means beside private payers is not said.
        if name in ("grunndata_helseid", "kjernejournal", "helsenorge") and self.maybe(0.3):
            rule["total_mnok"] = draw.choice([self.million(), "100", "33.33333333"])
        if self.maybe(0.3):
            rule["on_behalf"] = self.on_behalf()
        if self.maybe(0.2):
            rule["collection"] = {group: draw.choice(["invoice", "deduction", "rates"]) for group in SHARING}
        if rule.get("class") == "voluntary" and self.maybe(0.6):
            rule["buyers"] = self.buyers()
        return rule

    def on_behalf(self):
        pays = {"general_practitioners": "municipalities", "contract_specialists": "health_regions"}
        chosen = self.random.sample(sorted(pays), self.random.randint(1, 2))
        return {of: {"share": self.share(), "pays": self.random.choice(["self", pays[of]])} for of in chosen}

    def buyers(self):
        ids = self.random.sample([*REGIONS, "pharmacies", *self.lasting[:30]], self.random.randint(1, 8))
        return {buyer: self.random.choice([self.random.randint(1, 900), "7/3", "0.25"]) for buyer in ids}

    def investment(self, at):
        draw, form = self.random, self.random.choice(["equity", "annuity", "serial", "up_front"])
        found = {
            "id": f"project {at}",
            "solution": draw.choice([s for s in SOLUTIONS if s != "vkp"]),
            "amount_mnok": draw.choice(["0.00000007", "100", self.million(), "33.33333333"]),
            "form": form,
            "delivered": draw.randint(2019, 2028),
            "years": draw.choice([1, 2, 3, 7, 10, 30]),
        }
        if not float(found["amount_mnok"]):
            found["amount_mnok"] = "12"
        if self.maybe(0.3):
            found["kind"] = draw.choice(["project", "buy_out"])
        if found.get("kind") == "buy_out" and self.maybe(0.5):
            found["sold_by"] = "somebody"
        if self.maybe(0.5):
            found["state_share"] = self.share()
        if form in ("annuity", "serial"):
            found["interest"] = draw.choice(["0", "0.03", "1/23", "0.0425", "1"]) if found["years"] < 8 else "0.035"
        return found

    def model(self, is_voluntary=True):
        draw, chosen = self.random, self.random.sample(SOLUTIONS, self.random.randint(1, 4))
        model = {"solutions": {name: self.solution(name, is_voluntary) for name in chosen}}
        if self.maybe(0.3):
            model["solutions"]["all"] = self.solution("all", is_voluntary)
        if self.is_whole and self.maybe(0.4):
            model["investments"] = [self.investment(at) for at in range(draw.randint(1, 3))]
        return model

    def scenario(self, is_voluntary=True):
        drawn = {"model": self.model(is_voluntary)}
        self.is_next_year = self.maybe(0.2)
        if self.is_next_year:
            drawn["base"] = "next_year"
        changes = dict(self.harmless_change() for _ in range(self.random.randint(0, 6)))
        if self.is_whole:
            # How many other members there are must be known where they share.
            changes |= {f"/other_member_count/{'member' if year < 2025 else 'small'}/{year}": 17 for year in range(2022, 2027)}
        if changes:
            drawn["changes"] = [{"path": path, "value": value} for path, value in changes.items()]
        drawn["years"] = sorted(self.random.sample(self.years([2022, 2023, 2024, 2025, 2026]), 1 if self.maybe(0.7) else 2))
        if self.maybe(0.3):
            first = self.random.randint(2020, 2028)
            drawn["model"]["transition"] = {"first_year": first} | ({"steps": self.random.randint(1, 7)} if self.maybe(0.7) else {})
            if self.is_whole and self.maybe(0.5):
                drawn["model"]["transition"]["from"] = {"solutions": self.model(False)["solutions"]}
        return drawn

    def harmless_change(self):
        """A change that no rule of a model stumbles upon: the groups go on paying something."""
        while True:
            path, value = self.change()
            family = path.split("/")[1]
            if family == "payment_mnok" and not ("state" in path and self.maybe(0.5)):
                continue
            if family in ("cpi_supplement_ratio", "growth_ratio", "other_member_count"):
                continue
            return path, value


def drawer(random, cells, is_whole=True):
    return ModelDraw(random, cells, STRUCTURE, is_whole)
