// SPDX-License-Identifier: MIT
#include "core/inputs/structure.hpp"

#include <algorithm>

namespace samfin {

namespace {
template <class Municipalities>
auto place_of(Municipalities& municipalities, std::string_view code) {
  return std::lower_bound(municipalities.begin(), municipalities.end(), code,
                          [](const Municipality& m, std::string_view key) { return m.code.compare(key) < 0; });
}
}  // namespace

Structure::Structure(std::vector<Municipality> municipalities, std::map<std::string, std::string> counties,
                     std::vector<std::string> health_regions)
    : municipalities_(std::move(municipalities)),
      counties_(std::move(counties)),
      health_regions_(std::move(health_regions)) {
  std::sort(municipalities_.begin(), municipalities_.end(),
            [](const Municipality& a, const Municipality& b) { return a.code < b.code; });
  for (const Municipality& old : municipalities_) {
    for (const std::string& code : old.successors) {
      const auto successor = place_of(municipalities_, code);
      if (successor != municipalities_.end() && successor->code == code) successor->predecessors.push_back(old.code);
    }
  }
}

const Municipality* Structure::find(std::string_view code) const {
  const auto found = place_of(municipalities_, code);
  return found != municipalities_.end() && found->code == code ? &*found : nullptr;
}

std::vector<std::string> Structure::codes_of(int year) const {
  std::vector<std::string> codes;
  for (const Municipality& municipality : municipalities_) {
    if (municipality.exists_in(year)) codes.push_back(municipality.code);
  }
  return codes;
}

}  // namespace samfin
