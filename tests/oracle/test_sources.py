# SPDX-License-Identifier: MIT
"""What the sources print must come out: the regulation's own table, and the figures that others published."""

import json
import unittest
from fractions import Fraction

import parameters
from command import answer, asked

YEARS = (2022, 2023, 2024, 2025, 2026)
GROUPS = ("health_regions", "municipalities", "pharmacies")
# FOR-2015-07-01-853 §§ 13-16 as amended for each year, million kroner excluding VAT.
REGULATION = {
    ("helsenettet", "health_regions"): "74.6 79.7 91.8 94.3 65.7",
    ("helsenettet", "municipalities"): "72.1 77.1 91.8 94.3 65.7",
    ("grunndata_helseid", "health_regions"): "35.2 41.2 39.2 40.4 36.4",
    ("grunndata_helseid", "municipalities"): "35.2 41.2 39.2 40.4 36.4",
    ("vkp", "health_regions"): "- - 1.4 1.3 1.6",
    ("vkp", "municipalities"): "- - 26.8 24.7 30.4",
    ("kjernejournal", "health_regions"): "56.1 58.8 71.6 52.5 56.4",
    ("kjernejournal", "municipalities"): "52.1 56.9 58.5 42.9 56.4",
    ("e_resept", "health_regions"): "55.5 59.3 64.6 90.5 81.2",
    ("e_resept", "municipalities"): "55.5 59.3 64.6 90.5 81.2",
    ("e_resept", "pharmacies"): "13.7 14.7 13.4 12.9 11.8",
    ("helsenorge", "health_regions"): "137.8 160.8 171.8 180.8 202.1",
    ("helsenorge", "municipalities"): "126.2 151.4 171.8 180.8 202.1",
}


def ore(million):
    return int(Fraction(million) * 100_000_000)


class TheReport(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.report = answer("evaluate", "-", text="{}")
        cls.amounts = {}
        for p in cls.report["payments"]:
            key = p["year"], p["solution"], p["payer_group"]
            cls.amounts[key] = cls.amounts.get(key, 0) + p["amount_ore"]

    def paid(self, year, solutions, groups=GROUPS):
        return sum(self.amounts.get((year, s, g), 0) for s in solutions for g in groups)

    def test_regulation_sections_13_to_16_every_amount_of_2022_to_2026(self):
        expected = {}
        for (solution, group), row in REGULATION.items():
            expected.update({(y, solution, group): ore(v) for y, v in zip(YEARS, row.split()) if v != "-"})
        self.assertEqual(len(expected), 61)
        self.assertEqual(self.amounts, expected)

    def test_regulation_sums_of_each_year_for_regions_and_municipalities(self):
        sums = {
            "health_regions": ("359.2", "399.8", "440.4", "459.8", "443.4"),
            "municipalities": ("341.1", "385.9", "452.7", "473.6", "472.2"),
        }
        for group, row in sums.items():
            self.assertEqual([self.paid(y, parameters.SOLUTIONS, [group]) for y in YEARS], [ore(v) for v in row])

    def test_tbu_spring_2023_table_5_column_forskrift_2022(self):
        for solution, printed in (("helsenorge", "264"), ("kjernejournal", "108.2"), ("e_resept", "124.7"), ("grunndata_helseid", "70.4")):
            self.assertEqual(self.paid(2022, [solution]), ore(printed))

    def test_tbu_spring_2023_table_6_column_forskrift_2023_in_whole_millions(self):
        for solution, printed in (("helsenorge", 312), ("kjernejournal", 116), ("e_resept", 133), ("grunndata_helseid", 82)):
            self.assertEqual(round(Fraction(self.paid(2023, [solution]), 10**8)), printed)

    def test_regulation_2024_section_13_helsenettet_is_a_third_each_131_million(self):
        for group in ("health_regions", "municipalities"):
            self.assertEqual(self.paid(2024, ["helsenettet", "grunndata_helseid"], [group]), ore("131"))


class TheParameters(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.values = {}
        for family in asked("parameters")["families"]:
            cls.values.update({v["path"]: v["value"] for v in family["values"]})
        cls.codes = sorted(parameters.Structure().actors(2024))

    def count(self, code, year):
        return self.values[f"/population/{code}/{year}"]

    def test_ssb_07459_the_country_s_inhabitants_on_1_january(self):
        counted = (5391369, 5425270, 5488984, 5550203, 5594340, 5627400)
        for year, number in zip(range(2021, 2027), counted):
            self.assertEqual(sum(self.count(code, year) for code in self.codes), number)

    def test_municipal_costs_2022_table_3_1_the_14_municipalities_of_the_sample(self):
        table = {"3301": 101859, "3107": 83193, "3101": 31387, "1106": 37323, "1120": 19848, "4204": 112588, "3316": 14166}
        table |= {"5544": 4812, "1573": 2128, "3413": 21072, "1566": 5872, "4213": 6067, "3427": 5537, "5038": 14986}
        self.assertEqual({code: self.count(code, 2021) for code in table}, table)
        self.assertEqual(sum(table.values()), 460838)

    def test_gront_hefte_2025_and_2026_mean_of_the_index_weighted_by_inhabitants(self):
        for year, mean in ((2025, "0.9997"), (2026, "0.9998")):
            counts = {code: self.count(code, year - 1) + self.count(code, year) for code in self.codes}
            total = sum(n * Fraction(str(self.values[f"/municipal_health_index/{c}/{year}"])) for c, n in counts.items())
            self.assertEqual(round(total / sum(counts.values()), 4), Fraction(mean))

    def test_ssb_07459_there_were_356_municipalities_until_2023_and_357_since(self):
        counts = [len(parameters.Structure().actors(year)) for year in YEARS]
        self.assertEqual(counts, [356, 356, 357, 357, 357])


class OtherMembersPrices(unittest.TestCase):
    def price(self, year, kind, **options):
        return asked("member", year=year, kind=kind, **options)["monthly_price_ore"]

    def test_nhn_prisregulering_2023_from_1247_to_1333_and_from_10086_to_10782(self):
        self.assertEqual(self.price(2022, "business"), 124700)
        self.assertEqual(self.price(2023, "business"), 133300)
        self.assertEqual(self.price(2022, "county_council"), 1008600)
        self.assertEqual(self.price(2023, "county_council"), 1078200)

    def test_regulation_section_13_prices_of_2024(self):
        self.assertEqual(self.price(2024, "business"), 163300)
        self.assertEqual(self.price(2024, "county_council"), 163300)

    def test_regulation_section_13_prices_of_2025(self):
        for turnover, kroner in (("0", 1202), ("14.99", 1202), ("15.01", 2575), ("39.99", 2575), ("40.01", 17167), ("900", 17167)):
            self.assertEqual(self.price(2025, "business", turnover_mnok=turnover), kroner * 100, turnover)
        self.assertEqual(self.price(2025, "county_council"), 1716700)
        self.assertEqual(self.price(2025, "business", turnover_mnok="900", locations=10), 188800)
        self.assertEqual(self.price(2025, "own_staff_or_residents", turnover_mnok="1"), 188800)

    def test_regulation_section_13_prices_of_2026(self):
        brackets = (("0", 748), ("14.99", 748), ("15.01", 1495), ("40.01", 8826), ("79.99", 8826), ("80.01", 13249))
        for turnover, kroner in brackets:
            self.assertEqual(self.price(2026, "business", turnover_mnok=turnover), kroner * 100, turnover)
        self.assertEqual(self.price(2026, "county_council"), 1324900)
        self.assertEqual(self.price(2026, "business", turnover_mnok="900", locations=10), 74800)
        self.assertEqual(self.price(2026, "own_staff_or_residents", turnover_mnok="1"), 194700)


if __name__ == "__main__":
    unittest.main()
