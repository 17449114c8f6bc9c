# SPDX-License-Identifier: MIT
"""Every example runs and gives what stands beside it; scenarios and reports follow the published schemas."""

import json
import os
import shutil
import subprocess
import unittest

import parameters
from command import SAMFIN, answer, asked, run
from examples import (
    FOLDER, SCENARIOS, cost_years, estimates_of_answer, expected_by_the_rules, rows_of_report, scenario_of, summary, written,
)
from schema import Schema

MODULE = parameters.ROOT / "build" / "wasm" / "samfin.mjs"


def expected_text(name):
    return (FOLDER / "expected" / name).read_text(encoding="utf-8")


def printed(*arguments):
    done = subprocess.run(arguments, capture_output=True, env={**os.environ, "SAMFIN": SAMFIN}, timeout=120)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


class Scenarios(unittest.TestCase):
    def test_each_has_its_expected_output_and_no_other_is_left(self):
        names = {path.name for path in SCENARIOS}
        self.assertGreaterEqual(len(names), 8)
        others = {f"{path.stem}.json" for folder in ("investments", "prices", "keys", "surveys") for path in (FOLDER / folder).iterdir()}
        self.assertEqual({path.name for path in (FOLDER / "expected").glob("*.json")}, names | others)

    def test_each_gives_what_stands_beside_it(self):
        for path in SCENARIOS:
            with self.subTest(example=path.name):
                scenario, report = scenario_of(path), answer("evaluate", path)
                years = {str(y): estimates_of_answer(asked("costs", scenario, year=y)) for y in cost_years(scenario)}
                self.assertEqual(written(summary(rows_of_report(report), years)), expected_text(path.name))

    def test_what_stands_beside_it_follows_from_the_rules(self):
        for path in SCENARIOS:
            with self.subTest(example=path.name):
                self.assertEqual(expected_by_the_rules(scenario_of(path)), expected_text(path.name))


class Schemas(unittest.TestCase):
    SCENARIO = Schema(FOLDER, "scenario.schema.json")
    REPORT = Schema(FOLDER, "report.schema.json")

    def test_examples_and_their_reports_follow_the_schemas(self):
        for path in SCENARIOS:
            with self.subTest(example=path.name):
                self.assertEqual(self.SCENARIO.faults(scenario_of(path)), [])
                self.assertEqual(self.REPORT.faults(answer("evaluate", path)), [])

    def test_what_the_scenario_schema_refuses_the_program_refuses(self):
        index, users = "/municipal_health_index/4601/2026", "/vkp_users/2026"
        changes = [
            {"path": "/population/4601/2026"},
            {"value": 1},
            {"path": "/population/4601/2026", "value": 1, "x": 1},
            {"path": "/population/4601/2026", "value": 1, "reason": 1},
            {"path": "/population/4601/2026", "value": -1},
            {"path": "/population/4601/2026", "value": "1"},
            {"path": "/payment_mnok/helsenorge/municipalities/2026", "value": "1/3"},
            {"path": "/payment_mnok/helsenorge/municipalities/2026", "value": "-1"},
            {"path": "/payment_mnok/helsenorge/municipalities/2026", "value": 5},
            {"path": index, "value": "1/0"},
            {"path": index, "value": "-1"},
            {"path": index, "value": "1e3"},
            {"path": "/growth_ratio/vkp/2027", "value": "+1"},
            {"path": users, "value": "none"},
            {"path": users, "value": [4601]},
            {"path": users, "value": ["4601", "4601"]},
            {"path": users, "value": {"except": ["4601"]}},
            {"path": "/convention/vkp_odd_ore", "value": 1},
            {"path": "/nothing/2026", "value": 1},
        ]
        whole = ([], {"x": 1}, {"version": 2}, {"version": "1"}, {"base": "x"}, {"years": 2026}, {"years": [2026, 2026]})
        for scenario in [*whole, *({"base": "next_year", "changes": [change]} for change in changes)]:
            with self.subTest(scenario=scenario):
                self.assertNotEqual(self.SCENARIO.faults(scenario), [])
                self.assertEqual(run("validate", "-", text=json.dumps(scenario))[0], 2)

    def test_the_report_schema_refuses_a_report_that_lacks_something(self):
        report = answer("evaluate", FOLDER / "scenarios" / "few_vkp_users.json")
        for key in report:
            self.assertNotEqual(self.REPORT.faults({k: v for k, v in report.items() if k != key}), [])
        for name, value in (("amount_ore", 1.5), ("status", "sure"), ("solution", "x"), ("year", "2026"), ("actor", "")):
            payments = [{**report["payments"][0], name: value}]
            self.assertNotEqual(self.REPORT.faults({**report, "payments": payments}), [])


class Programs(unittest.TestCase):
    def test_all_years_sh_prints_what_stands_beside_it(self):
        self.assertEqual(printed(FOLDER / "shell" / "all_years.sh", "1151"), (0, expected_text("all_years.csv"), ""))

    @unittest.skipUnless(MODULE.exists() and shutil.which("node"), "needs build/wasm/samfin.mjs and node")
    def test_bill_mjs_prints_what_stands_beside_it(self):
        program, scenario = FOLDER / "node" / "bill.mjs", FOLDER / "scenarios" / "next_year.json"
        self.assertEqual(printed("node", program, "4601", "2027", scenario), (0, expected_text("bill.txt"), ""))
        code, out, err = printed("node", program, "4601", "1814")
        self.assertEqual((code, out), (2, ""))
        self.assertIn("year_without_parameters", err)


if __name__ == "__main__":
    unittest.main()
