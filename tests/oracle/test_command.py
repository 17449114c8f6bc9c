# SPDX-License-Identifier: MIT
"""How the command behaves: exit codes, all errors at once, lines that survive each other, JSON that any reader takes."""

import csv
import io
import json
import os
import tempfile
import unittest

from command import answers, asked, parsed, run


def codes(text):
    """Code and place of every error that a JSON answer holds."""
    return {(error["code"], error["path"]) for error in parsed(text)["errors"]}


def scenario_errors(scenario):
    text = scenario if isinstance(scenario, str) else json.dumps(scenario)
    code, out, _ = run("validate", "-", text=text)
    return code, codes(out)


def change(path, value):
    return {"changes": [{"path": path, "value": value}]}


class ExitCodes(unittest.TestCase):
    def test_0_for_every_command_that_answers(self):
        for arguments, text in (
            (("bill", "--actor", "4601", "--year", "2026"), ""),
            (("bill", "--actor", "4601", "--year", "2027", "--assume", "next_year", "--quarters"), ""),
            (("explain", "--actor", "helse_vest", "--year", "2022", "--solution", "e_resept"), ""),
            (("member", "--year", "2023", "--kind", "county_council"), ""),
            (("pharmacy", "--year", "2026", "--look-ups", "1", "--total-look-ups", "2"), ""),
            (("evaluate", "-"), "{}"),
            (("evaluate", "--lines", "-"), "{}\n"),
            (("evaluate", "--lines", "-"), ""),
            (("split", "-"), '{"amount_ore":1,"weights":[1]}\n'),
            (("split", "-"), "?\n"),
            (("validate", "-"), "{}"),
            (("parameters", "--format", "json"), ""),
            (("--version",), ""),
            (("--help",), ""),
        ):
            with self.subTest(arguments=arguments):
                code, out, err = run(*arguments, text=text)
                self.assertEqual((code, err), (0, ""))

    def test_2_with_the_errors_on_standard_error_for_every_refusal(self):
        for arguments, text in (
            ((), ""),
            (("unknown",), ""),
            (("bill",), ""),
            (("bill", "--actor", "4601", "--year", "soon"), ""),
            (("bill", "--actor", "4601", "--year", "2026", "--format", "xml"), ""),
            (("bill", "--actor", "4601", "--year", "2026", "--scenario", "no such file"), ""),
            (("bill", "--actor", "4601", "--year", "2027"), ""),
            (("explain", "--actor", "4601", "--year", "2026", "--solution", "x"), ""),
            (("explain", "--actor", "4601", "--year", "2022", "--solution", "vkp"), ""),
            (("member", "--year", "2026"), ""),
            (("pharmacy", "--year", "2026", "--look-ups", "3", "--total-look-ups", "2"), ""),
            (("evaluate", "no such file"), ""),
            (("evaluate", "-"), "["),
            (("evaluate", "-"), '{"years":[1814]}'),
            (("split", "no such file"), ""),
            (("validate", "-"), '{"x":1}'),
        ):
            with self.subTest(arguments=arguments):
                code, _, err = run(*arguments, text=text)
                self.assertEqual(code, 2)
                self.assertNotEqual(err, "")

    def test_a_year_without_parameters_names_the_years_that_exist(self):
        code, _, err = run("bill", "--actor", "4601", "--year", "2027")
        self.assertEqual(code, 2)
        for year in (2022, 2023, 2024, 2025, 2026):
            self.assertIn(str(year), err)

    def test_an_old_code_in_a_new_year_names_its_successors(self):
        code, _, err = run("bill", "--actor", "1507", "--year", "2024")
        self.assertEqual(code, 2)
        self.assertIn("1508", err)
        self.assertIn("1580", err)


class ErrorsOfScenarios(unittest.TestCase):
    def test_each_is_named_with_its_place(self):
        place = "/changes/0/value"
        population, index = "/population/4601/2026", "/municipal_health_index/4601/2026"
        for scenario, expected in (
            ("", ("json_syntax", "")),
            ('{"a":', ("json_syntax", "")),
            ("[]", ("wrong_type", "")),
            ('{"years":[2026],"years":[2026]}', ("duplicate_key", "/years")),
            ("[" * 40 + "]" * 40, ("json_too_deep", None)),
            ({"x": 1}, ("unknown_key", "/x")),
            ({"version": 2}, ("unsupported_version", "/version")),
            ({"base": "x"}, ("unknown_base", "/base")),
            ({"years": [1814]}, ("year_without_parameters", "/years/0")),
            ({"years": [2027]}, ("year_without_parameters", "/years/0")),
            ({"years": [2026, 2026]}, ("duplicate_year", "/years/1")),
            ({"years": ["2026"]}, ("wrong_type", "/years/0")),
            ('{"years":[2026.0]}', ("number_not_whole", "/years/0")),
            ({"changes": [{"value": 1}]}, ("missing_key", "/changes/0/path")),
            ({"changes": [{"path": population}]}, ("missing_key", place)),
            (change("/nothing", 1), ("unknown_path", "/changes/0/path")),
            (change("/population/1507/2023", 1), ("unknown_path", "/changes/0/path")),
            ({"changes": 2 * change(population, 1)["changes"]}, ("duplicate_change", "/changes/1/path")),
            (change(population, -1), ("value_out_of_range", place)),
            (change(population, "many"), ("wrong_type", place)),
            (change(population, 1.5), ("number_not_whole", place)),
            (change(index, "a"), ("ratio_syntax", place)),
            (change(index, 0.5), ("number_not_whole", place)),
            (change("/payment_mnok/helsenorge/municipalities/2026", "0.000000001"), ("number_not_whole", place)),
            (change("/payment_mnok/helsenorge/municipalities/2026", 202.1), ("number_not_whole", place)),
            (change("/vkp_users/2026", ["1507"]), ("unknown_municipality", place + "/0")),
            (change("/vkp_users/2026", ["4601", "4601"]), ("duplicate_id", place + "/1")),
            (change("/key_population_dates/2026", "x"), ("value_not_allowed", place)),
            (change("/vkp_users/2026", []), ("vkp_no_users", None)),
        ):
            with self.subTest(scenario=str(scenario)[:120]):
                code, found = scenario_errors(scenario)
                self.assertEqual(code, 2)
                if expected[1] is None:
                    found, expected = {name for name, _ in found}, expected[0]
                    self.assertEqual(found, {expected})
                else:
                    self.assertEqual(found, {expected})

    def test_all_are_reported_at_once(self):
        scenario = {
            "version": 7,
            "years": [1814],
            "changes": [
                {"path": "/population/4601/2026", "value": -1},
                {"path": "/nothing", "value": 1},
                {"path": "/municipal_health_index/0301/2026", "value": "1/0"},
                {"path": "/population/0301/2026", "value": 1.5},
            ],
            "x": 1,
        }
        expected = {
            ("unsupported_version", "/version"),
            ("year_without_parameters", "/years/0"),
            ("value_out_of_range", "/changes/0/value"),
            ("unknown_path", "/changes/1/path"),
            ("ratio_syntax", "/changes/2/value"),
            ("unknown_key", "/x"),
        }
        whole = {**scenario, "changes": scenario["changes"][:3]}
        self.assertEqual(scenario_errors(whole), (2, expected))
        self.assertEqual(scenario_errors(scenario), (2, expected | {("number_not_whole", "/changes/3/value")}))

    def test_a_weight_may_be_a_whole_number_or_any_ratio(self):
        for value in (3, "3", "1/3", "0.123456789"):
            for path in ("/municipal_health_index/4601/2026", "/health_region_key/helse_vest/2026"):
                self.assertEqual(scenario_errors(change(path, value)), (0, set()), (path, value))

    def test_every_sentence_is_whole(self):
        for scenario in (change("/payment_mnok/helsenorge/municipalities/2026", "1/3"), {"years": ["a"]}, {"x": 1}):
            _, _, err = run("validate", "-", text=json.dumps(scenario))
            self.assertNotIn("  ", err)
            self.assertNotIn(" .", err)

    def test_invalid_utf_8_is_refused_by_name(self):
        with tempfile.NamedTemporaryFile(delete=False) as file:
            file.write(b'{"changes":[{"path":"/population/4601/2026","value":1,"reason":"\xff"}]}')
        try:
            code, out, _ = run("validate", file.name)
        finally:
            os.unlink(file.name)
        self.assertEqual(code, 2)
        self.assertEqual({name for name, _ in codes(out)}, {"invalid_utf8"})


class Lines(unittest.TestCase):
    def test_a_bad_scenario_does_not_stop_the_next(self):
        good = '{"years":[2026]}'
        lines = [good, "?", '{"years":[1814]}', "[]", '{"x":1', good]
        found = [parsed(line) for line in answers("evaluate", lines, "--lines")]
        self.assertEqual(["errors" in line for line in found], [False, True, True, True, True, False])
        self.assertEqual(found[0], found[-1])

    def test_a_report_in_lines_is_the_report(self):
        for scenario in ("{}", '{"base":"next_year","years":[2027]}'):
            alone = run("evaluate", "-", text=scenario)[1]
            self.assertEqual(answers("evaluate", [scenario], "--lines"), alone.splitlines())


class Formats(unittest.TestCase):
    def test_csv_and_json_hold_the_same_bill(self):
        bill = asked("bill", actor="4601", year=2026)
        _, out, _ = run("bill", "--actor", "4601", "--year", "2026", "--format", "csv")
        rows = {row["solution"]: int(row["amount_ore"]) for row in csv.DictReader(io.StringIO(out))}
        expected = {line["solution"]: line["amount_ore"] for line in bill["lines"]}
        self.assertEqual(rows, {**expected, "total": bill["total_ore"]})

    def test_text_is_the_default_and_says_guidance_and_no_vat(self):
        _, out, _ = run("bill", "--actor", "4601", "--year", "2026")
        self.assertIn("VAT", out)
        self.assertIn("guidance", out)
        self.assertEqual(out, run("bill", "--actor", "4601", "--year", "2026", "--format", "text")[1])

    def test_the_same_question_has_the_same_bytes(self):
        for arguments in (("parameters", "--format", "json"), ("bill", "--actor", "0301", "--year", "2024", "--quarters", "--format", "json")):
            self.assertEqual(run(*arguments), run(*arguments))

    def test_a_report_names_engine_parameters_and_scenario(self):
        scenario = {"version": 1, "base": "law", "years": [2026], "changes": [{"path": "/population/4601/2026", "value": 1, "reason": "é"}]}
        report = parsed(run("evaluate", "-", text=json.dumps(scenario))[1])
        identity = {key: report["parameters"][key] for key in ("id", "sha256")}
        self.assertEqual(report["scenario"], {**scenario, "engine": report["engine"], "parameters": identity})
        self.assertRegex(identity["sha256"], "^[0-9a-f]{64}$")
        self.assertEqual(set(report), {"payments", "totals", "engine", "parameters", "scenario", "warnings"})


if __name__ == "__main__":
    unittest.main()
