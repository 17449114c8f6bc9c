// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "core/report/bill.hpp"

namespace samfin {

/// Which parts of a bill are wanted beside its lines.
struct BillParts {
  bool has_quarters = false;
  bool has_comparison = false;
  bool has_vkp_range = false;
  std::size_t peer_count = 0;
};

/// The bill with its parts. Errors: those of the parts.
Result<std::string> bill_json(const Report& report, const Bill& bill, const BillParts& parts);

}  // namespace samfin
