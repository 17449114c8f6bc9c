// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/exact/ratio.hpp"

namespace samfin {

/// A line of growth or efficiency that the user adds to the cost basis: from a year on, the yearly cost of a
/// component changes by the amount. Names are read as written; the cost basis refuses those it does not know.
struct OwnCostLine {
  std::string solution;
  std::string component = "main";
  std::string driver;
  std::string name;
  Ratio amount_mnok;
  int from_year = 0;
  std::string reason;
  friend bool operator==(const OwnCostLine&, const OwnCostLine&) = default;
};

/// One user of a common service, a solution or another service, with its share of the use.
struct ServiceUser {
  std::string user;
  Ratio share;
  friend bool operator==(const ServiceUser&, const ServiceUser&) = default;
};

struct CommonService {
  std::string id;
  Ratio amount_mnok;
  std::vector<ServiceUser> users;
  friend bool operator==(const CommonService&, const CommonService&) = default;
};

/// How services that use each other are charged (METHOD 15).
enum class ChargeMethod : unsigned char { direct, step_down };

inline constexpr std::array<std::string_view, 2> charge_method_names = {"direct", "step_down"};

/// The common services of a year, in the order in which step-down closes them.
struct CommonServices {
  int year = 0;
  ChargeMethod method = ChargeMethod::direct;
  std::vector<CommonService> services;
  friend bool operator==(const CommonServices&, const CommonServices&) = default;
};

/// One year of a settlement of the user's own; amounts in million kroner.
struct OwnSettlementYear {
  int year = 0;
  Ratio brought_forward_mnok;  ///< the first year only
  Ratio invoiced_mnok;         ///< before repayment and recovery
  Ratio repaid_mnok;           ///< lowers the year's invoices
  Ratio recovered_mnok;        ///< raises them
  Ratio state_funding_mnok;
  Ratio earlier_public_funds_mnok;
  Ratio used_mnok;
  bool is_surplus_to_equity = false;
  friend bool operator==(const OwnSettlementYear&, const OwnSettlementYear&) = default;
};

/// What a scenario adds to the number basis beside replaced parameters.
struct OwnCosts {
  std::vector<OwnCostLine> lines;
  std::vector<CommonServices> common_services;
  std::vector<OwnSettlementYear> settlement;

  bool is_empty() const { return lines.empty() && common_services.empty() && settlement.empty(); }
  friend bool operator==(const OwnCosts&, const OwnCosts&) = default;
};

}  // namespace samfin
