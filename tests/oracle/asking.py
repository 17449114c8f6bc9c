# SPDX-License-Identifier: MIT
"""The program as a stream: one process, one question a line, one answer a line."""

import json
import subprocess

from command import SAMFIN, parsed, refuse_constant

# Whose answers hold statistics beside money.
WITH_FRACTIONS = {"survey", "estimate", "project", "fit"}


class Stopped(Exception):
    """The program ended before it answered."""


class Asking:
    """`samfin ask -`, open. Use it in a `with`."""

    def __init__(self, *program):
        command = program or (SAMFIN, "ask", "-", "--workers", "1")
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        try:
            self.process.stdin.close()
        except BrokenPipeError:
            pass  # it has ended already, which is told where an answer is missing
        self.process.stdout.close()
        self.process.wait(timeout=60)

    def __call__(self, name, question):
        text = json.dumps(question, ensure_ascii=False)
        try:
            self.process.stdin.write(f"{name} {text}\n".encode())
            self.process.stdin.flush()
        except BrokenPipeError:
            raise Stopped(f"{name} {text}") from None
        line = self.process.stdout.readline()
        if not line:
            raise Stopped(f"{name} {text}")
        return parsed_once(line.decode(), str) if name in WITH_FRACTIONS else parsed_once(line.decode())


def parsed_once(text, fraction=refuse_constant):
    """The same as `parsed`: an answer whose keys are as many as stand in its text has none twice. It is read with a look
    at every object where that cannot be told so."""
    found = json.loads(text, parse_constant=refuse_constant, parse_float=fraction)
    return found if keys_in(found) == text.count('":') else parsed(text, fraction)


def keys_in(value):
    """The keys of all objects, but of those inside the objects of a long list, whose rows are mostly plain."""
    if type(value) is dict:
        return len(value) + sum(keys_in(part) for part in value.values() if type(part) in (dict, list))
    if len(value) > 50 and set(map(type, value)) == {dict}:
        return sum(map(len, value))
    return sum(keys_in(part) for part in value if type(part) in (dict, list))
