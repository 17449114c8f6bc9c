// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace samfin {

/// A municipality as it was numbered in a span of years. Names are not unique: the code is the identity.
struct Municipality {
  std::string code;
  std::string name;
  std::string official_name;  ///< with Sami and Kven names where there are any
  std::string county;         ///< county code
  std::string health_region;  ///< actor name of the regional health authority
  int from_year = 0;
  std::optional<int> to_year;  ///< nothing while the code is in use
  std::vector<std::string> successors;
  std::vector<std::string> predecessors;

  bool exists_in(int year) const { return from_year <= year && (!to_year || year <= *to_year); }

  /// The codes of today whose area this municipality had: itself, or its successors. Inhabitants and index are kept on
  /// these. For as long as the municipality lives.
  std::span<const std::string> codes_today() const {
    if (to_year) return successors;
    return {&code, 1};
  }
};

/// The actors that do not change with a scenario: municipalities in both structures, counties and
/// health regions.
class Structure {
 public:
  /// Sorts by code and fills in the predecessors from the successors.
  Structure(std::vector<Municipality> municipalities, std::map<std::string, std::string> counties,
            std::vector<std::string> health_regions);

  const std::vector<Municipality>& municipalities() const { return municipalities_; }
  const std::map<std::string, std::string>& counties() const { return counties_; }
  const std::vector<std::string>& health_regions() const { return health_regions_; }

  /// Null where no such code was ever in use here.
  const Municipality* find(std::string_view code) const;
  std::vector<std::string> codes_of(int year) const;

 private:
  std::vector<Municipality> municipalities_;
  std::map<std::string, std::string> counties_;
  std::vector<std::string> health_regions_;
};

}  // namespace samfin
