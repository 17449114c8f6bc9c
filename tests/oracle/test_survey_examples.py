# SPDX-License-Identifier: MIT
"""The example of a survey: question and answer follow their schemas, and the answer is as expected."""

import json
import unittest

from command import run
from examples import FOLDER
from schema import Schema

SURVEY = FOLDER / "surveys" / "three_municipalities.csv"
ARGUMENTS = (SURVEY, "--actor", "1573", "--bootstrap", "200")


class SurveyExample(unittest.TestCase):
    def test_is_answered_as_published(self):
        found = json.loads(run("survey", *ARGUMENTS, "--format", "json")[1])
        self.assertEqual(Schema(FOLDER, "survey.schema.json").faults(found), [])
        self.assertEqual(found, json.loads((FOLDER / "expected" / "three_municipalities.json").read_text(encoding="utf-8")))

    def test_its_question_follows_the_schema(self):
        question = {"csv": SURVEY.read_text(encoding="utf-8"), "actor": "1573", "chosen": ["3301"], "level": 95}
        self.assertEqual(Schema(FOLDER, "survey_question.schema.json").faults(question), [])

    def test_every_format_is_answered(self):
        for form in ("text", "csv"):
            code, out, err = run("survey", *ARGUMENTS, "--format", form)
            self.assertEqual((code, err), (0, ""))
            self.assertGreater(out.count("\n"), 10)

    def test_a_line_follows_its_schema(self):
        found = json.loads(run("fit", "-", text="x,y\n1,2\n2,3\n3,5\n")[1])
        self.assertEqual(Schema(FOLDER, "fit.schema.json").faults(found), [])
        self.assertEqual(list(found), ["intercept", "slope", "intercept_se", "slope_se", "residual_sd", "r2", "n"])


if __name__ == "__main__":
    unittest.main()
