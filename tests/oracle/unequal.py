# SPDX-License-Identifier: MIT
"""Where two JSON values differ."""


def unequal(found, expected, path="", most=5):
    """[(place, found, expected)], at most a few."""
    if isinstance(found, dict) and isinstance(expected, dict):
        if found.keys() == expected.keys():
            return [fault for key in expected for fault in unequal(found[key], expected[key], f"{path}/{key}")][:most]
        only = sorted(map(str, found.keys() ^ expected.keys()))
        both = [fault for key in expected.keys() & found.keys() for fault in unequal(found[key], expected[key], f"{path}/{key}")]
        return [(path, "only in one", only[:most]), *both][:most]
    if isinstance(found, list) and isinstance(expected, list) and len(found) == len(expected):
        return [fault for at, pair in enumerate(zip(found, expected)) for fault in unequal(*pair, f"{path}/{at}")][:most]
    return [] if found == expected and type(found) is type(expected) else [(path, found, expected)]
