# SPDX-License-Identifier: MIT
"""A question made smaller while it still fails in the same way: parts of the JSON are dropped one after another."""

import copy


def places_of(value, path=()):
    """Every part that can be dropped, larger ones first: members of objects, items of lists."""
    parts = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, part in parts:
        yield (*path, key)
        yield from places_of(part, (*path, key))


def halves_of(value, path=()):
    """Runs of a list's items: halves, quarters and so on."""
    if isinstance(value, list):
        size = len(value) // 2
        while size > 1:
            yield from ((path, at, size) for at in range(0, len(value), size))
            size //= 2
    parts = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, part in parts:
        yield from halves_of(part, (*path, key))


def part_at(value, path):
    for key in path:
        value = value[key]
    return value


def without(question, path):
    found = copy.deepcopy(question)
    del part_at(found, path[:-1])[path[-1]]
    return found


def without_run(question, path, at, size):
    found = copy.deepcopy(question)
    del part_at(found, path)[at : at + size]
    return found


def smaller(question):
    """Questions with something less, those with most less first."""
    for run in halves_of(question):
        yield without_run(question, *run)
    for path in sorted(places_of(question), key=len):
        yield without(question, path)


def shrunk(question, fails, most_tries=400):
    """The smallest question found for which `fails` still holds. `fails` refuses what is no question."""
    tries = 0
    is_smaller = True
    while is_smaller and tries < most_tries:
        is_smaller = False
        for candidate in smaller(question):
            tries += 1
            if fails(candidate):
                question, is_smaller = candidate, True
                break
            if tries >= most_tries:
                break
    return question
