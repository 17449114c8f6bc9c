// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "core/report/bill.hpp"

namespace samfin {

/// State money moved to an actor's group in the year of a bill, and the actor's part of it by the group's
/// key of payment, which stands in for the key by which it was really moved (METHOD 19).
struct Compensation {
  CellRef group_amount;             ///< its path is where the user may give one
  std::optional<Money> amount;      ///< the actor's part; nothing where none is known for the year
  std::optional<Money> difference;  ///< the bill less the part
  Status status = Status::stand_in;
};

/// Nothing for actors whose group is not compensated. Errors: those of the key and the split.
Result<std::optional<Compensation>> compensation_of(const Report& report, const Bill& bill);

}  // namespace samfin
