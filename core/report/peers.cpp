// SPDX-License-Identifier: MIT
#include "core/report/peers.hpp"

#include <algorithm>
#include <cstdlib>

namespace samfin {

Result<std::vector<Bill>> peers_of(const Report& report, const Bill& bill, std::size_t count) {
  std::vector<Bill> peers;
  if (!bill.inhabitants) return peers;
  struct Candidate {
    std::int64_t distance;
    std::string code;
  };
  std::vector<Candidate> candidates;
  for (const std::string& code : report.parameters.structure().codes_of(bill.year)) {
    const auto inhabitants = inhabitants_of(report.parameters, code, bill.year);
    if (code == bill.actor || !inhabitants) continue;
    candidates.push_back({std::abs(inhabitants->count - bill.inhabitants->count), code});
  }
  std::sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
    return a.distance != b.distance ? a.distance < b.distance : a.code < b.code;
  });
  if (candidates.size() > count) candidates.resize(count);
  for (const Candidate& candidate : candidates) {
    auto peer = bill_of(report, candidate.code, bill.year);
    if (!peer) return peer.errors();
    peers.push_back(std::move(*peer));
  }
  std::stable_sort(peers.begin(), peers.end(),
                   [](const Bill& a, const Bill& b) { return a.inhabitants->count > b.inhabitants->count; });
  return peers;
}

}  // namespace samfin
