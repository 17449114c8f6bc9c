// SPDX-License-Identifier: MIT
#include "core/inputs/own_amount.hpp"

namespace samfin {

Result<Money> own_amount(const Ratio& mnok, const Ratio& smallest, const std::string& path) {
  if (mnok < smallest || mnok > Ratio(largest_own_mnok)) {
    return Error{ErrorCode::value_out_of_range,
                 path,
                 {{"value", mnok.text()}, {"min", smallest.text()}, {"max", std::to_string(largest_own_mnok)}}};
  }
  return money_from_mnok(mnok, path);
}

}  // namespace samfin
