// SPDX-License-Identifier: MIT
#pragma once

#include "core/inputs/scenario.hpp"

namespace samfin {

/// What follows where a scenario's changes replace people by age, or weights of criteria (METHOD 29): the
/// population of a municipality moves by the difference in its people, and every municipality's index by the
/// difference of its parts, to 8 decimals; distance is held per inhabitant. `before` is without the changes,
/// `after` with them, and is moved. Nothing happens where no change does that.
/// Errors, at places in the scenario: `key_parts_not_in_year` (people before the first year with criteria),
/// `value_out_of_range` (a population or an index that could not be), `input_not_known`.
Errors move_key(const Scenario& scenario, const Parameters& before, Parameters& after);

}  // namespace samfin
