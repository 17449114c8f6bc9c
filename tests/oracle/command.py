# SPDX-License-Identifier: MIT
"""The program under test: SAMFIN names it, build/release/samfin is the default."""

import json
import os
import subprocess

from parameters import ROOT

SAMFIN = os.environ.get("SAMFIN") or str(ROOT / "build" / "release" / "samfin")
IS_DEEP = bool(os.environ.get("SAMFIN_DEEP"))


def run(*arguments, text=""):
    """Exit code, standard output and standard error."""
    done = subprocess.run(
        [SAMFIN, *map(str, arguments)], input=text.encode(), capture_output=True, timeout=None if IS_DEEP else 300
    )
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def refuse_constant(text):
    raise ValueError(f"{text} is no JSON")


def unique_keys(pairs):
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError(f"a key stands twice: {[key for key, _ in pairs]}")
    return found


def parsed(text, fraction=refuse_constant):
    """JSON as the standard has it: no NaN, no key twice, and no fractions, because money is whole. Statistics have some,
    which `fraction` reads from their text."""
    return json.loads(text, object_pairs_hook=unique_keys, parse_constant=refuse_constant, parse_float=fraction)


def answer(*arguments, text=""):
    """The JSON answer of a command that must succeed."""
    code, out, err = run(*arguments, text=text)
    if code != 0 or err:
        raise AssertionError(f"{arguments}: exit {code}, {out or err}")
    return parsed(out)


def asked(command, scenario=None, **options):
    """The answer to a question, such as asked("bill", actor="4601", year=2026)."""
    arguments = [command, "--format", "json"]
    for name, value in options.items():
        arguments.append("--" + name.replace("_", "-"))
        arguments += [] if value is True else [value]
    if scenario is None:
        return answer(*arguments)
    return answer(*arguments, "--scenario", "-", text=json.dumps(scenario))


def answers(command, lines, *options):
    """One answer for each line."""
    code, out, err = run(command, *options, "-", text="".join(line + "\n" for line in lines))
    found = out.splitlines()
    if code != 0 or err or len(found) != len(lines):
        raise AssertionError(f"{command}: exit {code}, {len(found)} answers to {len(lines)} lines, {err[:500]}")
    return found
