# SPDX-License-Identifier: MIT
"""`samfin seek` against trying every step of a small range: the answer, the step below it, and that all larger ones hold."""

import json
import os
import random
import unittest
from fractions import Fraction

import parameters
from command import IS_DEEP
from goal_seek import answer_by_trying, excess, sought, steps_between, with_input
from model_command import refused, told
from random_models import drawer
from sharing_model import payments

SEED = int(os.environ.get("SAMFIN_SEED", "20261130"))
QUESTION_COUNT = 400 if IS_DEEP else 24
HALF = {"health_regions": "1/2", "municipalities": "1/2"}
MIXED = [{"key": "inhabitants", "share": "1/4"}, {"key": "regulated", "share": "1/2"}, {"key": "flat", "share": "1/4"}]


def fraction(text):
    return None if text is None else Fraction(text)


class Question:
    """A scenario, an input in steps, and a goal: asked of the command, and answered by trying."""

    def __init__(self, scenario, year, chosen, steps, goal, limits=None):
        self.scenario, self.year, self.chosen, self.goal, self.limits = scenario, year, chosen, goal, limits
        self.first, self.last, self.step = map(Fraction, steps)

    def asked(self):
        options = {"year": self.year, "from": self.first, "to": self.last, "step": self.step}
        if self.limits is not None:
            options |= {"limits": "law"} | {key: value for key, value in self.goal.items() if key == "growth"}
        else:
            options |= self.goal
        chosen = {**self.chosen, "input": self.chosen["kind"]}
        chosen.pop("kind")
        if "group" in chosen:
            chosen["input_group"] = chosen.pop("group")
        return told("seek", self.scenario, **{key: str(value) for key, value in {**options, **chosen}.items()})

    def missed(self):
        values = steps_between(self.first, self.last, self.step)
        return sought(self.scenario, self.year, self.chosen, values, self.goal, self.limits)


class AgainstEveryStep(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        print(f"seed {SEED}, {QUESTION_COUNT} goals", flush=True)
        draw = drawer(random.Random(SEED), parameters.law())
        cls.cases = []
        for at in range(QUESTION_COUNT):
            question = cls.drawn(draw, ("state_share", "group_share", "key_weight", "cost")[at % 4])
            cls.cases.append((question, question.asked(), question.missed()))

    @staticmethod
    def drawn(draw, kind):
        year = draw.random.choice([2022, 2024, 2025, 2026])
        rule = {"state_share": draw.random.choice(["0", "1/7"])}
        if kind in ("state_share", "key_weight"):
            rule["groups"] = draw.random.choice([HALF, {"health_regions": "2/7", "municipalities": "5/7"}])
        if kind != "key_weight":
            rule["keys"] = {"municipalities": draw.random.choice(["inhabitants", "regulated", "flat"])}
        else:
            rule["keys"] = {"municipalities": MIXED}
        solution = draw.random.choice(["all", "helsenorge", "e_resept"])
        chosen = {"kind": kind, "solution": solution}
        steps = ("0", "1", draw.random.choice(["1/10", "1/16", "1/23"]))
        if kind == "cost":
            chosen["solution"] = "helsenorge"
            steps = ("1", str(draw.random.randint(300, 800)), "31")
        if kind in ("group_share", "key_weight"):
            chosen["group"] = "municipalities"
        if kind == "key_weight":
            chosen["part"] = draw.random.randrange(3)
        scenario = {"years": [year], "model": {"solutions": {"all": rule, "helsenorge": {**rule, "state_share": "1/5"}, "e_resept": rule}}}
        if draw.maybe(0.3):
            goal = {"group": draw.random.choice(["municipalities", "health_regions", "state"])}
        elif draw.maybe(0.5):
            goal = {"actor": draw.random.choice(["0301", "4601", "1151", "helse_nord"])}
        else:
            goal = {"growth": draw.random.choice(["0", "0.1", "-1/7", "3"])}
            return Question(scenario, year, chosen, steps, goal, {"years": [year]})
        most = {"0301": 60, "4601": 30, "1151": 1, "helse_nord": 60}.get(goal.get("actor"), 500)
        goal[draw.random.choice(["at_most_mnok", "at_least_mnok"])] = f"{draw.random.randint(0, most)}.{draw.random.randint(0, 99):02d}"
        return Question(scenario, year, chosen, steps, goal)

    def each(self, check):
        for question, found, missed in self.cases:
            with self.subTest(seed=SEED, question=json.dumps([question.scenario, question.chosen, question.goal]), year=question.year):
                check(question, found, missed)

    def test_the_smallest_step_from_which_all_larger_ones_hold(self):
        def check(question, found, missed):
            value, below, worst = answer_by_trying(missed)
            self.assertEqual((fraction(found["value"]), fraction(found["below"])), (value, below))
            if worst is not None:
                self.assertLessEqual(abs(found["excess_below_ore"] - worst[1]), 1)
                equal = {actor for actor in (worst[0], found["actor_below"])}
                self.assertEqual(len(equal), 1)
            self.assertEqual(found["step_count"], len(missed))

        self.each(check)

    def test_the_answer_holds_and_the_step_below_does_not_by_the_rules(self):
        def check(question, found, _):
            limits = bills(question.limits) if question.limits else {}
            for name, holds in (("value", True), ("below", False)):
                if found[name] is not None and question.year > 2024:
                    scenario = with_input(question.scenario, question.chosen, Fraction(found[name]))
                    self.assertEqual(excess(bills(scenario), question.goal, limits) is None, holds, name)

        self.each(check)

    def test_answers_of_every_kind_were_drawn(self):
        values = [found["value"] for _, found, _ in self.cases]
        self.assertIn(None, values)
        self.assertTrue(any(found["below"] is not None for _, found, _ in self.cases))


def bills(scenario):
    found = {}
    for (_, _, group, actor), (ore, _) in payments(scenario).items():
        found[group, actor] = found.get((group, actor), 0) + ore
    return found


class Refusals(unittest.TestCase):
    def test_what_has_no_meaning(self):
        scenario = {"model": {"solutions": {"all": {"groups": HALF}}}}
        for options in (
            {"year": 1814},
            {"year": 2026, "step": "0"},
            {"year": 2026, "step": "-1/10"},
            {"year": 2026, "from": "1", "to": "0"},
            {"year": 2026, "input": "luck"},
            {"year": 2026, "input": "cost", "solution": "fax"},
            {"year": 2026, "actor": "9999", "at_most_mnok": 1},
            {"year": 2026, "input": "key_weight", "group": "municipalities", "part": 7},
        ):
            with self.subTest(options=options):
                self.assertTrue(refused("seek", scenario, **options))


if __name__ == "__main__":
    unittest.main()
