// SPDX-License-Identifier: MIT
#include "core/inputs/kept_results.hpp"

#include <gtest/gtest.h>

#include "tests/core/scenario_of.hpp"

namespace samfin {
namespace {

const Parameters& parameters() {
  return embedded_parameters();
}

/// How often something of its own is worked out for the population's table.
class Worked {
 public:
  explicit Worked(std::string name) : name_(std::move(name)) {}

  int in(const Parameters& known) {
    const auto result = known.kept(name_, {"population"}, [this]() -> Result<int> { return ++times_; });
    EXPECT_TRUE(result);
    return *result;
  }

 private:
  std::string name_;
  int times_ = 0;
};

TEST(KeptResults, AreWorkedOutOnceForTheSameTables) {
  Worked worked("test/once");
  const Parameters copy = parameters();
  EXPECT_EQ(worked.in(parameters()), 1);
  EXPECT_EQ(worked.in(copy), 1);
}

TEST(KeptResults, AreWorkedOutAgainForAChangedTableAndNotForAnother) {
  Worked worked("test/changed");
  Parameters other = parameters();
  other.own_table("municipal_health_index");
  Parameters changed = parameters();
  changed.own_table("population");
  const int first = worked.in(parameters());
  EXPECT_EQ(worked.in(other), first);
  EXPECT_NE(worked.in(changed), first);
  EXPECT_EQ(worked.in(parameters()), first);
}

TEST(KeptResults, DoNotKeepErrors) {
  int times = 0;
  const auto fail = [&]() -> Result<int> {
    ++times;
    return Error{ErrorCode::input_not_known, "/test"};
  };
  EXPECT_FALSE(parameters().kept("test/fails", {"population"}, fail));
  EXPECT_FALSE(parameters().kept("test/fails", {"population"}, fail));
  EXPECT_EQ(times, 2);
}

TEST(KeptResults, ForgetWhatWasAskedForLongAgo) {
  Worked worked("test/forgotten");
  const int first = worked.in(parameters());
  for (int i = 0; i < 100; ++i) {
    Parameters changed = parameters();
    changed.own_table("population");
    worked.in(changed);
  }
  EXPECT_NE(worked.in(parameters()), first);
}

// The same scenarios one after another, back and forth: what is kept for one never answers for another.
TEST(KeptResults, GiveEveryScenarioItsOwnPayments) {
  const char* const scenarios[] = {
      R"({"years":[2026]})",
      R"({"years":[2026],"changes":[{"path":"/population/4601/2026","value":300000}]})",
      R"({"years":[2026],"changes":[{"path":"/population/4601/2026","value":300001}]})",
      R"({"years":[2026],"changes":[{"path":"/municipal_health_index/4601/2026","value":"1.5"}]})",
      R"({"years":[2026],"changes":[{"path":"/payment_mnok/helsenorge/municipalities/2026","value":"100"}]})",
  };
  const auto bergen = [](const Report& report) {
    Money sum;
    for (const PaymentBlock& block : report.blocks) {
      for (std::size_t i = 0; i < block.amounts.size(); ++i) {
        if ((*block.actors)[i] == "4601") sum += block.amounts[i];
      }
    }
    return sum;
  };
  std::vector<Money> forth;
  for (const char* scenario : scenarios) forth.push_back(bergen(test::report_of(scenario)));
  for (std::size_t i = 0; i < forth.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) EXPECT_NE(forth[i], forth[j]) << i << " " << j;
  }
  for (std::size_t i = std::size(scenarios); i-- > 0;) EXPECT_EQ(bergen(test::report_of(scenarios[i])), forth[i]) << i;
}

}  // namespace
}  // namespace samfin
