# SPDX-License-Identifier: MIT
"""What is wrong with a model, each by its code and its place, all at once; and what a file was written with."""

import json
import unittest

from command import answers, parsed

HALVES = {"health_regions": "1/2", "municipalities": "1/2"}
INVESTMENT = {"id": "a", "solution": "helsenorge", "amount_mnok": 1, "form": "equity", "delivered": 2025, "years": 2}


def rule(**said):
    return {"years": [2026], "model": {"solutions": {"helsenorge": said}}}


def key(group, said):
    return rule(keys={group: said})


def members(**said):
    return key("other_members", {"key": "turnover", "members": {"a": {"turnover_mnok": 1}}, **said})


RULE = "/model/solutions/helsenorge"
TOWNS, OTHERS = f"{RULE}/keys/municipalities", f"{RULE}/keys/other_members"
CASES = [
    (rule(groups={"health_regions": {"mnok": "500"}, "municipalities": 1}), "fixed_amounts_above_total", f"{RULE}/groups"),
    (rule(groups={"health_regions": {"mnok": "1"}, "municipalities": {"mnok": "2"}}), "shares_not_one", f"{RULE}/groups"),
    (rule(groups={"health_regions": {"use": 3}, "municipalities": "1/2"}), "groups_mixed", f"{RULE}/groups"),
    (rule(groups={"health_regions": "1/2"}), "missing_key", f"{RULE}/groups/municipalities"),
    (rule(groups={"health_regions": "1/2", "municipalities": "1/3"}), "shares_not_one", f"{RULE}/groups"),
    (rule(groups={"health_regions": {"use": 0}, "municipalities": {"use": 0}}), "all_weights_zero", f"{RULE}/groups"),
    (rule(groups={"health_regions": {"use": -1}, "municipalities": {"use": 1}}), "negative_weight", f"{RULE}/groups/health_regions/use"),
    (rule(groups={**HALVES, "state": 0}), "unknown_key", f"{RULE}/groups/state"),
    (rule(**{"class": "voluntary"}, buyers={"4601": 0}), "all_weights_zero", f"{RULE}/buyers"),
    (rule(**{"class": "voluntary"}, buyers={"9999": 1}), "unknown_actor", f"{RULE}/buyers/9999"),
    (rule(buyers={"4601": 1}), "unknown_key", f"{RULE}/buyers"),
    (rule(on_behalf={"general_practitioners": {"share": "1/2", "pays": "health_regions"}}), "value_not_allowed", f"{RULE}/on_behalf/general_practitioners/pays"),
    (rule(on_behalf={"general_practitioners": {"share": "3/2", "pays": "self"}}), "value_out_of_range", f"{RULE}/on_behalf/general_practitioners/share"),
    (rule(on_behalf={"pharmacies": {"share": "1/2", "pays": "self"}}), "unknown_key", f"{RULE}/on_behalf/pharmacies"),
    (rule(collection={"municipalities": "cash"}), "value_not_allowed", f"{RULE}/collection/municipalities"),
    (rule(total_mnok="-1"), "value_out_of_range", f"{RULE}/total_mnok"),
    (rule(total_mnok=1.5), "number_not_whole", f"{RULE}/total_mnok"),
    (key("municipalities", {"key": "use", "table": {"4601": "1/2"}}), "number_not_whole", f"{TOWNS}/table/4601"),
    (key("municipalities", {"key": "table", "table": {"4601": -1}}), "negative_weight", f"{TOWNS}/table/4601"),
    (key("municipalities", {"key": "table", "table": {"4601": 0}}), "all_weights_zero", f"{TOWNS}/table"),
    (key("municipalities", {"key": "table"}), "missing_key", f"{TOWNS}/table"),
    (key("municipalities", {"key": "table", "csv": "actor;weight\n4601;x\n"}), "csv_syntax", f"{TOWNS}/csv"),
    (key("municipalities", {"key": "turnover", "members": {"a": {"turnover_mnok": 1}}}), "value_not_allowed", f"{TOWNS}/key"),
    (key("municipalities", [{"key": "flat", "share": "1/2"}]), "shares_not_one", TOWNS),
    (key("other_members", "flat"), "value_not_allowed", OTHERS),
    (key("other_members", {"key": "turnover", "members": {}}), "all_weights_zero", f"{OTHERS}/members"),
    (members(brackets=[{"up_to_mnok": "15", "weight": 1}, {"up_to_mnok": "5", "weight": 1}, {"weight": 1}]), "value_out_of_range", f"{OTHERS}/brackets/1/up_to_mnok"),
    ({"years": [2026], "model": {"solutions": {"helsenettet": {"groups": {"health_regions": "1/2", "municipalities": "1/4", "other_members": "1/4"}}}}}, "input_not_known", "/model/solutions/helsenettet/groups/other_members"),
    ({"model": {"investments": [INVESTMENT, INVESTMENT]}}, "duplicate_id", "/model/investments/1/id"),
    ({"model": {"investments": [{**INVESTMENT, "sold_by": "x"}]}}, "unknown_key", "/model/investments/0/sold_by"),
    ({"model": {"investments": [{**INVESTMENT, "solution": "all"}]}}, "unknown_solution", "/model/investments/0/solution"),
    ({"model": {"investments": [{**INVESTMENT, "interest": "0.1"}]}}, "unknown_key", "/model/investments/0/interest"),
    ({"model": {"solutions": {"helsenorge": {}}, "transition": {"first_year": 2026, "from": {}}}}, "missing_key", "/model/transition/from/solutions"),
    ({"model": {"name": "nothing"}}, "missing_key", "/model/solutions"),
]


def evaluated(scenarios):
    return [parsed(line) for line in answers("evaluate", [json.dumps(scenario) for scenario in scenarios], "--lines")]


class Refusals(unittest.TestCase):
    def test_each_is_named_with_its_place(self):
        for (scenario, code, path), found in zip(CASES, evaluated([scenario for scenario, _, _ in CASES])):
            with self.subTest(scenario=json.dumps(scenario)):
                self.assertEqual([(error["code"], error["path"]) for error in found.get("errors", [])], [(code, path)])

    def test_all_are_reported_at_once(self):
        wrong = {"state_share": 2, "groups": {**HALVES, "state": 0}, "collection": {"municipalities": "cash"}, "total_mnok": "-1"}
        found = evaluated([{"model": {"solutions": {"helsenorge": wrong, "fax": {}}, "investments": [{**INVESTMENT, "years": 0}]}}])[0]
        expected = {
            ("value_out_of_range", f"{RULE}/state_share"),
            ("unknown_key", f"{RULE}/groups/state"),
            ("value_not_allowed", f"{RULE}/collection/municipalities"),
            ("value_out_of_range", f"{RULE}/total_mnok"),
            ("unknown_solution", "/model/solutions/fax"),
            ("value_out_of_range", "/model/investments/0/years"),
        }
        self.assertEqual({(error["code"], error["path"]) for error in found["errors"]}, expected)


class WrittenWith(unittest.TestCase):
    def test_another_engine_or_parameter_set_is_warned_of_and_the_same_is_not(self):
        now = evaluated([{"years": [2026]}])[0]["scenario"]
        same = {"years": [2026], "engine": now["engine"], "parameters": now["parameters"]}
        other_hash = {**same, "parameters": {**now["parameters"], "sha256": "00"}}
        other_engine = {**same, "engine": "0.0.1"}
        codes = [{warning["code"] for warning in report["warnings"]} for report in evaluated([same, other_hash, other_engine])]
        named = [code & {"other_engine", "other_parameters"} for code in codes]
        self.assertEqual(named, [set(), {"other_parameters"}, {"other_engine"}])


if __name__ == "__main__":
    unittest.main()
