# SPDX-License-Identifier: MIT
"""Random scenarios over all engines to the øre, the failures that once were, and faults planted to see them found."""

import copy
import json
import os
import random
import tempfile
import unittest
from pathlib import Path
from unittest import mock

import deep
import parameters
from asking import Asking
from command import IS_DEEP
from deep_draw import questions_of
from deep_rules import RULES, verdict_of
from deep_shrink import shrunk

SEED = int(os.environ.get("SAMFIN_SEED", "1"))
COUNT = 100_000 if IS_DEEP else 150


class RandomScenarios(unittest.TestCase):
    def test_every_figure_and_status_follows_the_rules(self):
        # The full figures go on where they were; the short run begins anew.
        state = deep.STATE if IS_DEEP else None
        count, counts, failures = deep.run(SEED, COUNT, os.cpu_count(), state, is_kept=IS_DEEP)
        print(f"seed {SEED}, {count} scenarios, {sum(counts.values())} questions", flush=True)
        for failure in failures:
            with self.subTest(seed=failure["seed"], question=json.dumps(failure["question"])):
                self.fail(f"{failure['name']}: {failure['verdict']} {failure['faults']}")
        self.assertLess(deep.refused_share(counts), deep.MOST_REFUSED)
        self.assertEqual({name.split()[0] for name in counts}, set(RULES))


class KeptFailures(unittest.TestCase):
    def test_what_once_differed_is_equal(self):
        with Asking() as ask:
            for file, (name, question) in deep.kept().items():
                with self.subTest(file=file):
                    # Both may refuse it.
                    self.assertIn(verdict_of(name, question, ask(name, question)), [("equal", []), ("refused", [])])


class OneNumberOneScenario(unittest.TestCase):
    def test_the_same_number_gives_the_same_questions_whatever_came_before(self):
        alone = json.dumps(questions_of(4711))
        for seed in (4710, 1, 4712):
            questions_of(seed)
        self.assertEqual(json.dumps(questions_of(4711)), alone)
        self.assertNotEqual(json.dumps(questions_of(4712)), alone)


def amounts_in(value, path=()):
    """The places of all amounts in øre and kroner that are compared; counts and years are no amounts."""
    parts = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, part in parts:
        if isinstance(part, int) and not isinstance(part, bool) and str(key).endswith(("amount_ore", "amount_nok", "payment_ore")):
            yield (*path, key)
        else:
            yield from amounts_in(part, (*path, key))


def with_an_ore_more(answer, draw):
    """The answer with one of its amounts an øre (a krone) larger."""
    found = copy.deepcopy(answer)
    *path, last = draw.choice(list(amounts_in(found)))
    part = found
    for key in path:
        part = part[key]
    part[last] += 1
    return found


class PlantedFaults(unittest.TestCase):
    """The instrument must see what it is for."""

    # In these every amount is compared; in others some stand that belong to another question.
    EVERY_AMOUNT = ("evaluate", "stages", "repay", "project")

    def test_an_ore_in_any_answer_is_seen(self):
        draw, seen, seed = random.Random(SEED), {name: 0 for name in self.EVERY_AMOUNT}, SEED
        with Asking() as ask:
            while min(seen.values()) < 2:
                for name, question in questions_of(seed):
                    if seen.get(name, 2) < 2:
                        answer = ask(name, question)
                        if not any(amounts_in(answer)):
                            continue
                        with self.subTest(seed=seed, name=name):
                            self.assertEqual(verdict_of(name, question, with_an_ore_more(answer, draw))[0], "differs")
                        seen[name] += 1
                seed += 1

    def test_a_status_one_step_stronger_is_seen(self):
        with Asking() as ask:
            answer = ask("evaluate", {"years": [2026]})
            paid = random.Random(SEED).choice(answer["payments"])
            paid["status"] = parameters.STATUSES[parameters.STATUSES.index(paid["status"]) - 1]
            self.assertEqual(verdict_of("evaluate", {"years": [2026]}, answer)[0], "differs")

    def test_one_inhabitant_more_in_one_parameter_is_found_by_a_few_scenarios(self):
        path = "/population/1151/2025"
        other = {**parameters.law(), path: parameters.Value(int(parameters.law()[path].value) + 1, parameters.law()[path].status)}
        with mock.patch("model_year.LAW", other), mock.patch("deep.MOST_SHRUNK", 0):
            _, counts, failures = deep.run_part(SEED, 4)
        self.assertGreater(len(failures), 0, counts)
        self.assertEqual({failure["verdict"] for failure in failures}, {"differs"})

    def test_a_failure_is_made_as_small_as_the_fault_that_it_shows(self):
        """A planted fault that shows where Helsenorge has a state share, whatever else the scenario holds."""
        question = next(q for seed in range(SEED, SEED + 500) for n, q in questions_of(seed) if n == "evaluate" and self.is_hit(q))
        small = shrunk(question, self.is_hit)
        self.assertEqual(list(small), ["model"])
        self.assertEqual(list(small["model"]), ["solutions"])
        self.assertEqual(list(small["model"]["solutions"]), ["helsenorge"])
        self.assertEqual(list(small["model"]["solutions"]["helsenorge"]), ["state_share"])

    @staticmethod
    def is_hit(question):
        return "state_share" in question.get("model", {}).get("solutions", {}).get("helsenorge", {})


class Resuming(unittest.TestCase):
    def test_parts_that_are_done_are_not_done_again(self):
        with tempfile.TemporaryDirectory() as folder, mock.patch("deep.PART", 1), mock.patch("deep.run_part") as part:
            part.side_effect = AssertionError("asked again")
            path = Path(folder) / "state.json"
            state = deep.State(path)
            state.add(7, 1, {"evaluate equal": 3}, [])
            state.add(8, 1, {"evaluate equal": 2, "price refused": 1}, [])
            count, counts, failures = deep.run(7, 2, 1, path, is_kept=False)
            self.assertEqual((count, dict(counts), failures), (2, {"evaluate equal": 5, "price refused": 1}, []))

    def test_parts_of_another_program_are(self):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "state.json"
            deep.State(path).add(7, 1, {}, [])
            self.assertTrue(deep.State(path).has(7, 1))
            with mock.patch("deep.fingerprint", return_value="another"):
                self.assertFalse(deep.State(path).has(7, 1))


if __name__ == "__main__":
    unittest.main()
