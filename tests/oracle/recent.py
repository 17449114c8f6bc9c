# SPDX-License-Identifier: MIT
"""What was worked out for the last few scenarios: the questions about one scenario come one after another."""

import json


def text_of(scenario, *left_out):
    return json.dumps({key: value for key, value in scenario.items() if key not in left_out})


class Recent:
    """The last results, each known by a text and by the object that it rests on, which may change under the same text."""

    def __init__(self, most=8):
        self.most, self.held = most, {}

    def __call__(self, key, rests_on, make):
        held = self.held.pop(key, None)
        if held is None or held[0] is not rests_on:
            held = rests_on, make()
        self.held[key] = held
        if len(self.held) > self.most:
            del self.held[next(iter(self.held))]
        return held[1]
