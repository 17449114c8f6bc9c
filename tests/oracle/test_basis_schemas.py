# SPDX-License-Identifier: MIT
"""The published schemas of the number basis: scenarios with own costs, and the answers of costs, settle and reconcile."""

import json
import random
import unittest

import parameters
from command import asked, run
from examples import FOLDER, SCENARIOS, scenario_of
from random_costs import CostDraw
from schema import Schema
from test_cost_refusals import line, lines, services, settlement, year

SEED = 20261122
CHANGED = {"/cost_line_mnok/helsenorge/main/wider_use/2024": "-1.5", "/cost_option/equity_run_cost/2024": 1}


class Scenarios(unittest.TestCase):
    SCENARIO = Schema(FOLDER, "scenario.schema.json")

    def test_every_parameter_may_be_replaced_by_its_own_value(self):
        cells = [*parameters.law().items(), *parameters.basis().items()]
        checked = set()
        for path, cell in cells:
            family = path.split("/")[1]
            if cell.value is not None and (path in parameters.basis() or family not in checked):
                checked.add(family)
                changes = {"changes": [{"path": path, "value": cell.value}]}
                self.assertEqual(self.SCENARIO.faults(changes), [], path)
        self.assertGreater(len(checked), 35)

    def test_random_scenarios_follow_it(self):
        draw = CostDraw(random.Random(SEED))
        for _ in range(100):
            scenario = draw.scenario()
            self.assertEqual(self.SCENARIO.faults(scenario), [], json.dumps(scenario))

    def test_what_it_refuses_the_program_refuses(self):
        for scenario in (
            {"costs": []},
            {"costs": {"x": 1}},
            {"costs": {"lines": {}}},
            lines(line(driver="magic")),
            lines(line(solution="vkp")),
            lines(line(component="nothing")),
            lines(line(amount_mnok="1/3")),
            lines(line(amount_mnok="much")),
            lines(line(amount_mnok=0.5)),
            lines(line(from_year=12)),
            lines(line(x=1)),
            lines({key: value for key, value in line().items() if key != "name"}),
            services(method="magic"),
            services({"id": "a", "amount_mnok": "1"}),
            services({"id": "a", "amount_mnok": "1", "users": [{"user": "outside", "share": "-1"}]}),
            services({"id": "a", "amount_mnok": "1", "users": [{"user": "outside", "share": "one"}]}),
            settlement(year(2026, surplus_to="pockets")),
            settlement(year("2026")),
            settlement(year(2026, x=1)),
            settlement({"year": 2026, "used_mnok": "1"}),
        ):
            with self.subTest(scenario=json.dumps(scenario)):
                self.assertNotEqual(self.SCENARIO.faults(scenario), [])
                self.assertEqual(run("validate", "-", text=json.dumps(scenario))[0], 2)

    def test_the_scenario_of_a_report_gives_the_report_again(self):
        path = FOLDER / "scenarios" / "own_costs_2027.json"
        first = json.loads(run("evaluate", path)[1])
        again = json.loads(run("evaluate", "-", text=json.dumps(first["scenario"]))[1])
        self.assertEqual(first, again)


class Answers(unittest.TestCase):
    COSTS, SETTLEMENT = Schema(FOLDER, "costs.schema.json"), Schema(FOLDER, "settlement.schema.json")
    RECONCILIATION = Schema(FOLDER, "reconciliation.schema.json")

    def scenarios(self):
        draw = CostDraw(random.Random(SEED))
        changed = {"changes": [{"path": path, "value": value} for path, value in CHANGED.items()]}
        examples = [scenario_of(path) for path in SCENARIOS if "costs" in path.name]
        return [None, changed, *examples, *(draw.scenario() for _ in range(12))]

    def test_costs_follows_its_schema(self):
        for scenario in self.scenarios():
            for number in (2024, 2025, 2026, 2027):
                self.assertEqual(self.COSTS.faults(asked("costs", scenario, year=number))[:5], [], json.dumps(scenario))

    def test_settle_follows_its_schema(self):
        for scenario in self.scenarios():
            self.assertEqual(self.SETTLEMENT.faults(asked("settle", scenario))[:5], [], json.dumps(scenario))

    def reconciled(self):
        return json.loads(run("reconcile", "--format", "json")[1])

    def test_reconcile_follows_its_schema(self):
        self.assertEqual(self.RECONCILIATION.faults(self.reconciled())[:5], [])

    def test_each_schema_refuses_an_answer_that_lacks_something_or_holds_what_is_unknown(self):
        for schema, answer in ((self.COSTS, asked("costs", year=2024)), (self.SETTLEMENT, asked("settle")), (self.RECONCILIATION, self.reconciled())):
            for place in self.objects(answer):
                for key in [key for key in place if key not in ("note", "other_place", "source", "place")]:
                    kept = place.pop(key)
                    self.assertNotEqual(schema.faults(answer), [], key)
                    place[key] = kept
                place["x"] = 1
                self.assertNotEqual(schema.faults(answer), [], place)
                del place["x"]

    def objects(self, answer):
        """The answer and the first object of each kind in it."""
        yield answer
        for value in answer.values():
            first = value[0] if isinstance(value, list) and value else value
            if isinstance(first, dict) and first:
                yield from self.objects(first)


if __name__ == "__main__":
    unittest.main()
