// SPDX-License-Identifier: MIT
#pragma once

#include "core/report/bill.hpp"

namespace samfin {

/// The bills of the `count` municipalities nearest in inhabitants (equal distance: the lower code),
/// ordered by inhabitants. Empty for an actor that is no municipality.
Result<std::vector<Bill>> peers_of(const Report& report, const Bill& bill, std::size_t count);

}  // namespace samfin
