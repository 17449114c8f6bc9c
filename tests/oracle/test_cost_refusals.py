# SPDX-License-Identifier: MIT
"""Bad input to the number basis: each refused with its code and its place."""

import json
import unittest

from command import parsed, run


def line(**members):
    return {"solution": "helsenorge", "driver": "volume", "name": "mine", "amount_mnok": "1", "from_year": 2026, **members}


def lines(*given):
    return {"base": "costs", "costs": {"lines": list(given)}}


def service(users, name="a", amount="10"):
    return {"id": name, "amount_mnok": amount, "users": [{"user": user, "share": share} for user, share in users.items()]}


def services(*given, method="direct"):
    return {"base": "costs", "costs": {"common_services": [{"year": 2026, "method": method, "services": list(given)}]}}


def year(number, **members):
    return {"year": number, "invoiced_mnok": "10", "used_mnok": "5", **members}


def settlement(*years):
    return {"costs": {"settlement": list(years)}}


def changed(path, value):
    return {"base": "costs", "changes": [{"path": path, "value": value}]}


def errors(scenario, *question):
    """Exit code and {(code, place in the scenario)} of a question about a scenario."""
    code, out, err = run(*question, "--format", "json", "--scenario", "-", text=json.dumps(scenario))
    return code, {(e["code"], e["path"].removeprefix("/scenario")) for e in parsed(err)["errors"]} if code else set()


def errors_of_file(scenario):
    code, out, _ = run("validate", "-", text=json.dumps(scenario))
    return code, {(e["code"], e["path"]) for e in parsed(out)["errors"]}


def year_of(scenario):
    """The year to ask about: that of a line which the sources have already."""
    names = ("portfolio", "wider_use", "recommended_investment")
    own = scenario["costs"].get("lines") if isinstance(scenario.get("costs"), dict) else None
    return next((given["from_year"] for given in own or [] if given["name"] in names), 2026)


COSTS = (
    (lines(line(), line()), ("overlapping_lines", "/costs/lines/1")),
    (lines(line(name="portfolio", from_year=2025)), ("overlapping_lines", "/costs/lines/0")),
    (lines(line(name="wider_use", from_year=2024)), ("overlapping_lines", "/costs/lines/0")),
    (lines(line(name="recommended_investment", from_year=2024)), ("overlapping_lines", "/costs/lines/0")),
    (lines(line(driver="magic")), ("unknown_driver", "/costs/lines/0/driver")),
    (lines(line(component="vkp")), ("unknown_component", "/costs/lines/0/component")),
    (lines(line(solution="e_resept", component="vkp")), ("unknown_component", "/costs/lines/0/component")),
    (lines(line(solution="nothing")), ("unknown_solution", "/costs/lines/0/solution")),
    (lines(line(solution="vkp")), ("unknown_solution", "/costs/lines/0/solution")),
    (lines(line(amount_mnok="1/3")), ("number_not_whole", "/costs/lines/0/amount_mnok")),
    (lines(line(amount_mnok="0.000000001")), ("number_not_whole", "/costs/lines/0/amount_mnok")),
    (lines(line(amount_mnok="much")), ("ratio_syntax", "/costs/lines/0/amount_mnok")),
    (lines(line(amount_mnok=0.5)), ("number_not_whole", "/costs/lines/0/amount_mnok")),
    (lines(line(from_year="2026")), ("wrong_type", "/costs/lines/0/from_year")),
    (lines(line(x=1)), ("unknown_key", "/costs/lines/0/x")),
    (services(service({"helsenorge": "1/2", "outside": "1/3"})), ("shares_not_one", "/costs/common_services/0/services/0/users")),
    (services(service({"helsenorge": "1/2", "outside": "2/3"})), ("shares_not_one", "/costs/common_services/0/services/0/users")),
    (services(service({})), ("shares_not_one", "/costs/common_services/0/services/0/users")),
    (services(service({"helsenorge": "2", "outside": "-1"})), ("negative_weight", "/costs/common_services/0/services/0/users/1")),
    (services(service({"nobody": "1"})), ("unknown_solution", "/costs/common_services/0/services/0/users/0/user")),
    (services(service({"outside": "1"}), service({"outside": "1"})), ("duplicate_id", "/costs/common_services/0/services/1/id")),
    (services(method="magic"), ("value_not_allowed", "/costs/common_services/0/method")),
    (
        services(service({"b": "1"}), service({"a": "1"}, "b"), method="step_down"),
        ("all_weights_zero", "/costs/common_services/0/services/1/users"),
    ),
    (
        {"base": "costs", "costs": {"common_services": 2 * services()["costs"]["common_services"]}},
        ("duplicate_year", "/costs/common_services/1/year"),
    ),
    ({"base": "costs", "costs": {"x": 1}}, ("unknown_key", "/costs/x")),
    ({"base": "costs", "costs": []}, ("wrong_type", "/costs")),
    ({"base": "costs", "costs": {"lines": {}}}, ("wrong_type", "/costs/lines")),
    (changed("/risk_margin_ratio/2026", "0.06"), ("value_out_of_range", "/changes/0/value")),
    (changed("/cost_option/treatment_plans/2026", 2), ("value_out_of_range", "/changes/0/value")),
    (changed("/programme_paid_ratio/helsenettet/vkp/operation/2024", "1.5"), ("value_out_of_range", "/changes/0/value")),
    (changed("/cost_line_mnok/helsenorge/main/nothing/2024", "1"), ("unknown_path", "/changes/0/path")),
    (changed("/cost_line_driver/helsenorge/main/wider_use", "magic"), ("value_not_allowed", "/changes/0/value")),
)
SETTLEMENT = (
    (settlement(year(2026), year(2026)), ("year_out_of_order", "/costs/settlement/1/year")),
    (settlement(year(2026), year(2025)), ("year_out_of_order", "/costs/settlement/1/year")),
    (settlement(year(2024), year(2026)), ("year_out_of_order", "/costs/settlement/1/year")),
    (settlement(year(2026, repaid_mnok="1")), ("repayment_above_carried", "/costs/settlement/0/repaid_mnok")),
    (settlement(year(2026), year(2027, repaid_mnok="5.00000001")), ("repayment_above_carried", "/costs/settlement/1/repaid_mnok")),
    (settlement(year(2026, used_mnok="14"), year(2027, repaid_mnok="1")), ("repayment_above_carried", "/costs/settlement/1/repaid_mnok")),
    (
        settlement(year(2026), year(2027, repaid_mnok="5", invoiced_mnok="4.99999999")),
        ("invoice_below_zero", "/costs/settlement/1/repaid_mnok"),
    ),
    (settlement(year(2026, used_mnok="-1")), ("value_out_of_range", "/costs/settlement/0/used_mnok")),
    (settlement(year(2026, invoiced_mnok="-1")), ("value_out_of_range", "/costs/settlement/0/invoiced_mnok")),
    (settlement(year(2026, recovered_mnok="-1")), ("value_out_of_range", "/costs/settlement/0/recovered_mnok")),
    (settlement(year(2026), year(2027, brought_forward_mnok="5")), ("unknown_key", "/costs/settlement/1/brought_forward_mnok")),
    (settlement(year(2026, invoiced_mnok="0.000000001")), ("number_not_whole", "/costs/settlement/0/invoiced_mnok")),
    (settlement(year(2026, surplus_to="pockets")), ("value_not_allowed", "/costs/settlement/0/surplus_to")),
    (settlement(year(2026, x=1)), ("unknown_key", "/costs/settlement/0/x")),
    (settlement({"year": 2026, "invoiced_mnok": "1"}), ("missing_key", "/costs/settlement/0/used_mnok")),
)


class Refusals(unittest.TestCase):
    def test_each_is_named_with_its_place_by_costs(self):
        for scenario, expected in COSTS:
            with self.subTest(scenario=json.dumps(scenario)):
                self.assertEqual(errors(scenario, "costs", "--year", year_of(scenario)), (2, {expected}))

    def test_each_is_named_with_its_place_by_settle(self):
        for scenario, expected in SETTLEMENT:
            with self.subTest(scenario=json.dumps(scenario)):
                self.assertEqual(errors(scenario, "settle"), (2, {expected}))

    def test_an_own_line_that_an_option_has_already_is_refused_too(self):
        """METHOD (13): with the solution, component, name and year of another line it would be counted twice."""
        for name, change in (
            ("equity_run_cost", changed("/cost_option/equity_run_cost/2026", 1)),
            ("treatment_plans", changed("/cost_option/treatment_plans/2026", 1)),
            ("risk_margin", changed("/risk_margin_ratio/2026", "0.01")),
        ):
            with self.subTest(name=name):
                scenario = {**change, **lines(line(name=name))}
                self.assertEqual(errors(scenario, "costs", "--year", "2026"), (2, {("overlapping_lines", "/costs/lines/0")}))

    def test_validate_names_all_that_is_wrong_with_a_scenario(self):
        missed = [expected for scenario, expected in COSTS + SETTLEMENT if errors_of_file(scenario) != (2, {expected})]
        self.assertEqual(missed, [])

    def test_a_user_who_stands_twice_is_named_where_it_stands(self):
        users = [{"user": "outside", "share": "1/2"}] * 2
        scenario = services({"id": "a", "amount_mnok": "10", "users": users})
        code, found = errors(scenario, "costs", "--year", "2026")
        self.assertEqual((code, {name for name, _ in found}), (2, {"duplicate_id"}))
        self.assertTrue(all(path.startswith("/costs/common_services/0/services/0/users/1") for _, path in found), found)

    def test_all_are_reported_at_once(self):
        scenario = lines(line(driver="magic", component="vkp"), line(solution="nothing"), line(amount_mnok="1/3"))
        expected = {("unknown_driver", "/costs/lines/0/driver"), ("unknown_component", "/costs/lines/0/component")}
        expected |= {("unknown_solution", "/costs/lines/1/solution"), ("number_not_whole", "/costs/lines/2/amount_mnok")}
        self.assertEqual(errors(scenario, "costs", "--year", "2026"), (2, expected))

    def test_a_year_without_a_cost_basis_names_those_that_have_one(self):
        for number in (1814, 2021, 2023, 2028):
            code, _, err = run("costs", "--year", number, "--format", "json")
            error = parsed(err)["errors"][0]
            self.assertEqual((code, error["code"], error["path"]), (2, "year_without_parameters", "/year"))
            self.assertEqual(error["values"], {"year": number, "years": "2024 2025 2026 2027"})

    def test_a_group_that_would_be_paid_is_refused_where_payments_come_from_costs(self):
        scenario = lines(line(amount_mnok="-1000"))
        self.assertEqual(run("costs", "--year", 2026, "--scenario", "-", text=json.dumps(scenario))[0], 0)
        code, _, err = run("evaluate", "-", text=json.dumps(scenario))
        self.assertEqual(code, 2)
        self.assertIn("value_out_of_range", err)

    def test_the_same_name_in_another_solution_component_or_year_is_another_line(self):
        fm = line(solution="e_resept", component="fm")
        for second in (line(solution="kjernejournal"), line(from_year=2027), fm):
            self.assertEqual(errors(lines(line(), second), "costs", "--year", "2026"), (0, set()))

    def test_a_bad_own_line_does_not_stop_the_next_scenario(self):
        given = [lines(line(driver="magic")), lines(line())]
        _, out, _ = run("evaluate", "--lines", "-", text="".join(json.dumps({**s, "years": [2026]}) + "\n" for s in given))
        self.assertEqual(["errors" in parsed(text) for text in out.splitlines()], [True, False])


if __name__ == "__main__":
    unittest.main()
