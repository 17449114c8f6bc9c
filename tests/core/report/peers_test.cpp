// SPDX-License-Identifier: MIT
#include "core/report/peers.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>

#include "tests/core/scenario_of.hpp"

namespace samfin {
namespace {

TEST(Peers, AreTheMunicipalitiesNearestInInhabitants) {
  const Report report = test::report_of(R"({"years":[2026]})");
  const auto bill = bill_of(report, "1580", 2026).value();
  const auto peers = peers_of(report, bill, 4).value();
  ASSERT_EQ(peers.size(), 4U);
  std::int64_t furthest = 0;
  for (const Bill& peer : peers) {
    EXPECT_NE(peer.actor, "1580");
    furthest = std::max(furthest, std::abs(peer.inhabitants->count - 9460));
  }
  int nearer = 0;
  for (const std::string& code : report.parameters.structure().codes_of(2026)) {
    const auto count = inhabitants_of(report.parameters, code, 2026)->count;
    if (code != "1580" && std::abs(count - 9460) < furthest) ++nearer;
  }
  EXPECT_LT(nearer, 4);
}

TEST(Peers, AreNoneForARegion) {
  const Report report = test::report_of(R"({"years":[2026]})");
  EXPECT_TRUE(peers_of(report, bill_of(report, "helse_vest", 2026).value(), 4)->empty());
}

}  // namespace
}  // namespace samfin
