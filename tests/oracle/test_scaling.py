# SPDX-License-Identifier: MIT
"""What a survey says of the country: lines, intervals, alternatives, bootstrap and position, METHOD (34)-(37)."""

import json
import os
import random
import tempfile
import unittest
from fractions import Fraction

import price_model
from command import IS_DEEP, run
from exact_split import half_away
from growth_paths import OwnCosts, whole
from national_total import Scaling, class_of
from random_surveys import CODES, DrawnSurvey, csv_of
from significant import rounded_root
from student import student_t
from survey_form import COST_TYPES, GROUPS, Cell, Survey
from test_survey import HEADER, surveyed

SEED = int(os.environ.get("SAMFIN_SEED", "20261122"))
COUNT = 300 if IS_DEEP else 8
LEVELS = (80, 90, 95, 99)
QUANTILES = {
    1: "3.07768353718 6.31375151468 12.7062047362 63.6567411629",
    2: "1.88561808316 2.91998558035 4.30265272975 9.92484320092",
    11: "1.36343031802 1.7958848187 2.20098516009 3.10580651554",
    12: "1.35621733402 1.78228755565 2.17881282967 3.05453958939",
    13: "1.35017128878 1.77093339599 2.16036865646 3.01227583872",
    30: "1.31041502539 1.69726088659 2.0422724563 2.74999565357",
}


def written(text, *arguments):
    """The answer, all its numbers as they are written."""
    code, out, err = run("survey", "-", "--format", "json", *arguments, text=text)
    if code or err:
        raise AssertionError(f"{arguments}: {out or err}")
    return json.loads(out, parse_float=str, parse_int=str)


def as_text(value):
    """Whole numbers as they are written."""
    if isinstance(value, dict):
        return {name: as_text(one) for name, one in value.items()}
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


def country(year=2021):
    own = OwnCosts()
    return {code: own.inhabitants(code, year) for code in CODES}


class ThePartsOfTheOracle(unittest.TestCase):
    def test_quantiles_of_t_are_the_tabled_ones(self):
        for degrees, row in QUANTILES.items():
            self.assertEqual([student_t(degrees, level) for level in LEVELS], [Fraction(value) for value in row.split()])

    def test_lines_through_the_origin_are_the_certified_ones(self):
        # NIST StRD, NoInt1 and NoInt2: slope, its standard error, residual standard deviation, R squared.
        for points, expected in (
            ([(60 + at, 130 + at) for at in range(11)], "2.07438016528926 0.0165289256198347 3.56753034006338 0.999365492298663"),
            ([(4, 3), (5, 4), (6, 4)], "0.727272727272727 0.0420827318078432 0.369274472937998 0.993348115299335"),
        ):
            found = Scaling({str(at): y for at, (_, y) in enumerate(points)}, {str(at): x for at, (x, _) in enumerate(points)}).through_origin()
            self.assertEqual(list(found.values())[:4], expected.split())


class RandomSurveys(unittest.TestCase):
    maxDiff = 4000

    @classmethod
    def setUpClass(cls):
        print(f"seed {SEED}, {COUNT} surveys", flush=True)
        cls.draw, cls.cases = random.Random(SEED), []
        for _ in range(COUNT):
            draw, year = cls.draw, cls.draw.choice([2021, 2021, 2024, 2026])
            cells = DrawnSurvey(draw).cells(draw.choice([3, 4, 5, 13, 14, 32]))
            terms = {"level": draw.choice(LEVELS), "seed": draw.randint(0, 2**53 - 1), "bootstrap": draw.choice([0, 1, 40, 60])}
            arguments = ["--year", year, *(part for name, value in terms.items() for part in (f"--{name}", value))]
            cls.cases.append((Survey(cells, year), terms, written(csv_of(cells, draw), *arguments)))

    def each(self, check):
        """Each line of an answer with the line it must be."""
        for survey, terms, answer in self.cases:
            people, fits = country(survey.year), fits_of(survey)
            scaling = answer["scaling"] or {"by_group": [], "by_cost_type": [], "total": None}
            found = {fit["id"]: fit for fit in [*scaling["by_group"], *scaling["by_cost_type"], *filter(None, [scaling["total"]])]}
            self.assertEqual(set(found), {name for name, rows in fits.items() if len(rows) >= 3})
            for name, fit in found.items():
                with self.subTest(seed=SEED, fit=name, terms=terms, rows=fits[name]):
                    check(fit, Scaling(fits[name], people), terms)

    def test_lines_and_observations_are_exact(self):
        def check(fit, scaling, _):
            self.assertEqual({name: fit[name] for name in scaling.line.printed()}, scaling.line.printed())
            self.assertEqual(fit["observations"], scaling.observations())

        self.each(check)

    def test_the_national_total_and_its_interval_are_exact(self):
        self.each(lambda fit, scaling, terms: self.assertEqual(fit["national"], as_text(scaling.national(terms["level"]))))

    def test_the_alternatives_are_exact(self):
        def check(fit, scaling, _):
            found, (classes, national) = fit["alternatives"], scaling.size_classes()
            self.assertEqual(found["per_inhabitant"], as_text(scaling.per_inhabitant()))
            self.assertEqual(found["through_origin"], as_text(scaling.through_origin()))
            self.assertEqual((found["size_classes"], found["size_classes_national_nok"]), (classes, str(national)))
            self.assertEqual(found["robust"], as_text(scaling.robust()))

        self.each(check)

    def test_the_bootstrap_follows_its_stream(self):
        def check(fit, scaling, terms):
            draws = terms["bootstrap"]
            expected = as_text(scaling.bootstrap(terms["seed"], draws, terms["level"])) if draws else None
            self.assertEqual(fit["bootstrap"], expected)

        self.each(check)

    def test_warnings_of_each_line(self):
        def check(fit, scaling, _):
            found = {(w["code"], w["values"].get("municipality_code")) for w in fit["warnings"] if w["code"] != "imputed_in_fit"}
            self.assertEqual(found, scaling.warnings())

        self.each(check)


def fits_of(survey):
    """{line: {code: kroner}} of each group, of its cost types, and of own costs where all groups are observed."""
    fits = {}
    for group in GROUPS:
        rows = {code: survey.group(code, group) for code in survey.codes if survey.is_observed(code, group)}
        fits[group] = {code: row["total_nok"] for code, row in rows.items()}
        fits |= {f"{group}/{t}": {code: row[f"{t}_nok"] for code, row in rows.items()} for t in COST_TYPES}
    return fits | {"total": {code: survey.own(code) for code in survey.complete()}}


def wages(draw, codes):
    """Cells with which all groups of all municipalities are observed."""
    categories = ("vkp", "records", "other", "general")
    return [Cell(code, c, "operation", "wages", Fraction(draw.randint(0, 9_000)), "knok", "x") for code in codes for c in categories]


class Predictions(unittest.TestCase):
    """`samfin estimate --survey`: the line's prediction and what is paid by law."""

    def test_of_observed_municipalities_others_and_any_number_of_inhabitants(self):
        draw, costs = random.Random(SEED + 1), OwnCosts()
        for at in range(COUNT * 3):
            codes, level = draw.sample(CODES, draw.choice([3, 4, 13, 32])), draw.choice(LEVELS)
            cells = wages(draw, codes)
            actor, population = draw.choice([(codes[0], None), (draw.choice(CODES), None), (None, draw.randint(1, 10**6))])
            survey, given = Survey(cells), ("--actor", actor) if actor else ("--population", population)
            people = population or costs.inhabitants(actor)
            law = costs.estimate(people)["categories"]["national_solutions"]
            by_key = whole(Fraction(survey.paid_by_law[actor], 100)) if actor else law
            with self.subTest(seed=SEED, case=at, given=given, level=level):
                found = self.estimated(csv_of(cells, draw), *given, "--level", level)
                line = Scaling({code: survey.own(code) for code in survey.complete()}, country()).line
                point = line.fitted(people)
                square = student_t(line.n - 2, level) ** 2 * line.prediction_variance(people)
                half = Fraction(rounded_root(square, Fraction(1, 10**12)), 10**12)
                # Nobody spends less than nothing: a line may fall below 0 for those who are larger or smaller than all observed.
                low, middle, high = (half_away(max(Fraction(0), end)) for end in (point - half, point, point + half))
                self.assertEqual(found["method"], "least_squares")
                self.assertEqual([row["amount_nok"] for row in found["categories"]], [by_key, middle])
                ends = {"low_nok": by_key + low, "amount_nok": by_key + middle, "high_nok": by_key + high}
                self.assertEqual({name: found[name] for name in ends}, ends)
                self.assertEqual("cut" in found, point < half)
                self.assertEqual(found.get("observed_nok"), survey.own(actor) if actor in codes else None)

    def estimated(self, text, *arguments):
        with tempfile.NamedTemporaryFile("w", suffix=".csv", newline="", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            code, out, err = run("estimate", "--format", "json", "--survey", file.name, *arguments)
        if code or err:
            raise AssertionError(f"{arguments}: {out or err}")
        return json.loads(out, parse_float=str)


class ThreeMunicipalities(unittest.TestCase):
    def test_by_hand(self):
        costs = {"1573": 1_000_000, "3316": 4_000_000, "3301": 20_000_000}
        text = HEADER + "".join(f"{code},records,operation,invoices,{nok},nok,x\n" for code, nok in costs.items())
        fit = surveyed(text, "--bootstrap", "0")["scaling"]["by_group"][0]
        self.assertEqual(fit["id"], "records")
        self.assertEqual([round(float(fit[name]), 2) for name in ("slope", "intercept", "residual_sd")], [187.51, 948533.86, 528480.92])
        found = fit["national"]
        self.assertEqual((found["point_nok"], found["high_nok"]), (1_349_540_715, 1_349_540_715 + 1_572_008_053))
        # 222 million below 0: nothing is below what was observed.
        self.assertEqual((found["low_nok"], found["cut"]), (25_000_000, True))

    def test_two_give_no_line_and_one_is_a_file(self):
        for codes in (["1573"], ["1573", "3301"]):
            text = HEADER + "".join(f"{code},records,operation,invoices,5,knok,x\n" for code in codes)
            answer = surveyed(text)
            self.assertIsNone(answer["scaling"])
            self.assertIn("too_few_observations", {warning["code"] for warning in answer["warnings"]})


class Positions(unittest.TestCase):
    def test_among_all_alike_class_region_and_chosen(self):
        draw = random.Random(SEED)
        regions = {row["code"]: row["health_region"] for row in price_model.STRUCTURE.rows}
        for at in range(COUNT):
            codes = draw.sample(CODES, draw.choice([2, 5, 20, 40]))
            cells = wages(draw, codes)
            actor, chosen = codes[0], draw.sample(codes[1:], min(3, len(codes) - 1))
            survey = Survey(cells)
            found = surveyed(csv_of(cells, draw), "--bootstrap", "0", "--actor", actor, "--chosen", *chosen)["position"]
            people, others = country(), sorted(codes[1:])
            per = {code: Fraction(survey.own(code), people[code]) for code in codes}
            near = sorted(others, key=lambda code: (abs(people[code] - people[actor]), code))[:10]
            sets = {"all": others, "like_size": sorted(near), "size_class": [c for c in others if class_of(people[c]) == class_of(people[actor])]}
            sets |= {"health_region": [c for c in others if regions[c] == regions[actor]], "chosen": sorted(chosen)}
            with self.subTest(seed=SEED, case=at, actor=actor):
                self.assertEqual(found["per_inhabitant_ore"], whole(100 * per[actor]))
                self.assertEqual([row["set"] for row in found["sets"]], list(sets))
                for row in found["sets"]:
                    self.check(row, sets[row["set"]], per, actor)

    def check(self, row, members, per, actor):
        self.assertEqual(sorted(row["members"]), members)
        self.assertEqual(row["others"], len(members))
        self.assertEqual(row["below"], sum(per[code] < per[actor] for code in members))
        self.assertEqual(row["rank"], 1 + sum((per[code], code) < (per[actor], actor) for code in members))
        ordered = sorted(per[code] for code in members)
        for name, quarter in (("lower_quartile_ore", 1), ("median_ore", 2), ("upper_quartile_ore", 3)):
            expected = whole(100 * ordered[-(-quarter * len(ordered) // 4) - 1]) if ordered else None
            self.assertEqual(row[name], expected, name)


if __name__ == "__main__":
    unittest.main()
