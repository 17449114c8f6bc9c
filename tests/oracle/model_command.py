# SPDX-License-Identifier: MIT
"""Questions about sharing models, asked of the command: a scenario is a preset's name or an object in a file of its own."""

import json
import tempfile
from pathlib import Path

from command import answer, parsed, run

FOLDER = tempfile.TemporaryDirectory(prefix="samfin_models_")


def named(scenario):
    """How the command takes a scenario: a preset by its name, another as a file."""
    if isinstance(scenario, str):
        return scenario
    text = json.dumps(scenario)
    path = Path(FOLDER.name) / f"{abs(hash(text)):x}.json"
    path.write_text(text, encoding="utf-8")
    return str(path)


def options_of(options):
    arguments = []
    for name, value in options.items():
        arguments.append("--" + name.replace("_", "-"))
        arguments += [] if value is True else [value]
    return arguments


def told(command, *scenarios, **options):
    """The JSON answer of a command about scenarios, such as told("compare", "law", {...}, year=2026)."""
    return answer(command, *map(named, scenarios), *options_of(options), "--format", "json")


def refused(command, *scenarios, **options):
    """Codes and places of the errors of a command that must fail."""
    code, out, err = run(command, *map(named, scenarios), *options_of(options), "--format", "json")
    if code != 2:
        raise AssertionError(f"{command} {options}: exit {code}, {out[:300]}")
    return {(error["code"], error["path"]) for error in parsed(err if err.startswith("{") else out)["errors"]}


def bridged(actor, start, end, order="stated"):
    """The bridge of an actor between two (scenario, year)."""
    ends = {name: f"{named(scenario)}:{year}" for name, (scenario, year) in (("from", start), ("to", end))}
    return told("bridge", actor=actor, order=order, **ends)
