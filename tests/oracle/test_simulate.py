# SPDX-License-Identifier: MIT
"""`samfin simulate`: every draw recomputed from the stream, and each end of each input, METHOD (42)-(45)."""

import json
import os
import random
import unittest
from functools import cache
from math import floor

import price_model
from bill_bands import GroupBill, GroupBillFromCosts, MunicipalBill, RegionBill
from command import IS_DEEP, run
from growth_paths import PATHS, OwnCosts
from own_cost_bands import OwnCostBand
from parameters import REGIONS
from stream import bits, lognormal, mix, normal, percentile, summary, triangular, uniform, unit

SEED = int(os.environ.get("SAMFIN_SEED", "20261122"))
COUNT = 200 if IS_DEEP else 8
DRAWS = 10_000 if IS_DEEP else 1_500
QUANTITIES = ("mean_nok", "p5_nok", "p25_nok", "p50_nok", "p75_nok", "p95_nok")
FULL = 2**53 - 1


def simulated(*arguments, scenario=None):
    given = ("--scenario", "-") if scenario else ()
    code, out, err = run("simulate", "--format", "json", *arguments, *given, text=json.dumps(scenario) if scenario else "")
    if code or err:
        raise AssertionError(f"{arguments}: {out or err}")
    return json.loads(out, parse_float=str)


def quantities(answer):
    return {row["id"]: {name: row[name] for name in QUANTITIES} for row in answer["results"]}


def sensitivity(answer):
    names = ("low_gives_nok", "high_gives_nok", "low_difference_nok", "high_difference_nok")
    return {(row["result"], row["input"]): tuple(row[name] for name in names) for row in answer["sensitivity"]}


@cache
def own_draws(path, actor, seed, draws):
    band = OwnCostBand(path, OwnCosts().inhabitants(actor) if actor else None)
    found = {}
    for draw in range(draws):
        for result, kroner in band.drawn(seed, draw).items():
            found.setdefault(result, []).append(kroner)
    return found


class TheStream(unittest.TestCase):
    def test_has_the_known_outputs_of_splitmix64(self):
        golden = 0x9E3779B97F4A7C15
        self.assertEqual(mix(1234567 + golden), 6457827717110365317)
        self.assertEqual(mix(1234567 + 2 * golden & 2**64 - 1), 3203168211198807973)
        self.assertEqual(bits(1, "municipal_cost_total", 0), 0x51EF3D2983CAE593)
        self.assertEqual(unit(1, "municipal_cost_total", 0), 0.32005674613518986)
        self.assertEqual(bits(2026, "municipal_growth_ratio/records", 9999), 0x9534A4BAE8DF8602)

    def test_distributions_have_the_quantiles_of_their_closed_forms(self):
        # Triangular on 2, 7.5, 10: 2 + sqrt(0.05 x 8 x 5.5); 2 + sqrt(0.5 x 44); 10 - sqrt(0.05 x 8 x 2.5).
        for u, value in ((0.05, 3.48323969741913), (0.5, 6.69041575982343), (0.95, 9.0)):
            self.assertAlmostEqual(triangular(u, 2, 7.5, 10), value, places=12)
        self.assertEqual((uniform(0.25, 4, 8), normal(0.5, 1, 3, 5)), (5, 3))
        self.assertAlmostEqual(normal(0.975, 1, 3, 5), 5)
        self.assertAlmostEqual(lognormal(0.025, 2, 4, 8), 2)

    def test_a_percentile_is_an_observed_value(self):
        self.assertEqual([percentile([40, 10, 30, 20], percent) for percent in (5, 25, 26, 50, 75, 95)], [10, 10, 20, 20, 30, 40])
        self.assertEqual(percentile(list(range(1, 101)), 95), 95)


class OwnCostsOfTheCountry(unittest.TestCase):
    def test_every_quantity_follows_the_draws(self):
        draw = random.Random(SEED)
        seeds = [0, 1, FULL, *(draw.randint(0, FULL) for _ in range(COUNT))]
        print(f"seed {SEED}, {len(seeds)} seeds of {DRAWS} draws", flush=True)
        for seed in seeds:
            path = draw.choice(PATHS)
            with self.subTest(seed=seed, path=path):
                found = quantities(simulated("--chain", "own_costs", "--seed", seed, "--draws", DRAWS, "--path", path))
                expected = {result: summary(values) for result, values in own_draws(path, None, seed, DRAWS).items()}
                self.assertEqual(found, expected)

    def test_ten_thousand_draws_as_by_default(self):
        expected = {result: summary(values) for result, values in own_draws("medium", None, 2026, 10_000).items()}
        found = simulated("--chain", "own_costs")
        self.assertEqual(quantities(found), expected)
        self.assertEqual((found["seed"], found["draws"], found["stream"]), (2026, 10_000, "splitmix64_counter"))

    def test_growth_alone_gives_the_values_that_the_method_names(self):
        band = OwnCostBand()
        start = {category: float(kroner) for category, kroner in band.point.items()}
        values = [floor(band.grown(start, 2026, draw)[2050] + 0.5) for draw in range(10_000)]
        self.assertEqual(values[:3], [9_255_784_952, 11_927_866_773, 9_579_506_740])
        self.assertEqual([percentile(values, p) for p in (5, 50, 95)], [8_149_903_012, 10_110_760_574, 13_362_652_082])

    def test_fewer_draws_are_the_first_of_more(self):
        whole = own_draws("medium", None, 2026, 10_000)
        for draws in (1, 2, 3, 7, 19, 20, 21, 99, 100, 101):
            with self.subTest(draws=draws):
                found = quantities(simulated("--chain", "own_costs", "--draws", draws))
                self.assertEqual(found, {result: summary(values[:draws]) for result, values in whole.items()})


class OwnCostsOfMunicipalities(unittest.TestCase):
    def test_every_quantity_follows_the_draws(self):
        draw = random.Random(SEED)
        for actor in ["3301", "1573", "0301", *draw.sample(list(price_model.STRUCTURE.actors(2024)), COUNT // 2)]:
            path, seed = draw.choice(PATHS), draw.randint(0, FULL)
            with self.subTest(seed=seed, path=path, actor=actor):
                answer = simulated("--chain", "own_costs", "--actor", actor, "--seed", seed, "--draws", DRAWS, "--path", path)
                expected = {f"{result}/{actor}": summary(values) for result, values in own_draws(path, actor, seed, DRAWS).items()}
                self.assertEqual(quantities(answer), expected)


class EndsOfOwnCosts(unittest.TestCase):
    def test_each_end_is_worked_out_exactly(self):
        for path in PATHS:
            for actor in (None, "3301", "1573"):
                with self.subTest(path=path, actor=actor):
                    arguments = ("--actor", actor) if actor else ()
                    found = simulated("--chain", "own_costs", "--draws", 1, "--path", path, *arguments)
                    expected = OwnCostBand(path, OwnCosts().inhabitants(actor) if actor else None).sensitivity()
                    after = f"/{actor}" if actor else ""
                    self.assertEqual(sensitivity(found), {(result + after, name): row for (result, name), row in expected.items()})
                    self.check_order(found["sensitivity"])

    def check_order(self, rows):
        for one, next_one in zip(rows, rows[1:]):
            if one["result"] == next_one["result"]:
                keys = [(-abs(row["high_gives_nok"] - row["low_gives_nok"]), row["input"]) for row in (one, next_one)]
                self.assertLess(keys[0], keys[1])

    def test_the_table_of_the_medium_path(self):
        rows = sensitivity(simulated("--chain", "own_costs", "--draws", 1))
        expected = {
            "municipal_cost_total": (3_001_920_702, 15_796_238_402, -6_397_158_849, 6_397_158_851),
            "municipal_growth_ratio/welfare_technology": (8_214_742_904, 15_270_274_090, -1_184_336_647, 5_871_194_539),
            "municipal_growth_ratio/records": (8_275_151_235, 11_838_096_262, -1_123_928_316, 2_439_016_711),
            "municipal_growth_ratio/other_and_general": (8_544_643_736, 10_523_355_051, -854_435_815, 1_124_275_500),
            "municipal_growth_ratio/national_solutions": (8_966_283_672, 9_765_948_707, -432_795_879, 366_869_156),
            "municipal_cost_mnok/welfare_technology": (9_387_477_480, 9_411_622_331, -11_602_071, 12_542_780),
            "municipal_cost_mnok/records": (9_396_169_037, 9_401_990_067, -2_910_514, 2_910_516),
        }
        self.assertEqual({name: row for (result, name), row in rows.items() if result == "own_costs/2050"}, expected)


class Bills(unittest.TestCase):
    def check(self, band, *arguments, scenario=None, seed=2026):
        answer = simulated("--chain", "bill", "--draws", DRAWS, "--seed", seed, *arguments, scenario=scenario)
        row = next(row for row in answer["results"] if row["id"] == f"bill/{band.actor}")
        self.assertEqual(row["point_nok"], band.point)
        values = [band.drawn(seed, draw) for draw in range(DRAWS)]
        self.assertEqual({name: row[name] for name in QUANTITIES}, summary(values))
        self.assertEqual(row["moves"], set(values) != {band.point})
        self.assertEqual(sensitivity(answer), band.sensitivity())

    def test_of_municipalities_in_each_year_of_the_law(self):
        for actor, year in (("3301", 2026), ("3226", 2025), ("1573", 2024), ("3001", 2023), ("0301", 2022), ("5605", 2026)):
            with self.subTest(actor=actor, year=year):
                self.check(MunicipalBill(actor, year), "--actor", actor, "--year", year)

    def test_of_municipalities_where_few_use_vkp_or_their_share_is_another(self):
        few = [{"path": "/vkp_users/2026", "value": ["0301", "1573", "3301"]}]
        other = [{"path": "/vkp_few_users_share", "value": "0.4"}, {"path": "/municipal_health_index/5605/2026", "value": "1.5"}]
        for changes in (few, other):
            for actor in ("3301", "5605"):
                with self.subTest(actor=actor, changes=changes):
                    scenario = {"changes": changes}
                    self.check(MunicipalBill(actor, 2026, scenario), "--actor", actor, scenario=scenario)

    def test_of_next_year_with_and_without_own_growth(self):
        rates = {"helsenorge": "0.05", "vkp": "0.3", "e_resept": "-0.1", "kjernejournal": "1/7"}
        changes = [{"path": f"/growth_ratio/{solution}/2027", "value": rate} for solution, rate in rates.items()]
        for scenario in ({"base": "next_year"}, {"base": "next_year", "changes": changes}):
            for actor, kind in (("3301", MunicipalBill), ("4020", MunicipalBill), ("helse_vest", RegionBill), ("municipalities", GroupBill)):
                with self.subTest(actor=actor, scenario=json.dumps(scenario)):
                    band = kind(actor, 2027, scenario)
                    self.check(band, "--actor", actor, "--year", 2027, scenario=scenario, seed=7)

    def test_of_regions(self):
        for region in REGIONS:
            with self.subTest(region=region):
                self.check(RegionBill(region, 2026), "--actor", region, "--year", 2026, seed=3)

    def test_of_groups_whose_payments_come_from_the_cost_basis(self):
        for group in ("municipalities", "health_regions"):
            for margin in ("0", "0.02"):
                with self.subTest(group=group, margin=margin):
                    changes = [{"path": "/risk_margin_ratio/2027", "value": margin}]
                    scenario = {"base": "costs", "changes": changes if margin != "0" else []}
                    self.check(GroupBillFromCosts(group, 2027, margin), "--actor", group, "--year", 2027, scenario=scenario, seed=11)

    def test_what_is_adopted_never_moves(self):
        for year in range(2022, 2027):
            answer = simulated("--chain", "bill", "--year", year, "--draws", 500)
            self.assertEqual([row["id"] for row in answer["results"]], ["bill/municipalities", "bill/health_regions"])
            for row in answer["results"]:
                with self.subTest(year=year, result=row["id"]):
                    self.assertEqual({row[name] for name in QUANTITIES}, {row["point_nok"]})
                    self.assertEqual(row["point_nok"], GroupBill(row["id"].removeprefix("bill/"), year).point)
                    self.assertFalse(row["moves"])
            self.assertEqual(answer["sensitivity"], [])


class Refusals(unittest.TestCase):
    def test_each_is_named_with_its_place(self):
        for arguments, expected in (
            (("--draws", "100001"), {("value_out_of_range", "/draws")}),
            (("--seed", "9007199254740992"), {("value_out_of_range", "/seed")}),
            (("--chain", "both"), {("value_not_allowed", "/chain")}),
            (("--path", "steep"), {("value_not_allowed", "/path")}),
        ):
            with self.subTest(arguments=arguments):
                code, _, err = run("simulate", "--format", "json", *arguments)
                self.assertEqual((code, {(e["code"], e["path"]) for e in json.loads(err)["errors"]}), (2, expected))


if __name__ == "__main__":
    unittest.main()
