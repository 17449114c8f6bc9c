# SPDX-License-Identifier: MIT
"""The examples of investments, prices and keys: their questions and answers follow the schemas and are as expected."""

import copy
import json
import unittest

from command import answer, run
from examples import FOLDER
from schema import Schema


def read(path):
    return json.loads((FOLDER / path).read_text(encoding="utf-8"))


class Examples(unittest.TestCase):
    EXAMPLES = (("repay", "investments/four_forms"), ("price", "prices/booking"))

    def test_questions_and_answers_are_as_published(self):
        for command, example in self.EXAMPLES:
            with self.subTest(example=example):
                self.assertEqual(Schema(FOLDER, f"{command}_question.schema.json").faults(read(f"{example}.json")), [])
                found = answer(command, FOLDER / f"{example}.json", "--format", "json")
                self.assertEqual(Schema(FOLDER, f"{command}.schema.json").faults(found), [])
                self.assertEqual(found, read(f"expected/{example.split('/')[1]}.json"))

    def test_a_key_from_a_spreadsheet(self):
        found = answer("key-table", FOLDER / "keys" / "pharmacies.csv", "--format", "json")
        self.assertEqual(found, read("expected/pharmacies.json"))

    def test_every_format_is_answered(self):
        questions = [(command, FOLDER / f"{example}.json") for command, example in self.EXAMPLES]
        questions += [("key-table", FOLDER / "keys" / "pharmacies.csv"), ("key-parts", "--actor", "1151", "--year", "2026")]
        for question in questions:
            for form in ("text", "csv"):
                with self.subTest(question=question[0], form=form):
                    code, out, err = run(*question, "--format", form)
                    self.assertEqual((code, err), (0, ""))
                    self.assertGreater(out.count("\n"), 2)

    def test_key_parts_follow_their_schema(self):
        schema = Schema(FOLDER, "key_parts.schema.json")
        for actor in ("0301", "1151", "4601", "5605"):
            self.assertEqual(schema.faults(answer("key-parts", "--actor", actor, "--year", 2026, "--format", "json")), [])

    def test_people_that_move_may_be_asked_of(self):
        scenario = {"changes": [{"path": "/people_by_age/4601/age_90/2026", "value": 3568}]}
        found = answer("key-parts", "-", "--actor", "4601", "--year", 2026, "--format", "json", text=json.dumps(scenario))
        self.assertEqual((found["index"], found["status"]), ("0.91530299", "assumed"))
        self.assertEqual(Schema(FOLDER, "scenario.schema.json").faults(scenario), [])


class Refusals(unittest.TestCase):
    def test_what_the_schemas_refuse_the_program_refuses(self):
        year = {"year": 2027, "fixed_mnok": 1, "user_count": 1}
        for command, change in (
            ("repay", {"form": "annuity"}),
            ("repay", {"interest": "0.05"}),
            ("repay", {"form": "gift"}),
            ("repay", {"years": 0}),
            ("repay", {"years": 101}),
            ("repay", {"amount_mnok": "1,5"}),
            ("repay", {"solution": "fax"}),
            ("repay", {"x": 1}),
            ("price", {"years": [{**year, "user_count": -1}]}),
            ("price", {"years": [{**year, "x": 1}]}),
            ("price", {"years": {}}),
            ("price", {"variable_ore": "1"}),
            ("price", {"rounds": 101}),
            ("price", {"leaving_share": "a"}),
            ("price", {"x": 1}),
        ):
            with self.subTest(command=command, change=change):
                question = copy.deepcopy(read(dict(Examples.EXAMPLES)[command] + ".json"))
                (question["investments"][0] if command == "repay" else question).update(change)
                self.assertNotEqual(Schema(FOLDER, f"{command}_question.schema.json").faults(question), [])
                self.assertEqual(run(command, "-", text=json.dumps(question))[0], 2)


if __name__ == "__main__":
    unittest.main()
