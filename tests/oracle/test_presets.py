# SPDX-License-Identifier: MIT
"""Every preset in every year, against the rules; and the figures of the recommendation of 2017, as they were worked out."""

import json
import unittest
from fractions import Fraction

from command import answers, parsed
from goal_seek import answer_by_trying, sought
from model_command import told
from parameters import REGIONS, ROOT
from sharing_model import payments
from test_models import differences, rows_of

PRESETS = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in sorted((ROOT / "core" / "presets").glob("*.json"))}
# What 2026 gives: by the law, and by the recommendation of 2017.
SHOWN = {
    "0301": (51_217_061_43, 61_141_007_43),
    "4601": (22_681_208_96, 24_766_416_07),
    "1151": (67_836_54, 18_346_46),
    "helse_sor_ost": (242_306_627_33, 252_656_374_90),
    "helse_vest": (85_140_160_22, 91_944_609_12),
    "helse_midt_norge": (62_844_389_80, 60_120_893_39),
    "helse_nord": (53_108_822_65, 38_678_122_59),
}


def bill_of(rows, actor, year):
    return sum(ore for (at, _, _, name), (ore, _) in rows.items() if (at, name) == (year, actor))


class Presets(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.expected = {name: payments(scenario) for name, scenario in PRESETS.items()}
        lines = answers("evaluate", [json.dumps(scenario) for scenario in PRESETS.values()], "--lines")
        cls.found = {name: rows_of(parsed(line)) for name, line in zip(PRESETS, lines)}

    def test_there_are_the_seven_that_the_issue_names(self):
        named = {"law", "recommendation_2017", "inhabitants", "kjernejournal_55_45", "kjernejournal_50_50", "helsenettet_thirds", "state_funded"}
        self.assertEqual(set(PRESETS), named)

    def test_every_payment_of_every_year_follows_the_rules(self):
        for name in PRESETS:
            with self.subTest(preset=name):
                self.assertEqual({key[0] for key in self.found[name]}, {2022, 2023, 2024, 2025, 2026})
                self.assertEqual(differences(self.found[name], self.expected[name]), [])

    def test_what_the_recommendation_of_2017_would_give(self):
        for actor, (law, recommended) in SHOWN.items():
            for rows in (self.expected, self.found):
                self.assertEqual(bill_of(rows["law"], actor, 2026), law, actor)
                self.assertEqual(bill_of(rows["recommendation_2017"], actor, 2026), recommended, actor)

    def test_a_preset_by_its_name_is_its_file(self):
        names = [name for name in PRESETS if name != "law"]
        by_name, by_file = told("compare", "law", *names, year=2026), told("compare", "law", *(PRESETS[n] for n in names), year=2026)
        self.assertEqual(by_name["years"], by_file["years"])

    def test_each_moves_only_what_it_says(self):
        def sums(name, *places):
            found = {}
            for key, (ore, _) in self.found[name].items():
                part = tuple(key[at] for at in places)
                found[part] = found.get(part, 0) + ore
            return found

        for name in PRESETS:
            self.assertEqual(sums(name, 0, 1), sums("law", 0, 1), f"{name} keeps the totals of solutions")
        self.assertEqual(sums("inhabitants", 0, 1, 2), sums("law", 0, 1, 2))
        for name, solutions in (("kjernejournal_55_45", {"kjernejournal"}), ("helsenettet_thirds", {"helsenettet", "grunndata_helseid"})):
            moved = {key[1] for key, ore in sums(name, 0, 1, 2).items() if ore != sums("law", 0, 1, 2)[key]}
            self.assertLessEqual(moved, solutions)
        self.assertEqual({key[0] for key, ore in sums("state_funded", 2).items() if ore}, {"state"})


class SmallestStateShare(unittest.TestCase):
    def test_for_which_no_municipality_pays_more_in_2026_than_under_the_law(self):
        """Every step of 0.01 per cent around the answer, and every one of 1 per cent in the whole range."""
        goal, chosen = {"limits": {"preset": "law"}}, {"kind": "state_share"}
        near = [Fraction(at, 10_000) for at in range(1600, 1650)]
        wide = [Fraction(at, 100) for at in range(101)]
        missed = sought(PRESETS["recommendation_2017"], 2026, chosen, near + wide, goal, {"years": [2026]})
        value, below, (actor, ore) = answer_by_trying(missed)
        self.assertEqual((value, below, actor, ore), (Fraction("0.1624"), Fraction("0.1623"), "0301", 760_50))
        self.assertTrue(all(missed[at] is None for at in wide if at > value))
        found = told("seek", "recommendation_2017", year=2026)
        self.assertEqual((found["value"], found["below"], found["actor_below"], found["excess_below_ore"]), ("0.1624", "0.1623", "0301", 760_50))


if __name__ == "__main__":
    unittest.main()
