# SPDX-License-Identifier: MIT
"""`samfin bridge`: steps from one payment to another that add up, in the stated order and as the average over all."""

import copy
import json
import os
import random
import unittest

import parameters
from bridge_models import steps_of as steps_between_models
from bridge_steps import steps_of
from command import IS_DEEP
from model_command import bridged
from model_year import region_of, years_of
from parameters import SOLUTIONS
from random_models import drawer
from sharing_model import payments

SEED = int(os.environ.get("SAMFIN_SEED", "20261129"))
PAIR_COUNT = 1_000 if IS_DEEP else 40
NAMES = [f"cost_{solution}" for solution in SOLUTIONS]
NAMES += "price_adjustment investment state_share group_share on_behalf key phase_in own_population own_index others_key".split()
NAMES += ["vkp_rule", "solution_enters_or_leaves", "rounding"]
HALF = {"health_regions": "1/2", "municipalities": "1/2"}


def bill_of(scenario, actor, year):
    return sum(ore for (_, _, _, name), (ore, _) in payments({**scenario, "years": [year]}).items() if name == actor)


def steps(bridge):
    return {step["name"]: step["amount_ore"] for step in bridge["steps"]}


def model(**rule):
    return {"model": {"solutions": {"all": rule}}}


def changes(*pairs):
    return {"changes": [{"path": path, "value": value} for path, value in pairs]}


class RandomPairs(unittest.TestCase):
    ACTORS = ["4601", "0301", "1151", "1580", "helse_nord", "helse_sor_ost", "pharmacies"]

    @classmethod
    def setUpClass(cls):
        print(f"seed {SEED}, {PAIR_COUNT} bridges of each kind", flush=True)
        draw = drawer(random.Random(SEED), parameters.law())
        cls.cases = []
        for at in range(PAIR_COUNT):
            ends = []
            for _ in range(2):
                scenario = draw.scenario()
                ends.append((scenario, scenario["years"][0]))
            if at % 4 == 0:
                ends[0] = ({}, min(ends[0][1], 2026))
            young = any(year < 2024 for _, year in ends)
            actor = draw.random.choice([actor for actor in cls.ACTORS if not (young and actor == "1580")])
            cls.cases.append((actor, ends, {order: bridged(actor, *ends, order) for order in ("stated", "shapley")}))

    def each(self, check):
        for actor, ends, bridges in self.cases:
            for order, bridge in bridges.items():
                with self.subTest(seed=SEED, actor=actor, order=order, ends=json.dumps(ends)):
                    self.assertEqual((bridge["actor"], bridge["order"]), (actor, order))
                    check(actor, ends, bridge)

    def test_steps_add_up_to_the_difference(self):
        def check(_, __, bridge):
            self.assertEqual(sum(step["amount_ore"] for step in bridge["steps"]), bridge["difference_ore"])
            self.assertEqual(bridge["to_ore"] - bridge["from_ore"], bridge["difference_ore"])

        self.each(check)

    def test_both_ends_are_the_bills(self):
        def check(actor, ends, bridge):
            self.assertEqual([bridge["from_ore"], bridge["to_ore"]], [bill_of(scenario, actor, year) for scenario, year in ends])

        self.each(check)

    def test_steps_stand_in_the_stated_order_once_each_and_are_not_nought(self):
        def check(_, __, bridge):
            names = [step["name"] for step in bridge["steps"]]
            self.assertEqual(names, [name for name in NAMES if name in names])
            self.assertTrue(all(step["amount_ore"] for step in bridge["steps"]))

        self.each(check)

    def test_rounding_is_a_few_ore(self):
        """At most 4 øre for each solution at either end, and half an øre for each step."""

        def check(_, __, bridge):
            self.assertLessEqual(abs(steps(bridge).get("rounding", 0)), 2 * 6 * 4 + len(NAMES))

        self.each(check)

    def test_the_average_over_all_orders_is_the_same_the_other_way_round(self):
        for actor, ends, bridges in self.cases[: PAIR_COUNT // 4]:
            there, back = steps(bridges["shapley"]), steps(bridged(actor, *reversed(ends), "shapley"))
            for name in set(there) | set(back) - {"rounding"}:
                if name != "rounding":
                    with self.subTest(seed=SEED, actor=actor, step=name, ends=json.dumps(ends)):
                        self.assertLessEqual(abs(there.get(name, 0) + back.get(name, 0)), 1)


class TheRegulation(unittest.TestCase):
    def test_every_step_follows_the_rules_in_both_orders(self):
        people = changes(("/population/4601/2026", 300000), ("/municipal_health_index/0301/2026", "5/6"))
        users = changes(("/vkp_users/2026", ["4601", "0301"]), ("/vkp_common_share/2026", "1/3"))
        pairs = (({}, 2025), ({}, 2026)), (({}, 2022), ({}, 2024)), (({}, 2026), (people, 2026)), ((users, 2026), ({}, 2026)), ((people, 2026), ({}, 2023))
        for start, end in pairs:
            facts = [years_of({**scenario, "years": [year]})[year] for scenario, year in (start, end)]
            for actor in ("4601", "0301", "1151", "helse_nord"):
                for order in ("stated", "shapley"):
                    with self.subTest(actor=actor, order=order, start=start, end=end):
                        found = steps(bridged(actor, start, end, order))
                        found.pop("rounding", None)
                        self.assertEqual(found, steps_of(*facts, actor, order))


class Models(unittest.TestCase):
    """Models of basic infrastructure, whose factors METHOD (26) names."""

    @classmethod
    def setUpClass(cls):
        draw = drawer(random.Random(SEED + 1), parameters.law())
        cls.cases = []
        while len(cls.cases) < PAIR_COUNT // 2:
            ends = [cls.drawn(draw) if draw.maybe(0.85) else {} for _ in range(2)]
            years = sorted(draw.random.choices([2024, 2025, 2026], k=2))
            if not any(ends):
                continue
            cls.cases.append((draw.random.choice(["4601", "0301", "1151", "helse_nord"]), list(zip(ends, years))))

    @staticmethod
    def drawn(draw):
        def rule():
            said = {}
            if draw.maybe(0.5):
                said["state_share"] = draw.random.choice(["1/7", "0.25", "1/3"])
            if draw.maybe(0.5):
                said["groups"] = dict(zip(("health_regions", "municipalities"), draw.shares(2)))
            if draw.maybe(0.6):
                said["keys"] = {group: draw.key(group) for group in ("health_regions", "municipalities") if draw.maybe(0.6)}
            if draw.maybe(0.3):
                said["on_behalf"] = draw.on_behalf()
            if draw.maybe(0.2):
                said["total_mnok"] = draw.random.choice(["100", "33.33333333"])
            return said

        names = draw.random.sample(SOLUTIONS, 2)
        model = {"solutions": {"all": rule(), **{name: rule() for name in names}}}
        if draw.maybe(0.4):
            model["transition"] = {"first_year": draw.random.randint(2022, 2026)}
            if draw.maybe(0.4):
                model["transition"]["from"] = {"solutions": {"all": rule()}}
        if draw.maybe(0.4):
            model["investments"] = [draw.investment(at) for at in range(2)]
        return {"model": model}

    def test_every_step_follows_the_rules_in_both_orders(self):
        for actor, ends in self.cases:
            sides = [(scenario, years_of({**scenario, "years": [year]})[year]) for scenario, year in ends]
            for order in ("stated", "shapley"):
                with self.subTest(seed=SEED, actor=actor, order=order, ends=json.dumps(ends)):
                    found = steps(bridged(actor, *ends, order))
                    found.pop("rounding", None)
                    expected = steps_between_models(*sides, actor, order)
                    off = {name: (found.get(name, 0), expected.get(name, 0)) for name in found.keys() | expected.keys() if found.get(name, 0) != expected.get(name, 0)}
                    self.assertEqual(off, {})


class OneThingAtATime(unittest.TestCase):
    """Where the ends differ in one thing only, its step is the whole difference, but for single øre."""

    def only(self, name, start, end, actor="4601", year=2026):
        for order in ("stated", "shapley"):
            with self.subTest(step=name, order=order, actor=actor):
                bridge = bridged(actor, (start, year), (end, year), order)
                found = steps(bridge)
                rounding = found.pop("rounding", 0)
                self.assertEqual(set(found), {name})
                self.assertLessEqual(abs(rounding), 24)
                self.assertNotEqual(bridge["difference_ore"], 0)

    def test_the_state_s_share(self):
        self.only("state_share", model(state_share="1/7"), model(state_share="1/3"))
        self.only("state_share", model(groups=HALF), model(groups=HALF, state_share="1/3"), "helse_vest")

    def test_the_groups_shares(self):
        self.only("group_share", model(groups={"health_regions": "1/3", "municipalities": "2/3"}), model(groups=HALF))

    def test_the_key(self):
        self.only("key", model(keys={"municipalities": "inhabitants"}), model(keys={"municipalities": "flat"}))
        self.only("key", model(groups=HALF, keys={"municipalities": "regulated"}), model(groups=HALF, keys={"municipalities": "flat"}))

    def test_what_is_paid_on_behalf_of_others(self):
        behalf = {"general_practitioners": {"share": "1/7", "pays": "self"}}
        self.only("on_behalf", model(groups=HALF), model(groups=HALF, on_behalf=behalf))

    def test_the_cost_of_a_solution(self):
        rule = {"groups": HALF, "total_mnok": "100"}
        start = {"model": {"solutions": {"helsenorge": rule}}}
        end = {"model": {"solutions": {"helsenorge": {**rule, "total_mnok": "123.4567"}}}}
        self.only("cost_helsenorge", start, end)
        self.only("cost_helsenorge", {}, changes(("/payment_mnok/helsenorge/municipalities/2026", "404.2"), ("/payment_mnok/helsenorge/health_regions/2026", "404.2")))

    def test_an_investment(self):
        start = {"model": {"solutions": {"helsenorge": {"groups": HALF}}}}
        end = copy.deepcopy(start)
        built = {"id": "a", "solution": "helsenorge", "amount_mnok": 100, "form": "equity", "delivered": 2025, "years": 3}
        end["model"]["investments"] = [built]
        self.only("investment", start, end)

    def test_how_far_a_transition_has_come(self):
        phased = [{"model": {"solutions": {"all": {"state_share": "1/2"}}, "transition": {"first_year": first}}} for first in (2026, 2024)]
        self.only("phase_in", *phased)

    def test_a_municipality_s_own_people_and_need(self):
        self.only("own_population", {}, changes(("/population/4601/2026", 300000)))
        self.only("own_index", {}, changes(("/municipal_health_index/4601/2026", "1.1")))
        self.only("others_key", {}, changes(("/population/0301/2026", 300000)))
        self.assertEqual(region_of("0301"), "helse_sor_ost")

    def test_who_uses_vkp(self):
        self.only("vkp_rule", {}, changes(("/vkp_common_share/2026", "1/3"), ("/vkp_users/2026", {"all_except": ["4601"]})))


if __name__ == "__main__":
    unittest.main()
