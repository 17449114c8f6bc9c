# SPDX-License-Identifier: MIT
"""The program as a stream: one process, one question a line, one answer a line."""

import json
import subprocess

from command import SAMFIN, parsed

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
        return parsed(line.decode(), str) if name in WITH_FRACTIONS else parsed(line.decode())
