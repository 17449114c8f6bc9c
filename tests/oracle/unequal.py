# SPDX-License-Identifier: MIT
"""Where two JSON values differ."""

import marshal

PLAIN = {tuple, int, str, bool, type(None)}


def unequal(found, expected, path="", most=5):
    """[(place, found, expected)], at most a few."""
    if isinstance(found, dict) and isinstance(expected, dict):
        if is_plainly_same(found, expected):
            return []
        if found.keys() == expected.keys():
            return [fault for key in expected for fault in unequal(found[key], expected[key], f"{path}/{key}")][:most]
        only = sorted(map(str, found.keys() ^ expected.keys()))
        both = [fault for key in expected.keys() & found.keys() for fault in unequal(found[key], expected[key], f"{path}/{key}")]
        return [(path, "only in one", only[:most]), *both][:most]
    if isinstance(found, list) and isinstance(expected, list) and len(found) == len(expected):
        if is_written_the_same(found, expected):
            return []
        return [fault for at, pair in enumerate(zip(found, expected)) for fault in unequal(*pair, f"{path}/{at}")][:most]
    return [] if found == expected and type(found) is type(expected) else [(path, found, expected)]


def is_plainly_same(found, expected):
    """Equal, with values of one type that holds no other JSON: most are, and need no look inside."""
    kinds = set(map(type, found.values()))
    return len(kinds) == 1 and kinds <= PLAIN and kinds == set(map(type, expected.values())) and found == expected


def is_written_the_same(found, expected):
    """Equal, types and order included, as bytes. What cannot be written so is looked through."""
    try:
        return marshal.dumps(found, 2) == marshal.dumps(expected, 2)
    except ValueError:
        return False
